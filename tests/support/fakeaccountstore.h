// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices and accounts in memory, as the engine asks for them.
#pragma once

#include "core/engine/ports/accounts.h"

#include <utility>
#include <vector>

namespace forecourt::tests {

/// Answers at once, unless told otherwise. Thread: the test's.
class FakeAccountStore final : public ports::AccountStore
{
public:
    PriceBook book;
    QMap<qint64, SessionCost> costs;              ///< of running sessions, by transaction
    QMap<qint64, ports::Settlement> settlements;  ///< by transaction
    QList<std::pair<TransactionKey, StateSince>> states; ///< as they came
    QList<ports::OpenSession> open;               ///< as stored when the program ended
    QList<std::pair<TransactionKey, DriverMessage>> told; ///< as they came
    ports::DriverCostSwitches switches;
    bool areSwitchesHeld = false; ///< their commits wait for releaseSwitches()
    std::vector<ports::Completion<void>> heldSwitches;
    UnpricedUse unpricedUse;
    QList<std::pair<StationId, StationId>> takenOver; ///< places, as they came: from the old station to the new one
    int asked = 0;                                ///< how often for costs

    /// As when a change of prices was stored.
    void publishBook() const
    {
        if (m_watcher)
            m_watcher(std::make_shared<const PriceBook>(book));
    }

    void loadBook(ports::Completion<PriceBook> done) override { done(book); }
    void watchBook(std::function<void(PriceBookPointer)> watcher) override { m_watcher = std::move(watcher); }
    void takeOverPrices(StationId old, StationId replacement) override { takenOver.append({std::move(old), std::move(replacement)}); }
    void addState(TransactionKey transaction, StateSince state) override { states.append({transaction, std::move(state)}); }
    void openSessions(QDateTime, ports::Completion<QList<ports::OpenSession>> done) override { done(open); }
    void noteTold(TransactionKey transaction, DriverMessage message) override { told.append({transaction, message}); }
    void costsSoFar(QList<TransactionKey> transactions, QDateTime now, ports::Completion<QList<RunningCost>> done) override
    {
        ++asked;
        QList<RunningCost> found;
        for (const TransactionKey key : transactions) {
            if (costs.contains(key.value()))
                found.append({key, costs.value(key.value()), now});
        }
        done(found);
    }
    void settlement(TransactionKey transaction, ports::Completion<ports::Settlement> done) override
    {
        if (settlements.contains(transaction.value()))
            done(settlements.value(transaction.value()));
        else
            done(failure(ErrorCode::NotFound));
    }
    void unpriced(ports::Completion<UnpricedUse> done) override { done(unpricedUse); }
    void loadDriverSwitches(ports::Completion<ports::DriverCostSwitches> done) override { done(switches); }
    void saveDriverSwitch(std::optional<StationId> station, DriverCostSwitch value, ports::Completion<void> done) override
    {
        switches.set(station, value);
        if (areSwitchesHeld)
            heldSwitches.push_back(std::move(done));
        else
            done({});
    }
    void releaseSwitches()
    {
        for (ports::Completion<void>& done : std::exchange(heldSwitches, {}))
            done({});
    }

private:
    std::function<void(PriceBookPointer)> m_watcher;
};

} // namespace forecourt::tests
