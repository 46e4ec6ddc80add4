// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A clock whose hands the test turns, timers included.
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <list>

namespace forecourt::tests {

/// Time stands still until advance(); due calls then run in order of their time. Thread: the test's.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC));
    ~ManualClock() override;

    [[nodiscard]] QDateTime utcNow() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    [[nodiscard]] std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay,
                                                       std::function<void()> function) override;

    /// Moves wall and monotonic time on by \a by and runs what became due.
    void advance(std::chrono::milliseconds by);

    /// Changes wall time only, as a user or NTP would.
    void jumpWallTo(const QDateTime& wall);

    /// How many calls wait.
    [[nodiscard]] int pending() const;

private:
    struct Entry
    {
        std::chrono::milliseconds due;
        quint64 sequence;
        std::function<void()> function;
        bool cancelled = false;
    };
    class Handle final : public ScheduledCall
    {
    public:
        explicit Handle(std::shared_ptr<Entry> entry);
        ~Handle() override;
        Handle(const Handle&) = delete;
        Handle& operator=(const Handle&) = delete;

    private:
        std::shared_ptr<Entry> m_entry;
    };

    std::shared_ptr<Entry> takeDue(std::chrono::milliseconds target);

    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
    quint64 m_sequence = 0;
    std::list<std::shared_ptr<Entry>> m_entries;
};

} // namespace forecourt::tests
