// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The server's side of TLS between two heaps of bytes, without a socket. Names OpenSSL.
#pragma once

#include <QByteArray>

#include <memory>

#include <openssl/ssl.h>

namespace forecourt::files {

/// Why not QSslSocket: it never answers the close_notify of a client that has sent its file, and Python's ftplib waits for
/// that answer; and it sends session tickets, which a client that only sends does not read, so that its system cuts off the
/// end of the file. Memory: one record. Thread: any one.
class FtpTls
{
public:
    /// Takes \a session, fresh from its context; null: TLS has failed.
    explicit FtpTls(SSL* session);

    [[nodiscard]] bool isHandshaking() const { return m_state == State::Handshaking; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    /// The peer said that nothing more comes; our answer lies in the output.
    [[nodiscard]] bool hasPeerClosed() const { return m_state == State::PeerClosed; }
    [[nodiscard]] bool hasFailed() const { return m_state == State::Failed; }

    /// Takes encrypted bytes.
    void feed(const char* bytes, qint64 count);
    /// Goes on with the handshake as far as what was fed allows.
    void handshake();
    /// Decrypts up to \a most bytes of what was fed; 0 where it holds no more.
    [[nodiscard]] qint64 read(char* to, qint64 most);
    /// Encrypts; only while open.
    void write(const char* bytes, qint64 count);
    /// Says that nothing more comes from us.
    void close();
    /// Encrypted bytes for the peer. To be looked at after every call.
    [[nodiscard]] QByteArray takeOutput();

private:
    enum class State { Handshaking, Open, PeerClosed, Failed };
    struct SessionDeleter {
        void operator()(SSL* session) const { SSL_free(session); }
    };

    void judge(int result);

    std::unique_ptr<SSL, SessionDeleter> m_session;
    BIO* m_input = nullptr;  ///< of the session
    BIO* m_output = nullptr; ///< of the session
    State m_state = State::Handshaking;
};

} // namespace forecourt::files
