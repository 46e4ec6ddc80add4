// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands from submit to their real end.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginecommands {

using Outcome = CommandOutcome;
using Effect = CommandEffect;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");
const QString Accepted = QStringLiteral("Accepted");

RemoteStart remoteStart(std::optional<int> evse = 1)
{
    RemoteStart start;
    if (evse)
        start.evse = EvseId(*evse);
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

void everyOutcomeIsToldApart()
{
    const std::pair<Outcome, QString> outcomes[] = {{Outcome::Accepted, Accepted},
                                                    {Outcome::Rejected, QStringLiteral("Rejected")},
                                                    {Outcome::NotSupported, QStringLiteral("NotSupported")},
                                                    {Outcome::TimedOut, {}}};
    for (const auto& [outcome, status] : outcomes) {
        Bench b;
        const CommandId id = b.send(UnlockConnector{EvseId(1)});
        QCOMPARE(b.outcome(id), Outcome::Sent);
        b.station.adapter().answer(outcome, status);
        QCOMPARE(b.outcome(id), outcome);
        QCOMPARE(b.site.command(id).answerStatus, status);
        QVERIFY(b.site.command(id).answeredAt);
        QVERIFY(b.site.state(A)->record.unsupportedActions.isEmpty()); // a status is no "not implemented"
    }
}

void callErrorIsRememberedAsUnsupported()
{
    Bench b;
    ocpp::Answer error;
    error.outcome = Outcome::NotSupported;
    error.errorCode = QStringLiteral("NotImplemented");
    error.errorText = QStringLiteral("no");
    const CommandId id = b.send(TriggerMessage{QStringLiteral("Heartbeat"), std::nullopt});
    b.station.adapter().answer(error);
    QCOMPARE(b.site.command(id).errorCode, QStringLiteral("NotImplemented"));
    QVERIFY(b.site.state(A)->record.unsupportedActions.contains(QStringLiteral("TriggerMessage")));
    b.site.restart();
    QVERIFY(b.site.state(A)->record.unsupportedActions.contains(QStringLiteral("TriggerMessage")));
    StationDouble again = b.site.connect(A);
    QVERIFY(b.site.submit(A, TriggerMessage{QStringLiteral("Heartbeat"), std::nullopt})); // may be tried again
    again.adapter().answer(Outcome::Accepted, Accepted);
    QVERIFY(b.site.state(A)->record.unsupportedActions.isEmpty());
}

void lateAnswerIsShown()
{
    Bench b;
    const CommandId late = b.send(Reset{ResetKind::Soft});
    const CommandId next = b.send(UnlockConnector{EvseId(1)});
    b.site.settle();
    QCOMPARE(b.site.live->command(next)->queuePosition, 1); // only shown, never stored
    QCOMPARE(b.site.state(A)->link.queuedCommands, 1);
    b.station.adapter().answer(Outcome::TimedOut, {});
    QCOMPARE(b.outcome(late), Outcome::TimedOut);
    QCOMPARE(b.outcome(next), Outcome::Sent); // the next one goes out
    b.site.settle();
    QCOMPARE(b.site.live->command(next)->queuePosition, 0);
    b.station.adapter().answerLate(late, Outcome::Accepted, Accepted);
    QCOMPARE(b.outcome(late), Outcome::TimedOut);
    QCOMPARE(b.effect(late), Effect::LateAnswer);
    QCOMPARE(b.site.command(late).answerStatus, Accepted);
    QCOMPARE(b.station.adapter().sentCommands.size(), size_t(2)); // nothing is sent twice
}

void lateRejectionAwaitsNothing()
{
    Bench b;
    const CommandId id = b.send(remoteStart());
    b.station.adapter().answer(Outcome::TimedOut, {});
    b.station.adapter().answerLate(id, Outcome::Rejected, QStringLiteral("Rejected"));
    QCOMPARE(b.effect(id), Effect::LateAnswer);
    QVERIFY(!b.site.connector(A, 1).pendingStart);
    const CommandId second = b.send(remoteStart());
    b.station.adapter().answer(Outcome::TimedOut, {});
    b.station.adapter().answerLate(second, Outcome::Accepted, Accepted);
    QVERIFY(b.site.connector(A, 1).pendingStart);
    b.wait(std::chrono::minutes(3));
    QVERIFY(!b.site.connector(A, 1).pendingStart);
}

void offlineStationRefusesAtOnce()
{
    Bench b;
    b.station.disconnect();
    QCOMPARE(b.site.submit(A, Reset{}).error().code, ErrorCode::Offline);
    QCOMPARE(b.site.submit(QStringLiteral("ghost"), Reset{}).error().code, ErrorCode::NotFound);
}

void linkLossEndsQueuedAndSent()
{
    Bench b;
    const CommandId sent = b.send(UnlockConnector{EvseId(1)});
    const CommandId queued = b.send(UnlockConnector{EvseId(2)});
    b.station.disconnect();
    QCOMPARE(b.outcome(sent), Outcome::Disconnected);
    QCOMPARE(b.outcome(queued), Outcome::Cancelled);
    StationDouble again = b.site.connect(A);
    again.boot();
    for (const auto& other : again.adapter().sentCommands)
        QVERIFY(!std::holds_alternative<UnlockConnector>(other.prepared.meaning)); // nothing is resent by itself
}

void queuedCommandCanBeCancelled()
{
    Bench b;
    const CommandId sent = b.send(UnlockConnector{EvseId(1)});
    const CommandId queued = b.send(UnlockConnector{EvseId(2)});
    QVERIFY(b.site.engine->commands().cancel(queued).result());
    QCOMPARE(b.outcome(queued), Outcome::Cancelled);
    QCOMPARE(b.site.engine->commands().cancel(sent).result().error().code, ErrorCode::Conflict);
    QCOMPARE(b.site.engine->commands().cancel(CommandId(999)).result().error().code, ErrorCode::NotFound);
}

void runCompletesWithTheAnswer()
{
    Bench b;
    CommandRequest request;
    request.station = StationId(A);
    request.parameters = UnlockConnector{EvseId(1)};
    const QFuture<Result<CommandRecord>> future = b.site.engine->commands().run(request);
    QVERIFY(!future.isFinished());
    b.station.adapter().answer(Outcome::Rejected, QStringLiteral("UnlockFailed"));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->outcome, Outcome::Rejected);
    QCOMPARE(future.result()->answerStatus, QStringLiteral("UnlockFailed"));
}

