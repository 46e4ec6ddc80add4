// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps one station's local list in step with ours.
#pragma once

#include "core/domain/locallist.h"
#include "core/engine/stationcontroller.h"

namespace forecourt::engine {

/// Knows what the station has, what it should have, and runs the messages between. A run asks for the version
/// first; a refused difference is tried once more as a whole list. Thread: engine. Source: OCPP 1.6 §5.10, §5.15,
/// ocpp-behaviour.md §4.1.
class LocalListSync
{
public:
    /// Changes are gathered for so long; a station that just connected is left alone for so long.
    static constexpr std::chrono::seconds Pause{15};
    /// After a run that failed.
    static constexpr std::chrono::minutes RetryPause{60};

    LocalListSync(EngineContext& context, StationController& station, LocalListRecord record);

    /// People, tags or the station changed: finds out how the list stands, and lets a run begin where one is due.
    void review();
    /// The station's link, or what it said of itself, changed.
    void stationChanged(const StationState& state);
    /// A command of anybody was answered.
    void commandChanged(const CommandRecord& command);

    /// Errors: see api::LocalLists::push.
    [[nodiscard]] Result<void> push(bool isWhole, const QString& user);
    void setOptions(const LocalListOptions& options);

    [[nodiscard]] const LocalListRecord& record() const { return m_state.record; }
    [[nodiscard]] LocalListPointer snapshot() const { return std::make_shared<const LocalListState>(m_state); }
    void publish() const;

private:
    /// One pass from the question for the version to the last message.
    struct Run
    {
        bool isWhole = false;
        bool wasRefused = false; ///< this is the second try
        QString user;            ///< empty: by itself
        QList<SendLocalList> messages; ///< still to send
        bool hasSent = false;    ///< something was taken by the station
    };

    [[nodiscard]] bool isListStation() const;
    [[nodiscard]] bool isSwitchedOff() const;
    [[nodiscard]] LocalListStatus status() const;
    [[nodiscard]] std::optional<Error> whyNot() const;
    void schedule(std::chrono::milliseconds delay);
    void begin(Run run);
    void askVersion();
    void versionAnswered(const CommandRecord& command);
    void sendNext();
    void messageAnswered(const SendLocalList& message, const CommandRecord& command);
    void refused(LocalListProblem problem, int version);
    void tell(LocalListProblem problem, const Run& run);
    void unsupported();
    void end(LocalListProblem problem);
    void save();
    void run(CommandParameters parameters, CommandBook::Answered then);

    EngineContext& m_context;
    StationController& m_station;
    LocalListState m_state;
    std::optional<Run> m_run;
    std::unique_ptr<ScheduledCall> m_next;
    std::optional<QDateTime> m_linkSince; ///< of the link, or of its end, last seen
    CommandId m_lastOwn;     ///< the latest command of a run of ours
    bool m_isPaused = false; ///< the last run failed; m_next ends it
    int m_round = 0;         ///< answers to an earlier run are ignored
};

} // namespace forecourt::engine
