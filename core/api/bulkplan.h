// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for many stations or sessions: which is sent when, what became of each, what can be tried again.
#pragma once

#include "core/base/result.h"
#include "core/domain/command.h"
#include "core/domain/locallist.h"

#include <QList>

#include <variant>

namespace forecourt::api {

enum class BulkOrder {
    AllAtOnce,
    OneByOne, ///< the next one only after the one before succeeded
};

/// Whom one command of many goes to.
struct BulkGoal
{
    StationId station;
    std::optional<TransactionKey> session{}; ///< one session there; empty: the station

    bool operator==(const BulkGoal&) const = default;
};
[[nodiscard]] QList<BulkGoal> bulkGoals(const QList<StationId>& stations);

/// There was nothing left to send: what is asked for is so already.
struct NothingToDo
{
    bool operator==(const NothingToDo&) const = default;
};

/// What became of one: a command, a station's list of tags once it is sent or has failed, or nothing at all.
using BulkAnswer = std::variant<CommandRecord, LocalListPointer, NothingToDo>;

/// One of those a bulk command goes to.
struct BulkTarget
{
    enum class State {
        Waiting,    ///< not sent yet
        Running,    ///< sent or queued, no answer yet
        Done,       ///< isSuccess()
        Failed,     ///< anything else; answer or error has it
        NotReached, ///< never sent: one before it failed, or it was stopped
    };

    BulkGoal goal;
    State state = State::Waiting;
    std::optional<BulkAnswer> answer{}; ///< the last one
    std::optional<Error> error{};       ///< why it was not even taken

    bool operator==(const BulkTarget&) const = default;
};

/// The rules alone: sends nothing and knows no time. Each call returns those to send to now.
/// Thread: one.
class BulkPlan
{
public:
    /// Those named twice count once.
    BulkPlan(const QList<BulkGoal>& goals, BulkOrder order);

    [[nodiscard]] QList<BulkGoal> start();
    /// What became of \a goal; unknown ones and those that are not running are ignored.
    [[nodiscard]] QList<BulkGoal> finished(const BulkGoal& goal, const Result<BulkAnswer>& result);
    /// Sends nothing further; what runs goes on to its answer.
    void stop();
    /// Again for those that failed or were not reached, in their order; nothing while some still run.
    [[nodiscard]] QList<BulkGoal> retry();

    [[nodiscard]] const QList<BulkTarget>& targets() const { return m_targets; }
    [[nodiscard]] BulkOrder order() const { return m_order; }
    [[nodiscard]] int count(BulkTarget::State state) const;
    /// Some are sent or will be.
    [[nodiscard]] bool isRunning() const;
    /// There is something to try again.
    [[nodiscard]] bool canRetry() const;

    /// A command: accepted, or scheduled for later. A lost answer is none: nobody knows whether it happened.
    /// A list: the station keeps one, and has confirmed what was sent.
    [[nodiscard]] static bool isSuccess(const BulkAnswer& answer);

private:
    [[nodiscard]] QList<BulkGoal> next();

    QList<BulkTarget> m_targets;
    BulkOrder m_order;
};

} // namespace forecourt::api
