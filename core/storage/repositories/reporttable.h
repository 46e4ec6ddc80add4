// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures by day and hour, kept as sessions, bookings, alerts and events are written.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/event.h"
#include "core/storage/repositories/accounttable.h"

#include <QTimeZone>

namespace forecourt::storage {

/// Every figure is added twice: for its station and for all (station ""); by its day and its hour. Days and hours are those of
/// the site's clock. Thread: writer.
class ReportTable
{
public:
    explicit ReportTable(Connection& connection);

    /// Counts from now on by another clock: what is known of sessions and money is counted anew, which takes a while on a
    /// large site; time online and failures of the past keep the hours they have.
    void setTimeZone(const QTimeZone& zone);
    /// As long as setTimeZone() never was called on this database.
    void assumeTimeZone(const QTimeZone& zone);

    /// \a sign: 1 adds, -1 takes out what was added before.
    void addSession(const StationId& station, const CountedSession& session, int sign);
    void addMoney(const StationId& station, const QDateTime& at, const Money& net, const Money& gross, int sign);
    void addFailure(const StationId& station, const QDateTime& at, AlertKind kind);
    /// Time online and faulted, from what happened.
    void addEvent(const EventRecord& event);
    /// The program ended at \a at, or somewhen after it: nobody is known to be online from then on.
    void endOnline(const QDateTime& at);

    /// Counts sessions and money anew from accounts and bookings.
    void recount();

private:
    enum class Column { Occupied, Online, Faulted };
    void addSpan(const StationId& station, const QDateTime& from, const QDateTime& to, Column column, int sign);
    void open(const StationId& station, int evse, const QDateTime& at);
    void close(const StationId& station, int evse, const QDateTime& at, Column column);
    /// By whose clock sessions and money are counted; empty: no one's yet.
    [[nodiscard]] QString countedZone();
    void saveZone();
    /// Runs \a statement for station and all, day and hour of \a at, with \a values behind these four.
    template<class... Values>
    void spread(Statement& statement, const StationId& station, const QDateTime& at, const Values&... values);

    Connection& m_connection;
    QTimeZone m_zone = QTimeZone::utc();
    Statement m_addSession;
    Statement m_addOccupied;
    Statement m_addOnline;
    Statement m_addFaulted;
    Statement m_addMoney;
    Statement m_addFailure;
};

} // namespace forecourt::storage
