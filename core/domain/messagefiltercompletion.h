// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What could come next at a place in a filter text.
#pragma once

#include "core/domain/messagefilter.h"

namespace forecourt {

/// What the values of a filter may be here.
struct MessageFilterVocabulary
{
    QStringList chargers; ///< names or ids
    QStringList actions;
    QStringList statuses;
    QStringList deviations;
};

/// Something to put in place of what stands there.
struct MessageFilterCandidate
{
    enum class Kind { Key, Flag, Value };
    Kind kind = Kind::Key;
    MessageFilter::Key key = MessageFilter::Key::Text; ///< of a flag: of its term
    QString text;   ///< quoted where need be, a key with its colon

    bool operator==(const MessageFilterCandidate&) const = default;
};

/// Candidates for the text from \a start on, \a length characters.
struct MessageFilterCompletion
{
    qsizetype start = 0;
    qsizetype length = 0;
    QList<MessageFilterCandidate> candidates; ///< best first, at most 50
};

/// Values that begin with what is typed come before those that contain it. \a cursor: 0 to text.size().
[[nodiscard]] MessageFilterCompletion completeMessageFilter(const QString& text, qsizetype cursor,
                                                            const MessageFilterVocabulary& vocabulary);

} // namespace forecourt
