// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Months, bookings and what speaks against closing a month, read from the database.
#pragma once

#include "core/api/billing.h"
#include "core/storage/connection.h"

#include <QTimeZone>

namespace forecourt::storage {

/// Thread of all: the connection's. Errors: InvalidInput (cursor, limit, month).
[[nodiscard]] QList<MonthSummary> readMonths(Connection& connection);
[[nodiscard]] MonthSummary readMonth(Connection& connection, BillingMonth month);
[[nodiscard]] Result<Page<Booking>> readBookings(Connection& connection, const api::BookingQuery& query);
[[nodiscard]] QList<BookingTotals> readBookingTotals(Connection& connection, const api::BookingQuery& query);
[[nodiscard]] QList<api::StatementParty> readParties(Connection& connection, BillingMonth month, api::StatementBy by);
[[nodiscard]] Preflight readPreflight(Connection& connection, BillingMonth month, const QDateTime& now, const QTimeZone& zone);

} // namespace forecourt::storage
