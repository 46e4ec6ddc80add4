// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices in memory, for tests of what stands in front of them.
#pragma once

#include "core/api/prices.h"
#include "tests/unit/localapi/fakecentralsystem.h"

namespace forecourt::tests {

/// Makes changes as documented, without a history; publishes the book after each. Thread: the test's.
class PricesInMemory final : public api::Prices
{
public:
    explicit PricesInMemory(FakeCentralSystem& central) : m_central(central) {}

    PriceBook prices; ///< call publish() after changing it by hand
    QMap<qint64, api::SessionPrice> sessionPrices;
    std::optional<api::PriceChange> lastChange;
    QString lastUser;

    void publish();

    QFuture<Result<PriceBook>> book() override;
    QFuture<Result<api::PriceChangeOutcome>> change(api::PriceChange change, QString user) override;
    QFuture<Result<Page<api::PriceEvent>>> history(api::PriceHistoryQuery) override;
    QFuture<Result<api::SessionPrice>> sessionPrice(TransactionKey transaction) override;
    QFuture<Result<QList<SessionCost>>> costs(QList<TransactionKey> transactions) override;
    QFuture<Result<api::RepricePreview>> repricePreview(api::RepriceScope) override;
    QFuture<Result<api::RepriceTotals>> reprice(api::RepriceScope, QString, QString, QString) override;
    QFuture<Result<api::RepricePreview>> simulate(PriceVersion, api::RepriceScope) override;

private:
    std::optional<Error> saveSettings(api::PriceChange& change, api::PriceChangeOutcome& outcome);
    std::optional<Error> saveVersions(const api::PriceChange& change, const QList<PriceId>& made, api::PriceChangeOutcome& outcome);
    std::optional<Error> assign(const api::PriceChange& change, api::PriceChangeOutcome& outcome);

    FakeCentralSystem& m_central;
};

} // namespace forecourt::tests
