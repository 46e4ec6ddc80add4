// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets simulated time pass faster than the clock on the wall.
#pragma once

#include "core/base/clock.h"

namespace forecourt::simulator {

/// A clock whose durations are shortened by a factor: with 60, an hour of charging takes a minute.
/// utcNow() stays the true time, so that stations never claim to live in the future.
/// Thread: the one that made it.
class ScaledClock final : public Clock
{
public:
    /// \a scale from 0.001; 1 is real time.
    explicit ScaledClock(double scale = 1.0);

    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay,
                                                       std::function<void()> function) override;
    [[nodiscard]] double scale() const { return m_scale; }

private:
    SystemClock m_system;
    double m_scale;
    std::chrono::milliseconds m_begin;
};

} // namespace forecourt::simulator
