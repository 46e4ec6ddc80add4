// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs of firmware, fetching of logs, and the jobs of both: those that are open, and those of the last 30 days; older
/// ones in lists of their own.
#include "core/localapi/apicontext.h"
#include "core/localapi/jobvalues.h"
#include "core/localapi/jsonvalues.h"

#include <map>
#include <type_traits>

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

const QString& scriptUser()
{
    static const QString name = QStringLiteral("API");
    return name;
}

HttpResponse noJobs()
{
    return problemResponse(503, QStringLiteral("This program has no jobs"));
}

std::optional<qint64> idOf(const HttpRequest& request)
{
    bool isNumber = false;
    const qint64 id = request.pathParameter("id").toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(id) : std::nullopt;
}

HttpResponse notThere(const HttpRequest& request, const char* what)
{
    return problemResponse(404, QStringLiteral("There is no %1 %2").arg(QLatin1String(what), request.pathParameter("id")));
}

/// One of \a names, without case; empty where absent or wrong (then an issue is noted).
std::optional<int> word(BodyReader& body, const char* field, const QStringList& names)
{
    const auto text = body.text(field, 40);
    if (!text)
        return std::nullopt;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).compare(*text, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    body.note(QString::fromLatin1(field), QStringLiteral("must be one of ") + names.join(QStringLiteral(", ")));
    return std::nullopt;
}

QList<StationId> stationsOf(BodyReader& body)
{
    QList<StationId> stations;
    const QStringList names = body.texts("stations", 255).value_or(QStringList());
    for (const QString& name : names)
        stations.append(StationId(name));
    if (stations.isEmpty())
        body.note(QStringLiteral("stations"), QStringLiteral("names at least one charger"));
    return stations;
}

// ---- roll-outs --------------------------------------------------------------------------------------

HttpResponse listRollouts(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto rollouts = context.bridge.read([&context] { return context.live.jobs().rollouts(); });
    if (!rollouts)
        return errorResponse(rollouts.error());
    QJsonArray items;
    QString last;
    for (const FirmwareRollout& rollout : *rollouts) {
        if (rollout.id.value() <= after)
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(rolloutToJson(rollout));
        last = QString::number(rollout.id.value());
    }
    return pageResponse(items, {});
}

/// With its jobs, in their order.
HttpResponse rolloutResponse(ApiContext& context, RolloutId id, int status)
{
    struct Found
    {
        std::optional<FirmwareRollout> rollout;
        QList<FirmwareJobPointer> jobs;
    };
    const auto found = context.bridge.read([&context, id] {
        return Found{context.live.jobs().rollout(id), context.live.jobs().firmwareJobs(id)};
    });
    if (!found)
        return errorResponse(found.error());
    if (!found->rollout)
        return problemResponse(404, QStringLiteral("There is no roll-out %1").arg(id.value()));
    QJsonObject json = rolloutToJson(*found->rollout);
    QJsonArray jobs;
    for (const FirmwareJobPointer& job : found->jobs)
        jobs.append(jobToJson(*job));
    json.insert(QStringLiteral("jobs"), jobs);
    return jsonResponse(json, status);
}

HttpResponse getRollout(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = idOf(request);
    return id ? rolloutResponse(context, RolloutId(*id), 200) : notThere(request, "roll-out");
}

