// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/pricefields.h"

#include "ui/format/moneytext.h"
#include "ui/format/timesamples.h"

#include <QDateTimeEdit>

namespace forecourt::ui {

namespace {

constexpr int MinuteSeconds = 60;
constexpr int FieldLength = 24;

NumberField* named(NumberField* field, const char* objectName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setMaxLength(FieldLength);
    return field;
}

QString minutesOf(qint64 seconds)
{
    return QString::number(seconds / MinuteSeconds);
}

QString clockOf(qint64 seconds)
{
    const qint64 minutes = seconds / MinuteSeconds;
    return QStringLiteral("%1:%2").arg(minutes / MinuteSeconds).arg(minutes % MinuteSeconds, 2, 10, QLatin1Char('0'));
}

} // namespace

NumberField* makeRateField(const Workspace& workspace, const PriceDraft& draft, const char* objectName)
{
    return named(new NumberField(
                     [&workspace, &draft](const QString& text) -> std::optional<qint64> {
                         const auto rate = rateFrom(text, draft.setting().currency, workspace.format().locale());
                         return rate ? std::optional(rate->parts) : std::nullopt;
                     },
                     [&workspace, &draft](qint64 parts) { return rateNumber(Rate{parts}, draft.setting().currency, workspace.format()); }),
                 objectName);
}

NumberField* makeAmountField(const Workspace& workspace, const PriceDraft& draft, const char* objectName)
{
    return named(new NumberField(
                     [&workspace, &draft](const QString& text) { return amountFrom(text, draft.setting().currency, workspace.format().locale()); },
                     [&workspace, &draft](qint64 minor) { return amountNumber(minor, draft.setting().currency, workspace.format()); }),
                 objectName);
}

NumberField* makeDurationField(const char* objectName, bool isClock)
{
    return named(new NumberField(
                     [](const QString& text) -> std::optional<qint64> {
                         const auto seconds = durationFrom(text);
                         return seconds ? std::optional<qint64>(*seconds) : std::nullopt;
                     },
                     isClock ? NumberField::Write(clockOf) : NumberField::Write(minutesOf)),
                 objectName);
}

NumberField* makeEnergyField(const Workspace& workspace, const char* objectName)
{
    return named(new NumberField(
                     [&workspace](const QString& text) -> std::optional<qint64> {
                         const auto energy = energyFrom(text, workspace.format().locale());
                         return energy ? std::optional(energy->milliWh) : std::nullopt;
                     },
                     [&workspace](qint64 milli) { return energyField(Energy{milli}, workspace.format()); }),
                 objectName);
}

NumberField* makeTimeField(const char* objectName)
{
    return named(new NumberField(
                     [](const QString& text) -> std::optional<qint64> {
                         const auto minute = minuteOfDayFrom(text);
                         return minute ? std::optional<qint64>(*minute) : std::nullopt;
                     },
                     [](qint64 minute) { return minuteOfDayText(static_cast<int>(minute)); }),
                 objectName);
}

NumberField* makeVatField(const Workspace& workspace, const char* objectName)
{
    return named(new NumberField(
                     [&workspace](const QString& text) -> std::optional<qint64> {
                         const auto rate = vatFrom(text, workspace.format().locale());
                         return rate ? std::optional<qint64>(rate->basisPoints) : std::nullopt;
                     },
                     [&workspace](qint64 points) { return vatNumber(VatRate{static_cast<int>(points)}, workspace.format()); }),
                 objectName);
}

QDateTimeEdit* makeSiteTimeEdit(const Formatter& format, const char* objectName)
{
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(QLatin1String(objectName));
    edit->setProperty("form", true);
    edit->setLocale(format.locale());
    edit->setTimeSpec(Qt::UTC); // shows hands of a clock, not this computer's
    edit->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    edit->setCalendarPopup(true);
    return edit;
}

void setSiteTime(QDateTimeEdit& edit, const QDateTime& utc, const Formatter& format)
{
    const QDateTime local = utc.toTimeZone(format.zone());
    const QDateTime shown(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC);
    if (edit.dateTime() != shown)
        edit.setDateTime(shown);
}

QDateTime siteTimeOf(const QDateTimeEdit& edit, const Formatter& format)
{
    return QDateTime(edit.date(), edit.time(), format.zone()).toUTC();
}

} // namespace forecourt::ui
