// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bookings: what makes up the months.
#pragma once

#include "core/domain/billingmonth.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Columns in the order bookingFrom() reads them.
inline constexpr char BookingColumns[] = "id, kind, month, is_late, takes_back, booked_at, transaction_key, started_at, station, person, "
                                         "person_name, group_name, record_json";
inline constexpr int BookingColumnCount = 13;
[[nodiscard]] Booking bookingFrom(const Statement& row);

/// Both say the same to a person and to the accounts: nothing has to be booked anew.
[[nodiscard]] bool isSameInAccounts(const Booking& a, const Booking& b);

/// Thread: writer.
class BookingTable
{
public:
    explicit BookingTable(Connection& connection);

    /// What stands for the session now; empty: nothing.
    [[nodiscard]] std::optional<Booking> standing(TransactionKey transaction);
    /// It stands in a locked month or on a document: only a reversal changes it.
    [[nodiscard]] bool isFrozen(const Booking& booking);
    /// \a countsAt: where the reports have it. The result is the id.
    BookingId add(const Booking& booking, const QDateTime& countsAt);
    /// Of one that is not frozen.
    void replace(const Booking& booking, const QDateTime& countsAt);
    void remove(BookingId id);
    /// \a reversal takes \a booking back.
    void noteTakenBack(BookingId booking, BookingId reversal);

private:
    void addVat(BookingId id, const SessionCost& cost);

    Connection& m_connection;
    Statement m_standing;
    Statement m_isFrozen;
    Statement m_add;
};

} // namespace forecourt::storage
