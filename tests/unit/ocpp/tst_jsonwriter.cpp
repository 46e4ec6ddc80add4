// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What we send: strict, and checked by the same tables.
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forecourt::ocpp;
using schema::IssueKind;

namespace {

template<class T>
QByteArray text(const T& message)
{
    return QJsonDocument(schema::write(message)).toJson(QJsonDocument::Compact);
}

const QDateTime eight(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

v16::SetChargingProfileRequest profile()
{
    v16::SetChargingProfileRequest request;
    request.connectorId = 1;
    request.csChargingProfiles.chargingProfileId = 1;
    request.csChargingProfiles.chargingProfilePurpose = v16::ChargingProfilePurposeType::TxDefaultProfile;
    request.csChargingProfiles.chargingProfileKind = v16::ChargingProfileKindType::Relative;
    request.csChargingProfiles.chargingSchedule.chargingSchedulePeriod = {{.startPeriod = 0, .limit = {214}}};
    return request;
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsAbsent()
    {
        QCOMPARE(text(v16::StopTransactionResponse{}), QByteArray("{}"));
        QCOMPARE(text(v16::HeartbeatResponse{eight}), QByteArray(R"({"currentTime":"2026-05-05T08:00:00.000Z"})"));
        QCOMPARE(text(v16::AuthorizeResponse{{.status = v16::AuthorizationStatus::Accepted}}),
                 QByteArray(R"({"idTagInfo":{"status":"Accepted"}})"));
    }

    void keepsAnEmptyListThatMeansSomething()
    {
        v16::SendLocalListRequest request{.listVersion = 3, .localAuthorizationList = QList<v16::AuthorizationData>{}};
        QCOMPARE(text(request), QByteArray(R"({"listVersion":3,"localAuthorizationList":[],"updateType":"Full"})"));
    }

    /// Source: ocpp-behaviour §4.2, multipleOf 0.1.
    void writesTenthsAsDecimalText_data()
    {
        QTest::addColumn<qint64>("tenths");
        QTest::addColumn<QByteArray>("number");
        for (const auto& [tenths, number] : {std::pair(214, "21.4"), {160, "16"}, {3, "0.3"}, {7, "0.7"}, {0, "0"}, {110001, "11000.1"}, {163, "16.3"}, {69, "6.9"}})
            QTest::newRow(number) << qint64(tenths) << QByteArray(number);
    }
    void writesTenthsAsDecimalText()
    {
        QFETCH(qint64, tenths);
        QFETCH(QByteArray, number);
        const v16::ChargingSchedulePeriod period{.startPeriod = 0, .limit = {tenths}};
        QCOMPARE(text(period), "{\"limit\":" + number + ",\"startPeriod\":0}");
        QVERIFY(schema::validate(period).isEmpty());
    }

    void writesSixtyFourBitNumbersWhole()
    {
        const v16::RemoteStopTransactionRequest request{std::numeric_limits<qint64>::max()};
        QCOMPARE(text(request), QByteArray(R"({"transactionId":9223372036854775807})"));
        QVERIFY(schema::validate(request).isEmpty());
        QCOMPARE(schema::read<v16::RemoteStopTransactionRequest>(schema::write(request)).value, request);
    }

    /// Quirk 24: some stations want no milliseconds.
    void writesTimesInTheStyleTheStationWants()
    {
        const QJsonObject json = schema::write(v16::BootNotificationResponse{v16::RegistrationStatus::Accepted, eight, 300},
                                               schema::TimestampStyle::Seconds);
        QCOMPARE(json.value(QLatin1String("currentTime")).toString(), QStringLiteral("2026-05-05T08:00:00Z"));
    }

    void whatItWritesReadsBack()
    {
        v16::StopTransactionRequest request{.idTag = QStringLiteral("T"), .meterStop = 5, .timestamp = eight, .transactionId = 7};
        request.transactionData = QList<v16::MeterValue>{
            {eight, {{.value = QStringLiteral("1.5"), .measurand = v16::Measurand::Voltage, .phase = v16::Phase::L1N,
                      .unit = v16::UnitOfMeasure::V}}}};
        const auto reading = schema::read<v16::StopTransactionRequest>(schema::write(request));
        QVERIFY(reading.issues.isEmpty());
        QCOMPARE(reading.value, request);
    }

    void validationFindsWhatMayNotBeSent_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char* name, const char* action, const QJsonObject& payload, const char* issue) {
            QTest::newRow(name) << QString::fromLatin1(action) << payload << QString::fromLatin1(issue);
        };
        row("tag of 21 characters", "RemoteStartTransaction",
            schema::write(v16::RemoteStartTransactionRequest{.idTag = QString(21, u'x')}), "too-long");
        row("connector 0", "UnlockConnector", schema::write(v16::UnlockConnectorRequest{0}), "out-of-range");
        row("no time", "ReserveNow", schema::write(v16::ReserveNowRequest{.connectorId = 1, .idTag = QStringLiteral("T")}), "time-unreadable");
        row("no list items", "SetChargingProfile", emptyProfile(), "too-few-items");
        row("negative limit", "SetChargingProfile", negativeProfile(), "out-of-range");
        row("no URI", "GetDiagnostics", schema::write(v16::GetDiagnosticsRequest{.location = QStringLiteral("somewhere")}), "bad-uri");
        row("unit outside the schema", "MeterValues", hertz(), "spelling");
        row("extra field", "ClearCache", {{QStringLiteral("a"), 1}}, "unknown-field");
        row("fraction", "UnlockConnector", {{QStringLiteral("connectorId"), 1.5}}, "fraction-for-integer");
        row("33 bits", "UnlockConnector", {{QStringLiteral("connectorId"), qint64(5000000000)}}, "out-of-range");
        row("null", "UnlockConnector", {{QStringLiteral("connectorId"), QJsonValue::Null}}, "wrong-type");
        row("time without zone", "UpdateFirmware",
            {{QStringLiteral("location"), QStringLiteral("https://a/b")}, {QStringLiteral("retrieveDate"), QStringLiteral("2026-05-05T08:00:00")}},
            "time-without-zone");
        row("old spelling", "MeterValues", celcius(), "spelling");
    }
    void validationFindsWhatMayNotBeSent()
    {
        QFETCH(QString, action);
        QFETCH(QJsonObject, payload);
        QFETCH(QString, issue);
        const schema::Issues issues = v16::findAction(action)->validateRequest(payload);
        QCOMPARE(issues.count(), 1);
        QVERIFY(issues.hasFatal());
        QCOMPARE(QString(schema::issueName(issues.all()[0].kind)), issue);
    }

