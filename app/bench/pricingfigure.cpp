// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/figures.h"
#include "core/pricing/sessionpricer.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace forecourt::bench {

namespace {

constexpr int ValuesOfSession = 500;
constexpr int PricingRounds = 3;
constexpr double PricingGoalS = 1;

/// Processor time of this thread in seconds: what one core needs, whatever else the machine does.
double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Four bands a day, a fee, idle fees after a grace time, VAT.
PriceVersion fourBands()
{
    PriceVersion version;
    version.currency = QStringLiteral("EUR");
    version.vat = VatRate{1900};
    version.rates.perSession = Rate::fromMinor(50);
    version.rates.idlePerMinute = Rate::fromMinor(10);
    version.idleGraceS = 1800;
    for (int band = 0; band < 4; ++band) {
        RateSet rates;
        rates.perKwh = Rate::fromMinor(29 + 4 * band);
        version.bands.append({QString::number(band), rates});
        version.week.append({BandSlot::EveryDay, band * 360, (band + 1) * 360, band});
    }
    return version;
}

/// 500 values a minute apart, through three or four bands, then half an hour idle. All over a year.
SessionFacts sessionOf(int index)
{
    SessionFacts facts;
    facts.startedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(index * 31'337LL);
    facts.meterStart = Energy::fromWh(index * 50'000LL);
    qint64 wattHours = index * 50'000LL;
    for (int minute = 1; minute <= ValuesOfSession; ++minute) {
        wattHours += 50 + (minute * 37 + index) % 150;
        facts.values.append({facts.startedAt.addSecs(minute * 60), Energy::fromWh(wattHours)});
    }
    const QDateTime full = facts.values.constLast().at;
    facts.states = {{facts.startedAt, ChargingState::Charging, false}, {full, ChargingState::SuspendedEv, false}};
    facts.stoppedAt = full.addSecs(3600);
    facts.meterStop = Energy::fromWh(wattHours);
    return facts;
}

} // namespace

Result<bool> measurePricing(const Options& options)
{
    QList<SessionFacts> sessions;
    for (int i = 0; i < options.pricedSessions; ++i)
        sessions.append(sessionOf(i));
    const PriceVersion version = fourBands();
    const QTimeZone zone("Europe/Berlin");
    double longest = 0;
    for (int round = 0; round < PricingRounds; ++round) {
        const double before = threadSeconds();
        for (const SessionFacts& facts : std::as_const(sessions)) {
            const SessionCost cost = pricing::priceSession(facts, version, zone, {});
            if (!cost.isPriced() || cost.lines.size() < 4)
                return failure(ErrorCode::Internal, QStringLiteral("a session was not priced by its bands"));
        }
        longest = std::max(longest, threadSeconds() - before);
    }
    std::printf("pricing  %d sessions x %d values x 4 bands: %.3f s of one core, longest of %d (goal at most %.0f)\n", options.pricedSessions, ValuesOfSession,
                longest, PricingRounds, PricingGoalS);
    return longest <= PricingGoalS;
}

} // namespace forecourt::bench
