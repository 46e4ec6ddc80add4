// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What everything about money on disk shares: how it reads, writes and prices.
#pragma once

#include "core/base/clock.h"
#include "core/storage/historyreader.h"
#include "core/storage/sessionsheet.h"
#include "core/storage/writer.h"

#include <atomic>
#include <memory>

namespace forecourt::storage {

/// Reads from pools, writes through the writer. What is referred to outlives it. Thread: any may call.
struct AccountAccess
{
    Writer& writer;
    ReaderPool& readers;          ///< for what reads a page
    ReaderPool& summaries;        ///< for what goes through a month or more
    ReaderPool& longReaders;      ///< for what takes seconds
    QObject* engineContext;       ///< lives on the thread that hands jobs to the writer
    const Clock& clock;
    const ports::Pricer* pricer;  ///< null: nothing is priced
    std::shared_ptr<std::atomic<bool>> isEnding; ///< long work breaks off

    /// Hands \a work to the writer; \a then is called with the result on the engine's thread before the future completes.
    template<class T, class Work, class Then>
    [[nodiscard]] QFuture<Result<T>> write(Work work, Then then) const
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        QMetaObject::invokeMethod(
            engineContext,
            [&to = writer, promise, work = std::move(work), then = std::move(then)] {
                to.submit(std::make_unique<TypedWriteJob<T>>(work, [promise, then](Result<T> result) {
                    then(result);
                    promise->addResult(std::move(result));
                    promise->finish();
                }));
            },
            Qt::QueuedConnection);
        return future;
    }
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> write(Work work) const
    {
        return write<T>(std::move(work), [](const Result<T>&) {});
    }
    /// A read whose work gets the promise too, for progress and to look whether it was cancelled.
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> readLong(Work work) const
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        longReaders.run([promise, work = std::move(work)](ReadConnections& connections) {
            if (!promise->isCanceled()) {
                Result<T> result = work(connections.site(), *promise);
                if (!promise->isCanceled())
                    promise->addResult(std::move(result));
            }
            promise->finish();
        });
        return future;
    }
};

/// The book and the site's zone as a reading thread sees them.
struct ReadGround
{
    PriceBook book;
    QTimeZone zone;

    [[nodiscard]] static ReadGround read(Connection& connection);
    /// Empty where nothing is priced.
    [[nodiscard]] std::optional<PricingGround> with(const ports::Pricer* pricer) const
    {
        return pricer ? std::optional(PricingGround{*pricer, book, zone}) : std::nullopt;
    }
};

/// \a value, or what SQLite said.
template<class T>
[[nodiscard]] Result<T> readValue(Connection& connection, T value)
{
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return value;
}

} // namespace forecourt::storage
