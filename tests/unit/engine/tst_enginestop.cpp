// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StopTransaction through the whole engine.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginestop {

using Status = AuthorizationStatus;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

const TransactionRecord& stored(const EngineHarness& site, qint64 key)
{
    return site.transactions.records.at(key);
}

bool isAnswered(const StationDouble& station, quint64 handle)
{
    return station.adapter().reply<ocpp::TransactionStopReply>(handle).has_value();
}

void endsTheTransaction()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 1000, site.now());
    site.clock.advance(std::chrono::hours(1));
    const quint64 handle = station.stop(QStringLiteral("1"), 13'400, site.now(), Tag);
    QVERIFY(isAnswered(station, handle));
    QCOMPARE(stored(site, 1).state, TransactionState::Ended);
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(12'400)));
    QVERIFY(!site.connector(A, 1).transaction);
    QVERIFY(site.live->transactions().isEmpty());
    QCOMPARE(site.live->today().sessions, 1);
    QCOMPARE(site.live->today().energy, Energy::fromWh(12'400));
}

void tagInfoOnlyIfTagWasGiven()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 0, site.now());
    station.start(2, Tag, 0, site.now());
    const auto with = station.adapter().reply<ocpp::TransactionStopReply>(station.stop(QStringLiteral("1"), 1, site.now(), Tag));
    QCOMPARE(with->info->status, Status::Accepted);
    const auto without = station.adapter().reply<ocpp::TransactionStopReply>(station.stop(QStringLiteral("2"), 1, site.now()));
    QVERIFY(without && !without->info);
}

void unknownIdIsKeptForReview()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const QDateTime at = site.now();
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("4242"), 900, at)));
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("4242"), 900, at))); // sent again
    QCOMPARE(site.transactions.records.size(), size_t(1));
    QCOMPARE(stored(site, 1).state, TransactionState::Orphan);
    QVERIFY(stored(site, 1).needsAttention());
    QCOMPARE(site.quirk(A, QStringLiteral("stop-for-unknown-transaction")), 1);
}

void foreignIdTouchesNothing()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble a = site.online(A);
    StationDouble b = site.online(QStringLiteral("B"));
    a.start(1, Tag, 100, site.now());
    QVERIFY(isAnswered(b, b.stop(QStringLiteral("1"), 999, site.now(), Tag)));
    QVERIFY(stored(site, 1).isRunning());
    QCOMPARE(stored(site, 1).station, StationId(A));
    QCOMPARE(stored(site, 2).state, TransactionState::Orphan);
    QCOMPARE(stored(site, 2).station, StationId(QStringLiteral("B")));
}

/// 0, -1 and numbers beyond 32 bits mean "I never got an id".
void unusableIdFindsTheOpenOne()
{
    for (const QString& id : {QStringLiteral("0"), QStringLiteral("-1"), QStringLiteral("-77"),
                              QStringLiteral("9223372036854775807")}) {
        EngineHarness site;
        site.addToken(Tag);
        site.addToken(QStringLiteral("OTHER"));
        StationDouble station = site.online(A);
        station.start(1, QStringLiteral("other"), 500, site.now());
        station.start(2, Tag, 100, site.now());
        site.clock.advance(std::chrono::minutes(30));
        const QDateTime at = site.now();
        QVERIFY(isAnswered(station, station.stop(id, 300, at, QStringLiteral("tag1"))));
        QVERIFY(stored(site, 1).isRunning());
        QCOMPARE(stored(site, 2).state, TransactionState::Ended);
        QCOMPARE(stored(site, 2).energy(), std::optional(Energy::fromWh(200)));
        QVERIFY(isAnswered(station, station.stop(id, 300, at, QStringLiteral("tag1")))); // sent again
        QCOMPARE(site.transactions.records.size(), size_t(2));
        QVERIFY(stored(site, 1).isRunning());
    }
}

void unusableIdWithoutTagNeedsASingleCandidate()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    station.start(2, Tag, 100, site.now());
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 300, site.now())));
    QVERIFY(stored(site, 1).isRunning() && stored(site, 2).isRunning());
    QCOMPARE(stored(site, 3).state, TransactionState::Orphan);
}

void unusableIdWithOtherTagIsAnOrphan()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 300, site.now(), QStringLiteral("stranger"))));
    QVERIFY(stored(site, 1).isRunning());
    QCOMPARE(stored(site, 2).state, TransactionState::Orphan);
}

