// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where prices apply, at all levels, and the holidays their bands know.
#include "core/localapi/jsonvalues.h"
#include "core/localapi/pricechanges.h"

#include "core/domain/pricejson.h"

#include <algorithm>

namespace forecourt::localapi {

using http::emptyResponse;
using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

constexpr int LongestAssignmentNote = 2000;
constexpr int LongestPlaceName = 255;
constexpr qsizetype MostHolidays = 1000;

/// In the order of PriceLevel.
const QStringList& levelNames()
{
    static const QStringList names{QStringLiteral("site"),  QStringLiteral("station"), QStringLiteral("connector"),
                                   QStringLiteral("group"), QStringLiteral("person"),  QStringLiteral("session")};
    return names;
}

template<class Id>
QJsonValue idValue(const std::optional<Id>& id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

QJsonObject assignmentToJson(const PriceAssignment& assignment, const QString& personName)
{
    return {{QStringLiteral("id"), assignment.id.value()},
            {QStringLiteral("level"), levelNames().value(int(assignment.level))},
            {QStringLiteral("station"), textValue(assignment.station.value())},
            {QStringLiteral("connector"), idValue(assignment.evse)},
            {QStringLiteral("group"), textValue(assignment.group)},
            {QStringLiteral("person"), textValue(personName)},
            {QStringLiteral("session"), idValue(assignment.transaction)},
            {QStringLiteral("price"), assignment.price.value()},
            {QStringLiteral("from"), timeValue(assignment.from)},
            {QStringLiteral("until"), timeValue(assignment.until)},
            {QStringLiteral("note"), textValue(assignment.note)},
            {QStringLiteral("user"), textValue(assignment.user)},
            {QStringLiteral("createdAt"), timeValue(assignment.createdAt)}};
}

/// On the thread of the live site.
QString personNameOf(const api::LiveSite& live, const PriceAssignment& assignment)
{
    const auto person = assignment.person ? live.person(*assignment.person) : std::nullopt;
    return person ? person->name : QString();
}

HttpResponse noSuchAssignment()
{
    return problemResponse(404, QStringLiteral("There is no such assignment of a price"));
}

HttpResponse listAssignments(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    const auto level = query.choice("level", levelNames());
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto page = context.bridge.read([&context, limit, after, level] {
        QPair<QJsonArray, QString> found;
        for (const PriceAssignment& assignment : context.live.priceBook()->assignments) {
            if (assignment.id.value() <= after || (level && int(assignment.level) != *level))
                continue;
            if (found.first.size() == limit) {
                found.second = QString::number(found.first.last()[QStringLiteral("id")].toInteger());
                break;
            }
            found.first.append(assignmentToJson(assignment, personNameOf(context.live, assignment)));
        }
        return found;
    });
    return page ? pageResponse(page->first, page->second) : errorResponse(page.error());
}

/// Notes what does not belong to \a level, and what it lacks.
void checkPlace(BodyReader& body, PriceLevel level)
{
    const std::initializer_list<QPair<const char*, QList<PriceLevel>>> places = {
        {"station", {PriceLevel::Station, PriceLevel::Connector}},
        {"connector", {PriceLevel::Connector}},
        {"group", {PriceLevel::Group}},
        {"person", {PriceLevel::Person}},
        {"session", {PriceLevel::Session}},
    };
    for (const auto& [field, levels] : places) {
        const bool isThere = body.has(field) && !body.isNull(field);
        if (levels.contains(level) && !isThere)
            body.note(QLatin1String(field), QStringLiteral("is needed at this level"));
        else if (!levels.contains(level) && isThere)
            body.note(QLatin1String(field), QStringLiteral("does not belong to this level"));
    }
}

/// Notes the charger, person or session that is not there.
Result<void> findPlaces(ApiContext& context, BodyReader& body, PriceAssignment& assignment, const QString& person)
{
    const auto found = context.bridge.read([&context, station = assignment.station, person] {
        const bool isStation = station.value().isEmpty() || context.live.station(station) != nullptr;
        const auto record = person.isEmpty() ? std::nullopt : context.live.personNamed(person);
        return QPair(isStation, record ? std::optional(record->id) : std::nullopt);
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!found->first)
        body.note(QStringLiteral("station"), QStringLiteral("is not known"));
    if (!person.isEmpty() && !found->second)
        body.note(QStringLiteral("person"), QStringLiteral("is not known"));
    assignment.person = found->second;
    if (!assignment.transaction)
        return {};
    const TransactionKey key = *assignment.transaction;
    const auto session = context.bridge.await<TransactionRecord>([&context, key] { return context.history.transaction(key); });
    if (!session && session.error().code != ErrorCode::NotFound)
        return tl::unexpected(session.error());
    if (!session)
        body.note(QStringLiteral("session"), QStringLiteral("is not known"));
    return {};
}

/// What a body says; what is wrong with it stands in \a body.
Result<PriceAssignment> readAssignment(ApiContext& context, BodyReader& body)
{
    PriceAssignment assignment;
    const auto level = body.text("level", LongestPlaceName, BodyReader::Need::Required);
    const qsizetype index = level ? levelNames().indexOf(*level) : -1;
    assignment.station = StationId(body.text("station", LongestPlaceName).value_or(QString()));
    if (const auto connector = body.integer("connector", 1, 1000))
        assignment.evse = EvseId(*connector);
    assignment.group = body.text("group", LongestPlaceName).value_or(QString());
    const QString person = body.text("person", LongestPlaceName).value_or(QString());
    if (const auto session = body.integer("session", 1, std::numeric_limits<int>::max()))
        assignment.transaction = TransactionKey(*session);
    if (const auto price = body.integer("price", 1, std::numeric_limits<int>::max()))
        assignment.price = PriceId(*price);
    else if (!body.has("price") || body.isNull("price"))
        body.note(QStringLiteral("price"), QStringLiteral("is needed"));
    assignment.from = body.time("from");
    assignment.until = body.time("until");
    assignment.note = body.text("note", LongestAssignmentNote).value_or(QString());
    if (index >= 0) {
        assignment.level = static_cast<PriceLevel>(index);
        checkPlace(body, assignment.level);
    } else if (level) {
        body.note(QStringLiteral("level"), QStringLiteral("must be one of ") + levelNames().join(QStringLiteral(", ")));
    }
    if (const auto found = findPlaces(context, body, assignment, person); !found)
        return tl::unexpected(found.error());
    return assignment;
}

/// The assignment as it stands now. That of a session that has ended is in no book: then as it was sent.
HttpResponse shownAssignment(ApiContext& context, PriceAssignment assignment, int status)
{
    const auto shown = context.bridge.read([&context, assignment] {
        for (const PriceAssignment& each : context.live.priceBook()->assignments) {
            if (each.id == assignment.id)
                return assignmentToJson(each, personNameOf(context.live, each));
        }
        return assignmentToJson(assignment, personNameOf(context.live, assignment));
    });
    return shown ? jsonResponse(*shown, status) : errorResponse(shown.error());
}

/// Saves what \a request says as \a id; 0: new.
HttpResponse saveAssignment(ApiContext& context, const HttpRequest& request, PriceAssignmentId id)
{
    BodyReader body(request);
    auto assignment = readAssignment(context, body);
    if (!assignment)
        return errorResponse(assignment.error());
    if (const auto refusal = body.refusal())
        return *refusal;
    assignment->id = id;
    api::PriceChange change;
    change.assigned = {*assignment};
    const bool isOfSession = assignment->level == PriceLevel::Session;
    const auto outcome = makeChange(context, change, [isOfSession, wanted = *assignment](const PriceBook& book, const api::PriceChangeOutcome& made) {
        return isOfSession || std::any_of(book.assignments.cbegin(), book.assignments.cend(), [&](const PriceAssignment& each) {
                   return each.id == made.assignments.value(0) && each.price == wanted.price && each.from == wanted.from && each.until == wanted.until
                       && each.note == wanted.note;
               });
    });
    if (!outcome)
        return outcome.error().code == ErrorCode::NotFound ? noSuchAssignment() : changeErrorResponse(outcome.error());
    assignment->id = outcome->assignments.value(0);
    return shownAssignment(context, *assignment, id.value() == 0 ? 201 : 200);
}

HttpResponse postAssignment(ApiContext& context, const HttpRequest& request)
{
    return saveAssignment(context, request, PriceAssignmentId());
}

HttpResponse putAssignment(ApiContext& context, const HttpRequest& request)
{
    const auto id = numberOf(request, "id");
    return id ? saveAssignment(context, request, PriceAssignmentId(*id)) : noSuchAssignment();
}

HttpResponse deleteAssignment(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = numberOf(request, "id");
    if (!id)
        return noSuchAssignment();
    api::PriceChange change;
    change.unassigned = {PriceAssignmentId(*id)};
    const auto outcome = makeChange(context, change, [id](const PriceBook& book, const api::PriceChangeOutcome& /*made*/) {
        return std::none_of(book.assignments.cbegin(), book.assignments.cend(), [id](const PriceAssignment& each) { return each.id.value() == *id; });
    });
    if (!outcome)
        return outcome.error().code == ErrorCode::NotFound ? noSuchAssignment() : changeErrorResponse(outcome.error());
    return emptyResponse();
}

HttpResponse holidaysResponse(ApiContext& context)
{
    const auto book = readBook(context);
    if (!book)
        return errorResponse(book.error());
    QJsonArray items;
    for (const Holiday& holiday : (*book)->holidays)
        items.append(toJson(holiday));
    return jsonResponse({{QStringLiteral("items"), items}});
}

HttpResponse getHolidays(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    return holidaysResponse(context);
}

HttpResponse putHolidays(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    const auto objects = body.objects("items", MostHolidays, BodyReader::Need::Required);
    QList<Holiday> holidays;
    for (qsizetype i = 0; objects && i < objects->size(); ++i) {
        const auto holiday = holidayFromJson(objects->at(i));
        if (holiday)
            holidays.append(*holiday);
        else
            body.note(QStringLiteral("items.%1.%2").arg(i).arg(holiday.error().args.value(0)), QStringLiteral("is wrong, out of range or not known"));
    }
    if (const auto refusal = body.refusal())
        return *refusal;
    api::PriceChange change;
    change.holidays = holidays;
    const auto outcome = makeChange(context, change, [holidays](const PriceBook& book, const api::PriceChangeOutcome& /*made*/) {
        return book.holidays == holidays;
    });
    return outcome ? holidaysResponse(context) : changeErrorResponse(outcome.error());
}

} // namespace

void addAssignmentRoutes(Routes& routes, ApiContext& context)
{
    if (context.prices == nullptr)
        return;
    addRoute(routes, context, Method::Get, "/price-assignments", listAssignments);
    addRoute(routes, context, Method::Post, "/price-assignments", postAssignment);
    addRoute(routes, context, Method::Put, "/price-assignments/{id}", putAssignment);
    addRoute(routes, context, Method::Delete, "/price-assignments/{id}", deleteAssignment);
    addRoute(routes, context, Method::Get, "/holidays", getHolidays);
    addRoute(routes, context, Method::Put, "/holidays", putHolidays);
}

} // namespace forecourt::localapi
