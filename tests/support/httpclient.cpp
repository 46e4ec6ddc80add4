// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"

namespace forecourt::tests {

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpReply exchange(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(request); });
    bool hasEnded = false;
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { hasEnded = true; });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&] { hasEnded = true; });
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!QTest::qWaitFor([&] { return hasEnded; }, 20000))
        qWarning() << "no end of the answer";
    answer += socket.readAll();

    HttpReply reply;
    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return reply;
    const QList<QByteArray> lines = answer.left(headEnd).split('\n');
    reply.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = answer.mid(headEnd + 4);
    return reply;
}

HttpReply request(quint16 port, const QByteArray& method, const QByteArray& target, const QByteArray& token,
                  const QByteArray& body)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    if (!token.isEmpty())
        text += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty())
        text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return exchange(port, text + "\r\n" + body);
}

} // namespace forecourt::tests
