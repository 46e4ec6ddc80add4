// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bundleparts.h"

#include "core/export/csvwriter.h"
#include "core/export/tracerows.h"

#include <QBuffer>
#include <QJsonDocument>

#include <iterator>

namespace forecourt::exporting {

namespace {

const char* const measurandWords[] = {
    "Energy.Active.Import.Register", "Energy.Active.Export.Register", "Energy.Reactive.Import.Register", "Energy.Reactive.Export.Register",
    "Energy.Active.Import.Interval", "Energy.Active.Export.Interval", "Energy.Reactive.Import.Interval", "Energy.Reactive.Export.Interval",
    "Power.Active.Import", "Power.Active.Export", "Power.Reactive.Import", "Power.Reactive.Export", "Power.Offered", "Power.Factor",
    "Current.Import", "Current.Export", "Current.Offered", "Voltage", "Frequency", "Temperature", "SoC", "RPM"};
const char* const phaseWords[] = {"", "L1", "L2", "L3", "N", "L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1"};

template<size_t Count, class Enum>
QString wordAt(const char* const (&words)[Count], Enum value)
{
    const auto index = static_cast<size_t>(value);
    return index < Count ? QString::fromLatin1(words[index]) : QString::number(static_cast<int>(value));
}

QString utcText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString plainName(const QString& text)
{
    QString plain;
    for (const QChar c : text)
        plain += (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_')) ? c : QChar(u'_');
    while (plain.startsWith(u'.'))
        plain.remove(0, 1);
    return plain.isEmpty() ? QStringLiteral("file") : plain.left(100);
}

/// A whole CSV file in memory.
template<class Fill>
QByteArray csvText(Fill fill)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, traceCsvStyle());
    fill(writer);
    (void)writer.finish(); // memory refuses nothing
    return text;
}

QJsonValue timeOrNull(const std::optional<QDateTime>& time)
{
    return time ? QJsonValue(utcText(*time)) : QJsonValue();
}

QJsonValue wattHours(const std::optional<Energy>& energy)
{
    return energy ? QJsonValue(static_cast<double>(energy->milliWh) / 1000.0) : QJsonValue();
}

} // namespace

QByteArray bundleOverview(const api::BundleWish& wish, const QList<api::BundlePart>& parts, const QDateTime& now)
{
    const BootInfo& boot = wish.station->record.boot;
    QString text;
    const auto line = [&text](const char* name, const QString& value) {
        if (!value.isEmpty())
            text += QString::fromLatin1(name).leftJustified(22) + value.simplified() + u'\n';
    };
    text += QStringLiteral("Support bundle of a charger\n\n");
    line("Written", utcText(now));
    line("By", QStringLiteral("Forecourt ") + wish.programVersion);
    line("Site", wish.site.name);
    line("Charger", wish.station->record.displayName());
    line("Identity", wish.station->record.id.value());
    line("Vendor", boot.vendor);
    line("Model", boot.model);
    line("Firmware", boot.firmwareVersion);
    line("Serial number", boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber);
    line("Meter", QString(boot.meterType + u' ' + boot.meterSerialNumber).trimmed());
    line("Protocol", wish.station->link.protocol);
    line("Last boot", wish.station->record.lastBootAt ? utcText(*wish.station->record.lastBootAt) : QString());
    line("Firmware status", wish.station->firmwareStatus);
    line("Diagnostics status", wish.station->diagnosticsStatus);
    line("Period from", wish.from ? utcText(*wish.from) : QString());
    line("Period to", wish.to ? utcText(*wish.to) : QString());
    text += QStringLiteral("\nTags of people are written as \"tag 1\", \"tag 2\" and so on, passwords and keys as \"***\".\n"
                           "So are the known ones in text of the charger's own files. All times are UTC.\n\n");
    for (const api::BundlePart& part : parts) {
        if (!part.isMasked)
            text += QStringLiteral("Not masked, as the charger sent it: ") + part.name + u'\n';
    }
    text += u'\n';
    for (const api::BundlePart& part : parts)
        text += part.name.leftJustified(30) + QString::number(part.bytes).rightJustified(12) + QStringLiteral(" bytes")
            + (part.isCut ? QStringLiteral(", cut: the period has more") : QString()) + u'\n';
    for (const QuirkCount& quirk : wish.station->quirks)
        text += QStringLiteral("\nDeviation %1, seen %2 times").arg(quirk.name).arg(quirk.count);
    return text.toUtf8() + '\n';
}

