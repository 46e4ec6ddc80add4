// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplanning.h"

namespace forecourt::tests {

FakePlanning::FakePlanning(FakeChangeSource& source)
    : m_source(source)
{
}

FakePlanning::~FakePlanning() = default;

QFuture<Result<PlanId>> FakePlanning::add(PlannedAction action)
{
    if (failure)
        return readyFuture<Result<PlanId>>(tl::unexpected(*failure));
    action.id = PlanId(plans.size() + 1);
    plans.append(action);
    publish();
    return readyFuture<Result<PlanId>>(action.id);
}

QFuture<Result<void>> FakePlanning::cancel(PlanId plan)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    plans[plan.value() - 1].state = PlanState::Cancelled;
    publish();
    return readyFuture<Result<void>>({});
}

void FakePlanning::publish()
{
    ChangeBatch batch;
    batch.plans = plans;
    m_source.publish(batch);
}

} // namespace forecourt::tests
