// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storage.h"

#include "core/base/async.h"
#include "core/storage/chain.h"
#include "core/storage/storageparts.h"

#include <cstdlib>
#include <utility>

namespace forecourt::storage {

namespace {

/// What is read whole beside everything else waits until the stations are back.
constexpr std::chrono::seconds WholeCheckDelay{20};
/// What may wait longest of all.
constexpr std::chrono::seconds TidyingDelay{30};

} // namespace

Storage::Storage(QString folder, Clock& clock, QObject* engineContext, StorageOptions options,
                 QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_backupFolder(options.backupFolder.isEmpty() ? defaultBackupFolder(m_folder) : options.backupFolder)
    , m_schedule(options.backups)
    , m_retention(options.retention)
    , m_messageDays(options.messages.days)
    , m_parts(std::make_unique<Parts>(m_folder, m_backupFolder, clock, engineContext, options))
{
}

Storage::~Storage()
{
    m_parts->access.isEnding->store(true);
    m_parts->wholeCheck.breakOff();
}

QFuture<Result<void>> Storage::open()
{
    m_thread.assertHere();
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    m_parts->writer.start([promise, parts = m_parts.get()](const Result<void>& outcome) {
        if (outcome)
            parts->messages.start();
        promise->addResult(outcome);
        promise->finish();
    });
    whenFinished(future, this, [this](const Result<void>& outcome) {
        if (outcome)
            onOpened();
    });
    return future;
}

void Storage::onOpened()
{
    m_savedAging = m_parts->aging;
    m_aging = AgingClock(m_savedAging);
    lookForBackups();
    scheduleBackupCheck(BackupCheckInterval);
    m_tidying = m_clock.after(TidyingDelay, [this] { tidySessions(); });
    if (!m_parts->isChecked)
        m_wholeCheck = m_clock.after(WholeCheckDelay, [this] { checkWhole(); });
}

void Storage::checkWhole()
{
    QFuture<Result<void>> checked = readWith<void>(m_parts->maintenance, [parts = m_parts.get()](ReadConnections& connections) {
        return parts->wholeCheck.run(connections.site());
    });
    whenFinished(checked, this, [this](const Result<void>& whole) {
        if (whole || whole.error().code != ErrorCode::StorageCorrupt)
            return;
        m_isDamaged = true;
        Q_EMIT damaged(Error{ErrorCode::StorageCorrupt, whole.error().detail, {sitePath(m_folder)}});
    });
}

QFuture<void> Storage::close()
{
    m_thread.assertHere();
    m_wholeCheck.reset();
    m_backupCheck.reset();
    m_removal.reset();
    m_tidying.reset();
    m_parts->access.isEnding->store(true);
    m_parts->wholeCheck.breakOff();
    if (!m_isDamaged) // else the next start looks first
        m_parts->writer.submit(std::make_unique<TypedWriteJob<void>>(
            [](Tables& tables) -> Result<void> {
                noteCleanEnd(tables.connection);
                return {};
            },
            ports::Completion<void>()));
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> future = promise->future();
    m_parts->messages.stop();
    m_parts->writer.stop([promise] { promise->finish(); });
    return future;
}

ports::TransactionStore& Storage::transactionStore()
{
    return m_parts->transactionWriter;
}

ports::SiteStore& Storage::siteStore()
{
    return m_parts->siteWriter;
}

ports::AccountStore& Storage::accountStore()
{
    return m_parts->accountWriter;
}

api::Prices& Storage::prices()
{
    return m_parts->prices;
}

api::Corrections& Storage::corrections()
{
    return m_parts->corrections;
}

api::Months& Storage::months()
{
    return m_parts->months;
}

api::Documents& Storage::documents()
{
    return m_parts->documents;
}

api::Reports& Storage::reports()
{
    return m_parts->reports;
}

api::History& Storage::history()
{
    return m_parts->history;
}

api::Commissioning& Storage::commissioning()
{
    return m_parts->checks;
}

bool Storage::isFull() const
{
    return m_parts->writer.isFull();
}

qint64 Storage::droppedMessages() const
{
    return m_parts->messages.dropped();
}

api::RunFigures Storage::figures() const
{
    api::RunFigures figures = m_parts->messages.figures();
    const api::RunFigures writing = m_parts->writer.figures();
    figures.commits = writing.commits;
    figures.commitNanoseconds = writing.commitNanoseconds;
    figures.longestCommitNanoseconds = writing.longestCommitNanoseconds;
    figures.waitingRecords = writing.waitingRecords;
    return figures;
}

QFuture<Result<QList<TransactionKey>>> Storage::findDamagedTransactions()
{
    return readWith<QList<TransactionKey>>(m_parts->maintenance, [](ReadConnections& connections) {
        return storage::findDamagedTransactions(connections.site());
    });
}

QFuture<Result<api::StorageUse>> Storage::measureUse()
{
    return readWith<api::StorageUse>(
        m_parts->maintenance,
        [lost = droppedMessages(), site = sitePath(m_folder),
         messages = messagesPath(m_folder)](ReadConnections& connections) -> Result<api::StorageUse> {
            Result<api::StorageUse> use = storage::measureUse(connections.site(), connections.messages(), site, messages);
            if (use)
                use->lostMessages = lost;
            return use;
        });
}

} // namespace forecourt::storage
