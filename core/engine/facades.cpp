// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/facades.h"

namespace forecourt::engine {

namespace {
/// Runs \a call on the thread of \a target: now if that is this one, else soon.
template<class Call>
void post(QObject& target, Call call)
{
    QMetaObject::invokeMethod(&target, std::move(call), Qt::AutoConnection);
}

std::optional<Error> checkClosing(const TransactionRecord& record, const api::TransactionClosing& closing,
                                  const QDateTime& now)
{
    if (closing.stoppedAt && (*closing.stoppedAt < record.startedAt || *closing.stoppedAt > now))
        return Error{ErrorCode::InvalidInput, QStringLiteral("the end lies between the start and now"),
                     {QStringLiteral("stoppedAt")}};
    if (closing.meterStop && closing.meterStop->milliWh < record.meterStart.milliWh)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the meter lies below its start"),
                     {QStringLiteral("meterStop")}};
    return std::nullopt;
}
} // namespace

EngineFacade::EngineFacade(QObject& target, EngineContext& context, StationRegistry& stations)
    : m_target(target), m_context(context), m_stations(stations), m_amender(context)
{
}

Result<CommandId> EngineFacade::submitHere(CommandRequest request)
{
    StationController* station = m_stations.find(request.station);
    if (!station)
        return failure(ErrorCode::NotFound, QStringLiteral("no such station"));
    return station->follower().submit(std::move(request));
}

QFuture<Result<CommandId>> EngineFacade::submit(CommandRequest request)
{
    const Pending<CommandId> pending;
    post(m_target, [this, pending, request = std::move(request)] { pending.finish(submitHere(request)); });
    return pending.future();
}

QFuture<Result<CommandRecord>> EngineFacade::run(CommandRequest request)
{
    const Pending<CommandRecord> pending;
    post(m_target, [this, pending, request = std::move(request)] {
        const Result<CommandId> id = submitHere(request);
        if (!id)
            return pending.finish(tl::unexpected(id.error()));
        m_context.commands.whenAnswered(*id, [pending](const CommandRecord& record) { pending.finish(record); });
    });
    return pending.future();
}

Result<void> EngineFacade::cancelHere(CommandId command)
{
    const CommandRecord* record = m_context.commands.find(command);
    StationController* station = record ? m_stations.find(record->station) : nullptr;
    if (!station)
        return failure(ErrorCode::NotFound, QStringLiteral("no such command"));
    return station->follower().cancel(command);
}

QFuture<Result<void>> EngineFacade::cancel(CommandId command)
{
    const Pending<void> pending;
    post(m_target, [this, pending, command] { pending.finish(cancelHere(command)); });
    return pending.future();
}

QFuture<Result<void>> EngineFacade::closeTransaction(TransactionKey transaction, api::TransactionClosing closing)
{
    const Pending<void> pending;
    post(m_target, [this, pending, transaction, closing] { closeHere(transaction, closing, pending); });
    return pending.future();
}

void EngineFacade::closeHere(TransactionKey transaction, const api::TransactionClosing& closing, const Pending<void>& pending)
{
    if (const RunningTransaction* running = m_context.book.find(transaction))
        return closeRecord(running->record, closing, pending);
    m_context.transactions.findByKey(
        transaction, [this, closing, pending, lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& found) {
            if (lifetime.expired())
                return;
            if (!found)
                return pending.finish(tl::unexpected(found.error()));
            if (!*found)
                return pending.finish(failure(ErrorCode::NotFound, QStringLiteral("no such transaction")));
            if ((*found)->state != TransactionState::EndUnknown)
                return pending.finish(failure(ErrorCode::Conflict, QStringLiteral("the transaction has ended")));
            closeRecord(**found, closing, pending);
        });
}

void EngineFacade::closeRecord(TransactionRecord record, const api::TransactionClosing& closing, const Pending<void>& pending)
{
    if (m_context.book.isEnding(record.key))
        return pending.finish(failure(ErrorCode::Conflict, QStringLiteral("the transaction is ending")));
    const QDateTime now = m_context.clock.utcNow();
    if (const std::optional<Error> error = checkClosing(record, closing, now))
        return pending.finish(tl::unexpected(*error));
    m_context.book.setEnding(record.key, true);
    record.state = TransactionState::ClosedByOperator;
    record.flags |= TransactionFlag::EndUnknown;
    record.note = joinedNote(record.note, closing.note);
    record.stoppedAt = closing.stoppedAt.value_or(now);
    if (closing.meterStop)
        record.meterStop = closing.meterStop;
    m_context.transactions.save(record, {}, [this, record, pending,
                                             lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        m_context.book.setEnding(record.key, false);
        if (!result)
            return pending.finish(result);
        m_context.book.remove(record);
        if (StationController* station = m_stations.find(record.station))
            station->transactionClosed(record);
        m_context.today.reload();
        pending.finish({});
    });
}

QFuture<Result<void>> EngineFacade::markTest(TransactionKey transaction)
{
    const Pending<void> pending;
    post(m_target, [this, pending, transaction] { markTestHere(transaction, pending); });
    return pending.future();
}

