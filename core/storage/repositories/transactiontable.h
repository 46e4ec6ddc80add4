// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Transactions: found again, numbered, and never twice.
#pragma once

#include "core/engine/ports/stores.h"
#include "core/storage/chain.h"
#include "core/storage/statement.h"

#include <QTimeZone>

namespace forecourt::storage {

/// The rows of transactions, their chain and the newest registers. A \a message is the station's own text; it is
/// kept in the chain. Failures of SQLite stick to the
/// connection; the results here are about the request. Thread: writer.
class TransactionTable
{
public:
    using Begun = ports::TransactionStore::Begun;

    explicit TransactionTable(Connection& connection);

    /// Zone in which a year begins, for numbers.
    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }

    /// Source: ocpp-behaviour.md §3.4. Errors: StorageFailed when the ids of OCPP 1.6 are used up.
    [[nodiscard]] Result<Begun> begin(TransactionRecord record, const QByteArray& message = {});
    /// The stored record; the one there already if the same stop came before.
    [[nodiscard]] Result<TransactionRecord> addOrphan(TransactionRecord record, const QByteArray& message = {});
    /// Errors: NotFound.
    [[nodiscard]] Result<void> save(const TransactionRecord& record, const QByteArray& message = {});
    /// Latest values only, and that \a added were added to its samples. Errors: NotFound.
    [[nodiscard]] Result<void> saveProgress(const TransactionRecord& record, const SampleSum& added,
                                            const QByteArray& message = {});
    void noteSamples(TransactionKey key, const SampleSum& added);

    [[nodiscard]] std::optional<TransactionRecord> find(const StationId& station, const TransactionId& id);
    [[nodiscard]] std::optional<TransactionRecord> findByKey(TransactionKey key);
    [[nodiscard]] std::optional<TransactionRecord> findByCircumstance(const StationId& station,
                                                                      std::optional<EvseId> evse,
                                                                      const std::optional<IdToken>& token,
                                                                      const QDateTime& at);
    [[nodiscard]] DayTotals dayTotals(QDate day, const QTimeZone& zone);
    [[nodiscard]] QList<TransactionRecord> running();
    [[nodiscard]] QHash<QString, ports::StoredRegister> lastRegisters();

private:
    std::optional<TransactionRecord> first(Statement& started);
    std::optional<TransactionRecord> findRepeated(const TransactionRecord& record);
    void displaceOlder(const TransactionRecord& record, Begun& begun);
    qint64 nextOf(const QString& counter);
    Result<TransactionRecord> insert(TransactionRecord record, const QByteArray& message);
    void appendLink(const TransactionRecord& record, const QByteArray& message);
    void noteRegister(const TransactionRecord& record);

    Connection& m_connection;
    QTimeZone m_zone = QTimeZone::utc();
    Statement m_count;
    Statement m_insert;
    Statement m_update;
    Statement m_updateProgress;
    Statement m_noteSamples;
    Statement m_findStart;
    Statement m_findVagueStart;
    Statement m_findLoneStop;
    Statement m_findOpen;
    Statement m_findById;
    Statement m_findByKey;
    Statement m_findNear;
    Statement m_lastLink;
    Statement m_insertLink;
    Statement m_saveRegister;
};

} // namespace forecourt::storage
