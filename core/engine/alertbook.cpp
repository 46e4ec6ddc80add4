// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alertbook.h"

#include "core/base/logging.h"

#include <QTimeZone>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr std::chrono::seconds CheckDelay{1};
/// Before that nobody may be listening: what is in a mirror's first snapshot is no news to it.
constexpr std::chrono::seconds SettleTime{5};
constexpr qsizetype MaximumSecurityAlerts = 10; // open ones of a station; the standard's and one for all others come on top
constexpr qint64 KeptClearedS = 48 * 3600;
constexpr qint64 MirroredClearedS = 24 * 3600;

bool isHappening(const AlertRecord& alert)
{
    return alert.kind == AlertKind::DuplicateIdentity || alert.kind == AlertKind::SecurityEvent;
}

/// The critical security events that have a name. Source: OCPP 1.6 security whitepaper, table of security events.
bool isOfTheStandard(const QString& type)
{
    static const QStringList types{
        QStringLiteral("FirmwareUpdated"),       QStringLiteral("SettingSystemTime"), QStringLiteral("StartupOfTheDevice"),
        QStringLiteral("ResetOrReboot"),         QStringLiteral("MemoryExhaustion"),  QStringLiteral("TamperDetectionActivated"),
        QStringLiteral("SecurityLogWasCleared"),
    };
    return types.contains(type);
}

/// A figure that moves all the time is told again only once it has moved by a quarter.
bool hasMoved(qint64 before, qint64 now)
{
    return std::abs(now - before) > std::abs(before) / 4;
}

/// For what nobody waits for.
void logUnstoredAlert(const Result<void>& stored)
{
    if (!stored)
        qCWarning(logEngine) << "an alert could not be stored:" << stored.error().detail;
}

QDateTime inSiteTime(const QDateTime& instant, const QString& timeZone)
{
    const QTimeZone zone(timeZone.toUtf8());
    return zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC();
}

} // namespace

AlertBook::AlertBook(EngineContext& context, StationRegistry& stations, SystemMonitor& monitor)
    : m_context(context), m_stations(stations), m_monitor(monitor)
{
}

void AlertBook::load(const ports::StoredSite& stored)
{
    m_settings = stored.alertSettings;
    m_nextId = stored.nextAlertId;
    m_lastDigestAt = stored.lastDigestAt;
    for (const AlertRecord& alert : stored.alerts) {
        m_nextId = std::max(m_nextId, alert.id.value() + 1);
        m_alerts.emplace(alert.id.value(), alert);
        if (!alert.isCleared())
            m_openByKey.insert(alert.key(), alert.id.value());
    }
    m_isLoaded = true;
    m_firstCheckAt = m_context.clock.monotonic() + SettleTime;
}

void AlertBook::collect(ChangeBatch& batch) const
{
    batch.alertSettings = m_settings;
    const QDateTime now = m_context.clock.utcNow();
    for (const auto& [id, alert] : m_alerts) {
        if (!alert.clearedAt || alert.clearedAt->secsTo(now) < MirroredClearedS)
            batch.alerts.append(alert);
    }
}

void AlertBook::happened(const Happening& happening)
{
    if (happening.kind != EventKind::Security || happening.severity != Severity::Critical || !m_isLoaded)
        return;
    const QDateTime now = m_context.clock.utcNow();
    AlertRecord alert;
    const bool isDuplicate = happening.code == QLatin1String("DuplicateIdentity");
    alert.kind = isDuplicate ? AlertKind::DuplicateIdentity : AlertKind::SecurityEvent;
    if (!m_settings.rule(alert.kind).isOn)
        return;
    alert.severity = Severity::Critical;
    alert.station = happening.station;
    alert.subject = isDuplicate ? QString() : happening.code;
    alert.code = happening.code;
    alert.info = happening.data.value(isDuplicate ? QLatin1String("address") : QLatin1String("techInfo")).toString();
    alert.since = now;
    alert.lastAt = now;
    auto known = m_openByKey.constFind(alert.key());
    if (known == m_openByKey.cend() && hasEnoughOf(alert)) {
        alert.subject.clear(); // one for all the others
        known = m_openByKey.constFind(alert.key());
    }
    if (known == m_openByKey.cend())
        return raise(std::move(alert), now);
    AlertRecord& record = m_alerts.at(*known);
    ++record.count;
    record.lastAt = now;
    record.code = alert.code;
    record.info = alert.info;
    changed(record);
}

/// A station may make up types of security events without end. They are all among the events, and must not hide those
/// that the standard has.
bool AlertBook::hasEnoughOf(const AlertRecord& alert) const
{
    if (alert.kind == AlertKind::SecurityEvent && isOfTheStandard(alert.code))
        return false;
    AlertRecord any = alert;
    any.subject.clear();
    const QString start = any.key();
    const auto count = std::count_if(m_openByKey.keyBegin(), m_openByKey.keyEnd(),
                                     [&start](const QString& key) { return key.startsWith(start) && key != start; });
    return count >= MaximumSecurityAlerts;
}

