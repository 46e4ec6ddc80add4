// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one thread that writes the database.
#pragma once

#include "core/api/figures.h"
#include "core/base/workerthread.h"
#include "core/storage/writejob.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace forecourt::storage {

/// Takes jobs in order and commits them in groups: everything that waits, for at most 20 ms, then COMMIT
/// (one fsync), then one event to the engine's thread that completes the whole group. It never waits for a
/// group to fill. A job that fails for its own reason fails alone. When disk or file fail, the group is
/// rolled back and tried again every second; nothing is lost and nothing is acknowledged.
/// Thread: the engine's, where not said otherwise.
class Writer
{
public:
    /// Called on the engine's thread.
    using HealthWatcher = std::function<void(StorageHealth, QString detail, int unsaved)>;
    /// Opens the connection; called on the writer's thread at the start (\a isFirst: check and migrate) and
    /// again after a failure.
    using Opener = std::function<Result<std::unique_ptr<Connection>>(bool isFirst)>;

    /// Jobs that may wait before isFull() says so. Source: REL-2.
    static constexpr int QueueLimit = 10'000;

    /// \a engineContext lives on the engine's thread and outlives the writer's events. \a retryInterval: how
    /// long after a failure it tries again.
    /// \a pricer prices sessions that end, on the writer's thread; null: nothing is priced. It outlives the writer.
    Writer(Opener opener, QObject* engineContext,
           std::chrono::milliseconds retryInterval = std::chrono::seconds(1), const ports::Pricer* pricer = nullptr);
    /// Commits what waits if the disk lets it, and ends the thread. Jobs that cannot be committed are
    /// dropped without an answer, so their senders send them again.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Starts the thread; \a opened is called on it with the outcome of the first opening. When that
    /// fails the thread ends.
    void start(std::function<void(Result<void>)> opened);
    /// Asks the thread to finish; \a finished is called on it at its end, at once if it never started.
    void stop(std::function<void()> finished);

    /// Queues a job. Never blocks. Jobs after stop() are dropped. Thread: any.
    void submit(std::unique_ptr<WriteJob> job);
    /// As many jobs wait as should: stop reading from stations. Thread: any.
    [[nodiscard]] bool isFull() const { return m_length.load(std::memory_order_relaxed) >= QueueLimit; }
    /// Jobs that are not committed yet. Thread: any.
    [[nodiscard]] int length() const { return m_length.load(std::memory_order_relaxed); }
    /// Commits since the start and their time; nothing else is filled in. Thread: any.
    [[nodiscard]] api::RunFigures figures() const;

    void watchHealth(HealthWatcher watcher);

private:
    using JobPointer = std::unique_ptr<WriteJob>;
    struct EngineSide {
        HealthWatcher watcher;
        StorageHealth health = StorageHealth::Good;
        QString detail;
        int unsaved = 0;
    };
    enum class Group { Committed, NeedsCare, Failed };
    enum class Fate { Done, MustUndo, DiskFailed };

    void work(const std::function<void(Result<void>)>& opened);
    [[nodiscard]] Result<void> open(bool isFirst);
    void serve();
    bool waitForJobs();
    void takeIncoming();
    bool isStopping();
    [[nodiscard]] bool commitWaiting();
    [[nodiscard]] Group commitGroup(bool isCareful);
    [[nodiscard]] Fate runJob(WriteJob& job, bool isCareful);
    void rollBack();
    [[nodiscard]] bool commit();
    void finishGroup(size_t count);
    void pauseBeforeRetry();
    void report(StorageHealth health, const QString& detail);

    Opener m_opener;
    QObject* m_engineContext;
    const std::chrono::milliseconds m_retryInterval;
    const ports::Pricer* m_pricer;
    std::shared_ptr<EngineSide> m_engineSide = std::make_shared<EngineSide>();
    std::unique_ptr<WorkerThread> m_thread;
    std::atomic<int> m_length = 0;
    std::atomic<qint64> m_commits = 0;
    std::atomic<qint64> m_commitNs = 0;
    std::atomic<qint64> m_longestCommitNs = 0;

    // Guards m_incoming, m_isStopping, m_hasEnded and m_finished: the door between the two threads, held for
    // microseconds only.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<JobPointer> m_incoming;
    bool m_isStopping = false;
    bool m_hasEnded = true; ///< no thread that would call m_finished
    std::function<void()> m_finished;

    // The writer's thread only.
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Tables> m_tables;
    std::deque<JobPointer> m_pending;
    StorageHealth m_health = StorageHealth::Good;
    QString m_trouble;
    int m_reportedUnsaved = 0;
};

} // namespace forecourt::storage
