// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/simulator/centralstub.h"

namespace forecourt::simulator::tests {

CentralStub::CentralStub()
    : m_server(QStringLiteral("stub"), QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({QStringLiteral("ocpp1.6")});
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, &CentralStub::accept);
}

CentralStub::~CentralStub() = default;

QUrl CentralStub::url() const
{
    QUrl url(QStringLiteral("ws://127.0.0.1/ocpp"));
    url.setPort(m_server.serverPort());
    return url;
}

void CentralStub::answer(const QString& action, const QJsonObject& payload)
{
    m_answers[action] = payload;
}

void CentralStub::silence(const QString& action)
{
    m_silent.insert(action);
}

void CentralStub::speakAgain(const QString& action)
{
    m_silent.remove(action);
}

void CentralStub::refuse(const QString& action)
{
    m_refused.insert(action);
}

void CentralStub::acceptAgain(const QString& action)
{
    m_refused.remove(action);
}

QString CentralStub::ask(const QString& action, const QJsonObject& payload)
{
    const QString id = QStringLiteral("ask-%1").arg(++m_lastId);
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(ocpp::rpc::serialise(ocpp::rpc::Call{id, action, payload})));
    return id;
}

void CentralStub::drop()
{
    if (m_socket)
        m_socket->abort();
}

QList<Received> CentralStub::all(const QString& action) const
{
    QList<Received> list;
    for (const Received& request : received) {
        if (request.action == action)
            list.append(request);
    }
    return list;
}

int CentralStub::count(const QString& action) const
{
    return static_cast<int>(all(action).size());
}

QJsonObject CentralStub::last(const QString& action) const
{
    const auto list = all(action);
    return list.isEmpty() ? QJsonObject() : list.last().payload;
}

QStringList CentralStub::statuses(int connector) const
{
    QStringList words;
    for (const Received& request : all(QStringLiteral("StatusNotification"))) {
        if (request.payload.value(QLatin1String("connectorId")).toVariant().toInt() == connector)
            words.append(request.payload.value(QLatin1String("status")).toString());
    }
    return words;
}

void CentralStub::accept()
{
    ++connections;
    QWebSocket* socket = m_server.nextPendingConnection();
    socket->setParent(this);
    m_socket = socket;
    connect(socket, &QWebSocket::disconnected, this, [this] { ++disconnections; });
    paths.append(socket->requestUrl().path(QUrl::FullyEncoded));
    protocols.append(socket->subprotocol());
    authorization = socket->request().rawHeader("Authorization");
    offered.append(socket->request().rawHeader("Sec-WebSocket-Protocol"));
    connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString& text) { read(socket, text.toUtf8()); });
}

void CentralStub::read(QWebSocket* socket, const QByteArray& text)
{
    const auto parsed = ocpp::rpc::parseFrame(text);
    if (const auto* call = std::get_if<ocpp::rpc::Call>(&parsed.frame)) {
        received.append({call->id, call->action, call->payload, text});
        reply(socket, *call);
    } else if (const auto* result = std::get_if<ocpp::rpc::CallResult>(&parsed.frame)) {
        answers.insert(result->id, result->payload);
        answerFrames.append(text);
    } else if (const auto* error = std::get_if<ocpp::rpc::CallError>(&parsed.frame)) {
        errors.insert(error->id, error->codeText);
    } else {
        unreadable.append(text);
    }
}

void CentralStub::reply(QWebSocket* socket, const ocpp::rpc::Call& call)
{
    if (m_silent.contains(call.action))
        return;
    if (m_refused.contains(call.action)) {
        socket->sendTextMessage(QString::fromUtf8(ocpp::rpc::serialise(
            ocpp::rpc::CallError{call.id, ocpp::rpc::CallErrorCode::InternalError, {}, {}, {}})));
        return;
    }
    QJsonObject payload = m_answers.value(call.action);
    if (payload.isEmpty())
        payload = usual(call.action);
    socket->sendTextMessage(QString::fromUtf8(ocpp::rpc::serialise(ocpp::rpc::CallResult{call.id, payload})));
}

QJsonObject CentralStub::usual(const QString& action)
{
    const QString now = QStringLiteral("2026-05-05T08:00:00.000Z");
    const QJsonObject accepted{{QStringLiteral("status"), QStringLiteral("Accepted")}};
    if (action == QLatin1String("BootNotification"))
        return {{QStringLiteral("status"), QStringLiteral("Accepted")}, {QStringLiteral("currentTime"), now},
                {QStringLiteral("interval"), 300}};
    if (action == QLatin1String("Heartbeat"))
        return {{QStringLiteral("currentTime"), now}};
    if (action == QLatin1String("Authorize"))
        return {{QStringLiteral("idTagInfo"), accepted}};
    if (action == QLatin1String("StartTransaction"))
        return {{QStringLiteral("idTagInfo"), accepted}, {QStringLiteral("transactionId"), ++m_lastTransaction}};
    if (action == QLatin1String("DataTransfer"))
        return accepted;
    return {};
}

} // namespace forecourt::simulator::tests
