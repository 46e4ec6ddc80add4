// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/historyqueries.h"

#include "core/storage/conditions.h"
#include "core/storage/cursor.h"
#include "core/storage/repositories/alerttable.h"
#include "core/storage/repositories/journaltable.h"
#include "core/storage/transactionrow.h"

namespace forecourt::storage {

namespace {

/// Limit and cursor of a query, checked.
Result<std::optional<Cursor>> checked(CursorKind kind, int limit, const QString& after)
{
    if (const Result<void> result = checkPageLimit(limit); !result)
        return tl::unexpected<Error>(result.error());
    return Cursor::fromText(kind, after);
}

/// Reads up to limit rows of a statement that asks for one more, and makes the cursor of the last.
/// \a read makes a row of where the statement stands, \a order says where that is in the list.
template<class Row, class Read, class Order>
Result<Page<Row>> readPage(Connection& connection, const QByteArray& sql, const Conditions& conditions,
                           int limit, CursorKind kind, Read read, Order order)
{
    Statement statement(connection, sql);
    conditions.start(statement, limit + 1);
    Page<Row> page;
    Cursor last;
    while (statement.next()) {
        if (page.rows.size() == limit) {
            page.next = last.toText(kind);
            break;
        }
        last = order(statement);
        page.rows.append(read(statement));
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return page;
}

Cursor byId(const Statement& statement)
{
    return {0, statement.integer(0)};
}

void addState(Conditions& conditions, api::TransactionQuery::State state)
{
    using State = api::TransactionQuery::State;
    switch (state) {
    case State::Any:
        break;
    case State::Live:
        conditions.add("state = 0");
        break;
    case State::Finished:
        conditions.add("state <> 0");
        break;
    case State::Attention:
        conditions.add("needs_attention = 1");
        break;
    }
}

/// The station of a query and what stood in its place before.
template<class Query>
void addStations(Conditions& conditions, const Query& query, const char* column)
{
    if (!query.station)
        return;
    std::vector<QString> stations{query.station->value()};
    for (const StationId& former : query.formerStations)
        stations.push_back(former.value());
    conditions.addIn(column, stations);
}

Conditions conditionsOf(const api::TransactionQuery& query)
{
    Conditions conditions;
    addState(conditions, query.state);
    // The few that run or want attention have indexes of their own; + keeps the planner from the one by
    // station.
    const bool isFew = query.state == api::TransactionQuery::State::Live ||
                       query.state == api::TransactionQuery::State::Attention;
    addStations(conditions, query, isFew ? "+station" : "station");
    if (query.person)
        conditions.add(isFew ? "+person = ?" : "person = ?", *query.person);
    if (const QString text = query.text.trimmed().toCaseFolded(); !text.isEmpty()) {
        conditions.add(
            "instr(search, ?) > 0 OR station IN (SELECT id FROM stations WHERE instr(search, ?) > 0)", text,
            text);
    }
    if (query.from)
        conditions.add("sort_at >= ?", *query.from);
    if (query.to)
        conditions.add("sort_at < ?", *query.to);
    if (query.flags)
        conditions.add("(flags & ?) <> 0", static_cast<qint64>(quint32(query.flags.toInt())));
    return conditions;
}

/// What the rows are in order of, as an expression; only the start has an index.
QByteArray orderOf(api::TransactionQuery::SortBy sortBy)
{
    using SortBy = api::TransactionQuery::SortBy;
    switch (sortBy) {
    case SortBy::Start: return "sort_at";
    case SortBy::Energy: return "COALESCE(energy, -9223372036854775807)";
    case SortBy::Duration: return "COALESCE(stopped_at - sort_at, -9223372036854775807)";
    case SortBy::Peak: return "COALESCE(maximum_power_w, -9223372036854775807)";
    }
    return "sort_at";
}

template<class Row>
Result<Row> readOne(Connection& connection, const QByteArray& sql, qint64 id, Row (*read)(const Statement&))
{
    Statement statement(connection, sql);
    statement.start(id);
    if (statement.next())
        return read(statement);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return failure(ErrorCode::NotFound, QStringLiteral("no record %1").arg(id));
}

} // namespace

Result<Page<TransactionRecord>> readTransactions(Connection& connection, const api::TransactionQuery& query)
{
    const auto cursor = checked(CursorKind::Transactions, query.limit, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    Conditions conditions = conditionsOf(query);
    const QByteArray order = orderOf(query.sortBy);
    const QByteArray direction = query.isAscending ? " ASC" : " DESC";
    const QByteArray beyond = '(' + order + ", key) " + (query.isAscending ? ">" : "<") + " (?, ?)";
    if (*cursor)
        conditions.add(beyond.constData(), (*cursor)->order, (*cursor)->id);
    const QByteArray sql = QByteArray("SELECT ") + TransactionColumns + ", " + order + " FROM transactions" +
                           conditions.sql() + " ORDER BY " + order + direction + ", key" + direction + " LIMIT ?";
    return readPage<TransactionRecord>(connection, sql, conditions, query.limit, CursorKind::Transactions,
                                       transactionFrom, [](const Statement& row) {
                                           return Cursor{row.integer(TransactionColumnCount), row.integer(0)};
                                       });
}

Result<api::TransactionTotals> readTransactionTotals(Connection& connection,
                                                     const api::TransactionQuery& query)
{
    const Conditions conditions = conditionsOf(query);
    // 131072 is TransactionFlag::Test, 262145 are wrongEnergyFlags().
    Statement statement(connection, "SELECT COUNT(*) - COALESCE(SUM((flags & 131072) <> 0), 0), "
                                    "COALESCE(SUM(CASE WHEN flags & (131072 | 262145) THEN 0 ELSE energy END), 0), "
                                    "COALESCE(SUM((energy IS NULL OR (flags & 262145) <> 0) AND (flags & 131072) = 0), 0), "
                                    "COALESCE(SUM((flags & 131072) <> 0), 0) FROM transactions" +
                                        conditions.sql());
    conditions.start(statement);
    api::TransactionTotals totals;
    if (statement.next()) {
        totals.count = statement.integer(0);
        totals.energy = Energy{statement.integer(1)};
        totals.withoutEnergy = statement.integer(2);
        totals.tests = statement.integer(3);
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return totals;
}

Result<TransactionRecord> readTransaction(Connection& connection, TransactionKey key)
{
    return readOne(connection,
                   QByteArray("SELECT ") + TransactionColumns + " FROM transactions WHERE key = ?1",
                   key.value(), transactionFrom);
}

Result<Page<CommandRecord>> readCommands(Connection& connection, const api::CommandQuery& query)
{
    const auto cursor = checked(CursorKind::Commands, query.limit, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    Conditions conditions;
    addStations(conditions, query, "station");
    if (*cursor)
        conditions.add("id < ?", (*cursor)->id);
    const QByteArray sql = QByteArray("SELECT ") + CommandColumns + " FROM commands" + conditions.sql() +
                           " ORDER BY id DESC LIMIT ?";
    return readPage<CommandRecord>(connection, sql, conditions, query.limit, CursorKind::Commands,
                                   commandFromRow, byId);
}

Result<CommandRecord> readCommand(Connection& connection, CommandId id)
{
    return readOne(connection, QByteArray("SELECT ") + CommandColumns + " FROM commands WHERE id = ?1",
                   id.value(), commandFromRow);
}

Result<Page<EventRecord>> readEvents(Connection& connection, const api::EventQuery& query)
{
    const auto cursor = checked(CursorKind::Events, query.limit, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    Conditions conditions;
    addStations(conditions, query, "station");
    if (query.kind)
        conditions.add("kind = ?", *query.kind);
    if (query.from)
        conditions.add("at >= ?", *query.from);
    if (query.to)
        conditions.add("at < ?", *query.to);
    if (*cursor)
        conditions.add("id < ?", (*cursor)->id);
    const QByteArray sql = QByteArray("SELECT ") + EventColumns + " FROM events" + conditions.sql() +
                           " ORDER BY id DESC LIMIT ?";
    return readPage<EventRecord>(connection, sql, conditions, query.limit, CursorKind::Events, eventFromRow,
                                 byId);
}

Result<QByteArray> readPhoto(Connection& connection, const QString& name)
{
    Statement statement(connection, "SELECT photo FROM photos WHERE name = ?1");
    statement.start(name);
    if (statement.next())
        return statement.bytes(0);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return failure(ErrorCode::NotFound, QStringLiteral("no such photo"));
}

Result<Page<AlertRecord>> readAlerts(Connection& connection, const api::AlertQuery& query)
{
    const auto cursor = checked(CursorKind::Alerts, query.limit, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    Conditions conditions;
    if (query.station)
        conditions.add("station = ?", *query.station);
    if (query.onlyCleared)
        conditions.add("state = ?", AlertState::Cleared);
    if (query.from)
        conditions.add("raised_at >= ?", *query.from);
    if (query.to)
        conditions.add("raised_at < ?", *query.to);
    if (*cursor)
        conditions.add("id < ?", (*cursor)->id);
    const QByteArray sql =
        QByteArray("SELECT ") + AlertColumns + " FROM alerts" + conditions.sql() + " ORDER BY id DESC LIMIT ?";
    return readPage<AlertRecord>(connection, sql, conditions, query.limit, CursorKind::Alerts, alertFromRow, byId);
}

} // namespace forecourt::storage
