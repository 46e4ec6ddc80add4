// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/misbehaviour.h"

#include "core/simulator/spoiltvalues.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace forecourt::simulator {

namespace {

struct Entry
{
    int number;
    const char* what;
};

constexpr Entry entries[] = {
    {1, "offers no sub-protocol"},
    {2, "leaves out Connection: Upgrade"},
    {3, "offers several sub-protocols, another order each time, and speaks 1.6 on any"},
    {4, "adds slashes around the identity in the URL"},
    {5, "opens a second connection while the first is half-open"},
    {6, "drops the connection after 35 s of silence"},
    {7, "sets a reserved bit of the WebSocket frame"},
    {8, "replays a long backlog on first contact"},
    {9, "speaks plain although it was given wss, until it has the certificate of an authority"},
    {10, "cuts the answer to GetConfiguration off"},
    {11, "sends requests twice with one id, and answers twice"},
    {12, "drops the connection at a command before it has booted"},
    {13, "sends statuses before it boots, and boots twice"},
    {14, "sends a very long transactionData"},
    {15, "writes numbers where text is due"},
    {16, "sends fractional meter readings"},
    {17, "sends empty lists, empty values and blanks"},
    {18, "sends texts longer than allowed, tags with control characters"},
    {19, "sends empty optional fields and unknown enumeration values"},
    {20, "writes Celcius, Hertz, and Wh for power"},
    {21, "sends 2^63-1 as transaction id in meter values"},
    {22, "sends times without zone, or with +02"},
    {23, "lives in 1970"},
    {24, "gives up if our times do not end in Z, refuses commands whose times have milliseconds"},
    {25, "stops its transactions with id 0 or -1"},
    {26, "stops a transaction nobody knows"},
    {27, "never sends StopTransaction"},
    {28, "says Available before it stops the transaction"},
    {29, "starts the same transaction again after a reconnect"},
    {30, "accepts remote starts and starts nothing; rejects them without a connector"},
    {31, "goes on sending meter values after the stop"},
    {32, "adds its serial number to the tag"},
    {33, "sends the transaction's meter values for connector 0"},
    {34, "counts meter values from 0 in every session, each as Transaction.Begin"},
    {35, "tags the energy total as phase L1"},
    {36, "sends samples in the wrong order"},
    {37, "accepts any list of measurands and reboots"},
    {38, "names its keys in other case, leaves NumberOfConnectors empty"},
    {39, "drops requested configuration keys silently"},
    {40, "rejects charging profiles of any stack level but 0"},
    {41, "has a very short local list"},
    {42, "repeats Uploading and skips statuses"},
    {43, "loses its link every few minutes and replays what happened meanwhile"},
    {44, "uses the AuthorizationKey as text, not as bytes"},
    {45, "answers against the schema"},
    {46, "dies at a reset, drops the link at ReserveNow"},
};

bool hasMeterValues(const QString& action)
{
    return action == QLatin1String("MeterValues") || action == QLatin1String("StopTransaction");
}

bool isTransactionMessage(const QString& action)
{
    return action == QLatin1String("StartTransaction") || action == QLatin1String("StopTransaction");
}

} // namespace

const QList<int>& Misbehaviour::supported()
{
    static const QList<int> numbers = [] {
        QList<int> list;
        for (const Entry& entry : entries)
            list.append(entry.number);
        return list;
    }();
    return numbers;
}

QString Misbehaviour::description(int quirk)
{
    for (const Entry& entry : entries) {
        if (entry.number == quirk)
            return QString::fromLatin1(entry.what);
    }
    return {};
}

void Misbehaviour::set(int quirk, bool isOn)
{
    if (isOn)
        m_quirks.insert(quirk);
    else
        m_quirks.remove(quirk);
}

QStringList Misbehaviour::subprotocols()
{
    ++m_handshakes;
    if (has(1))
        return {};
    if (!has(3))
        return {QStringLiteral("ocpp1.6")};
    QStringList list{QStringLiteral("ocpp1.6"), QStringLiteral("ocpp1.5")};
    if (m_handshakes % 2 == 0)
        std::reverse(list.begin(), list.end());
    return list;
}

QByteArray Misbehaviour::alterPath(const QByteArray& path)
{
    if (!has(4))
        return path;
    const auto slash = path.lastIndexOf('/');
    return path.left(slash) + '/' + path.mid(slash) + '/';
}

bool Misbehaviour::refusesTimesOf(const QByteArray& payload) const
{
    static const QRegularExpression milliseconds(QStringLiteral(R"(\d{2}:\d{2}:\d{2}\.\d+Z)"));
    return has(24) && milliseconds.match(QString::fromUtf8(payload)).hasMatch();
}

QJsonObject Misbehaviour::alterRequest(const QString& action, QJsonObject payload)
{
    alterTypes(action, payload);
    alterTexts(action, payload);
    if (hasMeterValues(action))
        alterMeterValues(payload, action == QLatin1String("MeterValues") ? QStringLiteral("meterValue")
                                                                         : QStringLiteral("transactionData"));
    alterTimes(payload);
    return payload;
}

