// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagelistmodel.h"

#include "core/base/async.h"
#include "ui/models/modelroles.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr qsizetype ListedPayload = 400; // a line on the screen
constexpr qsizetype SearchedPayload = 2000;
constexpr int EnoughRows = 30; ///< a search with fewer goes on by itself
} // namespace

MessageListModel::MessageListModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void MessageListModel::setStation(const StationId& station)
{
    m_station = station;
    m_next.clear();
    m_isExhausted = true;
    m_isRestUnread = false;
    m_error.reset();
    resetRows({});
    request(true);
}

void MessageListModel::reload()
{
    if (m_station && !m_isLoading)
        request(true);
}

void MessageListModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(!m_isRestUnread);
}

/// After a failure views would ask without end: readAgain() and reload() do.
bool MessageListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_station && !m_isExhausted && !m_isLoading && !m_isRestUnread;
}

void MessageListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void MessageListModel::request(bool startsOver)
{
    api::MessageQuery query;
    query.station = m_station;
    query.after = startsOver ? QString() : m_next;
    if (!startsOver && m_next.isEmpty() && rowCount() > 0)
        query.beyond = row(rowCount() - 1).id; // the last ones were trimmed
    m_isLoading = true;
    const int generation = ++m_generation;
    whenFinished(m_history.messages(query), this, [this, generation, startsOver](const Result<Page<MessageRecord>>& page) {
        if (generation == m_generation)
            take(page, startsOver);
    });
}

void MessageListModel::take(const Result<Page<MessageRecord>>& page, bool startsOver)
{
    m_isLoading = false;
    if (page && startsOver && takeNewest(*page) && m_isRestUnread)
        return request(false); // what is missing below is still missing
    m_isRestUnread = !page && (m_isRestUnread || !startsOver);
    m_error = page ? std::nullopt : std::optional(page.error());
    if (page && !startsOver) {
        m_next = page->next;
        m_isExhausted = page->next.isEmpty();
        appendRows(page->rows);
    }
    if (page)
        goOn();
    Q_EMIT stateChanged();
}

/// A quiet charger on a busy site: a search that found little is not at its end yet.
void MessageListModel::goOn()
{
    if (!m_isExhausted && rowCount() < EnoughRows)
        request(false);
}

/// New rows go on top, so that a view keeps its place. False: after a gap the list begins anew.
bool MessageListModel::takeNewest(const Page<MessageRecord>& page)
{
    const bool joins = std::any_of(page.rows.begin(), page.rows.end(),
                                   [this](const MessageRecord& row) { return rowOf(row.id) >= 0; });
    if (!joins) {
        if (page.rows.isEmpty() && rowCount() > 0)
            return true; // nothing new in as much of the log as one search reads
        m_next = page.next;
        m_isExhausted = page.next.isEmpty();
        if (!page.rows.isEmpty())
            resetRows(page.rows);
        return false;
    }
    const int most = std::max(MostRows, rowCount()); // whoever scrolled far keeps what is on the screen
    int at = 0;
    for (const MessageRecord& row : page.rows) {
        if (rowOf(row.id) >= 0)
            break;
        insertAt(at++, row);
    }
    trimTo(most);
    return true;
}

/// The oldest rows go; they are read again when somebody scrolls to the end.
void MessageListModel::trimTo(int most)
{
    if (rowCount() <= most)
        return;
    while (rowCount() > most)
        removeAt(rowCount() - 1);
    m_next.clear();
    m_isExhausted = false;
}

int MessageListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// To the millisecond: a call and its answer share a minute. The date only where it is not today's.
QString MessageListModel::whenText(const QDateTime& at) const
{
    const Formatter& format = m_workspace.format();
    const QString time = format.timeWithMilliseconds(at);
    return format.siteDate(at) == format.siteDate(m_workspace.now()) ? time : format.dayAndMonth(at) + QLatin1Char(' ') + time;
}

QString MessageListModel::display(const MessageRecord& row, Column column) const
{
    switch (column) {
    case Column::When: return whenText(row.at);
    case Column::Direction:
        //: Direction of a message: from the charger to us, or from us to it.
        return row.direction == MessageRecord::Direction::In ? tr("from it") : tr("to it");
    case Column::Action: return row.action.isEmpty() ? Formatter::missing() : row.action;
    case Column::Kind:
        switch (row.kind) {
        //: Kind of a message: a call, its answer, an error as answer, or not readable.
        case MessageRecord::Kind::Call: return tr("call");
        //: Kind of a message.
        case MessageRecord::Kind::Result: return tr("answer");
        //: Kind of a message.
        case MessageRecord::Kind::Error: return tr("error");
        //: Kind of a message.
        case MessageRecord::Kind::Unparseable: return tr("not readable");
        //: Kind of a message.
        case MessageRecord::Kind::NoReply: return tr("no reply");
        }
        return {};
    case Column::Payload: return QString::fromUtf8(row.payload.left(ListedPayload)).simplified();
    }
    return {};
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const
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
    case SearchRole: return QString(row.action + QLatin1Char(' ') + QString::fromUtf8(row.payload.left(SearchedPayload)));
    case QuietRole: return column == Column::Direction || column == Column::Kind;
    default: return {};
    }
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::When: return tr("When");
    //: Column: direction of a message.
    case Column::Direction: return tr("Direction");
    //: Column: what a message is about, in the standard's words.
    case Column::Action: return tr("Action");
    //: Column: call, answer or error.
    case Column::Kind: return tr("Kind");
    //: Column: what a message says.
    case Column::Payload: return tr("Content");
    }
    return {};
}

} // namespace forecourt::ui
