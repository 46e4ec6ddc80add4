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
    FakeCentralSystem();
    ~FakeCentralSystem() override;

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
    QList<std::pair<TransactionKey, api::TransactionAmendment>> amended;
    std::optional<api::StationChange> lastChange;
    std::optional<api::TransactionQuery> lastTransactionQuery;
    std::optional<api::MessageQuery> lastMessageQuery;
    std::optional<api::EventQuery> lastEventQuery;

    void requestSnapshot() override;

    void answer(CommandId id, CommandOutcome outcome, const QJsonObject& response);

    void publishBatch(ChangeBatch batch);

    QFuture<Result<CommandId>> submit(CommandRequest request) override;
    QFuture<Result<CommandRecord>> run(CommandRequest) override;
    QFuture<Result<void>> cancel(CommandId id) override;
    QFuture<Result<void>> closeTransaction(TransactionKey, api::TransactionClosing) override;
    QFuture<Result<void>> markTest(TransactionKey) override;
    QFuture<Result<void>> amendTransaction(TransactionKey, api::TransactionAmendment) override;

    QFuture<Result<void>> saveSite(SiteSettings settings) override;
    QFuture<Result<api::SaveOutcome>> saveStation(StationId id, api::StationChange change) override;
    QFuture<Result<void>> admit(StationId id, QString name) override;
    QFuture<Result<void>> reject(StationId) override;
    QFuture<Result<void>> archiveStation(StationId id) override;
    QFuture<Result<void>> restoreStation(StationId) override;
    QFuture<Result<void>> replaceStation(StationId, StationId) override;
    QFuture<Result<void>> savePhoto(StationId, QByteArray) override;
    QFuture<Result<QByteArray>> photo(QString) override;
    QFuture<Result<api::SaveOutcome>> saveToken(TokenRecord token) override;
    QFuture<Result<void>> removeToken(QString value) override;
    QFuture<Result<PersonId>> savePerson(PersonRecord person) override;
    QFuture<Result<void>> removePerson(PersonId) override;
    QFuture<Result<NewPersonIds>> changeRoster(RosterBatch) override;
    QFuture<Result<void>> holdLobbyOpen(bool) override;
    QFuture<Result<void>> learnTokens(bool, QList<StationId>) override;

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override;
    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery) override;
    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override;
    QFuture<Result<QList<MeterSample>>> samples(TransactionKey) override;
    QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey, QDateTime from) override;
    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override;
    QFuture<Result<CommandRecord>> command(CommandId id) override;
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override;
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override;
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery) override;
    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override;

private:
    static QFuture<Result<void>> done();
    std::optional<Error> takeError();
    void publish(ChangeBatch batch);
    void publishStation(const StationState& station);
    void publishCommand(const CommandRecord& record);

    quint64 m_revision = 0;
};

} // namespace forecourt::tests
