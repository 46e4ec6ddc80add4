// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/notify/fakewebhook.h"

namespace forecourt::tests {

FakeWebhook::FakeWebhook(QByteArray answer)
    : m_answer(std::move(answer))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

FakeWebhook::~FakeWebhook() = default;

QString FakeWebhook::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/hook").arg(serverPort());
}

void FakeWebhook::setAnswer(const QByteArray& answer)
{
    m_answer = answer;
}

void FakeWebhook::read(QTcpSocket& socket)
{
    m_in += socket.readAll();
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray lower = m_in.left(end).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype length =
        lower.mid(at + 15, lower.indexOf('\r', at) < 0 ? -1 : lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    if (m_in.size() < end + 4 + length)
        return;
    head = m_in.left(end);
    body = m_in.mid(end + 4, length);
    m_in.clear();
    ++requests;
    if (m_answer == "drop")
        return socket.abort();
    if (m_answer.isEmpty())
        return;
    socket.write(m_answer);
    socket.disconnectFromHost();
}

QByteArray httpAnswer(const QByteArray& status, const QByteArray& more)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n" + more + "\r\n";
}

} // namespace forecourt::tests
