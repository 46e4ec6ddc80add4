// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/roster.h"

#include "core/base/logging.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr int MaximumTokenLength = 20; // OCPP 1.6 §7, IdToken: CiString20Type
constexpr int MaximumNameLength = 200;
constexpr std::chrono::seconds LongestSilence{10}; // of whoever said that more batches follow
constexpr std::chrono::milliseconds PortionPause{40}; // in which the window does other things

bool hasControlCharacters(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<Error> checkToken(const TokenRecord& token)
{
    if (token.value.isEmpty() || token.value.size() > MaximumTokenLength || hasControlCharacters(token.value))
        return Error{ErrorCode::InvalidInput, QStringLiteral("a tag has 1 to 20 printable characters"),
                     {QStringLiteral("value")}};
    if (token.groupId.size() > MaximumTokenLength || hasControlCharacters(token.groupId))
        return Error{ErrorCode::InvalidInput, QStringLiteral("a group has at most 20 printable characters"),
                     {QStringLiteral("groupId")}};
    return std::nullopt;
}

std::optional<Error> checkPerson(const PersonRecord& person)
{
    if (person.name.isEmpty() || person.name.size() > MaximumNameLength || hasControlCharacters(person.name))
        return Error{ErrorCode::InvalidInput, QStringLiteral("a person needs a name"), {QStringLiteral("name")}};
    return std::nullopt;
}
} // namespace

Roster::Roster(Clock& clock, ports::SiteStore& store, ChangePublisher& publisher)
    : m_clock(clock), m_store(store), m_publisher(publisher)
{
}

void Roster::load(const ports::StoredSite& stored)
{
    for (const TokenRecord& token : stored.tokens)
        m_tokens.insert(token.value.toCaseFolded(), token);
    for (const PersonRecord& person : stored.persons)
        m_persons.insert(person.id.value(), person);
    m_unknown = stored.unknownTokens;
    std::stable_sort(m_unknown.begin(), m_unknown.end(),
                     [](const UnknownToken& a, const UnknownToken& b) { return a.lastSeenAt < b.lastSeenAt; });
}

void Roster::collect(ChangeBatch& batch) const
{
    batch.tokens = m_tokens.values();
    batch.persons = m_persons.values();
    batch.unknownTokens = m_unknown;
}

const TokenRecord* Roster::findToken(const QString& value) const
{
    const auto it = m_tokens.constFind(value.toCaseFolded());
    return it == m_tokens.cend() ? nullptr : &it.value();
}

const TokenRecord* Roster::findUndecorated(const QString& value) const
{
    QString bare = value.trimmed();
    bare.remove(QLatin1Char(':')).remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    if (bare.size() != value.size() && !bare.isEmpty()) {
        if (const TokenRecord* token = findToken(bare))
            return token;
    }
    const qsizetype underscore = value.lastIndexOf(QLatin1Char('_')); // KEBA: tag_serial
    if (underscore > 0) {
        if (const TokenRecord* token = findToken(value.left(underscore)))
            return token;
    }
    const qsizetype semicolon = value.indexOf(QLatin1Char(';')); // payment terminal: x;tag
    if (semicolon >= 0 && semicolon + 1 < value.size())
        return findToken(value.mid(semicolon + 1));
    return nullptr;
}

RosterEntry Roster::find(const QString& value) const
{
    RosterEntry entry;
    entry.token = findToken(value);
    if (!entry.token) {
        entry.token = findUndecorated(value);
        entry.wasDecorated = entry.token != nullptr;
    }
    if (entry.token && entry.token->person) {
        const auto person = m_persons.constFind(entry.token->person->value());
        if (person != m_persons.cend())
            entry.person = &person.value();
    }
    return entry;
}

IdToken Roster::plain(const IdToken& token) const
{
    const RosterEntry entry = find(token.value);
    return entry.token ? IdToken{entry.token->value, token.kind} : token;
}

const PersonRecord* Roster::person(PersonId id) const
{
    const auto it = m_persons.constFind(id.value());
    return it == m_persons.cend() ? nullptr : &it.value();
}

bool Roster::isLearning(const StationId& station) const
{
    return m_isArmed && (m_learningStations.isEmpty() || m_learningStations.contains(station));
}

void Roster::noteUnknown(const QString& value, const StationId& station)
{
    const QString shown = value.left(64);
    UnknownToken entry{shown, station, m_clock.utcNow(), 1};
    const auto known = std::find_if(m_unknown.begin(), m_unknown.end(), [&](const UnknownToken& token) {
        return token.value.compare(shown, Qt::CaseInsensitive) == 0;
    });
    if (known != m_unknown.end()) {
        entry.timesSeen = known->timesSeen + 1;
        m_unknown.erase(known);
    }
    m_unknown.append(entry);
    QStringList tooOld;
    while (m_unknown.size() > MaximumUnknown)
        tooOld.append(m_unknown.takeFirst().value);
    if (!m_store.isFull()) { // a stranger's tag is the last thing to need room (REL-2)
        for (const QString& old : tooOld)
            m_store.removeUnknownToken(old);
        m_store.saveUnknownToken(entry);
    }
    publishUnknown();
    if (isLearning(station))
        m_publisher.hurry();
}

