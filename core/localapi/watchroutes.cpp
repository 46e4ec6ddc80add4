// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What scripts watch: the event stream and the metrics.
#include "core/localapi/apicontext.h"
#include "core/localapi/changehub.h"
#include "core/localapi/eventhub.h"
#include "core/localapi/metrics.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::Method;

namespace {

HttpResponse getStream(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto reader = context.events.subscribe(request.headers.value("last-event-id").trimmed());
    if (!reader)
        return http::problemResponse(503, reader.error().detail);
    HttpResponse response{200, QByteArrayLiteral("text/event-stream"), {}, {{"Cache-Control", "no-store"}}};
    response.source = *reader;
    return response;
}

/// Of all sessions that ended; asked for once a minute, however often metrics are.
Result<qint64> energyMilliWh(ApiContext& context)
{
    if (const auto recent = context.metrics.recentEnergyMilliWh())
        return *recent;
    const auto totals = context.bridge.await<api::TransactionTotals>(
        [&context] { return context.history.transactionTotals({}); });
    if (!totals)
        return tl::unexpected(totals.error());
    context.metrics.rememberEnergy(totals->energy.milliWh);
    return totals->energy.milliWh;
}

HttpResponse getMetrics(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    auto live = context.bridge.read([&context] {
        MetricText text;
        context.metrics.writeLive(text);
        return text;
    });
    if (!live)
        return errorResponse(live.error());
    MetricText& text = *live;
    text.begin("forecourt_info", "gauge", "The version of the program.");
    text.add(1, {{"version", QStringLiteral(FORECOURT_VERSION)}});
    // where the database is in trouble the rest is wanted all the more
    if (const auto energy = energyMilliWh(context))
        text.single("forecourt_energy_watthours_total", "counter", "Energy of all sessions, test charges left out.",
                    static_cast<double>(*energy) / 1000.0);
    text.single("forecourt_event_stream_readers", "gauge", "Open event streams.", context.events.readers());
    text.single("forecourt_attached_consoles", "gauge", "Consoles that are attached to this program.",
                context.changes != nullptr ? context.changes->readers() : 0);
    context.metrics.writeProgram(text);
    return {200, QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"), text.text(), {}};
}

} // namespace

void addWatchRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/stream", getStream);
    routes.push_back({Method::Get, QStringLiteral("/metrics"), true,
                      [&context](const HttpRequest& request) { return getMetrics(context, request); }});
}

} // namespace forecourt::localapi
