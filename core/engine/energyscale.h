// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether a station's energy register counts in the unit it says.
#pragma once

#include "core/engine/meterreading.h"

#include <optional>

namespace forecourt::engine {

/// Compares the register of one transaction with the power over time. A register that says Wh and counts kWh
/// grows by a thousandth of what the power brings. It is named, never corrected: an invoice must not rest on a
/// guess. Thread: engine. Source: quirk 20.
class EnergyScale
{
public:
    /// Readings in ascending time; others are passed over. The deviation comes once.
    [[nodiscard]] std::optional<Deviation> add(const MeterReading& reading, const QString& transaction);

private:
    static constexpr qint64 NeededMilliWh = 2'000'000; ///< 2 kWh: a register of whole kWh has moved twice
    static constexpr qint64 LongestGapMs = 15 * 60'000; ///< power in between is unknown

    struct Point
    {
        QDateTime at;
        qint64 powerMilliW = 0;
        qint64 registerMilliWh = 0;
    };

    std::optional<Point> m_last;
    qint64 m_firstMilliWh = 0;   ///< the register where the comparison began
    double m_broughtMilliWh = 0; ///< power over time since then; compared, never billed
    bool m_isTold = false;
};

} // namespace forecourt::engine
