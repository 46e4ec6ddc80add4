// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/ratetable.h"

#include <algorithm>

namespace forecourt::pricing {

RateTable::RateTable(const PriceVersion& version, const QString& group) : m_version(version)
{
    const QString wanted = group.trimmed().toCaseFolded();
    if (wanted.isEmpty())
        return;
    const auto found = std::find_if(version.groups.cbegin(), version.groups.cend(),
                                    [&wanted](const GroupRates& rates) { return rates.group.trimmed().toCaseFolded() == wanted; });
    if (found != version.groups.cend())
        m_group = &*found;
}

std::optional<Rate> RateTable::pick(Member member, int band) const
{
    if (m_group && m_group->rates.*member)
        return m_group->rates.*member;
    if (band >= 0 && band < m_version.bands.size() && m_version.bands.at(band).rates.*member)
        return m_version.bands.at(band).rates.*member;
    return m_version.rates.*member;
}

std::optional<Rate> RateTable::energy(int band, int step) const
{
    const std::optional<Rate> rate = pick(&RateSet::perKwh, band);
    if (step < 0 || step >= m_version.steps.size())
        return rate;
    const Rate stepped = m_version.steps.at(step).perKwh;
    if (!m_version.stepsAdd)
        return stepped;
    const Int128 sum = Int128(rate.value_or(Rate{}).parts) + stepped.parts;
    return Rate{narrowed(sum).value_or(std::numeric_limits<qint64>::max())};
}

bool RateTable::hasEnergy() const
{
    return (m_version.stepBasis != StepBasis::None && !m_version.steps.isEmpty()) || hasAny(&RateSet::perKwh);
}

bool RateTable::hasAny(Member member) const
{
    return m_version.rates.*member || (m_group && m_group->rates.*member)
        || std::any_of(m_version.bands.cbegin(), m_version.bands.cend(), [member](const PriceBand& band) { return (band.rates.*member).has_value(); });
}

} // namespace forecourt::pricing
