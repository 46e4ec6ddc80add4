// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/checkcodec.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

void writeEnergy(FieldWriter& fields, Key key, const std::optional<Energy>& energy)
{
    if (energy)
        fields.number(key, energy->milliWh);
}

std::optional<Energy> energyFrom(const FieldReader& fields, Key key)
{
    const auto milli = fields.optionalNumber<qint64>(key);
    return milli ? std::optional(Energy{*milli}) : std::nullopt;
}

QJsonArray listOf(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsFrom(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

/// A list of objects, each made by \a make.
template<class List, class Make>
QJsonArray arrayFrom(const List& list, Make make)
{
    QJsonArray array;
    for (const auto& entry : list)
        array.append(make(entry));
    return array;
}

QJsonObject factToJson(const CheckFact& fact)
{
    FieldWriter fields;
    fields.enumerator(Key("kind"), fact.kind);
    fields.number(Key("number"), fact.number);
    fields.text(Key("text"), fact.text);
    fields.text(Key("other"), fact.other);
    fields.time(Key("at"), fact.at);
    return fields.object();
}

CheckFact factFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    return {fields.enumerator(Key("kind"), CheckFactKind::VoltageL3), fields.number(Key("number")),
            fields.text(Key("text")), fields.text(Key("other")), fields.optionalTime(Key("at"))};
}

QJsonObject stepToJson(const CheckStep& step)
{
    FieldWriter fields;
    fields.enumerator(Key("kind"), step.kind);
    fields.optionalId(Key("evse"), step.evse);
    fields.enumerator(Key("state"), step.state);
    fields.enumerator(Key("reason"), step.reason);
    fields.text(Key("note"), step.note);
    fields.time(Key("startedAt"), step.startedAt);
    fields.time(Key("finishedAt"), step.finishedAt);
    fields.number(Key("attempts"), step.attempts);
    writeEnergy(fields, Key("referenceRegister"), step.referenceRegister);
    fields.optionalNumber(Key("referencePowerW"), step.referencePowerW);
    fields.optionalId(Key("command"), step.command);
    fields.optionalId(Key("session"), step.session);
    fields.time(Key("linkLostAt"), step.linkLostAt);
    fields.time(Key("linkBackAt"), step.linkBackAt);
    fields.value(Key("facts"), arrayFrom(step.facts, factToJson));
    return fields.object();
}

CheckStep stepFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CheckStep step;
    step.kind = fields.enumerator(Key("kind"), CheckStepKind::OfflineSession);
    step.evse = fields.optionalId<EvseId>(Key("evse"));
    step.state = fields.enumerator(Key("state"), CheckState::Skipped);
    step.reason = fields.enumerator(Key("reason"), CheckReason::SkippedByTechnician);
    step.note = fields.text(Key("note"));
    step.startedAt = fields.optionalTime(Key("startedAt"));
    step.finishedAt = fields.optionalTime(Key("finishedAt"));
    step.attempts = fields.smallNumber(Key("attempts"));
    step.referenceRegister = energyFrom(fields, Key("referenceRegister"));
    step.referencePowerW = fields.optionalNumber<qint64>(Key("referencePowerW"));
    step.command = fields.optionalId<CommandId>(Key("command"));
    step.session = fields.optionalId<TransactionKey>(Key("session"));
    step.linkLostAt = fields.optionalTime(Key("linkLostAt"));
    step.linkBackAt = fields.optionalTime(Key("linkBackAt"));
    for (const QJsonValue& fact : fields.value(Key("facts")).toArray())
        step.facts.append(factFrom(fact.toObject()));
    return step;
}

QJsonObject measurementToJson(const Measurement& measurement)
{
    FieldWriter fields;
    fields.enumerator(Key("kind"), measurement.kind);
    fields.optionalId(Key("evse"), measurement.evse);
    fields.number(Key("milli"), measurement.milli);
    fields.time(Key("at"), measurement.at);
    return fields.object();
}

Measurement measurementFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    return {fields.enumerator(Key("kind"), MeasurementKind::Torque), fields.optionalId<EvseId>(Key("evse")),
            fields.number(Key("milli")), fields.time(Key("at"))};
}

QJsonObject chargeToJson(const CheckCharge& charge)
{
    FieldWriter fields;
    fields.number(Key("evse"), charge.evse.value());
    fields.text(Key("number"), charge.number);
    fields.time(Key("startedAt"), charge.startedAt);
    fields.time(Key("stoppedAt"), charge.stoppedAt);
    writeEnergy(fields, Key("energy"), charge.energy);
    fields.optionalNumber(Key("maximumPowerW"), charge.maximumPowerW);
    fields.value(Key("curve"), arrayFrom(charge.curve, [](const CheckCurvePoint& point) {
                     return QJsonArray{point.at.toMSecsSinceEpoch(), point.powerW};
                 }));
    return fields.object();
}

CheckCharge chargeFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CheckCharge charge;
    charge.evse = EvseId(fields.smallNumber(Key("evse")));
    charge.number = fields.text(Key("number"));
    charge.startedAt = fields.time(Key("startedAt"));
    charge.stoppedAt = fields.optionalTime(Key("stoppedAt"));
    charge.energy = energyFrom(fields, Key("energy"));
    charge.maximumPowerW = fields.optionalNumber<qint64>(Key("maximumPowerW"));
    for (const QJsonValue& point : fields.value(Key("curve")).toArray()) {
        const QJsonArray pair = point.toArray();
        charge.curve.append({QDateTime::fromMSecsSinceEpoch(pair.at(0).toInteger(), Qt::UTC), pair.at(1).toInteger()});
    }
    return charge;
}

void writeBytes(FieldWriter& fields, Key key, const QByteArray& bytes)
{
    fields.text(key, QString::fromLatin1(bytes.toBase64()));
}

