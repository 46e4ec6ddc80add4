// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftplistener.h"

namespace forecourt::files {

using namespace std::chrono_literals;

FtpListener::FtpListener(Clock& clock, QObject* parent) : QTcpServer(parent), m_clock(clock)
{
    connect(this, &QTcpServer::acceptError, this,
            [this] { m_resume = m_clock.after(500ms, [this] { resumeAccepting(); }); });
}

void FtpListener::incomingConnection(qintptr descriptor)
{
    Q_EMIT descriptorArrived(descriptor);
}

} // namespace forecourt::files
