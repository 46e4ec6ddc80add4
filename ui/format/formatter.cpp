// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/formatter.h"

#include "ui/format/moneytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace forecourt::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Formatter)
};

constexpr QChar NoBreakSpace{0x00A0};
constexpr QChar FirstStrongIsolate{0x2068};
constexpr QChar PopDirectionalIsolate{0x2069};

/// The locale's short date format without its year: "dd.MM.", "dd/MM", "MM-dd".
QString withoutYear(QString format)
{
    static const QRegularExpression year(QStringLiteral("y+"));
    static const QRegularExpression edges(QStringLiteral("^[^A-Za-z]+|[^A-Za-z.]+$"));
    format.remove(year);
    format.remove(edges);
    return format;
}

QString shortDateFormat(const QLocale& locale)
{
    return locale.language() == QLocale::C ? QStringLiteral("yyyy-MM-dd") : locale.dateFormat(QLocale::ShortFormat);
}

} // namespace

Formatter::Formatter(const QLocale& locale, const QTimeZone& siteZone, Qt::LayoutDirection surroundings)
    : m_locale(locale), m_zone(siteZone.isValid() ? siteZone : QTimeZone::utc()),
      m_isolates(surroundings == Qt::RightToLeft || locale.textDirection() == Qt::RightToLeft)
{
}

Formatter Formatter::inZone(const QTimeZone& siteZone) const
{
    return {m_locale, siteZone, m_isolates ? Qt::RightToLeft : Qt::LeftToRight};
}

QString Formatter::missing()
{
    return QString(QChar(0x2013));
}

QString Formatter::fixed(double value, int decimals) const
{
    const QString text = m_locale.toString(value, 'f', decimals);
    // a tiny negative value must not read as minus nothing
    if (value < 0 && text == m_locale.negativeSign() + m_locale.toString(0.0, 'f', decimals))
        return m_locale.toString(0.0, 'f', decimals);
    return value < 0 ? isolated(text) : text; // the sign stays in front
}

/// Left to right even beside text that runs the other way, unless its own first letter does.
QString Formatter::isolated(const QString& text) const
{
    return m_isolates ? FirstStrongIsolate + text + PopDirectionalIsolate : text;
}

QString Formatter::withUnit(const QString& value, const QString& unit) const
{
    return isolated(value + NoBreakSpace + unit);
}

ValueAndUnit Formatter::powerParts(std::optional<qint64> watts) const
{
    if (!watts)
        return {missing(), QStringLiteral("kW")};
    return {fixed(double(*watts) / 1000.0, 1), QStringLiteral("kW")};
}

QString Formatter::power(std::optional<qint64> watts) const
{
    return watts ? withUnit(powerNumber(watts), QStringLiteral("kW")) : missing();
}

QString Formatter::powerNumber(std::optional<qint64> watts) const
{
    return powerParts(watts).value;
}

ValueAndUnit Formatter::energyParts(std::optional<Energy> energy) const
{
    if (!energy)
        return {missing(), QStringLiteral("kWh")};
    return {fixed(energy->kWh(), 2), QStringLiteral("kWh")};
}

QString Formatter::energy(std::optional<Energy> energy) const
{
    return energy ? withUnit(energyNumber(energy), QStringLiteral("kWh")) : missing();
}

QString Formatter::energyNumber(std::optional<Energy> energy) const
{
    return energyParts(energy).value;
}

QString Formatter::meterRegister(std::optional<Energy> energy) const
{
    return energy ? withUnit(fixed(energy->kWh(), 3), QStringLiteral("kWh")) : missing();
}

QString Formatter::current(std::optional<qint64> milliAmpere) const
{
    return milliAmpere ? withUnit(fixed(double(*milliAmpere) / 1000.0, 0), QStringLiteral("A")) : missing();
}

QString Formatter::currentLimit(qint64 tenths) const
{
    return withUnit(fixed(double(tenths) / 10.0, tenths % 10 == 0 ? 0 : 1), QStringLiteral("A"));
}

