// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/livesite.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using api::LiveSite;

namespace {

class FakeSource final : public api::ChangeSource
{
public:
    void requestSnapshot() override { ++snapshotRequests; }
    void send(ChangeBatch batch) { Q_EMIT changed(std::make_shared<const ChangeBatch>(std::move(batch))); }
    int snapshotRequests = 0;
};

StationPointer aStation(const QString& id, const QString& name = {})
{
    StationState state;
    state.record.id = StationId(id);
    state.record.name = name;
    return std::make_shared<const StationState>(state);
}

ChangeBatch aSnapshot(quint64 revision, QList<StationPointer> stations = {})
{
    ChangeBatch batch;
    batch.revision = revision;
    batch.isSnapshot = true;
    batch.stations = std::move(stations);
    return batch;
}

ChangeBatch aBatch(quint64 revision, QList<StationPointer> stations = {})
{
    ChangeBatch batch = aSnapshot(revision, std::move(stations));
    batch.isSnapshot = false;
    return batch;
}

} // namespace

class TestLiveSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForASnapshotAndIgnoresBatchesBefore();
    void appliesBatchesInOrder();
    void asksAgainAfterAGap();
    void emitsOneResetForASnapshot();
    void forgetsWhatWasRemoved();
    void keepsOnlyTheNewestCommandsAndAttempts();
    void keepsACommandUntilItsAnswerWasSeen();
    void findsTokensWithoutCase();
    void keepsReservationsAndListsUpToDate();
    void forgetsReservationsThatEndedLongAgo();
    void givesTokensInSlices();
    void keepsPricesAndRunningCosts();
    void findsPeopleByNameAndTheirTags();
};

void TestLiveSite::asksForASnapshotAndIgnoresBatchesBefore()
{
    FakeSource source;
    LiveSite site(source);
    QCOMPARE(source.snapshotRequests, 1);
    source.send(aBatch(5, {aStation(QStringLiteral("A"))}));
    QCoreApplication::processEvents();
    QVERIFY(!site.isReady());
    QVERIFY(site.stations().isEmpty());
}

void TestLiveSite::appliesBatchesInOrder()
{
    FakeSource source;
    LiveSite site(source);
    source.send(aSnapshot(5, {aStation(QStringLiteral("A"))}));
    source.send(aBatch(5, {aStation(QStringLiteral("old"))}));
    source.send(aBatch(6, {aStation(QStringLiteral("B"), QStringLiteral("Bay B"))}));
    QTRY_COMPARE(site.revision(), 6ULL);
    QCOMPARE(site.stations().size(), 2);
    QCOMPARE(site.station(StationId(QStringLiteral("B")))->record.displayName(), QStringLiteral("Bay B"));
    QVERIFY(!site.station(StationId(QStringLiteral("old"))));
}

void TestLiveSite::asksAgainAfterAGap()
{
    FakeSource source;
    LiveSite site(source);
    source.send(aSnapshot(1));
    source.send(aBatch(3));
    QTRY_COMPARE(source.snapshotRequests, 2);
    QVERIFY(!site.isReady());
    source.send(aSnapshot(4, {aStation(QStringLiteral("A"))}));
    QTRY_VERIFY(site.isReady());
    QCOMPARE(site.stations().size(), 1);
}

void TestLiveSite::emitsOneResetForASnapshot()
{
    FakeSource source;
    LiveSite site(source);
    QSignalSpy resets(&site, &LiveSite::reset);
    QSignalSpy stations(&site, &LiveSite::stationChanged);
    source.send(aSnapshot(1, {aStation(QStringLiteral("A")), aStation(QStringLiteral("B"))}));
    QTRY_COMPARE(resets.count(), 1);
    QCOMPARE(stations.count(), 0);
    source.send(aBatch(2, {aStation(QStringLiteral("A"))}));
    QTRY_COMPARE(stations.count(), 1);
}

void TestLiveSite::forgetsWhatWasRemoved()
{
    FakeSource source;
    LiveSite site(source);
    source.send(aSnapshot(1, {aStation(QStringLiteral("A"))}));
    ChangeBatch batch = aBatch(2);
    batch.removedStations = {StationId(QStringLiteral("A"))};
    source.send(batch);
    QTRY_VERIFY(site.isReady() && site.stations().isEmpty());
}

void TestLiveSite::keepsOnlyTheNewestCommandsAndAttempts()
{
    FakeSource source;
    LiveSite site(source);
    ChangeBatch batch = aSnapshot(1);
    for (int i = 1; i <= 250; ++i) {
        CommandRecord command;
        command.id = CommandId(i);
        command.outcome = CommandOutcome::Accepted;
        batch.commands.append(std::make_shared<const CommandRecord>(command));
        ConnectionAttempt attempt;
        attempt.detail = QString::number(i);
        batch.attempts.append(attempt);
    }
    source.send(batch);
    QTRY_VERIFY(site.isReady());
    QCOMPARE(site.commands().size(), 200);
    QCOMPARE(site.commands().constFirst()->id.value(), 250);
    QCOMPARE(site.attempts().size(), 200);
    QCOMPARE(site.attempts().constFirst().detail, QStringLiteral("51"));
}

