// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alertrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qint64 BytesPerMegabyte = 1'000'000;
constexpr qint64 CriticalDiskShare = 5; // below a fifth of the threshold nothing may be left tomorrow
constexpr size_t SmallestGroup = 3;
constexpr qint64 FinishingFactor = 24; // a car may hang on its connector for a while after its session

/// Collects what holds; knows switches and thresholds.
class Finder
{
public:
    explicit Finder(const AlertInput& input) : m_input(input) {}

    std::vector<AlertRecord> find()
    {
        for (const StationState* station : m_input.stations) {
            if (station->record.belongsToSite())
                m_watched.push_back(station);
        }
        findFaults();
        findOffline();
        findSilent();
        findSessions();
        findTokens();
        findClocks();
        findSystem();
        findOutOfUse();
        findUntracked();
        findMissing();
        findUnpriced();
        findMachine();
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isOn(AlertKind kind) const { return m_input.settings.rule(kind).isOn; }
    [[nodiscard]] qint64 threshold(AlertKind kind) const { return m_input.settings.rule(kind).threshold; }
    [[nodiscard]] bool hasLasted(const QDateTime& since, qint64 seconds) const
    {
        return since.isValid() && since.secsTo(m_input.now) >= seconds;
    }

    AlertRecord& add(AlertKind kind, Severity severity, const QDateTime& since)
    {
        AlertRecord alert;
        alert.kind = kind;
        alert.severity = severity;
        alert.since = since.isValid() ? since : m_input.now;
        alert.lastAt = m_input.now;
        m_found.push_back(std::move(alert));
        return m_found.back();
    }

    static bool isError(const QString& code) { return !code.isEmpty() && code != QLatin1String("NoError"); }

    void addFault(const StationState& station, std::optional<EvseId> evse, bool isFaulted, const QString& code,
                  const QString& vendorCode, const QString& info, const QDateTime& since)
    {
        if ((!isFaulted && !isError(code)) || !isOn(AlertKind::Fault)
            || !hasLasted(since.isValid() ? since : m_input.now, threshold(AlertKind::Fault) * 60))
            return;
        const Severity mild = code == QLatin1String("WeakSignal") ? Severity::Info : Severity::Warning;
        AlertRecord& alert = add(AlertKind::Fault, isFaulted ? Severity::Critical : mild, since);
        alert.station = station.record.id;
        alert.evse = evse;
        alert.code = code;
        alert.vendorCode = vendorCode;
        alert.info = info;
    }

    void findFaults()
    {
        for (const StationState* station : m_watched) {
            const bool isStationFaulted = station->stationStatus == ConnectorStatus::Faulted;
            bool hasFaultedConnector = false;
            for (const ConnectorState& connector : station->connectors) {
                const bool isFaulted = connector.status == ConnectorStatus::Faulted;
                hasFaultedConnector |= isFaulted;
                addFault(*station, connector.evse, isFaulted, connector.errorCode, connector.vendorErrorCode,
                         connector.info, connector.since.value_or(QDateTime()));
            }
            if (!hasFaultedConnector) // else the same twice
                addFault(*station, std::nullopt, isStationFaulted, station->stationErrorCode,
                         station->stationVendorErrorCode, station->stationInfo, {});
        }
    }

    struct Lost
    {
        StationId station;
        QDateTime since;
    };

    /// Those away, in the order they went. Before our own start nobody could connect: the time counts from there.
    [[nodiscard]] std::vector<Lost> lost() const
    {
        std::vector<Lost> list;
        for (const StationState* station : m_watched) {
            const auto since = station->link.since ? station->link.since : station->record.lastSeenAt;
            if (!station->link.isOnline && since)
                list.push_back({station->record.id, *since});
        }
        std::stable_sort(list.begin(), list.end(), [](const Lost& a, const Lost& b) { return a.since < b.since; });
        return list;
    }
    [[nodiscard]] bool hasBeenAway(const Lost& away, AlertKind kind) const
    {
        return hasLasted(std::max(away.since, m_input.system.startedAt.isValid() ? m_input.system.startedAt : away.since),
                         threshold(kind) * 60);
    }

    void findOffline()
    {
        const std::vector<Lost> away = lost();
        const size_t smallest = std::min(SmallestGroup, std::max<size_t>(2, m_watched.size()));
        for (size_t begin = 0; begin < away.size();) {
            size_t end = begin + 1;
            while (end < away.size() && away[end - 1].since.secsTo(away[end].since) <= TogetherS)
                ++end;
            const bool isGroup = isOn(AlertKind::SiteOffline) && end - begin >= smallest;
            if (isGroup)
                addGroup(away, begin, end);
            for (size_t i = begin; !isGroup && i < end; ++i)
                addOffline(away[i]);
            begin = end;
        }
    }

    void addOffline(const Lost& away)
    {
        if (isOn(AlertKind::Offline) && hasBeenAway(away, AlertKind::Offline))
            add(AlertKind::Offline, Severity::Warning, away.since).station = away.station;
    }

    void addGroup(const std::vector<Lost>& away, size_t begin, size_t end)
    {
        if (!hasBeenAway(away[end - 1], AlertKind::SiteOffline))
            return;
        // one alert however many groups there are: it is one network
        const auto known = std::find_if(m_found.begin(), m_found.end(),
                                        [](const AlertRecord& alert) { return alert.kind == AlertKind::SiteOffline; });
        AlertRecord& alert = known != m_found.end() ? *known : add(AlertKind::SiteOffline, Severity::Critical, away[begin].since);
        for (size_t i = begin; i < end; ++i)
            alert.stations.append(away[i].station);
    }

    void findSilent()
    {
        if (!isOn(AlertKind::Stale))
            return;
        for (const StationState* station : m_watched) {
            const QDateTime heard = station->link.lastHeardAt.value_or(station->link.since.value_or(QDateTime()));
            if (station->link.isOnline && station->link.isStale
                && hasLasted(heard.isValid() ? heard : m_input.now, threshold(AlertKind::Stale) * 60))
                add(AlertKind::Stale, Severity::Warning, heard).station = station->record.id;
        }
    }

    void addSession(AlertKind kind, Severity severity, const TransactionRecord& session, const QDateTime& since)
    {
        AlertRecord& alert = add(kind, severity, since);
        alert.station = session.station;
        alert.evse = session.evse;
        alert.session = session.key;
        alert.subject = session.number;
        alert.value = session.startedAt.secsTo(m_input.now);
    }

    void findSessions()
    {
        for (const WatchedSession& session : m_input.sessions) {
            const TransactionRecord& record = *session.record;
            if (!record.isRunning())
                continue;
            if (isOn(AlertKind::LongSession) && hasLasted(record.startedAt, threshold(AlertKind::LongSession) * 3600))
                addSession(AlertKind::LongSession, Severity::Warning, record, record.startedAt);
            if (isOn(AlertKind::IdleSession)
                && hasLasted(session.energyUnchangedSince, threshold(AlertKind::IdleSession) * 3600))
                addSession(AlertKind::IdleSession, Severity::Info, record, session.energyUnchangedSince);
        }
    }

    void findTokens()
    {
        if (!isOn(AlertKind::UnknownToken))
            return;
        for (const UnknownToken& token : m_input.unknownTokens) {
            if (token.timesSeen < threshold(AlertKind::UnknownToken) || hasLasted(token.lastSeenAt, HappeningAgeS))
                continue;
            AlertRecord& alert = add(AlertKind::UnknownToken, Severity::Info, token.lastSeenAt);
            alert.station = token.station;
            alert.subject = token.value;
            alert.count = token.timesSeen;
            alert.lastAt = token.lastSeenAt;
        }
    }

    void findClocks()
    {
        for (const StationState* station : m_watched) {
            const qint64 drift = station->link.clockDriftMs.value_or(0) / 1000;
            if (!isOn(AlertKind::StationClock) || !station->link.isOnline
                || std::abs(drift) < threshold(AlertKind::StationClock))
                continue;
            AlertRecord& alert = add(AlertKind::StationClock, Severity::Warning, m_input.now);
            alert.station = station->record.id;
            alert.value = drift;
        }
        const QDateTime started = m_input.system.startedAt;
        if (isOn(AlertKind::OwnClock) && m_input.system.isClockSynchronised == false
            && hasLasted(started, threshold(AlertKind::OwnClock) * 60))
            add(AlertKind::OwnClock, Severity::Warning, m_input.now);
    }

    void findSystem()
    {
        const SystemState& system = m_input.system;
        const qint64 least = threshold(AlertKind::DiskLow) * BytesPerMegabyte;
        if (isOn(AlertKind::DiskLow) && system.diskFreeBytes >= 0 && system.diskFreeBytes < least) {
            const bool isUrgent = system.diskFreeBytes < least / CriticalDiskShare;
            add(AlertKind::DiskLow, isUrgent ? Severity::Critical : Severity::Warning, m_input.now).value = system.diskFreeBytes;
        }
        if (isOn(AlertKind::Storage) && system.storage != StorageHealth::Good) {
            AlertRecord& alert = add(AlertKind::Storage, Severity::Critical, m_input.now);
            alert.value = static_cast<int>(system.storage);
            alert.info = system.storageDetail;
        }
        if (isOn(AlertKind::QueueFull) && system.isQueueFull)
            add(AlertKind::QueueFull, Severity::Critical, m_input.now).value = system.unsavedRecords;
        findBackup();
        addPort(system.ocpp, QStringLiteral("ws"));
        addPort(system.ocppTls, QStringLiteral("wss"));
        findDeliveries();
    }

    void findBackup()
    {
        const SystemState& system = m_input.system;
        if (!isOn(AlertKind::Backup))
            return;
        if (!system.altered.isEmpty()) { // beside the others: a backup that is good in time may hold them
            AlertRecord& alert = add(AlertKind::Backup, Severity::Warning, m_input.now);
            alert.subject = QStringLiteral("sessions");
            alert.code = QStringLiteral("Altered");
            alert.value = system.altered.count;
            alert.info = system.altered.first.join(QStringLiteral(", "));
        }
        // without any backup the time counts from our start: the first one is made a minute later
        const QDateTime last = system.lastBackupAt.value_or(system.startedAt);
        const bool isOld = hasLasted(last, threshold(AlertKind::Backup) * 3600);
        if (!isOld && system.backupProblem.isEmpty())
            return;
        AlertRecord& alert = add(AlertKind::Backup, Severity::Warning, last);
        alert.code = system.backupProblem.isEmpty() ? QString() : QStringLiteral("Failed");
        alert.info = system.backupProblem;
    }

    void addPort(const PortState& port, const QString& scheme)
    {
        if (!isOn(AlertKind::Port) || port.port == 0 || port.isListening || port.problem.isEmpty())
            return;
        AlertRecord& alert = add(AlertKind::Port, Severity::Critical, m_input.now);
        alert.subject = scheme;
        alert.value = port.port;
        alert.code = portReason(port.reason);
        alert.vendorCode = port.holder;
        alert.info = port.problem;
    }

    /// By name: the window and the mails have the words.
    static QString portReason(ErrorCode reason)
    {
        switch (reason) {
        case ErrorCode::PortInUse: return QStringLiteral("PortInUse");
        case ErrorCode::PermissionDenied: return QStringLiteral("PermissionDenied");
        case ErrorCode::FileFailed: return QStringLiteral("FileFailed");
        default: return QStringLiteral("Failed");
        }
    }

    void findDeliveries()
    {
        if (!isOn(AlertKind::Delivery))
            return;
        for (const DeliveryState& delivery : m_input.system.deliveries) {
            if (!delivery.gaveUpAt || hasLasted(*delivery.gaveUpAt, HappeningAgeS)
                || (delivery.lastGoodAt && *delivery.lastGoodAt > *delivery.gaveUpAt))
                continue;
            AlertRecord& alert = add(AlertKind::Delivery, Severity::Warning, *delivery.gaveUpAt);
            alert.subject = delivery.channel == DeliveryChannel::Mail ? QStringLiteral("mail") : QStringLiteral("webhook");
            alert.count = std::max(1, delivery.gaveUp);
            alert.lastAt = *delivery.gaveUpAt;
            alert.value = static_cast<int>(delivery.last.problem);
            alert.info = delivery.last.detail;
        }
    }

    /// Source: ocpp-behaviour.md §3.7.
    void findOutOfUse()
    {
        if (!isOn(AlertKind::Unavailable))
            return;
        const qint64 least = threshold(AlertKind::Unavailable) * 60;
        for (const StationState* station : m_watched) {
            if (!station->link.isOnline)
                continue;
            if (station->stationStatus == ConnectorStatus::Unavailable && !station->record.isOutOfUse(std::nullopt)) {
                if (hasLasted(outSince(*station), least))
                    add(AlertKind::Unavailable, Severity::Warning, outSince(*station)).station = station->record.id;
                continue; // its connectors are the same once more
            }
            for (const ConnectorState& connector : station->connectors) {
                const QDateTime since = connector.since.value_or(m_input.now);
                if (connector.status != ConnectorStatus::Unavailable || station->record.isOutOfUse(connector.evse)
                    || !hasLasted(since, least))
                    continue;
                AlertRecord& alert = add(AlertKind::Unavailable, Severity::Warning, since);
                alert.station = station->record.id;
                alert.evse = connector.evse;
            }
        }
    }

    /// A station's own status has no time: that of its first connector out of use, else of the link.
    [[nodiscard]] QDateTime outSince(const StationState& station) const
    {
        QDateTime since;
        for (const ConnectorState& connector : station.connectors) {
            if (connector.status == ConnectorStatus::Unavailable && connector.since
                && (!since.isValid() || *connector.since < since))
                since = *connector.since;
        }
        return since.isValid() ? since : station.link.since.value_or(m_input.now);
    }

    /// Source: ocpp-behaviour.md §3.7.
    void findUntracked()
    {
        if (!isOn(AlertKind::UntrackedCharge))
            return;
        const qint64 least = threshold(AlertKind::UntrackedCharge) * 60;
        for (const StationState* station : m_watched) {
            for (const ConnectorState& connector : station->connectors) {
                const bool isFinishing = connector.charging == ChargingState::Finishing;
                const bool isCharging = connector.charging == ChargingState::Charging
                    || connector.charging == ChargingState::SuspendedEv
                    || connector.charging == ChargingState::SuspendedEvse;
                const QDateTime since = connector.since.value_or(QDateTime());
                if (!station->link.isOnline || connector.transaction || (!isFinishing && !isCharging)
                    || !hasLasted(since, isFinishing ? least * FinishingFactor : least))
                    continue;
                AlertRecord& alert
                    = add(AlertKind::UntrackedCharge, isFinishing ? Severity::Info : Severity::Warning, since);
                alert.station = station->record.id;
                alert.evse = connector.evse;
                alert.code = isFinishing ? QStringLiteral("Finishing") : QString();
            }
        }
    }

    /// Source: ocpp-behaviour.md §4, Reset.
    void findMissing()
    {
        for (const StationState* station : m_watched) {
            if (isOn(AlertKind::NoReturn) && station->record.missingSince)
                add(AlertKind::NoReturn, Severity::Critical, *station->record.missingSince).station = station->record.id;
        }
    }

    /// One for the site, however many sessions: their price is given to all of them at once.
    void findUnpriced()
    {
        const UnpricedUse& use = m_input.unpriced;
        if (isOn(AlertKind::Unpriced) && use.sessions >= threshold(AlertKind::Unpriced))
            add(AlertKind::Unpriced, Severity::Warning, use.since.value_or(QDateTime())).value = use.sessions;
    }

    /// Without any charger it serves nobody: then it may run down and sleep.
    void findMachine()
    {
        const MachineCondition& machine = m_input.machine;
        if (m_watched.empty())
            return;
        const QDateTime onBattery = machine.onBatterySince.value_or(QDateTime());
        if (isOn(AlertKind::OnBattery) && hasLasted(onBattery, threshold(AlertKind::OnBattery) * 60))
            add(AlertKind::OnBattery, machine.isBatteryLow ? Severity::Critical : Severity::Warning, onBattery).value
                = machine.batteryPercent.value_or(0);
        if (isOn(AlertKind::MaySleep) && machine.isKeptAwake == false)
            add(AlertKind::MaySleep, Severity::Warning, machine.refusedSince.value_or(m_input.now));
    }

    const AlertInput& m_input;
    std::vector<const StationState*> m_watched;
    std::vector<AlertRecord> m_found;
};

} // namespace

std::vector<AlertRecord> findAlerts(const AlertInput& input)
{
    return Finder(input).find();
}

} // namespace forecourt::engine
