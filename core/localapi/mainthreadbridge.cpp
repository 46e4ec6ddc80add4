// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/mainthreadbridge.h"

#include <algorithm>

namespace forecourt::localapi {

MainThreadBridge::MainThreadBridge(api::LiveSite& live)
{
    connect(&live, &api::LiveSite::batchApplied, this, &MainThreadBridge::checkWaiting);
}

MainThreadBridge::~MainThreadBridge()
{
    close();
}

Result<void> MainThreadBridge::awaitLive(std::function<bool()> isThere, std::chrono::milliseconds deadline)
{
    const auto slot = std::make_shared<Slot<void>>();
    const auto end = std::chrono::steady_clock::now() + deadline;
    QMetaObject::invokeMethod(
        this,
        [this, slot, end, isThere = std::move(isThere)] {
            m_waiting.push_back({isThere, slot, end});
            checkWaiting();
        },
        Qt::QueuedConnection);
    return wait(slot, deadline);
}

void MainThreadBridge::checkWaiting()
{
    const auto now = std::chrono::steady_clock::now();
    const auto isDone = [this, now](const Waiting& waiting) {
        if (waiting.isThere()) {
            fill(waiting.slot, Result<void>());
            return true;
        }
        return waiting.end < now;
    };
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(), isDone), m_waiting.end());
}

void MainThreadBridge::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_arrived.notify_all();
}

} // namespace forecourt::localapi
