// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The baseline of the commands figure: a server that only hands on.
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace forecourt::bench {

/// The way of a command without the work: the body of an HTTP request goes to the one WebSocket client as it is, and
/// what comes from there is the answer. Same libraries, same machine. One request at a time.
/// Thread: the one that made it.
class RelayServer : public QObject
{
    Q_OBJECT

public:
    explicit RelayServer(QObject* parent = nullptr);

    /// Opens both ports; false if it could not.
    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 httpPort() const { return m_http.serverPort(); }
    [[nodiscard]] quint16 socketPort() const { return m_sockets.serverPort(); }

private:
    void acceptStation();
    void acceptRequest();
    void onRequest(QTcpSocket* socket);
    void onAnswer(const QString& text);

    QTcpServer m_http;
    QWebSocketServer m_sockets;
    QPointer<QWebSocket> m_station;
    QPointer<QTcpSocket> m_waiting;
    QHash<QTcpSocket*, QByteArray> m_received;
};

} // namespace forecourt::bench
