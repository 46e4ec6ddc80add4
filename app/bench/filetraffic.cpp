// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/filetraffic.h"

#include <QByteArray>
#include <QUrl>

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace forecourt::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// A plain blocking connection to this computer.
class Connection
{
public:
    explicit Connection(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isOpen = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool send(const QByteArray& bytes)
    {
        for (qsizetype sent = 0; m_isOpen && sent < bytes.size();) {
            const ssize_t now = ::send(m_socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            m_isOpen = now > 0;
            sent += now;
        }
        return m_isOpen;
    }
    /// 0 at the end.
    [[nodiscard]] qint64 receive(char* to, size_t most) { return m_isOpen ? ::recv(m_socket, to, most, 0) : 0; }

private:
    const int m_socket;
    bool m_isOpen = false;
};

qint64 fetch(const QUrl& url, Clock::time_point end)
{
    Connection connection(url.port());
    if (!connection.send("GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        return 0;
    std::array<char, 64 * 1024> piece{};
    qint64 total = 0;
    while (Clock::now() < end) {
        const qint64 got = connection.receive(piece.data(), piece.size());
        if (got <= 0)
            break;
        total += got;
    }
    return total;
}

} // namespace

int fetchFiles(const QStringList& arguments)
{
    ::setpriority(PRIO_PROCESS, 0, 19); // other computers take no time of this one
    const auto end = Clock::now() + std::chrono::seconds(arguments.value(0).toInt());
    std::atomic<qint64> total = 0;
    std::vector<std::thread> chargers;
    for (const QString& address : arguments.mid(1)) {
        chargers.emplace_back([url = QUrl(address), end, &total] {
            while (Clock::now() < end)
                total += fetch(url, end);
        });
    }
    for (std::thread& charger : chargers)
        charger.join();
    std::printf("%lld\n", static_cast<long long>(total));
    return total > 0 ? 0 : 1;
}

int bringFile(const QStringList& arguments)
{
    ::setpriority(PRIO_PROCESS, 0, 19);
    const QUrl url(arguments.value(1));
    Connection connection(url.port());
    bool isGoing = connection.send("PUT " + url.path().toLatin1() + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(65'536, 'x') + "\r\n";
    for (qint64 sent = 0; isGoing && sent < arguments.value(0).toLongLong(); sent += 65'536)
        isGoing = connection.send(chunk);
    isGoing = isGoing && connection.send("0\r\n\r\n");
    std::array<char, 1024> answer{};
    const qint64 got = isGoing ? connection.receive(answer.data(), answer.size()) : 0;
    const QByteArray status = QByteArray(answer.data(), std::max<qint64>(got, 0)).split(' ').value(1);
    std::puts(status.constData());
    return status == "201" ? 0 : 1;
}

} // namespace forecourt::bench
