// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bytes of one HTTP connection, with deadlines. Internal to core/http: names cpp-httplib.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <httplib.h>
#include <memory>
#include <openssl/ssl.h>

namespace forecourt::http {

/// Reads and writes a connected socket. A request must be there whole before its deadline, however slowly
/// its bytes drip in: the library's own stream only limits the pause between two of them. Thread: one
/// worker of the pool.
class ConnectionStream final : public httplib::Stream
{
public:
    using Seconds = std::chrono::seconds;

    /// Once \a isStopping holds, nothing more is read: a slow peer does not hold up the server's end. With a
    /// \a session, which is taken over, everything goes through TLS.
    ConnectionStream(socket_t socket, Seconds readTimeout, Seconds requestDeadline, Seconds writeTimeout,
                     const std::atomic<bool>& isStopping, SSL* session = nullptr);

    /// The peer begins as TLS does. Waits for its first byte, \a most at the longest, and leaves it there.
    [[nodiscard]] static bool isTlsAhead(socket_t socket, Seconds most, const std::atomic<bool>& isStopping);

    /// Shakes hands where there is TLS; without it there is nothing to do. False: this peer and we do not agree.
    [[nodiscard]] bool begin();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* to, size_t size) override;
    ssize_t write(const char* from, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return m_socket; }

    /// The peer has closed its side, or the connection is broken. Half-closed peers may still read an answer;
    /// who asks for a stream and closes is gone.
    [[nodiscard]] bool hasPeerLeft() const;

    [[nodiscard]] bool isTls() const { return m_session != nullptr; }

    /// Whoever needs long for a body may: from now on only the pauses between its pieces are limited.
    void liftDeadline() { m_end = Clock::time_point::max(); }

    /// A peer that takes bytes, however few, is not too slow: from now on the pause in writing begins anew with each byte its
    /// system acknowledges, not only when a good part of the send buffer is free.
    void waitForSlowReaders() { m_countsProgress = true; }

    /// The last failure was a pause that was too long, not an end.
    [[nodiscard]] bool wasTooSlow() const { return m_wasTooSlow; }

    /// Ends our side and waits until the peer's system has every byte, as long as it takes some: false where it does not.
    [[nodiscard]] bool deliver();

    /// Ends our side and swallows what the peer still sends, for a moment and up to a limit: closing with
    /// unread bytes would reset the connection, and the answer with it.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool waitFor(short events, std::chrono::milliseconds most) const;
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// Bytes that the peer's system has not acknowledged; -1: the connection cannot tell.
    [[nodiscard]] int unacknowledged() const;
    void endSending();
    /// Reads what is there; 0 at the end, -1 on trouble or past the deadline.
    [[nodiscard]] ssize_t receive();
    /// Repeats a call of OpenSSL until it is through: what it returned, 0 at the end, -1 on trouble or when the time is over.
    [[nodiscard]] int persist(const std::function<int()>& call, std::chrono::milliseconds most) const;

    struct SessionDeleter
    {
        void operator()(SSL* session) const { SSL_free(session); }
    };

    socket_t m_socket;
    std::unique_ptr<SSL, SessionDeleter> m_session; ///< null: plain
    Seconds m_readTimeout;
    Seconds m_writeTimeout;
    Clock::time_point m_end;
    const std::atomic<bool>& m_isStopping;
    std::array<char, 8192> m_buffer{};
    size_t m_begin = 0;
    size_t m_filled = 0;
    mutable bool m_wasTooSlow = false;
    bool m_countsProgress = false; ///< of what is sent
    bool m_hasEndedSending = false;
};

} // namespace forecourt::http
