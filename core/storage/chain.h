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

/// What a link holds: the billing content, and on a second line, where a message of the station led to it, the
/// message's payload in the station's own words. JSON text has no line breaks, so the first one divides.
[[nodiscard]] QByteArray linkContent(const QByteArray& billing, const QByteArray& message);
[[nodiscard]] QByteArray billingPart(const QByteArray& linkContent);
/// Empty where no message led to it.
[[nodiscard]] QByteArray messagePart(const QByteArray& linkContent);

/// Hash of a link that follows \a previous (empty for the first one).
[[nodiscard]] QByteArray linkHash(const QByteArray& previous, const QByteArray& content);

/// A set of samples: how many, and the sum of their hashes (62 bits), whatever their order.
struct SampleSum {
    qint64 count = 0;
    qint64 sum = 0;

    void add(qint64 atS, qint64 what, qint64 milli, const QString& signedData);
    bool operator==(const SampleSum&) const = default;
};
/// SampleSum::sum wraps here; as text for SQL: 4611686018427387903.
inline constexpr qint64 SampleSumMask = (qint64(1) << 62) - 1;

/// Transactions whose chain is broken, missing, or ends in something else than what the row says, or whose
/// samples are not those that were stored. Reads everything; meant for checks at night, of copies and on
/// demand. The database must have the newest layout.
[[nodiscard]] Result<QList<TransactionKey>> findDamagedTransactions(Connection& connection);

} // namespace forecourt::storage
