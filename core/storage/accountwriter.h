// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's way to prices and accounts.
#pragma once

#include "core/engine/ports/accounts.h"
#include "core/storage/accountkeeper.h"
#include "core/storage/pricekeeper.h"

namespace forecourt::storage {

/// Thread: engine.
class AccountWriter final : public ports::AccountStore
{
public:
    AccountWriter(const AccountAccess& access, PriceKeeper& prices) : m_access(access), m_prices(prices) {}

    void loadBook(ports::Completion<PriceBook> done) override;
    void watchBook(std::function<void(PriceBookPointer)> watcher) override { m_prices.watchBook(std::move(watcher)); }
    void takeOverPrices(StationId old, StationId replacement) override { m_prices.takeOver(old, replacement); }
    void addState(TransactionKey transaction, StateSince state) override;
    void openSessions(QDateTime now, ports::Completion<QList<ports::OpenSession>> done) override;
    void noteTold(TransactionKey transaction, DriverMessage message) override;
    void costsSoFar(QList<TransactionKey> transactions, QDateTime now, ports::Completion<QList<RunningCost>> done) override;
    void settlement(TransactionKey transaction, ports::Completion<ports::Settlement> done) override;
    void unpriced(ports::Completion<UnpricedUse> done) override;
    void loadDriverSwitches(ports::Completion<ports::DriverCostSwitches> done) override;
    void saveDriverSwitch(std::optional<StationId> station, DriverCostSwitch value, ports::Completion<void> done) override;

private:
    template<class T, class Work>
    void submit(ports::Completion<T> done, Work work)
    {
        m_access.writer.submit(std::make_unique<TypedWriteJob<T>>(std::move(work), std::move(done)));
    }
    /// Reads beside the writer; \a done is called on the engine's thread.
    template<class T, class Work>
    void read(ports::Completion<T> done, Work work)
    {
        m_access.readers.run([done = std::move(done), work = std::move(work), context = m_access.engineContext](ReadConnections& connections) {
            QMetaObject::invokeMethod(
                context, [done, result = work(connections.site())] { done(result); }, Qt::QueuedConnection);
        });
    }

    const AccountAccess& m_access;
    PriceKeeper& m_prices;
};

} // namespace forecourt::storage
