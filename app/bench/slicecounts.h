// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long very many stretches of time were, in memory that does not grow with their number.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace forecourt::bench {

/// Counts by length, in steps of a tenth of a millisecond up to a second. A run of hours must not itself be what
/// grows in the memory that it measures.
class SliceCounts
{
public:
    static constexpr qint64 StepUs = 100;
    static constexpr std::size_t Steps = 10'000;

    void add(qint64 microseconds)
    {
        const qint64 step = (std::max<qint64>(0, microseconds) + StepUs - 1) / StepUs; // up: what is in a step is within its end
        ++m_counts[std::min(static_cast<std::size_t>(step), Steps)];
        ++m_total;
    }
    void clear()
    {
        m_counts.fill(0);
        m_total = 0;
    }
    [[nodiscard]] qint64 total() const { return m_total; }

    /// Share of at most \a milliseconds, 0 to 1, exact for whole tenths below a second; 0 where there are none.
    [[nodiscard]] double shareWithin(double milliseconds) const
    {
        if (m_total == 0)
            return 0;
        const auto last = static_cast<std::size_t>(std::clamp(milliseconds * 1000.0 / double(StepUs) + 1e-6, 0.0, double(Steps)));
        const qint64 within = std::accumulate(m_counts.begin(), m_counts.begin() + static_cast<std::ptrdiff_t>(last) + 1, qint64(0));
        return static_cast<double>(within) / static_cast<double>(m_total);
    }

private:
    std::array<qint64, Steps + 1> m_counts{}; ///< the last one: a second and longer
    qint64 m_total = 0;
};

} // namespace forecourt::bench
