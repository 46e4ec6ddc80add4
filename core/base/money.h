// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Amounts of money, rates and the one way of rounding: integers only, never double.
#pragma once

#include <QString>

#include <compare>
#include <limits>
#include <optional>

namespace forecourt {

/// Wide enough for every product of a quantity and a rate before it is rounded.
__extension__ typedef __int128 Int128;

/// Minor units (cents) of one currency. Source: decisions.md 13.
struct Money
{
    qint64 minor = 0;
    QString currency; ///< ISO 4217, e.g. EUR

    bool operator==(const Money&) const = default;
};

/// A price of one unit (a kWh, a minute, a session) in ten-thousandths of a minor unit: 0.3499 EUR/kWh is 34.99 cents, 349'900
/// parts. Source: decisions.md 13.
struct Rate
{
    static constexpr qint64 PartsPerMinor = 10'000;

    qint64 parts = 0;

    [[nodiscard]] static constexpr Rate fromMinor(qint64 minor) { return {minor * PartsPerMinor}; }
    friend constexpr auto operator<=>(const Rate&, const Rate&) = default;
};

/// Value added tax in hundredths of a percent: 19 % is 1'900.
struct VatRate
{
    static constexpr int Whole = 10'000; ///< 100 %

    int basisPoints = 0;

    friend constexpr auto operator<=>(const VatRate&, const VatRate&) = default;
};

/// An amount with its tax, in minor units; net + vat is always gross.
struct VatSplit
{
    qint64 net = 0;
    qint64 vat = 0;
    qint64 gross = 0;

    bool operator==(const VatSplit&) const = default;
};

/// \a value if it fits into 64 bits.
[[nodiscard]] constexpr std::optional<qint64> narrowed(Int128 value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return static_cast<qint64>(value);
}

/// \a numerator / \a denominator to the nearest whole number, half away from zero: the only rounding there is. Empty:
/// it does not fit, or \a denominator is not above 0. Source: decisions.md 13.
[[nodiscard]] constexpr std::optional<qint64> rounded(Int128 numerator, Int128 denominator)
{
    if (denominator <= 0)
        return std::nullopt;
    const Int128 quotient = numerator / denominator;
    const Int128 rest = numerator % denominator;
    const Int128 distance = rest < 0 ? -rest : rest;
    const Int128 away = distance >= denominator - distance ? (numerator < 0 ? -1 : 1) : 0;
    return narrowed(quotient + away);
}

/// What \a quantity costs in minor units, rounded once. \a quantity counts in parts of a unit, \a partsPerUnit of them to
/// the unit (1'000'000 mWh to a kWh, 60 s to a minute). Empty: it does not fit.
[[nodiscard]] constexpr std::optional<qint64> charged(qint64 quantity, qint64 partsPerUnit, Rate rate)
{
    return rounded(Int128(quantity) * rate.parts, Int128(partsPerUnit) * Rate::PartsPerMinor);
}

/// \a amount with its tax. \a isGross: the amount holds the tax already. The other side is the amount less, or plus, the tax
/// rounded once, so that the three agree to the last minor unit. Empty: it does not fit, or the rate is negative.
[[nodiscard]] constexpr std::optional<VatSplit> withVat(qint64 amount, VatRate rate, bool isGross)
{
    if (rate.basisPoints < 0)
        return std::nullopt;
    const Int128 product = Int128(amount) * rate.basisPoints;
    const auto vat = rounded(product, isGross ? Int128(VatRate::Whole) + rate.basisPoints : Int128(VatRate::Whole));
    const auto other = vat ? narrowed(isGross ? Int128(amount) - *vat : Int128(amount) + *vat) : std::nullopt;
    if (!other)
        return std::nullopt;
    return isGross ? VatSplit{*other, *vat, amount} : VatSplit{amount, *vat, *other};
}

/// The sum. Empty: two currencies, or it does not fit.
[[nodiscard]] inline std::optional<Money> added(const Money& a, const Money& b)
{
    const auto minor = narrowed(Int128(a.minor) + b.minor);
    return minor && a.currency == b.currency ? std::optional(Money{*minor, a.currency}) : std::nullopt;
}

/// \a a less \a b. Empty: two currencies, or it does not fit.
[[nodiscard]] inline std::optional<Money> subtracted(const Money& a, const Money& b)
{
    const auto minor = narrowed(Int128(a.minor) - b.minor);
    return minor && a.currency == b.currency ? std::optional(Money{*minor, a.currency}) : std::nullopt;
}

} // namespace forecourt
