// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Long lists of sessions in every order, page by page from an index.
#include "core/storage/groupedpages.h"
#include "core/storage/historyqueries.h"
#include "core/storage/statement.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QByteArrayList>
#include <QRegularExpression>

using namespace forecourt;
using namespace forecourt::tests;
using storage::Connection;
using Query = api::TransactionQuery;

namespace {

/// 4000 sessions of 10 chargers and 40 persons; 8 run, some want attention, many have the same figures or none.
constexpr char ManySessions[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
    "INSERT INTO transactions (key, number, protocol_id, station, evse, connector, token, token_folded, token_kind, "
    "person, person_name, state, flags, needs_attention, authorization_status, started_at, start_received_at, "
    "start_station_time, stopped_at, stop_station_time, meter_start, energy, stop_reason, maximum_power_w, idle_s, note, "
    "sort_at, search) "
    "SELECT i, printf('2026-%06d', i), i, printf('CP-%d', i % 10), 1, 1, 'Tag', 'tag', 0, "
    "CASE WHEN i % 3 THEN i % 40 + 1 END, 'Anna', CASE WHEN i > 3992 THEN 0 WHEN i % 50 = 0 THEN 2 ELSE 1 END, 0, "
    "i % 50 = 0, 0, 1700000000000 + i * 300000, 1700000000000 + i * 300000, printf('2026-%d', i), "
    "CASE WHEN i > 3992 OR i % 50 = 0 THEN NULL ELSE 1700000000000 + i * 300000 + i * 7919 % 9000 * 1000 END, '', 0, "
    "CASE WHEN i % 11 = 0 THEN NULL WHEN i % 5 = 0 THEN 7000000 ELSE i * 104729 % 60000000 END, 0, "
    "CASE WHEN i % 13 = 0 THEN NULL ELSE i * 31 % 22 * 1000 END, CASE WHEN i % 7 > 0 AND i <= 3992 THEN i * 17 % 90 * 60 END, '', 1700000000000 + i * 300000, 'tag' FROM n";

/// A data folder with many sessions in it.
class ManySessionsFixture
{
public:
    ManySessionsFixture()
    {
        isReady = storage.open().has_value();
        Connection connection(path(), Connection::Access::ReadWrite);
        isReady = isReady && connection.execute(ManySessions);
    }
    [[nodiscard]] QString path() const { return storage.file(QStringLiteral("forecourt.sqlite")); }

    StorageFixture storage;
    bool isReady = false;
};

QStringList planOf(Connection& connection, const QByteArray& sql)
{
    QStringList plan;
    storage::Statement rows(connection, "EXPLAIN QUERY PLAN " + sql);
    while (rows.next())
        plan.append(rows.text(3));
    return plan;
}

qint64 figureOf(const TransactionRecord& record, Query::SortBy sortBy)
{
    constexpr qint64 Unknown = std::numeric_limits<qint64>::min();
    const qint64 startedAt = record.startedAt.toMSecsSinceEpoch();
    switch (sortBy) {
    case Query::SortBy::Start: return startedAt;
    case Query::SortBy::Energy:
    case Query::SortBy::Average: // these rows have no meter, only what it came to
    case Query::SortBy::Charger:
    case Query::SortBy::Person: break;
    case Query::SortBy::End: return record.stoppedAt ? record.stoppedAt->toMSecsSinceEpoch() : Unknown;
    case Query::SortBy::Duration: return record.stoppedAt ? record.stoppedAt->toMSecsSinceEpoch() - startedAt : Unknown;
    case Query::SortBy::Peak: return record.maximumPowerW.value_or(Unknown);
    case Query::SortBy::Idle: return record.idleS.value_or(Unknown);
    }
    return Unknown;
}

template<class Change>
Query with(Change change)
{
    Query query;
    change(query);
    return query;
}

const QList<std::pair<const char*, Query::SortBy>>& sorts()
{
    static const QList<std::pair<const char*, Query::SortBy>> list{{"start", Query::SortBy::Start},
                                                                   {"energy", Query::SortBy::Energy},
                                                                   {"duration", Query::SortBy::Duration},
                                                                   {"highest power", Query::SortBy::Peak},
                                                                   {"average power", Query::SortBy::Average},
                                                                   {"idle time", Query::SortBy::Idle},
                                                                   {"end", Query::SortBy::End},
                                                                   {"charger", Query::SortBy::Charger},
                                                                   {"person", Query::SortBy::Person}};
    return list;
}

} // namespace

class SortedPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sessions.reset(); }
    void everyListIsReadFromAnIndex_data();
    void everyListIsReadFromAnIndex();
    void pagesAreTheWholeListInOrder_data();
    void pagesAreTheWholeListInOrder();
    void namesAreFoundByStepsInAnIndex_data();
    void namesAreFoundByStepsInAnIndex();
    void chargersAndPeopleAreInOrderOfTheirNames();
    void aCursorOfAnotherListIsRefused();
    void sumsAreNotReadInTheOrderOfAFigure();
    void whatRunsIsInNoIndexByAFigure();
    void listsOfSeveralChargersAreMerged();

