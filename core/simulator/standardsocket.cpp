// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/standardsocket.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

namespace forecourt::simulator {

namespace {

constexpr int CloseGraceMs = 2000;

} // namespace

StandardSocket::StandardSocket(QObject* parent) : StationSocket(parent)
{
    const auto ended = [this] {
        if (!std::exchange(m_hasEnded, true))
            Q_EMIT disconnected();
    };
    connect(&m_socket, &QWebSocket::connected, this, &StationSocket::connected);
    connect(&m_socket, &QWebSocket::disconnected, this, ended);
    connect(&m_socket, &QWebSocket::pong, this, &StationSocket::pingAnswered);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { Q_EMIT textReceived(text.toUtf8()); });
    connect(&m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, [this, ended] {
        Q_EMIT failed(m_socket.errorString());
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            ended();
    });
}

void StandardSocket::open(const Handshake& handshake)
{
    QNetworkRequest request(handshake.url);
    if (!handshake.authorization.isEmpty())
        request.setRawHeader("Authorization", handshake.authorization);
    if (!handshake.caFile.isEmpty()) {
        QSslConfiguration tls = m_socket.sslConfiguration();
        tls.addCaCertificates(handshake.caFile);
        m_socket.setSslConfiguration(tls);
    }
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(handshake.subprotocols);
    m_socket.open(request, options);
}

void StandardSocket::sendText(const QByteArray& utf8)
{
    m_socket.sendTextMessage(QString::fromUtf8(utf8));
}

void StandardSocket::closeAndForget()
{
    disconnect();
    setParent(nullptr);
    connect(&m_socket, &QWebSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(CloseGraceMs, this, &QObject::deleteLater);
    m_socket.close(QWebSocketProtocol::CloseCodeGoingAway);
}

void StandardSocket::abort()
{
    disconnect();
    m_socket.abort();
}

void StandardSocket::goDeaf()
{
    // QWebSocket cannot be kept from answering pings; misbehaving stations use a WireSocket.
    disconnect();
}

} // namespace forecourt::simulator
