// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fleet.h"

namespace forecourt::simulator {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t StationsPerStep = 5;
constexpr std::chrono::milliseconds Step = 50ms;

} // namespace

Fleet::Fleet(double timeScale, QObject* parent) : QObject(parent), m_clock(timeScale) {}

Fleet::~Fleet() = default;

SimulatedStation& Fleet::add(const StationSettings& settings, const std::optional<DriverSettings>& drivers)
{
    m_stations.push_back(std::make_unique<SimulatedStation>(settings, m_clock));
    SimulatedStation& station = *m_stations.back();
    if (drivers) {
        for (int connector = 1; connector <= station.connectorCount(); ++connector) {
            DriverSettings own = *drivers;
            own.seed = drivers->seed + settings.seed * 64 + static_cast<quint32>(connector);
            m_drivers.push_back(std::make_unique<Driver>(station, connector, own, m_clock));
        }
    }
    return station;
}

void Fleet::powerOn()
{
    for (const auto& driver : m_drivers)
        driver->start();
    powerOnFrom(0);
}

void Fleet::powerOnFrom(std::size_t index)
{
    const std::size_t end = std::min(index + StationsPerStep, m_stations.size());
    for (; index < end; ++index)
        m_stations[index]->powerOn();
    if (index < m_stations.size())
        m_next = m_trueClock.after(Step, [this, index] { powerOnFrom(index); });
}

void Fleet::powerOff()
{
    m_next.reset();
    for (const auto& driver : m_drivers)
        driver->stop();
    for (const auto& station : m_stations)
        station->powerOff();
}

SimulatedStation* Fleet::find(const QString& id) const
{
    for (const auto& station : m_stations) {
        if (station->settings().id == id)
            return station.get();
    }
    return nullptr;
}

} // namespace forecourt::simulator
