// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what repeats itself from filling the journal.
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

namespace forecourt::engine {

/// Says of each subject once an hour that it may be written down. Subjects are few: what a stranger can make up is
/// none. Thread: engine.
class OnceAnHour
{
public:
    explicit OnceAnHour(const Clock& clock) : m_clock(clock) {}

    [[nodiscard]] bool isDue(const QString& subject)
    {
        const std::chrono::milliseconds now = m_clock.monotonic();
        const auto last = m_last.constFind(subject);
        if (last != m_last.cend() && now - *last < std::chrono::hours(1))
            return false;
        m_last.insert(subject, now);
        return true;
    }

private:
    const Clock& m_clock;
    QHash<QString, std::chrono::milliseconds> m_last;
};

} // namespace forecourt::engine
