// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which price applies to whom, where and when, and why.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/tariff.h"

#include <memory>

namespace forecourt {

/// An assignment in our records (1 and up).
using PriceAssignmentId = StrongId<struct PriceAssignmentIdTag, qint64>;

/// Where a price is assigned, from the weakest to the strongest. Stored as numbers: grows at the end only.
enum class PriceLevel { Site, Station, Connector, Group, Person, Session };

/// One assignment. Of several at one place that are in force, the one with the latest from counts, then the highest id.
struct PriceAssignment
{
    PriceAssignmentId id;                      ///< 0: new
    PriceLevel level = PriceLevel::Site;
    StationId station;                         ///< Station, Connector
    std::optional<EvseId> evse;                ///< Connector
    QString group;                             ///< Group: PersonRecord::group, compared without case
    std::optional<PersonId> person;            ///< Person
    std::optional<TransactionKey> transaction; ///< Session
    PriceId price;
    std::optional<QDateTime> from;             ///< UTC; empty: always was
    std::optional<QDateTime> until;            ///< UTC, exclusive; empty: until further notice
    QString note;
    QString user;                              ///< who assigned it
    QDateTime createdAt;                       ///< UTC

    bool operator==(const PriceAssignment&) const = default;
};

/// All prices of the site as they stand; small, and whole in every snapshot. Of the sessions' own assignments those that were
/// made for sessions which run. Immutable once published.
struct PriceBook
{
    QList<PriceSetting> prices;          ///< in order of id, removed ones too
    QList<PriceVersion> versions;        ///< in order of price, then validFrom
    QList<PriceAssignment> assignments;  ///< in order of id, also ended and future ones
    QList<Holiday> holidays;

    bool operator==(const PriceBook&) const = default;
    [[nodiscard]] const PriceSetting* price(PriceId id) const;
    [[nodiscard]] const PriceVersion* version(PriceVersionId id) const;
    /// The version of \a id in force at \a at; null: none yet. Removed settings too.
    [[nodiscard]] const PriceVersion* versionAt(PriceId id, const QDateTime& at) const;
};
using PriceBookPointer = std::shared_ptr<const PriceBook>;

/// For what a price is asked.
struct PriceQuestion
{
    StationId station;
    EvseId evse{1};
    QString group;                             ///< of the person; empty: none
    std::optional<PersonId> person;
    std::optional<TransactionKey> transaction;
    QDateTime at;                              ///< UTC: when the session started; its price stays

    bool operator==(const PriceQuestion&) const = default;
};

/// What was found at one level.
enum class PriceFinding {
    NothingAssigned, ///< nothing was ever assigned here
    NotInForce,      ///< only before or after that time
    PriceRemoved,    ///< what is assigned was removed by then: the next level counts
    NoVersionYet,    ///< what is assigned has no version that early: the next level counts
    Overridden,      ///< would apply, but a stronger level does
    Applies,
    NotAsked,        ///< the question names no person, group or session
};

/// One level looked at.
struct PriceLookup
{
    PriceLevel level = PriceLevel::Site;
    PriceFinding finding = PriceFinding::NothingAssigned;
    std::optional<PriceAssignmentId> assignment; ///< which one, where there is one
    std::optional<PriceId> price;

    bool operator==(const PriceLookup&) const = default;
};

/// Which price applies, and why.
struct PriceDecision
{
    std::optional<PriceId> price;           ///< empty: none; the session is unpriced
    std::optional<PriceVersionId> version;
    std::optional<PriceAssignmentId> assignment;
    std::optional<PriceLevel> level;
    QList<PriceLookup> looked;              ///< all six levels, the strongest first

    bool operator==(const PriceDecision&) const = default;
};

/// Walks the levels from Session down to Site. Pure. Thread: any.
[[nodiscard]] PriceDecision decidePrice(const PriceQuestion& question, const PriceBook& book);

} // namespace forecourt
