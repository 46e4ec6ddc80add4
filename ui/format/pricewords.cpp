// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/pricewords.h"

#include "ui/format/moneytext.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct PriceText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PriceWords)
};

constexpr int SecondsOfMinute = 60;
constexpr qsizetype ShownName = 80;

QString kindWord(CostKind kind)
{
    switch (kind) {
    case CostKind::Energy: return PriceText::tr("Energy");
    case CostKind::FreeEnergy: return PriceText::tr("Free energy");
    case CostKind::ChargingTime: return PriceText::tr("Charging time");
    case CostKind::FreeChargingTime: return PriceText::tr("Free charging time");
    case CostKind::ConnectedTime: return PriceText::tr("Time plugged in");
    case CostKind::FreeConnectedTime: return PriceText::tr("Free time plugged in");
    case CostKind::Session: return PriceText::tr("Start fee");
    case CostKind::Idle: return PriceText::tr("Idle time");
    case CostKind::IdleMaximum: return PriceText::tr("Idle time is capped");
    case CostKind::Minimum: return PriceText::tr("Up to the minimum");
    case CostKind::Maximum: return PriceText::tr("Down to the maximum");
    }
    return {};
}

/// Whole minutes as such, else with seconds: "10 min", "10:30 min".
QString minutesText(qint64 seconds, const Formatter& format)
{
    const qint64 minutes = seconds / SecondsOfMinute;
    const qint64 rest = seconds % SecondsOfMinute;
    const QString number = rest == 0 ? format.number(minutes)
                                     : QStringLiteral("%1:%2").arg(format.number(minutes)).arg(rest, 2, 10, QLatin1Char('0'));
    //: A quantity of time in a cost line: "10 min".
    return PriceText::tr("%1 min").arg(number);
}

QString flagSentence(CostFlag flag)
{
    switch (flag) {
    case CostFlag::Unpriced: return PriceText::tr("No price: this session is in no sum of money.");
    case CostFlag::EnergyMissing: return PriceText::tr("The energy is not known, so it is not charged.");
    case CostFlag::EnergyInterpolated: return PriceText::tr("A band began between two values of the meter; the energy was divided by time.");
    case CostFlag::SampleGap: return PriceText::tr("These two values were more than 15 minutes apart: the division is a guess.");
    case CostFlag::RegisterRolledOver: return PriceText::tr("The meter passed its highest value; the energy was counted on.");
    case CostFlag::RegisterReset: return PriceText::tr("The meter began again at zero during the session; what it lost is not charged.");
    case CostFlag::NegativeEnergy: return PriceText::tr("The meter ran backwards. Look at the values and correct the session.");
    case CostFlag::UnitDoubtful: return PriceText::tr("Power and energy differ a thousandfold: the charger may send kWh as Wh.");
    case CostFlag::EnergyImplausible: return PriceText::tr("More energy than any connector gives. Look at it and accept or leave it.");
    case CostFlag::StateUnknown: return PriceText::tr("The charger never said whether the car charges, so there is no idle fee.");
    case CostFlag::EndMissing: return PriceText::tr("The end is not known; charged up to the last value.");
    case CostFlag::TimesDoubtful: return PriceText::tr("Times contradict each other: the charger's clock may be wrong.");
    case CostFlag::TooLarge: return PriceText::tr("The amount is too large to be right.");
    case CostFlag::Running: return PriceText::tr("So far: the session runs.");
    case CostFlag::Test: return PriceText::tr("A test charge: in no sum.");
    case CostFlag::ValuesLeftOut: return PriceText::tr("Values that contradict start and end, or one another, were not used.");
    }
    return {};
}

QStringList rateParts(const RateSet& rates, const QString& currency, const Formatter& format)
{
    QStringList parts;
    const auto add = [&](const std::optional<Rate>& rate, const QString& pattern) {
        if (rate)
            parts.append(pattern.arg(rateText(*rate, currency, format)));
    };
    //: A price of energy.
    add(rates.perKwh, PriceText::tr("%1/kWh"));
    add(rates.perMinuteCharging, PriceText::tr("%1/min charging"));
    add(rates.perMinuteConnected, PriceText::tr("%1/min plugged in"));
    add(rates.perSession, PriceText::tr("start fee %1"));
    add(rates.idlePerMinute, PriceText::tr("idle %1/min"));
    return parts;
}

} // namespace

QString costLineName(const CostLine& line, const Formatter& format)
{
    QString name = kindWord(line.kind);
    if (!line.band.isEmpty())
        //: Line of a bill: %1 what for, %2 the band of the week.
        name = PriceText::tr("%1, %2").arg(name, shortened(line.band, ShownName));
    if (line.step && line.kind == CostKind::Energy)
        //: Line of a bill: %1 what for, %2 the value from which the price counts, e.g. "10 kWh".
        name = PriceText::tr("%1, step from %2").arg(name, stepText(*line.step, line.isPowerStep, format));
    return name;
}

