// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases of the Open Charge Alliance's test tool: local lists, firmware, diagnostics, reservations, smart charging.
#include "tests/octt/octtsite.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Outcome = CommandOutcome;

namespace {

/// A command whose answer is a status: what goes out, what comes back, what it is told as.
CommandRecord answered(OcttSite& s, const char* action, const QByteArray& payload, const QByteArray& status)
{
    s.station.answerWith(action, statusOf(status));
    return s.raw(action, payload);
}

void isTold(const CommandRecord& command, Outcome outcome, const QByteArray& status)
{
    QCOMPARE(command.outcome, outcome);
    QCOMPARE(command.answerStatus, QString::fromLatin1(status));
}

// ---- local list

void listVersion(int version)
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("GetLocalListVersion", "{\"listVersion\":" + QByteArray::number(version) + '}');
    const CommandRecord command = s.raw("GetLocalListVersion");
    QCOMPARE(command.outcome, version < 0 ? Outcome::NotSupported : Outcome::Accepted); // −1: it keeps no list
    QVERIFY(command.errorCode.isEmpty());
    QCOMPARE(command.response.value("listVersion"_L1).toInt(), version);
    QVERIFY(command.finding == CommandFinding(LocalListVersion{version}));
}

/// The list of our two tags, as \a type; every entry says what its tag may.
void listSent(const QByteArray& type, const QByteArray& status, Outcome outcome)
{
    OcttSite s;
    s.coldBoot();
    const QByteArray payload = R"({"listVersion":2,"updateType":")" + type
        + R"(","localAuthorizationList":[{"idTag":"TAG1","idTagInfo":{"status":"Accepted","parentIdTag":"GROUP1"}},)"
          R"({"idTag":"BLOCKED","idTagInfo":{"status":"Blocked"}}]})";
    isTold(answered(s, "SendLocalList", payload, status), outcome, status);
    const QJsonObject sent = s.station.last("SendLocalList");
    QCOMPARE(sent, object(payload));
    for (const QJsonValue entry : sent.value("localAuthorizationList"_L1).toArray())
        QVERIFY(entry.toObject().contains("idTagInfo"_L1));
}

// ---- firmware and diagnostics

void firmwareSteps(OcttSite& s, std::initializer_list<const char*> steps)
{
    for (const char* step : steps) {
        QCOMPARE(s.station.call("FirmwareStatusNotification", object(statusOf(step))), QJsonObject());
        QCOMPARE(s.state().firmwareStatus, QString::fromLatin1(step));
    }
}

void beginFirmware(OcttSite& s)
{
    s.coldBoot();
    s.station.answerWith("UpdateFirmware", "{}");
    const CommandRecord command = s.raw("UpdateFirmware", R"({"location":"http://files.example/firmware.bin",)"
                                                          R"("retrieveDate":"2026-05-05T08:00:00.000Z","retries":1})");
    QCOMPARE(command.outcome, Outcome::Accepted);
    QVERIFY(command.answerStatus.isEmpty()); // heard, no more
    QCOMPARE(word(s.station.last("UpdateFirmware"), "location"), "http://files.example/firmware.bin"_L1);
}

/// How an event of the firmware is judged.
Severity firmwareSeverity(const OcttSite& s, QLatin1String code)
{
    const auto found = std::find_if(s.site.events.begin(), s.site.events.end(), [code](const EventRecord& event) {
        return event.kind == EventKind::Firmware && event.code == code;
    });
    return found == s.site.events.end() ? Severity::Critical : found->severity;
}

void firmwareInstalled()
{
    OcttSite s;
    beginFirmware(s);
    firmwareSteps(s, {"Downloading", "Downloaded", "Installing"});
    s.disconnect();
    s.pass(30s);
    s.coldBoot();
    firmwareSteps(s, {"Installed"});
    QCOMPARE(firmwareSeverity(s, "Installed"_L1), Severity::Info);
    QCOMPARE(s.blamed(), QStringList());
}

void firmwareDownloadFails()
{
    OcttSite s;
    beginFirmware(s);
    firmwareSteps(s, {"Downloading", "DownloadFailed"});
    QCOMPARE(firmwareSeverity(s, "DownloadFailed"_L1), Severity::Warning);
}

void firmwareInstallationFails()
{
    OcttSite s;
    beginFirmware(s);
    firmwareSteps(s, {"Downloading", "Downloaded", "Installing", "InstallationFailed"});
    QCOMPARE(firmwareSeverity(s, "InstallationFailed"_L1), Severity::Warning);
}

