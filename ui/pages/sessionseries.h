// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Meter values as the curves of a session chart.
#pragma once

#include "core/domain/metersample.h"
#include "ui/charts/chartdata.h"

namespace forecourt::ui {

/// Curves in kW and percent, ascending in time.
struct SessionSeries
{
    QList<ChartPoint> power;
    QList<ChartPoint> offered;
    QList<ChartPoint> battery;
};

/// Where power was not measured it comes from the rise of the energy register.
/// \a phaseVoltage: of the site, for stations that report currents only.
[[nodiscard]] SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage);

} // namespace forecourt::ui
