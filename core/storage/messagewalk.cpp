// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagewalk.h"

#include "core/storage/cursor.h"

namespace forecourt::storage {

namespace {

/// One damaged block must not hide the rest of the log.
MessageRecord damaged(const MessageHead& head)
{
    MessageRecord message;
    message.at = QDateTime::fromMSecsSinceEpoch(head.atMs, Qt::UTC);
    message.direction = head.direction;
    message.kind = MessageRecord::Kind::Unparseable;
    message.deviations = QStringList{QStringLiteral("damaged-record")};
    return message;
}

} // namespace

MessageWalk::MessageWalk(Connection& connection, const api::MessageQuery& query, MessageFilter filter,
                         std::optional<qint64> from, const SearchBudget& budget)
    : m_connection(connection), m_query(query), m_budget(budget), m_names(connection), m_test(m_names, query),
      m_filter(m_names, std::move(filter)), m_texts(connection), m_from(from)
{
}

Result<void> MessageWalk::run()
{
    if (!m_test.isHopeless)
        readBlocks();
    return m_connection.result();
}

MessageRecord MessageWalk::record(qint64 id, const MessageHead& head)
{
    std::optional<MessageRecord> message = MessageBlock::record(head, m_texts.texts());
    if (!message)
        message = damaged(head);
    message->id = RecordId(id);
    message->station = StationId(m_names.name(head.station));
    message->action = m_names.name(head.action);
    return *std::move(message);
}

void MessageWalk::readBlocks()
{
    Statement blocks(m_connection,
                     m_query.oldestFirst
                         ? "SELECT first_id, heads FROM blocks INDEXED BY blocks_by_time WHERE first_id >= "
                           "COALESCE((SELECT MAX(first_id) FROM blocks WHERE first_id <= ?1), 0) "
                           "AND latest_at >= ?2 AND earliest_at < ?3 ORDER BY first_id"
                         : "SELECT first_id, heads FROM blocks INDEXED BY blocks_by_time WHERE first_id < ?1 "
                           "AND latest_at >= ?2 AND earliest_at < ?3 ORDER BY first_id DESC");
    constexpr qint64 Newest = std::numeric_limits<qint64>::max();
    blocks.start(m_from.value_or(m_query.oldestFirst ? 0 : Newest), m_test.fromMs, m_test.toMs);
    while (!m_isDone && blocks.next()) {
        if (m_blocks >= m_budget.blocks && m_lastId != 0)
            return stop();
        readBlock(blocks.integer(0), MessageBlock(blocks.bytes(1)));
    }
}

void MessageWalk::readBlock(qint64 firstId, const MessageBlock& block)
{
    ++m_blocks;
    m_texts.setBlock(firstId);
    const int count = block.count();
    if (count == 0)
        m_lastId = firstId; // damaged: the walk goes on behind it
    for (int step = 0; step < count && !m_isDone; ++step) {
        const int index = m_query.oldestFirst ? step : count - 1 - step;
        const qint64 id = firstId + index;
        if (m_from && (m_query.oldestFirst ? id <= *m_from : id >= *m_from))
            continue;
        if (m_heads >= m_budget.heads && m_lastId != 0)
            return stop();
        ++m_heads;
        const MessageHead head = block.head(index);
        if (m_test.passes(head) && m_filter.passes(id, head) && !visit(id, head))
            return stop();
        m_lastId = id;
        looked(id);
    }
}

/// The walk goes on behind the last row that was looked at.
void MessageWalk::stop()
{
    m_next = Cursor{0, m_lastId}.toText(CursorKind::Messages);
    m_isDone = true;
}

} // namespace forecourt::storage
