// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of several limits of power counts when: pure functions.
#pragma once

#include "core/domain/powerlimits.h"
#include "core/domain/supplyfacts.h"

namespace forecourt {

/// For which connector, and what charges there.
struct LimitQuestion
{
    std::optional<EvseId> evse{};               ///< empty: the station as a whole; only StationMax counts then
    std::optional<TransactionId> transaction{}; ///< the running one; without it no Tx profile counts
    std::optional<QDateTime> chargingSince{};   ///< UTC, where Relative schedules begin; empty: they do not count
};

/// A step of a profile that holds now.
struct LimitSource
{
    int profileId = 0;
    ChargingProfilePurpose purpose = ChargingProfilePurpose::TxDefault;
    int stackLevel = 0;
    qint64 limitTenths = 0;
    ChargingRateUnit unit = ChargingRateUnit::Ampere;
    std::optional<int> phases{};
    ProfileStanding standing = ProfileStanding::Confirmed; ///< how sure it is that the station has it

    bool operator==(const LimitSource&) const = default;
    /// Tenths of a Watt, all phases together.
    [[nodiscard]] qint64 deciWatts(const SupplyFacts& supply) const;
};

/// What holds now; both, one or none.
struct EffectiveLimit
{
    std::optional<LimitSource> session; ///< Tx, else TxDefault
    std::optional<LimitSource> station; ///< StationMax

    bool operator==(const EffectiveLimit&) const = default;
    /// The lower of the two; empty: nothing limits.
    [[nodiscard]] std::optional<LimitSource> strictest(const SupplyFacts& supply) const;
};

/// The period of \a profile that holds at \a at; empty: the profile does not count then (not valid yet or any more,
/// not begun, over). Source: OCPP 1.6 §3.13.
[[nodiscard]] std::optional<ChargingPeriod> periodAt(const ChargingProfile& profile, const std::optional<QDateTime>& chargingSince,
                                                     const QDateTime& at);

/// When \a profile, a recurring one with a start, began last at \a at; before its first time: that one. Days are 24 hours and
/// weeks seven of them, whatever the clocks of the site do: a station counts in UTC. Source: OCPP 1.6 §7.37.
[[nodiscard]] QDateTime lastBegin(const ChargingProfile& profile, const QDateTime& at);

/// Within a purpose the highest stack level that counts wins, of the same level one that is confirmed, else the newer; Tx
/// overrules TxDefault; TxDefault of a connector overrules that of all. One that is not confirmed counts as if the station
/// had it: its standing says so. Source: OCPP 1.6 §3.13.1 to §3.13.3, ocpp-behaviour.md §4.2.
[[nodiscard]] EffectiveLimit effectiveLimit(const QList<InstalledProfile>& profiles, const LimitQuestion& question, const QDateTime& at);

/// From when on which limit counts; empty source: none.
struct LimitStep
{
    QDateTime at; ///< UTC
    std::optional<LimitSource> source;

    bool operator==(const LimitStep&) const = default;
};

/// The strictest limit from \a from to \a to, first step at \a from, neighbours always different. Looks at most
/// 31 days ahead.
[[nodiscard]] QList<LimitStep> limitSteps(const QList<InstalledProfile>& profiles, const LimitQuestion& question,
                                          const QDateTime& from, const QDateTime& to, const SupplyFacts& supply);

} // namespace forecourt
