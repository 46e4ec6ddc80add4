// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How engine and storage have a session priced; core/pricing does it.
#pragma once

#include "core/domain/cost.h"
#include "core/domain/sessionfacts.h"

#include <QTimeZone>

namespace forecourt::ports {

/// For whom and when rates are asked.
struct RateQuestion
{
    QString group;  ///< of the person, compared without case; empty: nobody's
    int step = -1;  ///< index of the PriceStep that counts for energy; -1: none
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, exclusive; not above from: that moment alone
};

/// From this moment on these rates count: the group's, else the band's, else the version's own.
struct RatesSince
{
    QDateTime at; ///< UTC
    RateSet rates;

    bool operator==(const RatesSince&) const = default;
};

/// A pure function behind an interface. Thread: any, several at once.
class Pricer
{
public:
    virtual ~Pricer() = default;

    /// What the session costs by \a version, with the wall clock of \a zone and these \a holidays. Never fails: what
    /// cannot be priced is CostFlag::Unpriced. SessionCost::priceName is left empty: the caller knows it.
    [[nodiscard]] virtual SessionCost price(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                            const QList<Holiday>& holidays) const = 0;

    /// The rates in force from \a question's from to its to, as \a version enters them (with or without VAT). The first begins
    /// at from, neighbours differ, never empty.
    [[nodiscard]] virtual QList<RatesSince> ratesInForce(const PriceVersion& version, const RateQuestion& question, const QTimeZone& zone,
                                                         const QList<Holiday>& holidays) const = 0;
};

} // namespace forecourt::ports
