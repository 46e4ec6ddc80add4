// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/locallistfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

QFuture<Result<void>> LocalListFacade::saveOptions(StationId station, LocalListOptions options, QString user)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(&m_target, [this, pending, station, options, user] {
        m_keeper.saveOptions(station, options, user, pending.completion());
    }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<void>> LocalListFacade::push(StationId station, bool isWhole, QString user)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(&m_target, [this, pending, station, isWhole, user] {
        pending.finish(m_keeper.push(station, isWhole, user));
    }, Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
