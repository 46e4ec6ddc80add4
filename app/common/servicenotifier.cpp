// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/servicenotifier.h"

#include "core/base/logging.h"

#include <chrono>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace forecourt::app {

namespace {

constexpr std::chrono::seconds StartStep{20}; // each time three of them are asked for

} // namespace

ServiceNotifier::ServiceNotifier(QObject* parent) : QObject(parent), m_socketPath(qgetenv("NOTIFY_SOCKET")) {}

void ServiceNotifier::starting()
{
    if (m_socketPath.isEmpty() || m_startTimer.isActive())
        return;
    const auto extend = [this] {
        const std::chrono::microseconds more = 3 * StartStep;
        send("EXTEND_TIMEOUT_USEC=" + QByteArray::number(static_cast<qlonglong>(more.count())) + '\n');
    };
    connect(&m_startTimer, &QTimer::timeout, this, extend);
    m_startTimer.start(StartStep);
    extend();
}

void ServiceNotifier::ready()
{
    m_startTimer.stop();
    send("READY=1\n");
}

void ServiceNotifier::stopping()
{
    m_startTimer.stop();
    m_timer.stop();
    send("STOPPING=1\n");
}

void ServiceNotifier::watch(std::function<void(std::function<void()>)> isAlive)
{
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong();
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (microseconds <= 0 || (!process.isEmpty() && process.toLongLong() != ::getpid()))
        return;
    connect(&m_timer, &QTimer::timeout, this,
            [this, isAlive = std::move(isAlive)] { isAlive([this] { send("WATCHDOG=1\n"); }); });
    m_timer.start(std::chrono::milliseconds(microseconds / 2000));
}

void ServiceNotifier::send(const QByteArray& message)
{
    sockaddr_un address{};
    if (m_socketPath.isEmpty() || static_cast<size_t>(m_socketPath.size()) >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socketPath.constData(), static_cast<size_t>(m_socketPath.size()));
    if (m_socketPath[0] == '@')
        address.sun_path[0] = '\0'; // abstract
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(m_socketPath.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const bool isSent = descriptor >= 0
        && ::sendto(descriptor, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL,
                    reinterpret_cast<const sockaddr*>(&address), length) == message.size();
    if (!isSent)
        qCWarning(logApp) << "systemd could not be told" << message.trimmed();
    if (descriptor >= 0)
        ::close(descriptor);
}

} // namespace forecourt::app
