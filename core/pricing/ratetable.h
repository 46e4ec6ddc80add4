// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which rate of a price version counts: the group's, the band's, or its own.
#pragma once

#include "core/domain/tariff.h"

namespace forecourt::pricing {

/// Looks rates up. Borrows the version. Thread: any.
class RateTable
{
public:
    /// \a group: of the person; unknown or empty: nobody's.
    RateTable(const PriceVersion& version, const QString& group);

    /// \a band: index, -1: none. \a step: index, -1: below the first. Empty: not charged.
    [[nodiscard]] std::optional<Rate> energy(int band, int step) const;
    [[nodiscard]] std::optional<Rate> charging(int band) const { return pick(&RateSet::perMinuteCharging, band); }
    [[nodiscard]] std::optional<Rate> connected(int band) const { return pick(&RateSet::perMinuteConnected, band); }
    [[nodiscard]] std::optional<Rate> session(int band) const { return pick(&RateSet::perSession, band); }
    [[nodiscard]] std::optional<Rate> idle(int band) const { return pick(&RateSet::idlePerMinute, band); }

    /// Energy is charged in some band or step, be it with zero.
    [[nodiscard]] bool hasEnergy() const;
    [[nodiscard]] bool hasCharging() const { return hasAny(&RateSet::perMinuteCharging); }
    [[nodiscard]] bool hasConnected() const { return hasAny(&RateSet::perMinuteConnected); }
    [[nodiscard]] bool hasIdle() const { return hasAny(&RateSet::idlePerMinute); }

    /// The group whose rates count; empty: nobody's.
    [[nodiscard]] QString group() const { return m_group ? m_group->group : QString(); }

private:
    using Member = std::optional<Rate> RateSet::*;

    [[nodiscard]] std::optional<Rate> pick(Member member, int band) const;
    [[nodiscard]] bool hasAny(Member member) const;

    const PriceVersion& m_version;
    const GroupRates* m_group = nullptr;
};

} // namespace forecourt::pricing
