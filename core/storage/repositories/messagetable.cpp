// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/messagetable.h"

#include "core/storage/enumnumbers.h"

#include <QByteArrayList>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr qint64 LargestPrune = 20'000;
constexpr qint64 SmallestPruneBySize = 2'000; // more than comes in between two calls
constexpr qsizetype MostNames = 10'000;
constexpr int Columns = 8;
constexpr size_t RowsAtOnce = 16; // the end of each statement costs as much as a row or two

QByteArray insertOf(size_t rows)
{
    return "INSERT INTO messages (at, station, direction, kind, action, message_id, payload, deviations) VALUES "
           + QByteArrayList(static_cast<qsizetype>(rows), "(?, ?, ?, ?, ?, ?, ?, ?)").join(", ");
}

} // namespace

MessageRecord messageFromRow(const Statement& statement)
{
    MessageRecord message;
    message.id = RecordId(statement.integer(0));
    message.at = statement.time(1);
    message.station = StationId(statement.text(2));
    message.direction = statement.enumerator(3, MessageRecord::Direction::Out, MessageRecord::Direction::In);
    message.kind =
        statement.enumerator(4, MessageRecord::Kind::Unparseable, MessageRecord::Kind::Unparseable);
    message.action = statement.text(5);
    message.messageId = statement.text(6);
    message.payload = statement.bytes(7);
    message.deviations = statement.text(8).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return message;
}

bool isIndexedAction(const QString& action)
{
    return action != QLatin1String("Heartbeat") && action != QLatin1String("MeterValues");
}

MessageTable::MessageTable(Connection& connection)
    : m_connection(connection)
    , m_addOne(connection, insertOf(1))
    , m_addMany(connection, insertOf(RowsAtOnce))
    , m_findName(connection, "SELECT id FROM names WHERE name = ?1")
    , m_addName(connection, "INSERT INTO names (name) VALUES (?1)")
    , m_removeUpTo(connection, "DELETE FROM messages WHERE id <= ?1")
    // Two subqueries: SQLite takes each from an end of the key, MIN and MAX together would read all.
    , m_bounds(connection, "SELECT (SELECT MIN(id) FROM messages), (SELECT MAX(id) FROM messages)")
{
}

void MessageTable::add(const std::vector<MessageRecord>& messages)
{
    for (size_t at = 0; at < messages.size() && !m_connection.hasFailed();) {
        const size_t rows = messages.size() - at >= RowsAtOnce ? RowsAtOnce : 1;
        Statement& statement = rows == 1 ? m_addOne : m_addMany;
        statement.reset();
        for (int row = 0; row < static_cast<int>(rows); ++row)
            bindRow(statement, row, messages[at++]);
        while (statement.next()) {
        }
    }
}

void MessageTable::bindRow(Statement& statement, int row, const MessageRecord& message)
{
    int index = row * Columns;
    statement.bind(++index, message.at);
    statement.bind(++index, nameId(message.station.value()));
    statement.bind(++index, message.direction);
    statement.bind(++index, message.kind);
    statement.bind(++index, nameId(message.action));
    statement.bind(++index, message.messageId);
    statement.bind(++index, message.payload);
    statement.bind(++index, message.deviations.isEmpty() ? QString() : message.deviations.join(QLatin1Char('\n')));
}

qint64 MessageTable::nameId(const QString& name)
{
    if (const auto known = m_names.constFind(name); known != m_names.cend())
        return *known;
    qint64 id = 0;
    m_findName.start(name);
    if (m_findName.next()) {
        id = m_findName.integer(0);
        m_findName.reset();
    } else if (m_addName.run(name)) {
        id = m_connection.lastInsertedKey();
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
    m_bounds.start();
    if (!m_bounds.next())
        return;
    const std::optional<qint64> oldest = m_bounds.optionalInteger(0);
    const qint64 newest = m_bounds.integer(1);
    m_bounds.reset();
    if (!oldest)
        return;
    const qint64 count = newest - *oldest + 1;
    qint64 excess = std::max<qint64>(0, count - limits.count);
    const qint64 pages =
        m_connection.readInteger("PRAGMA page_count") - m_connection.readInteger("PRAGMA freelist_count");
    if (pages * m_connection.readInteger("PRAGMA page_size") > limits.bytes)
        excess = std::max(excess, std::min(count / 2, count / 20 + SmallestPruneBySize));
    if (excess > 0)
        m_removeUpTo.run(*oldest + std::min(excess, LargestPrune) - 1);
}

} // namespace forecourt::storage
