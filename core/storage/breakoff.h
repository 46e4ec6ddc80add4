// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ends what reads for long when all ends.
#pragma once

#include "core/storage/connection.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace forecourt::storage {

/// The connections whose statements end soon, with StorageFailed, once now() was called: those that run and those that
/// begin later. A copy or a report of a big database takes minutes, and the end of the program has seconds.
class BreakOff
{
public:
    /// A connection that may be broken off while this lives. Thread: the connection's.
    class Watching
    {
    public:
        /// \a breakOff may be null: then nothing is watched.
        Watching(BreakOff* breakOff, Connection& connection);
        ~Watching();
        Watching(const Watching&) = delete;
        Watching& operator=(const Watching&) = delete;

    private:
        BreakOff* m_breakOff;
        sqlite3* m_handle;
    };

    BreakOff() = default;
    BreakOff(const BreakOff&) = delete;
    BreakOff& operator=(const BreakOff&) = delete;

    /// For good. Thread: any.
    void now();
    [[nodiscard]] bool isDue() const { return m_isDue; }

private:
    /// Asked by SQLite now and then; what is not 0 ends the statement.
    static int ask(void* breakOff);

    // Guards m_handles: who breaks off must not meet a connection that is being closed.
    std::mutex m_mutex;
    std::vector<sqlite3*> m_handles;
    std::atomic<bool> m_isDue = false;
};

} // namespace forecourt::storage
