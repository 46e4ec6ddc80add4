// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bytes under a passphrase: argon2id makes the key, secretbox closes the box (libsodium).
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace forecourt::storage {

/// Slow on purpose (some 0.1 s, 64 MiB). Errors: Internal (no memory). Thread: any but the window's.
[[nodiscard]] Result<QByteArray> sealBox(const QByteArray& content, const QByteArray& passphrase);

/// Errors: StorageCorrupt (no box), NotAllowed (wrong passphrase, or the box was altered).
[[nodiscard]] Result<QByteArray> openBox(const QByteArray& box, const QByteArray& passphrase);

} // namespace forecourt::storage
