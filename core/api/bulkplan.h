// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for many stations: which is sent when, what became of each, what can be tried again.
#pragma once

#include "core/base/result.h"
#include "core/domain/command.h"

#include <QList>

namespace forecourt::api {

enum class BulkOrder {
    AllAtOnce,
    OneByOne, ///< the next one only after the one before succeeded
};

/// One station of a bulk command.
struct BulkTarget
{
    enum class State {
        Waiting,    ///< not sent yet
        Running,    ///< sent or queued, no answer yet
        Done,       ///< accepted, or scheduled for later
        Failed,     ///< anything else; record or error has it
        NotReached, ///< never sent: one before it failed, or it was stopped
    };

    StationId station;
    State state = State::Waiting;
    std::optional<CommandRecord> record{}; ///< the last answer
    std::optional<Error> error{};          ///< why it was not even taken

    bool operator==(const BulkTarget&) const = default;
};

/// The rules alone: sends nothing and knows no time. Each call returns the stations to send to now.
/// Thread: one.
class BulkPlan
{
public:
    /// Stations named twice count once.
    BulkPlan(const QList<StationId>& stations, BulkOrder order);

    [[nodiscard]] QList<StationId> start();
    /// What became of \a station; unknown ones and those that are not running are ignored.
    [[nodiscard]] QList<StationId> finished(const StationId& station, const Result<CommandRecord>& result);
    /// Sends nothing further; what runs goes on to its answer.
    void stop();
    /// Again for those that failed or were not reached, in their order; nothing while some still run.
    [[nodiscard]] QList<StationId> retry();

    [[nodiscard]] const QList<BulkTarget>& targets() const { return m_targets; }
    [[nodiscard]] BulkOrder order() const { return m_order; }
    [[nodiscard]] int count(BulkTarget::State state) const;
    /// Some are sent or will be.
    [[nodiscard]] bool isRunning() const;
    /// There is something to try again.
    [[nodiscard]] bool canRetry() const;

    /// Accepted, or scheduled for later. A lost answer is none: nobody knows whether it happened.
    [[nodiscard]] static bool isSuccess(const CommandRecord& record);

private:
    [[nodiscard]] QList<StationId> next();

    QList<BulkTarget> m_targets;
    BulkOrder m_order;
};

} // namespace forecourt::api