private:
    std::unique_ptr<ManySessionsFixture> m_sessions;
};

void SortedPagesTest::initTestCase()
{
    m_sessions = std::make_unique<ManySessionsFixture>();
    QVERIFY(m_sessions->isReady);
}

void SortedPagesTest::everyListIsReadFromAnIndex_data()
{
    QTest::addColumn<api::TransactionQuery>("query");
    const StationId station(QStringLiteral("CP-1"));
    const QList<std::pair<const char*, Query>> filters{
        {"all", {}},
        {"finished", with([](Query& q) { q.state = Query::State::Finished; })},
        {"live", with([](Query& q) { q.state = Query::State::Live; })},
        {"attention", with([](Query& q) { q.state = Query::State::Attention; })},
        {"charger", with([&](Query& q) { q.station = station; })},
        {"charger, finished", with([&](Query& q) {
             q.station = station;
             q.state = Query::State::Finished;
         })},
        {"charger and the one before it", with([&](Query& q) {
             q.station = station;
             q.formerStations = {StationId(QStringLiteral("CP-2"))};
         })},
        {"charger, live", with([&](Query& q) {
             q.station = station;
             q.state = Query::State::Live;
         })},
        {"person", with([](Query& q) { q.person = PersonId(1); })},
        {"person, finished", with([](Query& q) {
             q.person = PersonId(1);
             q.state = Query::State::Finished;
         })},
        {"period", with([](Query& q) {
             q.from = utc(2026, 1, 1);
             q.to = utc(2026, 2, 1);
         })},
        {"period, finished", with([](Query& q) {
             q.from = utc(2026, 1, 1);
             q.to = utc(2026, 2, 1);
             q.state = Query::State::Finished;
         })},
        {"period, charger, finished", with([&](Query& q) {
             q.from = utc(2026, 1, 1);
             q.station = station;
             q.state = Query::State::Finished;
         })},
    };
    for (const auto& [filter, query] : filters) {
        for (const auto& [sort, sortBy] : sorts()) {
            for (const bool isAscending : {false, true}) {
                Query sorted = query;
                sorted.sortBy = sortBy;
                sorted.isAscending = isAscending;
                QTest::addRow("%s by %s, %s", filter, sort, isAscending ? "up" : "down") << sorted;
            }
        }
    }
}

