// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/httpexchange.h"

#include "app/bench/durations.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

namespace forecourt::bench {

namespace {

constexpr int AnswerMs = 30'000;

/// Takes what arrived; true when the answer is whole.
bool takeAnswer(QTcpSocket& socket, QByteArray& received, HttpExchange& exchange)
{
    received += socket.readAll();
    const qsizetype length = bodyLength(received);
    if (length < 0 || received.size() < bodyBegin(received) + length)
        return false;
    exchange.finishedUs = nowUs();
    exchange.status = received.mid(received.indexOf(' ') + 1, 3).toInt();
    exchange.body = received.mid(bodyBegin(received), length);
    return true;
}

} // namespace

qsizetype bodyBegin(const QByteArray& received)
{
    return received.indexOf("\r\n\r\n") + 4;
}

qsizetype bodyLength(const QByteArray& received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = received.left(end).toLower();
    constexpr char Name[] = "\r\ncontent-length:";
    const qsizetype field = head.indexOf(Name);
    if (field < 0)
        return 0;
    const qsizetype begin = field + static_cast<qsizetype>(sizeof(Name)) - 1;
    const qsizetype stop = head.indexOf('\r', begin);
    return head.mid(begin, stop < 0 ? -1 : stop - begin).trimmed().toLongLong();
}

Result<HttpExchange> exchangeHttp(quint16 port, const QByteArray& request)
{
    HttpExchange exchange;
    QByteArray received;
    QString problem;
    QTcpSocket socket;
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::connected, &loop, [&] {
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket.write(request);
        socket.flush();
    });
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
        if (exchange.finishedUs == 0 && takeAnswer(socket, received, exchange))
            loop.quit();
    });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, [&] {
        problem = socket.errorString();
        loop.quit();
    });
    QTimer::singleShot(AnswerMs, &loop, &QEventLoop::quit);
    exchange.startedUs = nowUs();
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (problem.isEmpty())
        loop.exec();
    if (exchange.finishedUs != 0)
        return exchange;
    if (problem.isEmpty())
        return failure(ErrorCode::TimedOut, QStringLiteral("no answer to an HTTP request within 30 s"));
    return failure(ErrorCode::Internal, QStringLiteral("an HTTP request failed: ") + problem);
}

} // namespace forecourt::bench
