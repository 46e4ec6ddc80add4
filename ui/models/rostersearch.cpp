// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rostersearch.h"

#include "ui/models/names.h"

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestOwner = 60;

void sortByText(QList<RosterEntry>& entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const RosterEntry& a, const RosterEntry& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
}
} // namespace

RosterSearch::RosterSearch(const Workspace& workspace, Of of, QObject* parent) : QObject(parent), m_workspace(workspace), m_of(of)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &RosterSearch::readOn);
}

void RosterSearch::setSieve(Sieve sieve)
{
    m_sieve = std::move(sieve);
    stop();
}

bool RosterSearch::isLong() const
{
    return (m_of == Of::Tags ? m_workspace.site().tokenCount() : m_workspace.site().personCount()) > Short;
}

QList<RosterEntry> RosterSearch::all() const
{
    QList<RosterEntry> entries;
    if (m_of == Of::People) {
        for (const PersonRecord& person : m_workspace.site().persons())
            entries.append(entry(person));
    } else {
        for (const TokenRecord& token : m_workspace.site().tokens()) {
            if (passes(token))
                entries.append(entry(token));
        }
    }
    sortByText(entries);
    return entries;
}

void RosterSearch::find(const QString& words)
{
    m_text = words;
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_afterTag.clear();
    m_afterPerson = PersonId(0);
    m_found.clear();
    m_turn.start();
}

void RosterSearch::stop()
{
    m_turn.stop();
}

void RosterSearch::readOn()
{
    const qsizetype before = m_found.size();
    if (m_found.isEmpty()) // what is meant exactly comes first, wherever it stands
        take(entryNamed(m_text.trimmed()));
    const qsizetype looked = m_of == Of::Tags ? readTags() : readPeople();
    const bool isOver = looked < PerSlice || m_found.size() >= Most;
    if (!isOver)
        m_turn.start();
    Q_EMIT sliceRead(looked);
    if (!isOver && m_found.size() == before)
        return;
    QList<RosterEntry> entries = m_found;
    sortByText(entries);
    Q_EMIT found(m_text, entries);
}

qsizetype RosterSearch::readTags()
{
    const QList<TokenRecord> slice = m_workspace.site().tokensAfter(m_afterTag, PerSlice);
    for (const TokenRecord& token : slice) {
        if (m_found.size() >= Most)
            break;
        const auto owner = token.person ? m_workspace.site().person(*token.person) : std::nullopt;
        if (matches(token.value, owner ? owner->name : QString()) && passes(token))
            take(entry(token));
    }
    if (!slice.isEmpty())
        m_afterTag = slice.last().value.toCaseFolded();
    return slice.size();
}

qsizetype RosterSearch::readPeople()
{
    const QList<PersonRecord> slice = m_workspace.site().personsAfter(m_afterPerson, PerSlice);
    for (const PersonRecord& person : slice) {
        if (m_found.size() >= Most)
            break;
        if (matches(person.name, person.group))
            take(entry(person));
    }
    if (!slice.isEmpty())
        m_afterPerson = slice.last().id;
    return slice.size();
}

void RosterSearch::take(const std::optional<RosterEntry>& entry)
{
    const auto isSame = [&](const RosterEntry& other) { return other.value == entry->value; };
    if (entry && std::none_of(m_found.cbegin(), m_found.cend(), isSame))
        m_found.append(*entry);
}

bool RosterSearch::matches(const QString& value, const QString& name) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) {
        return value.contains(word, Qt::CaseInsensitive) || name.contains(word, Qt::CaseInsensitive);
    });
}

RosterEntry RosterSearch::entry(const TokenRecord& token) const
{
    const auto owner = token.person ? m_workspace.site().person(*token.person) : std::nullopt;
    //: Choice of a tag: %1 the person, %2 the tag's number.
    return {owner ? tr("%1, tag %2").arg(shortened(owner->name, LongestOwner), token.value) : token.value, token.value};
}

RosterEntry RosterSearch::entry(const PersonRecord& person)
{
    return {person.name, person.id.value()};
}

std::optional<RosterEntry> RosterSearch::entryOf(const QVariant& value) const
{
    if (m_of == Of::People) {
        const auto person = m_workspace.site().person(PersonId(value.toLongLong()));
        return person ? std::optional(entry(*person)) : std::nullopt;
    }
    const auto token = m_workspace.site().token(value.toString());
    return token && passes(*token) ? std::optional(entry(*token)) : std::nullopt;
}

std::optional<RosterEntry> RosterSearch::entryNamed(const QString& text) const
{
    if (text.isEmpty())
        return std::nullopt;
    if (m_of == Of::People) {
        const auto person = m_workspace.site().personNamed(text);
        return person ? std::optional(entry(*person)) : std::nullopt;
    }
    if (const auto whole = entryOf(text))
        return whole;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto part = entryOf(word);
        if (part && part->text.compare(text, Qt::CaseInsensitive) == 0)
            return part;
    }
    return std::nullopt;
}

} // namespace forecourt::ui
