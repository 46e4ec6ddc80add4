// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/groupedpages.h"

#include "core/storage/cursor.h"
#include "core/storage/historyqueries.h"
#include "core/storage/statement.h"

#include <QByteArrayList>
#include <QCollator>

#include <algorithm>

namespace forecourt::storage {

namespace {

using SortBy = api::TransactionQuery::SortBy;
using State = api::TransactionQuery::State;

constexpr qsizetype LongestGroupCursor = 2000;

/// One charger, one person; an empty id: nobody.
struct Group {
    QString id;
    QString name;
};

/// Where a page ended: in which group, and behind which of its rows; empty: before the first.
struct GroupPlace {
    QString group;
    QString after;

    [[nodiscard]] QString toText() const
    {
        const QByteArray plain = "g/" + group.toUtf8().toHex() + '/' + after.toLatin1();
        return QString::fromLatin1(plain.toHex());
    }
};

/// Empty for empty text. Errors: InvalidInput.
Result<std::optional<GroupPlace>> placeFrom(const QString& text)
{
    if (text.isEmpty())
        return std::optional<GroupPlace>();
    const QByteArrayList parts = text.size() > LongestGroupCursor ? QByteArrayList() : QByteArray::fromHex(text.toLatin1()).split('/');
    if (parts.size() == 3) {
        const GroupPlace place{QString::fromUtf8(QByteArray::fromHex(parts.at(1))), QString::fromLatin1(parts.at(2))};
        if (place.toText() == text) // fromHex() would skip over anything else
            return std::optional(place);
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("the cursor is not one of this list"), {QStringLiteral("after")});
}

/// The few that run or want attention are found by indexes of their own; + keeps the planner from another one.
QByteArray idsOfFew(const QByteArray& column, State state)
{
    return "SELECT id FROM (SELECT DISTINCT +" + column + " AS id FROM transactions WHERE "
        + (state == State::Live ? "state = 0" : "needs_attention = 1") + ") WHERE id IS NOT NULL";
}

/// One step in the index for each, instead of one for each session.
QByteArray idsOfAll(const QByteArray& column)
{
    return "WITH RECURSIVE step (id) AS (SELECT MIN(" + column + ") FROM transactions WHERE " + column + " IS NOT NULL UNION ALL SELECT "
        "(SELECT MIN(" + column + ") FROM transactions WHERE " + column + " > step.id) FROM step WHERE step.id IS NOT NULL) "
        "SELECT id FROM step WHERE id IS NOT NULL";
}

QList<Group> groupsOf(Connection& connection, const api::TransactionQuery& query)
{
    QList<Group> groups;
    if (query.sortBy == SortBy::Person)
        groups.append(Group()); // sessions of nobody we know
    Statement rows(connection, groupsSql(query));
    rows.start();
    while (rows.next())
        groups.append({rows.text(0), rows.text(1)});
    QCollator collator;
    collator.setNumericMode(true); // Bay 2 before Bay 10
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(groups.begin(), groups.end(), [&collator](const Group& a, const Group& b) {
        if (a.id.isEmpty() != b.id.isEmpty())
            return a.id.isEmpty();
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    if (!query.isAscending)
        std::reverse(groups.begin(), groups.end());
    return groups;
}

/// The sessions of \a group alone, in order of their start.
api::TransactionQuery within(const Group& group, const api::TransactionQuery& query)
{
    api::TransactionQuery part = query;
    part.sortBy = SortBy::Start;
    part.after.clear();
    if (query.sortBy == SortBy::Charger)
        part.station = StationId(group.id);
    else if (group.id.isEmpty())
        part.withoutPerson = true;
    else
        part.person = PersonId(group.id.toLongLong());
    return part;
}

} // namespace

bool isGrouped(const api::TransactionQuery& query)
{
    return (query.sortBy == SortBy::Charger && !query.station)
        || (query.sortBy == SortBy::Person && !query.person && !query.withoutPerson);
}

QByteArray groupsSql(const api::TransactionQuery& query)
{
    const bool isFew = query.state == State::Live || query.state == State::Attention;
    const QByteArray column = query.sortBy == SortBy::Charger ? "station" : "person";
    const QByteArray ids = '(' + (isFew ? idsOfFew(column, query.state) : idsOfAll(column)) + ") AS found";
    if (query.sortBy == SortBy::Charger)
        return "SELECT found.id, COALESCE(NULLIF(stations.name, ''), found.id) FROM " + ids + " LEFT JOIN stations ON stations.id = found.id";
    // a person who was removed is still named in the sessions
    return "SELECT found.id, COALESCE(persons.name, (SELECT person_name FROM transactions WHERE person = found.id LIMIT 1)) FROM " + ids
        + " LEFT JOIN persons ON persons.id = found.id";
}

Result<Page<TransactionRecord>> readGroupedTransactions(Connection& connection, const api::TransactionQuery& query)
{
    if (const Result<void> result = checkPageLimit(query.limit); !result)
        return tl::unexpected<Error>(result.error());
    const auto place = placeFrom(query.after);
    if (!place)
        return tl::unexpected<Error>(place.error());
    const QList<Group> groups = groupsOf(connection, query);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    auto at = groups.begin();
    if (*place) {
        at = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.id == (*place)->group; });
        if (at == groups.end()) // its last session got another person meanwhile
            return failure(ErrorCode::InvalidInput, QStringLiteral("the place the cursor names is gone"), {QStringLiteral("after")});
    }
    Page<TransactionRecord> page;
    for (bool isFirst = true; at != groups.end(); ++at, isFirst = false) {
        if (page.rows.size() == query.limit) {
            page.next = GroupPlace{at->id, {}}.toText();
            break;
        }
        api::TransactionQuery part = within(*at, query);
        part.limit = query.limit - static_cast<int>(page.rows.size());
        if (isFirst && *place)
            part.after = (*place)->after;
        const auto found = readTransactions(connection, part);
        if (!found)
            return found;
        page.rows.append(found->rows);
        if (!found->next.isEmpty()) {
            page.next = GroupPlace{at->id, found->next}.toText();
            break;
        }
    }
    return page;
}

} // namespace forecourt::storage
