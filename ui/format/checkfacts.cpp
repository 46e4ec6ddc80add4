// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Evidence and measured values of a guided check in words.
#include "ui/format/checkwords.h"

#include "core/domain/transaction.h"
#include "ui/format/displaystatus.h"
#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CheckWords)
};

QString statusText(qint64 number)
{
    ConnectorState connector;
    connector.status = ConnectorStatus(number / 100);
    connector.charging = ChargingState(number % 100);
    LinkState link;
    link.isOnline = true;
    return statusWord(displayStatus(connector, link));
}

QString signedEnergy(qint64 milliWh, const Formatter& format)
{
    return (milliWh > 0 ? QStringLiteral("+") : QString()) + format.meterRegister(Energy{milliWh});
}

QString settingText(const CheckFact& fact)
{
    const QString found = fact.other.section(QLatin1Char('\n'), 0, 0);
    const QString expected = fact.other.section(QLatin1Char('\n'), 1);
    if (fact.number == 0)
        //: A setting of a charger that it does not have; %1 the expected value.
        return CheckWords::tr("missing, expected %1").arg(expected);
    //: A setting of a charger: %1 its value, %2 the expected one.
    return CheckWords::tr("%1, expected %2").arg(found.isEmpty() ? Formatter::missing() : found, expected);
}

QString valueOf(const CheckFact& fact, const Formatter& format)
{
    switch (fact.kind) {
    case CheckFactKind::DriftMs: return format.milliseconds(fact.number);
    case CheckFactKind::SettingsCompared: return format.number(fact.number);
    case CheckFactKind::SettingDiffers: return settingText(fact);
    case CheckFactKind::ConnectorStatus: return statusText(fact.number);
    case CheckFactKind::FaultCode: return faultWord(fact.text);
    case CheckFactKind::CommandOutcome: {
        const QString word = outcomeWord(CommandOutcome(fact.number));
        return fact.text.isEmpty() || fact.text == word ? word : QString(word + QStringLiteral(" (%1)").arg(fact.text));
    }
    case CheckFactKind::PowerW:
    case CheckFactKind::ReferencePowerW: return format.power(fact.number);
    case CheckFactKind::Register:
    case CheckFactKind::ReferenceRegister: return format.meterRegister(Energy{fact.number});
    case CheckFactKind::EnergyDelta: return signedEnergy(fact.number, format);
    case CheckFactKind::DeviationPermille:
        return format.locale().toString(double(fact.number) / 10.0, 'f', 1) + QStringLiteral("\u00a0%");
    case CheckFactKind::CurrentL1:
    case CheckFactKind::CurrentL2:
    case CheckFactKind::CurrentL3: return format.current(fact.number);
    case CheckFactKind::VoltageL1:
    case CheckFactKind::VoltageL2:
    case CheckFactKind::VoltageL3: return format.voltage(fact.number);
    case CheckFactKind::StoppedAt: return stopReasonWord(StopReason(fact.number));
    default: return fact.text;
    }
}

QString labelOf(const CheckFact& fact)
{
    switch (fact.kind) {
    //: Evidence in a check: the charger's network address.
    case CheckFactKind::LinkedFrom: return CheckWords::tr("Connected from");
    case CheckFactKind::Protocol: return CheckWords::tr("Protocol");
    case CheckFactKind::HeardAt: return CheckWords::tr("Last message");
    case CheckFactKind::Maker: return CheckWords::tr("Make");
    case CheckFactKind::Model: return CheckWords::tr("Model");
    case CheckFactKind::SerialNumber: return CheckWords::tr("Serial number");
    case CheckFactKind::Firmware: return CheckWords::tr("Firmware");
    case CheckFactKind::BootAt: return CheckWords::tr("Last start");
    case CheckFactKind::DriftMs: return CheckWords::tr("Clock against ours");
    case CheckFactKind::SettingsReadAt: return CheckWords::tr("Settings read");
    case CheckFactKind::SettingsCompared: return CheckWords::tr("Settings compared");
    case CheckFactKind::SettingDiffers: return fact.text;
    case CheckFactKind::ConnectorStatus: return CheckWords::tr("Connector");
    case CheckFactKind::FaultCode: return CheckWords::tr("Fault");
    case CheckFactKind::Tag: return CheckWords::tr("Tag");
    case CheckFactKind::Session: return CheckWords::tr("Session");
    //: Evidence in a check: what the charger answered.
    case CheckFactKind::CommandOutcome: return CheckWords::tr("Answer");
    case CheckFactKind::PowerW: return CheckWords::tr("Power");
    case CheckFactKind::Register: return CheckWords::tr("Meter of the charger");
    case CheckFactKind::EnergyDelta: return CheckWords::tr("Energy");
    case CheckFactKind::ReferenceRegister: return CheckWords::tr("Other meter");
    case CheckFactKind::ReferencePowerW: return CheckWords::tr("Other instrument");
    //: Evidence in a check: how far two readings are apart.
    case CheckFactKind::DeviationPermille: return CheckWords::tr("Deviation");
    case CheckFactKind::CurrentL1:
    case CheckFactKind::VoltageL1: return QStringLiteral("L1");
    case CheckFactKind::CurrentL2:
    case CheckFactKind::VoltageL2: return QStringLiteral("L2");
    case CheckFactKind::CurrentL3:
    case CheckFactKind::VoltageL3: return QStringLiteral("L3");
    //: Evidence in a check: why the session ended.
    case CheckFactKind::StoppedAt: return CheckWords::tr("Ended");
    case CheckFactKind::LinkLostAt: return CheckWords::tr("Connection lost");
    case CheckFactKind::LinkBackAt: return CheckWords::tr("Connected again");
    }
    return {};
}

