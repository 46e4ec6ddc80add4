// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drivers are told, as other threads see it: each call is posted to the engine's thread.
#pragma once

#include "core/api/billing.h"
#include "core/engine/drivercosts.h"

namespace forecourt::engine {

/// api::DriverCosts over the engine's thread. Thread: any. \a target lives on the engine's thread.
class DriverCostFacade final : public api::DriverCosts
{
public:
    DriverCostFacade(QObject& target, engine::DriverCosts& costs) : m_target(target), m_costs(costs) {}

    [[nodiscard]] QFuture<Result<QList<DriverCostState>>> states() override;
    [[nodiscard]] QFuture<Result<void>> setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user) override;

private:
    QObject& m_target;
    engine::DriverCosts& m_costs;
};

} // namespace forecourt::engine
