// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How well what was typed fits a text, for the command palette.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace forecourt::ui {

/// Where a text was hit and how well. Higher is better.
struct FuzzyMatch
{
    int score = 0;
    QList<int> positions; ///< of the hit characters in the text, ascending
};

/// Every word of \a typed must occur in \a text with its letters in order, gaps allowed; case and accents do
/// not count. Hits at word starts and in a row score higher. Empty \a typed fits everything with 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

/// True if every word of \a typed is the beginning of a word of \a keyWords; case and accents do not count.
/// False for empty \a typed.
[[nodiscard]] bool beginsWords(const QString& typed, const QString& keyWords);

} // namespace forecourt::ui
