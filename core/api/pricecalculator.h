// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a session would cost, worked out at once and here: for the worked example of a price.
#pragma once

#include "core/domain/cost.h"
#include "core/domain/sessionfacts.h"

#include <QTimeZone>

namespace forecourt::api {

/// A stretch of time in one band of the week.
struct BandSpan
{
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, exclusive
    int band = -1;  ///< index in PriceVersion::bands; −1: none, the version's own rates

    bool operator==(const BandSpan&) const = default;
};

/// A stretch of time for which an idle fee is charged.
struct IdleFee
{
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, exclusive
    Rate rate;      ///< per minute, as it was entered

    bool operator==(const IdleFee&) const = default;
};

/// Pure functions behind an interface, so that the window needs not know who computes. Thread: any.
class PriceCalculator
{
public:
    virtual ~PriceCalculator() = default;

    /// What the session costs by \a version, as it would be charged. Never fails: see CostFlag::Unpriced.
    [[nodiscard]] virtual SessionCost cost(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                           const QList<Holiday>& holidays) const = 0;
    /// The bands of \a version between two moments in order of time, without gaps, neighbours differing. Empty where \a to is
    /// not after \a from.
    [[nodiscard]] virtual QList<BandSpan> bands(const QDateTime& from, const QDateTime& to, const PriceVersion& version,
                                                const QTimeZone& zone, const QList<Holiday>& holidays) const = 0;
    /// When cost() charges an idle fee, in order of time; a maximum does not shorten it. Empty where the charger never said
    /// how the car stood, or where the times of \a facts cannot be right.
    [[nodiscard]] virtual QList<IdleFee> idleFees(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                                  const QList<Holiday>& holidays) const = 0;
};

} // namespace forecourt::api
