// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include "core/storage/historyreader.h"

#include <QScopeGuard>

#include <semaphore>

using namespace forecourt;
using namespace forecourt::tests;

using State = api::TransactionQuery::State;

namespace {

StationId station(const char* id)
{
    return StationId(QString::fromLatin1(id));
}

/// Five transactions: 1 ended (person 1), 2 running, 3 end unknown, 4 ended in 2025 at the other station, 5
/// lone stop.
bool fill(StorageFixture& fixture)
{
    ports::StoredStation named;
    named.record.id = station("CP-2");
    named.record.name = QStringLiteral("Höfgarten");
    if (!answer<void>([&](auto done) { fixture.site().saveStation(named, std::move(done)); }))
        return false;
    TransactionRecord ended = aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 1), QStringLiteral("ABC"));
    ended.person = PersonId(1);
    ended.personName = QStringLiteral("Jürgen Klein");
    ended = fixture.begin(ended)->record;
    ended.state = TransactionState::Ended;
    ended.meterStop = Energy::fromWh(3000);
    ended.stoppedAt = utc(2026, 5, 1, 14);
    const bool isSaved = fixture.save(ended).has_value();
    fixture.begin(aTransaction(QStringLiteral("CP-1"), 2, utc(2026, 5, 2), QStringLiteral("XYZ%")));
    fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 3)));
    TransactionRecord open = aTransaction(QStringLiteral("CP-2"), 1, utc(2025, 1, 1), QStringLiteral("Def"));
    open = fixture.begin(open)->record;
    open.state = TransactionState::Ended;
    open.meterStop = Energy::fromWh(1500);
    open.stoppedAt = utc(2025, 1, 1, 13);
    open.note = QStringLiteral("Gästewagen");
    fixture.save(open);
    TransactionRecord unknown = result(fixture.history().transaction(TransactionKey(3))).value();
    unknown.state = TransactionState::EndUnknown;
    fixture.save(unknown);
    TransactionRecord lone = aTransaction(QStringLiteral("CP-2"));
    lone.startedAt = {};
    lone.flags = TransactionFlag::StartMissing;
    lone.stoppedAt = utc(2026, 5, 4);
    return isSaved && answer<TransactionRecord>([&](auto done) {
                          fixture.transactions().addOrphan(lone, {}, std::move(done));
                      }).has_value();
}

QString keysOf(const Page<TransactionRecord>& page)
{
    QStringList keys;
    for (const TransactionRecord& record : page.rows)
        keys.append(QString::number(record.key.value()));
    return keys.join(QLatin1Char(' '));
}

MessageRecord aMessage(int second, const char* stationId, const char* action,
                       MessageRecord::Direction direction)
{
    MessageRecord message;
    message.at = utc(2026, 5, 5, 12, 0, second);
    message.station = station(stationId);
    message.action = QString::fromLatin1(action);
    message.direction = direction;
    message.kind = MessageRecord::Kind::Result;
    message.messageId = QString::number(second);
    message.payload = QByteArray("{\"n\":1}");
    message.deviations = {QStringLiteral("one"), QStringLiteral("two")};
    return message;
}

Page<MessageRecord> messagesWhenThere(StorageFixture& fixture, const api::MessageQuery& query,
                                      qsizetype count)
{
    Page<MessageRecord> page;
    const bool isThere = QTest::qWaitFor(
        [&] {
            page = result(fixture.history().messages(query)).value_or(Page<MessageRecord>());
            return page.rows.size() == count;
        },
        PatienceMs);
    return isThere ? page : Page<MessageRecord>();
}

} // namespace

Q_DECLARE_METATYPE(forecourt::api::TransactionQuery)

class HistoryReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersTransactions_data();
    void filtersTransactions();
    void totalsCoverAllRowsNotThePage();
    void refusesBadLimitsAndCursors_data();
    void refusesBadLimitsAndCursors();
    void pagesAreStableUnderInserts();
    void pagesSplitRowsOfTheSameInstant();
    void missingRecordsAreNotFound();
    void filtersCommands();
    void filtersEvents();
    void filtersMessages();
    void messagesAreReadBetweenTwoInstants();
    void readsMessagesOldestFirst();
    void payloadBytesSurvive();
    void readsWhatStoodInThePlaceBefore();
    void readsWhileTheWriterWrites();
    void noKindOfReadWaitsForAnother();
};

