// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices, where they apply, and what sessions cost by them.
#pragma once

#include "core/base/result.h"
#include "core/domain/cost.h"
#include "core/domain/page.h"
#include "core/domain/priceassignment.h"

#include <QFuture>

namespace forecourt::api {

/// Any number of changes that are made together or not at all. The zero id of what is new may be used only once in each list;
/// a new version or assignment names a new setting by a negative PriceId: -1 is the first one of saved, -2 the second.
struct PriceChange
{
    QList<PriceSetting> saved;            ///< new (id 0) or changed; removedAt cannot be set here
    QList<PriceId> removed;               ///< no longer offered
    QList<PriceId> restored;              ///< offered again
    QList<PriceVersion> savedVersions;    ///< new (id 0), or one by which nothing was priced
    QList<PriceVersionId> removedVersions; ///< by which nothing was priced
    QList<PriceAssignment> assigned;      ///< new (id 0) or changed
    QList<PriceAssignmentId> unassigned;
    std::optional<QList<Holiday>> holidays; ///< all of them

    bool operator==(const PriceChange&) const = default;
};

/// What a change came to.
struct PriceChangeOutcome
{
    QList<PriceId> prices;                ///< of PriceChange::saved, in its order
    QList<PriceVersionId> versions;       ///< of savedVersions
    QList<PriceAssignmentId> assignments; ///< of assigned
    PriceChange undo;                     ///< takes it back; a version or setting that was new is removed by it

    bool operator==(const PriceChangeOutcome&) const = default;
};

/// One change of the past, for the history of a price or a place.
struct PriceEvent
{
    enum class Kind { SettingSaved, SettingRemoved, SettingRestored, VersionSaved, VersionRemoved, Assigned, Unassigned, HolidaysSaved, Repriced };

    RecordId id;
    QDateTime at;                         ///< UTC
    QString user;
    Kind kind = Kind::SettingSaved;
    std::optional<PriceId> price;
    std::optional<PriceVersionId> version;
    std::optional<PriceAssignment> assignment; ///< as it was or became
    QString before;                       ///< JSON of the value (core/domain/pricejson.h); empty: there was none
    QString after;                        ///< JSON; empty: there is none any more
    QString reason;                       ///< of Repriced
    int sessions = 0;                     ///< of Repriced

    bool operator==(const PriceEvent&) const = default;
};

/// Which changes. Newest first.
struct PriceHistoryQuery
{
    std::optional<PriceId> price;
    std::optional<StationId> station;
    int limit = 100;                      ///< 1 to 1000
    QString after;                        ///< cursor

    bool operator==(const PriceHistoryQuery&) const = default;
};

/// Which ended sessions, by their start. Never those of a locked month, and no test charges.
struct RepriceScope
{
    QDateTime from;                       ///< UTC
    QDateTime to;                         ///< UTC, exclusive
    std::optional<StationId> station;
    std::optional<PriceId> price;         ///< only those priced by a version of it
    QList<TransactionKey> transactions;   ///< only these; empty: all
    bool onlyUnpriced = false;

    bool operator==(const RepriceScope&) const = default;
};

/// One session before and after.
struct RepricedSession
{
    TransactionKey transaction;
    QString number;                       ///< 2026-000123
    QDateTime startedAt;                  ///< UTC
    StationId station;
    std::optional<Money> before;          ///< gross; empty: unpriced
    std::optional<Money> after;
    std::optional<PriceVersionId> versionBefore;
    std::optional<PriceVersionId> versionAfter;
    CostFlags flagsAfter;

    bool operator==(const RepricedSession&) const = default;
};

/// The sums of a before/after list, by currency where there are several.
struct RepriceTotals
{
    qint64 sessions = 0;                  ///< looked at
    qint64 changed = 0;
    qint64 unpricedBefore = 0;
    qint64 unpricedAfter = 0;
    QList<Money> before;
    QList<Money> after;

    bool operator==(const RepriceTotals&) const = default;
};

/// Before and after, without anything being stored.
struct RepricePreview
{
    RepriceTotals totals;
    QList<RepricedSession> rows;          ///< those that change, the largest difference first, at most 1'000
    QString fingerprint;                  ///< of all that changes; reprice() wants it back

    bool operator==(const RepricePreview&) const = default;
};

/// The price of a session and why it is that.
struct SessionPrice
{
    SessionCost cost;
    PriceDecision decision;               ///< by the assignments as they were when it started
    QDateTime pricedAt;                   ///< UTC
    bool isStored = false;                ///< as charged; else only computed now (runs, or was never priced)

    bool operator==(const SessionPrice&) const = default;
};

/// What applies where stands in LiveSite::priceBook(), what running sessions cost in LiveSite::runningCost(). Errors of
/// all: those of the store, LinkLost. Thread: any may call.
class Prices
{
public:
    virtual ~Prices() = default;

    /// Everything as it stands.
    [[nodiscard]] virtual QFuture<Result<PriceBook>> book() = 0;
    /// Makes \a change. Stored before the future completes. Errors: InvalidInput (args: list of PriceChange ("saved",
    /// "savedVersions", …), index in it, name of the PriceFault, index and other of the problem), NotFound (args: list,
    /// index), Conflict (args: list, index, and "inUse": a version by which a session was priced; "assigned": a setting to
    /// be removed that still applies somewhere, now or later; "removed").
    [[nodiscard]] virtual QFuture<Result<PriceChangeOutcome>> change(PriceChange change, QString user) = 0;
    /// Errors: InvalidInput (cursor, limit).
    [[nodiscard]] virtual QFuture<Result<Page<PriceEvent>>> history(PriceHistoryQuery query) = 0;

    /// What a session costs and why. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<SessionPrice>> sessionPrice(TransactionKey transaction) = 0;
    /// Costs as stored, of up to 1'000 sessions, in their order; unpriced where none is stored.
    [[nodiscard]] virtual QFuture<Result<QList<SessionCost>>> costs(QList<TransactionKey> transactions) = 0;

    /// What pricing again by the assignments of today would change. Progress in sessions; cancelling stops it. Errors:
    /// InvalidInput (args: "from", "to", "transactions").
    [[nodiscard]] virtual QFuture<Result<RepricePreview>> repricePreview(RepriceScope scope) = 0;
    /// Does it, with a reason that is kept. All or nothing. Errors: Conflict (it would change something else by now: look
    /// at a new preview), InvalidInput (args: "reason" is empty), NotAllowed (a month is locked).
    [[nodiscard]] virtual QFuture<Result<RepriceTotals>> reprice(RepriceScope scope, QString fingerprint, QString reason, QString user) = 0;
    /// What the ended sessions of \a scope would cost by \a draft instead of the version they were priced by. Progress in
    /// sessions; cancelling stops it. fingerprint is empty. Errors: InvalidInput (as change(), list "draft").
    [[nodiscard]] virtual QFuture<Result<RepricePreview>> simulate(PriceVersion draft, RepriceScope scope) = 0;
};

} // namespace forecourt::api
