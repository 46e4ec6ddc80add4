// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything of one session that a price or a correction looks at, read from the database.
#pragma once

#include "core/domain/correctionrules.h"
#include "core/engine/ports/pricer.h"
#include "core/storage/connection.h"

namespace forecourt::storage {

/// One session as stored. Thread: the connection's, to read; a value afterwards.
struct SessionSheet
{
    TransactionRecord record;
    QList<MeterSample> samples;
    QList<StateSince> states;
    QString group; ///< of the person, as it is now
    bool isThinned = false; ///< values were left out since it was priced: it is not priced anew by itself

    /// Empty: there is no such session.
    [[nodiscard]] static std::optional<SessionSheet> read(Connection& connection, TransactionKey transaction);
};

/// By what sessions are priced. What is referred to outlives it.
struct PricingGround
{
    const ports::Pricer& pricer;
    const PriceBook& book;
    QTimeZone zone;
};

[[nodiscard]] PriceQuestion questionOf(const TransactionRecord& record, const QString& group);

/// What the session costs by \a version (empty: no price applies), with its times and readings as in \a values. \a now: of
/// one that runs.
[[nodiscard]] SessionCost costOf(const SessionSheet& sheet, const SessionValues& values, std::optional<PriceVersionId> version,
                                 const QString& group, const PricingGround& ground, const std::optional<QDateTime>& now = {});
/// The same by a version that need not be in the book.
[[nodiscard]] SessionCost costBy(const SessionSheet& sheet, const SessionValues& values, const PriceVersion& version, const QString& group,
                                 const PricingGround& ground, const std::optional<QDateTime>& now = {});

/// A hash of everything costOf() looks at, but for the holidays: what was priced is priced again only when one of these is
/// another.
[[nodiscard]] QByteArray inputsOf(const SessionSheet& sheet, const SessionValues& values, std::optional<PriceVersionId> version,
                                  const QString& group);

/// What is odd about it, with its neighbours read from the database. \a cost: by what the charger said.
[[nodiscard]] CaseFindings findingsOf(Connection& connection, const SessionSheet& sheet, const SessionCost& cost, const PriceBook& book);

/// A session of the same place whose findings may look at another one.
struct Neighbour
{
    TransactionKey key;
    bool isNearest = false;    ///< the one before or the one after
    bool isSameCharge = false; ///< as both stand now
};

/// Those whose findings may look at \a record, before and after it.
[[nodiscard]] QList<Neighbour> neighboursJudgedBy(Connection& connection, const TransactionRecord& record);

/// Every figure with the other sign.
[[nodiscard]] SessionCost negated(SessionCost cost);

} // namespace forecourt::storage
