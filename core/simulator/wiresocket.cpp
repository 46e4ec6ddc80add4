// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/wiresocket.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QtEndian>

namespace forecourt::simulator {

namespace {

constexpr quint8 Continuation = 0x0;
constexpr quint8 Text = 0x1;
constexpr quint8 Close = 0x8;
constexpr quint8 Ping = 0x9;
constexpr quint8 Pong = 0xa;
constexpr qsizetype LargestHead = 16 * 1024;
constexpr quint64 LargestFrame = 8 * 1024 * 1024;
constexpr int CloseGraceMs = 2000;

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

} // namespace

WireSocket::WireSocket(QObject* parent) : StationSocket(parent)
{
    connect(&m_socket, &QTcpSocket::connected, this, &WireSocket::sendHead);
    connect(&m_socket, &QTcpSocket::readyRead, this, &WireSocket::onReadyRead);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { fail(QString()); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { fail(m_socket.errorString()); });
}

void WireSocket::open(const Handshake& handshake)
{
    m_handshake = handshake;
    m_socket.connectToHost(handshake.url.host(), static_cast<quint16>(handshake.url.port(80)));
}

void WireSocket::fail(const QString& reason)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (!reason.isEmpty())
        Q_EMIT failed(reason);
    Q_EMIT disconnected();
}

void WireSocket::sendHead()
{
    const QUrl& url = m_handshake.url;
    QByteArray head = "GET " + url.path(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: " + url.authority().toLatin1()
        + "\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + randomBytes(16).toBase64() + "\r\n";
    if (!m_handshake.leavesOutConnection)
        head += "Connection: Upgrade\r\n";
    if (!m_handshake.subprotocols.isEmpty())
        head += "Sec-WebSocket-Protocol: " + m_handshake.subprotocols.join(QLatin1String(", ")).toLatin1() + "\r\n";
    if (!m_handshake.authorization.isEmpty())
        head += "Authorization: " + m_handshake.authorization + "\r\n";
    m_socket.write(head + "\r\n");
}

void WireSocket::onReadyRead()
{
    if (m_isDeaf)
        return; // the bytes stay in the kernel, as with a station that is gone
    m_input += m_socket.readAll();
    if (!m_isOpen && !readHead())
        return;
    while (!m_hasEnded && readFrame()) { }
}

bool WireSocket::readHead()
{
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_input.size() > LargestHead) {
            m_socket.abort();
            fail(QStringLiteral("the answer is no HTTP"));
        }
        return false;
    }
    const QByteArray first = m_input.left(m_input.indexOf("\r\n"));
    m_input.remove(0, end + 4);
    if (!first.contains(" 101 ")) {
        m_socket.abort();
        fail(QString::fromLatin1(first));
        return false;
    }
    m_isOpen = true;
    Q_EMIT connected();
    return true;
}

bool WireSocket::readFrame()
{
    if (m_input.size() < 2)
        return false;
    const auto* bytes = reinterpret_cast<const uchar*>(m_input.constData());
    quint64 length = bytes[1] & 0x7fU;
    const qsizetype header = length == 126 ? 4 : length == 127 ? 10 : 2;
    if (m_input.size() < header)
        return false;
    if (length == 126)
        length = qFromBigEndian<quint16>(bytes + 2);
    else if (length == 127)
        length = qFromBigEndian<quint64>(bytes + 2);
    if (length > LargestFrame) {
        m_socket.abort();
        fail(QStringLiteral("frame too large"));
        return false;
    }
    if (static_cast<quint64>(m_input.size() - header) < length)
        return false;
    const bool isLast = (bytes[0] & 0x80U) != 0;
    const quint8 opcode = bytes[0] & 0x0fU;
    const QByteArray payload = m_input.mid(header, static_cast<qsizetype>(length));
    m_input.remove(0, header + static_cast<qsizetype>(length));
    if (opcode == Text || opcode == Continuation) {
        m_message += payload;
        if (isLast)
            Q_EMIT textReceived(std::exchange(m_message, QByteArray()));
    } else if (opcode == Ping) {
        sendFrame(Pong, payload);
    } else if (opcode == Pong) {
        Q_EMIT pingAnswered();
    } else if (opcode == Close) {
        sendFrame(Close, payload);
        m_socket.disconnectFromHost();
    }
    return true;
}

void WireSocket::sendFrame(quint8 opcode, const QByteArray& payload, bool withReservedBit)
{
    QByteArray frame;
    frame += static_cast<char>(0x80U | (withReservedBit ? 0x40U : 0U) | opcode);
    const auto size = static_cast<quint64>(payload.size());
    if (size < 126) {
        frame += static_cast<char>(0x80U | size);
    } else if (size < 65536) {
        frame += static_cast<char>(0x80U | 126U);
        frame += static_cast<char>(size >> 8U);
        frame += static_cast<char>(size & 0xffU);
    } else {
        frame += static_cast<char>(0x80U | 127U);
        char length[8];
        qToBigEndian(size, length);
        frame.append(length, 8);
    }
    const QByteArray mask = randomBytes(4);
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload.at(i) ^ mask.at(i % 4));
    m_socket.write(frame);
}

void WireSocket::sendText(const QByteArray& utf8)
{
    sendFrame(Text, utf8, m_handshake.setsReservedBit);
}

void WireSocket::ping()
{
    if (m_isOpen)
        sendFrame(Ping, {});
}

void WireSocket::closeAndForget()
{
    disconnect();
    setParent(nullptr);
    m_hasEnded = true;
    connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(CloseGraceMs, this, &QObject::deleteLater);
    sendFrame(Close, QByteArray::fromHex("03e9"));
    m_socket.disconnectFromHost();
}

void WireSocket::abort()
{
    disconnect();
    m_hasEnded = true;
    m_socket.abort();
}

void WireSocket::goDeaf()
{
    disconnect();
    m_isDeaf = true;
}

} // namespace forecourt::simulator
