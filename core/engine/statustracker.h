// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What status notifications mean for connectors.
#pragma once

#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Applies statuses in whatever order they come; never begins or ends a transaction.
/// Thread: engine. Source: OCPP 1.6 §4.9, ocpp-behaviour.md §3.7.
class StatusTracker
{
public:
    StatusTracker(EngineContext& context, StationModel& model) : m_context(context), m_model(model) {}

    void handle(const ocpp::StatusNotice& notice);
    /// After a boot the station's clock may have been set: old stamps no longer bind. Nor does what it said of itself as a
    /// whole: many say no word when such a fault is over, and one that holds is told again.
    void booted();
    /// An operator asked for this; Unavailable is then no surprise. Empty: the whole station. It is kept, for it holds
    /// over restarts of both sides.
    void ordered(std::optional<EvseId> evse, Availability availability);
    /// What stands in StationRecord::outOfUse, as it was before an order that was refused.
    void setOrdered(const QList<int>& outOfUse);
    /// Looks for connectors that charge without a transaction, and for transactions on free connectors.
    void tick(const QDateTime& now);

private:
    [[nodiscard]] bool isOutdated(int evse, const QDateTime& at, const QDateTime& received) const;
    void applyToStation(const ocpp::StatusNotice& notice);
    void applyToConnector(ConnectorState& connector, const ocpp::StatusNotice& notice, const QDateTime& at);
    void noteOddities(const ConnectorState& connector, const ocpp::StatusNotice& notice);
    void report(const ocpp::StatusNotice& notice, bool isOutdated, bool wasOrdered);
    void checkDuration(RunningTransaction& transaction, const QDateTime& now);
    void checkSilence(const ConnectorState& connector, RunningTransaction& transaction, const QDateTime& now);
    void checkFree(const ConnectorState& connector, RunningTransaction& transaction, const QDateTime& now);

    EngineContext& m_context;
    StationModel& m_model;
    QHash<int, bool> m_wasReported; ///< "charges without transaction" was told
};

} // namespace forecourt::engine
