// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which charger of a roll-out comes next: pure functions.
#pragma once

#include "core/base/error.h"
#include "core/domain/chargingstation.h"
#include "core/domain/firmwarejob.h"

#include <functional>

namespace forecourt::engine {

/// What the rules may know of a charger; null: not in use any more.
using StationLookup = std::function<const StationState*(const StationId&)>;

/// What happens to a job that waits.
struct JobVerdict
{
    enum class What {
        Waits,
        Begins,
        HasItAlready,
        Gone,
        LeftOut, ///< its roll-out was cancelled
    };

    JobId job;
    What what = What::Waits;
    JobWait wait = JobWait::None; ///< of Waits
    StationId waitsFor;           ///< of JobWait::Turn

    bool operator==(const JobVerdict&) const = default;
};

/// One verdict for each job of \a rollout that waits, in their order. \a jobs: all of the roll-out in the order of
/// their positions. Chargers that are offline or in use hold up nobody behind them.
[[nodiscard]] QList<JobVerdict> judgeRollout(const FirmwareRollout& rollout, const QList<const FirmwareJob*>& jobs,
                                             const StationLookup& station, const QDateTime& now);

/// How \a rollout stands after what became of \a jobs: Finished, Stopped, or as it is.
[[nodiscard]] RolloutState stateAfter(const FirmwareRollout& rollout, const QList<const FirmwareJob*>& jobs);

/// Why \a request cannot be taken as it is written; empty: it can. Stations and the file are not looked at.
[[nodiscard]] std::optional<Error> whyNoRollout(const RolloutRequest& request, const QDateTime& now);

/// Whether SignedUpdateFirmware is used. The charger may deny either by what it answered before
/// (record.unsupportedActions). Empty: neither is possible.
[[nodiscard]] std::optional<bool> choosesSigned(FirmwareMethod method, bool hasGoodSignature, const StationRecord& station);

} // namespace forecourt::engine
