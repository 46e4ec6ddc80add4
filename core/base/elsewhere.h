// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Work that grows with the data, and the end of large values, on threads of the pool.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace forecourt {

/// Runs \a work on a thread of the global pool; the future completes with what it returns. What \a work captures is a
/// value of its own or lives as long as the program; it is not cancelled. Thread: any; whenFinished() brings the result.
template<class Work>
[[nodiscard]] auto runElsewhere(Work work) -> QFuture<std::invoke_result_t<Work&>>
{
    using T = std::invoke_result_t<Work&>;
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// \a value for many owners. The last one may be the GUI thread: a million records take longer to free than it may
/// stand still, so they are freed on a thread of the pool.
template<class T>
[[nodiscard]] std::shared_ptr<const T> sharedFreedElsewhere(T value)
{
    return {new const T(std::move(value)),
            [](const T* last) { QThreadPool::globalInstance()->start([last] { delete last; }); }};
}

} // namespace forecourt
