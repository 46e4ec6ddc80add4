// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A central system in memory behind the interfaces of core/api, for tests of what stands in front of them.
#pragma once

#include "core/api/administration.h"
#include "core/api/engine.h"
#include "core/api/history.h"
#include "core/base/async.h"

#include <QMap>

namespace forecourt::tests {

/// Stations, tokens and commands with the documented errors; every change is published as a batch at once.
/// A command ends when the test calls answer(). Thread: the test's.
class FakeCentralSystem final : public api::ChangeSource,
                                public api::Engine,
                                public api::Administration,
                                public api::History
{
    Q_OBJECT

public:
    QMap<QString, StationState> stations;
    QMap<QString, TokenRecord> tokens; ///< by folded value
    QMap<qint64, PersonRecord> persons;
    QMap<qint64, CommandRecord> commandRecords;
    QMap<qint64, TransactionRecord> sessions;
    QList<MeterSample> sampleRows;
    QList<MessageRecord> messageRows;
    QList<EventRecord> eventRows;
    QList<Candidate> candidates;
    QList<ConnectionAttempt> attempts;
    SiteSettings site;
    SystemState system;
    std::optional<Error> nextError; ///< what the next call of any kind fails with

    std::optional<CommandRequest> lastRequest;
    std::optional<api::StationChange> lastChange;
    std::optional<api::TransactionQuery> lastTransactionQuery;
    std::optional<api::MessageQuery> lastMessageQuery;
    std::optional<api::EventQuery> lastEventQuery;

    void requestSnapshot() override
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

    void answer(CommandId id, CommandOutcome outcome, const QJsonObject& response)
    {
        CommandRecord& record = commandRecords[id.value()];
        record.outcome = outcome;
        record.response = response;
        record.answeredAt = QDateTime::currentDateTimeUtc();
        publishCommand(record);
    }

    void publishBatch(ChangeBatch batch) { publish(std::move(batch)); }

    QFuture<Result<CommandId>> submit(CommandRequest request) override
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
    QFuture<Result<CommandRecord>> run(CommandRequest) override
    {
        return readyFuture<Result<CommandRecord>>(failure(ErrorCode::NotSupported));
    }
    QFuture<Result<void>> cancel(CommandId id) override
    {
        if (!commandRecords.contains(id.value()))
            return readyFuture<Result<void>>(failure(ErrorCode::NotFound, QStringLiteral("no such command")));
        if (commandRecords[id.value()].outcome != CommandOutcome::Queued)
            return readyFuture<Result<void>>(failure(ErrorCode::Conflict, QStringLiteral("already sent")));
        answer(id, CommandOutcome::Cancelled, {});
        return done();
    }
    QFuture<Result<void>> closeTransaction(TransactionKey, api::TransactionClosing) override { return done(); }
    QFuture<Result<void>> markTest(TransactionKey) override { return done(); }
    QFuture<Result<void>> amendTransaction(TransactionKey, api::TransactionAmendment) override { return done(); }

    QFuture<Result<void>> saveSite(SiteSettings settings) override
    {
        if (auto error = takeError())
            return readyFuture<Result<void>>(tl::unexpected(*error));
        site = settings;
        ChangeBatch batch;
        batch.site = site;
        publish(std::move(batch));
        return done();
    }
    QFuture<Result<api::SaveOutcome>> saveStation(StationId id, api::StationChange change) override
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
        if (change.password)
            station.record.hasPassword = !change.password->isEmpty();
        publishStation(station);
        return readyFuture<Result<api::SaveOutcome>>(isNew ? api::SaveOutcome::Created : api::SaveOutcome::Changed);
    }
    QFuture<Result<void>> admit(StationId id, QString name) override
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
    QFuture<Result<void>> reject(StationId) override { return done(); }
    QFuture<Result<void>> archiveStation(StationId id) override
    {
        stations.remove(id.value());
        ChangeBatch batch;
        batch.removedStations.append(id);
        publish(std::move(batch));
        return done();
    }
    QFuture<Result<void>> restoreStation(StationId) override { return done(); }
    QFuture<Result<void>> replaceStation(StationId, StationId) override { return done(); }
    QFuture<Result<void>> savePhoto(StationId, QByteArray) override { return done(); }
    QFuture<Result<QByteArray>> photo(QString) override
    {
        return readyFuture<Result<QByteArray>>(failure(ErrorCode::NotFound));
    }
    QFuture<Result<api::SaveOutcome>> saveToken(TokenRecord token) override
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
    QFuture<Result<void>> removeToken(QString value) override
    {
        const QString key = IdToken{value}.folded();
        if (tokens.remove(key) == 0)
            return readyFuture<Result<void>>(failure(ErrorCode::NotFound));
        ChangeBatch batch;
        batch.removedTokens.append(key);
        publish(std::move(batch));
        return done();
    }
    QFuture<Result<PersonId>> savePerson(PersonRecord person) override
    {
        person.id = PersonId(persons.size() + 1);
        persons.insert(person.id.value(), person);
        ChangeBatch batch;
        batch.persons.append(person);
        publish(std::move(batch));
        return readyFuture<Result<PersonId>>(person.id);
    }
    QFuture<Result<void>> removePerson(PersonId) override { return done(); }
    QFuture<Result<NewPersonIds>> changeRoster(RosterBatch) override
    {
        return readyFuture<Result<NewPersonIds>>(failure(ErrorCode::NotSupported));
    }
    QFuture<Result<void>> holdLobbyOpen(bool) override { return done(); }
    QFuture<Result<void>> learnTokens(bool, QList<StationId>) override { return done(); }

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override
    {
        lastTransactionQuery = query;
        if (auto error = takeError())
            return readyFuture<Result<Page<TransactionRecord>>>(tl::unexpected(*error));
        return readyFuture<Result<Page<TransactionRecord>>>(
            Page<TransactionRecord>{sessions.values(), QStringLiteral("next-page")});
    }
    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery) override
    {
        return readyFuture<Result<api::TransactionTotals>>(api::TransactionTotals{});
    }
    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override
    {
        if (!sessions.contains(key.value()))
            return readyFuture<Result<TransactionRecord>>(failure(ErrorCode::NotFound, QStringLiteral("no session")));
        return readyFuture<Result<TransactionRecord>>(sessions[key.value()]);
    }
    QFuture<Result<QList<MeterSample>>> samples(TransactionKey) override
    {
        return readyFuture<Result<QList<MeterSample>>>(sampleRows);
    }
    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override
    {
        Page<CommandRecord> page;
        for (const CommandRecord& record : commandRecords) {
            if (!query.station || record.station == *query.station)
                page.rows.prepend(record);
        }
        return readyFuture<Result<Page<CommandRecord>>>(page);
    }
    QFuture<Result<CommandRecord>> command(CommandId id) override
    {
        if (!commandRecords.contains(id.value()))
            return readyFuture<Result<CommandRecord>>(failure(ErrorCode::NotFound, QStringLiteral("no command")));
        return readyFuture<Result<CommandRecord>>(commandRecords[id.value()]);
    }
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override
    {
        lastMessageQuery = query;
        return readyFuture<Result<Page<MessageRecord>>>(Page<MessageRecord>{messageRows, {}});
    }
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override
    {
        return readyFuture<Result<api::MessageCounts>>(api::MessageCounts{QList<qint64>(query.filters.size(), 0), 0, {}});
    }
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery) override
    {
        return readyFuture<Result<Page<AlertRecord>>>(Page<AlertRecord>{});
    }
    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override
    {
        lastEventQuery = query;
        return readyFuture<Result<Page<EventRecord>>>(Page<EventRecord>{eventRows, {}});
    }

private:
    static QFuture<Result<void>> done() { return readyFuture<Result<void>>({}); }
    std::optional<Error> takeError() { return std::exchange(nextError, std::nullopt); }
    void publish(ChangeBatch batch)
    {
        batch.revision = ++m_revision;
        Q_EMIT changed(std::make_shared<const ChangeBatch>(std::move(batch)));
    }
    void publishStation(const StationState& station)
    {
        ChangeBatch batch;
        batch.stations.append(std::make_shared<const StationState>(station));
        publish(std::move(batch));
    }
    void publishCommand(const CommandRecord& record)
    {
        ChangeBatch batch;
        batch.commands.append(std::make_shared<const CommandRecord>(record));
        publish(std::move(batch));
    }

    quint64 m_revision = 0;
};

} // namespace forecourt::tests
