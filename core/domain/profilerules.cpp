// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/profilerules.h"

#include "core/domain/effectivelimit.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace forecourt {

namespace {

using Issue = ProfileIssue;

constexpr int DayS = 86'400;
constexpr qint64 SixAmpereTenths = 60;
constexpr int UsualPhases = 3;

std::optional<QString> valueOf(const QList<DeviceVariable>& variables, QLatin1String name)
{
    for (const DeviceVariable& variable : variables) {
        if (variable.variable.compare(name, Qt::CaseInsensitive) == 0)
            return variable.value;
    }
    return std::nullopt;
}

std::optional<int> numberOf(const QList<DeviceVariable>& variables, QLatin1String name)
{
    bool isNumber = false;
    const int number = valueOf(variables, name).value_or(QString()).trimmed().toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

/// Collects what is wrong with one profile.
class Checker
{
public:
    Checker(const ChargingProfile& profile, const std::optional<EvseId>& evse, const ProfileSituation& situation)
        : m_profile(profile), m_schedule(profile.schedule), m_evse(evse), m_situation(situation)
    {
    }

    [[nodiscard]] QList<ProfileFinding> run()
    {
        checkTarget();
        checkStack();
        checkKind();
        checkTimes();
        checkPeriods();
        checkOthers();
        checkClocks();
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const ProfileFinding& a, const ProfileFinding& b) { return a.issue < b.issue; });
        return m_findings;
    }

private:
    void add(bool isWrong, Issue issue, int period = -1, qint64 bound = 0)
    {
        if (isWrong)
            m_findings.append({issue, period, bound});
    }
    void checkTarget();
    void checkStack();
    void checkKind();
    void checkTimes();
    void checkPeriods();
    void checkOthers();
    void checkClocks();
    [[nodiscard]] bool isBelowSixAmpere(const ChargingPeriod& period) const;

    const ChargingProfile& m_profile;
    const ChargingSchedule& m_schedule;
    const std::optional<EvseId>& m_evse;
    const ProfileSituation& m_situation;
    QList<ProfileFinding> m_findings;
};

void Checker::checkTarget()
{
    using Purpose = ChargingProfilePurpose;
    add(m_profile.id < 1, Issue::IdNotPositive);
    add(m_profile.purpose == Purpose::StationMax && m_evse.has_value(), Issue::StationMaxOnConnector);
    if (m_profile.purpose != Purpose::Tx)
        return add(m_profile.transaction.has_value(), Issue::SessionNotAllowed);
    if (!m_evse)
        return add(true, Issue::TxOnStation);
    const bool runs = std::any_of(m_situation.running.begin(), m_situation.running.end(), [&](const auto& session) {
        return session.first == *m_evse && m_profile.transaction == session.second;
    });
    add(!runs, Issue::NoSession);
}

void Checker::checkStack()
{
    const ProfileBounds& bounds = m_situation.bounds;
    add(m_profile.stackLevel < 0, Issue::StackLevelNegative);
    if (bounds.maximumStackLevel)
        add(m_profile.stackLevel > *bounds.maximumStackLevel, Issue::StackLevelTooHigh, -1, *bounds.maximumStackLevel);
    add(m_schedule.unit == ChargingRateUnit::Ampere ? !bounds.takesAmpere : !bounds.takesWatt, Issue::UnitNotTaken);
}

void Checker::checkKind()
{
    const bool isRelative = m_profile.kind == ChargingProfileKind::Relative;
    const bool isRecurring = m_profile.kind == ChargingProfileKind::Recurring;
    add(!isRelative && !m_schedule.start, Issue::StartMissing);
    add(isRelative && m_schedule.start.has_value(), Issue::StartNotAllowed);
    add(isRecurring && !m_profile.recurrence, Issue::RecurrenceMissing);
    add(!isRecurring && m_profile.recurrence.has_value(), Issue::RecurrenceNotAllowed);
}

void Checker::checkTimes()
{
    if (m_profile.validTo) {
        const bool isReversed = m_profile.validFrom && *m_profile.validTo <= *m_profile.validFrom;
        add(isReversed, Issue::ValidityReversed);
        add(!isReversed && *m_profile.validTo <= m_situation.now, Issue::ValidityOver);
    }
    add(m_schedule.durationS && *m_schedule.durationS < 1, Issue::DurationNotPositive);
    add(m_schedule.minimumRateTenths && *m_schedule.minimumRateTenths < 0, Issue::MinimumRateNegative);
}

bool Checker::isBelowSixAmpere(const ChargingPeriod& period) const
{
    if (period.limitTenths <= 0)
        return false; // a pause is meant
    const qint64 phases = period.phases.value_or(UsualPhases);
    const qint64 least = m_schedule.unit == ChargingRateUnit::Ampere ? SixAmpereTenths : SixAmpereTenths * m_situation.voltage * phases;
    return period.limitTenths < least;
}

