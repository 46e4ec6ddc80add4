// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Meter values as the curves of a session chart.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/transaction.h"
#include "ui/charts/chartdata.h"

namespace forecourt::ui {

/// Curves in kW and percent, ascending in time.
struct SessionSeries
{
    QList<ChartPoint> power;
    QList<ChartPoint> offered;
    QList<ChartPoint> battery;
    /// Between two values; longer is a gap. Follows from how often the charger sends.
    std::chrono::milliseconds longestPause = std::chrono::minutes(5);
};

/// What is known of a session besides its stored values.
struct SessionKnowledge
{
    const TransactionRecord* session = nullptr; ///< the meter at its start
    const LiveValues* live = nullptr;           ///< what its connector said last
};

/// Where power was not measured it comes from the rise of the energy register, beginning with the meter at the start.
/// Nothing is made up: before the first value there is no point.
/// \a phaseVoltage: of the site, for stations that report currents only.
[[nodiscard]] SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage,
                                          const SessionKnowledge& known = {});

/// The span a chart of \a session shows, UTC: from its start to its end, or to now by the charger's own clock; at
/// least a minute, and wide enough for every value.
struct SessionSpan
{
    QDateTime from;
    QDateTime to;
};
[[nodiscard]] SessionSpan sessionSpan(const TransactionRecord& session, const SessionSeries& series, const QDateTime& now);

} // namespace forecourt::ui
