// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The time of a session that is charged: charging, connected, idle.
#pragma once

#include "core/domain/sessionfacts.h"
#include "core/pricing/bandtimeline.h"
#include "core/pricing/registercurve.h"

namespace forecourt::pricing {

/// Seconds since 1970, UTC; the end is exclusive.
struct TimeSpan
{
    qint64 from = 0;
    qint64 to = 0;
};

/// When a session began, ended, and when the cable came out.
struct SessionTimes
{
    qint64 start = 0;
    qint64 stop = 0; ///< not before start
    qint64 end = 0;  ///< cable out; not before stop
};

/// Time of one price.
struct TimePart
{
    int band = -1; ///< -1: none, or free
    bool isFree = false;
    qint64 seconds = 0;
};

/// When the car charged: by the states, or where there are none by the energy.
[[nodiscard]] std::vector<TimeSpan> chargingSpans(const SessionFacts& facts, const SessionTimes& times, const RegisterCurve& curve);

/// When it stood idle beyond the grace time: the car did not want to charge, or the session was over and the cable still in.
/// Each stretch has its grace; charging ends a stretch, being held back by the site or the charger only interrupts it.
[[nodiscard]] std::vector<TimeSpan> idleSpans(const SessionFacts& facts, const SessionTimes& times, qint64 graceS);

/// \a spans by band, the first \a freeS of them free. In the order they begin.
[[nodiscard]] std::vector<TimePart> splitTime(const std::vector<TimeSpan>& spans, const std::vector<BandStretch>& bands, qint64 freeS);

} // namespace forecourt::pricing