void SortedPagesTest::everyListIsReadFromAnIndex()
{
    QFETCH(api::TransactionQuery, query);
    Connection connection(m_sessions->path(), Connection::Access::ReadOnly);
    const QStringList plan = planOf(connection, storage::transactionsSql(query));
    QVERIFY(!plan.isEmpty());
    const QByteArray words = plan.join(QLatin1Char('\n')).toUtf8();
    // Only the few that run, or want attention, may be put in order after they are read.
    static const QRegularExpression few(QStringLiteral("transactions_live|transactions_for_attention"));
    // By their end also those of one charger, person or period: by it alone there is an index.
    static const QRegularExpression part(QStringLiteral("transactions_by_(station|person|time)"));
    const bool isPart = query.sortBy == Query::SortBy::End && (query.station || query.person || query.from);
    for (qsizetype i = 0; i < plan.size(); ++i) {
        QVERIFY2(!plan[i].startsWith(QLatin1String("SCAN")) || plan[i].contains(QLatin1String("USING INDEX")), words.constData());
        if (plan[i].contains(QLatin1String("TEMP B-TREE")))
            QVERIFY2(i > 0 && query.sortBy != Query::SortBy::Start && (plan[i - 1].contains(few) || (isPart && plan[i - 1].contains(part))),
                     words.constData());
    }
}

void SortedPagesTest::pagesAreTheWholeListInOrder_data()
{
    QTest::addColumn<api::TransactionQuery>("query");
    QTest::addColumn<QByteArray>("condition");
    const QList<std::tuple<const char*, Query, QByteArray>> filters{
        {"all", {}, "1"},
        {"finished", with([](Query& q) { q.state = Query::State::Finished; }), "state <> 0"},
        {"attention", with([](Query& q) { q.state = Query::State::Attention; }), "needs_attention = 1"},
        {"live", with([](Query& q) { q.state = Query::State::Live; }), "state = 0"},
        {"charger", with([](Query& q) { q.station = StationId(QStringLiteral("CP-3")); }), "station = 'CP-3'"},
        {"two chargers", with([](Query& q) {
             q.station = StationId(QStringLiteral("CP-3"));
             q.formerStations = {StationId(QStringLiteral("CP-4"))};
         }),
         "station IN ('CP-3', 'CP-4')"},
        {"person", with([](Query& q) { q.person = PersonId(8); }), "person = 8"},
        {"period", with([](Query& q) {
             q.from = QDateTime::fromMSecsSinceEpoch(1700000000000 + 1000 * 300000LL, Qt::UTC);
             q.to = QDateTime::fromMSecsSinceEpoch(1700000000000 + 2000 * 300000LL, Qt::UTC);
         }),
         "key >= 1000 AND key < 2000"},
    };
    for (const auto& [filter, query, condition] : filters) {
        for (const auto& [sort, sortBy] : sorts()) {
            for (const bool isAscending : {false, true}) {
                Query sorted = query;
                sorted.sortBy = sortBy;
                sorted.isAscending = isAscending;
                sorted.limit = 300;
                QTest::addRow("%s by %s, %s", filter, sort, isAscending ? "up" : "down") << sorted << condition;
            }
        }
    }
}

void SortedPagesTest::pagesAreTheWholeListInOrder()
{
    QFETCH(api::TransactionQuery, query);
    QFETCH(QByteArray, condition);
    Connection connection(m_sessions->path(), Connection::Access::ReadOnly);
    QList<qint64> expected;
    {
        // the names of chargers are their ids here; everybody is called the same, so that ids decide
        const QByteArrayList figures[] = {{"sort_at"}, {"energy"}, {"stopped_at - sort_at"}, {"maximum_power_w"}, {"stopped_at"},
                                          {"station", "sort_at"}, {"person IS NOT NULL", "CAST(person AS TEXT)", "sort_at"},
                                          {"ROUND(energy * 3600.0 / (stopped_at - sort_at))"}, {"idle_s"}};
        const bool isOneCharger = query.station && query.sortBy == Query::SortBy::Charger;
        const QByteArray direction = query.isAscending ? " ASC" : " DESC";
        // NULL sorts below everything in SQLite
        storage::Statement rows(connection, "SELECT key FROM transactions WHERE " + condition + " ORDER BY "
                                                + figures[isOneCharger ? 0 : int(query.sortBy)].join(direction + ", ") + direction + ", key" + direction);
        while (rows.next())
            expected.append(rows.integer(0));
    }
    QList<qint64> found;
    do {
        const auto page = storage::readTransactions(connection, query);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY(page->rows.size() <= query.limit);
        const bool hasFigure = query.sortBy != Query::SortBy::Energy && query.sortBy != Query::SortBy::Average && query.sortBy != Query::SortBy::Charger
            && query.sortBy != Query::SortBy::Person;
        for (qsizetype i = 1; hasFigure && i < page->rows.size(); ++i) {
            const qint64 before = figureOf(page->rows[i - 1], query.sortBy);
            const qint64 here = figureOf(page->rows[i], query.sortBy);
            QVERIFY(query.isAscending ? before <= here : before >= here);
        }
        for (const TransactionRecord& record : page->rows)
            found.append(record.key.value());
        query.after = page->next;
    } while (!query.after.isEmpty());
    QCOMPARE(found, expected);
}

