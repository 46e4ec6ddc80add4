// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions in memory, shown in the mirror; nothing is ever done.
#pragma once

#include "core/api/planning.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Thread: the test's.
class FakePlanning final : public api::Planning
{
public:
    explicit FakePlanning(FakeChangeSource& source) : m_source(source) {}

    QList<PlannedAction> plans;
    std::optional<Error> failure;

    QFuture<Result<PlanId>> add(PlannedAction action) override
    {
        if (failure)
            return readyFuture<Result<PlanId>>(tl::unexpected(*failure));
        action.id = PlanId(plans.size() + 1);
        plans.append(action);
        publish();
        return readyFuture<Result<PlanId>>(action.id);
    }
    QFuture<Result<void>> cancel(PlanId plan) override
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        plans[plan.value() - 1].state = PlanState::Cancelled;
        publish();
        return readyFuture<Result<void>>({});
    }
    void publish()
    {
        ChangeBatch batch;
        batch.plans = plans;
        m_source.publish(batch);
    }

private:
    FakeChangeSource& m_source;
};

} // namespace forecourt::tests
