// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/livejobs.h"

#include <algorithm>

namespace forecourt::api {

namespace {

/// The open one, else the newest.
template<class Pointer>
Pointer jobOf(const QMap<qint64, Pointer>& jobs, const StationId& station)
{
    Pointer newest;
    for (const Pointer& job : jobs) {
        if (job->station != station)
            continue;
        if (job->isOpen())
            return job;
        newest = job;
    }
    return newest;
}

template<class Record, class Id>
std::optional<Record> valueOf(const QMap<qint64, Record>& records, Id id)
{
    const auto it = records.constFind(id.value());
    return it == records.cend() ? std::nullopt : std::optional(*it);
}

template<class Record>
QList<Record> presentOf(const QMap<qint64, Record>& records)
{
    QList<Record> present;
    std::copy_if(records.begin(), records.end(), std::back_inserter(present),
                 [](const Record& record) { return !record.removedAt; });
    return present;
}

} // namespace

LiveJobs::LiveJobs(QObject* parent) : QObject(parent) {}

LiveJobs::~LiveJobs() = default;

std::optional<FirmwareRollout> LiveJobs::rollout(RolloutId id) const
{
    return valueOf(m_rollouts, id);
}

QList<FirmwareJobPointer> LiveJobs::firmwareJobs(RolloutId rollout) const
{
    QList<FirmwareJobPointer> found;
    std::copy_if(m_firmware.begin(), m_firmware.end(), std::back_inserter(found),
                 [rollout](const FirmwareJobPointer& job) { return job->rollout == rollout; });
    std::stable_sort(found.begin(), found.end(),
                     [](const FirmwareJobPointer& a, const FirmwareJobPointer& b) { return a->position < b->position; });
    return found;
}

FirmwareJobPointer LiveJobs::firmwareJobOf(const StationId& station) const
{
    return jobOf(m_firmware, station);
}

LogJobPointer LiveJobs::logJobOf(const StationId& station) const
{
    return jobOf(m_logs, station);
}

int LiveJobs::runningCount() const
{
    const auto firmware = std::count_if(m_firmware.begin(), m_firmware.end(),
                                        [](const FirmwareJobPointer& job) { return job->isRunning(); });
    const auto logs = std::count_if(m_logs.begin(), m_logs.end(), [](const LogJobPointer& job) {
        return job->isOpen() && job->stage != LogStage::Waiting;
    });
    return static_cast<int>(firmware + logs);
}

QList<FirmwareFile> LiveJobs::firmwareFiles() const
{
    return presentOf(m_firmwareFiles);
}

std::optional<FirmwareFile> LiveJobs::firmwareFile(FirmwareFileId id) const
{
    return valueOf(m_firmwareFiles, id);
}

QList<StationFile> LiveJobs::stationFiles() const
{
    return presentOf(m_stationFiles);
}

std::optional<StationFile> LiveJobs::stationFile(StationFileId id) const
{
    return valueOf(m_stationFiles, id);
}

TransferKnowledge LiveJobs::transferKnowledge(const StationId& station) const
{
    TransferKnowledge knowledge;
    for (const TransferOffering& offering : m_protocols) {
        if (offering.isAvailable)
            knowledge.offered.append(offering.protocol);
    }
    QDateTime latest;
    const auto look = [&](const auto& jobs) {
        for (const auto& job : jobs) {
            if (job->station != station || job->state != JobState::Done || !job->endedAt || *job->endedAt < latest)
                continue;
            latest = *job->endedAt;
            knowledge.workedBefore = job->protocol;
        }
    };
    latest = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    look(m_firmware);
    look(m_logs);
    return knowledge;
}

JobChanges LiveJobs::snapshot() const
{
    JobChanges all;
    all.rollouts = m_rollouts.values();
    all.firmware = m_firmware.values();
    all.logs = m_logs.values();
    all.firmwareFiles = m_firmwareFiles.values();
    all.stationFiles = m_stationFiles.values();
    all.retention = m_retention;
    all.protocols = m_protocols;
    return all;
}

void LiveJobs::clear()
{
    m_rollouts.clear();
    m_firmware.clear();
    m_logs.clear();
    m_firmwareFiles.clear();
    m_stationFiles.clear();
    m_protocols.clear();
    m_figures = {};
}

void LiveJobs::apply(const JobChanges& changes)
{
    applyFiles(changes);
    for (const FirmwareRollout& rollout : changes.rollouts)
        m_rollouts.insert(rollout.id.value(), rollout);
    if (!changes.rollouts.isEmpty())
        Q_EMIT rolloutsChanged();
    for (const FirmwareJobPointer& job : changes.firmware) {
        m_firmware.insert(job->id.value(), job);
        Q_EMIT firmwareJobChanged(job);
    }
    for (const LogJobPointer& job : changes.logs) {
        m_logs.insert(job->id.value(), job);
        Q_EMIT logJobChanged(job);
    }
    if (!changes.firmware.isEmpty() || !changes.logs.isEmpty())
        Q_EMIT jobsChanged();
    if (changes.protocols) {
        m_protocols = *changes.protocols;
        Q_EMIT protocolsChanged();
    }
    if (changes.figures) {
        m_figures = *changes.figures;
        Q_EMIT figuresChanged();
    }
}

void LiveJobs::applyFiles(const JobChanges& changes)
{
    for (const FirmwareFile& file : changes.firmwareFiles)
        m_firmwareFiles.insert(file.id.value(), file);
    for (const FirmwareFileId& id : changes.deletedFirmware)
        m_firmwareFiles.remove(id.value());
    if (!changes.firmwareFiles.isEmpty() || !changes.deletedFirmware.isEmpty())
        Q_EMIT firmwareFilesChanged();
    for (const StationFile& file : changes.stationFiles)
        m_stationFiles.insert(file.id.value(), file);
    for (const StationFileId& id : changes.deletedFiles)
        m_stationFiles.remove(id.value());
    if (!changes.stationFiles.isEmpty() || !changes.deletedFiles.isEmpty())
        Q_EMIT stationFilesChanged();
    if (changes.retention) {
        m_retention = *changes.retention;
        Q_EMIT retentionChanged();
    }
}

} // namespace forecourt::api
