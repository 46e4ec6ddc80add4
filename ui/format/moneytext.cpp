// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/moneytext.h"

#include "core/base/currency.h"

#include <QRegularExpression>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr QChar HardSpace{0x00A0};
constexpr int RateDecimals = 4;   ///< beyond the currency's own: Rate counts ten-thousandths of a minor unit
constexpr int VatDecimals = 2;
constexpr int EnergyDecimals = 6; ///< mWh of a kWh
constexpr int MostDigits = 15;
constexpr int MinutesOfHour = 60;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// \a value / 10^decimals with the digits of the language; zeros at the end go, down to \a least decimals.
QString scaledText(qint64 value, int decimals, int least, const QLocale& locale)
{
    const quint64 absolute = value < 0 ? quint64(0) - quint64(value) : quint64(value);
    const auto scale = quint64(powerOfTen(decimals));
    QString text = locale.toString(qulonglong(absolute / scale));
    QString fraction = QString::number(absolute % scale).rightJustified(decimals, QLatin1Char('0')).left(decimals);
    while (fraction.size() > least && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (!fraction.isEmpty()) {
        for (QChar& digit : fraction)
            digit = QChar(ushort(locale.zeroDigit().at(0).unicode() + (digit.unicode() - u'0')));
        text += locale.decimalPoint() + fraction;
    }
    return value < 0 ? locale.negativeSign() + text : text;
}

/// Digits of every script as 0 to 9, without blanks of any kind.
QString plainDigits(const QString& text)
{
    QString plain;
    for (const QChar& letter : text) {
        if (letter.isSpace())
            continue;
        const int digit = letter.digitValue();
        plain += digit >= 0 ? QChar(ushort(u'0' + digit)) : letter;
    }
    plain.replace(QChar(0x2212), QLatin1Char('-')); // the minus sign of typographers
    return plain;
}

/// One separator of \a point, or none; groups of \a group taken out. Empty: ambiguous or wrong.
std::optional<QString> withPoint(QString text, QChar point, QChar group)
{
    static const QRegularExpression grouped(QStringLiteral("^-?[1-9]\\d{0,2}(X\\d{3})+$"));
    const bool hasPoint = text.contains(point);
    if (hasPoint && text.indexOf(group, text.indexOf(point)) >= 0)
        return std::nullopt;
    QString probe = hasPoint ? text.left(text.indexOf(point)) : text;
    probe.replace(group, QLatin1Char('X'));
    if (probe.contains(QLatin1Char('X'))) {
        if (grouped.match(probe).hasMatch())
            text.remove(group);
        else if (!hasPoint && text.count(group) == 1)
            text.replace(group, point); // 0.35 in a language that writes 0,35
        else
            return std::nullopt;
    }
    return text.replace(point, QLatin1Char('.'));
}

} // namespace

int currencyDecimals(const QString& currency)
{
    return currencyDigits(currency).value_or(2);
}

QString currencySign(const QString& currency, const QLocale& locale)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    if (currency == QLatin1String("EUR"))
        return QString(QChar(0x20AC));
    if (currency == QLatin1String("GBP"))
        return QString(QChar(0x00A3));
    return currency;
}

QString rateNumber(Rate rate, const QString& currency, const Formatter& format)
{
    const int decimals = currencyDecimals(currency);
    return scaledText(rate.parts, decimals + RateDecimals, decimals, format.locale());
}

/// As Formatter::money() writes it, with as many decimals as the rate has.
QString rateText(Rate rate, const QString& currency, const Formatter& format)
{
    const QString zero = format.money(Money{0, currency});
    const QString number = rateNumber(rate, currency, format);
    const QString plainZero = amountNumber(0, currency, format);
    QString text = zero;
    const qsizetype at = text.indexOf(plainZero);
    return at < 0 ? number + HardSpace + currencySign(currency, format.locale()) : text.replace(at, plainZero.size(), number);
}

QString amountNumber(qint64 minor, const QString& currency, const Formatter& format)
{
    const int decimals = currencyDecimals(currency);
    return scaledText(minor, decimals, decimals, format.locale());
}

QString differenceText(const Money& difference, const Formatter& format)
{
    const QString text = format.money(difference);
    return difference.minor > 0 ? format.locale().positiveSign() + text : text;
}

QString vatNumber(VatRate rate, const Formatter& format)
{
    return scaledText(rate.basisPoints, VatDecimals, 0, format.locale());
}

QString vatText(VatRate rate, const Formatter& format)
{
    return vatNumber(rate, format) + HardSpace + format.locale().percent();
}

QString energyField(Energy energy, const Formatter& format)
{
    return scaledText(energy.milliWh, EnergyDecimals, 0, format.locale());
}

