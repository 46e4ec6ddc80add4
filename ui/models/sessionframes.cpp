// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionframes.h"

#include "core/base/async.h"

#include <utility>

namespace forecourt::ui {

SessionFrames::SessionFrames(api::History& history, QObject* parent) : QObject(parent), m_history(history)
{
    m_query.oldestFirst = true;
    m_query.limit = RowsPerPage;
}

void SessionFrames::clear()
{
    ++m_generation;
    m_marks = MessageMarks();
    m_query.station.reset();
    m_next.clear();
    m_last.reset();
    m_lastAt = {};
    m_readTo = {};
    m_error.reset();
    m_read = 0;
    m_isReading = false;
    Q_EMIT changed();
}

void SessionFrames::setRange(const StationId& station, const QDateTime& from, const std::optional<QDateTime>& to, std::chrono::milliseconds offset)
{
    clear();
    m_offset = offset;
    m_marks = MessageMarks(offset);
    m_query.station = station;
    m_query.from = from;
    m_query.to = to;
    m_lastAt = from.addMSecs(-offset.count());
    request();
}

void SessionFrames::readOn()
{
    if (m_query.station && !m_isReading && !m_readTo.isValid())
        request();
}

void SessionFrames::readAgain()
{
    if (m_error && !m_isReading)
        request();
}

void SessionFrames::request()
{
    api::MessageQuery query = m_query;
    query.after = m_next;
    if (m_next.isEmpty())
        query.beyond = m_last;
    m_isReading = true;
    whenFinished(m_history.messages(query), this, [this, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isReading = false;
        if (page)
            return take(*page);
        m_error = page.error();
        Q_EMIT changed();
    });
}

void SessionFrames::take(const Page<MessageRecord>& page)
{
    const bool hadError = std::exchange(m_error, std::nullopt).has_value();
    for (const MessageRecord& message : page.rows) {
        m_marks.add(message);
        m_last = message.id;
    }
    if (!page.rows.isEmpty())
        m_lastAt = page.rows.last().at.addMSecs(-m_offset.count());
    m_read += static_cast<int>(page.rows.size());
    m_next = page.next;
    const bool isEnough = m_read >= MostRows && !page.rows.isEmpty();
    if (!m_next.isEmpty() && isEnough)
        m_readTo = m_lastAt;
    else if (!m_next.isEmpty())
        request();
    if (!page.rows.isEmpty() || hadError)
        Q_EMIT changed();
}

void SessionFrames::find(const QDateTime& time, std::function<void(std::optional<RecordId>)> found)
{
    if (!m_query.station)
        return;
    api::MessageQuery query = m_query;
    query.oldestFirst = false;
    query.limit = 1;
    const QDateTime until = time.addMSecs(m_offset.count() + 1); // logged before
    query.to = m_query.to ? std::min(*m_query.to, until) : until;
    search(query, found);
}

/// A page may be empty and the search go on.
void SessionFrames::search(const api::MessageQuery& query, const std::function<void(std::optional<RecordId>)>& found)
{
    whenFinished(m_history.messages(query), this, [this, query, found, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        if (page && page->rows.isEmpty() && !page->next.isEmpty()) {
            api::MessageQuery next = query;
            next.after = page->next;
            return search(next, found);
        }
        found(page && !page->rows.isEmpty() ? std::optional(page->rows.first().id) : std::nullopt);
    });
}

} // namespace forecourt::ui
