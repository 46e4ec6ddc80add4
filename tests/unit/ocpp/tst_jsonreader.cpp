// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything stations do to payloads, understood and named. Quirks by their numbers.
#include "core/ocpp/rpc/callerror.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forecourt::ocpp;
using schema::IssueKind;
using schema::Issues;
using schema::Reading;
using schema::read;

namespace {

QJsonObject json(const QByteArray& text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("test data is no JSON: %s", text.constData());
    return document.object();
}

QJsonObject merged(QJsonObject base, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it)
        base.insert(it.key(), it.value());
    return base;
}

const QByteArray bootText = R"({"chargePointVendor":"Vendor","chargePointModel":"Model"})";
const QByteArray startText = R"({"connectorId":1,"idTag":"TAG1","meterStart":1000,"timestamp":"2026-05-05T08:00:00Z"})";
const QByteArray stopText = R"({"transactionId":5,"meterStop":2000,"timestamp":"2026-05-05T09:00:00Z"})";
const QByteArray statusText = R"({"connectorId":1,"errorCode":"NoError","status":"Available"})";

template<class T>
Reading<T> readWith(const QByteArray& base, const QByteArray& changes)
{
    return read<T>(merged(json(base), json(changes)));
}

/// A sampled value inside MeterValues.
Reading<v16::MeterValuesRequest> readSample(const QByteArray& sample)
{
    return read<v16::MeterValuesRequest>(
        json(R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[)" + sample + "]}]}"));
}

