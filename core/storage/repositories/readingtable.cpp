// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/readingtable.h"

#include "core/storage/jsoncodec.h"

#include <algorithm>
#include <tuple>

namespace forecourt::storage {

QList<SettingsReading> readSettingsReadings(Connection& connection, const StationId& station)
{
    Statement rows(connection, "SELECT read_at, variables_json FROM settings_readings WHERE station = ?1 ORDER BY id DESC LIMIT ?2");
    QList<SettingsReading> readings;
    rows.start(station, KeptReadings);
    while (rows.next()) {
        SettingsReading reading;
        reading.station = station;
        reading.readAt = QDateTime::fromMSecsSinceEpoch(rows.integer(0), Qt::UTC);
        reading.variables = variablesFrom(arrayOf(rows.bytes(1)));
        readings.append(std::move(reading));
    }
    return readings;
}

ReadingTable::ReadingTable(Connection& connection)
    : m_newest(connection, "SELECT variables_json FROM settings_readings WHERE station = ?1 ORDER BY id DESC LIMIT 1")
    , m_insert(connection, "INSERT INTO settings_readings (station, read_at, variables_json) VALUES (?1, ?2, ?3)")
    , m_forget(connection, "DELETE FROM settings_readings WHERE station = ?1 AND id NOT IN "
                           "(SELECT id FROM settings_readings WHERE station = ?1 ORDER BY id DESC LIMIT ?2)")
{
}

void ReadingTable::save(const SettingsReading& reading)
{
    QList<DeviceVariable> sorted = reading.variables;
    std::sort(sorted.begin(), sorted.end(), [](const DeviceVariable& a, const DeviceVariable& b) {
        return std::tie(a.component, a.variable) < std::tie(b.component, b.variable);
    });
    const QByteArray text = toText(toJson(sorted));
    m_newest.start(reading.station);
    const bool isKnown = m_newest.next() && m_newest.bytes(0) == text;
    m_newest.reset();
    if (isKnown)
        return;
    m_insert.run(reading.station, reading.readAt, text);
    m_forget.run(reading.station, KeptReadings);
}

} // namespace forecourt::storage
