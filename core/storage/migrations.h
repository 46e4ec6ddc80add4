// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbered steps from one database layout to the next.
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QDateTime>

#include <vector>

namespace forecourt::storage {

/// One file of core/storage/migrations, compiled in.
struct Migration {
    int number;       ///< 1 and up, without gaps
    const char* name; ///< words of the file name
    const char* sql;  ///< statements, separated by lines "-- next statement"
};

/// Those of forecourt.sqlite, in order.
[[nodiscard]] const std::vector<Migration>& siteMigrations();
/// Those of messages.sqlite, in order.
[[nodiscard]] const std::vector<Migration>& messageMigrations();

/// Number of the newest migration that \a connection has seen; 0 for an empty file. Errors: StorageCorrupt
/// (a database of another program), and those of Connection.
[[nodiscard]] Result<int> schemaVersion(Connection& connection);

/// Changes whenever a statement of \a migration does; comments and blanks do not count.
[[nodiscard]] QByteArray checksumOf(const Migration& migration);

/// Whether the steps that made the file are those of \a migrations: none missing between, each with its name
/// and, where it is on record, its checksum. Changes nothing. Errors: StorageNewer (args: version of the file,
/// newest version known), StorageAltered (args: number and name of the step), and those of schemaVersion().
[[nodiscard]] Result<void> checkSteps(Connection& connection, const std::vector<Migration>& migrations);

/// Applies what is missing, each migration in one transaction; to an empty file all of them in one. Before the first one a
/// copy of a file that already has content is made: \a backupFolder/before-<number>-<time>.sqlite; no copy if the folder is
/// empty text. A file that checkSteps() refuses is left as it is. Errors: those of checkSteps(), of Connection
/// and of the copy.
[[nodiscard]] Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                                   const QString& backupFolder, const QDateTime& now);

} // namespace forecourt::storage
