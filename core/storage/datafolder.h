// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The folder the databases live in: nobody else may look into it.
#pragma once

#include "core/base/result.h"

#include <optional>

namespace forecourt::storage {

/// Makes \a folder if needed and sees to it that only its owner may enter (0700). Errors: PermissionDenied
/// (cannot be made, entered or closed to others), StorageReadOnly (exists but cannot be written).
[[nodiscard]] Result<void> makePrivateFolder(const QString& folder);

/// Makes \a path if needed and takes all rights from others (0600); what SQLite puts beside it has the same
/// rights. Errors: PermissionDenied, StorageReadOnly, FileFailed.
[[nodiscard]] Result<void> makePrivateFile(const QString& path);

/// Returns when the file's content is on the disk. Errors: FileFailed.
[[nodiscard]] Result<void> syncFile(const QString& path);

/// Renames \a from to \a to over an existing file, and syncs the folder. Errors: FileFailed.
[[nodiscard]] Result<void> replaceFile(const QString& from, const QString& to);

/// Bytes that may still be written where \a path (which must exist) lies; empty where the system does not say.
/// Not QStorageInfo: that knows only mounted volumes and says -1 in a root without a mount table of its own.
[[nodiscard]] std::optional<qint64> freeDisk(const QString& path);

} // namespace forecourt::storage
