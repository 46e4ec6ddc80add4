// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads settings back after they were changed.
#pragma once

#include "core/engine/commandfollower.h"

namespace forecourt::engine {

/// Whoever changes a setting of a station, we know its value afterwards: it is asked once the station has nothing
/// else to do, unless somebody read it meanwhile. Thread: engine. Source: ocpp-behaviour.md §4, ChangeConfiguration.
class ReadBack
{
public:
    /// Further changes, and a reading of whoever sent them, come within this time.
    static constexpr std::chrono::seconds Pause{2};
    /// After a new link it boots and is asked for everything anyway.
    static constexpr std::chrono::seconds LinkPause{30};

    ReadBack(EngineContext& context, StationModel& model, CommandFollower& follower);

    void answered(const CommandRecord& command, const ocpp::Answer& answer);
    void linkOpened();
    void linkClosed();

private:
    void wasRead(const ReadVariables& read);
    void schedule(std::chrono::milliseconds delay);
    void readNow();

    EngineContext& m_context;
    StationModel& m_model;
    CommandFollower& m_follower;
    QStringList m_names; ///< changed, and not read since
    std::unique_ptr<ScheduledCall> m_next;
};

} // namespace forecourt::engine
