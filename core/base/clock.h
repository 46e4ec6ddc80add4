// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Wall time, monotonic time and timers, injected so that tests can turn the hands.
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace forecourt {

/// A pending call; destroying it cancels the call.
class ScheduledCall
{
public:
    virtual ~ScheduledCall() = default;
};

/// Source of time and of timers. Thread: the object belongs to the thread that made it; utcNow()
/// and monotonic() may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall time in UTC, for records and display only (it may jump).
    [[nodiscard]] virtual QDateTime utcNow() const = 0;

    /// Time since an arbitrary start that never jumps; use it for every duration and deadline.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;

    /// Calls \a function once after \a delay on the calling thread's event loop.
    [[nodiscard]] virtual std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay,
                                                               std::function<void()> function) = 0;
};

/// The computer's own clock; timers are QTimers of the calling thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay,
                                                       std::function<void()> function) override;
};

} // namespace forecourt
