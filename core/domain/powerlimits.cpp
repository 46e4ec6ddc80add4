// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/powerlimits.h"

#include <algorithm>

namespace forecourt {

bool PowerLimitsRecord::isKnown() const
{
    return isComplete && std::all_of(profiles.begin(), profiles.end(), [](const InstalledProfile& installed) {
        return installed.standing == ProfileStanding::Confirmed;
    });
}

bool isMatchedBy(const ClearChargingProfiles& filter, const InstalledProfile& installed)
{
    const bool isThere = filter.evse ? installed.evse == filter.evse : !filter.isStationOnly || !installed.evse;
    return isThere && (!filter.profileId || *filter.profileId == installed.profile.id)
        && (!filter.purpose || *filter.purpose == installed.profile.purpose)
        && (!filter.stackLevel || *filter.stackLevel == installed.profile.stackLevel);
}

bool isReplacedBy(const InstalledProfile& old, const InstalledProfile& next)
{
    return old.profile.id == next.profile.id
        || (old.evse == next.evse && old.profile.purpose == next.profile.purpose
            && old.profile.stackLevel == next.profile.stackLevel);
}

void install(PowerLimitsRecord& limits, const InstalledProfile& next)
{
    const bool isSure = next.standing == ProfileStanding::Confirmed;
    limits.profiles.removeIf([&](const InstalledProfile& old) {
        return old.command == next.command // now its late answer is here
            || (isSure && isReplacedBy(old, next));
    });
    for (InstalledProfile& old : limits.profiles) {
        if (isReplacedBy(old, next) && old.standing == ProfileStanding::Confirmed)
            old.standing = ProfileStanding::Doubtful;
    }
    limits.profiles.append(next);
}

void withdraw(PowerLimitsRecord& limits, CommandId command)
{
    limits.profiles.removeIf([&](const InstalledProfile& installed) {
        return installed.command == command && installed.standing == ProfileStanding::Unanswered;
    });
}

void clear(PowerLimitsRecord& limits, const ClearChargingProfiles& filter)
{
    limits.profiles.removeIf([&](const InstalledProfile& installed) { return isMatchedBy(filter, installed); });
    if (filter == ClearChargingProfiles{})
        limits.isComplete = true;
}

void doubtCleared(PowerLimitsRecord& limits, const ClearChargingProfiles& filter)
{
    for (InstalledProfile& installed : limits.profiles) {
        if (installed.standing == ProfileStanding::Confirmed && isMatchedBy(filter, installed))
            installed.standing = ProfileStanding::Doubtful;
    }
}

void restart(PowerLimitsRecord& limits, const QDateTime& bootAt)
{
    limits.bootAt = bootAt;
    limits.restartedAt = bootAt;
    limits.isComplete = false;
    for (InstalledProfile& installed : limits.profiles) {
        if (installed.standing == ProfileStanding::Confirmed)
            installed.standing = ProfileStanding::BeforeRestart;
    }
}

bool endTransaction(PowerLimitsRecord& limits, const TransactionId& transaction)
{
    return limits.profiles.removeIf([&](const InstalledProfile& installed) {
        return installed.profile.purpose == ChargingProfilePurpose::Tx && installed.profile.transaction == transaction;
    }) > 0;
}

bool expire(PowerLimitsRecord& limits, const QDateTime& now)
{
    return limits.profiles.removeIf([&](const InstalledProfile& installed) {
        return installed.profile.validTo && *installed.profile.validTo <= now;
    }) > 0;
}

} // namespace forecourt