HttpResponse startRollout(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    RolloutRequest wish;
    wish.file = FirmwareFileId(body.integer("firmware", 1, std::numeric_limits<int>::max()).value_or(0));
    wish.stations = stationsOf(body);
    wish.plan.notBefore = body.time("notBefore");
    wish.plan.isWhenIdle = body.boolean("whenIdle").value_or(true);
    wish.plan.atOnce = body.integer("atOnce", 1, RolloutPlan::MostAtOnce).value_or(1);
    wish.plan.stopsAtFailure = body.boolean("stopAtFailure").value_or(true);
    wish.plan.includesCurrent = body.boolean("includeCurrent").value_or(false);
    wish.plan.method = static_cast<FirmwareMethod>(word(body, "method", firmwareMethodNames()).value_or(0));
    if (const auto protocol = word(body, "protocol", protocolNames()))
        wish.plan.protocol = static_cast<TransferProtocol>(*protocol);
    wish.plan.retries = body.integer("retries", 0, 20);
    wish.plan.retryIntervalS = body.integer("retryIntervalSeconds", 0, 86'400);
    wish.user = scriptUser();
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    if (!context.console.jobs)
        return noJobs();
    const auto started = context.bridge.await<RolloutId>([&context, wish] { return context.console.jobs->startRollout(wish); });
    if (!started)
        return errorResponse(started.error());
    (void)context.bridge.awaitLive([&context, id = *started] { return context.live.jobs().rollout(id).has_value(); }, ShowDeadline);
    return rolloutResponse(context, *started, 201);
}

using RolloutCall = QFuture<Result<void>> (api::Jobs::*)(RolloutId, QString);

template<RolloutCall Call>
HttpResponse changeRollout(ApiContext& context, const HttpRequest& request)
{
    const BodyReader body(request, BodyReader::Empty::Allowed);
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto id = idOf(request);
    if (!id)
        return notThere(request, "roll-out");
    if (!context.console.jobs)
        return noJobs();
    const auto done = context.bridge.await<void>([&context, id] { return (context.console.jobs->*Call)(RolloutId(*id), scriptUser()); });
    return done ? rolloutResponse(context, RolloutId(*id), 200) : errorResponse(done.error());
}

// ---- jobs -------------------------------------------------------------------------------------------

struct JobFilter
{
    std::optional<int> kind; ///< 0 firmware, 1 log
    std::optional<int> state;
    QString station;

    template<class Job>
    [[nodiscard]] bool takes(const Job& job, int itsKind) const
    {
        return (!kind || *kind == itsKind) && (!state || *state == static_cast<int>(job.state))
            && (station.isEmpty() || job.station.value() == station);
    }
};

HttpResponse listJobs(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    JobFilter filter;
    filter.kind = query.choice("kind", {QStringLiteral("Firmware"), QStringLiteral("Log")});
    filter.state = query.choice("state", jobStateNames());
    filter.station = query.text("station").value_or(QString());
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto jobs = context.bridge.read([&context, filter, after] {
        std::map<qint64, QJsonObject> found; // both kinds share one sequence of ids
        for (const FirmwareJobPointer& job : context.live.jobs().firmwareJobs()) {
            if (job->id.value() > after && filter.takes(*job, 0))
                found.emplace(job->id.value(), jobToJson(*job));
        }
        for (const LogJobPointer& job : context.live.jobs().logJobs()) {
            if (job->id.value() > after && filter.takes(*job, 1))
                found.emplace(job->id.value(), jobToJson(*job));
        }
        return found;
    });
    if (!jobs)
        return errorResponse(jobs.error());
    QJsonArray items;
    QString last;
    for (const auto& [id, job] : *jobs) {
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(job);
        last = QString::number(id);
    }
    return pageResponse(items, {});
}

/// Of all times, newest first, as the history knows them.
template<class Job, QFuture<Result<Page<Job>>> (api::Jobs::*History)(JobQuery)>
HttpResponse listHistory(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    JobQuery wanted;
    wanted.station = StationId(query.text("station").value_or(QString()));
    if (const auto state = query.choice("state", jobStateNames()))
        wanted.state = static_cast<JobState>(*state);
    if constexpr (std::is_same_v<Job, FirmwareJob>) {
        if (const int rollout = query.integer("rollout", 0, std::numeric_limits<int>::max(), 0); rollout > 0)
            wanted.rollout = RolloutId(rollout);
    }
    wanted.limit = query.limit();
    wanted.after = query.text("after").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    if (!context.console.jobs)
        return noJobs();
    const auto page = context.bridge.await<Page<Job>>([&context, wanted] { return (context.console.jobs->*History)(wanted); });
    if (!page)
        return errorResponse(page.error());
    QJsonArray items;
    for (const Job& job : page->rows)
        items.append(jobToJson(job));
    return pageResponse(items, page->next);
}

HttpResponse jobResponse(ApiContext& context, JobId id, int status)
{
    const auto job = context.bridge.read([&context, id]() -> std::optional<QJsonObject> {
        if (const FirmwareJobPointer firmware = context.live.jobs().firmwareJob(id))
            return jobToJson(*firmware);
        if (const LogJobPointer log = context.live.jobs().logJob(id))
            return jobToJson(*log);
        return std::nullopt;
    });
    if (!job)
        return errorResponse(job.error());
    return *job ? jsonResponse(**job, status) : problemResponse(404, QStringLiteral("There is no job %1").arg(id.value()));
}

HttpResponse getJob(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = idOf(request);
    return id ? jobResponse(context, JobId(*id), 200) : notThere(request, "job");
}

/// \a call gets the jobs and gives the future.
template<class JobCall>
HttpResponse changeJob(ApiContext& context, const HttpRequest& request, BodyReader& body, JobCall call)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto id = idOf(request);
    if (!id)
        return notThere(request, "job");
    if (!context.console.jobs)
        return noJobs();
    const auto done = context.bridge.await<void>([&context, call, id] { return call(*context.console.jobs, JobId(*id)); });
    return done ? jobResponse(context, JobId(*id), 200) : errorResponse(done.error());
}

