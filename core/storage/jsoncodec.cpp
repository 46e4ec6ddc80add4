// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/jsoncodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonDocument>

namespace forecourt::storage {

QByteArray toText(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toText(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonArray arrayOf(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).array();
}

QJsonObject toJson(const SiteSettings& settings)
{
    FieldWriter fields;
    fields.text(Key("name"), settings.name);
    fields.text(Key("address"), settings.address);
    fields.text(Key("currency"), settings.currency);
    fields.text(Key("timeZone"), settings.timeZone);
    fields.number(Key("mainFuseA"), settings.mainFuseA);
    fields.number(Key("phases"), settings.phases);
    fields.number(Key("voltage"), settings.voltage);
    fields.number(Key("marginPercent"), settings.marginPercent);
    fields.enumerator(Key("lobby"), settings.lobby);
    fields.number(Key("heartbeatIntervalS"), settings.heartbeatIntervalS);
    fields.number(Key("commandTimeoutS"), settings.commandTimeoutS);
    fields.text(Key("senderName"), settings.sender.name);
    fields.text(Key("senderAddress"), settings.sender.address);
    fields.text(Key("senderTaxId"), settings.sender.taxId);
    fields.text(Key("senderContact"), settings.sender.contact);
    fields.text(Key("senderFooter"), settings.sender.footer);
    fields.text(Key("senderLogo"), QString::fromLatin1(settings.sender.logo.toBase64()));
    return fields.object();
}

SiteSettings settingsFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    SiteSettings settings;
    settings.name = fields.text(Key("name"));
    settings.address = fields.text(Key("address"));
    if (const QString currency = fields.text(Key("currency")); !currency.isEmpty())
        settings.currency = currency;
    if (const QString zone = fields.text(Key("timeZone")); !zone.isEmpty())
        settings.timeZone = zone;
    settings.mainFuseA = fields.smallNumber(Key("mainFuseA"), settings.mainFuseA);
    settings.phases = fields.smallNumber(Key("phases"), settings.phases);
    settings.voltage = fields.smallNumber(Key("voltage"), settings.voltage);
    settings.marginPercent = fields.smallNumber(Key("marginPercent"), settings.marginPercent);
    settings.lobby = fields.enumerator(Key("lobby"), LobbyPolicy::Closed);
    settings.heartbeatIntervalS = fields.smallNumber(Key("heartbeatIntervalS"), settings.heartbeatIntervalS);
    settings.commandTimeoutS = fields.smallNumber(Key("commandTimeoutS"), settings.commandTimeoutS);
    settings.sender = {fields.text(Key("senderName")),    fields.text(Key("senderAddress")), fields.text(Key("senderTaxId")),
                       fields.text(Key("senderContact")), fields.text(Key("senderFooter")),
                       QByteArray::fromBase64(fields.text(Key("senderLogo")).toLatin1())};
    return settings;
}

QJsonObject toJson(const BootInfo& boot)
{
    FieldWriter fields;
    fields.text(Key("vendor"), boot.vendor);
    fields.text(Key("model"), boot.model);
    fields.text(Key("serialNumber"), boot.serialNumber);
    fields.text(Key("chargeBoxSerialNumber"), boot.chargeBoxSerialNumber);
    fields.text(Key("firmwareVersion"), boot.firmwareVersion);
    fields.text(Key("iccid"), boot.iccid);
    fields.text(Key("imsi"), boot.imsi);
    fields.text(Key("meterType"), boot.meterType);
    fields.text(Key("meterSerialNumber"), boot.meterSerialNumber);
    return fields.object();
}

BootInfo bootFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    BootInfo boot;
    boot.vendor = fields.text(Key("vendor"));
    boot.model = fields.text(Key("model"));
    boot.serialNumber = fields.text(Key("serialNumber"));
    boot.chargeBoxSerialNumber = fields.text(Key("chargeBoxSerialNumber"));
    boot.firmwareVersion = fields.text(Key("firmwareVersion"));
    boot.iccid = fields.text(Key("iccid"));
    boot.imsi = fields.text(Key("imsi"));
    boot.meterType = fields.text(Key("meterType"));
    boot.meterSerialNumber = fields.text(Key("meterSerialNumber"));
    return boot;
}

namespace {

QJsonObject toJson(const QMap<int, PinnedMeterKey>& keys)
{
    QJsonObject object;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        FieldWriter fields;
        fields.text(Key("der"), QString::fromLatin1(it->der.toBase64()));
        fields.text(Key("fingerprint"), it->fingerprint);
        fields.time(Key("pinnedAt"), it->pinnedAt);
        fields.text(Key("pinnedBy"), it->pinnedBy);
        object.insert(QString::number(it.key()), fields.object());
    }
    return object;
}

