// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware roll-outs and fetching of logs: starting them, and a hand on what goes on.
#pragma once

#include "core/base/result.h"
#include "core/domain/firmwarejob.h"
#include "core/domain/logjob.h"
#include "core/domain/page.h"

#include <QFuture>

namespace forecourt::api {

/// Jobs that are open, and those of the last 30 days, stand in LiveSite; older ones are asked for here. Each change is
/// stored before it acts on a charger, so a restart of either side loses nothing. Thread: any may call.
class Jobs
{
public:
    virtual ~Jobs() = default;

    // ---- firmware
    /// Stores the roll-out and begins as its plan says. Errors: NotFound (file, with args: "file"; station, with args:
    /// "station", id), InvalidInput (args: field of RolloutRequest or RolloutPlan), Conflict (a charger has an open update,
    /// with args: "station", id; the file is missing or was removed, with args: "file"), NotAllowed (signed is asked
    /// for and the file's signature is not good, with args: "signature").
    [[nodiscard]] virtual QFuture<Result<RolloutId>> startRollout(RolloutRequest request) = 0;
    /// What runs goes on, nothing new begins. Errors: NotFound, Conflict (not running).
    [[nodiscard]] virtual QFuture<Result<void>> pauseRollout(RolloutId rollout, QString user) = 0;
    /// Goes on after pause or a failure. Errors: NotFound, Conflict (not paused or stopped).
    [[nodiscard]] virtual QFuture<Result<void>> resumeRollout(RolloutId rollout, QString user) = 0;
    /// Cancels what waits; a charger that was asked goes on to its end, for OCPP 1.6 cannot call it back. Errors:
    /// NotFound, Conflict (it is over).
    [[nodiscard]] virtual QFuture<Result<void>> cancelRollout(RolloutId rollout, QString user) = 0;

    /// Leaves out a charger that waits. Errors: NotFound, Conflict (it was asked, or is over).
    [[nodiscard]] virtual QFuture<Result<void>> skip(JobId job, QString user) = 0;
    /// Asks a charger whose update failed once more, or one that stalls. Errors: NotFound, Conflict (it waits, is
    /// done, or the roll-out was cancelled).
    [[nodiscard]] virtual QFuture<Result<void>> retry(JobId job, std::optional<TransferProtocol> protocol, QString user) = 0;
    /// Not amber for so long. Errors: NotFound, Conflict (it is not running), InvalidInput (not 1 to 1440).
    [[nodiscard]] virtual QFuture<Result<void>> waitLonger(JobId job, int minutes, QString user) = 0;
    /// Ends a firmware job as CountedAsFailed; the charger is told nothing. Errors: NotFound, Conflict (not running).
    [[nodiscard]] virtual QFuture<Result<void>> giveUp(JobId job, QString user) = 0;

    // ---- diagnostics and logs
    /// One job for each station, in their order. Errors: NotFound (station, with args: "station", id), InvalidInput
    /// (args: field), NotSupported (a security log, and a charger knows no GetLog; args: "station", id), Conflict (a
    /// charger has an open one, with args: "station", id).
    [[nodiscard]] virtual QFuture<Result<QList<JobId>>> requestLogs(LogRequest request) = 0;
    /// Ends it; what still comes is refused. Errors: NotFound, Conflict (it is over).
    [[nodiscard]] virtual QFuture<Result<void>> cancelLog(JobId job, QString user) = 0;

    // ---- history
    [[nodiscard]] virtual QFuture<Result<Page<FirmwareJob>>> firmwareHistory(JobQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<Page<LogJob>>> logHistory(JobQuery query) = 0;
};

} // namespace forecourt::api
