// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paged reads over the reader pool.
#pragma once

#include "core/api/history.h"
#include "core/storage/readerpool.h"

#include <QPromise>

namespace forecourt::storage {

/// Runs a read on \a pool; the future completes with what it returns. One that is cancelled before its turn costs
/// nothing.
template<class T, class Work>
[[nodiscard]] QFuture<Result<T>> readWith(ReaderPool& pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    pool.run([promise, work = std::move(work)](ReadConnections& connections) {
        if (!promise->isCanceled()) // nobody waits for it any more
            promise->addResult(work(connections));
        promise->finish();
    });
    return future;
}

/// Who reads what: none waits for the disk behind another kind.
struct HistoryPools
{
    ReaderPool& pages;
    ReaderPool& messages;
    ReaderPool& summaries; ///< for what goes through very many rows
};

/// Thread: any may call.
class HistoryReader final : public api::History
{
public:
    explicit HistoryReader(const HistoryPools& pools) : m_pool(pools.pages), m_messagePool(pools.messages), m_summaryPool(pools.summaries) {}

    [[nodiscard]] QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override;
    [[nodiscard]] QFuture<Result<api::TransactionTotals>>
    transactionTotals(api::TransactionQuery query) override;
    [[nodiscard]] QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override;
    [[nodiscard]] QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override;
    [[nodiscard]] QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) override;
    [[nodiscard]] QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override;
    [[nodiscard]] QFuture<Result<CommandRecord>> command(CommandId id) override;
    [[nodiscard]] QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override;
    [[nodiscard]] QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override;
    [[nodiscard]] QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override;
    [[nodiscard]] QFuture<Result<QByteArray>> photo(QString name) override;
    [[nodiscard]] QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override;

private:
    ReaderPool& m_pool;
    ReaderPool& m_messagePool;
    ReaderPool& m_summaryPool;
};

} // namespace forecourt::storage
