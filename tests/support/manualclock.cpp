// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

namespace forecourt::tests {

ManualClock::ManualClock(QDateTime start)
    : m_now(start)
{
}

ManualClock::~ManualClock() = default;

std::unique_ptr<ScheduledCall> ManualClock::after(std::chrono::milliseconds delay, std::function<void()> function)
{
    auto entry = std::make_shared<Entry>(Entry{m_monotonic + delay, m_sequence++, std::move(function)});
    m_entries.push_back(entry);
    return std::make_unique<Handle>(entry);
}

void ManualClock::advance(std::chrono::milliseconds by)
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

void ManualClock::jumpWallTo(const QDateTime& wall)
{
    m_now = wall;
}

int ManualClock::pending() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const auto& weak) { return !weak->cancelled; }));
}

ManualClock::Handle::Handle(std::shared_ptr<Entry> entry)
    : m_entry(std::move(entry))
{
}

ManualClock::Handle::~Handle()
{
    m_entry->cancelled = true;
}

std::shared_ptr<ManualClock::Entry> ManualClock::takeDue(std::chrono::milliseconds target)
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

} // namespace forecourt::tests
