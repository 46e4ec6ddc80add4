// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/octt/octtstation.h"

namespace forecourt::tests {

QJsonObject object(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray statusOf(const QByteArray& status)
{
    return "{\"status\":\"" + status + "\"}";
}

QString word(const QJsonObject& payload, const char* key)
{
    return payload.value(QLatin1String(key)).toVariant().toString();
}

QString tagStatus(const QJsonObject& answer)
{
    return word(answer.value(QLatin1String("idTagInfo")).toObject(), "status");
}

OcttStation::OcttStation(QString id, Clock& clock)
    : m_id(std::move(id)), m_clock(clock)
{
    for (const char* action : {"RemoteStartTransaction", "RemoteStopTransaction", "Reset", "ChangeAvailability",
                               "ChangeConfiguration", "ClearCache"})
        answerWith(action, R"({"status":"Accepted"})");
    answerWith("TriggerMessage", R"({"status":"Rejected"})"); // the test says when something is to be triggered
    answerWith("GetConfiguration", R"({"configurationKey":[)"
                                   R"({"key":"NumberOfConnectors","readonly":true,"value":"2"},)"
                                   R"({"key":"SupportedFeatureProfiles","readonly":true,"value":"Core,FirmwareManagement,)"
                                   R"(LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger"},)"
                                   R"({"key":"ConnectionTimeOut","readonly":false,"value":"30"},)"
                                   R"({"key":"MeterValueSampleInterval","readonly":false,"value":"30"}],"unknownKey":[]})");
}

OcttStation::~OcttStation() = default;

void OcttStation::answerWith(const char* action, const QByteArray& payload)
{
    m_answers.insert(QLatin1String(action), object(payload));
}

bool OcttStation::connectTo(quint16 port, const QByteArray& password, const QSslConfiguration* tls)
{
    m_socket = std::make_unique<QWebSocket>();
    bool isRefused = false;
    QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(),
                     [this](const QString& text) { receive(text.toUtf8()); });
    QObject::connect(m_socket.get(), QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), m_socket.get(),
                     [&isRefused] { isRefused = true; });
    QNetworkRequest request(QUrl(QStringLiteral("%1://127.0.0.1:%2/ocpp/%3")
                                     .arg(tls ? QStringLiteral("wss") : QStringLiteral("ws"))
                                     .arg(port)
                                     .arg(m_id)));
    if (!password.isEmpty())
        request.setRawHeader("Authorization", "Basic " + (m_id.toUtf8() + ':' + password).toBase64());
    if (tls)
        m_socket->setSslConfiguration(*tls);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("ocpp1.6")});
    m_socket->open(request, options);
    static_cast<void>(QTest::qWaitFor([&] { return isRefused || isConnected(); }));
    QObject::disconnect(m_socket.get(), QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), nullptr, nullptr);
    return isConnected() && m_socket->subprotocol() == QLatin1String("ocpp1.6");
}

bool OcttStation::isConnected() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void OcttStation::disconnect()
{
    if (m_socket)
        m_socket->abort();
}

QJsonObject OcttStation::call(const char* action, const QJsonObject& payload)
{
    const QString id = QString::number(++m_lastId);
    send(QJsonArray{2, id, QLatin1String(action), payload});
    const bool isAnswered = QTest::qWaitFor([&] { return m_answered.contains(id); });
    QTest::qVerify(isAnswered, action, "is not answered with a result", __FILE__, __LINE__);
    const QJsonObject answer = m_answered.take(id);
    if (isAnswered)
        judge(action, answer, ocpp::v16::findAction(QString::fromLatin1(action))->validateResponse(answer));
    return answer;
}

QJsonObject OcttStation::boot()
{
    return call("BootNotification", object(R"({"chargePointVendor":"Octt","chargePointModel":"Tool",)"
                                           R"("chargePointSerialNumber":"S1","firmwareVersion":"1.0"})"));
}

