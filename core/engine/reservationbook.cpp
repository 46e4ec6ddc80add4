// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reservationbook.h"

#include "core/base/logging.h"
#include "core/engine/authorization.h"
#include "core/engine/reservationrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

using State = ReservationState;

constexpr qint64 ShortestS = 60;
constexpr int KeptDays = 60; // after the end, as after a start of the program; the database keeps them for longer

QString eventCode(State state)
{
    switch (state) {
    case State::Requested:
    case State::Unconfirmed: return {};
    case State::Active: return QStringLiteral("Reserved");
    case State::Used: return QStringLiteral("ReservationUsed");
    case State::Expired: return QStringLiteral("ReservationExpired");
    case State::Cancelled: return QStringLiteral("ReservationCancelled");
    case State::Refused: return QStringLiteral("ReservationRefused");
    case State::Lost: return QStringLiteral("ReservationLost");
    case State::Replaced: return QStringLiteral("ReservationReplaced");
    case State::ChargerReplaced: return QStringLiteral("ReservationChargerReplaced");
    }
    return {};
}

bool isTrue(const std::optional<QString>& value)
{
    return value && value->trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

void logUnstoredReservation(const Result<void>& stored)
{
    if (!stored)
        qCWarning(logEngine) << "a reservation could not be stored:" << stored.error().detail;
}

} // namespace

void ReservationBook::load(const ports::StoredSite& stored)
{
    m_nextId = stored.nextReservationId;
    for (const ReservationRecord& record : stored.reservations) {
        m_nextId = std::max(m_nextId, record.id.value() + 1);
        m_open += record.isOpen() ? 1 : 0;
        m_records.emplace(record.id.value(), record);
    }
    for (auto& [id, record] : m_records) {
        if (record.state != State::Requested)
            continue;
        const CommandRecord* command = m_context.commands.find(record.command);
        move(record, command ? stateAfter(record, *command) : State::Unconfirmed);
    }
    for (const TransactionRecord& running : stored.runningTransactions)
        transactionChanged(running);
    for (const ports::StoredStation& station : stored.stations) {
        if (const StationController* known = m_stations.find(station.record.id))
            stationChanged(known->model().state());
    }
    expire();
}

void ReservationBook::collect(ChangeBatch& batch) const
{
    for (const auto& [id, record] : m_records)
        batch.reservations.append(record);
}

void ReservationBook::observe(const ChangeBatch& batch)
{
    if (batch.isSnapshot)
        return;
    for (const CommandPointer& command : batch.commands)
        commandChanged(*command);
    for (const TransactionPointer& transaction : batch.transactions)
        transactionChanged(*transaction);
    for (const StationPointer& station : batch.stations) {
        if (m_open > 0)
            stationChanged(*station);
    }
}

// ---- what is asked for ------------------------------------------------------------------------------

std::optional<Error> ReservationBook::whyNot(const ReservationRequest& request, const StationController& station) const
{
    const StationModel& model = station.model();
    if (!station.isOnline())
        return Error{ErrorCode::Offline, QStringLiteral("the station is not connected"), {}};
    if (!model.record().isAdmitted)
        return Error{ErrorCode::NotAllowed, QStringLiteral("the station is not accepted"), {}};
    const std::optional<QString> profiles = model.variable(QLatin1String("SupportedFeatureProfiles"));
    const bool lacksProfile = profiles && !profiles->trimmed().isEmpty()
        && !profiles->contains(QLatin1String("Reservation"), Qt::CaseInsensitive);
    if (lacksProfile || model.record().unsupportedActions.contains(QStringLiteral("ReserveNow")))
        return Error{ErrorCode::NotSupported, QStringLiteral("the station knows no reservations"), {}};
    if (!request.evse && !isTrue(model.variable(QLatin1String("ReserveConnectorZeroSupported"))))
        return Error{ErrorCode::NotSupported, QStringLiteral("the station reserves single connectors only"),
                     {QStringLiteral("evse")}};
    if (request.evse && !model.state().connector(*request.evse))
        return Error{ErrorCode::NotFound, QStringLiteral("no such connector"), {QStringLiteral("evse")}};
    const QDateTime now = m_context.clock.utcNow();
    if (!request.expiresAt.isValid() || now.secsTo(request.expiresAt) < ShortestS
        || now.daysTo(request.expiresAt) > ReservationRequest::LongestDays)
        return Error{ErrorCode::InvalidInput, QStringLiteral("until must lie within the next 31 days"),
                     {QStringLiteral("expiresAt")}};
    for (const auto& [id, other] : m_records) {
        if (other.isOpen() && other.station == request.station && other.evse == request.evse)
            return Error{ErrorCode::Conflict, QStringLiteral("reserved already"), {QStringLiteral("evse")}};
    }
    return std::nullopt;
}

