// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks a station who it is: configuration, connectors, fresh statuses.
#pragma once

#include "core/engine/commandfollower.h"

namespace forecourt::engine {

/// Runs a few commands one after another when a station is admitted, connects or boots. Commands before
/// the boot wait for it, at most 10 s (quirk 12). Thread: engine. Source: ocpp-behaviour.md §1, §5.
class StationLearner
{
public:
    static constexpr std::chrono::seconds BootWait{10};

    StationLearner(EngineContext& context, StationModel& model, CommandFollower& follower);

    void linkOpened();
    void linkClosed();
    void booted();
    /// Just admitted while connected: it shall boot again and be accepted.
    void admitted();
    /// Called once when the wait for a boot is over, by boot or by time.
    void setReleased(std::function<void()> released) { m_released = std::move(released); }

private:
    void waitOver();
    void begin();
    void next();
    void afterConfiguration(const CommandRecord& record);
    void readInParts();
    [[nodiscard]] bool isConfigurationDue() const;
    [[nodiscard]] bool canTrigger() const;
    void run(CommandParameters parameters, CommandBook::Answered then);

    EngineContext& m_context;
    StationModel& m_model;
    CommandFollower& m_follower;
    std::function<void()> m_released;
    std::unique_ptr<ScheduledCall> m_wait;
    std::vector<std::function<void()>> m_steps; ///< last one first
    int m_round = 0; ///< answers of an earlier round are ignored
};

} // namespace forecourt::engine
