// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The mirror's part with jobs and files: roll-outs, their jobs, logs, the library and what chargers sent.
#pragma once

#include "core/domain/changes.h"

#include <QMap>
#include <QObject>

namespace forecourt::api {

/// Part of LiveSite, which applies the batches. Lists are in order of their ids. What is kept: everything open, and
/// what ended in the last 30 days. Thread: GUI (in forecourtd the main thread).
class LiveJobs : public QObject
{
    Q_OBJECT

public:
    explicit LiveJobs(QObject* parent = nullptr);
    ~LiveJobs() override;

    [[nodiscard]] QList<FirmwareRollout> rollouts() const { return m_rollouts.values(); }
    [[nodiscard]] std::optional<FirmwareRollout> rollout(RolloutId id) const;
    [[nodiscard]] QList<FirmwareJobPointer> firmwareJobs() const { return m_firmware.values(); }
    /// Of one roll-out, in the order of their positions.
    [[nodiscard]] QList<FirmwareJobPointer> firmwareJobs(RolloutId rollout) const;
    /// Null: not known here.
    [[nodiscard]] FirmwareJobPointer firmwareJob(JobId id) const { return m_firmware.value(id.value()); }
    /// The open one, else the newest; null: none.
    [[nodiscard]] FirmwareJobPointer firmwareJobOf(const StationId& station) const;
    [[nodiscard]] QList<LogJobPointer> logJobs() const { return m_logs.values(); }
    /// Null: not known here.
    [[nodiscard]] LogJobPointer logJob(JobId id) const { return m_logs.value(id.value()); }
    /// The open one, else the newest; null: none.
    [[nodiscard]] LogJobPointer logJobOf(const StationId& station) const;
    /// Jobs that chargers work on now: asked, and not over.
    [[nodiscard]] int runningCount() const;

    /// Those that are not removed.
    [[nodiscard]] QList<FirmwareFile> firmwareFiles() const;
    /// Also a removed one, until it is deleted.
    [[nodiscard]] std::optional<FirmwareFile> firmwareFile(FirmwareFileId id) const;
    /// Those that are not removed.
    [[nodiscard]] QList<StationFile> stationFiles() const;
    /// Also a removed one, until it is deleted.
    [[nodiscard]] std::optional<StationFile> stationFile(StationFileId id) const;
    [[nodiscard]] const FileRetention& fileRetention() const { return m_retention; }

    /// What our file host offers, the preferred one first.
    [[nodiscard]] const QList<TransferOffering>& protocols() const { return m_protocols; }
    /// What it counted since the start of the central system; up to 10 s old.
    [[nodiscard]] const TransferFigures& figures() const { return m_figures; }
    /// What is known of a charger's transfers, for chooseProtocol().
    [[nodiscard]] TransferKnowledge transferKnowledge(const StationId& station) const;

    /// Everything that is known, also removed files: as a snapshot has it.
    [[nodiscard]] JobChanges snapshot() const;

    /// By LiveSite.
    void clear();
    void apply(const JobChanges& changes);

Q_SIGNALS:
    void rolloutsChanged();
    void firmwareJobChanged(const forecourt::FirmwareJobPointer& job);
    void logJobChanged(const forecourt::LogJobPointer& job);
    /// Firmware or log jobs; after the single ones.
    void jobsChanged();
    void firmwareFilesChanged();
    void stationFilesChanged();
    void retentionChanged();
    void protocolsChanged();
    void figuresChanged();

private:
    void applyFiles(const JobChanges& changes);

    QMap<qint64, FirmwareRollout> m_rollouts;
    QMap<qint64, FirmwareJobPointer> m_firmware;
    QMap<qint64, LogJobPointer> m_logs;
    QMap<qint64, FirmwareFile> m_firmwareFiles;
    QMap<qint64, StationFile> m_stationFiles;
    FileRetention m_retention;
    QList<TransferOffering> m_protocols;
    TransferFigures m_figures;
};

} // namespace forecourt::api
