// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Administrator: which hardware stands in which place, and its picture.
#include "core/engine/administrator.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace forecourt::engine {

namespace {

constexpr quint16 CloseNormal = 1000;
constexpr qsizetype MaximumFormer = 20;

/// JPEG or PNG by its first bytes. What is in it is looked at by who shows it.
bool isPicture(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArrayLiteral("\xff\xd8\xff")) || bytes.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n"));
}

/// What goes over to the hardware that comes.
api::StationChange inheritance(const StationRecord& old)
{
    api::StationChange change;
    change.name = old.displayName();
    change.area = old.area;
    change.note = old.note;
    change.isAdmitted = true;
    change.allowPlain = old.allowPlain;
    change.securityProfile = old.securityProfile;
    change.connectorNames = old.connectorNames;
    return change;
}

QList<StationId> formerOf(const StationRecord& old, const StationId& replacement)
{
    QList<StationId> former{old.id};
    former += old.replaces;
    former.removeAll(replacement);
    return former.mid(0, MaximumFormer);
}

} // namespace

std::optional<Error> Administrator::checkReplacement(const StationId& old, const StationId& replacement) const
{
    const StationController* station = m_stations.find(old);
    if (!station || station->model().record().isArchived)
        return Error{ErrorCode::NotFound, QStringLiteral("no such station"), {}};
    if (const std::optional<Error> error = check(replacement, {}, true))
        return error;
    const StationController* known = m_stations.find(replacement);
    const bool isInUse = known && known->model().record().belongsToSite();
    if (old.value().compare(replacement.value(), Qt::CaseInsensitive) == 0 || isInUse)
        return Error{ErrorCode::Conflict, QStringLiteral("the replacement is already in use"), {}};
    return std::nullopt;
}

void Administrator::replace(const StationId& old, const StationId& replacement, ports::Completion<void> done)
{
    if (const std::optional<Error> error = checkReplacement(old, replacement))
        return done(tl::unexpected(*error));
    const StationController* known = m_stations.find(replacement);
    ports::StoredStation leaving = m_stations.find(old)->model().stored();
    const api::StationChange change = inheritance(leaving.record);
    ports::StoredStation coming;
    coming.record.id = replacement;
    if (known)
        coming = known->model().stored();
    coming = changed(std::move(coming), change, {});
    coming.record.photo = leaving.record.photo;
    coming.record.outOfUse = leaving.record.outOfUse; // what was ordered holds for the place
    coming.record.replaces = formerOf(leaving.record, replacement);
    leaving.record.isArchived = true;
    leaving.record.archivedAt = m_context.clock.utcNow();
    leaving.record.replacedBy = replacement;
    ports::StationReplacement stored{std::move(leaving), std::move(coming), {}, {}};
    if (m_placeCollector)
        m_placeCollector(stored);
    m_context.store.replaceStation(std::move(stored), [this, old, replacement, change, done = std::move(done),
                                                       lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (result)
            putInPlace(old, replacement, change);
        done(result);
    });
}

void Administrator::putInPlace(const StationId& old, const StationId& replacement, const api::StationChange& change)
{
    StationController& leaving = *m_stations.find(old);
    StationController* known = m_stations.find(replacement);
    StationController& coming = known ? *known : create(replacement, change);
    apply(coming, change, coming.model().passwordHashes());
    coming.model().record().photo = leaving.model().record().photo;
    coming.model().record().outOfUse = leaving.model().record().outOfUse;
    coming.model().record().replaces = formerOf(leaving.model().record(), replacement);
    if (m_placeWatcher)
        m_placeWatcher(old, replacement);
    setArchived(leaving, true);
    leaving.model().record().replacedBy = replacement;
    leaving.model().journal(EventKind::SettingChanged, Severity::Info, QStringLiteral("ReplacedBy"),
                            {{QStringLiteral("station"), replacement.value()}});
    coming.model().journal(EventKind::SettingChanged, Severity::Info, QStringLiteral("Replaces"),
                           {{QStringLiteral("station"), old.value()}});
    leaving.model().save(); // with what came meanwhile and what the lobby knew
    coming.model().save();
    m_context.roster.takeOver(old, replacement);
}

/// Who pinned or unpinned which key, and what was there before: values of another meter are not accepted unseen.
void Administrator::auditKeys(StationController& station, const QMap<int, PinnedMeterKey>& keys)
{
    const QMap<int, PinnedMeterKey>& known = station.model().record().meterKeys;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        const auto before = known.constFind(it.key());
        const bool isNew = before == known.cend();
        if (isNew ? it->der.isEmpty() : before->der == it->der)
            continue;
        QJsonObject data{{QStringLiteral("user"), it->pinnedBy}};
        if (!isNew)
            data.insert(QLatin1String("from"), before->fingerprint);
        if (it->der.isEmpty()) {
            station.model().journal(EventKind::SettingChanged, Severity::Warning, QStringLiteral("MeterKeyUnpinned"), data, EvseId(it.key()));
            continue;
        }
        data.insert(QLatin1String("to"), it->fingerprint);
        station.model().journal(EventKind::SettingChanged, isNew ? Severity::Info : Severity::Warning,
                                isNew ? QStringLiteral("MeterKeyPinned") : QStringLiteral("MeterKeyReplaced"), data, EvseId(it.key()));
    }
}

void Administrator::setArchived(StationController& station, bool isArchived)
{
    StationRecord& record = station.model().record();
    record.isArchived = isArchived;
    record.archivedAt = isArchived ? std::optional(m_context.clock.utcNow()) : std::nullopt;
    record.replacedBy = {};
    if (isArchived)
        station.close(CloseNormal, QStringLiteral("station is archived"));
    station.model().markDirty();
    m_context.publisher.hurry();
    m_monitor.refreshLobby();
}

void Administrator::leavePlace(const StationId& station)
{
    for (const auto& [id, other] : m_stations.all()) {
        if (other->model().record().replaces.removeAll(station) == 0)
            continue;
        other->model().save();
        other->model().markDirty();
    }
}

void Administrator::savePhoto(const StationId& id, const QByteArray& photo, ports::Completion<void> done)
{
    StationController* station = m_stations.find(id);
    if (!station || station->model().record().isArchived)
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such station")));
    if (photo.size() > api::MaximumPhotoBytes || (!photo.isEmpty() && !isPicture(photo)))
        return done(failure(ErrorCode::InvalidInput, QStringLiteral("a JPEG or PNG of at most 2 MiB"),
                            {QStringLiteral("photo")}));
    const QString name = photo.isEmpty() ? QString()
                                         : QString::fromLatin1(
                                             QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex());
    ports::StoredStation wanted = station->model().stored();
    QString obsolete = std::exchange(wanted.record.photo, name);
    const bool isUsedElsewhere = std::any_of(m_stations.all().cbegin(), m_stations.all().cend(), [&](const auto& other) {
        return other.second.get() != station && other.second->model().record().photo == obsolete;
    });
    if (obsolete == name || isUsedElsewhere)
        obsolete.clear();
    m_context.store.savePhoto(std::move(wanted), photo, obsolete,
                              [station, name, &publisher = m_context.publisher, done = std::move(done),
                               lifetime = m_context.lifetime](const Result<void>& result) {
                                  if (lifetime.expired())
                                      return;
                                  if (result) {
                                      station->model().record().photo = name;
                                      station->model().markDirty();
                                      publisher.hurry();
                                      station->model().save(); // with what came meanwhile
                                  }
                                  done(result);
                              });
}

} // namespace forecourt::engine