void EngineFacade::markTestHere(TransactionKey transaction, const Pending<void>& pending)
{
    const auto save = [this, pending](TransactionRecord record) {
        record.flags |= TransactionFlag::Test;
        m_context.transactions.save(record, {}, [this, pending, lifetime = m_context.lifetime](const Result<void>& saved) {
            if (!lifetime.expired() && saved)
                m_context.today.reload();
            pending.finish(saved);
        });
        return record;
    };
    if (RunningTransaction* running = m_context.book.find(transaction); running && !m_context.book.isEnding(transaction)) {
        running->record = save(running->record);
        m_context.book.touch(*running);
        return;
    }
    m_context.transactions.findByKey(
        transaction, [this, save, pending, lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& found) {
            if (lifetime.expired())
                return;
            if (!found)
                return pending.finish(tl::unexpected(found.error()));
            if (!*found)
                return pending.finish(failure(ErrorCode::NotFound, QStringLiteral("no such transaction")));
            m_context.book.show(save(**found));
        });
}

QFuture<Result<void>> EngineFacade::amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment)
{
    const Pending<void> pending;
    post(m_target, [this, pending, transaction, amendment = std::move(amendment)] {
        m_amender.amend(transaction, amendment, pending.completion());
    });
    return pending.future();
}

AdministrationFacade::AdministrationFacade(QObject& target, Administrator& administrator, Roster& roster,
                                           PasswordHashing& passwords)
    : m_target(target), m_administrator(administrator), m_roster(roster), m_passwords(passwords)
{
}

QFuture<Result<void>> AdministrationFacade::saveSite(SiteSettings settings)
{
    const Pending<void> pending;
    post(m_target, [this, pending, settings] { m_administrator.saveSite(settings, pending.completion()); });
    return pending.future();
}

QFuture<Result<api::SaveOutcome>> AdministrationFacade::saveStation(StationId station, api::StationChange change)
{
    const Pending<api::SaveOutcome> pending;
    const auto save = [this, pending, station, change](const QList<QByteArray>& hashes) {
        m_administrator.saveStation(station, change, hashes, pending.completion());
    };
    if (!change.password || change.password->isEmpty())
        post(m_target, [save] { save({}); });
    else
        m_passwords.hash(*change.password, [save](const QByteArray& hash) { save({hash}); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::admit(StationId candidate, QString name)
{
    const Pending<void> pending;
    post(m_target, [this, pending, candidate, name] { m_administrator.admit(candidate, name, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::reject(StationId candidate)
{
    const Pending<void> pending;
    post(m_target, [this, pending, candidate] { m_administrator.reject(candidate, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::archiveStation(StationId station)
{
    const Pending<void> pending;
    post(m_target, [this, pending, station] { m_administrator.archive(station, true, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::restoreStation(StationId station)
{
    const Pending<void> pending;
    post(m_target, [this, pending, station] { m_administrator.archive(station, false, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::replaceStation(StationId old, StationId replacement)
{
    const Pending<void> pending;
    post(m_target, [this, pending, old, replacement] {
        m_administrator.replace(old, replacement, pending.completion());
    });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::savePhoto(StationId station, QByteArray photo)
{
    const Pending<void> pending;
    post(m_target, [this, pending, station, photo] { m_administrator.savePhoto(station, photo, pending.completion()); });
    return pending.future();
}

QFuture<Result<api::SaveOutcome>> AdministrationFacade::saveToken(TokenRecord token)
{
    const Pending<api::SaveOutcome> pending;
    post(m_target, [this, pending, token] {
        m_roster.saveToken(token, [pending](const Result<bool>& isNew) {
            if (!isNew)
                return pending.finish(tl::unexpected(isNew.error()));
            pending.finish(*isNew ? api::SaveOutcome::Created : api::SaveOutcome::Changed);
        });
    });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::removeToken(QString value)
{
    const Pending<void> pending;
    post(m_target, [this, pending, value] { m_roster.removeToken(value, pending.completion()); });
    return pending.future();
}

QFuture<Result<PersonId>> AdministrationFacade::savePerson(PersonRecord person)
{
    const Pending<PersonId> pending;
    post(m_target, [this, pending, person] { m_roster.savePerson(person, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::removePerson(PersonId person)
{
    const Pending<void> pending;
    post(m_target, [this, pending, person] { m_roster.removePerson(person, pending.completion()); });
    return pending.future();
}

QFuture<Result<NewPersonIds>> AdministrationFacade::changeRoster(RosterBatch batch)
{
    const Pending<NewPersonIds> pending;
    post(m_target, [this, pending, batch = std::move(batch)] { m_roster.change(batch, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::holdLobbyOpen(bool isHeld)
{
    const Pending<void> pending;
    post(m_target, [this, pending, isHeld] {
        m_administrator.holdLobbyOpen(isHeld);
        pending.finish({});
    });
    return pending.future();
}

QFuture<Result<void>> AdministrationFacade::learnTokens(bool isArmed, QList<StationId> stations)
{
    const Pending<void> pending;
    post(m_target, [this, pending, isArmed, stations] {
        m_roster.learn(isArmed, stations);
        pending.finish({});
    });
    return pending.future();
}

} // namespace forecourt::engine