void groupMayStop()
{
    EngineHarness site;
    for (const char* value : {"ONE", "TWO"}) {
        TokenRecord token;
        token.value = QString::fromLatin1(value);
        token.groupId = QStringLiteral("FAMILY");
        site.addToken(token);
    }
    StationDouble station = site.online(A);
    station.start(1, QStringLiteral("ONE"), 100, site.now());
    const quint64 handle = station.stop(QStringLiteral("-1"), 300, site.now(), QStringLiteral("two"));
    QCOMPARE(stored(site, 1).state, TransactionState::Ended);
    const auto reply = station.adapter().reply<ocpp::TransactionStopReply>(handle);
    QCOMPARE(reply->info->groupId, QStringLiteral("FAMILY"));
}

EngineHarness& addFamily(EngineHarness& site)
{
    for (const char* value : {"ONE", "TWO", "THREE"}) {
        TokenRecord token;
        token.value = QString::fromLatin1(value);
        token.groupId = QStringLiteral("FAMILY");
        site.addToken(token);
    }
    return site;
}

/// The tag itself counts more than its group, and the same stop sent again ends nobody else.
void unusableIdEndsTheTagsOwnAndNoSecond()
{
    EngineHarness site;
    StationDouble station = addFamily(site).online(A);
    station.start(1, QStringLiteral("ONE"), 100, site.now());
    site.clock.advance(std::chrono::minutes(5));
    station.start(2, QStringLiteral("TWO"), 200, site.now());
    site.clock.advance(std::chrono::minutes(5));
    const QDateTime at = site.now();
    for (int round = 0; round < 3; ++round) { // the answer is lost twice
        QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 900, at, QStringLiteral("one"))));
        QCOMPARE(stored(site, 1).state, TransactionState::Ended);
        QVERIFY(stored(site, 2).isRunning());
        QCOMPARE(site.transactions.records.size(), size_t(2));
        site.clock.advance(std::chrono::minutes(1));
    }
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("0"), 950, site.now(), QStringLiteral("three"))));
    QCOMPARE(stored(site, 2).state, TransactionState::Ended); // another of the family, another reading
}

/// A stop by group, or without any tag, is recognised when it comes again.
void repeatedStopWithUnusableIdEndsNoSecond()
{
    for (const QString& tag : {QStringLiteral("THREE"), QString()}) {
        EngineHarness site;
        StationDouble station = addFamily(site).online(A);
        station.start(1, QStringLiteral("ONE"), 100, site.now());
        site.clock.advance(std::chrono::minutes(5));
        const QDateTime at = site.now();
        QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 900, at, tag)));
        QCOMPARE(stored(site, 1).state, TransactionState::Ended);
        station.start(2, QStringLiteral("TWO"), 200, at.addSecs(-120)); // came late
        site.clock.advance(std::chrono::minutes(5));
        QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 900, at, tag)));
        QVERIFY(stored(site, 2).isRunning());
        QCOMPARE(site.transactions.records.size(), size_t(2));
    }
}

void twoSessionsThatFitAlikeAreForReview()
{
    for (const QString& tag : {QStringLiteral("ONE"), QStringLiteral("THREE")}) {
        EngineHarness site;
        StationDouble station = addFamily(site).online(A);
        station.start(1, QStringLiteral("ONE"), 100, site.now());
        station.start(2, QStringLiteral("ONE"), 100, site.now());
        const QDateTime at = site.now().addSecs(60);
        QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 300, at, tag)));
        QVERIFY(stored(site, 1).isRunning() && stored(site, 2).isRunning());
        QCOMPARE(stored(site, 3).state, TransactionState::Orphan);
        station.stop(QStringLiteral("1"), 300, at);
        QVERIFY(isAnswered(station, station.stop(QStringLiteral("-1"), 300, at, tag))); // sent again
        QVERIFY(stored(site, 2).isRunning());
        QCOMPARE(site.transactions.records.size(), size_t(3));
    }
}

