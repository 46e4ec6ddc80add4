// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/driverswitches.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

namespace forecourt::storage {

namespace {

const char* const SwitchesName = "driverCosts";

QByteArray switchesText(const ports::DriverCostSwitches& switches)
{
    QJsonObject stations;
    for (auto it = switches.stations.cbegin(); it != switches.stations.cend(); ++it)
        stations.insert(it.key(), static_cast<int>(it.value()));
    FieldWriter fields;
    fields.flag(Key("isSiteOn"), switches.isSiteOn);
    fields.value(Key("stations"), stations);
    return toText(fields.object());
}

ports::DriverCostSwitches switchesFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ports::DriverCostSwitches switches;
    switches.isSiteOn = fields.flag(Key("isSiteOn"), true);
    const QJsonObject stations = fields.value(Key("stations")).toObject();
    for (auto it = stations.constBegin(); it != stations.constEnd(); ++it) {
        const int value = it.value().toInt();
        if (value == static_cast<int>(DriverCostSwitch::On) || value == static_cast<int>(DriverCostSwitch::Off))
            switches.stations.insert(it.key(), static_cast<DriverCostSwitch>(value));
    }
    return switches;
}

} // namespace

ports::DriverCostSwitches readDriverSwitches(Connection& connection)
{
    Statement row(connection, "SELECT value_json FROM settings WHERE name = ?1");
    row.start(QByteArray(SwitchesName));
    return row.next() ? switchesFrom(objectOf(row.bytes(0))) : ports::DriverCostSwitches();
}

void writeDriverSwitches(Connection& connection, const ports::DriverCostSwitches& switches)
{
    Statement row(connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                              "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json");
    row.run(QByteArray(SwitchesName), switchesText(switches));
}

void moveDriverSwitch(Connection& connection, const StationId& old, const StationId& replacement)
{
    const ports::DriverCostSwitches before = readDriverSwitches(connection);
    ports::DriverCostSwitches switches = before;
    switches.takeOver(old, replacement);
    if (switches != before)
        writeDriverSwitches(connection, switches);
}

} // namespace forecourt::storage
