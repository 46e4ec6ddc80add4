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
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)) : m_now(start) {}

    [[nodiscard]] QDateTime utcNow() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    [[nodiscard]] std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay,
                                                       std::function<void()> function) override
    {
        auto entry = std::make_shared<Entry>(Entry{m_monotonic + delay, m_sequence++, std::move(function)});
        m_entries.push_back(entry);
        return std::make_unique<Handle>(entry);
    }

    /// Moves wall and monotonic time on by \a by and runs what became due.
    void advance(std::chrono::milliseconds by)
    {
        const auto target = m_monotonic + by;
        while (const auto next = takeDue(target)) {
            m_now = m_now.addMSecs((next->due - m_monotonic).count());
            m_monotonic = next->due;
            next->function();
        }
        m_now = m_now.addMSecs((target - m_monotonic).count());
        m_monotonic = target;
    }

    /// Changes wall time only, as a user or NTP would.
    void jumpWallTo(const QDateTime& wall) { m_now = wall; }

    /// How many calls wait.
    [[nodiscard]] int pending() const
    {
        return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                              [](const auto& weak) { return !weak->cancelled; }));
    }

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
        explicit Handle(std::shared_ptr<Entry> entry) : m_entry(std::move(entry)) {}
        ~Handle() override { m_entry->cancelled = true; }
        Handle(const Handle&) = delete;
        Handle& operator=(const Handle&) = delete;

    private:
        std::shared_ptr<Entry> m_entry;
    };

    std::shared_ptr<Entry> takeDue(std::chrono::milliseconds target)
    {
        m_entries.remove_if([](const auto& entry) { return entry->cancelled; });
        auto best = m_entries.end();
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            if ((*it)->due <= target
                && (best == m_entries.end() || std::pair((*it)->due, (*it)->sequence) < std::pair((*best)->due, (*best)->sequence)))
                best = it;
        }
        if (best == m_entries.end())
            return nullptr;
        auto entry = *best;
        m_entries.erase(best);
        return entry;
    }

    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
    quint64 m_sequence = 0;
    std::list<std::shared_ptr<Entry>> m_entries;
};

} // namespace forecourt::tests
