// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How fast something grows, from many looks at it.
#pragma once

#include <utility>
#include <vector>

namespace forecourt::bench {

/// A straight line through the looks, for a single look may fall on a peak.
class Growth
{
public:
    void add(double hours, double value) { m_looks.emplace_back(hours, value); }

    /// The line's rise per hour over the looks from \a from, a share of them between 0 and 1; 0 where there are too few.
    [[nodiscard]] double perHour(double from = 0) const
    {
        const auto first = static_cast<size_t>(from * static_cast<double>(m_looks.size()));
        const auto count = static_cast<double>(m_looks.size() - first);
        double meanHours = 0;
        double meanValue = 0;
        for (size_t i = first; i < m_looks.size(); ++i) {
            meanHours += m_looks[i].first / count;
            meanValue += m_looks[i].second / count;
        }
        double common = 0;
        double spread = 0;
        for (size_t i = first; i < m_looks.size(); ++i) {
            const double hours = m_looks[i].first - meanHours;
            common += hours * (m_looks[i].second - meanValue);
            spread += hours * hours;
        }
        return spread > 0 ? common / spread : 0;
    }

private:
    std::vector<std::pair<double, double>> m_looks;
};

} // namespace forecourt::bench