QString costLineSum(const CostLine& line, const Formatter& format)
{
    QString quantity;
    switch (line.unit) {
    case CostUnit::KilowattHour: quantity = quantityText(Energy{line.quantity}, format); break;
    case CostUnit::Minute: quantity = minutesText(line.quantity, format); break;
    case CostUnit::Piece: quantity = format.number(line.quantity); break;
    }
    switch (line.kind) {
    case CostKind::FreeEnergy:
    case CostKind::FreeChargingTime:
    case CostKind::FreeConnectedTime: return quantity;
    case CostKind::IdleMaximum:
    case CostKind::Minimum:
    case CostKind::Maximum: return {};
    default:
        //: A sum in a bill: %1 a quantity with its unit, %2 the price of one.
        return PriceText::tr("%1 × %2").arg(quantity, rateText(line.rate, line.gross.currency, format));
    }
}

Money costLineAmount(const CostLine& line, bool isGross)
{
    return isGross ? line.gross : line.net;
}

QStringList costFlagSentences(CostFlags flags)
{
    QStringList sentences;
    for (quint32 bit = 1; bit <= quint32(LastCostFlag); bit <<= 1) {
        const QString sentence = flags.testFlag(CostFlag(bit)) ? flagSentence(CostFlag(bit)) : QString();
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

QString costText(const SessionCost& cost, const Formatter& format)
{
    if (!cost.isPriced())
        return Formatter::missing();
    return format.money(cost.total);
}

QString dayName(int day, const Formatter& format)
{
    if (day >= 7)
        //: Row of a week's plan beside Monday to Sunday.
        return PriceText::tr("Holidays");
    QString name = format.locale().dayName(day + 1, QLocale::ShortFormat);
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return name;
}

QString daysText(int days, const Formatter& format)
{
    QStringList parts;
    const int week = days & BandSlot::EveryDay;
    if (week == BandSlot::EveryDay) {
        parts.append(PriceText::tr("Every day"));
    } else {
        for (int day = 0; day < 7; ++day) {
            if ((week & (1 << day)) == 0)
                continue;
            int last = day;
            while (last < 6 && (week & (1 << (last + 1))) != 0)
                ++last;
            if (last - day >= 2)
                //: Days of the week: %1 the first, %2 the last.
                parts.append(PriceText::tr("%1 to %2").arg(dayName(day, format), dayName(last, format)));
            else
                for (int one = day; one <= last; ++one)
                    parts.append(dayName(one, format));
            day = last;
        }
    }
    if ((days & BandSlot::Holidays) != 0)
        parts.append(PriceText::tr("Holidays"));
    return parts.join(QStringLiteral(", "));
}

QString priceName(PriceId id, const PriceBook& book)
{
    const PriceSetting* setting = book.price(id);
    if (!setting)
        return PriceText::tr("unknown price");
    const QString name = shortened(setting->name, ShownName);
    return setting->removedAt ? PriceText::tr("%1 (removed)").arg(name) : name;
}

QString versionText(const PriceVersion& version, const PriceBook& book)
{
    //: A price: %1 its name, %2 the number of its version.
    return PriceText::tr("%1, version %2").arg(priceName(version.price, book), QString::number(version.number));
}

QString versionSummary(const PriceVersion& version, const Formatter& format)
{
    QStringList parts = rateParts(version.rates, version.currency, format);
    if (!version.bands.isEmpty())
        parts.append(PriceText::tr("%n band(s)", "of a week", static_cast<int>(version.bands.size())));
    if (!version.steps.isEmpty())
        parts.append(PriceText::tr("in steps"));
    return parts.isEmpty() ? PriceText::tr("free") : parts.join(QStringLiteral(", "));
}

QString priceLevelWord(PriceLevel level)
{
    switch (level) {
    case PriceLevel::Site: return PriceText::tr("Site");
    case PriceLevel::Station: return PriceText::tr("Charger");
    case PriceLevel::Connector: return PriceText::tr("Connector");
    case PriceLevel::Group: return PriceText::tr("Group");
    case PriceLevel::Person: return PriceText::tr("Person");
    case PriceLevel::Session: return PriceText::tr("Session");
    }
    return {};
}

QString assignmentPlace(const PriceAssignment& assignment, const api::LiveSite& site)
{
    switch (assignment.level) {
    case PriceLevel::Site: return PriceText::tr("Whole site");
    case PriceLevel::Station: return stationName(site, assignment.station);
    case PriceLevel::Connector: return placeName(site, assignment.station, assignment.evse.value_or(EvseId(1)));
    case PriceLevel::Group: return PriceText::tr("Group %1").arg(shortened(assignment.group, ShownName));
    case PriceLevel::Person: {
        const auto person = assignment.person ? site.person(*assignment.person) : std::nullopt;
        return person ? shortened(person->name, ShownName) : PriceText::tr("a person who was removed");
    }
    case PriceLevel::Session: {
        const TransactionPointer session = assignment.transaction ? site.transaction(*assignment.transaction) : nullptr;
        return session ? PriceText::tr("Session %1").arg(session->number) : PriceText::tr("one session");
    }
    }
    return {};
}

QString lookupSentence(const PriceLookup& lookup, const PriceBook& book)
{
    const QString name = lookup.price ? priceName(*lookup.price, book) : QString();
    switch (lookup.finding) {
    case PriceFinding::NothingAssigned: return PriceText::tr("nothing assigned");
    case PriceFinding::NotInForce: return PriceText::tr("%1, but not at this time").arg(name);
    case PriceFinding::PriceRemoved: return PriceText::tr("%1, so the next level counts").arg(name);
    case PriceFinding::NoVersionYet: return PriceText::tr("%1 has no version for this time, so the next level counts").arg(name);
    case PriceFinding::Overridden: return PriceText::tr("%1, but a stronger level counts").arg(name);
    case PriceFinding::Applies: return PriceText::tr("%1 applies").arg(name);
    case PriceFinding::NotAsked: return PriceText::tr("depends on who charges");
    }
    return {};
}

QString decisionReason(const PriceDecision& decision, const PriceBook& book)
{
    if (!decision.level || !decision.price) {
        for (const PriceLookup& lookup : decision.looked) {
            if (lookup.finding == PriceFinding::NoVersionYet || lookup.finding == PriceFinding::PriceRemoved
                || lookup.finding == PriceFinding::NotInForce)
                //: Why no price applies: %1 a level (Site, Charger), %2 what was found there.
                return PriceText::tr("No price. %1: %2").arg(priceLevelWord(lookup.level), lookupSentence(lookup, book));
        }
        return PriceText::tr("No price: nothing is assigned here or to the whole site");
    }
    switch (*decision.level) {
    case PriceLevel::Site: return PriceText::tr("the site's own price");
    case PriceLevel::Station: return PriceText::tr("assigned to the charger");
    case PriceLevel::Connector: return PriceText::tr("assigned to the connector");
    case PriceLevel::Group: return PriceText::tr("assigned to the group");
    case PriceLevel::Person: return PriceText::tr("assigned to the person");
    case PriceLevel::Session: return PriceText::tr("assigned to this session");
    }
    return {};
}

QString priceEventSentence(const api::PriceEvent& event, const api::LiveSite& site)
{
    const PriceBook& book = *site.priceBook();
    const QString name = event.price ? priceName(*event.price, book) : QString();
    const PriceVersion* version = event.version ? book.version(*event.version) : nullptr;
    const QString number = version ? QString::number(version->number) : QStringLiteral("?");
    using Kind = api::PriceEvent::Kind;
    switch (event.kind) {
    case Kind::SettingSaved: return event.before.isEmpty() ? PriceText::tr("%1: made").arg(name) : PriceText::tr("%1: name, currency or notes changed").arg(name);
    case Kind::SettingRemoved: return PriceText::tr("%1: no longer offered").arg(name);
    case Kind::SettingRestored: return PriceText::tr("%1: offered again").arg(name);
    case Kind::VersionSaved: return PriceText::tr("%1: version %2 saved").arg(name, number);
    case Kind::VersionRemoved: return PriceText::tr("%1: a version removed").arg(name);
    case Kind::Assigned:
        //: History of prices: %1 a price, %2 where it applies from then on.
        return PriceText::tr("%1: assigned to %2").arg(name, event.assignment ? assignmentPlace(*event.assignment, site) : QString());
    case Kind::Unassigned:
        return PriceText::tr("%1: taken away from %2").arg(name, event.assignment ? assignmentPlace(*event.assignment, site) : QString());
    case Kind::HolidaysSaved: return PriceText::tr("Holidays changed");
    case Kind::Repriced:
        //: %n sessions were priced again; %1 the reason somebody gave.
        return PriceText::tr("%n session(s) priced again: %1", nullptr, event.sessions).arg(shortened(event.reason, 200));
    }
    return {};
}

QString holidayText(const Holiday& holiday, const Formatter& format)
{
    const QDateTime noon(holiday.date, QTime(12, 0), format.zone());
    switch (holiday.kind) {
    case Holiday::Kind::Once: return format.locale().toString(holiday.date, QLocale::ShortFormat);
    case Holiday::Kind::Yearly: return PriceText::tr("every year on %1").arg(format.dayAndMonth(noon));
    case Holiday::Kind::Easter:
        if (holiday.easterOffset == 0)
            return PriceText::tr("Easter Sunday");
        return holiday.easterOffset > 0 ? PriceText::tr("%n day(s) after Easter Sunday", nullptr, holiday.easterOffset)
                                        : PriceText::tr("%n day(s) before Easter Sunday", nullptr, -holiday.easterOffset);
    }
    return {};
}

} // namespace forecourt::ui
