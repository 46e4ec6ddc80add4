// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/metersampler.h"

#include <cmath>

namespace forecourt::simulator {

using namespace ocpp::v16;

namespace {

constexpr double PhaseVolt = 230;
constexpr double DirectCurrentVolt = 400;

class Sampler
{
public:
    Sampler(const MeterReading& reading, ReadingContext context) : m_reading(reading), m_context(context) {}

    QList<SampledValue> run(const QStringList& measurands)
    {
        for (const QString& name : measurands)
            add(name);
        return m_values;
    }

private:
    void append(Measurand measurand, const QString& value, std::optional<UnitOfMeasure> unit,
                std::optional<Phase> phase = std::nullopt, Location location = Location::Outlet)
    {
        SampledValue sample;
        sample.value = value;
        sample.context = m_context;
        sample.format = ValueFormat::Raw;
        sample.measurand = measurand;
        sample.phase = phase;
        sample.location = location;
        sample.unit = unit;
        m_values.append(sample);
    }

    static QString decimal(double value, int digits) { return QString::number(value, 'f', digits); }

    void perPhase(Measurand measurand, double value, int digits, UnitOfMeasure unit, bool isToNeutral)
    {
        static constexpr Phase plain[] = {Phase::L1, Phase::L2, Phase::L3};
        static constexpr Phase neutral[] = {Phase::L1N, Phase::L2N, Phase::L3N};
        for (int phase = 0; phase < 3; ++phase) {
            const bool isUsed = isToNeutral || phase < m_reading.phases;
            append(measurand, decimal(isUsed ? value : 0, digits), unit, isToNeutral ? neutral[phase] : plain[phase]);
        }
    }

    void add(const QString& name)
    {
        const QString measurand = name.section(QLatin1String(".L"), 0, 0);
        const double phases = m_reading.isDirectCurrent ? 1 : m_reading.phases;
        const double voltage = m_reading.isDirectCurrent ? DirectCurrentVolt : PhaseVolt;
        if (measurand == QLatin1String("Energy.Active.Import.Register"))
            append(Measurand::EnergyActiveImportRegister, decimal(std::floor(m_reading.registerWh), 0), UnitOfMeasure::Wh);
        else if (measurand == QLatin1String("Energy.Active.Import.Interval"))
            append(Measurand::EnergyActiveImportInterval, decimal(m_reading.intervalWh, 1), UnitOfMeasure::Wh);
        else if (measurand == QLatin1String("Power.Active.Import"))
            append(Measurand::PowerActiveImport, decimal(m_reading.powerW, 0), UnitOfMeasure::W);
        else if (measurand == QLatin1String("Power.Offered"))
            append(Measurand::PowerOffered, decimal(m_reading.offeredW, 0), UnitOfMeasure::W);
        else if (measurand == QLatin1String("Current.Import") && m_reading.isDirectCurrent)
            append(Measurand::CurrentImport, decimal(m_reading.powerW / voltage, 1), UnitOfMeasure::A);
        else if (measurand == QLatin1String("Current.Import"))
            perPhase(Measurand::CurrentImport, m_reading.powerW / voltage / phases, 1, UnitOfMeasure::A, false);
        else if (measurand == QLatin1String("Current.Offered"))
            append(Measurand::CurrentOffered, decimal(m_reading.offeredW / voltage / phases, 1), UnitOfMeasure::A);
        else if (measurand == QLatin1String("Voltage") && m_reading.isDirectCurrent)
            append(Measurand::Voltage, decimal(voltage, 1), UnitOfMeasure::V);
        else if (measurand == QLatin1String("Voltage"))
            perPhase(Measurand::Voltage, voltage, 1, UnitOfMeasure::V, true);
        else if (measurand == QLatin1String("SoC") && m_reading.socPercent)
            append(Measurand::SoC, decimal(std::floor(*m_reading.socPercent), 0), UnitOfMeasure::Percent, {}, Location::EV);
        else if (measurand == QLatin1String("Temperature"))
            append(Measurand::Temperature, decimal(m_reading.temperatureC, 1), UnitOfMeasure::Celsius, {}, Location::Body);
        else if (measurand == QLatin1String("Frequency"))
            append(Measurand::Frequency, decimal(50, 2), std::nullopt);
    }

    const MeterReading& m_reading;
    ReadingContext m_context;
    QList<SampledValue> m_values;
};

} // namespace

QList<SampledValue> sampledValues(const MeterReading& reading, const QStringList& measurands, ReadingContext context)
{
    return Sampler(reading, context).run(measurands);
}

} // namespace forecourt::simulator
