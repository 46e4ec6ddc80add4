// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A disk that forgets what was not synced, and fails when told to.
#pragma once

#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <atomic>
#include <mutex>
#include <vector>

namespace forecourt::tests {

/// Becomes SQLite's default file system while it lives; one at a time. Files outside the watched folder pass
/// through. Source: security-and-reliability.md §3, T-2 and T-3. Thread: any.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Begins anew with the files below \a folder, which is still empty.
    void watch(const QString& folder);

    /// What the disk would hold after a power cut right now: all that was synced, and of the rest any part,
    /// in any order, torn at sectors. Written below \a folder.
    void cutPowerInto(const QString& folder, QRandomGenerator& random);

    /// The \a nth write, sync or truncation from now on fails, as do \a more after it.
    void failAfter(qint64 nth, qint64 more = 0);
    /// Nothing fails any more.
    void heal();
    [[nodiscard]] bool hasFailed() const { return m_failures > 0; }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }

    /// One file as the disk has it.
    struct Content {
        struct Change {
            qint64 at = 0; ///< of a truncation: the new size
            QByteArray bytes;
            bool isTruncation = false;
        };
        QByteArray durable;
        std::vector<Change> unsynced;
    };

    // Called by the file system's functions.
    [[nodiscard]] bool isWatched(const QString& path);
    [[nodiscard]] bool mustFail();
    void note(const QString& path, Content::Change change);
    void noteSync(const QString& path);
    void noteRemoval(const QString& path);

private:
    // Guards m_folder and m_files: connections of several threads write.
    std::mutex m_mutex;
    QString m_folder;
    QHash<QString, Content> m_files;
    std::atomic<qint64> m_untilFailure = -1;
    std::atomic<qint64> m_moreFailures = 0;
    std::atomic<qint64> m_failures = 0;
    std::atomic<qint64> m_syncs = 0;
};

} // namespace forecourt::tests
