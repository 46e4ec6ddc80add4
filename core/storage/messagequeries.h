// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The search in the message log.
#pragma once

#include "core/api/history.h"
#include "core/storage/messagewalk.h"

namespace forecourt::storage {

/// A page and what it cost.
struct MessageSearchResult
{
    Page<MessageRecord> page;
    SearchCost cost;
};

/// Newest first, or oldest first. The page may be short of rows and still have a next one.
/// Errors: InvalidInput, StorageCorrupt, StorageFailed. Thread: the connection's.
[[nodiscard]] Result<MessageSearchResult> searchMessages(Connection& connection, const api::MessageQuery& query,
                                                         const SearchBudget& budget = {});
/// The same without what it cost.
[[nodiscard]] Result<Page<MessageRecord>> readMessages(Connection& connection, const api::MessageQuery& query,
                                                       const SearchBudget& budget = {});

/// One part of a count. Errors and thread as above.
[[nodiscard]] Result<api::MessageCounts> countMessages(Connection& connection, const api::MessageCountQuery& query,
                                                       const SearchBudget& budget = CountBudget);

} // namespace forecourt::storage
