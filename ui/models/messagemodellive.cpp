// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MessageModel that follows the log while it grows.
#include "core/base/async.h"
#include "ui/models/messagemodel.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int RowsPerPoll = 1000;
} // namespace

void MessageModel::setRunning(bool isRunning)
{
    if (m_isRunning == isRunning)
        return;
    m_isRunning = isRunning;
    if (!isRunning)
        setPollError(std::nullopt); // nobody waits for new rows now
    schedulePoll();
}

void MessageModel::schedulePoll()
{
    m_poll.reset();
    if (m_isRunning)
        m_poll = m_workspace.clock().after(std::chrono::milliseconds(PollMs), [this] {
            poll();
            schedulePoll();
        });
}

bool MessageModel::isWanted(const MessageRecord& message) const
{
    return (!m_from || message.at >= *m_from) && (!m_to || message.at < *m_to) && m_filter.matches(message);
}

/// What is new is read unfiltered, for it is little; so the place in the log is always known.
void MessageModel::poll()
{
    if (!m_isLive || !m_isRunning || m_isPolling || m_isSeeking || !m_knowsNewest || !m_source)
        return;
    m_isPolling = true;
    api::MessageQuery fresh;
    fresh.oldestFirst = true;
    fresh.limit = RowsPerPoll;
    if (m_newest > 0)
        fresh.beyond = RecordId(m_newest);
    whenFinished(asked(fresh), this, [this, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isPolling = false;
        if (m_isRunning)
            setPollError(page ? std::nullopt : std::optional(page.error()));
        if (!page)
            return;
        if (m_newest > 0 && m_rows.isEmpty() && m_end.isEnd && !page->next.isEmpty())
            return goToEnd();
        const bool isFull = !page->next.isEmpty();
        m_fullPolls = isFull ? m_fullPolls + 1 : 0;
        if (isFull && m_isFollowing && m_fullPolls >= FullPolls) {
            m_fullPolls = 0;
            return goToEnd(); // what lies between would only rush past
        }
        takeNew(*page);
        if (isFull)
            poll(); // catches up at once
    });
}

void MessageModel::setPollError(const std::optional<Error>& error)
{
    const bool isAnother = error.has_value() != m_pollError.has_value();
    m_pollError = error;
    if (isAnother)
        Q_EMIT stateChanged();
}

void MessageModel::takeNew(const Page<MessageRecord>& page)
{
    if (page.rows.isEmpty())
        return;
    m_newest = std::max(m_newest, page.rows.last().id.value());
    QList<MessageRecord> wanted;
    for (const MessageRecord& message : page.rows) {
        if (isWanted(message))
            wanted.append(message);
    }
    if (wanted.isEmpty())
        return;
    const bool hasRoom = m_isFollowing || rowCount() + wanted.size() <= MostRows;
    if (m_end.isEnd && hasRoom) {
        append(wanted);
    } else {
        m_end.isEnd = false;
        m_end.cursor.clear();
        m_unseen += static_cast<int>(wanted.size());
    }
    Q_EMIT stateChanged();
}

} // namespace forecourt::ui
