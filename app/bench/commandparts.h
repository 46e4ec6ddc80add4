// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The four parts of the commands figure; each prints its lines and says whether its goal is met.
#pragma once

#include "app/bench/daemon.h"
#include "app/bench/durations.h"
#include "app/bench/figures.h"
#include "app/bench/stationgroup.h"

namespace forecourt::bench {

/// Of the stations that are commanded, before their number.
inline constexpr QLatin1String CommandedPrefix("CMD-");

/// API request to frame at the station, and the station's answer to API response: one command at a time, for
/// \a seconds. Goal: p99 of each under 5 ms. Errors: a command that was not accepted ends the figure.
[[nodiscard]] Result<bool> measureOverhead(Daemon& daemon, StationGroup& stations, int seconds);

/// A status that a station sends to the event that has it, for \a seconds. Goal: never 150 ms or more.
/// Errors: an event that does not come ends the figure.
[[nodiscard]] Result<bool> measureStreamLag(Daemon& daemon, StationGroup& stations, int seconds);

/// Resets the bulk stations, which take up to a second for their answers, through the window's own door, with the
/// central system in this process. Goal: done less than 2 s after the slowest answer.
[[nodiscard]] Result<bool> measureBulk(const Options& options);

/// Processor time of a forecourtd of its own with ten readers and without; once readers of the event stream, once attached
/// consoles. Goal of each: at most 10 % of a core more. Errors: a reader was refused or got nothing.
[[nodiscard]] Result<bool> measureReaders(const Options& options);

/// Which of the durations the goal is for.
enum class Judged { P99, Longest };

/// One line: ours, the goal and whether it is met, the bare relay's in the same run and the ratios. True if it is met.
[[nodiscard]] bool reportDurations(const char* what, const Durations& ours, Judged judged, double goalMs, const Durations& bare);

} // namespace forecourt::bench
