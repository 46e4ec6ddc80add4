// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The database as the rest of the program sees it.
#pragma once

#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/figures.h"
#include "core/api/history.h"
#include "core/api/machine.h"
#include "core/api/prices.h"
#include "core/base/clock.h"
#include "core/base/threadguard.h"
#include "core/engine/ports/accounts.h"
#include "core/engine/ports/pricer.h"
#include "core/engine/ports/stores.h"
#include "core/storage/agingclock.h"
#include "core/storage/alterednote.h"
#include "core/storage/backupplan.h"
#include "core/storage/housekeeping.h"
#include "core/storage/repositories/messagetable.h"

#include <QObject>

#include <memory>

namespace forecourt::storage {

/// What may differ between installations and tests.
struct StorageOptions {
    MessageLimits messages;
    int readers = 2;
    QString backupFolder; ///< empty: "backup" in the data folder
    BackupSchedule backups;
    RetentionLimits retention;
    const ports::Pricer* pricer = nullptr; ///< prices sessions; outlives the storage. Null: nothing is priced
};

/// Owns the writer, the readers, the message log and the backups of one data folder. Taking the folder for
/// this process alone is the caller's business. Files: forecourt.sqlite, messages.sqlite, backup/.
/// Thread: the one that made it (needs an event loop for the daily backup); parts say their own.
class Storage : public QObject
{
    Q_OBJECT

public:
    /// Nothing is opened yet. \a engineContext lives on the engine's thread: completions of the stores are
    /// called there. \a clock and \a engineContext must outlive this object.
    Storage(QString folder, Clock& clock, QObject* engineContext, StorageOptions options = {},
            QObject* parent = nullptr);
    /// Commits what waits, if the disk lets it.
    ~Storage() override;

    /// Makes or opens the folder and its files on the writer's thread, checks them, migrates them. Call once. After
    /// an end in order (close()) the database is read whole only later, beside everything else: see damaged().
    /// Errors: StorageNewer (args: version of the file, newest version known), StorageAltered, PermissionDenied,
    /// StorageReadOnly, StorageCorrupt, StorageFull, StorageFailed; args name the folder or file.
    [[nodiscard]] QFuture<Result<void>> open();

    /// Commits what waits and closes the database; nothing is accepted any more. The future completes when
    /// the writer is done.
    [[nodiscard]] QFuture<void> close();

    /// Calls before open() has succeeded are queued. Thread: engine.
    [[nodiscard]] ports::TransactionStore& transactionStore();
    [[nodiscard]] ports::SiteStore& siteStore();
    [[nodiscard]] ports::AccountStore& accountStore();
    /// Thread: any.
    [[nodiscard]] api::History& history();
    [[nodiscard]] api::Commissioning& commissioning();
    [[nodiscard]] api::Prices& prices();
    [[nodiscard]] api::Corrections& corrections();
    [[nodiscard]] api::Months& months();
    [[nodiscard]] api::Documents& documents();
    [[nodiscard]] api::Reports& reports();

    /// More than 10,000 records wait for the disk: stop reading from stations (REL-2). Thread: any.
    [[nodiscard]] bool isFull() const;
    /// Messages that did not get into the log. Thread: any.
    [[nodiscard]] qint64 droppedMessages() const;
    /// What was counted since the start. Thread: any.
    [[nodiscard]] api::RunFigures figures() const;

    /// Makes a checked copy now and removes superfluous ones. Records that are too old
    /// go afterwards, a few at a time between what stations send (oldRecordsRemoved()), unless the clock is in doubt
    /// (AgingClock). Sessions that are not what was recorded are copied as they are. Errors: FileFailed, StorageFull,
    /// StorageCorrupt.
    [[nodiscard]] QFuture<Result<api::BackupMade>> backUp();
    /// From the file names in the backup folder as they were seen last. They are looked at beside everything else, once a
    /// minute: the folder may lie on a computer that does not answer. Empty also until the first look; see backupsSeen().
    [[nodiscard]] std::optional<QDateTime> lastBackupAt() const;
    /// Sessions in the newest copy that were not what was recorded; empty until the first look, as above.
    [[nodiscard]] const std::optional<AlteredSessions>& alteredSessions() const { return m_altered; }