void AlertBook::watchSessions(AlertInput& input)
{
    ++m_round;
    m_context.book.forEach([&](const RunningTransaction& running) {
        const TransactionRecord& record = running.record;
        Progress& progress = m_progress[record.key.value()];
        const std::optional<Energy> energy = record.energy();
        if (!progress.unchangedSince.isValid()) {
            // after a restart nothing is known of the time before: it counts from the last sample
            progress.unchangedSince = record.lastSampleAt.value_or(record.startedAt);
            progress.energy = energy;
        } else if (energy != progress.energy) {
            progress = {energy, input.now, m_round};
        }
        progress.round = m_round;
        // without any reading nobody can say that nothing moves
        input.sessions.push_back({&record, energy ? progress.unchangedSince : QDateTime()});
    });
    for (auto it = m_progress.begin(); it != m_progress.end();)
        it = it->round == m_round ? std::next(it) : m_progress.erase(it);
}

AlertInput AlertBook::input(const QDateTime& now)
{
    AlertInput input{now, m_settings, m_monitor.state(), {}, {}, m_context.roster.unknownTokens(), m_unpriced, m_monitor.machine()};
    for (const auto& [id, station] : m_stations.all())
        input.stations.push_back(&station->model().state());
    watchSessions(input);
    return input;
}

/// What a charger that is away, or was not heard since our start, told of a connector is not known to be over. Nor is
/// what waits for a price, before the store was asked, or whether this computer may sleep, before a car charges again.
bool AlertBook::isUnheard(const AlertRecord& alert) const
{
    if (alert.kind == AlertKind::Unpriced)
        return !m_isUnpricedKnown && m_settings.rule(alert.kind).isOn;
    if (alert.kind == AlertKind::MaySleep)
        return !m_monitor.machine().isKeptAwake && m_settings.rule(alert.kind).isOn;
    const bool isOfStatus = alert.kind == AlertKind::Fault || alert.kind == AlertKind::Unavailable
        || alert.kind == AlertKind::UntrackedCharge;
    const StationController* station = isOfStatus ? m_stations.find(alert.station) : nullptr;
    if (!station || !m_settings.rule(alert.kind).isOn)
        return false;
    const StationState& state = station->model().state();
    return state.record.belongsToSite() && !state.link.isOnline;
}

/// What came once holds for a day.
void AlertBook::addHappenings(std::vector<AlertRecord>& found, const QDateTime& now) const
{
    for (const auto& [id, alert] : m_alerts) {
        if (!alert.isCleared() && isHappening(alert) && m_settings.rule(alert.kind).isOn
            && alert.lastAt.secsTo(now) < HappeningAgeS)
            found.push_back(alert);
    }
}

void AlertBook::setUnpriced(const UnpricedUse& use)
{
    const bool isNews = use != m_unpriced || !m_isUnpricedKnown;
    m_unpriced = use;
    m_isUnpricedKnown = true;
    if (isNews)
        request();
}

void AlertBook::request()
{
    if (m_isLoaded && !m_next)
        m_next = m_context.clock.after(CheckDelay, [this] { check(); });
}

void AlertBook::check()
{
    m_next.reset();
    if (!m_isLoaded || m_context.clock.monotonic() < m_firstCheckAt)
        return;
    const QDateTime now = m_context.clock.utcNow();
    std::vector<AlertRecord> found = findAlerts(input(now));
    addHappenings(found, now);
    QSet<qint64> holding;
    for (AlertRecord& alert : found) {
        const QString key = alert.key();
        const auto known = m_openByKey.constFind(key);
        if (known == m_openByKey.cend()) {
            raise(std::move(alert), now);
            holding.insert(m_openByKey.value(key));
        } else {
            holding.insert(*known);
            merge(m_alerts.at(*known), alert, now);
        }
    }
    for (auto& [id, alert] : m_alerts) {
        if (!alert.isCleared() && !holding.contains(id) && !isUnheard(alert))
            clear(alert, now);
    }
    saveUnsaved();
    forgetOld(now);
    checkDigest(now);
}

void AlertBook::merge(AlertRecord& known, const AlertRecord& found, const QDateTime& now)
{
    const AlertRecord before = known;
    known.severity = found.severity;
    known.code = found.code;
    known.vendorCode = found.vendorCode;
    known.info = found.info;
    known.stations = found.stations;
    const bool isExact = known.kind == AlertKind::Storage || known.kind == AlertKind::Unpriced || known.kind == AlertKind::OnBattery
        || known.kind == AlertKind::Backup || known.kind == AlertKind::Port;
    if (isExact || hasMoved(known.value, found.value))
        known.value = found.value;
    if (alertKindTraits(known.kind).isHappening && found.lastAt > known.lastAt) {
        known.count = std::max(known.count, found.count);
        known.lastAt = found.lastAt;
    }
    const bool isWakingUp = known.state == AlertState::Snoozed && (!known.snoozedUntil || *known.snoozedUntil <= now);
    const bool isWorse = known.severity > before.severity;
    if (isWakingUp || (isWorse && known.state != AlertState::Open)) {
        known.state = AlertState::Open;
        known.snoozedUntil.reset();
    }
    if (known != before)
        changed(known);
}

