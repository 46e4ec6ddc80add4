// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A connected socket of the FTP server, in the clear or, from some moment on, under TLS.
#pragma once

#include "core/files/ftptls.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <memory>
#include <optional>

namespace forecourt::files {

/// Gives bytes only to who asks, and takes any amount: who writes looks at bytesToWrite(). Thread: files.
class FtpSocket final : public QObject
{
    Q_OBJECT

public:
    /// Owns \a descriptor. \a readAhead: bytes that the program holds before somebody reads them; more waits in the system.
    FtpSocket(qintptr descriptor, qint64 readAhead, QObject* parent = nullptr);
    ~FtpSocket() override;

    /// IPv4 also where it came in IPv6 form. Both stay when the connection has ended.
    [[nodiscard]] const QHostAddress& peer() const { return m_peer; }
    [[nodiscard]] const QHostAddress& local() const { return m_local; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool hasEnded() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// Under TLS, and its handshake is over.
    [[nodiscard]] bool isSecure() const { return m_tls && !m_tls->isHandshaking(); }

    /// The first byte that waits, which keeps waiting. Only before TLS.
    [[nodiscard]] std::optional<char> firstByte();
    /// Whether anything waits as it came from the network.
    [[nodiscard]] bool hasRawBytes() const { return m_socket.bytesAvailable() > 0; }
    /// Up to \a most bytes; 0: nothing for now. After the end what came before it is still there.
    [[nodiscard]] qint64 read(char* to, qint64 most);
    /// Nothing happens while a handshake is under way, or where the connection has ended.
    void write(const char* bytes, qint64 count);
    /// Bytes that the network has not taken yet.
    [[nodiscard]] qint64 bytesToWrite() const { return m_socket.bytesToWrite(); }
    /// Bytes that it has taken, as they were written; under TLS rather too few until all have left.
    [[nodiscard]] qint64 bytesLeft() const { return std::max<qint64>(0, m_written - m_socket.bytesToWrite()); }

    /// Begins TLS as the server; the handshake ends with secured() or disconnected(). \a session as of FtpTls.
    void startTls(SSL* session);
    /// Ends in order once everything is out; under TLS with its last word.
    void close();
    /// Ends at once.
    void abort() { m_socket.abort(); }
    /// Keeps little in the system's own buffer, so that what has left is not far ahead of what has come.
    void limitSystemBuffer(qint64 bytes);

Q_SIGNALS:
    void secured();
    /// read() may give something.
    void readyRead();
    void bytesWritten();
    void disconnected();

private:
    void arrived();
    [[nodiscard]] bool feedTls();
    void flushTls();
    void judgeTls();

    QTcpSocket m_socket;
    std::unique_ptr<FtpTls> m_tls;
    QHostAddress m_peer;
    QHostAddress m_local;
    qint64 m_written = 0;
    bool m_isEnding = false;
};

} // namespace forecourt::files