void diagnostics(const char* end)
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("GetDiagnostics", R"({"fileName":"diagnostics.zip"})");
    const CommandRecord command = s.raw("GetDiagnostics", R"({"location":"ftp://files.example/in"})");
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(word(command.response, "fileName"), "diagnostics.zip"_L1);
    for (const char* step : {"Uploading", end}) {
        QCOMPARE(s.station.call("DiagnosticsStatusNotification", object(statusOf(step))), QJsonObject());
        QCOMPARE(s.state().diagnosticsStatus, QString::fromLatin1(step));
    }
    QCOMPARE(s.site.countEvents(EventKind::Diagnostics, QString::fromLatin1(end)), 1);
}

// ---- reservations

constexpr char ReserveFirst[] =
    R"({"connectorId":1,"expiryDate":"2026-05-05T08:10:00.000Z","idTag":"TAG1","reservationId":7})";

/// As the window shows it.
ReservationRecord reservationOf(OcttSite& s, int ocppId)
{
    static_cast<void>(s.state());
    static_cast<void>(s.state()); // what follows from a batch comes with the next one
    const QList<ReservationRecord> all = s.live->reservations();
    const auto found = std::find_if(all.cbegin(), all.cend(), [ocppId](const ReservationRecord& one) { return one.ocppId == ocppId; });
    return found == all.cend() ? ReservationRecord() : *found;
}

/// Made as \a payload says, and it holds.
CommandRecord reserve(OcttSite& s, const QByteArray& payload = ReserveFirst)
{
    const CommandRecord command = answered(s, "ReserveNow", payload, "Accepted");
    isTold(command, Outcome::Accepted, "Accepted");
    const QJsonObject asked = object(payload);
    const int connector = asked.value("connectorId"_L1).toInt();
    const auto check = [&] {
        QCOMPARE(s.station.last("ReserveNow"), asked);
        QCOMPARE(s.now(command).effect, CommandEffect::Reserved);
        const ReservationRecord made = reservationOf(s, asked.value("reservationId"_L1).toInt());
        QCOMPARE(made.state, ReservationState::Active);
        QCOMPARE(made.evse, connector == 0 ? std::nullopt : std::optional(EvseId(connector)));
        QCOMPARE(made.token.value, word(asked, "idTag"));
        QCOMPARE(made.groupId, word(asked, "parentIdTag"));
        QCOMPARE(made.expiresAt, QDateTime(QDate(2026, 5, 5), QTime(8, 10), Qt::UTC));
    };
    check();
    return command;
}

/// The reserved connector is used with \a tag, and the reservation is over.
void useReservation(OcttSite& s, const CommandRecord& command, const QString& tag, int reservation)
{
    QCOMPARE(tagStatus(s.station.authorize(tag)), "Accepted"_L1);
    s.station.status(1, "Preparing");
    const QJsonObject begun = s.station.start(1, tag, 0, 0, reservation);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    s.station.status(1, "Charging");
    const TransactionRecord record = s.transaction(begun.value("transactionId"_L1).toInt());
    QCOMPARE(record.reservationId, std::optional(reservation));
    QCOMPARE(s.connector(1).transaction, std::optional(record.key));
    const ReservationRecord used = reservationOf(s, reservation);
    QCOMPARE(used.state, ReservationState::Used);
    QCOMPARE(used.transaction, std::optional(record.key));
    QVERIFY(used.endedAt);
    QCOMPARE(s.now(command).effect, CommandEffect::ReservationUsed);
    QCOMPARE(s.now(command).effectTransaction, std::optional(record.key));
}

void reservedAndUsed()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command = reserve(s);
    s.station.status(1, "Reserved");
    QCOMPARE(s.connector(1).status, ConnectorStatus::Reserved);
    QVERIFY(reservationOf(s, 7).wasShownReserved);
    useReservation(s, command, OcttSite::Tag, 7);
}

void reservationExpires()
{
    OcttSite s;
    s.coldBoot();
    reserve(s);
    s.station.status(1, "Reserved");
    s.pass(500s);
    QCOMPARE(reservationOf(s, 7).state, ReservationState::Active);
    s.pass(100s);
    QCOMPARE(s.station.status(1, "Available"), QJsonObject());
    QCOMPARE(s.connector(1).status, ConnectorStatus::Available);
    const ReservationRecord over = reservationOf(s, 7);
    QCOMPARE(over.state, ReservationState::Expired);
    QVERIFY(over.endedAt && !over.transaction);
    QVERIFY(s.transactions.records.empty());
}

