// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/readerpool.h"

namespace forecourt::storage {

ReadConnections::Opened::Opened(const QString& path, BreakOff& breakOff)
    : connection(path, Connection::Access::ReadOnly), watching(&breakOff, connection)
{
}

ReadConnections::ReadConnections(QString sitePath, QString messagesPath, BreakOff& breakOff)
    : m_sitePath(std::move(sitePath)), m_messagesPath(std::move(messagesPath)), m_breakOff(breakOff)
{
}

Connection& ReadConnections::site()
{
    if (!m_site)
        m_site = std::make_unique<Opened>(m_sitePath, m_breakOff);
    return m_site->connection;
}

Connection& ReadConnections::messages()
{
    if (!m_messages)
        m_messages = std::make_unique<Opened>(m_messagesPath, m_breakOff);
    return m_messages->connection;
}

void ReadConnections::dropFailed()
{
    if (m_site && m_site->connection.hasFailed())
        m_site.reset();
    if (m_messages && m_messages->connection.hasFailed())
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
    m_breakOff.now();
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
    ReadConnections connections(m_sitePath, m_messagesPath, m_breakOff);
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
