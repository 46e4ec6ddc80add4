// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps a data folder for one process.
#pragma once

#include "core/base/result.h"

#include <memory>

namespace forecourt::app {

/// Holds a lock on the file "lock" of a folder as long as it lives. The kernel lets go of it when the
/// process ends in whatever way, so a crash leaves nothing behind to clear up; QLockFile compares process
/// numbers, which come again after a restart of a container.
class DataLock
{
public:
    /// Errors: DataInUse (args: "name (process number)" of the holder, folder), PermissionDenied (args: folder).
    [[nodiscard]] static Result<std::unique_ptr<DataLock>> take(const QString& folder);
    ~DataLock();
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;

private:
    explicit DataLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace forecourt::app
