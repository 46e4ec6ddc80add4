// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/livesite.h"

#include <algorithm>

namespace forecourt::api {

namespace {
constexpr int MaximumAttempts = 200;
constexpr int MaximumCommands = 200;
constexpr int MaximumPowerPoints = 720; // two hours, 10 s apart
constexpr qint64 ClearedAlertAgeS = 86'400;
constexpr qint64 EndedReservationAgeS = 60 * 86'400;

template<class T>
void appendBounded(QList<T>& list, const QList<T>& added, int maximum)
{
    list.append(added);
    if (list.size() > maximum)
        list.remove(0, list.size() - maximum);
}
} // namespace

LiveSite::LiveSite(ChangeSource& source, QObject* parent) : QObject(parent), m_source(source)
{
    qRegisterMetaType<ChangeBatchPointer>();
    connect(&source, &ChangeSource::changed, this, &LiveSite::apply, Qt::QueuedConnection);
    source.requestSnapshot();
}

LiveSite::~LiveSite() = default;

QList<StationPointer> LiveSite::stations() const
{
    return m_stations.values();
}

StationPointer LiveSite::station(const StationId& id) const
{
    return m_stations.value(id.value());
}

QList<TransactionPointer> LiveSite::transactions() const
{
    return m_transactions.values();
}

TransactionPointer LiveSite::transaction(TransactionKey key) const
{
    return m_transactions.value(key.value());
}

QList<CommandPointer> LiveSite::commands() const
{
    QList<CommandPointer> newestFirst;
    newestFirst.reserve(m_commands.size());
    for (auto it = m_commands.cend(); it != m_commands.cbegin();)
        newestFirst.append(*--it);
    return newestFirst;
}

CommandPointer LiveSite::command(CommandId id) const
{
    return m_commands.value(id.value());
}

std::optional<AlertRecord> LiveSite::alert(AlertId id) const
{
    const auto it = m_alerts.constFind(id.value());
    return it == m_alerts.cend() ? std::nullopt : std::optional(*it);
}

std::optional<ReservationRecord> LiveSite::reservation(ReservationId id) const
{
    const auto it = m_reservations.constFind(id.value());
    return it == m_reservations.cend() ? std::nullopt : std::optional(*it);
}

std::optional<RunningCost> LiveSite::runningCost(TransactionKey key) const
{
    const auto it = m_runningCosts.constFind(key.value());
    return it == m_runningCosts.cend() ? std::nullopt : std::optional(*it);
}

std::optional<IdleTime> LiveSite::idleTime(TransactionKey key) const
{
    const auto it = m_idleTimes.constFind(key.value());
    return it == m_idleTimes.cend() ? std::nullopt : std::optional(*it);
}

PriceUpdate LiveSite::prices() const
{
    PriceUpdate update{m_priceBook, m_runningCosts.values(), {}};
    for (auto it = m_idleTimes.cbegin(); it != m_idleTimes.cend(); ++it)
        update.idle.append({TransactionKey(it.key()), *it});
    return update;
}

void LiveSite::apply(const ChangeBatchPointer& batch)
{
    m_thread.assertHere();
    if (batch->isSnapshot) {
        applySnapshot(*batch);
    } else if (!m_isReady || batch->revision <= m_revision) {
        return; // older than the snapshot that is here or on its way
    } else if (batch->revision != m_revision + 1) {
        m_isReady = false;
        m_source.requestSnapshot();
        return;
    } else {
        m_revision = batch->revision;
        applyChanges(*batch);
    }
    Q_EMIT batchApplied();
}

void LiveSite::applySnapshot(const ChangeBatch& batch)
{
    m_stations.clear();
    m_archived.clear();
    m_transactions.clear();
    m_commands.clear();
    m_recentlyAnswered.clear();
    m_candidates.clear();
    m_attempts.clear();
    m_tokens.clear();
    m_persons.clear();
    m_personsByName.clear();
    m_groups.clear();
    m_tokensByPerson.clear();
    m_unknownTokens.clear();
    m_sitePower.clear();
    m_alerts.clear();
    m_localLists.clear();
    m_reservations.clear();
    m_plans.clear();
    m_powerLimits.clear();
    m_vendorRules.clear();
    m_vendorTraffic.clear();
    m_jobs.clear();
    m_priceBook = std::make_shared<const PriceBook>();
    m_runningCosts.clear();
    m_idleTimes.clear();
    m_revision = batch.revision;
    {
        const QSignalBlocker silence(this); // one reset() instead of a signal per row
        const QSignalBlocker silentJobs(&m_jobs);
        applyChanges(batch);
    }
    m_isReady = true;
    Q_EMIT reset();
}

void LiveSite::applyStations(const ChangeBatch& batch)
{
    bool hasArchiveChanged = !batch.archivedStations.isEmpty();
    for (const StationPointer& station : batch.archivedStations)
        m_archived.insert(station->record.id.value(), station);
    for (const StationPointer& station : batch.stations) {
        hasArchiveChanged |= m_archived.remove(station->record.id.value()) > 0;
        m_stations.insert(station->record.id.value(), station);
        Q_EMIT stationChanged(station);
    }
    for (const StationId& station : batch.removedStations) {
        m_stations.remove(station.value());
        Q_EMIT stationRemoved(station);
    }
    if (hasArchiveChanged)
        Q_EMIT archivedStationsChanged();
}

void LiveSite::applyChanges(const ChangeBatch& batch)
{
    applyStations(batch);
    for (const TransactionPointer& transaction : batch.transactions) {
        m_transactions.insert(transaction->key.value(), transaction);
        Q_EMIT transactionChanged(transaction);
    }
    for (const TransactionKey& key : batch.removedTransactions) {
        m_transactions.remove(key.value());
        Q_EMIT transactionRemoved(key);
    }
    for (const CommandPointer& command : batch.commands) {
        m_commands.insert(command->id.value(), command);
        noteAnswered(command);
        Q_EMIT commandChanged(command);
    }
    forgetOldCommands();
    applyLists(batch);
}

void LiveSite::forgetOldCommands()
{
    // Somebody may still wait for a command that is not answered, however many came after it; and who
    // waits looks here when it is, so the newest answers stay for a while too.
    auto it = m_commands.begin();
    while (m_commands.size() > MaximumCommands && it != m_commands.end()) {
        const CommandPointer& command = *it;
        const bool isOpen = !command->isAnswered();
        const bool isFresh = m_recentlyAnswered.contains(it.key());
        it = isOpen || isFresh ? std::next(it) : m_commands.erase(it);
    }
}

void LiveSite::noteAnswered(const CommandPointer& command)
{
    if (!command->isAnswered() || m_recentlyAnswered.contains(command->id.value()))
        return;
    m_recentlyAnswered.append(command->id.value());
    if (m_recentlyAnswered.size() > MaximumCommands / 2)
        m_recentlyAnswered.removeFirst();
}

void LiveSite::applyLists(const ChangeBatch& batch)
{
    if (batch.site) {
        m_site = *batch.site;
        Q_EMIT siteChanged();
    }
    if (batch.system) {
        m_system = *batch.system;
        Q_EMIT systemChanged();
    }
    if (batch.today) {
        m_today = *batch.today;
        Q_EMIT todayChanged();
    }
    if (batch.candidates) {
        m_candidates = *batch.candidates;
        Q_EMIT candidatesChanged();
    }
    if (!batch.attempts.isEmpty()) {
        appendBounded(m_attempts, batch.attempts, MaximumAttempts);
        Q_EMIT attemptsAdded(static_cast<int>(batch.attempts.size()));
    }
    applyRoster(batch);
    if (batch.unknownTokens) {
        m_unknownTokens = *batch.unknownTokens;
        Q_EMIT unknownTokensChanged();
    }
    if (!batch.sitePower.isEmpty()) {
        appendBounded(m_sitePower, batch.sitePower, MaximumPowerPoints);
        Q_EMIT sitePowerChanged();
    }
    if (batch.plans) {
        m_plans = *batch.plans;
        Q_EMIT plansChanged();
    }
    applyAlerts(batch);
    applyLocalLists(batch);
    applyReservations(batch);
    applyPowerLimits(batch);
    applyVendorData(batch);
    m_jobs.apply(batch.jobs);
    applyPrices(batch);
}

void LiveSite::applyPrices(const ChangeBatch& batch)
{
    for (const TransactionKey& removed : batch.removedTransactions) {
        m_runningCosts.remove(removed.value());
        m_idleTimes.remove(removed.value());
    }
    if (batch.prices.book) {
        m_priceBook = *batch.prices.book;
        Q_EMIT priceBookChanged();
    }
    for (const RunningCost& cost : batch.prices.costs) {
        m_runningCosts.insert(cost.transaction.value(), cost);
        Q_EMIT runningCostChanged(cost.transaction);
    }
    for (const RunningIdle& idle : batch.prices.idle) {
        m_idleTimes.insert(idle.transaction.value(), idle.time);
        Q_EMIT idleTimeChanged(idle.transaction);
    }
}

void LiveSite::applyPowerLimits(const ChangeBatch& batch)
{
    for (const PowerLimitsPointer& limits : batch.powerLimits) {
        m_powerLimits.insert(limits->station.value(), limits);
        Q_EMIT powerLimitsChanged(limits);
    }
}

void LiveSite::applyVendorData(const ChangeBatch& batch)
{
    if (batch.vendorRules) {
        m_vendorRules = *batch.vendorRules;
        Q_EMIT vendorRulesChanged();
    }
    for (const VendorTrafficPointer& traffic : batch.vendorTraffic) {
        m_vendorTraffic.insert(traffic->station.value(), traffic);
        Q_EMIT vendorTrafficChanged(traffic);
    }
}

void LiveSite::applyLocalLists(const ChangeBatch& batch)
{
    for (const LocalListPointer& list : batch.localLists) {
        m_localLists.insert(list->record.station.value(), list);
        Q_EMIT localListChanged(list);
    }
}

void LiveSite::applyReservations(const ChangeBatch& batch)
{
    for (const ReservationRecord& reservation : batch.reservations) {
        m_reservations.insert(reservation.id.value(), reservation);
        Q_EMIT reservationChanged(reservation);
    }
    if (!batch.reservations.isEmpty()) {
        forgetOldReservations();
        Q_EMIT reservationsChanged();
    }
}

/// As seen from the newest: the mirror has no clock.
void LiveSite::forgetOldReservations()
{
    QDateTime newest;
    for (const ReservationRecord& reservation : std::as_const(m_reservations))
        newest = std::max({newest, reservation.createdAt, reservation.endedAt.value_or(newest)});
    m_reservations.removeIf([&newest](QMap<qint64, ReservationRecord>::iterator known) {
        return known->endedAt && known->endedAt->secsTo(newest) > EndedReservationAgeS;
    });
}

void LiveSite::applyAlerts(const ChangeBatch& batch)
{
    if (batch.alertSettings) {
        m_alertSettings = *batch.alertSettings;
        Q_EMIT alertSettingsChanged();
    }
    for (const AlertRecord& alert : batch.alerts) {
        const AlertRecord before = m_alerts.value(alert.id.value());
        m_alerts.insert(alert.id.value(), alert);
        Q_EMIT alertChanged(before, alert);
    }
    if (!batch.alerts.isEmpty()) {
        forgetOldAlerts();
        Q_EMIT alertsChanged();
    }
    if (batch.digest)
        Q_EMIT digestDue(*batch.digest);
}

/// As seen from the newest: the mirror has no clock.
void LiveSite::forgetOldAlerts()
{
    QDateTime newest;
    for (const AlertRecord& alert : std::as_const(m_alerts))
        newest = std::max(newest, alert.lastAt);
    for (auto it = m_alerts.begin(); it != m_alerts.end();) {
        const bool isOld = it->clearedAt && it->clearedAt->secsTo(newest) > ClearedAlertAgeS;
        it = isOld ? m_alerts.erase(it) : std::next(it);
    }
}

} // namespace forecourt::api
