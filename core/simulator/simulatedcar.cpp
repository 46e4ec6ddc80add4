// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedcar.h"

#include <algorithm>

namespace forecourt::simulator {

namespace {

constexpr double PhaseVolt = 230;
constexpr double LossFactor = 0.92; // of AC energy, what reaches the battery

/// Share of the maximum power a battery takes at this state of charge.
double acceptance(double socPercent, bool isDirectCurrent)
{
    const double flatUntil = isDirectCurrent ? 50 : 90;
    const double atFull = isDirectCurrent ? 0.12 : 0.25;
    if (socPercent <= flatUntil)
        return 1.0;
    return std::max(atFull, 1.0 - (1.0 - atFull) * (socPercent - flatUntil) / (100 - flatUntil));
}

} // namespace

double SimulatedCar::powerW(double offeredW, bool isDirectCurrent) const
{
    if (isFull())
        return 0;
    const double minimumW = isDirectCurrent ? 1000 : m_model.minimumA * PhaseVolt * m_model.acPhases;
    if (offeredW < minimumW)
        return 0;
    const double maximumW = isDirectCurrent ? m_model.dcMaximumW : m_model.acMaximumW;
    return std::min(offeredW, maximumW * acceptance(m_soc, isDirectCurrent));
}

double SimulatedCar::charge(std::chrono::milliseconds duration, double offeredW, bool isDirectCurrent)
{
    using namespace std::chrono_literals;
    // Long steps are cut so that the taper is followed.
    double takenWh = 0;
    for (auto left = duration; left > 0ms && !isFull();) {
        const auto step = std::min(left, std::chrono::milliseconds(30s));
        const double hours = static_cast<double>(step.count()) / 3'600'000.0;
        const double wattHours = powerW(offeredW, isDirectCurrent) * hours;
        takenWh += wattHours;
        const double stored = isDirectCurrent ? wattHours : wattHours * LossFactor;
        m_soc = std::min(m_model.targetSoc, m_soc + stored / m_model.batteryWh * 100.0);
        left -= step;
    }
    return takenWh;
}

} // namespace forecourt::simulator
