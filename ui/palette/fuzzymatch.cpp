// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/fuzzymatch.h"

#include <QStringList>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int WordStart = 8;
constexpr int InARow = 5;
constexpr int TextStart = 6;
constexpr int LongestText = 200; // what lies behind is not searched: absurd names stay cheap

/// One plain character for each of \a text, so that positions stay true: lower case, without accents.
QString folded(const QString& text)
{
    QString result;
    result.reserve(std::min<qsizetype>(text.size(), LongestText));
    for (const QChar character : text.left(LongestText)) {
        const QString parts = character.decomposition();
        result.append(parts.isEmpty() ? character.toLower() : parts.front().toLower());
    }
    return result;
}

bool isWordStart(const QString& text, int at)
{
    return at == 0 || (!text.at(at - 1).isLetterOrNumber() && text.at(at).isLetterOrNumber());
}

/// The word as a whole, at the best place; else nothing.
std::optional<FuzzyMatch> wholeWord(const QString& word, const QString& text)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        FuzzyMatch match;
        match.score = InARow * static_cast<int>(word.size()) * 2 + (isWordStart(text, int(at)) ? WordStart : 0)
            + (at == 0 ? TextStart : 0);
        for (int i = 0; i < word.size(); ++i)
            match.positions.append(static_cast<int>(at) + i);
        if (!best || match.score > best->score)
            best = match;
    }
    return best;
}

/// Its letters in order, each as early as possible, word starts first.
std::optional<FuzzyMatch> scattered(const QString& word, const QString& text)
{
    FuzzyMatch match;
    int from = 0;
    for (const QChar wanted : word) {
        int at = static_cast<int>(text.indexOf(wanted, from));
        if (at < 0)
            return std::nullopt;
        const bool continues = !match.positions.isEmpty() && at == match.positions.last() + 1;
        for (int later = at; !continues && later >= 0; later = static_cast<int>(text.indexOf(wanted, later + 1))) {
            if (isWordStart(text, later)) {
                at = later;
                break;
            }
        }
        match.score += 1 + (isWordStart(text, at) ? WordStart : 0)
            + (!match.positions.isEmpty() && at == match.positions.last() + 1 ? InARow : 0);
        match.positions.append(at);
        from = at + 1;
    }
    return match;
}

/// As scattered(), for words whose early jump to a word start left too little behind it.
std::optional<FuzzyMatch> plainOrder(const QString& word, const QString& text)
{
    FuzzyMatch match;
    int from = 0;
    for (const QChar wanted : word) {
        const int at = static_cast<int>(text.indexOf(wanted, from));
        if (at < 0)
            return std::nullopt;
        match.score += 1;
        match.positions.append(at);
        from = at + 1;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text)
{
    const QString where = folded(text);
    FuzzyMatch total;
    for (const QString& word : folded(typed.simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        std::optional<FuzzyMatch> match = wholeWord(word, where);
        if (!match)
            match = scattered(word, where);
        if (!match)
            match = plainOrder(word, where);
        if (!match)
            return std::nullopt;
        total.score += match->score;
        total.positions.append(match->positions);
    }
    if (!total.positions.isEmpty())
        total.score = total.score * 100 - static_cast<int>(where.size()); // of two equal hits the shorter text
    std::sort(total.positions.begin(), total.positions.end());
    total.positions.erase(std::unique(total.positions.begin(), total.positions.end()), total.positions.end());
    return total;
}

bool beginsWords(const QString& typed, const QString& keyWords)
{
    const QString where = folded(keyWords);
    const QStringList words = folded(typed.simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&where](const QString& word) {
        for (qsizetype at = where.indexOf(word); at >= 0; at = where.indexOf(word, at + 1)) {
            if (isWordStart(where, static_cast<int>(at)))
                return true;
        }
        return false;
    });
}

} // namespace forecourt::ui
