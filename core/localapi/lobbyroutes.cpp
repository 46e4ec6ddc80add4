// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The lobby: stations nobody admitted yet, and attempts that were refused.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;

namespace {

HttpResponse getLobby(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto lobby = context.bridge.read([&context] {
        QJsonArray candidates;
        for (const Candidate& candidate : context.live.candidates())
            candidates.append(candidateToJson(candidate));
        QJsonArray refused;
        for (const ConnectionAttempt& attempt : context.live.attempts()) {
            if (attempt.reason != AttemptReason::Connected)
                refused.append(attemptToJson(attempt));
        }
        return QJsonObject{{QStringLiteral("open"), context.live.system().isLobbyOpen},
                           {QStringLiteral("candidates"), candidates},
                           {QStringLiteral("refused"), refused}};
    });
    return lobby ? jsonResponse(*lobby) : errorResponse(lobby.error());
}

HttpResponse admitCandidate(ApiContext& context, const HttpRequest& request)
{
    const StationId id(request.pathParameter("id"));
    BodyReader body(request, BodyReader::Empty::Allowed);
    const QString name = body.text("name", 100).value_or(QString());
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto admitted =
        context.bridge.await<void>([&context, id, name] { return context.administration.admit(id, name); });
    if (!admitted)
        return errorResponse(admitted.error());
    std::ignore = context.bridge.awaitLive(
        [&context, id] {
            const StationPointer station = context.live.station(id);
            return station && station->record.isAdmitted;
        },
        ShowDeadline);
    const auto station = context.bridge.read([&context, id] { return context.live.station(id); });
    if (!station)
        return errorResponse(station.error());
    return *station ? jsonResponse(stationToJson(**station)) : http::emptyResponse();
}

} // namespace

void addLobbyRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/lobby", getLobby);
    addRoute(routes, context, Method::Post, "/lobby/{id}/admit", admitCandidate);
}

} // namespace forecourt::localapi
