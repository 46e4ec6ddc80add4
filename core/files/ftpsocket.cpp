// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpsocket.h"

#include "core/files/ftpaddresses.h"

#include <algorithm>
#include <array>
#include <utility>

#include <sys/socket.h>

namespace forecourt::files {

namespace {

constexpr qint64 RawPieceBytes = 16 * 1024;

} // namespace

FtpSocket::FtpSocket(qintptr descriptor, qint64 readAhead, QObject* parent) : QObject(parent)
{
    m_socket.setReadBufferSize(readAhead);
    if (!m_socket.setSocketDescriptor(descriptor))
        return; // it has ended: hasEnded()
    // ABOR comes as urgent data: in its place among the rest, or its last byte would be missing (RFC 959 §4.1.3)
    const int inLine = 1;
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_OOBINLINE, &inLine, sizeof(inLine));
    m_peer = plainFtpAddress(m_socket.peerAddress());
    m_local = plainFtpAddress(m_socket.localAddress());
    connect(&m_socket, &QTcpSocket::readyRead, this, &FtpSocket::arrived);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] { Q_EMIT bytesWritten(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, &FtpSocket::disconnected);
}

FtpSocket::~FtpSocket()
{
    m_socket.disconnect(this);
}

std::optional<char> FtpSocket::firstByte()
{
    char first = 0;
    return m_socket.peek(&first, 1) == 1 ? std::optional(first) : std::nullopt;
}

void FtpSocket::limitSystemBuffer(qint64 bytes)
{
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, static_cast<int>(bytes));
}

// ---- TLS --------------------------------------------------------------------------------------------

void FtpSocket::startTls(SSL* session)
{
    m_tls = std::make_unique<FtpTls>(session);
    arrived(); // the client may have begun already
}

/// Moves a piece of what came into TLS.
bool FtpSocket::feedTls()
{
    std::array<char, RawPieceBytes> raw{};
    const qint64 got = m_socket.read(raw.data(), RawPieceBytes);
    if (got > 0)
        m_tls->feed(raw.data(), got);
    return got > 0;
}

void FtpSocket::flushTls()
{
    const QByteArray bytes = m_tls->takeOutput();
    if (!bytes.isEmpty() && isConnected())
        m_socket.write(bytes);
}

/// Ends the connection where TLS has ended, later: whoever reads is in the middle of something.
void FtpSocket::judgeTls()
{
    if ((!m_tls->hasFailed() && !m_tls->hasPeerClosed()) || std::exchange(m_isEnding, true))
        return;
    QMetaObject::invokeMethod(this, [this] { m_socket.disconnectFromHost(); }, Qt::QueuedConnection);
}

// ---- bytes ------------------------------------------------------------------------------------------

void FtpSocket::arrived()
{
    if (!m_tls) {
        Q_EMIT readyRead();
        return;
    }
    const bool wasHandshaking = m_tls->isHandshaking();
    while (m_tls->isHandshaking() && feedTls())
        m_tls->handshake();
    flushTls();
    judgeTls();
    if (m_tls->isHandshaking() || m_tls->hasFailed())
        return;
    if (wasHandshaking)
        Q_EMIT secured();
    Q_EMIT readyRead();
}

qint64 FtpSocket::read(char* to, qint64 most)
{
    if (!m_tls)
        return std::max<qint64>(0, m_socket.read(to, most));
    for (;;) {
        const qint64 got = m_tls->read(to, most);
        flushTls();
        judgeTls();
        if (got > 0)
            return got;
        if (!m_tls->isOpen() || !feedTls())
            return 0;
    }
}

void FtpSocket::write(const char* bytes, qint64 count)
{
    if (!isConnected() || (m_tls && !m_tls->isOpen()))
        return;
    m_written += count;
    if (!m_tls) {
        m_socket.write(bytes, count);
        return;
    }
    m_tls->write(bytes, count);
    flushTls();
    judgeTls();
}

void FtpSocket::close()
{
    if (m_tls) {
        m_tls->close();
        flushTls();
    }
    m_socket.disconnectFromHost();
}

} // namespace forecourt::files