QString Formatter::wattLimit(qint64 tenths) const
{
    return withUnit(fixed(double(tenths) / 10.0, tenths % 10 == 0 ? 0 : 1), QStringLiteral("W"));
}

QString Formatter::voltage(std::optional<qint64> milliVolt) const
{
    return milliVolt ? withUnit(fixed(double(*milliVolt) / 1000.0, 0), QStringLiteral("V")) : missing();
}

QString Formatter::temperature(std::optional<int> celsius) const
{
    return celsius ? withUnit(m_locale.toString(*celsius), QString(QChar(0x00B0)) + QLatin1Char('C')) : missing();
}

QString Formatter::percent(std::optional<int> percent) const
{
    return percent ? withUnit(m_locale.toString(*percent), m_locale.percent()) : missing();
}

QString Formatter::dataSize(qint64 bytes) const
{
    if (bytes < 0)
        return missing();
    return isolated(m_locale.formattedDataSize(bytes, bytes >= 1000000000000LL ? 1 : 0, QLocale::DataSizeSIFormat));
}

QString Formatter::milliseconds(qint64 value) const
{
    return withUnit(m_locale.toString(value), QStringLiteral("ms"));
}

QString Formatter::amount(const Money& money) const
{
    const int decimals = currencyDecimals(money.currency);
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const quint64 absolute = money.minor < 0 ? quint64(0) - quint64(money.minor) : quint64(money.minor);
    QString number = m_locale.toString(qulonglong(absolute / quint64(scale)));
    if (decimals > 0) {
        QString fraction = QString::number(absolute % quint64(scale)).rightJustified(decimals, QLatin1Char('0'));
        for (QChar& digit : fraction)
            digit = QChar(ushort(m_locale.zeroDigit().at(0).unicode() + (digit.unicode() - u'0')));
        number += m_locale.decimalPoint() + fraction;
    }
    return number;
}

ValueAndUnit Formatter::moneyParts(const std::optional<Money>& money) const
{
    if (!money)
        return {missing(), {}};
    return {(money->minor < 0 ? m_locale.negativeSign() : QString()) + amount(*money), money->currency};
}

QString Formatter::money(const std::optional<Money>& money) const
{
    if (!money)
        return missing();
    const QString number = amount(*money);
    const QString sign = money->minor < 0 ? m_locale.negativeSign() : QString();
    const QString symbol = currencySign(money->currency, m_locale);
    if (symbol.isEmpty()) // of a site without a currency, or told so by another program
        return isolated(sign + number);
    const QString one = m_locale.toString(1);
    const QString pattern = m_locale.toCurrencyString(qlonglong(1), symbol);
    const bool symbolFirst = pattern.indexOf(symbol) < pattern.indexOf(one);
    const bool isWord = symbol.at(0).isLetter() && symbol.size() > 1;
    if (symbolFirst)
        return isolated(sign + symbol + (isWord ? QString(NoBreakSpace) : QString()) + number);
    return isolated(sign + number + NoBreakSpace + symbol);
}

QString Formatter::duration(std::optional<std::chrono::seconds> duration) const
{
    if (!duration)
        return missing();
    const qint64 minutes = std::max<qint64>(0, duration->count()) / 60;
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString Formatter::durationInWords(std::chrono::seconds duration) const
{
    const qint64 seconds = std::max<qint64>(0, duration.count());
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (seconds < 60)
        //: A duration in seconds, for example "42 s".
        return withUnit(m_locale.toString(seconds), Words::tr("s", "seconds"));
    if (hours < 1)
        //: A duration in minutes, for example "24 min".
        return withUnit(m_locale.toString(minutes), Words::tr("min", "minutes"));
    if (hours < 48)
        //: A duration of hours and minutes, for example "6 h 02".
        return isolated(Words::tr("%1 h %2").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'))
                            .replace(QLatin1Char(' '), NoBreakSpace));
    //: A duration of days and hours, for example "3 d 4 h".
    return isolated(Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24).replace(QLatin1Char(' '), NoBreakSpace));
}

