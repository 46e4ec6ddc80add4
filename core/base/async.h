// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Observing a QFuture without the traps of Qt 6.4's then().
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace forecourt {

/// Calls \a function with the future's value on \a context's thread once it is there; never if
/// \a context dies first, or if the future was cancelled without a value. Use this instead of
/// QFuture::then(context, …), which aborts in debug builds of Qt 6.4 when the context dies first.
/// Thread: \a context's.
template<class T, class Function>
void whenFinished(const QFuture<T>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, call = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             call(watcher->future().result());
                     });
    watcher->setFuture(future);
}

/// A future that is already complete.
template<class T>
[[nodiscard]] QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace forecourt
