// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/heldback.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qint64 LeastCurrentA = 6; // IEC 61851-1: less cannot be offered to a car

int phasesMeasured(const LiveValues& live)
{
    return static_cast<int>(std::count_if(std::begin(live.phases), std::end(live.phases),
                                          [](const PhaseValues& phase) { return phase != PhaseValues(); }));
}

bool isPowerTooLow(const LiveValues& live, const SupplyFacts& supply)
{
    if (!live.powerOfferedW)
        return false;
    const int measured = phasesMeasured(live);
    const bool isDirectCurrent = measured <= 1 && live.socPercent;
    if (*live.powerOfferedW <= 0 || isDirectCurrent)
        return *live.powerOfferedW <= 0;
    const int phases = measured > 0 ? std::min(measured, std::max(1, supply.phases)) : std::max(1, supply.phases);
    return *live.powerOfferedW < LeastCurrentA * phases * std::max(1, supply.voltage);
}

bool isLimitTooLow(const LimitSource& limit, const SupplyFacts& supply)
{
    return supply.converted(limit.limitTenths, limit.unit, ChargingRateUnit::Ampere, limit.phases) < LeastCurrentA * 10;
}

} // namespace

bool isHeldBack(const ConnectorState& connector, const std::optional<LimitSource>& limit, const SupplyFacts& supply)
{
    const LiveValues& live = connector.live;
    if (connector.charging == ChargingState::SuspendedEvse || (limit && isLimitTooLow(*limit, supply)))
        return true;
    if (live.currentOfferedMilliA)
        return *live.currentOfferedMilliA < LeastCurrentA * 1000 || live.powerOfferedW == 0;
    return isPowerTooLow(live, supply);
}

} // namespace forecourt::engine
