// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/sitetable.h"

#include "core/storage/jsoncodec.h"

#include <QTimeZone>

namespace forecourt::storage {

namespace {

const char* const SettingsName = "site";

/// What holds until somebody says otherwise: days begin and end where this PC stands.
SiteSettings ofThisPc()
{
    SiteSettings settings;
    if (const QByteArray zone = QTimeZone::systemTimeZoneId(); QTimeZone(zone).isValid())
        settings.timeZone = QString::fromLatin1(zone);
    return settings;
}

} // namespace

SiteTable::SiteTable(Connection& connection)
    : m_connection(connection)
    , m_read(connection, "SELECT value_json FROM settings WHERE name = ?1")
    , m_save(connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                         "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json")
    , m_addPower(connection, "INSERT INTO site_power (at, power_w) VALUES (?1, ?2) "
                             "ON CONFLICT (at) DO UPDATE SET power_w = excluded.power_w")
{
}

SiteSettings SiteTable::settings()
{
    m_read.start(QByteArray(SettingsName));
    if (!m_read.next())
        return ofThisPc();
    const SiteSettings settings = settingsFrom(objectOf(m_read.bytes(0)));
    m_read.reset();
    return settings;
}

void SiteTable::saveSettings(const SiteSettings& settings)
{
    m_save.run(QByteArray(SettingsName), toText(toJson(settings)));
}

void SiteTable::addPower(const SitePowerPoint& point)
{
    m_addPower.run(point.at, point.powerW);
}

QList<SitePowerPoint> SiteTable::powerSince(const QDateTime& from)
{
    Statement rows(m_connection, "SELECT at, power_w FROM site_power WHERE at >= ?1 ORDER BY at");
    QList<SitePowerPoint> points;
    rows.start(from);
    while (rows.next())
        points.append({rows.time(0), rows.optionalInteger(1)});
    return points;
}

} // namespace forecourt::storage
