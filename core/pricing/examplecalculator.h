// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices for the window's worked examples: the same functions that price real sessions.
#pragma once

#include "core/api/pricecalculator.h"

namespace forecourt::pricing {

/// Thread: any, several at once.
class ExampleCalculator final : public api::PriceCalculator
{
public:
    [[nodiscard]] SessionCost cost(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                   const QList<Holiday>& holidays) const override;
    [[nodiscard]] QList<api::BandSpan> bands(const QDateTime& from, const QDateTime& to, const PriceVersion& version, const QTimeZone& zone,
                                             const QList<Holiday>& holidays) const override;
    [[nodiscard]] QList<api::IdleFee> idleFees(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                               const QList<Holiday>& holidays) const override;
};

} // namespace forecourt::pricing
