// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions in order of a name, which no index has: name by name, each read by start. Thread: the connection's.
#pragma once

#include "core/api/history.h"
#include "core/storage/connection.h"

namespace forecourt::storage {

/// The order is that of chargers or people, and the query is not about one of them alone.
[[nodiscard]] bool isGrouped(const api::TransactionQuery& query);

/// A page of a query that isGrouped(). Names are looked up anew for each page and compared as the language of the
/// program does, numbers in them by value. A page may be short of rows where it is the last. Errors: InvalidInput
/// (limit, after).
[[nodiscard]] Result<Page<TransactionRecord>> readGroupedTransactions(Connection& connection, const api::TransactionQuery& query);

/// What the names are asked by: for a look at the database's plan.
[[nodiscard]] QByteArray groupsSql(const api::TransactionQuery& query);

} // namespace forecourt::storage
