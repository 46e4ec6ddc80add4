// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How engine and storage have a session priced; core/pricing does it.
#pragma once

#include "core/domain/cost.h"
#include "core/domain/sessionfacts.h"

#include <QTimeZone>

namespace forecourt::ports {

/// A pure function behind an interface. Thread: any, several at once.
class Pricer
{
public:
    virtual ~Pricer() = default;

    /// What the session costs by \a version, with the wall clock of \a zone and these \a holidays. Never fails: what
    /// cannot be priced is CostFlag::Unpriced. SessionCost::priceName is left empty: the caller knows it.
    [[nodiscard]] virtual SessionCost price(const SessionFacts& facts, const PriceVersion& version, const QTimeZone& zone,
                                            const QList<Holiday>& holidays) const = 0;
};

} // namespace forecourt::ports
