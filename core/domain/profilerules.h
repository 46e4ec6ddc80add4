// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong with a charging profile before it is sent: pure functions.
#pragma once

#include "core/domain/devicevariable.h"
#include "core/domain/powerlimits.h"

#include <QPair>
#include <QTimeZone>

namespace forecourt {

/// What a station's settings say about the profiles it takes; empty: they do not say.
struct ProfileBounds
{
    std::optional<int> maximumStackLevel; ///< ChargeProfileMaxStackLevel
    std::optional<int> maximumPeriods;    ///< ChargingScheduleMaxPeriods
    std::optional<int> maximumInstalled;  ///< MaxChargingProfilesInstalled
    bool takesAmpere = true;              ///< ChargingScheduleAllowedChargingRateUnit; both where it does not say
    bool takesWatt = true;

    bool operator==(const ProfileBounds&) const = default;
};
/// Names without case; the units also as stations write them (quirk 38). Source: OCPP 1.6 §9.4.
[[nodiscard]] ProfileBounds profileBounds(const QList<DeviceVariable>& variables);

/// What is wrong.
enum class ProfileIssue {
    IdNotPositive,
    StationMaxOnConnector,   ///< a limit of the station as a whole was given a connector
    TxOnStation,             ///< a limit of a session was given no connector
    NoSession,               ///< no session runs there, or another one
    SessionNotAllowed,       ///< only limits of a session name one
    StackLevelNegative,
    StackLevelTooHigh,       ///< bound: the highest
    UnitNotTaken,
    StartMissing,            ///< kinds Absolute and Recurring
    StartNotAllowed,         ///< kind Relative
    RecurrenceMissing,
    RecurrenceNotAllowed,
    ValidityReversed,
    ValidityOver,
    DurationNotPositive,
    MinimumRateNegative,
    NoPeriods,
    TooManyPeriods,          ///< bound: how many
    FirstPeriodNotAtStart,
    PeriodsNotRising,        ///< period: the one that begins too early
    LimitNegative,           ///< period
    PhasesOutOfRange,        ///< period
    // only warnings from here on
    PeriodNeverRuns,         ///< period: behind the duration, or behind the next begin
    BelowSixAmpere,          ///< period: cars do not charge below it, some chargers end the session
    HidesLowerLevels,        ///< without end: lower levels never count again
    LeavesGap,               ///< replaces one that holds now by one that holds later
    ReplacesOther,           ///< bound: id of the one it replaces
    TooManyInstalled,        ///< bound: how many the charger keeps
    MovesWithClocks,         ///< repeats at another time of day once the clocks change; bound: the first such begin, s since 1970
};
[[nodiscard]] constexpr bool isWarning(ProfileIssue issue)
{
    return issue >= ProfileIssue::PeriodNeverRuns;
}

struct ProfileFinding
{
    ProfileIssue issue = ProfileIssue::NoPeriods;
    int period = -1; ///< of the schedule, from 0; −1: not about one
    qint64 bound = 0;

    bool operator==(const ProfileFinding&) const = default;
};

/// What a profile is judged by.
struct ProfileSituation
{
    QDateTime now; ///< UTC
    ProfileBounds bounds{};
    QList<InstalledProfile> installed{};
    QList<QPair<EvseId, TransactionId>> running{}; ///< the station's sessions
    int voltage = 230;
    QTimeZone zone{}; ///< of the site; invalid: nothing is said of clocks that change
};

/// All findings, in the order of ProfileIssue, then of the periods. Source: OCPP 1.6 §3.13, §5.16, §7.8 to §7.14;
/// ocpp-behaviour.md §4.2, quirk 40.
[[nodiscard]] QList<ProfileFinding> checkProfile(const ChargingProfile& profile, const std::optional<EvseId>& evse,
                                                 const ProfileSituation& situation);
/// None of \a findings keeps the profile from being sent.
[[nodiscard]] bool isSendable(const QList<ProfileFinding>& findings);

/// The lowest number above 0 that none of \a installed has.
[[nodiscard]] int freeProfileId(const QList<InstalledProfile>& installed);

} // namespace forecourt
