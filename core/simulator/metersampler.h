// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the meter of a simulated connector shows, as MeterValue.
#pragma once

#include "core/ocpp/v16/types.h"

#include <QStringList>

#include <optional>

namespace forecourt::simulator {

/// The physical quantities at one moment.
struct MeterReading
{
    double registerWh = 0;
    double intervalWh = 0;   ///< since the last sample
    double powerW = 0;
    double offeredW = 0;
    int phases = 3;          ///< that the car uses; 1 to 3
    bool isDirectCurrent = false;
    std::optional<double> socPercent; ///< where the car tells it
    double temperatureC = 24;
};

/// Values for each of the wanted measurands the meter knows; others are left out. A measurand may
/// carry a phase, e.g. Voltage.L1. Source: S16 §7.31, §9.1.17.
[[nodiscard]] QList<ocpp::v16::SampledValue> sampledValues(const MeterReading& reading, const QStringList& measurands,
                                                           ocpp::v16::ReadingContext context);

} // namespace forecourt::simulator
