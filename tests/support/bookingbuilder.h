// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bookings for documents, without a store.
#pragma once

#include "core/domain/billingmonth.h"

namespace forecourt::tests {

/// A charge of one energy line and a start fee, of May 2026: 0.35 EUR/kWh and 0.50 EUR with 19 % VAT.
[[nodiscard]] Booking aBooking(qint64 id, qint64 wattHours = 22'333);

/// \a count of them from \a seed: two VAT rates, some reversals, some without energy, names of every kind. The same seed
/// makes the same ones.
[[nodiscard]] QList<Booking> randomBookings(int count, quint32 seed);

} // namespace forecourt::tests
