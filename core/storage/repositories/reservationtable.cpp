// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/reservationtable.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/locallistcodec.h"

namespace forecourt::storage {

namespace {
constexpr int RecentDays = 60;
} // namespace

ReservationTable::ReservationTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection, "INSERT INTO reservations (id, station, ended_at, record_json) VALUES (?1, ?2, ?3, ?4) "
                         "ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, record_json = excluded.record_json")
    , m_saveList(connection, "INSERT INTO local_lists (station, record_json) VALUES (?1, ?2) "
                             "ON CONFLICT (station) DO UPDATE SET record_json = excluded.record_json")
{
}

void ReservationTable::save(const ReservationRecord& reservation)
{
    m_save.run(reservation.id, reservation.station, reservation.endedAt, toText(toJson(reservation)));
}

QList<ReservationRecord> ReservationTable::recent(const QDateTime& now)
{
    Statement rows(m_connection, "SELECT id, record_json FROM reservations "
                                 "WHERE ended_at IS NULL OR ended_at >= ?1 ORDER BY id");
    QList<ReservationRecord> reservations;
    rows.start(now.addDays(-RecentDays));
    while (rows.next()) {
        ReservationRecord reservation = reservationFrom(objectOf(rows.bytes(1)));
        reservation.id = ReservationId(rows.integer(0));
        reservations.append(std::move(reservation));
    }
    return reservations;
}

qint64 ReservationTable::nextId()
{
    return m_connection.readInteger("SELECT COALESCE(MAX(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'reservations'");
}

void ReservationTable::saveLocalList(const LocalListRecord& list)
{
    m_saveList.run(list.station, toText(toJson(list)));
}

QList<LocalListRecord> ReservationTable::localLists()
{
    Statement rows(m_connection, "SELECT station, record_json FROM local_lists ORDER BY station");
    QList<LocalListRecord> lists;
    rows.start();
    while (rows.next()) {
        LocalListRecord list = localListFrom(objectOf(rows.bytes(1)));
        list.station = StationId(rows.text(0));
        lists.append(std::move(list));
    }
    return lists;
}

} // namespace forecourt::storage