void SortedPagesTest::namesAreFoundByStepsInAnIndex_data()
{
    QTest::addColumn<Query::SortBy>("sortBy");
    QTest::addColumn<Query::State>("state");
    QTest::newRow("chargers") << Query::SortBy::Charger << Query::State::Finished;
    QTest::newRow("people") << Query::SortBy::Person << Query::State::Any;
    QTest::newRow("chargers, attention") << Query::SortBy::Charger << Query::State::Attention;
    QTest::newRow("people, live") << Query::SortBy::Person << Query::State::Live;
}

void SortedPagesTest::namesAreFoundByStepsInAnIndex()
{
    QFETCH(Query::SortBy, sortBy);
    QFETCH(Query::State, state);
    Query query;
    query.sortBy = sortBy;
    query.state = state;
    QVERIFY(storage::isGrouped(query));
    Connection connection(m_sessions->path(), Connection::Access::ReadOnly);
    const QStringList plan = planOf(connection, storage::groupsSql(query));
    QVERIFY(!plan.isEmpty());
    static const QRegularExpression few(QStringLiteral("transactions_live|transactions_for_attention"));
    for (const QString& line : plan)
        QVERIFY2(!line.startsWith(QLatin1String("SCAN transactions")) || line.contains(few), qPrintable(plan.join(u'\n')));
}

