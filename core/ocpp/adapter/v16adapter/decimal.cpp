// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/decimal.h"

#include <QByteArray>

#include <limits>

namespace forecourt::ocpp::v16adapter {

namespace {

// Longer texts are no measurements; the limit keeps a hostile one cheap.
constexpr qsizetype MaximumTextLength = 64;
constexpr int MaximumExponent = 40;

struct Parts
{
    bool isNegative = false;
    QByteArray digits; ///< without point
    int scale = 0;     ///< digits after the point, minus the exponent
    bool usedComma = false;
};

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

std::optional<int> readExponent(QStringView text)
{
    bool isNegative = false;
    if (!text.isEmpty() && (text.front() == QLatin1Char('-') || text.front() == QLatin1Char('+'))) {
        isNegative = text.front() == QLatin1Char('-');
        text = text.mid(1);
    }
    if (text.isEmpty() || text.size() > 3)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    if (value > MaximumExponent)
        return std::nullopt;
    return isNegative ? -value : value;
}

std::optional<Parts> split(QStringView text)
{
    Parts parts;
    if (!text.isEmpty() && (text.front() == QLatin1Char('-') || text.front() == QLatin1Char('+'))) {
        parts.isNegative = text.front() == QLatin1Char('-');
        text = text.mid(1);
    }
    bool hasPoint = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isDigit(c)) {
            parts.digits.append(static_cast<char>(c.unicode()));
            parts.scale += hasPoint ? 1 : 0;
        } else if ((c == QLatin1Char('.') || c == QLatin1Char(',')) && !hasPoint) {
            hasPoint = true;
            parts.usedComma = c == QLatin1Char(',');
        } else if ((c == QLatin1Char('e') || c == QLatin1Char('E')) && !parts.digits.isEmpty()) {
            const auto exponent = readExponent(text.mid(i + 1));
            if (!exponent)
                return std::nullopt;
            parts.scale -= *exponent;
            break;
        } else {
            return std::nullopt;
        }
    }
    return parts.digits.isEmpty() ? std::nullopt : std::optional(parts);
}

/// The digits as a number; empty on overflow.
std::optional<qint64> toInteger(const QByteArray& digits)
{
    qint64 value = 0;
    for (const char c : digits) {
        const qint64 digit = c - '0';
        if (value > (std::numeric_limits<qint64>::max() - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

} // namespace

std::optional<DecimalReading> readDecimal(QStringView text, int powerOfTen)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > MaximumTextLength)
        return std::nullopt;
    auto parts = split(trimmed);
    if (!parts)
        return std::nullopt;

    DecimalReading reading;
    reading.hadBlanks = trimmed.size() != text.size();
    reading.usedComma = parts->usedComma;

    // digits × 10^shift is the count of thousandths
    const int shift = 3 + powerOfTen - parts->scale;
    bool roundUp = false;
    if (shift >= 0) {
        const bool isZero = parts->digits.count('0') == parts->digits.size();
        if (!isZero)
            parts->digits.append(QByteArray(shift, '0'));
    } else {
        const qsizetype keep = parts->digits.size() + shift;
        const QByteArray dropped = keep > 0 ? parts->digits.mid(keep) : parts->digits;
        reading.isExact = dropped.count('0') == dropped.size();
        roundUp = keep >= 0 && dropped.front() >= '5';
        parts->digits = keep > 0 ? parts->digits.left(keep) : QByteArray("0");
    }
    auto value = toInteger(parts->digits);
    if (!value || *value == std::numeric_limits<qint64>::max())
        return std::nullopt;
    const qint64 magnitude = *value + (roundUp ? 1 : 0);
    reading.milli = parts->isNegative ? -magnitude : magnitude;
    return reading;
}

} // namespace forecourt::ocpp::v16adapter
