// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The transactions that run now, over all stations.
#pragma once

#include "core/domain/transaction.h"
#include "core/engine/authorization.h"
#include "core/engine/changepublisher.h"
#include "core/engine/energyscale.h"
#include "core/engine/ports/stores.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace forecourt::engine {

/// A running transaction; lives in the book.
class RunningTransaction final : public Published
{
public:
    explicit RunningTransaction(TransactionRecord value) : record(std::move(value)) {}
    void publish(ChangeBatch& batch) override
    {
        batch.transactions.append(std::make_shared<const TransactionRecord>(record));
    }

    TransactionRecord record;
    /// Quirk 34: this station counts from 0 in each session.
    bool hasSessionRegister = false;
    EnergyScale scale; ///< quirk 20
    /// When the connector was first seen free while this was still running (quirk 27).
    std::optional<QDateTime> freeSince;
    bool wasReportedFree = false;
    /// Charging for long without any meter value (quirk 36).
    bool wasReportedSilent = false;
};

/// Index of running transactions, and the last meter reading of each connector. Thread: engine.
class TransactionBook
{
public:
    explicit TransactionBook(ChangePublisher& publisher) : m_publisher(publisher) {}
    ~TransactionBook();

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;

    [[nodiscard]] RunningTransaction* find(TransactionKey key);
    [[nodiscard]] RunningTransaction* runningOn(const StationId& station, EvseId evse);
    [[nodiscard]] RunningTransaction* running(const StationId& station, const TransactionId& id);
    [[nodiscard]] const std::vector<RunningTransaction*>& runningAt(const StationId& station) const;
    /// Calls \a visit with every running transaction.
    template<class Visit>
    void forEach(Visit visit) const
    {
        for (const auto& [key, running] : m_running)
            visit(*running);
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_running.size()); }

    RunningTransaction& add(TransactionRecord record);
    /// Tells the window about a change of a running transaction.
    void touch(RunningTransaction& transaction) { m_publisher.mark(transaction); }
    /// \a final is the record as it ended; it is shown once more and leaves the book.
    void remove(const TransactionRecord& final);
    /// Shows a transaction that is not in the book (a late correction of an ended one).
    void show(const TransactionRecord& record);

    /// An end of this transaction is on the way to the store; a second one must wait for what comes of it.
    void setEnding(TransactionKey key, bool isEnding);
    [[nodiscard]] bool isEnding(TransactionKey key) const { return m_ending.contains(key.value()); }

    /// The last meterStop of a connector, to compare with a start at \a at; empty where none is known or
    /// the one that is known is newer (the start came late).
    [[nodiscard]] std::optional<Energy> lastRegister(const StationId& station, EvseId evse, const QDateTime& at) const;
    /// The connector's register at \a at; one that came late replaces no newer one.
    void setLastRegister(const StationId& station, EvseId evse, Energy value, const QDateTime& at);

private:
    struct LastRegister
    {
        Energy value;
        QDateTime at;
    };

    ChangePublisher& m_publisher;
    std::unordered_map<qint64, std::unique_ptr<RunningTransaction>> m_running;
    QHash<StationId, std::vector<RunningTransaction*>> m_byStation;
    QSet<qint64> m_ending;
    QHash<QString, LastRegister> m_lastRegisters; ///< by "station/evse"
};

} // namespace forecourt::engine
