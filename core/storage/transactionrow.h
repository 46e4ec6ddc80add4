// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A transaction as a row: which columns, in which order.
#pragma once

#include "core/domain/transaction.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Columns in the order transactionFrom() reads them.
inline constexpr char TransactionColumns[] =
    "key, number, protocol_id, station, evse, connector, token, token_kind, person, person_name, state, "
    "flags, "
    "authorization_status, started_at, start_received_at, start_station_time, stopped_at, stop_received_at, "
    "stop_station_time, meter_start, meter_stop, last_register, stop_reason, stop_token, stop_token_kind, "
    "reservation, maximum_power_w, last_soc_percent, last_sample_at, note, idle_s";
/// How many TransactionColumns are; a column added behind them in a SELECT has this index.
inline constexpr int TransactionColumnCount = 31;

/// Every column, in the order bindTransaction() binds them; but for idle_s, which is the settler's.
inline constexpr char StoredTransactionColumns[] =
    "key, number, protocol_id, station, evse, connector, token, token_kind, person, person_name, state, "
    "flags, "
    "authorization_status, started_at, start_received_at, start_station_time, stopped_at, stop_received_at, "
    "stop_station_time, meter_start, meter_stop, last_register, stop_reason, stop_token, stop_token_kind, "
    "reservation, maximum_power_w, last_soc_percent, last_sample_at, note, "
    "token_folded, needs_attention, energy, sort_at, search";

/// TransactionRecord::isEnergySummed() of a row: of the flags MeterBackwards (1), EnergyImplausible (524288) and
/// EnergyAccepted (1048576) none is set, or only the last, or only the last two.
#define SUMMED_ENERGY_SQL "(flags & 1572865) IN (0, 1048576, 1572864)"

/// The row \a statement stands on.
[[nodiscard]] TransactionRecord transactionFrom(const Statement& statement);

/// Binds ?1 … ?35 and runs.
bool runWith(Statement& statement, const TransactionRecord& record);

/// Position in time for lists: start, else stop, else when we heard of it.
[[nodiscard]] QDateTime sortTime(const TransactionRecord& record);

} // namespace forecourt::storage
