// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/sessionpricer.h"

#include "core/pricing/costbuilder.h"
#include "core/pricing/energysplit.h"
#include "core/pricing/timesplit.h"

#include <algorithm>

namespace forecourt::pricing {

namespace {

constexpr qint64 LongestSession = 400LL * 24 * 60 * 60; ///< s; beyond it a clock was wrong

/// Everything that is worked out once for a session.
struct Calculation
{
    const SessionFacts& facts;
    const PriceVersion& version;
    RateTable rates;
    SessionTimes times;
    std::vector<BandStretch> bands;
    RegisterCurve curve;
};

[[nodiscard]] SessionTimes timesOf(const SessionFacts& facts, CostFlags& flags)
{
    SessionTimes times;
    times.start = facts.startedAt.toSecsSinceEpoch();
    times.stop = times.start;
    if (facts.stoppedAt) {
        times.stop = facts.stoppedAt->toSecsSinceEpoch();
    } else if (facts.now) {
        times.stop = facts.now->toSecsSinceEpoch();
        flags |= CostFlag::Running;
    } else {
        flags |= CostFlag::EndMissing;
        for (const RegisterValue& value : facts.values)
            times.stop = std::max(times.stop, value.at.toSecsSinceEpoch());
    }
    if (times.stop < times.start) {
        flags |= CostFlag::TimesDoubtful;
        times.stop = times.start;
    }
    times.end = facts.unpluggedAt ? std::max(times.stop, facts.unpluggedAt->toSecsSinceEpoch()) : times.stop;
    return times;
}

/// What power over time says is about a thousand times what the register says. Source: quirk 20.
[[nodiscard]] bool isUnitDoubtful(const SessionFacts& facts, const RegisterCurve& curve)
{
    return !curve.points.empty() && isThousandth(Energy{curve.total()}, facts.energyByPower);
}

[[nodiscard]] CostFlags reasonsForNoPrice(const SessionFacts& facts, const SessionTimes& times, const RegisterCurve& curve)
{
    CostFlags reasons = curve.flags & CostFlag::NegativeEnergy;
    if (facts.flags.testFlag(TransactionFlag::EnergyImplausible) && !facts.flags.testFlag(TransactionFlag::EnergyAccepted))
        reasons |= CostFlag::EnergyImplausible;
    if (!facts.startedAt.isValid() || times.end - times.start > LongestSession)
        reasons |= CostFlag::TimesDoubtful;
    return reasons;
}

[[nodiscard]] QString bandName(const PriceVersion& version, int band)
{
    return band >= 0 && band < version.bands.size() ? version.bands.at(band).name : QString();
}

void addEnergy(CostBuilder& builder, const Calculation& of)
{
    if (!of.rates.hasEnergy())
        return;
    for (const EnergyPart& part : splitEnergy(of.curve, of.bands, of.version, of.rates)) {
        CostLine line;
        line.quantity = part.milliWh;
        line.unit = CostUnit::KilowattHour;
        line.flags = part.flags;
        if (part.isFree) {
            line.kind = CostKind::FreeEnergy;
        } else {
            const auto rate = of.rates.energy(part.band, part.step);
            if (!rate)
                continue; // not charged in this band
            line.kind = CostKind::Energy;
            line.band = bandName(of.version, part.band);
            line.rate = *rate;
            if (part.step >= 0) {
                line.step = of.version.steps.at(part.step).from;
                line.isPowerStep = of.version.stepBasis == StepBasis::Power;
            }
        }
        builder.add(std::move(line));
    }
}

/// How time of one kind is charged.
struct TimePrice
{
    CostKind kind;
    CostKind freeKind;
    qint64 freeS;
    std::optional<Rate> (RateTable::*rate)(int band) const;
};

void addTime(CostBuilder& builder, const Calculation& of, const TimePrice& price, const std::vector<TimeSpan>& spans)
{
    for (const TimePart& part : splitTime(spans, of.bands, price.freeS)) {
        CostLine line;
        line.quantity = part.seconds;
        line.unit = CostUnit::Minute;
        if (part.isFree) {
            line.kind = price.freeKind;
        } else {
            const auto rate = (of.rates.*price.rate)(part.band);
            if (!rate)
                continue;
            line.kind = price.kind;
            line.band = bandName(of.version, part.band);
            line.rate = *rate;
        }
        builder.add(std::move(line));
    }
}

void addTimes(CostBuilder& builder, const Calculation& of)
{
    if (of.rates.hasCharging())
        addTime(builder, of, {CostKind::ChargingTime, CostKind::FreeChargingTime, of.version.freeTimeS, &RateTable::charging},
                chargingSpans(of.facts, of.times, of.curve));
    if (of.rates.hasConnected())
        addTime(builder, of, {CostKind::ConnectedTime, CostKind::FreeConnectedTime, of.version.freeTimeS, &RateTable::connected},
                {{of.times.start, of.times.end}});
}

void addSession(CostBuilder& builder, const Calculation& of)
{
    const auto rate = of.rates.session(of.bands.front().band);
    if (!rate)
        return;
    CostLine line;
    line.kind = CostKind::Session;
    line.band = bandName(of.version, of.bands.front().band);
    line.quantity = 1;
    line.unit = CostUnit::Piece;
    line.rate = *rate;
    builder.add(std::move(line));
}

void addIdle(CostBuilder& builder, const Calculation& of)
{
    if (!of.rates.hasIdle())
        return;
    addTime(builder, of, {CostKind::Idle, CostKind::Idle, 0, &RateTable::idle}, idleSpans(of.facts, of.times, of.version.idleGraceS));
    const qint64 fees = builder.entered(CostKind::Idle);
    if (of.version.idleMaximum && fees > *of.version.idleMaximum)
        builder.addAmount(CostKind::IdleMaximum, *of.version.idleMaximum - fees);
}

void addBounds(CostBuilder& builder, const Calculation& of)
{
    if (of.version.minimum && of.curve.total() > 0 && builder.entered() < *of.version.minimum)
        builder.addAmount(CostKind::Minimum, *of.version.minimum - builder.entered());
    if (of.version.maximum && builder.entered() > *of.version.maximum)
        builder.addAmount(CostKind::Maximum, *of.version.maximum - builder.entered());
}

[[nodiscard]] SessionCost emptyCost(const SessionFacts& facts, const PriceVersion& version)
{
    SessionCost cost;
    cost.net = cost.vat = cost.total = Money{0, version.currency};
    if (version.price.value() > 0)
        cost.price = version.price;
    if (version.id.value() > 0)
        cost.version = version.id;
    cost.versionNumber = version.number;
    cost.isGross = version.isGross;
    cost.flags.setFlag(CostFlag::Test, facts.flags.testFlag(TransactionFlag::Test));
    return cost;
}

void makeLines(SessionCost& cost, const Calculation& of)
{
    CostBuilder builder(of.version);
    addEnergy(builder, of);
    addTimes(builder, of);
    addSession(builder, of);
    addIdle(builder, of);
    addBounds(builder, of);
    SessionCost whole = cost;
    builder.finish(whole);
    if (builder.isTooLarge()) {
        cost.flags |= CostFlag::Unpriced | CostFlag::TooLarge;
        return;
    }
    cost = std::move(whole);
    for (const CostLine& line : std::as_const(cost.lines))
        cost.flags |= line.flags;
}

} // namespace

SessionCost priceSession(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone, const QList<Holiday>& holidays)
{
    SessionCost cost = emptyCost(facts, version);
    const SessionTimes times = timesOf(facts, cost.flags);
    Calculation calculation{facts, version, RateTable(version, facts.group), times, {}, curveOf(facts, times.start, times.stop)};
    const RateTable& rates = calculation.rates;
    cost.group = rates.group();
    cost.flags |= calculation.curve.flags;
    if (!rates.hasEnergy())
        cost.flags.setFlag(CostFlag::EnergyMissing, false); // it is not asked for
    if (facts.stoppedAt && !facts.meterStop && !calculation.curve.points.empty())
        cost.flags |= CostFlag::EndMissing;
    if (isUnitDoubtful(facts, calculation.curve))
        cost.flags |= CostFlag::UnitDoubtful;
    if (facts.states.isEmpty() && (rates.hasCharging() || rates.hasIdle()))
        cost.flags |= CostFlag::StateUnknown;
    if (const CostFlags reasons = reasonsForNoPrice(facts, times, calculation.curve)) {
        cost.flags |= reasons | CostFlag::Unpriced;
        return cost;
    }
    if (!calculation.curve.points.empty())
        cost.energy = Energy{calculation.curve.total()};
    HolidayCalendar calendar(holidays);
    calculation.bands = bandsBetween(times.start, times.end, version, zone, calendar);
    makeLines(cost, calculation);
    return cost;
}

std::vector<IdleStretch> idleStretches(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                       const QList<Holiday>& holidays)
{
    CostFlags flags;
    const SessionTimes times = timesOf(facts, flags);
    const RateTable rates(version, facts.group);
    std::vector<IdleStretch> stretches;
    if (!facts.startedAt.isValid() || !rates.hasIdle() || facts.states.isEmpty() || times.end <= times.start
        || times.end - times.start > LongestSession)
        return stretches;
    HolidayCalendar calendar(holidays);
    const std::vector<BandStretch> bands = bandsBetween(times.start, times.end, version, zone, calendar);
    for (const TimeSpan& span : idleSpans(facts, times, version.idleGraceS)) {
        for (const BandStretch& band : bands) {
            const qint64 from = std::max(span.from, band.from);
            const qint64 to = std::min(span.to, band.to);
            const std::optional<Rate> rate = rates.idle(band.band);
            if (from < to && rate)
                stretches.push_back({from, to, *rate});
        }
    }
    return stretches;
}

SessionCost SessionPricer::price(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone, const QList<Holiday>& holidays) const
{
    return priceSession(facts, version, zone, holidays);
}

QList<ports::RatesSince> SessionPricer::ratesInForce(const PriceVersion& version, const ports::RateQuestion& question, const QTimeZone& zone,
                                                     const QList<Holiday>& holidays) const
{
    const RateTable table(version, question.group);
    HolidayCalendar calendar(holidays);
    QList<ports::RatesSince> list;
    for (const BandStretch& stretch : bandsBetween(question.from.toSecsSinceEpoch(), question.to.toSecsSinceEpoch(), version, zone, calendar)) {
        const RateSet rates{table.energy(stretch.band, question.step), table.charging(stretch.band), table.connected(stretch.band),
                            table.session(stretch.band), table.idle(stretch.band)};
        if (list.isEmpty() || list.constLast().rates != rates)
            list.append({QDateTime::fromSecsSinceEpoch(stretch.from, Qt::UTC), rates});
    }
    return list;
}

} // namespace forecourt::pricing
