// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Backups for the data folder of this computer.
#pragma once

#include "core/api/backups.h"
#include "core/base/clock.h"
#include "core/storage/alterednote.h"
#include "core/storage/archiving.h"
#include "core/storage/restoring.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace forecourt::storage {

class Storage;

/// What the keeper cannot know by itself.
struct KeeperHooks {
    std::function<ArchiveSources()> sources;                                ///< as of now
    std::function<QFuture<Result<void>>(const api::BackupPlan&)> storePlan; ///< for the next start; empty: not kept
};

/// Works on one thread of its own, one thing after the other; a second rehearsal replaces the first. Thread:
/// main.
class BackupKeeper : public QObject, public api::Backups
{
    Q_OBJECT

public:
    /// \a storage and \a clock must outlive this object.
    BackupKeeper(Storage& storage, Clock& clock, QString dataFolder, api::BackupPlan plan, KeeperHooks hooks);
    /// Breaks off an archive that is being written and a backup that is being looked at; waits for what else runs.
    ~BackupKeeper() override;

    [[nodiscard]] api::BackupPlan plan() const override { return m_plan; }
    [[nodiscard]] QFuture<Result<void>> savePlan(api::BackupPlan plan) override;
    [[nodiscard]] QFuture<Result<QList<api::BackupFile>>> list() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> backUpNow() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> writeArchive(api::ArchiveWish wish) override;
    [[nodiscard]] QFuture<Result<api::BackupSummary>> verify(QString path) override;
    [[nodiscard]] QFuture<Result<api::BackupSummary>> rehearseRestore(QString path, QByteArray passphrase) override;
    [[nodiscard]] QFuture<Result<void>> commitRestore(api::RestoreChoice choice) override;
    void discardRestore() override;
    [[nodiscard]] std::optional<api::RestoreNote> lastRestore() const override;
    void dismissRestoreNote() override;

private:
    template<class T>
    QFuture<Result<T>> work(std::function<Result<T>(const Progress&)> task);

    Storage& m_storage;
    Clock& m_clock;
    const QString m_dataFolder;
    api::BackupPlan m_plan;
    const KeeperHooks m_hooks;
    /// Of the worker's thread only.
    std::shared_ptr<std::optional<Rehearsal>> m_rehearsal = std::make_shared<std::optional<Rehearsal>>();
    std::shared_ptr<CopyNotes> m_notes = std::make_shared<CopyNotes>(); ///< the same
    BreakOff m_breakOff;
    QThreadPool m_pool;
};

} // namespace forecourt::storage
