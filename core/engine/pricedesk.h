// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices in the running engine: the book for the mirror, what running sessions cost, what the car does, and what became of
/// sessions that ended.
#pragma once

#include "core/engine/alertbook.h"
#include "core/engine/drivercosts.h"

namespace forecourt::engine {

/// Looks at batches as others do; sessions themselves are priced by the store. Thread: engine.
class PriceDesk
{
public:
    /// \a store: null where nothing is priced; then this does nothing.
    PriceDesk(EngineContext& context, StationRegistry& stations, DriverCosts& drivers, AlertBook& alerts, ports::AccountStore* store);

    void load();
    void collect(ChangeBatch& batch) const;
    void observe(const ChangeBatch& batch);
    /// Every 10 s.
    void tick(const QDateTime& now);

private:
    /// What the car did last, as stored.
    struct CarState
    {
        ChargingState state = ChargingState::None;
        bool isHeldBack = false;

        bool operator==(const CarState&) const = default;
    };

    void takeBook(PriceBookPointer book);
    void observeTransaction(const TransactionRecord& record);
    void observeConnector(const StationState& station, const ConnectorState& connector);
    void noteState(TransactionKey transaction, const ConnectorState& connector);
    void observeTraffic(const VendorTraffic& traffic);
    void unplugged(const StationId& station, EvseId evse, const QDateTime& at);
    void askSettlement(const TransactionRecord& record, bool isFinal);
    void settled(const TransactionRecord& record, const ports::Settlement& settlement, bool isFinal);
    void askUnpriced(const QDateTime& now);
    void askCosts(const QDateTime& now);
    void takeCosts(const QList<RunningCost>& costs);
    void tellDriver(const RunningCost& cost);

    EngineContext& m_context;
    StationRegistry& m_stations;
    DriverCosts& m_drivers;
    AlertBook& m_alerts;
    ports::AccountStore* m_store;
    PriceBookPointer m_book = std::make_shared<const PriceBook>();
    QHash<qint64, RunningCost> m_costs;              ///< by transaction
    QHash<qint64, CarState> m_states;                ///< by transaction
    QHash<qint64, TransactionRecord> m_greeted;      ///< running ones whose price was not told yet
    QSet<qint64> m_known;                            ///< running ones that were seen
    QHash<QString, TransactionRecord> m_plugged;     ///< by "station/evse": ended, the cable is still in
    QHash<QString, QDateTime> m_toldUnplugged;       ///< by station: its last message about it
    bool m_isBookLoaded = false;
    bool m_isAsking = false;
    QDateTime m_unpricedAskedAt;                     ///< invalid: at the next opportunity
};

} // namespace forecourt::engine
