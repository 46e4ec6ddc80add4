// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tokens: who may charge.
#include "core/localapi/apicontext.h"
#include "core/localapi/jsonvalues.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

/// A token and the name of its person.
struct NamedToken
{
    TokenRecord token;
    QString person;
};

HttpResponse noSuchToken()
{
    return problemResponse(404, QStringLiteral("There is no such token"));
}

/// Live site's thread only.
QString personName(const api::LiveSite& live, const TokenRecord& token)
{
    const auto person = token.person ? live.person(*token.person) : std::nullopt;
    return person ? person->name : QString();
}

Result<std::optional<NamedToken>> findToken(ApiContext& context, const QString& value)
{
    return context.bridge.read([&context, value]() -> std::optional<NamedToken> {
        const auto token = context.live.token(value);
        if (!token)
            return std::nullopt;
        return NamedToken{*token, personName(context.live, *token)};
    });
}

HttpResponse listTokens(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const QString after = IdToken{query.text("after").value_or(QString())}.folded();
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto tokens = context.bridge.read([&context] {
        QList<NamedToken> list;
        for (const TokenRecord& token : context.live.tokens())
            list.append({token, personName(context.live, token)});
        return list;
    });
    if (!tokens)
        return errorResponse(tokens.error());
    QMap<QString, NamedToken> sorted;
    for (const NamedToken& named : *tokens)
        sorted.insert(IdToken{named.token.value}.folded(), named);
    QJsonArray items;
    QString last;
    for (auto it = sorted.upperBound(after); it != sorted.end(); ++it) {
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(tokenToJson(it->token, it->person));
        last = it.key();
    }
    return pageResponse(items, {});
}

HttpResponse getToken(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto found = findToken(context, request.pathParameter("value"));
    if (!found)
        return errorResponse(found.error());
    return *found ? jsonResponse(tokenToJson((*found)->token, (*found)->person)) : noSuchToken();
}

/// The person of this name; made where there is none.
Result<PersonId> personNamed(ApiContext& context, const QString& name)
{
    const auto known = context.bridge.read([&context, name]() -> std::optional<PersonId> {
        for (const PersonRecord& person : context.live.persons()) {
            if (person.name == name)
                return person.id;
        }
        return std::nullopt;
    });
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    PersonRecord person;
    person.name = name;
    return context.bridge.await<PersonId>([&context, person] { return context.administration.savePerson(person); });
}

/// What a body says of a token, onto \a token; the rest of it stays. \a person gets the name.
void readToken(BodyReader& body, TokenRecord& token, QString& person)
{
    const auto status = body.text("status", 20, BodyReader::Need::Required);
    if (status && *status != QLatin1String("Accepted") && *status != QLatin1String("Blocked"))
        body.note(QStringLiteral("status"), QStringLiteral("must be Accepted or Blocked"));
    token.isBlocked = status == QStringLiteral("Blocked");
    token.expiresAt = body.time("expiresAt");
    token.groupId = body.text("groupId", 20).value_or(QString());
    person = body.text("person", 100).value_or(QString());
    token.stations.clear();
    for (const QString& station : body.texts("stations", 255).value_or(QStringList()))
        token.stations.append(StationId(station));
}

HttpResponse saveToken(ApiContext& context, TokenRecord token, const QString& person)
{
    token.person.reset();
    if (!person.isEmpty()) {
        const auto id = personNamed(context, person);
        if (!id)
            return errorResponse(id.error());
        token.person = *id;
    }
    const auto saved = context.bridge.await<api::SaveOutcome>(
        [&context, token] { return context.administration.saveToken(token); });
    if (!saved)
        return errorResponse(saved.error());
    std::ignore = context.bridge.awaitLive(
        [&context, token] {
            const auto shown = context.live.token(token.value);
            return shown && shown->isBlocked == token.isBlocked && shown->expiresAt == token.expiresAt
                && shown->groupId == token.groupId && shown->person == token.person
                && shown->stations == token.stations;
        },
        ShowDeadline);
    return jsonResponse(tokenToJson(token, person), *saved == api::SaveOutcome::Created ? 201 : 200);
}

HttpResponse postToken(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    TokenRecord token;
    QString person;
    token.value = body.text("value", 255, BodyReader::Need::Required).value_or(QString());
    readToken(body, token, person);
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto existing = findToken(context, token.value);
    if (!existing)
        return errorResponse(existing.error());
    if (*existing)
        return problemResponse(409, QStringLiteral("This token is there already"));
    return saveToken(context, token, person);
}

HttpResponse putToken(ApiContext& context, const HttpRequest& request)
{
    const QString value = request.pathParameter("value");
    const auto existing = findToken(context, value);
    if (!existing)
        return errorResponse(existing.error());
    TokenRecord token = *existing ? (*existing)->token : TokenRecord();
    if (!*existing)
        token.value = value;
    BodyReader body(request);
    QString person;
    readToken(body, token, person);
    const auto named = body.text("value", 255);
    if (named && IdToken{*named}.folded() != IdToken{value}.folded())
        body.note(QStringLiteral("value"), QStringLiteral("differs from the address"));
    if (const auto refusal = body.refusal())
        return *refusal;
    return saveToken(context, token, person);
}

HttpResponse deleteToken(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const QString value = request.pathParameter("value");
    const auto removed =
        context.bridge.await<void>([&context, value] { return context.administration.removeToken(value); });
    if (!removed)
        return removed.error().code == ErrorCode::NotFound ? noSuchToken() : errorResponse(removed.error());
    std::ignore =
        context.bridge.awaitLive([&context, value] { return !context.live.token(value).has_value(); }, ShowDeadline);
    return http::emptyResponse();
}

} // namespace

void addTokenRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/tokens", listTokens);
    addRoute(routes, context, Method::Post, "/tokens", postToken);
    addRoute(routes, context, Method::Get, "/tokens/{value}", getToken);
    addRoute(routes, context, Method::Put, "/tokens/{value}", putToken);
    addRoute(routes, context, Method::Delete, "/tokens/{value}", deleteToken);
}

} // namespace forecourt::localapi
