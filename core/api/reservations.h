// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeping connectors for somebody.
#pragma once

#include "core/base/result.h"
#include "core/domain/reservation.h"

#include <QFuture>

namespace forecourt::api {

/// What became of each reservation is in LiveSite::reservations(). Thread: any thread may call.
class Reservations
{
public:
    virtual ~Reservations() = default;

    /// Asks the station to keep a connector. Completes when it was asked and that is on the disk; its answer comes
    /// through LiveSite. Where only the storing fails (StorageFull, StorageFailed) the station was asked all the same.
    /// Errors: NotFound (station; connector or tag, with args: "evse", "token"), Offline, NotAllowed (not
    /// accepted; the tag may not charge there, with args: "token"), NotSupported (no reservations; args: "evse"
    /// where only those of any connector are not), InvalidInput (args: "expiresAt"), Conflict (reserved already,
    /// or a session runs there; args: "evse").
    [[nodiscard]] virtual QFuture<Result<ReservationId>> reserve(ReservationRequest request) = 0;

    /// Asks the station to give the connector free. Completes when it was asked. Errors: NotFound, Conflict (it
    /// is over), Offline, NotAllowed.
    [[nodiscard]] virtual QFuture<Result<void>> cancel(ReservationId reservation, QString user) = 0;
};

} // namespace forecourt::api
