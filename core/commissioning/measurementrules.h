// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which measured values make sense, and which are good.
#pragma once

#include "core/domain/check.h"

namespace forecourt::commissioning {

/// In thousandths of the kind's unit (PhaseOrder: the number itself).
struct MeasurementRange
{
    qint64 lowest = 0;   ///< below and above: a slip of the keyboard, not taken
    qint64 highest = 0;
    qint64 goodFrom = 0; ///< outside: taken, and shown as out of range
    qint64 goodTo = 0;
    int decimals = 0;    ///< shown and typed

    bool operator==(const MeasurementRange&) const = default;
};

/// Limits of the usual first inspection of a 230/400 V installation with 30 mA protection.
/// Source: IEC 60364-6 table 6A (insulation 1 MΩ), IEC 61008-1 (0.3 s, 0.5 to 1 times 30 mA), IEC 60038 (230 V ± 10 %).
[[nodiscard]] MeasurementRange measurementRange(MeasurementKind kind);

[[nodiscard]] bool isPlausible(const Measurement& measurement);
[[nodiscard]] bool isGood(const Measurement& measurement);

/// What is measured once for the charger; the others are measured at each connector.
[[nodiscard]] bool isOfWholeCharger(MeasurementKind kind);

/// Puts \a measurement into \a list, replacing the same kind at the same place.
void putMeasurement(QList<Measurement>& list, const Measurement& measurement);
void removeMeasurement(QList<Measurement>& list, MeasurementKind kind, std::optional<EvseId> evse);

} // namespace forecourt::commissioning
