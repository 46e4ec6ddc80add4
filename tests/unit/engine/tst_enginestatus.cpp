// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StatusNotification, clock and the small notifications through the whole engine.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginestatus {

using S = ConnectorStatus;
using C = ChargingState;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

void connectorZeroIsIndependent()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(0, S::Unavailable);
    QCOMPARE(site.connector(A, 1).status, S::Available);
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Unavailable));
    QCOMPARE(site.state(A)->connectors.size(), size_t(2));
}

void everyTransitionIsTolerated()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const std::pair<S, C> states[] = {{S::Available, C::None},       {S::Occupied, C::EvConnected},
                                      {S::Occupied, C::Charging},    {S::Occupied, C::SuspendedEv},
                                      {S::Occupied, C::SuspendedEvse}, {S::Occupied, C::Finishing},
                                      {S::Reserved, C::None},        {S::Unavailable, C::None},
                                      {S::Faulted, C::None}};
    for (const auto& from : states) {
        for (const auto& to : states) {
            station.status(1, from.first, from.second, site.now());
            station.status(1, to.first, to.second, site.now());
            QCOMPARE(site.connector(A, 1).status, to.first);
            QCOMPARE(site.connector(A, 1).charging, to.second);
        }
    }
    QVERIFY(site.transactions.records.empty());
}

void statusNeverBeginsOrEndsATransaction()
{
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.status(1, S::Occupied, C::Charging, site.now()); // before its StartTransaction
    QVERIFY(site.live->transactions().isEmpty());
    station.start(1, Tag, 0, site.now());
    station.status(1, S::Available, C::None, site.now()); // before its StopTransaction
    QVERIFY(site.transactions.records.at(1).isRunning());
    QCOMPARE(site.quirk(A, QStringLiteral("available-before-stop")), 1);
    site.clock.advance(std::chrono::seconds(80));
    QCOMPARE(site.quirk(A, QStringLiteral("stop-missing")), 1);
    QVERIFY(site.transactions.records.at(1).isRunning());
}

void olderStampDoesNotOverwrite()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.clock.advance(std::chrono::minutes(10));
    const QDateTime now = site.now();
    station.status(1, S::Occupied, C::Charging, now);
    const size_t events = site.site.events.size();
    station.status(1, S::Occupied, C::EvConnected, now.addSecs(-120));
    QCOMPARE(site.connector(A, 1).charging, C::Charging);
    QCOMPARE(site.connector(A, 1).since, std::optional(now));
    QCOMPARE(site.site.events.size(), events + 1); // kept in history
    QVERIFY(site.site.events.back().data.value(QStringLiteral("isOutdated")).toBool());
}

void olderStampDoesNotOverwriteAfterOurRestart()
{
    EngineHarness site;
    const StationDouble station = site.online(A);
    site.clock.advance(std::chrono::minutes(10));
    const QDateTime now = site.now();
    station.status(0, S::Faulted, C::None, now, QStringLiteral("InternalError"));
    station.status(1, S::Occupied, C::Charging, now);
    site.clock.advance(std::chrono::minutes(10)); // stored by then
    site.restart();
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Faulted));
    QCOMPARE(site.state(A)->stationErrorCode, QStringLiteral("InternalError"));
    const StationDouble again = site.connect(A);
    again.status(0, S::Available, C::None, now.addSecs(-120)); // sent again, as its store had them
    again.status(1, S::Occupied, C::EvConnected, now.addSecs(-120));
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Faulted));
    QCOMPARE(site.connector(A, 1).charging, C::Charging);
    again.status(0, S::Available, C::None, now.addSecs(120));
    again.status(1, S::Occupied, C::SuspendedEv, now.addSecs(120));
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Available));
    QCOMPARE(site.connector(A, 1).charging, C::SuspendedEv);
}

