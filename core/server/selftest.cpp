// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/selftest.h"

#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <array>

namespace forecourt::server {

namespace {

constexpr qint64 LongestAnswer = 4096;

QByteArray answerOf(QTcpSocket& socket, QDeadlineTimer deadline)
{
    QByteArray answer;
    while (answer.size() < LongestAnswer && !answer.endsWith(selfTestBody())) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
        answer += socket.read(LongestAnswer);
    }
    return answer;
}

} // namespace

QByteArray newSelfTestPath()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return "/self-test/" + QByteArray(reinterpret_cast<const char*>(random.data()), sizeof(random)).toHex();
}

QByteArray selfTestBody()
{
    return QByteArrayLiteral("This is Forecourt.\n");
}

SelfTestAnswer callOurselves(const QHostAddress& address, quint16 port, const QByteArray& path,
                             std::chrono::milliseconds deadline)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy); // it is this computer itself
    socket.connectToHost(address, port);
    if (!socket.waitForConnected(static_cast<int>(deadline.count())))
        return socket.error() == QAbstractSocket::ConnectionRefusedError ? SelfTestAnswer::Refused : SelfTestAnswer::Silent;
    socket.write("GET " + path + " HTTP/1.1\r\nHost: forecourt\r\nConnection: close\r\n\r\n");
    const QByteArray answer = answerOf(socket, QDeadlineTimer(deadline));
    socket.abort();
    return answer.startsWith("HTTP/1.1 200 ") && answer.endsWith(selfTestBody()) ? SelfTestAnswer::Ours : SelfTestAnswer::Foreign;
}

} // namespace forecourt::server