void timeoutIsTheCommandsThenTheStationsThenTheSites()
{
    Bench b;
    const auto timeout = [&] { return b.station.adapter().sentCommands.back().timeout; };
    b.sendAccepted(TriggerMessage{QStringLiteral("Heartbeat"), std::nullopt});
    QCOMPARE(timeout(), std::chrono::milliseconds(std::chrono::seconds(30)));
    api::StationChange change;
    change.commandTimeoutS = 90;
    QVERIFY(b.site.engine->administration().saveStation(StationId(A), change).result());
    b.sendAccepted(TriggerMessage{QStringLiteral("Heartbeat"), std::nullopt});
    QCOMPARE(timeout(), std::chrono::milliseconds(std::chrono::seconds(90)));
    CommandRequest request;
    request.station = StationId(A);
    request.parameters = Reset{};
    request.timeoutS = 7;
    QVERIFY(b.site.engine->commands().submit(request).result());
    QCOMPARE(timeout(), std::chrono::milliseconds(std::chrono::seconds(7)));
}

void memoryKeepsTwoHundred()
{
    Bench b;
    for (int round = 0; round < 300; ++round)
        b.sendAccepted(TriggerMessage{QStringLiteral("Heartbeat"), std::nullopt}); // its message never comes
    b.wait(std::chrono::hours(25));
    b.sendAccepted(UnlockConnector{EvseId(1)});
    QSignalSpy batches(&b.site.engine->changes(), &api::ChangeSource::changed);
    b.site.engine->changes().requestSnapshot();
    b.site.settle();
    const auto isSnapshot = [](const QList<QVariant>& emitted) { return emitted.first().value<ChangeBatchPointer>()->isSnapshot; };
    const auto snapshot = std::find_if(batches.cbegin(), batches.cend(), isSnapshot);
    QVERIFY(snapshot != batches.cend());
    const QList<CommandPointer> kept = snapshot->first().value<ChangeBatchPointer>()->commands;
    QCOMPARE(kept.size(), 200);
    QCOMPARE(kept.last()->action, QStringLiteral("UnlockConnector"));
}