/// A status that is no news has a stamp all the same.
void newerStampOfTheSameStatusIsKept()
{
    EngineHarness site;
    const StationDouble station = site.online(A);
    site.clock.advance(std::chrono::minutes(10));
    station.heartbeat();
    station.disconnect(); // all is stored, and within the same seconds being heard is no change
    const QDateTime now = site.now();
    site.connect(A).status(1, S::Available, C::None, now);
    site.clock.advance(std::chrono::minutes(10)); // stored by then
    site.restart();
    site.connect(A).status(1, S::Occupied, C::EvConnected, now.addSecs(-120));
    QCOMPARE(site.connector(A, 1).status, S::Available);
}

/// Many stations never say that connector 0 is well again.
void bootEndsAFaultOfTheStation()
{
    EngineHarness site;
    const StationDouble station = site.online(A);
    station.status(0, S::Faulted, C::None, site.now(), QStringLiteral("InternalError"));
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Faulted));
    station.disconnect();
    const StationDouble again = site.connect(A);
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Faulted));
    again.boot();
    QVERIFY(!site.state(A)->stationStatus);
    QVERIFY(site.state(A)->stationErrorCode.isEmpty());
    again.status(0, S::Faulted, C::None, site.now(), QStringLiteral("InternalError")); // it holds
    QCOMPARE(site.state(A)->stationStatus, std::optional(S::Faulted));
}

void wrongClockDoesNotBlockTheRightOne()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Occupied, C::EvConnected, site.now().addSecs(3600)); // an hour ahead
    station.status(1, S::Occupied, C::Charging, site.now());                  // set right meanwhile
    QCOMPARE(site.connector(A, 1).charging, C::Charging);
}

void missingStampIsReceiveTime()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.clock.advance(std::chrono::minutes(3));
    const QDateTime now = site.now();
    station.status(2, S::Occupied, C::EvConnected);
    QCOMPARE(site.connector(A, 2).since, std::optional(now));
}

void faultIsACriticalEvent()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Faulted, C::None, site.now(), QStringLiteral("GroundFailure"));
    QCOMPARE(site.site.events.back().severity, Severity::Critical);
    QCOMPARE(site.connector(A, 1).errorCode, QStringLiteral("GroundFailure"));
    station.status(1, S::Occupied, C::Charging, site.now(), QStringLiteral("HighTemperature"));
    QCOMPARE(site.site.events.back().severity, Severity::Warning);
    station.status(1, S::Occupied, C::Charging, site.now());
    QCOMPARE(site.site.events.back().severity, Severity::Info);
    const size_t events = site.site.events.size();
    station.status(1, S::Occupied, C::Charging, site.now()); // says nothing new
    QCOMPARE(site.site.events.size(), events);
}

void vehicleErrorNeedsAVehicle()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const QString error = QStringLiteral("EVCommunicationError");
    const QString name = QStringLiteral("vehicle-error-without-vehicle");
    for (const C charging : {C::EvConnected, C::SuspendedEv, C::SuspendedEvse, C::Finishing})
        station.status(1, S::Occupied, charging, site.now(), error);
    QCOMPARE(site.quirk(A, name), 0);
    station.status(1, S::Occupied, C::Charging, site.now(), error);
    station.status(2, S::Available, C::None, site.now(), error);
    QCOMPARE(site.quirk(A, name), 2);
    QCOMPARE(site.connector(A, 2).errorCode, error); // taken all the same
}

void unavailableIsAWarningUnlessOrdered()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Unavailable, C::None, site.now());
    QCOMPARE(site.site.events.back().severity, Severity::Warning);
    QVERIFY(site.submit(A, ChangeAvailability{EvseId(2), Availability::Inoperative}));
    station.adapter().answer(CommandOutcome::Accepted, QStringLiteral("Accepted"));
    station.status(2, S::Unavailable, C::None, site.now());
    QCOMPARE(site.site.events.back().severity, Severity::Info);
}

void chargingWithoutTransactionIsReported()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Occupied, C::Charging, site.now());
    site.clock.advance(std::chrono::minutes(4));
    const QString code = QStringLiteral("ChargingWithoutTransaction");
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, code), 0);
    site.clock.advance(std::chrono::minutes(20));
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, code), 1);
}

