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
    explicit FakeLocalLists(FakeChangeSource& source) : m_source(source) {}

    std::optional<Error> failure; ///< every call fails with this while set
    QList<QPair<StationId, LocalListOptions>> saved;
    QList<QPair<StationId, bool>> pushes; ///< with whether whole

    QFuture<Result<void>> saveOptions(StationId station, LocalListOptions options, QString) override
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        saved.append({station, options});
        for (const LocalListPointer& known : m_source.state.localLists) {
            if (known->record.station != station)
                continue;
            LocalListState changed = *known;
            changed.record.options = options;
            publish(changed);
            break;
        }
        return readyFuture<Result<void>>({});
    }
    QFuture<Result<void>> push(StationId station, bool isWhole, QString) override
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        pushes.append({station, isWhole});
        return readyFuture<Result<void>>({});
    }
    void publish(const LocalListState& list)
    {
        ChangeBatch batch;
        batch.localLists = {std::make_shared<LocalListState>(list)};
        m_source.publish(batch);
    }

private:
    FakeChangeSource& m_source;
};

/// Every request is asked; the test publishes how the station answers. Thread: the test's.
class FakeReservations final : public api::Reservations
{
public:
    explicit FakeReservations(FakeChangeSource& source) : m_source(source) {}

    std::optional<Error> failure; ///< every call fails with this while set
    QList<ReservationRequest> requests;
    QList<ReservationId> cancelled;

    QFuture<Result<ReservationId>> reserve(ReservationRequest request) override
    {
        if (failure)
            return readyFuture<Result<ReservationId>>(tl::unexpected(*failure));
        requests.append(request);
        return readyFuture<Result<ReservationId>>(ReservationId(100 + requests.size()));
    }
    QFuture<Result<void>> cancel(ReservationId reservation, QString) override
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        cancelled.append(reservation);
        return readyFuture<Result<void>>({});
    }
    void publish(const QList<ReservationRecord>& reservations)
    {
        ChangeBatch batch;
        batch.reservations = reservations;
        m_source.publish(batch);
    }

private:
    FakeChangeSource& m_source;
};

} // namespace forecourt::tests