/// Flags that are stored with the end are not overwritten by what comes while it is being stored.
void nothingOverwritesAnEndOnItsWay()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    site.clock.advance(std::chrono::hours(24));
    site.transactions.commits.isImmediate = false;
    const auto closed = site.engine->commands().closeTransaction(TransactionKey(1), api::TransactionClosing{QStringLiteral("gone"), {}, {}});
    site.settle();
    QVERIFY(!closed.isFinished());
    station.values(1, {registerSample(site.now(), 700)}, QStringLiteral("1"));
    site.clock.advance(std::chrono::minutes(1)); // over 24 hours now
    station.boot();
    for (int round = 0; round < 4; ++round)
        site.transactions.commits.commit();
    QVERIFY(closed.isFinished() && closed.result());
    QCOMPARE(stored(site, 1).state, TransactionState::ClosedByOperator);
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::EndUnknown));
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(600)));
    QCOMPARE(site.transactions.samples.at(1).size(), size_t(1));
}

/// A test charge of a guided check stays in the records and out of the day's sums, marked while it runs or after.
void testChargesAreInNoTotal()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 1000, site.now());
    QVERIFY(site.engine->commands().markTest(TransactionKey(1)).result());
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::Test));
    site.clock.advance(std::chrono::seconds(1));
    site.settle();
    QVERIFY(site.live->transaction(TransactionKey(1))->flags.testFlag(TransactionFlag::Test));
    site.clock.advance(std::chrono::hours(1));
    station.stop(QStringLiteral("1"), 13'400, site.now(), Tag);
    QCOMPARE(stored(site, 1).state, TransactionState::Ended);
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::Test));
    QCOMPARE(site.live->today().sessions, 0);
    QCOMPARE(site.live->today().energy, Energy{});
    station.start(1, Tag, 13'400, site.now());
    station.stop(QStringLiteral("2"), 14'000, site.now().addSecs(60), Tag);
    QVERIFY(site.engine->commands().markTest(TransactionKey(2)).result());
    QVERIFY(stored(site, 2).flags.testFlag(TransactionFlag::Test));
    QCOMPARE(site.engine->commands().markTest(TransactionKey(99)).result().error().code, ErrorCode::NotFound);
}

void reasonsAreRecorded()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    int key = 0;
    for (const StopReason reason :
         {StopReason::DeAuthorized, StopReason::EmergencyStop, StopReason::EvDisconnected, StopReason::HardReset,
          StopReason::Local, StopReason::Other, StopReason::PowerLoss, StopReason::Reboot, StopReason::Remote,
          StopReason::SoftReset, StopReason::UnlockCommand}) {
        site.clock.advance(std::chrono::minutes(1));
        station.start(1, Tag, 100, site.now());
        ocpp::TransactionStopNotice notice;
        notice.transaction = TransactionId(QString::number(++key));
        notice.meterStop = Energy::fromWh(100);
        notice.at = StationDouble::stamp(site.now());
        notice.reason = reason;
        station.adapter().say(QStringLiteral("StopTransaction"), notice);
        QCOMPARE(stored(site, key).stopReason, reason);
        QCOMPARE(stored(site, key).state, TransactionState::Ended);
    }
}

void duplicateChangesNothingConflictIsKept()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    const QDateTime at = site.now().addSecs(60);
    station.stop(QStringLiteral("1"), 300, at);
    const TransactionRecord first = stored(site, 1);
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("1"), 300, at)));
    QCOMPARE(stored(site, 1), first);
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("1"), 350, at)));
    QCOMPARE(stored(site, 1).meterStop, std::optional(Energy::fromWh(300)));
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::StopConflict));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("StopConflict")), 1);
    const auto event = std::find_if(site.site.events.begin(), site.site.events.end(),
                                    [](const EventRecord& known) { return known.code == QLatin1String("StopConflict"); });
    QCOMPARE(event->data.value(QLatin1String("number")).toString(), first.number); // the number people know
    QVERIFY(!first.number.isEmpty());
}

void insaneStopsAreStoredAndFlagged()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime began = site.now();
    station.start(1, Tag, 1000, began);
    station.start(2, Tag, 1000, began);
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("1"), 900, began.addSecs(60))));
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::MeterBackwards));
    QVERIFY(isAnswered(station, station.stop(QStringLiteral("2"), 1100, began.addSecs(-60))));
    QVERIFY(stored(site, 2).flags.testFlag(TransactionFlag::StopBeforeStart));
    QVERIFY(stored(site, 1).needsAttention() && stored(site, 2).needsAttention());
}

