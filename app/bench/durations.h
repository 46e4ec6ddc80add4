// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Moments and the durations between them, for figures that are percentiles.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <vector>

namespace forecourt::bench {

/// Microseconds of the steady clock, the same for all processes of this computer.
inline qint64 nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Microseconds in, milliseconds out.
class Durations
{
public:
    void add(qint64 microseconds) { m_microseconds.push_back(microseconds); }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_microseconds.size()); }

    /// The duration that a share of them (0 to 1) does not exceed; 0 where there are none.
    [[nodiscard]] double percentileMs(double share) const
    {
        if (m_microseconds.empty())
            return 0;
        std::vector<qint64> sorted = m_microseconds;
        std::sort(sorted.begin(), sorted.end());
        const auto last = static_cast<double>(sorted.size() - 1);
        // rounded up: with few values p99 is the longest
        const auto index = static_cast<size_t>(std::min(last, static_cast<double>(sorted.size()) * share));
        return static_cast<double>(sorted[index]) / 1000.0;
    }
    [[nodiscard]] double longestMs() const { return percentileMs(1); }

private:
    std::vector<qint64> m_microseconds;
};

} // namespace forecourt::bench
