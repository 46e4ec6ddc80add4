// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StartTransaction through the whole engine.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginestart {

using Status = AuthorizationStatus;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

void resentStartGetsTheSameId()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble first = site.online(A);
    const QDateTime at = site.now();
    const QString id = first.idOf(first.start(1, Tag, 100, at));
    QVERIFY(id.toInt() > 0);
    first.disconnect();
    StationDouble second = site.connect(A);
    QCOMPARE(second.idOf(second.start(1, QStringLiteral("tag1"), 100, at)), id);
    QCOMPARE(second.idOf(second.start(1, Tag, 100, at)), id);
    QCOMPARE(site.transactions.records.size(), size_t(1));
    QCOMPARE(site.quirk(A, QStringLiteral("start-repeated")), 2);
}

void resentStartAfterCrashGetsTheSameId()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble first = site.online(A);
    const QDateTime at = site.now();
    site.transactions.commits.isImmediate = false;
    const quint64 handle = first.start(1, Tag, 100, at);
    QVERIFY(first.idOf(handle).isEmpty()); // stored, but the program dies before the answer
    site.restart();
    site.transactions.commits.isImmediate = true;
    StationDouble second = site.connect(A);
    const QString id = second.idOf(second.start(1, Tag, 100, at));
    QCOMPARE(id, QStringLiteral("1"));
    QCOMPARE(site.transactions.records.size(), size_t(1));
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(1)));
}

void answersOnlyAfterCommit()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.transactions.commits.isImmediate = false;
    const quint64 start = station.start(1, Tag, 100, site.now());
    const quint64 beat = station.heartbeat();
    QVERIFY(station.adapter().answerOrder.empty() || station.adapter().answerOrder.back() < start);
    site.transactions.commits.commit();
    QVERIFY(!station.idOf(start).isEmpty());
    const auto& order = station.adapter().answerOrder;
    QCOMPARE(order[order.size() - 2], start);
    QCOMPARE(order.back(), beat);
}

void storageTroubleIsInternalError()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.transactions.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const quint64 start = station.start(1, Tag, 100, site.now());
    QCOMPARE(station.adapter().refusals.at(start).first, ocpp::Refusal::InternalError);
    site.transactions.commits.failure.reset();
    QVERIFY(!station.idOf(station.start(1, Tag, 100, site.now())).isEmpty());
    QCOMPARE(site.transactions.records.size(), size_t(1));
}

void unknownTagStillGetsAnId()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const quint64 start = station.start(1, QStringLiteral("nobody"), 5, site.now());
    const auto reply = station.adapter().reply<ocpp::TransactionStartReply>(start);
    QVERIFY(reply);
    QCOMPARE(reply->info.status, Status::Invalid);
    const TransactionRecord record = site.transactions.records.at(1);
    QVERIFY(record.isRunning());
    QVERIFY(record.flags.testFlag(TransactionFlag::UnknownToken));
    QVERIFY(record.flags.testFlag(TransactionFlag::NotAuthorized));
    site.settle();
    QCOMPARE(site.live->unknownTokens().size(), 1);
    QCOMPARE(site.live->unknownTokens().first().value, QStringLiteral("nobody"));
}

void idsAreNeverReused()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble a = site.online(A);
    StationDouble b = site.online(QStringLiteral("B"));
    QSet<QString> given;
    for (int round = 0; round < 5; ++round) {
        site.clock.advance(std::chrono::seconds(10));
        given.insert(a.idOf(a.start(1, Tag, round, site.now())));
        given.insert(b.idOf(b.start(1, Tag, round, site.now())));
    }
    QCOMPARE(given.size(), 10);
    for (const QString& id : given)
        QVERIFY(id.toInt() > 0);
}

void olderOpenOneIsEndUnknown()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    station.values(1, {registerSample(site.now(), 700)}, QStringLiteral("1"));
    site.clock.advance(std::chrono::hours(1));
    const QString second = station.idOf(station.start(1, Tag, 900, site.now()));
    QCOMPARE(second, QStringLiteral("2"));
    const TransactionRecord older = site.transactions.records.at(1);
    QCOMPARE(older.state, TransactionState::EndUnknown);
    QVERIFY(older.flags.testFlag(TransactionFlag::EndUnknown));
    QCOMPARE(older.energy(), std::optional(Energy::fromWh(600))); // last meter value as provisional end
    site.settle();
    QCOMPARE(site.live->transactions().size(), 1);
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(2)));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("EndUnknown")), 1);

    station.stop(QStringLiteral("1"), 850, site.now().addSecs(-60)); // a late stop still wins
    QCOMPARE(site.transactions.records.at(1).state, TransactionState::Ended);
    QVERIFY(!site.transactions.records.at(1).flags.testFlag(TransactionFlag::EndUnknown));
    QCOMPARE(site.transactions.records.at(1).energy(), std::optional(Energy::fromWh(750)));
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(2)));
}

