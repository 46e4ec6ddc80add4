// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of prices in the engine share: a site with one price, whose charger shows costs.
#pragma once

#include "core/pricing/sessionpricer.h"
#include "tests/support/engineharness.h"
#include "tests/support/fakeaccountstore.h"

#include <QJsonObject>

namespace forecourt::tests::pricedsite {

inline const QString A = QStringLiteral("A");
inline const QString Tag = QStringLiteral("TAG1");
inline const TransactionKey First(1);

/// 0.49 EUR/kWh with VAT, idle 0.05 EUR/min after 10 min.
PriceVersion aVersion();

SessionCost aCost(qint64 cents);

/// An engine with prices; station A says that it shows them. Thread: the test's.
struct PricedSite
{
    explicit PricedSite(bool isDeclared = true);
    ~PricedSite();

    StationDouble online();
    void tick();
    /// What was sent of one kind, oldest first.
    [[nodiscard]] QList<QJsonObject> sent(const char* message) const;
    /// The answer to what is out.
    static void answerAll(const StationDouble& station, CommandAnswer kind);
    [[nodiscard]] DriverCostState state();

    /// It comes back after a restart of the program.
    StationDouble again();
    /// A session of connector 1 that its driver follows, and what it will have cost.
    void beginAndSettle(const StationDouble& station);
    /// A session that ended while the cable stays in, as the store has it; the states before are forgotten.
    void endWithCable();

    FakeAccountStore store;
    pricing::SessionPricer pricer;
    EngineHarness harness;
};

} // namespace forecourt::tests::pricedsite
