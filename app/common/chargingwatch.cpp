// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/chargingwatch.h"

#include <algorithm>
#include <utility>

namespace forecourt::app {

ChargingWatch::ChargingWatch(api::LiveSite& live, std::vector<std::unique_ptr<SleepBlocker>> blockers, QObject* parent)
    : QObject(parent), m_live(&live), m_inhibitor(std::move(blockers))
{
    connect(&live, &api::LiveSite::batchApplied, this, &ChargingWatch::look);
    connect(&m_inhibitor, &SleepInhibitor::granted, this, [this] { tell(true); });
    connect(&m_inhibitor, &SleepInhibitor::refused, this, [this] { tell(false); });
    QMetaObject::invokeMethod(this, &ChargingWatch::look, Qt::QueuedConnection);
}

void ChargingWatch::tell(bool isGranted)
{
    if (std::exchange(m_told, isGranted) != isGranted)
        Q_EMIT tried(isGranted);
}

void ChargingWatch::look()
{
    if (!m_live) // the central system has stopped
        return;
    const QList<TransactionPointer> sessions = m_live->transactions();
    const bool isCharging = std::any_of(sessions.begin(), sessions.end(),
                                        [](const TransactionPointer& session) { return session->isRunning(); });
    //: Shown by the desktop where it lists what keeps the computer awake.
    m_inhibitor.setBlocked(isCharging, tr("Cars are charging"));
}

} // namespace forecourt::app