Result<ReservationRecord> ReservationBook::draft(const ReservationRequest& request) const
{
    const RosterEntry entry = m_context.roster.find(request.token);
    if (!entry.token)
        return failure(ErrorCode::NotFound, QStringLiteral("no such tag"), {QStringLiteral("token")});
    AuthorizationQuestion question;
    question.token = entry.token;
    question.person = entry.person;
    question.station = request.station;
    question.now = m_context.clock.utcNow();
    if (decide(question).info.status != AuthorizationStatus::Accepted)
        return failure(ErrorCode::NotAllowed, QStringLiteral("this tag may not charge there"), {QStringLiteral("token")});
    ReservationRecord record;
    record.ocppId = freeOcppId(request.station);
    record.station = request.station;
    record.evse = request.evse;
    record.token = IdToken{entry.token->value, IdTokenKind::Unknown};
    record.groupId = request.isForGroup ? entry.token->groupId : QString();
    if (entry.person) {
        record.person = entry.person->id;
        record.personName = entry.person->name;
    }
    record.createdAt = question.now;
    record.expiresAt = request.expiresAt.toUTC();
    record.user = request.user;
    return record;
}

/// Normally the next number; scripts may have used it.
int ReservationBook::freeOcppId(const StationId& station) const
{
    const auto isTaken = [&](qint64 ocppId) {
        return std::any_of(m_records.begin(), m_records.end(), [&](const auto& known) {
            return known.second.station == station && known.second.ocppId == ocppId;
        });
    };
    qint64 ocppId = m_nextId;
    while (isTaken(ocppId))
        ++ocppId;
    return static_cast<int>(ocppId);
}

Result<CommandId> ReservationBook::send(const StationId& station, CommandParameters parameters, const QString& user)
{
    CommandRequest request;
    request.station = station;
    request.parameters = std::move(parameters);
    request.user = user;
    return m_stations.find(station)->follower().submit(std::move(request));
}

void ReservationBook::reserve(const ReservationRequest& request, ports::Completion<ReservationId> done)
{
    const StationController* station = m_stations.find(request.station);
    if (!station || station->model().record().isArchived)
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such station")));
    if (const std::optional<Error> error = whyNot(request, *station))
        return done(tl::unexpected(*error));
    Result<ReservationRecord> record = draft(request);
    if (!record)
        return done(tl::unexpected(record.error()));
    const Result<CommandId> command = send(
        request.station, ReserveNow{record->evse, record->ocppId, record->token, record->expiresAt, record->groupId}, request.user);
    if (!command)
        return done(tl::unexpected(command.error()));
    record->command = *command;
    add(std::move(*record), [id = ReservationId(m_nextId), done = std::move(done)](const Result<void>& stored) {
        done(stored ? Result<ReservationId>(id) : tl::unexpected(stored.error()));
    });
}