void Roster::noteUsed(const QString& value, const QDateTime& at)
{
    const auto it = m_tokens.find(value.toCaseFolded());
    if (it == m_tokens.end() || (it->lastUsedAt && *it->lastUsedAt >= at))
        return;
    it->lastUsedAt = at;
    m_store.saveToken(*it, [](const Result<void>&) {}); // only a date: the next use says it again
    m_publisher.pending().tokens.append(*it);
}

void Roster::learn(bool isArmed, QList<StationId> stations)
{
    m_isArmed = isArmed;
    m_learningStations = std::move(stations);
}

void Roster::publishUnknown()
{
    m_publisher.pending().unknownTokens = m_unknown;
}

void Roster::saveToken(TokenRecord token, ports::Completion<bool> done)
{
    token.value = token.value.trimmed();
    if (const std::optional<Error> error = checkToken(token))
        return done(tl::unexpected(*error));
    if (token.person && !m_persons.contains(token.person->value()))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such person"), {QStringLiteral("person")}));
    const QString folded = token.value.toCaseFolded();
    const auto existing = m_tokens.constFind(folded);
    const bool isNew = existing == m_tokens.cend();
    if (!isNew && !token.lastUsedAt)
        token.lastUsedAt = existing->lastUsedAt;
    m_store.saveToken(token, [this, token, folded, isNew, done = std::move(done),
                              lifetime = std::weak_ptr(m_lifetime)](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (!result)
            return done(tl::unexpected(result.error()));
        m_tokens.insert(folded, token);
        m_publisher.pending().tokens.append(token);
        m_publisher.hurry(); // whoever saved it looks for it
        forgetUnknown({folded});
        done(isNew);
    });
}

void Roster::removeToken(const QString& value, ports::Completion<void> done)
{
    const QString folded = value.toCaseFolded();
    const auto it = m_tokens.constFind(folded);
    if (it == m_tokens.cend())
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such tag")));
    m_store.removeToken(it->value, [this, folded, done = std::move(done),
                                    lifetime = std::weak_ptr(m_lifetime)](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (result) {
            m_tokens.remove(folded);
            m_publisher.pending().removedTokens.append(folded);
            m_publisher.hurry();
        }
        done(result);
    });
}

void Roster::savePerson(PersonRecord person, ports::Completion<PersonId> done)
{
    person.name = person.name.trimmed();
    if (const std::optional<Error> error = checkPerson(person))
        return done(tl::unexpected(*error));
    if (person.id.value() != 0 && !m_persons.contains(person.id.value()))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such person")));
    m_store.savePerson(person, [this, person, done = std::move(done),
                                lifetime = std::weak_ptr(m_lifetime)](const Result<PersonId>& result) {
        if (lifetime.expired())
            return;
        if (result) {
            PersonRecord saved = person;
            saved.id = *result;
            m_persons.insert(saved.id.value(), saved);
            m_publisher.pending().persons.append(saved);
            m_publisher.hurry();
        }
        done(result);
    });
}

void Roster::removePerson(PersonId person, ports::Completion<void> done)
{
    if (!m_persons.contains(person.value()))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such person")));
    const bool hasTokens = std::any_of(m_tokens.cbegin(), m_tokens.cend(),
                                       [&](const TokenRecord& token) { return token.person == person; });
    if (hasTokens)
        return done(failure(ErrorCode::Conflict, QStringLiteral("the person still has tags")));
    m_store.removePerson(person, [this, person, done = std::move(done),
                                  lifetime = std::weak_ptr(m_lifetime)](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (result) {
            m_persons.remove(person.value());
            m_publisher.pending().removedPersons.append(person);
            m_publisher.hurry();
        }
        done(result);
    });
}

std::optional<Error> Roster::check(const RosterBatch& batch) const
{
    if (batch.size() > RosterBatch::MaximumSize)
        return Error{ErrorCode::InvalidInput, QStringLiteral("too many records at once"), {}};
    QSet<qint64> added;
    for (const PersonRecord& person : batch.persons) {
        if (const std::optional<Error> error = checkPerson(person))
            return error;
        const qint64 id = person.id.value();
        if (id >= 0 && !m_persons.contains(id))
            return Error{ErrorCode::NotFound, QStringLiteral("no such person"), {QStringLiteral("person")}};
        added.insert(id);
    }
    for (const TokenRecord& token : batch.tokens) {
        if (const std::optional<Error> error = checkToken(token))
            return error;
        if (token.person && !added.contains(token.person->value()) && !m_persons.contains(token.person->value()))
            return Error{ErrorCode::NotFound, QStringLiteral("no such person"), {QStringLiteral("person")}};
    }
    return std::nullopt;
}

