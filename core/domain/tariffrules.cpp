// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tariffrules.h"

#include "core/base/currency.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace forecourt {

namespace {

constexpr int SecondsOfWeek = 7 * 24 * 60 * 60;
constexpr qint64 LargestAmount = 1'000'000'000; ///< minor units
constexpr qint64 LargestRate = 1'000'000LL * 1000 * Rate::PartsPerMinor; ///< a million of a currency with three decimals
constexpr int Days = 8; ///< Monday to Sunday, and holidays

using Problems = QList<PriceProblem>;

constexpr std::array Members{&RateSet::perKwh, &RateSet::perMinuteCharging, &RateSet::perMinuteConnected, &RateSet::perSession, &RateSet::idlePerMinute};

[[nodiscard]] QString foldedName(const QString& name)
{
    return name.trimmed().toCaseFolded();
}

[[nodiscard]] Problems inOrder(Problems problems)
{
    std::sort(problems.begin(), problems.end(), [](const PriceProblem& a, const PriceProblem& b) {
        return std::tuple(a.isNotice, a.fault, a.part, a.index, a.other) < std::tuple(b.isNotice, b.fault, b.part, b.index, b.other);
    });
    return problems;
}

void checkRates(const RateSet& rates, PricePart part, int index, Problems& problems)
{
    const auto has = [&rates](auto&& wrong) {
        return std::any_of(Members.cbegin(), Members.cend(), [&](auto member) { return rates.*member && wrong((rates.*member)->parts); });
    };
    if (has([](qint64 parts) { return parts < 0; }))
        problems.append({PriceFault::RateNegative, index, -1, false, part});
    if (has([](qint64 parts) { return parts > LargestRate; }))
        problems.append({PriceFault::RateTooLarge, index, -1, false, part});
}

[[nodiscard]] bool hasCharge(const RateSet& rates)
{
    return std::any_of(Members.cbegin(), Members.cend(), [&rates](auto member) { return rates.*member && (rates.*member)->parts > 0; });
}

/// Names of a list: none missing, none twice.
template<class List, class NameOf>
void checkNames(const List& list, NameOf nameOf, PriceFault missing, PricePart part, Problems& problems)
{
    QSet<QString> seen;
    for (int i = 0; i < int(list.size()); ++i) {
        const QString name = foldedName(nameOf(list.at(i)));
        if (name.isEmpty())
            problems.append({missing, i, -1, false, part});
        else if (seen.contains(name))
            problems.append({PriceFault::NameTaken, i, -1, false, part});
        seen.insert(name);
    }
}

void checkAmounts(const PriceVersion& version, Problems& problems)
{
    for (const std::optional<qint64>& amount : {version.minimum, version.maximum, version.idleMaximum}) {
        if (amount && *amount < 0)
            problems.append({PriceFault::AmountNegative, -1, -1, false, PricePart::Whole});
        if (amount && *amount > LargestAmount)
            problems.append({PriceFault::RateTooLarge, -1, -1, false, PricePart::Whole});
    }
    if (version.minimum && version.maximum && *version.minimum > *version.maximum)
        problems.append({PriceFault::MinimumAboveMaximum, -1, -1, false, PricePart::Whole});
    for (const int seconds : {version.idleGraceS, version.freeTimeS}) {
        if (seconds < 0 || seconds > SecondsOfWeek)
            problems.append({PriceFault::TimeOutOfRange, -1, -1, false, PricePart::Whole});
    }
    if (version.freeEnergy.milliWh < 0)
        problems.append({PriceFault::FreeEnergyNegative, -1, -1, false, PricePart::Whole});
    if (version.vat.basisPoints < 0 || version.vat.basisPoints > VatRate::Whole)
        problems.append({PriceFault::VatOutOfRange, -1, -1, false, PricePart::Whole});
}

[[nodiscard]] bool isInRange(const BandSlot& slot, bool hasDays, qsizetype bands)
{
    const bool areDaysRight = !hasDays || (slot.days > 0 && slot.days < (1 << Days));
    return areDaysRight && slot.fromMinute >= 0 && slot.fromMinute < slot.toMinute && slot.toMinute <= BandSlot::MinutesOfDay && slot.band >= 0
        && slot.band < bands;
}

[[nodiscard]] bool doOverlap(const BandSlot& a, const BandSlot& b, bool hasDays)
{
    return (!hasDays || (a.days & b.days) != 0) && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}

/// The slots of the week, or where \a exception is not below 0, those of that one.
void checkSlots(const QList<BandSlot>& list, int exception, qsizetype bands, Problems& problems)
{
    const bool hasDays = exception < 0;
    const PricePart part = hasDays ? PricePart::Slot : PricePart::Exception;
    for (int i = 0; i < int(list.size()); ++i) {
        if (!isInRange(list.at(i), hasDays, bands))
            problems.append({PriceFault::SlotOutOfRange, hasDays ? i : exception, -1, false, part});
        for (int j = i + 1; j < int(list.size()); ++j) {
            if (doOverlap(list.at(i), list.at(j), hasDays))
                problems.append({PriceFault::SlotsOverlap, hasDays ? i : exception, hasDays ? j : -1, false, part});
        }
    }
}

/// The first minute of \a day in no band; -1: all is covered. Slots may overlap.
[[nodiscard]] int firstGap(QList<BandSlot> week, int day)
{
    std::sort(week.begin(), week.end(), [](const BandSlot& a, const BandSlot& b) { return a.fromMinute < b.fromMinute; });
    int reached = 0;
    for (const BandSlot& slot : std::as_const(week)) {
        if ((slot.days & (1 << day)) == 0)
            continue;
        if (slot.fromMinute > reached)
            return reached;
        reached = std::max(reached, slot.toMinute);
    }
    return reached < BandSlot::MinutesOfDay ? reached : -1;
}

void checkWeek(const PriceVersion& version, Problems& problems)
{
    checkSlots(version.week, -1, version.bands.size(), problems);
    const bool hasHolidays = std::any_of(version.week.cbegin(), version.week.cend(), [](const BandSlot& slot) { return (slot.days & BandSlot::Holidays) != 0; });
    for (int day = 0; day < (hasHolidays ? Days : Days - 1); ++day) {
        const int gap = version.week.isEmpty() ? -1 : firstGap(version.week, day);
        if (gap >= 0)
            problems.append({PriceFault::WeekGap, day, gap, true, PricePart::Slot});
    }
    QSet<int> used;
    for (const BandSlot& slot : version.week)
        used.insert(slot.band);
    for (const BandException& exception : version.exceptions) {
        for (const BandSlot& slot : exception.bands)
            used.insert(slot.band);
    }
    for (int band = 0; band < int(version.bands.size()); ++band) {
        if (!used.contains(band))
            problems.append({PriceFault::BandUnused, band, -1, true, PricePart::Band});
    }
}

void checkExceptions(const PriceVersion& version, Problems& problems)
{
    const auto& list = version.exceptions;
    for (int i = 0; i < int(list.size()); ++i) {
        const BandException& exception = list.at(i);
        if (exception.name.trimmed().isEmpty())
            problems.append({PriceFault::NameMissing, i, -1, false, PricePart::Exception});
        if (!exception.from.isValid() || !exception.to.isValid() || exception.to < exception.from)
            problems.append({PriceFault::ExceptionDates, i, -1, false, PricePart::Exception});
        checkSlots(exception.bands, i, version.bands.size(), problems);
        for (int j = i + 1; j < int(list.size()); ++j) {
            if (exception.from <= list.at(j).to && list.at(j).from <= exception.to)
                problems.append({PriceFault::ExceptionsOverlap, i, j, false, PricePart::Exception});
        }
    }
}

/// Some minute of some day is in no band.
[[nodiscard]] bool hasGap(const PriceVersion& version)
{
    if (version.week.isEmpty())
        return true;
    for (int day = 0; day < Days - 1; ++day) {
        if (firstGap(version.week, day) >= 0)
            return true;
    }
    return std::any_of(version.exceptions.cbegin(), version.exceptions.cend(), [](BandException exception) {
        for (BandSlot& slot : exception.bands)
            slot.days = 1;
        return firstGap(exception.bands, 0) >= 0;
    });
}

/// The lowest rate of energy a step can be added to; where none is set it is added to nothing.
[[nodiscard]] qint64 lowestEnergyRate(const PriceVersion& version)
{
    const qint64 own = version.rates.perKwh.value_or(Rate{}).parts;
    QList<qint64> rates;
    if (version.rates.perKwh || hasGap(version))
        rates.append(own);
    for (const PriceBand& band : version.bands)
        rates.append(band.rates.perKwh.value_or(Rate{own}).parts);
    for (const GroupRates& group : version.groups) {
        if (group.rates.perKwh)
            rates.append(group.rates.perKwh->parts);
    }
    return rates.isEmpty() ? 0 : *std::min_element(rates.cbegin(), rates.cend());
}

void checkSteps(const PriceVersion& version, Problems& problems)
{
    if (version.stepBasis == StepBasis::None)
        return;
    if (version.steps.isEmpty())
        problems.append({PriceFault::StepsMissing, -1, -1, false, PricePart::Whole});
    qint64 before = -1;
    for (int i = 0; i < int(version.steps.size()); ++i) {
        const PriceStep& step = version.steps.at(i);
        if (step.from < 0 || step.from <= before)
            problems.append({PriceFault::StepOrder, i, -1, false, PricePart::Step});
        before = step.from;
        const Int128 lowest = Int128(step.perKwh.parts) + (version.stepsAdd ? lowestEnergyRate(version) : 0);
        if (lowest < 0)
            problems.append({version.stepsAdd ? PriceFault::SteppedRateNegative : PriceFault::RateNegative, i, -1, false, PricePart::Step});
        if (step.perKwh.parts > LargestRate)
            problems.append({PriceFault::RateTooLarge, i, -1, false, PricePart::Step});
    }
    const auto setsEnergy = [](const auto& item) { return item.rates.perKwh.has_value(); };
    const bool doOthersSet = std::any_of(version.bands.cbegin(), version.bands.cend(), setsEnergy)
        || std::any_of(version.groups.cbegin(), version.groups.cend(), setsEnergy);
    if (!version.stepsAdd && doOthersSet)
        problems.append({PriceFault::StepsHideBands, -1, -1, true, PricePart::Whole});
}

void checkPlace(const PriceVersion& version, const PriceBook& book, const QDateTime& now, Problems& problems)
{
    const PriceSetting* const setting = book.price(version.price);
    if (setting && setting->currency != version.currency)
        problems.append({PriceFault::CurrencyDiffers, -1, -1, false, PricePart::Whole});
    if (!currencyDigits(version.currency))
        problems.append({PriceFault::CurrencyUnknown, -1, -1, false, PricePart::Whole});
    if (!version.validFrom.isValid()) {
        problems.append({PriceFault::ValidFromMissing, -1, -1, false, PricePart::Whole});
        return;
    }
    for (const PriceVersion& other : book.versions) {
        if (other.price == version.price && !(other.id == version.id) && other.validFrom == version.validFrom)
            problems.append({PriceFault::ValidFromTaken, -1, -1, false, PricePart::Whole});
    }
    if (version.validFrom < now)
        problems.append({PriceFault::ValidFromPast, -1, -1, true, PricePart::Whole});
}

[[nodiscard]] bool isFree(const PriceVersion& version)
{
    const auto charges = [](const auto& item) { return hasCharge(item.rates); };
    const bool doStepsCharge = version.stepBasis != StepBasis::None
        && std::any_of(version.steps.cbegin(), version.steps.cend(), [](const PriceStep& step) { return step.perKwh.parts > 0; });
    return !hasCharge(version.rates) && !doStepsCharge && version.minimum.value_or(0) <= 0
        && std::none_of(version.bands.cbegin(), version.bands.cend(), charges) && std::none_of(version.groups.cbegin(), version.groups.cend(), charges);
}

} // namespace