AlertRecord* AlertBook::revivable(const QString& key, const QDateTime& now)
{
    for (auto it = m_alerts.rbegin(); it != m_alerts.rend(); ++it) {
        AlertRecord& alert = it->second;
        if (alert.clearedAt && alert.clearedAt->secsTo(now) < FlapS && alert.end == AlertEnd::Resolved
            && alert.key() == key)
            return &alert;
    }
    return nullptr;
}

void AlertBook::raise(AlertRecord found, const QDateTime& now)
{
    const QString key = found.key();
    if (AlertRecord* again = revivable(key, now)) {
        ++again->count;
        again->severity = found.severity;
        again->code = found.code;
        again->vendorCode = found.vendorCode;
        again->info = found.info;
        again->stations = found.stations;
        again->value = found.value;
        again->lastAt = now;
        again->clearedAt.reset();
        again->end = AlertEnd::None;
        again->state = again->handledAt && !again->snoozedUntil ? AlertState::Acknowledged : AlertState::Open;
        again->snoozedUntil.reset();
        m_openByKey.insert(key, again->id.value());
        return changed(*again);
    }
    found.id = AlertId(m_nextId++);
    found.state = AlertState::Open;
    found.raisedAt = now;
    m_openByKey.insert(key, found.id.value());
    AlertRecord& alert = m_alerts[found.id.value()];
    alert = std::move(found);
    changed(alert);
}

void AlertBook::clear(AlertRecord& alert, const QDateTime& now)
{
    m_openByKey.remove(alert.key());
    const bool isOld = alertKindTraits(alert.kind).isHappening && alert.lastAt.secsTo(now) >= HappeningAgeS;
    alert.end = !m_settings.rule(alert.kind).isOn ? AlertEnd::SwitchedOff
        : isOld                                   ? AlertEnd::NotRepeated
                                                  : AlertEnd::Resolved;
    alert.state = AlertState::Cleared;
    alert.clearedAt = now;
    alert.lastAt = std::max(alert.lastAt, now);
    changed(alert);
}

void AlertBook::changed(AlertRecord& alert)
{
    m_context.publisher.pending().alerts.append(alert);
    m_context.publisher.hurry();
    noteUnsaved(alert);
    saveUnsaved();
}

void AlertBook::noteUnsaved(const AlertRecord& alert)
{
    if (std::find(m_unsaved.begin(), m_unsaved.end(), alert.id.value()) == m_unsaved.end())
        m_unsaved.push_back(alert.id.value());
}

/// With a full queue they wait here; nothing of a station's may be held up by them.
void AlertBook::saveUnsaved()
{
    if (m_context.store.isFull())
        return;
    for (const qint64 id : std::exchange(m_unsaved, {})) {
        if (const auto it = m_alerts.find(id); it != m_alerts.end())
            m_context.store.saveAlert(it->second, logUnstoredAlert);
    }
}

void AlertBook::forgetOld(const QDateTime& now)
{
    for (auto it = m_alerts.begin(); it != m_alerts.end();) {
        const bool isOld = it->second.clearedAt && it->second.clearedAt->secsTo(now) > KeptClearedS;
        it = isOld ? m_alerts.erase(it) : std::next(it);
    }
}

/// One that was due while we were off, or while the clocks were changed, is made up for once.
void AlertBook::checkDigest(const QDateTime& now)
{
    const QDateTime local = inSiteTime(now, m_context.settings.timeZone);
    const QDate dueDay = local.time() >= m_settings.digestAt ? local.date() : local.date().addDays(-1);
    const bool isFirst = !m_lastDigestAt || *m_lastDigestAt > now;
    if (!isFirst) {
        const QDateTime last = inSiteTime(*m_lastDigestAt, m_context.settings.timeZone);
        const QDate lastDay = last.time() >= m_settings.digestAt ? last.date() : last.date().addDays(-1);
        if (lastDay >= dueDay)
            return;
        const AlertDigest due = digest(*m_lastDigestAt, now);
        if (m_settings.isDigestOn && !due.isEmpty()) {
            m_context.publisher.pending().digest = due;
            m_context.publisher.hurry();
        }
    }
    m_lastDigestAt = now;
    if (!m_context.store.isFull())
        m_context.store.saveDigestTime(now);
}

AlertDigest AlertBook::digest(const QDateTime& from, const QDateTime& to) const
{
    AlertDigest digest{from, to, {}, {}};
    for (const auto& [id, alert] : m_alerts) {
        if (!alert.isCleared())
            digest.open.append(alert);
        else if (*alert.clearedAt >= from && alert.end != AlertEnd::SwitchedOff)
            digest.cleared.append(alert);
    }
    std::sort(digest.open.begin(), digest.open.end(), isWorse);
    std::sort(digest.cleared.begin(), digest.cleared.end(),
              [](const AlertRecord& a, const AlertRecord& b) { return *a.clearedAt > *b.clearedAt; });
    return digest;
}

} // namespace forecourt::engine