void Roster::change(RosterBatch batch, ports::Completion<NewPersonIds> done)
{
    for (PersonRecord& person : batch.persons)
        person.name = person.name.trimmed();
    for (TokenRecord& token : batch.tokens) {
        token.value = token.value.trimmed();
        if (const TokenRecord* known = findToken(token.value); known && !token.lastUsedAt)
            token.lastUsedAt = known->lastUsedAt;
    }
    if (const std::optional<Error> error = check(batch))
        return done(tl::unexpected(*error));
    m_store.changeRoster(batch, [this, batch, done = std::move(done),
                                 lifetime = std::weak_ptr(m_lifetime)](const Result<NewPersonIds>& ids) {
        if (lifetime.expired())
            return;
        if (ids)
            take(batch, *ids);
        done(ids);
    });
}

void Roster::takeOver(const StationId& old, const StationId& replacement)
{
    QList<TokenRecord> moved;
    for (const TokenRecord& token : std::as_const(m_tokens)) {
        if (!token.stations.contains(old))
            continue;
        TokenRecord changed = token;
        changed.stations.removeAll(old);
        if (!changed.stations.contains(replacement))
            changed.stations.append(replacement);
        moved.append(changed);
    }
    for (qsizetype at = 0; at < moved.size(); at += RosterBatch::MaximumSize) {
        RosterBatch batch;
        batch.tokens = moved.mid(at, RosterBatch::MaximumSize);
        batch.moreFollows = at + batch.tokens.size() < moved.size();
        change(std::move(batch), [](const Result<NewPersonIds>& changed) {
            if (!changed)
                qCWarning(logEngine) << "permissions of tags for a replaced station were not taken over:" << changed.error().detail;
        });
    }
}

void Roster::take(RosterBatch batch, const NewPersonIds& ids)
{
    for (const QString& value : batch.removedTokens) {
        if (m_tokens.remove(value.toCaseFolded()) > 0)
            m_takenTokens.insert(value.toCaseFolded());
    }
    for (PersonRecord& person : batch.persons) {
        person.id = ids.value(person.id.value(), person.id);
        m_persons.insert(person.id.value(), person);
        m_takenPersons.insert(person.id.value());
    }
    QSet<QString> folded;
    for (TokenRecord& token : batch.tokens) {
        if (token.person)
            token.person = ids.value(token.person->value(), *token.person);
        folded.insert(token.value.toCaseFolded());
        m_tokens.insert(token.value.toCaseFolded(), token);
    }
    m_takenTokens.unite(folded);
    removePersonsWithoutTokens(batch.removedPersons);
    forgetUnknown(folded);
    if (batch.moreFollows)
        m_publishTaken = m_clock.after(LongestSilence, [this] { publishTaken(); });
    else
        publishTaken();
}

void Roster::removePersonsWithoutTokens(const QList<PersonId>& persons)
{
    if (persons.isEmpty())
        return; // looking through all tokens for each of a thousand batches would take for ever
    const QSet<PersonId> wanted(persons.cbegin(), persons.cend());
    QSet<qint64> owners;
    for (const TokenRecord& token : std::as_const(m_tokens)) {
        if (token.person && wanted.contains(*token.person))
            owners.insert(token.person->value());
    }
    for (const PersonId person : persons) {
        if (!owners.contains(person.value()) && m_persons.remove(person.value()) > 0)
            m_takenPersons.insert(person.value());
    }
}

/// As they are now: somebody may have changed one of them since its batch. In portions with pauses between, for the
/// window takes each in one go; people before their tags, and those who are gone after theirs.
void Roster::publishTaken()
{
    m_publishTaken.reset();
    if (m_takenTokens.isEmpty() && m_takenPersons.isEmpty() && m_gonePersons.isEmpty())
        return;
    ChangeBatch& pending = m_publisher.pending();
    qsizetype room = PublishedAtOnce;
    for (auto it = m_takenPersons.begin(); room > 0 && it != m_takenPersons.end(); it = m_takenPersons.erase(it), --room) {
        if (const PersonRecord* known = person(PersonId(*it)))
            pending.persons.append(*known);
        else
            m_gonePersons.insert(*it);
    }
    for (auto it = m_takenTokens.begin(); room > 0 && it != m_takenTokens.end(); it = m_takenTokens.erase(it), --room) {
        const auto known = m_tokens.constFind(*it);
        if (known == m_tokens.cend())
            pending.removedTokens.append(*it);
        else
            pending.tokens.append(*known);
    }
    for (auto it = m_gonePersons.begin(); room > 0 && it != m_gonePersons.end(); it = m_gonePersons.erase(it), --room)
        pending.removedPersons.append(PersonId(*it));
    m_publisher.hurry();
    if (room == 0)
        m_publishTaken = m_clock.after(PortionPause, [this] { publishTaken(); });
}

void Roster::forgetUnknown(const QSet<QString>& folded)
{
    const qsizetype before = m_unknown.size();
    m_unknown.removeIf([&](const UnknownToken& unknown) {
        const bool isKnownNow = folded.contains(unknown.value.toCaseFolded());
        if (isKnownNow)
            m_store.removeUnknownToken(unknown.value);
        return isKnownNow;
    });
    if (m_unknown.size() != before)
        publishUnknown();
}

} // namespace forecourt::engine
