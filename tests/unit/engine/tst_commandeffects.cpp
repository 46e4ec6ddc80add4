// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a command does after its answer: the transaction, the boot or the status it asked for.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/commandbench.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::commandeffects {

using namespace commandbench;
using Outcome = CommandOutcome;
using Effect = CommandEffect;

namespace {

void remoteStartEndsWithTheTransaction()
{
    Bench b;
    const CommandId id = b.sendAccepted(remoteStart());
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
    const auto pending = b.site.connector(A, 1).pendingStart;
    QVERIFY(pending && pending->command == id);
    QCOMPARE(pending->acceptedAt.secsTo(pending->givesUpAt), 135);
    b.station.start(1, Tag, 0, b.site.now());
    QCOMPARE(b.effect(id), Effect::TransactionBegan);
    QCOMPARE(b.site.command(id).effectTransaction, std::optional(TransactionKey(1)));
    QVERIFY(!b.site.connector(A, 1).pendingStart);
}

void driverDidNotPlugIn()
{
    Bench b;
    ocpp::Answer read;
    read.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("connectiontimeout"), QStringLiteral("40"), false}};
    b.send(ReadVariables{{QStringLiteral("ConnectionTimeOut")}});
    b.station.adapter().answer(read);
    const CommandId id = b.sendAccepted(remoteStart());
    b.wait(std::chrono::seconds(54));
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
    b.wait(std::chrono::seconds(2)); // ConnectionTimeOut 40 s and 15 s for the message
    QCOMPARE(b.effect(id), Effect::DriverDidNotPlugIn);
    QVERIFY(!b.site.connector(A, 1).pendingStart);
    QCOMPARE(b.site.quirk(A, QStringLiteral("remote-start-without-start")), 0);
}

void pluggedButNothingStartedIsAQuirk()
{
    Bench b;
    b.station.status(1, ConnectorStatus::Occupied, ChargingState::EvConnected);
    b.sendAccepted(remoteStart());
    b.wait(std::chrono::minutes(3));
    QCOMPARE(b.site.quirk(A, QStringLiteral("remote-start-without-start")), 1);
}

void startMayComeBeforeTheAnswer()
{
    Bench b;
    const CommandId id = b.send(remoteStart());
    b.station.start(1, Tag, 0, b.site.now());
    b.station.adapter().answer(Outcome::Accepted, Accepted);
    QCOMPARE(b.outcome(id), Outcome::Accepted);
    QCOMPARE(b.effect(id), Effect::TransactionBegan);
}

/// A station ten minutes slow, whether that is known already or not.
void slowClockDoesNotHideTheStart()
{
    for (const int stampsBefore : {0, 3}) {
        Bench b;
        const auto slow = [&] { return b.site.now().addSecs(-600); };
        for (int count = 0; count < stampsBefore; ++count)
            b.station.status(2, ConnectorStatus::Available, ChargingState::None, slow());
        const CommandId id = b.sendAccepted(remoteStart());
        b.wait(std::chrono::seconds(20));
        b.station.start(1, Tag, 0, slow());
        QCOMPARE(b.effect(id), Effect::TransactionBegan);
        b.wait(std::chrono::minutes(3));
        QCOMPARE(b.effect(id), Effect::TransactionBegan);
    }
}

void oldStartSentLateIsNotTheEffect()
{
    Bench b;
    b.station.status(2, ConnectorStatus::Available, ChargingState::None, b.site.now()); // its clock is right
    const CommandId id = b.sendAccepted(remoteStart());
    b.station.start(1, Tag, 0, b.site.now().addSecs(-3600));
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
}

void anotherTagOrConnectorIsNotTheEffect()
{
    Bench b;
    const CommandId id = b.sendAccepted(remoteStart());
    b.station.start(2, Tag, 0, b.site.now());
    b.station.start(1, QStringLiteral("other"), 0, b.site.now());
    QCOMPARE(b.effect(id), Effect::AwaitingPlug);
}

/// The connector of a start that names none; 0: refused.
int chosenConnector(Bench& b)
{
    const Result<CommandId> id = b.site.submit(A, remoteStart(std::nullopt));
    if (!id)
        return 0;
    const RemoteStart sent = std::get<RemoteStart>(b.station.adapter().sentCommands.back().prepared.meaning);
    b.station.adapter().answer(Outcome::Accepted, Accepted);
    return sent.evse ? sent.evse->value() : -1;
}

void startAlwaysNamesAConnector()
{
    Bench b;
    QCOMPARE(chosenConnector(b), 1); // the first that is free
    QCOMPARE(chosenConnector(b), 2); // 1 waits for its driver
    QCOMPARE(chosenConnector(b), 0);
    b.wait(std::chrono::minutes(5));
    b.station.status(1, ConnectorStatus::Unavailable);
    QCOMPARE(chosenConnector(b), 2);
    b.wait(std::chrono::minutes(5));
    b.station.status(1, ConnectorStatus::Available);
    b.station.status(2, ConnectorStatus::Occupied, ChargingState::EvConnected);
    QCOMPARE(chosenConnector(b), 2); // a car hangs on it
    b.station.status(1, ConnectorStatus::Occupied, ChargingState::EvConnected);
    const Result<CommandId> refused = b.site.submit(A, remoteStart(std::nullopt)); // which of the two?
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(refused.error().args.value(0).startsWith(QLatin1String("connector: ")));
}

