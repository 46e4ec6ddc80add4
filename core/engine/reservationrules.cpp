// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reservationrules.h"

namespace forecourt::engine {

namespace {

constexpr qint64 ClockToleranceS = 120; // the station's clock ends a reservation, not ours

bool isOutOfUse(ConnectorStatus status)
{
    return status == ConnectorStatus::Faulted || status == ConnectorStatus::Unavailable;
}

} // namespace

ReservationState stateAfter(const ReservationRecord& reservation, const CommandRecord& command)
{
    using State = ReservationState;
    if (reservation.state != State::Requested && reservation.state != State::Unconfirmed)
        return reservation.state;
    const bool isLate = command.answer != CommandAnswer::None; // it came after we had given up
    switch (command.outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent: return reservation.state;
    case CommandOutcome::Accepted: return State::Active;
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected:
        if (isLate)
            return command.answer == CommandAnswer::Accepted ? State::Active : State::Refused;
        return State::Unconfirmed;
    case CommandOutcome::Scheduled:
    case CommandOutcome::Rejected:
    case CommandOutcome::NotSupported:
    case CommandOutcome::Error:
    case CommandOutcome::Cancelled: return State::Refused;
    }
    return reservation.state;
}

bool isUsedBy(const ReservationRecord& reservation, const TransactionRecord& transaction, const QString& group)
{
    if (reservation.station != transaction.station)
        return false;
    if (transaction.reservationId) {
        // one that was sent late tells of a reservation that is over by our clock
        const bool mayBe = reservation.isOpen() || reservation.state == ReservationState::Expired
            || reservation.state == ReservationState::Lost;
        return mayBe && *transaction.reservationId == reservation.ocppId;
    }
    const bool isHere = !reservation.evse || *reservation.evse == transaction.evse;
    if (!reservation.isOpen() || !isHere || transaction.startedAt.addSecs(ClockToleranceS) < reservation.createdAt)
        return false;
    const bool isTag = !reservation.token.value.isEmpty() && reservation.token.folded() == transaction.token.folded();
    const bool isGroup = !reservation.groupId.isEmpty()
        && reservation.groupId.compare(group, Qt::CaseInsensitive) == 0;
    return isTag || isGroup;
}

std::optional<ReservationState> endShownBy(const StationState& state, const ReservationRecord& reservation,
                                           const QDateTime& now)
{
    if (reservation.state != ReservationState::Active && reservation.state != ReservationState::Unconfirmed)
        return std::nullopt;
    if (!reservation.evse) {
        const bool isOut = state.stationStatus && isOutOfUse(*state.stationStatus);
        return isOut ? std::optional(ReservationState::Lost) : std::nullopt;
    }
    const ConnectorState* connector = state.connector(*reservation.evse);
    if (!connector)
        return std::nullopt;
    if (connector->status == ConnectorStatus::Available && reservation.wasShownReserved) {
        const bool isTimely = now.addSecs(ClockToleranceS) >= reservation.expiresAt;
        return isTimely ? ReservationState::Expired : ReservationState::Lost;
    }
    const bool isNews = connector->since && *connector->since >= reservation.createdAt; // else it was so before
    return isNews && isOutOfUse(connector->status) ? std::optional(ReservationState::Lost) : std::nullopt;
}

bool isShownReserved(const StationState& state, const ReservationRecord& reservation)
{
    const ConnectorState* connector = reservation.evse ? state.connector(*reservation.evse) : nullptr;
    return connector && connector->status == ConnectorStatus::Reserved;
}

} // namespace forecourt::engine
