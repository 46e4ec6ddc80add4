// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/finalcosts.h"

namespace forecourt::engine {

namespace {

QString connectorPlace(const TransactionRecord& record)
{
    return record.station.value() + QLatin1Char('/') + QString::number(record.evse.value());
}

} // namespace

FinalCosts::FinalCosts(EngineContext& context, StationRegistry& stations, DriverCosts& drivers, ports::AccountStore* store)
    : m_context(context), m_stations(stations), m_drivers(drivers), m_store(store)
{
}

/// An end that the station did not say itself is not waited with: when it is back, it says the real one.
void FinalCosts::tell(const TransactionRecord& record, const SessionCost& cost)
{
    const qint64 key = record.key.value();
    const qint64 minor = cost.total.minor;
    const auto due = m_due.find(key);
    const bool isOnItsWay = due != m_due.end() && due->sent == minor;
    if (isOnItsWay || m_told.value(connectorPlace(record)) == Told{record.key, minor})
        return;
    if (!m_drivers.isOn(record.station) || !cost.isPriced()) {
        m_due.remove(key);
        return;
    }
    // before it is sent: the answer may come at once
    if (record.stopReceivedAt || due != m_due.end())
        m_due.insert(key, {record, minor});
    const bool isSent = m_drivers.final(record, cost, [this, record, minor](bool hasArrived) { heard(record, minor, hasArrived); });
    if (!isSent)
        heard(record, minor, false);
}

void FinalCosts::heard(const TransactionRecord& record, qint64 minor, bool hasArrived)
{
    const auto due = m_due.find(record.key.value());
    const bool isTheLast = due != m_due.end() && due->sent == minor; // no other sum was sent after it
    if (isTheLast && hasArrived)
        m_due.erase(due);
    else if (isTheLast)
        due->sent.reset();
    if (!hasArrived)
        return;
    m_told.insert(connectorPlace(record), {record.key, minor});
    m_store->noteTold(record.key, DriverMessage::FinalCost);
}

void FinalCosts::begun(const TransactionRecord& record)
{
    m_due.removeIf([&record](const std::pair<const qint64&, Due&>& due) {
        return due.second.record.station == record.station && due.second.record.evse == record.evse && due.first != record.key.value();
    });
}

void FinalCosts::tick(const QDateTime& now)
{
    m_due.removeIf([&now](const std::pair<const qint64&, Due&>& due) {
        const std::optional<QDateTime>& stopped = due.second.record.stoppedAt;
        return !stopped || stopped->secsTo(now) > RecentS;
    });
    const QHash<qint64, Due> dues = m_due; // the store may answer at once
    for (const Due& due : dues) {
        const StationController* station = m_stations.find(due.record.station);
        if (due.sent || !station || !station->isOnline())
            continue;
        m_store->settlement(due.record.key, [this, record = due.record, lifetime = m_context.lifetime](const Result<ports::Settlement>& settlement) {
            if (!lifetime.expired() && settlement && m_due.contains(record.key.value()))
                tell(record, settlement->cost);
        });
    }
}

} // namespace forecourt::engine
