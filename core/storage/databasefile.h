// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opening the files of a data folder for writing.
#pragma once

#include "core/storage/breakoff.h"
#include "core/storage/connection.h"
#include "core/storage/wholecheck.h"

#include <QDateTime>

#include <memory>

namespace forecourt::storage {

[[nodiscard]] QString sitePath(const QString& folder);
[[nodiscard]] QString messagesPath(const QString& folder);

/// Makes folder and files if needed, closes them to others, checks the database (quick_check), migrates both
/// files. A commit of the result is on the disk before it returns (WAL, synchronous=FULL; REL-1). Errors: see
/// Storage::open(); what \a breakOff ends may look like damage.
[[nodiscard]] Result<std::unique_ptr<Connection>>
openFirst(const QString& folder, const QString& backupFolder, const QDateTime& now, BreakOff* breakOff = nullptr);

/// What openKnown() gives.
struct OpenedFile
{
    std::unique_ptr<Connection> connection;
    bool isChecked = true; ///< false: it was not read whole (WholeCheck); somebody should
};

/// As openFirst(), but a database that was closed by noteCleanEnd() and needs no migration is not read whole: that
/// takes seconds where there are many records, and nobody could use the program meanwhile. The note is taken away, so
/// that after a power failure the next start checks again; \a check may be broken off meanwhile, then StorageFailed.
[[nodiscard]] Result<OpenedFile> openKnown(const QString& folder, const QString& backupFolder, const QDateTime& now,
                                           WholeCheck& check);

/// The last write of a program that ends in order.
void noteCleanEnd(Connection& connection);

/// The same database again, after its connection failed.
[[nodiscard]] Result<std::unique_ptr<Connection>> openAgain(const QString& folder);

} // namespace forecourt::storage
