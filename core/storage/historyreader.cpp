// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/historyreader.h"

#include "core/storage/historyqueries.h"
#include "core/storage/messagequeries.h"
#include "core/storage/repositories/sampletable.h"

namespace forecourt::storage {

QFuture<Result<Page<TransactionRecord>>> HistoryReader::transactions(api::TransactionQuery query)
{
    return readWith<Page<TransactionRecord>>(m_pool,
                                             [query = std::move(query)](ReadConnections& connections) {
                                                 return readTransactions(connections.site(), query);
                                             });
}

QFuture<Result<api::TransactionTotals>> HistoryReader::transactionTotals(api::TransactionQuery query)
{
    return readWith<api::TransactionTotals>(m_summaryPool, [query = std::move(query)](ReadConnections& connections) {
        return readTransactionTotals(connections.site(), query);
    });
}

QFuture<Result<TransactionRecord>> HistoryReader::transaction(TransactionKey key)
{
    return readWith<TransactionRecord>(
        m_pool, [key](ReadConnections& connections) { return readTransaction(connections.site(), key); });
}

QFuture<Result<QList<MeterSample>>> HistoryReader::samples(TransactionKey key)
{
    return samplesFrom(key, {});
}

QFuture<Result<QList<MeterSample>>> HistoryReader::samplesFrom(TransactionKey key, QDateTime from)
{
    return readWith<QList<MeterSample>>(
        m_pool, [key, from = std::move(from)](ReadConnections& connections) -> Result<QList<MeterSample>> {
            QList<MeterSample> samples = samplesOf(connections.site(), key, from);
            if (const Result<void> result = connections.site().result(); !result)
                return tl::unexpected<Error>(result.error());
            return samples;
        });
}

QFuture<Result<Page<CommandRecord>>> HistoryReader::commands(api::CommandQuery query)
{
    return readWith<Page<CommandRecord>>(m_pool, [query = std::move(query)](ReadConnections& connections) {
        return readCommands(connections.site(), query);
    });
}

QFuture<Result<CommandRecord>> HistoryReader::command(CommandId id)
{
    return readWith<CommandRecord>(
        m_pool, [id](ReadConnections& connections) { return readCommand(connections.site(), id); });
}

QFuture<Result<Page<MessageRecord>>> HistoryReader::messages(api::MessageQuery query)
{
    return readWith<Page<MessageRecord>>(m_messagePool, [query = std::move(query)](ReadConnections& connections) {
        return readMessages(connections.messages(), query);
    });
}

QFuture<Result<api::MessageCounts>> HistoryReader::messageCounts(api::MessageCountQuery query)
{
    return readWith<api::MessageCounts>(m_messagePool, [query = std::move(query)](ReadConnections& connections) {
        return countMessages(connections.messages(), query);
    });
}

QFuture<Result<Page<EventRecord>>> HistoryReader::events(api::EventQuery query)
{
    return readWith<Page<EventRecord>>(m_pool, [query = std::move(query)](ReadConnections& connections) {
        return readEvents(connections.site(), query);
    });
}

QFuture<Result<QByteArray>> HistoryReader::photo(QString name)
{
    return readWith<QByteArray>(m_pool, [name = std::move(name)](ReadConnections& connections) {
        return readPhoto(connections.site(), name);
    });
}

QFuture<Result<Page<AlertRecord>>> HistoryReader::alerts(api::AlertQuery query)
{
    return readWith<Page<AlertRecord>>(m_pool, [query = std::move(query)](ReadConnections& connections) {
        return readAlerts(connections.site(), query);
    });
}

} // namespace forecourt::storage