void connectorCountGrowsWithWhatIsSeen()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    station.boot();
    station.status(3, S::Available);
    station.status(1, S::Available);
    QCOMPARE(site.state(A)->connectors.size(), size_t(2));
    QCOMPARE(site.state(A)->connectors.front().evse, EvseId(1));
    QCOMPARE(site.state(A)->record.evseCount, 3);
    QVERIFY(station.adapter().reply<ocpp::EmptyReply>(station.status(2'000'000, S::Available)));
    QCOMPARE(site.state(A)->connectors.size(), size_t(2));
}

void statesSurviveOurRestart()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Faulted, C::None, site.now(), QStringLiteral("GroundFailure"));
    station.disconnect();
    site.restart();
    QCOMPARE(site.connector(A, 1).status, S::Faulted);
    QVERIFY(!site.state(A)->link.isOnline);
}

void driftIsMeasured()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Occupied, C::EvConnected, site.now().addSecs(3600));
    QCOMPARE(site.state(A)->link.clockDriftMs, std::optional<qint64>(3'600'000));
    QCOMPARE(site.site.countEvents(EventKind::StatusChanged, QStringLiteral("ClockDrift")), 1);
}

void replayIsNoDrift()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.status(1, S::Occupied, C::EvConnected, site.now().addSecs(-7200));
    station.status(1, S::Occupied, C::Charging, site.now().addSecs(-3600));
    station.status(1, S::Occupied, C::SuspendedEv, site.now());
    QCOMPARE(site.state(A)->link.clockDriftMs, std::optional<qint64>(0));
    QCOMPARE(site.site.countEvents(EventKind::StatusChanged, QStringLiteral("ClockDrift")), 0);
}

void slowClockIsNoticedAfterThree()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    for (int round = 0; round < 3; ++round) {
        station.status(1, S::Occupied, round % 2 ? C::Charging : C::SuspendedEv, site.now().addSecs(-3600));
        site.clock.advance(std::chrono::seconds(30));
    }
    QCOMPARE(site.state(A)->link.clockDriftMs, std::optional<qint64>(-3'600'000));
    QCOMPARE(site.connector(A, 1).charging, C::SuspendedEv);
}

void silentStationIsStale()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.clock.advance(std::chrono::seconds(590));
    QVERIFY(!site.state(A)->link.isStale);
    site.clock.advance(std::chrono::seconds(30)); // 2 × heartbeat interval of 300 s is over
    QVERIFY(site.state(A)->link.isStale && site.state(A)->link.isOnline);
    station.heartbeat();
    QVERIFY(!site.state(A)->link.isStale);
}

void longSessionIsFlagged()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.start(1, Tag, 0, site.now());
    site.clock.advance(std::chrono::hours(23));
    QVERIFY(!site.transactions.records.at(1).flags.testFlag(TransactionFlag::LongDuration));
    site.clock.advance(std::chrono::hours(2));
    QVERIFY(site.transactions.records.at(1).flags.testFlag(TransactionFlag::LongDuration));
}

void notificationsAreShown()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    ScriptedAdapter& adapter = station.adapter();
    QVERIFY(adapter.reply<ocpp::EmptyReply>(adapter.say(QStringLiteral("FirmwareStatusNotification"),
                                                        ocpp::FirmwareStatusNotice{QStringLiteral("Downloading"), {}, false})));
    QVERIFY(adapter.reply<ocpp::EmptyReply>(adapter.say(QStringLiteral("DiagnosticsStatusNotification"),
                                                        ocpp::LogStatusNotice{QStringLiteral("Uploading"), {}, true})));
    QCOMPARE(site.state(A)->firmwareStatus, QStringLiteral("Downloading"));
    QCOMPARE(site.state(A)->diagnosticsStatus, QStringLiteral("Uploading"));
}

void dataTransferOfUnknownVendor()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const auto reply = station.adapter().reply<ocpp::DataTransferReply>(station.adapter().say(
        QStringLiteral("DataTransfer"), ocpp::DataTransferNotice{QStringLiteral("com.acme"), {}, QStringLiteral("{}")}));
    QCOMPARE(reply->status, ocpp::DataTransferReply::Status::UnknownVendorId);
    QVERIFY(!reply->data);
}

