// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What every station knows of limits of power, followed from the commands.
#pragma once

#include "core/domain/effectivelimit.h"
#include "core/engine/stationregistry.h"

#include <QHash>

#include <map>

namespace forecourt::engine {

/// Follows SetChargingProfile, ClearChargingProfile and remote starts with a profile, whoever gave them (window,
/// script, expert call), restarts of the station, ends of sessions and of validity. Each change is stored and shown at
/// once. It only knows what was told from here. Thread: engine. Source: OCPP 1.6 §3.13, ocpp-behaviour.md §4.2.
class PowerLimitKeeper
{
public:
    PowerLimitKeeper(EngineContext& context, StationRegistry& stations) : m_context(context), m_stations(stations) {}

    /// After the commands, transactions and stations: what went on without us is made up for.
    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    /// What just happened, as the window hears of it.
    void observe(const ChangeBatch& batch);
    /// Every 10 s: takes away what is not valid any more.
    void tick(const QDateTime& now);
    /// The strictest limit for a session at \a at, of all that was told from here, sure or not; empty: none.
    [[nodiscard]] std::optional<LimitSource> limitOf(const TransactionRecord& session, const QDateTime& at) const;

private:
    /// What a command did to the profiles.
    enum class Verdict { None, Took, Refused, Unknown };

    [[nodiscard]] static Verdict verdictOn(const CommandRecord& command);
    [[nodiscard]] PowerLimitsRecord& limitsOf(const StationId& station);
    void commandChanged(const CommandRecord& command);
    /// True where the knowledge changed.
    bool take(PowerLimitsRecord& limits, const CommandRecord& command, Verdict verdict);
    bool takeSet(PowerLimitsRecord& limits, const CommandRecord& command, const SetChargingProfile& set, Verdict verdict);
    bool takeStart(PowerLimitsRecord& limits, const CommandRecord& command, const RemoteStart& start);
    void stationChanged(const StationState& state);
    void forgetEndedSessions(PowerLimitsRecord& limits) const;
    void changed(const PowerLimitsRecord& limits);

    EngineContext& m_context;
    StationRegistry& m_stations;
    std::map<QString, PowerLimitsRecord> m_limits;
    QHash<qint64, Verdict> m_settled; ///< command → what was made of it
};

} // namespace forecourt::engine
