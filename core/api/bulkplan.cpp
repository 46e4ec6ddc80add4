// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/bulkplan.h"

#include <algorithm>

namespace forecourt::api {

using State = BulkTarget::State;

QList<BulkGoal> bulkGoals(const QList<StationId>& stations)
{
    QList<BulkGoal> goals;
    for (const StationId& station : stations)
        goals.append(BulkGoal{station});
    return goals;
}

BulkPlan::BulkPlan(const QList<BulkGoal>& goals, BulkOrder order) : m_order(order)
{
    for (const BulkGoal& goal : goals) {
        const bool isKnown = std::any_of(m_targets.cbegin(), m_targets.cend(),
                                         [&](const BulkTarget& target) { return target.goal == goal; });
        if (!isKnown)
            m_targets.append(BulkTarget{goal});
    }
}

bool BulkPlan::isSuccess(const BulkAnswer& answer)
{
    if (const auto* record = std::get_if<CommandRecord>(&answer))
        return record->outcome == CommandOutcome::Accepted || record->outcome == CommandOutcome::Scheduled;
    if (const auto* list = std::get_if<LocalListPointer>(&answer))
        return *list && (*list)->record.problem == LocalListProblem::None && (*list)->status != LocalListStatus::NotSupported;
    return true;
}

int BulkPlan::count(State state) const
{
    return static_cast<int>(std::count_if(m_targets.cbegin(), m_targets.cend(),
                                          [state](const BulkTarget& target) { return target.state == state; }));
}

bool BulkPlan::isRunning() const
{
    return count(State::Waiting) + count(State::Running) > 0;
}

bool BulkPlan::canRetry() const
{
    return !isRunning() && count(State::Failed) + count(State::NotReached) > 0;
}

QList<BulkGoal> BulkPlan::next()
{
    QList<BulkGoal> now;
    if (m_order == BulkOrder::OneByOne && count(State::Running) > 0)
        return now;
    for (BulkTarget& target : m_targets) {
        if (target.state != State::Waiting)
            continue;
        target.state = State::Running;
        now.append(target.goal);
        if (m_order == BulkOrder::OneByOne)
            break;
    }
    return now;
}

QList<BulkGoal> BulkPlan::start()
{
    return next();
}

QList<BulkGoal> BulkPlan::finished(const BulkGoal& goal, const Result<BulkAnswer>& result)
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(), [&](const BulkTarget& target) {
        return target.goal == goal && target.state == State::Running;
    });
    if (found == m_targets.end())
        return {};
    found->answer = result ? std::optional(*result) : std::nullopt;
    found->error = result ? std::nullopt : std::optional(result.error());
    found->state = result && isSuccess(*result) ? State::Done : State::Failed;
    if (found->state == State::Failed && m_order == BulkOrder::OneByOne)
        stop();
    return next();
}

void BulkPlan::stop()
{
    for (BulkTarget& target : m_targets) {
        if (target.state == State::Waiting)
            target.state = State::NotReached;
    }
}

QList<BulkGoal> BulkPlan::retry()
{
    if (!canRetry())
        return {};
    for (BulkTarget& target : m_targets) {
        if (target.state != State::Failed && target.state != State::NotReached)
            continue;
        target = BulkTarget{target.goal};
    }
    return next();
}

} // namespace forecourt::api
