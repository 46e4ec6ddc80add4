// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What belongs into a charger's local list, and which messages bring it there: pure functions.
#pragma once

#include "core/domain/idtoken.h"
#include "core/domain/locallist.h"

#include <QHash>

namespace forecourt::engine {

/// The list as it should be.
struct WantedLocalList
{
    QList<LocalListEntry> entries; ///< in order of the tag
    QStringList leftOut;           ///< no room for these, the next one first
};

/// Everything the list depends on.
struct LocalListQuestion
{
    const QHash<QString, TokenRecord>& tokens;  ///< by folded value
    const QHash<qint64, PersonRecord>& persons; ///< by id
    StationId station;
    LocalListPriority priority = LocalListPriority::RecentUse;
    int maximumLength = 0; ///< LocalAuthListMaxLength; 0: as many as there are
    QDateTime now;         ///< UTC
};

/// Who may charge there goes in, and who is blocked, so that the charger refuses them while it is offline.
/// Tags that have expired or are for other chargers stay out: it treats them as strangers. Where there is no
/// room for all, who may charge goes before who is blocked, and each of them in the order of the priority.
[[nodiscard]] WantedLocalList wantedLocalList(const LocalListQuestion& question);

/// The messages that bring \a wanted to a charger that reported the version \a reported (0 and up); none where
/// nothing is to be done. Differential where our last confirmed version is there (and that is less), else Full;
/// in parts of at most \a perMessage entries (0: not told), the first one Full, with rising versions, and what is
/// removed before what is added. Source: OCPP 1.6 §5.15, ocpp-behaviour.md §4.1, quirk 41.
[[nodiscard]] QList<SendLocalList> planLocalList(const LocalListRecord& known, int reported,
                                                 const QList<LocalListEntry>& wanted, int perMessage, bool isFull);

/// \a before after the charger accepted \a message. A difference to a list nobody knows leaves it unknown.
[[nodiscard]] LocalListRecord appliedTo(LocalListRecord before, const SendLocalList& message, const QDateTime& at);

/// Are they the same, whatever the order. Tags are compared without case.
[[nodiscard]] bool isSameList(const QList<LocalListEntry>& a, const QList<LocalListEntry>& b);

} // namespace forecourt::engine
