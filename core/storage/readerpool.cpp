// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/readerpool.h"

namespace forecourt::storage {

ReadConnections::ReadConnections(QString sitePath, QString messagesPath)
    : m_sitePath(std::move(sitePath)), m_messagesPath(std::move(messagesPath))
{
}

Connection& ReadConnections::site()
{
    if (!m_site)
        m_site = std::make_unique<Connection>(m_sitePath, Connection::Access::ReadOnly);
    return *m_site;
}

Connection& ReadConnections::messages()
{
    if (!m_messages)
        m_messages = std::make_unique<Connection>(m_messagesPath, Connection::Access::ReadOnly);
    return *m_messages;
}

void ReadConnections::dropFailed()
{
    if (m_site && m_site->hasFailed())
        m_site.reset();
    if (m_messages && m_messages->hasFailed())
        m_messages.reset();
}

ReaderPool::ReaderPool(QString sitePath, QString messagesPath, int threads)
    : m_sitePath(std::move(sitePath)), m_messagesPath(std::move(messagesPath))
{
    for (int i = 0; i < threads; ++i)
        m_threads.push_back(std::make_unique<WorkerThread>("reader", [this] { work(); }));
}

ReaderPool::~ReaderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_tasks.clear();
    }
    m_wake.notify_all();
    m_threads.clear();
}

void ReaderPool::run(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void ReaderPool::work()
{
    ReadConnections connections(m_sitePath, m_messagesPath);
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_tasks.empty() || m_isStopping; });
            if (m_isStopping)
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(connections);
        connections.dropFailed();
    }
}

} // namespace forecourt::storage
