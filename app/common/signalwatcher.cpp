// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/signalwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace forecourt::app {

namespace {

// a signal handler reaches nothing else: [0] is written there, [1] read by the notifier
std::array<int, 2> signalSockets{-1, -1};

/// Only async-signal-safe calls. The default action is back in place for a second signal.
void handleSignal(int number)
{
    const char byte = 1;
    const ssize_t ignored = ::write(signalSockets[0], &byte, 1);
    static_cast<void>(ignored);
    std::signal(number, SIG_DFL);
}

} // namespace

SignalWatcher::SignalWatcher(QObject* parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(signalSockets[1], &byte, 1) == 1)
            Q_EMIT stopRequested();
    });
    std::signal(SIGTERM, handleSignal);
    std::signal(SIGINT, handleSignal);
    if (std::signal(SIGHUP, handleSignal) == SIG_IGN) // nohup: its terminal may go
        std::signal(SIGHUP, SIG_IGN);
}

SignalWatcher::~SignalWatcher()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    if (std::signal(SIGHUP, SIG_DFL) == SIG_IGN)
        std::signal(SIGHUP, SIG_IGN);
    m_notifier.reset();
    for (int& descriptor : signalSockets) {
        ::close(descriptor);
        descriptor = -1;
    }
}

} // namespace forecourt::app
