// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A connector that is kept for somebody.
#pragma once

#include "core/domain/command.h"
#include "core/domain/ids.h"
#include "core/domain/idtoken.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace forecourt {

/// A reservation in our records (1 and up). Never reused.
using ReservationId = StrongId<struct ReservationIdTag, qint64>;

/// How a reservation stands. Stored as its number: grows at the end only.
enum class ReservationState {
    Requested,   ///< the charger has not answered yet
    Active,      ///< it holds
    Unconfirmed, ///< no answer came: it may hold or not
    Used,        ///< a session began with it
    Expired,     ///< its time passed
    Cancelled,   ///< taken back
    Refused,     ///< the charger said no (answer), or it was never sent
    Lost,        ///< the charger gave it up: faulted, out of service, or it does not know it any more
    Replaced,    ///< another one with the same id took its place
    ChargerReplaced, ///< other hardware stands in the place of the charger that kept it
};

/// A reservation as recorded. All instants UTC.
struct ReservationRecord
{
    ReservationId id;
    int ocppId = 0;                   ///< reservationId of OCPP 1.6, one of the station's
    StationId station;
    std::optional<EvseId> evse;       ///< empty: any connector (connector 0)
    IdToken token;                    ///< empty value: not known (it was made elsewhere)
    QString groupId;                  ///< others with this group may use it; empty: none
    std::optional<PersonId> person;
    QString personName;               ///< as of when it was made
    QDateTime createdAt;
    QDateTime expiresAt;
    ReservationState state = ReservationState::Requested;
    std::optional<QDateTime> endedAt; ///< of a state that is over
    CommandAnswer answer = CommandAnswer::None; ///< of the charger to ReserveNow
    QString problem;                  ///< code and text of a CALLERROR, or the charger's own word
    std::optional<TransactionKey> transaction; ///< that used it
    CommandId command;                ///< the ReserveNow
    bool wasShownReserved = false;    ///< the charger reported the connector as Reserved since
    QString user;                     ///< who made it
    QString cancelledBy;

    bool operator==(const ReservationRecord&) const = default;
    /// It holds, or may hold.
    [[nodiscard]] bool isOpen() const
    {
        return state == ReservationState::Requested || state == ReservationState::Active
            || state == ReservationState::Unconfirmed;
    }
};

/// What is asked for.
struct ReservationRequest
{
    static constexpr int LongestDays = 31;

    StationId station;
    std::optional<EvseId> evse; ///< empty: any connector of the station
    QString token;              ///< one of the site's tags
    bool isForGroup = true;     ///< others with the tag's group may use it
    QDateTime expiresAt;        ///< UTC
    QString user;
};

} // namespace forecourt
