// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opening the files of a data folder for writing.
#pragma once

#include "core/storage/connection.h"

#include <QDateTime>

#include <memory>

namespace forecourt::storage {

[[nodiscard]] QString sitePath(const QString& folder);
[[nodiscard]] QString messagesPath(const QString& folder);

/// Makes folder and files if needed, closes them to others, checks the database (quick_check), migrates both
/// files. A commit of the result is on the disk before it returns (WAL, synchronous=FULL; REL-1). Errors: see
/// Storage::open().
[[nodiscard]] Result<std::unique_ptr<Connection>>
openFirst(const QString& folder, const QString& backupFolder, const QDateTime& now);

/// The same database again, after its connection failed.
[[nodiscard]] Result<std::unique_ptr<Connection>> openAgain(const QString& folder);

} // namespace forecourt::storage