void securityEventIsStoredBeforeTheAnswer()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.site.commits.isImmediate = false;
    const quint64 handle = station.adapter().say(
        QStringLiteral("SecurityEventNotification"),
        ocpp::SecurityEventNotice{QStringLiteral("TamperDetectionActivated"), StationDouble::stamp(site.now().addDays(-3)), {}});
    QVERIFY(!station.adapter().reply<ocpp::EmptyReply>(handle));
    QCOMPARE(site.site.events.back().severity, Severity::Critical);
    site.site.commits.commit();
    QVERIFY(station.adapter().reply<ocpp::EmptyReply>(handle));
}

/// Source: OCPP 1.6 security whitepaper, table of security events: the critical ones, and those it does not know.
void criticalSecurityEventsAlarm()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const std::pair<const char*, Severity> events[] = {
        {"FirmwareUpdated", Severity::Critical},       {"SettingSystemTime", Severity::Critical},
        {"StartupOfTheDevice", Severity::Critical},    {"ResetOrReboot", Severity::Critical},
        {"SecurityLogWasCleared", Severity::Critical}, {"MemoryExhaustion", Severity::Critical},
        {"TamperDetectionActivated", Severity::Critical},
        {"FailedToAuthenticateAtCentralSystem", Severity::Warning}, {"CentralSystemFailedToAuthenticate", Severity::Warning},
        {"FailedToAuthenticateAtCsms", Severity::Warning}, {"InvalidMessages", Severity::Warning},
        {"ReconfigurationOfSecurityParameters", Severity::Warning}, {"AttemptedReplayAttacks", Severity::Warning},
        {"InvalidFirmwareSignature", Severity::Warning}, {"InvalidFirmwareSigningCertificate", Severity::Warning},
        {"InvalidCentralSystemCertificate", Severity::Warning}, {"InvalidChargePointCertificate", Severity::Warning},
        {"InvalidTLSVersion", Severity::Warning}, {"InvalidTLSCipherSuite", Severity::Warning},
        {"invalidTlsVersion", Severity::Warning}, // in other case
        {"com.acme.DoorOpened", Severity::Critical}, // security-and-reliability.md §2: unknown ones
    };
    for (const auto& [type, severity] : events) {
        station.adapter().say(QStringLiteral("SecurityEventNotification"),
                              ocpp::SecurityEventNotice{QLatin1String(type), StationDouble::stamp(site.now()), {}});
        QCOMPARE(site.site.events.back().code, QLatin1String(type));
        QVERIFY2(site.site.events.back().severity == severity, type);
    }
}

/// A vendor whose extension is known by name but not spoken: its messages are unknown, not the vendor.
void dataTransferOfKnownVendor()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    for (const QString& vendor : {QStringLiteral("org.openchargealliance.iso15118pnc"), QStringLiteral("ORG.OpenChargeAlliance.costmsg")}) {
        const auto reply = station.adapter().reply<ocpp::DataTransferReply>(station.adapter().say(
            QStringLiteral("DataTransfer"), ocpp::DataTransferNotice{vendor, QStringLiteral("Authorize"), QStringLiteral("{}")}));
        QCOMPARE(reply->status, ocpp::DataTransferReply::Status::UnknownMessageId);
        QVERIFY(!reply->data);
    }
}

void refusedTimeIsWrittenInWholeSeconds()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    RawCall reserve;
    reserve.action = QStringLiteral("ReserveNow");
    QVERIFY(site.submit(A, reserve));
    QVERIFY(!station.adapter().isWithoutMilliseconds);
    ocpp::Answer refused;
    refused.outcome = CommandOutcome::Error;
    refused.deviations = {Deviation{24, QStringLiteral("time-form-refused"), QStringLiteral("ReserveNow: expiryDate")}};
    station.adapter().answer(refused);
    QVERIFY(station.adapter().isWithoutMilliseconds);
    QCOMPARE(site.quirk(A, QStringLiteral("time-form-refused")), 1);
    QVERIFY(site.connect(A).adapter().isWithoutMilliseconds); // and on the next connection
}

