// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivercostfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

QFuture<Result<QList<DriverCostState>>> DriverCostFacade::states()
{
    const Pending<QList<DriverCostState>> pending;
    QMetaObject::invokeMethod(&m_target, [this, pending] { pending.finish(m_costs.states()); }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<void>> DriverCostFacade::setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(
        &m_target,
        [this, pending, station = std::move(station), value, user = std::move(user)] {
            m_costs.setSwitch(station, value, user, pending.completion());
        },
        Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
