// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/bookingtable.h"

#include "core/storage/accountcodec.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

Booking bookingFrom(const Statement& row)
{
    Booking booking;
    booking.id = BookingId(row.integer(0));
    booking.kind = row.enumerator(1, BookingKind::Correction, BookingKind::Charge);
    booking.month = BillingMonth::ofNumber(row.number(2));
    booking.isLate = row.flag(3);
    if (!row.isNull(4))
        booking.of = BookingId(row.integer(4));
    booking.bookedAt = row.time(5);
    booking.transaction = TransactionKey(row.integer(6));
    booking.startedAt = row.time(7);
    booking.station = StationId(row.text(8));
    if (!row.isNull(9))
        booking.person = PersonId(row.integer(9));
    booking.personName = row.text(10);
    booking.group = row.text(11);
    readInto(booking, objectOf(row.bytes(12)));
    return booking;
}

bool isSameInAccounts(const Booking& a, const Booking& b)
{
    return a.startedAt == b.startedAt && a.stoppedAt == b.stoppedAt && a.person == b.person && a.group == b.group && a.station == b.station
        && a.evse == b.evse && a.cost.lines == b.cost.lines && a.cost.total == b.cost.total && a.cost.net == b.cost.net
        && a.cost.energy == b.cost.energy;
}

BookingTable::BookingTable(Connection& connection)
    : m_connection(connection)
    , m_standing(connection, QByteArray("SELECT ") + BookingColumns
                                 + " FROM bookings WHERE transaction_key = ?1 AND kind <> 1 AND taken_back_by IS NULL ORDER BY id DESC LIMIT 1")
    , m_isFrozen(connection, "SELECT EXISTS (SELECT 1 FROM locked_months WHERE month = ?2) "
                             "OR EXISTS (SELECT 1 FROM document_bookings WHERE booking = ?1)")
    , m_add(connection, "INSERT INTO bookings (kind, sign, month, is_late, takes_back, booked_at, transaction_key, started_at, counts_at, "
                        "station, person, person_name, group_name, group_folded, currency, net, vat, gross, energy, record_json) VALUES "
                        "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)")
{
}

std::optional<Booking> BookingTable::standing(TransactionKey transaction)
{
    m_standing.start(transaction);
    if (!m_standing.next())
        return std::nullopt;
    Booking booking = bookingFrom(m_standing);
    m_standing.reset();
    return booking;
}

bool BookingTable::isFrozen(const Booking& booking)
{
    m_isFrozen.start(booking.id, booking.month.number());
    const bool isFrozen = m_isFrozen.next() && m_isFrozen.flag(0);
    m_isFrozen.reset();
    return isFrozen;
}

BookingId BookingTable::add(const Booking& booking, const QDateTime& countsAt)
{
    const SessionCost& cost = booking.cost;
    m_add.run(booking.kind, booking.kind == BookingKind::Reversal ? -1 : 1, booking.month.number(), booking.isLate, booking.of,
              booking.bookedAt, booking.transaction, booking.startedAt, countsAt, booking.station, booking.person, booking.personName,
              booking.group, booking.group.toCaseFolded(), cost.total.currency, cost.net.minor, cost.vat.minor, cost.total.minor, cost.energy,
              toText(toJson(booking)));
    const BookingId id(m_connection.lastInsertedKey());
    addVat(id, cost);
    return id;
}

void BookingTable::addVat(BookingId id, const SessionCost& cost)
{
    Statement row(m_connection, "INSERT INTO booking_vat (booking, rate, net, vat, gross) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const VatTotal& total : cost.vatTotals)
        row.run(id, total.rate.basisPoints, total.net.minor, total.vat.minor, total.gross.minor);
}

void BookingTable::replace(const Booking& booking, const QDateTime& countsAt)
{
    Statement row(m_connection, "UPDATE bookings SET month = ?2, is_late = ?3, started_at = ?4, counts_at = ?5, station = ?6, person = ?7, "
                                "person_name = ?8, group_name = ?9, group_folded = ?10, currency = ?11, net = ?12, vat = ?13, gross = ?14, "
                                "energy = ?15, record_json = ?16, booked_at = ?17 WHERE id = ?1");
    const SessionCost& cost = booking.cost;
    row.run(booking.id, booking.month.number(), booking.isLate, booking.startedAt, countsAt, booking.station, booking.person,
            booking.personName, booking.group, booking.group.toCaseFolded(), cost.total.currency, cost.net.minor, cost.vat.minor,
            cost.total.minor, cost.energy, toText(toJson(booking)), booking.bookedAt);
    Statement removal(m_connection, "DELETE FROM booking_vat WHERE booking = ?1");
    removal.run(booking.id);
    addVat(booking.id, cost);
}

void BookingTable::remove(BookingId id)
{
    for (const char* sql : {"DELETE FROM booking_vat WHERE booking = ?1", "DELETE FROM bookings WHERE id = ?1"}) {
        Statement row(m_connection, sql);
        row.run(id);
    }
}

void BookingTable::noteTakenBack(BookingId booking, BookingId reversal)
{
    Statement row(m_connection, "UPDATE bookings SET taken_back_by = ?2 WHERE id = ?1");
    row.run(booking, reversal);
}

} // namespace forecourt::storage
