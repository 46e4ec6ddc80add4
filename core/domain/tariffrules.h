// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong with a price, before it is saved.
#pragma once

#include "core/domain/priceassignment.h"

namespace forecourt {

/// A fault or a notice of a price version, setting, holiday or assignment. Names cross as text: see priceFaultName().
enum class PriceFault {
    NameMissing,         ///< setting (Whole), band, exception or holiday
    NameTaken,           ///< another setting, band or group has it; without case
    CurrencyUnknown,     ///< no currency of ISO 4217
    CurrencyDiffers,     ///< of the version, from its setting's
    ValidFromMissing,
    ValidFromTaken,      ///< another version of the setting is valid from then on
    ValidFromPast,       ///< notice: sessions that started since keep the version they have
    RateNegative,        ///< of the version (Whole), a band, group or step
    RateTooLarge,        ///< above 1'000'000 major units
    SteppedRateNegative, ///< a step (index) that is added makes some rate negative
    AmountNegative,      ///< minimum, maximum or idle maximum
    MinimumAboveMaximum,
    TimeOutOfRange,      ///< grace or free time below 0 or above 7 days
    FreeEnergyNegative,
    VatOutOfRange,       ///< below 0 or above 100 %
    SlotOutOfRange,      ///< a slot of the week, or one of an exception: minutes, days or band
    SlotsOverlap,        ///< index and other are slots of one day; or index is an exception with two such
    ExceptionDates,      ///< index: no date, or the end before the beginning
    ExceptionsOverlap,   ///< index and other
    WeekGap,             ///< notice: part of a day is in no band; day (bit number) in index, first minute in other; part Slot
    BandUnused,          ///< notice: index
    StepOrder,           ///< index: from is not above the one before, or below 0
    StepsMissing,        ///< a basis without a step
    StepsHideBands,      ///< notice: steps replace prices of energy that bands or groups set
    NothingCharged,      ///< notice: everything is free
    GroupMissing,        ///< index: a group without a name
    HolidayDate,         ///< index
    PriceMissing,        ///< assignment: no such setting, or it is removed
    PlaceMissing,        ///< assignment: station, connector, group, person or session its level needs is not told
    DatesOrder,          ///< assignment: until is not after from
};

/// The last of them, for loops.
inline constexpr PriceFault LastPriceFault = PriceFault::DatesOrder;

/// The part a fault is in: what its index counts.
enum class PricePart { Whole, Band, Slot, Exception, Step, Group, Holiday };

/// One fault and where.
struct PriceProblem
{
    PriceFault fault = PriceFault::NameMissing;
    int index = -1;        ///< which band, slot, step …
    int other = -1;
    bool isNotice = false; ///< it may be saved all the same
    PricePart part = PricePart::Whole;

    bool operator==(const PriceProblem&) const = default;
};

/// Faults first, then notices, each in order of the enum. Pure. Thread: any.
[[nodiscard]] QList<PriceProblem> problemsOf(const PriceSetting& setting, const PriceBook& book);
/// \a now: for ValidFromPast.
[[nodiscard]] QList<PriceProblem> problemsOf(const PriceVersion& version, const PriceBook& book, const QDateTime& now);
[[nodiscard]] QList<PriceProblem> problemsOf(const PriceAssignment& assignment, const PriceBook& book);
[[nodiscard]] QList<PriceProblem> problemsOf(const QList<Holiday>& holidays);

/// The enumerator's name, for Error::args and the local API; and back.
[[nodiscard]] QString priceFaultName(PriceFault fault);
[[nodiscard]] std::optional<PriceFault> priceFaultOf(const QString& name);

} // namespace forecourt