Result<void> ReservationBook::cancel(ReservationId reservation, const QString& user)
{
    const auto known = m_records.find(reservation.value());
    if (known == m_records.end())
        return failure(ErrorCode::NotFound, QStringLiteral("no such reservation"));
    if (!known->second.isOpen())
        return failure(ErrorCode::Conflict, QStringLiteral("the reservation is over"));
    if (!m_stations.find(known->second.station))
        return failure(ErrorCode::NotFound, QStringLiteral("no such station"));
    const Result<CommandId> sent = send(known->second.station, CancelReservation{known->second.ocppId}, user);
    if (!sent)
        return tl::unexpected(sent.error());
    return {};
}

// ---- what happens -----------------------------------------------------------------------------------

ReservationRecord* ReservationBook::byCommand(CommandId command)
{
    const auto it = std::find_if(m_records.begin(), m_records.end(),
                                 [&](const auto& known) { return known.second.command == command; });
    return it == m_records.end() ? nullptr : &it->second;
}

/// The newest; an id may be used again.
ReservationRecord* ReservationBook::byOcppId(const StationId& station, int ocppId)
{
    const auto it = std::find_if(m_records.rbegin(), m_records.rend(), [&](const auto& known) {
        return known.second.station == station && known.second.ocppId == ocppId;
    });
    return it == m_records.rend() ? nullptr : &it->second;
}

void ReservationBook::commandChanged(const CommandRecord& command)
{
    if (const auto* reserve = std::get_if<ReserveNow>(&command.parameters))
        reserveChanged(command, *reserve);
    else if (const auto* cancel = std::get_if<CancelReservation>(&command.parameters))
        cancelChanged(command, *cancel);
}

void ReservationBook::reserveChanged(const CommandRecord& command, const ReserveNow& reserve)
{
    ReservationRecord* record = byCommand(command.id);
    if (!record) { // a script's
        ReservationRecord foreign;
        const State state = stateAfter(foreign, command);
        if (state != State::Active && state != State::Unconfirmed)
            return;
        const RosterEntry entry = m_context.roster.find(reserve.token.value);
        foreign.ocppId = reserve.reservationId;
        foreign.station = command.station;
        foreign.evse = reserve.evse;
        foreign.token = reserve.token;
        foreign.groupId = reserve.groupId;
        foreign.createdAt = command.queuedAt;
        foreign.expiresAt = reserve.expiresAt;
        foreign.command = command.id;
        foreign.user = command.user;
        if (entry.person) {
            foreign.person = entry.person->id;
            foreign.personName = entry.person->name;
        }
        record = &add(std::move(foreign));
    }
    const State state = stateAfter(*record, command);
    if (state == record->state)
        return;
    record->answer = command.answer;
    if (state == State::Refused) {
        record->problem = command.errorCode.isEmpty() ? command.answerStatus
                                                      : QString(command.errorCode + QLatin1Char(' ') + command.errorText).trimmed();
    }
    move(*record, state);
    if (state == State::Active)
        replaceOthers(*record);
    expire();
}

/// The station holds one reservation per id. Source: OCPP 1.6 §5.13.
void ReservationBook::replaceOthers(const ReservationRecord& newest)
{
    for (auto& [id, other] : m_records) {
        if (other.id != newest.id && other.isOpen() && other.station == newest.station && other.ocppId == newest.ocppId)
            move(other, State::Replaced);
    }
}

void ReservationBook::cancelChanged(const CommandRecord& command, const CancelReservation& cancel)
{
    ReservationRecord* record = byOcppId(command.station, cancel.reservationId);
    if (!record || !record->isOpen() || command.queuedAt < record->createdAt)
        return;
    if (command.answer == CommandAnswer::Accepted) { // in time or late
        record->cancelledBy = command.user;
        move(*record, State::Cancelled);
    } else if (command.outcome == CommandOutcome::Rejected || command.answer == CommandAnswer::Rejected) { // late, too
        record->answer = CommandAnswer::Rejected; // it knows no such reservation
        move(*record, State::Lost);
    }
}

