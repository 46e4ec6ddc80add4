// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How fast something grows, from many looks at it.
#pragma once

#include <cmath>
#include <utility>
#include <vector>

namespace forecourt::bench {

/// A straight line through the looks, for a single look may fall on a peak.
class Growth
{
public:
    void add(double hours, double value) { m_looks.emplace_back(hours, value); }

    /// A rise per hour, and how far it may be off (one standard error).
    struct Rise
    {
        double perHour = 0;
        double error = 0;
    };

    /// The line's rise over the looks at \a from hours and later; 0 where there are too few.
    [[nodiscard]] Rise riseFrom(double from = 0) const
    {
        std::vector<std::pair<double, double>> looks;
        for (const auto& look : m_looks) {
            if (look.first >= from)
                looks.push_back(look);
        }
        const auto count = static_cast<double>(looks.size());
        double meanHours = 0;
        double meanValue = 0;
        for (const auto& [hours, value] : looks) {
            meanHours += hours / count;
            meanValue += value / count;
        }
        double common = 0;
        double spread = 0;
        for (const auto& [hours, value] : looks) {
            common += (hours - meanHours) * (value - meanValue);
            spread += (hours - meanHours) * (hours - meanHours);
        }
        if (looks.size() < 3 || spread <= 0)
            return {};
        const double perHour = common / spread;
        double rest = 0;
        for (const auto& [hours, value] : looks)
            rest += std::pow(value - meanValue - perHour * (hours - meanHours), 2);
        return {perHour, std::sqrt(rest / (count - 2) / spread)};
    }

private:
    std::vector<std::pair<double, double>> m_looks;
};

} // namespace forecourt::bench
