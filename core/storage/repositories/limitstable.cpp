// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/limitstable.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/limitscodec.h"

namespace forecourt::storage {

LimitsTable::LimitsTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection, "INSERT INTO power_limits (station, record_json) VALUES (?1, ?2) "
                         "ON CONFLICT (station) DO UPDATE SET record_json = excluded.record_json")
{
}

void LimitsTable::save(const PowerLimitsRecord& limits)
{
    m_save.run(limits.station, toText(toJson(limits)));
}

QList<PowerLimitsRecord> LimitsTable::all()
{
    Statement rows(m_connection, "SELECT station, record_json FROM power_limits ORDER BY station");
    QList<PowerLimitsRecord> all;
    rows.start();
    while (rows.next()) {
        PowerLimitsRecord limits = powerLimitsFrom(objectOf(rows.bytes(1)));
        limits.station = StationId(rows.text(0));
        all.append(std::move(limits));
    }
    return all;
}

} // namespace forecourt::storage
