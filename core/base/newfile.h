// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Small files that are made once and that nothing works without: tokens and keys.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace forecourt {

/// Makes \a path for its owner only. It is there whole, and on the disk, before this returns, or not at all: neither a full
/// disk nor a power failure leaves half of it. Errors: AlreadyExists (it is left as it is), StorageFull, FileFailed; args
/// name the file. Thread: any.
[[nodiscard]] Result<void> makeNewFile(const QString& path, const QByteArray& content);

} // namespace forecourt
