// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a station was told about limits of power, and how sure it is that this still holds.
#pragma once

#include "core/domain/commandparameters.h"

#include <memory>

namespace forecourt {

/// How sure it is that a profile is at a station. Stored as its number: grows at the end only.
enum class ProfileStanding {
    Confirmed,     ///< accepted, and nothing happened since that may have taken it away
    Unanswered,    ///< sent, and no answer came
    BeforeRestart, ///< accepted, but the station restarted since
    Doubtful,      ///< accepted, but a later command that takes it away got no answer
};

/// A profile as we know it to be at a station.
struct InstalledProfile
{
    std::optional<EvseId> evse; ///< empty: the station as a whole (connector 0)
    ChargingProfile profile;
    QDateTime at;               ///< UTC, when the station took it
    QString user;               ///< who sent it
    CommandId command;          ///< that brought it
    ProfileStanding standing = ProfileStanding::Confirmed;

    bool operator==(const InstalledProfile&) const = default;
};

/// What we know of the profiles in one station.
struct PowerLimitsRecord
{
    StationId station;
    QList<InstalledProfile> profiles;   ///< in the order in which they came
    bool isComplete = false;            ///< nothing else is there: all were cleared, and no restart since
    std::optional<QDateTime> bootAt;    ///< UTC, the station's last boot that this knowledge has heard of
    std::optional<QDateTime> restartedAt; ///< UTC, the boot that put it in doubt; empty: none did
    CommandId lastCommand;              ///< newest one that was taken into account

    bool operator==(const PowerLimitsRecord&) const = default;
    /// Every profile is sure, and there are no others.
    [[nodiscard]] bool isKnown() const;
};
using PowerLimitsPointer = std::shared_ptr<const PowerLimitsRecord>;

// What commands and events do to the knowledge: pure. Source: OCPP 1.6 §3.13, §5.5, §5.16.

/// Does \a filter take \a installed away.
[[nodiscard]] bool isMatchedBy(const ClearChargingProfiles& filter, const InstalledProfile& installed);
/// Does the station drop \a old when it takes \a next: the same id, or purpose and stack level on the same connector.
[[nodiscard]] bool isReplacedBy(const InstalledProfile& old, const InstalledProfile& next);

/// The station took \a next, or may have (standing Unanswered): then what it replaces is in doubt.
void install(PowerLimitsRecord& limits, const InstalledProfile& next);
/// The station refused late what \a command brought.
void withdraw(PowerLimitsRecord& limits, CommandId command);
/// The station cleared by \a filter, or said that it has none of these.
void clear(PowerLimitsRecord& limits, const ClearChargingProfiles& filter);
/// A clearing by \a filter got no answer.
void doubtCleared(PowerLimitsRecord& limits, const ClearChargingProfiles& filter);
/// The station booted: what it kept is not known. Profiles survive a restart by the standard, not always in fact.
void restart(PowerLimitsRecord& limits, const QDateTime& bootAt);
/// Profiles of a transaction end with it. True where there were any.
bool endTransaction(PowerLimitsRecord& limits, const TransactionId& transaction);
/// Takes those away whose time is over. True where there were any.
bool expire(PowerLimitsRecord& limits, const QDateTime& now);

} // namespace forecourt
