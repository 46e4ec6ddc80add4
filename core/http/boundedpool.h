// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The threads of an HTTP server, with an end to its queue. Internal to core/http: names cpp-httplib.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <httplib.h>
#include <mutex>
#include <thread>
#include <vector>

namespace forecourt::http {

/// Runs connections on a fixed number of threads. When twice as many wait as there are threads, accepting
/// waits too, so a flood stays in the kernel's queue instead of our memory. Thread: the accepting one.
class BoundedPool final : public httplib::TaskQueue
{
public:
    /// \a niceness: 0 to 19, how much its threads stand back behind the others.
    explicit BoundedPool(int threads, int niceness = 0);

    void enqueue(std::function<void()> task) override;
    /// Lets queued tasks end and joins.
    void shutdown() override;

private:
    void work();

    // guards m_tasks and m_isShutDown: tasks are handed from the accepting thread to the workers
    std::mutex m_mutex;
    std::condition_variable m_taskArrived;
    std::condition_variable m_taskTaken;
    std::deque<std::function<void()>> m_tasks;
    bool m_isShutDown = false;
    size_t m_longestQueue;
    int m_niceness;
    std::vector<std::thread> m_threads;
};

} // namespace forecourt::http