void waitingCommandsEndWithTheProgram()
{
    Bench b;
    const CommandId plug = b.sendAccepted(remoteStart());
    const CommandId sent = b.send(UnlockConnector{EvseId(1)});
    const CommandId queued = b.send(UnlockConnector{EvseId(2)});
    b.site.restart();
    QCOMPARE(b.outcome(sent), Outcome::Disconnected);
    QCOMPARE(b.outcome(queued), Outcome::Cancelled);
    QCOMPARE(b.effect(plug), Effect::AwaitingPlug);
    const auto pending = b.site.connector(A, 1).pendingStart;
    QVERIFY(pending && pending->command == plug); // the tile goes on saying so
    const StationDouble again = b.site.connect(A);
    b.wait(std::chrono::minutes(4));
    QCOMPARE(b.effect(plug), Effect::DriverDidNotPlugIn);
}

void longReadIsSplit()
{
    Bench b;
    ocpp::Answer maximum;
    maximum.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("GetConfigurationMaxKeys"), QStringLiteral("2"), true}};
    b.send(ReadVariables{{QStringLiteral("GetConfigurationMaxKeys")}});
    b.station.adapter().answer(maximum);
    b.station.adapter().sentCommands.clear();
    const QStringList names{QStringLiteral("K1"), QStringLiteral("K2"), QStringLiteral("K3"), QStringLiteral("K4"), QStringLiteral("K5")};
    const CommandId id = b.send(ReadVariables{names});
    for (int part = 0; part < 3; ++part) {
        ocpp::Answer answer;
        answer.response = {{QStringLiteral("configurationKey"), QJsonArray{part}}};
        answer.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("P%1").arg(part), QStringLiteral("x"), false}};
        QVERIFY(!b.site.command(id).isAnswered());
        b.station.adapter().answer(answer);
    }
    QCOMPARE(b.station.adapter().sentCommands.size(), size_t(3));
    QCOMPARE(b.outcome(id), Outcome::Accepted);
    QCOMPARE(b.site.command(id).response[QStringLiteral("configurationKey")].toArray().size(), 3);
    QCOMPARE(b.site.state(A)->record.variables.size(), 4);
}

// ---- settings are read back

const QString Enabled = QStringLiteral("LocalAuthListEnabled");
const QString Interval = QStringLiteral("MeterValueSampleInterval");

WriteVariable enabled(const QString& value)
{
    return {Enabled, value};
}

/// The station tells one setting.
void tell(Bench& b, const QString& name, const QString& value)
{
    ocpp::Answer answer;
    answer.variables = {DeviceVariable{QStringLiteral("Ocpp16"), name, value, false}};
    b.station.adapter().answer(answer);
}

/// The names of the one question that is out; "none" without one.
QStringList asked(const Bench& b)
{
    const ScriptedAdapter& adapter = b.station.adapter();
    const auto* read = adapter.outstanding() && adapter.queue().isEmpty()
        ? std::get_if<ReadVariables>(&adapter.sentCommands.back().prepared.meaning) : nullptr;
    return read ? read->names : QStringList{QStringLiteral("none")};
}

std::optional<QString> known(Bench& b, const QString& name)
{
    for (const DeviceVariable& variable : b.site.state(A)->record.variables) {
        if (variable.variable == name)
            return variable.value;
    }
    return std::nullopt;
}

void changedSettingIsReadBack()
{
    for (const QString& word : {Accepted, QStringLiteral("RebootRequired")}) {
        Bench b;
        b.send(ReadVariables{{Enabled}});
        tell(b, Enabled, QStringLiteral("false"));
        b.send(enabled(QStringLiteral("true")));
        b.station.adapter().answer(Outcome::Accepted, word);
        QCOMPARE(b.site.state(A)->link.commandOutstanding, false); // whoever changed it may read it first
        b.wait(std::chrono::seconds(2));
        QCOMPARE(asked(b), QStringList{Enabled});
        const CommandId id = b.station.adapter().sentCommands.back().command;
        QCOMPARE(b.site.command(id).origin, CommandOrigin::System);
        tell(b, Enabled, QStringLiteral("true"));
        QCOMPARE(known(b, Enabled), std::optional(QStringLiteral("true")));
        b.wait(std::chrono::minutes(1));
        QVERIFY(!b.station.adapter().outstanding()); // once
    }
}

