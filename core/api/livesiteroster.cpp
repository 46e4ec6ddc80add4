// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The people and tags of LiveSite, of which there may be very many.
#include "core/api/livesite.h"

#include <algorithm>
#include <utility>

namespace forecourt::api {

namespace {
size_t nameHash(const QString& name)
{
    return qHash(name.toCaseFolded());
}
} // namespace

QList<TokenRecord> LiveSite::tokens() const
{
    return m_tokens.values();
}

QList<TokenRecord> LiveSite::tokensAfter(const QString& folded, qsizetype count) const
{
    QList<TokenRecord> found;
    auto it = folded.isEmpty() ? m_tokens.cbegin() : m_tokens.upperBound(folded);
    for (; it != m_tokens.cend() && found.size() < count; ++it)
        found.append(*it);
    return found;
}

std::optional<TokenRecord> LiveSite::token(const QString& value) const
{
    const auto it = m_tokens.constFind(value.toCaseFolded());
    return it == m_tokens.cend() ? std::nullopt : std::optional(*it);
}

QList<TokenRecord> LiveSite::tokensOf(PersonId person, qsizetype count) const
{
    QStringList folded = m_tokensByPerson.values(person.value());
    folded.sort();
    QList<TokenRecord> found;
    for (const QString& value : folded.mid(0, count))
        found.append(m_tokens.value(value));
    return found;
}

QList<PersonRecord> LiveSite::persons() const
{
    return m_persons.values();
}

QList<PersonRecord> LiveSite::personsAfter(PersonId after, qsizetype count) const
{
    QList<PersonRecord> found;
    for (auto it = m_persons.upperBound(after.value()); it != m_persons.cend() && found.size() < count; ++it)
        found.append(*it);
    return found;
}

QStringList LiveSite::groups() const
{
    QStringList names;
    names.reserve(m_groups.size());
    for (const Group& group : m_groups)
        names.append(group.name);
    return names;
}

std::optional<PersonRecord> LiveSite::personNamed(const QString& name) const
{
    QList<qint64> ids = m_personsByName.values(nameHash(name));
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : std::as_const(ids)) {
        const auto it = m_persons.constFind(id);
        if (it != m_persons.cend() && it->name.compare(name, Qt::CaseInsensitive) == 0)
            return *it;
    }
    return std::nullopt;
}

std::optional<PersonRecord> LiveSite::person(PersonId id) const
{
    const auto it = m_persons.constFind(id.value());
    return it == m_persons.cend() ? std::nullopt : std::optional(*it);
}

void LiveSite::applyRoster(const ChangeBatch& batch)
{
    for (const PersonRecord& person : batch.persons)
        enter(person);
    for (const PersonId& person : batch.removedPersons)
        forget(person);
    if (!batch.persons.isEmpty() || !batch.removedPersons.isEmpty())
        Q_EMIT personsChanged();
    if (std::exchange(m_areGroupsChanged, false))
        Q_EMIT groupsChanged();
    for (const TokenRecord& token : batch.tokens)
        enter(token);
    for (const QString& token : batch.removedTokens)
        forget(token);
    if (!batch.tokens.isEmpty() || !batch.removedTokens.isEmpty())
        Q_EMIT tokensChanged();
}

void LiveSite::enter(const PersonRecord& person)
{
    const auto before = m_persons.constFind(person.id.value());
    const bool isKnown = before != m_persons.cend();
    if (isKnown && before->name != person.name)
        m_personsByName.remove(nameHash(before->name), person.id.value());
    if (!isKnown || before->name != person.name)
        m_personsByName.insert(nameHash(person.name), person.id.value());
    if (!isKnown || before->group != person.group) {
        if (isKnown)
            countInGroup(before->group, -1);
        countInGroup(person.group, 1);
    }
    m_persons.insert(person.id.value(), person);
}

void LiveSite::forget(PersonId person)
{
    if (const auto before = m_persons.constFind(person.value()); before != m_persons.cend()) {
        m_personsByName.remove(nameHash(before->name), person.value());
        countInGroup(before->group, -1);
    }
    m_persons.remove(person.value());
}

void LiveSite::countInGroup(const QString& group, qsizetype people)
{
    const QString name = group.trimmed();
    if (name.isEmpty())
        return;
    const QString folded = name.toCaseFolded();
    auto it = m_groups.find(folded);
    if (it == m_groups.end()) {
        it = m_groups.insert(folded, {name, 0});
        m_areGroupsChanged = true;
    }
    it->people += people;
    if (it->people > 0)
        return;
    m_groups.erase(it);
    m_areGroupsChanged = true;
}

void LiveSite::enter(const TokenRecord& token)
{
    const QString folded = token.value.toCaseFolded();
    const auto before = m_tokens.constFind(folded);
    const std::optional<PersonId> owner = before == m_tokens.cend() ? std::nullopt : before->person;
    if (owner && owner != token.person)
        m_tokensByPerson.remove(owner->value(), folded);
    if (token.person && owner != token.person)
        m_tokensByPerson.insert(token.person->value(), folded);
    m_tokens.insert(folded, token);
}

void LiveSite::forget(const QString& foldedToken)
{
    if (const auto before = m_tokens.constFind(foldedToken); before != m_tokens.cend() && before->person)
        m_tokensByPerson.remove(before->person->value(), foldedToken);
    m_tokens.remove(foldedToken);
}

} // namespace forecourt::api
