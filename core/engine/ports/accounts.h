// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of prices and accounts.
#pragma once

#include "core/domain/billingmonth.h"
#include "core/domain/drivercost.h"
#include "core/domain/priceassignment.h"
#include "core/domain/sessionfacts.h"
#include "core/engine/ports/completion.h"

#include <QMap>

namespace forecourt::ports {

/// How an ended session was settled.
struct Settlement
{
    TransactionKey transaction;
    SessionCost cost;
    QList<CaseKind> cases;             ///< undecided: in no total
    std::optional<BillingMonth> month; ///< where it is booked; empty: nowhere
    bool isLate = false;               ///< its own month was locked
    BillingMonth ownMonth;

    bool operator==(const Settlement&) const = default;
};

/// Who of the stations is told of costs.
struct DriverCostSwitches
{
    bool isSiteOn = true;
    QMap<QString, DriverCostSwitch> stations; ///< by id; those that are not AsSite

    bool operator==(const DriverCostSwitches&) const = default;
    /// Empty: of the site, which has only on and off.
    void set(const std::optional<StationId>& station, DriverCostSwitch value)
    {
        if (!station)
            isSiteOn = value != DriverCostSwitch::Off;
        else if (value == DriverCostSwitch::AsSite)
            stations.remove(station->value());
        else
            stations.insert(station->value(), value);
    }
    /// What was chosen for \a old holds for \a replacement, which stands in its place; nothing is left of what that had.
    void takeOver(const StationId& old, const StationId& replacement)
    {
        const DriverCostSwitch chosen = stations.value(old.value(), DriverCostSwitch::AsSite);
        stations.remove(old.value());
        stations.remove(replacement.value());
        if (chosen != DriverCostSwitch::AsSite)
            stations.insert(replacement.value(), chosen);
    }
};

/// A session that runs, or that ended and whose cable may still be in, as it was left when the program ended.
struct OpenSession
{
    TransactionRecord record;
    std::optional<StateSince> state;    ///< the last one stored
    QList<DriverMessage> told;          ///< what its driver was told: the price, the final cost
    QList<StateSince> states{};         ///< all that are stored, in order

    bool operator==(const OpenSession&) const = default;
};

/// Completions come on the engine's thread. Sessions are priced and booked by the store itself, in the transaction that stores
/// their end. Thread: engine.
class AccountStore
{
public:
    virtual ~AccountStore() = default;

    virtual void loadBook(Completion<PriceBook> done) = 0;
    /// \a watcher gets every book that is stored from now on.
    virtual void watchBook(std::function<void(PriceBookPointer)> watcher) = 0;
    /// \a replacement stands now where \a old stood: what is assigned to that place and its connectors, now and later, is
    /// assigned to it from now on. The watcher gets the book.
    virtual void takeOverPrices(StationId old, StationId replacement) = 0;

    /// The car's state in a session that runs, or until its cable is out.
    virtual void addState(TransactionKey transaction, StateSince state) = 0;
    /// Those that run, and the last one of each connector if it ended with the cable in and not long ago (30 days), or if
    /// its driver was told the price and not the final cost (a day).
    virtual void openSessions(QDateTime now, Completion<QList<OpenSession>> done) = 0;
    /// The driver was told it; see OpenSession::told.
    virtual void noteTold(TransactionKey transaction, DriverMessage message) = 0;
    /// What running sessions cost up to \a now; those that ended meanwhile are left out.
    virtual void costsSoFar(QList<TransactionKey> transactions, QDateTime now, Completion<QList<RunningCost>> done) = 0;
    /// Errors: NotFound (not settled).
    virtual void settlement(TransactionKey transaction, Completion<Settlement> done) = 0;

    /// Sessions on the corrections desk that have no price.
    virtual void unpriced(Completion<UnpricedUse> done) = 0;

    virtual void loadDriverSwitches(Completion<DriverCostSwitches> done) = 0;
    /// One of them, see DriverCostSwitches::set(); what the others are stands in the store.
    virtual void saveDriverSwitch(std::optional<StationId> station, DriverCostSwitch value, Completion<void> done) = 0;
};

} // namespace forecourt::ports