void HistoryReaderTest::filtersTransactions_data()
{
    QTest::addColumn<api::TransactionQuery>("query");
    QTest::addColumn<QString>("keys");
    using Query = api::TransactionQuery;
    const auto with = [](auto change) {
        Query query;
        change(query);
        return query;
    };
    QTest::newRow("all, newest first") << Query() << "5 3 2 1 4";
    QTest::newRow("live") << with([](Query& q) { q.state = State::Live; }) << "2";
    QTest::newRow("just these") << with([](Query& q) { q.only = {TransactionKey(4), TransactionKey(2), TransactionKey(77)}; }) << "2 4";
    QTest::newRow("just these, finished") << with([](Query& q) { q.only = {TransactionKey(4), TransactionKey(2)}; q.state = State::Finished; }) << "4";
    QTest::newRow("finished") << with([](Query& q) { q.state = State::Finished; }) << "5 3 1 4";
    QTest::newRow("attention") << with([](Query& q) { q.state = State::Attention; }) << "5 3";
    QTest::newRow("station") << with([](Query& q) { q.station = station("CP-2"); }) << "5 4";
    QTest::newRow("person") << with([](Query& q) { q.person = PersonId(1); }) << "1";
    QTest::newRow("from, including") << with([](Query& q) { q.from = utc(2026, 5, 2); }) << "5 3 2";
    QTest::newRow("to, excluding") << with([](Query& q) { q.to = utc(2026, 5, 2); }) << "1 4";
    QTest::newRow("part of number") << with([](Query& q) { q.text = QStringLiteral("2025-"); }) << "4";
    QTest::newRow("tag without case") << with([](Query& q) { q.text = QStringLiteral("dEF"); }) << "4";
    QTest::newRow("person without case") << with([](Query& q) { q.text = QStringLiteral(" JÜRG "); }) << "1";
    QTest::newRow("part of the note") << with([](Query& q) { q.text = QStringLiteral("GÄSTE"); }) << "4";
    QTest::newRow("station name") << with([](Query& q) { q.text = QStringLiteral("höfg"); }) << "5 4";
    QTest::newRow("station id") << with([](Query& q) { q.text = QStringLiteral("cp-1"); }) << "3 2 1";
    QTest::newRow("a wildcard is a letter") << with([](Query& q) { q.text = QStringLiteral("%"); }) << "2";
    QTest::newRow("a quote is a letter")
        << with([](Query& q) { q.text = QStringLiteral("' OR 1=1 --"); }) << "";
    using SortBy = Query::SortBy;
    QTest::newRow("oldest first") << with([](Query& q) { q.isAscending = true; }) << "4 1 2 3 5";
    QTest::newRow("flag") << with([](Query& q) { q.flags = TransactionFlag::StartMissing; }) << "5";
    QTest::newRow("one of two flags") << with([](Query& q) {
        q.flags = TransactionFlag::StartMissing | TransactionFlag::UnknownToken;
    }) << "5";
    QTest::newRow("by duration, unknown last") << with([](Query& q) {
        q.sortBy = SortBy::Duration;
        q.station = station("CP-1");
        q.state = State::Live;
    }) << "2";
    QTest::newRow("all at once") << with([](Query& q) {
        q.state = State::Finished;
        q.station = station("CP-1");
        q.person = PersonId(1);
        q.text = QStringLiteral("abc");
        q.from = utc(2026, 1, 1);
        q.to = utc(2026, 12, 31);
    }) << "1";
}

void HistoryReaderTest::filtersTransactions()
{
    QFETCH(api::TransactionQuery, query);
    QFETCH(QString, keys);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fill(fixture));
    const auto page = result(fixture.history().transactions(query));
    QVERIFY(page);
    QCOMPARE(keysOf(*page), keys);
    QVERIFY(page->next.isEmpty());
    const auto totals = result(fixture.history().transactionTotals(query));
    QCOMPARE(totals->count, page->rows.size());

    query.limit = 1; // the same rows one by one
    QStringList single;
    do {
        const auto one = result(fixture.history().transactions(query));
        QVERIFY(one);
        if (!one->rows.isEmpty())
            single.append(keysOf(*one));
        query.after = one->next;
    } while (!query.after.isEmpty());
    QCOMPARE(single.join(QLatin1Char(' ')), keys);
}