void oldStartSentLateDoesNotEndTheNewer()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime noon = site.now();
    site.clock.advance(std::chrono::hours(2));
    const QString newer = station.idOf(station.start(1, Tag, 500, site.now()));
    const QString older = station.idOf(station.start(1, Tag, 100, noon));
    QVERIFY(newer != older);
    QCOMPARE(site.transactions.records.at(newer.toLongLong()).state, TransactionState::Running);
    QCOMPARE(site.transactions.records.at(older.toLongLong()).state, TransactionState::EndUnknown);
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(newer.toLongLong())));
    station.stop(older, 480, noon.addSecs(3000));
    QCOMPARE(site.transactions.records.at(older.toLongLong()).energy(), std::optional(Energy::fromWh(380)));
    QVERIFY(site.transactions.records.at(newer.toLongLong()).isRunning());
}

void meterGapIsFlagged()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 100, site.now());
    station.stop(QStringLiteral("1"), 200, site.now().addSecs(60));
    site.clock.advance(std::chrono::minutes(5));
    station.start(1, Tag, 200, site.now());
    QVERIFY(!site.transactions.records.at(2).flags.testFlag(TransactionFlag::MeterGap));
    station.stop(QStringLiteral("2"), 300, site.now().addSecs(60));
    site.clock.advance(std::chrono::minutes(5));
    site.restart();
    StationDouble again = site.connect(A);
    again.start(1, Tag, 450, site.now());
    QVERIFY(site.transactions.records.at(3).flags.testFlag(TransactionFlag::MeterGap));
}

/// Offline sessions that come late, after a newer one, are no gap before what follows.
void lateSessionsAreNoMeterGap()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime morning = site.now();
    site.clock.advance(std::chrono::hours(3));
    const QDateTime noon = site.now();
    station.start(1, Tag, 500, noon);
    station.stop(QStringLiteral("1"), 600, noon.addSecs(60));
    station.start(1, Tag, 300, morning); // older than the register that is known
    station.stop(QStringLiteral("2"), 400, morning.addSecs(60));
    site.clock.advance(std::chrono::hours(1));
    station.start(1, Tag, 600, site.now());
    for (const qint64 key : {1, 2, 3})
        QVERIFY(!site.transactions.records.at(key).flags.testFlag(TransactionFlag::MeterGap));
    station.stop(QStringLiteral("3"), 700, site.now().addSecs(60));
    site.clock.advance(std::chrono::hours(1));
    station.start(1, Tag, 600, site.now());
    QVERIFY(site.transactions.records.at(4).flags.testFlag(TransactionFlag::MeterGap));
}

/// The register keeps its time over our restart: a start that comes late is older than it, and no gap.
void lateSessionAfterOurRestartIsNoMeterGap()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime morning = site.now();
    site.clock.advance(std::chrono::hours(3));
    station.start(1, Tag, 500, site.now());
    station.stop(QStringLiteral("1"), 600, site.now().addSecs(60));
    site.clock.advance(std::chrono::minutes(5));
    site.restart();
    StationDouble again = site.connect(A);
    again.start(1, Tag, 300, morning);
    QVERIFY(!site.transactions.records.at(2).flags.testFlag(TransactionFlag::MeterGap));
    again.stop(QStringLiteral("2"), 400, morning.addSecs(60)); // replaces no newer register
    again.start(1, Tag, 600, site.now());
    QVERIFY(!site.transactions.records.at(3).flags.testFlag(TransactionFlag::MeterGap));
}

/// After a crash two may be open on a connector; a late start from between closes the older in memory too.
void lateStartBetweenTwoOpenOnes()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    const QDateTime first = site.now();
    station.start(1, Tag, 100, first);
    site.clock.advance(std::chrono::hours(2));
    station.start(1, Tag, 300, site.now());
    site.transactions.records.at(1).state = TransactionState::Running;
    site.transactions.records.at(1).flags = {};
    site.restart();
    QCOMPARE(site.live->transactions().size(), 2);
    StationDouble again = site.connect(A);
    again.start(1, Tag, 200, first.addSecs(3600));
    QCOMPARE(site.transactions.records.at(1).state, TransactionState::EndUnknown);
    QVERIFY(site.transactions.records.at(2).isRunning());
    QCOMPARE(site.transactions.records.at(3).state, TransactionState::EndUnknown);
    QCOMPARE(site.connector(A, 1).transaction, std::optional(TransactionKey(2)));
    QCOMPARE(site.live->transactions().size(), 1);
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("EndUnknown")), 2);
}

void authorizeBeginsNothing()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    for (const QString& tag : {Tag, QStringLiteral("unknown")})
        QVERIFY(station.adapter().reply<ocpp::AuthorizeReply>(station.authorize(tag)));
    site.settle();
    QVERIFY(site.transactions.records.empty());
    QVERIFY(site.live->transactions().isEmpty());
    QVERIFY(!site.connector(A, 1).transaction && !site.connector(A, 2).transaction);
}

