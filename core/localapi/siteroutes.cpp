// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Health and site.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/names.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;

namespace {

QJsonValue portValue(const PortState& port)
{
    return port.isListening ? QJsonValue(port.port) : QJsonValue();
}

/// "ok", "starting", or "degraded" where the database or the station port is in trouble.
QString statusWord(const api::LiveSite& live)
{
    if (!live.isReady())
        return QStringLiteral("starting");
    const SystemState& system = live.system();
    const bool isGood = system.storage == StorageHealth::Good && system.ocpp.isListening;
    return isGood ? QStringLiteral("ok") : QStringLiteral("degraded");
}

HttpResponse getHealth(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto health = context.bridge.read([&context] {
        const api::LiveSite& live = context.live;
        const QList<StationPointer> stations = live.stations();
        const auto online = std::count_if(stations.begin(), stations.end(),
                                          [](const StationPointer& station) { return station->link.isOnline; });
        return QJsonObject{
            {QStringLiteral("status"), statusWord(live)},
            {QStringLiteral("version"), QStringLiteral(FORECOURT_VERSION)},
            {QStringLiteral("ocppPort"), portValue(live.system().ocpp)},
            {QStringLiteral("tlsPort"), portValue(live.system().ocppTls)},
            {QStringLiteral("storage"), storageHealthName(live.system().storage)},
            {QStringLiteral("stationsOnline"), static_cast<qint64>(online)},
        };
    });
    return health ? jsonResponse(*health) : errorResponse(health.error());
}

HttpResponse getSite(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto site = context.bridge.read([&context] { return context.live.site(); });
    return site ? jsonResponse(siteToJson(*site)) : errorResponse(site.error());
}

template<class T>
void take(std::optional<T> from, T& to)
{
    if (from)
        to = std::move(*from);
}

HttpResponse patchSite(ApiContext& context, const HttpRequest& request)
{
    auto before = context.bridge.read([&context] { return context.live.site(); });
    if (!before)
        return errorResponse(before.error());
    SiteSettings site = *before;
    BodyReader body(request);
    for (const char* field : {"name", "address", "currency", "timeZone", "mainFuseA", "phases", "voltage", "marginPercent"}) {
        if (body.has(field) && body.isNull(field))
            body.note(QLatin1String(field), QStringLiteral("must not be null"));
    }
    take(body.text("name", 100), site.name);
    take(body.text("address", 500), site.address);
    take(body.text("currency", 3), site.currency);
    take(body.text("timeZone", 64), site.timeZone);
    take(body.integer("mainFuseA", 0, 10000), site.mainFuseA);
    take(body.integer("phases", 1, 3), site.phases);
    take(body.integer("voltage", 50, 1000), site.voltage);
    take(body.integer("marginPercent", 0, 50), site.marginPercent);
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto saved =
        context.bridge.await<void>([&context, site] { return context.administration.saveSite(site); });
    if (!saved)
        return errorResponse(saved.error());
    // the answer does not wait for ever for the mirror: the site is stored
    std::ignore = context.bridge.awaitLive([&context, site] { return context.live.site() == site; }, ShowDeadline);
    return jsonResponse(siteToJson(site));
}

} // namespace

void addSiteRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/health", getHealth, false);
    addRoute(routes, context, Method::Get, "/site", getSite);
    addRoute(routes, context, Method::Patch, "/site", patchSite);
}

} // namespace forecourt::localapi
