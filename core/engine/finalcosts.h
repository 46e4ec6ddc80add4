// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Final costs that drivers are to be told, until their chargers have heard them.
#pragma once

#include "core/engine/drivercosts.h"

namespace forecourt::engine {

/// Tells each once. What a charger did not hear, for it was offline or went in the middle of it, is told when it is back; not if
/// that takes longer than a day, and not after the next session at the connector began, whose driver would take it for theirs.
/// Thread: engine. Source: ocpp-behaviour.md §7.
class FinalCosts
{
public:
    /// Older ones are told no more; the store looks back as far.
    static constexpr qint64 RecentS = 24LL * 60 * 60;

    /// \a store: null where nothing is priced; then this does nothing.
    FinalCosts(EngineContext& context, StationRegistry& stations, DriverCosts& drivers, ports::AccountStore* store);

    /// Of before the program ended: settled, and not told.
    void owe(const TransactionRecord& record) { m_due.insert(record.key.value(), {record, {}}); }
    /// \a record was settled. The same sum is not told twice.
    void tell(const TransactionRecord& record, const SessionCost& cost);
    /// \a record began.
    void begun(const TransactionRecord& record);
    /// Every 10 s: tells what is due and can be told now.
    void tick(const QDateTime& now);

private:
    /// Settled, and its charger has not heard it.
    struct Due
    {
        TransactionRecord record;
        std::optional<qint64> sent; ///< this sum is on its way, in minor units
    };
    /// The last one a charger heard.
    struct Told
    {
        TransactionKey transaction;
        qint64 minor = 0;

        bool operator==(const Told&) const = default;
    };

    void heard(const TransactionRecord& record, qint64 minor, bool hasArrived);

    EngineContext& m_context;
    StationRegistry& m_stations;
    DriverCosts& m_drivers;
    ports::AccountStore* m_store;
    QHash<qint64, Due> m_due;   ///< by transaction
    QHash<QString, Told> m_told; ///< by "station/evse"
};

} // namespace forecourt::engine
