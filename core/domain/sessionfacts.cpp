// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sessionfacts.h"

#include "core/base/money.h"

#include <algorithm>
#include <map>

namespace forecourt {

namespace {

/// One measurand at one moment.
struct Moment
{
    std::optional<qint64> total;
    bool isTotalOfOutlet = false;
    std::optional<qint64> phases[3];

    void take(const MeterSample& sample)
    {
        const bool isOutlet = sample.location == MeasurementLocation::Outlet;
        if (sample.phase == Phase::Overall) {
            if (!total || isOutlet || !isTotalOfOutlet) {
                total = sample.milli;
                isTotalOfOutlet = isOutlet;
            }
            return;
        }
        const int index = phaseIndex(sample.phase);
        if (index >= 0 && (isOutlet || !phases[index]))
            phases[index] = sample.milli;
    }

    /// The total, else the sum of the phases that were told (quirk 35).
    [[nodiscard]] std::optional<qint64> value() const
    {
        if (total)
            return total;
        std::optional<qint64> sum;
        for (const std::optional<qint64>& phase : phases) {
            if (phase)
                sum = sum.value_or(0) + *phase;
        }
        return sum;
    }

private:
    [[nodiscard]] static int phaseIndex(Phase phase)
    {
        switch (phase) {
        case Phase::L1:
        case Phase::L1N: return 0;
        case Phase::L2:
        case Phase::L2N: return 1;
        case Phase::L3:
        case Phase::L3N: return 2;
        case Phase::Overall:
        case Phase::N:
        case Phase::L1L2:
        case Phase::L2L3:
        case Phase::L3L1: break;
        }
        return -1;
    }
};

using Moments = std::map<QDateTime, Moment>;

/// Power over time in mWh, by trapezoids; gaps of more than 15 min bring nothing.
[[nodiscard]] std::optional<Energy> energyOf(const Moments& power)
{
    constexpr qint64 LongestGapMs = 15 * 60'000;
    if (power.size() < 2)
        return std::nullopt;
    Int128 milliWattMs = 0;
    auto before = power.cbegin();
    for (auto it = std::next(before); it != power.cend(); before = it++) {
        const qint64 duration = before->first.msecsTo(it->first);
        if (duration <= LongestGapMs)
            milliWattMs += (Int128(before->second.value().value_or(0)) + it->second.value().value_or(0)) * duration / 2;
    }
    const auto energy = rounded(milliWattMs, 3'600'000);
    return energy ? std::optional(Energy{*energy}) : std::nullopt;
}

[[nodiscard]] std::optional<QDateTime> unplugged(const QList<StateSince>& states, const QDateTime& stoppedAt)
{
    std::optional<QDateTime> first;
    for (const StateSince& state : states) {
        if (state.state == ChargingState::None && state.at >= stoppedAt && (!first || state.at < *first))
            first = state.at;
    }
    return first;
}

} // namespace

SessionFacts factsOf(const TransactionRecord& record, const QList<MeterSample>& samples, const QList<StateSince>& states, const QString& group,
                     const std::optional<QDateTime>& now)
{
    SessionFacts facts;
    facts.transaction = record.key;
    facts.startedAt = record.startedAt;
    facts.stoppedAt = record.stoppedAt;
    facts.meterStop = record.meterStop;
    facts.states = states;
    facts.flags = record.flags;
    facts.group = group;
    if (record.state != TransactionState::Orphan)
        facts.meterStart = record.meterStart;
    if (record.isRunning() && !record.stoppedAt)
        facts.now = now;
    if (record.stoppedAt)
        facts.unpluggedAt = unplugged(states, *record.stoppedAt);
    Moments energy;
    Moments power;
    for (const MeterSample& sample : samples) {
        if (!sample.signedData.isEmpty() || !sample.at.isValid())
            continue;
        if (sample.measurand == Measurand::EnergyActiveImportRegister)
            energy[sample.at].take(sample);
        else if (sample.measurand == Measurand::PowerActiveImport)
            power[sample.at].take(sample);
    }
    for (const auto& [at, moment] : energy) {
        if (const auto value = moment.value())
            facts.values.append({at, Energy{*value}});
    }
    facts.energyByPower = energyOf(power);
    return facts;
}

bool isThousandth(Energy byRegister, std::optional<Energy> byPower)
{
    constexpr qint64 EnoughToTell = 2'000'000; // 2 kWh
    if (!byPower || byPower->milliWh < EnoughToTell)
        return false;
    const Int128 power = byPower->milliWh;
    return power >= Int128(byRegister.milliWh) * 500 && power <= Int128(byRegister.milliWh) * 2000;
}

} // namespace forecourt