void TestLiveSite::keepsACommandUntilItsAnswerWasSeen()
{
    FakeSource source;
    LiveSite site(source);
    const auto aCommand = [](int id, CommandOutcome outcome) {
        CommandRecord command;
        command.id = CommandId(id);
        command.outcome = outcome;
        return std::make_shared<const CommandRecord>(command);
    };
    ChangeBatch first = aSnapshot(1);
    first.commands = {aCommand(1, CommandOutcome::Sent)};
    for (int i = 2; i <= 300; ++i)
        first.commands.append(aCommand(i, CommandOutcome::Accepted));
    source.send(first);
    QTRY_VERIFY(site.isReady());
    QVERIFY(site.command(CommandId(1)) != nullptr);

    ChangeBatch second = aBatch(2);
    second.commands = {aCommand(1, CommandOutcome::Rejected)};
    source.send(second);
    QTRY_COMPARE(site.revision(), 2ULL);
    const CommandPointer answered = site.command(CommandId(1));
    QVERIFY(answered && answered->outcome == CommandOutcome::Rejected);
    QVERIFY(site.commands().size() <= 300);
}

void TestLiveSite::findsTokensWithoutCase()
{
    FakeSource source;
    LiveSite site(source);
    ChangeBatch batch = aSnapshot(1);
    TokenRecord token;
    token.value = QStringLiteral("04A2BC");
    batch.tokens = {token};
    source.send(batch);
    QTRY_VERIFY(site.isReady());
    QVERIFY(site.token(QStringLiteral("04a2bc")).has_value());
    QVERIFY(!site.token(QStringLiteral("04a2bd")).has_value());
}

void TestLiveSite::keepsReservationsAndListsUpToDate()
{
    FakeSource source;
    LiveSite site(source);
    LocalListState list;
    list.record.station = StationId(QStringLiteral("a"));
    ReservationRecord reservation;
    reservation.id = ReservationId(3);
    ChangeBatch snapshot = aSnapshot(1);
    snapshot.localLists = {std::make_shared<const LocalListState>(list)};
    snapshot.reservations = {reservation};
    source.send(snapshot);
    QTRY_VERIFY(site.isReady());
    QVERIFY(site.localList(StationId(QStringLiteral("a"))));
    QVERIFY(!site.localList(StationId(QStringLiteral("b"))));
    QSignalSpy single(&site, &LiveSite::reservationChanged);
    QSignalSpy all(&site, &LiveSite::reservationsChanged);
    QSignalSpy lists(&site, &LiveSite::localListChanged);
    ChangeBatch batch = aBatch(2);
    reservation.state = ReservationState::Active;
    batch.reservations = {reservation};
    reservation.id = ReservationId(4);
    batch.reservations.append(reservation);
    list.status = LocalListStatus::InStep;
    batch.localLists = {std::make_shared<const LocalListState>(list)};
    source.send(batch);
    QTRY_COMPARE(single.count(), 2);
    QCOMPARE(all.count(), 1);
    QCOMPARE(lists.count(), 1);
    QCOMPARE(site.reservations().size(), 2);
    QCOMPARE(site.reservation(ReservationId(3))->state, ReservationState::Active);
    QVERIFY(!site.reservation(ReservationId(5)));
    QCOMPARE(site.localList(StationId(QStringLiteral("a")))->status, LocalListStatus::InStep);
    source.send(aSnapshot(3)); // another database
    QTRY_VERIFY(site.reservations().isEmpty());
    QVERIFY(!site.localList(StationId(QStringLiteral("a"))));
}

void TestLiveSite::forgetsReservationsThatEndedLongAgo()
{
    FakeSource source;
    LiveSite site(source);
    source.send(aSnapshot(1));
    QTRY_VERIFY(site.isReady());
    const QDateTime start(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);
    const auto tell = [&](quint64 revision, int id, int day, bool isOver) {
        ReservationRecord reservation;
        reservation.id = ReservationId(id);
        reservation.createdAt = start.addDays(day);
        if (isOver)
            reservation.endedAt = reservation.createdAt;
        ChangeBatch batch = aBatch(revision);
        batch.reservations = {reservation};
        source.send(batch);
    };
    tell(2, 1, 0, true);
    tell(3, 2, 0, false); // open, however old
    tell(4, 3, 60, true);
    QTRY_COMPARE(site.reservations().size(), 3);
    tell(5, 4, 61, false);
    QTRY_VERIFY(site.reservation(ReservationId(4)));
    QVERIFY(!site.reservation(ReservationId(1)));
    QCOMPARE(site.reservations().size(), 3);
}

