// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases of the Open Charge Alliance's test tool: what an operator asks of a charge point of the core profile.
#include "tests/octt/octtsite.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace forecourt::tests::octtcommands {

using Outcome = CommandOutcome;
using Effect = CommandEffect;

namespace {

RemoteStart remoteStart(int connector = 1)
{
    return RemoteStart{.evse = EvseId(connector), .token = IdToken{OcttSite::Tag, IdTokenKind::Unknown}};
}

RemoteStop remoteStop(int transaction)
{
    return RemoteStop{TransactionId(QString::number(transaction))};
}

void clearCache()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("ClearCache", R"({"status":"Accepted"})");
    const CommandRecord command = s.raw("ClearCache");
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(command.answerStatus, "Accepted"_L1);
}

/// From the operator's start to the charge, \a isPlugged: the cable was there before.
void startedFromAfar(bool isPlugged)
{
    OcttSite s;
    s.coldBoot();
    if (isPlugged)
        s.station.status(1, "Preparing");
    const CommandRecord command = s.run(remoteStart());
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(command.effect, Effect::AwaitingPlug);
    QCOMPARE(word(s.station.last("RemoteStartTransaction"), "idTag"), OcttSite::Tag);
    QCOMPARE(word(s.station.last("RemoteStartTransaction"), "connectorId"), "1"_L1);
    QVERIFY(s.connector(1).pendingStart);
    QCOMPARE(tagStatus(s.station.authorize(OcttSite::Tag)), "Accepted"_L1); // AuthorizeRemoteTxRequests
    if (!isPlugged)
        s.station.status(1, "Preparing");
    const QJsonObject begun = s.station.start(1, OcttSite::Tag, 0);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    s.station.status(1, "Charging");
    QCOMPARE(s.now(command).effect, Effect::TransactionBegan);
    QCOMPARE(s.now(command).effectTransaction,
             std::optional(s.transaction(begun.value("transactionId"_L1).toInt()).key));
    QVERIFY(!s.connector(1).pendingStart);
    QCOMPARE(s.blamed(), QStringList());
}

void remoteStartCableFirst()
{
    startedFromAfar(true);
}

void remoteStartFirst()
{
    startedFromAfar(false);
}

void remoteStartTimesOut()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command = s.run(remoteStart());
    QCOMPARE(command.outcome, Outcome::Accepted);
    s.station.status(1, "Preparing");
    s.pass(30s); // ConnectionTimeOut
    s.station.status(1, "Available");
    s.pass(20s);
    QCOMPARE(s.now(command).effect, Effect::DriverDidNotPlugIn);
    QVERIFY(!s.connector(1).pendingStart);
    QVERIFY(s.transactions.records.empty());
}

void stoppedFromAfar()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    const CommandRecord command = s.run(remoteStop(id));
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(command.effect, Effect::AwaitingStop);
    QCOMPARE(s.station.last("RemoteStopTransaction").value("transactionId"_L1).toInt(), id);
    QCOMPARE(s.station.stop(id, 1400, "Remote"), QJsonObject());
    s.station.status(1, "Finishing");
    s.station.status(1, "Available");
    QCOMPARE(s.now(command).effect, Effect::TransactionEnded);
    QCOMPARE(s.transaction(id).stopReason, StopReason::Remote);
}

void hardReset()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    const CommandRecord command = s.run(Reset{ResetKind::Hard});
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(word(s.station.last("Reset"), "type"), "Hard"_L1);
    s.disconnect();
    s.pass(30s);
    QCOMPARE(s.now(command).effect, Effect::AwaitingReboot);
    s.coldBoot();
    QCOMPARE(s.now(command).effect, Effect::Rebooted);
    QCOMPARE(s.station.stop(id, 1300, "HardReset", {}, 30), QJsonObject());
    QCOMPARE(s.transaction(id).stopReason, StopReason::HardReset);
}

void softReset()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    const CommandRecord command = s.run(Reset{ResetKind::Soft});
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(word(s.station.last("Reset"), "type"), "Soft"_L1);
    QCOMPARE(s.station.stop(id, 1300, "SoftReset"), QJsonObject());
    QCOMPARE(s.transaction(id).stopReason, StopReason::SoftReset);
    s.disconnect();
    s.pass(30s);
    s.coldBoot();
    QCOMPARE(s.now(command).effect, Effect::Rebooted);
}

