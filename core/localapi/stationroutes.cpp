// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations: list, one, create or change, archive; the keys of their meters.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

HttpResponse noSuchStation(const QString& id)
{
    return problemResponse(404, QStringLiteral("There is no station %1").arg(id));
}

HttpResponse listStations(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const QString after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto stations = context.bridge.read([&context] { return context.live.stations(); });
    if (!stations)
        return errorResponse(stations.error());
    QJsonArray items;
    QString last;
    for (const StationPointer& station : *stations) {
        const QString id = station->record.id.value();
        if (!after.isEmpty() && id <= after)
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(stationToJson(*station));
        last = id;
    }
    return pageResponse(items, {});
}

HttpResponse getStation(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const StationId id(request.pathParameter("id"));
    const auto station = context.bridge.read([&context, id] { return context.live.station(id); });
    if (!station)
        return errorResponse(station.error());
    return *station ? jsonResponse(stationToJson(**station)) : noSuchStation(id.value());
}

/// The change a body asks for; what is wrong is noted in \a body.
api::StationChange readChange(BodyReader& body)
{
    api::StationChange change;
    change.name = body.text("name", 100);
    change.isAdmitted = body.boolean("admitted");
    change.securityProfile = body.integer("securityProfile", 0, 3);
    change.allowPlain = body.boolean("allowPlain");
    if (const auto password = body.text("password", 64))
        change.password = password->toUtf8();
    else if (body.isNull("password"))
        change.password = QByteArray("");
    change.assumedProtocol = body.text("assumeProtocol", 20);
    if (body.isNull("assumeProtocol"))
        change.assumedProtocol = QString();
    change.filesWithPassword = body.boolean("filesWithPassword");
    change.filesAddress = body.text("filesAddress", 262);
    if (body.isNull("filesAddress"))
        change.filesAddress = QString();
    return change;
}

bool isShown(const StationPointer& station, const api::StationChange& change)
{
    return station && station->record.name == change.name.value_or(station->record.name)
        && station->record.isAdmitted == change.isAdmitted.value_or(station->record.isAdmitted)
        && station->record.securityProfile == change.securityProfile.value_or(station->record.securityProfile)
        && station->record.allowPlain == change.allowPlain.value_or(station->record.allowPlain)
        && station->record.assumedProtocol == change.assumedProtocol.value_or(station->record.assumedProtocol)
        && station->record.transfer.wantsPassword == change.filesWithPassword.value_or(station->record.transfer.wantsPassword)
        && station->record.transfer.address == change.filesAddress.value_or(station->record.transfer.address)
        && (!change.password || station->record.hasPassword == !change.password->isEmpty());
}

HttpResponse putStation(ApiContext& context, const HttpRequest& request)
{
    const StationId id(request.pathParameter("id"));
    BodyReader body(request);
    api::StationChange change = readChange(body);
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto before = context.bridge.read([&context, id] { return context.live.station(id); });
    if (!before)
        return errorResponse(before.error());
    // who creates a station by name wants it to work; who wants to look at it first says admitted: false
    if (!*before && !change.isAdmitted)
        change.isAdmitted = true;
    const auto saved = context.bridge.await<api::SaveOutcome>(
        [&context, id, change] { return context.administration.saveStation(id, change); });
    if (!saved)
        return errorResponse(saved.error());
    std::ignore = context.bridge.awaitLive(
        [&context, id, change] { return isShown(context.live.station(id), change); }, ShowDeadline);
    const auto after = context.bridge.read([&context, id] { return context.live.station(id); });
    if (!after)
        return errorResponse(after.error());
    const int status = *saved == api::SaveOutcome::Created ? 201 : 200;
    return *after ? jsonResponse(stationToJson(**after), status) : http::emptyResponse();
}

HttpResponse deleteStation(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const StationId id(request.pathParameter("id"));
    const auto known = context.bridge.read([&context, id] { return context.live.station(id) != nullptr; });
    if (!known)
        return errorResponse(known.error());
    if (!*known)
        return noSuchStation(id.value());
    const auto archived =
        context.bridge.await<void>([&context, id] { return context.administration.archiveStation(id); });
    if (!archived)
        return errorResponse(archived.error());
    std::ignore =
        context.bridge.awaitLive([&context, id] { return context.live.station(id) == nullptr; }, ShowDeadline);
    return http::emptyResponse();
}

/// Signed values of the connector are checked with no pinned key from then on.
HttpResponse deleteMeterKey(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const StationId id(request.pathParameter("id"));
    const int connector = request.pathParameter("connector").toInt();
    const auto station = context.bridge.read([&context, id] { return context.live.station(id); });
    if (!station)
        return errorResponse(station.error());
    if (!*station)
        return noSuchStation(id.value());
    if (!(*station)->record.meterKeys.contains(connector))
        return problemResponse(404, QStringLiteral("No key is pinned to connector %1").arg(request.pathParameter("connector")));
    api::StationChange change;
    change.meterKeys[connector].pinnedBy = QStringLiteral("API");
    const auto saved = context.bridge.await<api::SaveOutcome>(
        [&context, id, change] { return context.administration.saveStation(id, change); });
    if (!saved)
        return errorResponse(saved.error());
    const auto isGone = [&context, id, connector] {
        const StationPointer now = context.live.station(id);
        return !now || !now->record.meterKeys.contains(connector);
    };
    std::ignore = context.bridge.awaitLive(isGone, ShowDeadline);
    return http::emptyResponse();
}

} // namespace

void addStationRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/stations", listStations);
    addRoute(routes, context, Method::Get, "/stations/{id}", getStation);
    addRoute(routes, context, Method::Put, "/stations/{id}", putStation);
    addRoute(routes, context, Method::Delete, "/stations/{id}", deleteStation);
    addRoute(routes, context, Method::Delete, "/stations/{id}/connectors/{connector}/meter-key", deleteMeterKey);
}

} // namespace forecourt::localapi
