// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/chargingprofiles.h"

#include <algorithm>

namespace forecourt::simulator {

using namespace ocpp::v16;

namespace {

constexpr double PhaseVolt = 230;
constexpr int DaySeconds = 86'400;

/// Seconds into the schedule at \a question.at; empty while it does not run.
std::optional<qint64> secondsIntoSchedule(const ChargingProfile& profile, const LimitQuestion& question)
{
    const ChargingSchedule& schedule = profile.chargingSchedule;
    QDateTime start;
    if (profile.chargingProfileKind == ChargingProfileKindType::Relative)
        start = question.chargingSince.value_or(question.at);
    else if (schedule.startSchedule)
        start = schedule.startSchedule->utc;
    if (!start.isValid() || start > question.at)
        return std::nullopt;
    qint64 seconds = start.secsTo(question.at);
    if (profile.chargingProfileKind == ChargingProfileKindType::Recurring)
        seconds %= profile.recurrencyKind == RecurrencyKindType::Weekly ? 7 * DaySeconds : DaySeconds;
    if (schedule.duration && seconds >= *schedule.duration)
        return std::nullopt;
    return seconds;
}

bool isValidAt(const ChargingProfile& profile, const QDateTime& at)
{
    return (!profile.validFrom || profile.validFrom->utc <= at) && (!profile.validTo || at < profile.validTo->utc);
}

std::optional<double> profileLimitW(const ChargingProfile& profile, const LimitQuestion& question)
{
    if (!isValidAt(profile, question.at))
        return std::nullopt;
    const auto seconds = secondsIntoSchedule(profile, question);
    if (!seconds)
        return std::nullopt;
    const ChargingSchedulePeriod* current = nullptr;
    for (const ChargingSchedulePeriod& period : profile.chargingSchedule.chargingSchedulePeriod) {
        if (period.startPeriod <= *seconds)
            current = &period;
    }
    if (!current)
        return std::nullopt;
    if (profile.chargingSchedule.chargingRateUnit == ChargingRateUnitType::W)
        return current->limit.toDouble();
    return current->limit.toDouble() * PhaseVolt * current->numberPhases.value_or(3);
}

bool isWellFormed(const ChargingProfile& profile, int maximumPeriods)
{
    const auto& periods = profile.chargingSchedule.chargingSchedulePeriod;
    if (periods.isEmpty() || periods.size() > maximumPeriods || periods.constFirst().startPeriod != 0)
        return false;
    const bool isAscending = std::is_sorted(periods.begin(), periods.end(), [](const auto& a, const auto& b) {
        return a.startPeriod <= b.startPeriod;
    });
    const bool needsStart = profile.chargingProfileKind != ChargingProfileKindType::Relative;
    return (periods.size() == 1 || isAscending) && (!needsStart || profile.chargingSchedule.startSchedule)
        && (profile.chargingProfileKind != ChargingProfileKindType::Recurring || profile.recurrencyKind);
}

} // namespace

ChargingProfileStatus ChargingProfiles::set(int connector, const ChargingProfile& profile,
                                            std::optional<qint64> runningTransaction)
{
    const auto purpose = profile.chargingProfilePurpose;
    if (profile.stackLevel > m_maximumStackLevel || !isWellFormed(profile, m_maximumPeriods))
        return ChargingProfileStatus::Rejected;
    if (purpose == ChargingProfilePurposeType::ChargePointMaxProfile && connector != 0)
        return ChargingProfileStatus::Rejected;
    if (purpose == ChargingProfilePurposeType::TxProfile
        && (connector == 0 || !runningTransaction || (profile.transactionId && *profile.transactionId != *runningTransaction)))
        return ChargingProfileStatus::Rejected;
    m_installed.removeIf([&](const Installed& old) {
        const bool isSamePlace = old.connector == connector && old.profile.chargingProfilePurpose == purpose
            && old.profile.stackLevel == profile.stackLevel;
        return isSamePlace || old.profile.chargingProfileId == profile.chargingProfileId;
    });
    if (m_installed.size() >= m_maximumInstalled)
        return ChargingProfileStatus::Rejected;
    m_installed.append({connector, profile});
    return ChargingProfileStatus::Accepted;
}

ClearChargingProfileStatus ChargingProfiles::clear(const ClearChargingProfileRequest& filter)
{
    const auto removed = m_installed.removeIf([&](const Installed& entry) {
        return (!filter.id || *filter.id == entry.profile.chargingProfileId)
            && (!filter.connectorId || *filter.connectorId == entry.connector)
            && (!filter.chargingProfilePurpose || *filter.chargingProfilePurpose == entry.profile.chargingProfilePurpose)
            && (!filter.stackLevel || *filter.stackLevel == entry.profile.stackLevel);
    });
    return removed > 0 ? ClearChargingProfileStatus::Accepted : ClearChargingProfileStatus::Unknown;
}

void ChargingProfiles::transactionEnded(int connector)
{
    m_installed.removeIf([connector](const Installed& entry) {
        return entry.connector == connector && entry.profile.chargingProfilePurpose == ChargingProfilePurposeType::TxProfile;
    });
}

std::optional<double> ChargingProfiles::purposeLimitW(const LimitQuestion& question, ChargingProfilePurposeType purpose,
                                                      int connector) const
{
    std::optional<double> limit;
    int level = -1;
    for (const Installed& entry : m_installed) {
        if (entry.connector != connector || entry.profile.chargingProfilePurpose != purpose || entry.profile.stackLevel <= level)
            continue;
        if (const auto candidate = profileLimitW(entry.profile, question)) {
            limit = candidate;
            level = entry.profile.stackLevel;
        }
    }
    return limit;
}

std::optional<double> ChargingProfiles::limitW(const LimitQuestion& question) const
{
    using Purpose = ChargingProfilePurposeType;
    std::optional<double> limit;
    if (question.transaction)
        limit = purposeLimitW(question, Purpose::TxProfile, question.connector);
    if (!limit)
        limit = purposeLimitW(question, Purpose::TxDefaultProfile, question.connector);
    if (!limit)
        limit = purposeLimitW(question, Purpose::TxDefaultProfile, 0);
    const auto station = purposeLimitW(question, Purpose::ChargePointMaxProfile, 0);
    if (limit && station)
        return std::min(*limit, *station);
    return limit ? limit : station;
}

ChargingSchedule ChargingProfiles::composite(LimitQuestion from, int duration, ChargingRateUnitType unit,
                                             double fallbackW) const
{
    const int length = std::clamp(duration, 1, DaySeconds); // nobody plans further ahead
    ChargingSchedule schedule;
    schedule.duration = length;
    schedule.chargingRateUnit = unit;
    const QDateTime start = from.at;
    for (int second = 0; second < length; ++second) {
        from.at = start.addSecs(second);
        const double watts = limitW(from).value_or(fallbackW);
        const double value = unit == ChargingRateUnitType::W ? watts : watts / PhaseVolt / 3;
        const auto limit = ocpp::schema::Tenths::fromDouble(value);
        auto& periods = schedule.chargingSchedulePeriod;
        if (periods.isEmpty() || periods.constLast().limit != limit)
            periods.append({second, limit, std::nullopt});
    }
    return schedule;
}

} // namespace forecourt::simulator
