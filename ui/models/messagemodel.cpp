// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagemodel.h"

#include "core/base/async.h"
#include "ui/models/linkhealing.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int EnoughRows = 60; ///< a search with fewer goes on by itself
} // namespace

MessageModel::MessageModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] {
        m_summaries.clear();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    whenLinkHeals(workspace, this, [this] {
        if (m_isLive)
            readAgain();
    });
}

// ---- what is asked for ------------------------------------------------------------------------------

void MessageModel::setSource(Source source, bool isLive)
{
    m_source = std::move(source);
    m_isLive = isLive;
    m_newest = 0;
    m_knowsNewest = false;
    restart();
    seek();
}

void MessageModel::setFilter(const MessageFilter& filter, std::optional<QDateTime> from, std::optional<QDateTime> to,
                             std::optional<RecordId> anchor)
{
    m_filter = filter;
    m_from = std::move(from);
    m_to = std::move(to);
    if (anchor)
        goToRow(*anchor);
    else
        goToEnd();
}

api::MessageQuery MessageModel::query() const
{
    api::MessageQuery query;
    query.filter = m_filter.toText();
    query.from = m_from;
    query.to = m_to;
    query.limit = RowsPerPage;
    return query;
}

MessageModel::~MessageModel()
{
    takeBack();
}

/// What nobody has begun to read need not be read: typing is quicker than reading.
void MessageModel::takeBack()
{
    for (Answer& answer : m_open)
        answer.cancel();
    m_open.clear();
}

MessageModel::Answer MessageModel::asked(api::MessageQuery query)
{
    m_open.removeIf([](const Answer& answer) { return answer.isFinished(); });
    m_open.append(m_source(std::move(query)));
    return m_open.constLast();
}

/// Empties the window; whatever is on its way does not count any more.
void MessageModel::restart()
{
    ++m_generation;
    takeBack();
    beginResetModel();
    m_rows.clear();
    m_summaries.clear();
    m_start = {};
    m_end = {};
    m_isSeeking = m_source != nullptr; // a view need not think for a moment that there is nothing
    m_isPolling = false;
    m_unseen = 0;
    m_error.reset();
    m_pollError.reset();
    endResetModel();
}

/// Finds the end of the log first: what comes behind it is new.
void MessageModel::seek()
{
    if (!m_source)
        return;
    api::MessageQuery last;
    last.limit = 1;
    m_isSeeking = true;
    whenFinished(asked(last), this, [this, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isSeeking = false;
        if (!page) {
            m_error = page.error();
            Q_EMIT stateChanged();
            return;
        }
        if (!page->rows.isEmpty())
            m_newest = std::max(m_newest, page->rows.first().id.value());
        m_knowsNewest = true;
        m_end.isEnd = true;
        load(true, Then::ShowLast);
    });
    Q_EMIT stateChanged();
}

void MessageModel::goToEnd()
{
    restart();
    seek();
}

void MessageModel::goToStart()
{
    restart();
    m_isSeeking = false;
    m_start.isEnd = true;
    load(false, Then::ShowFirst);
}

