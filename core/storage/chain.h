// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The SHA-256 chain that shows whether a recorded transaction is still what was recorded (REL-5).
#pragma once

#include "core/domain/transaction.h"
#include "core/storage/connection.h"

#include <QList>

namespace forecourt::storage {

/// What a bill rests on, as JSON text with a fixed order of members.
[[nodiscard]] QByteArray billingContent(const TransactionRecord& record);

/// Hash of a link that follows \a previous (empty for the first one).
[[nodiscard]] QByteArray linkHash(const QByteArray& previous, const QByteArray& content);

/// Transactions whose chain is broken, missing, or ends in something else than what the row says. Reads
/// everything; meant for checks at night, of copies and on demand.
[[nodiscard]] Result<QList<TransactionKey>> findDamagedTransactions(Connection& connection);

} // namespace forecourt::storage
