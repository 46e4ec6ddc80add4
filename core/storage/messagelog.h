// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the message log beside everything else, in a file and on a thread of its own.
#pragma once

#include "core/api/figures.h"
#include "core/base/workerthread.h"
#include "core/storage/breakoff.h"
#include "core/storage/repositories/messagetable.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace forecourt::storage {

/// Gathers messages and commits them a few times a second (synchronous=NORMAL: a power cut may take the
/// last moments, never more). What cannot be written is dropped and counted. Thread: engine, where not said
/// otherwise.
class MessageLog
{
public:
    /// More than this waiting is dropped, newest first.
    static constexpr size_t QueueLimit = 20'000;
    static constexpr qint64 QueueBytes = 64 << 20;

    MessageLog(QString path, MessageLimits limits);
    /// Writes what waits and ends the thread.
    ~MessageLog();
    MessageLog(const MessageLog&) = delete;
    MessageLog& operator=(const MessageLog&) = delete;

    /// The file must have its tables already (prepareMessageFile()). Thread: any, once.
    void start();
    /// Lets the thread write what waits and end.
    void stop();
    /// Never blocks.
    void add(MessageRecord message);
    /// Removes messages that came before \a before, step by step between the writing; \a now: what lies later than a
    /// day after it has a wrong time. Never blocks. Thread: any.
    void removeOlder(const QDateTime& before, const QDateTime& now);
    /// Messages that were not written since the start. Thread: any.
    [[nodiscard]] qint64 dropped() const { return m_dropped.load(std::memory_order_relaxed); }
    /// Messages by action and direction since the start, and how many wait; nothing else is filled in. Stations
    /// may make actions up, so what comes after the first hundred kinds is counted together. Thread: any.
    [[nodiscard]] api::RunFigures figures() const;

private:
    struct Session {
        explicit Session(const QString& path);

        Connection connection;
        MessageTable table;
    };

    void work();
    bool takeWaiting(std::vector<MessageRecord>& batch);
    void write(const std::vector<MessageRecord>& batch);
    void removeOld();
    void count(const MessageRecord& message);
    void fail(const char* what);

    const QString m_path;
    const MessageLimits m_limits;
    std::unique_ptr<WorkerThread> m_thread;
    std::atomic<qint64> m_dropped = 0;

    struct AgeLimit {
        QDateTime before;
        QDateTime now;
    };

    // Guards m_waiting, m_waitingBytes, m_counts, m_ageLimit and m_isStopping: the door between two threads.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<MessageRecord> m_waiting;
    qint64 m_waitingBytes = 0;
    QHash<std::pair<QString, bool>, qint64> m_counts; ///< by action; true: from the station
    std::optional<AgeLimit> m_ageLimit; ///< until nothing older is left
    bool m_isStopping = false;

    // The log's thread only.
    std::unique_ptr<Session> m_session;
    size_t m_sincePrune = 0;
    bool m_isFailing = false;
};

/// Makes or migrates the file; a damaged one, or one of another build, is renamed (messages.damaged-<time>.sqlite) and a
/// new one made, for no message is worth a refused start. Errors: StorageNewer, StorageReadOnly, PermissionDenied,
/// StorageFull, StorageFailed.
[[nodiscard]] Result<void> prepareMessageFile(const QString& path, const QDateTime& now, BreakOff* breakOff = nullptr);

} // namespace forecourt::storage