void HistoryReaderTest::totalsCoverAllRowsNotThePage()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fill(fixture));
    api::TransactionQuery query;
    query.limit = 1;
    const auto totals = result(fixture.history().transactionTotals(query));
    QCOMPARE(totals->count, 5);
    QCOMPARE(totals->energy, Energy::fromWh(2000 + 500));
    QCOMPARE(totals->withoutEnergy, 3);
}

void HistoryReaderTest::refusesBadLimitsAndCursors_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isFine");
    const QString good = QString::fromLatin1(QByteArray("t/5/1").toHex());
    QTest::newRow("smallest page") << 1 << "" << true;
    QTest::newRow("largest page") << 1000 << "" << true;
    QTest::newRow("no rows") << 0 << "" << false;
    QTest::newRow("negative") << -1 << "" << false;
    QTest::newRow("too many") << 1001 << "" << false;
    QTest::newRow("a cursor of ours") << 10 << good << true;
    QTest::newRow("of another list") << 10 << QString::fromLatin1(QByteArray("e/5/1").toHex()) << false;
    QTest::newRow("a part missing") << 10 << QString::fromLatin1(QByteArray("t/5").toHex()) << false;
    QTest::newRow("no number") << 10 << QString::fromLatin1(QByteArray("t/5/x").toHex()) << false;
    QTest::newRow("no cursor at all") << 10 << "1 OR 1=1" << false;
    QTest::newRow("rubbish between") << 10 << good + QLatin1Char('-') << false;
    QTest::newRow("very long") << 10 << QString(100'000, QLatin1Char('3')) << false;
}

void HistoryReaderTest::refusesBadLimitsAndCursors()
{
    QFETCH(int, limit);
    QFETCH(QString, after);
    QFETCH(bool, isFine);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    api::TransactionQuery query;
    query.limit = limit;
    query.after = after;
    const auto page = result(fixture.history().transactions(query));
    QCOMPARE(page.has_value(), isFine);
    if (!isFine)
        QCOMPARE(page.error().code, ErrorCode::InvalidInput);
    if (after.isEmpty()) {
        api::CommandQuery commands;
        commands.limit = limit;
        QCOMPARE(result(fixture.history().commands(commands)).has_value(), isFine);
        api::MessageQuery messages;
        messages.limit = limit;
        QCOMPARE(result(fixture.history().messages(messages)).has_value(), isFine);
        api::EventQuery events;
        events.limit = limit;
        QCOMPARE(result(fixture.history().events(events)).has_value(), isFine);
    }
}

void HistoryReaderTest::pagesAreStableUnderInserts()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 0; i < 10; ++i)
        QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 1).addSecs(i * 60))));
    api::TransactionQuery query;
    query.limit = 4;
    QStringList seen;
    for (int page = 0; page < 3; ++page) {
        const auto rows = result(fixture.history().transactions(query));
        QVERIFY(rows);
        seen.append(keysOf(*rows));
        query.after = rows->next;
        // a new one at the top, and one that arrives late, below
        QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-2"), 1, utc(2026, 5, 2 + page))));
    }
    QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("10 9 8 7 6 5 4 3 2 1"));
    QVERIFY(query.after.isEmpty());
}

void HistoryReaderTest::pagesSplitRowsOfTheSameInstant()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 1; i <= 5; ++i)
        QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-1"), i)));
    api::TransactionQuery query;
    query.limit = 2;
    const auto first = result(fixture.history().transactions(query));
    QCOMPARE(keysOf(*first), QStringLiteral("5 4"));
    query.after = first->next;
    QCOMPARE(keysOf(*result(fixture.history().transactions(query))), QStringLiteral("3 2"));
}

void HistoryReaderTest::missingRecordsAreNotFound()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(result(fixture.history().transaction(TransactionKey(1))).error().code, ErrorCode::NotFound);
    QCOMPARE(result(fixture.history().command(CommandId(1))).error().code, ErrorCode::NotFound);
    QVERIFY(result(fixture.history().samples(TransactionKey(1)))->isEmpty());
}

