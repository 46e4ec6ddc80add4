// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The search in the message log.
#pragma once

#include "core/api/history.h"
#include "core/storage/connection.h"

namespace forecourt::storage {

/// How much text one page may cost. A search that needs more gives a short page and where it goes on.
inline constexpr qint64 TextBytesPerPage = qint64(32) << 20;

/// Newest first, or oldest first. The page may be short of rows and still have a next one.
/// Errors: InvalidInput, StorageCorrupt, StorageFailed. Thread: the connection's.
[[nodiscard]] Result<Page<MessageRecord>> readMessages(Connection& connection, const api::MessageQuery& query,
                                                       qint64 textBytes = TextBytesPerPage);

} // namespace forecourt::storage
