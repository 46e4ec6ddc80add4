// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A car with a battery, a charger of its own and a charging curve.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace forecourt::simulator {

/// What kind of car it is.
struct CarModel
{
    double batteryWh = 60'000;
    double acMaximumW = 11'000;   ///< of its own charger, all phases together
    int acPhases = 3;             ///< 1 to 3
    double dcMaximumW = 100'000;
    double minimumA = 6;          ///< below this it does not charge (IEC 61851)
    double targetSoc = 100;       ///< per cent at which it stops
};

/// One car at a connector. Times are simulated time. Thread: the station's.
class SimulatedCar
{
public:
    SimulatedCar(CarModel model, double socPercent) : m_model(model), m_soc(socPercent) {}

    [[nodiscard]] const CarModel& model() const { return m_model; }
    /// State of charge, 0 to 100.
    [[nodiscard]] double socPercent() const { return m_soc; }
    [[nodiscard]] bool isFull() const { return m_soc >= m_model.targetSoc; }

    /// Power it draws when \a offeredW is offered: 0 while full or below its minimum. AC cars charge flat to
    /// 90 %, DC cars taper from 50 % on.
    [[nodiscard]] double powerW(double offeredW, bool isDirectCurrent) const;

    /// Charges for \a duration with \a offeredW on offer; the energy taken in Wh.
    double charge(std::chrono::milliseconds duration, double offeredW, bool isDirectCurrent);

private:
    CarModel m_model;
    double m_soc;
};

} // namespace forecourt::simulator