void HistoryReaderTest::filtersCommands()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int id = 1; id <= 5; ++id) {
        CommandRecord command;
        command.id = CommandId(id);
        command.station = station(id % 2 == 0 ? "CP-2" : "CP-1");
        command.queuedAt = utc(2026, 5, 5);
        fixture.site().saveCommand(command);
    }
    QVERIFY(fixture.load());
    api::CommandQuery query;
    query.station = station("CP-1");
    query.limit = 2;
    const auto first = result(fixture.history().commands(query));
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE(first->rows.first().id.value(), 5);
    query.after = first->next;
    const auto second = result(fixture.history().commands(query));
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE(second->rows.first().id.value(), 1);
    QVERIFY(second->next.isEmpty());
}

void HistoryReaderTest::filtersEvents()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 0; i < 6; ++i) {
        EventRecord event;
        event.at = utc(2026, 5, 5, 10 + i);
        event.stationTime = QStringLiteral("12:00");
        event.station = i == 0 ? StationId() : station("CP-1");
        event.evse = i == 1 ? std::optional(EvseId(2)) : std::nullopt;
        event.kind = i % 2 == 0 ? EventKind::Security : EventKind::Diagnostics;
        event.severity = Severity::Critical;
        event.code = QStringLiteral("code-%1").arg(i);
        event.data = {{QStringLiteral("i"), i}};
        QVERIFY(answer<void>([&](auto done) { fixture.site().addEvent(event, std::move(done)); }));
        const auto newest = result(fixture.history().events({}));
        event.id = newest->rows.first().id;
        QCOMPARE(newest->rows.first(), event);
    }
    api::EventQuery query;
    query.kind = EventKind::Security;
    query.station = station("CP-1");
    QCOMPARE(result(fixture.history().events(query))->rows.size(), 2);
    query.from = utc(2026, 5, 5, 12);
    query.to = utc(2026, 5, 5, 14);
    QCOMPARE(result(fixture.history().events(query))->rows.size(), 1);
    api::EventQuery paged;
    paged.limit = 4;
    paged.after = result(fixture.history().events(paged))->next;
    QCOMPARE(result(fixture.history().events(paged))->rows.size(), 2);
}

void HistoryReaderTest::filtersMessages()
{
    using Direction = MessageRecord::Direction;
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.site().addMessage(aMessage(1, "CP-1", "Heartbeat", Direction::In));
    fixture.site().addMessage(aMessage(2, "CP-1", "Heartbeat", Direction::Out));
    fixture.site().addMessage(aMessage(3, "CP-2", "Heartbeat", Direction::In));
    fixture.site().addMessage(aMessage(4, "CP-1", "Reset", Direction::Out));
    const Page<MessageRecord> all = messagesWhenThere(fixture, {}, 4);
    QCOMPARE(all.rows.size(), 4);
    MessageRecord newest = aMessage(4, "CP-1", "Reset", Direction::Out);
    newest.id = all.rows.first().id;
    QCOMPARE(all.rows.first(), newest);
    QVERIFY(all.rows.last().id < all.rows.first().id);

    api::MessageQuery query;
    query.station = station("CP-1");
    QCOMPARE(result(fixture.history().messages(query))->rows.size(), 3);
    query.action = QStringLiteral("Heartbeat");
    QCOMPARE(result(fixture.history().messages(query))->rows.size(), 2);
    query.direction = Direction::Out;
    QCOMPARE(result(fixture.history().messages(query))->rows.first().messageId, QStringLiteral("2"));
    query.action = QStringLiteral("Unheard");
    QVERIFY(result(fixture.history().messages(query))->rows.isEmpty());

    // found by the index, and without one
    for (const auto& [action, count] : {std::pair("Reset", 1), std::pair("Heartbeat", 3), std::pair("MeterValues", 0)}) {
        api::MessageQuery byAction;
        byAction.action = QString::fromLatin1(action);
        QCOMPARE(result(fixture.history().messages(byAction))->rows.size(), count);
    }
}

void HistoryReaderTest::messagesAreReadBetweenTwoInstants()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int second = 0; second < 10; ++second)
        fixture.site().addMessage(aMessage(second, "CP-1", "Heartbeat", MessageRecord::Direction::In));
    QCOMPARE(messagesWhenThere(fixture, {}, 10).rows.size(), 10);
    api::MessageQuery query;
    query.from = utc(2026, 5, 5, 12, 0, 3);
    query.to = utc(2026, 5, 5, 12, 0, 6);
    query.oldestFirst = true;
    const auto page = result(fixture.history().messages(query));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 3);
    QCOMPARE(page->rows.first().at, *query.from);
}

