// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/stationlink.h"

#include "core/base/logging.h"
#include "core/ocpp/rpc/frame.h"
#include "core/simulator/standardsocket.h"
#include "core/simulator/wiresocket.h"

#include <algorithm>

namespace forecourt::simulator {

namespace rpc = ocpp::rpc;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds LongestReconnectDelay = 30s;

} // namespace

StationLink::StationLink(const StationSettings& settings, Misbehaviour& misbehaviour, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_misbehaviour(misbehaviour)
    , m_clock(clock)
    , m_queue(clock, m_ids, *this)
    , m_password(settings.password)
    , m_nextDelay(settings.reconnectDelay)
{
}

StationLink::~StationLink()
{
    if (m_socket)
        m_socket->disconnect(this);
}

QUrl StationLink::targetUrl() const
{
    QUrl url = m_settings.url;
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    path += '/' + QUrl::toPercentEncoding(m_settings.id);
    url.setPath(QString::fromLatin1(m_misbehaviour.alterPath(path)), QUrl::StrictMode);
    return url;
}

void StationLink::open()
{
    m_isWanted = true;
    if (!m_socket && !m_reconnect)
        connectNow();
}

void StationLink::connectNow()
{
    m_reconnect.reset();
    QUrl url = targetUrl();
    const bool lacksAuthority = !m_hasAuthority && m_settings.caFile.isEmpty();
    if (m_misbehaviour.has(9) && lacksAuthority && url.scheme() == QLatin1String("wss")) {
        const int port = url.port(443);
        url.setScheme(QStringLiteral("ws"));
        url.setPort(port);
    }
    const bool isPlain = url.scheme() == QLatin1String("ws");
    if (isPlain && m_misbehaviour.needsOwnWire())
        m_socket = new WireSocket(this);
    else
        m_socket = new StandardSocket(this);
    connect(m_socket, &StationSocket::connected, this, &StationLink::onConnected);
    connect(m_socket, &StationSocket::disconnected, this, &StationLink::onLost);
    connect(m_socket, &StationSocket::textReceived, this, &StationLink::onText);
    connect(m_socket, &StationSocket::pingAnswered, this, &StationLink::pingAnswered);
    connect(m_socket, &StationSocket::failed, this, &StationLink::failed);
    Handshake handshake;
    handshake.url = url;
    handshake.subprotocols = m_misbehaviour.subprotocols();
    handshake.caFile = m_settings.caFile;
    handshake.leavesOutConnection = m_misbehaviour.has(2);
    handshake.setsReservedBit = m_misbehaviour.has(7);
    if (!m_password.isEmpty()) {
        const QString user = m_settings.user.isEmpty() ? m_settings.id : m_settings.user;
        handshake.authorization = "Basic " + (user.toUtf8() + ':' + m_password).toBase64();
    }
    m_socket->open(handshake);
}

void StationLink::onConnected()
{
    m_isOpen = true;
    ++m_connectionCount;
    m_nextDelay = m_settings.reconnectDelay;
    m_queue.connectionOpened();
    Q_EMIT opened();
}

/// The socket is gone already; what waited for it is told.
void StationLink::connectionEnded()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_queue.connectionLost();
    m_queue.discardWaiting();
    Q_EMIT closed();
}

void StationLink::onLost()
{
    if (!m_socket)
        return;
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
    if (m_isWanted) {
        scheduleReconnect(m_nextDelay);
        m_nextDelay = std::min(m_nextDelay * 2, LongestReconnectDelay);
    }
    connectionEnded();
}

void StationLink::scheduleReconnect(std::chrono::milliseconds delay)
{
    m_reconnect = m_clock.after(delay, [this] { connectNow(); });
}

void StationLink::close()
{
    m_isWanted = false;
    m_reconnect.reset();
    if (m_socket && m_isOpen)
        std::exchange(m_socket, nullptr)->closeAndForget();
    else
        onLost();
    connectionEnded();
}

void StationLink::renew(std::chrono::milliseconds pause)
{
    close();
    m_isWanted = true;
    scheduleReconnect(pause);
}

void StationLink::abandon()
{
    if (!m_socket || !m_isOpen)
        return;
    if (m_abandoned) {
        m_abandoned->abort();
        m_abandoned->deleteLater();
    }
    m_abandoned = std::exchange(m_socket, nullptr);
    m_abandoned->goDeaf();
    scheduleReconnect(std::chrono::milliseconds(0));
    connectionEnded();
}

void StationLink::interrupt(std::chrono::milliseconds absence)
{
    m_isWanted = false;
    onLost();
    m_isWanted = true;
    scheduleReconnect(absence);
}

void StationLink::onText(const QByteArray& utf8)
{
    Q_EMIT frameReceived(utf8);
    const rpc::ParsedFrame parsed = rpc::parseFrame(utf8);
    if (const auto* call = std::get_if<rpc::Call>(&parsed.frame))
        Q_EMIT called(call->id, call->action, call->payload);
    else if (const auto* result = std::get_if<rpc::CallResult>(&parsed.frame))
        m_queue.handle(*result);
    else if (const auto* error = std::get_if<rpc::CallError>(&parsed.frame))
        m_queue.handle(*error);
    else
        qCWarning(logSimulator) << m_settings.id << "frame of the central system cannot be read";
}

void StationLink::call(const QString& action, const QJsonObject& payload, rpc::CallUrgency urgency, Handler handler)
{
    if (!m_isOpen) {
        handler({.kind = rpc::CallOutcome::Kind::Disconnected});
        return;
    }
    const auto ticket = m_queue.enqueue(action, m_misbehaviour.alterRequest(action, payload), urgency);
    if (ticket)
        m_handlers.insert(*ticket, std::move(handler)); // answers come through the event loop, so this is in time
    else
        handler({.kind = rpc::CallOutcome::Kind::Cancelled});
}

void StationLink::answer(const QString& id, const QString& action, const QJsonObject& payload)
{
    const QByteArray frame = rpc::serialise(rpc::CallResult{id, m_misbehaviour.alterResponse(action, payload)});
    for (const QByteArray& part : m_misbehaviour.alterAnswerFrame(action, frame))
        sendRaw(part);
}

void StationLink::refuse(const QString& id, rpc::CallErrorCode code, const QString& text)
{
    sendRaw(rpc::serialise(rpc::CallError{id, code, {}, text, {}}));
}

void StationLink::sendRaw(const QByteArray& frame)
{
    if (!m_isOpen || !m_socket)
        return;
    m_socket->sendText(frame);
    Q_EMIT frameSent(frame);
}

void StationLink::ping()
{
    if (m_isOpen && m_socket)
        m_socket->ping();
}

void StationLink::frameReady(rpc::CallTicket, const rpc::Call& call, const QByteArray& frame)
{
    for (const QByteArray& part : m_misbehaviour.alterCallFrame(call.action, frame))
        sendRaw(part);
}

void StationLink::callSettled(rpc::CallTicket ticket, const rpc::CallOutcome& outcome)
{
    const Handler handler = m_handlers.take(ticket);
    if (handler)
        handler(outcome);
}

void StationLink::lateAnswerArrived(rpc::CallTicket, const rpc::CallOutcome&)
{
    qCDebug(logSimulator) << m_settings.id << "late answer";
}

void StationLink::strayAnswerArrived(rpc::AnswerKind, const QString& id)
{
    qCDebug(logSimulator) << m_settings.id << "answer to nothing that was asked:" << id;
}

} // namespace forecourt::simulator
