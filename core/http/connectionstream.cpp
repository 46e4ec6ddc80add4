// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/connectionstream.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>

namespace forecourt::http {

namespace {

constexpr std::chrono::milliseconds LongestFarewell{1000};
constexpr std::chrono::milliseconds LongestSlice{200};
constexpr ssize_t MostSwallowed = 16 * 1024 * 1024; ///< of a body that was refused, so that its sender reads why
constexpr size_t MostAtOnce = 1024 * 1024;
constexpr std::chrono::milliseconds DeliverySlice{20};
constexpr char TlsHandshake = 0x16; // RFC 8446 §5.1

void describe(const sockaddr_storage& address, std::string& ip, int& port)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof(v4));
        inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
        port = ntohs(v4.sin_port);
    } else if (address.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof(v6));
        inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
        port = ntohs(v6.sin6_port);
    }
    ip = text.data();
}

using AddressCall = int (*)(int, sockaddr*, socklen_t*);

void describeEnd(AddressCall call, socket_t socket, std::string& ip, int& port)
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    if (call(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        describe(address, ip, port);
}

} // namespace

ConnectionStream::ConnectionStream(socket_t socket, Seconds readTimeout, Seconds requestDeadline,
                                   Seconds writeTimeout, const std::atomic<bool>& isStopping, SSL* session)
    : m_socket(socket)
    , m_session(session)
    , m_readTimeout(readTimeout)
    , m_writeTimeout(writeTimeout)
    , m_end(Clock::now() + requestDeadline)
    , m_isStopping(isStopping)
{
}

bool ConnectionStream::isTlsAhead(socket_t socket, Seconds most, const std::atomic<bool>& isStopping)
{
    pollfd entry{socket, POLLIN, 0};
    const auto end = Clock::now() + most;
    while (!isStopping && Clock::now() < end) {
        if (::poll(&entry, 1, static_cast<int>(LongestSlice.count())) > 0)
            break;
    }
    char first = 0;
    return ::recv(socket, &first, 1, MSG_PEEK | MSG_DONTWAIT) == 1 && first == TlsHandshake;
}

bool ConnectionStream::begin()
{
    if (!m_session)
        return true;
    // OpenSSL says what it waits for, so that our deadlines hold
    const int flags = ::fcntl(m_socket, F_GETFL);
    if (flags < 0 || ::fcntl(m_socket, F_SETFL, flags | O_NONBLOCK) != 0 || SSL_set_fd(m_session.get(), m_socket) != 1)
        return false;
    return persist([this] { return SSL_accept(m_session.get()); }, std::min<std::chrono::milliseconds>(m_readTimeout, timeLeft())) > 0;
}

int ConnectionStream::persist(const std::function<int()>& call, std::chrono::milliseconds most) const
{
    auto end = Clock::now() + most;
    for (;;) {
        ERR_clear_error();
        const int done = call();
        if (done > 0)
            return done;
        const int problem = SSL_get_error(m_session.get(), done);
        if (problem == SSL_ERROR_ZERO_RETURN)
            return 0;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        const bool isWaiting = problem == SSL_ERROR_WANT_READ || problem == SSL_ERROR_WANT_WRITE;
        const short events = problem == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
        m_wasTooSlow = isWaiting && left.count() <= 0;
        if (!isWaiting || m_wasTooSlow || !waitFor(events, left))
            return -1;
        if (m_countsProgress && events == POLLOUT)
            end = Clock::now() + most; // there is room: bytes were taken
    }
}

bool ConnectionStream::waitFor(short events, std::chrono::milliseconds most) const
{
    pollfd entry{m_socket, events, 0};
    const bool isSending = m_countsProgress && events == POLLOUT;
    int before = isSending ? unacknowledged() : 0;
    auto end = Clock::now() + most;
    for (;;) {
        // in slices, so that the end of the server is noticed
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        const auto slice = std::clamp<std::int64_t>(left.count(), 0, LongestSlice.count());
        const int ready = ::poll(&entry, 1, static_cast<int>(slice));
        if (ready > 0)
            return true;
        if (const int now = isSending ? unacknowledged() : before; now != before && ready == 0 && !m_isStopping) {
            before = now;
            end = Clock::now() + most;
            continue;
        }
        const bool isInterrupted = ready < 0 && errno == EINTR;
        if (left.count() <= 0 || m_isStopping || (ready < 0 && !isInterrupted)) {
            m_wasTooSlow = left.count() <= 0;
            return false;
        }
    }
}

