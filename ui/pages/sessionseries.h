// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Meter values as the curves of a session chart.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/transaction.h"
#include "ui/charts/chartdata.h"

#include <array>

namespace forecourt::ui {

struct SampleRow;

/// Curves in kW, A and percent, ascending in time.
struct SessionSeries
{
    QList<ChartPoint> power;
    QList<ChartPoint> offered;
    QList<OfferOrigin> offerOrigins; ///< of those values of offered that were worked out from a current
    std::array<QList<ChartPoint>, 3> currents; ///< of L1, L2 and L3, in A; empty where they were not sent
    QList<ChartPoint> battery;
    /// Between two values; longer is a gap. Follows from how often the charger sends.
    std::chrono::milliseconds longestPause = std::chrono::minutes(5);
};

/// What is known of a session besides its stored values.
struct SessionKnowledge
{
    const TransactionRecord* session = nullptr; ///< the meter at its start
    const LiveValues* live = nullptr;           ///< what its connector said last
    int phases = 3;                             ///< of the site, for an offered current where none flowed yet
};

/// Where power was not measured it comes from the rise of the energy register, beginning with the meter at the start.
/// Nothing is made up: before the first value there is no point.
/// \a phaseVoltage: of the site, for stations that report currents only.
/// An offered current becomes a power by the phases on which current flowed and the voltage that was measured, else by
/// those of the site; SessionSeries::offerOrigins tells. An offered power counts before it.
[[nodiscard]] SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage,
                                          const SessionKnowledge& known = {});

/// The same from \a rows, grouped by moment and in order of time.
[[nodiscard]] SessionSeries seriesOfRows(const QList<SampleRow>& rows, int phaseVoltage, const SessionKnowledge& known = {});

/// By how much the records of messages, which have our time, are ahead of the times of \a session, which are its
/// charger's. Zero where that cannot be told: the session was reported later, or the clocks are a day apart.
[[nodiscard]] std::chrono::milliseconds clockOffset(const TransactionRecord& session);

/// The span a chart of \a session shows, UTC: from its start to its end, or to now by the charger's own clock; at
/// least a minute, and wide enough for every value.
struct SessionSpan
{
    QDateTime from;
    QDateTime to;
};
[[nodiscard]] SessionSpan sessionSpan(const TransactionRecord& session, const SessionSeries& series, const QDateTime& now);

} // namespace forecourt::ui