HttpResponse skipJob(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request, BodyReader::Empty::Allowed);
    return changeJob(context, request, body, [](api::Jobs& jobs, JobId id) { return jobs.skip(id, scriptUser()); });
}

HttpResponse retryJob(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request, BodyReader::Empty::Allowed);
    std::optional<TransferProtocol> protocol;
    if (const auto wanted = word(body, "protocol", protocolNames()))
        protocol = static_cast<TransferProtocol>(*wanted);
    return changeJob(context, request, body,
                     [protocol](api::Jobs& jobs, JobId id) { return jobs.retry(id, protocol, scriptUser()); });
}

HttpResponse extendJob(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    const int minutes = body.integer("minutes", 1, 1440).value_or(10);
    return changeJob(context, request, body,
                     [minutes](api::Jobs& jobs, JobId id) { return jobs.waitLonger(id, minutes, scriptUser()); });
}

HttpResponse failJob(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request, BodyReader::Empty::Allowed);
    return changeJob(context, request, body, [](api::Jobs& jobs, JobId id) { return jobs.giveUp(id, scriptUser()); });
}

HttpResponse cancelJob(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request, BodyReader::Empty::Allowed);
    return changeJob(context, request, body, [](api::Jobs& jobs, JobId id) { return jobs.cancelLog(id, scriptUser()); });
}

HttpResponse requestLogs(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    LogRequest wish;
    wish.stations = stationsOf(body);
    wish.kind = static_cast<LogKind>(word(body, "kind", logKindNames()).value_or(0));
    wish.from = body.time("from");
    wish.to = body.time("to");
    if (const auto protocol = word(body, "protocol", protocolNames()))
        wish.protocol = static_cast<TransferProtocol>(*protocol);
    wish.user = scriptUser();
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    if (!context.console.jobs)
        return noJobs();
    const auto asked = context.bridge.await<QList<JobId>>([&context, wish] { return context.console.jobs->requestLogs(wish); });
    if (!asked)
        return errorResponse(asked.error());
    (void)context.bridge.awaitLive([&context, ids = *asked] { return context.live.jobs().logJob(ids.constLast()) != nullptr; }, ShowDeadline);
    QJsonArray jobs;
    for (const JobId& id : *asked)
        jobs.append(id.value());
    return jsonResponse({{QStringLiteral("jobs"), jobs}}, 202);
}

} // namespace

void addJobRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/rollouts", listRollouts);
    addRoute(routes, context, Method::Post, "/rollouts", startRollout);
    addRoute(routes, context, Method::Get, "/rollouts/{id}", getRollout);
    addRoute(routes, context, Method::Post, "/rollouts/{id}/pause", changeRollout<&api::Jobs::pauseRollout>);
    addRoute(routes, context, Method::Post, "/rollouts/{id}/resume", changeRollout<&api::Jobs::resumeRollout>);
    addRoute(routes, context, Method::Post, "/rollouts/{id}/cancel", changeRollout<&api::Jobs::cancelRollout>);
    addRoute(routes, context, Method::Get, "/jobs", listJobs);
    addRoute(routes, context, Method::Get, "/jobs/{id}", getJob);
    addRoute(routes, context, Method::Get, "/firmwarejobs", listHistory<FirmwareJob, &api::Jobs::firmwareHistory>);
    addRoute(routes, context, Method::Get, "/logjobs", listHistory<LogJob, &api::Jobs::logHistory>);
    addRoute(routes, context, Method::Post, "/jobs/{id}/skip", skipJob);
    addRoute(routes, context, Method::Post, "/jobs/{id}/retry", retryJob);
    addRoute(routes, context, Method::Post, "/jobs/{id}/wait", extendJob);
    addRoute(routes, context, Method::Post, "/jobs/{id}/fail", failJob);
    addRoute(routes, context, Method::Post, "/jobs/{id}/cancel", cancelJob);
    addRoute(routes, context, Method::Post, "/logs", requestLogs);
}

} // namespace forecourt::localapi
