// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines, VAT and totals: where the rounding happens.
#pragma once

#include "core/domain/cost.h"

namespace forecourt::pricing {

/// Collects the lines of one session. Thread: any.
class CostBuilder
{
public:
    explicit CostBuilder(const PriceVersion& version) : m_version(version) {}

    /// quantity × rate, rounded once. Only what \a line has of kind, band, step, quantity, unit, rate and flags counts.
    void add(CostLine line);
    /// One piece of \a amount, by how the version is entered.
    void addAmount(CostKind kind, qint64 amount);

    /// The sum of what was entered so far, in minor units.
    [[nodiscard]] qint64 entered() const { return m_entered; }
    /// The sum of what was entered by lines of \a kind.
    [[nodiscard]] qint64 entered(CostKind kind) const;
    /// Something did not fit: there is no cost.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

    /// Puts lines and totals into \a cost.
    void finish(SessionCost& cost);

private:
    void append(CostLine line, std::optional<qint64> amount);

    const PriceVersion& m_version;
    QList<CostLine> m_lines;
    qint64 m_entered = 0;
    bool m_isTooLarge = false;
};

} // namespace forecourt::pricing