void concurrencyFollowsTheTagsRule()
{
    EngineHarness site;
    TokenRecord strict;
    strict.value = QStringLiteral("strict");
    strict.concurrency = ConcurrencyRule::Forbid;
    site.addToken(strict);
    site.addToken(Tag);
    StationDouble a = site.online(A);
    StationDouble b = site.online(QStringLiteral("B"));
    a.start(1, QStringLiteral("STRICT"), 0, site.now());
    const auto refused = b.adapter().reply<ocpp::TransactionStartReply>(b.start(1, QStringLiteral("strict"), 0, site.now()));
    QCOMPARE(refused->info.status, Status::ConcurrentTx);
    QVERIFY(!refused->transaction.value().isEmpty());
    const auto decorated = b.adapter().reply<ocpp::TransactionStartReply>(b.start(2, QStringLiteral("strict_00112233"), 0, site.now()));
    QCOMPARE(decorated->info.status, Status::ConcurrentTx); // quirk 32: the same tag
    a.start(2, Tag, 0, site.now());
    const auto allowed = b.adapter().reply<ocpp::TransactionStartReply>(b.start(2, Tag, 0, site.now()));
    QCOMPARE(allowed->info.status, Status::Accepted);
    QVERIFY(site.transactions.records.rbegin()->second.flags.testFlag(TransactionFlag::ConcurrentToken));
}

void reservationIsKept()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    ocpp::TransactionStartNotice notice;
    notice.evse = EvseId(1);
    notice.token.value = Tag;
    notice.at = StationDouble::stamp(site.now());
    notice.reservationId = 4711;
    station.adapter().say(QStringLiteral("StartTransaction"), notice);
    QCOMPARE(site.transactions.records.at(1).reservationId, std::optional(4711));
}

void implausibleTimesAreReplaced()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const QDateTime received = site.now();
    station.start(1, Tag, 0, QDateTime(QDate(1970, 1, 1), QTime(0, 5), Qt::UTC));
    station.start(2, Tag, 0, received.addDays(400));
    for (const qint64 key : {1, 2}) {
        const TransactionRecord& record = site.transactions.records.at(key);
        QCOMPARE(record.startedAt, received);
        QVERIFY(record.flags.testFlag(TransactionFlag::TimeImplausible));
        QVERIFY(!record.startStationTime.isEmpty());
    }
    QCOMPARE(site.quirk(A, QStringLiteral("implausible-time")), 2);
}

void lateDeliveryIsFlagged()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.start(1, Tag, 0, site.now().addSecs(-3600));
    QVERIFY(site.transactions.records.at(1).flags.testFlag(TransactionFlag::LateDelivery));
    station.start(2, Tag, 0, site.now().addSecs(-5));
    QVERIFY(!site.transactions.records.at(2).flags.testFlag(TransactionFlag::LateDelivery));
}

void decoratedTagIsRecognised()
{
    EngineHarness site;
    site.addToken(QStringLiteral("0411AABB"));
    StationDouble station = site.online(A);
    const char* const shown[] = {"04:11:aa:bb", "0411AABB_17619300", "x;0411aabb", "0411aabb"};
    for (const char* tag : shown) {
        const auto reply = station.adapter().reply<ocpp::AuthorizeReply>(station.authorize(QString::fromLatin1(tag)));
        QCOMPARE(reply->info.status, Status::Accepted);
    }
    QCOMPARE(site.quirk(A, QStringLiteral("tag-known-without-decoration")), 3);
}

const std::vector<Clause> Clauses{
    {"S16 §3.4, quirk 29: resent start gets the same id", resentStartGetsTheSameId},
    {"S16 §3.4 killed between store and answer: resend gets the same id", resentStartAfterCrashGetsTheSameId},
    {"REL-1 answer only after commit, later answers behind it", answersOnlyAfterCommit},
    {"S16 §2 storage trouble answers InternalError, station sends again", storageTroubleIsInternalError},
    {"S16 §3.4 unknown tag is stored and gets an id", unknownTagStillGetsAnId},
    {"S16 §3.4 ids are positive and unique over all stations", idsAreNeverReused},
    {"S16 §3.4 older open one is end unknown, late stop wins", olderOpenOneIsEndUnknown},
    {"S16 §3.4 old start delivered late does not end the newer", oldStartSentLateDoesNotEndTheNewer},
    {"S16 §3.4 meterStart other than last meterStop is a gap", meterGapIsFlagged},
    {"S16 §3.4 sessions that come late are no meter gap", lateSessionsAreNoMeterGap},
    {"S16 §3.4 nor are they after our restart", lateSessionAfterOurRestartIsNoMeterGap},
    {"S16 §3.4 a late start between two open ones", lateStartBetweenTwoOpenOnes},
    {"S16 §3.3 Authorize creates no session", authorizeBeginsNothing},
    {"decisions 25 same tag elsewhere", concurrencyFollowsTheTagsRule},
    {"S16 §3.4 reservationId is recorded though unknown", reservationIsKept},
    {"SEC-10 quirk 23: 1970 and far future", implausibleTimesAreReplaced},
    {"S16 §3.4 late delivery is flagged", lateDeliveryIsFlagged},
    {"quirk 32 decorated tags", decoratedTagIsRecognised},
};

} // namespace

class TestEngineStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsTransactions_data() { addClauses(Clauses); }
    void startsTransactions() { runClause(); }
};

FORECOURT_TEST(TestEngineStart)

} // namespace forecourt::tests::enginestart

#include "tst_enginestart.moc"