bool ConnectionStream::is_readable() const
{
    const bool isThere = m_begin < m_filled || (m_session && SSL_pending(m_session.get()) > 0);
    return isThere || waitFor(POLLIN, m_readTimeout);
}

bool ConnectionStream::is_writable() const
{
    return waitFor(POLLOUT, m_writeTimeout);
}

int ConnectionStream::unacknowledged() const
{
    int waiting = 0;
    return ::ioctl(m_socket, TIOCOUTQ, &waiting) == 0 ? waiting : -1;
}

std::chrono::milliseconds ConnectionStream::timeLeft() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now());
}

ssize_t ConnectionStream::receive()
{
    const auto most = std::min<std::chrono::milliseconds>(m_readTimeout, timeLeft());
    m_wasTooSlow = most.count() <= 0;
    if (m_wasTooSlow)
        return -1;
    if (m_session) {
        return persist([this] { return SSL_read(m_session.get(), m_buffer.data(), static_cast<int>(m_buffer.size())); },
                       most);
    }
    if (!waitFor(POLLIN, most))
        return -1;
    for (;;) {
        const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

ssize_t ConnectionStream::read(char* to, size_t size)
{
    if (m_begin == m_filled) {
        const ssize_t got = receive();
        if (got <= 0)
            return got;
        m_begin = 0;
        m_filled = static_cast<size_t>(got);
    }
    const size_t count = std::min(size, m_filled - m_begin);
    std::memcpy(to, m_buffer.data() + m_begin, count);
    m_begin += count;
    return static_cast<ssize_t>(count);
}

ssize_t ConnectionStream::write(const char* from, size_t size)
{
    if (m_session && size > 0) {
        const int most = static_cast<int>(std::min<size_t>(size, MostAtOnce));
        const int sent = persist([this, from, most] { return SSL_write(m_session.get(), from, most); }, m_writeTimeout);
        return sent > 0 ? sent : -1;
    }
    for (;;) {
        if (!is_writable())
            return -1;
        // what fits: a peer that does not read must not hold us longer than is_writable() does
        const ssize_t sent = ::send(m_socket, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0 || (errno != EINTR && errno != EAGAIN))
            return sent;
    }
}

void ConnectionStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    describeEnd(::getpeername, m_socket, ip, port);
}

void ConnectionStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    describeEnd(::getsockname, m_socket, ip, port);
}

bool ConnectionStream::hasPeerLeft() const
{
    pollfd entry{m_socket, POLLRDHUP, 0};
    return ::poll(&entry, 1, 0) > 0 && (entry.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void ConnectionStream::endSending()
{
    if (std::exchange(m_hasEndedSending, true))
        return;
    if (m_session && SSL_is_init_finished(m_session.get()) == 1)
        SSL_shutdown(m_session.get()); // tells the peer that this is the end, and no more was cut off
    ::shutdown(m_socket, SHUT_WR);
}

bool ConnectionStream::deliver()
{
    endSending();
    int before = -1;
    for (auto end = Clock::now() + m_writeTimeout; !m_isStopping;) {
        const int waiting = unacknowledged();
        pollfd entry{m_socket, 0, 0};
        const bool isBroken = ::poll(&entry, 1, 0) > 0 && (entry.revents & (POLLERR | POLLNVAL)) != 0;
        if (waiting < 0 || isBroken)
            return false;
        if (waiting == 0)
            return true;
        if (waiting != before)
            end = Clock::now() + m_writeTimeout;
        m_wasTooSlow = Clock::now() >= end;
        if (m_wasTooSlow)
            return false;
        before = waiting;
        std::this_thread::sleep_for(DeliverySlice);
    }
    return false;
}

void ConnectionStream::finish()
{
    endSending();
    m_end = Clock::now() + LongestFarewell;
    for (ssize_t swallowed = 0; swallowed < MostSwallowed;) {
        const ssize_t got = receive();
        if (got <= 0)
            return;
        swallowed += got;
    }
}

} // namespace forecourt::http