QMap<int, PinnedMeterKey> meterKeysFrom(const QJsonObject& object)
{
    QMap<int, PinnedMeterKey> keys;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonObject one = it.value().toObject();
        const FieldReader fields(one);
        keys.insert(it.key().toInt(), {QByteArray::fromBase64(fields.text(Key("der")).toLatin1()), fields.text(Key("fingerprint")),
                                       fields.time(Key("pinnedAt")), fields.text(Key("pinnedBy"))});
    }
    return keys;
}

} // namespace

QJsonObject toJson(const StationRecord& record)
{
    FieldWriter fields;
    fields.text(Key("name"), record.name);
    fields.flag(Key("isAdmitted"), record.isAdmitted);
    fields.flag(Key("isRejected"), record.isRejected);
    fields.flag(Key("isArchived"), record.isArchived);
    fields.flag(Key("allowPlain"), record.allowPlain);
    fields.text(Key("assumedProtocol"), record.assumedProtocol);
    fields.number(Key("securityProfile"), record.securityProfile);
    fields.flag(Key("hasPassword"), record.hasPassword);
    fields.optionalNumber(Key("commandTimeoutS"), record.commandTimeoutS);
    fields.enumerator(Key("registration"), record.registration);
    fields.value(Key("boot"), toJson(record.boot));
    fields.time(Key("firstSeenAt"), record.firstSeenAt);
    fields.time(Key("lastSeenAt"), record.lastSeenAt);
    fields.time(Key("lastBootAt"), record.lastBootAt);
    fields.number(Key("evseCount"), record.evseCount);
    QStringList unsupported(record.unsupportedActions.cbegin(), record.unsupportedActions.cend());
    unsupported.sort();
    fields.value(Key("unsupportedActions"), QJsonArray::fromStringList(unsupported));
    fields.time(Key("variablesReadAt"), record.variablesReadAt);
    fields.text(Key("note"), record.note);
    fields.text(Key("area"), record.area);
    fields.text(Key("photo"), record.photo);
    fields.time(Key("archivedAt"), record.archivedAt);
    fields.text(Key("replacedBy"), record.replacedBy.value());
    if (!record.replaces.isEmpty())
        fields.value(Key("replaces"), toJson(record.replaces));
    QJsonArray outOfUse;
    for (const int evse : record.outOfUse)
        outOfUse.append(evse);
    if (!outOfUse.isEmpty())
        fields.value(Key("outOfUse"), outOfUse);
    fields.time(Key("missingSince"), record.missingSince);
    fields.flag(Key("filesWithPassword"), record.transfer.wantsPassword);
    fields.text(Key("filesAddress"), record.transfer.address);
    QJsonObject names;
    for (auto it = record.connectorNames.cbegin(); it != record.connectorNames.cend(); ++it)
        names.insert(QString::number(it.key()), it.value());
    if (!names.isEmpty())
        fields.value(Key("connectorNames"), names);
    if (!record.meterKeys.isEmpty())
        fields.value(Key("meterKeys"), toJson(record.meterKeys));
    return fields.object();
}

StationRecord stationFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    StationRecord record;
    record.name = fields.text(Key("name"));
    record.isAdmitted = fields.flag(Key("isAdmitted"));
    record.isRejected = fields.flag(Key("isRejected"));
    record.isArchived = fields.flag(Key("isArchived"));
    record.allowPlain = fields.flag(Key("allowPlain"), true);
    record.assumedProtocol = fields.text(Key("assumedProtocol"));
    record.securityProfile = fields.smallNumber(Key("securityProfile"));
    record.hasPassword = fields.flag(Key("hasPassword"));
    record.commandTimeoutS = fields.optionalNumber<int>(Key("commandTimeoutS"));
    record.registration = fields.enumerator(Key("registration"), RegistrationStatus::Rejected);
    record.boot = bootFrom(fields.value(Key("boot")).toObject());
    record.firstSeenAt = fields.optionalTime(Key("firstSeenAt"));
    record.lastSeenAt = fields.optionalTime(Key("lastSeenAt"));
    record.lastBootAt = fields.optionalTime(Key("lastBootAt"));
    record.evseCount = fields.smallNumber(Key("evseCount"));
    const QJsonArray unsupported = fields.value(Key("unsupportedActions")).toArray();
    for (const QJsonValue& action : unsupported)
        record.unsupportedActions.insert(action.toString());
    record.variablesReadAt = fields.optionalTime(Key("variablesReadAt"));
    record.note = fields.text(Key("note"));
    record.area = fields.text(Key("area"));
    record.photo = fields.text(Key("photo"));
    record.archivedAt = fields.optionalTime(Key("archivedAt"));
    record.replacedBy = StationId(fields.text(Key("replacedBy")));
    record.replaces = stationIdsFrom(fields.value(Key("replaces")).toArray());
    const QJsonArray outOfUse = fields.value(Key("outOfUse")).toArray();
    for (const QJsonValue& evse : outOfUse)
        record.outOfUse.append(evse.toInt());
    record.missingSince = fields.optionalTime(Key("missingSince"));
    record.transfer.wantsPassword = fields.flag(Key("filesWithPassword"));
    record.transfer.address = fields.text(Key("filesAddress"));
    const QJsonObject names = fields.value(Key("connectorNames")).toObject();
    for (auto it = names.constBegin(); it != names.constEnd(); ++it)
        record.connectorNames.insert(it.key().toInt(), it.value().toString());
    record.meterKeys = meterKeysFrom(fields.value(Key("meterKeys")).toObject());
    return record;
}

