// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/historyqueries.h"

#include "core/storage/conditions.h"
#include "core/storage/cursor.h"
#include "core/storage/groupedpages.h"
#include "core/storage/repositories/alerttable.h"
#include "core/storage/repositories/journaltable.h"
#include "core/storage/transactionrow.h"

#include <QByteArrayList>

namespace forecourt::storage {

namespace {

/// Limit and cursor of a query, checked.
Result<std::optional<Cursor>> checked(CursorKind kind, int limit, const QString& after)
{
    if (const Result<void> result = checkPageLimit(limit); !result)
        return tl::unexpected<Error>(result.error());
    return Cursor::fromText(kind, after);
}

/// Parts of one list: each is read in order by an index of its own, and the database merges them as it reads.
using Branches = std::vector<Conditions>;

/// \a order names columns of \a parts. The last place is for the limit.
QByteArray mergedSql(const QByteArrayList& parts, const QByteArray& order)
{
    return parts.join(" UNION ALL ") + " ORDER BY " + order + " LIMIT ?";
}

/// The same of branches that select the same.
QByteArray mergedSql(const QByteArray& select, const Branches& branches, const QByteArray& order)
{
    QByteArrayList parts;
    for (const Conditions& branch : branches)
        parts.append(select + branch.sql());
    return mergedSql(parts, order);
}

/// Reads up to limit rows of a statement that asks for one more, and makes the cursor of the last.
/// \a read makes a row of where the statement stands, \a order says where that is in the list.
template<class Row, class Read, class Order>
Result<Page<Row>> readPage(Connection& connection, const QByteArray& sql, const Branches& branches,
                           int limit, CursorKind kind, Read read, Order order)
{
    Statement statement(connection, sql);
    int last = 0;
    for (const Conditions& branch : branches)
        last = branch.bindBehind(statement, last);
    statement.bind(last + 1, limit + 1);
    Page<Row> page;
    Cursor end;
    while (statement.next()) {
        if (page.rows.size() == limit) {
            page.next = end.toText(kind);
            break;
        }
        end = order(statement);
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

/// The station of a query and what stood in its place before; empty: any.
template<class Query>
std::vector<QString> stationsOf(const Query& query)
{
    if (!query.station)
        return {};
    std::vector<QString> stations{query.station->value()};
    for (const StationId& former : query.formerStations)
        stations.push_back(former.value());
    return stations;
}

/// One branch for each station, else one for all: rows of several stations are in no index's order.
/// \a filtered makes the branch's conditions from its station, if it has one.
template<class Query, class Filtered>
Branches branchesByStation(const Query& query, Filtered filtered)
{
    Branches branches;
    for (const QString& station : stationsOf(query))
        branches.push_back(filtered(&station));
    if (branches.empty())
        branches.push_back(filtered(nullptr));
    return branches;
}

using State = api::TransactionQuery::State;
using SortBy = api::TransactionQuery::SortBy;

/// By which index the rows are found; + before a column keeps the planner from one by that column.
enum class Access {
    Few,    ///< the few that run or want attention have indexes of their own
    ByTime, ///< by start, perhaps of a station or a person
    ByRank, ///< those that ended, in order of a figure; the period is looked at on the way
    Sum,    ///< in no order
};

/// What the rows are in order of; a name is put in order by groupedpages.h.
QByteArray rankOf(SortBy sortBy)
{
    switch (sortBy) {
    case SortBy::Start:
    case SortBy::Charger:
    case SortBy::Person: return "sort_at";
    case SortBy::End: return "COALESCE(stopped_at, -9223372036854775807)";
    case SortBy::Energy: return "energy_rank";
    case SortBy::Duration: return "duration_rank";
    case SortBy::Peak: return "peak_rank";
    case SortBy::Average: return "average_rank";
    case SortBy::Idle: return "idle_rank";
    }
    return "sort_at";
}

void addState(Conditions& conditions, State state, Access access)
{
    switch (state) {
    case State::Any:
        break;
    case State::Live:
        conditions.add("state = 0");
        break;
    case State::Finished: // only in order of a figure are those indexes of use
        conditions.add(access == Access::ByRank ? "state <> 0" : "+state <> 0");
        break;
    case State::Attention:
        conditions.add("needs_attention = 1");
        // What was closed before closing counted as a decision (3 is ClosedByOperator) is still marked in its row.
        conditions.add("+state <> 3");
        break;
    }
}

/// All conditions but that of the station.
Conditions conditionsOf(const api::TransactionQuery& query, State state, Access access)
{
    Conditions conditions;
    addState(conditions, state, access);
    if (query.person)
        conditions.add(access == Access::Few ? "+person = ?" : "person = ?", *query.person);
    if (query.withoutPerson)
        conditions.add("person IS NULL");
    if (const QString text = query.text.trimmed().toCaseFolded(); !text.isEmpty()) {
        conditions.add(
            "instr(search, ?) > 0 OR station IN (SELECT id FROM stations WHERE instr(search, ?) > 0)", text,
            text);
    }
    if (query.from)
        conditions.add(access == Access::ByRank ? "+sort_at >= ?" : "sort_at >= ?", *query.from);
    if (query.to)
        conditions.add(access == Access::ByRank ? "+sort_at < ?" : "sort_at < ?", *query.to);
    if (!query.only.isEmpty()) {
        QByteArray keys;
        for (const TransactionKey key : query.only)
            keys += (keys.isEmpty() ? "" : ", ") + QByteArray::number(key.value());
        conditions.add(QByteArray("key IN (" + keys + ")").constData());
    }
    if (query.flags)
        conditions.add("(flags & ?) <> 0", static_cast<qint64>(quint32(query.flags.toInt())));
    return conditions;
}

bool isOfFew(State state)
{
    return state == State::Live || state == State::Attention;
}

/// Those of \a state from all stations of the query in one branch: there are few to put in order.
Conditions fewOf(const api::TransactionQuery& query, State state)
{
    Conditions conditions = conditionsOf(query, state, Access::Few);
    if (query.station)
        conditions.addIn("+station", stationsOf(query));
    return conditions;
}

/// The branches of a list of sessions, and what the rows of each are in order of: figures that compare across them.
struct RankedBranches {
    Branches conditions;
    QByteArrayList ranks;

    void add(const Branches& branches, const QByteArray& rank)
    {
        conditions.insert(conditions.end(), branches.begin(), branches.end());
        for (std::size_t i = 0; i < branches.size(); ++i)
            ranks.append(rank);
    }
};

Branches finishedBranches(const api::TransactionQuery& query, State state, Access access, const char* more = nullptr)
{
    return branchesByStation(query, [&](const QString* station) {
        Conditions conditions = conditionsOf(query, state, access);
        if (station != nullptr)
            conditions.add("station = ?", *station);
        if (more != nullptr)
            conditions.add(more);
        return conditions;
    });
}

RankedBranches branchesOf(const api::TransactionQuery& query)
{
    RankedBranches branches;
    if (isOfFew(query.state)) {
        branches.add({fewOf(query, query.state)}, rankOf(query.sortBy));
        return branches;
    }
    switch (query.sortBy) {
    case SortBy::Start:
    case SortBy::Charger:
    case SortBy::Person:
        branches.add(finishedBranches(query, query.state, Access::ByTime), rankOf(query.sortBy));
        return branches;
    case SortBy::End: // there is an index by the end; those of which none is known have no duration, which is in one
        branches.add(finishedBranches(query, State::Finished, Access::ByTime, "stopped_at IS NOT NULL"), "stopped_at");
        branches.add(finishedBranches(query, State::Finished, Access::ByRank, "duration_rank = -9223372036854775807"),
                     "duration_rank");
        break;
    case SortBy::Energy:
    case SortBy::Duration:
    case SortBy::Peak:
    case SortBy::Average:
    case SortBy::Idle:
        branches.add(finishedBranches(query, State::Finished, Access::ByRank), rankOf(query.sortBy));
        break;
    }
    if (query.state == State::Any) // what runs is in no index by a figure
        branches.add({fewOf(query, State::Live)}, rankOf(query.sortBy));
    return branches;
}

/// Every row of a query, in no order.
Conditions allOf(const api::TransactionQuery& query)
{
    Conditions conditions = conditionsOf(query, query.state, isOfFew(query.state) ? Access::Few : Access::Sum);
    if (query.station)
        conditions.addIn(isOfFew(query.state) ? "+station" : "station", stationsOf(query));
    return conditions;
}

/// 131072 is TransactionFlag::Test.
constexpr char TotalsSelect[] = "SELECT COUNT(*) - COALESCE(SUM((flags & 131072) <> 0), 0), "
                                "COALESCE(SUM(CASE WHEN (flags & 131072) = 0 AND " SUMMED_ENERGY_SQL
                                " THEN energy ELSE 0 END), 0), "
                                "COALESCE(SUM((energy IS NULL OR NOT " SUMMED_ENERGY_SQL ") AND (flags & 131072) = 0), 0), "
                                "COALESCE(SUM((flags & 131072) <> 0), 0) FROM transactions";

QByteArrayList selectsOf(const RankedBranches& branches)
{
    QByteArrayList selects;
    for (qsizetype i = 0; i < branches.ranks.size(); ++i) {
        selects.append(QByteArray("SELECT ") + TransactionColumns + ", " + branches.ranks.at(i) + " AS position FROM transactions"
                       + branches.conditions.at(std::size_t(i)).sql());
    }
    return selects;
}

QByteArray orderOf(const api::TransactionQuery& query)
{
    return query.isAscending ? "position ASC, key ASC" : "position DESC, key DESC";
}

/// The branches of a list whose order is the id, newest first.
template<class Query, class Rest>
Branches branchesById(const Query& query, const std::optional<Cursor>& cursor, Rest addRest)
{
    return branchesByStation(query, [&](const QString* station) {
        Conditions conditions;
        if (station != nullptr)
            conditions.add("station = ?", *station);
        addRest(conditions);
        if (cursor)
            conditions.add("id < ?", cursor->id);
        return conditions;
    });
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
    if (isGrouped(query))
        return readGroupedTransactions(connection, query);
    const auto cursor = checked(CursorKind::Transactions, query.limit, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    RankedBranches branches = branchesOf(query);
    for (qsizetype i = 0; *cursor && i < branches.ranks.size(); ++i) {
        const QByteArray beyond = '(' + branches.ranks.at(i) + ", key) " + (query.isAscending ? ">" : "<") + " (?, ?)";
        branches.conditions.at(std::size_t(i)).add(beyond.constData(), (*cursor)->order, (*cursor)->id);
    }
    const QByteArray sql = mergedSql(selectsOf(branches), orderOf(query));
    return readPage<TransactionRecord>(connection, sql, branches.conditions, query.limit, CursorKind::Transactions,
                                       transactionFrom, [](const Statement& row) {
                                           return Cursor{row.integer(TransactionColumnCount), row.integer(0)};
                                       });
}

QByteArray transactionsSql(const api::TransactionQuery& query)
{
    return mergedSql(selectsOf(branchesOf(query)), orderOf(query));
}

QByteArray transactionTotalsSql(const api::TransactionQuery& query)
{
    return TotalsSelect + allOf(query).sql();
}

Result<api::TransactionTotals> readTransactionTotals(Connection& connection,
                                                     const api::TransactionQuery& query)
{
    const Conditions conditions = allOf(query);
    Statement statement(connection, TotalsSelect + conditions.sql());
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
    const Branches branches = branchesById(query, *cursor, [](Conditions&) {});
    const QByteArray sql =
        mergedSql(QByteArray("SELECT ") + CommandColumns + " FROM commands", branches, "id DESC");
    return readPage<CommandRecord>(connection, sql, branches, query.limit, CursorKind::Commands,
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
    const Branches branches = branchesById(query, *cursor, [&query](Conditions& conditions) {
        if (query.kind)
            conditions.add("kind = ?", *query.kind);
        if (query.from)
            conditions.add("at >= ?", *query.from);
        if (query.to)
            conditions.add("at < ?", *query.to);
    });
    const QByteArray sql = mergedSql(QByteArray("SELECT ") + EventColumns + " FROM events", branches, "id DESC");
    return readPage<EventRecord>(connection, sql, branches, query.limit, CursorKind::Events, eventFromRow,
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
    return readPage<AlertRecord>(connection, sql, {conditions}, query.limit, CursorKind::Alerts, alertFromRow, byId);
}

} // namespace forecourt::storage
