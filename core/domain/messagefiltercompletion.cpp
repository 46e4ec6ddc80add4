// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagefiltercompletion.h"

#include <algorithm>

namespace forecourt {

namespace {

using Key = MessageFilter::Key;
using Proposal = MessageFilterCandidate;

constexpr qsizetype MostCandidates = 50;

struct Flag
{
    const char* text;
    Key key;
};
constexpr Flag Flags[] = {{"error", Key::Kind},
                          {"no-reply", Key::Kind},
                          {"slow>2s", Key::Slow},
                          {"deviation", Key::Deviation},
                          {"size>10kB", Key::Size}};
constexpr Key Keys[] = {Key::Charger, Key::Action, Key::Direction, Key::Status, Key::Kind, Key::Text,
                        Key::Id, Key::Connector, Key::Transaction, Key::Deviation, Key::Row};

/// The term around the cursor: where it begins, and where its last value does.
struct Place
{
    qsizetype start = 0;  ///< behind a minus
    qsizetype value = -1; ///< behind the colon or the last comma before the cursor; -1: no colon yet
    qsizetype end = 0;
    qsizetype colon = -1;
};

Place placeAt(const QString& text, qsizetype cursor)
{
    Place place;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isBlank = c.isSpace() && !isQuoted;
        if (i >= cursor && (isBlank || (c == u',' && !isQuoted))) {
            place.end = i;
            return place;
        }
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (isBlank)
            place = {i + 1, -1, 0, -1};
        else if (!isQuoted && c == u'-' && i == place.start)
            place.start = i + 1;
        else if (!isQuoted && c == u':' && place.colon < 0 && i < cursor)
            place.value = (place.colon = i) + 1;
        else if (!isQuoted && c == u',' && place.colon >= 0)
            place.value = i + 1;
    }
    place.end = text.size();
    return place;
}

QString quotedIfNeeded(const QString& value)
{
    const bool needs = std::any_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.isSpace() || QStringView(u"\",:<>\\").contains(c);
    });
    if (!needs)
        return value;
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QStringList valuesOf(Key key, const MessageFilterVocabulary& vocabulary)
{
    switch (key) {
    case Key::Charger: return vocabulary.chargers;
    case Key::Action: return vocabulary.actions;
    case Key::Status: return vocabulary.statuses;
    case Key::Deviation: return vocabulary.deviations;
    case Key::Direction: return messageDirectionWords();
    case Key::Kind: return messageKindWords();
    case Key::Connector:
    case Key::Transaction:
    case Key::Id:
    case Key::Row:
    case Key::Text:
    case Key::Slow:
    case Key::Size: break;
    }
    return {};
}

/// Those that begin with \a typed, then those that contain it; what is complete already is no help.
void addFitting(QList<Proposal>& list, QList<Proposal> all, const QString& typed)
{
    const auto plain = [](const Proposal& candidate) {
        return candidate.text.startsWith(u'"') ? candidate.text.mid(1) : candidate.text;
    };
    for (const bool atStart : {true, false}) {
        for (const Proposal& candidate : std::as_const(all)) {
            const bool starts = plain(candidate).startsWith(typed, Qt::CaseInsensitive);
            const bool fits = atStart ? starts : !starts && plain(candidate).contains(typed, Qt::CaseInsensitive);
            if (fits && list.size() < MostCandidates)
                list.append(candidate);
        }
    }
    if (list.size() == 1 && (list.first().text == typed || plain(list.first()) == typed))
        list.clear();
}

} // namespace

MessageFilterCompletion completeMessageFilter(const QString& text, qsizetype cursor,
                                              const MessageFilterVocabulary& vocabulary)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const Place place = placeAt(text, cursor);
    MessageFilterCompletion completion;
    QList<Proposal> all;
    if (place.value >= 0) {
        const QString word = text.sliced(place.start, place.colon - place.start);
        for (const Key key : Keys) {
            if (word.compare(messageFilterKeyName(key), Qt::CaseInsensitive) != 0)
                continue;
            for (const QString& value : valuesOf(key, vocabulary))
                all.append({Proposal::Kind::Value, key, quotedIfNeeded(value)});
        }
        completion.start = place.value;
    } else {
        for (const Key key : Keys)
            all.append({Proposal::Kind::Key, key, messageFilterKeyName(key) + QLatin1Char(':')});
        for (const Flag& flag : Flags)
            all.append({Proposal::Kind::Flag, flag.key, QLatin1String(flag.text)});
        completion.start = place.start;
    }
    completion.start = std::min(completion.start, cursor);
    completion.length = std::max(place.end, cursor) - completion.start;
    QString typed = text.sliced(completion.start, cursor - completion.start);
    if (typed.startsWith(u'"'))
        typed.remove(0, 1);
    addFitting(completion.candidates, all, typed);
    return completion;
}

} // namespace forecourt
