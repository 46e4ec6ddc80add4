// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/profiles.h"

namespace forecourt::ocpp::v16adapter {

namespace {

template<auto Neutral, auto Wire>
concept SameNumber = static_cast<int>(Neutral) == static_cast<int>(Wire);

static_assert(SameNumber<ChargingProfilePurpose::StationMax, v16::ChargingProfilePurposeType::ChargePointMaxProfile>
              && SameNumber<ChargingProfilePurpose::TxDefault, v16::ChargingProfilePurposeType::TxDefaultProfile>
              && SameNumber<ChargingProfilePurpose::Tx, v16::ChargingProfilePurposeType::TxProfile>);
static_assert(SameNumber<ChargingProfileKind::Absolute, v16::ChargingProfileKindType::Absolute>
              && SameNumber<ChargingProfileKind::Recurring, v16::ChargingProfileKindType::Recurring>
              && SameNumber<ChargingProfileKind::Relative, v16::ChargingProfileKindType::Relative>);
static_assert(SameNumber<ProfileRecurrence::Daily, v16::RecurrencyKindType::Daily>
              && SameNumber<ProfileRecurrence::Weekly, v16::RecurrencyKindType::Weekly>);
static_assert(SameNumber<ChargingRateUnit::Ampere, v16::ChargingRateUnitType::A>
              && SameNumber<ChargingRateUnit::Watt, v16::ChargingRateUnitType::W>);

v16::ChargingSchedule wireSchedule(const ChargingSchedule& schedule)
{
    v16::ChargingSchedule wire;
    wire.duration = schedule.durationS;
    if (schedule.start)
        wire.startSchedule = schema::Timestamp(*schedule.start);
    wire.chargingRateUnit = wireUnit(schedule.unit);
    for (const ChargingPeriod& period : schedule.periods)
        wire.chargingSchedulePeriod.append({period.startS, schema::Tenths{period.limitTenths}, period.phases});
    if (schedule.minimumRateTenths)
        wire.minChargingRate = schema::Tenths{*schedule.minimumRateTenths};
    return wire;
}

} // namespace

v16::ChargingProfilePurposeType wirePurpose(ChargingProfilePurpose purpose)
{
    return static_cast<v16::ChargingProfilePurposeType>(purpose);
}

ChargingProfilePurpose neutralPurpose(v16::ChargingProfilePurposeType purpose)
{
    return static_cast<ChargingProfilePurpose>(purpose);
}

v16::ChargingRateUnitType wireUnit(ChargingRateUnit unit)
{
    return static_cast<v16::ChargingRateUnitType>(unit);
}

ChargingRateUnit neutralUnit(v16::ChargingRateUnitType unit)
{
    return static_cast<ChargingRateUnit>(unit);
}

Result<v16::ChargingProfile> wireProfile(const ChargingProfile& profile)
{
    v16::ChargingProfile wire;
    wire.chargingProfileId = profile.id;
    if (profile.transaction) {
        bool isNumber = false;
        wire.transactionId = profile.transaction->value().toLongLong(&isNumber);
        if (!isNumber) {
            const QString issue = QStringLiteral("chargingProfile.transactionId: a number expected");
            return failure(ErrorCode::InvalidInput, issue, {issue});
        }
    }
    wire.stackLevel = profile.stackLevel;
    wire.chargingProfilePurpose = wirePurpose(profile.purpose);
    wire.chargingProfileKind = static_cast<v16::ChargingProfileKindType>(profile.kind);
    if (profile.recurrence)
        wire.recurrencyKind = static_cast<v16::RecurrencyKindType>(*profile.recurrence);
    if (profile.validFrom)
        wire.validFrom = schema::Timestamp(*profile.validFrom);
    if (profile.validTo)
        wire.validTo = schema::Timestamp(*profile.validTo);
    wire.chargingSchedule = wireSchedule(profile.schedule);
    return wire;
}

ChargingSchedule neutralSchedule(const v16::ChargingSchedule& schedule)
{
    ChargingSchedule neutral;
    neutral.durationS = schedule.duration;
    if (schedule.startSchedule && schedule.startSchedule->isValid())
        neutral.start = schedule.startSchedule->utc;
    neutral.unit = neutralUnit(schedule.chargingRateUnit);
    for (const v16::ChargingSchedulePeriod& period : schedule.chargingSchedulePeriod)
        neutral.periods.append({period.startPeriod, period.limit.count, period.numberPhases});
    if (schedule.minChargingRate)
        neutral.minimumRateTenths = schedule.minChargingRate->count;
    return neutral;
}

ChargingProfile neutralProfile(const v16::ChargingProfile& profile)
{
    ChargingProfile neutral;
    neutral.id = profile.chargingProfileId;
    if (profile.transactionId)
        neutral.transaction = TransactionId(QString::number(*profile.transactionId));
    neutral.stackLevel = profile.stackLevel;
    neutral.purpose = neutralPurpose(profile.chargingProfilePurpose);
    neutral.kind = static_cast<ChargingProfileKind>(profile.chargingProfileKind);
    if (profile.recurrencyKind)
        neutral.recurrence = static_cast<ProfileRecurrence>(*profile.recurrencyKind);
    if (profile.validFrom && profile.validFrom->isValid())
        neutral.validFrom = profile.validFrom->utc;
    if (profile.validTo && profile.validTo->isValid())
        neutral.validTo = profile.validTo->utc;
    neutral.schedule = neutralSchedule(profile.chargingSchedule);
    return neutral;
}

} // namespace forecourt::ocpp::v16adapter