void ReservationBook::transactionChanged(const TransactionRecord& transaction)
{
    if (!transaction.reservationId && m_open == 0)
        return;
    const RosterEntry entry = m_context.roster.find(transaction.token.value);
    const QString group = entry.token ? entry.token->groupId : QString();
    TransactionRecord plain = transaction;
    plain.token = m_context.roster.plain(transaction.token);
    for (auto& [id, record] : m_records) {
        if (record.transaction == transaction.key && record.state == State::Used)
            return; // told before
    }
    for (auto it = m_records.rbegin(); it != m_records.rend(); ++it) {
        ReservationRecord& record = it->second;
        if (!isUsedBy(record, plain, group))
            continue;
        record.transaction = transaction.key;
        return move(record, State::Used);
    }
    if (transaction.reservationId && !byOcppId(transaction.station, *transaction.reservationId))
        addUnknown(transaction);
}

/// Made elsewhere, at the station itself or before us. Source: ocpp-behaviour.md §3.4.
void ReservationBook::addUnknown(const TransactionRecord& transaction)
{
    ReservationRecord record;
    record.ocppId = *transaction.reservationId;
    record.station = transaction.station;
    record.evse = transaction.evse;
    record.token = transaction.token;
    record.person = transaction.person;
    record.personName = transaction.personName;
    record.createdAt = record.expiresAt = transaction.startedAt;
    record.transaction = transaction.key;
    move(add(std::move(record)), State::Used);
}

void ReservationBook::stationChanged(const StationState& state)
{
    for (auto& [id, record] : m_records) {
        if (!record.isOpen() || record.station != state.record.id)
            continue;
        if (!record.wasShownReserved && isShownReserved(state, record)) {
            record.wasShownReserved = true;
            changed(record);
        }
        if (const std::optional<State> end = endShownBy(state, record, m_context.clock.utcNow()))
            move(record, *end);
    }
}

// ---- the records ------------------------------------------------------------------------------------

ReservationRecord& ReservationBook::add(ReservationRecord record, ports::Completion<void> stored)
{
    std::erase_if(m_records, [before = m_context.clock.utcNow().addDays(-KeptDays)](const auto& known) {
        return known.second.endedAt && *known.second.endedAt < before;
    });
    record.id = ReservationId(m_nextId++);
    m_open += record.isOpen() ? 1 : 0;
    ReservationRecord& added = m_records.emplace(record.id.value(), std::move(record)).first->second;
    changed(added, std::move(stored));
    expire();
    return added;
}

void ReservationBook::move(ReservationRecord& record, State to)
{
    if (record.state == to)
        return;
    m_open -= record.isOpen() ? 1 : 0;
    record.state = to;
    m_open += record.isOpen() ? 1 : 0;
    record.endedAt = record.isOpen() ? std::nullopt : std::optional(m_context.clock.utcNow());
    changed(record);
    StationController* station = m_stations.find(record.station);
    const QString code = eventCode(to);
    if (!station || code.isEmpty())
        return;
    QJsonObject data{{QStringLiteral("reservation"), record.ocppId}};
    const QString who = record.personName.isEmpty() ? record.token.value : record.personName;
    if (!who.isEmpty())
        data.insert(QStringLiteral("for"), who);
    const QString user = to == State::Cancelled ? record.cancelledBy : record.user;
    if (!user.isEmpty() && (to == State::Cancelled || to == State::Active))
        data.insert(QStringLiteral("user"), user);
    const bool isBad = to == State::Refused || to == State::Lost;
    station->model().journal(EventKind::SettingChanged, isBad ? Severity::Warning : Severity::Info, code, data, record.evse);
}

/// Without \a stored nobody waits for it: the next change stores it again.
void ReservationBook::changed(const ReservationRecord& record, ports::Completion<void> stored)
{
    m_context.store.saveReservation(record, stored ? std::move(stored) : logUnstoredReservation);
    m_context.publisher.pending().reservations.append(record);
    m_context.publisher.hurry();
}

} // namespace forecourt::engine
