// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The names of PriceFault, for arguments of errors and the local API.
#include "core/domain/tariffrules.h"

#include <iterator>

namespace forecourt {

namespace {

struct FaultName
{
    PriceFault fault;
    const char* name;
};

constexpr FaultName FaultNames[] = {
    {PriceFault::NameMissing, "NameMissing"},
    {PriceFault::NameTaken, "NameTaken"},
    {PriceFault::CurrencyUnknown, "CurrencyUnknown"},
    {PriceFault::CurrencyDiffers, "CurrencyDiffers"},
    {PriceFault::ValidFromMissing, "ValidFromMissing"},
    {PriceFault::ValidFromTaken, "ValidFromTaken"},
    {PriceFault::ValidFromPast, "ValidFromPast"},
    {PriceFault::RateNegative, "RateNegative"},
    {PriceFault::RateTooLarge, "RateTooLarge"},
    {PriceFault::SteppedRateNegative, "SteppedRateNegative"},
    {PriceFault::AmountNegative, "AmountNegative"},
    {PriceFault::MinimumAboveMaximum, "MinimumAboveMaximum"},
    {PriceFault::TimeOutOfRange, "TimeOutOfRange"},
    {PriceFault::FreeEnergyNegative, "FreeEnergyNegative"},
    {PriceFault::VatOutOfRange, "VatOutOfRange"},
    {PriceFault::SlotOutOfRange, "SlotOutOfRange"},
    {PriceFault::SlotsOverlap, "SlotsOverlap"},
    {PriceFault::ExceptionDates, "ExceptionDates"},
    {PriceFault::ExceptionsOverlap, "ExceptionsOverlap"},
    {PriceFault::WeekGap, "WeekGap"},
    {PriceFault::BandUnused, "BandUnused"},
    {PriceFault::StepOrder, "StepOrder"},
    {PriceFault::StepsMissing, "StepsMissing"},
    {PriceFault::StepsHideBands, "StepsHideBands"},
    {PriceFault::NothingCharged, "NothingCharged"},
    {PriceFault::GroupMissing, "GroupMissing"},
    {PriceFault::HolidayDate, "HolidayDate"},
    {PriceFault::PriceMissing, "PriceMissing"},
    {PriceFault::PlaceMissing, "PlaceMissing"},
    {PriceFault::DatesOrder, "DatesOrder"},
};
static_assert(std::size(FaultNames) == size_t(LastPriceFault) + 1);

} // namespace

QString priceFaultName(PriceFault fault)
{
    const auto index = size_t(fault);
    return index < std::size(FaultNames) ? QString::fromLatin1(FaultNames[index].name) : QString();
}

std::optional<PriceFault> priceFaultOf(const QString& name)
{
    for (const FaultName& entry : FaultNames) {
        if (name == QLatin1String(entry.name))
            return entry.fault;
    }
    return std::nullopt;
}

} // namespace forecourt
