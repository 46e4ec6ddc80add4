// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A written story: which stations there are and what happens to them when.
#pragma once

#include "core/base/result.h"
#include "core/simulator/fleet.h"

#include <QJsonObject>

namespace forecourt::simulator {

/// One event of a scenario.
struct ScenarioStep
{
    /// What can happen.
    enum class Kind {
        PlugIn, Unplug, Tap, PauseCar, ResumeCar, LoseLink, PowerOff, PowerOn, Reboot, Fault, ClearFault, Quirk,
        DataTransfer, SecurityEvent, Answer
    };
    std::chrono::milliseconds at{0}; ///< simulated time after the start
    QString station;
    int connector = 1;
    Kind kind = Kind::PlugIn;
    QJsonObject arguments; ///< token, soc, batteryWh, seconds, code, number, on, vendorId, data, type, action, answer …
};

/// A fleet and its story.
struct Scenario
{
    double timeScale = 1;
    quint32 seed = 1;
    QStringList tokens;
    struct Station
    {
        StationSettings settings;
        bool hasDrivers = false;
    };
    QList<Station> stations;
    QList<ScenarioStep> steps; ///< ascending by time
};

/// Reads the JSON of a scenario; \a base is what the file leaves out. InvalidInput: args[0] says where.
[[nodiscard]] Result<Scenario> readScenario(const QByteArray& json, const StationSettings& base);

/// Plays the steps of a scenario on a fleet that has its stations. Thread: the fleet's.
class ScenarioPlayer final : public QObject
{
    Q_OBJECT

public:
    ScenarioPlayer(Fleet& fleet, QList<ScenarioStep> steps, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished();

private:
    void next();
    void run(const ScenarioStep& step);

    Fleet& m_fleet;
    QList<ScenarioStep> m_steps;
    qsizetype m_index = 0;
    std::chrono::milliseconds m_begin{0};
    std::unique_ptr<ScheduledCall> m_next;
};

} // namespace forecourt::simulator
