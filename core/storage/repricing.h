// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What ended sessions would cost by other prices, before anything is changed.
#pragma once

#include "core/api/prices.h"
#include "core/storage/repositories/accounttable.h"
#include "core/storage/sessionsheet.h"

#include <functional>

namespace forecourt::storage {

/// One session that would change.
struct Repriced
{
    TransactionKey transaction;
    std::optional<PriceId> price;
    std::optional<PriceVersionId> version;
};

/// What a look came to.
struct RepriceLook
{
    api::RepricePreview preview;
    QList<Repriced> changes; ///< all of them, in order of start
};

/// Errors: InvalidInput (args: "from", "to", "transactions").
[[nodiscard]] Result<void> checkScope(const api::RepriceScope& scope);

/// Looks at the sessions of a scope. Thread: its connection's.
class Repricing
{
public:
    /// Called with the number of sessions looked at and how many there are; false stops.
    using Progress = std::function<bool(qint64 done, qint64 all)>;

    Repricing(Connection& connection, const PricingGround& ground) : m_connection(connection), m_ground(ground) {}

    /// By the assignments of today.
    [[nodiscard]] RepriceLook byAssignments(const api::RepriceScope& scope, const Progress& progress);
    /// By \a draft, whatever is assigned.
    [[nodiscard]] RepriceLook byDraft(const PriceVersion& draft, const api::RepriceScope& scope, const Progress& progress);

private:
    struct Outcome
    {
        SessionCost cost;
        std::optional<PriceId> price;
        std::optional<PriceVersionId> version;
    };
    using Price = std::function<Outcome(const SessionSheet&, const SessionAccount&)>;
    [[nodiscard]] RepriceLook look(const api::RepriceScope& scope, const Price& price, const Progress& progress);
    [[nodiscard]] QList<SessionAccount> accountsOf(const api::RepriceScope& scope);

    Connection& m_connection;
    const PricingGround& m_ground;
};

} // namespace forecourt::storage