void MessageModel::goToTime(const QDateTime& at)
{
    restart();
    if (!m_source)
        return;
    api::MessageQuery wanted = query();
    wanted.oldestFirst = true;
    wanted.from = m_from && *m_from > at ? *m_from : at;
    m_isSeeking = true;
    whenFinished(asked(wanted), this, [this, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isSeeking = false;
        if (page && page->rows.isEmpty() && page->next.isEmpty())
            return goToEnd(); // nothing since then
        if (!page)
            m_error = page.error();
        else
            take(false, *page, Then::ShowFirst);
        if (!m_rows.isEmpty())
            load(true);
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

void MessageModel::goToRow(RecordId id)
{
    restart();
    if (!m_source)
        return;
    api::MessageQuery wanted = query();
    wanted.beyond = RecordId(id.value() + 1);
    wanted.limit = RowsPerPage / 2;
    m_isSeeking = true;
    whenFinished(asked(wanted), this, [this, id, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isSeeking = false;
        if (!page) {
            m_error = page.error();
            Q_EMIT stateChanged();
            return;
        }
        if (page->rows.isEmpty())
            return goToEnd();
        take(true, *page, Then::Nothing);
        load(false);
        Q_EMIT arrivedAt(std::max(0, rowOf(id)));
    });
    Q_EMIT stateChanged();
}

void MessageModel::fetchOlder()
{
    if (!m_start.isEnd && !m_start.isBusy && !m_start.error && !m_isSeeking)
        load(true);
}

void MessageModel::fetchNewer()
{
    if (!m_end.isEnd && !m_end.isBusy && !m_end.error && !m_isSeeking)
        load(false);
}

std::optional<Error> MessageModel::error() const
{
    return m_error ? m_error : m_start.error ? m_start.error : newerError();
}

void MessageModel::readAgain()
{
    if (!error())
        return;
    if (m_rows.isEmpty())
        return goToEnd();
    if (m_start.error)
        load(true);
    if (m_end.error)
        load(false);
    if (m_pollError)
        poll();
}

// ---- pages ------------------------------------------------------------------------------------------

void MessageModel::load(bool isOlder, Then then)
{
    Edge& edge = isOlder ? m_start : m_end;
    if (!m_source || edge.isBusy)
        return;
    edge.isBusy = true;
    api::MessageQuery wanted = query();
    wanted.oldestFirst = !isOlder;
    wanted.after = edge.cursor;
    if (edge.cursor.isEmpty() && !m_rows.isEmpty())
        wanted.beyond = isOlder ? m_rows.first().id : m_rows.last().id;
    else if (edge.cursor.isEmpty() && isOlder && m_newest > 0)
        wanted.beyond = RecordId(m_newest + 1);
    whenFinished(asked(wanted), this,
                 [this, isOlder, then, trims = edge.trims, generation = m_generation](const Result<Page<MessageRecord>>& page) {
                     if (generation != m_generation)
                         return;
                     Edge& reached = isOlder ? m_start : m_end;
                     reached.isBusy = false;
                     if (page && trims == reached.trims)
                         take(isOlder, *page, then);
                     else if (!page)
                         reached.error = page.error();
                     Q_EMIT stateChanged();
                 });
    Q_EMIT stateChanged();
}

void MessageModel::take(bool isOlder, const Page<MessageRecord>& page, Then then)
{
    m_error.reset();
    Edge& edge = isOlder ? m_start : m_end;
    edge.error.reset();
    edge.cursor = page.next;
    edge.isEnd = page.next.isEmpty();
    const bool isFirst = m_rows.isEmpty() && !page.rows.isEmpty();
    if (isOlder)
        prepend(page.rows);
    else
        append(page.rows);
    if (!isOlder && edge.isEnd && !m_rows.isEmpty()) {
        m_newest = std::max(m_newest, m_rows.last().id.value());
        m_unseen = 0;
    }
    if (isFirst && then != Then::Nothing)
        Q_EMIT arrivedAt(then == Then::ShowLast ? rowCount() - 1 : 0);
    // A rare filter: go on until there is something to look at.
    if (!edge.isEnd && m_rows.size() < EnoughRows)
        load(isOlder, isFirst ? Then::Nothing : then);
}

void MessageModel::prepend(QList<MessageRecord> rows)
{
    std::reverse(rows.begin(), rows.end());
    if (!m_rows.isEmpty())
        rows.removeIf([first = m_rows.first().id](const MessageRecord& row) { return !(row.id < first); });
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
    trimBottom();
}

void MessageModel::append(const QList<MessageRecord>& fresh)
{
    QList<MessageRecord> rows = fresh;
    if (!m_rows.isEmpty())
        rows.removeIf([last = m_rows.last().id](const MessageRecord& row) { return !(last < row.id); });
    if (rows.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
    trimTop();
}

void MessageModel::trimTop()
{
    const int excess = rowCount() - MostRows;
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, excess - 1);
    m_rows.remove(0, excess);
    endRemoveRows();
    m_start = {false, m_start.isBusy, {}, {}, m_start.trims + 1}; // what left was read before
}

void MessageModel::trimBottom()
{
    const int excess = rowCount() - MostRows;
    if (excess <= 0)
        return;
    beginRemoveRows({}, MostRows, rowCount() - 1);
    m_rows.remove(MostRows, excess);
    endRemoveRows();
    m_end = {false, m_end.isBusy, {}, {}, m_end.trims + 1};
}

} // namespace forecourt::ui
