// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Knows how many reads a page still waits for.
#pragma once

#include "core/api/history.h"

#include <QFutureWatcher>

namespace forecourt::bench {

/// Hands every call on and counts those without an answer. Thread: GUI.
class CountingHistory final : public api::History
{
public:
    explicit CountingHistory(api::History& history) : m_history(history) {}

    /// Reads that have no answer yet.
    [[nodiscard]] int outstanding() const { return m_outstanding; }
    /// Reads asked for so far.
    [[nodiscard]] qint64 started() const { return m_started; }

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override
    {
        return counted(m_history.transactions(std::move(query)));
    }
    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery query) override
    {
        return counted(m_history.transactionTotals(std::move(query)));
    }
    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override { return counted(m_history.transaction(key)); }
    QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override { return counted(m_history.samples(key)); }
    QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) override
    {
        return counted(m_history.samplesFrom(key, std::move(from)));
    }
    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override
    {
        return counted(m_history.commands(std::move(query)));
    }
    QFuture<Result<CommandRecord>> command(CommandId id) override { return counted(m_history.command(id)); }
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override
    {
        return counted(m_history.messages(std::move(query)));
    }
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override
    {
        return counted(m_history.messageCounts(std::move(query)));
    }
    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override
    {
        return counted(m_history.events(std::move(query)));
    }
    QFuture<Result<QByteArray>> photo(QString name) override { return counted(m_history.photo(std::move(name))); }
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override
    {
        return counted(m_history.alerts(std::move(query)));
    }

private:
    template<class T>
    QFuture<T> counted(QFuture<T> future)
    {
        ++m_outstanding;
        ++m_started;
        auto* watcher = new QFutureWatcher<T>(&m_context); // not whenFinished(): a cancelled read has an end, but no value
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_context, [this, watcher] {
            watcher->deleteLater();
            --m_outstanding;
        });
        watcher->setFuture(future);
        return future;
    }

    api::History& m_history;
    QObject m_context;
    int m_outstanding = 0;
    qint64 m_started = 0;
};

} // namespace forecourt::bench
