// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a transaction's record follows from what the station said: pure functions.
#pragma once

#include "core/domain/transaction.h"
#include "core/engine/meterreading.h"
#include "core/engine/plausibility.h"
#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// Start and stop may be stamped by a clock that was set between.
inline constexpr qint64 ClockToleranceS = 60;

/// The record of a transaction that begins, without key, number, authorisation and flags of policy.
[[nodiscard]] TransactionRecord begunRecord(const StationId& station, const ocpp::TransactionStartNotice& notice,
                                            const JudgedTime& time, const QDateTime& received);

/// Puts the station's stop into \a record: state Ended, energy end, reason, flags.
/// Source: OCPP 1.6 §4.10, ocpp-behaviour.md §3.5.
void applyStop(TransactionRecord& record, const ocpp::TransactionStopNotice& notice, const JudgedTime& time,
               const QDateTime& received);

/// A stop for a transaction we never saw begin.
[[nodiscard]] TransactionRecord orphanRecord(const StationId& station, const ocpp::TransactionStopNotice& notice,
                                             const JudgedTime& time, const QDateTime& received);

/// The very stop that ended \a record came again: same time text and reading.
[[nodiscard]] bool isSameStop(const TransactionRecord& record, const ocpp::TransactionStopNotice& notice);

/// isSameStop() for a stop without a usable id, whether it ended \a record or was kept as an orphan. It
/// must have a time of its own and the same tag, or else it may be another session's.
[[nodiscard]] bool isRepetition(const TransactionRecord& record, const ocpp::TransactionStopNotice& notice);

/// Could \a record be what a stop without a usable id means: begun before it, by the same token or
/// group where one is given, register not above. Source: ocpp-behaviour.md §3.5 (id -1), quirk 25.
[[nodiscard]] bool couldBeStoppedBy(const TransactionRecord& record, const QString& groupOfRecord,
                                    const ocpp::TransactionStopNotice& notice, const QString& groupOfStop,
                                    const QDateTime& stoppedAt);

/// Does the id name a transaction at all. 0, negative numbers, numbers beyond 32 bits and nothing do
/// not (quirks 21, 25, 31).
[[nodiscard]] bool isUsable(const TransactionId& id);

/// Follows a reading of a running transaction; \a hasSessionRegister remembers that this station counts
/// from 0 in each session (quirk 34). The result names what was odd, if anything.
std::optional<Deviation> applyProgress(TransactionRecord& record, bool& hasSessionRegister,
                                       const MeterReading& reading);

} // namespace forecourt::engine