void Misbehaviour::alterTypes(const QString& action, QJsonObject& payload)
{
    if (has(15) && payload.contains(QLatin1String("connectorId")))
        payload[QLatin1String("connectorId")] = QString::number(payload.value(QLatin1String("connectorId")).toInt());
    if (has(16) && isTransactionMessage(action)) {
        for (const QLatin1String key : {QLatin1String("meterStart"), QLatin1String("meterStop")}) {
            if (payload.contains(key))
                payload[key] = payload.value(key).toDouble() + 0.25;
        }
    }
    if (has(21) && action == QLatin1String("MeterValues") && payload.contains(QLatin1String("transactionId")))
        payload[QLatin1String("transactionId")] = QJsonValue(std::numeric_limits<qint64>::max());
    if (has(25) && action == QLatin1String("StopTransaction"))
        payload[QLatin1String("transactionId")] = payload.value(QLatin1String("transactionId")).toInt() % 2 == 0 ? 0 : -1;
    if (has(33) && action == QLatin1String("MeterValues"))
        payload[QLatin1String("connectorId")] = 0;
}

void Misbehaviour::alterTexts(const QString& action, QJsonObject& payload)
{
    const QLatin1String tag("idTag");
    if (has(18)) {
        if (action == QLatin1String("BootNotification"))
            payload[QLatin1String("chargePointVendor")] = QStringLiteral("A manufacturer with a very long name");
        if (payload.contains(tag))
            payload[tag] = payload.value(tag).toString() + QChar(0x10) + QChar(0x0e);
    }
    if (has(17) && payload.contains(tag))
        payload[tag] = QLatin1Char(' ') + payload.value(tag).toString() + QLatin1Char(' ');
    if (has(32) && payload.contains(tag))
        payload[tag] = payload.value(tag).toString() + QStringLiteral("_4711");
    if (!has(19))
        return;
    if (action == QLatin1String("BootNotification"))
        payload[QLatin1String("meterSerialNumber")] = QString();
    if (action == QLatin1String("StatusNotification")) {
        payload[QLatin1String("vendorErrorCode")] = QString();
        payload[QLatin1String("info")] = QStringLiteral("null");
        if (++m_statuses % 2 == 0)
            payload[QLatin1String("errorCode")] = QStringLiteral("Error");
    }
}

void Misbehaviour::alterTimes(QJsonObject& payload)
{
    const QString key = QStringLiteral("timestamp");
    if (has(22)) {
        const bool isLocal = m_frames % 2 == 0;
        spoil::everyText(payload, key, [isLocal](QString time) {
            time.chop(time.endsWith(QLatin1Char('Z')) ? 1 : 0);
            return isLocal ? time : time + QStringLiteral("+00");
        });
    }
    if (has(23))
        spoil::everyText(payload, key, [](const QString& time) { return QStringLiteral("1970-01-01") + time.mid(10); });
}

void Misbehaviour::alterMeterValues(QJsonObject& payload, const QString& key)
{
    if (!payload.contains(key))
        return;
    QJsonArray values = payload.value(key).toArray();
    if (has(17))
        spoil::addEmptyValues(values);
    if (has(36))
        spoil::reverseOrder(values);
    spoil::everySample(values, [this](QJsonObject& sample) {
        if (has(15))
            sample[QLatin1String("value")] = sample.value(QLatin1String("value")).toString().toDouble();
        if (has(19))
            sample[QLatin1String("context")] = QStringLiteral("Sample.Vendor");
        if (has(20))
            spoil::spoilUnit(sample);
        if (has(34) && spoil::isEnergyRegister(sample))
            sample[QLatin1String("context")] = QStringLiteral("Transaction.Begin");
        if (has(35) && spoil::isEnergyRegister(sample))
            sample[QLatin1String("phase")] = QStringLiteral("L1");
    });
    payload[key] = values;
}

QJsonObject Misbehaviour::alterResponse(const QString& action, QJsonObject payload)
{
    if (action == QLatin1String("GetConfiguration")) {
        QJsonArray keys = payload.value(QLatin1String("configurationKey")).toArray();
        if (has(15) || has(38))
            spoil::everyObject(keys, [this](QJsonObject& entry) { spoil::spoilKey(entry, has(15), has(38)); });
        if (!keys.isEmpty())
            payload[QLatin1String("configurationKey")] = keys;
        if (has(39))
            payload.remove(QStringLiteral("unknownKey"));
    }
    if (has(45) && action == QLatin1String("GetCompositeSchedule"))
        spoil::spoilSchedule(payload);
    if (has(45) && action == QLatin1String("GetLocalListVersion"))
        payload.remove(QStringLiteral("listVersion"));
    return payload;
}

QList<QByteArray> Misbehaviour::alterCallFrame(const QString& action, const QByteArray& frame)
{
    ++m_frames;
    if (has(11) && action != QLatin1String("BootNotification"))
        return {frame, frame};
    return {frame};
}

QList<QByteArray> Misbehaviour::alterAnswerFrame(const QString& action, const QByteArray& frame)
{
    ++m_frames;
    if (has(10) && action == QLatin1String("GetConfiguration"))
        return {frame.left(frame.size() / 2)};
    if (has(11))
        return {frame, frame};
    return {frame};
}

} // namespace forecourt::simulator