void Checker::checkPeriods()
{
    const QList<ChargingPeriod>& periods = m_schedule.periods;
    if (periods.isEmpty())
        return add(true, Issue::NoPeriods);
    if (m_situation.bounds.maximumPeriods)
        add(periods.size() > *m_situation.bounds.maximumPeriods, Issue::TooManyPeriods, -1, *m_situation.bounds.maximumPeriods);
    add(periods.first().startS != 0, Issue::FirstPeriodNotAtStart);
    constexpr int Never = std::numeric_limits<int>::max();
    int end = m_schedule.durationS.value_or(Never);
    if (m_profile.kind == ChargingProfileKind::Recurring) {
        const int length = m_profile.recurrence == ProfileRecurrence::Weekly ? 7 * DayS : DayS;
        end = std::min(end, length);
    }
    if (end < 1)
        end = Never; // told by itself
    for (int i = 0; i < periods.size(); ++i) {
        const ChargingPeriod& period = periods.at(i);
        add(i > 0 && period.startS <= periods.at(i - 1).startS, Issue::PeriodsNotRising, i);
        add(period.limitTenths < 0, Issue::LimitNegative, i);
        add(period.phases && (*period.phases < 1 || *period.phases > 3), Issue::PhasesOutOfRange, i);
        add(period.startS >= end, Issue::PeriodNeverRuns, i);
        add(isBelowSixAmpere(period), Issue::BelowSixAmpere, i);
    }
}

void Checker::checkOthers()
{
    const InstalledProfile next{m_evse, m_profile, {}, {}, {}, ProfileStanding::Confirmed};
    const bool isEndless = !m_schedule.durationS && !m_profile.validTo;
    const bool isLater = m_profile.validFrom && *m_profile.validFrom > m_situation.now;
    qsizetype kept = 0;
    bool hides = false;
    for (const InstalledProfile& other : m_situation.installed) {
        if (isReplacedBy(other, next)) {
            add(true, Issue::ReplacesOther, -1, other.profile.id);
            add(isLater && (!other.profile.validFrom || *other.profile.validFrom <= m_situation.now), Issue::LeavesGap);
            continue;
        }
        kept += other.standing == ProfileStanding::Confirmed ? 1 : 0;
        hides |= isEndless && other.profile.purpose == m_profile.purpose && other.evse == m_evse
            && other.profile.stackLevel < m_profile.stackLevel;
    }
    add(hides, Issue::HidesLowerLevels);
    if (m_situation.bounds.maximumInstalled)
        add(kept >= *m_situation.bounds.maximumInstalled, Issue::TooManyInstalled, -1, *m_situation.bounds.maximumInstalled);
}

/// The station repeats every 24 hours; the clock on the wall has days of 23 and 25.
void Checker::checkClocks()
{
    const QTimeZone& zone = m_situation.zone;
    if (m_profile.kind != ChargingProfileKind::Recurring || !m_schedule.start || !zone.isValid())
        return;
    const QDateTime counts = std::max({m_situation.now, *m_schedule.start, m_profile.validFrom.value_or(m_situation.now)});
    const QTimeZone::OffsetData change = zone.nextTransition(counts);
    if (!change.atUtc.isValid())
        return;
    const QDateTime before = lastBegin(m_profile, change.atUtc.addSecs(-1));
    const qint64 length = m_profile.recurrence == ProfileRecurrence::Weekly ? 7 * DayS : DayS;
    const QDateTime after = before.addSecs(length);
    const bool isOver = m_profile.validTo && *m_profile.validTo <= after;
    add(!isOver && zone.offsetFromUtc(before) != zone.offsetFromUtc(after), Issue::MovesWithClocks, -1, after.toSecsSinceEpoch());
}

} // namespace

ProfileBounds profileBounds(const QList<DeviceVariable>& variables)
{
    ProfileBounds bounds;
    bounds.maximumStackLevel = numberOf(variables, QLatin1String("ChargeProfileMaxStackLevel"));
    bounds.maximumPeriods = numberOf(variables, QLatin1String("ChargingScheduleMaxPeriods"));
    bounds.maximumInstalled = numberOf(variables, QLatin1String("MaxChargingProfilesInstalled"));
    static const QRegularExpression between(QStringLiteral("[^A-Za-z]+"));
    bool hasAmpere = false;
    bool hasWatt = false;
    const QString units = valueOf(variables, QLatin1String("ChargingScheduleAllowedChargingRateUnit")).value_or(QString());
    for (const QString& word : units.toLower().split(between, Qt::SkipEmptyParts)) {
        hasAmpere |= word == QLatin1String("current") || word == QLatin1String("a") || word.startsWith(QLatin1String("amp"));
        hasWatt |= word == QLatin1String("power") || word == QLatin1String("w") || word.startsWith(QLatin1String("watt"));
    }
    bounds.takesAmpere = hasAmpere || !hasWatt;
    bounds.takesWatt = hasWatt || !hasAmpere;
    return bounds;
}

QList<ProfileFinding> checkProfile(const ChargingProfile& profile, const std::optional<EvseId>& evse, const ProfileSituation& situation)
{
    return Checker(profile, evse, situation).run();
}

bool isSendable(const QList<ProfileFinding>& findings)
{
    return std::all_of(findings.begin(), findings.end(), [](const ProfileFinding& finding) { return isWarning(finding.issue); });
}

int freeProfileId(const QList<InstalledProfile>& installed)
{
    int id = 1;
    const auto isTaken = [&] {
        return std::any_of(installed.begin(), installed.end(), [&](const InstalledProfile& other) { return other.profile.id == id; });
    };
    while (isTaken())
        ++id;
    return id;
}

} // namespace forecourt
