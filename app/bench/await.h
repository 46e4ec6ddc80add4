// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Waiting with a running event loop: fit for a measuring program, for nothing else.
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace forecourt::bench {

/// Runs the loop until \a future is there.
template<class T>
T await(const QFuture<T>& future)
{
    QEventLoop loop;
    std::optional<T> value;
    whenFinished(future, &loop, [&](const T& result) {
        value = result;
        loop.quit();
    });
    if (!value)
        loop.exec();
    return *value;
}

/// Runs the loop until what \a begin was given is called; it may be at once.
template<class T, class Begin>
Result<T> awaitCompletion(const Begin& begin)
{
    QEventLoop loop;
    std::optional<Result<T>> value;
    begin([&](const Result<T>& result) {
        value = result;
        loop.quit();
    });
    if (!value)
        loop.exec();
    return *value;
}

/// Runs the loop for a while.
inline void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace forecourt::bench
