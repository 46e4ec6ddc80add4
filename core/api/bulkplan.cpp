// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/bulkplan.h"

#include <algorithm>

namespace forecourt::api {

using State = BulkTarget::State;

BulkPlan::BulkPlan(const QList<StationId>& stations, BulkOrder order) : m_order(order)
{
    for (const StationId& station : stations) {
        const bool isKnown = std::any_of(m_targets.cbegin(), m_targets.cend(),
                                         [&](const BulkTarget& target) { return target.station == station; });
        if (!isKnown)
            m_targets.append(BulkTarget{station});
    }
}

bool BulkPlan::isSuccess(const CommandRecord& record)
{
    return record.outcome == CommandOutcome::Accepted || record.outcome == CommandOutcome::Scheduled;
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

QList<StationId> BulkPlan::next()
{
    QList<StationId> now;
    if (m_order == BulkOrder::OneByOne && count(State::Running) > 0)
        return now;
    for (BulkTarget& target : m_targets) {
        if (target.state != State::Waiting)
            continue;
        target.state = State::Running;
        now.append(target.station);
        if (m_order == BulkOrder::OneByOne)
            break;
    }
    return now;
}

QList<StationId> BulkPlan::start()
{
    return next();
}

QList<StationId> BulkPlan::finished(const StationId& station, const Result<CommandRecord>& result)
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(), [&](const BulkTarget& target) {
        return target.station == station && target.state == State::Running;
    });
    if (found == m_targets.end())
        return {};
    found->record = result ? std::optional(*result) : std::nullopt;
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

QList<StationId> BulkPlan::retry()
{
    if (!canRetry())
        return {};
    for (BulkTarget& target : m_targets) {
        if (target.state != State::Failed && target.state != State::NotReached)
            continue;
        target = BulkTarget{target.station};
    }
    return next();
}

} // namespace forecourt::api
