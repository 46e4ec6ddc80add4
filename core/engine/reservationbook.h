// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every reservation and what became of it.
#pragma once

#include "core/domain/reservation.h"
#include "core/engine/stationregistry.h"

#include <map>

namespace forecourt::engine {

/// Asks stations to keep connectors, and follows what becomes of it: by the answer, by the session that uses it,
/// by the connector's state, by our own clock, whoever made the reservation. Each change is stored and shown at
/// once. Thread: engine. Source: OCPP 1.6 §5.1, §5.13, ocpp-behaviour.md §4.
class ReservationBook
{
public:
    ReservationBook(EngineContext& context, StationRegistry& stations) : m_context(context), m_stations(stations) {}

    /// After the commands and transactions: what went on without us is made up for.
    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    /// What just happened, as the window hears of it.
    void observe(const ChangeBatch& batch);

    /// \a done comes after the commit. Errors: see api::Reservations::reserve.
    void reserve(const ReservationRequest& request, ports::Completion<ReservationId> done);
    /// Errors: see api::Reservations::cancel.
    [[nodiscard]] Result<void> cancel(ReservationId reservation, const QString& user);

    /// The open ones of \a station, ended because other hardware takes its place; to be stored with the replacement.
    [[nodiscard]] QList<ReservationRecord> endingWith(const StationId& station) const;
    /// Other hardware stands in the place of \a station: what that kept is not kept any more.
    void endWith(const StationId& station);

private:
    [[nodiscard]] Result<ReservationRecord> draft(const ReservationRequest& request) const;
    [[nodiscard]] std::optional<Error> whyNot(const ReservationRequest& request, const StationController& station) const;
    [[nodiscard]] Result<CommandId> send(const StationId& station, CommandParameters parameters, const QString& user);
    [[nodiscard]] int freeOcppId(const StationId& station) const;
    [[nodiscard]] ReservationRecord* byCommand(CommandId command);
    [[nodiscard]] ReservationRecord* byOcppId(const StationId& station, int ocppId);

    void commandChanged(const CommandRecord& command);
    void reserveChanged(const CommandRecord& command, const ReserveNow& reserve);
    void cancelChanged(const CommandRecord& command, const CancelReservation& cancel);
    void transactionChanged(const TransactionRecord& transaction);
    void addUnknown(const TransactionRecord& transaction);
    void stationChanged(const StationState& state);
    void replaceOthers(const ReservationRecord& newest);

    ReservationRecord& add(ReservationRecord record, ports::Completion<void> stored = {});
    void move(ReservationRecord& record, ReservationState to);
    void changed(const ReservationRecord& record, ports::Completion<void> stored = {});
    void expire();

    EngineContext& m_context;
    StationRegistry& m_stations;
    std::map<qint64, ReservationRecord> m_records;
    qint64 m_nextId = 1;
    int m_open = 0; ///< how many are open
    std::unique_ptr<ScheduledCall> m_expiry;
};

} // namespace forecourt::engine
