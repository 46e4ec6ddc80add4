// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many changes of persons and tags that count as one.
#pragma once

#include "core/domain/idtoken.h"

#include <QHash>

namespace forecourt {

/// All of it is saved or nothing: an import, or the undo of one. Done in this order: tokens removed,
/// persons saved, tokens saved, persons removed.
struct RosterBatch
{
    /// Records of all four lists together. One batch is one transaction of the database, during which nothing else
    /// is written: this many take it about a tenth of a second.
    static constexpr int MaximumSize = 10'000;

    QStringList removedTokens;      ///< those that are not there are passed over
    QList<PersonRecord> persons;    ///< a negative id: a new person, by a number of the caller's choice
    QList<TokenRecord> tokens;      ///< person may be a negative id of this batch
    QList<PersonId> removedPersons; ///< those that still have tokens stay, as do those that are not there
    /// More of the same piece of work follows at once: the window is told of all of it together, with the last batch
    /// (an empty one will do) or when none came for a while.
    bool moreFollows = false;

    [[nodiscard]] qsizetype size() const
    {
        return removedTokens.size() + persons.size() + tokens.size() + removedPersons.size();
    }
    bool operator==(const RosterBatch&) const = default;
};

/// Which id each new person of a batch was given, by the caller's negative number.
using NewPersonIds = QHash<qint64, PersonId>;

} // namespace forecourt
