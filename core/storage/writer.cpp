// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/writer.h"

#include "core/base/logging.h"

#include <QElapsedTimer>

namespace forecourt::storage {

namespace {

constexpr qint64 LongestGroupMs = 20; // REL-2
constexpr size_t JobsPerClockLook = 64;

StorageHealth healthOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
        return StorageHealth::DiskFull;
    case ErrorCode::StorageReadOnly:
    case ErrorCode::PermissionDenied:
        return StorageHealth::ReadOnly;
    case ErrorCode::StorageCorrupt:
        return StorageHealth::Corrupt;
    default:
        return StorageHealth::Failing;
    }
}

} // namespace

Writer::Writer(Opener opener, QObject* engineContext, std::chrono::milliseconds retryInterval, const ports::Pricer* pricer)
    : m_opener(std::move(opener)), m_engineContext(engineContext), m_retryInterval(retryInterval), m_pricer(pricer)
{
}

Writer::~Writer()
{
    stop({});
    m_thread.reset();
}

void Writer::start(std::function<void(Result<void>)> opened)
{
    m_hasEnded = false;
    m_thread = std::make_unique<WorkerThread>("writer", [this, opened = std::move(opened)] { work(opened); });
}

void Writer::stop(std::function<void()> finished)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        if (finished && !m_hasEnded) {
            m_finished = std::move(finished);
            finished = nullptr;
        }
    }
    m_wake.notify_one();
    if (finished)
        finished();
}

void Writer::submit(std::unique_ptr<WriteJob> job)
{
    bool mustWake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            return;
        mustWake = m_incoming.empty();
        m_incoming.push_back(std::move(job));
    }
    m_length.fetch_add(1, std::memory_order_relaxed);
    if (mustWake)
        m_wake.notify_one();
}

void Writer::watchHealth(HealthWatcher watcher)
{
    m_engineSide->watcher = std::move(watcher);
    if (m_engineSide->watcher && m_engineSide->health != StorageHealth::Good)
        m_engineSide->watcher(m_engineSide->health, m_engineSide->detail, m_engineSide->unsaved);
}

void Writer::work(const std::function<void(Result<void>)>& opened)
{
    const Result<void> outcome = open(true);
    opened(outcome);
    if (outcome)
        serve();
    m_tables.reset();
    m_connection.reset();
    std::function<void()> finished;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_hasEnded = true;
        finished.swap(m_finished);
    }
    if (finished)
        finished();
}

Result<void> Writer::open(bool isFirst)
{
    Result<std::unique_ptr<Connection>> connection = m_opener(isFirst);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    m_connection = std::move(*connection);
    m_tables = std::make_unique<Tables>(*m_connection, m_pricer);
    Result<void> result = m_connection->result();
    if (!result) {
        m_tables.reset();
        m_connection.reset();
    }
    return result;
}

void Writer::serve()
{
    while (waitForJobs()) {
        if (commitWaiting())
            continue;
        if (isStopping()) {
            qCWarning(logStorage) << m_pending.size() << "records could not be written before the end";
            return;
        }
        pauseBeforeRetry();
    }
}

/// False when there is nothing left to do.
bool Writer::waitForJobs()
{
    {
        std::unique_lock lock(m_mutex);
        if (m_pending.empty())
            m_wake.wait(lock, [this] { return !m_incoming.empty() || m_isStopping; });
    }
    takeIncoming();
    return !m_pending.empty();
}

void Writer::takeIncoming()
{
    std::vector<JobPointer> incoming;
    {
        const std::lock_guard lock(m_mutex);
        incoming.swap(m_incoming);
    }
    for (JobPointer& job : incoming)
        m_pending.push_back(std::move(job));
}

bool Writer::isStopping()
{
    const std::lock_guard lock(m_mutex);
    return m_isStopping;
}

bool Writer::commitWaiting()
{
    if (!m_tables) {
        if (const Result<void> opened = open(false); !opened) {
            report(healthOf(opened.error()), opened.error().detail);
            return false;
        }
    }
    Group outcome = commitGroup(false);
    if (outcome == Group::NeedsCare)
        outcome = commitGroup(true);
    if (outcome == Group::Committed)
        return true;
    const SqlFailure failure = m_connection->failure().value_or(SqlFailure{});
    report(failure.toHealth(), failure.text);
    rollBack();
    // After a full disk the connection is as good as before; after anything else a new one may see more.
    if (failure.toHealth() != StorageHealth::DiskFull) {
        m_tables.reset();
        m_connection.reset();
    }
    return false;
}