void remoteStopEndsWithTheStop()
{
    Bench b;
    b.station.start(1, Tag, 0, b.site.now());
    const CommandId id = b.sendAccepted(RemoteStop{TransactionId(QStringLiteral("1"))});
    QCOMPARE(b.effect(id), Effect::AwaitingStop);
    b.wait(std::chrono::seconds(61));
    QCOMPARE(b.effect(id), Effect::StillRunning);
    b.station.stop(QStringLiteral("1"), 12'400, b.site.now());
    QCOMPARE(b.effect(id), Effect::TransactionEnded);
    QCOMPARE(b.site.command(id).effectTransaction, std::optional(TransactionKey(1)));
}

void unlockEndsARunningTransaction()
{
    Bench b;
    const CommandId idle = b.send(UnlockConnector{EvseId(2)});
    b.station.adapter().answer(Outcome::Accepted, QStringLiteral("Unlocked"));
    QCOMPARE(b.effect(idle), Effect::None);
    b.station.start(1, Tag, 0, b.site.now());
    const CommandId id = b.send(UnlockConnector{EvseId(1)});
    b.station.adapter().answer(Outcome::Accepted, QStringLiteral("Unlocked"));
    QCOMPARE(b.effect(id), Effect::AwaitingStop);
    b.station.stop(QStringLiteral("1"), 1, b.site.now());
    QCOMPARE(b.effect(id), Effect::TransactionEnded);
}

void resetEndsWithTheBoot()
{
    Bench b;
    const CommandId id = b.sendAccepted(Reset{ResetKind::Hard});
    QCOMPARE(b.effect(id), Effect::AwaitingReboot);
    b.station.disconnect();
    b.wait(std::chrono::seconds(40));
    b.site.connect(A).boot();
    QCOMPARE(b.effect(id), Effect::Rebooted);
}

void resetWithoutReturnAlarms()
{
    Bench b;
    const CommandId id = b.sendAccepted(Reset{ResetKind::Soft});
    b.station.disconnect();
    b.wait(std::chrono::minutes(10));
    QCOMPARE(b.effect(id), Effect::DidNotReturn);
    QCOMPARE(b.site.site.countEvents(EventKind::Disconnected, QStringLiteral("DidNotReturnAfterReset")), 1);
}

/// Ignored, or put off to the end of a session: the charger is there, and nobody has to look at its power.
void resetOfAChargerThatStaysIsNoAlarm()
{
    Bench b;
    const CommandId id = b.sendAccepted(Reset{ResetKind::Soft});
    b.wait(std::chrono::minutes(11));
    QCOMPARE(b.outcome(id), Outcome::Accepted);
    QCOMPARE(b.effect(id), Effect::DidNotRestart);
    QCOMPARE(b.site.site.countEvents(EventKind::Disconnected, QStringLiteral("DidNotReturnAfterReset")), 0);
    QVERIFY(!b.site.state(A)->record.missingSince);
    b.station.disconnect(); // the session is over
    b.site.connect(A).boot();
    QCOMPARE(b.effect(id), Effect::Rebooted);
}

void resetThatWasPutOffAndNeverCameBackAlarms()
{
    Bench b;
    const CommandId id = b.sendAccepted(Reset{ResetKind::Soft});
    b.wait(std::chrono::minutes(11));
    b.station.disconnect(); // the session is over
    const QDateTime lost = b.site.now();
    b.wait(std::chrono::minutes(9));
    QCOMPARE(b.effect(id), Effect::DidNotRestart);
    b.wait(std::chrono::minutes(2));
    QCOMPARE(b.effect(id), Effect::DidNotReturn);
    QCOMPARE(b.site.site.countEvents(EventKind::Disconnected, QStringLiteral("DidNotReturnAfterReset")), 1);
    QCOMPARE(b.site.state(A)->record.missingSince, std::optional(lost));
}

/// A boot much later has another reason: a link that was only lost for a moment, or a whole day.
void resetThatWasPutOffIsNotWaitedForWithoutEnd()
{
    for (const bool isLinkLost : {true, false}) {
        Bench b;
        const CommandId id = b.sendAccepted(Reset{ResetKind::Soft});
        b.wait(std::chrono::minutes(11));
        if (isLinkLost) {
            b.station.disconnect();
            b.station = b.site.connect(A);
        }
        b.wait(isLinkLost ? std::chrono::minutes(11) : std::chrono::minutes(24 * 60));
        b.station.boot();
        QCOMPARE(b.effect(id), Effect::DidNotRestart);
    }
}

/// Our own restart is no loss of the link: a charger that stayed has not restarted.
void resetBeforeOurRestartIsNotDoneByIt()
{
    Bench b;
    const CommandId id = b.sendAccepted(Reset{ResetKind::Soft});
    b.site.restart();
    b.station = b.site.connect(A);
    b.wait(std::chrono::minutes(11));
    QCOMPARE(b.effect(id), Effect::DidNotRestart);
    b.station.disconnect();
    b.site.connect(A).boot();
    QCOMPARE(b.effect(id), Effect::Rebooted);
}

void resetThatKillsTheLinkIsUnknownUntilTheBoot()
{
    Bench b;
    const CommandId id = b.send(Reset{ResetKind::Hard});
    b.station.disconnect();
    QCOMPARE(b.outcome(id), Outcome::Disconnected);
    b.site.connect(A).boot();
    QCOMPARE(b.outcome(id), Outcome::Disconnected);
    QCOMPARE(b.effect(id), Effect::Rebooted);
}

void availabilityIsConfirmedByStatus()
{
    Bench b;
    b.station.start(1, Tag, 0, b.site.now());
    const CommandId id = b.send(ChangeAvailability{EvseId(1), Availability::Inoperative});
    b.station.adapter().answer(Outcome::Scheduled, QStringLiteral("Scheduled"));
    QCOMPARE(b.effect(id), Effect::AwaitingStatus);
    QCOMPARE(b.site.connector(A, 1).pendingAvailability, std::optional(Availability::Inoperative));
    b.station.status(1, ConnectorStatus::Unavailable);
    QCOMPARE(b.effect(id), Effect::AvailabilityConfirmed);
    QVERIFY(!b.site.connector(A, 1).pendingAvailability);
    const CommandId same = b.sendAccepted(ChangeAvailability{EvseId(1), Availability::Inoperative});
    QCOMPARE(b.effect(same), Effect::AvailabilityConfirmed); // Accepted also when already so
}

void availabilityOfTheWholeStation()
{
    Bench b;
    const CommandId id = b.sendAccepted(ChangeAvailability{std::nullopt, Availability::Inoperative});
    QCOMPARE(b.effect(id), Effect::AwaitingStatus);
    b.station.status(1, ConnectorStatus::Unavailable);
    QCOMPARE(b.effect(id), Effect::AwaitingStatus);
    b.station.status(0, ConnectorStatus::Unavailable);
    QCOMPARE(b.effect(id), Effect::AvailabilityConfirmed);
}

void triggeredMessageArrives()
{
    Bench b;
    const CommandId id = b.sendAccepted(TriggerMessage{QStringLiteral("StatusNotification"), EvseId(2)});
    QCOMPARE(b.effect(id), Effect::AwaitingMessage);
    b.station.status(1, ConnectorStatus::Available);
    b.station.heartbeat();
    QCOMPARE(b.effect(id), Effect::AwaitingMessage);
    b.station.status(2, ConnectorStatus::Available);
    QCOMPARE(b.effect(id), Effect::MessageArrived);
}

const std::vector<Clause> Clauses{
    {"§4 RemoteStart: accepted, waiting for the plug, began", remoteStartEndsWithTheTransaction},
    {"§4 RemoteStart: ConnectionTimeOut, driver did not plug in", driverDidNotPlugIn},
    {"quirk 30 plugged, accepted, never started", pluggedButNothingStartedIsAQuirk},
    {"§4 order: StartTransaction before the answer", startMayComeBeforeTheAnswer},
    {"§4 RemoteStart: the station's clock is slow", slowClockDoesNotHideTheStart},
    {"§4 RemoteStart: an old start sent late is not it", oldStartSentLateIsNotTheEffect},
    {"§4 RemoteStart: another tag or connector", anotherTagOrConnectorIsNotTheEffect},
    {"§4 RemoteStart always with a connector, or refused", startAlwaysNamesAConnector},
    {"§4 RemoteStop: still running after 60 s, then ended", remoteStopEndsWithTheStop},
    {"§4 UnlockConnector ends a transaction first", unlockEndsARunningTransaction},
    {"§4 Reset: link loss, then boot", resetEndsWithTheBoot},
    {"§4 Reset: alarm if no boot in 10 min", resetWithoutReturnAlarms},
    {"§4 Reset: accepted, and the charger stays", resetOfAChargerThatStaysIsNoAlarm},
    {"§4 Reset: put off, then gone for good", resetThatWasPutOffAndNeverCameBackAlarms},
    {"§4 Reset: put off, and a boot of another reason", resetThatWasPutOffIsNotWaitedForWithoutEnd},
    {"§4 Reset: the charger stays over our restart", resetBeforeOurRestartIsNotDoneByIt},
    {"quirk 46 the process exits on Reset", resetThatKillsTheLinkIsUnknownUntilTheBoot},
    {"§4 ChangeAvailability: Scheduled until the status confirms", availabilityIsConfirmedByStatus},
    {"§4 ChangeAvailability of the whole station", availabilityOfTheWholeStation},
    {"§4 TriggerMessage: the message follows the answer", triggeredMessageArrives},
};

} // namespace

class TestCommandEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsEffects_data() { addClauses(Clauses); }
    void followsEffects() { runClause(); }
};

FORECOURT_TEST(TestCommandEffects)

} // namespace forecourt::tests::commandeffects

#include "tst_commandeffects.moc"