QJsonObject OcttStation::status(int connector, const char* status, const char* error)
{
    return call("StatusNotification", {{QStringLiteral("connectorId"), connector},
                                       {QStringLiteral("status"), QLatin1String(status)},
                                       {QStringLiteral("errorCode"), QLatin1String(error)},
                                       {QStringLiteral("timestamp"), stamp()}});
}

QJsonObject OcttStation::authorize(const QString& tag)
{
    return call("Authorize", {{QStringLiteral("idTag"), tag}});
}

QJsonObject OcttStation::start(int connector, const QString& tag, int meter, int secondsAgo,
                               std::optional<int> reservation)
{
    QJsonObject payload{{QStringLiteral("connectorId"), connector}, {QStringLiteral("idTag"), tag},
                        {QStringLiteral("meterStart"), meter}, {QStringLiteral("timestamp"), stamp(secondsAgo)}};
    if (reservation)
        payload.insert(QStringLiteral("reservationId"), *reservation);
    return call("StartTransaction", payload);
}

QJsonObject OcttStation::stop(int transaction, int meter, const char* reason, const QString& tag, int secondsAgo)
{
    QJsonObject payload{{QStringLiteral("transactionId"), transaction}, {QStringLiteral("meterStop"), meter},
                        {QStringLiteral("timestamp"), stamp(secondsAgo)},
                        {QStringLiteral("reason"), QLatin1String(reason)}};
    if (!tag.isEmpty())
        payload.insert(QStringLiteral("idTag"), tag);
    return call("StopTransaction", payload);
}

QJsonObject OcttStation::securityEvent(const char* type)
{
    return call("SecurityEventNotification",
                {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("timestamp"), stamp()}});
}

QJsonObject OcttStation::last(const char* action) const
{
    for (auto it = received.crbegin(); it != received.crend(); ++it) {
        if (it->action == QLatin1String(action))
            return it->payload;
    }
    return {};
}

QString OcttStation::stamp(int secondsAgo) const
{
    return m_clock.utcNow().addSecs(-secondsAgo).toString(Qt::ISODateWithMs);
}

void OcttStation::send(const QJsonArray& frame)
{
    m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void OcttStation::judge(const QString& action, const QJsonObject& payload, const ocpp::schema::Issues& issues)
{
    if (!issues.isEmpty())
        violations.append(action + QStringLiteral(": ") + issues.summary() + QLatin1Char(' ')
                          + QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)));
}

void OcttStation::judge(const char* action, const QJsonObject& payload, const ocpp::schema::Issues& issues)
{
    judge(QString::fromLatin1(action), payload, issues);
}

void OcttStation::receive(const QByteArray& text)
{
    const QJsonArray frame = QJsonDocument::fromJson(text).array();
    const int kind = frame.at(0).toInt();
    const QString id = frame.at(1).toString();
    if (id.isEmpty() || id.size() > 36 || frame.size() != (kind == 2 ? 4 : kind == 3 ? 3
                                                                                     : 5))
        violations.append(QStringLiteral("frame: ") + QString::fromUtf8(text.left(200)));
    if (kind == 2)
        obey(id, frame.at(2).toString(), frame.at(3).toObject());
    else if (kind == 3)
        m_answered.insert(id, frame.at(2).toObject());
    else
        errors.append(frame);
}

void OcttStation::obey(const QString& id, const QString& action, const QJsonObject& payload)
{
    received.append({action, payload});
    if (const ocpp::v16::ActionInfo* info = ocpp::v16::findAction(action))
        judge(action, payload, info->validateRequest(payload));
    else
        violations.append(QStringLiteral("no action: ") + action);
    if (const auto answer = m_answers.constFind(action); answer != m_answers.cend())
        send(QJsonArray{3, id, *answer});
    else
        send(QJsonArray{4, id, QStringLiteral("NotImplemented"), QString(), QJsonObject()});
}

} // namespace forecourt::tests
