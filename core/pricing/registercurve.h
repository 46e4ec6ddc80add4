// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The energy of a session over time, from what its meter said.
#pragma once

#include "core/domain/cost.h"
#include "core/domain/sessionfacts.h"

#include <vector>

namespace forecourt::pricing {

/// Energy since the start at one moment.
struct CurvePoint
{
    qint64 at = 0;      ///< seconds since 1970, UTC
    qint64 milliWh = 0; ///< never falls
};

/// Energy over the time of a session.
struct RegisterCurve
{
    std::vector<CurvePoint> points; ///< ascending; the first one is 0 mWh. Empty: nothing is known
    CostFlags flags;                ///< what had to be understood or left out; NegativeEnergy: points are empty

    [[nodiscard]] qint64 total() const { return points.empty() ? 0 : points.back().milliWh; }
};

/// The curve of \a facts between two moments. Where start and end are known and rise, their difference is the energy,
/// whatever was measured in between; a register that rolled over or was reset is counted on. Any order of values gives the
/// same. Source: ocpp-behaviour.md §3.5, quirks 34 and 36.
[[nodiscard]] RegisterCurve curveOf(const SessionFacts& facts, qint64 from, qint64 to);

/// Energy since the start at \a at between two points, to the nearest Wh like a register counts, never beyond them.
[[nodiscard]] qint64 energyBetween(const CurvePoint& before, const CurvePoint& after, qint64 at);

} // namespace forecourt::pricing
