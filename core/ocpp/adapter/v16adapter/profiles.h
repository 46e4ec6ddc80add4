// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charging profiles to OCPP 1.6 and back.
#pragma once

#include "core/base/result.h"
#include "core/domain/chargingprofile.h"
#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16adapter {

/// Errors: InvalidInput (a transaction that is no number).
[[nodiscard]] Result<v16::ChargingProfile> wireProfile(const ChargingProfile& profile);
[[nodiscard]] ChargingProfile neutralProfile(const v16::ChargingProfile& profile);
[[nodiscard]] ChargingSchedule neutralSchedule(const v16::ChargingSchedule& schedule);

[[nodiscard]] v16::ChargingProfilePurposeType wirePurpose(ChargingProfilePurpose purpose);
[[nodiscard]] ChargingProfilePurpose neutralPurpose(v16::ChargingProfilePurposeType purpose);
[[nodiscard]] v16::ChargingRateUnitType wireUnit(ChargingRateUnit unit);
[[nodiscard]] ChargingRateUnit neutralUnit(v16::ChargingRateUnitType unit);

} // namespace forecourt::ocpp::v16adapter
