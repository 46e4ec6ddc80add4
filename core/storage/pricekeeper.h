// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices on disk as the rest of the program sees them.
#pragma once

#include "core/api/prices.h"
#include "core/storage/accountkeeper.h"

#include <functional>

namespace forecourt::storage {

/// Thread: any may call.
class PriceKeeper final : public api::Prices
{
public:
    explicit PriceKeeper(const AccountAccess& access) : m_access(access) {}

    [[nodiscard]] QFuture<Result<PriceBook>> book() override;
    [[nodiscard]] QFuture<Result<api::PriceChangeOutcome>> change(api::PriceChange change, QString user) override;
    [[nodiscard]] QFuture<Result<Page<api::PriceEvent>>> history(api::PriceHistoryQuery query) override;
    [[nodiscard]] QFuture<Result<api::SessionPrice>> sessionPrice(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<QList<SessionCost>>> costs(QList<TransactionKey> transactions) override;
    [[nodiscard]] QFuture<Result<api::RepricePreview>> repricePreview(api::RepriceScope scope) override;
    [[nodiscard]] QFuture<Result<api::RepriceTotals>> reprice(api::RepriceScope scope, QString fingerprint, QString reason,
                                                              QString user) override;
    [[nodiscard]] QFuture<Result<api::RepricePreview>> simulate(PriceVersion draft, api::RepriceScope scope) override;

    /// Called on the engine's thread with every book that was stored. Thread: engine.
    void watchBook(std::function<void(PriceBookPointer)> watcher) { *m_watcher = std::move(watcher); }
    /// See ports::AccountStore::takeOverPrices(). Thread: engine.
    void takeOver(const StationId& old, const StationId& replacement);

private:
    struct ChangedBook; ///< a change and the book it made
    /// Makes what \a changeOf says of the book as it is by then; the watcher is told before \a done is called.
    void make(std::function<api::PriceChange(const PriceBook&)> changeOf, const QString& user,
              std::function<void(const Result<api::PriceChangeOutcome>&)> done);

    const AccountAccess& m_access;
    using Watcher = std::function<void(PriceBookPointer)>;
    std::shared_ptr<Watcher> m_watcher = std::make_shared<Watcher>(); ///< what it points to: engine's thread only
};

} // namespace forecourt::storage
