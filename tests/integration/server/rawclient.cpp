// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server/rawclient.h"

#include <QHostAddress>

namespace forecourt::tests {

QByteArray UpgradeRequest::bytes() const
{
    QByteArray text = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const auto line = [&text](const QByteArray& name, const QByteArray& value) {
        if (!value.isEmpty())
            text += name + ": " + value + "\r\n";
    };
    line("Upgrade", upgrade);
    line("Connection", connection);
    line("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    line("Sec-WebSocket-Version", version);
    line("Sec-WebSocket-Protocol", protocols);
    line("Authorization", authorization);
    return text + extra + "\r\n";
}

QByteArray basic(const QByteArray& user, const QByteArray& password)
{
    return "Basic " + (user + ':' + password).toBase64();
}

QByteArray frame(quint8 opcode, QByteArray payload, bool isFinal, bool isMasked)
{
    QByteArray bytes(1, static_cast<char>((isFinal ? 0x80 : 0) | opcode));
    const int maskBit = isMasked ? 0x80 : 0;
    if (payload.size() < 126) {
        bytes.append(static_cast<char>(maskBit | static_cast<int>(payload.size())));
    } else if (payload.size() <= 0xffff) {
        const auto length = qToBigEndian(static_cast<quint16>(payload.size()));
        bytes.append(static_cast<char>(maskBit | 126)).append(reinterpret_cast<const char*>(&length), 2);
    } else {
        const auto length = qToBigEndian(static_cast<quint64>(payload.size()));
        bytes.append(static_cast<char>(maskBit | 127)).append(reinterpret_cast<const char*>(&length), 8);
    }
    if (isMasked) {
        const char key[4] = {0x11, 0x22, 0x33, 0x44};
        bytes.append(key, 4);
        for (qsizetype at = 0; at < payload.size(); ++at)
            payload[at] = static_cast<char>(payload[at] ^ key[at % 4]);
    }
    return bytes + payload;
}

RawClient::RawClient(quint16 port, QTcpSocket* socket, const QString& from)
    : m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] {
        if (!isDeaf)
            received += m_socket->readAll();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { isClosed = true; });
    if (!from.isEmpty())
        m_socket->bind(QHostAddress(from));
    if (auto* secure = qobject_cast<QSslSocket*>(m_socket))
        secure->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    else
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->flush();
}

int RawClient::status() const
{
    return received.startsWith("HTTP/1.1 ") ? received.mid(9, 3).toInt() : 0;
}

bool RawClient::isUpgraded() const
{
    return status() == 101 && received.contains("\r\n\r\n");
}

QByteArray RawClient::frames() const
{
    const auto end = received.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : received.mid(end + 4);
}

QList<std::pair<quint8, QByteArray>> RawClient::parsedFrames() const
{
    QList<std::pair<quint8, QByteArray>> found;
    QByteArray rest = frames();
    while (rest.size() >= 2) {
        const auto opcode = static_cast<quint8>(rest.at(0) & 0x0f);
        qsizetype length = static_cast<quint8>(rest.at(1));
        qsizetype header = 2;
        if (length == 126 && rest.size() >= 4) {
            length = qFromBigEndian<quint16>(rest.constData() + 2);
            header = 4;
        } else if (length == 127 && rest.size() >= 10) {
            length = static_cast<qsizetype>(qFromBigEndian<quint64>(rest.constData() + 2));
            header = 10;
        }
        if (rest.size() < header + length)
            break;
        found.append({opcode, rest.mid(header, length)});
        rest = rest.mid(header + length);
    }
    return found;
}

int RawClient::closeCode() const
{
    for (const auto& [opcode, payload] : parsedFrames()) {
        if (opcode == Close && payload.size() >= 2)
            return qFromBigEndian<quint16>(payload.constData());
    }
    return 0;
}

QByteArray RawClient::lastPing() const
{
    QByteArray last;
    for (const auto& [opcode, payload] : parsedFrames())
        last = opcode == Ping ? payload : last;
    return last;
}

} // namespace forecourt::tests
