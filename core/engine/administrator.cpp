// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/administrator.h"

#include "core/domain/transferchoice.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int MaximumIdentity = 255; // ocpp-behaviour.md §1
constexpr int MaximumPassword = 128;
constexpr int MaximumName = 100;
constexpr int MaximumNote = 4000;
constexpr int MaximumArea = 100;

std::optional<Error> problem(const QString& field, const QString& why)
{
    return Error{ErrorCode::InvalidInput, field + QStringLiteral(": ") + why, {field}};
}

bool isIdentity(const QString& id)
{
    if (id.isEmpty() || id.size() > MaximumIdentity || id.contains(QLatin1Char(':')))
        return false;
    return std::none_of(id.cbegin(), id.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<Error> checkSite(const SiteSettings& settings)
{
    const auto isCapital = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
    if (settings.currency.size() != 3 || !std::all_of(settings.currency.cbegin(), settings.currency.cend(), isCapital))
        return problem(QStringLiteral("currency"), QStringLiteral("three capital letters of ISO 4217"));
    if (!QTimeZone(settings.timeZone.toUtf8()).isValid())
        return problem(QStringLiteral("timeZone"), QStringLiteral("not a time zone of IANA"));
    if (settings.mainFuseA < 0 || settings.mainFuseA > 100'000)
        return problem(QStringLiteral("mainFuseA"), QStringLiteral("0 to 100000"));
    if (settings.phases != 1 && settings.phases != 2 && settings.phases != 3)
        return problem(QStringLiteral("phases"), QStringLiteral("1 to 3"));
    if (settings.voltage < 100 || settings.voltage > 1000)
        return problem(QStringLiteral("voltage"), QStringLiteral("100 to 1000"));
    if (settings.marginPercent < 0 || settings.marginPercent > 50)
        return problem(QStringLiteral("marginPercent"), QStringLiteral("0 to 50"));
    if (settings.heartbeatIntervalS < 60 || settings.heartbeatIntervalS > 86'400)
        return problem(QStringLiteral("heartbeatIntervalS"), QStringLiteral("60 to 86400"));
    if (settings.commandTimeoutS < 5 || settings.commandTimeoutS > 600)
        return problem(QStringLiteral("commandTimeoutS"), QStringLiteral("5 to 600"));
    const DocumentSender& sender = settings.sender;
    if (std::max({sender.name.size(), sender.taxId.size(), sender.contact.size()}) > DocumentSender::LongestLine)
        return problem(QStringLiteral("sender"), QStringLiteral("at most 200 characters a line"));
    if (std::max(sender.address.size(), sender.footer.size()) > DocumentSender::LongestText)
        return problem(QStringLiteral("sender"), QStringLiteral("at most 1000 characters a text"));
    if (sender.logo.size() > DocumentSender::LargestLogo || (!sender.logo.isEmpty() && !sender.logo.startsWith("\x89PNG")))
        return problem(QStringLiteral("senderLogo"), QStringLiteral("PNG of at most 48 KB"));
    return std::nullopt;
}

struct Admission
{
    bool isAdmitted = false;
    bool isRejected = false;
};

Admission admissionOf(const StationRecord& record, const api::StationChange& change)
{
    Admission admission;
    admission.isAdmitted = change.isAdmitted.value_or(record.isAdmitted && !change.isRejected.value_or(false));
    admission.isRejected = change.isRejected.value_or(record.isRejected) && !admission.isAdmitted;
    return admission;
}

/// What needs nothing but to be written down.
void put(StationRecord& record, const api::StationChange& change)
{
    const auto take = [](auto& target, const auto& value) {
        if (value)
            target = *value;
    };
    record.isArchived = false;
    take(record.name, change.name);
    take(record.securityProfile, change.securityProfile);
    take(record.allowPlain, change.allowPlain);
    take(record.assumedProtocol, change.assumedProtocol);
    take(record.note, change.note);
    take(record.area, change.area);
    take(record.transfer.wantsPassword, change.filesWithPassword);
    take(record.transfer.address, change.filesAddress);
    record.archivedAt.reset();
    record.replacedBy = {};
    for (auto it = change.connectorNames.cbegin(); it != change.connectorNames.cend(); ++it) {
        if (it.value().isEmpty())
            record.connectorNames.remove(it.key());
        else
            record.connectorNames.insert(it.key(), it.value());
    }
    for (auto it = change.meterKeys.cbegin(); it != change.meterKeys.cend(); ++it) {
        if (it->der.isEmpty())
            record.meterKeys.remove(it.key());
        else
            record.meterKeys.insert(it.key(), it.value());
    }
    if (change.commandTimeoutS)
        record.commandTimeoutS = change.commandTimeoutS;
}

/// What a key is known by, and since when it holds, is never somebody else's word.
void completeKeys(QMap<int, PinnedMeterKey>& keys, const QDateTime& now)
{
    for (PinnedMeterKey& key : keys) {
        key.fingerprint = QString::fromLatin1(QCryptographicHash::hash(key.der, QCryptographicHash::Sha256).toHex());
        key.pinnedAt = now;
    }
}

void nameConnectors(std::vector<ConnectorState>& connectors, const QMap<int, QString>& names)
{
    for (ConnectorState& connector : connectors)
        connector.name = names.value(connector.evse.value(), connector.name);
}

/// What differs, by field: [before, after].
QJsonObject siteChanges(const SiteSettings& before, const SiteSettings& after)
{
    QJsonObject changes;
    const auto compare = [&changes](const char* field, const QJsonValue& from, const QJsonValue& to) {
        if (from != to)
            changes.insert(QLatin1String(field), QJsonArray{from, to});
    };
    compare("name", before.name, after.name);
    compare("address", before.address, after.address);
    compare("currency", before.currency, after.currency);
    compare("timeZone", before.timeZone, after.timeZone);
    compare("mainFuseA", before.mainFuseA, after.mainFuseA);
    compare("phases", before.phases, after.phases);
    compare("voltage", before.voltage, after.voltage);
    compare("marginPercent", before.marginPercent, after.marginPercent);
    compare("lobby", int(before.lobby), int(after.lobby));
    compare("heartbeatIntervalS", before.heartbeatIntervalS, after.heartbeatIntervalS);
    compare("commandTimeoutS", before.commandTimeoutS, after.commandTimeoutS);
    compare("senderName", before.sender.name, after.sender.name);
    compare("senderAddress", before.sender.address, after.sender.address);
    compare("senderTaxId", before.sender.taxId, after.sender.taxId);
    compare("senderContact", before.sender.contact, after.sender.contact);
    compare("senderFooter", before.sender.footer, after.sender.footer);
    compare("senderLogoBytes", before.sender.logo.size(), after.sender.logo.size());
    return changes;
}

} // namespace

Administrator::Administrator(EngineContext& context, SiteSettings& settings, StationRegistry& stations, Lobby& lobby,
                             LinkRouter& links, SystemMonitor& monitor)
    : m_context(context), m_settings(settings), m_stations(stations), m_lobby(lobby), m_links(links),
      m_monitor(monitor)
{
}

ports::StoredStation Administrator::changed(ports::StoredStation station, const api::StationChange& change,
                                            const QList<QByteArray>& passwordHashes)
{
    put(station.record, change);
    nameConnectors(station.connectors, change.connectorNames);
    const Admission admission = admissionOf(station.record, change);
    station.record.isAdmitted = admission.isAdmitted;
    station.record.isRejected = admission.isRejected;
    if (change.password)
        station.passwordHashes = passwordHashes;
    station.record.hasPassword = !station.passwordHashes.isEmpty();
    return station;
}

void Administrator::saveSite(SiteSettings settings, ports::Completion<void> done)
{
    if (const std::optional<Error> error = checkSite(settings))
        return done(tl::unexpected(*error));
    m_context.store.saveSettings(settings, [this, settings, done = std::move(done),
                                            lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (result) {
            const bool hasMoved = m_settings.timeZone != settings.timeZone;
            if (const QJsonObject changes = siteChanges(m_settings, settings); !changes.isEmpty())
                m_context.journal.add({{}, EventKind::SettingChanged, Severity::Info, QStringLiteral("SiteSettings"), {}, {}, changes});
            m_settings = settings;
            m_context.publisher.pending().site = settings;
            m_context.publisher.hurry();
            m_monitor.refreshLobby();
            if (hasMoved)
                m_context.today.reload();
        }
        done(result);
    });
}

std::optional<Error> Administrator::check(const StationId& id, const api::StationChange& change, bool isNew)
{
    if (isNew && !isIdentity(id.value()))
        return problem(QStringLiteral("id"), QStringLiteral("1 to 255 characters without colon and control characters"));
    if (change.name && change.name->size() > MaximumName)
        return problem(QStringLiteral("name"), QStringLiteral("at most 100 characters"));
    if (change.securityProfile && (*change.securityProfile < 0 || *change.securityProfile > 3))
        return problem(QStringLiteral("securityProfile"), QStringLiteral("0 to 3"));
    if (change.password && change.password->size() > MaximumPassword)
        return problem(QStringLiteral("password"), QStringLiteral("at most 128 bytes"));
    if (change.assumedProtocol && !change.assumedProtocol->isEmpty()
        && *change.assumedProtocol != QLatin1String("ocpp1.6"))
        return problem(QStringLiteral("assumedProtocol"), QStringLiteral("empty or ocpp1.6"));
    if (change.commandTimeoutS && (*change.commandTimeoutS < 5 || *change.commandTimeoutS > 600))
        return problem(QStringLiteral("commandTimeoutS"), QStringLiteral("5 to 600"));
    if (change.note && change.note->size() > MaximumNote)
        return problem(QStringLiteral("note"), QStringLiteral("at most 4000 characters"));
    if (change.area && change.area->size() > MaximumArea)
        return problem(QStringLiteral("area"), QStringLiteral("at most 100 characters"));
    if (change.filesAddress && !change.filesAddress->isEmpty() && !isTransferAddress(*change.filesAddress))
        return problem(QStringLiteral("filesAddress"), QStringLiteral("a host name or address, with a port where it differs"));
    for (auto it = change.connectorNames.cbegin(); it != change.connectorNames.cend(); ++it) {
        if (it.key() < 1 || it.key() > StationModel::MaximumConnectors || it.value().size() > MaximumName)
            return problem(QStringLiteral("connectorNames"), QStringLiteral("connector 1 to 128, at most 100 characters"));
    }
    for (auto it = change.meterKeys.cbegin(); it != change.meterKeys.cend(); ++it) {
        const PinnedMeterKey& key = it.value();
        if (it.key() < 1 || it.key() > StationModel::MaximumConnectors || key.der.size() > PinnedMeterKey::LongestKey
            || key.pinnedBy.size() > MaximumName)
            return problem(QStringLiteral("meterKeys"), QStringLiteral("connector 1 to 128, a key of at most 2048 bytes"));
    }
    return std::nullopt;
}

StationController& Administrator::create(const StationId& id, const api::StationChange& change)
{
    ports::StoredStation stored;
    stored.record.id = id;
    stored.record.name = change.name.value_or(QString());
    std::optional<Lobby::Leaving> leaving = m_lobby.take(id.value());
    if (leaving) {
        stored.record.boot = leaving->boot;
        stored.record.firstSeenAt = leaving->candidate.firstSeenAt;
        stored.record.lastSeenAt = leaving->candidate.lastSeenAt;
        stored.record.assumedProtocol = leaving->info.protocolWasAssumed ? leaving->info.protocol : QString();
    }
    StationController& station = m_stations.add(std::move(stored));
    if (leaving)
        m_links.adopt(station, std::move(*leaving));
    return station;
}

void Administrator::apply(StationController& station, const api::StationChange& change,
                          const QList<QByteArray>& passwordHashes)
{
    StationRecord& record = station.model().record();
    const int profileBefore = record.securityProfile;
    const QString nameBefore = record.displayName();
    if (record.isArchived)
        leavePlace(record.id);
    auditKeys(station, change.meterKeys);
    put(record, change);
    nameConnectors(station.model().state().connectors, change.connectorNames);
    if (nameBefore != record.displayName() && record.lastSeenAt)
        station.model().journal(EventKind::SettingChanged, Severity::Info, QStringLiteral("Renamed"),
                                {{QStringLiteral("from"), nameBefore}, {QStringLiteral("to"), record.displayName()}});
    if (change.password)
        station.model().passwordHashes() = passwordHashes;
    if (change.securityProfile)
        station.follower().profileOverruled();
    if (profileBefore != record.securityProfile)
        auditProfile(station, profileBefore, record.securityProfile);
    const Admission admission = admissionOf(record, change);
    applyAdmission(station, admission.isAdmitted, admission.isRejected);
    record.hasPassword = !station.model().passwordHashes().isEmpty();
    station.model().markDirty();
    m_context.publisher.hurry(); // whoever saved it looks for it
}

void Administrator::applyAdmission(StationController& station, bool isAdmitted, bool isRejected)
{
    StationRecord& record = station.model().record();
    if (record.isAdmitted == isAdmitted && record.isRejected == isRejected)
        return;
    const bool wasAdmitted = record.isAdmitted;
    record.isAdmitted = isAdmitted;
    record.isRejected = isRejected;
    if (isAdmitted)
        record.registration = record.lastBootAt || station.isOnline() ? RegistrationStatus::Accepted
                                                                      : RegistrationStatus::None;
    else
        record.registration = isRejected ? RegistrationStatus::Rejected : RegistrationStatus::Pending;
    if (isAdmitted)
        station.model().journal(EventKind::Admitted, Severity::Info, QStringLiteral("Admitted"));
    else if (wasAdmitted || isRejected)
        station.model().journal(EventKind::Rejected, Severity::Info,
                                isRejected ? QStringLiteral("Rejected") : QStringLiteral("Pending"));
    station.admissionChanged();
    m_monitor.refreshLobby();
}

void Administrator::auditProfile(StationController& station, int from, int to)
{
    station.model().journal(EventKind::SettingChanged, to < from ? Severity::Warning : Severity::Info,
                            QStringLiteral("SecurityProfile"),
                            {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
}

void Administrator::saveStation(const StationId& id, const api::StationChange& change,
                                QList<QByteArray> passwordHashes, ports::Completion<api::SaveOutcome> done)
{
    StationController* station = m_stations.find(id);
    const bool isNew = !station || station->model().record().isArchived;
    if (const std::optional<Error> error = check(id, change, isNew))
        return done(tl::unexpected(*error));
    api::StationChange wanted = change;
    completeKeys(wanted.meterKeys, m_context.clock.utcNow());
    if (isNew && !wanted.isAdmitted) // who names a station means it
        wanted.isAdmitted = !wanted.isRejected.value_or(false);
    ports::StoredStation before;
    before.record.id = id;
    if (station)
        before = station->model().stored();
    if (wanted.securityProfile)
        before.profileChosenAt = m_context.clock.utcNow();
    const auto written =
        std::make_shared<const ports::StoredStation>(changed(std::move(before), wanted, passwordHashes));
    m_context.store.saveStation(
        *written,
        [this, id, wanted, passwordHashes, isNew, written, saves = station ? station->model().saves() : 0,
         done = std::move(done),
         lifetime = m_context.lifetime](const Result<void>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return done(tl::unexpected(result.error()));
            StationController* known = m_stations.find(id);
            StationController& saved = known ? *known : create(id, wanted);
            if (wanted.securityProfile)
                saved.model().profileChosenAt() = written->profileChosenAt;
            apply(saved, wanted, passwordHashes);
            if (saved.model().saves() != saves || saved.model().stored() != *written)
                saved.model().save(); // with what came meanwhile and what the lobby knew
            done(isNew ? api::SaveOutcome::Created : api::SaveOutcome::Changed);
        });
}

void Administrator::admit(const StationId& candidate, const QString& name, ports::Completion<void> done)
{
    const StationController* station = m_stations.find(candidate);
    const bool isKnown = (station && !station->model().record().isArchived) || m_lobby.contains(candidate.value())
        || m_links.hasKnocked(candidate.value());
    if (!isKnown)
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such candidate")));
    api::StationChange change;
    change.isAdmitted = true;
    if (!name.isEmpty())
        change.name = name;
    saveStation(candidate, change, {}, [done = std::move(done)](const Result<api::SaveOutcome>& result) {
        if (!result)
            return done(tl::unexpected(result.error()));
        done({});
    });
}

void Administrator::reject(const StationId& candidate, ports::Completion<void> done)
{
    const StationController* station = m_stations.find(candidate);
    if ((!station || station->model().record().isArchived) && !m_lobby.contains(candidate.value()))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such candidate")));
    api::StationChange change;
    change.isAdmitted = false;
    change.isRejected = true;
    saveStation(candidate, change, {}, [done = std::move(done)](const Result<api::SaveOutcome>& result) {
        if (!result)
            return done(tl::unexpected(result.error()));
        done({});
    });
}

void Administrator::archive(const StationId& id, bool isArchived, ports::Completion<void> done)
{
    StationController* station = m_stations.find(id);
    if (!station || (isArchived && station->model().record().isArchived))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such station")));
    ports::StoredStation wanted = station->model().stored();
    wanted.record.isArchived = isArchived;
    wanted.record.archivedAt = isArchived ? std::optional(m_context.clock.utcNow()) : std::nullopt;
    wanted.record.replacedBy = {};
    m_context.store.saveStation(std::move(wanted), [this, station, isArchived, done = std::move(done),
                                                    lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (result) {
            if (!isArchived)
                leavePlace(station->model().id());
            setArchived(*station, isArchived);
            station->model().journal(EventKind::SettingChanged, Severity::Info,
                                     isArchived ? QStringLiteral("Archived") : QStringLiteral("Restored"));
            station->model().save(); // with what came meanwhile
        }
        done(result);
    });
}

void Administrator::holdLobbyOpen(bool isHeld)
{
    m_stations.holdLobbyOpen(isHeld);
    m_monitor.refreshLobby();
}

} // namespace forecourt::engine
