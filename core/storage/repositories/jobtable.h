// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs, jobs, and the records of firmware files and of files of chargers.
#pragma once

#include "core/base/result.h"
#include "core/engine/ports/jobstore.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class JobTable
{
public:
    explicit JobTable(Connection& connection);

    // all create or replace by id
    void save(const FirmwareFile& file);
    void remove(FirmwareFileId file);
    void save(const FirmwareRollout& rollout);
    void save(const ports::StoredFirmwareJob& job);
    void save(const ports::StoredLogJob& job);
    void save(const StationFile& file);
    void remove(StationFileId file);
    void save(const FileRetention& retention);

    /// What goes on, and what ended in the 30 days before \a now.
    [[nodiscard]] ports::StoredJobs recent(const QDateTime& now);
    /// Newest first. Errors: InvalidInput (cursor; args: "after").
    [[nodiscard]] Result<Page<FirmwareJob>> firmwareJobs(const JobQuery& query);
    [[nodiscard]] Result<Page<LogJob>> logJobs(const JobQuery& query);

private:
    void saveJob(JobId id, int kind, const StationId& station, std::optional<RolloutId> rollout, JobState state,
                 const std::optional<QDateTime>& endedAt, const QJsonObject& record, const ports::TransferAccess& access);
    template<class Job>
    [[nodiscard]] Result<Page<Job>> find(int kind, const JobQuery& query, Job (*from)(const QJsonObject&));
    void readJobs(ports::StoredJobs& stored, const QDateTime& since);
    [[nodiscard]] qint64 nextId(const char* table);

    Connection& m_connection;
    Statement m_saveFirmwareFile;
    Statement m_removeFirmwareFile;
    Statement m_saveRollout;
    Statement m_saveJob;
    Statement m_saveStationFile;
    Statement m_removeStationFile;
    Statement m_saveRetention;
};

} // namespace forecourt::storage
