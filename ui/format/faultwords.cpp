// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/faulttexts.h"
#include "ui/format/words.h"

#include <QCoreApplication>
#include <QHash>

namespace forecourt::ui {
namespace {

struct Faults
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Faults)
};

/// Source: OCPP 1.6 ChargePointErrorCode.
enum class Fault {
    Other, ConnectorLock, EvCommunication, Ground, HighTemperature, Internal, LocalList, OverCurrent,
    OverVoltage, PowerMeter, PowerSwitch, Reader, Reset, UnderVoltage, WeakSignal,
};

std::optional<Fault> faultOf(const QString& code)
{
    static const QHash<QString, Fault> table{
        {QStringLiteral("ConnectorLockFailure"), Fault::ConnectorLock},
        {QStringLiteral("EVCommunicationError"), Fault::EvCommunication},
        {QStringLiteral("GroundFailure"), Fault::Ground},
        {QStringLiteral("HighTemperature"), Fault::HighTemperature},
        {QStringLiteral("InternalError"), Fault::Internal},
        {QStringLiteral("LocalListConflict"), Fault::LocalList},
        {QStringLiteral("OtherError"), Fault::Other},
        {QStringLiteral("OverCurrentFailure"), Fault::OverCurrent},
        {QStringLiteral("OverVoltage"), Fault::OverVoltage},
        {QStringLiteral("PowerMeterFailure"), Fault::PowerMeter},
        {QStringLiteral("PowerSwitchFailure"), Fault::PowerSwitch},
        {QStringLiteral("ReaderFailure"), Fault::Reader},
        {QStringLiteral("ResetFailure"), Fault::Reset},
        {QStringLiteral("UnderVoltage"), Fault::UnderVoltage},
        {QStringLiteral("WeakSignal"), Fault::WeakSignal}};
    const auto it = table.constFind(code);
    return it == table.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

QString faultWord(const QString& errorCode)
{
    const std::optional<Fault> fault = faultOf(errorCode);
    if (!fault)
        return errorCode.isEmpty() || errorCode == QLatin1String("NoError") ? Faults::tr("Fault without a code")
                                                                              : errorCode;
    switch (*fault) {
    //: Fault of a charger: the plug cannot be locked or unlocked.
    case Fault::ConnectorLock: return Faults::tr("Plug lock");
    //: Fault of a charger: it does not understand the car.
    case Fault::EvCommunication: return Faults::tr("No talk with the car");
    //: Fault of a charger: current flows to earth.
    case Fault::Ground: return Faults::tr("Earth leakage");
    case Fault::HighTemperature: return Faults::tr("Too hot");
    case Fault::Internal: return Faults::tr("Internal fault");
    case Fault::LocalList: return Faults::tr("Tag list conflict");
    case Fault::Other: return Faults::tr("Other fault");
    case Fault::OverCurrent: return Faults::tr("Overcurrent");
    case Fault::OverVoltage: return Faults::tr("Overvoltage");
    case Fault::PowerMeter: return Faults::tr("Meter fault");
    //: Fault of a charger: its main contactor.
    case Fault::PowerSwitch: return Faults::tr("Contactor fault");
    case Fault::Reader: return Faults::tr("Card reader fault");
    case Fault::Reset: return Faults::tr("Restart failed");
    case Fault::UnderVoltage: return Faults::tr("Undervoltage");
    case Fault::WeakSignal: return Faults::tr("Weak signal");
    }
    return errorCode;
}

QString faultCompactWord(const QString& errorCode)
{
    const std::optional<Fault> fault = faultOf(errorCode);
    //: Small tile, at most 9 letters.
    const QString general = Faults::tr("Fault", "small tile");
    if (!fault)
        return general;
    switch (*fault) {
    //: Small tile, at most 9 letters: plug lock.
    case Fault::ConnectorLock: return Faults::tr("Lock", "small tile");
    //: Small tile, at most 9 letters: no communication with the car.
    case Fault::EvCommunication: return Faults::tr("Car link", "small tile");
    //: Small tile, at most 9 letters: earth leakage.
    case Fault::Ground: return Faults::tr("PE fault", "small tile");
    //: Small tile, at most 9 letters: too hot.
    case Fault::HighTemperature: return Faults::tr("Too hot", "small tile");
    //: Small tile, at most 9 letters: overcurrent.
    case Fault::OverCurrent: return Faults::tr("Current", "small tile");
    //: Small tile, at most 9 letters: overvoltage or undervoltage.
    case Fault::OverVoltage:
    case Fault::UnderVoltage: return Faults::tr("Voltage", "small tile");
    //: Small tile, at most 9 letters: energy meter.
    case Fault::PowerMeter: return Faults::tr("Meter", "small tile");
    //: Small tile, at most 9 letters: contactor.
    case Fault::PowerSwitch: return Faults::tr("Contactor", "small tile");
    //: Small tile, at most 9 letters: card reader.
    case Fault::Reader: return Faults::tr("Reader", "small tile");
    default: return general;
    }
}

QStringList faultSteps(const QString& errorCode)
{
    static const FaultBook book = builtInFaults(); // as compiled in; its texts are translated below
    FaultSigns signs;
    signs.errorCode = errorCode;
    const FaultEntry* entry = book.find(signs);
    return builtInChecks(entry ? entry->textId : QString());
}

} // namespace forecourt::ui
