// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The charge point of the test tool: a WebSocket that says what the test says, and judges every word of ours.
#pragma once

#include "core/base/clock.h"
#include "core/ocpp/v16/actions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <memory>

namespace forecourt::tests {

[[nodiscard]] inline QJsonObject object(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

/// An answer or notification with nothing but a status.
[[nodiscard]] inline QByteArray statusOf(const QByteArray& status)
{
    return "{\"status\":\"" + status + "\"}";
}

/// One member as text; numbers too.
[[nodiscard]] inline QString word(const QJsonObject& payload, const char* key)
{
    return payload.value(QLatin1String(key)).toVariant().toString();
}

/// idTagInfo.status of an answer.
[[nodiscard]] inline QString tagStatus(const QJsonObject& answer)
{
    return word(answer.value(QLatin1String("idTagInfo")).toObject(), "status");
}

/// Whatever goes wrong below a call fails the test at once. Thread: the test's.
class OcttStation
{
public:
    /// One command that came.
    struct Command
    {
        QString action;
        QJsonObject payload;
    };

    OcttStation(QString id, Clock& clock) : m_id(std::move(id)), m_clock(clock)
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

    QList<Command> received;
    QStringList violations; ///< what of ours breaks the rules: frame, ids, payloads
    QList<QJsonArray> errors; ///< CALLERRORs we got

    /// What it says to \a action from now on; without one it answers NotImplemented.
    void answerWith(const char* action, const QByteArray& payload)
    {
        m_answers.insert(QLatin1String(action), object(payload));
    }

    /// False: refused, or no answer. \a password: HTTP Basic; \a tls: over TLS.
    [[nodiscard]] bool connectTo(quint16 port, const QByteArray& password = {}, const QSslConfiguration* tls = nullptr)
    {
        m_socket = std::make_unique<QWebSocket>();
        bool isRefused = false;
        QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(),
                         [this](const QString& text) { receive(text.toUtf8()); });
        QObject::connect(m_socket.get(), QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), m_socket.get(),
                         [&isRefused] { isRefused = true; });
        QNetworkRequest request(QUrl(QStringLiteral("%1://127.0.0.1:%2/ocpp/%3")
                                         .arg(tls ? QStringLiteral("wss") : QStringLiteral("ws")).arg(port).arg(m_id)));
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
    [[nodiscard]] bool isConnected() const
    {
        return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    }
    void disconnect()
    {
        if (m_socket)
            m_socket->abort();
    }

    /// Sends a request; the payload of the answer.
    QJsonObject call(const char* action, const QJsonObject& payload)
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

    QJsonObject boot()
    {
        return call("BootNotification", object(R"({"chargePointVendor":"Octt","chargePointModel":"Tool",)"
                                               R"("chargePointSerialNumber":"S1","firmwareVersion":"1.0"})"));
    }
    QJsonObject status(int connector, const char* status, const char* error = "NoError")
    {
        return call("StatusNotification", {{QStringLiteral("connectorId"), connector},
                                           {QStringLiteral("status"), QLatin1String(status)},
                                           {QStringLiteral("errorCode"), QLatin1String(error)},
                                           {QStringLiteral("timestamp"), stamp()}});
    }
    QJsonObject authorize(const QString& tag) { return call("Authorize", {{QStringLiteral("idTag"), tag}}); }
    /// \a secondsAgo: kept while it was offline.
    QJsonObject start(int connector, const QString& tag, int meter, int secondsAgo = 0, std::optional<int> reservation = {})
    {
        QJsonObject payload{{QStringLiteral("connectorId"), connector}, {QStringLiteral("idTag"), tag},
                            {QStringLiteral("meterStart"), meter}, {QStringLiteral("timestamp"), stamp(secondsAgo)}};
        if (reservation)
            payload.insert(QStringLiteral("reservationId"), *reservation);
        return call("StartTransaction", payload);
    }
    QJsonObject stop(int transaction, int meter, const char* reason, const QString& tag = {}, int secondsAgo = 0)
    {
        QJsonObject payload{{QStringLiteral("transactionId"), transaction}, {QStringLiteral("meterStop"), meter},
                            {QStringLiteral("timestamp"), stamp(secondsAgo)},
                            {QStringLiteral("reason"), QLatin1String(reason)}};
        if (!tag.isEmpty())
            payload.insert(QStringLiteral("idTag"), tag);
        return call("StopTransaction", payload);
    }
    QJsonObject securityEvent(const char* type)
    {
        return call("SecurityEventNotification",
                    {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("timestamp"), stamp()}});
    }

    /// The payload of the last \a action that came; empty if none did.
    [[nodiscard]] QJsonObject last(const char* action) const
    {
        for (auto it = received.crbegin(); it != received.crend(); ++it) {
            if (it->action == QLatin1String(action))
                return it->payload;
        }
        return {};
    }

private:
    [[nodiscard]] QString stamp(int secondsAgo = 0) const
    {
        return m_clock.utcNow().addSecs(-secondsAgo).toString(Qt::ISODateWithMs);
    }
    void send(const QJsonArray& frame)
    {
        m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    void judge(const QString& action, const QJsonObject& payload, const ocpp::schema::Issues& issues)
    {
        if (!issues.isEmpty())
            violations.append(action + QStringLiteral(": ") + issues.summary() + QLatin1Char(' ')
                              + QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)));
    }
    void judge(const char* action, const QJsonObject& payload, const ocpp::schema::Issues& issues)
    {
        judge(QString::fromLatin1(action), payload, issues);
    }
    void receive(const QByteArray& text)
    {
        const QJsonArray frame = QJsonDocument::fromJson(text).array();
        const int kind = frame.at(0).toInt();
        const QString id = frame.at(1).toString();
        if (id.isEmpty() || id.size() > 36 || frame.size() != (kind == 2 ? 4 : kind == 3 ? 3 : 5))
            violations.append(QStringLiteral("frame: ") + QString::fromUtf8(text.left(200)));
        if (kind == 2)
            obey(id, frame.at(2).toString(), frame.at(3).toObject());
        else if (kind == 3)
            m_answered.insert(id, frame.at(2).toObject());
        else
            errors.append(frame);
    }
    void obey(const QString& id, const QString& action, const QJsonObject& payload)
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

    const QString m_id;
    Clock& m_clock;
    std::unique_ptr<QWebSocket> m_socket;
    QHash<QString, QJsonObject> m_answers;
    QHash<QString, QJsonObject> m_answered;
    int m_lastId = 0;
};

} // namespace forecourt::tests
