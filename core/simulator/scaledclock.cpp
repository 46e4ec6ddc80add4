// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/scaledclock.h"

#include <algorithm>

namespace forecourt::simulator {

ScaledClock::ScaledClock(double scale) : m_scale(std::max(scale, 0.001)), m_begin(m_system.monotonic()) {}

QDateTime ScaledClock::utcNow() const
{
    return m_system.utcNow();
}

std::chrono::milliseconds ScaledClock::monotonic() const
{
    const auto passed = static_cast<double>((m_system.monotonic() - m_begin).count());
    return m_begin + std::chrono::milliseconds(qRound64(passed * m_scale));
}

std::unique_ptr<ScheduledCall> ScaledClock::after(std::chrono::milliseconds delay, std::function<void()> function)
{
    const qint64 scaled = qRound64(static_cast<double>(delay.count()) / m_scale);
    return m_system.after(std::chrono::milliseconds(std::max<qint64>(scaled, 0)), std::move(function));
}

} // namespace forecourt::simulator
