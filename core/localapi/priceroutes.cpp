// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices, where they apply, and what a session costs.
#include "core/localapi/jsonvalues.h"
#include "core/localapi/pricechanges.h"

#include "core/domain/pricejson.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

constexpr int LongestPriceName = 100;
constexpr int LongestPriceNote = 2000;

HttpResponse noSuchPrice()
{
    return problemResponse(404, QStringLiteral("There is no such price"));
}

/// A setting with its versions, the oldest first.
QJsonObject priceToJson(const PriceSetting& setting, const PriceBook& book)
{
    QJsonArray versions;
    for (const PriceVersion& version : book.versions) {
        if (version.price == setting.id)
            versions.append(toJson(version));
    }
    return {{QStringLiteral("id"), setting.id.value()},
            {QStringLiteral("name"), setting.name},
            {QStringLiteral("currency"), setting.currency},
            {QStringLiteral("notes"), textValue(setting.notes)},
            {QStringLiteral("removedAt"), timeValue(setting.removedAt)},
            {QStringLiteral("versions"), versions}};
}

HttpResponse listPrices(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    const bool withRemoved = query.boolean("removed", false);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    QJsonArray items;
    QString last;
    for (const PriceSetting& setting : (*book)->prices) {
        if (setting.id.value() <= after || (setting.removedAt && !withRemoved))
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(priceToJson(setting, **book));
        last = QString::number(setting.id.value());
    }
    return pageResponse(items, {});
}

HttpResponse getPrice(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    const PriceSetting* const setting = (*book)->price(PriceId(numberOf(request, "id").value_or(0)));
    return setting ? jsonResponse(priceToJson(*setting, **book)) : noSuchPrice();
}

/// The version of a body, for \a price; what the program gives itself (id, number, author) is not taken from it.
void readVersion(BodyReader& body, api::PriceChange& change, PriceId price, const QString& currency)
{
    const auto object = body.object("version");
    if (!object)
        return;
    auto version = priceVersionFromJson(*object);
    if (!version) {
        body.note(QStringLiteral("version.") + version.error().args.value(0), QStringLiteral("is wrong, out of range or not known"));
        return;
    }
    version->id = PriceVersionId();
    version->price = price;
    version->number = 0;
    version->currency = currency;
    version->createdBy.clear();
    version->createdAt = {};
    change.savedVersions.append(*version);
}

/// The setting as it stands now, after a change.
HttpResponse shownPrice(ApiContext& context, PriceId id, int status)
{
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    const PriceSetting* const setting = (*book)->price(id);
    return setting ? jsonResponse(priceToJson(*setting, **book), status) : noSuchPrice();
}

HttpResponse postPrice(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    PriceSetting setting;
    setting.name = body.text("name", LongestPriceName, BodyReader::Need::Required).value_or(QString());
    setting.notes = body.text("notes", LongestPriceNote).value_or(QString());
    const auto site = context.bridge.read([&context] { return context.live.site(); });
    if (!site)
        return errorResponse(site.error());
    setting.currency = body.text("currency", 3).value_or(site->currency);
    api::PriceChange change;
    change.saved = {setting};
    readVersion(body, change, PriceId(-1), setting.currency);
    if (const auto refusal = body.refusal())
        return *refusal;
    const auto outcome = makeChange(context, change, [](const PriceBook& book, const api::PriceChangeOutcome& made) {
        return !made.prices.isEmpty() && book.price(made.prices.first()) != nullptr;
    });
    if (!outcome)
        return changeErrorResponse(outcome.error());
    return shownPrice(context, outcome->prices.value(0), 201);
}

/// What a body wants of a setting that is there.
api::PriceChange readPriceChange(BodyReader& body, PriceSetting setting)
{
    const PriceSetting before = setting;
    api::PriceChange change;
    setting.name = body.text("name", LongestPriceName).value_or(setting.name);
    setting.currency = body.text("currency", 3).value_or(setting.currency);
    if (body.isNull("notes"))
        setting.notes.clear();
    else
        setting.notes = body.text("notes", LongestPriceNote).value_or(setting.notes);
    const bool shallBeRemoved = body.boolean("removed").value_or(before.removedAt.has_value());
    if (!(setting == before))
        change.saved = {setting};
    if (shallBeRemoved && !before.removedAt)
        change.removed = {setting.id};
    else if (!shallBeRemoved && before.removedAt)
        change.restored = {setting.id};
    readVersion(body, change, setting.id, setting.currency);
    return change;
}

