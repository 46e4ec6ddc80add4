// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/boundedpool.h"

#include <sys/resource.h>
#include <unistd.h>

namespace forecourt::http {

BoundedPool::BoundedPool(int threads, int niceness) : m_longestQueue(static_cast<size_t>(threads) * 2), m_niceness(niceness)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

void BoundedPool::enqueue(std::function<void()> task)
{
    {
        std::unique_lock lock(m_mutex);
        m_taskTaken.wait(lock, [this] { return m_tasks.size() < m_longestQueue; });
        m_tasks.push_back(std::move(task));
    }
    m_taskArrived.notify_one();
}

void BoundedPool::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isShutDown = true;
    }
    m_taskArrived.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void BoundedPool::work()
{
    if (m_niceness > 0) // of this thread alone: Linux counts them one by one
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), m_niceness);
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_taskArrived.wait(lock, [this] { return m_isShutDown || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        m_taskTaken.notify_one();
        task();
    }
}

} // namespace forecourt::http
