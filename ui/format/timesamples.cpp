// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/timesamples.h"

namespace forecourt::ui {

namespace {

constexpr int SampleYear = 2030;

/// The longest of what \a write makes of moments in every month, before and after noon. The digits all have one width.
template<class Write>
QString longestOf(const Formatter& format, const Write& write)
{
    QString longest;
    for (int month = 1; month <= 12; ++month) {
        for (const int hour : {10, 22}) {
            const QDateTime at(QDate(SampleYear, month, 28), QTime(hour, 48, 58), format.zone());
            const QString text = write(at);
            if (text.size() > longest.size())
                longest = text;
        }
    }
    return longest;
}

QDateTime ofYear(int year)
{
    return {QDate(year, 6, 15), QTime(12, 0), Qt::UTC};
}

} // namespace

QString dateFieldFormat(const QLocale& locale)
{
    return locale.language() == QLocale::C ? QStringLiteral("yyyy-MM-dd") : locale.dateFormat(QLocale::ShortFormat);
}

QString timeFieldFormat(const QLocale& locale, bool hasSeconds)
{
    QString format = locale.language() == QLocale::C ? QStringLiteral("HH:mm") : locale.timeFormat(QLocale::ShortFormat);
    if (hasSeconds && !format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return format;
}

QString dateTimeFieldFormat(const QLocale& locale, bool hasSeconds)
{
    return dateFieldFormat(locale) + QLatin1Char(' ') + timeFieldFormat(locale, hasSeconds);
}

QString clockTimeText(const QTime& time, const QLocale& locale)
{
    return locale.toString(time, timeFieldFormat(locale));
}

QTime clockTimeOf(const QString& text, const QLocale& locale)
{
    const QString typed = text.simplified();
    const QTime time = locale.toTime(typed, timeFieldFormat(locale));
    return time.isValid() ? time : QTime::fromString(typed, QStringLiteral("H:mm"));
}

QString widest::dateTime(const Formatter& format)
{
    return longestOf(format, [&](const QDateTime& at) { return format.dateTime(at, ofYear(SampleYear - 3)); });
}

QString widest::dateTimeWithSeconds(const Formatter& format)
{
    return longestOf(format, [&](const QDateTime& at) {
        QString text = format.dateTime(at, ofYear(SampleYear - 3));
        return text.replace(format.time(at), format.timeWithSeconds(at));
    });
}

QString widest::dayAndTime(const Formatter& format)
{
    return longestOf(format, [&](const QDateTime& at) { return format.dateTime(at, ofYear(SampleYear)); });
}

QString widest::time(const Formatter& format)
{
    return longestOf(format, [&](const QDateTime& at) { return format.time(at); });
}

QString widest::timeWithSeconds(const Formatter& format)
{
    return longestOf(format, [&](const QDateTime& at) { return format.timeWithSeconds(at); });
}

} // namespace forecourt::ui
