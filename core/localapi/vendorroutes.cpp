// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of vendors' own (DataTransfer): which were seen, and the rules by which they are answered.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/names.h"

#include <algorithm>
#include <limits>

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

/// Who decided, in the audit.
QString scriptUser()
{
    return QStringLiteral("API");
}

HttpResponse noSuchRule()
{
    return problemResponse(404, QStringLiteral("There is no such rule"));
}

HttpResponse noRules()
{
    return problemResponse(503, QStringLiteral("This program keeps no rules for messages of vendors"));
}

/// Of the path; 0 where it is none.
VendorRuleId ruleIdOf(const HttpRequest& request)
{
    return VendorRuleId(request.pathParameter("id").toLongLong());
}

Result<std::optional<VendorRule>> findRule(ApiContext& context, VendorRuleId id)
{
    return context.bridge.read([&context, id]() -> std::optional<VendorRule> {
        for (const VendorRule& rule : context.live.vendorRules()) {
            if (rule.id == id)
                return rule;
        }
        return std::nullopt;
    });
}

/// The cursor is the id of the last one that was given.
HttpResponse listRules(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto rules = context.bridge.read([&context] { return context.live.vendorRules(); });
    if (!rules)
        return errorResponse(rules.error());
    QJsonArray items;
    QString last;
    for (const VendorRule& rule : *rules) {
        if (rule.id.value() <= after)
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(vendorRuleToJson(rule));
        last = QString::number(rule.id.value());
    }
    return pageResponse(items, {});
}

HttpResponse getRule(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto rule = findRule(context, ruleIdOf(request));
    if (!rule)
        return errorResponse(rule.error());
    return *rule ? jsonResponse(vendorRuleToJson(**rule)) : noSuchRule();
}

/// What a body says of a rule; what is wrong is noted in \a body.
VendorRule readRule(BodyReader& body)
{
    VendorRule rule;
    rule.vendorId = body.text("vendorId", VendorRule::LongestVendor, BodyReader::Need::Required).value_or(QString()).trimmed();
    rule.messageId = body.text("messageId", VendorRule::LongestMessage).value_or(QString()).trimmed();
    if (const auto station = body.text("station", 255))
        rule.station = StationId(*station);
    rule.data = body.text("data", VendorRule::LongestData).value_or(QString());
    rule.user = scriptUser();
    const QString answer = body.text("answer", 20, BodyReader::Need::Required).value_or(QString());
    const qsizetype word = vendorAnswerNames().indexOf(answer);
    if (word >= 0)
        rule.answer = static_cast<VendorAnswer>(word);
    else if (!answer.isEmpty())
        body.note(QStringLiteral("answer"), QStringLiteral("must be one of %1").arg(vendorAnswerNames().join(QLatin1String(", "))));
    return rule;
}

/// Saves, then answers with the rule as it holds.
HttpResponse saveRule(ApiContext& context, VendorRule rule, int status)
{
    if (rule.station) {
        const auto station = context.bridge.read([&context, id = *rule.station] { return context.live.station(id); });
        if (!station)
            return errorResponse(station.error());
        if (!*station)
            return problemResponse(400, QStringLiteral("The rule is for a station that is not there"),
                                   {{QStringLiteral("station"), QStringLiteral("there is no such station")}});
    }
    const auto saved = context.bridge.await<VendorRuleId>([&context, rule] { return context.console.vendorData->saveRule(rule); });
    if (!saved)
        return errorResponse(saved.error());
    rule.id = *saved;
    const auto isShown = [&context, rule] {
        for (VendorRule shown : context.live.vendorRules()) {
            shown.at = rule.at;
            if (shown == rule)
                return true;
        }
        return false;
    };
    std::ignore = context.bridge.awaitLive(isShown, ShowDeadline);
    const auto shown = findRule(context, rule.id);
    return jsonResponse(vendorRuleToJson(shown && *shown ? **shown : rule), status);
}

HttpResponse postRule(ApiContext& context, const HttpRequest& request)
{
    if (context.console.vendorData == nullptr)
        return noRules();
    BodyReader body(request);
    const VendorRule rule = readRule(body);
    if (const auto refusal = body.refusal())
        return *refusal;
    return saveRule(context, rule, 201);
}

HttpResponse putRule(ApiContext& context, const HttpRequest& request)
{
    if (context.console.vendorData == nullptr)
        return noRules();
    const VendorRuleId id = ruleIdOf(request);
    const auto known = findRule(context, id);
    if (!known)
        return errorResponse(known.error());
    if (!*known)
        return noSuchRule();
    BodyReader body(request);
    VendorRule rule = readRule(body);
    if (const auto refusal = body.refusal())
        return *refusal;
    rule.id = id;
    return saveRule(context, rule, 200);
}

HttpResponse deleteRule(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (context.console.vendorData == nullptr)
        return noRules();
    const VendorRuleId id = ruleIdOf(request);
    const auto removed = context.bridge.await<void>([&context, id] { return context.console.vendorData->removeRule(id, scriptUser()); });
    if (!removed)
        return removed.error().code == ErrorCode::NotFound ? noSuchRule() : errorResponse(removed.error());
    const auto isGone = [&context, id] {
        return std::ranges::none_of(context.live.vendorRules(), [id](const VendorRule& rule) { return rule.id == id; });
    };
    std::ignore = context.bridge.awaitLive(isGone, ShowDeadline);
    return http::emptyResponse();
}

/// All of them: a station has at most VendorTraffic::MostKinds.
HttpResponse listMessages(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const StationId id(request.pathParameter("id"));
    struct Seen
    {
        bool isStation = false;
        VendorTrafficPointer traffic;
    };
    const auto seen = context.bridge.read([&context, id] { return Seen{context.live.station(id) != nullptr, context.live.vendorTraffic(id)}; });
    if (!seen)
        return errorResponse(seen.error());
    if (!seen->isStation)
        return problemResponse(404, QStringLiteral("There is no station %1").arg(id.value()));
    QJsonArray items;
    if (seen->traffic) {
        for (const VendorMessage& message : seen->traffic->messages)
            items.append(vendorMessageToJson(message));
    }
    return pageResponse(items, {});
}

} // namespace

void addVendorRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/vendor-rules", listRules);
    addRoute(routes, context, Method::Post, "/vendor-rules", postRule);
    addRoute(routes, context, Method::Get, "/vendor-rules/{id}", getRule);
    addRoute(routes, context, Method::Put, "/vendor-rules/{id}", putRule);
    addRoute(routes, context, Method::Delete, "/vendor-rules/{id}", deleteRule);
    addRoute(routes, context, Method::Get, "/stations/{id}/vendor-messages", listMessages);
}

} // namespace forecourt::localapi