QString names(const Issues& issues)
{
    QStringList list;
    for (const schema::Issue& issue : issues.all())
        list.append(schema::issueName(issue.kind) + u'@' + issue.path);
    return list.join(u' ');
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStandardMessageWithoutIssues()
    {
        const auto reading = readWith<v16::StartTransactionRequest>(startText, R"({"reservationId":9})");
        QVERIFY2(reading.issues.isEmpty(), qPrintable(reading.issues.summary()));
        QCOMPARE(reading.value.connectorId, 1);
        QCOMPARE(reading.value.idTag, QStringLiteral("TAG1"));
        QCOMPARE(reading.value.meterStart, 1000);
        QCOMPARE(reading.value.reservationId, std::optional<int>(9));
        QCOMPARE(reading.value.timestamp.original, QStringLiteral("2026-05-05T08:00:00Z"));
    }

    /// One deviation each: its name, its place, and that the message is usable all the same.
    void namesDeviationsOfABoot_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<QString>("issues");
        QTest::newRow("quirk 15: number for text") << QByteArray(R"({"firmwareVersion":1.25})") << "number-for-text@firmwareVersion";
        QTest::newRow("quirk 15: boolean for text") << QByteArray(R"({"meterType":true})") << "boolean-for-text@meterType";
        QTest::newRow("quirk 15: null") << QByteArray(R"({"iccid":null})") << "null-value@iccid";
        QTest::newRow("quirk 17: blanks") << QByteArray(R"({"chargePointModel":" Model "})") << "surrounding-blanks@chargePointModel";
        QTest::newRow("quirk 18: too long") << QByteArray(R"({"chargePointVendor":"A vendor with a long name"})") << "too-long@chargePointVendor";
        QTest::newRow("quirk 19: empty") << QByteArray(R"({"meterSerialNumber":""})") << "empty-text@meterSerialNumber";
        QTest::newRow("quirk 19: the text null") << QByteArray(R"({"meterType":"null"})") << "null-text@meterType";
        QTest::newRow("only blanks") << QByteArray(R"({"meterType":"  "})") << "surrounding-blanks@meterType empty-text@meterType";
        QTest::newRow("required and empty") << QByteArray(R"({"chargePointModel":""})") << "empty-text@chargePointModel";
        QTest::newRow("extra field") << QByteArray(R"({"customerNumber":5})") << "unknown-field@";
        QTest::newRow("two extra fields") << QByteArray(R"({"a":5,"b":{}})") << "unknown-field@ unknown-field@";
        QTest::newRow("optional object for text") << QByteArray(R"({"iccid":{"a":1}})") << "wrong-type@iccid";
    }
    void namesDeviationsOfABoot()
    {
        QFETCH(QByteArray, changes);
        QFETCH(QString, issues);
        const auto reading = readWith<v16::BootNotificationRequest>(bootText, changes);
        QCOMPARE(names(reading.issues), issues);
        QVERIFY(reading.isUsable());
    }

    void keepsWhatDeviates()
    {
        const auto reading = readWith<v16::BootNotificationRequest>(
            bootText, R"({"chargePointVendor":"A vendor with a long name","firmwareVersion":1.25,"meterType":"","chargePointModel":" M "})");
        QCOMPARE(reading.value.chargePointVendor, QStringLiteral("A vendor with a long name"));
        QCOMPARE(reading.value.firmwareVersion, std::optional(QStringLiteral("1.25")));
        QVERIFY(!reading.value.meterType);
        QCOMPARE(reading.value.chargePointModel, QStringLiteral("M"));
    }

    /// Quirk 15: `value: 604.213`; the digits stay as they came.
    void readsNumbersWhereTextIsDue_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("text");
        for (const char* number : {"604.213", "0", "-3", "9223372036854775807", "0.1", "21.4", "1234567.891"})
            QTest::newRow(number) << QByteArray(number) << QString::fromLatin1(number);
    }
    void readsNumbersWhereTextIsDue()
    {
        QFETCH(QByteArray, number);
        QFETCH(QString, text);
        const auto reading = readSample(R"({"value":)" + number + "}");
        QCOMPARE(names(reading.issues), QStringLiteral("number-for-text@meterValue.0.sampledValue.0.value"));
        QCOMPARE(reading.value.meterValue[0].sampledValue[0].value, text);
    }

    /// Quirk 15: configuration values as int, bool, null.
    void readsConfigurationValuesOfEveryType()
    {
        const auto reading = read<v16::GetConfigurationResponse>(json(
            R"({"configurationKey":[{"key":"a","readonly":false,"value":300},{"key":"b","readonly":"true","value":true},
                {"key":"c","readonly":0,"value":null},{"key":" d ","readonly":true,"value":""},{"key":"e"}],"unknownKey":["x",7]})"));
        QVERIFY(reading.isUsable());
        const auto& keys = *reading.value.configurationKey;
        QCOMPARE(keys.size(), 5);
        QCOMPARE(keys[0].value, std::optional(QStringLiteral("300")));
        QCOMPARE(keys[1].value, std::optional(QStringLiteral("true")));
        QVERIFY(keys[1].readonly);
        QVERIFY(!keys[2].value);
        QCOMPARE(keys[3].key, QStringLiteral("d"));
        QCOMPARE(keys[3].value, std::optional(QString())); // known and empty is not "not set"
        QCOMPARE(keys[4].key, QStringLiteral("e"));
        QCOMPARE(*reading.value.unknownKey, (QStringList{QStringLiteral("x"), QStringLiteral("7")}));
    }

    /// Quirk 39: an absent list is not an empty list.
    void tellsAnAbsentListFromAnEmptyOne()
    {
        QVERIFY(!read<v16::GetConfigurationRequest>({}).value.key);
        const auto reading = read<v16::GetConfigurationRequest>(json(R"({"key":[]})"));
        QVERIFY(reading.value.key && reading.value.key->isEmpty());
        QVERIFY(reading.issues.isEmpty());
    }

    /// Quirks 16, 21, 45 and relatives: what stands where an integer is due.
    void readsIntegers_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("issue");
        QTest::newRow("plain") << QByteArray("1234") << qint64(1234) << "";
        QTest::newRow("with a zero fraction") << QByteArray("1234.0") << qint64(1234) << "";
        QTest::newRow("with an exponent") << QByteArray("1e3") << qint64(1000) << "";
        QTest::newRow("quirk 16: fraction") << QByteArray("1234.4") << qint64(1234) << "fraction-for-integer";
        QTest::newRow("quirk 16: fraction up") << QByteArray("1234.5") << qint64(1235) << "fraction-for-integer";
        QTest::newRow("text") << QByteArray(R"("1234")") << qint64(1234) << "text-for-number";
        QTest::newRow("text with blanks") << QByteArray(R"(" 1234 ")") << qint64(1234) << "text-for-number";
        QTest::newRow("text with a fraction") << QByteArray(R"("1234.6")") << qint64(1235) << "text-for-number fraction-for-integer";
        QTest::newRow("quirk 21: 2^63-1") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max() << "";
        QTest::newRow("quirk 21: 2^63") << QByteArray("9223372036854775808") << std::numeric_limits<qint64>::max() << "out-of-range";
        QTest::newRow("huge") << QByteArray("1e300") << std::numeric_limits<qint64>::max() << "out-of-range";
        QTest::newRow("quirk 25: -1") << QByteArray("-1") << qint64(-1) << "";
        QTest::newRow("huge negative") << QByteArray("-1e300") << std::numeric_limits<qint64>::min() << "out-of-range";
    }
    void readsIntegers()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, number);
        QFETCH(QString, issue);
        const auto reading = readWith<v16::StopTransactionRequest>(stopText, R"({"transactionId":)" + value + "}");
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.value.transactionId, number);
        QCOMPARE(names(reading.issues).remove(QStringLiteral("@transactionId")), issue);
    }

    void holdsSmallIntegersInRange()
    {
        const auto reading = readWith<v16::StatusNotificationRequest>(statusText, R"({"connectorId":99999999999})");
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.value.connectorId, std::numeric_limits<int>::max());
        QVERIFY(reading.issues.contains(IssueKind::OutOfRange));
    }

    /// Quirk 33: connector 0 where only real connectors belong.
    void keepsNumbersBelowTheMinimum()
    {
        const auto reading = readWith<v16::StartTransactionRequest>(startText, R"({"connectorId":0})");
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.value.connectorId, 0);
        QCOMPARE(names(reading.issues), QStringLiteral("out-of-range@connectorId"));
    }

    /// Quirk 17: empty sampledValue list, empty value.
    void readsMeterValuesWithHoles()
    {
        const auto empty = readSample("");
        QVERIFY(empty.isUsable());
        QCOMPARE(names(empty.issues), QStringLiteral("too-few-items@meterValue.0.sampledValue"));
        QCOMPARE(empty.value.meterValue.size(), 1);
        const auto blank = readSample(R"({"value":""},{"value":" 7 "})");
        QCOMPARE(blank.value.meterValue[0].sampledValue.size(), 2);
        QCOMPARE(blank.value.meterValue[0].sampledValue[1].value, QStringLiteral("7"));
        QVERIFY(blank.issues.contains(IssueKind::EmptyText));
        QVERIFY(blank.issues.contains(IssueKind::SurroundingBlanks));
        for (const QByteArray text : {R"({"connectorId":1})", R"({"connectorId":1,"meterValue":null})", R"({"connectorId":1,"meterValue":"x"})"}) {
            const auto reading = read<v16::MeterValuesRequest>(json(text));
            QVERIFY(reading.isUsable());
            QVERIFY(!reading.issues.isEmpty());
        }
    }

    void leavesOutUnusableItemsAndUsesTheRest()
    {
        const auto reading = readSample(R"({"unit":"Wh"},{"value":"1"},5,{"value":{}},{"value":"2"})");
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.value.meterValue[0].sampledValue.size(), 2);
        QCOMPARE(reading.value.meterValue[0].sampledValue[1].value, QStringLiteral("2"));
        QVERIFY(names(reading.issues).contains(QStringLiteral("item-skipped@meterValue.0.sampledValue.2")));
    }

    /// Quirk 18: idTag over 20 characters or with bytes 0x10 0x0E; refusing the stop would charge for ever.
    void readsDamagedTags()
    {
        const auto reading = readWith<v16::StopTransactionRequest>(stopText, "{\"idTag\":\"TAG\\u0010\\u000eAND MUCH MORE THAN TWENTY\"}");
        QVERIFY(reading.isUsable());
        QCOMPARE(names(reading.issues), QStringLiteral("too-long@idTag control-characters@idTag"));
        QVERIFY(reading.value.idTag->startsWith(QStringLiteral("TAG\u0010\u000e")));
        QVERIFY(!reading.issues.summary().contains(QStringLiteral("TAG"))); // tags never enter the log
    }

    void countsCharactersNotCodeUnits()
    {
        const QByteArray twenty = QByteArray("\xf0\x9f\x94\x8c").repeated(20);
        const auto fits = readWith<v16::StartTransactionRequest>(startText, R"({"idTag":")" + twenty + R"("})");
        QVERIFY(fits.issues.isEmpty());
        const auto over = readWith<v16::StartTransactionRequest>(startText, R"({"idTag":")" + twenty + R"(x"})");
        QCOMPARE(names(over.issues), QStringLiteral("too-long@idTag"));
    }

    /// Quirk 19: unknown enumeration values.
    void readsUnknownValues()
    {
        const auto legrand = readWith<v16::StatusNotificationRequest>(statusText, R"({"errorCode":"Error","vendorErrorCode":"","info":"null"})");
        QVERIFY(legrand.isUsable());
        QCOMPARE(legrand.value.errorCode, v16::ChargePointErrorCode::OtherError);
        QVERIFY(!legrand.value.vendorErrorCode && !legrand.value.info);
        QVERIFY(legrand.issues.contains(IssueKind::UnknownValue));
        const auto alfen = readSample(R"({"value":"1","context":"Sample.Whenever"})");
        QCOMPARE(alfen.value.meterValue[0].sampledValue.size(), 1);
        QVERIFY(!alfen.value.meterValue[0].sampledValue[0].context);
        QCOMPARE(names(alfen.issues), QStringLiteral("unknown-value@meterValue.0.sampledValue.0.context"));
        const auto noCode = read<v16::StatusNotificationRequest>(json(R"({"connectorId":1,"status":"Available","errorCode":""})"));
        QVERIFY(noCode.isUsable());
        const auto reason = readWith<v16::StopTransactionRequest>(stopText, R"({"reason":"Bored"})");
        QCOMPARE(reason.value.reason, std::optional(v16::Reason::Other));
    }

    void emptyOptionalEnumerationsAreAbsent()
    {
        const auto reading = readSample(R"({"value":"1","context":"","format":"","measurand":"","phase":"","location":"","unit":""})");
        QCOMPARE(reading.value.meterValue[0].sampledValue, QList<v16::SampledValue>{{.value = QStringLiteral("1")}});
        QCOMPARE(reading.issues.count(), 6);
    }

    void readsValuesInOtherLetterCase()
    {
        const auto reading = readWith<v16::StatusNotificationRequest>(statusText, R"({"status":" charging"})");
        QCOMPARE(reading.value.status, v16::ChargePointStatus::Charging);
        QVERIFY(reading.issues.contains(IssueKind::LetterCase));
    }

    /// Quirk 20: units.
    void readsUnits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("unit");
        QTest::addColumn<bool>("isStandard");
        const auto row = [](const char* text, v16::UnitOfMeasure unit, bool isStandard) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(unit) << isStandard;
        };
        row("Celsius", v16::UnitOfMeasure::Celsius, true);
        row("Celcius", v16::UnitOfMeasure::Celsius, false);
        row("C", v16::UnitOfMeasure::Celsius, false);
        row("Hertz", v16::UnitOfMeasure::Hertz, false);
        row("Hz", v16::UnitOfMeasure::Hertz, false);
        row("kWh", v16::UnitOfMeasure::KWh, true);
        row("kwh", v16::UnitOfMeasure::KWh, false);
        row("var", v16::UnitOfMeasure::Var, true);
    }
    void readsUnits()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, unit);
        QFETCH(bool, isStandard);
        const auto reading = readSample(R"({"value":"1","unit":")" + text + R"("})");
        QCOMPARE(static_cast<int>(*reading.value.meterValue[0].sampledValue[0].unit), unit);
        QCOMPARE(reading.issues.isEmpty(), isStandard);
    }

    /// An unknown unit or measurand must not turn into Wh of the energy register.
    void neverReadsAnUnknownMeasurandAsEnergy_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::newRow("measurand") << QByteArray(R"({"value":"1","measurand":"Speed.Of.Light"})");
        QTest::newRow("unit") << QByteArray(R"({"value":"1","unit":"parsec"})");
        QTest::newRow("phase") << QByteArray(R"({"value":"1","phase":"L9"})");
    }
    void neverReadsAnUnknownMeasurandAsEnergy()
    {
        QFETCH(QByteArray, sample);
        const auto reading = readSample(sample + R"(,{"value":"2"})");
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.value.meterValue[0].sampledValue, QList<v16::SampledValue>{{.value = QStringLiteral("2")}});
        QVERIFY(reading.issues.contains(IssueKind::ItemSkipped));
    }

    /// Quirk 21: 1.5-shaped MeterValues after an update.
    void readsMeterValuesOfTheOlderVersion()
    {
        const auto reading = read<v16::MeterValuesRequest>(json(
            R"({"connectorId":2,"transactionId":3,"values":[{"timestamp":"2026-05-05T08:00:00Z","values":[{"value":"10","unit":"Wh"}]}]})"));
        QVERIFY(reading.isUsable());
        QCOMPARE(names(reading.issues), QStringLiteral("former-name@meterValue former-name@meterValue.0.sampledValue"));
        QCOMPARE(reading.value.meterValue[0].sampledValue[0].value, QStringLiteral("10"));
    }

    void readsOneObjectWhereAListIsDue()
    {
        const auto reading = read<v16::MeterValuesRequest>(json(
            R"({"connectorId":1,"meterValue":{"timestamp":"2026-05-05T08:00:00Z","sampledValue":{"value":"3"}}})"));
        QCOMPARE(reading.value.meterValue[0].sampledValue[0].value, QStringLiteral("3"));
        QVERIFY(reading.issues.contains(IssueKind::SingleForList));
    }

    /// Quirk 22 and relatives, in a message that must be answered.
    void readsTimestamps_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("issue");
        const char* eight = "2026-05-05T08:00:00.000Z";
        QTest::newRow("standard") << QByteArray(R"("2026-05-05T08:00:00Z")") << eight << "";
        QTest::newRow("quirk 22: no zone") << QByteArray(R"("2026-05-05T08:00:00")") << eight << "time-without-zone";
        QTest::newRow("quirk 22: +02") << QByteArray(R"("2026-05-05T10:00:00+02")") << eight << "time-form";
        QTest::newRow("quirk 22: microseconds and offset") << QByteArray(R"("2026-05-05T10:00:00.000001+02:00")") << eight << "";
        QTest::newRow("blanks") << QByteArray(R"(" 2026-05-05T08:00:00Z")") << eight << "surrounding-blanks";
        QTest::newRow("seconds since 1970") << QByteArray("1777968000") << eight << "number-for-time";
        QTest::newRow("milliseconds since 1970") << QByteArray("1777968000000") << eight << "number-for-time";
        QTest::newRow("unreadable") << QByteArray(R"("05.05.2026 08:00")") << "" << "time-unreadable";
        QTest::newRow("empty") << QByteArray(R"("")") << "" << "time-unreadable";
        QTest::newRow("null") << QByteArray("null") << "" << "wrong-type";
        QTest::newRow("object") << QByteArray("{}") << "" << "wrong-type";
    }
    void readsTimestamps()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, utc);
        QFETCH(QString, issue);
        const auto reading = readWith<v16::StopTransactionRequest>(stopText, R"({"timestamp":)" + value + "}");
        QVERIFY(reading.isUsable());
        QCOMPARE(schema::formatTimestamp(reading.value.timestamp.utc), utc);
        QCOMPARE(names(reading.issues).remove(QStringLiteral("@timestamp")), issue);
    }

    void keepsTheTextOfATimestampItCannotRead()
    {
        const auto reading = readWith<v16::StopTransactionRequest>(stopText, R"({"timestamp":"05.05.2026"})");
        QVERIFY(!reading.value.timestamp.isValid());
        QCOMPARE(reading.value.timestamp.original, QStringLiteral("05.05.2026"));
    }

    void aMissingTimestampDoesNotCostTheTransaction()
    {
        const auto reading = read<v16::StartTransactionRequest>(json(R"({"connectorId":1,"idTag":"T","meterStart":0})"));
        QVERIFY(reading.isUsable());
        QCOMPARE(names(reading.issues), QStringLiteral("missing-field@timestamp"));
    }

    /// Quirk 45: schema-invalid answers.
    void readsSchemaInvalidAnswers()
    {
        const auto reading = read<v16::GetCompositeScheduleResponse>(json(
            R"({"status":"Accepted","connectorId":1,"scheduleStart":"2026-05-05T08:00:00Z","chargingSchedule":{"chargingRateUnit":"A",
                "chargingSchedulePeriod":[{"startPeriod":0.4,"limit":16.04},{"startPeriod":3600.5,"limit":"10"}]}})"));
        QVERIFY2(reading.isUsable(), qPrintable(reading.issues.summary()));
        const auto& periods = reading.value.chargingSchedule->chargingSchedulePeriod;
        QCOMPARE(periods[0].startPeriod, 0);
        QCOMPARE(periods[0].limit.count, 160);
        QCOMPARE(periods[1].limit.count, 100);
        QCOMPARE(names(reading.issues).count(QStringLiteral("fraction-for-integer")), 2);
        QVERIFY(reading.issues.contains(IssueKind::NumberStep));
    }

    void readsDecimalsExactly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("tenths");
        for (int tenths : {0, 1, 3, 7, 60, 214, 163, 999, 21474, 999999})
            QTest::newRow(qPrintable(QString::number(tenths))) << QByteArray::number(tenths / 10) + "." + QByteArray::number(tenths % 10) << qint64(tenths);
    }
    void readsDecimalsExactly()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, tenths);
        const auto reading = read<v16::ChargingSchedulePeriod>(json(R"({"startPeriod":0,"limit":)" + text + "}"));
        QVERIFY(reading.issues.isEmpty());
        QCOMPARE(reading.value.limit.count, tenths);
    }

    void keepsTransferredDataToTheLetter()
    {
        const auto text = read<v16::DataTransferRequest>(json("{\"vendorId\":\"v\",\"data\":\" {\\\"a\\\":1}\\n\"}"));
        QCOMPARE(text.value.data, std::optional(QStringLiteral(" {\"a\":1}\n")));
        QVERIFY(text.issues.isEmpty());
        const auto object = read<v16::DataTransferRequest>(json(R"({"vendorId":"v","data":{"a":[1,"b"]}})"));
        QCOMPARE(object.value.data, std::optional(QStringLiteral(R"({"a":[1,"b"]})")));
        QCOMPARE(names(object.issues), QStringLiteral("structure-for-text@data"));
        const auto empty = read<v16::DataTransferRequest>(json(R"({"vendorId":"v","data":""})"));
        QCOMPARE(empty.value.data, std::optional(QString()));
    }

    /// Structural faults and their CALLERROR. Source: ocpp-behaviour §2.
    void namesStructuralFaults_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* action, const QByteArray& payload, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(action) << payload << QString::fromLatin1(code);
        };
        row("missing field", "Authorize", "{}", "ProtocolError");
        row("missing inner field", "SetChargingProfile", R"({"connectorId":1,"csChargingProfiles":{}})", "ProtocolError");
        row("object for text", "Authorize", R"({"idTag":{}})", "TypeConstraintViolation");
        row("text for object", "SetChargingProfile", R"({"connectorId":1,"csChargingProfiles":"x"})", "TypeConstraintViolation");
        row("text for integer", "StartTransaction", R"({"connectorId":"one","idTag":"T","meterStart":1,"timestamp":"2026-05-05T08:00:00Z"})",
            "TypeConstraintViolation");
        row("null for required", "Authorize", R"({"idTag":null})", "TypeConstraintViolation");
        row("unknown value", "Reset", R"({"type":"Medium"})", "PropertyConstraintViolation");
        row("unreadable time", "ReserveNow", R"({"connectorId":1,"expiryDate":"soon","idTag":"T","reservationId":1})",
            "PropertyConstraintViolation");
        row("too few items", "SetChargingProfile",
            R"({"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile",
                "chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[]}}})",
            "OccurenceConstraintViolation");
        row("text for list", "SetChargingProfile",
            R"({"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile",
                "chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":"x"}}})",
            "TypeConstraintViolation");
    }
    void namesStructuralFaults()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, payload);
        QFETCH(QString, code);
        const Issues issues = v16::findAction(action)->inspectRequest(json(payload));
        QVERIFY(issues.hasFatal());
        QCOMPARE(QString(rpc::callErrorText(rpc::callErrorFor(issues), rpc::Dialect::Ocpp16)), code);
    }

    void reportsEveryIssueNotOnlyTheFirst()
    {
        const auto reading = read<v16::StartTransactionRequest>(json(R"({"connectorId":"x","idTag":5,"meterStart":{},"timestamp":"now","extra":1})"));
        QVERIFY(!reading.isUsable());
        QCOMPARE(names(reading.issues),
                 QStringLiteral("wrong-type@connectorId number-for-text@idTag wrong-type@meterStart time-unreadable@timestamp unknown-field@"));
    }

    void boundsTheNumberOfIssues()
    {
        QJsonObject payload = json(bootText);
        for (int i = 0; i < 500; ++i)
            payload.insert(QStringLiteral("extra%1").arg(i), i);
        const auto reading = read<v16::BootNotificationRequest>(payload);
        QCOMPARE(reading.issues.all().size(), Issues::MaximumCount);
        QCOMPARE(reading.issues.count(), 500);
        QVERIFY(reading.isUsable());
    }

    void stillNamesAFatalIssueAfterManyDeviations()
    {
        QJsonArray keys;
        for (int i = 0; i < 300; ++i)
            keys.append(i);
        const Issues issues = v16::findAction(u"SendLocalList")->inspectRequest(
            {{QStringLiteral("listVersion"), 1},
             {QStringLiteral("localAuthorizationList"), QJsonArray{QJsonObject{{QStringLiteral("idTag"), QString(50, u' ')}}, keys}},
             {QStringLiteral("updateType"), QStringLiteral("Half")}});
        QVERIFY(issues.hasFatal());
        QVERIFY(issues.firstFatal());
    }
};

FORECOURT_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
