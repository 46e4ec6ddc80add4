// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is said of commands while an answer, an effect or the station itself is late.
#include "core/engine/planrules.h"
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginewaits {

using Outcome = CommandOutcome;
using Effect = CommandEffect;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");
const QString Accepted = QStringLiteral("Accepted");

RemoteStart remoteStart()
{
    RemoteStart start;
    start.evse = EvseId(1);
    start.token.value = QStringLiteral("tag1");
    return start;
}

struct Bench
{
    EngineHarness site;
    StationDouble station;
    Bench() : station(begin(site)) {}
    static StationDouble begin(EngineHarness& site)
    {
        site.addToken(Tag);
        return site.online(A);
    }
    CommandId send(CommandParameters parameters)
    {
        const Result<CommandId> id = site.submit(A, std::move(parameters));
        return id ? *id : CommandId(-1);
    }
    CommandId sendAccepted(CommandParameters parameters)
    {
        const CommandId id = send(std::move(parameters));
        station.adapter().answer(Outcome::Accepted, Accepted);
        return id;
    }
    [[nodiscard]] Outcome outcome(CommandId id) const { return site.command(id).outcome; }
    [[nodiscard]] Effect effect(CommandId id) const { return site.command(id).effect; }
    void wait(std::chrono::seconds time) { site.clock.advance(time); }
};

void plugIsAwaitedAsLongAsTheStationDoesOverARestart()
{
    Bench b;
    ocpp::Answer read;
    read.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("ConnectionTimeOut"), QStringLiteral("900"), false}};
    b.send(ReadVariables{{QStringLiteral("ConnectionTimeOut")}});
    b.station.adapter().answer(read);
    const CommandId id = b.sendAccepted(remoteStart());
    b.site.restart();
    const StationDouble again = b.site.connect(A);
    b.wait(std::chrono::minutes(10));
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
    again.start(1, Tag, 0, b.site.now());
    QCOMPARE(b.effect(id), Effect::TransactionBegan);
}

/// It may have begun meanwhile; it tells when it is back.
void nothingIsSaidOfAStationThatIsAway()
{
    Bench b;
    const CommandId id = b.sendAccepted(remoteStart());
    b.station.disconnect();
    const QDateTime begun = b.site.now().addSecs(30);
    b.wait(std::chrono::minutes(30));
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
    QVERIFY(!b.site.connector(A, 1).pendingStart);
    const StationDouble again = b.site.connect(A);
    again.start(1, Tag, 0, begun);
    QCOMPARE(b.effect(id), Effect::TransactionBegan);
    const CommandId stop = *b.site.submit(A, RemoteStop{TransactionId(QStringLiteral("1"))});
    again.adapter().answer(Outcome::Accepted, Accepted);
    again.disconnect();
    b.wait(std::chrono::minutes(5));
    QCOMPARE(b.effect(stop), Effect::AwaitingStop);
    b.site.connect(A);
    b.wait(std::chrono::minutes(3));
    QCOMPARE(b.effect(stop), Effect::StillRunning);
}

/// Quirk 32: KEBA sends the tag it was told with its serial number behind.
void decoratedTagIsTheEffect()
{
    Bench b;
    const CommandId id = b.sendAccepted(remoteStart());
    b.station.start(1, Tag + QStringLiteral("_00112233"), 0, b.site.now());
    QCOMPARE(b.effect(id), Effect::TransactionBegan);
    QVERIFY(!b.site.connector(A, 1).pendingStart);
}

void lateAcceptanceIsFollowedToItsEnd()
{
    Bench b;
    const CommandId start = b.send(remoteStart());
    b.station.adapter().answer(Outcome::TimedOut, {});
    b.station.adapter().answerLate(start, Outcome::Accepted, Accepted);
    QCOMPARE(b.effect(start), Effect::LateAnswer);
    b.wait(std::chrono::minutes(3));
    QCOMPARE(b.effect(start), Effect::DriverDidNotPlugIn);
    const CommandId reset = b.send(Reset{ResetKind::Hard});
    b.station.adapter().answer(Outcome::TimedOut, {});
    b.station.adapter().answerLate(reset, Outcome::Accepted, Accepted);
    b.station.disconnect();
    b.wait(std::chrono::minutes(11));
    QCOMPARE(b.effect(reset), Effect::DidNotReturn);
}

RawCall newKey()
{
    return {QStringLiteral("ChangeConfiguration"),
            {{QStringLiteral("key"), QStringLiteral("AuthorizationKey")}, {QStringLiteral("value"), QStringLiteral("new")}},
            false};
}

