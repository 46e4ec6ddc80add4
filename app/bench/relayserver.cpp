// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/relayserver.h"

#include "app/bench/httpexchange.h"

namespace forecourt::bench {

RelayServer::RelayServer(QObject* parent)
    : QObject(parent), m_sockets(QStringLiteral("relay"), QWebSocketServer::NonSecureMode)
{
    connect(&m_http, &QTcpServer::newConnection, this, &RelayServer::acceptRequest);
    connect(&m_sockets, &QWebSocketServer::newConnection, this, &RelayServer::acceptStation);
}

bool RelayServer::listen()
{
    return m_http.listen(QHostAddress::LocalHost, 0) && m_sockets.listen(QHostAddress::LocalHost, 0);
}

void RelayServer::acceptStation()
{
    while (QWebSocket* socket = m_sockets.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QWebSocket::textMessageReceived, this, &RelayServer::onAnswer);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        m_station = socket;
    }
}

void RelayServer::acceptRequest()
{
    while (QTcpSocket* socket = m_http.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onRequest(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void RelayServer::onRequest(QTcpSocket* socket)
{
    QByteArray& received = m_received[socket];
    received += socket->readAll();
    const qsizetype length = bodyLength(received);
    if (length < 0 || received.size() < bodyBegin(received) + length || !m_station)
        return;
    m_waiting = socket;
    m_station->sendTextMessage(QString::fromUtf8(received.mid(bodyBegin(received), length)));
    m_station->flush();
}

void RelayServer::onAnswer(const QString& text)
{
    if (!m_waiting)
        return;
    const QByteArray body = text.toUtf8();
    m_waiting->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    m_waiting->flush();
    m_waiting->disconnectFromHost();
    m_waiting = nullptr;
}

} // namespace forecourt::bench
