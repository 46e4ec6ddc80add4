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

    /// Who holds a folder, as written in its lock file.
    struct Holder
    {
        QString name; ///< "name (process number)"
        QString api;  ///< base address of its local API, e.g. http://127.0.0.1:8890; empty: not open yet

        /// The service rather than another console.
        [[nodiscard]] bool isService() const { return name.startsWith(QLatin1String("forecourtd ")); }
    };
    /// Empty where nobody holds it: what one that is gone has written counts no more. Thread: any.
    [[nodiscard]] static Holder holder(const QString& folder);

    /// Writes into the file where the local API is reached, empty: nowhere; only a hint, for consoles that want to attach.
    void announce(const QString& api);

    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;

private:
    explicit DataLock(int descriptor) : m_descriptor(descriptor) {}
    void write(const QString& api);

    int m_descriptor;
};

} // namespace forecourt::app
