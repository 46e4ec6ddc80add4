// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds lines in files of chargers, also inside archives.
#pragma once

#include "core/base/result.h"
#include "core/domain/archivelook.h"
#include "core/engine/ports/filevault.h"

namespace forecourt::vault {

/// A search reads at most so much, unpacked: a small file may unpack to terabytes.
inline constexpr qint64 SearchBudgetBytes = 512LL * 1024 * 1024;

/// Lines with \a text, without case; \a member empty: in all. Lines are taken as UTF-8, or as Latin-1 where they are none;
/// one longer than 64 KiB is looked at in pieces. Errors: see api::FileLibrary::search(). Thread: any.
[[nodiscard]] Result<ArchiveHits> searchArchive(const QString& path, std::optional<int> member, const QString& text,
                                                const ports::VaultProgress& progress);

} // namespace forecourt::vault
