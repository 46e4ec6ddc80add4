// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A decimal number with one digit after the point, without binary rounding.
#pragma once

#include <QtGlobal>

#include <compare>

namespace forecourt::ocpp::schema {

/// A count of tenths, e.g. 214 for 21.4 A. Source: OCPP 1.6 schemas, `multipleOf: 0.1`.
struct Tenths
{
    qint64 count = 0;

    /// The nearest tenth; exact within ±1e12.
    [[nodiscard]] static Tenths fromDouble(double value) { return {qRound64(value * 10.0)}; }

    /// The double nearest to the decimal, which JSON writes back as that decimal.
    [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(count) / 10.0; }

    friend constexpr auto operator<=>(const Tenths&, const Tenths&) = default;
};

} // namespace forecourt::ocpp::schema
