// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Threads that only read, each with its own connections.
#pragma once

#include "core/base/workerthread.h"
#include "core/storage/breakoff.h"
#include "core/storage/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace forecourt::storage {

/// The databases as one reading thread sees them; opened when first asked for. Thread: one of the pool's.
class ReadConnections
{
public:
    ReadConnections(QString sitePath, QString messagesPath, BreakOff& breakOff);

    [[nodiscard]] Connection& site();
    [[nodiscard]] Connection& messages();
    /// What ends statements of these connections when the pool ends; for others that a task opens itself.
    [[nodiscard]] BreakOff& breakOff() const { return m_breakOff; }
    /// Closes those that failed, so that the next task opens them anew.
    void dropFailed();

private:
    /// A connection and what watches it, which goes first.
    struct Opened
    {
        Opened(const QString& path, BreakOff& breakOff);

        Connection connection;
        BreakOff::Watching watching;
    };

    QString m_sitePath;
    QString m_messagesPath;
    BreakOff& m_breakOff;
    std::unique_ptr<Opened> m_site;
    std::unique_ptr<Opened> m_messages;
};

/// Runs tasks in order on a fixed number of threads. Thread: any may call.
class ReaderPool
{
public:
    using Task = std::function<void(ReadConnections&)>;

    ReaderPool(QString sitePath, QString messagesPath, int threads);
    /// Drops tasks that did not begin (their futures end without a value) and breaks off the running ones.
    ~ReaderPool();
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;

    void run(Task task);

private:
    void work();

    const QString m_sitePath;
    const QString m_messagesPath;
    // Guards m_tasks and m_isStopping: the queue is what the threads share.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_isStopping = false;
    BreakOff m_breakOff;
    std::vector<std::unique_ptr<WorkerThread>> m_threads;
};

} // namespace forecourt::storage
