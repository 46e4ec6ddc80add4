// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planningfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

QFuture<Result<PlanId>> PlanningFacade::add(PlannedAction action)
{
    const Pending<PlanId> pending;
    QMetaObject::invokeMethod(
        &m_target, [this, pending, action = std::move(action)] { m_planner.add(action, pending.completion()); }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<void>> PlanningFacade::cancel(PlanId plan)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(
        &m_target, [this, pending, plan] { m_planner.cancel(plan, pending.completion()); }, Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
