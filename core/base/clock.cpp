// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTimer>

namespace forecourt {

namespace {

class TimerCall final : public ScheduledCall
{
public:
    TimerCall(std::chrono::milliseconds delay, std::function<void()> function)
    {
        m_timer.setSingleShot(true);
        // The function may destroy this object, so it is moved out before it runs.
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [call = std::move(function)] { const auto copy = call; copy(); });
        m_timer.start(delay);
    }

private:
    QTimer m_timer;
};

} // namespace

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::unique_ptr<ScheduledCall> SystemClock::after(std::chrono::milliseconds delay, std::function<void()> function)
{
    return std::make_unique<TimerCall>(delay, std::move(function));
}

} // namespace forecourt
