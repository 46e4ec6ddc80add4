// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/casemodel.h"

#include "core/base/async.h"
#include "ui/format/billingwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

CaseModel::CaseModel(Workspace& workspace, api::Corrections* corrections, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_corrections(corrections)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void CaseModel::setQuery(const api::CaseQuery& query)
{
    m_areRowsOfAnother = m_areRowsOfAnother || query != m_query;
    m_query = query;
    request(true);
}

void CaseModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(m_isUnreadAnew);
}

/// After a failure views would ask without end: readAgain() and reload() do.
bool CaseModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isLoading && !m_error;
}

void CaseModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void CaseModel::request(bool startsOver)
{
    if (!m_corrections)
        return;
    api::CaseQuery query = m_query;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    m_future.cancel();
    m_future = m_corrections->cases(query);
    whenFinished(m_future, this, [this, generation, startsOver](const Result<Page<BillingCase>>& page) {
        if (generation == m_generation)
            take(page, startsOver);
    });
}

void CaseModel::take(const Result<Page<BillingCase>>& page, bool startsOver)
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

int CaseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CaseModel::display(const BillingCase& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Sign: return {};
    case Column::Number: return row.record.number;
    case Column::Start: return format.dateTime(row.record.startedAt, now);
    case Column::Place: return placeName(m_workspace.site(), row.record.station, row.record.evse);
    case Column::Person: return driverName(row.record);
    case Column::What: {
        QStringList words;
        for (const CaseKind kind : row.kinds)
            words.append(caseKindWord(kind));
        return words.join(QStringLiteral(", "));
    }
    case Column::Proposed: return row.state == CaseState::Undecided ? proposalSentence(row, format, now) : valuesText(row.counting, format, now);
    case Column::Cost: return format.money(row.state == CaseState::Undecided && row.proposed ? row.proposedCost : row.cost);
    case Column::State: return caseStateWord(row.state);
    }
    return {};
}

QVariant CaseModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BillingCase& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::Start ? QVariant(row.record.startedAt) : column == Column::Cost && row.cost ? QVariant(row.cost->minor) : QVariant(display(row, column));
    case KeyRole: return row.record.key.value();
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.state == CaseState::Undecided ? Sign::Warning : row.state == CaseState::LeftOut ? Sign::None : Sign::Done);
    case QuietRole: return column == Column::Number || column == Column::State;
    case SearchRole:
        return QStringList{row.record.number, display(row, Column::Place), display(row, Column::Person), display(row, Column::What), row.record.token.value}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Proposed || column == Column::What ? QVariant(display(row, column)) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? caseStateWord(row.state) : display(row, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column == Column::Cost ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Column::Cost ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && column == Column::Sign)
        return tr("Decision");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Sign: return QString();
    //: Column: the session's running number.
    case Column::Number: return tr("No.");
    case Column::Start: return tr("Start");
    case Column::Place: return tr("Connector");
    case Column::Person: return tr("Person");
    //: Column: what is odd about a session.
    case Column::What: return tr("What is odd");
    //: Column: what would count instead.
    case Column::Proposed: return tr("Proposed");
    case Column::Cost: return tr("Price");
    case Column::State: return tr("Decision");
    }
    return {};
}

} // namespace forecourt::ui
