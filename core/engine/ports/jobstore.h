// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of the database for jobs and files.
#pragma once

#include "core/domain/firmwarejob.h"
#include "core/domain/logjob.h"
#include "core/domain/page.h"
#include "core/engine/ports/filehost.h"

namespace forecourt::ports {

/// A job with what opens its file host's address (a secret that never leaves engine and database) and how it was asked for.
struct StoredFirmwareJob
{
    FirmwareJob job;
    TransferAccess access;
    std::optional<TransferProtocol> byHand = std::nullopt; ///< an operator chose it

    bool operator==(const StoredFirmwareJob&) const = default;
};
struct StoredLogJob
{
    LogJob job;
    TransferAccess access;
    std::optional<TransferProtocol> byHand = std::nullopt; ///< an operator chose it

    bool operator==(const StoredLogJob&) const = default;
};

/// What the engine needs to go on after a start.
struct StoredJobs
{
    QList<FirmwareFile> firmwareFiles;
    qint64 nextFirmwareFileId = 1;
    QList<FirmwareRollout> rollouts;       ///< open ones, and those that ended in the last 30 days
    qint64 nextRolloutId = 1;
    QList<StoredFirmwareJob> firmwareJobs; ///< open ones, those that ended in the last 30 days, and all of those roll-outs
    QList<StoredLogJob> logJobs;           ///< open ones, and those that ended in the last 30 days
    qint64 nextJobId = 1;
    QList<StationFile> stationFiles;
    qint64 nextStationFileId = 1;
    FileRetention retention;
    QDateTime believedAt; ///< the last time the computer's clock could be believed; invalid: not known
};

/// Calls without completion are queued and committed with the next group. "save" creates or replaces by id.
class JobStore
{
public:
    virtual ~JobStore() = default;

    virtual void saveFirmwareFile(FirmwareFile file, Completion<void> done) = 0;
    virtual void removeFirmwareFile(FirmwareFileId file) = 0;
    virtual void saveRollout(FirmwareRollout rollout) = 0;
    /// \a done may be empty.
    virtual void saveFirmwareJob(StoredFirmwareJob job, Completion<void> done) = 0;
    /// \a done may be empty.
    virtual void saveLogJob(StoredLogJob job, Completion<void> done) = 0;
    /// \a done may be empty.
    virtual void saveStationFile(StationFile file, Completion<void> done) = 0;
    virtual void removeStationFile(StationFileId file) = 0;
    virtual void saveFileRetention(FileRetention retention) = 0;

    /// Newest first.
    virtual void findFirmwareJobs(JobQuery query, Completion<Page<FirmwareJob>> done) = 0;
    virtual void findLogJobs(JobQuery query, Completion<Page<LogJob>> done) = 0;
};

} // namespace forecourt::ports