QJsonArray toJson(const QList<DeviceVariable>& variables)
{
    QJsonArray array;
    for (const DeviceVariable& variable : variables) {
        FieldWriter fields;
        fields.text(Key("component"), variable.component);
        fields.text(Key("variable"), variable.variable);
        if (variable.value)
            fields.value(Key("value"), *variable.value);
        fields.flag(Key("isReadOnly"), variable.isReadOnly);
        array.append(fields.object());
    }
    return array;
}

QList<DeviceVariable> variablesFrom(const QJsonArray& array)
{
    QList<DeviceVariable> variables;
    for (const QJsonValue& entry : array) {
        const FieldReader fields(entry.toObject());
        DeviceVariable variable;
        variable.component = fields.text(Key("component"));
        variable.variable = fields.text(Key("variable"));
        if (const QJsonValue value = fields.value(Key("value")); value.isString())
            variable.value = value.toString();
        variable.isReadOnly = fields.flag(Key("isReadOnly"));
        variables.append(variable);
    }
    return variables;
}

QJsonArray toJson(const QList<QuirkCount>& quirks)
{
    QJsonArray array;
    for (const QuirkCount& quirk : quirks) {
        FieldWriter fields;
        fields.number(Key("number"), quirk.number);
        fields.text(Key("name"), quirk.name);
        fields.text(Key("lastDetail"), quirk.lastDetail);
        fields.number(Key("count"), quirk.count);
        fields.time(Key("firstAt"), quirk.firstAt);
        fields.time(Key("lastAt"), quirk.lastAt);
        array.append(fields.object());
    }
    return array;
}

QList<QuirkCount> quirksFrom(const QJsonArray& array)
{
    QList<QuirkCount> quirks;
    for (const QJsonValue& entry : array) {
        const FieldReader fields(entry.toObject());
        QuirkCount quirk;
        quirk.number = fields.smallNumber(Key("number"));
        quirk.name = fields.text(Key("name"));
        quirk.lastDetail = fields.text(Key("lastDetail"));
        quirk.count = fields.number(Key("count"));
        quirk.firstAt = fields.time(Key("firstAt"));
        quirk.lastAt = fields.time(Key("lastAt"));
        quirks.append(quirk);
    }
    return quirks;
}

QJsonArray toJson(const std::vector<ConnectorState>& connectors)
{
    QJsonArray array;
    for (const ConnectorState& connector : connectors) {
        FieldWriter fields;
        fields.number(Key("evse"), connector.evse.value());
        fields.number(Key("connector"), connector.connector.value());
        fields.text(Key("name"), connector.name);
        fields.enumerator(Key("status"), connector.status);
        fields.enumerator(Key("charging"), connector.charging);
        fields.text(Key("errorCode"), connector.errorCode);
        fields.text(Key("vendorErrorCode"), connector.vendorErrorCode);
        fields.text(Key("info"), connector.info);
        fields.time(Key("since"), connector.since);
        array.append(fields.object());
    }
    return array;
}

std::vector<ConnectorState> connectorsFrom(const QJsonArray& array)
{
    std::vector<ConnectorState> connectors;
    for (const QJsonValue& entry : array) {
        const FieldReader fields(entry.toObject());
        ConnectorState connector;
        connector.evse = EvseId(fields.smallNumber(Key("evse"), 1));
        connector.connector = ConnectorId(fields.smallNumber(Key("connector"), 1));
        connector.name = fields.text(Key("name"));
        connector.status = fields.enumerator(Key("status"), ConnectorStatus::Faulted);
        connector.charging = fields.enumerator(Key("charging"), ChargingState::Finishing);
        connector.errorCode = fields.text(Key("errorCode"));
        connector.vendorErrorCode = fields.text(Key("vendorErrorCode"));
        connector.info = fields.text(Key("info"));
        connector.since = fields.optionalTime(Key("since"));
        connectors.push_back(std::move(connector));
    }
    return connectors;
}

QJsonArray toJson(const QList<StationId>& stations)
{
    QJsonArray array;
    for (const StationId& station : stations)
        array.append(station.value());
    return array;
}

QList<StationId> stationIdsFrom(const QJsonArray& array)
{
    QList<StationId> stations;
    for (const QJsonValue& station : array)
        stations.append(StationId(station.toString()));
    return stations;
}

} // namespace forecourt::storage
