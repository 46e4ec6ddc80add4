// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;

namespace {

/// A full request of every action a station sends.
QList<std::pair<QString, QJsonObject>> requests()
{
    const auto row = [](const char* action, const char* json) {
        return std::pair(QString::fromLatin1(action), jsonObject(json));
    };
    return {
        row("Authorize", R"({"idTag":"A"})"),
        row("BootNotification", R"({"chargePointVendor":"V","chargePointModel":"M","chargePointSerialNumber":"S","chargeBoxSerialNumber":"B","firmwareVersion":"1","iccid":"i","imsi":"m","meterType":"t","meterSerialNumber":"n"})"),
        row("DataTransfer", R"({"vendorId":"V","messageId":"m","data":"d"})"),
        row("DiagnosticsStatusNotification", R"({"status":"Uploading"})"),
        row("FirmwareStatusNotification", R"({"status":"Installed"})"),
        row("Heartbeat", R"({})"),
        row("LogStatusNotification", R"({"status":"Uploading","requestId":1})"),
        row("MeterValues", R"({"connectorId":1,"transactionId":2,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1","context":"Trigger","format":"Raw","measurand":"Voltage","phase":"L1","location":"EV","unit":"V"}]}]})"),
        row("SecurityEventNotification", R"({"type":"T","timestamp":"2026-05-05T08:00:00Z","techInfo":"i"})"),
        row("SignCertificate", R"({"csr":"c"})"),
        row("SignedFirmwareStatusNotification", R"({"status":"Installed","requestId":1})"),
        row("StartTransaction", R"({"connectorId":1,"idTag":"A","meterStart":1,"reservationId":2,"timestamp":"2026-05-05T08:00:00Z"})"),
        row("StatusNotification", R"({"connectorId":1,"errorCode":"NoError","info":"i","status":"Available","timestamp":"2026-05-05T08:00:00Z","vendorId":"v","vendorErrorCode":"e"})"),
        row("StopTransaction", R"({"idTag":"A","meterStop":1,"timestamp":"2026-05-05T08:00:00Z","transactionId":2,"reason":"Local","transactionData":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1"}]}]})"),
    };
}

/// Every payload that differs from \a value in one place, which then has \a wrong.
QList<QJsonValue> spoilt(const QJsonValue& value, const QJsonValue& wrong)
{
    QList<QJsonValue> results;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            QJsonObject changed = object;
            changed[it.key()] = wrong;
            results.append(changed);
            for (const QJsonValue& inner : spoilt(*it, wrong)) {
                changed[it.key()] = inner;
                results.append(changed);
            }
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonArray changed = array;
            changed[i] = wrong;
            results.append(changed);
            for (const QJsonValue& inner : spoilt(array.at(i), wrong)) {
                changed[i] = inner;
                results.append(changed);
            }
        }
    }
    return results;
}

Reply replyTo(const QString& action)
{
    const QDateTime now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    if (action == QLatin1String("BootNotification"))
        return BootReply{RegistrationStatus::Accepted, now, 300};
    if (action == QLatin1String("Heartbeat"))
        return HeartbeatReply{now};
    if (action == QLatin1String("Authorize"))
        return AuthorizeReply{};
    if (action == QLatin1String("StartTransaction"))
        return TransactionStartReply{TransactionId(QStringLiteral("1")), {}};
    if (action == QLatin1String("StopTransaction"))
        return TransactionStopReply{};
    if (action == QLatin1String("DataTransfer"))
        return DataTransferReply{};
    if (action == QLatin1String("SignCertificate"))
        return SignCertificateReply{};
    return EmptyReply{};
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryActionOfAStation()
    {
        QStringList names;
        for (const auto& [action, payload] : requests()) {
            names.append(action);
            QVERIFY2(v16::findAction(action)->validateRequest(payload).isEmpty(), qPrintable(action));
        }
        for (const v16::ActionInfo& info : v16::allActions()) {
            if (info.isFromStation())
                QVERIFY2(names.contains(info.name), info.name.data());
        }
    }

    void answersOnceWhateverIsWrongAnywhere_data()
    {
        QTest::addColumn<QJsonValue>("wrong");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("boolean") << QJsonValue(true);
        QTest::newRow("number") << QJsonValue(-7.5);
        QTest::newRow("huge number") << QJsonValue(1e300);
        QTest::newRow("text") << QJsonValue(QStringLiteral("\u0000\u202e?"));
        QTest::newRow("empty text") << QJsonValue(QString());
        QTest::newRow("long text") << QJsonValue(QString(100'000, QLatin1Char('x')));
        QTest::newRow("list") << QJsonValue(QJsonArray{1, QStringLiteral("a")});
        QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}});
    }

    void answersOnceWhateverIsWrongAnywhere()
    {
        QFETCH(QJsonValue, wrong);
        AdapterFixture f;
        int id = 0;
        for (const auto& [action, payload] : requests()) {
            for (const QJsonValue& bad : spoilt(payload, wrong)) {
                const auto answeredBefore = f.wire.size();
                const auto readBefore = f.listener.inbounds.size();
                f.call(QString::number(++id), action, QJsonDocument(bad.toObject()).toJson(QJsonDocument::Compact));
                if (f.listener.inbounds.size() > readBefore)
                    f.adapter->reply(f.listener.inbounds.last().handle, replyTo(action));
                QCOMPARE(f.wire.size(), answeredBefore + 1);
                const QJsonArray frame = QJsonDocument::fromJson(f.wire.last()).array();
                QCOMPARE(frame.at(1).toString(), QString::number(id));
                QVERIFY(frame.at(0).toInt() == 3 || frame.at(0).toInt() == 4);
                f.wire.clear();
                f.listener.messages.clear();
            }
        }
        QVERIFY2(id > 50, qPrintable(QString::number(id))); // every position was tried
        QVERIFY(f.listener.closeCodes.isEmpty());
    }

    void keepsTransactionMessagesThatLackOnlyExtras_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("key");
        for (const char* key : {"idTag", "timestamp", "reservationId", "connectorId"})
            QTest::addRow("StartTransaction %s", key) << "StartTransaction" << QString::fromLatin1(key);
        for (const char* key : {"idTag", "timestamp", "transactionId", "reason", "transactionData", "meterStop"})
            QTest::addRow("StopTransaction %s", key) << "StopTransaction" << QString::fromLatin1(key);
        for (const char* key : {"connectorId", "transactionId", "meterValue"})
            QTest::addRow("MeterValues %s", key) << "MeterValues" << QString::fromLatin1(key);
        for (const char* key : {"errorCode", "info", "timestamp", "vendorId", "vendorErrorCode"})
            QTest::addRow("StatusNotification %s", key) << "StatusNotification" << QString::fromLatin1(key);
    }

    void keepsTransactionMessagesThatLackOnlyExtras()
    {
        QFETCH(QString, action);
        QFETCH(QString, key);
        QJsonObject payload;
        for (const auto& [name, full] : requests()) {
            if (name == action)
                payload = full;
        }
        QVERIFY(payload.contains(key));
        for (const QJsonValue& wrong : {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonArray{}), QJsonValue(QJsonObject{})}) {
            payload[key] = wrong;
            AdapterFixture f;
            f.call(QStringLiteral("1"), action, QJsonDocument(payload).toJson(QJsonDocument::Compact));
            QVERIFY2(f.listener.inbounds.size() == 1, f.wire.isEmpty() ? "nothing" : f.wire.first().constData());
        }
    }
};

FORECOURT_TEST(TestBadInput)
#include "tst_badinput.moc"
