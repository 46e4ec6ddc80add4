// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Prices without a store: changes take effect in the mirror, costs and previews are what the test says.
#pragma once

#include "core/api/prices.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

#include <QHash>

namespace forecourt::tests {

/// Thread: the test's.
class FakePrices final : public api::Prices
{
public:
    explicit FakePrices(FakeChangeSource& source);
    ~FakePrices() override;

    std::optional<Error> failure;            ///< every call fails with this while set
    QList<api::PriceChange> changes;
    QList<api::PriceEvent> events;           ///< newest first
    QHash<qint64, api::SessionPrice> priced; ///< by transaction
    api::RepricePreview preview;             ///< of repricePreview() and simulate()
    QList<api::RepriceScope> scopes;         ///< asked for
    QList<PriceVersion> simulated;
    QStringList reasons;                     ///< of reprice()

    QFuture<Result<PriceBook>> book() override;
    QFuture<Result<api::PriceChangeOutcome>> change(api::PriceChange change, QString user) override;
    QFuture<Result<Page<api::PriceEvent>>> history(api::PriceHistoryQuery query) override;
    QFuture<Result<api::SessionPrice>> sessionPrice(TransactionKey transaction) override;
    QFuture<Result<QList<SessionCost>>> costs(QList<TransactionKey> transactions) override;
    QFuture<Result<api::RepricePreview>> repricePreview(api::RepriceScope scope) override;
    QFuture<Result<api::RepriceTotals>> reprice(api::RepriceScope scope, QString fingerprint, QString reason, QString user) override;
    QFuture<Result<api::RepricePreview>> simulate(PriceVersion draft, api::RepriceScope scope) override;

    /// Puts \a book into the mirror.
    void publish(const PriceBook& book);
    void publishCost(const RunningCost& cost);
    /// A price with one version, in force since \a from, in EUR with 19 % VAT inside. Returns its number.
    PriceId add(const QString& name, Rate perKwh, const QDateTime& from);
    /// Everywhere, since ever.
    void assignToSite(PriceId price);
    [[nodiscard]] const PriceBook& now() const { return m_book; }

private:
    FakeChangeSource& m_source;
    PriceBook m_book;
    qint64 m_lastPrice = 0;
    qint64 m_lastVersion = 0;
    qint64 m_lastAssignment = 0;
};

} // namespace forecourt::tests
