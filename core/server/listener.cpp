// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/listener.h"

#include "core/base/logging.h"

namespace forecourt::server {

namespace {
constexpr std::chrono::milliseconds ResumeAfter{500};
constexpr int Backlog = 512; // a site whose power comes back reconnects all at once
} // namespace

Listener::Listener(Clock& clock, QObject* parent) : QTcpServer(parent), m_clock(clock)
{
    setListenBacklogSize(Backlog);
    connect(this, &QTcpServer::acceptError, this, &Listener::scheduleResume);
}

void Listener::incomingConnection(qintptr descriptor)
{
    Q_EMIT descriptorArrived(descriptor);
}

void Listener::scheduleResume()
{
    qCWarning(logServer) << "accepting connections failed, trying again:" << errorString();
    m_resume = m_clock.after(ResumeAfter, [this] {
        ++m_resumeCount;
        resumeAccepting();
    });
}

} // namespace forecourt::server
