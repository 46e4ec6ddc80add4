// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/limitscodec.h"

#include "core/storage/chargingprofilecodec.h"
#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

namespace {

QJsonObject installedToJson(const InstalledProfile& installed)
{
    FieldWriter fields;
    fields.optionalId(Key("evse"), installed.evse);
    fields.value(Key("profile"), storage::toJson(installed.profile));
    fields.time(Key("at"), installed.at);
    fields.text(Key("user"), installed.user);
    fields.number(Key("command"), installed.command.value());
    fields.enumerator(Key("standing"), installed.standing);
    return fields.object();
}

InstalledProfile installedFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    InstalledProfile installed;
    installed.evse = fields.optionalId<EvseId>(Key("evse"));
    installed.profile = profileFrom(fields.value(Key("profile")).toObject());
    installed.at = fields.time(Key("at"));
    installed.user = fields.text(Key("user"));
    installed.command = CommandId(fields.number(Key("command")));
    // a number from elsewhere: rather doubt it
    installed.standing = fields.enumerator(Key("standing"), ProfileStanding::Doubtful, ProfileStanding::Doubtful);
    return installed;
}

} // namespace

QJsonObject toJson(const PowerLimitsRecord& limits)
{
    FieldWriter fields;
    QJsonArray profiles;
    for (const InstalledProfile& installed : limits.profiles)
        profiles.append(installedToJson(installed));
    fields.value(Key("profiles"), profiles);
    fields.flag(Key("complete"), limits.isComplete);
    fields.time(Key("bootAt"), limits.bootAt);
    fields.time(Key("restartedAt"), limits.restartedAt);
    fields.number(Key("lastCommand"), limits.lastCommand.value());
    return fields.object();
}

PowerLimitsRecord powerLimitsFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    PowerLimitsRecord limits;
    for (const QJsonValue& value : fields.value(Key("profiles")).toArray())
        limits.profiles.append(installedFrom(value.toObject()));
    limits.isComplete = fields.flag(Key("complete"));
    limits.bootAt = fields.optionalTime(Key("bootAt"));
    limits.restartedAt = fields.optionalTime(Key("restartedAt"));
    limits.lastCommand = CommandId(fields.number(Key("lastCommand")));
    return limits;
}

} // namespace forecourt::storage