void settingsAreReadBackTogether()
{
    Bench b;
    b.sendAccepted(enabled(QStringLiteral("true")));
    b.wait(std::chrono::seconds(1));
    b.sendAccepted(WriteVariable{Interval, QStringLiteral("60")});
    b.sendAccepted(enabled(QStringLiteral("false")));
    b.wait(std::chrono::seconds(1));
    b.send(Reset{}); // has something to do
    b.wait(std::chrono::seconds(5));
    QCOMPARE(asked(b), QStringList{QStringLiteral("none")});
    b.station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    b.wait(std::chrono::seconds(2));
    QCOMPARE(asked(b), QStringList({Enabled, Interval}));
}

void settingsOthersReadAreNotReadBack()
{
    for (const QStringList& names : {QStringList{Enabled.toLower()}, QStringList()}) {
        Bench b;
        b.sendAccepted(enabled(QStringLiteral("true")));
        b.send(ReadVariables{names});
        tell(b, Enabled, QStringLiteral("true"));
        b.wait(std::chrono::minutes(1));
        QVERIFY(!b.station.adapter().outstanding());
    }
}

void refusedAndWriteOnlySettingsAreNotReadBack()
{
    Bench b;
    b.send(enabled(QStringLiteral("true")));
    b.station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    b.sendAccepted(WriteVariable{QStringLiteral("AuthorizationKey"), QStringLiteral("0123456789abcdef")});
    b.wait(std::chrono::minutes(1));
    QVERIFY(!b.station.adapter().outstanding());
}

void settingIsReadBackAfterALostLink()
{
    Bench b;
    b.sendAccepted(enabled(QStringLiteral("true")));
    b.station.disconnect();
    b.wait(std::chrono::seconds(20));
    b.station = b.site.connect(A);
    b.wait(std::chrono::seconds(10));
    EngineHarness::swallowLearning(b.station); // all rejected: nothing was read
    b.wait(std::chrono::seconds(20));
    QCOMPARE(asked(b), QStringList{Enabled});
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
    {"quirk 46 the process exits on Reset", resetThatKillsTheLinkIsUnknownUntilTheBoot},
    {"§4 ChangeAvailability: Scheduled until the status confirms", availabilityIsConfirmedByStatus},
    {"§4 ChangeAvailability of the whole station", availabilityOfTheWholeStation},
    {"§4 TriggerMessage: the message follows the answer", triggeredMessageArrives},
    {"house 3b every outcome told apart", everyOutcomeIsToldApart},
    {"§4 NotImplemented is remembered", callErrorIsRememberedAsUnsupported},
    {"§2, §10.11 timeout is unknown, late answer is shown, next goes out", lateAnswerIsShown},
    {"§2 a late answer is followed by what it says", lateRejectionAwaitsNothing},
    {"§4 offline: refused at once", offlineStationRefusesAtOnce},
    {"§2 nothing is resent by itself", linkLossEndsQueuedAndSent},
    {"queued commands can be withdrawn, sent ones not", queuedCommandCanBeCancelled},
    {"run() completes with the answer", runCompletesWithTheAnswer},
    {"§2 timeout per command, station, site", timeoutIsTheCommandsThenTheStationsThenTheSites},
    {"the last 200 commands stay in memory", memoryKeepsTwoHundred},
    {"our restart closes what waited and resumes effects", waitingCommandsEndWithTheProgram},
    {"§10.13 GetConfiguration split by GetConfigurationMaxKeys", longReadIsSplit},
    {"§4 ChangeConfiguration is read back after Accepted", changedSettingIsReadBack},
    {"§4 several changes are read back together", settingsAreReadBackTogether},
    {"§4 what others read is not read back", settingsOthersReadAreNotReadBack},
    {"§4 refused and write-only keys are not read back", refusedAndWriteOnlySettingsAreNotReadBack},
    {"§4 read back on the next link", settingIsReadBackAfterALostLink},
};

} // namespace

class TestEngineCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsCommands_data() { addClauses(Clauses); }
    void followsCommands() { runClause(); }
};

FORECOURT_TEST(TestEngineCommands)

} // namespace forecourt::tests::enginecommands

#include "tst_enginecommands.moc"
