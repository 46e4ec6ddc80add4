// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charging profiles and schedules as stored JSON.
#pragma once

#include "core/domain/chargingprofile.h"

#include <QJsonObject>

namespace forecourt::storage {

[[nodiscard]] QJsonObject toJson(const ChargingSchedule& schedule);
[[nodiscard]] ChargingSchedule scheduleFrom(const QJsonObject& object);

[[nodiscard]] QJsonObject toJson(const ChargingProfile& profile);
[[nodiscard]] ChargingProfile profileFrom(const QJsonObject& object);

} // namespace forecourt::storage
