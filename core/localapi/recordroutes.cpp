// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Records: OCPP messages and events.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/names.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::Method;

namespace {

HttpResponse listMessages(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    api::MessageQuery wanted;
    if (const auto station = query.text("station"))
        wanted.station = StationId(*station);
    wanted.action = query.text("action").value_or(QString());
    if (const auto direction = query.choice("direction", {QStringLiteral("in"), QStringLiteral("out")}))
        wanted.direction = *direction == 0 ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
    wanted.limit = query.limit();
    wanted.after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto page = context.bridge.await<Page<MessageRecord>>(
        [&context, wanted] { return context.history.messages(wanted); });
    if (!page)
        return errorResponse(page.error());
    QJsonArray items;
    for (const MessageRecord& record : page->rows)
        items.append(messageToJson(record));
    return pageResponse(items, page->next);
}

HttpResponse listEvents(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    api::EventQuery wanted;
    if (const auto kind = query.choice("kind", eventKindNames()))
        wanted.kind = static_cast<EventKind>(*kind);
    if (const auto station = query.text("station"))
        wanted.station = StationId(*station);
    wanted.limit = query.limit();
    wanted.after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto page =
        context.bridge.await<Page<EventRecord>>([&context, wanted] { return context.history.events(wanted); });
    if (!page)
        return errorResponse(page.error());
    QJsonArray items;
    for (const EventRecord& record : page->rows)
        items.append(eventToJson(record));
    return pageResponse(items, page->next);
}

} // namespace

void addRecordRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/messages", listMessages);
    addRoute(routes, context, Method::Get, "/events", listEvents);
}

} // namespace forecourt::localapi
