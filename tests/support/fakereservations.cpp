// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakereservations.h"

namespace forecourt::tests {

FakeLocalLists::FakeLocalLists(FakeChangeSource& source)
    : m_source(source)
{
}

FakeLocalLists::~FakeLocalLists() = default;

QFuture<Result<void>> FakeLocalLists::saveOptions(StationId station, LocalListOptions options, QString)
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

QFuture<Result<void>> FakeLocalLists::push(StationId station, bool isWhole, QString)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    pushes.append({station, isWhole});
    return readyFuture<Result<void>>({});
}

void FakeLocalLists::publish(const LocalListState& list)
{
    ChangeBatch batch;
    batch.localLists = {std::make_shared<LocalListState>(list)};
    m_source.publish(batch);
}

FakeReservations::FakeReservations(FakeChangeSource& source)
    : m_source(source)
{
}

FakeReservations::~FakeReservations() = default;

QFuture<Result<ReservationId>> FakeReservations::reserve(ReservationRequest request)
{
    if (failure)
        return readyFuture<Result<ReservationId>>(tl::unexpected(*failure));
    requests.append(request);
    return readyFuture<Result<ReservationId>>(ReservationId(100 + requests.size()));
}

QFuture<Result<void>> FakeReservations::cancel(ReservationId reservation, QString)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    cancelled.append(reservation);
    return readyFuture<Result<void>>({});
}

void FakeReservations::publish(const QList<ReservationRecord>& reservations)
{
    ChangeBatch batch;
    batch.reservations = reservations;
    m_source.publish(batch);
}

} // namespace forecourt::tests