QList<PriceProblem> problemsOf(const PriceSetting& setting, const PriceBook& book)
{
    Problems problems;
    const QString name = foldedName(setting.name);
    if (name.isEmpty())
        problems.append({PriceFault::NameMissing, -1, -1, false, PricePart::Whole});
    const bool isTaken = std::any_of(book.prices.cbegin(), book.prices.cend(), [&](const PriceSetting& other) {
        return !(other.id == setting.id) && !other.removedAt && foldedName(other.name) == name;
    });
    if (isTaken && !name.isEmpty())
        problems.append({PriceFault::NameTaken, -1, -1, false, PricePart::Whole});
    if (!currencyDigits(setting.currency))
        problems.append({PriceFault::CurrencyUnknown, -1, -1, false, PricePart::Whole});
    return inOrder(problems);
}

QList<PriceProblem> problemsOf(const PriceVersion& version, const PriceBook& book, const QDateTime& now)
{
    Problems problems;
    checkPlace(version, book, now, problems);
    checkRates(version.rates, PricePart::Whole, -1, problems);
    for (int i = 0; i < int(version.bands.size()); ++i)
        checkRates(version.bands.at(i).rates, PricePart::Band, i, problems);
    for (int i = 0; i < int(version.groups.size()); ++i)
        checkRates(version.groups.at(i).rates, PricePart::Group, i, problems);
    checkNames(version.bands, [](const PriceBand& band) { return band.name; }, PriceFault::NameMissing, PricePart::Band, problems);
    checkNames(version.groups, [](const GroupRates& group) { return group.group; }, PriceFault::GroupMissing, PricePart::Group, problems);
    checkAmounts(version, problems);
    checkWeek(version, problems);
    checkExceptions(version, problems);
    checkSteps(version, problems);
    if (isFree(version))
        problems.append({PriceFault::NothingCharged, -1, -1, true, PricePart::Whole});
    return inOrder(problems);
}

