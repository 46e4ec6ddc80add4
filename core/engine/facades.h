// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine as other threads see it: each call is posted to the engine's thread.
#pragma once

#include "core/engine/administrator.h"
#include "core/engine/transactionamender.h"

#include <QPromise>

namespace forecourt::engine {

/// A promise to fill from a completion on the engine's thread.
template<class T>
class Pending
{
public:
    Pending() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }
    void finish(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }
    /// As a completion. If it is dropped, the future ends as cancelled.
    [[nodiscard]] ports::Completion<T> completion() const
    {
        return [self = *this](Result<T> result) { self.finish(std::move(result)); };
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

/// api::Engine over the engine's thread. Thread: any. \a target lives on the engine's thread.
class EngineFacade final : public api::Engine
{
public:
    EngineFacade(QObject& target, EngineContext& context, StationRegistry& stations);

    [[nodiscard]] QFuture<Result<CommandId>> submit(CommandRequest request) override;
    [[nodiscard]] QFuture<Result<CommandRecord>> run(CommandRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancel(CommandId command) override;
    [[nodiscard]] QFuture<Result<void>> closeTransaction(TransactionKey transaction, api::TransactionClosing closing) override;
    [[nodiscard]] QFuture<Result<void>> markTest(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<void>> amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment) override;

private:
    [[nodiscard]] Result<CommandId> submitHere(CommandRequest request);
    [[nodiscard]] Result<void> cancelHere(CommandId command);
    void closeRecord(TransactionRecord record, const api::TransactionClosing& closing, const Pending<void>& pending);
    void closeHere(TransactionKey transaction, const api::TransactionClosing& closing, const Pending<void>& pending);
    void markTestHere(TransactionKey transaction, const Pending<void>& pending);

    QObject& m_target;
    EngineContext& m_context;
    StationRegistry& m_stations;
    TransactionAmender m_amender;
};

/// api::Administration over the engine's thread. Thread: any.
class AdministrationFacade final : public api::Administration
{
public:
    AdministrationFacade(QObject& target, Administrator& administrator, Roster& roster,
                         PasswordHashing& passwords);

    [[nodiscard]] QFuture<Result<void>> saveSite(SiteSettings settings) override;
    [[nodiscard]] QFuture<Result<api::SaveOutcome>> saveStation(StationId station, api::StationChange change) override;
    [[nodiscard]] QFuture<Result<void>> admit(StationId candidate, QString name) override;
    [[nodiscard]] QFuture<Result<void>> reject(StationId candidate) override;
    [[nodiscard]] QFuture<Result<void>> archiveStation(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> restoreStation(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> replaceStation(StationId old, StationId replacement) override;
    [[nodiscard]] QFuture<Result<void>> savePhoto(StationId station, QByteArray photo) override;
    [[nodiscard]] QFuture<Result<api::SaveOutcome>> saveToken(TokenRecord token) override;
    [[nodiscard]] QFuture<Result<void>> removeToken(QString value) override;
    [[nodiscard]] QFuture<Result<PersonId>> savePerson(PersonRecord person) override;
    [[nodiscard]] QFuture<Result<void>> removePerson(PersonId person) override;
    [[nodiscard]] QFuture<Result<NewPersonIds>> changeRoster(RosterBatch batch) override;
    [[nodiscard]] QFuture<Result<void>> holdLobbyOpen(bool isHeld) override;
    [[nodiscard]] QFuture<Result<void>> learnTokens(bool isArmed, QList<StationId> stations) override;

private:
    QObject& m_target;
    Administrator& m_administrator;
    Roster& m_roster;
    PasswordHashing& m_passwords;
};

} // namespace forecourt::engine
