// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a planned action runs: pure rules.
#pragma once

#include "core/base/error.h"
#include "core/domain/chargingstation.h"
#include "core/domain/plannedaction.h"

#include <QTimeZone>

namespace forecourt::engine {

/// After this long behind its time an action is missed: what was meant for the night does not happen at noon.
inline constexpr qint64 PlanGraceS = 6 * 3600;

/// What waits for the link alone is missed after this long: whoever planned it does not think of it any more.
/// Source: ocpp-behaviour.md §4 (general rule).
inline constexpr qint64 PlanBackGraceS = 24 * 3600;

enum class PlanStep { Wait, Run, Miss };

/// Whether \a plan runs now; \a station null: it is not in use any more.
[[nodiscard]] PlanStep planStep(const PlannedAction& plan, const StationState* station, const QDateTime& now);

/// No session runs, and no start waits for its plug.
[[nodiscard]] bool isIdle(const StationState& station);

/// The next time of a repeated plan behind \a after, in the site's \a zone. Where the clock is put forward over
/// it, the same distance from midnight; where it is put back, once. Empty for one that is not repeated.
[[nodiscard]] std::optional<QDateTime> nextDue(const PlannedAction& plan, const QDateTime& after, const QTimeZone& zone);

/// Why \a plan cannot be taken; empty: it can. The station is not looked at.
[[nodiscard]] std::optional<Error> whyNotPlanned(const PlannedAction& plan, const QDateTime& now);

/// The commands of \a work in their order.
[[nodiscard]] QList<CommandParameters> commandsOf(const PlannedWork& work);

} // namespace forecourt::engine