QString fixedNumber(qint64 milli, int decimals, const Formatter& format)
{
    return format.locale().toString(double(milli) / 1000.0, 'f', decimals);
}

} // namespace

CheckFactLine checkFactLine(const CheckFact& fact, const Formatter& format)
{
    return {labelOf(fact), valueOf(fact, format), fact.at ? format.timeWithSeconds(fact.at) : QString()};
}

QString measurementName(MeasurementKind kind)
{
    switch (kind) {
    case MeasurementKind::Insulation: return CheckWords::tr("Insulation resistance");
    //: RCD: residual-current device.
    case MeasurementKind::RcdTripTime: return CheckWords::tr("RCD trip time");
    case MeasurementKind::RcdTripCurrent: return CheckWords::tr("RCD trip current");
    case MeasurementKind::LoopImpedance: return CheckWords::tr("Loop impedance");
    case MeasurementKind::ProtectiveConductor: return CheckWords::tr("Protective conductor");
    case MeasurementKind::VoltageL1: return CheckWords::tr("Voltage L1");
    case MeasurementKind::VoltageL2: return CheckWords::tr("Voltage L2");
    case MeasurementKind::VoltageL3: return CheckWords::tr("Voltage L3");
    case MeasurementKind::PhaseOrder: return CheckWords::tr("Phase order");
    case MeasurementKind::Torque: return CheckWords::tr("Torque of the terminals");
    }
    return {};
}

QString measurementUnit(MeasurementKind kind)
{
    switch (kind) {
    case MeasurementKind::Insulation: return QStringLiteral("MΩ");
    case MeasurementKind::RcdTripTime: return QStringLiteral("ms");
    case MeasurementKind::RcdTripCurrent: return QStringLiteral("mA");
    case MeasurementKind::LoopImpedance:
    case MeasurementKind::ProtectiveConductor: return QStringLiteral("Ω");
    case MeasurementKind::VoltageL1:
    case MeasurementKind::VoltageL2:
    case MeasurementKind::VoltageL3: return QStringLiteral("V");
    case MeasurementKind::PhaseOrder: return {};
    case MeasurementKind::Torque: return QStringLiteral("N·m");
    }
    return {};
}

QString measurementText(MeasurementKind kind, qint64 milli, const Formatter& format)
{
    if (kind == MeasurementKind::PhaseOrder)
        //: Order of the phases L1, L2, L3: the rotary field.
        return milli == 1 ? CheckWords::tr("Clockwise") : CheckWords::tr("Anticlockwise");
    const int decimals = commissioning::measurementRange(kind).decimals;
    return fixedNumber(milli, decimals, format) + QChar::Nbsp + measurementUnit(kind);
}

QString measurementRangeText(MeasurementKind kind, const Formatter& format)
{
    const commissioning::MeasurementRange range = commissioning::measurementRange(kind);
    const auto number = [&](qint64 milli) { return fixedNumber(milli, milli % 1000 == 0 ? 0 : range.decimals, format); };
    const QString unit = measurementUnit(kind);
    if (kind == MeasurementKind::PhaseOrder)
        return CheckWords::tr("Clockwise");
    if (range.goodTo >= range.highest)
        //: A range of good values: %1 number, %2 unit.
        return CheckWords::tr("%1 %2 or more").arg(number(range.goodFrom), unit);
    if (range.goodFrom <= range.lowest || kind == MeasurementKind::LoopImpedance)
        //: A range of good values: %1 number, %2 unit.
        return CheckWords::tr("at most %1 %2").arg(number(range.goodTo), unit);
    //: A range of good values: %1 and %2 numbers, %3 unit.
    return CheckWords::tr("%1 to %2 %3").arg(number(range.goodFrom), number(range.goodTo), unit);
}

} // namespace forecourt::ui