void SortedPagesTest::chargersAndPeopleAreInOrderOfTheirNames()
{
    ManySessionsFixture sessions;
    QVERIFY(sessions.isReady);
    Connection connection(sessions.path(), Connection::Access::ReadWrite);
    QVERIFY(connection.execute("DELETE FROM transactions WHERE key > 12"));
    const QByteArray station = "INSERT INTO stations (id, name, search, is_archived, password_hashes_json, record_json, variables_json, "
                               "quirks_json, connectors_json) VALUES ";
    QVERIFY(connection.execute(station + "('CP-1', 'beta', '', 0, '', '', '', '', ''), ('CP-2', 'Alpha', '', 0, '', '', '', '', '')"));
    QVERIFY(connection.execute("UPDATE transactions SET person = NULL WHERE key <= 9; UPDATE transactions SET person = key WHERE key > 9"));
    QVERIFY(connection.execute("INSERT INTO persons (id, name, group_name, is_blocked, note) VALUES (10, 'Zoe', '', 0, ''), (12, 'bert', '', 0, '')"));
    Query query;
    query.isAscending = true;
    query.limit = 5; // a page ends inside a name, another between two
    const auto keys = [&] {
        QList<qint64> found;
        do {
            const auto page = storage::readTransactions(connection, query);
            if (!page)
                return QList<qint64>{};
            for (const TransactionRecord& record : page->rows)
                found.append(record.key.value());
            query.after = page->next;
        } while (!query.after.isEmpty());
        return found;
    };
    query.sortBy = Query::SortBy::Charger; // without a name the id counts
    QCOMPARE(keys(), (QList<qint64>{2, 12, 1, 11, 10, 3, 4, 5, 6, 7, 8, 9}));
    query.sortBy = Query::SortBy::Person; // 11 is nobody's record any more; the session still says Anna
    QCOMPARE(keys(), (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 10}));
    query.isAscending = false;
    QCOMPARE(keys(), (QList<qint64>{10, 12, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
}

void SortedPagesTest::aCursorOfAnotherListIsRefused()
{
    Connection connection(m_sessions->path(), Connection::Access::ReadOnly);
    Query byName;
    byName.sortBy = Query::SortBy::Charger;
    const auto page = storage::readTransactions(connection, byName);
    QVERIFY(page && !page->next.isEmpty());
    Query byStart;
    byStart.after = page->next;
    QCOMPARE(storage::readTransactions(connection, byStart).error().code, ErrorCode::InvalidInput);
    byStart.after.clear();
    byName.after = storage::readTransactions(connection, byStart)->next;
    for (const QString& after : {byName.after, QStringLiteral("zz"), QString(5000, u'6'), page->next.chopped(2)}) {
        byName.after = after;
        const auto refused = storage::readTransactions(connection, byName);
        QVERIFY2(!refused && refused.error().code == ErrorCode::InvalidInput, qPrintable(after.left(40)));
    }
}

/// An index in order of a figure would have each row read from another place of the file.
void SortedPagesTest::sumsAreNotReadInTheOrderOfAFigure()
{
    Connection connection(m_sessions->path(), Connection::Access::ReadOnly);
    Query query;
    query.state = Query::State::Finished;
    const auto totals = storage::readTransactionTotals(connection, query);
    QVERIFY(totals);
    QCOMPARE(totals->count, 4000 - 8);
    QCOMPARE(planOf(connection, storage::transactionTotalsSql(query)),
             QStringList{QStringLiteral("SCAN transactions")});
}

void SortedPagesTest::whatRunsIsInNoIndexByAFigure()
{
    Connection connection(m_sessions->path(), Connection::Access::ReadWrite);
    for (const char* index : {"transactions_by_energy", "transactions_by_duration", "transactions_by_peak",
                              "transactions_by_station_energy", "transactions_by_station_duration",
                              "transactions_by_station_peak"}) {
        const QByteArray count = QByteArray("SELECT COUNT(*) FROM transactions INDEXED BY ") + index + " WHERE ";
        QCOMPARE(connection.readInteger(count + "state <> 0"), 4000 - 8);
        // it cannot answer for what runs: a meter value of a running session leaves it alone
        QVERIFY(!connection.execute(count + "state = 0"));
        connection.clearFailure();
    }
}

void SortedPagesTest::listsOfSeveralChargersAreMerged()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int id = 1; id <= 9; ++id) {
        CommandRecord command;
        command.id = CommandId(id);
        command.station = StationId(QStringLiteral("CP-%1").arg(id % 3));
        fixture.site().saveCommand(command);
        EventRecord event;
        event.at = utc(2026, 5, 5).addSecs(id);
        event.station = command.station;
        QVERIFY(answer<void>([&](auto done) { fixture.site().addEvent(event, std::move(done)); }));
    }
    api::CommandQuery commands;
    commands.station = StationId(QStringLiteral("CP-1"));
    commands.formerStations = {StationId(QStringLiteral("CP-2"))};
    commands.limit = 4;
    api::EventQuery events;
    events.station = commands.station;
    events.formerStations = commands.formerStations;
    events.limit = 4;
    QList<qint64> commandIds;
    QList<qint64> eventIds;
    do {
        const auto page = result(fixture.history().commands(commands));
        QVERIFY(page);
        for (const CommandRecord& command : page->rows)
            commandIds.append(command.id.value());
        commands.after = page->next;
    } while (!commands.after.isEmpty());
    do {
        const auto page = result(fixture.history().events(events));
        QVERIFY(page);
        for (const EventRecord& event : page->rows)
            eventIds.append(event.id.value());
        events.after = page->next;
    } while (!events.after.isEmpty());
    QCOMPARE(commandIds, (QList<qint64>{8, 7, 5, 4, 2, 1}));
    QCOMPARE(eventIds, (QList<qint64>{8, 7, 5, 4, 2, 1}));
}

FORECOURT_TEST(SortedPagesTest)
#include "tst_sortedpages.moc"
