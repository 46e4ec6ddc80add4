// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// People who come, charge and leave.
#pragma once

#include "core/simulator/simulatedstation.h"

#include <random>

namespace forecourt::simulator {

/// How busy it is. All times are simulated time.
struct DriverSettings
{
    QStringList tokens{QStringLiteral("DEMO0001")}; ///< whose tags are used
    std::chrono::minutes meanAbsence{90};           ///< between two cars at one connector
    std::chrono::minutes meanStay{150};             ///< that a car stays at most
    double tapFirstShare = 0.5;                     ///< who tap before they plug in
    quint32 seed = 1;
};

/// One driver after another at one connector: arrives, taps and plugs in, leaves when the car is full or
/// the time is up. The same seed gives the same story. Thread: the station's.
class Driver final : public QObject
{
    Q_OBJECT

public:
    Driver(SimulatedStation& station, int connector, const DriverSettings& settings, Clock& clock,
           QObject* parent = nullptr);

    /// The first one comes after a random while.
    void start();
    /// The first one comes now.
    void arriveNow();
    /// Nobody comes any more; who is here stays.
    void stop() { m_next.reset(); }

private:
    void leaveFor(std::chrono::milliseconds delay, void (Driver::*then)());
    void awaitNext();
    void arrive();
    void finishArrival();
    void look();
    void leave();
    void unplug();
    [[nodiscard]] CarModel randomCar();
    [[nodiscard]] std::chrono::milliseconds around(std::chrono::milliseconds mean);
    [[nodiscard]] double share() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    [[nodiscard]] SimulatedConnector& connector() const { return *m_station.connector(m_connector); }

    SimulatedStation& m_station;
    int m_connector;
    DriverSettings m_settings;
    Clock& m_clock;
    std::mt19937 m_random;
    QString m_token;
    bool m_tapsFirst = false;
    bool m_hasCharged = false;
    std::chrono::milliseconds m_leavesAt{0};
    std::unique_ptr<ScheduledCall> m_next;
};

} // namespace forecourt::simulator
