// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/limitwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace forecourt::ui {

namespace {

struct Limits
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::LimitWords)
};

constexpr qsizetype StepsShown = 3;
constexpr int HourS = 3600;
constexpr int LongestHours = 24 * 366;

QString errorSentenceOf(const ProfileFinding& finding, const Formatter& format)
{
    const QString bound = format.number(finding.bound);
    const QString step = format.number(finding.period + 1);
    switch (finding.issue) {
    case ProfileIssue::IdNotPositive: return Limits::tr("The number has to be 1 or more");
    case ProfileIssue::StationMaxOnConnector: return Limits::tr("A limit of the charger as a whole has no connector: choose the whole charger");
    case ProfileIssue::TxOnStation: return Limits::tr("A limit of a session needs the connector where it runs");
    case ProfileIssue::NoSession: return Limits::tr("No session runs at this connector: start one first, or choose another kind of limit");
    case ProfileIssue::SessionNotAllowed: return Limits::tr("Only a limit of a session names one");
    case ProfileIssue::StackLevelNegative: return Limits::tr("The stack level has to be 0 or more");
    //: %1 is a number.
    case ProfileIssue::StackLevelTooHigh: return Limits::tr("This charger takes stack levels up to %1").arg(bound);
    case ProfileIssue::UnitNotTaken: return Limits::tr("This charger does not take this unit: choose the other one");
    case ProfileIssue::StartMissing: return Limits::tr("Say when it starts");
    case ProfileIssue::StartNotAllowed: return Limits::tr("It starts with the session and has no start of its own");
    case ProfileIssue::RecurrenceMissing: return Limits::tr("Say how often it repeats");
    case ProfileIssue::RecurrenceNotAllowed: return Limits::tr("Only a repeating limit says how often");
    case ProfileIssue::ValidityReversed: return Limits::tr("It has to end after it begins to count");
    case ProfileIssue::ValidityOver: return Limits::tr("Its time is over already: choose a later end");
    case ProfileIssue::DurationNotPositive: return Limits::tr("The duration has to be longer than nothing");
    case ProfileIssue::MinimumRateNegative: return Limits::tr("The least rate has to be 0 or more");
    case ProfileIssue::NoPeriods: return Limits::tr("At least one step is needed");
    //: %1 is a number.
    case ProfileIssue::TooManyPeriods: return Limits::tr("This charger takes at most %1 steps").arg(bound);
    case ProfileIssue::FirstPeriodNotAtStart: return Limits::tr("The first step has to begin at 0:00");
    //: %1 is the number of a step.
    case ProfileIssue::PeriodsNotRising: return Limits::tr("Step %1 has to begin after the one before it").arg(step);
    //: %1 is the number of a step.
    case ProfileIssue::LimitNegative: return Limits::tr("The limit of step %1 has to be 0 or more").arg(step);
    //: %1 is the number of a step.
    case ProfileIssue::PhasesOutOfRange: return Limits::tr("Step %1 has to have 1 to 3 phases").arg(step);
    default: return {};
    }
}

QString moment(const Formatter& format, const QDateTime& at, const QDateTime& now)
{
    return format.timeOrDate(at, now);
}

/// Of a limit that repeats when it begins these days: by the clock on the wall that changes with summer time.
QString beginText(const ChargingProfile& profile, const Formatter& format, const QDateTime& now)
{
    const QDateTime start = *profile.schedule.start;
    if (profile.kind != ChargingProfileKind::Recurring || start > now)
        return moment(format, start, now);
    const QDateTime begin = lastBegin(profile, now);
    return profile.recurrence == ProfileRecurrence::Weekly ? moment(format, begin, now) : format.time(begin);
}

} // namespace

QString purposeWord(ChargingProfilePurpose purpose)
{
    switch (purpose) {
    //: What a limit of power is for.
    case ChargingProfilePurpose::StationMax: return Limits::tr("The charger as a whole");
    //: What a limit of power is for.
    case ChargingProfilePurpose::TxDefault: return Limits::tr("Every session without a limit of its own");
    //: What a limit of power is for.
    case ChargingProfilePurpose::Tx: return Limits::tr("The session that runs now");
    }
    return {};
}

