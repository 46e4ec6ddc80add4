// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of pricewords about what is wrong.
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct PriceFaultText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PriceWords)
};

constexpr qsizetype ShownBand = 60;

QString bandAt(const PriceVersion* version, int index)
{
    return version && index >= 0 && index < version->bands.size() ? shortened(version->bands.at(index).name, ShownBand) : QString();
}

QString slotText(const PriceVersion* version, int index, const Formatter& format)
{
    if (!version || index < 0 || index >= version->week.size())
        return QString::number(index + 1);
    const BandSlot& slot = version->week.at(index);
    //: A stretch of the week: %1 days, %2 and %3 times of day.
    return PriceFaultText::tr("%1 %2 to %3").arg(daysText(slot.days, format), minuteOfDayText(slot.fromMinute), minuteOfDayText(slot.toMinute));
}

QString weekFaultSentence(const PriceProblem& problem, const PriceVersion* version, const Formatter& format)
{
    switch (problem.fault) {
    case PriceFault::SlotOutOfRange: return PriceFaultText::tr("%1 is no stretch of a day. Choose other times").arg(slotText(version, problem.index, format));
    case PriceFault::SlotsOverlap:
        if (problem.part == PricePart::Exception)
            return PriceFaultText::tr("Two blocks of a day overlap. Shorten or remove one");
        return PriceFaultText::tr("%1 and %2 overlap. Shorten or remove one").arg(slotText(version, problem.index, format), slotText(version, problem.other, format));
    case PriceFault::ExceptionDates: return PriceFaultText::tr("An exception ends before it begins. Choose its first and last day");
    case PriceFault::ExceptionsOverlap: return PriceFaultText::tr("Two exceptions share a day. Shorten one");
    case PriceFault::WeekGap:
        return PriceFaultText::tr("%1 from %2 on there is no band: the price without band counts there").arg(dayName(problem.index, format), minuteOfDayText(problem.other));
    case PriceFault::BandUnused: return PriceFaultText::tr("The band %1 stands nowhere in the week").arg(bandAt(version, problem.index));
    case PriceFault::StepOrder: return PriceFaultText::tr("Steps begin at ascending values above 0");
    case PriceFault::StepsMissing: return PriceFaultText::tr("Add a step, or choose prices without steps");
    case PriceFault::StepsHideBands: return PriceFaultText::tr("Steps replace the price of energy of bands and groups; choose \"added to the price\" to keep it");
    case PriceFault::SteppedRateNegative: return PriceFaultText::tr("With step %1 a price falls below zero").arg(problem.index + 1);
    default: return {};
    }
}

} // namespace

QString priceFaultSentence(const PriceProblem& problem, const PriceVersion* version, const Formatter& format)
{
    switch (problem.fault) {
    case PriceFault::NameMissing: return PriceFaultText::tr("Type a name");
    case PriceFault::NameTaken: return PriceFaultText::tr("This name is taken. Choose another");
    case PriceFault::CurrencyUnknown: return PriceFaultText::tr("Type a currency's three letters, such as EUR");
    case PriceFault::CurrencyDiffers: return PriceFaultText::tr("The version has another currency than its price");
    case PriceFault::ValidFromMissing: return PriceFaultText::tr("Choose from when on it counts");
    case PriceFault::ValidFromTaken: return PriceFaultText::tr("Another version counts from this moment on. Choose another time");
    case PriceFault::ValidFromPast: return PriceFaultText::tr("In the past: sessions that have begun since keep the version they have");
    case PriceFault::RateNegative: return PriceFaultText::tr("A price is zero or more");
    case PriceFault::RateTooLarge: return PriceFaultText::tr("This price is too high to be right");
    case PriceFault::AmountNegative: return PriceFaultText::tr("An amount is zero or more");
    case PriceFault::MinimumAboveMaximum: return PriceFaultText::tr("The minimum is above the maximum");
    case PriceFault::TimeOutOfRange: return PriceFaultText::tr("Times go from 0 to 7 days");
    case PriceFault::FreeEnergyNegative: return PriceFaultText::tr("Free energy is zero or more");
    case PriceFault::VatOutOfRange: return PriceFaultText::tr("VAT goes from 0 to 100 %");
    case PriceFault::NothingCharged: return PriceFaultText::tr("Nothing is charged: charging is free by this price");
    case PriceFault::GroupMissing: return PriceFaultText::tr("Choose a group of people");
    case PriceFault::HolidayDate: return PriceFaultText::tr("Choose a date");
    case PriceFault::PriceMissing: return PriceFaultText::tr("Choose a price that is offered");
    case PriceFault::PlaceMissing: return PriceFaultText::tr("Choose where the price applies");
    case PriceFault::DatesOrder: return PriceFaultText::tr("The end is not after the beginning");
    default: return weekFaultSentence(problem, version, format);
    }
}

QString priceErrorSentence(const Error& error)
{
    if (error.code == ErrorCode::Conflict) {
        const QString why = error.args.value(2);
        if (why == QLatin1String("inUse"))
            return PriceFaultText::tr("Sessions were priced by this version, so it stays as it is. Save your changes as a new version");
        if (why == QLatin1String("assigned"))
            return PriceFaultText::tr("This price still applies somewhere, now or later. Assign another one there first, under Where they apply");
        if (why == QLatin1String("removed"))
            return PriceFaultText::tr("This price was removed meanwhile. Offer it again first");
        return PriceFaultText::tr("Something has changed meanwhile. Look at it again, then repeat");
    }
    if (error.code == ErrorCode::NotAllowed)
        return PriceFaultText::tr("A month of this period is locked. What changes in it now needs a correction document");
    if (error.code == ErrorCode::InvalidInput) {
        if (error.args.value(0) == QLatin1String("reason"))
            return PriceFaultText::tr("Say why; the reason is kept");
        if (const auto fault = priceFaultOf(error.args.value(2))) {
            PriceProblem problem;
            problem.fault = *fault;
            problem.index = error.args.value(3, QStringLiteral("-1")).toInt();
            return priceFaultSentence(problem, nullptr, Formatter(QLocale(), QTimeZone::utc()));
        }
    }
    if (error.code == ErrorCode::NotFound)
        return PriceFaultText::tr("It is not there any more; somebody may have removed it");
    return errorSentence(error);
}

} // namespace forecourt::ui
