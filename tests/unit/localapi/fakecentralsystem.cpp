// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/localapi/fakecentralsystem.h"

namespace forecourt::tests {

FakeCentralSystem::FakeCentralSystem() = default;
FakeCentralSystem::~FakeCentralSystem() = default;

void FakeCentralSystem::requestSnapshot()
{
    ChangeBatch batch;
    batch.isSnapshot = true;
    batch.site = site;
    batch.system = system;
    batch.candidates = candidates;
    batch.attempts = attempts;
    for (const StationState& station : stations)
        batch.stations.append(std::make_shared<const StationState>(station));
    for (const TransactionRecord& session : sessions) {
        if (session.isRunning())
            batch.transactions.append(std::make_shared<const TransactionRecord>(session));
    }
    batch.tokens = tokens.values();
    batch.persons = persons.values();
    publish(std::move(batch));
}

void FakeCentralSystem::answer(CommandId id, CommandOutcome outcome, const QJsonObject& response)
{
    CommandRecord& record = commandRecords[id.value()];
    record.outcome = outcome;
    record.response = response;
    record.answeredAt = QDateTime::currentDateTimeUtc();
    publishCommand(record);
}

void FakeCentralSystem::publishBatch(ChangeBatch batch)
{
    publish(std::move(batch));
}

QFuture<Result<CommandId>> FakeCentralSystem::submit(CommandRequest request)
{
    lastRequest = request;
    if (auto error = takeError())
        return readyFuture<Result<CommandId>>(tl::unexpected(*error));
    if (!stations.contains(request.station.value()))
        return readyFuture<Result<CommandId>>(failure(ErrorCode::NotFound, QStringLiteral("no such station")));
    if (!stations[request.station.value()].link.isOnline)
        return readyFuture<Result<CommandId>>(failure(ErrorCode::Offline, QStringLiteral("not connected")));
    CommandRecord record;
    record.id = CommandId(commandRecords.size() + 1);
    record.station = request.station;
    record.parameters = request.parameters;
    record.origin = request.origin;
    record.queuedAt = QDateTime::currentDateTimeUtc();
    if (const auto* raw = std::get_if<RawCall>(&request.parameters)) {
        record.action = raw->action;
        record.payload = raw->payload;
    }
    commandRecords.insert(record.id.value(), record);
    publishCommand(record);
    return readyFuture<Result<CommandId>>(record.id);
}

QFuture<Result<CommandRecord>> FakeCentralSystem::run(CommandRequest)
{
    return readyFuture<Result<CommandRecord>>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> FakeCentralSystem::cancel(CommandId id)
{
    if (!commandRecords.contains(id.value()))
        return readyFuture<Result<void>>(failure(ErrorCode::NotFound, QStringLiteral("no such command")));
    if (commandRecords[id.value()].outcome != CommandOutcome::Queued)
        return readyFuture<Result<void>>(failure(ErrorCode::Conflict, QStringLiteral("already sent")));
    answer(id, CommandOutcome::Cancelled, {});
    return done();
}

QFuture<Result<void>> FakeCentralSystem::closeTransaction(TransactionKey, api::TransactionClosing)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::markTest(TransactionKey)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::amendTransaction(TransactionKey key, api::TransactionAmendment amendment)
{
    if (auto error = takeError())
        return readyFuture<Result<void>>(tl::unexpected(*error));
    amended.append({key, std::move(amendment)});
    return done();
}

QFuture<Result<void>> FakeCentralSystem::saveSite(SiteSettings settings)
{
    if (auto error = takeError())
        return readyFuture<Result<void>>(tl::unexpected(*error));
    site = settings;
    ChangeBatch batch;
    batch.site = site;
    publish(std::move(batch));
    return done();
}

QFuture<Result<api::SaveOutcome>> FakeCentralSystem::saveStation(StationId id, api::StationChange change)
{
    lastChange = change;
    if (auto error = takeError())
        return readyFuture<Result<api::SaveOutcome>>(tl::unexpected(*error));
    const bool isNew = !stations.contains(id.value());
    StationState& station = stations[id.value()];
    station.record.id = id;
    station.record.name = change.name.value_or(station.record.name);
    station.record.isAdmitted = change.isAdmitted.value_or(station.record.isAdmitted);
    station.record.securityProfile = change.securityProfile.value_or(station.record.securityProfile);
    station.record.allowPlain = change.allowPlain.value_or(station.record.allowPlain);
    station.record.assumedProtocol = change.assumedProtocol.value_or(station.record.assumedProtocol);
    station.record.transfer.wantsPassword = change.filesWithPassword.value_or(station.record.transfer.wantsPassword);
    station.record.transfer.address = change.filesAddress.value_or(station.record.transfer.address);
    for (auto it = change.meterKeys.cbegin(); it != change.meterKeys.cend(); ++it) {
        if (it->der.isEmpty())
            station.record.meterKeys.remove(it.key());
        else
            station.record.meterKeys.insert(it.key(), *it);
    }
    if (change.password)
        station.record.hasPassword = !change.password->isEmpty();
    publishStation(station);
    return readyFuture<Result<api::SaveOutcome>>(isNew ? api::SaveOutcome::Created : api::SaveOutcome::Changed);
}

QFuture<Result<void>> FakeCentralSystem::admit(StationId id, QString name)
{
    const auto isIt = [&id](const Candidate& candidate) { return candidate.id == id.value(); };
    if (std::none_of(candidates.begin(), candidates.end(), isIt))
        return readyFuture<Result<void>>(failure(ErrorCode::NotFound, QStringLiteral("no such candidate")));
    StationState& station = stations[id.value()];
    station.record.id = id;
    station.record.name = name;
    station.record.isAdmitted = true;
    publishStation(station);
    return done();
}

QFuture<Result<void>> FakeCentralSystem::reject(StationId)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::archiveStation(StationId id)
{
    stations.remove(id.value());
    ChangeBatch batch;
    batch.removedStations.append(id);
    publish(std::move(batch));
    return done();
}

QFuture<Result<void>> FakeCentralSystem::restoreStation(StationId)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::replaceStation(StationId, StationId)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::savePhoto(StationId, QByteArray)
{
    return done();
}

QFuture<Result<QByteArray>> FakeCentralSystem::photo(QString)
{
    return readyFuture<Result<QByteArray>>(failure(ErrorCode::NotFound));
}

QFuture<Result<api::SaveOutcome>> FakeCentralSystem::saveToken(TokenRecord token)
{
    if (auto error = takeError())
        return readyFuture<Result<api::SaveOutcome>>(tl::unexpected(*error));
    const QString key = IdToken{token.value}.folded();
    const bool isNew = !tokens.contains(key);
    tokens.insert(key, token);
    ChangeBatch batch;
    batch.tokens.append(token);
    publish(std::move(batch));
    return readyFuture<Result<api::SaveOutcome>>(isNew ? api::SaveOutcome::Created : api::SaveOutcome::Changed);
}

QFuture<Result<void>> FakeCentralSystem::removeToken(QString value)
{
    const QString key = IdToken{value}.folded();
    if (tokens.remove(key) == 0)
        return readyFuture<Result<void>>(failure(ErrorCode::NotFound));
    ChangeBatch batch;
    batch.removedTokens.append(key);
    publish(std::move(batch));
    return done();
}

QFuture<Result<PersonId>> FakeCentralSystem::savePerson(PersonRecord person)
{
    person.id = PersonId(persons.size() + 1);
    persons.insert(person.id.value(), person);
    ChangeBatch batch;
    batch.persons.append(person);
    publish(std::move(batch));
    return readyFuture<Result<PersonId>>(person.id);
}

QFuture<Result<void>> FakeCentralSystem::removePerson(PersonId)
{
    return done();
}

QFuture<Result<NewPersonIds>> FakeCentralSystem::changeRoster(RosterBatch)
{
    return readyFuture<Result<NewPersonIds>>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> FakeCentralSystem::holdLobbyOpen(bool)
{
    return done();
}

QFuture<Result<void>> FakeCentralSystem::learnTokens(bool, QList<StationId>)
{
    return done();
}

QFuture<Result<Page<TransactionRecord>>> FakeCentralSystem::transactions(api::TransactionQuery query)
{
    lastTransactionQuery = query;
    if (auto error = takeError())
        return readyFuture<Result<Page<TransactionRecord>>>(tl::unexpected(*error));
    return readyFuture<Result<Page<TransactionRecord>>>(
        Page<TransactionRecord>{sessions.values(), QStringLiteral("next-page")});
}

QFuture<Result<api::TransactionTotals>> FakeCentralSystem::transactionTotals(api::TransactionQuery)
{
    return readyFuture<Result<api::TransactionTotals>>(api::TransactionTotals{});
}

QFuture<Result<TransactionRecord>> FakeCentralSystem::transaction(TransactionKey key)
{
    if (!sessions.contains(key.value()))
        return readyFuture<Result<TransactionRecord>>(failure(ErrorCode::NotFound, QStringLiteral("no session")));
    return readyFuture<Result<TransactionRecord>>(sessions[key.value()]);
}

QFuture<Result<QList<MeterSample>>> FakeCentralSystem::samples(TransactionKey)
{
    return readyFuture<Result<QList<MeterSample>>>(sampleRows);
}

QFuture<Result<QList<MeterSample>>> FakeCentralSystem::samplesFrom(TransactionKey, QDateTime from)
{
    QList<MeterSample> samples = sampleRows;
    samples.removeIf([&from](const MeterSample& sample) { return sample.at < from; });
    return readyFuture<Result<QList<MeterSample>>>(samples);
}

QFuture<Result<Page<CommandRecord>>> FakeCentralSystem::commands(api::CommandQuery query)
{
    Page<CommandRecord> page;
    for (const CommandRecord& record : commandRecords) {
        if (!query.station || record.station == *query.station)
            page.rows.prepend(record);
    }
    return readyFuture<Result<Page<CommandRecord>>>(page);
}

QFuture<Result<CommandRecord>> FakeCentralSystem::command(CommandId id)
{
    if (!commandRecords.contains(id.value()))
        return readyFuture<Result<CommandRecord>>(failure(ErrorCode::NotFound, QStringLiteral("no command")));
    return readyFuture<Result<CommandRecord>>(commandRecords[id.value()]);
}

QFuture<Result<Page<MessageRecord>>> FakeCentralSystem::messages(api::MessageQuery query)
{
    lastMessageQuery = query;
    return readyFuture<Result<Page<MessageRecord>>>(Page<MessageRecord>{messageRows, {}});
}

QFuture<Result<api::MessageCounts>> FakeCentralSystem::messageCounts(api::MessageCountQuery query)
{
    return readyFuture<Result<api::MessageCounts>>(api::MessageCounts{QList<qint64>(query.filters.size(), 0), 0, {}});
}

QFuture<Result<Page<AlertRecord>>> FakeCentralSystem::alerts(api::AlertQuery)
{
    return readyFuture<Result<Page<AlertRecord>>>(Page<AlertRecord>{});
}

QFuture<Result<Page<EventRecord>>> FakeCentralSystem::events(api::EventQuery query)
{
    lastEventQuery = query;
    return readyFuture<Result<Page<EventRecord>>>(Page<EventRecord>{eventRows, {}});
}

QFuture<Result<void>> FakeCentralSystem::done()
{
    return readyFuture<Result<void>>({});
}

std::optional<Error> FakeCentralSystem::takeError()
{
    return std::exchange(nextError, std::nullopt);
}

void FakeCentralSystem::publish(ChangeBatch batch)
{
    batch.revision = ++m_revision;
    Q_EMIT changed(std::make_shared<const ChangeBatch>(std::move(batch)));
}

void FakeCentralSystem::publishStation(const StationState& station)
{
    ChangeBatch batch;
    batch.stations.append(std::make_shared<const StationState>(station));
    publish(std::move(batch));
}

void FakeCentralSystem::publishCommand(const CommandRecord& record)
{
    ChangeBatch batch;
    batch.commands.append(std::make_shared<const CommandRecord>(record));
    publish(std::move(batch));
}

} // namespace forecourt::tests