void reservationRefused(const QByteArray& status)
{
    OcttSite s;
    s.coldBoot();
    isTold(answered(s, "ReserveNow", ReserveFirst, status), Outcome::Rejected, status);
    QCOMPARE(s.connector(1).status, ConnectorStatus::Available);
}

void reservationOfUnavailable()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord change = s.run(ChangeAvailability{EvseId(1), Availability::Inoperative});
    QCOMPARE(change.outcome, Outcome::Accepted);
    QCOMPARE(word(s.station.last("ChangeAvailability"), "type"), "Inoperative"_L1);
    s.station.status(1, "Unavailable");
    QCOMPARE(s.now(change).effect, CommandEffect::AvailabilityConfirmed);
    isTold(answered(s, "ReserveNow", ReserveFirst, "Unavailable"), Outcome::Rejected, "Unavailable");
}

void stationReserved()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command =
        reserve(s, R"({"connectorId":0,"expiryDate":"2026-05-05T08:10:00.000Z","idTag":"TAG1","reservationId":8})");
    useReservation(s, command, OcttSite::Tag, 8);
}

void reservationCancelled()
{
    OcttSite s;
    s.coldBoot();
    reserve(s);
    s.station.status(1, "Reserved");
    isTold(answered(s, "CancelReservation", R"({"reservationId":7})", "Accepted"), Outcome::Accepted, "Accepted");
    QCOMPARE(s.station.last("CancelReservation").value("reservationId"_L1).toInt(), 7);
    s.station.status(1, "Available");
    QCOMPARE(s.connector(1).status, ConnectorStatus::Available);
}

void cancellationRejected()
{
    OcttSite s;
    s.coldBoot();
    reserve(s);
    isTold(answered(s, "CancelReservation", R"({"reservationId":99})", "Rejected"), Outcome::Rejected, "Rejected");
    QCOMPARE(s.station.last("CancelReservation").value("reservationId"_L1).toInt(), 99);
}

void reservedForAGroup()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord command = reserve(s, R"({"connectorId":1,"expiryDate":"2026-05-05T08:10:00.000Z","idTag":"TAG1",)"
                                             R"("parentIdTag":"GROUP1","reservationId":9})");
    s.station.status(1, "Reserved");
    const QJsonObject answer = s.station.authorize(OcttSite::Sibling);
    QCOMPARE(word(answer.value("idTagInfo"_L1).toObject(), "parentIdTag"), OcttSite::Group);
    useReservation(s, command, OcttSite::Sibling, 9);
}

// ---- smart charging

QByteArray profile(const QByteArray& purpose, const QByteArray& kind, const QByteArray& transaction = {})
{
    return R"({"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":")" + purpose
        + R"(","chargingProfileKind":")" + kind + "\"," + transaction
        + R"("chargingSchedule":{"duration":300,"chargingRateUnit":"A","chargingSchedulePeriod":[)"
          R"({"startPeriod":0,"limit":6.5},{"startPeriod":120,"limit":10}]}})";
}

void defaultProfile()
{
    OcttSite s;
    s.coldBoot();
    const QByteArray payload =
        R"({"connectorId":1,"csChargingProfiles":)" + profile("TxDefaultProfile", "Relative") + '}';
    isTold(answered(s, "SetChargingProfile", payload, "Accepted"), Outcome::Accepted, "Accepted");
    QCOMPARE(s.station.last("SetChargingProfile"), object(payload));
}

void transactionProfile()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    const QByteArray payload = R"({"connectorId":1,"csChargingProfiles":)"
        + profile("TxProfile", "Relative", R"("transactionId":)" + QByteArray::number(id) + ',') + '}';
    isTold(answered(s, "SetChargingProfile", payload, "Accepted"), Outcome::Accepted, "Accepted");
    const QJsonObject sent = s.station.last("SetChargingProfile");
    QCOMPARE(sent.value("connectorId"_L1).toInt(), 1);
    QCOMPARE(sent.value("csChargingProfiles"_L1).toObject().value("transactionId"_L1).toInt(), id);
}

void remoteStartWithProfile()
{
    OcttSite s;
    s.coldBoot();
    const QByteArray payload =
        R"({"connectorId":1,"idTag":"TAG1","chargingProfile":)" + profile("TxProfile", "Relative") + '}';
    const CommandRecord command = s.raw("RemoteStartTransaction", payload);
    isTold(command, Outcome::Accepted, "Accepted");
    QCOMPARE(s.station.last("RemoteStartTransaction"), object(payload));
    s.charge();
    QCOMPARE(s.now(command).effect, CommandEffect::TransactionBegan);
}

