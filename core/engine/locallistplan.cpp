// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/locallistplan.h"

#include "core/engine/authorization.h"

#include <QMap>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int UntoldPerMessage = 100; // the key is required; a station without it gets small bites

/// One token that may go into the list, with what its place depends on.
struct Contender
{
    LocalListEntry entry;
    bool isBlocked = false;
    QDateTime lastUsedAt;
    QString personName;
    qsizetype stations = 0; ///< 0: everywhere
};

std::optional<Contender> contenderOf(const TokenRecord& token, const LocalListQuestion& list)
{
    const auto owner = token.person ? list.persons.constFind(token.person->value()) : list.persons.cend();
    AuthorizationQuestion question;
    question.token = &token;
    question.person = owner == list.persons.cend() ? nullptr : &owner.value();
    question.station = list.station;
    question.now = list.now;
    const ocpp::AuthorizationInfo info = decide(question).info;
    if (info.status != AuthorizationStatus::Accepted && info.status != AuthorizationStatus::Blocked)
        return std::nullopt;
    Contender contender;
    contender.isBlocked = info.status == AuthorizationStatus::Blocked;
    LocalListVerdict verdict;
    verdict.status = info.status;
    if (!contender.isBlocked) { // a blocked one needs no more
        verdict.expiresAt = info.expiresAt;
        verdict.groupId = info.groupId;
    }
    contender.entry = LocalListEntry{token.value, verdict};
    contender.lastUsedAt = token.lastUsedAt.value_or(QDateTime());
    contender.personName = question.person ? question.person->name.toCaseFolded() : QString();
    contender.stations = token.stations.size();
    return contender;
}

/// Negative: \a a goes first. Zero: no difference by this priority.
int compare(const Contender& a, const Contender& b, LocalListPriority priority)
{
    const auto order = [](bool isFirst, bool isSecond) { return isFirst == isSecond ? 0 : (isFirst ? -1 : 1); };
    switch (priority) {
    case LocalListPriority::RecentUse: break;
    case LocalListPriority::PeopleFirst:
        if (const int byPerson = order(!a.personName.isEmpty(), !b.personName.isEmpty()); byPerson != 0)
            return byPerson;
        if (const int byName = a.personName.compare(b.personName); byName != 0)
            return byName;
        break;
    case LocalListPriority::ThisChargerFirst:
        if (const int byCount = order(a.stations != 0, b.stations != 0); byCount != 0)
            return byCount;
        if (a.stations != b.stations)
            return a.stations < b.stations ? -1 : 1;
        break;
    }
    if (a.lastUsedAt != b.lastUsedAt) { // never used is last
        if (!a.lastUsedAt.isValid() || !b.lastUsedAt.isValid())
            return a.lastUsedAt.isValid() ? -1 : 1;
        return a.lastUsedAt > b.lastUsedAt ? -1 : 1;
    }
    return 0;
}

QMap<QString, LocalListEntry> byToken(const QList<LocalListEntry>& entries)
{
    QMap<QString, LocalListEntry> map;
    for (const LocalListEntry& entry : entries)
        map.insert(entry.token.toCaseFolded(), entry);
    return map;
}

/// What is to be removed, then what is to be added or changed.
QList<LocalListEntry> differences(const QList<LocalListEntry>& before, const QList<LocalListEntry>& after)
{
    const QMap<QString, LocalListEntry> known = byToken(before);
    const QMap<QString, LocalListEntry> wanted = byToken(after);
    QList<LocalListEntry> changes;
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        if (!wanted.contains(it.key()))
            changes.append(LocalListEntry{it->token, std::nullopt});
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto old = known.constFind(it.key());
        if (old == known.cend() || old->verdict != it->verdict)
            changes.append(*it);
    }
    return changes;
}

QList<SendLocalList> inParts(const QList<LocalListEntry>& entries, int firstVersion, LocalListUpdate first, int perMessage)
{
    const qsizetype size = perMessage > 0 ? perMessage : UntoldPerMessage;
    QList<SendLocalList> messages;
    qsizetype at = 0;
    do {
        SendLocalList message;
        message.version = firstVersion + static_cast<int>(messages.size());
        message.update = messages.isEmpty() ? first : LocalListUpdate::Differential;
        message.entries = entries.mid(at, size);
        messages.append(message);
        at += size;
    } while (at < entries.size());
    return messages;
}

} // namespace

WantedLocalList wantedLocalList(const LocalListQuestion& question)
{
    std::vector<Contender> contenders;
    contenders.reserve(static_cast<size_t>(question.tokens.size()));
    for (const TokenRecord& token : question.tokens) {
        if (std::optional<Contender> contender = contenderOf(token, question))
            contenders.push_back(std::move(*contender));
    }
    const auto foldedOrder = [](const LocalListEntry& a, const LocalListEntry& b) {
        return a.token.compare(b.token, Qt::CaseInsensitive) < 0;
    };
    const size_t room = question.maximumLength > 0 ? static_cast<size_t>(question.maximumLength) : contenders.size();
    if (contenders.size() > room) {
        std::sort(contenders.begin(), contenders.end(), [&](const Contender& a, const Contender& b) {
            if (a.isBlocked != b.isBlocked)
                return b.isBlocked;
            const int order = compare(a, b, question.priority);
            return order != 0 ? order < 0 : foldedOrder(a.entry, b.entry);
        });
    }
    WantedLocalList wanted;
    for (size_t index = 0; index < contenders.size(); ++index) {
        if (index < room)
            wanted.entries.append(contenders[index].entry);
        else
            wanted.leftOut.append(contenders[index].entry.token);
    }
    std::sort(wanted.entries.begin(), wanted.entries.end(), foldedOrder);
    return wanted;
}

QList<SendLocalList> planLocalList(const LocalListRecord& known, int reported, const QList<LocalListEntry>& wanted,
                                   int perMessage, bool isFull)
{
    const int next = std::max({known.version, reported, 0}) + 1;
    const bool isOurs = known.isKnown && reported > 0 && known.version == reported;
    if (isOurs && !isFull) {
        const QList<LocalListEntry> changes = differences(known.entries, wanted);
        if (changes.isEmpty())
            return {};
        if (changes.size() <= wanted.size())
            return inParts(changes, next, LocalListUpdate::Differential, perMessage);
    }
    if (reported == 0 && wanted.isEmpty() && !isFull)
        return {}; // empty there, too
    return inParts(wanted, next, LocalListUpdate::Full, perMessage);
}

LocalListRecord appliedTo(LocalListRecord before, const SendLocalList& message, const QDateTime& at)
{
    before.version = message.version;
    before.confirmedAt = at;
    if (message.update == LocalListUpdate::Full) {
        before.isKnown = true;
        before.entries = message.entries;
        return before;
    }
    if (!before.isKnown)
        return before;
    QMap<QString, LocalListEntry> entries = byToken(before.entries);
    for (const LocalListEntry& entry : message.entries) {
        if (entry.verdict)
            entries.insert(entry.token.toCaseFolded(), entry);
        else
            entries.remove(entry.token.toCaseFolded());
    }
    before.entries = entries.values();
    return before;
}

bool isSameList(const QList<LocalListEntry>& a, const QList<LocalListEntry>& b)
{
    return a.size() == b.size() && differences(a, b).isEmpty();
}

} // namespace forecourt::engine