QString stepText(qint64 from, bool isPower, const Formatter& format)
{
    constexpr int WattDecimals = 3;
    const QString number = scaledText(from, isPower ? WattDecimals : EnergyDecimals, 0, format.locale());
    return number + HardSpace + (isPower ? QStringLiteral("kW") : QStringLiteral("kWh"));
}

QString quantityText(Energy energy, const Formatter& format)
{
    return format.meterRegister(energy);
}

QString quantityNumber(Energy energy, const Formatter& format)
{
    constexpr qint64 MilliWhOfWh = 1000;
    return scaledText(rounded(energy.milliWh, MilliWhOfWh).value_or(0), 3, 3, format.locale());
}

QString minuteOfDayText(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / MinutesOfHour, 2, 10, QLatin1Char('0')).arg(minute % MinutesOfHour, 2, 10, QLatin1Char('0'));
}

QString moneyList(const QList<Money>& amounts, const Formatter& format)
{
    QStringList texts;
    for (const Money& amount : amounts)
        texts.append(format.money(amount));
    return texts.isEmpty() ? Formatter::missing() : texts.join(QStringLiteral(" + "));
}

std::optional<qint64> scaledFrom(const QString& text, int decimals, const QLocale& locale)
{
    static const QRegularExpression number(QStringLiteral("^(-?)(\\d*)(?:\\.(\\d*))?$"));
    const QChar point = locale.decimalPoint().isEmpty() ? QLatin1Char('.') : locale.decimalPoint().front();
    QChar group = locale.groupSeparator().isEmpty() ? QLatin1Char(',') : locale.groupSeparator().front();
    if (group.isSpace() || group == point)
        group = point == QLatin1Char('.') ? QLatin1Char(',') : QLatin1Char('.');
    const std::optional<QString> plain = withPoint(plainDigits(text), point, group);
    const QRegularExpressionMatch match = plain ? number.match(*plain) : QRegularExpressionMatch();
    if (!plain || !match.hasMatch() || match.captured(2).size() + match.captured(3).size() == 0)
        return std::nullopt;
    QString fraction = match.captured(3);
    while (fraction.size() > decimals && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (fraction.size() > decimals || match.captured(2).size() + decimals > MostDigits + 2)
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = (match.captured(2) + fraction.leftJustified(decimals, QLatin1Char('0'))).toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return match.captured(1).isEmpty() ? value : -value;
}

std::optional<Rate> rateFrom(const QString& text, const QString& currency, const QLocale& locale)
{
    const auto parts = scaledFrom(text, currencyDecimals(currency) + RateDecimals, locale);
    return parts ? std::optional(Rate{*parts}) : std::nullopt;
}

std::optional<qint64> amountFrom(const QString& text, const QString& currency, const QLocale& locale)
{
    return scaledFrom(text, currencyDecimals(currency), locale);
}

std::optional<VatRate> vatFrom(const QString& text, const QLocale& locale)
{
    QString number = text;
    number.remove(locale.percent()).remove(QLatin1Char('%'));
    const auto points = scaledFrom(number, VatDecimals, locale);
    if (!points || *points > std::numeric_limits<int>::max() || *points < std::numeric_limits<int>::min())
        return std::nullopt;
    return VatRate{static_cast<int>(*points)};
}

std::optional<Energy> energyFrom(const QString& text, const QLocale& locale)
{
    const auto milli = scaledFrom(text, EnergyDecimals, locale);
    return milli ? std::optional(Energy{*milli}) : std::nullopt;
}

std::optional<int> durationFrom(const QString& text)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,4}):([0-5]?\\d)$"));
    static const QRegularExpression minutes(QStringLiteral("^\\d{1,5}$"));
    const QString plain = plainDigits(text);
    if (const auto match = clock.match(plain); match.hasMatch())
        return (match.captured(1).toInt() * MinutesOfHour + match.captured(2).toInt()) * MinutesOfHour;
    if (minutes.match(plain).hasMatch())
        return plain.toInt() * MinutesOfHour;
    return std::nullopt;
}

std::optional<int> minuteOfDayFrom(const QString& text)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2})(?:[:.]?(\\d{2}))?$"));
    const auto match = clock.match(plainDigits(text));
    if (!match.hasMatch())
        return std::nullopt;
    const int minute = match.captured(1).toInt() * MinutesOfHour + match.captured(2).toInt();
    const bool isClock = match.captured(2).toInt() < MinutesOfHour && minute <= 24 * MinutesOfHour;
    return isClock ? std::optional(minute) : std::nullopt;
}

} // namespace forecourt::ui