HttpResponse putPrice(ApiContext& context, const HttpRequest& request)
{
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    const PriceSetting* const found = (*book)->price(PriceId(numberOf(request, "id").value_or(0)));
    if (!found)
        return noSuchPrice();
    BodyReader body(request);
    const PriceId id = found->id;
    const api::PriceChange change = readPriceChange(body, *found);
    if (const auto refusal = body.refusal())
        return *refusal;
    if (change == api::PriceChange())
        return jsonResponse(priceToJson(*found, **book));
    const auto outcome = makeChange(context, change, isOtherThan(*book));
    return outcome ? shownPrice(context, id, 200) : changeErrorResponse(outcome.error());
}

/// A connector of the address.
struct Place
{
    StationId station;
    EvseId evse;
};

/// The connector the address names; it need not have turned up yet, the charger must.
Result<Place> findPlace(ApiContext& context, const HttpRequest& request)
{
    const auto number = numberOf(request, "connector");
    const StationId station(request.pathParameter("id"));
    const auto isThere = context.bridge.read([&context, station] { return context.live.station(station) != nullptr; });
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere || !number || *number > std::numeric_limits<int>::max())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such connector"));
    return Place{station, EvseId(int(*number))};
}

HttpResponse placeResponse(ApiContext& context, const Place& place, const QDateTime& at)
{
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    PriceQuestion question;
    question.station = place.station;
    question.evse = place.evse;
    question.at = at;
    return jsonResponse(toJson(decidePrice(question, **book)));
}

HttpResponse getPlacePrice(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const QDateTime at = query.time("at").value_or(QDateTime::currentDateTimeUtc());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto place = findPlace(context, request);
    return place ? placeResponse(context, *place, at) : errorResponse(place.error());
}

/// Assigns \a price there; without \a from it takes the place of everything the connector had.
api::PriceChange placeChange(const PriceBook& book, const Place& place, std::optional<int> price, const std::optional<QDateTime>& from,
                             const std::optional<QDateTime>& until)
{
    api::PriceChange change;
    for (const PriceAssignment& assignment : book.assignments) {
        const bool isThere = assignment.level == PriceLevel::Connector && assignment.station == place.station && assignment.evse == place.evse;
        if (isThere && !from)
            change.unassigned.append(assignment.id);
    }
    if (price) {
        PriceAssignment assignment;
        assignment.level = PriceLevel::Connector;
        assignment.station = place.station;
        assignment.evse = place.evse;
        assignment.price = PriceId(*price);
        assignment.from = from;
        assignment.until = until;
        change.assigned = {assignment};
    }
    return change;
}

HttpResponse putPlacePrice(ApiContext& context, const HttpRequest& request)
{
    const auto place = findPlace(context, request);
    if (!place)
        return errorResponse(place.error());
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    BodyReader body(request);
    std::optional<int> price;
    if (!body.isNull("price")) {
        price = body.integer("price", 1, std::numeric_limits<int>::max());
        if (!body.has("price"))
            body.note(QStringLiteral("price"), QStringLiteral("is missing"));
    }
    const auto from = body.time("from");
    const auto until = body.time("until");
    if (const auto refusal = body.refusal())
        return *refusal;
    const api::PriceChange change = placeChange(**book, *place, price, from, until);
    if (!(change == api::PriceChange())) {
        const auto outcome = makeChange(context, change, isOtherThan(*book));
        if (!outcome)
            return changeErrorResponse(outcome.error());
    }
    return placeResponse(context, *place, from.value_or(QDateTime::currentDateTimeUtc()));
}

HttpResponse getSessionCost(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto number = numberOf(request, "id");
    if (!number)
        return problemResponse(404, QStringLiteral("There is no such session"));
    const TransactionKey key(*number);
    const auto price = context.bridge.await<api::SessionPrice>([&context, key] { return context.prices->sessionPrice(key); });
    if (!price)
        return errorResponse(price.error());
    return jsonResponse({{QStringLiteral("cost"), toJson(price->cost)},
                         {QStringLiteral("decision"), toJson(price->decision)},
                         {QStringLiteral("pricedAt"), timeValue(price->pricedAt)},
                         {QStringLiteral("stored"), price->isStored}});
}

} // namespace

void addPriceRoutes(Routes& routes, ApiContext& context)
{
    if (context.prices == nullptr)
        return;
    addRoute(routes, context, Method::Get, "/prices", listPrices);
    addRoute(routes, context, Method::Post, "/prices", postPrice);
    addRoute(routes, context, Method::Get, "/prices/{id}", getPrice);
    addRoute(routes, context, Method::Put, "/prices/{id}", putPrice);
    addRoute(routes, context, Method::Get, "/stations/{id}/connectors/{connector}/price", getPlacePrice);
    addRoute(routes, context, Method::Put, "/stations/{id}/connectors/{connector}/price", putPlacePrice);
    addRoute(routes, context, Method::Get, "/sessions/{id}/cost", getSessionCost);
}

} // namespace forecourt::localapi
