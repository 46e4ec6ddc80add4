// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures by day and hour, kept as sessions, bookings, alerts and events are written.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/event.h"
#include "core/storage/repositories/accounttable.h"
#include "core/storage/repositories/reportzones.h"

#include <QTimeZone>

namespace forecourt::storage {

/// Every figure is added twice: for its station and for all (station ""); by its day and its hour. Days and hours are those of
/// the site's clock. Thread: writer.
class ReportTable
{
public:
    explicit ReportTable(Connection& connection);

    /// Counts from now on by another clock. What is known of sessions and money moves to it with moveSlice(), and keeps its hours
    /// until then; time online and failures of the past keep them for ever.
    void setTimeZone(const QTimeZone& zone);
    /// Up to \a limit sessions or bookings move to the clock of setTimeZone(). Whether there may be more.
    [[nodiscard]] bool moveSlice(int limit);
    /// As long as setTimeZone() never was called on this database.
    void assumeTimeZone(const QTimeZone& zone);

    /// \a sign: 1 adds, -1 takes out what was added before. \a transaction: whose it is; 0: none's that is stored.
    void addSession(const StationId& station, const CountedSession& session, int sign, TransactionKey transaction = {});
    void addMoney(const StationId& station, const QDateTime& at, const Money& net, const Money& gross, int sign);
    /// The money of \a booking, which has its id.
    void addBooking(const Booking& booking, int sign);
    /// Where the money of \a booking counts by the clock of \a zone: a late one on the first day of its month.
    [[nodiscard]] static QDateTime countsAt(const Booking& booking, const QTimeZone& zone);
    void addFailure(const StationId& station, const QDateTime& at, AlertKind kind);
    /// Time online and faulted, from what happened.
    void addEvent(const EventRecord& event);
    /// The program ended at \a at, or somewhen after it: nobody is known to be online from then on.
    void endOnline(const QDateTime& at);

    /// The transaction may have been rolled back.
    void forget();

private:
    enum class Column { Occupied, Online, Faulted };
    void countSession(const StationId& station, const CountedSession& session, int sign, const QTimeZone& zone);
    void countMoney(const Booking& booking, int sign, const QTimeZone& zone);
    [[nodiscard]] bool moveSessions(int limit);
    [[nodiscard]] bool moveBookings(int limit);
    void addSpan(const StationId& station, const QDateTime& from, const QDateTime& to, Column column, int sign, const QTimeZone& zone);
    void open(const StationId& station, int evse, const QDateTime& at);
    void close(const StationId& station, int evse, const QDateTime& at, Column column);
    /// By whose clock sessions and money are counted; empty: no one's yet.
    [[nodiscard]] QString countedZone();
    void saveZone();
    [[nodiscard]] const QTimeZone& presentZone();
    /// Runs \a statement for station and all, day and hour of \a at in \a zone, with \a values behind these four.
    template<class... Values>
    void spread(Statement& statement, const QTimeZone& zone, const StationId& station, const QDateTime& at, const Values&... values);

    Connection& m_connection;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isZoneKnown = true; ///< else the transaction that changed it may have been rolled back
    ReportZones m_zones;
    Statement m_addSession;
    Statement m_addOccupied;
    Statement m_addOnline;
    Statement m_addFaulted;
    Statement m_addMoney;
    Statement m_addFailure;
};

} // namespace forecourt::storage
