// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeadministration.h"

#include <QCryptographicHash>

namespace forecourt::tests {

FakeAdministration::FakeAdministration(FakeChangeSource& source)
    : m_source(source)
{
}

FakeAdministration::~FakeAdministration() = default;

QFuture<Result<void>> FakeAdministration::saveSite(SiteSettings settings)
{
    savedSites.append(settings);
    ChangeBatch batch;
    batch.site = settings;
    return apply(batch);
}

QFuture<Result<api::SaveOutcome>> FakeAdministration::saveStation(StationId id, api::StationChange change)
{
    savedStations.append({id, change});
    if (failure)
        return readyFuture<Result<api::SaveOutcome>>(tl::unexpected(*failure));
    const StationPointer known = m_source.station(id);
    StationState state = known ? *known : StationState{};
    state.record.id = id;
    if (!known) // who names a station means it
        state.record.isAdmitted = !change.isRejected.value_or(false);
    take(state.record, change);
    for (ConnectorState& connector : state.connectors)
        connector.name = state.record.connectorNames.value(connector.evse.value(), connector.name);
    m_source.publishStation(state);
    return readyFuture<Result<api::SaveOutcome>>(known ? api::SaveOutcome::Changed : api::SaveOutcome::Created);
}

QFuture<Result<void>> FakeAdministration::admit(StationId candidate, QString name)
{
    admitted.append({candidate, name});
    ChangeBatch batch = withoutCandidate(candidate);
    StationState state;
    state.record.id = candidate;
    state.record.name = name;
    state.record.isAdmitted = true;
    for (const Candidate& row : m_source.state.candidates.value_or(QList<Candidate>{})) {
        if (row.id == candidate.value()) {
            state.record.boot.vendor = row.vendor;
            state.record.boot.model = row.model;
            state.record.boot.firmwareVersion = row.firmwareVersion;
            state.link.isOnline = row.isOnline;
        }
    }
    batch.stations.append(std::make_shared<StationState>(state));
    return apply(batch);
}

QFuture<Result<void>> FakeAdministration::reject(StationId candidate)
{
    rejected.append(candidate);
    return apply(withoutCandidate(candidate));
}

QFuture<Result<void>> FakeAdministration::archiveStation(StationId station)
{
    archived.append(station);
    return apply(archiving(station, {}));
}

QFuture<Result<void>> FakeAdministration::restoreStation(StationId station)
{
    restored.append(station);
    ChangeBatch batch;
    for (const StationPointer& known : m_source.state.archivedStations) {
        if (known->record.id != station)
            continue;
        StationState state = *known;
        state.record.isArchived = false;
        state.record.replacedBy = {};
        batch.stations.append(std::make_shared<StationState>(state));
    }
    return apply(batch);
}

QFuture<Result<void>> FakeAdministration::replaceStation(StationId old, StationId replacement)
{
    replaced.append({old, replacement});
    ChangeBatch batch = archiving(old, replacement);
    if (const StationPointer known = m_source.station(old)) {
        StationState state;
        state.record = known->record;
        state.record.boot = {};
        state.record.id = replacement;
        state.record.name = known->record.displayName();
        state.record.replaces.prepend(old);
        batch.stations.append(std::make_shared<StationState>(state));
    }
    return apply(batch);
}

QFuture<Result<void>> FakeAdministration::savePhoto(StationId station, QByteArray photo)
{
    savedPhotos.append({station, photo});
    ChangeBatch batch;
    if (const StationPointer known = m_source.station(station)) {
        StationState state = *known;
        state.record.photo = photo.isEmpty() ? QString() : QStringLiteral("photo-%1").arg(savedPhotos.size());
        batch.stations.append(std::make_shared<StationState>(state));
    }
    return apply(batch);
}

QFuture<Result<api::SaveOutcome>> FakeAdministration::saveToken(TokenRecord token)
{
    savedTokens.append(token);
    if (failure)
        return readyFuture<Result<api::SaveOutcome>>(tl::unexpected(*failure));
    ChangeBatch batch;
    batch.tokens.append(token);
    QList<UnknownToken> unknown = m_source.state.unknownTokens.value_or(QList<UnknownToken>{});
    unknown.removeIf([&](const auto& u) { return u.value.toCaseFolded() == token.value.toCaseFolded(); });
    batch.unknownTokens = unknown;
    m_source.publish(batch);
    return readyFuture<Result<api::SaveOutcome>>(api::SaveOutcome::Created);
}

QFuture<Result<void>> FakeAdministration::removeToken(QString value)
{
    removedTokens.append(value);
    ChangeBatch batch;
    batch.removedTokens.append(value.toCaseFolded());
    return apply(batch);
}

QFuture<Result<PersonId>> FakeAdministration::savePerson(PersonRecord person)
{
    if (person.id.value() == 0)
        person.id = PersonId(m_nextPerson++);
    savedPersons.append(person);
    if (failure)
        return readyFuture<Result<PersonId>>(tl::unexpected(*failure));
    ChangeBatch batch;
    batch.persons.append(person);
    m_source.publish(batch);
    return readyFuture<Result<PersonId>>(person.id);
}

QFuture<Result<void>> FakeAdministration::removePerson(PersonId person)
{
    removedPersons.append(person);
    ChangeBatch batch;
    batch.removedPersons.append(person);
    return apply(batch);
}

QFuture<Result<NewPersonIds>> FakeAdministration::changeRoster(RosterBatch wanted)
{
    rosterBatches.append(wanted);
    if (failure)
        return readyFuture<Result<NewPersonIds>>(tl::unexpected(*failure));
    NewPersonIds ids;
    ChangeBatch batch;
    for (const QString& value : wanted.removedTokens)
        batch.removedTokens.append(value.toCaseFolded());
    for (PersonRecord person : wanted.persons) {
        if (person.id.value() < 0) {
            ids.insert(person.id.value(), PersonId(m_nextPerson));
            person.id = PersonId(m_nextPerson++);
        }
        batch.persons.append(person);
    }
    for (TokenRecord token : wanted.tokens) {
        if (token.person)
            token.person = ids.value(token.person->value(), *token.person);
        batch.tokens.append(token);
    }
    batch.removedPersons = wanted.removedPersons;
    m_source.publish(batch);
    return readyFuture<Result<NewPersonIds>>(ids);
}

QFuture<Result<void>> FakeAdministration::holdLobbyOpen(bool isHeld)
{
    lobbyHeld = isHeld;
    return apply({});
}

QFuture<Result<void>> FakeAdministration::learnTokens(bool isArmed, QList<StationId> stations)
{
    learning = isArmed;
    ++learnings;
    learningAt = stations;
    return apply({});
}

QFuture<Result<void>> FakeAdministration::apply(const ChangeBatch& batch)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    m_source.publish(batch);
    return readyFuture<Result<void>>({});
}