QByteArray bundleSettings(const StationState& station, MessageMasking& masking)
{
    return csvText([&](CsvWriter& writer) {
        writer.texts({QStringLiteral("component"), QStringLiteral("name"), QStringLiteral("value"), QStringLiteral("readOnly")});
        writer.endRow();
        for (const DeviceVariable& variable : station.record.variables) {
            const QString value = variable.value.value_or(QString());
            writer.texts({variable.component, variable.variable, masking.maskedSetting(variable.variable, value),
                          variable.isReadOnly ? QStringLiteral("true") : QStringLiteral("false")});
            writer.endRow();
        }
    });
}

QByteArray bundleEvent(const EventRecord& event, MessageMasking& masking)
{
    const QJsonObject object{
        {QStringLiteral("time"), utcText(event.at)},
        {QStringLiteral("stationTime"), event.stationTime},
        {QStringLiteral("connector"), event.evse ? QJsonValue(event.evse->value()) : QJsonValue()},
        {QStringLiteral("kind"), static_cast<int>(event.kind)},
        {QStringLiteral("severity"), static_cast<int>(event.severity)},
        {QStringLiteral("code"), event.code},
        {QStringLiteral("data"), masking.maskedEvent(event.data)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray bundleSession(const TransactionRecord& session, MessageMasking& masking)
{
    const QJsonObject object{
        {QStringLiteral("number"), session.number},
        {QStringLiteral("ocppTransactionId"), session.id.value()},
        {QStringLiteral("station"), session.station.value()},
        {QStringLiteral("connector"), session.evse.value()},
        {QStringLiteral("tag"), masking.maskedTag(session.token.value)},
        {QStringLiteral("startedAt"), utcText(session.startedAt)},
        {QStringLiteral("stoppedAt"), timeOrNull(session.stoppedAt)},
        {QStringLiteral("meterStartWh"), wattHours(session.meterStart)},
        {QStringLiteral("meterStopWh"), wattHours(session.meterStop)},
        {QStringLiteral("lastRegisterWh"), wattHours(session.lastRegister)},
        {QStringLiteral("state"), static_cast<int>(session.state)},
        {QStringLiteral("stopReason"), static_cast<int>(session.stopReason)},
        {QStringLiteral("flags"), static_cast<qint64>(session.flags.toInt())},
    };
    return QJsonDocument(object).toJson();
}

QByteArray bundleSamples(const QList<MeterSample>& samples)
{
    return csvText([&](CsvWriter& writer) {
        writer.texts({QStringLiteral("time"), QStringLiteral("measurand"), QStringLiteral("phase"), QStringLiteral("value")});
        writer.endRow();
        for (const MeterSample& sample : samples) {
            writer.texts({utcText(sample.at), wordAt(measurandWords, sample.measurand), wordAt(phaseWords, sample.phase)});
            writer.number(sample.milli, 3);
            writer.endRow();
        }
    });
}

QString bundleName(const StationState& station, const QDateTime& now)
{
    return plainName(QStringLiteral("support-%1-%2.zip").arg(station.record.displayName(), now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmm"))));
}

QString bundleFileName(const StationFile& file, int index)
{
    return QStringLiteral("charger/%1-%2").arg(index, 2, 10, QLatin1Char('0')).arg(plainName(file.name));
}

} // namespace forecourt::exporting
