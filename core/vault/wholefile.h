// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reading and copying files whole, piece by piece, with a hand on what goes on.
#pragma once

#include "core/base/result.h"
#include "core/engine/ports/filevault.h"

#include <QByteArray>

namespace forecourt::vault {

/// What was seen while a file went by.
struct SeenFile
{
    qint64 bytes = 0;
    QByteArray sha256; ///< 32 bytes
    QByteArray head;   ///< at most DoubtHead
    QByteArray tail;   ///< at most DoubtTail
};

/// Reads \a from to its end and, unless \a to is empty, copies it there: a file that was there is only replaced by a
/// whole new one. Errors: FileFailed (args: path, reason), StorageFull, Cancelled, InvalidInput (over \a mostBytes; args:
/// "bytes"). Thread: any.
[[nodiscard]] Result<SeenFile> passThrough(const QString& from, const QString& to, qint64 mostBytes,
                                           const ports::VaultProgress& progress);

} // namespace forecourt::vault
