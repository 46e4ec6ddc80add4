// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Copies of the database that are known to be good (REL-7).
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QDateTime>
#include <QStringList>

namespace forecourt::storage {

/// Writes a copy of what \a connection reads to \a folder/<name>: VACUUM INTO a temporary file, fsync,
/// integrity check and transaction hashes of the copy, rename. Writers go on meanwhile. The result is the
/// path. Errors: FileFailed, StorageFull, StorageCorrupt (the copy or its source is damaged).
[[nodiscard]] Result<QString> copyDatabase(Connection& connection, const QString& folder,
                                           const QString& name);

/// copyDatabase() to before-<number>-<time>.sqlite; an existing file of that name is replaced.
[[nodiscard]] Result<QString> copyBeforeMigration(Connection& connection, const QString& folder, int number,
                                                  const QDateTime& now);

/// Name of the regular backup made at \a at: backup-20260505T080000Z.sqlite.
[[nodiscard]] QString backupName(const QDateTime& at);
/// Regular backups in \a folder with the time in their name, newest first.
[[nodiscard]] QList<std::pair<QDateTime, QString>> backupsIn(const QString& folder);
/// Which of \a times (newest first) may go: all but the newest of each of the last 7 days and of each of the
/// last 4 weeks that have one.
[[nodiscard]] QList<QDateTime> superfluousBackups(const QList<QDateTime>& times);
/// Removes superfluous regular backups and all but the newest three copies made before migrations.
void pruneBackups(const QString& folder);

} // namespace forecourt::storage
