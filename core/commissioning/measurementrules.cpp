// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/measurementrules.h"

#include <algorithm>

namespace forecourt::commissioning {

MeasurementRange measurementRange(MeasurementKind kind)
{
    switch (kind) {
    case MeasurementKind::Insulation: return {0, 10'000'000, 1'000, 10'000'000, 1};     // 0 to 10 GΩ, 1 MΩ and more
    case MeasurementKind::RcdTripTime: return {0, 1'000'000, 0, 300'000, 0};            // ms
    case MeasurementKind::RcdTripCurrent: return {0, 500'000, 15'000, 30'000, 1};       // mA
    case MeasurementKind::LoopImpedance: return {0, 20'000, 10, 1'500, 2};              // Ω
    case MeasurementKind::ProtectiveConductor: return {0, 50'000, 0, 1'000, 2};         // Ω
    case MeasurementKind::VoltageL1:
    case MeasurementKind::VoltageL2:
    case MeasurementKind::VoltageL3: return {0, 500'000, 207'000, 253'000, 0};          // V
    case MeasurementKind::PhaseOrder: return {1, 2, 1, 1, 0};
    case MeasurementKind::Torque: return {0, 50'000, 1'000, 10'000, 1};                 // N·m
    }
    return {};
}

bool isPlausible(const Measurement& measurement)
{
    const MeasurementRange range = measurementRange(measurement.kind);
    return measurement.milli >= range.lowest && measurement.milli <= range.highest;
}

bool isGood(const Measurement& measurement)
{
    const MeasurementRange range = measurementRange(measurement.kind);
    return measurement.milli >= range.goodFrom && measurement.milli <= range.goodTo;
}

bool isOfWholeCharger(MeasurementKind kind)
{
    switch (kind) {
    case MeasurementKind::Insulation:
    case MeasurementKind::PhaseOrder:
    case MeasurementKind::Torque: return true;
    default: return false;
    }
}

void removeMeasurement(QList<Measurement>& list, MeasurementKind kind, std::optional<EvseId> evse)
{
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const Measurement& known) { return known.kind == kind && known.evse == evse; }),
               list.end());
}

void putMeasurement(QList<Measurement>& list, const Measurement& measurement)
{
    removeMeasurement(list, measurement.kind, measurement.evse);
    list.append(measurement);
    std::stable_sort(list.begin(), list.end(), [](const Measurement& a, const Measurement& b) {
        const int left = a.evse ? a.evse->value() : 0;
        const int right = b.evse ? b.evse->value() : 0;
        return left != right ? left < right : a.kind < b.kind;
    });
}

} // namespace forecourt::commissioning
