// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachQuirkAndReadsOn_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QList<int>>("quirks");
        const auto row = [](const char* name, const char* action, const QByteArray& payload, QList<int> quirks) {
            QTest::newRow(name) << QString::fromLatin1(action) << payload << quirks;
        };
        const char* start = "StartTransaction";
        const char* stop = "StopTransaction";
        const char* status = "StatusNotification";
        const char* boot = "BootNotification";
        row("clean start", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {});
        row("quirk 15: numbers as text", start, R"({"connectorId":"1","idTag":"A","meterStart":"5","timestamp":"2026-05-05T08:00:00Z"})", {15});
        row("quirk 15: tag as number", start, R"({"connectorId":1,"idTag":1234,"meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {15});
        row("quirk 15: null for absent", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"reservationId":null,"timestamp":"2026-05-05T08:00:00Z"})", {15});
        row("quirk 16: fractional meterStart", start, R"({"connectorId":1,"idTag":"A","meterStart":5.25,"timestamp":"2026-05-05T08:00:00Z"})", {16});
        row("quirk 17: blanks around the tag", start, R"({"connectorId":1,"idTag":" A ","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {17});
        row("quirk 18: long tag", start, R"({"connectorId":1,"idTag":"0123456789ABCDEF0123456","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {18});
        row("quirk 18: garbage bytes in the tag", start, R"({"connectorId":1,"idTag":"ABC\u0010\u000e","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {18});
        row("quirk 18: long boot field", boot, R"({"chargePointVendor":"A vendor with a very long name","chargePointModel":"M"})", {18});
        row("quirk 19: empty optional", boot, R"({"chargePointVendor":"V","chargePointModel":"M","meterSerialNumber":""})", {19});
        row("quirk 19: unknown error code", status, R"({"connectorId":1,"errorCode":"Error","status":"Available"})", {19});
        row("quirk 19: text null", status, R"({"connectorId":1,"errorCode":"NoError","status":"Available","info":"null"})", {19});
        row("quirk 19: status in other case", status, R"({"connectorId":1,"errorCode":"NoError","status":"available"})", {19});
        row("quirk 19: unknown status", status, R"({"connectorId":1,"errorCode":"NoError","status":"Idle"})", {19});
        row("quirk 21: transaction id of 63 bits", stop, R"({"transactionId":9223372036854775807,"meterStop":5,"timestamp":"2026-05-05T08:00:00Z"})", {21});
        row("quirk 22: no zone", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T08:00:00"})", {22});
        row("quirk 22: offset without minutes", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T10:00:00+02"})", {22});
        row("quirk 23: unreadable time", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"soon"})", {23});
        row("quirk 23: no time", stop, R"({"transactionId":3,"meterStop":5})", {23});
        row("quirk 25: stop with 0", stop, R"({"transactionId":0,"meterStop":5,"timestamp":"2026-05-05T08:00:00Z"})", {25});
        row("quirk 25: stop with -1", stop, R"({"transactionId":-1,"meterStop":5,"timestamp":"2026-05-05T08:00:00Z"})", {25});
        row("quirk 31: values with id 0", "MeterValues", R"({"connectorId":1,"transactionId":0,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1"}]}]})", {31});
        row("quirk 32: KEBA tag", start, R"({"connectorId":1,"idTag":"04AABBCC_123456","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {32});
        row("quirk 32: terminal tag", "Authorize", R"({"idTag":"1;04AABBCC"})", {32});
        row("quirk 32: colons", "Authorize", R"({"idTag":"20:69:C0:21"})", {32});
        row("quirk 32: autocharge", "Authorize", R"({"idTag":"VID:0123456789AB"})", {32});
        row("quirk 33: connector 0 as the only one", start, R"({"connectorId":0,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})", {33});
        row("quirk 33: connector 0 with a transaction", "MeterValues", R"({"connectorId":0,"transactionId":3,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1"}]}]})", {33});
        row("quirk 33: connector 0 charging", status, R"({"connectorId":0,"errorCode":"NoError","status":"Charging"})", {33});
        row("unknown field", start, R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T08:00:00Z","vendor":1})", {0});
    }

    void namesEachQuirkAndReadsOn()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, payload);
        QFETCH(QList<int>, quirks);
        AdapterFixture f;
        f.call(QStringLiteral("1"), action, payload);
        QCOMPARE(f.wire, QList<QByteArray>{});
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(f.quirks(), quirks);
        QCOMPARE(f.listener.messages.size(), 1);
        QCOMPARE(f.listener.messages[0].deviations.size(), quirks.size());
    }

    void mapsStatuses_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("charging");
        const auto row = [](const char* word, ConnectorStatus status, ChargingState charging) {
            QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(status) << static_cast<int>(charging);
        };
        row("Available", ConnectorStatus::Available, ChargingState::None);
        row("Preparing", ConnectorStatus::Occupied, ChargingState::EvConnected);
        row("Charging", ConnectorStatus::Occupied, ChargingState::Charging);
        row("SuspendedEV", ConnectorStatus::Occupied, ChargingState::SuspendedEv);
        row("SuspendedEVSE", ConnectorStatus::Occupied, ChargingState::SuspendedEvse);
        row("Finishing", ConnectorStatus::Occupied, ChargingState::Finishing);
        row("Reserved", ConnectorStatus::Reserved, ChargingState::None);
        row("Unavailable", ConnectorStatus::Unavailable, ChargingState::None);
        row("Faulted", ConnectorStatus::Faulted, ChargingState::None);
        row("Idle", ConnectorStatus::Unknown, ChargingState::None);
    }

    void mapsStatuses()
    {
        QFETCH(QString, word);
        QFETCH(int, status);
        QFETCH(int, charging);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StatusNotification"),
               R"({"connectorId":2,"errorCode":"HighTemperature","info":"hot","vendorErrorCode":"E7","vendorId":"V",)"
                  R"("timestamp":"2026-05-05T08:00:00Z","status":)" + QByteArray("\"" + word.toUtf8() + "\"}"));
        const auto& notice = f.notice<StatusNotice>();
        QCOMPARE(static_cast<int>(notice.status), status);
        QCOMPARE(static_cast<int>(notice.charging), charging);
        QCOMPARE(notice.rawStatus, word);
        QCOMPARE(notice.evse, std::optional(EvseId(2)));
        QCOMPARE(notice.errorCode, QStringLiteral("HighTemperature"));
        QCOMPARE(notice.vendorErrorCode, QStringLiteral("E7"));
        QCOMPARE(notice.vendorId, QStringLiteral("V"));
        QCOMPARE(notice.info, QStringLiteral("hot"));
        QCOMPARE(notice.at.text, QStringLiteral("2026-05-05T08:00:00Z"));
    }

    void readsConnectorZeroAsTheStation()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StatusNotification"),
               R"({"connectorId":0,"errorCode":"NoError","status":"Available"})");
        QVERIFY(!f.notice<StatusNotice>().evse);
        QCOMPARE(f.notice<StatusNotice>().errorCode, QString());
        QVERIFY(!f.notice<StatusNotice>().at.utc.isValid());
        QCOMPARE(f.quirks(), QList<int>{});
    }

    void dropsControlCharactersFromTags()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"ABC\u0010\u000e"})");
        QCOMPARE(f.notice<AuthorizeNotice>().token.value, QStringLiteral("ABC"));
        QCOMPARE(f.quirks(), QList<int>{18});
    }

    void keepsFractionsOfMeterReadings()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StartTransaction"),
               R"({"connectorId":1,"idTag":"A","meterStart":604.213,"timestamp":"2026-05-05T08:00:00Z"})");
        QCOMPARE(f.notice<TransactionStartNotice>().meterStart.milliWh, 604213);
    }

    void mapsStopReasons_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, const char* field, StopReason reason) {
            QTest::newRow(name) << QByteArray(field) << static_cast<int>(reason);
        };
        row("absent means Local (S16 4.10)", "", StopReason::Local);
        for (const auto& [word, reason] : std::initializer_list<std::pair<const char*, StopReason>>{
                 {"DeAuthorized", StopReason::DeAuthorized}, {"EmergencyStop", StopReason::EmergencyStop},
                 {"EVDisconnected", StopReason::EvDisconnected}, {"HardReset", StopReason::HardReset},
                 {"Local", StopReason::Local}, {"Other", StopReason::Other}, {"PowerLoss", StopReason::PowerLoss},
                 {"Reboot", StopReason::Reboot}, {"Remote", StopReason::Remote}, {"SoftReset", StopReason::SoftReset},
                 {"UnlockCommand", StopReason::UnlockCommand}, {"Boredom", StopReason::Other}}) {
            row(word, (QByteArray(",\"reason\":\"") + word + '"').constData(), reason);
        }
    }

    void mapsStopReasons()
    {
        QFETCH(QByteArray, field);
        QFETCH(int, reason);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StopTransaction"),
               R"({"transactionId":3,"idTag":"B","meterStop":7000,"timestamp":"2026-05-05T08:00:00Z" )" + field + "}");
        const auto& notice = f.notice<TransactionStopNotice>();
        QCOMPARE(static_cast<int>(notice.reason), reason);
        QCOMPARE(notice.transaction.value(), QStringLiteral("3"));
        QCOMPARE(notice.meterStop.milliWh, 7000000);
        QCOMPARE(notice.token->value, QStringLiteral("B"));
    }

    void takesTheLastRegisterWhereMeterStopIsMissing()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StopTransaction"),
               R"({"transactionId":3,"timestamp":"2026-05-05T08:00:00Z","transactionData":[)"
                  R"({"timestamp":"2026-05-05T07:00:00Z","sampledValue":[{"value":"100","context":"Transaction.Begin"}]},)"
                  R"({"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"900","context":"Transaction.End"}]}]})");
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(f.notice<TransactionStopNotice>().meterStop.milliWh, 900000);
        QCOMPARE(f.notice<TransactionStopNotice>().samples.size(), 2U);
    }

    void namesLargeTransactionData()
    {
        QByteArray data;
        for (int i = 0; i < 900; ++i) {
            data += i == 0 ? "" : ",";
            data += R"({"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1","context":"Sample.Periodic"}]})";
        }
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StopTransaction"),
               R"({"transactionId":3,"meterStop":1,"timestamp":"2026-05-05T08:00:00Z","transactionData":[)" + data + "]}");
        QCOMPARE(f.notice<TransactionStopNotice>().samples.size(), 900U);
        QCOMPARE(f.quirks(), QList<int>{14});
    }

    void answersStopsWithoutATransactionId()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("StopTransaction"),
               R"({"meterStop":1,"timestamp":"2026-05-05T08:00:00Z"})");
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(f.notice<TransactionStopNotice>().transaction.value(), QStringLiteral("-1"));
    }

    void readsTheOtherNotifications()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("BootNotification"),
               R"({"chargePointVendor":"V","chargePointModel":"M","chargePointSerialNumber":"S","firmwareVersion":"1.2"})");
        QCOMPARE(f.notice<BootNotice>().info.vendor, QStringLiteral("V"));
        QCOMPARE(f.notice<BootNotice>().info.firmwareVersion, QStringLiteral("1.2"));
        f.call(QStringLiteral("2"), QStringLiteral("DataTransfer"), R"({"vendorId":"X","messageId":"m","data":"{\u0022a\u0022:1}"})");
        QCOMPARE(f.notice<DataTransferNotice>().data, QStringLiteral("{\"a\":1}"));
        f.call(QStringLiteral("3"), QStringLiteral("FirmwareStatusNotification"), R"({"status":"Downloading"})");
        QCOMPARE(f.notice<FirmwareStatusNotice>().status, QStringLiteral("Downloading"));
        QVERIFY(!f.notice<FirmwareStatusNotice>().isSigned);
        f.call(QStringLiteral("4"), QStringLiteral("SignedFirmwareStatusNotification"),
               R"({"status":"InstallRebooting","requestId":4})");
        QCOMPARE(f.notice<FirmwareStatusNotice>().requestId, std::optional(4));
        QVERIFY(f.notice<FirmwareStatusNotice>().isSigned);
        f.call(QStringLiteral("5"), QStringLiteral("DiagnosticsStatusNotification"), R"({"status":"Uploaded"})");
        QVERIFY(f.notice<LogStatusNotice>().isDiagnostics);
        f.call(QStringLiteral("6"), QStringLiteral("LogStatusNotification"), R"({"status":"Uploading","requestId":2})");
        QCOMPARE(f.notice<LogStatusNotice>().requestId, std::optional(2));
        f.call(QStringLiteral("7"), QStringLiteral("SecurityEventNotification"),
               R"({"type":"TamperDetectionActivated","timestamp":"2026-05-05T08:00:00Z","techInfo":"lid"})");
        QCOMPARE(f.notice<SecurityEventNotice>().type, QStringLiteral("TamperDetectionActivated"));
        f.call(QStringLiteral("8"), QStringLiteral("SignCertificate"), R"({"csr":"-----BEGIN\n"})");
        QCOMPARE(f.notice<SignCertificateNotice>().csr, QStringLiteral("-----BEGIN\n"));
        QCOMPARE(f.listener.inbounds.size(), 8);
        QCOMPARE(f.wire.size(), 0);
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("code");
        QTest::newRow("authorize without a tag") << "Authorize" << QByteArray("{}") << "ProtocolError";
        QTest::newRow("boot with a list as model")
            << "BootNotification" << QByteArray(R"({"chargePointVendor":"V","chargePointModel":[]})") << "TypeConstraintViolation";
        QTest::newRow("status without connector")
            << "StatusNotification" << QByteArray(R"({"errorCode":"NoError","status":"Available"})") << "ProtocolError";
        QTest::newRow("start without meter reading")
            << "StartTransaction" << QByteArray(R"({"connectorId":1,"idTag":"A","timestamp":"2026-05-05T08:00:00Z"})") << "ProtocolError";
    }

    void refusesWhatCannotBeUsed()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, payload);
        QFETCH(QString, code);
        AdapterFixture f;
        f.call(QStringLiteral("m1"), action, payload);
        QCOMPARE(f.listener.inbounds.size(), 0);
        QCOMPARE(f.wire.size(), 1);
        const QJsonArray frame = QJsonDocument::fromJson(f.wire[0]).array();
        QCOMPARE(frame.at(0).toInt(), 4);
        QCOMPARE(frame.at(1).toString(), QStringLiteral("m1"));
        QCOMPARE(frame.at(2).toString(), code);
        QCOMPARE(f.listener.refusals, QStringList{action + QLatin1Char(' ') + code});
    }
};

FORECOURT_TEST(TestNotices)
#include "tst_notices.moc"