/// A start in kWh, a stop in Wh, or two meters: no sum may have it.
void impossibleEnergyIsFlaggedAndInNoSum()
{
    using F = TransactionFlag;
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const auto flagged = [&](qint64 startWh, qint64 stopWh, int minutes, std::optional<qint64> sampleWh = std::nullopt) {
        const QDateTime began = site.now();
        const QString id = station.idOf(station.start(1, Tag, startWh, began));
        site.clock.advance(std::chrono::minutes(minutes));
        if (sampleWh)
            station.values(1, {registerSample(site.now().addSecs(-10), *sampleWh)}, id);
        (void)station.stop(id, stopWh, site.now());
        return stored(site, id.toInt()).flags.testFlag(F::EnergyImplausible);
    };
    const auto sum = [&] { return site.state(A) ? site.live->today().energy : Energy(); };
    QVERIFY(!flagged(1000, 201'000, 30)); // 400 kW
    QCOMPARE(sum(), Energy::fromWh(200'000));
    QVERIFY(flagged(0, 12'345'678, 60)); // a session's register, then the lifetime's
    QVERIFY(flagged(1000, 900'000, 60, 12'000)); // it jumped after the last sample
    QVERIFY(!flagged(1000, 13'000, 60, 12'990));
    QCOMPARE(sum(), Energy::fromWh(212'000));
    QCOMPARE(site.live->today().sessions, 4);
}

void runsOnOverRestart()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    site.restart();
    QCOMPARE(site.live->transactions().size(), 1);
    StationDouble again = site.connect(A); // no boot message
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(1)));
    QVERIFY(isAnswered(again, again.stop(QStringLiteral("1"), 400, site.now())));
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(300)));
}

void lateStopWinsOverTheOperator()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    const auto closed = site.engine->commands().closeTransaction(TransactionKey(1), api::TransactionClosing{QStringLiteral("charger is gone"), {}, {}});
    QVERIFY(closed.result().has_value());
    QCOMPARE(stored(site, 1).state, TransactionState::ClosedByOperator);
    QVERIFY(!stored(site, 1).needsAttention()); // decided
    QVERIFY(!site.connector(A, 1).transaction);
    const auto close = [&](qint64 key) { return site.engine->commands().closeTransaction(TransactionKey(key), {}).result(); };
    QCOMPARE(close(1).error().code, ErrorCode::Conflict);
    QCOMPARE(close(99).error().code, ErrorCode::NotFound);
    station.stop(QStringLiteral("1"), 450, site.now().addSecs(10));
    QCOMPARE(stored(site, 1).state, TransactionState::Ended);
    QVERIFY(stored(site, 1).flags.testFlag(TransactionFlag::EndCorrected));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("StopAfterClosing")), 1);
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(350)));
    QCOMPARE(close(1).error().code, ErrorCode::Conflict);

    station.start(1, Tag, 500, site.now());
    station.start(1, Tag, 600, site.now().addSecs(60)); // the one before is "end unknown" now
    site.restart();
    QVERIFY(!stored(site, 2).flags.testFlag(TransactionFlag::EndCorrected));
    QVERIFY(site.engine->commands().closeTransaction(TransactionKey(2), {}).result());
    QCOMPARE(stored(site, 2).state, TransactionState::ClosedByOperator);
    QVERIFY(stored(site, 3).isRunning());
    QCOMPARE(site.live->transactions().size(), 1);
}

void operatorSaysWhereItEnded()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime start = site.now();
    station.start(1, Tag, 100, start);
    site.clock.advance(std::chrono::minutes(30));
    const auto close = [&](std::optional<Energy> meter, std::optional<QDateTime> at) {
        return site.engine->commands().closeTransaction(TransactionKey(1), {QStringLiteral("gone"), meter, at}).result();
    };
    const auto wrongAt = [](const Result<void>& result) { return result ? QString() : result.error().args.value(0); };
    QCOMPARE(wrongAt(close(Energy::fromWh(99), {})), QStringLiteral("meterStop"));
    QCOMPARE(wrongAt(close({}, start.addSecs(-1))), QStringLiteral("stoppedAt"));
    QCOMPARE(wrongAt(close({}, site.now().addSecs(1))), QStringLiteral("stoppedAt"));
    QVERIFY(stored(site, 1).isRunning());
    QVERIFY(close(Energy::fromWh(700), start.addSecs(600)));
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(600)));
    QCOMPARE(stored(site, 1).stoppedAt, std::optional(start.addSecs(600)));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("StopAfterClosing")), 0);
    station.stop(QStringLiteral("1"), 450, start.addSecs(900));
    QCOMPARE(stored(site, 1).energy(), std::optional(Energy::fromWh(350)));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("StopAfterClosing")), 1);
}