    /// The last time the clock could be believed (AgingClock); empty: nothing is known yet. Looked at every minute.
    [[nodiscard]] std::optional<QDateTime> believedAt() const;
    /// Since when one is being made; empty: none is.
    [[nodiscard]] std::optional<QDateTime> backupSince() const { return m_backupSince; }

    /// Holds from now on.
    void setBackupPlan(const api::BackupPlan& plan);
    /// The site's zone, by whose clock and calendar copies are made and kept. What reports count moves to another one from now on.
    void setTimeZone(const QTimeZone& zone);
    [[nodiscard]] const QString& backupFolder() const { return m_backupFolder; }
    [[nodiscard]] QFuture<Result<api::StorageUse>> measureUse();

    /// Transactions whose records are not what was stored (REL-5). Reads everything.
    [[nodiscard]] QFuture<Result<QList<TransactionKey>>> findDamagedTransactions();

Q_SIGNALS:
    /// The database turned out to be damaged some time after open(): end now. StorageCorrupt as of open().
    void damaged(forecourt::Error error);
    /// A regular backup is complete.
    void backedUp(QDateTime at);
    /// After a backup: nothing that is too old is left.
    void oldRecordsRemoved();
    /// lastBackupAt() or alteredSessions() may be another, by a look into the folder.
    void backupsSeen();
    /// A backup began or ended, well or not: backupSince() is another.
    void backingUpChanged();
    /// The nightly backup failed; it is tried again after an hour.
    void backupFailed(forecourt::Error error);

private:
    /// What a look into the folder of backups found.
    struct BackupsSeen {
        QList<QDateTime> times;  ///< newest first
        AlteredSessions altered; ///< in the newest one
    };
    static BackupsSeen seenIn(const QString& folder, const QDateTime& now, CopyNotes& notes);
    void onOpened();
    void checkWhole();
    void scheduleBackupCheck(std::chrono::milliseconds delay);
    void backUpIfDue();
    void lookForBackups();
    void noteBackups(const BackupsSeen& seen);
    [[nodiscard]] std::optional<QDateTime> agingNow();
    [[nodiscard]] std::optional<AgingState> agingStateToSave();
    void removeOldRecords(const QDateTime& now);
    void tidySessions();

    struct Parts;
    ThreadGuard m_thread;
    Clock& m_clock;
    const QString m_folder;
    QString m_backupFolder;
    BackupSchedule m_schedule;
    const RetentionLimits m_retention;
    const int m_messageDays;
    AgingClock m_aging;
    AgingState m_savedAging;
    bool m_isDamaged = false;
    bool m_isRemoving = false;
    bool m_isBackingUp = false; ///< the nightly one
    int m_backupsRunning = 0;   ///< it, and those somebody asked for
    std::optional<QDateTime> m_backupSince;
    std::optional<QList<QDateTime>> m_backupTimes; ///< in the folder, newest first; empty: nobody has looked yet
    std::optional<AlteredSessions> m_altered;      ///< in the newest of them
    std::shared_ptr<CopyNotes> m_copyNotes = std::make_shared<CopyNotes>(); ///< of the maintenance's only thread
    bool m_isLooking = false;                      ///< into the folder
    bool m_wasCheckMissed = false;                 ///< for nobody had looked yet
    std::optional<std::chrono::milliseconds> m_retryAt; ///< monotonic, after a failure
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<ScheduledCall> m_wholeCheck;
    std::unique_ptr<ScheduledCall> m_backupCheck;
    std::unique_ptr<ScheduledCall> m_removal; ///< the next slice of old records
    std::unique_ptr<ScheduledCall> m_tidying; ///< the next slice of what reports count, sessions to settle, or values to pack
    bool m_mustTidy = false;                  ///< there is something new to do
    bool m_hasTimeZone = false;
};

} // namespace forecourt::storage