    void aProperProfileHasNoIssues()
    {
        QVERIFY(schema::validate(profile()).isEmpty());
    }

private:
    static QJsonObject emptyProfile()
    {
        auto request = profile();
        request.csChargingProfiles.chargingSchedule.chargingSchedulePeriod.clear();
        return schema::write(request);
    }
    static QJsonObject negativeProfile()
    {
        auto request = profile();
        request.csChargingProfiles.chargingSchedule.chargingSchedulePeriod[0].limit = {-1};
        return schema::write(request);
    }
    static QJsonObject withUnit(const QString& unit)
    {
        const QJsonObject sample{{QStringLiteral("value"), QStringLiteral("50")}, {QStringLiteral("unit"), unit}};
        const QJsonObject value{{QStringLiteral("timestamp"), QStringLiteral("2026-05-05T08:00:00Z")},
                                {QStringLiteral("sampledValue"), QJsonArray{sample}}};
        return {{QStringLiteral("connectorId"), 1}, {QStringLiteral("meterValue"), QJsonArray{value}}};
    }
    static QJsonObject hertz()
    {
        v16::MeterValuesRequest request{.connectorId = 1};
        request.meterValue = {{eight, {{.value = QStringLiteral("50"), .unit = v16::UnitOfMeasure::Hertz}}}};
        return schema::write(request);
    }
    static QJsonObject celcius() { return withUnit(QStringLiteral("Celcius")); }
};

FORECOURT_TEST(TestJsonWriter)
#include "tst_jsonwriter.moc"
