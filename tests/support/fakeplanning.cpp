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
    if (!isSlow)
        return readyFuture<Result<void>>(cancelNow(plan));
    m_cancelling.emplace_back(plan, std::make_shared<QPromise<Result<void>>>());
    m_cancelling.back().second->start();
    return m_cancelling.back().second->future();
}

void FakePlanning::finishCancelling()
{
    for (const auto& [plan, promise] : std::exchange(m_cancelling, {})) {
        promise->addResult(cancelNow(plan));
        promise->finish();
    }
}

Result<void> FakePlanning::cancelNow(PlanId plan)
{
    if (failure)
        return tl::unexpected(*failure);
    if (const auto known = cancelFailures.find(plan.value()); known != cancelFailures.end())
        return tl::unexpected(known->second);
    plans[plan.value() - 1].state = PlanState::Cancelled;
    publish();
    return {};
}

void FakePlanning::publish()
{
    ChangeBatch batch;
    batch.plans = plans;
    m_source.publish(batch);
}

} // namespace forecourt::tests
