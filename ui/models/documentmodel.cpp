// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/documentmodel.h"

#include "core/base/async.h"
#include "ui/format/billingwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {

constexpr qsizetype ShownRecipient = 80;

bool isAtTheRight(DocumentModel::Column column)
{
    return column == DocumentModel::Column::Sessions || column == DocumentModel::Column::Gross;
}

} // namespace

DocumentModel::DocumentModel(Workspace& workspace, api::Documents* documents, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_documents(documents)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void DocumentModel::setQuery(const api::DocumentQuery& query)
{
    m_areRowsOfAnother = m_areRowsOfAnother || query != m_query;
    m_query = query;
    request(true);
}

void DocumentModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(m_isUnreadAnew);
}

/// After a failure views would ask without end: readAgain() and reload() do.
bool DocumentModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isLoading && !m_error;
}

void DocumentModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void DocumentModel::request(bool startsOver)
{
    if (!m_documents)
        return;
    api::DocumentQuery query = m_query;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    m_future.cancel();
    m_future = m_documents->documents(query);
    whenFinished(m_future, this, [this, generation, startsOver](const Result<Page<DocumentRecord>>& page) {
        if (generation == m_generation)
            take(page, startsOver);
    });
}

void DocumentModel::take(const Result<Page<DocumentRecord>>& page, bool startsOver)
{
    m_isLoading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (page) {
        m_next = page->next;
        m_areRowsOfAnother = false;
        if (startsOver)
            resetRows(page->rows);
        else
            appendRows(page->rows);
    } else {
        m_isUnreadAnew = startsOver;
        if (m_areRowsOfAnother)
            resetRows({}); // they do not fit what was asked
    }
    Q_EMIT stateChanged();
}

int DocumentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DocumentModel::display(const DocumentRecord& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Number: return row.number;
    case Column::Kind: return documentKindWord(row.kind);
    case Column::Issued: return format.dateTime(row.issuedAt, m_workspace.now());
    case Column::Recipient: return shortened(row.recipient, ShownRecipient);
    case Column::Month: return row.scope.month.isValid() ? monthText(row.scope.month, format.locale()) : QString();
    case Column::Sessions: return format.number(row.sessions);
    case Column::Gross: return format.money(row.gross);
    case Column::State:
        if (row.cancelledBy)
            //: State of a document: a credit note took it back.
            return tr("cancelled");
        if (row.cancels)
            return shortened(row.reason, ShownRecipient);
        return row.prints > 0 ? tr("printed again %n time(s)", nullptr, row.prints) : QString();
    }
    return {};
}

QVariant DocumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DocumentRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(row, column);
    case KeyRole: return row.id.value();
    case QuietRole: return row.cancelledBy.has_value() || column == Column::State;
    case SearchRole: return QStringList{row.number, row.recipient}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Recipient ? QVariant(row.recipient) : column == Column::State ? QVariant(row.reason) : QVariant();
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isAtTheRight(column) ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isAtTheRight(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(section)) {
    //: Column: number of a document.
    case Column::Number: return tr("Number");
    case Column::Kind: return tr("Kind");
    case Column::Issued: return tr("Issued");
    case Column::Recipient: return tr("For");
    case Column::Month: return tr("Month");
    case Column::Sessions: return tr("Sessions");
    case Column::Gross: return tr("Gross");
    case Column::State: return tr("Remark");
    }
    return {};
}

} // namespace forecourt::ui
