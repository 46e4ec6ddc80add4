// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From single samples to what a connector shows: totals out of phases, newest wins.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/metersample.h"
#include "core/domain/quirk.h"

#include <QVarLengthArray>

namespace forecourt::engine {

/// What the samples of one moment say together.
struct MeterReading
{
    QDateTime at; ///< UTC, plausible; the receive time where the station's was unusable
    std::optional<qint64> powerMilliW;
    std::optional<qint64> powerOfferedMilliW;
    std::optional<qint64> currentOfferedMilliA;
    std::optional<qint64> registerMilliWh; ///< Energy.Active.Import.Register
    std::optional<qint64> socMilliPercent;
    std::optional<qint64> temperatureMilliC;
    PhaseValues phases[3];
};

/// Readings in ascending time, and what was odd about the samples.
struct MeterReadings
{
    QVarLengthArray<MeterReading, 2> readings;
    QVarLengthArray<Deviation, 2> deviations; ///< quirks 23 and 35
};

/// Groups \a samples by their time. Sample times that cannot be believed are replaced by \a received in
/// place. A total that is missing is the sum of L1, L2 and L3 for power and energy, never for voltage.
/// Source: ocpp-behaviour.md §3.6, quirks 35 and 36.
[[nodiscard]] MeterReadings readSamples(std::vector<MeterSample>& samples, const QDateTime& received);

/// Shows \a reading on a connector unless what is shown is newer.
void applyReading(LiveValues& live, const MeterReading& reading, const QDateTime& received);

} // namespace forecourt::engine