void HistoryReaderTest::readsMessagesOldestFirst()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 0; i < 5; ++i)
        fixture.site().addMessage(aMessage(i, "CP-1", "Heartbeat", MessageRecord::Direction::In));
    api::MessageQuery query;
    query.oldestFirst = true;
    QCOMPARE(messagesWhenThere(fixture, query, 5).rows.first().messageId, QStringLiteral("0"));
    query.limit = 3;
    query.after = result(fixture.history().messages(query))->next;
    const auto rest = result(fixture.history().messages(query));
    QCOMPARE(rest->rows.size(), 2);
    QCOMPARE(rest->rows.first().messageId, QStringLiteral("3"));
}

void HistoryReaderTest::payloadBytesSurvive()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    MessageRecord message = aMessage(1, "CP-1", "", MessageRecord::Direction::In);
    message.kind = MessageRecord::Kind::Unparseable;
    message.payload = QByteArray("[2,\0\xff\xfe\"\xc3", 9);
    message.deviations.clear();
    fixture.site().addMessage(message);
    const Page<MessageRecord> page = messagesWhenThere(fixture, {}, 1);
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().payload, message.payload);
    QVERIFY(page.rows.first().deviations.isEmpty());
}

void HistoryReaderTest::readsWhatStoodInThePlaceBefore()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fill(fixture));
    api::TransactionQuery query;
    query.station = station("CP-1");
    QCOMPARE(keysOf(*result(fixture.history().transactions(query))), QStringLiteral("3 2 1"));
    query.formerStations = {station("CP-2"), station("CP-9")};
    QCOMPARE(keysOf(*result(fixture.history().transactions(query))), QStringLiteral("5 3 2 1 4"));
    QCOMPARE(result(fixture.history().transactionTotals(query))->count, 5);
}

void HistoryReaderTest::readsWhileTheWriterWrites()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord record = fixture.begin(aTransaction())->record;
    int written = 0;
    for (int i = 0; i < 2000; ++i) {
        fixture.transactions().addSamples(
            record.station, record.evse, record, {aSample(utc(2026, 5, 5).addSecs(i), i)},
            [&written](const Result<void>& saved) { written += saved ? 1 : 0; });
    }
    qsizetype before = 0;
    while (written < 2000) {
        const int acknowledged = written;
        const auto samples = result(fixture.history().samples(record.key));
        QVERIFY(samples);
        QVERIFY(samples->size() >= before);
        QVERIFY(samples->size() >= acknowledged);
        before = samples->size();
    }
    QCOMPARE(result(fixture.history().samples(record.key))->size(), 2000);
}

/// A report of a big site on a cold disk takes seconds: Messages and Sessions show their rows meanwhile.
void HistoryReaderTest::noKindOfReadWaitsForAnother()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fill(fixture));
    std::counting_semaphore<2> end(0);
    storage::ReaderPool pages(fixture.file(QStringLiteral("forecourt.sqlite")), fixture.file(QStringLiteral("messages.sqlite")), 1);
    storage::ReaderPool messages(fixture.file(QStringLiteral("forecourt.sqlite")), fixture.file(QStringLiteral("messages.sqlite")), 1);
    storage::ReaderPool summaries(fixture.file(QStringLiteral("forecourt.sqlite")), fixture.file(QStringLiteral("messages.sqlite")), 1);
    const auto goOn = qScopeGuard([&end] { end.release(2); });
    storage::HistoryReader history(storage::HistoryPools{pages, messages, summaries});
    const auto hold = [&end](storage::ReadConnections&) { end.acquire(); };

    QCOMPARE(result(history.transactionTotals({}))->count, 5);
    summaries.run(hold);
    QCOMPARE(keysOf(*result(history.transactions({}))), QStringLiteral("5 3 2 1 4"));
    pages.run(hold);
    QVERIFY(result(history.messages({})));
    QVERIFY(result(history.messageCounts({})));
}

FORECOURT_TEST(HistoryReaderTest)
#include "tst_historyreader.moc"