QString Formatter::ago(std::chrono::seconds duration) const
{
    //: How long ago something happened; %1 is a duration such as "3 s" or "24 min".
    return Words::tr("%1 ago").arg(durationInWords(duration));
}

QString Formatter::timeFormat(bool seconds) const
{
    QString format = m_locale.timeFormat(QLocale::ShortFormat);
    if (m_locale.language() == QLocale::C)
        format = QStringLiteral("HH:mm");
    if (seconds && !format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return format;
}

QString Formatter::time(const std::optional<QDateTime>& at) const
{
    return at && at->isValid() ? isolated(m_locale.toString(at->toTimeZone(m_zone).time(), timeFormat(false))) : missing();
}

QString Formatter::timeWithSeconds(const std::optional<QDateTime>& at) const
{
    return at && at->isValid() ? isolated(m_locale.toString(at->toTimeZone(m_zone).time(), timeFormat(true))) : missing();
}

QString Formatter::timeWithMilliseconds(const QDateTime& at) const
{
    // the same in every language: compared with logs, not read aloud
    return at.isValid() ? at.toTimeZone(m_zone).time().toString(QStringLiteral("HH:mm:ss.zzz")) : missing();
}

QString Formatter::dayAndMonth(const std::optional<QDateTime>& at) const
{
    if (!at || !at->isValid())
        return missing();
    return isolated(m_locale.toString(siteDate(*at), withoutYear(shortDateFormat(m_locale))));
}

QString Formatter::day(const QDateTime& at, const QDateTime& now) const
{
    const bool thisYear = siteDate(at).year() == siteDate(now).year();
    return thisYear ? dayAndMonth(at) : isolated(m_locale.toString(siteDate(at), shortDateFormat(m_locale)));
}

QString Formatter::dateTime(const std::optional<QDateTime>& at, const QDateTime& now) const
{
    if (!at || !at->isValid())
        return missing();
    return day(*at, now) + NoBreakSpace + time(at);
}

QString Formatter::timeOrDate(const std::optional<QDateTime>& at, const QDateTime& now) const
{
    if (!at || !at->isValid())
        return missing();
    return siteDate(*at) == siteDate(now) ? time(at) : dateTime(at, now);
}

QString Formatter::sinceDay(const std::optional<QDateTime>& at, const QDateTime& now) const
{
    //: %1 is a time, or a date and time: "since 04:12".
    return at && at->isValid() ? Words::tr("since %1").arg(day(*at, now)) : missing();
}

QString Formatter::since(const std::optional<QDateTime>& at, const QDateTime& now) const
{
    if (!at || !at->isValid())
        return missing();
    //: %1 is a time, or a date and time: "since 04:12".
    return Words::tr("since %1").arg(timeOrDate(at, now));
}

QString Formatter::zoneName(const QDateTime& at) const
{
    const QDateTime local = at.toTimeZone(m_zone);
    const auto isName = [](const QString& text) { // "GMT+1" and "+03" only count hours
        return !text.isEmpty() && std::none_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isDigit(); });
    };
    const QString name = m_zone.displayName(local, QTimeZone::ShortName, m_locale);
    const QString abbreviation = m_zone.abbreviation(local);
    return isName(name) || (!isName(abbreviation) && !name.isEmpty()) ? name : abbreviation;
}

QString Formatter::clock(const QDateTime& now) const
{
    const QDateTime local = now.toTimeZone(m_zone);
    QString date = m_locale.dateFormat(QLocale::ShortFormat);
    if (m_locale.language() == QLocale::C)
        date = QStringLiteral("yyyy-MM-dd");
    else if (!date.contains(QLatin1String("yyyy")))
        date.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    QString day = m_locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    if (day.endsWith(QLatin1Char('.')))
        day.chop(1);
    return isolated(QStringLiteral("%1 %2 %3 %4").arg(day, m_locale.toString(local.date(), date), time(now), zoneName(now)));
}

} // namespace forecourt::ui
