// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What answers at the port of a service, with bytes as the test has them.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace forecourt::tests {

/// Answers every GET, the stream, and every POST, a call, with the same bytes; then it hangs up where they say so.
/// Empty: nothing, and hangs up at once. Thread: the test's.
class CannedService
{
public:
    QByteArray stream;
    QByteArray call;

    CannedService()
    {
        if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("the test gets no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* const socket = m_server.nextPendingConnection();
            const auto heard = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, heard] {
                heard->append(socket->readAll());
                if (isWhole(*heard))
                    answer(*socket, std::exchange(*heard, {}).startsWith("GET ") ? stream : call);
            });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// An answer with its length that ends the connection.
    [[nodiscard]] static QByteArray answerOf(int status, const QByteArray& body, const QByteArray& headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Canned\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }
    [[nodiscard]] static QByteArray problem(int status, const QByteArray& detail, const QByteArray& headers = {})
    {
        return answerOf(status, "{\"detail\":\"" + detail + "\"}", headers);
    }
    /// A stream that stays open and says nothing.
    [[nodiscard]] static QByteArray quietStream() { return "HTTP/1.1 200 OK\r\nContent-Type: application/cbor-seq\r\n\r\n"; }

private:
    static bool isWhole(const QByteArray& request)
    {
        const qsizetype end = request.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = request.left(end).toLower();
        const qsizetype length = head.indexOf("content-length:");
        const qsizetype wanted = length < 0 ? 0 : head.mid(length + 15, head.indexOf('\r', length) - length - 15).trimmed().toLongLong();
        return request.size() - end - 4 >= wanted;
    }
    static void answer(QTcpSocket& socket, const QByteArray& bytes)
    {
        socket.write(bytes);
        if (bytes.isEmpty() || bytes.contains("Connection: close"))
            socket.disconnectFromHost();
    }

    QTcpServer m_server;
};

} // namespace forecourt::tests
