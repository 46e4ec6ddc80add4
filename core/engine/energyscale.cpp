// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/energyscale.h"

#include <utility>

namespace forecourt::engine {

namespace {

constexpr double MsPerHour = 3'600'000;
constexpr double LeastFactor = 300; ///< 1000, with generous room for rounding to whole kWh
constexpr double MostFactor = 3000;

} // namespace

std::optional<Deviation> EnergyScale::add(const MeterReading& reading, const QString& transaction)
{
    if (m_isTold || !reading.powerMilliW || !reading.registerMilliWh || (m_last && reading.at <= m_last->at))
        return std::nullopt;
    const Point point{reading.at, *reading.powerMilliW, *reading.registerMilliWh};
    const std::optional<Point> last = std::exchange(m_last, point);
    const bool startsAnew = !last || last->at.msecsTo(point.at) > LongestGapMs || point.registerMilliWh < last->registerMilliWh;
    if (startsAnew) {
        m_firstMilliWh = point.registerMilliWh;
        m_broughtMilliWh = 0;
        return std::nullopt;
    }
    const double meanMilliW = (double(last->powerMilliW) + double(point.powerMilliW)) / 2;
    m_broughtMilliWh += meanMilliW * double(last->at.msecsTo(point.at)) / MsPerHour;
    const qint64 counted = point.registerMilliWh - m_firstMilliWh;
    if (m_broughtMilliWh < double(NeededMilliWh) || counted <= 0)
        return std::nullopt;
    const double factor = m_broughtMilliWh / double(counted);
    if (factor < LeastFactor || factor > MostFactor)
        return std::nullopt;
    m_isTold = true;
    return Deviation{20, QStringLiteral("energy-in-kwh-called-wh"),
                     QStringLiteral("transaction %1: the register grew by %2 Wh while the power brought %3 Wh")
                         .arg(transaction)
                         .arg(counted / 1000)
                         .arg(qRound64(m_broughtMilliWh / 1000))};
}

} // namespace forecourt::engine
