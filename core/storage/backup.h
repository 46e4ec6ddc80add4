// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Copies of the database that are known to be good (REL-7).
#pragma once

#include "core/api/backups.h"
#include "core/base/result.h"
#include "core/storage/backupplan.h"
#include "core/storage/breakoff.h"
#include "core/storage/connection.h"

#include <QDateTime>
#include <QStringList>

namespace forecourt::storage {

/// Writes a copy of what \a connection reads to \a folder/<name>: VACUUM INTO a temporary file, fsync,
/// integrity check and transaction hashes of the copy, rename. Writers go on meanwhile. Sessions whose hashes do not fit
/// are copied as they are; the result names them, and the copy bears a note of them (alterednote.h). Errors: FileFailed,
/// StorageFull, StorageCorrupt (the copy or its source is damaged), StorageFailed (also: broken off by \a breakOff, which
/// watches \a connection already). Nothing is left of a copy that failed.
[[nodiscard]] Result<api::BackupMade> copyDatabase(Connection& connection, const QString& folder, const QString& name,
                                                   BreakOff* breakOff = nullptr);

/// copyDatabase() to \a folder or, where that cannot be used (a disk that is not plugged in, or is full), to the folder
/// "backup" beside the database: for copies without which nothing may go on.
[[nodiscard]] Result<api::BackupMade> copyInAnyCase(Connection& connection, const QString& folder, const QString& name);

/// copyInAnyCase() to before-<number>-<time>.sqlite; an existing file of that name is replaced.
[[nodiscard]] Result<api::BackupMade> copyBeforeMigration(Connection& connection, const QString& folder, int number,
                                                          const QDateTime& now);

/// Name of the regular backup made at \a at: backup-20260505T080000Z.sqlite.
[[nodiscard]] QString backupName(const QDateTime& at);
/// Regular backups in \a folder with the time in their name, newest first.
[[nodiscard]] QList<std::pair<QDateTime, QString>> backupsIn(const QString& folder);
/// Removes superfluous regular backups and all but the newest three copies made before migrations, and the same
/// of those made before a restore. Where the newest ones hold altered sessions, the newest one without any stays, too:
/// in it they may be as they were. Backups from after \a now (the clock was set back) stay and count for nothing. Halves
/// of copies that a crash left a day ago or earlier go, too.
void pruneBackups(const QString& folder, const QDateTime& now, const BackupSchedule& schedule = {});

/// Integrity and, in the newest layout, the hashes of the records (REL-5); the result is what does not fit them. Errors:
/// StorageCorrupt, those of Connection.
[[nodiscard]] Result<AlteredSessions> checkCopy(const QString& path, BreakOff* breakOff = nullptr);

/// Time as it stands in names of copies: 20260505T080000Z.
[[nodiscard]] QString copyTime(const QDateTime& at);
/// The time in such a name; empty where there is none.
[[nodiscard]] std::optional<QDateTime> timeInName(const QString& fileName);

} // namespace forecourt::storage
