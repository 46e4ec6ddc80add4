// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/tokentable.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

TokenTable::TokenTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection,
             "INSERT INTO tokens (folded, value, is_blocked, expires_at, group_id, person, stations_json, "
             "concurrency, "
             "last_used_at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
             "ON CONFLICT (folded) DO UPDATE SET value = excluded.value, is_blocked = excluded.is_blocked, "
             "expires_at = excluded.expires_at, group_id = excluded.group_id, person = excluded.person, "
             "stations_json = excluded.stations_json, concurrency = excluded.concurrency, "
             "last_used_at = excluded.last_used_at, note = excluded.note")
    , m_remove(connection, "DELETE FROM tokens WHERE folded = ?1")
    , m_addPerson(connection,
                  "INSERT INTO persons (name, group_name, is_blocked, note) VALUES (?1, ?2, ?3, ?4)")
    , m_updatePerson(
          connection,
          "UPDATE persons SET name = ?2, group_name = ?3, is_blocked = ?4, note = ?5 WHERE id = ?1")
    , m_removePerson(connection, "DELETE FROM persons WHERE id = ?1")
    , m_countTokens(connection, "SELECT COUNT(*) FROM tokens WHERE person = ?1")
    , m_saveUnknown(connection,
                    "INSERT INTO unknown_tokens (folded, value, station, last_seen_at, times_seen) "
                    "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (folded) DO UPDATE SET value = excluded.value, "
                    "station = excluded.station, last_seen_at = excluded.last_seen_at, "
                    "times_seen = excluded.times_seen")
    , m_removeUnknown(connection, "DELETE FROM unknown_tokens WHERE folded = ?1")
{
}

void TokenTable::save(const TokenRecord& token)
{
    m_save.run(token.value.toCaseFolded(), token.value, token.isBlocked, token.expiresAt, token.groupId,
               token.person, toText(toJson(token.stations)), token.concurrency, token.lastUsedAt, token.note);
}

Result<void> TokenTable::remove(const QString& value)
{
    m_remove.run(value.toCaseFolded());
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no such token"));
    return {};
}

QList<TokenRecord> TokenTable::all()
{
    Statement rows(m_connection,
                   "SELECT value, is_blocked, expires_at, group_id, person, stations_json, concurrency, "
                   "last_used_at, note FROM tokens ORDER BY folded");
    QList<TokenRecord> tokens;
    while (rows.next()) {
        TokenRecord token;
        token.value = rows.text(0);
        token.isBlocked = rows.flag(1);
        token.expiresAt = rows.optionalTime(2);
        token.groupId = rows.text(3);
        if (!rows.isNull(4))
            token.person = PersonId(rows.integer(4));
        token.stations = stationIdsFrom(arrayOf(rows.bytes(5)));
        token.concurrency = rows.enumerator(6, ConcurrencyRule::Forbid, ConcurrencyRule::AllowWithNotice);
        token.lastUsedAt = rows.optionalTime(7);
        token.note = rows.text(8);
        tokens.append(std::move(token));
    }
    return tokens;
}

Result<PersonId> TokenTable::savePerson(const PersonRecord& person)
{
    if (person.id.value() == 0) {
        m_addPerson.run(person.name, person.group, person.isBlocked, person.note);
        return PersonId(m_connection.lastInsertedKey());
    }
    m_updatePerson.run(person.id, person.name, person.group, person.isBlocked, person.note);
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no person %1").arg(person.id.value()));
    return person.id;
}

Result<void> TokenTable::removePerson(PersonId person)
{
    m_countTokens.start(person);
    const qint64 tokens = m_countTokens.next() ? m_countTokens.integer(0) : 0;
    m_countTokens.reset();
    if (tokens > 0) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("person %1 still has %2 tokens").arg(person.value()).arg(tokens));
    }
    m_removePerson.run(person);
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no person %1").arg(person.value()));
    return {};
}

Result<NewPersonIds> TokenTable::change(const RosterBatch& batch)
{
    for (const QString& value : batch.removedTokens)
        m_remove.run(value.toCaseFolded());
    NewPersonIds ids;
    for (PersonRecord person : batch.persons) {
        const qint64 wanted = person.id.value();
        if (wanted < 0)
            person.id = PersonId();
        const Result<PersonId> saved = savePerson(person);
        if (!saved)
            return tl::unexpected<Error>(saved.error());
        if (wanted < 0)
            ids.insert(wanted, *saved);
    }
    for (TokenRecord token : batch.tokens) {
        if (token.person && token.person->value() < 0)
            token.person = ids.value(token.person->value());
        save(token);
    }
    for (const PersonId person : batch.removedPersons) {
        const Result<void> removed = removePerson(person);
        if (!removed && removed.error().code != ErrorCode::Conflict && removed.error().code != ErrorCode::NotFound)
            return tl::unexpected<Error>(removed.error());
    }
    return ids;
}

QList<PersonRecord> TokenTable::persons()
{
    Statement rows(m_connection, "SELECT id, name, group_name, is_blocked, note FROM persons ORDER BY id");
    QList<PersonRecord> persons;
    while (rows.next())
        persons.append({PersonId(rows.integer(0)), rows.text(1), rows.text(2), rows.flag(3), rows.text(4)});
    return persons;
}

void TokenTable::saveUnknown(const UnknownToken& token)
{
    m_saveUnknown.run(token.value.toCaseFolded(), token.value, token.station, token.lastSeenAt,
                      token.timesSeen);
}

void TokenTable::removeUnknown(const QString& value)
{
    m_removeUnknown.run(value.toCaseFolded());
}

QList<UnknownToken> TokenTable::unknown()
{
    Statement rows(m_connection, "SELECT value, station, last_seen_at, times_seen FROM unknown_tokens "
                                 "ORDER BY last_seen_at DESC");
    QList<UnknownToken> tokens;
    while (rows.next())
        tokens.append({rows.text(0), StationId(rows.text(1)), rows.time(2), rows.number(3)});
    return tokens;
}

} // namespace forecourt::storage
