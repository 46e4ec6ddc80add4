// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library of firmware, and the files that chargers sent.
#pragma once

#include "core/engine/enginecontext.h"
#include "core/engine/ports/filevault.h"

#include <functional>
#include <map>

namespace forecourt::engine {

/// Records of files; the vault has their content under a name made of the record's number. What is removed is kept a
/// day for an undo. Thread: engine.
class FileBook
{
public:
    explicit FileBook(EngineContext& context) : m_context(context) {}

    void setVault(ports::FileVault* vault);
    [[nodiscard]] ports::FileVault* vault() const { return m_vault; }
    void load(const ports::StoredJobs& stored);
    void collect(JobChanges& changes) const;
    /// Every 10 s: deletes what its time is over for.
    void tick(const QDateTime& now);
    /// The last time the computer's clock could be believed. Nothing is too old by a later one; until it is told, the
    /// clock itself is believed.
    void setBelievedTime(const QDateTime& at) { m_believedAt = at; }

    // firmware
    [[nodiscard]] const FirmwareFile* firmware(FirmwareFileId id) const;
    [[nodiscard]] static QString storedName(FirmwareFileId id);
    void add(const QString& path, const FirmwareFacts& facts, const QString& user, ports::VaultProgress progress,
             ports::Completion<FirmwareFileId> done);
    void change(FirmwareFileId id, const FirmwareFacts& facts, const QString& user, ports::Completion<void> done);
    /// Errors: see api::FileLibrary; that a roll-out needs it is known elsewhere.
    [[nodiscard]] Result<void> removeFirmware(FirmwareFileId id, const QString& user);
    [[nodiscard]] Result<void> restoreFirmware(FirmwareFileId id, const QString& user);
    /// The file on the disk is not the one that was added.
    void noteMissing(FirmwareFileId id);
    /// Does the library have this content; empty: no.
    [[nodiscard]] bool hasContent(const QByteArray& sha256) const;

    // files of chargers
    [[nodiscard]] const StationFile* stationFile(StationFileId id) const;
    [[nodiscard]] static QString storedName(StationFileId id);
    /// Takes over the received file at \a path; its record is stored when \a done comes.
    void take(const QString& path, StationFile record, ports::Completion<StationFileId> done);
    /// Those that came by \a job.
    [[nodiscard]] QList<StationFile> filesOf(JobId job) const;
    /// Forgets a record whose file never got there.
    void drop(StationFileId id);
    /// Called whenever it is known which files are on the disk.
    void setChecked(std::function<void()> checked) { m_checked = std::move(checked); }
    [[nodiscard]] Result<void> removeFiles(const QList<StationFileId>& ids, const QString& user);
    [[nodiscard]] Result<void> restoreFiles(const QList<StationFileId>& ids, const QString& user);
    [[nodiscard]] Result<void> keepFile(StationFileId id, bool isKept);
    [[nodiscard]] Result<void> saveRetention(const FileRetention& retention, const QString& user);

private:
    void move(const QString& path, const StationFile& record, const ports::Completion<StationFileId>& done);
    void changed(const FirmwareFile& file);
    void changed(const StationFile& file);
    void note(const StationId& station, const QString& code, const QString& name, const QString& user);
    void lookForMissing();
    /// \a by may be behind the clock: it is believed.
    void applyRetention(const QDateTime& by);
    void deleteRemoved(const QDateTime& by);

    EngineContext& m_context;
    ports::FileVault* m_vault = nullptr;
    std::map<qint64, FirmwareFile> m_firmware;
    std::map<qint64, StationFile> m_files;
    FileRetention m_retention;
    qint64 m_nextFirmware = 1;
    qint64 m_nextFile = 1;
    QDateTime m_retainedAt;
    QDateTime m_believedAt;
    std::function<void()> m_checked;
};

} // namespace forecourt::engine
