// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The state of the central system itself, and the power of the whole site.
#pragma once

#include "core/engine/machinecondition.h"
#include "core/engine/onceanhour.h"
#include "core/engine/stationregistry.h"

namespace forecourt::engine {

/// Keeps SystemState and draws a point of the power chart every 10 s. Thread: engine.
class SystemMonitor
{
public:
    static constexpr std::chrono::seconds PowerStep{10};

    SystemMonitor(EngineContext& context, StationRegistry& stations, QString programName);

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    [[nodiscard]] const SystemState& state() const { return m_state; }

    void portChanged(bool isTls, const PortState& port);
    void storageChanged(StorageHealth health, const QString& detail, int unsaved);
    void maintained(const MaintenanceReport& report);
    /// For the alerts alone.
    void machineChanged(const MachineCondition& machine) { m_machine = machine; }
    [[nodiscard]] const MachineCondition& machine() const { return m_machine; }
    /// Replaces what is known of that channel.
    void deliveryChanged(const DeliveryState& delivery);
    /// Settings or stations changed: the lobby may have opened or closed.
    void refreshLobby();
    /// Every 10 s.
    void tick(const QDateTime& now);

    /// Sum over connectors; empty where no station says anything. A connector that draws but has been
    /// silent for 5 minutes no longer counts.
    [[nodiscard]] std::optional<qint64> sitePowerW(const QDateTime& now) const;

private:
    void publish(bool isAlarm);
    void countWaiting();
    void watchClock(const QDateTime& now);

    EngineContext& m_context;
    StationRegistry& m_stations;
    SystemState m_state;
    MachineCondition m_machine;
    QList<SitePowerPoint> m_power; ///< the last two hours
    QDateTime m_tickedAt;          ///< by the wall clock
    std::chrono::milliseconds m_tickedFor{0}; ///< the same moment, monotonic
    OnceAnHour m_jumps;            ///< by direction
};

} // namespace forecourt::engine
