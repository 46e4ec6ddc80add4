// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/driver.h"

#include <algorithm>

namespace forecourt::simulator {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds LookInterval = 60s;
constexpr std::chrono::milliseconds Patience = 180s; ///< with a charge that does not begin

} // namespace

Driver::Driver(SimulatedStation& station, int connector, const DriverSettings& settings, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_station(station)
    , m_connector(connector)
    , m_settings(settings)
    , m_clock(clock)
    , m_random(settings.seed)
{
    Q_ASSERT(station.connector(connector));
}

std::chrono::milliseconds Driver::around(std::chrono::milliseconds mean)
{
    const double drawn = std::exponential_distribution<double>(1.0)(m_random);
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(mean.count()) * std::clamp(drawn, 0.1, 3.0)));
}

CarModel Driver::randomCar()
{
    static constexpr CarModel models[] = {
        {40'000, 7'400, 1, 50'000, 6, 100}, {58'000, 11'000, 3, 120'000, 6, 90},
        {77'000, 11'000, 3, 150'000, 6, 80}, {100'000, 22'000, 3, 200'000, 6, 100}};
    return models[std::uniform_int_distribution<std::size_t>(0, std::size(models) - 1)(m_random)];
}

void Driver::leaveFor(std::chrono::milliseconds delay, void (Driver::*then)())
{
    m_next = m_clock.after(delay, [this, then] { (this->*then)(); });
}

void Driver::start()
{
    awaitNext();
}

void Driver::arriveNow()
{
    arrive();
}

void Driver::awaitNext()
{
    leaveFor(around(m_settings.meanAbsence), &Driver::arrive);
}

void Driver::arrive()
{
    if (connector().car() || connector().transaction()) { // somebody else's doing, e.g. a script
        awaitNext();
        return;
    }
    const auto count = m_settings.tokens.size();
    m_token = count == 0 ? QString() : m_settings.tokens.at(std::uniform_int_distribution<qsizetype>(0, count - 1)(m_random));
    m_tapsFirst = share() < m_settings.tapFirstShare;
    m_hasCharged = false;
    m_leavesAt = m_clock.monotonic() + around(m_settings.meanStay);
    if (m_tapsFirst)
        m_station.tapCard(m_connector, m_token);
    else
        m_station.plugIn(m_connector, SimulatedCar(randomCar(), 10 + 50 * share()));
    leaveFor(20s, &Driver::finishArrival);
}

void Driver::finishArrival()
{
    if (m_tapsFirst)
        m_station.plugIn(m_connector, SimulatedCar(randomCar(), 10 + 50 * share()));
    else if (!connector().transaction()) // a remote start may have been quicker
        m_station.tapCard(m_connector, m_token);
    leaveFor(Patience, &Driver::look);
}

void Driver::look()
{
    const bool isCharging = connector().transaction().has_value();
    m_hasCharged = m_hasCharged || isCharging;
    const bool isFull = connector().car() && connector().car()->isFull();
    if (!isCharging || isFull || m_clock.monotonic() >= m_leavesAt)
        leave();
    else
        leaveFor(LookInterval, &Driver::look);
}

void Driver::leave()
{
    const bool stopsByCard = share() < 0.7;
    if (connector().transaction() && stopsByCard)
        m_station.tapCard(m_connector, connector().transaction()->token);
    leaveFor(30s, &Driver::unplug);
}

void Driver::unplug()
{
    m_station.unplug(m_connector);
    awaitNext();
}

} // namespace forecourt::simulator
