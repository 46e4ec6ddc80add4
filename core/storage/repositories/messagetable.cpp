// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/messagetable.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr qint64 LargestPrune = 20'000;
constexpr qsizetype MostNames = 10'000;
constexpr int SmallCount = 256; // below: worth a merge
constexpr size_t LongestRun = 64;

} // namespace

MessageTable::MessageTable(Connection& connection)
    : m_connection(connection)
    , m_addHeads(connection, "INSERT INTO blocks (first_id, count, earliest_at, latest_at, heads) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_addBodies(connection, "INSERT INTO bodies (first_id, texts) VALUES (?1, ?2)")
    , m_readHeads(connection, "SELECT heads FROM blocks WHERE first_id = ?1")
    , m_readBodies(connection, "SELECT texts FROM bodies WHERE first_id = ?1")
    , m_removeHeads(connection, "DELETE FROM blocks WHERE first_id BETWEEN ?1 AND ?2")
    , m_removeBodies(connection, "DELETE FROM bodies WHERE first_id BETWEEN ?1 AND ?2")
    , m_findName(connection, "SELECT id FROM names WHERE name = ?1")
    , m_addName(connection, "INSERT INTO names (name) VALUES (?1)")
{
    readTail();
}

/// The newest block is never removed, so numbers are never used twice.
void MessageTable::readTail()
{
    Statement newest(m_connection, "SELECT first_id, count, (SELECT length(texts) FROM bodies WHERE bodies.first_id = blocks.first_id) "
                                   "FROM blocks ORDER BY first_id DESC LIMIT 64");
    newest.start();
    bool isFirst = true;
    while (newest.next()) {
        const SmallBlock block{newest.integer(0), newest.number(1), newest.integer(2)};
        if (std::exchange(isFirst, false))
            m_nextId = block.firstId + block.count;
        if (block.count >= SmallCount || m_runBytes + block.bytes > MessageBlockBuilder::FullBytes)
            break;
        m_run.push_back(block);
        m_runCount += block.count;
        m_runBytes += block.bytes;
    }
    std::reverse(m_run.begin(), m_run.end());
    newest.reset();
}

void MessageTable::add(const std::vector<MessageRecord>& messages)
{
    for (const MessageRecord& message : messages) {
        m_block.add(message, nameId(message.station.value()), nameId(message.action));
        if (m_block.isFull())
            writeBlock();
    }
    if (m_block.count() > 0)
        writeBlock();
}

void MessageTable::writeBlock()
{
    const SmallBlock block{m_nextId, m_block.count(), m_block.bodies().size()};
    insertBlock(block.firstId);
    m_nextId += block.count;
    m_block.clear();
    noteBlock(block);
}

void MessageTable::insertBlock(qint64 firstId)
{
    m_addHeads.reset();
    m_addHeads.bind(1, firstId);
    m_addHeads.bind(2, m_block.count());
    m_addHeads.bind(3, m_block.earliestMs());
    m_addHeads.bind(4, m_block.latestMs());
    m_addHeads.bindBlob(5, m_block.heads());
    while (m_addHeads.next()) {
    }
    m_addBodies.reset();
    m_addBodies.bind(1, firstId);
    m_addBodies.bindBlob(2, m_block.bodies());
    while (m_addBodies.next()) {
    }
}

void MessageTable::noteBlock(SmallBlock block)
{
    const bool isSmall = block.count < SmallCount && block.bytes < MessageBlockBuilder::FullBytes;
    if (!isSmall || m_run.size() >= LongestRun || m_runCount + block.count > MessageBlockBuilder::FullCount
        || m_runBytes + block.bytes > MessageBlockBuilder::FullBytes)
        mergeRun();
    if (!isSmall)
        return;
    m_run.push_back(block);
    m_runCount += block.count;
    m_runBytes += block.bytes;
}

void MessageTable::mergeRun()
{
    const std::vector<SmallBlock> run = std::exchange(m_run, {});
    m_runCount = 0;
    m_runBytes = 0;
    if (run.size() < 2)
        return;
    m_block.clear();
    bool isWhole = true;
    for (const SmallBlock& part : run) {
        m_readHeads.start(part.firstId);
        m_readBodies.start(part.firstId);
        isWhole = isWhole && m_readHeads.next() && m_readBodies.next() &&
                  m_block.append(m_readHeads.bytes(0), m_readBodies.bytes(0));
        m_readHeads.reset();
        m_readBodies.reset();
    }
    // A damaged block stays as it is: reading copes with it.
    if (isWhole && !m_connection.hasFailed()) {
        m_removeHeads.run(run.front().firstId, run.back().firstId);
        m_removeBodies.run(run.front().firstId, run.back().firstId);
        insertBlock(run.front().firstId);
    }
    m_block.clear();
}

quint32 MessageTable::nameId(const QString& name)
{
    if (const auto known = m_names.constFind(name); known != m_names.cend())
        return *known;
    quint32 id = 0;
    m_findName.start(name);
    if (m_findName.next()) {
        id = static_cast<quint32>(m_findName.integer(0));
        m_findName.reset();
    } else if (m_addName.run(name)) {
        id = static_cast<quint32>(m_connection.lastInsertedKey());
    }
    // Action names come from the wire: the cache must not grow with them.
    if (m_names.size() >= MostNames)
        m_names.clear();
    if (!m_connection.hasFailed())
        m_names.insert(name, id);
    return id;
}

void MessageTable::prune(const MessageLimits& limits)
{
    const qint64 oldest = m_connection.readInteger("SELECT MIN(first_id) FROM blocks");
    const qint64 count = m_nextId - oldest;
    qint64 excess = std::max<qint64>(0, count - limits.count);
    const qint64 pages =
        m_connection.readInteger("PRAGMA page_count") - m_connection.readInteger("PRAGMA freelist_count");
    if (pages * m_connection.readInteger("PRAGMA page_size") > limits.bytes)
        excess = std::max(excess, std::min(count / 2, count / 20 + LargestPrune / 10));
    if (excess <= 0)
        return;
    // Whole blocks only, and never the newest: what is kept may be a block more than asked.
    const qint64 newest = m_connection.readInteger("SELECT MAX(first_id) FROM blocks");
    const qint64 keepFrom = std::min(newest, oldest + std::min(excess, LargestPrune));
    Statement lastGone(m_connection, "SELECT MAX(first_id) FROM blocks "
                                     "WHERE first_id < ?1 AND first_id + count <= ?1");
    lastGone.start(keepFrom);
    const qint64 last = lastGone.next() ? lastGone.optionalInteger(0).value_or(newest) : newest;
    lastGone.reset();
    if (last < newest)
        removeUpTo(last);
}

/// The first block of which something is young enough; empty: none is.
std::optional<qint64> MessageTable::firstKept(const QDateTime& before, const QDateTime& now)
{
    const qint64 beforeMs = before.toMSecsSinceEpoch();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    {
        Statement present(m_connection, "SELECT first_id, latest_at FROM blocks WHERE latest_at BETWEEN ?1 AND ?2 "
                                        "ORDER BY first_id LIMIT 1");
        present.start(beforeMs, now.addDays(1).toMSecsSinceEpoch());
        if (present.next() && nowMs - present.integer(1) >= (nowMs - beforeMs) / 2)
            return present.integer(0);
    }
    Statement young(m_connection, "SELECT MIN(first_id) FROM blocks WHERE latest_at >= ?1");
    young.start(beforeMs);
    return young.next() ? young.optionalInteger(0) : std::nullopt;
}

bool MessageTable::pruneOlder(const QDateTime& before, const QDateTime& now)
{
    if (m_connection.readInteger("SELECT COUNT(*) FROM (SELECT 1 FROM blocks LIMIT 1)") == 0)
        return false;
    const qint64 newest = m_connection.readInteger("SELECT MAX(first_id) FROM blocks");
    const qint64 keepFrom = std::min(newest, firstKept(before, now).value_or(newest)); // never the newest: its numbers go on
    Statement oldest(m_connection, "SELECT first_id, count FROM blocks WHERE first_id < ?1 ORDER BY first_id LIMIT 200");
    oldest.start(keepFrom);
    std::optional<qint64> last;
    qint64 messages = 0;
    bool isMore = false;
    while (!isMore && oldest.next()) {
        last = oldest.integer(0);
        messages += oldest.integer(1);
        isMore = messages >= LargestPrune;
    }
    oldest.reset();
    if (!last || m_connection.hasFailed())
        return false;
    removeUpTo(*last);
    return m_connection.readInteger("SELECT MIN(first_id) FROM blocks") < keepFrom;
}

void MessageTable::removeUpTo(qint64 lastFirstId)
{
    m_removeHeads.run(0, lastFirstId);
    m_removeBodies.run(0, lastFirstId);
    std::erase_if(m_run, [lastFirstId](const SmallBlock& block) { return block.firstId <= lastFirstId; });
    m_runCount = 0;
    m_runBytes = 0;
    for (const SmallBlock& block : m_run) {
        m_runCount += block.count;
        m_runBytes += block.bytes;
    }
}

} // namespace forecourt::storage
