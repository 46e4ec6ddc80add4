// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/stationtable.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

namespace forecourt::storage {

namespace {

/// Password hashes are text; Base64 all the same, so that no byte can disturb the JSON.
QJsonArray hashesToJson(const QList<QByteArray>& hashes)
{
    QJsonArray array;
    for (const QByteArray& hash : hashes)
        array.append(QString::fromLatin1(hash.toBase64()));
    return array;
}

QList<QByteArray> hashesFrom(const QJsonArray& array)
{
    QList<QByteArray> hashes;
    for (const QJsonValue& hash : array)
        hashes.append(QByteArray::fromBase64(hash.toString().toLatin1()));
    return hashes;
}

/// Empty where nothing was said and no stamp is known.
QJsonObject statusesToJson(const ports::StoredStatuses& statuses)
{
    FieldWriter fields;
    if (statuses.station)
        fields.enumerator(Key("status"), *statuses.station);
    fields.text(Key("errorCode"), statuses.errorCode);
    fields.text(Key("vendorErrorCode"), statuses.vendorErrorCode);
    fields.text(Key("info"), statuses.info);
    QJsonObject stamps;
    for (auto it = statuses.stamps.cbegin(); it != statuses.stamps.cend(); ++it)
        stamps.insert(QString::number(it.key()), it.value().toMSecsSinceEpoch());
    if (!stamps.isEmpty())
        fields.value(Key("stamps"), stamps);
    return fields.object();
}

ports::StoredStatuses statusesFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ports::StoredStatuses statuses;
    if (object.contains(Key("status")))
        statuses.station = fields.enumerator(Key("status"), ConnectorStatus::Faulted);
    statuses.errorCode = fields.text(Key("errorCode"));
    statuses.vendorErrorCode = fields.text(Key("vendorErrorCode"));
    statuses.info = fields.text(Key("info"));
    const QJsonObject stamps = fields.value(Key("stamps")).toObject();
    for (auto it = stamps.constBegin(); it != stamps.constEnd(); ++it)
        statuses.stamps.insert(it.key().toInt(), QDateTime::fromMSecsSinceEpoch(it.value().toInteger(), Qt::UTC));
    return statuses;
}

const QLatin1String StatusesKey("statuses"); // in the record's column
const QLatin1String ProfileChosenKey("profileChosenAt"); // there too

QJsonObject recordToJson(const ports::StoredStation& station)
{
    QJsonObject json = toJson(station.record);
    if (const QJsonObject statuses = statusesToJson(station.statuses); !statuses.isEmpty())
        json.insert(StatusesKey, statuses);
    if (station.profileChosenAt)
        json.insert(ProfileChosenKey, station.profileChosenAt->toMSecsSinceEpoch());
    return json;
}

} // namespace

StationTable::StationTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection,
             "INSERT INTO stations (id, name, search, is_archived, password_hashes_json, record_json, "
             "variables_json, "
             "quirks_json, connectors_json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
             "ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search, "
             "is_archived = excluded.is_archived, password_hashes_json = excluded.password_hashes_json, "
             "record_json = excluded.record_json, variables_json = excluded.variables_json, "
             "quirks_json = excluded.quirks_json, connectors_json = excluded.connectors_json")
    , m_lastBoot(connection,
                 "SELECT boot_json FROM station_boots WHERE station = ?1 ORDER BY at DESC LIMIT 1")
    , m_addBoot(connection, "INSERT INTO station_boots (station, at, boot_json) VALUES (?1, ?2, ?3) "
                            "ON CONFLICT (station, at) DO UPDATE SET boot_json = excluded.boot_json")
{
}

void StationTable::save(const ports::StoredStation& station)
{
    const StationRecord& record = station.record;
    m_save.run(record.id, record.name, record.displayName().toCaseFolded(), record.isArchived,
               toText(hashesToJson(station.passwordHashes)), toText(recordToJson(station)),
               toText(toJson(record.variables)), toText(toJson(station.quirks)),
               toText(toJson(station.connectors)));
    noteBoot(record);
}

void StationTable::noteBoot(const StationRecord& record)
{
    if (!record.lastBootAt)
        return;
    const QByteArray boot = toText(toJson(record.boot));
    m_lastBoot.start(record.id);
    if (m_lastBoot.next()) {
        const bool isSame = m_lastBoot.bytes(0) == boot;
        m_lastBoot.reset();
        if (isSame)
            return;
    }
    m_addBoot.run(record.id, *record.lastBootAt, boot);
}

void StationTable::savePhoto(const QString& name, const QByteArray& photo)
{
    Statement save(m_connection, "INSERT INTO photos (name, photo) VALUES (?1, ?2) "
                                 "ON CONFLICT (name) DO UPDATE SET photo = excluded.photo");
    save.bind(1, name);
    save.bindBlob(2, photo);
    while (save.next()) {
    }
}

void StationTable::removePhoto(const QString& name)
{
    Statement(m_connection, "DELETE FROM photos WHERE name = ?1").run(name);
}

QList<ports::StoredStation> StationTable::all()
{
    Statement rows(m_connection, "SELECT id, record_json, variables_json, password_hashes_json, quirks_json, "
                                 "connectors_json FROM stations ORDER BY id");
    QList<ports::StoredStation> stations;
    while (rows.next()) {
        ports::StoredStation station;
        const QJsonObject record = objectOf(rows.bytes(1));
        station.record = stationFrom(record);
        station.statuses = statusesFrom(record.value(StatusesKey).toObject());
        station.profileChosenAt = FieldReader(record).optionalTime(ProfileChosenKey);
        station.record.id = StationId(rows.text(0));
        station.record.variables = variablesFrom(arrayOf(rows.bytes(2)));
        station.passwordHashes = hashesFrom(arrayOf(rows.bytes(3)));
        station.quirks = quirksFrom(arrayOf(rows.bytes(4)));
        station.connectors = connectorsFrom(arrayOf(rows.bytes(5)));
        stations.append(std::move(station));
    }
    return stations;
}

} // namespace forecourt::storage
