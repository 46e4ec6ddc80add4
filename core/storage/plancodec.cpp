// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plancodec.h"

#include "core/storage/commandparameterscodec.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

namespace {

/// What is sent as it is.
std::optional<CommandParameters> sentBy(const PlannedWork& work)
{
    if (const auto* set = std::get_if<SetChargingProfile>(&work))
        return *set;
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&work))
        return *clear;
    if (const auto* cache = std::get_if<ClearCache>(&work))
        return *cache;
    return std::nullopt;
}

QJsonObject workToJson(const PlannedWork& work)
{
    FieldWriter fields;
    if (const auto* reset = std::get_if<Reset>(&work)) {
        fields.text(Key("kind"), QStringLiteral("Reset"));
        fields.enumerator(Key("reset"), reset->kind);
    } else if (const auto* change = std::get_if<ChangeAvailability>(&work)) {
        fields.text(Key("kind"), QStringLiteral("ChangeAvailability"));
        fields.optionalId(Key("evse"), change->evse);
        fields.enumerator(Key("to"), change->to);
    } else if (const std::optional<CommandParameters> command = sentBy(work)) {
        fields.text(Key("kind"), QStringLiteral("Command"));
        fields.value(Key("command"), toJson(*command));
    } else {
        fields.text(Key("kind"), QStringLiteral("WriteSettings"));
        QJsonArray values;
        for (const SettingValue& value : std::get<WriteSettings>(work).values)
            values.append(QJsonObject{{QStringLiteral("name"), value.name}, {QStringLiteral("value"), value.value}});
        fields.value(Key("values"), values);
    }
    return fields.object();
}

PlannedWork workFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    const QString kind = fields.text(Key("kind"));
    if (kind == QLatin1String("Reset"))
        return Reset{fields.enumerator(Key("reset"), ResetKind::OnIdle)};
    if (kind == QLatin1String("ChangeAvailability"))
        return ChangeAvailability{fields.optionalId<EvseId>(Key("evse")), fields.enumerator(Key("to"), Availability::Inoperative)};
    if (kind == QLatin1String("Command")) {
        if (const std::optional<PlannedWork> work = workOf(parametersFrom(fields.value(Key("command")).toObject())))
            return *work;
    }
    WriteSettings settings;
    for (const QJsonValue& value : fields.value(Key("values")).toArray()) {
        const QJsonObject pair = value.toObject();
        settings.values.append({pair.value(QLatin1String("name")).toString(), pair.value(QLatin1String("value")).toString()});
    }
    return settings;
}

} // namespace

QJsonObject toJson(const PlannedAction& plan)
{
    FieldWriter fields;
    fields.text(Key("station"), plan.station.value());
    fields.value(Key("work"), workToJson(plan.work));
    fields.flag(Key("isWhenIdle"), plan.isWhenIdle);
    fields.time(Key("dueAt"), plan.dueAt);
    fields.number(Key("days"), plan.days);
    fields.text(Key("time"), plan.time.toString(QStringLiteral("HH:mm")));
    fields.text(Key("user"), plan.user);
    fields.time(Key("createdAt"), plan.createdAt);
    fields.enumerator(Key("state"), plan.state);
    if (plan.last)
        fields.enumerator(Key("last"), *plan.last);
    fields.time(Key("lastAt"), plan.lastAt);
    fields.text(Key("lastDetail"), plan.lastDetail);
    return fields.object();
}

PlannedAction planFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    PlannedAction plan;
    plan.station = StationId(fields.text(Key("station")));
    plan.work = workFrom(fields.value(Key("work")).toObject());
    plan.isWhenIdle = fields.flag(Key("isWhenIdle"), true);
    plan.dueAt = fields.optionalTime(Key("dueAt"));
    plan.days = fields.smallNumber(Key("days"));
    plan.time = QTime::fromString(fields.text(Key("time")), QStringLiteral("HH:mm"));
    plan.user = fields.text(Key("user"));
    plan.createdAt = fields.time(Key("createdAt"));
    plan.state = fields.enumerator(Key("state"), PlanState::Unconfirmed, PlanState::Unconfirmed);
    if (fields.value(Key("last")).isDouble())
        plan.last = fields.enumerator(Key("last"), PlanState::Unconfirmed, PlanState::Unconfirmed);
    plan.lastAt = fields.optionalTime(Key("lastAt"));
    plan.lastDetail = fields.text(Key("lastDetail"));
    return plan;
}

} // namespace forecourt::storage
