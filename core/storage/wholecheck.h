// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads a whole database to see whether it is damaged.
#pragma once

#include "core/storage/connection.h"

#include <mutex>

namespace forecourt::storage {

/// A check that another thread may break off, for it takes seconds where there is much.
class WholeCheck
{
public:
    WholeCheck() = default;
    WholeCheck(const WholeCheck&) = delete;
    WholeCheck& operator=(const WholeCheck&) = delete;

    /// Errors: StorageCorrupt; StorageFailed: it could not be read, or the check was broken off. Thread: the
    /// connection's.
    [[nodiscard]] Result<void> run(Connection& connection);
    /// Ends a check that runs, and one that begins later at its beginning. Thread: any.
    void breakOff();

private:
    /// False: it was broken off.
    [[nodiscard]] bool enter(Connection& connection);
    [[nodiscard]] bool leave();

    // Guards both: the thread that breaks off must not meet a connection that is being closed.
    std::mutex m_mutex;
    sqlite3* m_handle = nullptr; ///< while a check runs
    bool m_isOff = false;
};

} // namespace forecourt::storage
