// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/effectivelimit.h"

#include <algorithm>

namespace forecourt {

namespace {

constexpr qint64 DayS = 86'400;
constexpr qint64 LongestLookS = 31 * DayS;

qint64 recurrenceS(const ChargingProfile& profile)
{
    return profile.recurrence == ProfileRecurrence::Weekly ? 7 * DayS : DayS;
}

/// The last of \a first and what follows it every \a lengthS seconds that is not after \a at.
QDateTime repeated(const QDateTime& first, qint64 lengthS, const QDateTime& at)
{
    return at < first ? first : first.addSecs(first.secsTo(at) / lengthS * lengthS);
}

/// Where the schedule counts from at \a at; empty: it has not begun.
std::optional<QDateTime> scheduleStart(const ChargingProfile& profile, const std::optional<QDateTime>& chargingSince, const QDateTime& at)
{
    const bool isRelative = profile.kind == ChargingProfileKind::Relative || !profile.schedule.start;
    const std::optional<QDateTime> start = isRelative ? chargingSince : profile.schedule.start;
    if (!start || at < *start)
        return std::nullopt;
    return profile.kind == ChargingProfileKind::Recurring ? repeated(*start, recurrenceS(profile), at) : *start;
}

bool isValidAt(const ChargingProfile& profile, const QDateTime& at)
{
    return (!profile.validFrom || *profile.validFrom <= at) && (!profile.validTo || at < *profile.validTo);
}

std::optional<LimitSource> highest(const QList<InstalledProfile>& profiles, ChargingProfilePurpose purpose,
                                   const std::optional<EvseId>& evse, const LimitQuestion& question, const QDateTime& at)
{
    std::optional<LimitSource> found;
    for (const InstalledProfile& installed : profiles) {
        const ChargingProfile& profile = installed.profile;
        if (profile.purpose != purpose || installed.evse != evse || (found && profile.stackLevel <= found->stackLevel))
            continue;
        if (purpose == ChargingProfilePurpose::Tx && profile.transaction && profile.transaction != question.transaction)
            continue;
        if (const auto period = periodAt(profile, question.chargingSince, at))
            found = LimitSource{profile.id, purpose, profile.stackLevel, period->limitTenths, profile.schedule.unit, period->phases};
    }
    return found;
}

/// Every instant in the span at which \a profile may begin, change or end.
void addEdges(QList<QDateTime>& edges, const ChargingProfile& profile, const LimitQuestion& question, const QDateTime& from, const QDateTime& to)
{
    const auto add = [&](const QDateTime& at) {
        if (at > from && at < to)
            edges.append(at);
    };
    for (const std::optional<QDateTime>& bound : {profile.validFrom, profile.validTo}) {
        if (bound)
            add(*bound);
    }
    const std::optional<QDateTime> own = profile.kind == ChargingProfileKind::Relative ? std::nullopt : profile.schedule.start;
    const std::optional<QDateTime> first = own ? own : question.chargingSince;
    if (!first)
        return;
    const bool isRecurring = profile.kind == ChargingProfileKind::Recurring;
    QDateTime start = scheduleStart(profile, question.chargingSince, from).value_or(*first);
    do {
        for (const ChargingPeriod& period : profile.schedule.periods)
            add(start.addSecs(period.startS));
        if (profile.schedule.durationS)
            add(start.addSecs(*profile.schedule.durationS));
        start = start.addSecs(recurrenceS(profile));
    } while (isRecurring && start < to);
}

} // namespace

qint64 LimitSource::deciWatts(const SupplyFacts& supply) const
{
    return unit == ChargingRateUnit::Watt ? limitTenths : limitTenths * supply.voltage * phases.value_or(supply.phases);
}

std::optional<LimitSource> EffectiveLimit::strictest(const SupplyFacts& supply) const
{
    if (!session || !station)
        return session ? session : station;
    return session->deciWatts(supply) <= station->deciWatts(supply) ? session : station;
}

std::optional<ChargingPeriod> periodAt(const ChargingProfile& profile, const std::optional<QDateTime>& chargingSince, const QDateTime& at)
{
    if (!isValidAt(profile, at))
        return std::nullopt;
    const std::optional<QDateTime> start = scheduleStart(profile, chargingSince, at);
    if (!start)
        return std::nullopt;
    const qint64 offset = start->secsTo(at);
    if (profile.schedule.durationS && offset >= *profile.schedule.durationS)
        return std::nullopt;
    std::optional<ChargingPeriod> holds;
    for (const ChargingPeriod& period : profile.schedule.periods) {
        if (period.startS <= offset)
            holds = period;
    }
    return holds;
}

QDateTime lastBegin(const ChargingProfile& profile, const QDateTime& at)
{
    return profile.schedule.start ? repeated(*profile.schedule.start, recurrenceS(profile), at) : QDateTime();
}

EffectiveLimit effectiveLimit(const QList<InstalledProfile>& profiles, const LimitQuestion& question, const QDateTime& at)
{
    using Purpose = ChargingProfilePurpose;
    EffectiveLimit limit;
    limit.station = highest(profiles, Purpose::StationMax, std::nullopt, question, at);
    if (!question.evse)
        return limit;
    if (question.transaction)
        limit.session = highest(profiles, Purpose::Tx, question.evse, question, at);
    if (!limit.session)
        limit.session = highest(profiles, Purpose::TxDefault, question.evse, question, at);
    if (!limit.session)
        limit.session = highest(profiles, Purpose::TxDefault, std::nullopt, question, at);
    return limit;
}

QList<LimitStep> limitSteps(const QList<InstalledProfile>& profiles, const LimitQuestion& question, const QDateTime& from,
                            const QDateTime& to, const SupplyFacts& supply)
{
    const QDateTime end = std::min(to, from.addSecs(LongestLookS));
    QList<QDateTime> edges{from};
    for (const InstalledProfile& installed : profiles)
        addEdges(edges, installed.profile, question, from, end);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    QList<LimitStep> steps;
    for (const QDateTime& at : std::as_const(edges)) {
        const std::optional<LimitSource> source = effectiveLimit(profiles, question, at).strictest(supply);
        if (steps.isEmpty() || steps.constLast().source != source)
            steps.append({at, source});
    }
    return steps;
}

} // namespace forecourt
