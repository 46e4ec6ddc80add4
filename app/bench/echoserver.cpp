// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/echoserver.h"

#include <QWebSocket>

namespace forecourt::bench {

EchoServer::EchoServer(QObject* parent)
    : QObject(parent), m_server(QStringLiteral("echo"), QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({QStringLiteral("ocpp1.6")});
    connect(&m_server, &QWebSocketServer::newConnection, this, &EchoServer::accept);
}

quint16 EchoServer::listen()
{
    return m_server.listen(QHostAddress::LocalHost, 0) ? m_server.serverPort() : quint16(0);
}

void EchoServer::accept()
{
    while (QWebSocket* socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    }
}

} // namespace forecourt::bench
