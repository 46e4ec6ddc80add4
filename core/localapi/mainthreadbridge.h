// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets handlers on pool threads look at the live site and wait for answers of the central system.
#pragma once

#include "core/api/livesite.h"
#include "core/base/async.h"

#include <QMetaObject>
#include <QObject>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace forecourt::localapi {

/// Runs functions on the thread it lives on, the live site's, while the caller waits with a deadline.
/// Thread: made on the live site's thread; read(), await() and awaitLive() are called on pool threads only.
class MainThreadBridge : public QObject
{
    Q_OBJECT

public:
    explicit MainThreadBridge(api::LiveSite& live);
    ~MainThreadBridge() override;

    /// The value \a function returns on the live site's thread. Errors: TimedOut after 5 s, Cancelled after
    /// close().
    template<class Function>
    [[nodiscard]] auto read(Function function) -> Result<std::invoke_result_t<Function>>
    {
        using Value = std::invoke_result_t<Function>;
        const auto slot = std::make_shared<Slot<Value>>();
        QMetaObject::invokeMethod(
            this, [this, slot, function] { fill(slot, Result<Value>(function())); }, Qt::QueuedConnection);
        return wait(slot, ReadDeadline);
    }

    /// The result of the future that \a call returns; \a call runs on the live site's thread. Errors: those
    /// of the future, TimedOut, Cancelled.
    template<class Value>
    [[nodiscard]] Result<Value> await(std::function<QFuture<Result<Value>>()> call,
                                      std::chrono::milliseconds deadline = CallDeadline)
    {
        const auto slot = std::make_shared<Slot<Value>>();
        QMetaObject::invokeMethod(
            this,
            [this, slot, call] {
                whenFinished(call(), this, [this, slot](Result<Value> result) { fill(slot, std::move(result)); });
            },
            Qt::QueuedConnection);
        return wait(slot, deadline);
    }

    /// Waits until \a isThere holds on the live site's thread: it is asked at once and after each batch.
    /// Errors: TimedOut, Cancelled.
    [[nodiscard]] Result<void> awaitLive(std::function<bool()> isThere, std::chrono::milliseconds deadline);

    /// Ends every wait with Cancelled, and every later one at once. Thread: any.
    void close();

private:
    template<class Value>
    using Slot = std::optional<Result<Value>>;

    static constexpr std::chrono::milliseconds ReadDeadline{5000};
    static constexpr std::chrono::milliseconds CallDeadline{15000};

    template<class Value>
    void fill(const std::shared_ptr<Slot<Value>>& slot, Result<Value> result)
    {
        {
            const std::lock_guard lock(m_mutex);
            *slot = std::move(result);
        }
        m_arrived.notify_all();
    }

    template<class Value>
    [[nodiscard]] Result<Value> wait(const std::shared_ptr<Slot<Value>>& slot, std::chrono::milliseconds deadline)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, deadline, [&] { return m_isClosed || slot->has_value(); });
        if (slot->has_value())
            return std::move(**slot);
        if (m_isClosed)
            return failure(ErrorCode::Cancelled, QStringLiteral("the program is stopping"));
        return failure(ErrorCode::TimedOut, QStringLiteral("no answer from inside the program in time"));
    }

    void checkWaiting();

    struct Waiting
    {
        std::function<bool()> isThere;
        std::shared_ptr<Slot<void>> slot;
        std::chrono::steady_clock::time_point end;
    };

    // guards m_isClosed and all slots: they are filled on the live site's thread and taken on pool threads
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    bool m_isClosed = false;
    std::vector<Waiting> m_waiting; ///< live site's thread only
};

} // namespace forecourt::localapi
