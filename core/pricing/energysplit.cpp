// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/energysplit.h"

#include <algorithm>
#include <limits>

namespace forecourt::pricing {

namespace {

constexpr qint64 LongestGap = 15 * 60; ///< s between values; a band that began in a longer one is a guess

/// Puts energy into parts. It must come in the order it flowed.
class EnergySorter
{
public:
    explicit EnergySorter(const PriceVersion& version) : m_version(version)
    {
        if (version.freeEnergy.milliWh > 0)
            m_cuts.push_back(version.freeEnergy.milliWh);
        if (version.stepBasis == StepBasis::Energy) {
            for (const PriceStep& step : version.steps)
                m_cuts.push_back(step.from);
        }
        std::sort(m_cuts.begin(), m_cuts.end());
    }

    /// Energy since the start, \a from to \a to, in \a band; \a powerStep: of steps by power.
    void add(qint64 from, qint64 to, int band, int powerStep, CostFlags flags)
    {
        while (from < to) {
            while (m_cut < m_cuts.size() && m_cuts[m_cut] <= from) {
                ++m_cut;
                m_energyStep = stepOf(StepBasis::Energy, from);
            }
            const qint64 until = m_cut < m_cuts.size() ? std::min(to, m_cuts[m_cut]) : to;
            const bool isFree = from < m_version.freeEnergy.milliWh;
            const int step = m_version.stepBasis == StepBasis::Energy ? stepIfAny(from) : powerStep;
            EnergyPart& part = isFree ? partFor(-1, -1, true) : partFor(band, step, false);
            part.milliWh += until - from;
            part.flags |= flags;
            from = until;
        }
    }

    /// Which step counts from \a value on.
    [[nodiscard]] int stepOf(StepBasis basis, qint64 value) const
    {
        if (m_version.stepBasis != basis)
            return -1;
        int found = -1;
        for (int i = 0; i < m_version.steps.size(); ++i) {
            if (m_version.steps.at(i).from <= value)
                found = i;
        }
        return found;
    }

    [[nodiscard]] std::vector<EnergyPart> take() { return std::move(m_parts); }

private:
    [[nodiscard]] int stepIfAny(qint64 from)
    {
        if (m_energyStep == Unknown)
            m_energyStep = stepOf(StepBasis::Energy, from);
        return m_energyStep;
    }

    [[nodiscard]] EnergyPart& partFor(int band, int step, bool isFree)
    {
        const auto fits = [=](const EnergyPart& part) { return part.band == band && part.step == step && part.isFree == isFree; };
        if (m_last < m_parts.size() && fits(m_parts[m_last]))
            return m_parts[m_last];
        const auto found = std::find_if(m_parts.begin(), m_parts.end(), fits);
        m_last = size_t(found - m_parts.begin());
        if (found == m_parts.end())
            m_parts.push_back({band, step, isFree, 0, {}});
        return m_parts[m_last];
    }

    static constexpr int Unknown = -2;

    const PriceVersion& m_version;
    std::vector<qint64> m_cuts; ///< energy at which another price begins, ascending
    size_t m_cut = 0;           ///< the next one
    int m_energyStep = Unknown;
    std::vector<EnergyPart> m_parts;
    size_t m_last = 0;
};

/// Mean power between two values in W; the highest there is where no time lies between them.
[[nodiscard]] qint64 meanPower(const CurvePoint& a, const CurvePoint& b)
{
    if (b.at <= a.at)
        return std::numeric_limits<qint64>::max();
    return narrowed(Int128(b.milliWh - a.milliWh) * 3600 / (Int128(b.at - a.at) * 1000)).value_or(std::numeric_limits<qint64>::max());
}

/// Between the stretches first to last the price of energy changes.
[[nodiscard]] bool doesPriceChange(const std::vector<BandStretch>& bands, size_t first, size_t last, int step, const RateTable& rates)
{
    for (size_t i = first; i < last; ++i) {
        if (rates.energy(bands[i].band, step) != rates.energy(bands[i + 1].band, step))
            return true;
    }
    return false;
}

} // namespace

std::vector<EnergyPart> splitEnergy(const RegisterCurve& curve, const std::vector<BandStretch>& bands, const PriceVersion& version,
                                    const RateTable& rates)
{
    EnergySorter sorter(version);
    size_t stretch = 0;
    int powerStep = -1;
    for (size_t i = 1; i < curve.points.size(); ++i) {
        const CurvePoint& a = curve.points[i - 1];
        const CurvePoint& b = curve.points[i];
        if (b.milliWh <= a.milliWh)
            continue;
        if (b.at > a.at && version.stepBasis == StepBasis::Power)
            powerStep = sorter.stepOf(StepBasis::Power, meanPower(a, b));
        // what flowed in no time belongs to the moment before
        while (stretch + 1 < bands.size() && (bands[stretch].to < a.at || (bands[stretch].to == a.at && b.at > a.at)))
            ++stretch;
        size_t last = stretch;
        while (last + 1 < bands.size() && bands[last].to < b.at)
            ++last;
        CostFlags flags;
        if (last > stretch && doesPriceChange(bands, stretch, last, powerStep, rates))
            flags = b.at - a.at > LongestGap ? CostFlag::EnergyInterpolated | CostFlag::SampleGap : CostFlags(CostFlag::EnergyInterpolated);
        qint64 reached = a.milliWh;
        for (; stretch < last; ++stretch) {
            const qint64 atChange = energyBetween(a, b, bands[stretch].to);
            sorter.add(reached, atChange, bands[stretch].band, powerStep, flags);
            reached = atChange;
        }
        sorter.add(reached, b.milliWh, bands[last].band, powerStep, flags);
    }
    return sorter.take();
}

} // namespace forecourt::pricing
