// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Limits of power as the curves of a chart: pure functions.
#pragma once

#include "core/domain/changes.h"
#include "core/domain/effectivelimit.h"
#include "ui/charts/chartdata.h"

namespace forecourt::ui {

/// What a charger told in answer to GetCompositeSchedule.
struct ToldLimits
{
    CommandPointer command;
    QDateTime at;            ///< UTC, of the answer
    QList<ChartPoint> steps; ///< kW; the last has no value where the schedule ends
};

/// The newest answer of \a station about \a evse (empty: the charger as a whole) in \a commands; empty: none.
[[nodiscard]] std::optional<ToldLimits> newestTold(const QList<CommandPointer>& commands, const StationId& station,
                                                   const std::optional<EvseId>& evse, const SupplyFacts& supply);
/// In kW.
[[nodiscard]] QList<ChartPoint> limitPoints(const QList<LimitStep>& steps, const SupplyFacts& supply);
/// At each instant of any of \a series the sum of what each had last, within \a reach.
[[nodiscard]] QList<ChartPoint> summed(const QList<QList<ChartPoint>>& series, std::chrono::milliseconds reach);

} // namespace forecourt::ui
