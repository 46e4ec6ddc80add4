// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many simulated stations with their drivers.
#pragma once

#include "core/simulator/driver.h"
#include "core/simulator/scaledclock.h"

#include <vector>

namespace forecourt::simulator {

/// Stations on one thread, at one speed. Thread: the one that made it.
class Fleet final : public QObject
{
    Q_OBJECT

public:
    explicit Fleet(double timeScale = 1.0, QObject* parent = nullptr);
    ~Fleet() override;

    /// Adds a station, off. With \a drivers, people come to every connector.
    SimulatedStation& add(const StationSettings& settings, const std::optional<DriverSettings>& drivers = std::nullopt);

    /// Switches all on, a few per second, so that a central system is not stormed.
    void powerOn();
    void powerOff();

    [[nodiscard]] int size() const { return static_cast<int>(m_stations.size()); }
    [[nodiscard]] SimulatedStation& station(int index) const { return *m_stations[static_cast<std::size_t>(index)]; }
    /// Null if there is none of this id.
    [[nodiscard]] SimulatedStation* find(const QString& id) const;
    [[nodiscard]] ScaledClock& clock() { return m_clock; }

private:
    void powerOnFrom(std::size_t index);

    ScaledClock m_clock;
    SystemClock m_trueClock;
    std::vector<std::unique_ptr<SimulatedStation>> m_stations;
    std::vector<std::unique_ptr<Driver>> m_drivers; ///< after the stations: they refer to them
    std::unique_ptr<ScheduledCall> m_next;
};

} // namespace forecourt::simulator
