// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rates a driver pays at one moment of a session, and how they go on.
#pragma once

#include "core/domain/priceassignment.h"
#include "core/engine/ports/pricer.h"

namespace forecourt::engine {

/// Where a session stands.
struct DriverMoment
{
    QDateTime at;                        ///< UTC
    QString group;                       ///< of the person; empty: none
    Energy sinceStart;
    std::optional<Energy> meterStart;    ///< empty: not known; no energy is named then at which the price changes
    std::optional<qint64> powerW;        ///< for steps by power
};

/// What is told of a price. Rates are as the version enters them, with or without VAT.
struct DriverPrice
{
    /// Bands are looked at so far ahead.
    static constexpr qint64 AheadS = 24LL * 60 * 60;

    PriceVersion version;
    QTimeZone zone;
    QList<ports::RatesSince> rates;      ///< from the moment on, for a day; the first ones count. Never empty
    QList<std::optional<Rate>> steps;    ///< by step of the version: the price of energy in it, now
    bool isEnergyFree = false;           ///< within the free allowance
    std::optional<qint64> nextRegisterMilliWh; ///< of the meter, from which another price of energy counts
    std::optional<qint64> nextPowerW;    ///< the same of steps by power: the boundary nearest above, or below where none is

    [[nodiscard]] const RateSet& now() const { return rates.constFirst().rates; }
};

/// Pure. Thread: any.
[[nodiscard]] DriverPrice driverPrice(const ports::Pricer& pricer, const PriceVersion& version, const DriverMoment& moment,
                                      const QTimeZone& zone, const QList<Holiday>& holidays);

} // namespace forecourt::engine
