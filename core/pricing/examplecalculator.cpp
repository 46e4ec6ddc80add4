// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/examplecalculator.h"

#include "core/pricing/bandtimeline.h"
#include "core/pricing/sessionpricer.h"

namespace forecourt::pricing {

SessionCost ExampleCalculator::cost(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                    const QList<Holiday>& holidays) const
{
    return priceSession(facts, version, zone, holidays);
}

QList<api::BandSpan> ExampleCalculator::bands(const QDateTime& from, const QDateTime& to, const PriceVersion& version, const QTimeZone& zone,
                                              const QList<Holiday>& holidays) const
{
    QList<api::BandSpan> spans;
    if (!from.isValid() || to <= from)
        return spans;
    HolidayCalendar calendar(holidays);
    for (const BandStretch& stretch : bandsBetween(from.toSecsSinceEpoch(), to.toSecsSinceEpoch(), version, zone, calendar))
        spans.append({QDateTime::fromSecsSinceEpoch(stretch.from, Qt::UTC), QDateTime::fromSecsSinceEpoch(stretch.to, Qt::UTC), stretch.band});
    return spans;
}

QList<api::IdleFee> ExampleCalculator::idleFees(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                                const QList<Holiday>& holidays) const
{
    QList<api::IdleFee> fees;
    for (const IdleStretch& stretch : idleStretches(facts, version, zone, holidays))
        fees.append({QDateTime::fromSecsSinceEpoch(stretch.from, Qt::UTC), QDateTime::fromSecsSinceEpoch(stretch.to, Qt::UTC), stretch.rate});
    return fees;
}

} // namespace forecourt::pricing
