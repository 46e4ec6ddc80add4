// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Physical quantities as integers in thousandths of the base unit.
#pragma once

#include <QtGlobal>

namespace forecourt {

/// Energy in thousandths of a watt-hour; what the database holds (decisions.md 13).
struct Energy
{
    qint64 milliWh = 0;

    [[nodiscard]] static constexpr Energy fromWh(qint64 wattHours) { return {wattHours * 1000}; }
    [[nodiscard]] constexpr double kWh() const { return static_cast<double>(milliWh) / 1e6; }
    [[nodiscard]] constexpr double wattHours() const { return static_cast<double>(milliWh) / 1e3; }

    friend constexpr auto operator<=>(const Energy&, const Energy&) = default;
    friend constexpr Energy operator-(Energy a, Energy b) { return {a.milliWh - b.milliWh}; }
    friend constexpr Energy operator+(Energy a, Energy b) { return {a.milliWh + b.milliWh}; }
};

} // namespace forecourt
