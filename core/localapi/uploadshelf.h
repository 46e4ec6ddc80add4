// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that scripts and attached consoles bring, on the disk until the library has taken them over.
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <mutex>

namespace forecourt::localapi {

/// Whoever runs as another user, or in a room of its own as the packaged service does, cannot read the file of a person at
/// a path: its content is brought instead. Never whole in memory. Thread: any.
class UploadShelf
{
public:
    static constexpr qint64 LargestFile = qint64(4) << 30;
    static constexpr int Most = 4;                        ///< that wait; the oldest goes
    static constexpr int MinutesUnused = 60;              ///< then it goes
    static constexpr qint64 LeftFree = 256 * 1024 * 1024; ///< of the disk, for the database

    /// \a folder: ours alone, what is left in it goes; empty: nothing is taken. \a freeBytes: of its disk; empty: asked of
    /// the system.
    explicit UploadShelf(QString folder, std::function<qint64()> freeBytes = {});
    /// What was not taken over goes.
    ~UploadShelf();
    UploadShelf(const UploadShelf&) = delete;
    UploadShelf& operator=(const UploadShelf&) = delete;

    [[nodiscard]] bool isThere() const { return !m_folder.isEmpty(); }

    /// Takes \a bytes bytes of \a body, called \a name for people. The result is the id. Errors: InvalidInput (args: "bytes",
    /// "name"), StorageFull, FileFailed (args: path, reason), Disconnected (the body ended before its end).
    [[nodiscard]] Result<QString> take(const QString& name, qint64 bytes, const http::BodySource& body);

    /// Where the file of \a id lies; its name is the one it was brought with. Errors: NotFound (never there, taken over, or
    /// too long ago).
    [[nodiscard]] Result<QString> path(const QString& id);
    void remove(const QString& id);

private:
    struct Entry
    {
        QString path;
        QDateTime usedAt;
    };

    [[nodiscard]] bool hasRoom(qint64 bytes) const;
    [[nodiscard]] Result<void> fill(const QString& path, qint64 bytes, const http::BodySource& body) const;
    void dropOld();

    const QString m_folder;
    const std::function<qint64()> m_freeBytes;
    std::mutex m_mutex; ///< guards m_entries: requests come on many threads
    QHash<QString, Entry> m_entries; ///< by id; each has a folder of that name
};

/// \a name as a file may be called here: its last part, without what paths and shells take for something else.
[[nodiscard]] QString nameOnShelf(const QString& name);

} // namespace forecourt::localapi
