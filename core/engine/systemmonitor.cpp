// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/systemmonitor.h"

namespace forecourt::engine {

namespace {
constexpr qsizetype MaximumPowerPoints = 720;
constexpr qint64 ValueAgeS = 300;

QString healthName(StorageHealth health)
{
    switch (health) {
    case StorageHealth::Good: return QStringLiteral("StorageGood");
    case StorageHealth::DiskFull: return QStringLiteral("StorageDiskFull");
    case StorageHealth::ReadOnly: return QStringLiteral("StorageReadOnly");
    case StorageHealth::Corrupt: return QStringLiteral("StorageCorrupt");
    case StorageHealth::Failing: return QStringLiteral("StorageFailing");
    }
    return {};
}
} // namespace

SystemMonitor::SystemMonitor(EngineContext& context, StationRegistry& stations, QString programName)
    : m_context(context), m_stations(stations)
{
    m_state.startedBy = std::move(programName);
    m_state.startedAt = context.clock.utcNow();
}

void SystemMonitor::load(const ports::StoredSite& stored)
{
    m_power = stored.sitePower;
    m_state.isLobbyOpen = m_stations.isLobbyOpen();
}

void SystemMonitor::collect(ChangeBatch& batch) const
{
    batch.system = m_state;
    batch.sitePower = m_power;
}

void SystemMonitor::portChanged(bool isTls, const PortState& port)
{
    (isTls ? m_state.ocppTls : m_state.ocpp) = port;
    publish(!port.problem.isEmpty());
}

void SystemMonitor::storageChanged(StorageHealth health, const QString& detail, int unsaved)
{
    const bool hasTurned = m_state.storage != health;
    m_state.storage = health;
    m_state.storageDetail = detail;
    m_state.unsavedRecords = unsaved;
    m_state.isQueueFull = m_context.store.isFull();
    publish(hasTurned);
    if (!hasTurned)
        return;
    Happening happening;
    happening.kind = EventKind::Storage;
    happening.severity = health == StorageHealth::Good ? Severity::Info : Severity::Critical;
    happening.code = healthName(health);
    happening.data = {{QStringLiteral("detail"), detail}};
    m_context.journal.add(std::move(happening));
}

void SystemMonitor::maintained(std::optional<qint64> diskFreeBytes, std::optional<QDateTime> lastBackupAt)
{
    if (diskFreeBytes)
        m_state.diskFreeBytes = *diskFreeBytes;
    if (lastBackupAt)
        m_state.lastBackupAt = lastBackupAt;
    publish(false);
}

void SystemMonitor::refreshLobby()
{
    const bool isOpen = m_stations.isLobbyOpen();
    if (isOpen == m_state.isLobbyOpen)
        return;
    m_state.isLobbyOpen = isOpen;
    publish(true);
}

void SystemMonitor::publish(bool isAlarm)
{
    m_context.publisher.pending().system = m_state;
    if (isAlarm)
        m_context.publisher.hurry();
}

void SystemMonitor::tick(const QDateTime& now)
{
    const SitePowerPoint point{now, sitePowerW(now)};
    m_power.append(point);
    if (m_power.size() > MaximumPowerPoints)
        m_power.remove(0, m_power.size() - MaximumPowerPoints);
    if (!m_context.store.isFull())
        m_context.store.addSitePower(point);
    if (m_state.isQueueFull != m_context.store.isFull()) {
        m_state.isQueueFull = !m_state.isQueueFull;
        publish(true);
    }
    m_context.publisher.pending().sitePower.append(point);
}

std::optional<qint64> SystemMonitor::sitePowerW(const QDateTime& now) const
{
    std::optional<qint64> sum;
    for (const auto& [id, station] : m_stations.all()) {
        const StationState& state = station->model().state();
        if (!state.link.isOnline || state.record.isArchived)
            continue;
        for (const ConnectorState& connector : state.connectors) {
            const LiveValues& live = connector.live;
            if (live.powerW && live.receivedAt && live.receivedAt->secsTo(now) <= ValueAgeS)
                sum = sum.value_or(0) + *live.powerW;
            else if (connector.status == ConnectorStatus::Available && !connector.transaction)
                sum = sum.value_or(0); // known to draw nothing
        }
    }
    return sum;
}

} // namespace forecourt::engine
