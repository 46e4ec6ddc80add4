// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planning from other threads.
#pragma once

#include "core/api/planning.h"
#include "core/engine/planner.h"

#include <QObject>

namespace forecourt::engine {

/// api::Planning over the engine's thread. Thread: any. \a target lives on the engine's thread.
class PlanningFacade final : public api::Planning
{
public:
    PlanningFacade(QObject& target, Planner& planner) : m_target(target), m_planner(planner) {}

    [[nodiscard]] QFuture<Result<PlanId>> add(PlannedAction action) override;
    [[nodiscard]] QFuture<Result<void>> cancel(PlanId plan) override;

private:
    QObject& m_target;
    Planner& m_planner;
};

} // namespace forecourt::engine
