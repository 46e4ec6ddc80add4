// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/pricetable.h"

#include "core/domain/pricejson.h"
#include "core/storage/conditions.h"
#include "core/storage/cursor.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/pricechanging.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr auto LastPriceEventKind = api::PriceEvent::Kind::Repriced;

/// A row that cannot be read (damaged, or of a newer program) is left out: what was priced by it stays as it is.
template<class T>
void appendRead(QList<T>& list, Result<T> value)
{
    if (value)
        list.append(std::move(*value));
}

void readAssignments(PriceBook& book, Statement& rows)
{
    while (rows.next()) {
        Result<PriceAssignment> assignment = priceAssignmentFromJson(objectOf(rows.bytes(1)));
        if (!assignment)
            continue;
        assignment->id = PriceAssignmentId(rows.integer(0));
        book.assignments.append(*assignment);
    }
}

api::PriceEvent eventFrom(const Statement& row)
{
    api::PriceEvent event;
    event.id = RecordId(row.integer(0));
    event.at = row.time(1);
    event.user = row.text(2);
    event.kind = row.enumerator(3, LastPriceEventKind, api::PriceEvent::Kind::SettingSaved);
    if (!row.isNull(4))
        event.price = PriceId(row.integer(4));
    if (!row.isNull(5))
        event.version = PriceVersionId(row.integer(5));
    if (const QByteArray text = row.bytes(6); !text.isEmpty()) {
        if (const auto assignment = priceAssignmentFromJson(objectOf(text)))
            event.assignment = *assignment;
    }
    event.before = row.text(7);
    event.after = row.text(8);
    event.reason = row.text(9);
    event.sessions = row.number(10);
    return event;
}

} // namespace

PriceBook readPriceBook(Connection& connection)
{
    PriceBook book;
    Statement prices(connection, "SELECT id, record_json FROM prices ORDER BY id");
    while (prices.next()) {
        Result<PriceSetting> setting = priceSettingFromJson(objectOf(prices.bytes(1)));
        if (setting)
            setting->id = PriceId(prices.integer(0));
        appendRead(book.prices, std::move(setting));
    }
    Statement versions(connection, "SELECT id, price, record_json FROM price_versions");
    while (versions.next()) {
        Result<PriceVersion> version = priceVersionFromJson(objectOf(versions.bytes(2)));
        if (version) {
            version->id = PriceVersionId(versions.integer(0));
            version->price = PriceId(versions.integer(1));
        }
        appendRead(book.versions, std::move(version));
    }
    std::sort(book.versions.begin(), book.versions.end(), [](const PriceVersion& a, const PriceVersion& b) {
        return std::tuple(a.price.value(), a.validFrom, a.id.value()) < std::tuple(b.price.value(), b.validFrom, b.id.value());
    });
    Statement assignments(connection, "SELECT id, record_json FROM price_assignments a WHERE transaction_key IS NULL OR EXISTS "
                                      "(SELECT 1 FROM transactions t WHERE t.key = a.transaction_key AND t.state = 0) ORDER BY id");
    readAssignments(book, assignments);
    Statement holidays(connection, "SELECT record_json FROM holidays ORDER BY position");
    while (holidays.next())
        appendRead(book.holidays, holidayFromJson(objectOf(holidays.bytes(0))));
    return book;
}

void addOwnAssignments(PriceBook& book, Connection& connection, TransactionKey transaction)
{
    book.assignments.removeIf([](const PriceAssignment& assignment) { return assignment.transaction.has_value(); });
    Statement own(connection, "SELECT id, record_json FROM price_assignments WHERE transaction_key = ?1 ORDER BY id");
    own.start(transaction);
    readAssignments(book, own);
}

Result<Page<api::PriceEvent>> readPriceEvents(Connection& connection, const api::PriceHistoryQuery& query)
{
    if (const Result<void> limit = checkPageLimit(query.limit); !limit)
        return tl::unexpected(limit.error());
    const auto cursor = Cursor::fromText(CursorKind::Prices, query.after);
    if (!cursor)
        return tl::unexpected(cursor.error());
    Conditions conditions;
    if (query.price)
        conditions.add("price = ?", *query.price);
    if (query.station)
        conditions.add("station = ?", *query.station);
    if (*cursor)
        conditions.add("id < ?", (*cursor)->id);
    Statement rows(connection, "SELECT id, at, user_name, kind, price, version, assignment_json, before_json, after_json, reason, sessions "
                               "FROM price_events" + conditions.sql() + " ORDER BY id DESC LIMIT ?");
    conditions.start(rows, query.limit + 1);
    Page<api::PriceEvent> page;
    while (rows.next())
        page.rows.append(eventFrom(rows));
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    if (page.rows.size() > query.limit) {
        page.rows.removeLast();
        const qint64 last = page.rows.constLast().id.value();
        page.next = Cursor{last, last}.toText(CursorKind::Prices);
    }
    return page;
}

Result<api::PriceChangeOutcome> PriceTable::change(const api::PriceChange& change, const QString& user, const QDateTime& now)
{
    forgetBook();
    Result<api::PriceChangeOutcome> outcome = PriceChanging(*this, m_connection, user, now).make(change);
    forgetBook();
    return outcome;
}

const PriceBook& PriceTable::book()
{
    if (!m_book)
        m_book = readPriceBook(m_connection);
    return *m_book;
}

void PriceTable::addEvent(const api::PriceEvent& event)
{
    Statement row(m_connection, "INSERT INTO price_events (at, user_name, kind, price, version, station, assignment_json, before_json, "
                                "after_json, reason, sessions) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    const QString station = event.assignment ? event.assignment->station.value() : QString();
    const QByteArray assignment = event.assignment ? toText(toJson(*event.assignment)) : QByteArray();
    row.run(event.at, event.user, event.kind, event.price, event.version, station, assignment, event.before, event.after, event.reason,
            event.sessions);
}

} // namespace forecourt::storage
