// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/alerttable.h"

#include "core/storage/alertcodec.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

namespace {

constexpr qint64 RecentS = 48 * 3600;
const char* const SettingsName = "alerts";
const char* const DigestName = "alertDigest";

} // namespace

AlertRecord alertFromRow(const Statement& statement)
{
    AlertRecord alert = alertFrom(objectOf(statement.bytes(1)));
    alert.id = AlertId(statement.integer(0));
    return alert;
}

AlertTable::AlertTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection,
             "INSERT INTO alerts (id, raised_at, cleared_at, station, state, record_json) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET "
             "cleared_at = excluded.cleared_at, state = excluded.state, record_json = excluded.record_json")
{
}

void AlertTable::save(const AlertRecord& alert)
{
    m_save.run(alert.id, alert.raisedAt, alert.clearedAt, alert.station, alert.state, toText(toJson(alert)));
}

bool AlertTable::isKnown(AlertId id)
{
    Statement row(m_connection, "SELECT 1 FROM alerts WHERE id = ?1");
    row.start(id);
    return row.next();
}

QList<AlertRecord> AlertTable::recent(const QDateTime& now)
{
    Statement rows(m_connection, QByteArray("SELECT ") + AlertColumns +
                                     " FROM alerts WHERE state <> 3 OR cleared_at >= ?1 ORDER BY id");
    QList<AlertRecord> alerts;
    rows.start(now.addSecs(-RecentS));
    while (rows.next())
        alerts.append(alertFromRow(rows));
    return alerts;
}

qint64 AlertTable::nextId()
{
    return m_connection.readInteger("SELECT COALESCE(MAX(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'alerts'");
}

QByteArray AlertTable::setting(const char* name)
{
    Statement row(m_connection, "SELECT value_json FROM settings WHERE name = ?1");
    row.start(QByteArray(name));
    return row.next() ? row.bytes(0) : QByteArray();
}

void AlertTable::saveSetting(const char* name, const QByteArray& value)
{
    Statement row(m_connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                                "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json");
    row.run(QByteArray(name), value);
}

AlertSettings AlertTable::settings()
{
    return alertSettingsFrom(objectOf(setting(SettingsName)));
}

void AlertTable::saveSettings(const AlertSettings& settings)
{
    saveSetting(SettingsName, toText(toJson(settings)));
}

std::optional<QDateTime> AlertTable::lastDigestAt()
{
    const QJsonValue at = objectOf(setting(DigestName)).value(QLatin1String("at"));
    if (!at.isDouble())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(at.toInteger(), Qt::UTC);
}

void AlertTable::saveDigestTime(const QDateTime& at)
{
    saveSetting(DigestName, toText(QJsonObject{{QStringLiteral("at"), at.toMSecsSinceEpoch()}}));
}

} // namespace forecourt::storage
