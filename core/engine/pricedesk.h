// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices in the running engine: the book for the mirror, what running sessions cost, what the car does, and what became of
/// sessions that ended.
#pragma once

#include "core/engine/alertbook.h"
#include "core/engine/finalcosts.h"
#include "core/engine/powerlimitkeeper.h"

namespace forecourt::engine {

/// Looks at batches as others do; sessions themselves are priced by the store. Thread: engine.
class PriceDesk
{
public:
    /// \a store: null where nothing is priced; then this does nothing. \a pricer: null tells drivers of no price. \a limits has
    /// seen a batch before this has.
    PriceDesk(EngineContext& context, StationRegistry& stations, const PowerLimitKeeper& limits, DriverCosts& drivers, AlertBook& alerts,
              ports::AccountStore* store, const ports::Pricer* pricer);

    /// After the transactions, stations and limits: goes on where it ended.
    void load();
    void collect(ChangeBatch& batch) const;
    void observe(const ChangeBatch& batch);
    /// Every 10 s.
    void tick(const QDateTime& now);
    /// The prices of a place go over to what stands in it now.
    void takeOver(const StationId& old, const StationId& replacement);

private:
    /// What the car did last, as stored.
    struct CarState
    {
        ChargingState state = ChargingState::None;
        bool isHeldBack = false;

        bool operator==(const CarState&) const = default;
    };

    /// A session that ended and whose cable is still in.
    struct Plugged
    {
        TransactionRecord record;
        std::optional<QDateTime> seenUntil; ///< the program ended since: it was surely in until then. Empty: we look on
        bool isFinalTold = false;
    };

    /// "station/evse".
    [[nodiscard]] static QString placeOf(const StationId& station, EvseId evse);
    void takeBook(PriceBookPointer book);
    void takeOpen(const QList<ports::OpenSession>& sessions);
    void takeEnded(const ports::OpenSession& session);
    void takePlugged(const ports::OpenSession& session);
    void observeTransaction(const TransactionRecord& record);
    void observeConnector(const StationState& station, const ConnectorState& connector);
    void noteState(const TransactionRecord& session, const ConnectorState& connector);
    void noteStates();
    void addState(const TransactionRecord& session, const StateSince& state);
    void tellIdle(const TransactionRecord& session);
    void observeTraffic(const VendorTraffic& traffic);
    void unplugged(const StationId& station, EvseId evse, const QDateTime& at);
    [[nodiscard]] QDateTime unpluggedAt(const Plugged& plugged, const QDateTime& at) const;
    void endCatchUps(const QDateTime& now);
    [[nodiscard]] bool isFinalDue(const TransactionRecord& record) const;
    void greet(const TransactionRecord& record, const DriverPrice& price);
    [[nodiscard]] const ConnectorState* connectorOf(const TransactionRecord& record) const;
    void askSettlement(const TransactionRecord& record, bool isFinal);
    void settled(const TransactionRecord& record, const ports::Settlement& settlement, bool isFinal);
    void askUnpriced(const QDateTime& now);
    void askCosts(const QDateTime& now);
    void takeCosts(const QList<RunningCost>& costs);
    void tellDriver(const RunningCost& cost);
    [[nodiscard]] DriverMoment momentOf(const RunningTransaction& running, const RunningCost& cost) const;

    EngineContext& m_context;
    StationRegistry& m_stations;
    const PowerLimitKeeper& m_limits;
    DriverCosts& m_drivers;
    FinalCosts m_finals;
    AlertBook& m_alerts;
    ports::AccountStore* m_store;
    const ports::Pricer* m_pricer;
    PriceBookPointer m_book = std::make_shared<const PriceBook>();
    QHash<qint64, RunningCost> m_costs;              ///< by transaction
    QHash<qint64, CarState> m_states;                ///< by transaction
    QHash<qint64, QList<StateSince>> m_courses;      ///< of those that run, by transaction: what their cars did
    QHash<qint64, IdleTime> m_idle;                  ///< of those that run, by transaction
    QSet<qint64> m_remembered;                       ///< of m_states, as they were when the program ended
    QHash<qint64, TransactionRecord> m_greeted;      ///< running ones whose price was not told yet
    QSet<qint64> m_known;                            ///< running ones that were seen
    QHash<QString, Plugged> m_plugged;               ///< by place
    QHash<QString, QDateTime> m_toldUnplugged;       ///< by station: its last message about it
    bool m_isBookLoaded = false;
    bool m_isAsking = false;
    QDateTime m_unpricedAskedAt;                     ///< invalid: at the next opportunity
    bool m_isRestored = false;                       ///< what went on before the program began is known
};

} // namespace forecourt::engine
