// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qsizetype MostPlannedSettings = 100;
constexpr qsizetype LongestName = 50;   // OCPP 1.6 CiString50Type
constexpr qsizetype LongestSetting = 500; // OCPP 1.6 CiString500Type
constexpr qint64 PastS = 60;            // who typed this minute means now
constexpr int DaysOfAWeek = 7;

Error wrong(const char* field, const char* why)
{
    return Error{ErrorCode::InvalidInput, QString::fromLatin1(why), {QString::fromLatin1(field)}};
}

std::optional<Error> whyNotWritten(const WriteSettings& settings)
{
    if (settings.values.isEmpty() || settings.values.size() > MostPlannedSettings)
        return wrong("settings", "one to a hundred settings");
    for (const SettingValue& value : settings.values) {
        if (value.name.isEmpty() || value.name.size() > LongestName || value.value.size() > LongestSetting)
            return wrong("settings", "a name or value is too long, or a name is empty");
        // a change of these while nobody looks can lock the station out
        if (value.name.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) == 0
            || value.name.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) == 0)
            return wrong("settings", "password and security profile are not changed by plan");
    }
    return std::nullopt;
}

} // namespace

bool isIdle(const StationState& station)
{
    // a car may charge without a transaction that we know: begun while the station was away, or free for all
    const auto isCharging = [](ChargingState state) {
        return state == ChargingState::Charging || state == ChargingState::SuspendedEv || state == ChargingState::SuspendedEvse;
    };
    return std::none_of(station.connectors.begin(), station.connectors.end(), [&](const ConnectorState& connector) {
        return connector.transaction || connector.pendingStart || isCharging(connector.charging);
    });
}

PlanStep planStep(const PlannedAction& plan, const StationState* station, const QDateTime& now)
{
    if (plan.state != PlanState::Waiting || (plan.dueAt && now < *plan.dueAt))
        return PlanStep::Wait;
    if (!station || station->record.isArchived)
        return PlanStep::Miss;
    if (plan.dueAt && plan.dueAt->secsTo(now) > PlanGraceS)
        return PlanStep::Miss;
    if (plan.isWhenBack() && plan.createdAt.secsTo(now) > PlanBackGraceS)
        return PlanStep::Miss;
    const bool canRun = station->link.isOnline && station->record.isAdmitted && (!plan.isWhenIdle || isIdle(*station));
    return canRun ? PlanStep::Run : PlanStep::Wait;
}

std::optional<QDateTime> nextDue(const PlannedAction& plan, const QDateTime& after, const QTimeZone& zone)
{
    if (!plan.isRepeated() || !plan.time.isValid())
        return std::nullopt;
    QDate day = after.toTimeZone(zone).date();
    for (int i = 0; i <= DaysOfAWeek; ++i, day = day.addDays(1)) {
        if (!(plan.days & (1 << (day.dayOfWeek() - 1))))
            continue;
        QDateTime at(day, plan.time, zone);
        if (!at.isValid() || at.time() != plan.time) // the clock is put forward over it
            at = day.startOfDay(zone).addMSecs(plan.time.msecsSinceStartOfDay());
        if (at > after)
            return at.toUTC();
    }
    return std::nullopt;
}

std::optional<Error> whyNotPlanned(const PlannedAction& plan, const QDateTime& now)
{
    if (plan.days < 0 || plan.days > PlannedAction::EveryDay)
        return wrong("days", "Monday to Sunday are bits 0 to 6");
    if (plan.isRepeated() && !plan.time.isValid())
        return wrong("time", "a repeated action needs a time of day");
    if (!plan.isRepeated() && plan.dueAt && plan.dueAt->secsTo(now) > PastS)
        return wrong("dueAt", "this time has passed");
    if (const auto* settings = std::get_if<WriteSettings>(&plan.work))
        return whyNotWritten(*settings);
    if (const auto* limit = std::get_if<SetChargingProfile>(&plan.work); limit && limit->profile.purpose == ChargingProfilePurpose::Tx)
        return wrong("profile", "a limit of one session cannot wait: the session may be over by then");
    return std::nullopt;
}

QList<CommandParameters> commandsOf(const PlannedWork& work)
{
    if (const auto* reset = std::get_if<Reset>(&work))
        return {*reset};
    if (const auto* change = std::get_if<ChangeAvailability>(&work))
        return {*change};
    if (const auto* set = std::get_if<SetChargingProfile>(&work))
        return {*set};
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&work))
        return {*clear};
    if (const auto* cache = std::get_if<ClearCache>(&work))
        return {*cache};
    QList<CommandParameters> commands;
    QStringList names;
    for (const SettingValue& value : std::get<WriteSettings>(work).values) {
        commands.append(WriteVariable{value.name, value.value});
        names.append(value.name);
    }
    commands.append(ReadVariables{names});
    return commands;
}

} // namespace forecourt::engine
