// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagelog.h"

#include "core/base/logging.h"
#include "core/storage/datafolder.h"
#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>

namespace forecourt::storage {

namespace {

constexpr qsizetype MostCounts = 100; // kinds of messages counted apart
constexpr std::chrono::milliseconds GatherTime{100};
constexpr size_t GatherCount = 2'000;
constexpr size_t PruneEvery = 1'000;
constexpr char Pragmas[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4000;"
    "PRAGMA wal_autocheckpoint = 3000; PRAGMA journal_size_limit = 16777216";

Result<void> makeTables(const QString& path, const QDateTime& now, BreakOff* breakOff)
{
    if (const Result<void> made = makePrivateFile(path); !made)
        return made;
    Connection connection(path, Connection::Access::ReadWrite);
    const BreakOff::Watching watching(breakOff, connection);
    connection.execute(Pragmas);
    return migrate(connection, messageMigrations(), QString(), now);
}

void setAside(const QString& path, const QDateTime& now)
{
    const QFileInfo info(path);
    const QString aside = QStringLiteral("%1/%2.damaged-%3.%4")
                              .arg(info.absolutePath(), info.completeBaseName(),
                                   now.toString(QStringLiteral("yyyyMMddHHmmss")), info.suffix());
    QFile::rename(path, aside);
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    qCWarning(logStorage) << "the message log was damaged or of another build; it is kept as" << aside << "and a new one begins";
}

} // namespace

Result<void> prepareMessageFile(const QString& path, const QDateTime& now, BreakOff* breakOff)
{
    Result<void> made = makeTables(path, now, breakOff);
    if (!made && (made.error().code == ErrorCode::StorageCorrupt || made.error().code == ErrorCode::StorageAltered)) {
        setAside(path, now);
        made = makeTables(path, now, breakOff);
    }
    return made;
}

MessageLog::Session::Session(const QString& path)
    : connection(path, Connection::Access::ReadWrite), table(((void)connection.execute(Pragmas), connection))
{
}

MessageLog::MessageLog(QString path, MessageLimits limits) : m_path(std::move(path)), m_limits(limits) {}

MessageLog::~MessageLog()
{
    stop();
    m_thread.reset();
}

void MessageLog::start()
{
    m_thread = std::make_unique<WorkerThread>("messages", [this] { work(); });
}

void MessageLog::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
}

/// Called with m_mutex held.
void MessageLog::count(const MessageRecord& message)
{
    if (message.kind == MessageRecord::Kind::NoReply)
        return;
    const bool isIn = message.direction == MessageRecord::Direction::In;
    const std::pair key(message.action, isIn);
    const bool isKnown = !message.action.isEmpty() && (m_counts.contains(key) || m_counts.size() < MostCounts);
    ++m_counts[isKnown ? key : std::pair(QStringLiteral("other"), isIn)];
}

api::RunFigures MessageLog::figures() const
{
    api::RunFigures figures;
    figures.lostMessages = dropped();
    const std::lock_guard lock(m_mutex);
    figures.waitingMessages = static_cast<int>(m_waiting.size());
    for (auto it = m_counts.constBegin(); it != m_counts.constEnd(); ++it) {
        const auto direction = it.key().second ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
        figures.messages.append({it.key().first, direction, it.value()});
    }
    return figures;
}

void MessageLog::add(MessageRecord message)
{
    bool mustWake = false;
    {
        const std::lock_guard lock(m_mutex);
        count(message);
        if (m_isStopping || m_waiting.size() >= QueueLimit || m_waitingBytes >= QueueBytes) {
            m_dropped.fetch_add(1, std::memory_order_relaxed);
            return;
        }
        m_waitingBytes += message.payload.size();
        m_waiting.push_back(std::move(message));
        mustWake = m_waiting.size() == 1 || m_waiting.size() == GatherCount;
    }
    if (mustWake)
        m_wake.notify_one();
}

void MessageLog::removeOlder(const QDateTime& before, const QDateTime& now)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ageLimit = AgeLimit{before, now};
    }
    m_wake.notify_one();
}

void MessageLog::work()
{
    std::vector<MessageRecord> batch;
    while (takeWaiting(batch)) {
        if (!batch.empty())
            write(batch);
        batch.clear();
        removeOld();
    }
    m_session.reset();
}

bool MessageLog::takeWaiting(std::vector<MessageRecord>& batch)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_waiting.empty() || m_isStopping || m_ageLimit; });
    if (!m_waiting.empty())
        m_wake.wait_for(lock, GatherTime, [this] { return m_waiting.size() >= GatherCount || m_isStopping; });
    batch.swap(m_waiting);
    m_waitingBytes = 0;
    return !batch.empty() || !m_isStopping;
}

void MessageLog::write(const std::vector<MessageRecord>& batch)
{
    if (!m_session)
        m_session = std::make_unique<Session>(m_path);
    Connection& connection = m_session->connection;
    connection.execute("BEGIN IMMEDIATE");
    m_session->table.add(batch);
    m_sincePrune += batch.size();
    if (m_sincePrune >= PruneEvery)
        m_session->table.prune(m_limits);
    connection.execute("COMMIT");
    if (!connection.hasFailed()) {
        if (m_sincePrune >= PruneEvery)
            m_sincePrune = 0;
        m_isFailing = false;
        return;
    }
    fail("messages are not being logged:");
    m_dropped.fetch_add(static_cast<qint64>(batch.size()), std::memory_order_relaxed);
}

void MessageLog::removeOld()
{
    std::optional<AgeLimit> limit;
    {
        const std::lock_guard lock(m_mutex);
        limit = m_ageLimit;
    }
    if (!limit)
        return;
    if (!m_session)
        m_session = std::make_unique<Session>(m_path);
    Connection& connection = m_session->connection;
    connection.execute("BEGIN IMMEDIATE");
    const bool isMore = m_session->table.pruneOlder(limit->before, limit->now);
    connection.execute("COMMIT");
    const bool hasFailed = connection.hasFailed();
    if (hasFailed)
        fail("old messages stay:");
    if (isMore && !hasFailed)
        return; // the next step, after what waits to be written
    const std::lock_guard lock(m_mutex);
    m_ageLimit.reset();
}

/// Says it once, and begins anew with the file.
void MessageLog::fail(const char* what)
{
    if (!m_isFailing)
        qCWarning(logStorage) << what << m_session->connection.failure()->text;
    m_isFailing = true;
    m_session->connection.rollBack();
    m_session.reset();
}

} // namespace forecourt::storage