ChangeBatch FakeAdministration::archiving(const StationId& station, const StationId& replacedBy) const
{
    ChangeBatch batch;
    batch.removedStations.append(station);
    if (const StationPointer known = m_source.station(station)) {
        StationState state = *known;
        state.record.isArchived = true;
        state.record.replacedBy = replacedBy;
        batch.archivedStations.append(std::make_shared<StationState>(state));
    }
    return batch;
}

ChangeBatch FakeAdministration::withoutCandidate(const StationId& id) const
{
    ChangeBatch batch;
    QList<Candidate> candidates = m_source.state.candidates.value_or(QList<Candidate>{});
    candidates.removeIf([&](const Candidate& c) { return c.id == id.value(); });
    batch.candidates = candidates;
    return batch;
}

void FakeAdministration::take(StationRecord& record, const api::StationChange& change)
{
    if (change.name)
        record.name = *change.name;
    if (change.isAdmitted)
        record.isAdmitted = *change.isAdmitted;
    if (change.isRejected)
        record.isRejected = *change.isRejected;
    if (change.password)
        record.hasPassword = !change.password->isEmpty();
    if (change.securityProfile)
        record.securityProfile = *change.securityProfile;
    if (change.allowPlain)
        record.allowPlain = *change.allowPlain;
    if (change.assumedProtocol)
        record.assumedProtocol = *change.assumedProtocol;
    if (change.note)
        record.note = *change.note;
    if (change.area)
        record.area = *change.area;
    if (change.filesWithPassword)
        record.transfer.wantsPassword = *change.filesWithPassword;
    if (change.filesAddress)
        record.transfer.address = *change.filesAddress;
    for (auto it = change.connectorNames.cbegin(); it != change.connectorNames.cend(); ++it)
        record.connectorNames.insert(it.key(), it.value());
    for (auto it = change.meterKeys.cbegin(); it != change.meterKeys.cend(); ++it) {
        PinnedMeterKey key = it.value();
        if (key.der.isEmpty()) {
            record.meterKeys.remove(it.key());
            continue;
        }
        key.fingerprint = QString::fromLatin1(QCryptographicHash::hash(key.der, QCryptographicHash::Sha256).toHex());
        key.pinnedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
        record.meterKeys.insert(it.key(), key);
    }
}

} // namespace forecourt::tests