/// On Failed the connection still holds the failure and perhaps an open transaction.
Writer::Group Writer::commitGroup(bool isCareful)
{
    QElapsedTimer timer;
    timer.start();
    m_connection->execute("BEGIN IMMEDIATE");
    size_t count = 0;
    while (!m_connection->hasFailed()) {
        if (count == m_pending.size())
            takeIncoming(); // what came meanwhile costs no fsync of its own
        if (count == m_pending.size())
            break;
        if (count > 0 && count % JobsPerClockLook == 0 && timer.elapsed() >= LongestGroupMs)
            break;
        const Fate fate = runJob(*m_pending[count], isCareful);
        if (fate == Fate::MustUndo) {
            rollBack();
            return Group::NeedsCare;
        }
        if (fate == Fate::Done)
            ++count;
    }
    if (!commit())
        return Group::Failed;
    finishGroup(count);
    return Group::Committed;
}

/// Without care (the usual case) a job that fails after it wrote something spoils the group, which is then
/// run again with care: each job in a savepoint. Savepoints cost too much to always have them.
Writer::Fate Writer::runJob(WriteJob& job, bool isCareful)
{
    if (isCareful)
        m_connection->execute("SAVEPOINT job");
    const qint64 changesBefore = m_connection->totalChanges();
    const bool isDone = job.run(*m_tables);
    const std::optional<SqlFailure> failure = m_connection->failure();
    if (failure && !failure->isOfTheRequest())
        return Fate::DiskFailed;
    const bool mustUndo = failure || (!isDone && m_connection->totalChanges() != changesBefore);
    if (!isCareful) {
        return mustUndo ? Fate::MustUndo : Fate::Done;
    }
    m_connection->clearFailure();
    if (failure)
        job.fail(failure->toError());
    if (mustUndo) {
        m_connection->execute("ROLLBACK TO job");
        m_tables->forget();
    }
    return m_connection->execute("RELEASE job") ? Fate::Done : Fate::DiskFailed;
}

void Writer::rollBack()
{
    m_connection->rollBack();
    m_tables->forget();
}

bool Writer::commit()
{
    QElapsedTimer timer;
    timer.start();
    if (!m_connection->execute("COMMIT"))
        return false;
    const qint64 took = timer.nsecsElapsed();
    m_commits.fetch_add(1, std::memory_order_relaxed);
    m_commitNs.fetch_add(took, std::memory_order_relaxed);
    if (took > m_longestCommitNs.load(std::memory_order_relaxed)) // nobody else writes it
        m_longestCommitNs.store(took, std::memory_order_relaxed);
    return true;
}

api::RunFigures Writer::figures() const
{
    api::RunFigures figures;
    figures.commits = m_commits.load(std::memory_order_relaxed);
    figures.commitNanoseconds = m_commitNs.load(std::memory_order_relaxed);
    figures.longestCommitNanoseconds = m_longestCommitNs.load(std::memory_order_relaxed);
    figures.waitingRecords = length();
    return figures;
}

void Writer::finishGroup(size_t count)
{
    auto group = std::make_shared<std::vector<JobPointer>>();
    group->reserve(count);
    const auto end = m_pending.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(m_pending.begin(), end, std::back_inserter(*group));
    m_pending.erase(m_pending.begin(), end);
    m_length.fetch_sub(static_cast<int>(count), std::memory_order_relaxed);
    report(StorageHealth::Good, {});
    QMetaObject::invokeMethod(
        m_engineContext,
        [group] {
            for (const JobPointer& job : *group)
                job->complete();
        },
        Qt::QueuedConnection);
}

void Writer::pauseBeforeRetry()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_retryInterval, [this] { return m_isStopping; });
}

void Writer::report(StorageHealth health, const QString& detail)
{
    const int unsaved = health == StorageHealth::Good ? 0 : length();
    if (health == m_health && detail == m_trouble && unsaved == m_reportedUnsaved)
        return;
    if (health != m_health && health != StorageHealth::Good)
        qCWarning(logStorage) << "writing failed:" << detail << "- trying again every second";
    else if (health != m_health)
        qCInfo(logStorage) << "writing works again";
    m_health = health;
    m_trouble = detail;
    m_reportedUnsaved = unsaved;
    QMetaObject::invokeMethod(
        m_engineContext,
        [side = m_engineSide, health, detail, unsaved] {
            side->health = health;
            side->detail = detail;
            side->unsaved = unsaved;
            if (side->watcher)
                side->watcher(health, detail, unsaved);
        },
        Qt::QueuedConnection);
}

} // namespace forecourt::storage
