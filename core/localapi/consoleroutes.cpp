// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an attached console asks: calls of core/api by name, and the stream of changes. For our own console alone.
#include "core/localapi/apicontext.h"
#include "core/localapi/changehub.h"
#include "core/localapi/consolecalls.h"
#include "core/wire/version.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::Method;
using http::problemResponse;

namespace {

HttpResponse marked(HttpResponse response)
{
    response.headers.emplaceBack(wire::VersionHeader, QByteArray::number(wire::Version));
    response.headers.emplaceBack(wire::ProgramHeader, FORECOURT_VERSION);
    return response;
}

/// What keeps this request from being understood at all.
std::optional<HttpResponse> consoleRefusal(const ApiContext& context, const HttpRequest& request)
{
    if (!request.isFromThisComputer()) // a call may write any file of the service's user
        return problemResponse(403, QStringLiteral("A console attaches only on the computer of the service"));
    if (auto refusal = QueryReader(request).refusal())
        return refusal;
    if (!context.console.areThere() || !context.changes)
        return problemResponse(503, QStringLiteral("No console can attach to this program"));
    const QByteArray version = request.headers.value(QByteArray(wire::VersionHeader).toLower()).trimmed();
    if (version == QByteArray::number(wire::Version))
        return std::nullopt;
    const QString program = QString::fromLatin1(request.headers.value(QByteArray(wire::ProgramHeader).toLower(), "of another version"));
    return problemResponse(409, QStringLiteral("console %1 cannot attach to service %2: they speak different versions (%3 and %4)")
                                    .arg(program, QStringLiteral(FORECOURT_VERSION),
                                         version.isEmpty() ? QStringLiteral("none") : QString::fromLatin1(version))
                                    .arg(wire::Version));
}

HttpResponse postCall(ApiContext& context, const HttpRequest& request)
{
    if (auto refusal = consoleRefusal(context, request))
        return marked(*refusal);
    if (request.headers.value("content-type").trimmed() != wire::CallContent)
        return marked(problemResponse(415, QStringLiteral("A call is of the type %1").arg(QLatin1String(wire::CallContent))));
    const auto call = context.calls.constFind(request.pathParameter("call"));
    if (call == context.calls.constEnd())
        return marked(problemResponse(404, QStringLiteral("There is no such call")));
    return marked((*call)(context, request));
}

HttpResponse getChanges(ApiContext& context, const HttpRequest& request)
{
    if (auto refusal = consoleRefusal(context, request))
        return marked(*refusal);
    const auto reader = context.changes->subscribe(consoleOf(request));
    if (!reader)
        return marked(problemResponse(503, reader.error().detail));
    HttpResponse response{200, wire::StreamContent, {}, {{"Cache-Control", "no-store"}}};
    response.source = *reader;
    return marked(response);
}

} // namespace

void addConsoleRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/console/changes", getChanges);
    addRoute(routes, context, Method::Post, "/console/{call}", postCall);
    routes.back().maximumBodyBytes = wire::LongestCall; // photos, whole lists of tokens
}

} // namespace forecourt::localapi