/// What the station says to an unlock of \a connector, and what it is told as.
void unlockAnswered(const QByteArray& status, Outcome outcome, int connector = 1)
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("UnlockConnector", statusOf(status));
    const CommandRecord command = s.run(UnlockConnector{EvseId(connector)});
    QCOMPARE(s.station.last("UnlockConnector").value("connectorId"_L1).toInt(), connector);
    QCOMPARE(command.outcome, outcome);
    QCOMPARE(command.answerStatus, QString::fromLatin1(status));
    QCOMPARE(command.effect, Effect::None);
    QVERIFY(s.state().link.isOnline);
    // A status is about this connector, not about the command: it is offered as before.
    QVERIFY(!s.state().record.unsupportedActions.contains(u"UnlockConnector"_s));
}

void unlocked()
{
    unlockAnswered("Unlocked", Outcome::Accepted);
}

void unlockOfAFixedCable()
{
    unlockAnswered("NotSupported", Outcome::NotSupported);
}

void unlockFails()
{
    unlockAnswered("UnlockFailed", Outcome::Rejected);
}

void unlockOfAnUnknownConnector()
{
    unlockAnswered("NotSupported", Outcome::NotSupported, 3);
}

void unlockWhileCharging()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    s.station.answerWith("UnlockConnector", R"({"status":"Unlocked"})");
    const CommandRecord command = s.run(UnlockConnector{EvseId(1)});
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(s.station.stop(id, 1400, "UnlockCommand"), QJsonObject());
    s.station.status(1, "Finishing");
    s.station.status(1, "Available");
    QCOMPARE(s.now(command).effect, Effect::TransactionEnded);
    QCOMPARE(s.transaction(id).stopReason, StopReason::UnlockCommand);
}

void allKeys()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command = s.run(ReadVariables{});
    QCOMPARE(command.outcome, Outcome::Accepted);
    QVERIFY(!s.station.last("GetConfiguration").contains("key"_L1));
    const QList<DeviceVariable> read = s.state().record.variables;
    QVERIFY(std::any_of(read.cbegin(), read.cend(), [](const DeviceVariable& variable) {
        return variable.variable == "NumberOfConnectors"_L1 && variable.value == u"2"_s && variable.isReadOnly;
    }));
}

void oneKey()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("GetConfiguration", R"({"configurationKey":[)"
                         R"({"key":"SupportedFeatureProfiles","readonly":true,"value":"Core"}],"unknownKey":[]})");
    const CommandRecord command = s.run(ReadVariables{{u"SupportedFeatureProfiles"_s}});
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(s.station.last("GetConfiguration").value("key"_L1).toArray(), QJsonArray{u"SupportedFeatureProfiles"_s});
    const QList<DeviceVariable> read = s.state().record.variables;
    QVERIFY(std::any_of(read.cbegin(), read.cend(), [](const DeviceVariable& variable) {
        return variable.variable == "SupportedFeatureProfiles"_L1 && variable.value == u"Core"_s;
    }));
    QCOMPARE(read.size(), 4); // the others are still known
}

/// A setting sent, and what the station says to it.
void keyChanged(const QByteArray& payload, const QByteArray& status, Outcome outcome)
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("ChangeConfiguration", statusOf(status));
    const CommandRecord command = s.raw("ChangeConfiguration", payload);
    QCOMPARE(s.station.last("ChangeConfiguration"), object(payload));
    QCOMPARE(command.outcome, outcome);
    QCOMPARE(command.answerStatus, QString::fromLatin1(status));
}

void configurationChanged()
{
    keyChanged(R"({"key":"MeterValueSampleInterval","value":"60"})", "Accepted", Outcome::Accepted);
}

void unknownKey()
{
    keyChanged(R"({"key":"NoSuchKey","value":"1"})", "NotSupported", Outcome::NotSupported);
}

void invalidValue()
{
    keyChanged(R"({"key":"MeterValueSampleInterval","value":"-1"})", "Rejected", Outcome::Rejected);
}

void remoteStartRejected()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("RemoteStartTransaction", R"({"status":"Rejected"})");
    const CommandRecord command = s.run(remoteStart());
    QCOMPARE(command.outcome, Outcome::Rejected);
    QCOMPARE(command.answerStatus, "Rejected"_L1);
    QCOMPARE(command.effect, Effect::None);
    QVERIFY(!s.connector(1).pendingStart);
}

void remoteStopRejected()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    s.station.answerWith("RemoteStopTransaction", R"({"status":"Rejected"})");
    const CommandRecord command = s.run(remoteStop(id + 1000));
    QCOMPARE(command.outcome, Outcome::Rejected);
    QCOMPARE(command.effect, Effect::None);
    QCOMPARE(s.station.last("RemoteStopTransaction").value("transactionId"_L1).toInt(), id + 1000);
    QCOMPARE(s.transaction(id).state, TransactionState::Running);
}

