// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/systemmonitor.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace forecourt::engine {

namespace {
constexpr qsizetype MaximumPowerPoints = 720;
constexpr qint64 ValueAgeS = 300;
constexpr qint64 ArrivalS = 30; ///< within it a station says what goes on at it
constexpr qint64 JumpMs = 30'000; ///< a clock that is only corrected moves less between two ticks

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

/// Power of all connectors, and whether it can be told yet.
struct PowerSum
{
    qint64 measuredW = 0;
    bool hasMeasured = false;
    bool hasIdle = false;     ///< one that is known to draw nothing
    bool hasSilent = false;   ///< one that charges and never said how much
    bool isIncomplete = false; ///< one will say within minutes: a sum without it would be false

    [[nodiscard]] std::optional<qint64> total() const
    {
        if (isIncomplete || (measuredW == 0 && hasSilent) || (!hasMeasured && !hasIdle))
            return std::nullopt;
        return measuredW;
    }
};

void add(PowerSum& sum, const StationState& state, qint64 sinceS, const QDateTime& now)
{
    const bool isNew = sinceS <= ValueAgeS;
    for (const ConnectorState& connector : state.connectors) {
        const LiveValues& live = connector.live;
        const bool isFresh = live.powerW && live.receivedAt && live.receivedAt->secsTo(now) <= ValueAgeS;
        const bool mayDraw = connector.transaction || connector.charging == ChargingState::Charging;
        if (state.link.isOnline && isFresh) {
            sum.measuredW += *live.powerW;
            sum.hasMeasured = true;
        } else if (mayDraw) {
            sum.hasSilent |= state.link.isOnline;
            sum.isIncomplete |= isNew;
        } else if (connector.status == ConnectorStatus::Unknown) {
            sum.isIncomplete |= isNew; // it will say within seconds
        } else if (connector.status == ConnectorStatus::Occupied && sinceS <= ArrivalS) {
            sum.isIncomplete = true; // a car was there first; its session is told in a moment
        } else if (state.link.isOnline && connector.status == ConnectorStatus::Available) {
            sum.hasIdle = true;
        }
    }
}
} // namespace

SystemMonitor::SystemMonitor(EngineContext& context, StationRegistry& stations, QString programName)
    : m_context(context), m_stations(stations), m_jumps(context.clock)
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

void SystemMonitor::maintained(const MaintenanceReport& report)
{
    if (report.diskFreeBytes)
        m_state.diskFreeBytes = *report.diskFreeBytes;
    if (report.lastBackupAt)
        m_state.lastBackupAt = report.lastBackupAt;
    if (report.backupProblem)
        m_state.backupProblem = *report.backupProblem;
    if (report.altered)
        m_state.altered = *report.altered;
    if (report.isClockSynchronised)
        m_state.isClockSynchronised = report.isClockSynchronised;
    m_state.backupSince = report.backupSince;
    publish(false);
}

void SystemMonitor::deliveryChanged(const DeliveryState& delivery)
{
    const auto known = std::find_if(m_state.deliveries.begin(), m_state.deliveries.end(),
                                    [&](const DeliveryState& other) { return other.channel == delivery.channel; });
    if (known == m_state.deliveries.end())
        m_state.deliveries.append(delivery);
    else
        *known = delivery;
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
    watchClock(now);
    const SitePowerPoint point{now, sitePowerW(now)};
    m_power.append(point);
    if (m_power.size() > MaximumPowerPoints)
        m_power.remove(0, m_power.size() - MaximumPowerPoints);
    if (!m_context.store.isFull())
        m_context.store.addSitePower(point);
    countWaiting();
    m_context.publisher.pending().sitePower.append(point);
}

/// Somebody set the clock, or the computer slept. Records of before and after do not fit together, so it is told.
/// Source: security-and-reliability.md §2; REL-6, T-8.
void SystemMonitor::watchClock(const QDateTime& now)
{
    const std::chrono::milliseconds monotonic = m_context.clock.monotonic();
    const QDateTime before = std::exchange(m_tickedAt, now);
    const std::chrono::milliseconds passed = monotonic - std::exchange(m_tickedFor, monotonic);
    const qint64 jumpMs = before.isValid() ? before.msecsTo(now) - passed.count() : 0;
    if (std::abs(jumpMs) < JumpMs || !m_jumps.isDue(jumpMs < 0 ? QStringLiteral("back") : QStringLiteral("on")))
        return;
    Happening happening;
    happening.kind = EventKind::Security;
    happening.severity = Severity::Warning;
    happening.code = QStringLiteral("ClockJump");
    happening.data = {{QStringLiteral("driftMs"), jumpMs}};
    m_context.journal.add(std::move(happening));
}

/// A slow disk fills the queue without any failure the store would tell of.
void SystemMonitor::countWaiting()
{
    const bool isFull = m_context.store.isFull();
    const int told = m_state.storage == StorageHealth::Good ? 0 : m_state.unsavedRecords; // with each report of its health
    const int unsaved = isFull ? m_context.store.waiting() : told;
    const bool hasTurned = std::exchange(m_state.isQueueFull, isFull) != isFull;
    const bool hasCounted = std::exchange(m_state.unsavedRecords, unsaved) != unsaved;
    if (hasTurned || hasCounted)
        publish(hasTurned);
}

std::optional<qint64> SystemMonitor::sitePowerW(const QDateTime& now) const
{
    PowerSum sum;
    for (const auto& [id, station] : m_stations.all()) {
        const StationState& state = station->model().state();
        if (state.record.isArchived)
            continue;
        // who was charging when we, or the station, went away is asked for first
        const QDateTime from = state.link.isOnline ? state.link.since.value_or(m_state.startedAt) : m_state.startedAt;
        const qint64 sinceS = from.secsTo(now);
        if (state.link.isOnline || sinceS <= ValueAgeS)
            add(sum, state, sinceS, now);
    }
    return sum.total();
}

} // namespace forecourt::engine