void transactionDataCountsOnce()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime at = site.now();
    station.start(1, Tag, 100, at);
    const MeterSample middle = registerSample(at.addSecs(60), 150);
    station.values(1, {middle}, QStringLiteral("1"));
    MeterSample end = registerSample(at.addSecs(120), 200);
    end.context = ReadingContext::TransactionEnd;
    station.stop(QStringLiteral("1"), 200, at.addSecs(120), {}, {middle, end});
    QCOMPARE(site.transactions.samples.at(1).size(), size_t(2));
    QVERIFY(!stored(site, 1).flags.testFlag(TransactionFlag::NoMeterValues));
}

void messagesBehindAStopWait()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    site.transactions.commits.isImmediate = false;
    const quint64 stop = station.stop(QStringLiteral("1"), 200, site.now().addSecs(5));
    const quint64 start = station.start(1, Tag, 200, site.now().addSecs(10));
    site.transactions.commits.commit();
    QVERIFY(isAnswered(station, stop));
    site.transactions.commits.commit();
    QCOMPARE(station.idOf(start), QStringLiteral("2"));
    QCOMPARE(stored(site, 1).state, TransactionState::Ended);
    QVERIFY(!stored(site, 1).flags.testFlag(TransactionFlag::EndUnknown));
}

const std::vector<Clause> Clauses{
    {"S16 §3.5 energy is meterStop minus meterStart", endsTheTransaction},
    {"S16 §3.5 idTagInfo only if idTag was present", tagInfoOnlyIfTagWasGiven},
    {"S16 §3.5, quirk 26: unknown id is answered and kept for review", unknownIdIsKeptForReview},
    {"SEC-9 another station's id is answered and touches nothing", foreignIdTouchesNothing},
    {"E16 3.18, quirks 21, 25: id 0, -1, own ids find the open one", unusableIdFindsTheOpenOne},
    {"E16 3.18 id -1 without tag and two candidates is an orphan", unusableIdWithoutTagNeedsASingleCandidate},
    {"E16 3.18 id -1 with a stranger's tag is an orphan", unusableIdWithOtherTagIsAnOrphan},
    {"S16 §4.10 another tag of the group stops", groupMayStop},
    {"E16 3.18, quirk 25: the tag's own session, once", unusableIdEndsTheTagsOwnAndNoSecond},
    {"E16 3.18, quirk 25: a repeated stop by group or without tag", repeatedStopWithUnusableIdEndsNoSecond},
    {"E16 3.18, quirk 25: two that fit alike are for review", twoSessionsThatFitAlikeAreForReview},
    {"REL-1 an end on its way is not overwritten", nothingOverwritesAnEndOnItsWay},
    {"ux-and-packaging §1 test charges are excluded from totals", testChargesAreInNoTotal},
    {"S16 §3.5 every reason of 1.6 is recorded", reasonsAreRecorded},
    {"S16 §3.5 duplicate and conflict", duplicateChangesNothingConflictIsKept},
    {"S16 §3.5 meterStop below meterStart, stop before start", insaneStopsAreStoredAndFlagged},
    {"T-20 more energy than possible", impossibleEnergyIsFlaggedAndInNoSum},
    {"S16 §1 transactions go on over our restart", runsOnOverRestart},
    {"S16 §3.4 a late stop wins over the operator", lateStopWinsOverTheOperator},
    {"S16 §3.4 the operator says where it ended, a late stop wins and is told", operatorSaysWhereItEnded},
    {"S16 §3.5 transactionData merges with MeterValues", transactionDataCountsOnce},
    {"REL-1 what follows a stop waits for its commit", messagesBehindAStopWait},
};

} // namespace

class TestEngineStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsTransactions_data() { addClauses(Clauses); }
    void stopsTransactions() { runClause(); }
};

FORECOURT_TEST(TestEngineStop)

} // namespace forecourt::tests::enginestop

#include "tst_enginestop.moc"
