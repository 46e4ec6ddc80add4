// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactionbook.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
QString registerKey(const StationId& station, EvseId evse)
{
    return station.value() + QLatin1Char('/') + QString::number(evse.value());
}
} // namespace

TransactionBook::~TransactionBook() = default;

void TransactionBook::load(const ports::StoredSite& stored)
{
    for (const TransactionRecord& record : stored.runningTransactions)
        add(record);
    for (auto it = stored.lastRegisters.cbegin(); it != stored.lastRegisters.cend(); ++it)
        m_lastRegisters.insert(it.key(), LastRegister{it->value, it->at});
}

void TransactionBook::collect(ChangeBatch& batch) const
{
    for (const auto& [key, transaction] : m_running)
        batch.transactions.append(std::make_shared<const TransactionRecord>(transaction->record));
}

RunningTransaction* TransactionBook::find(TransactionKey key)
{
    const auto it = m_running.find(key.value());
    return it == m_running.end() ? nullptr : it->second.get();
}

RunningTransaction* TransactionBook::runningOn(const StationId& station, EvseId evse)
{
    RunningTransaction* newest = nullptr; // after a crash there may be two
    for (RunningTransaction* transaction : runningAt(station)) {
        if (transaction->record.evse == evse
            && (!newest || newest->record.startedAt < transaction->record.startedAt))
            newest = transaction;
    }
    return newest;
}

RunningTransaction* TransactionBook::running(const StationId& station, const TransactionId& id)
{
    for (RunningTransaction* transaction : runningAt(station)) {
        if (transaction->record.id == id)
            return transaction;
    }
    return nullptr;
}

const std::vector<RunningTransaction*>& TransactionBook::runningAt(const StationId& station) const
{
    static const std::vector<RunningTransaction*> none;
    const auto it = m_byStation.constFind(station);
    return it == m_byStation.cend() ? none : it.value();
}

RunningTransaction& TransactionBook::add(TransactionRecord record)
{
    if (RunningTransaction* known = find(record.key))
        return *known;
    auto transaction = std::make_unique<RunningTransaction>(std::move(record));
    RunningTransaction& added = *transaction;
    m_byStation[added.record.station].push_back(&added);
    m_running.emplace(added.record.key.value(), std::move(transaction));
    m_publisher.mark(added);
    return added;
}

void TransactionBook::remove(const TransactionRecord& final)
{
    const auto it = m_running.find(final.key.value());
    if (it != m_running.end()) {
        m_publisher.forget(*it->second);
        std::vector<RunningTransaction*>& list = m_byStation[final.station];
        list.erase(std::remove(list.begin(), list.end(), it->second.get()), list.end());
        m_running.erase(it);
    }
    show(final);
}

void TransactionBook::show(const TransactionRecord& record)
{
    ChangeBatch& batch = m_publisher.pending();
    batch.transactions.append(std::make_shared<const TransactionRecord>(record));
    if (!record.isRunning())
        batch.removedTransactions.append(record.key);
}

void TransactionBook::setEnding(TransactionKey key, bool isEnding)
{
    if (isEnding)
        m_ending.insert(key.value());
    else
        m_ending.remove(key.value());
}

std::optional<Energy> TransactionBook::lastRegister(const StationId& station, EvseId evse, const QDateTime& at) const
{
    const auto it = m_lastRegisters.constFind(registerKey(station, evse));
    if (it == m_lastRegisters.cend() || (it->at.isValid() && it->at > at))
        return std::nullopt;
    return it->value;
}

void TransactionBook::setLastRegister(const StationId& station, EvseId evse, Energy value, const QDateTime& at)
{
    LastRegister& known = m_lastRegisters[registerKey(station, evse)];
    if (!known.at.isValid() || known.at <= at)
        known = LastRegister{value, at};
}

} // namespace forecourt::engine