QList<PriceProblem> problemsOf(const PriceAssignment& assignment, const PriceBook& book)
{
    Problems problems;
    const PriceSetting* const setting = book.price(assignment.price);
    if (!setting || setting->removedAt)
        problems.append({PriceFault::PriceMissing, -1, -1, false, PricePart::Whole});
    const bool hasStation = !assignment.station.value().isEmpty();
    const bool hasPlace = [&] {
        switch (assignment.level) {
        case PriceLevel::Site: return true;
        case PriceLevel::Station: return hasStation;
        case PriceLevel::Connector: return hasStation && assignment.evse && assignment.evse->value() > 0;
        case PriceLevel::Group: return !assignment.group.trimmed().isEmpty();
        case PriceLevel::Person: return assignment.person.has_value();
        case PriceLevel::Session: return assignment.transaction.has_value();
        }
        return false;
    }();
    if (!hasPlace)
        problems.append({PriceFault::PlaceMissing, -1, -1, false, PricePart::Whole});
    if (assignment.from && assignment.until && *assignment.until <= *assignment.from)
        problems.append({PriceFault::DatesOrder, -1, -1, false, PricePart::Whole});
    return inOrder(problems);
}

QList<PriceProblem> problemsOf(const QList<Holiday>& holidays)
{
    Problems problems;
    for (int i = 0; i < int(holidays.size()); ++i) {
        const Holiday& holiday = holidays.at(i);
        if (holiday.name.trimmed().isEmpty())
            problems.append({PriceFault::NameMissing, i, -1, false, PricePart::Holiday});
        const bool isWrong = holiday.kind == Holiday::Kind::Easter ? std::abs(holiday.easterOffset) > 100 : !holiday.date.isValid();
        if (isWrong)
            problems.append({PriceFault::HolidayDate, i, -1, false, PricePart::Holiday});
    }
    return inOrder(problems);
}

} // namespace forecourt
