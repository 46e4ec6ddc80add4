// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong right now, as one pure function of the site's state.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/chargingstation.h"
#include "core/domain/correction.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "core/engine/machinecondition.h"

#include <vector>

namespace forecourt::engine {

/// A running session as the rules see it.
struct WatchedSession
{
    const TransactionRecord* record = nullptr;
    QDateTime energyUnchangedSince; ///< invalid: not known
};

/// Everything the rules look at. References and pointers need to live only during the call.
struct AlertInput
{
    QDateTime now; ///< UTC
    const AlertSettings& settings;
    const SystemState& system;
    std::vector<const StationState*> stations; ///< archived ones and others are passed over
    std::vector<WatchedSession> sessions;
    QList<UnknownToken> unknownTokens;
    UnpricedUse unpriced;
    MachineCondition machine{};
};

/// A single happening counts for this long after it came last.
inline constexpr qint64 HappeningAgeS = 86'400;
/// Stations that were lost within this time of one another dropped together.
inline constexpr qint64 TogetherS = 120;

/// All that holds now and is on, beyond its threshold; only what describes each is filled in (kind, severity,
/// place, subject, code, value, since, lastAt, count). Order: by kind, then as in \a input.
[[nodiscard]] std::vector<AlertRecord> findAlerts(const AlertInput& input);

} // namespace forecourt::engine
