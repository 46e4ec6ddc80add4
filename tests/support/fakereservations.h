// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-ins for api::LocalLists and api::Reservations that act on a FakeChangeSource.
#pragma once

#include "core/api/locallists.h"
#include "core/api/reservations.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Keeps what was asked and shows it in the mirror. Thread: the test's.
class FakeLocalLists final : public api::LocalLists
{
public:
    explicit FakeLocalLists(FakeChangeSource& source);
    ~FakeLocalLists() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<QPair<StationId, LocalListOptions>> saved;
    QList<QPair<StationId, bool>> pushes; ///< with whether whole

    QFuture<Result<void>> saveOptions(StationId station, LocalListOptions options, QString) override;
    QFuture<Result<void>> push(StationId station, bool isWhole, QString) override;
    void publish(const LocalListState& list);

private:
    FakeChangeSource& m_source;
};

/// Every request is asked; the test publishes how the station answers. Thread: the test's.
class FakeReservations final : public api::Reservations
{
public:
    explicit FakeReservations(FakeChangeSource& source);
    ~FakeReservations() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<ReservationRequest> requests;
    QList<ReservationId> cancelled;

    QFuture<Result<ReservationId>> reserve(ReservationRequest request) override;
    QFuture<Result<void>> cancel(ReservationId reservation, QString) override;
    void publish(const QList<ReservationRecord>& reservations);

private:
    FakeChangeSource& m_source;
};

} // namespace forecourt::tests
