// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands from submit to their answer: the queue, every outcome, silence and a lost link.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/commandbench.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginecommands {

using namespace commandbench;
using Outcome = CommandOutcome;
using Effect = CommandEffect;

namespace {

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

/// A whole site is restarted in bulk and none answers in time: what each does later is still told.
void followedCommandsAreKeptBeyondTwoHundred()
{
    EngineHarness site;
    std::vector<std::pair<StationDouble, CommandId>> restarted;
    for (int number = 0; number < 250; ++number) {
        const QString id = QStringLiteral("S%1").arg(number);
        const StationDouble station = site.online(id, 0);
        restarted.emplace_back(station, *site.submit(id, Reset{ResetKind::Soft}));
    }
    for (const auto& [station, id] : restarted)
        station.adapter().answer(Outcome::TimedOut, {});
    const QString last = QStringLiteral("S249");
    QVERIFY(site.submit(last, UnlockConnector{EvseId(1)})); // another command asks for room
    const auto& [answering, answeredLate] = restarted.front();
    answering.adapter().answerLate(answeredLate, Outcome::Accepted, Accepted);
    QCOMPARE(site.command(answeredLate).effect, Effect::LateAnswer);
    QVERIFY(site.submit(last, UnlockConnector{EvseId(1)}));
    answering.boot();
    QCOMPARE(site.command(answeredLate).effect, Effect::Rebooted);
    const auto& [silent, unanswered] = restarted.at(1);
    silent.boot();
    QCOMPARE(site.command(unanswered).effect, Effect::Rebooted);
}

/// A script runs wild at a station that never answers.
void followedCommandsHaveALimitToo()
{
    Bench b;
    for (int round = 0; round < 2100; ++round) {
        b.send(Reset{ResetKind::Soft});
        b.station.adapter().answer(Outcome::TimedOut, {});
    }
    QSignalSpy batches(&b.site.engine->changes(), &api::ChangeSource::changed);
    b.site.engine->changes().requestSnapshot();
    b.site.settle();
    const auto isSnapshot = [](const QList<QVariant>& emitted) { return emitted.first().value<ChangeBatchPointer>()->isSnapshot; };
    const auto snapshot = std::find_if(batches.cbegin(), batches.cend(), isSnapshot);
    QVERIFY(snapshot != batches.cend());
    QCOMPARE(snapshot->first().value<ChangeBatchPointer>()->commands.size(), 2000);
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

const std::vector<Clause> Clauses{
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
    {"§2 what is followed stays beyond the 200", followedCommandsAreKeptBeyondTwoHundred},
    {"at most 2000 stay, however many are followed", followedCommandsHaveALimitToo},
    {"our restart closes what waited and resumes effects", waitingCommandsEndWithTheProgram},
    {"§10.13 GetConfiguration split by GetConfigurationMaxKeys", longReadIsSplit},
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
