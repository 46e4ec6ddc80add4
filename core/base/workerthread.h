// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A thread that runs one function, named for debuggers and joined at its end.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace forecourt {

/// For workers without an event loop. It is std::thread, not QThread, so that the thread sanitizer sees what the join
/// orders: Debian's Qt is not instrumented. Thread: the owner's.
class WorkerThread
{
public:
    /// \a name: at most 15 characters, as the system shows it.
    WorkerThread(const char* name, std::function<void()> work);
    /// Waits for the function to return: the owner asks it to before.
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// False once the function has returned. Thread: any.
    [[nodiscard]] bool isRunning() const { return m_isRunning.load(std::memory_order_acquire); }

private:
    std::atomic<bool> m_isRunning = true;
    std::thread m_thread;
};

} // namespace forecourt
