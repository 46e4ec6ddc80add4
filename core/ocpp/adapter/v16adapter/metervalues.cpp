// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/metervalues.h"

#include "core/ocpp/adapter/v16adapter/decimal.h"
#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/adapter/v16adapter/statusmapping.h"

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

namespace {

using Unit = v16::UnitOfMeasure;

enum class Family { Energy, Power, PowerFactor, Current, Voltage, Frequency, Temperature, Soc, Rpm };

Family familyOf(Measurand measurand)
{
    switch (measurand) {
    case Measurand::PowerActiveImport:
    case Measurand::PowerActiveExport:
    case Measurand::PowerReactiveImport:
    case Measurand::PowerReactiveExport:
    case Measurand::PowerOffered: return Family::Power;
    case Measurand::PowerFactor: return Family::PowerFactor;
    case Measurand::CurrentImport:
    case Measurand::CurrentExport:
    case Measurand::CurrentOffered: return Family::Current;
    case Measurand::Voltage: return Family::Voltage;
    case Measurand::Frequency: return Family::Frequency;
    case Measurand::Temperature: return Family::Temperature;
    case Measurand::Soc: return Family::Soc;
    case Measurand::Rpm: return Family::Rpm;
    default: return Family::Energy;
    }
}

/// How a unit becomes the base unit of its measurand.
struct Scale
{
    bool fits = true;
    int powerOfTen = 0;
    const char* deviation = nullptr; ///< name, if the unit is not the one the standard has
};

Scale scaleOfEnergyOrPower(Unit unit, bool isEnergy)
{
    switch (unit) {
    case Unit::Wh:
    case Unit::Varh: return {true, 0, isEnergy ? nullptr : "energy-unit-on-power"};
    case Unit::KWh:
    case Unit::Kvarh: return {true, 3, isEnergy ? nullptr : "energy-unit-on-power"};
    case Unit::W:
    case Unit::VA:
    case Unit::Var: return {true, 0, isEnergy ? "power-unit-on-energy" : nullptr};
    case Unit::KW:
    case Unit::KVA:
    case Unit::Kvar: return {true, 3, isEnergy ? "power-unit-on-energy" : nullptr};
    default: return {false, 0, nullptr};
    }
}

Scale scaleFor(Family family, std::optional<Unit> unit)
{
    if (!unit) {
        const bool isNamed = family == Family::Power || family == Family::Current || family == Family::Voltage
            || family == Family::Temperature;
        return {true, 0, isNamed ? "unit-missing" : nullptr};
    }
    switch (family) {
    case Family::Energy: return scaleOfEnergyOrPower(*unit, true);
    case Family::Power: return scaleOfEnergyOrPower(*unit, false);
    case Family::PowerFactor: return {true, *unit == Unit::Percent ? -2 : 0, nullptr};
    case Family::Current: return {*unit == Unit::A, 0, nullptr};
    case Family::Voltage: return {*unit == Unit::V, 0, nullptr};
    case Family::Frequency: return {*unit == Unit::Hertz, 0, nullptr};
    case Family::Temperature:
        return {*unit == Unit::Celsius || *unit == Unit::Fahrenheit || *unit == Unit::K, 0, nullptr};
    case Family::Soc: return {*unit == Unit::Percent, 0, nullptr};
    case Family::Rpm: return {true, 0, nullptr};
    }
    return {false, 0, nullptr};
}

qint64 toCelsius(qint64 milli, std::optional<Unit> unit)
{
    if (unit == Unit::K)
        return milli - 273'150;
    if (unit == Unit::Fahrenheit) {
        const qint64 ninths = (milli - 32'000) * 5;
        return (ninths + (ninths < 0 ? -4 : 4)) / 9;
    }
    return milli;
}

/// Reads one message's values; keeps what is needed to name places.
class Normaliser
{
public:
    Normaliser(const QString& action, QList<Deviation>& deviations) : m_action(action), m_deviations(deviations) {}

    std::vector<MeterSample> run(const QList<v16::MeterValue>& values)
    {
        std::vector<MeterSample> samples;
        for (const v16::MeterValue& value : values) {
            const auto first = static_cast<std::ptrdiff_t>(samples.size());
            for (const v16::SampledValue& sampled : value.sampledValue) {
                if (auto sample = read(sampled, value.timestamp.utc))
                    samples.push_back(std::move(*sample));
            }
            adoptSinglePhase(samples, first);
        }
        sortByTime(samples);
        return samples;
    }

private:
    void note(int number, const char* name, const QString& detail)
    {
        addOnce(m_deviations, {number, QString::fromLatin1(name), QStringLiteral("%1: %2").arg(m_action, detail)});
    }

    std::optional<MeterSample> read(const v16::SampledValue& sampled, const QDateTime& at)
    {
        MeterSample sample;
        sample.at = at;
        sample.measurand = neutralMeasurand(sampled.measurand);
        sample.phase = neutralPhase(sampled.phase);
        sample.location = neutralLocation(sampled.location);
        sample.context = neutralContext(sampled.context);
        if (sampled.format == v16::ValueFormat::SignedData) {
            sample.signedData = sampled.value;
            return sample;
        }
        if (sampled.value.trimmed().isEmpty()) {
            note(17, "empty-value", QStringLiteral("sampledValue.value is blank"));
            return std::nullopt;
        }
        const QString measurand = sampled.measurand ? QString(schema::enumText(*sampled.measurand))
                                                    : QStringLiteral("Energy.Active.Import.Register");
        const Family family = familyOf(sample.measurand);
        const Scale scale = scaleFor(family, sampled.unit);
        if (!scale.fits) {
            note(20, "unit-of-other-quantity",
                 QStringLiteral("%1 in %2").arg(measurand, schema::enumText(*sampled.unit)));
            return std::nullopt;
        }
        if (scale.deviation)
            note(20, scale.deviation, measurand);
        const auto reading = readDecimal(sampled.value, scale.powerOfTen);
        if (!reading) {
            note(17, "unreadable-value", measurand);
            return std::nullopt;
        }
        if (reading->usedComma)
            note(15, "decimal-comma", measurand);
        sample.milli = family == Family::Temperature ? toCelsius(reading->milli, sampled.unit) : reading->milli;
        return sample;
    }

    /// An energy register of L1 alone is the total. Source: quirk 35.
    void adoptSinglePhase(std::vector<MeterSample>& samples, std::ptrdiff_t first)
    {
        const auto begin = samples.begin() + first;
        for (auto it = begin; it != samples.end(); ++it) {
            if (it->phase != Phase::L1 || it->measurand != Measurand::EnergyActiveImportRegister
                || !it->signedData.isEmpty())
                continue;
            const bool isAlone = std::none_of(begin, samples.end(), [&](const MeterSample& other) {
                return &other != &*it && other.measurand == it->measurand && other.location == it->location
                    && other.context == it->context && other.signedData.isEmpty();
            });
            if (isAlone) {
                note(35, "energy-of-one-phase-only", QStringLiteral("L1 taken as the total"));
                it->phase = Phase::Overall;
            }
        }
    }

    void sortByTime(std::vector<MeterSample>& samples)
    {
        const auto isEarlier = [](const MeterSample& a, const MeterSample& b) {
            return a.at.isValid() && b.at.isValid() && a.at < b.at;
        };
        const bool isSorted = std::is_sorted(samples.cbegin(), samples.cend(), isEarlier);
        if (isSorted)
            return;
        note(36, "samples-out-of-order", QStringLiteral("meterValue"));
        // Samples without a time have no place in the order: they go last.
        std::stable_sort(samples.begin(), samples.end(), [](const MeterSample& a, const MeterSample& b) {
            if (a.at.isValid() != b.at.isValid())
                return a.at.isValid();
            return a.at.isValid() && a.at < b.at;
        });
    }

    const QString& m_action;
    QList<Deviation>& m_deviations;
};

} // namespace

std::vector<MeterSample> normalise(const QList<v16::MeterValue>& values, const QString& action,
                                   QList<Deviation>& deviations)
{
    return Normaliser(action, deviations).run(values);
}

} // namespace forecourt::ocpp::v16adapter