void chargingWithoutValuesIsCounted()
{
    const QString name = QStringLiteral("no-meter-values");
    EngineHarness site;
    site.addToken(Tag);
    StationDouble station = site.online(A);
    station.start(1, Tag, 0, site.now());
    site.clock.advance(std::chrono::minutes(20)); // not charging yet: nothing to measure
    QCOMPARE(site.quirk(A, name), 0);
    station.status(1, S::Occupied, C::Charging, site.now());
    site.clock.advance(std::chrono::minutes(14));
    station.values(1, {registerSample(site.now(), 10)}, QStringLiteral("1"));
    site.clock.advance(std::chrono::minutes(14));
    QCOMPARE(site.quirk(A, name), 0);
    site.clock.advance(std::chrono::minutes(2));
    QCOMPARE(site.quirk(A, name), 1);
    site.clock.advance(std::chrono::minutes(60));
    QCOMPARE(site.quirk(A, name), 1); // once per session
    QCOMPARE(site.site.countEvents(EventKind::TransactionReview, QStringLiteral("NoMeterValues")), 1);
}

const std::vector<Clause> Clauses{
    {"S16 §3.7 connector 0 is independent", connectorZeroIsIndependent},
    {"S16 §3.7 every transition is tolerated", everyTransitionIsTolerated},
    {"S16 §3.7, quirks 27, 28: status neither begins nor ends", statusNeverBeginsOrEndsATransaction},
    {"S16 §3.7 an older stamp goes to history only", olderStampDoesNotOverwrite},
    {"§10.15 a clock set right is believed", wrongClockDoesNotBlockTheRightOne},
    {"S16 §3.7 absent timestamp is the receive time", missingStampIsReceiveTime},
    {"S16 §3.7 fault, warning, repetition", faultIsACriticalEvent},
    {"S16 §3.7 EVCommunicationError only with a vehicle", vehicleErrorNeedsAVehicle},
    {"S16 §3.7 Unavailable not ordered by us is an alarm", unavailableIsAWarningUnlessOrdered},
    {"S16 §3.7 charging without a transaction for long", chargingWithoutTransactionIsReported},
    {"S16 §3.1 connectors are learned from statuses", connectorCountGrowsWithWhatIsSeen},
    {"states survive our restart", statesSurviveOurRestart},
    {"S16 §3.2 drift over 60 s warns", driftIsMeasured},
    {"quirk 43 an older stamp after our restart", olderStampDoesNotOverwriteAfterOurRestart},
    {"quirk 43 a newer stamp of the same status after our restart", newerStampOfTheSameStatusIsKept},
    {"§3.7 a boot ends a fault of the whole station", bootEndsAFaultOfTheStation},
    {"quirk 43 replayed stamps are no drift", replayIsNoDrift},
    {"§10.15 an hour slow is noticed", slowClockIsNoticedAfterThree},
    {"S16 §3.2 link up but silent is stale", silentStationIsStale},
    {"a session over 24 hours is flagged while it runs", longSessionIsFlagged},
    {"S16 §3.9, §3.10 unrequested notifications are shown", notificationsAreShown},
    {"S16 §3.8 known vendor, unknown message", dataTransferOfKnownVendor},
    {"quirk 24 a refused time gets whole seconds", refusedTimeIsWrittenInWholeSeconds},
    {"quirk 36 charging and never a value", chargingWithoutValuesIsCounted},
    {"TC_064 unknown vendor is UnknownVendorId", dataTransferOfUnknownVendor},
    {"SEC §6 each critical security event alarms", criticalSecurityEventsAlarm},
    {"SEC §6 security events are stored, critical ones alarm", securityEventIsStoredBeforeTheAnswer},
};

} // namespace

class TestEngineStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheStation_data() { addClauses(Clauses); }
    void followsTheStation() { runClause(); }
};

FORECOURT_TEST(TestEngineStatus)

} // namespace forecourt::tests::enginestatus

#include "tst_enginestatus.moc"
