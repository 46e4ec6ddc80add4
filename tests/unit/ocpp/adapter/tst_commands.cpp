// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/answers.h"
#include "core/ocpp/adapter/v16adapter/commands.h"
#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;

namespace {

struct Row
{
    const char* name;
    CommandParameters parameters;
    const char* action;
    const char* payload;
    bool isReversible = true; ///< the raw call means the same
};

const QList<Row>& rows()
{
    const EvseId two(2);
    const IdToken token{QStringLiteral("TAG"), IdTokenKind::Unknown};
    static const QList<Row> list{
        {"remote start", RemoteStart{two, token}, "RemoteStartTransaction", R"({"connectorId":2,"idTag":"TAG"})"},
        {"remote start anywhere", RemoteStart{std::nullopt, token}, "RemoteStartTransaction", R"({"idTag":"TAG"})"},
        {"remote stop", RemoteStop{TransactionId(QStringLiteral("17"))}, "RemoteStopTransaction", R"({"transactionId":17})"},
        {"soft reset", Reset{ResetKind::Soft}, "Reset", R"({"type":"Soft"})"},
        {"hard reset", Reset{ResetKind::Hard}, "Reset", R"({"type":"Hard"})"},
        {"connector out of service", ChangeAvailability{two, Availability::Inoperative}, "ChangeAvailability", R"({"connectorId":2,"type":"Inoperative"})"},
        {"station into service", ChangeAvailability{std::nullopt, Availability::Operative}, "ChangeAvailability", R"({"connectorId":0,"type":"Operative"})"},
        {"unlock", UnlockConnector{two}, "UnlockConnector", R"({"connectorId":2})"},
        {"trigger", TriggerMessage{QStringLiteral("StatusNotification"), two}, "TriggerMessage", R"({"connectorId":2,"requestedMessage":"StatusNotification"})"},
        {"trigger of the security extension", TriggerMessage{QStringLiteral("SignChargePointCertificate"), std::nullopt}, "ExtendedTriggerMessage", R"({"requestedMessage":"SignChargePointCertificate"})"},
        {"extended trigger of a common message", TriggerMessage{QStringLiteral("MeterValues"), two, true}, "ExtendedTriggerMessage", R"({"connectorId":2,"requestedMessage":"MeterValues"})"},
        {"write", WriteVariable{QStringLiteral("A"), QStringLiteral("1")}, "ChangeConfiguration", R"({"key":"A","value":"1"})"},
        {"reserve anywhere", ReserveNow{std::nullopt, 4, token, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC), {}}, "ReserveNow", R"({"connectorId":0,"expiryDate":"2026-05-05T08:00:00.000Z","idTag":"TAG","reservationId":4})"},
        {"clear every profile", ClearChargingProfiles{}, "ClearChargingProfile", "{}"},
        {"clear those of the station", ClearChargingProfiles{{}, {}, true, ChargingProfilePurpose::StationMax, {}}, "ClearChargingProfile", R"({"chargingProfilePurpose":"ChargePointMaxProfile","connectorId":0})"},
        {"composite of the station", ReadCompositeSchedule{std::nullopt, 60, {}}, "GetCompositeSchedule", R"({"connectorId":0,"duration":60})"},
        {"empty list", SendLocalList{1, LocalListUpdate::Full, {}}, "SendLocalList", R"({"listVersion":1,"updateType":"Full"})"},
        {"take a tag from the list", SendLocalList{2, LocalListUpdate::Differential, {{QStringLiteral("TAG"), {}}}}, "SendLocalList", R"({"listVersion":2,"localAuthorizationList":[{"idTag":"TAG"}],"updateType":"Differential"})"},
        {"limit", SetChargingProfile{two, {1, {}, 0, ChargingProfilePurpose::TxDefault, ChargingProfileKind::Relative, {}, {}, {}, {{}, {}, ChargingRateUnit::Ampere, {{0, 161, {}}}, {}}}}, "SetChargingProfile", R"({"connectorId":2,"csChargingProfiles":{"chargingProfileId":1,"chargingProfileKind":"Relative","chargingProfilePurpose":"TxDefaultProfile","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"limit":16.1,"startPeriod":0}]},"stackLevel":0}})"},
        {"read all", ReadVariables{}, "GetConfiguration", "{}"},
        {"read some", ReadVariables{{QStringLiteral("A"), QStringLiteral("B")}}, "GetConfiguration", R"({"key":["A","B"]})"},
    };
    return list;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesBothWays_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < rows().size(); ++i)
            QTest::newRow(rows()[i].name) << i;
    }

    void translatesBothWays()
    {
        QFETCH(int, index);
        const Row& row = rows()[index];
        AdapterFixture f;
        const auto prepared = f.adapter->prepare(row.parameters);
        QVERIFY(prepared);
        QCOMPARE(prepared->action, QString::fromLatin1(row.action));
        QCOMPARE(QJsonDocument(prepared->payload).toJson(QJsonDocument::Compact), QByteArray(row.payload));
        QVERIFY(prepared->meaning == row.parameters);
        const auto raw = f.adapter->prepare(RawCall{prepared->action, prepared->payload, false});
        QVERIFY(raw);
        QVERIFY(raw->meaning == row.parameters);
        QCOMPARE(raw->payload, prepared->payload);
    }

    void refusesWhatTheVersionCannotSay_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");
        QTest::newRow("2.0.1 reset") << 0 << static_cast<int>(ErrorCode::NotSupported);
        QTest::newRow("trigger of nothing we know") << 1 << static_cast<int>(ErrorCode::NotSupported);
        QTest::newRow("transaction that is no number") << 2 << static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("tag too long") << 3 << static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("unknown action") << 4 << static_cast<int>(ErrorCode::NotSupported);
        QTest::newRow("action of the station") << 5 << static_cast<int>(ErrorCode::NotSupported);
        QTest::newRow("raw call with faults") << 6 << static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("connector 0 to unlock") << 7 << static_cast<int>(ErrorCode::InvalidInput);
    }

    void refusesWhatTheVersionCannotSay()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        const QList<CommandParameters> parameters{
            Reset{ResetKind::OnIdle},
            TriggerMessage{QStringLiteral("TransactionEvent"), std::nullopt},
            RemoteStop{TransactionId(QStringLiteral("abc"))},
            RemoteStart{std::nullopt, {QStringLiteral("a tag of more than twenty characters"), IdTokenKind::Unknown}},
            RawCall{QStringLiteral("Explode"), {}, false},
            RawCall{QStringLiteral("Heartbeat"), {}, false},
            RawCall{QStringLiteral("ChangeAvailability"), jsonObject(R"({"connectorId":"1","kind":"Operative"})"), false},
            UnlockConnector{EvseId(0)}};
        AdapterFixture f;
        const auto prepared = f.adapter->prepare(parameters.at(which));
        QVERIFY(!prepared);
        QCOMPARE(static_cast<int>(prepared.error().code), code);
        QVERIFY(!prepared.error().args.isEmpty() || which == 0);
    }

    void namesEveryFaultOfARawCall()
    {
        AdapterFixture f;
        const auto prepared =
            f.adapter->prepare(RawCall{QStringLiteral("ChangeAvailability"), jsonObject(R"({"connectorId":"1"})"), false});
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().args.size(), 2);
        QVERIFY(prepared.error().args.filter(QStringLiteral("connectorId: ")).size() == 1);
        QVERIFY(prepared.error().args.filter(QStringLiteral("type: ")).size() == 1);
    }

    void sendsFaultyRawCallsWhenForced()
    {
        AdapterFixture f;
        const QJsonObject payload = jsonObject(R"({"anything":1})");
        const auto prepared = f.adapter->prepare(RawCall{QStringLiteral("Explode"), payload, true});
        QVERIFY(prepared);
        QCOMPARE(prepared->payload, payload);
        QVERIFY(std::holds_alternative<RawCall>(prepared->meaning));
    }

    void preparesEveryCommandOfTheVersion()
    {
        const QHash<QString, QByteArray> payloads{
            {QStringLiteral("CancelReservation"), R"({"reservationId":1})"},
            {QStringLiteral("ChangeAvailability"), R"({"connectorId":0,"type":"Operative"})"},
            {QStringLiteral("ChangeConfiguration"), R"({"key":"A","value":"1"})"},
            {QStringLiteral("ClearCache"), "{}"},
            {QStringLiteral("ClearChargingProfile"), "{}"},
            {QStringLiteral("DataTransfer"), R"({"vendorId":"V"})"},
            {QStringLiteral("GetCompositeSchedule"), R"({"connectorId":1,"duration":60})"},
            {QStringLiteral("GetConfiguration"), "{}"},
            {QStringLiteral("GetDiagnostics"), R"({"location":"http:\/\/h/d"})"},
            {QStringLiteral("GetLocalListVersion"), "{}"},
            {QStringLiteral("RemoteStartTransaction"), R"({"idTag":"A"})"},
            {QStringLiteral("RemoteStopTransaction"), R"({"transactionId":1})"},
            {QStringLiteral("ReserveNow"), R"({"connectorId":1,"expiryDate":"2026-05-05T08:00:00Z","idTag":"A","reservationId":1})"},
            {QStringLiteral("Reset"), R"({"type":"Soft"})"},
            {QStringLiteral("SendLocalList"), R"({"listVersion":1,"updateType":"Full"})"},
            {QStringLiteral("SetChargingProfile"), R"({"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16.5}]}}})"},
            {QStringLiteral("TriggerMessage"), R"({"requestedMessage":"Heartbeat"})"},
            {QStringLiteral("UnlockConnector"), R"({"connectorId":1})"},
            {QStringLiteral("UpdateFirmware"), R"({"location":"http:\/\/h/f","retrieveDate":"2026-05-05T08:00:00Z"})"},
            {QStringLiteral("CertificateSigned"), R"({"certificateChain":"pem"})"},
            {QStringLiteral("DeleteCertificate"), R"({"certificateHashData":{"hashAlgorithm":"SHA256","issuerNameHash":"a","issuerKeyHash":"b","serialNumber":"c"}})"},
            {QStringLiteral("ExtendedTriggerMessage"), R"({"requestedMessage":"Heartbeat"})"},
            {QStringLiteral("GetInstalledCertificateIds"), R"({"certificateType":"ManufacturerRootCertificate"})"},
            {QStringLiteral("GetLog"), R"({"log":{"remoteLocation":"http:\/\/h/l"},"logType":"SecurityLog","requestId":1})"},
            {QStringLiteral("InstallCertificate"), R"({"certificateType":"ManufacturerRootCertificate","certificate":"pem"})"},
            {QStringLiteral("SignedUpdateFirmware"), R"({"requestId":1,"firmware":{"location":"http:\/\/h/f","retrieveDateTime":"2026-05-05T08:00:00Z","signingCertificate":"pem","signature":"c2ln"}})"},
        };
        AdapterFixture f;
        int count = 0;
        for (const v16::ActionInfo& action : v16::allActions()) {
            if (!action.isFromCentral())
                continue;
            ++count;
            QVERIFY2(payloads.contains(action.name), action.name.data());
            const auto prepared = f.adapter->prepare(RawCall{action.name, jsonObject(payloads[action.name]), false});
            QVERIFY2(prepared, action.name.data());
        }
        QCOMPARE(count, payloads.size());
    }

    void knowsWhichCommandsOnlyRead()
    {
        QVERIFY(!v16adapter::changesState(QStringLiteral("GetConfiguration")));
        QVERIFY(!v16adapter::changesState(QStringLiteral("TriggerMessage")));
        QVERIFY(v16adapter::changesState(QStringLiteral("RemoteStartTransaction")));
        QVERIFY(v16adapter::changesState(QStringLiteral("UpdateFirmware")));
    }

    void masksSecrets_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char* name, const char* action, const char* payload, const char* masked) {
            QTest::newRow(name) << QString::fromLatin1(action) << QByteArray(payload) << QByteArray(masked);
        };
        row("key", "ChangeConfiguration", R"({"key":"AuthorizationKey","value":"00112233445566778899"})", R"({"key":"AuthorizationKey","value":"***"})");
        row("key in other case", "ChangeConfiguration", R"({"key":"authorizationkey","value":"x"})", R"({"key":"authorizationkey","value":"***"})");
        row("vendor password", "ChangeConfiguration", R"({"key":"WifiPassword","value":"x"})", R"({"key":"WifiPassword","value":"***"})");
        row("harmless key", "ChangeConfiguration", R"({"key":"HeartbeatInterval","value":"60"})", R"({"key":"HeartbeatInterval","value":"60"})");
        row("url", "UpdateFirmware", R"({"location":"ftp:\/\/user:pa:ss@h/f","retrieveDate":"x"})", R"({"location":"ftp:\/\/user:***@h/f","retrieveDate":"x"})");
        row("url without password", "GetDiagnostics", R"({"location":"ftp:\/\/user@h:21/f"})", R"({"location":"ftp:\/\/user@h:21/f"})");
        row("log url", "GetLog", R"({"log":{"remoteLocation":"https:\/\/u:p@h/"}})", R"({"log":{"remoteLocation":"https:\/\/u:***@h/"}})");
        row("one-time path", "GetDiagnostics", R"({"location":"http:\/\/h:8888/0123456789abcdef0123456789abcdef/"})", R"({"location":"http:\/\/h:8888/***/"})");
        row("one-time path and password", "UpdateFirmware", R"({"location":"ftp:\/\/u:p@h/0123456789abcdef0123456789abcdef/fw.bin"})", R"({"location":"ftp:\/\/u:***@h/***/fw.bin"})");
        row("path without a secret", "UpdateFirmware", R"({"location":"http:\/\/h/0123456789abcdef/fw.bin"})", R"({"location":"http:\/\/h/0123456789abcdef/fw.bin"})");
        row("signed firmware url", "SignedUpdateFirmware", R"({"firmware":{"location":"https:\/\/u:p@h/f"}})", R"({"firmware":{"location":"https:\/\/u:***@h/f"}})");
    }

    void masksSecrets()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, masked);
        QCOMPARE(v16adapter::maskedRequest(action, jsonObject(payload)), jsonObject(masked));
    }

    void keepsPasswordsOfUrlsOutOfTypedCommands()
    {
        AdapterFixture f;
        const QDateTime at(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
        const QString url = QStringLiteral("ftp://user:secret@h/f");
        const QList<CommandParameters> commands{RequestDiagnostics{url, {}, {}, {}},
                                                RequestLog{LogKind::Security, 1, url, {}, {}, {}},
                                                UpdateFirmware{url, at, {}},
                                                UpdateSignedFirmware{1, url, at, {}, QStringLiteral("pem"), QStringLiteral("c2ln"), {}}};
        for (const CommandParameters& command : commands) {
            const auto prepared = f.prepared(command);
            QVERIFY(prepared.meaning == command);
            QVERIFY(prepared.maskedMeaning.has_value());
            QCOMPARE(prepared.maskedMeaning->index(), command.index());
            QVERIFY(*prepared.maskedMeaning != command);
            QVERIFY(!QJsonDocument(prepared.maskedPayload).toJson().contains("secret"));
        }
        QVERIFY(!f.prepared(ClearCache{}).maskedMeaning);
    }

    void tellsWhatAnAnswerBrought()
    {
        using v16adapter::readAnswer;
        const auto finding = [](const char* action, const char* response) {
            return readAnswer(QString::fromLatin1(action), {}, jsonObject(response)).finding;
        };
        QCOMPARE(std::get<LocalListVersion>(finding("GetLocalListVersion", R"({"listVersion":7})")).version, 7);
        QCOMPARE(readAnswer(QStringLiteral("GetLocalListVersion"), {}, jsonObject(R"({"listVersion":-1})")).outcome,
                 CommandOutcome::NotSupported);
        QCOMPARE(std::get<UploadFile>(finding("GetDiagnostics", R"({"fileName":"a.zip"})")).name, QStringLiteral("a.zip"));
        QCOMPARE(readAnswer(QStringLiteral("GetDiagnostics"), {}, {}).kind, CommandAnswer::NothingToSend);
        QCOMPARE(std::get<UploadFile>(finding("GetLog", R"({"status":"Accepted","filename":"b"})")).name, QStringLiteral("b"));
        QCOMPARE(std::get<VendorReply>(finding("DataTransfer", R"({"status":"Accepted","data":"x"})")).data, QStringLiteral("x"));
        const auto composite = std::get<CompositeSchedule>(finding(
            "GetCompositeSchedule",
            R"({"status":"Accepted","connectorId":1,"scheduleStart":"2026-05-05T08:00:00Z","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000.5}]}})"));
        QCOMPARE(composite.evse, std::optional(EvseId(1)));
        QCOMPARE(composite.schedule.unit, ChargingRateUnit::Watt);
        QCOMPARE(composite.schedule.periods.value(0).limitTenths, 110'005);
        QVERIFY(std::holds_alternative<std::monostate>(finding("GetCompositeSchedule", R"({"status":"Rejected"})")));
        const auto installed = std::get<InstalledCertificates>(finding(
            "GetInstalledCertificateIds",
            R"({"status":"Accepted","certificateHashData":[{"hashAlgorithm":"SHA384","issuerNameHash":"n","issuerKeyHash":"k","serialNumber":"01"}]})"));
        QCOMPARE(installed.certificates.size(), 1);
        QCOMPARE(installed.certificates[0].algorithm, CertificateHashAlgorithm::Sha384);
        QVERIFY(std::get<InstalledCertificates>(finding("GetInstalledCertificateIds", R"({"status":"NotFound"})")).certificates.isEmpty());
    }

    void keepsSecretsOutOfHistoryAndLog()
    {
        AdapterFixture f;
        const QJsonObject payload = jsonObject(R"({"key":"AuthorizationKey","value":"00112233445566778899"})");
        const auto prepared = f.prepared(RawCall{QStringLiteral("ChangeConfiguration"), payload, false});
        QCOMPARE(prepared.payload, payload);
        QCOMPARE(prepared.maskedPayload.value(QLatin1String("value")).toString(), QStringLiteral("***"));
        QCOMPARE(std::get<WriteVariable>(prepared.meaning).value, QStringLiteral("00112233445566778899")); // in memory only
        QVERIFY(prepared.maskedMeaning.has_value());
        QCOMPARE(std::get<WriteVariable>(*prepared.maskedMeaning).value, QStringLiteral("***"));
        f.adapter->send(CommandId(1), prepared, std::chrono::seconds(30));
        QVERIFY(f.wire[0].contains("00112233445566778899"));
        QCOMPARE(f.listener.messages.size(), 1);
        QVERIFY(!f.listener.messages[0].payload.contains("00112233445566778899"));
    }
};

FORECOURT_TEST(TestCommands)
#include "tst_commands.moc"
