// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What makes and ends a reservation: pure functions.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/reservation.h"
#include "core/domain/transaction.h"

namespace forecourt::engine {

/// Where \a reservation stands after its ReserveNow came as far as \a command says; the same where that says
/// nothing new. Source: OCPP 1.6 §5.13, ocpp-behaviour.md §4.
[[nodiscard]] ReservationState stateAfter(const ReservationRecord& reservation, const CommandRecord& command);

/// Did \a transaction use \a reservation: it says so, or it began with the tag, or with one of the group, where
/// the reservation holds, and says nothing. \a group is that of the transaction's tag.
/// Source: OCPP 1.6 §4.8, §5.13, ocpp-behaviour.md §3.4.
[[nodiscard]] bool isUsedBy(const ReservationRecord& reservation, const TransactionRecord& transaction, const QString& group);

/// Does the state of the station show that \a reservation is over, and how; empty: it does not.
/// Source: OCPP 1.6 §5.13: it ends when the connector becomes faulted or unavailable, or expires.
[[nodiscard]] std::optional<ReservationState> endShownBy(const StationState& state, const ReservationRecord& reservation,
                                                         const QDateTime& now);

/// Does the state of the station show the connector of \a reservation as reserved.
[[nodiscard]] bool isShownReserved(const StationState& state, const ReservationRecord& reservation);

} // namespace forecourt::engine