void compositeSchedule()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("GetCompositeSchedule", R"({"status":"Accepted","connectorId":1,)"
                         R"("scheduleStart":"2026-05-05T08:00:00.000Z","chargingSchedule":{"chargingRateUnit":"A",)"
                         R"("chargingSchedulePeriod":[{"startPeriod":0,"limit":6.5}]}})");
    const CommandRecord command =
        s.raw("GetCompositeSchedule", R"({"connectorId":1,"duration":300,"chargingRateUnit":"A"})");
    isTold(command, Outcome::Accepted, "Accepted");
    QCOMPARE(s.station.last("GetCompositeSchedule").value("duration"_L1).toInt(), 300);
    const QJsonObject schedule = command.response.value("chargingSchedule"_L1).toObject();
    QCOMPARE(schedule.value("chargingSchedulePeriod"_L1).toArray().size(), 1);
}

void profileCleared()
{
    OcttSite s;
    s.coldBoot();
    const QByteArray payload = R"({"id":1,"connectorId":1,"chargingProfilePurpose":"TxDefaultProfile","stackLevel":0})";
    isTold(answered(s, "ClearChargingProfile", payload, "Accepted"), Outcome::Accepted, "Accepted");
    QCOMPARE(s.station.last("ClearChargingProfile"), object(payload));
    isTold(answered(s, "ClearChargingProfile", "{}", "Unknown"), Outcome::Rejected, "Unknown");
}

const std::vector<Clause> Cases{
    {"TC_042_1_CSMS Get Local List Version (not supported)", [] { listVersion(-1); }},
    {"TC_042_2_CSMS Get Local List Version (empty)", [] { listVersion(0); }},
    {"TC_043_1_CSMS Send Local Authorization List - NotSupported", [] { listSent("Full", "NotSupported", Outcome::NotSupported); }},
    {"TC_043_3_CSMS Send Local Authorization List - Failed", [] { listSent("Full", "Failed", Outcome::Rejected); }},
    {"TC_043_4_CSMS Send Local Authorization List - Full", [] { listSent("Full", "Accepted", Outcome::Accepted); }},
    {"TC_043_5_CSMS Send Local Authorization List - Differential", [] { listSent("Differential", "Accepted", Outcome::Accepted); }},
    {"TC_044_1_CSMS Firmware Update - Download and Install", firmwareInstalled},
    {"TC_044_2_CSMS Firmware Update - Download Failed", firmwareDownloadFails},
    {"TC_044_3_CSMS Firmware Update - Installation Failed", firmwareInstallationFails},
    {"TC_045_1_CSMS Get Diagnostics", [] { diagnostics("Uploaded"); }},
    {"TC_045_2_CSMS Get Diagnostics - Upload Failed", [] { diagnostics("UploadFailed"); }},
    {"TC_046_CSMS Reservation of a Connector - Transaction", reservedAndUsed},
    {"TC_047_CSMS Reservation of a Connector - Expire", reservationExpires},
    {"TC_048_1_CSMS Reservation of a Connector - Faulted", [] { reservationRefused("Faulted"); }},
    {"TC_048_2_CSMS Reservation of a Connector - Occupied", [] { reservationRefused("Occupied"); }},
    {"TC_048_3_CSMS Reservation of a Connector - Unavailable", reservationOfUnavailable},
    {"TC_048_4_CSMS Reservation of a Connector - Rejected", [] { reservationRefused("Rejected"); }},
    {"TC_049_CSMS Reservation of a Charge Point - Transaction", stationReserved},
    {"TC_051_CSMS Cancel Reservation", reservationCancelled},
    {"TC_052_CSMS Cancel Reservation - Rejected", cancellationRejected},
    {"TC_053_CSMS Use a reserved Connector with parentIdTag", reservedForAGroup},
    {"TC_056_CSMS Central Smart Charging - TxDefaultProfile", defaultProfile},
    {"TC_057_CSMS Central Smart Charging - TxProfile", transactionProfile},
    {"TC_059_CSMS Remote Start Transaction with Charging Profile", remoteStartWithProfile},
    {"TC_066_CSMS Get Composite Schedule", compositeSchedule},
    {"TC_067_CSMS Clear Charging Profile", profileCleared},
};

} // namespace

class TestOcttProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data() { addClauses(Cases); }
    void holds() { runClause(); }
};

FORECOURT_TEST(TestOcttProfiles)

#include "tst_octtprofiles.moc"
