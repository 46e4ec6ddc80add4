// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/apicontext.h"

namespace forecourt::localapi {

using http::HttpResponse;
using http::Issues;
using http::problemResponse;

namespace {

int statusOf(ErrorCode code, int inputStatus)
{
    switch (code) {
    case ErrorCode::InvalidInput: return inputStatus;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::NotAllowed:
    case ErrorCode::NotSupported:
    case ErrorCode::Offline:
    case ErrorCode::Disconnected: return 409;
    case ErrorCode::TimedOut: return 504;
    case ErrorCode::StorageFull: return 507;
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageNewer:
    case ErrorCode::StorageAltered:
    case ErrorCode::Cancelled:
    case ErrorCode::LinkLost: return 503;
    default: return 500;
    }
}

} // namespace

void addRoute(Routes& routes, ApiContext& context, http::Method method, const char* pattern, ApiHandler handler,
              bool needsToken)
{
    routes.push_back({method, QStringLiteral("/api/v1") + QLatin1String(pattern), needsToken,
                      [&context, handler](const http::HttpRequest& request) { return handler(context, request); }});
}

HttpResponse errorResponse(const Error& error, int inputStatus)
{
    Issues issues;
    if (error.code == ErrorCode::InvalidInput) {
        for (const QString& argument : error.args) {
            const qsizetype colon = argument.indexOf(QLatin1String(": "));
            issues.append(colon < 0 ? http::Issue{argument, error.detail}
                                    : http::Issue{argument.left(colon), argument.mid(colon + 2)});
        }
    }
    const int status = statusOf(error.code, inputStatus);
    // what went wrong inside is for the log, not for the network
    return problemResponse(status, status == 500 ? QStringLiteral("The request failed inside the program") : error.detail,
                           issues);
}

HttpResponse pageResponse(const QJsonArray& items, const QString& next)
{
    return http::jsonResponse({{QStringLiteral("items"), items},
                               {QStringLiteral("next"), next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
}

} // namespace forecourt::localapi
