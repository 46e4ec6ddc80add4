// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One measured value, normalised.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace forecourt {

/// What was measured. Source: OCPP MeasurandEnumType.
enum class Measurand : quint8 {
    EnergyActiveImportRegister,
    EnergyActiveExportRegister,
    EnergyReactiveImportRegister,
    EnergyReactiveExportRegister,
    EnergyActiveImportInterval,
    EnergyActiveExportInterval,
    EnergyReactiveImportInterval,
    EnergyReactiveExportInterval,
    PowerActiveImport,
    PowerActiveExport,
    PowerReactiveImport,
    PowerReactiveExport,
    PowerOffered,
    PowerFactor,
    CurrentImport,
    CurrentExport,
    CurrentOffered,
    Voltage,
    Frequency,
    Temperature,
    Soc,
    Rpm,
};

/// Which phase; Overall where the station named none.
enum class Phase : quint8 { Overall, L1, L2, L3, N, L1N, L2N, L3N, L1L2, L2L3, L3L1 };

/// Where it was measured.
enum class MeasurementLocation : quint8 { Outlet, Body, Cable, Ev, Inlet };

/// Why it was measured. Source: OCPP ReadingContextEnumType.
enum class ReadingContext : quint8 {
    SamplePeriodic,
    SampleClock,
    TransactionBegin,
    TransactionEnd,
    InterruptionBegin,
    InterruptionEnd,
    Trigger,
    Other,
};

/// One value in thousandths of the base unit: Wh, varh, W, var, A, V, Hz, °C, %, 1/min; power factor in
/// thousandths. So energy is in mWh (decisions.md 13).
struct MeterSample
{
    QDateTime at; ///< station time, UTC
    Measurand measurand = Measurand::EnergyActiveImportRegister;
    Phase phase = Phase::Overall;
    MeasurementLocation location = MeasurementLocation::Outlet;
    ReadingContext context = ReadingContext::SamplePeriodic;
    qint64 milli = 0;
    QString signedData; ///< verbatim, when the station sent format SignedData; milli is then 0

    bool operator==(const MeterSample&) const = default;
};

} // namespace forecourt
