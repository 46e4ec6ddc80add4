// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/reporttable.h"

#include "core/storage/repositories/bookingtable.h"

#include <algorithm>
#include <utility>

namespace forecourt::storage {

namespace {

/// A span that is longer cannot be right; only so much of it is counted.
constexpr qint64 LongestSpanS = 400LL * 86'400;

QByteArray addingTo(const char* column)
{
    return QByteArray("INSERT INTO report_figures (station, is_hour, day, hour, ") + column + ") VALUES (?1, ?2, ?3, ?4, ?5) "
           "ON CONFLICT DO UPDATE SET " + column + " = " + column + " + excluded." + column;
}

qint64 dayNumber(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

QString zoneName(const QTimeZone& zone)
{
    return QString::fromLatin1(zone.id());
}

QTimeZone zoneNamed(const QString& name)
{
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

ReportTable::ReportTable(Connection& connection)
    : m_connection(connection)
    , m_zones(connection)
    , m_addSession(connection, "INSERT INTO report_figures (station, is_hour, day, hour, sessions, energy, without_energy, starts) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE SET sessions = sessions + excluded.sessions, "
                               "energy = energy + excluded.energy, without_energy = without_energy + excluded.without_energy, "
                               "starts = starts + excluded.starts")
    , m_addOccupied(connection, addingTo("occupied_s"))
    , m_addOnline(connection, addingTo("online_s"))
    , m_addFaulted(connection, addingTo("faulted_s"))
    , m_addMoney(connection, "INSERT INTO report_money (station, is_hour, day, hour, currency, net, gross) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET net = net + excluded.net, "
                             "gross = gross + excluded.gross")
    , m_addFailure(connection, "INSERT INTO report_failures (station, is_hour, day, hour, kind, count) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                               "ON CONFLICT DO UPDATE SET count = count + excluded.count")
{
    forget();
}

void ReportTable::forget()
{
    m_isZoneKnown = false;
    m_zones.forget();
}

/// That of the database, once there is one.
const QTimeZone& ReportTable::presentZone()
{
    if (!m_isZoneKnown) {
        const QString counted = countedZone();
        m_isZoneKnown = !m_connection.hasFailed();
        if (m_isZoneKnown && !counted.isEmpty())
            m_zone = zoneNamed(counted);
    }
    return m_zone;
}

template<class... Values>
void ReportTable::spread(Statement& statement, const QTimeZone& zone, const StationId& station, const QDateTime& at, const Values&... values)
{
    const QDateTime local = at.toTimeZone(zone);
    const qint64 day = dayNumber(local.date());
    const auto addTo = [&](const QString& name) {
        statement.run(name, 0, day, -1, values...);
        statement.run(name, 1, day, local.time().hour(), values...);
    };
    addTo(QStringLiteral("")); // all
    if (!station.value().isEmpty())
        addTo(station.value());
}

void ReportTable::addSession(const StationId& station, const CountedSession& session, int sign, TransactionKey transaction)
{
    countSession(station, session, sign, m_zones.zoneOf(ReportZones::Kind::Sessions, transaction.value(), presentZone()));
}

void ReportTable::countSession(const StationId& station, const CountedSession& session, int sign, const QTimeZone& zone)
{
    const QDateTime& from = session.from;
    if (session.isCounted)
        spread(m_addSession, zone, station, from, sign, sign * session.energy.value_or(Energy()).milliWh, session.energy ? 0 : sign, sign);
    if (session.to)
        addSpan(station, from, *session.to, Column::Occupied, sign, zone);
}

void ReportTable::addSpan(const StationId& station, const QDateTime& from, const QDateTime& to, Column column, int sign, const QTimeZone& zone)
{
    if (!from.isValid() || !to.isValid() || to <= from)
        return;
    Statement& statement = column == Column::Occupied ? m_addOccupied : column == Column::Online ? m_addOnline : m_addFaulted;
    // Whole seconds, so that the hours of a span add up to it.
    qint64 at = from.toSecsSinceEpoch();
    const qint64 end = std::min(to.toSecsSinceEpoch(), at + LongestSpanS);
    while (at < end) {
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
        const QTime time = moment.toTimeZone(zone).time();
        const qint64 rest = 3600 - (time.minute() * 60 + time.second());
        const qint64 next = std::min(end, at + rest);
        spread(statement, zone, station, moment, sign * (next - at));
        at = next;
    }
}

void ReportTable::addMoney(const StationId& station, const QDateTime& at, const Money& net, const Money& gross, int sign)
{
    spread(m_addMoney, presentZone(), station, at, gross.currency, sign * net.minor, sign * gross.minor);
}

QDateTime ReportTable::countsAt(const Booking& booking, const QTimeZone& zone)
{
    if (booking.kind == BookingKind::Charge && !booking.isLate)
        return booking.startedAt;
    return booking.month.firstDay().startOfDay(zone).toUTC();
}

void ReportTable::addBooking(const Booking& booking, int sign)
{
    countMoney(booking, sign, m_zones.zoneOf(ReportZones::Kind::Bookings, booking.id.value(), presentZone()));
}

void ReportTable::countMoney(const Booking& booking, int sign, const QTimeZone& zone)
{
    const Money& gross = booking.cost.total;
    spread(m_addMoney, zone, booking.station, countsAt(booking, zone), gross.currency, sign * booking.cost.net.minor, sign * gross.minor);
}

void ReportTable::addFailure(const StationId& station, const QDateTime& at, AlertKind kind)
{
    spread(m_addFailure, presentZone(), station, at, kind, 1);
}

void ReportTable::open(const StationId& station, int evse, const QDateTime& at)
{
    Statement row(m_connection, "INSERT INTO report_open (station, evse, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
    row.run(station, evse, at);
}

void ReportTable::close(const StationId& station, int evse, const QDateTime& at, Column column)
{
    std::optional<QDateTime> since;
    {
        Statement row(m_connection, "SELECT since FROM report_open WHERE station = ?1 AND evse = ?2");
        row.start(station, evse);
        if (row.next())
            since = row.time(0);
    }
    if (!since)
        return;
    Statement removal(m_connection, "DELETE FROM report_open WHERE station = ?1 AND evse = ?2");
    removal.run(station, evse);
    addSpan(station, *since, at, column, 1, presentZone());
}

void ReportTable::addEvent(const EventRecord& event)
{
    if (event.kind == EventKind::Disconnected && event.station.value().isEmpty())
        return endOnline(event.at); // the program stops
    if (event.station.value().isEmpty())
        return;
    if (event.kind == EventKind::Connected)
        return open(event.station, 0, event.at);
    if (event.kind == EventKind::Disconnected)
        return close(event.station, 0, event.at, Column::Online);
    if (event.kind != EventKind::StatusChanged || !event.evse || event.data.value(QLatin1String("isOutdated")).toBool())
        return;
    if (event.code == QLatin1String("Faulted"))
        open(event.station, event.evse->value(), event.at);
    else
        close(event.station, event.evse->value(), event.at, Column::Faulted);
}

void ReportTable::endOnline(const QDateTime& at)
{
    QList<StationId> stations;
    {
        Statement rows(m_connection, "SELECT station FROM report_open WHERE evse = 0");
        while (rows.next())
            stations.append(StationId(rows.text(0)));
    }
    for (const StationId& station : std::as_const(stations))
        close(station, 0, at, Column::Online);
}

void ReportTable::saveZone()
{
    Statement row(m_connection, "INSERT INTO report_zone (id, zone, counted_from) VALUES (1, ?1, 0) "
                                "ON CONFLICT DO UPDATE SET zone = excluded.zone");
    row.run(zoneName(m_zone));
}

QString ReportTable::countedZone()
{
    return m_connection.readText("SELECT zone FROM report_zone");
}

void ReportTable::assumeTimeZone(const QTimeZone& zone)
{
    if (countedZone().isEmpty())
        m_zone = zone;
}

void ReportTable::setTimeZone(const QTimeZone& zone)
{
    const QString counted = countedZone(); // not m_zone: the transaction that set it may have been rolled back
    m_zone = zone;
    m_isZoneKnown = true;
    m_zones.forget();
    if (counted == zoneName(zone))
        return;
    saveZone();
    if (!counted.isEmpty())
        m_zones.begin(zoneNamed(counted));
}

bool ReportTable::moveSlice(int limit)
{
    if (!m_zones.isMoving())
        return false;
    const bool isMore = moveSessions(limit) || moveBookings(limit);
    m_zones.save();
    return isMore;
}

bool ReportTable::moveSessions(int limit)
{
    constexpr auto Sessions = ReportZones::Kind::Sessions;
    const qint64 end = m_zones.end(Sessions);
    if (m_zones.movedTo(Sessions) >= end)
        return false;
    QList<SessionAccount> accounts;
    {
        Statement rows(m_connection, QByteArray("SELECT ") + AccountColumns + " FROM session_accounts WHERE transaction_key > ?1 "
                                         "AND transaction_key <= ?2 AND counted_from IS NOT NULL ORDER BY transaction_key LIMIT ?3");
        rows.start(m_zones.movedTo(Sessions), end, limit);
        while (rows.next())
            accounts.append(accountFrom(rows));
    }
    for (const SessionAccount& account : std::as_const(accounts)) {
        const QTimeZone before = m_zones.zoneOf(Sessions, account.transaction.value(), presentZone());
        if (before == presentZone())
            continue;
        countSession(account.station, *account.counted, -1, before);
        countSession(account.station, *account.counted, 1, presentZone());
    }
    m_zones.noteMoved(Sessions, accounts.size() < limit ? end : accounts.constLast().transaction.value());
    return true;
}

bool ReportTable::moveBookings(int limit)
{
    constexpr auto Bookings = ReportZones::Kind::Bookings;
    const qint64 end = m_zones.end(Bookings);
    if (m_zones.movedTo(Bookings) >= end)
        return false;
    QList<Booking> bookings;
    {
        Statement rows(m_connection, QByteArray("SELECT ") + BookingColumns + " FROM bookings WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3");
        rows.start(m_zones.movedTo(Bookings), end, limit);
        while (rows.next())
            bookings.append(bookingFrom(rows));
    }
    for (const Booking& booking : std::as_const(bookings)) {
        const QTimeZone before = m_zones.zoneOf(Bookings, booking.id.value(), presentZone());
        if (before == presentZone())
            continue;
        countMoney(booking, -1, before);
        countMoney(booking, 1, presentZone());
    }
    m_zones.noteMoved(Bookings, bookings.size() < limit ? end : bookings.constLast().id.value());
    return true;
}

} // namespace forecourt::storage
