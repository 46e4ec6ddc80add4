// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/driverprice.h"

namespace forecourt::engine {

namespace {

/// The last step that \a value has reached; -1: none.
int stepReached(const PriceVersion& version, qint64 value)
{
    int found = -1;
    for (int i = 0; i < version.steps.size(); ++i) {
        if (version.steps.at(i).from <= value)
            found = i;
    }
    return found;
}

/// Of the energy of the session: where its price changes next.
std::optional<qint64> nextEnergy(const PriceVersion& version, qint64 sinceStart)
{
    std::optional<qint64> next;
    const auto offer = [&](qint64 value) {
        if (value > sinceStart && (!next || value < *next))
            next = value;
    };
    offer(version.freeEnergy.milliWh);
    if (version.stepBasis == StepBasis::Energy) {
        for (const PriceStep& step : version.steps)
            offer(step.from);
    }
    return next;
}

std::optional<qint64> nextPower(const PriceVersion& version, int step)
{
    if (version.stepBasis != StepBasis::Power || version.steps.isEmpty())
        return std::nullopt;
    return step + 1 < version.steps.size() ? version.steps.at(step + 1).from : version.steps.at(step).from;
}

} // namespace

DriverPrice driverPrice(const ports::Pricer& pricer, const PriceVersion& version, const DriverMoment& moment, const QTimeZone& zone,
                        const QList<Holiday>& holidays)
{
    const qint64 sinceStart = moment.sinceStart.milliWh;
    int step = -1;
    if (version.stepBasis == StepBasis::Energy)
        step = stepReached(version, sinceStart);
    else if (version.stepBasis == StepBasis::Power)
        step = stepReached(version, moment.powerW.value_or(0));
    DriverPrice price;
    price.version = version;
    price.zone = zone.isValid() ? zone : QTimeZone::utc();
    price.rates = pricer.ratesInForce(version, {moment.group, step, moment.at, moment.at.addSecs(DriverPrice::AheadS)}, zone, holidays);
    if (version.stepBasis != StepBasis::None) {
        for (int i = 0; i < version.steps.size(); ++i)
            price.steps.append(pricer.ratesInForce(version, {moment.group, i, moment.at, moment.at}, zone, holidays).constFirst().rates.perKwh);
    }
    price.isEnergyFree = sinceStart < version.freeEnergy.milliWh;
    const auto next = nextEnergy(version, sinceStart);
    if (next && moment.meterStart)
        price.nextRegisterMilliWh = moment.meterStart->milliWh + *next;
    price.nextPowerW = nextPower(version, step);
    return price;
}

} // namespace forecourt::engine