/// What answers each request for a message.
void sendTriggered(OcttStation& station, const QByteArray& message)
{
    if (message == "BootNotification")
        QCOMPARE(word(station.boot(), "status"), "Accepted"_L1);
    else if (message == "Heartbeat")
        QVERIFY(!word(station.call("Heartbeat", {}), "currentTime").isEmpty());
    else if (message == "StatusNotification")
        QCOMPARE(station.status(1, "Available"), QJsonObject());
    else if (message == "MeterValues")
        QCOMPARE(station.call("MeterValues", object(R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00.000Z",)"
                                                    R"("sampledValue":[{"value":"1000","context":"Trigger"}]}]})")),
                 QJsonObject());
    else
        QCOMPARE(station.call(message.constData(), object(R"({"status":"Idle"})")), QJsonObject());
}

void triggers()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("TriggerMessage", R"({"status":"Accepted"})");
    for (const char* message : {"MeterValues", "Heartbeat", "StatusNotification", "DiagnosticsStatusNotification",
                                "FirmwareStatusNotification", "BootNotification"}) {
        TriggerMessage trigger{QString::fromLatin1(message), std::nullopt};
        if (qstrcmp(message, "MeterValues") == 0 || qstrcmp(message, "StatusNotification") == 0)
            trigger.evse = EvseId(1);
        const CommandRecord command = s.run(trigger);
        QCOMPARE(command.outcome, Outcome::Accepted);
        QCOMPARE(command.effect, Effect::AwaitingMessage);
        QCOMPARE(word(s.station.last("TriggerMessage"), "requestedMessage"), QString::fromLatin1(message));
        sendTriggered(s.station, message);
        QVERIFY2(s.now(command).effect == Effect::MessageArrived, message);
    }
}

void triggerRejected()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command = s.run(TriggerMessage{u"MeterValues"_s, EvseId(3)});
    QCOMPARE(command.outcome, Outcome::Rejected);
    QCOMPARE(command.effect, Effect::None);
    QCOMPARE(s.station.last("TriggerMessage").value("connectorId"_L1).toInt(), 3);
}

void foreignDataTransfer()
{
    OcttSite s;
    s.coldBoot();
    const QJsonObject answer =
        s.station.call("DataTransfer", object(R"({"vendorId":"org.example.nobody","messageId":"m","data":"d"})"));
    QCOMPARE(word(answer, "status"), "UnknownVendorId"_L1);
    QVERIFY(!answer.contains("data"_L1));
    QCOMPARE(s.site.countEvents(EventKind::DataTransfer, u"org.example.nobody"_s), 1);
}

const std::vector<Clause> Cases{
    {"TC_010_CSMS Remote Start Charging Session - Cable Plugged in First", remoteStartCableFirst},
    {"TC_011_1_CSMS Remote Start Charging Session - Remote Start First", remoteStartFirst},
    {"TC_011_2_CSMS Remote Start Charging Session - Time Out", remoteStartTimesOut},
    {"TC_012_CSMS Remote Stop Charging Session", stoppedFromAfar},
    {"TC_013_CSMS Hard Reset", hardReset},
    {"TC_014_CSMS Soft Reset", softReset},
    {"TC_017_1_CSMS Unlock connector - no charging session running (Not fixed cable)", unlocked},
    {"TC_017_2_CSMS Unlock connector - no charging session running (Fixed cable)", unlockOfAFixedCable},
    {"TC_018_1_CSMS Unlock Connector - With Charging Session (Not fixed cable)", unlockWhileCharging},
    {"TC_019_1_CSMS Retrieve all configuration keys", allKeys},
    {"TC_019_2_CSMS Retrieve specific configuration key", oneKey},
    {"TC_021_CSMS Change/set Configuration", configurationChanged},
    {"TC_026_CSMS Remote Start Charging Session - Rejected", remoteStartRejected},
    {"TC_028_CSMS Remote Stop Transaction - Rejected", remoteStopRejected},
    {"TC_030_CSMS Unlock Connector - Unlock Failure", unlockFails},
    {"TC_031_CSMS Unlock Connector - Unknown Connector", unlockOfAnUnknownConnector},
    {"TC_040_1_CSMS Configuration keys - NotSupported", unknownKey},
    {"TC_040_2_CSMS Configuration keys - Invalid value", invalidValue},
    {"TC_054_CSMS Trigger Message", triggers},
    {"TC_055_CSMS Trigger Message - Rejected", triggerRejected},
    {"TC_061_CSMS Clear Authorization Data in Authorization Cache", clearCache},
    {"TC_064_CSMS Data Transfer to a Central System", foreignDataTransfer},
};

} // namespace

class TestOcttCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data() { addClauses(Cases); }
    void holds() { runClause(); }
};

FORECOURT_TEST(TestOcttCommands)

} // namespace forecourt::tests::octtcommands

#include "tst_octtcommands.moc"