void TestLiveSite::givesTokensInSlices()
{
    FakeSource source;
    LiveSite site(source);
    ChangeBatch batch = aSnapshot(1);
    for (const char* value : {"C", "a", "B", "d"}) {
        TokenRecord token;
        token.value = QLatin1String(value);
        batch.tokens.append(token);
    }
    source.send(batch);
    QTRY_VERIFY(site.isReady());
    QCOMPARE(site.tokenCount(), 4);
    const auto values = [&site](const char* after, int count) {
        QString found;
        for (const TokenRecord& token : site.tokensAfter(QLatin1String(after), count))
            found += token.value;
        return found;
    };
    QCOMPARE(values("", 2), QStringLiteral("aB"));
    QCOMPARE(values("b", 5), QStringLiteral("Cd"));
    QCOMPARE(values("bb", 1), QStringLiteral("C")); // a tag that went meanwhile is no hole
    QCOMPARE(values("d", 5), QString());
}

void TestLiveSite::keepsPricesAndRunningCosts()
{
    FakeSource source;
    LiveSite site(source);
    QVERIFY(site.priceBook()); // never null, also before the first snapshot
    PriceBook book;
    book.prices = {{PriceId(1), QStringLiteral("Standard"), QStringLiteral("EUR"), {}, {}}};
    RunningCost cost;
    cost.transaction = TransactionKey(7);
    cost.cost.total = Money{150, QStringLiteral("EUR")};
    ChangeBatch snapshot = aSnapshot(1);
    snapshot.prices.book = std::make_shared<const PriceBook>(book);
    snapshot.prices.costs = {cost};
    source.send(snapshot);
    QTRY_VERIFY(site.isReady());
    QVERIFY(*site.priceBook() == book);
    QVERIFY(site.runningCost(TransactionKey(7)) == cost);
    QVERIFY(!site.runningCost(TransactionKey(8)));

    QSignalSpy books(&site, &LiveSite::priceBookChanged);
    QSignalSpy costs(&site, &LiveSite::runningCostChanged);
    ChangeBatch dearer = aBatch(2);
    cost.cost.total.minor = 300;
    dearer.prices.costs = {cost};
    source.send(dearer);
    QTRY_COMPARE(costs.count(), 1);
    QCOMPARE(books.count(), 0);
    QCOMPARE(site.runningCost(TransactionKey(7))->cost.total.minor, 300);
    QVERIFY(*site.priceBook() == book); // an empty book in a batch changes nothing

    ChangeBatch ended = aBatch(3);
    ended.removedTransactions = {TransactionKey(7)};
    ended.prices.book = std::make_shared<const PriceBook>();
    source.send(ended);
    QTRY_COMPARE(books.count(), 1);
    QVERIFY(!site.runningCost(TransactionKey(7)));
    QVERIFY(site.priceBook()->prices.isEmpty());
}

void TestLiveSite::findsPeopleByNameAndTheirTags()
{
    FakeSource source;
    LiveSite site(source);
    ChangeBatch batch = aSnapshot(1);
    for (const auto& [id, name] : {std::pair(3, "Weber"), std::pair(1, "Roth"), std::pair(2, "weber")})
        batch.persons.append(PersonRecord{PersonId(id), QLatin1String(name), {}, false, {}});
    for (const auto& [value, owner] : {std::pair("C", 3), std::pair("a", 3), std::pair("B", 1)}) {
        TokenRecord token;
        token.value = QLatin1String(value);
        token.person = PersonId(owner);
        batch.tokens.append(token);
    }
    source.send(batch);
    QTRY_VERIFY(site.isReady());
    const auto named = [&site](const char* name) {
        const auto person = site.personNamed(QLatin1String(name));
        return person ? person->id.value() : 0;
    };
    const auto tagsOf = [&site](qint64 person, qsizetype count = 9) {
        QString found;
        for (const TokenRecord& token : site.tokensOf(PersonId(person), count))
            found += token.value;
        return found;
    };
    QCOMPARE(site.personsAfter(PersonId(0), 2).size(), 2);
    QCOMPARE(site.personsAfter(PersonId(2), 2).value(0).name, QStringLiteral("Weber"));
    QCOMPARE(named("WEBER"), 2); // the first of two
    QCOMPARE(tagsOf(3), QStringLiteral("aC"));
    QCOMPARE(tagsOf(3, 1), QStringLiteral("a"));

    ChangeBatch change;
    change.revision = 2;
    change.persons = {PersonRecord{PersonId(2), QStringLiteral("Abel"), {}, false, {}}};
    change.removedPersons = {PersonId(1)};
    TokenRecord moved = *site.token(QStringLiteral("A"));
    moved.person = PersonId(2);
    change.tokens = {moved};
    change.removedTokens = {QStringLiteral("b")};
    source.send(change);
    QTRY_COMPARE(site.revision(), quint64(2));
    QCOMPARE(named("weber"), 3);
    QCOMPARE(named("abel"), 2);
    QCOMPARE(named("roth"), 0);
    QCOMPARE(tagsOf(3), QStringLiteral("C"));
    QCOMPARE(tagsOf(2), QStringLiteral("a"));
    QCOMPARE(tagsOf(1), QString());
    source.send(aSnapshot(3)); // another database
    QTRY_COMPARE(site.revision(), quint64(3));
    QCOMPARE(named("weber"), 0);
    QCOMPARE(tagsOf(3), QString());
}

FORECOURT_TEST(TestLiveSite)
#include "tst_livesite.moc"
