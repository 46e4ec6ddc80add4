// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/jobtable.h"

#include "core/storage/jobcodec.h"
#include "core/storage/jsoncodec.h"

#include <algorithm>
#include <limits>

namespace forecourt::storage {

namespace {

constexpr int FirmwareKind = 0;
constexpr int LogKindNumber = 1;
constexpr int RecentJobDays = 30;

} // namespace

JobTable::JobTable(Connection& connection)
    : m_connection(connection)
    , m_saveFirmwareFile(connection, "INSERT INTO firmware_files (id, record_json) VALUES (?1, ?2) "
                                     "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
    , m_removeFirmwareFile(connection, "DELETE FROM firmware_files WHERE id = ?1")
    , m_saveRollout(connection, "INSERT INTO rollouts (id, ended_at, record_json) VALUES (?1, ?2, ?3) "
                                "ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, record_json = excluded.record_json")
    , m_saveJob(connection, "INSERT INTO jobs (id, kind, station, rollout, state, ended_at, record_json, access_json) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET state = excluded.state, "
                            "ended_at = excluded.ended_at, record_json = excluded.record_json, access_json = excluded.access_json")
    , m_saveStationFile(connection, "INSERT INTO station_files (id, record_json) VALUES (?1, ?2) "
                                    "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
    , m_removeStationFile(connection, "DELETE FROM station_files WHERE id = ?1")
    , m_saveRetention(connection, "INSERT INTO file_retention (id, record_json) VALUES (1, ?1) "
                                  "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
{
}

void JobTable::save(const FirmwareFile& file)
{
    m_saveFirmwareFile.run(file.id, toText(toJson(file)));
}

void JobTable::remove(FirmwareFileId file)
{
    m_removeFirmwareFile.run(file);
}

void JobTable::save(const FirmwareRollout& rollout)
{
    m_saveRollout.run(rollout.id, rollout.endedAt, toText(toJson(rollout)));
}

void JobTable::saveJob(JobId id, int kind, const StationId& station, std::optional<RolloutId> rollout, JobState state,
                       const std::optional<QDateTime>& endedAt, const QJsonObject& record, const ports::TransferAccess& access)
{
    m_saveJob.run(id, kind, station, rollout, state, endedAt, toText(record), toText(toJson(access)));
}

void JobTable::save(const ports::StoredFirmwareJob& stored)
{
    const FirmwareJob& job = stored.job;
    saveJob(job.id, FirmwareKind, job.station, job.rollout, job.state, job.endedAt, toJson(stored), stored.access);
}

void JobTable::save(const ports::StoredLogJob& stored)
{
    const LogJob& job = stored.job;
    saveJob(job.id, LogKindNumber, job.station, std::nullopt, job.state, job.endedAt, toJson(stored), stored.access);
}

void JobTable::save(const StationFile& file)
{
    m_saveStationFile.run(file.id, toText(toJson(file)));
}

void JobTable::remove(StationFileId file)
{
    m_removeStationFile.run(file);
}

void JobTable::save(const FileRetention& retention)
{
    m_saveRetention.run(toText(toJson(retention)));
}

qint64 JobTable::nextId(const char* table)
{
    Statement row(m_connection, "SELECT COALESCE(MAX(seq), 0) + 1 FROM sqlite_sequence WHERE name = ?1");
    row.start(QString::fromLatin1(table));
    return row.next() ? row.integer(0) : 1;
}

ports::StoredJobs JobTable::recent(const QDateTime& now)
{
    ports::StoredJobs stored;
    const QDateTime since = now.addDays(-RecentJobDays);
    Statement firmware(m_connection, "SELECT id, record_json FROM firmware_files ORDER BY id");
    firmware.start();
    while (firmware.next()) {
        FirmwareFile file = firmwareFileFrom(objectOf(firmware.bytes(1)));
        file.id = FirmwareFileId(firmware.integer(0));
        stored.firmwareFiles.append(std::move(file));
    }
    Statement rollouts(m_connection, "SELECT id, record_json FROM rollouts WHERE ended_at IS NULL OR ended_at >= ?1 ORDER BY id");
    rollouts.start(since);
    while (rollouts.next()) {
        FirmwareRollout rollout = rolloutFrom(objectOf(rollouts.bytes(1)));
        rollout.id = RolloutId(rollouts.integer(0));
        stored.rollouts.append(std::move(rollout));
    }
    readJobs(stored, since);
    Statement files(m_connection, "SELECT id, record_json FROM station_files ORDER BY id");
    files.start();
    while (files.next()) {
        StationFile file = stationFileFrom(objectOf(files.bytes(1)));
        file.id = StationFileId(files.integer(0));
        stored.stationFiles.append(std::move(file));
    }
    Statement retention(m_connection, "SELECT record_json FROM file_retention WHERE id = 1");
    retention.start();
    if (retention.next())
        stored.retention = retentionFrom(objectOf(retention.bytes(0)));
    retention.reset();
    stored.nextFirmwareFileId = nextId("firmware_files");
    stored.nextRolloutId = nextId("rollouts");
    stored.nextJobId = nextId("jobs");
    stored.nextStationFileId = nextId("station_files");
    return stored;
}

void JobTable::readJobs(ports::StoredJobs& stored, const QDateTime& since)
{
    Statement jobs(m_connection, "SELECT id, kind, record_json, access_json FROM jobs WHERE ended_at IS NULL OR ended_at >= ?1 "
                                 "OR rollout IN (SELECT id FROM rollouts WHERE ended_at IS NULL OR ended_at >= ?1) ORDER BY id");
    jobs.start(since);
    while (jobs.next()) {
        const QJsonObject record = objectOf(jobs.bytes(2));
        const ports::TransferAccess access = accessFrom(objectOf(jobs.bytes(3)));
        if (jobs.number(1) == FirmwareKind) {
            FirmwareJob job = firmwareJobFrom(record);
            job.id = JobId(jobs.integer(0));
            stored.firmwareJobs.append({std::move(job), access, protocolByHandFrom(record)});
        } else {
            LogJob job = logJobFrom(record);
            job.id = JobId(jobs.integer(0));
            stored.logJobs.append({std::move(job), access, protocolByHandFrom(record)});
        }
    }
}

template<class Job>
Result<Page<Job>> JobTable::find(int kind, const JobQuery& query, Job (*from)(const QJsonObject&))
{
    bool isNumber = true;
    const qint64 before = query.after.isEmpty() ? std::numeric_limits<qint64>::max() : query.after.toLongLong(&isNumber);
    if (!isNumber || before < 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a cursor of this list"), {QStringLiteral("after")});
    const int limit = std::clamp(query.limit, 1, JobQuery::Most);
    Statement rows(m_connection, "SELECT id, record_json FROM jobs WHERE kind = ?1 AND (?2 IS NULL OR station = ?2) "
                                 "AND (?3 IS NULL OR rollout = ?3) AND (?4 IS NULL OR state = ?4) AND id < ?5 "
                                 "ORDER BY id DESC LIMIT ?6");
    const std::optional<QString> station = query.station.value().isEmpty() ? std::nullopt : std::optional(query.station.value());
    rows.start(kind, station, query.rollout, query.state, before, limit + 1);
    Page<Job> page;
    while (rows.next()) {
        if (page.rows.size() == limit) {
            page.next = QString::number(page.rows.constLast().id.value());
            break;
        }
        Job job = from(objectOf(rows.bytes(1)));
        job.id = JobId(rows.integer(0));
        page.rows.append(std::move(job));
    }
    rows.reset();
    return page;
}

Result<Page<FirmwareJob>> JobTable::firmwareJobs(const JobQuery& query)
{
    return find<FirmwareJob>(FirmwareKind, query, &firmwareJobFrom);
}

Result<Page<LogJob>> JobTable::logJobs(const JobQuery& query)
{
    return find<LogJob>(LogKindNumber, query, &logJobFrom);
}

} // namespace forecourt::storage
