// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a site's supply makes of a limit: Ampere of each phase, Watt of all. The only place that converts them.
#pragma once

#include "core/domain/chargingprofile.h"
#include "core/domain/site.h"

#include <algorithm>

namespace forecourt {

/// Nominal values. Source: ocpp-behaviour.md §4.2, OCPP 1.6 §7.12 and §7.14.
struct SupplyFacts
{
    int voltage = 230; ///< between phase and neutral
    int phases = 3;    ///< that the site has

    bool operator==(const SupplyFacts&) const = default;

    /// What a charger can use of those that a period tells; empty: 3 by the standard. Never more than the site has.
    [[nodiscard]] int phasesOf(const std::optional<int>& told) const { return std::clamp(told.value_or(3), 1, std::max(1, phases)); }

    /// The same power in another unit, both in tenths; a tenth of an Ampere is never rounded up.
    /// \a told: phases of the period.
    [[nodiscard]] qint64 converted(qint64 tenths, ChargingRateUnit from, ChargingRateUnit to, const std::optional<int>& told) const
    {
        if (from == to)
            return tenths;
        const qint64 volts = qint64(std::max(1, voltage)) * phasesOf(told);
        return to == ChargingRateUnit::Watt ? tenths * volts : tenths / volts;
    }
};

[[nodiscard]] inline SupplyFacts supplyOf(const SiteSettings& site)
{
    return {site.voltage, site.phases};
}

} // namespace forecourt
