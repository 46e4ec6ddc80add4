// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/meterreading.h"

#include "core/engine/plausibility.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::engine {

namespace {

/// Collects total and phases of one measurand until the moment is complete.
struct Spread
{
    std::optional<qint64> total;
    std::optional<qint64> phase[3];
    bool totalIsOutlet = false;

    void take(const MeterSample& sample)
    {
        const bool isOutlet = sample.location == MeasurementLocation::Outlet;
        if (sample.phase == Phase::Overall) {
            if (total && totalIsOutlet && !isOutlet)
                return; // the outlet is what the car gets
            total = sample.milli;
            totalIsOutlet = isOutlet;
            return;
        }
        if (!isOutlet && total && totalIsOutlet)
            return;
        switch (sample.phase) {
        case Phase::L1:
        case Phase::L1N: phase[0] = sample.milli; break;
        case Phase::L2:
        case Phase::L2N: phase[1] = sample.milli; break;
        case Phase::L3:
        case Phase::L3N: phase[2] = sample.milli; break;
        case Phase::Overall:
        case Phase::N:
        case Phase::L1L2:
        case Phase::L2L3:
        case Phase::L3L1: break; // neutral and phase-to-phase never count into a total
        }
    }

    [[nodiscard]] int phaseCount() const
    {
        return int(phase[0].has_value()) + int(phase[1].has_value()) + int(phase[2].has_value());
    }
    [[nodiscard]] qint64 phaseSum() const
    {
        return phase[0].value_or(0) + phase[1].value_or(0) + phase[2].value_or(0);
    }
    [[nodiscard]] std::optional<qint64> sum() const
    {
        if (total || phaseCount() == 0)
            return total;
        return phaseSum();
    }
};

void note(MeterReadings& result, int number, const QString& name, const QString& detail)
{
    for (const Deviation& known : result.deviations) {
        if (known.name == name)
            return;
    }
    result.deviations.append(Deviation{number, name, detail});
}

/// Quirk 35: total and phases that do not fit together.
void checkSpread(const Spread& spread, const QString& what, MeterReadings& result)
{
    if (spread.total && *spread.total != 0 && spread.phaseCount() == 3
        && std::abs(*spread.total - spread.phaseSum()) > std::abs(*spread.total) / 10)
        note(result, 35, QStringLiteral("total-differs-from-phases"), what);
}

MeterReading readMoment(const MeterSample* begin, const MeterSample* end, MeterReadings& result)
{
    MeterReading reading;
    reading.at = begin->at;
    Spread power;
    Spread energy;
    Spread voltage;
    Spread current;
    bool hasEnergy = false;
    for (const MeterSample* sample = begin; sample != end; ++sample) {
        if (!sample->signedData.isEmpty())
            continue;
        switch (sample->measurand) {
        case Measurand::PowerActiveImport: power.take(*sample); break;
        case Measurand::EnergyActiveImportRegister:
            energy.take(*sample);
            hasEnergy = true;
            break;
        case Measurand::Voltage: voltage.take(*sample); break;
        case Measurand::CurrentImport: current.take(*sample); break;
        case Measurand::PowerOffered: reading.powerOfferedMilliW = sample->milli; break;
        case Measurand::CurrentOffered: reading.currentOfferedMilliA = sample->milli; break;
        case Measurand::Soc: reading.socMilliPercent = sample->milli; break;
        case Measurand::Temperature: reading.temperatureMilliC = sample->milli; break;
        default: break;
        }
    }
    reading.powerMilliW = power.sum();
    if (hasEnergy) {
        reading.registerMilliWh = energy.sum();
        checkSpread(energy, QStringLiteral("Energy.Active.Import.Register"), result);
    }
    checkSpread(power, QStringLiteral("Power.Active.Import"), result);
    for (int index = 0; index < 3; ++index) {
        reading.phases[index].milliVolt = voltage.phase[index];
        reading.phases[index].milliAmpere = current.phase[index];
        reading.phases[index].milliWatt = power.phase[index];
    }
    if (!reading.phases[0].milliVolt && voltage.total)
        reading.phases[0].milliVolt = voltage.total;
    if (current.phaseCount() == 0 && current.total)
        reading.phases[0].milliAmpere = current.total;
    return reading;
}

/// Gives every sample a usable time; true if they ascend.
bool settleTimes(std::vector<MeterSample>& samples, const QDateTime& received, MeterReadings& result)
{
    bool isAscending = true;
    qint64 last = 0;
    for (MeterSample& sample : samples) {
        if (!isPlausible(sample.at, received)) {
            if (sample.at.isValid()) // an unreadable or missing one was named by the adapter
                note(result, 23, QStringLiteral("implausible-time"), QStringLiteral("MeterValues: timestamp"));
            sample.at = received;
        }
        const qint64 at = sample.at.toMSecsSinceEpoch();
        isAscending = isAscending && at >= last;
        last = at;
    }
    return isAscending;
}

template<class T>
void overwrite(std::optional<T>& target, const std::optional<T>& value)
{
    if (value)
        target = value;
}

std::optional<qint64> whole(const std::optional<qint64>& milli)
{
    if (!milli)
        return std::nullopt;
    return (*milli + (*milli < 0 ? -500 : 500)) / 1000;
}

std::optional<int> wholeInt(const std::optional<qint64>& milli)
{
    const std::optional<qint64> value = whole(milli);
    if (!value)
        return std::nullopt;
    return static_cast<int>(std::clamp<qint64>(*value, -100'000, 100'000));
}

} // namespace

MeterReadings readSamples(std::vector<MeterSample>& samples, const QDateTime& received)
{
    MeterReadings result;
    const bool isAscending = settleTimes(samples, received, result);
    if (!isAscending) { // quirk 36, named by the adapter
        std::stable_sort(samples.begin(), samples.end(),
                         [](const MeterSample& a, const MeterSample& b) { return a.at < b.at; });
    }
    const MeterSample* const end = samples.data() + samples.size();
    for (const MeterSample* begin = samples.data(); begin != end;) {
        const MeterSample* next = begin + 1;
        while (next != end && next->at == begin->at)
            ++next;
        result.readings.append(readMoment(begin, next, result));
        begin = next;
    }
    return result;
}

void applyReading(LiveValues& live, const MeterReading& reading, const QDateTime& received)
{
    if (live.at && *live.at > reading.at && *live.at <= received.addSecs(5))
        return; // an old value that was sent late
    live.at = reading.at;
    live.receivedAt = received;
    overwrite(live.powerW, whole(reading.powerMilliW));
    overwrite(live.powerOfferedW, whole(reading.powerOfferedMilliW));
    overwrite(live.currentOfferedMilliA, reading.currentOfferedMilliA);
    if (reading.registerMilliWh)
        live.energyRegister = Energy{*reading.registerMilliWh};
    overwrite(live.socPercent, wholeInt(reading.socMilliPercent));
    overwrite(live.temperatureC, wholeInt(reading.temperatureMilliC));
    for (int index = 0; index < 3; ++index) {
        overwrite(live.phases[index].milliVolt, reading.phases[index].milliVolt);
        overwrite(live.phases[index].milliAmpere, reading.phases[index].milliAmpere);
        overwrite(live.phases[index].milliWatt, reading.phases[index].milliWatt);
    }
}

} // namespace forecourt::engine
