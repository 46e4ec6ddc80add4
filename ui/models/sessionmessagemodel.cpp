// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionmessagemodel.h"

#include "core/base/async.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype ShownPayload = 300; ///< bytes in one row
constexpr qsizetype ToolTipPayload = 2000;
} // namespace

SessionMessageModel::SessionMessageModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    m_query.oldestFirst = true;
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { readAgain(); });
}

void SessionMessageModel::setRange(const StationId& station, const QDateTime& from, const std::optional<QDateTime>& to)
{
    clear();
    m_query.station = station;
    m_query.from = from;
    m_query.to = to;
    request();
}

void SessionMessageModel::clear()
{
    ++m_generation;
    m_isLoading = false;
    m_isExhausted = true;
    m_error.reset();
    m_next.clear();
    resetRows({});
}

void SessionMessageModel::readAgain()
{
    if (m_error && !m_isLoading)
        request();
}

/// After a failure views would ask without end: readAgain() does.
bool SessionMessageModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isExhausted && !m_isLoading && !m_error;
}

void SessionMessageModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request();
}

void SessionMessageModel::request()
{
    api::MessageQuery query = m_query;
    query.after = m_next;
    m_isLoading = true;
    Q_EMIT stateChanged();
    const int generation = ++m_generation;
    whenFinished(m_history.messages(query), this, [this, generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page)
            take(*page);
        Q_EMIT stateChanged();
    });
}

void SessionMessageModel::take(const Page<MessageRecord>& page)
{
    m_next = page.next;
    m_isExhausted = page.next.isEmpty();
    appendRows(page.rows);
    if (page.rows.isEmpty() && !m_isExhausted)
        request(); // an empty page only says that the search goes on
}

int SessionMessageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SessionMessageModel::display(const MessageRecord& row, Column column) const
{
    switch (column) {
    case Column::When: return m_workspace.format().timeWithSeconds(row.at);
    case Column::Direction:
        //: Direction of a message: the charger sent it, or we did.
        return row.direction == MessageRecord::Direction::In ? tr("from the charger") : tr("to the charger");
    case Column::Action:
        switch (row.kind) {
        case MessageRecord::Kind::Call: return row.action;
        //: An answer; %1 is the name of the question.
        case MessageRecord::Kind::Result: return tr("answer to %1").arg(row.action);
        case MessageRecord::Kind::Error: return tr("error for %1").arg(row.action);
        case MessageRecord::Kind::Unparseable: return tr("unreadable");
        //: A message that was never answered; %1 is the name of the question.
        case MessageRecord::Kind::NoReply: return tr("no reply to %1").arg(row.action);
        }
        return {};
    case Column::Payload: return QString::fromUtf8(row.payload.left(ShownPayload)).simplified();
    }
    return {};
}

QVariant SessionMessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(row, column);
    case SortRole: return column == Column::When ? QVariant(row.at) : QVariant(display(row, column));
    case KeyRole: return row.id.value();
    case SearchRole: return QString(row.action + QLatin1Char(' ') + display(row, Column::Payload));
    case QuietRole: return column == Column::Direction;
    case Qt::ToolTipRole:
        return column == Column::Payload ? QVariant(QString::fromUtf8(row.payload.left(ToolTipPayload)))
                                         : QVariant();
    default: return {};
    }
}

QVariant SessionMessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::When: return tr("Time");
    case Column::Direction: return tr("Direction");
    case Column::Action: return tr("Message");
    case Column::Payload: return tr("Content");
    }
    return {};
}

} // namespace forecourt::ui
