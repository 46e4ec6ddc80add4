// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Judging a database file that somebody hands us (SEC-14).
#pragma once

#include "core/base/result.h"
#include "core/storage/breakoff.h"
#include "core/storage/migrations.h"

namespace forecourt::storage {

/// The layout of \a path, after the file was read without trusting it: it is SQLite's, whole (quick_check), not
/// newer than \a migrations, and has exactly the tables and indexes that they make: no trigger, no view, no
/// other default. Nothing is written. Errors: InvalidInput (not ours, args: reason), StorageCorrupt,
/// StorageNewer (args: version of the file, newest version known), StorageAltered, FileFailed, StorageFailed (broken off).
[[nodiscard]] Result<int> judgeDatabase(const QString& path, const std::vector<Migration>& migrations, BreakOff* breakOff = nullptr);

} // namespace forecourt::storage
