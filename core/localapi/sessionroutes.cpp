// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions: list, one, whether it was a test, samples, remote start and stop.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

using Costs = QHash<qint64, SessionCost>; ///< by session

/// Of those that run so far, of the others as stored. Empty where there are no prices at all.
Result<Costs> costsOf(ApiContext& context, const QList<TransactionRecord>& sessions)
{
    if (context.prices == nullptr || sessions.isEmpty())
        return Costs();
    auto running = context.bridge.read([&context, sessions] {
        Costs found;
        for (const TransactionRecord& session : sessions) {
            if (const auto cost = context.live.runningCost(session.key); cost && session.isRunning())
                found.insert(session.key.value(), cost->cost);
        }
        return found;
    });
    if (!running)
        return running;
    QList<TransactionKey> ended;
    for (const TransactionRecord& session : sessions) {
        if (!running->contains(session.key.value()))
            ended.append(session.key);
    }
    if (ended.isEmpty())
        return running;
    const auto stored = context.bridge.await<QList<SessionCost>>([&context, ended] { return context.prices->costs(ended); });
    if (!stored)
        return tl::unexpected(stored.error());
    for (qsizetype i = 0; i < ended.size() && i < stored->size(); ++i)
        running->insert(ended.at(i).value(), stored->at(i));
    return running;
}

/// With what each costs, by \a costs.
QJsonObject sessionWithCost(const TransactionRecord& session, const Costs& costs)
{
    const auto cost = costs.constFind(session.key.value());
    return sessionToJson(session, cost == costs.cend() ? std::nullopt : std::optional(*cost));
}

HttpResponse listSessions(ApiContext& context, const HttpRequest& request)
{
    using State = api::TransactionQuery::State;
    static const QStringList states{QStringLiteral("live"), QStringLiteral("finished"), QStringLiteral("attention")};
    static const QList<State> values{State::Live, State::Finished, State::Attention};
    QueryReader query(request);
    api::TransactionQuery wanted;
    if (const auto state = query.choice("state", states))
        wanted.state = values[*state];
    if (const auto station = query.text("station"))
        wanted.station = StationId(*station);
    wanted.from = query.time("from");
    wanted.to = query.time("to");
    wanted.limit = query.limit();
    wanted.after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto page = context.bridge.await<Page<TransactionRecord>>(
        [&context, wanted] { return context.history.transactions(wanted); });
    if (!page)
        return errorResponse(page.error());
    const auto costs = costsOf(context, page->rows);
    if (!costs)
        return errorResponse(costs.error());
    QJsonArray items;
    for (const TransactionRecord& record : page->rows)
        items.append(sessionWithCost(record, *costs));
    return pageResponse(items, page->next);
}

/// The session the address names: as it is live, else as it is stored.
Result<TransactionRecord> findSession(ApiContext& context, const HttpRequest& request)
{
    bool isNumber = false;
    const qint64 number = request.pathParameter("id").toLongLong(&isNumber);
    if (!isNumber || number < 1) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no session %1").arg(request.pathParameter("id")));
    }
    const TransactionKey key(number);
    const auto live = context.bridge.read([&context, key] { return context.live.transaction(key); });
    if (!live)
        return tl::unexpected(live.error());
    if (*live)
        return **live;
    return context.bridge.await<TransactionRecord>([&context, key] { return context.history.transaction(key); });
}

HttpResponse getSession(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto session = findSession(context, request);
    if (!session)
        return errorResponse(session.error());
    const auto costs = costsOf(context, {*session});
    return costs ? jsonResponse(sessionWithCost(*session, *costs)) : errorResponse(costs.error());
}

/// Whether it was a test charge; the answer is the session as it is then.
HttpResponse patchSession(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    const bool isNull = body.isNull("test");
    api::TransactionAmendment amendment;
    amendment.isTest = body.boolean("test");
    amendment.user = QStringLiteral("API");
    if (isNull || !body.has("test"))
        body.note(QStringLiteral("test"), QStringLiteral("must be true or false"));
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    auto session = findSession(context, request);
    if (!session)
        return errorResponse(session.error());
    const auto amended = context.bridge.await<void>(
        [&context, key = session->key, amendment] { return context.engine.amendTransaction(key, amendment); });
    if (!amended)
        return errorResponse(amended.error());
    session->flags.setFlag(TransactionFlag::Test, *amendment.isTest);
    const auto costs = costsOf(context, {*session});
    return costs ? jsonResponse(sessionWithCost(*session, *costs)) : errorResponse(costs.error());
}

HttpResponse listSamples(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto session = findSession(context, request);
    if (!session)
        return errorResponse(session.error());
    const TransactionKey key = session->key;
    const auto samples =
        context.bridge.await<QList<MeterSample>>([&context, key] { return context.history.samples(key); });
    if (!samples)
        return errorResponse(samples.error());
    QJsonArray items;
    for (const MeterSample& sample : samples->mid(after, limit))
        items.append(sampleToJson(sample));
    const qsizetype end = after + items.size();
    return pageResponse(items, end < samples->size() ? QString::number(end) : QString());
}

HttpResponse startSession(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const bool isWaited = query.boolean("wait", true);
    BodyReader body(request);
    RemoteStart start;
    CommandRequest command;
    command.station = StationId(body.text("station", 255, BodyReader::Need::Required).value_or(QString()));
    start.token.value = body.text("token", 255, BodyReader::Need::Required).value_or(QString());
    if (const auto connector = body.integer("connector", 1, 1000))
        start.evse = EvseId(*connector);
    if (const auto refusal = query.refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    command.parameters = start;
    command.origin = CommandOrigin::Script;
    return runCommand(context, command, isWaited);
}

HttpResponse stopSession(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const bool isWaited = query.boolean("wait", true);
    BodyReader body(request, BodyReader::Empty::Allowed);
    if (const auto refusal = query.refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto session = findSession(context, request);
    if (!session)
        return errorResponse(session.error());
    if (!session->isRunning())
        return problemResponse(409, QStringLiteral("Session %1 has ended").arg(session->number));
    CommandRequest command;
    command.station = session->station;
    command.parameters = RemoteStop{session->id};
    command.origin = CommandOrigin::Script;
    return runCommand(context, command, isWaited);
}

} // namespace

void addSessionRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/sessions", listSessions);
    addRoute(routes, context, Method::Get, "/sessions/{id}", getSession);
    addRoute(routes, context, Method::Patch, "/sessions/{id}", patchSession);
    addRoute(routes, context, Method::Get, "/sessions/{id}/samples", listSamples);
    addRoute(routes, context, Method::Post, "/sessions/start", startSession);
    addRoute(routes, context, Method::Post, "/sessions/{id}/stop", stopSession);
}

} // namespace forecourt::localapi
