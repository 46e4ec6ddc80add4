// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells chargers that can show it what a session costs, and keeps what they answered.
#pragma once

#include "core/domain/drivercost.h"
#include "core/engine/drivermessages.h"
#include "core/engine/ports/accounts.h"
#include "core/engine/stationregistry.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace forecourt::engine {

/// Sends only to stations that declare it (key CustomDisplayCostAndPrice) and for which it is switched on, and not while another
/// message of the kind waits. Thread: engine. Source: ocpp-behaviour.md §7.
class DriverCosts
{
public:
    /// A running session's cost is sent at most so often.
    static constexpr int RunningStepS = 60;

    /// \a store: null where nothing is priced; then nothing is sent.
    DriverCosts(EngineContext& context, StationRegistry& stations, ports::AccountStore* store);

    void load();

    /// The station is to be told: it declares it, and it is switched on.
    [[nodiscard]] bool isOn(const StationId& station) const;
    /// What was sent came to its end. False: the link was lost before the answer, so that it may not have been heard.
    using Ended = std::function<void(bool hasArrived)>;

    /// Each sends if the station is to be told. True: it was sent, and \a ended is called.
    bool userPrice(const TransactionRecord& record, const DriverPrice& price, Ended ended);
    bool running(const TransactionRecord& record, const RunningCost& cost, const DriverPrice& price, bool isIdle);
    bool final(const TransactionRecord& record, const SessionCost& cost, Ended ended);
    /// The session ended.
    void forget(TransactionKey transaction) { m_runningSent.remove(transaction.value()); }
    /// The station wants its final cost only once the cable is out.
    [[nodiscard]] bool waitsForUnplugging(const StationId& station) const;

    [[nodiscard]] QList<DriverCostState> states() const;
    /// Errors: NotFound.
    void setSwitch(std::optional<StationId> station, DriverCostSwitch value, const QString& user, ports::Completion<void> done);
    /// What was chosen for \a old holds for \a replacement; the store has it already, with the replacement.
    void takeOver(const StationId& old, const StationId& replacement) { m_switches.takeOver(old, replacement); }

private:
    /// What was said of a running session.
    struct Told
    {
        QDateTime at;
        qint64 minor = 0;
        bool isIdle = false;
        RateSet rates;
    };

    [[nodiscard]] std::optional<bool> isDeclared(const StationId& station) const;
    bool send(const StationId& station, DriverMessage kind, SendVendorData data, Ended ended);
    void answered(const StationId& station, DriverMessage kind, const CommandRecord& command);
    [[nodiscard]] DriverMessageState& stateOf(const StationId& station, DriverMessage kind);

    EngineContext& m_context;
    StationRegistry& m_stations;
    ports::AccountStore* m_store;
    ports::DriverCostSwitches m_switches;
    QHash<QString, QList<DriverMessageState>> m_messages; ///< by station
    QSet<std::pair<QString, int>> m_waiting;              ///< station and kind
    QHash<qint64, Told> m_runningSent;                    ///< by transaction
};

} // namespace forecourt::engine
