// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The week of a price laid over real time.
#pragma once

#include "core/pricing/holidaycalendar.h"

#include <QTimeZone>

#include <vector>

namespace forecourt::pricing {

/// A stretch of time in one band. Seconds since 1970, UTC; the end is exclusive.
struct BandStretch
{
    qint64 from = 0;
    qint64 to = 0;
    int band = -1; ///< index in PriceVersion::bands; -1: none

    bool operator==(const BandStretch&) const = default;
};

/// The slots of \a version that count on \a day, in order of time: of an exception, else of holidays if there are
/// any for them, else of the day of the week. Their days are of no meaning any more.
[[nodiscard]] QList<BandSlot> slotsOn(const PriceVersion& version, const QDate& day, HolidayCalendar& holidays);

/// The bands of \a version between two moments, without gaps, neighbours differing. Every moment is in the band its wall-clock
/// time says, so nothing is lost or counted twice on the nights the clock changes. At least one stretch; of no length where
/// \a to is not above \a from.
[[nodiscard]] std::vector<BandStretch> bandsBetween(qint64 from, qint64 to, const PriceVersion& version, const QTimeZone& zone,
                                                    HolidayCalendar& holidays);

} // namespace forecourt::pricing
