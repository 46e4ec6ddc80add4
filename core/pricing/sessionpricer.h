// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a session costs: the pure function everything about money rests on.
#pragma once

#include "core/engine/ports/pricer.h"

#include <vector>

namespace forecourt::pricing {

/// Idle time of one rate. Seconds since 1970, UTC; the end is exclusive.
struct IdleStretch
{
    qint64 from = 0;
    qint64 to = 0;
    Rate rate; ///< per minute
};

/// The time for which priceSession() charges idle fees, in order of time. Nothing where it finds the times wrong. Pure.
[[nodiscard]] std::vector<IdleStretch> idleStretches(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                                     const QList<Holiday>& holidays);

/// The cost of \a facts by \a version; see ports::Pricer::price(). Times count in whole seconds, energy at a change of
/// band in whole Wh. Thread: any.
[[nodiscard]] SessionCost priceSession(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone, const QList<Holiday>& holidays);

/// The function as the port engine and storage have it by. Thread: any, several at once.
class SessionPricer final : public ports::Pricer
{
public:
    [[nodiscard]] SessionCost price(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                    const QList<Holiday>& holidays) const override;
    [[nodiscard]] QList<ports::RatesSince> ratesInForce(const PriceVersion& version, const ports::RateQuestion& question,
                                                        const QTimeZone& zone, const QList<Holiday>& holidays) const override;
};

} // namespace forecourt::pricing
