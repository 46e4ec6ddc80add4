// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations as other threads see them: each call is posted to the engine's thread.
#pragma once

#include "core/api/reservations.h"
#include "core/engine/reservationbook.h"

namespace forecourt::engine {

/// api::Reservations over the engine's thread. Thread: any. \a target lives on the engine's thread.
class ReservationFacade final : public api::Reservations
{
public:
    ReservationFacade(QObject& target, ReservationBook& book) : m_target(target), m_book(book) {}

    [[nodiscard]] QFuture<Result<ReservationId>> reserve(ReservationRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancel(ReservationId reservation, QString user) override;

private:
    QObject& m_target;
    ReservationBook& m_book;
};

} // namespace forecourt::engine