/// Whoever ends between the sending and the answer must not lock the station out.
void newKeyOpensWhileItsChangeIsOut()
{
    EngineHarness site;
    api::StationChange change;
    change.password = "old";
    const auto saved = site.engine->administration().saveStation(StationId(A), change);
    QTRY_VERIFY(saved.isFinished());
    const StationDouble station = site.online(A);
    using Hashes = QList<QByteArray>;
    const auto hashes = [&] { return site.engine->directory().access(A)->passwordHashes; };
    QVERIFY(site.submit(A, newKey()));
    QTRY_COMPARE(hashes(), (Hashes{"plain:old", "plain:new"}));
    station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    QCOMPARE(hashes(), (Hashes{"plain:old"}));

    QVERIFY(site.submit(A, newKey()));
    QTRY_COMPARE(hashes().size(), 2);
    site.restart();
    QCOMPARE(hashes(), (Hashes{"plain:old", "plain:new"}));
}

void lateAnswerToAChangeOfTheKeyCounts()
{
    EngineHarness site;
    const StationDouble station = site.online(A);
    const Result<CommandId> id = site.submit(A, newKey());
    QVERIFY(id);
    const auto hashes = [&] { return site.engine->directory().access(A)->passwordHashes; };
    QTRY_COMPARE(hashes().size(), 1);
    station.adapter().answer(Outcome::TimedOut, {});
    QCOMPARE(hashes().size(), 1);
    station.adapter().answerLate(*id, Outcome::Rejected, QStringLiteral("Rejected"));
    QVERIFY(hashes().isEmpty());
}

void queueOfAStationIsBounded()
{
    Bench b;
    int taken = 0;
    Result<CommandId> last = CommandId(0);
    while (last && taken < 1000) {
        last = b.site.submit(A, UnlockConnector{EvseId(1)});
        taken += last ? 1 : 0;
    }
    QCOMPARE(taken, 101); // one is out
    QCOMPARE(last.error().code, ErrorCode::Conflict);
    b.station.adapter().answer(Outcome::Accepted, QStringLiteral("Unlocked"));
    QVERIFY(b.site.submit(A, UnlockConnector{EvseId(1)}));
}

/// Connector 0 of many stations is available whatever the others are.
void wholeStationIsInUseWhenAllConnectorsAre()
{
    Bench b;
    b.station.status(1, ConnectorStatus::Unavailable);
    const CommandId id = b.sendAccepted(ChangeAvailability{std::nullopt, Availability::Operative});
    QCOMPARE(b.effect(id), Effect::AwaitingStatus);
    b.station.status(0, ConnectorStatus::Available);
    QCOMPARE(b.effect(id), Effect::AwaitingStatus);
    b.station.status(1, ConnectorStatus::Available);
    QCOMPARE(b.effect(id), Effect::AvailabilityConfirmed);
}

/// "When idle" must not restart a station under a car that charges, whether we know its transaction or not.
void aCarThatChargesIsNoIdleness()
{
    Bench b;
    const auto isIdle = [&] { return engine::isIdle(*b.site.state(A)); };
    QVERIFY(isIdle());
    for (const ChargingState state : {ChargingState::Charging, ChargingState::SuspendedEv, ChargingState::SuspendedEvse}) {
        b.station.status(1, ConnectorStatus::Occupied, state, b.site.now());
        QVERIFY(!isIdle());
    }
    for (const ChargingState state : {ChargingState::EvConnected, ChargingState::Finishing}) {
        b.station.status(1, ConnectorStatus::Occupied, state, b.site.now());
        QVERIFY(isIdle());
    }
    b.sendAccepted(remoteStart());
    QVERIFY(!isIdle());
    b.site.restart();
    QVERIFY(!isIdle()); // the plug is still awaited
}

const std::vector<Clause> Clauses{
    {"§4 ConnectionTimeOut counts over our restart", plugIsAwaitedAsLongAsTheStationDoesOverARestart},
    {"§4 a station that is away is not judged", nothingIsSaidOfAStationThatIsAway},
    {"quirk 32 a decorated tag is the one we sent", decoratedTagIsTheEffect},
    {"A01 both keys count while a change is out", newKeyOpensWhileItsChangeIsOut},
    {"A01 a late answer to a change of the key", lateAnswerToAChangeOfTheKeyCounts},
    {"§4 ChangeAvailability of all is confirmed by all", wholeStationIsInUseWhenAllConnectorsAre},
    {"a car that charges without a transaction is not idle", aCarThatChargesIsNoIdleness},
    {"§2 at most 100 commands wait for a station", queueOfAStationIsBounded},
    {"§2 a late acceptance is followed to its end", lateAcceptanceIsFollowedToItsEnd},
};

} // namespace

class TestEngineWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data() { addClauses(Clauses); }
    void waits() { runClause(); }
};

FORECOURT_TEST(TestEngineWaits)

} // namespace forecourt::tests::enginewaits

#include "tst_enginewaits.moc"
