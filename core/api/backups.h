// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Copies of everything: making, checking, and going back to one.
#pragma once

#include "core/base/result.h"
#include "core/domain/alteredsessions.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>

namespace forecourt::api {

/// When copies are made by themselves, where, and how many stay.
struct BackupPlan
{
    QTime at{3, 0};   ///< site time
    int daily = 7;    ///< 1 to 366
    int weekly = 4;   ///< 0 to 260
    QString folder;   ///< absolute; empty: "backup" in the data folder

    bool operator==(const BackupPlan&) const = default;
};

/// One copy in the backup folder.
struct BackupFile
{
    enum class Kind { Regular, BeforeMigration, BeforeRestore };

    QString path;
    QDateTime at; ///< UTC, from the file's name
    qint64 bytes = 0;
    Kind kind = Kind::Regular;
    AlteredSessions altered{}; ///< as found when it was made

    bool operator==(const BackupFile&) const = default;
};

/// A copy that was made. It holds what is there: altered sessions keep nobody from having a copy of all others.
struct BackupMade
{
    QString path;
    AlteredSessions altered;

    bool operator==(const BackupMade&) const = default;
};

/// What goes into one file to take along.
struct ArchiveWish
{
    QString path;              ///< .zip; an existing file is replaced
    QByteArray passphrase;     ///< empty: without secrets
    bool withMessages = false; ///< the message log as well, which may be large
};

/// What a backup holds; known only after it was opened and checked.
struct BackupSummary
{
    QString path;
    QString siteName;
    QDateTime madeAt;          ///< UTC
    QString programVersion;    ///< empty: a plain database copy does not tell
    int layout = 0;            ///< of the database
    qint64 stations = 0;
    qint64 sessions = 0;
    qint64 persons = 0;
    qint64 tokens = 0;
    std::optional<QDateTime> newestSessionAt;
    QStringList addresses;     ///< of the computer it was made on
    int port = 0;              ///< chargers were told; 0: not known
    bool hasMessages = false;
    bool hasSettings = false;  ///< of the computer: ports, certificate
    bool hasSecrets = false;
    bool areSecretsOpen = false; ///< the passphrase was right
    AlteredSessions altered;   ///< found now; restoring them needs the operator's word

    bool operator==(const BackupSummary&) const = default;
};

/// What the last restore brought; kept until it is dismissed.
struct RestoreNote
{
    QDateTime at;          ///< UTC, of the restore
    QDateTime madeAt;      ///< UTC, of the backup
    QStringList addresses; ///< of the computer the backup was made on
    int port = 0;          ///< 0: not known
    QString safetyCopy;    ///< path of what was here before; empty: nothing was
    QString keptMessages{}; ///< path of the message log that was here before; empty: it stayed, or nothing was in it

    bool operator==(const RestoreNote&) const = default;
};

/// What of a rehearsed backup is restored.
struct RestoreChoice
{
    bool withSettings = false;   ///< ports, certificate and secrets of the computer it was made on
    bool acceptsAltered = false; ///< the operator was told of its altered sessions and wants them nevertheless

    bool operator==(const RestoreChoice&) const = default;
};

/// Nothing here waits on the caller's thread. Progress of a future runs from 0 to 100 where it is told.
/// Errors: FileFailed, StorageFull, PermissionDenied; where a backup is read also InvalidInput (not a backup
/// of ours, args: reason), StorageCorrupt (truncated, damaged or altered), StorageNewer, StorageAltered, NotAllowed (the
/// passphrase is wrong). Thread: main.
class Backups
{
public:
    virtual ~Backups() = default;

    /// False: the data folder is kept by another process, and going back to a backup is for that one.
    [[nodiscard]] virtual bool canRestore() const { return true; }

    [[nodiscard]] virtual BackupPlan plan() const = 0;
    /// Holds from now on, and after the next start. Errors: InvalidInput (args: field).
    [[nodiscard]] virtual QFuture<Result<void>> savePlan(BackupPlan plan) = 0;

    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<BackupFile>>> list() = 0;
    [[nodiscard]] virtual QFuture<Result<BackupMade>> backUpNow() = 0;
    /// One file with everything that another computer needs.
    [[nodiscard]] virtual QFuture<Result<BackupMade>> writeArchive(ArchiveWish wish) = 0;
    /// Reads and checks all of it; changes nothing.
    [[nodiscard]] virtual QFuture<Result<BackupSummary>> verify(QString path) = 0;

    /// Opens the backup in an empty folder as if it were restored. Nothing changes before commitRestore().
    [[nodiscard]] virtual QFuture<Result<BackupSummary>> rehearseRestore(QString path, QByteArray passphrase) = 0;
    /// What was rehearsed is put in place at the next start, and what is here is kept as a safety copy.
    /// Errors: NotFound (nothing was rehearsed), Conflict (it has altered sessions, and nobody accepted them).
    [[nodiscard]] virtual QFuture<Result<void>> commitRestore(RestoreChoice choice) = 0;
    /// Forgets what was rehearsed.
    virtual void discardRestore() = 0;

    [[nodiscard]] virtual std::optional<RestoreNote> lastRestore() const = 0;
    virtual void dismissRestoreNote() = 0;
};

} // namespace forecourt::api
