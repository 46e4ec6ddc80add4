// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the reads of History ask the database. Thread: the connection's.
#pragma once

#include "core/api/history.h"
#include "core/storage/connection.h"

namespace forecourt::storage {

[[nodiscard]] Result<Page<TransactionRecord>> readTransactions(Connection& connection,
                                                               const api::TransactionQuery& query);
/// What the first page of \a query asks, and what its sums ask: for a look at the database's plan.
[[nodiscard]] QByteArray transactionsSql(const api::TransactionQuery& query);
[[nodiscard]] QByteArray transactionTotalsSql(const api::TransactionQuery& query);
[[nodiscard]] Result<api::TransactionTotals> readTransactionTotals(Connection& connection,
                                                                   const api::TransactionQuery& query);
[[nodiscard]] Result<TransactionRecord> readTransaction(Connection& connection, TransactionKey key);
[[nodiscard]] Result<Page<CommandRecord>> readCommands(Connection& connection,
                                                       const api::CommandQuery& query);
[[nodiscard]] Result<CommandRecord> readCommand(Connection& connection, CommandId id);
[[nodiscard]] Result<Page<EventRecord>> readEvents(Connection& connection, const api::EventQuery& query);
[[nodiscard]] Result<QByteArray> readPhoto(Connection& connection, const QString& name);
[[nodiscard]] Result<Page<AlertRecord>> readAlerts(Connection& connection, const api::AlertQuery& query);

} // namespace forecourt::storage
