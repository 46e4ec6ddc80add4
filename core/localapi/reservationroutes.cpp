// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations: those that are open, and those of the last 60 days.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::Method;

namespace {

/// The cursor is the id of the last one that was given.
HttpResponse listReservations(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto reservations = context.bridge.read([&context] { return context.live.reservations(); });
    if (!reservations)
        return errorResponse(reservations.error());
    QJsonArray items;
    QString last;
    for (const ReservationRecord& reservation : *reservations) {
        if (reservation.id.value() <= after)
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(reservationToJson(reservation));
        last = QString::number(reservation.id.value());
    }
    return pageResponse(items, {});
}

} // namespace

void addReservationRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/reservations", listReservations);
}

} // namespace forecourt::localapi
