// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reservationfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

QFuture<Result<ReservationId>> ReservationFacade::reserve(ReservationRequest request)
{
    const Pending<ReservationId> pending;
    QMetaObject::invokeMethod(&m_target, [this, pending, request] { m_book.reserve(request, pending.completion()); },
                              Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<void>> ReservationFacade::cancel(ReservationId reservation, QString user)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(&m_target, [this, pending, reservation, user] { pending.finish(m_book.cancel(reservation, user)); },
                              Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
