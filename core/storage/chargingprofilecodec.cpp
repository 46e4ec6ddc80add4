// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chargingprofilecodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

QJsonObject toJson(const ChargingSchedule& schedule)
{
    FieldWriter fields;
    fields.optionalNumber(Key("duration"), schedule.durationS);
    fields.time(Key("start"), schedule.start);
    fields.enumerator(Key("unit"), schedule.unit);
    fields.optionalNumber(Key("minimum"), schedule.minimumRateTenths);
    QJsonArray periods;
    for (const ChargingPeriod& period : schedule.periods) {
        FieldWriter step;
        step.number(Key("at"), period.startS);
        step.number(Key("limit"), period.limitTenths);
        step.optionalNumber(Key("phases"), period.phases);
        periods.append(step.object());
    }
    fields.value(Key("periods"), periods);
    return fields.object();
}

ChargingSchedule scheduleFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ChargingSchedule schedule;
    schedule.durationS = fields.optionalNumber<int>(Key("duration"));
    schedule.start = fields.optionalTime(Key("start"));
    schedule.unit = fields.enumerator(Key("unit"), ChargingRateUnit::Watt);
    schedule.minimumRateTenths = fields.optionalNumber<qint64>(Key("minimum"));
    for (const QJsonValue& value : fields.value(Key("periods")).toArray()) {
        const QJsonObject step = value.toObject();
        const FieldReader period(step);
        schedule.periods.append({period.smallNumber(Key("at")), period.number(Key("limit")),
                                 period.optionalNumber<int>(Key("phases"))});
    }
    return schedule;
}

QJsonObject toJson(const ChargingProfile& profile)
{
    FieldWriter fields;
    fields.number(Key("id"), profile.id);
    if (profile.transaction)
        fields.text(Key("transaction"), profile.transaction->value());
    fields.number(Key("level"), profile.stackLevel);
    fields.enumerator(Key("purpose"), profile.purpose);
    fields.enumerator(Key("kind"), profile.kind);
    if (profile.recurrence)
        fields.enumerator(Key("recurrence"), *profile.recurrence);
    fields.time(Key("validFrom"), profile.validFrom);
    fields.time(Key("validTo"), profile.validTo);
    fields.value(Key("schedule"), toJson(profile.schedule));
    return fields.object();
}

ChargingProfile profileFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ChargingProfile profile;
    profile.id = fields.smallNumber(Key("id"));
    if (const QString transaction = fields.text(Key("transaction")); !transaction.isEmpty())
        profile.transaction = TransactionId(transaction);
    profile.stackLevel = fields.smallNumber(Key("level"));
    profile.purpose = fields.enumerator(Key("purpose"), ChargingProfilePurpose::Tx);
    profile.kind = fields.enumerator(Key("kind"), ChargingProfileKind::Relative);
    if (!fields.value(Key("recurrence")).isUndefined())
        profile.recurrence = fields.enumerator(Key("recurrence"), ProfileRecurrence::Weekly);
    profile.validFrom = fields.optionalTime(Key("validFrom"));
    profile.validTo = fields.optionalTime(Key("validTo"));
    profile.schedule = scheduleFrom(fields.value(Key("schedule")).toObject());
    return profile;
}

} // namespace forecourt::storage