QByteArray bytesFrom(const FieldReader& fields, Key key)
{
    return QByteArray::fromBase64(fields.text(key).toLatin1());
}

QJsonObject photoToJson(const CheckPhoto& photo)
{
    FieldWriter fields;
    if (photo.step >= 0)
        fields.number(Key("step"), photo.step);
    fields.time(Key("at"), photo.at);
    writeBytes(fields, Key("jpeg"), photo.jpeg);
    return fields.object();
}

CheckPhoto photoFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    return {fields.smallNumber(Key("step"), -1), fields.time(Key("at")), bytesFrom(fields, Key("jpeg"))};
}

QJsonObject signOffToJson(const CheckSignOff& sign)
{
    FieldWriter fields;
    fields.text(Key("technician"), sign.technician);
    fields.text(Key("owner"), sign.owner);
    fields.text(Key("place"), sign.place);
    fields.text(Key("date"), sign.date.toString(Qt::ISODate));
    fields.value(Key("openPoints"), listOf(sign.openPoints));
    fields.time(Key("signedAt"), sign.signedAt);
    fields.text(Key("siteName"), sign.siteName);
    fields.text(Key("siteAddress"), sign.siteAddress);
    fields.text(Key("timeZone"), sign.timeZone);
    fields.text(Key("stationName"), sign.stationName);
    fields.value(Key("boot"), toJson(sign.boot));
    fields.text(Key("protocol"), sign.protocol);
    fields.value(Key("connectors"), arrayFrom(sign.connectors, [](const QPair<int, QString>& connector) {
                     return QJsonArray{connector.first, connector.second};
                 }));
    fields.text(Key("connectionUrl"), sign.connectionUrl);
    fields.value(Key("charges"), arrayFrom(sign.charges, chargeToJson));
    writeBytes(fields, Key("photo"), sign.photo);
    return fields.object();
}

CheckSignOff signOffFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CheckSignOff sign;
    sign.technician = fields.text(Key("technician"));
    sign.owner = fields.text(Key("owner"));
    sign.place = fields.text(Key("place"));
    sign.date = QDate::fromString(fields.text(Key("date")), Qt::ISODate);
    sign.openPoints = textsFrom(fields.value(Key("openPoints")));
    sign.signedAt = fields.time(Key("signedAt"));
    sign.siteName = fields.text(Key("siteName"));
    sign.siteAddress = fields.text(Key("siteAddress"));
    sign.timeZone = fields.text(Key("timeZone"));
    sign.stationName = fields.text(Key("stationName"));
    sign.boot = bootFrom(fields.value(Key("boot")).toObject());
    sign.protocol = fields.text(Key("protocol"));
    for (const QJsonValue& connector : fields.value(Key("connectors")).toArray())
        sign.connectors.append({connector.toArray().at(0).toInt(), connector.toArray().at(1).toString()});
    sign.connectionUrl = fields.text(Key("connectionUrl"));
    for (const QJsonValue& charge : fields.value(Key("charges")).toArray())
        sign.charges.append(chargeFrom(charge.toObject()));
    sign.photo = bytesFrom(fields, Key("photo"));
    return sign;
}

} // namespace

QJsonObject toJson(const CheckRecord& check)
{
    FieldWriter fields;
    fields.text(Key("technician"), check.technician);
    fields.time(Key("startedAt"), check.startedAt);
    fields.time(Key("changedAt"), check.changedAt);
    fields.value(Key("steps"), arrayFrom(check.steps, stepToJson));
    fields.number(Key("current"), check.current);
    fields.value(Key("measurements"), arrayFrom(check.measurements, measurementToJson));
    fields.value(Key("openPoints"), listOf(check.openPoints));
    if (check.signOff)
        fields.value(Key("signOff"), signOffToJson(*check.signOff));
    if (!check.photos.isEmpty())
        fields.value(Key("photos"), arrayFrom(check.photos, photoToJson));
    return fields.object();
}

CheckRecord checkFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CheckRecord check;
    check.technician = fields.text(Key("technician"));
    check.startedAt = fields.time(Key("startedAt"));
    check.changedAt = fields.time(Key("changedAt"));
    for (const QJsonValue& step : fields.value(Key("steps")).toArray())
        check.steps.push_back(stepFrom(step.toObject()));
    check.current = std::clamp(fields.smallNumber(Key("current")), 0, static_cast<int>(check.steps.size()));
    for (const QJsonValue& measurement : fields.value(Key("measurements")).toArray())
        check.measurements.append(measurementFrom(measurement.toObject()));
    check.openPoints = textsFrom(fields.value(Key("openPoints")));
    if (fields.value(Key("signOff")).isObject())
        check.signOff = signOffFrom(fields.value(Key("signOff")).toObject());
    for (const QJsonValue& photo : fields.value(Key("photos")).toArray())
        check.photos.append(photoFrom(photo.toObject()));
    return check;
}

QJsonObject toJson(const SettingsTemplate& settings)
{
    FieldWriter fields;
    fields.value(Key("settings"), arrayFrom(settings.settings, [](const ExpectedSetting& setting) {
                     return QJsonArray{setting.name, setting.value};
                 }));
    fields.text(Key("madeFrom"), settings.madeFrom);
    fields.time(Key("savedAt"), settings.savedAt);
    return fields.object();
}

SettingsTemplate templateFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    SettingsTemplate settings;
    for (const QJsonValue& setting : fields.value(Key("settings")).toArray())
        settings.settings.append({setting.toArray().at(0).toString(), setting.toArray().at(1).toString()});
    settings.madeFrom = fields.text(Key("madeFrom"));
    settings.savedAt = fields.optionalTime(Key("savedAt"));
    return settings;
}

} // namespace forecourt::storage
