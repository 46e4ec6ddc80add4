// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands to stations: send, history, cancel.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/waitingplace.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

/// So many requests may wait for stations; the other threads stay free for quick answers.
constexpr int MostWaitingCommands = 24;
/// A command waits behind others of its station, each up to its own timeout; then the answer is 202.
constexpr std::chrono::minutes LongestWait{15};

/// From the live site where it is recent, else from the records.
Result<CommandRecord> findCommand(ApiContext& context, CommandId id)
{
    const auto recent = context.bridge.read([&context, id] { return context.live.command(id); });
    if (!recent)
        return tl::unexpected(recent.error());
    if (*recent)
        return **recent;
    return context.bridge.await<CommandRecord>([&context, id] { return context.history.command(id); });
}

HttpResponse recordResponse(ApiContext& context, CommandId id, int status)
{
    const auto record = findCommand(context, id);
    return record ? jsonResponse(commandToJson(*record), status) : errorResponse(record.error());
}

Result<CommandId> readCommandId(const HttpRequest& request)
{
    bool isNumber = false;
    const qint64 number = request.pathParameter("id").toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no command %1").arg(request.pathParameter("id")));
    return CommandId(number);
}

HttpResponse postCommand(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const bool isWaited = query.boolean("wait", true);
    BodyReader body(request);
    RawCall call;
    call.action = body.text("action", 50, BodyReader::Need::Required).value_or(QString());
    call.payload = body.object("payload", BodyReader::Need::Required).value_or(QJsonObject());
    call.force = body.boolean("force").value_or(false);
    const auto timeout = body.integer("timeoutSeconds", 1, 600);
    if (const auto refusal = query.refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    CommandRequest command;
    command.station = StationId(request.pathParameter("id"));
    command.parameters = call;
    command.origin = CommandOrigin::Script;
    command.timeoutS = timeout;
    return runCommand(context, command, isWaited);
}

HttpResponse listCommands(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    api::CommandQuery wanted;
    if (const auto station = query.text("station"))
        wanted.station = StationId(*station);
    wanted.limit = query.limit();
    wanted.after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto page = context.bridge.await<Page<CommandRecord>>(
        [&context, wanted] { return context.history.commands(wanted); });
    if (!page)
        return errorResponse(page.error());
    QJsonArray items;
    for (const CommandRecord& record : page->rows)
        items.append(commandToJson(record));
    return pageResponse(items, page->next);
}

HttpResponse getCommand(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = readCommandId(request);
    return id ? recordResponse(context, *id, 200) : errorResponse(id.error());
}

HttpResponse deleteCommand(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = readCommandId(request);
    if (!id)
        return errorResponse(id.error());
    const auto cancelled = context.bridge.await<void>([&context, id] { return context.engine.cancel(*id); });
    return cancelled ? http::emptyResponse() : errorResponse(cancelled.error());
}

} // namespace

HttpResponse runCommand(ApiContext& context, const CommandRequest& request, bool isWaited)
{
    std::optional<WaitingPlace> place;
    if (isWaited && !place.emplace(context.waitingCommands, MostWaitingCommands).isFree())
        return problemResponse(503, QStringLiteral("Too many commands are waited for; try again, or with wait=false"));
    const auto id = context.bridge.await<CommandId>([&context, request] { return context.engine.submit(request); });
    if (!id && id.error().code == ErrorCode::NotSupported) // no command of the station's protocol: trying later does not help
        return problemResponse(422, id.error().detail, {{QStringLiteral("action"), id.error().detail}});
    if (!id)
        return errorResponse(id.error(), 422);
    const CommandId command = *id;
    const auto shown = context.bridge.awaitLive(
        [&context, command, isWaited] {
            const CommandPointer record = context.live.command(command);
            return record && (!isWaited || record->isAnswered());
        },
        isWaited ? std::chrono::milliseconds(LongestWait) : ShowDeadline);
    if (!shown && shown.error().code != ErrorCode::TimedOut)
        return errorResponse(shown.error());
    return recordResponse(context, command, isWaited && shown ? 200 : 202);
}

void addCommandRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Post, "/stations/{id}/commands", postCommand);
    addRoute(routes, context, Method::Get, "/commands", listCommands);
    addRoute(routes, context, Method::Get, "/commands/{id}", getCommand);
    addRoute(routes, context, Method::Delete, "/commands/{id}", deleteCommand);
}

} // namespace forecourt::localapi
