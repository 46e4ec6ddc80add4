// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The energy of a session by band, step and free allowance.
#pragma once

#include "core/pricing/bandtimeline.h"
#include "core/pricing/ratetable.h"
#include "core/pricing/registercurve.h"

namespace forecourt::pricing {

/// Energy of one price.
struct EnergyPart
{
    int band = -1; ///< -1: none, or free
    int step = -1; ///< -1: below the first, none, or free
    bool isFree = false;
    qint64 milliWh = 0;
    CostFlags flags; ///< EnergyInterpolated, SampleGap
};

/// In the order they begin; together all the energy of \a curve. Linear in the number of values.
[[nodiscard]] std::vector<EnergyPart> splitEnergy(const RegisterCurve& curve, const std::vector<BandStretch>& bands,
                                                  const PriceVersion& version, const RateTable& rates);

} // namespace forecourt::pricing
