// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Is a car held back: given less than it can charge with, by the charger or by a limit of ours.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/effectivelimit.h"

namespace forecourt::engine {

/// True where no idle fee may run: the charger suspends the car, offers nothing or less than 6 A for each phase, or \a limit,
/// the strictest that is set from here, allows no more than that. A power that is offered counts for the phases the charger
/// measures, else for those of the site; of a direct current charger (it knows the battery, and not several phases) only zero is
/// too little. Where the charger says the current it offers, that counts and not its power. Pure. Source: IEC 61851-1.
[[nodiscard]] bool isHeldBack(const ConnectorState& connector, const std::optional<LimitSource>& limit, const SupplyFacts& supply);

} // namespace forecourt::engine