QString profileKindWord(ChargingProfileKind kind)
{
    switch (kind) {
    //: How the steps of a limit lie in time.
    case ChargingProfileKind::Absolute: return Limits::tr("Once, from a time on");
    //: How the steps of a limit lie in time.
    case ChargingProfileKind::Recurring: return Limits::tr("Again and again");
    //: How the steps of a limit lie in time.
    case ChargingProfileKind::Relative: return Limits::tr("From the start of each session on");
    }
    return {};
}

QString recurrenceWord(ProfileRecurrence recurrence)
{
    return recurrence == ProfileRecurrence::Daily ? Limits::tr("Every day") : Limits::tr("Every week");
}

QString rateUnitWord(ChargingRateUnit unit)
{
    return unit == ChargingRateUnit::Ampere ? Limits::tr("Ampere for each phase") : Limits::tr("Watt, all phases together");
}

QString limitText(qint64 tenths, ChargingRateUnit unit, const Formatter& format)
{
    return unit == ChargingRateUnit::Ampere ? format.currentLimit(tenths) : format.power(tenths / 10);
}

QString offsetText(int seconds)
{
    const QString minutes = QStringLiteral("%1:%2").arg(seconds / HourS).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    return seconds % 60 == 0 ? minutes : QStringLiteral("%1:%2").arg(minutes).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> offsetFrom(const QString& text)
{
    const QStringList parts = text.trimmed().split(QLatin1Char(':'));
    if (parts.size() > 3)
        return std::nullopt;
    int seconds = 0;
    int unit = HourS;
    for (qsizetype i = 0; i < parts.size(); ++i, unit /= 60) {
        bool isNumber = false;
        const int value = parts.at(i).toInt(&isNumber);
        if (!isNumber || value < 0 || value > (i == 0 ? LongestHours : 59))
            return std::nullopt;
        seconds += value * unit;
    }
    return seconds;
}

QString scheduleText(const ChargingSchedule& schedule, const Formatter& format)
{
    QStringList parts;
    for (const ChargingPeriod& period : schedule.periods.mid(0, StepsShown)) {
        const QString limit = limitText(period.limitTenths, schedule.unit, format);
        //: A step of a limit of power: %1 a time since the start, %2 what is allowed from then on.
        parts.append(parts.isEmpty() ? limit : Limits::tr("from %1 on %2").arg(offsetText(period.startS), limit));
    }
    if (schedule.periods.size() > StepsShown)
        parts.append(Limits::tr("%n more step(s)", nullptr, static_cast<int>(schedule.periods.size() - StepsShown)));
    return parts.join(QStringLiteral(", "));
}

QString validityText(const ChargingProfile& profile, const Formatter& format, const QDateTime& now)
{
    QStringList parts;
    if (profile.kind == ChargingProfileKind::Relative)
        parts.append(Limits::tr("with each session"));
    if (profile.kind == ChargingProfileKind::Recurring)
        parts.append(recurrenceWord(profile.recurrence.value_or(ProfileRecurrence::Daily)));
    if (profile.kind != ChargingProfileKind::Relative && profile.schedule.start)
        //: When a limit of power starts; %1 is a time or a date.
        parts.append(Limits::tr("from %1").arg(beginText(profile, format, now)));
    if (profile.schedule.durationS)
        //: How long a limit of power holds; %1 is a duration.
        parts.append(Limits::tr("for %1").arg(format.durationInWords(std::chrono::seconds(*profile.schedule.durationS))));
    if (profile.validFrom && *profile.validFrom > now)
        //: When a limit of power begins to count; %1 is a time or a date.
        parts.append(Limits::tr("valid from %1").arg(moment(format, *profile.validFrom, now)));
    if (profile.validTo)
        //: When a limit of power ends to count; %1 is a time or a date.
        parts.append(Limits::tr("valid until %1").arg(moment(format, *profile.validTo, now)));
    return parts.join(QStringLiteral(", "));
}

QString standingWord(ProfileStanding standing)
{
    switch (standing) {
    //: How sure it is that a limit of power is in the charger.
    case ProfileStanding::Confirmed: return Limits::tr("In place");
    case ProfileStanding::Unanswered: return Limits::tr("No answer");
    case ProfileStanding::BeforeRestart: return Limits::tr("Not known");
    case ProfileStanding::Doubtful: return Limits::tr("Doubtful");
    }
    return {};
}

QString standingSentence(ProfileStanding standing)
{
    switch (standing) {
    case ProfileStanding::Confirmed: return Limits::tr("The charger took it.");
    case ProfileStanding::Unanswered: return Limits::tr("It was sent, but no answer came: the charger may have it. Send it again to be sure.");
    case ProfileStanding::BeforeRestart:
        return Limits::tr("The charger restarted since. It should still be there, but not every charger keeps its limits: send it again to be sure.");
    case ProfileStanding::Doubtful:
        return Limits::tr("A later command that removes or replaces it got no answer. Send it, or the other command, again.");
    }
    return {};
}

QString limitsWord(const PowerLimitsRecord* limits)
{
    if (limits && limits->isKnown())
        //: What Forecourt knows of the limits in a charger.
        return Limits::tr("Known");
    const bool isPart = limits && std::any_of(limits->profiles.begin(), limits->profiles.end(), [](const InstalledProfile& installed) {
        return installed.standing == ProfileStanding::Confirmed;
    });
    //: What Forecourt knows of the limits in a charger.
    return isPart ? Limits::tr("Known in part") : Limits::tr("Not known");
}

QString limitsSentence(const PowerLimitsRecord* limits, const Formatter& format, const QDateTime& now)
{
    if (!limits)
        return Limits::tr("No limit was set from here. The charger cannot be asked which ones it has; it can only tell what it expects to allow.");
    if (limits->isKnown())
        return limits->profiles.isEmpty() ? Limits::tr("The charger has no limit of ours, and no other.")
                                          : Limits::tr("All limits were removed once, and these were set since.");
    if (limits->restartedAt)
        //: %1 is a time or a date.
        return Limits::tr("The charger restarted (%1); what it kept is not known. Remove all limits, or send them again, to be sure.")
            .arg(format.timeOrDate(*limits->restartedAt, now));
    return Limits::tr("There may be others that were set elsewhere. Remove all limits once to be sure.");
}

QString profileFindingSentence(const ProfileFinding& finding, const Formatter& format)
{
    const QString bound = format.number(finding.bound);
    const QString step = format.number(finding.period + 1);
    switch (finding.issue) {
    //: %1 is the number of a step.
    case ProfileIssue::PeriodNeverRuns: return Limits::tr("Step %1 never comes: it begins after the end").arg(step);
    //: %1 is the number of a step.
    case ProfileIssue::BelowSixAmpere:
        return Limits::tr("Step %1 is below 6 A: cars do not charge then, and some chargers end the session. To pause, use 0").arg(step);
    case ProfileIssue::HidesLowerLevels: return Limits::tr("It has no end: limits of the same kind with lower stack levels do not count any more");
    case ProfileIssue::LeavesGap: return Limits::tr("It replaces one that holds now, but counts later: there is no limit in between. Let it begin now");
    //: %1 is the number of a limit.
    case ProfileIssue::ReplacesOther: return Limits::tr("It replaces limit %1").arg(bound);
    //: %1 is a number.
    case ProfileIssue::TooManyInstalled: return Limits::tr("The charger keeps at most %1 limits and may refuse: remove one first").arg(bound);
    case ProfileIssue::MovesWithClocks: {
        const QDateTime begin = QDateTime::fromSecsSinceEpoch(finding.bound, Qt::UTC);
        //: Of a limit that repeats every day or week; %1 is a date, %2 a time of day.
        return Limits::tr("Chargers count 24 hours for a day, but the clocks change: from %1 on it begins at %2. Send it again then")
            .arg(format.dayAndMonth(begin), format.time(begin));
    }
    default: return errorSentenceOf(finding, format);
    }
}

} // namespace forecourt::ui
