// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storage.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/storage/accountwriter.h"
#include "core/storage/backup.h"
#include "core/storage/chain.h"
#include "core/storage/checkkeeper.h"
#include "core/storage/correctionkeeper.h"
#include "core/storage/databasefile.h"
#include "core/storage/documentkeeper.h"
#include "core/storage/historyreader.h"
#include "core/storage/messagelog.h"
#include "core/storage/monthkeeper.h"
#include "core/storage/pricekeeper.h"
#include "core/storage/reportkeeper.h"
#include "core/storage/samplepacking.h"
#include "core/storage/sitewriter.h"
#include "core/storage/transactionwriter.h"
#include "core/storage/wholecheck.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <cstdlib>
#include <utility>

namespace forecourt::storage {

namespace {

/// Short, because the clock and the site's zone may be changed at any time.
constexpr std::chrono::minutes BackupCheckInterval{1};
constexpr std::chrono::hours RetryInterval{1};
/// What is read whole beside everything else waits until the stations are back.
constexpr std::chrono::seconds WholeCheckDelay{20};
/// Between two slices of old records: what stations send goes first.
constexpr std::chrono::milliseconds SlicePause{50};
/// What may wait longest of all.
constexpr std::chrono::seconds TidyingDelay{30};
constexpr std::chrono::milliseconds TidyingInterval{std::chrono::minutes(10)};
constexpr int SessionsPerSlice = 50;
/// What is remembered of a clock that goes as it should may be so old.
constexpr qint64 AgingStepS = 3600;

QString defaultBackupFolder(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("backup"));
}

} // namespace

/// In this order: the writer goes first when all end, the pools break off what still runs.
struct Storage::Parts {
    Parts(const QString& folder, const QString& backupFolder, Clock& clock, QObject* engineContext,
          const StorageOptions& options)
        : readers(sitePath(folder), messagesPath(folder), options.readers)
        , messageReaders(sitePath(folder), messagesPath(folder), options.readers)
        , summaries(sitePath(folder), messagesPath(folder), 1)
        , maintenance(sitePath(folder), messagesPath(folder), 1)
        , messages(messagesPath(folder), options.messages)
        , writer(
              [this, folder, backupFolder, now = clock.utcNow()](bool isFirst) {
                  return isFirst ? openWith(folder, backupFolder, now) : openAgain(folder);
              },
              engineContext, std::chrono::seconds(1), options.pricer)
        , transactionWriter(writer, clock)
        , siteWriter(writer, messages, clock)
        , history(HistoryPools{readers, messageReaders, summaries})
        , checks(writer, readers, engineContext)
        , access{writer, readers, summaries, maintenance, engineContext, clock, options.pricer, std::make_shared<std::atomic<bool>>(false)}
        , prices(access)
        , corrections(access)
        , months(access)
        , documents(access)
        , reports(access)
        , accountWriter(access, prices)
    {
    }

    Result<std::unique_ptr<Connection>> openWith(const QString& folder, const QString& backupFolder, const QDateTime& now)
    {
        Result<OpenedFile> file = openKnown(folder, backupFolder, now, wholeCheck);
        if (!file)
            return tl::unexpected<Error>(file.error());
        isChecked = file->isChecked;
        aging = readAgingState(*file->connection); // before anything of this run is written
        if (const Result<void> read = file->connection->result(); !read)
            return tl::unexpected<Error>(read.error());
        return std::move(file->connection);
    }

    std::atomic<bool> isChecked = true; ///< written by the writer's thread, read once it has opened
    AgingState aging;                   ///< as isChecked
    WholeCheck wholeCheck;
    ReaderPool readers;
    ReaderPool messageReaders; ///< of a file of its own: the live console never waits behind a report
    ReaderPool summaries;
    ReaderPool maintenance;
    MessageLog messages;
    Writer writer;
    TransactionWriter transactionWriter;
    SiteWriter siteWriter;
    HistoryReader history;
    CheckKeeper checks;
    AccountAccess access;
    PriceKeeper prices;
    CorrectionKeeper corrections;
    MonthKeeper months;
    DocumentKeeper documents;
    ReportKeeper reports;
    AccountWriter accountWriter;
};

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

Storage::BackupsSeen Storage::seenIn(const QString& folder, const QDateTime& now, CopyNotes& notes)
{
    BackupsSeen seen;
    bool hasNewest = false;
    for (const auto& [at, path] : backupsIn(folder)) {
        if (at <= now && !std::exchange(hasNewest, true)) // as lastBackupAt() counts them
            seen.altered = notes.of(QFileInfo(path));
        seen.times.append(at);
    }
    return seen;
}

QFuture<Result<api::BackupMade>> Storage::backUp()
{
    m_thread.assertHere();
    const QDateTime now = m_clock.utcNow();
    const auto seen = std::make_shared<BackupsSeen>(); // of the reader's thread until the future is there
    QFuture<Result<api::BackupMade>> future = readWith<api::BackupMade>(
        m_parts->maintenance,
        [folder = m_backupFolder, schedule = m_schedule, now, notes = m_copyNotes, seen](ReadConnections& connections) -> Result<api::BackupMade> {
            Connection& connection = connections.site();
            // Nothing of ours writes here, but VACUUM counts as writing.
            connection.execute("PRAGMA query_only = OFF");
            Result<api::BackupMade> made = copyDatabase(connection, folder, backupName(now), &connections.breakOff());
            if (made) {
                pruneBackups(folder, now, schedule);
                *seen = seenIn(folder, now, *notes);
            }
            return made;
        });
    if (++m_backupsRunning == 1)
        m_backupSince = now;
    Q_EMIT backingUpChanged();
    whenFinished(future, this, [this, now, seen, folder = m_backupFolder](const Result<api::BackupMade>& made) {
        if (made && folder == m_backupFolder)
            noteBackups(*seen);
        if (--m_backupsRunning == 0)
            m_backupSince.reset();
        Q_EMIT backingUpChanged();
        if (!made)
            return;
        Q_EMIT backedUp(now);
        if (const std::optional<QDateTime> by = agingNow(); by && !std::exchange(m_isRemoving, true))
            removeOldRecords(*by); // only what a good copy still holds
    });
    return future;
}

/// By which records may be too old; empty: the clock is in doubt, and all stay.
std::optional<QDateTime> Storage::agingNow()
{
    const QDateTime now = m_clock.utcNow();
    const bool wasDoubted = m_aging.state().doubtedSince.has_value();
    const QDateTime before = m_aging.state().believedAt;
    const bool isBelieved = m_aging.believes(now);
    if (!isBelieved && !wasDoubted)
        qCWarning(logStorage) << "the clock stands far ahead of" << before << "- nothing is removed by its age until it has gone on for as long";
    return isBelieved ? std::optional(now) : std::nullopt;
}

std::optional<QDateTime> Storage::believedAt() const
{
    const QDateTime& at = m_aging.state().believedAt;
    return at.isValid() ? std::optional(at) : std::nullopt;
}

/// Empty: what is saved is near enough.
std::optional<AgingState> Storage::agingStateToSave()
{
    const AgingState& state = m_aging.state();
    const bool isNear = std::abs(m_savedAging.seenAt.secsTo(state.seenAt)) < AgingStepS;
    if (m_savedAging.seenAt.isValid() && isNear && m_savedAging.doubtedSince == state.doubtedSince)
        return std::nullopt;
    m_savedAging = state;
    return state;
}

/// One slice, as a job among the others; the next one after a pause.
void Storage::removeOldRecords(const QDateTime& now)
{
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    whenFinished(promise->future(), this, [this, now](const Result<bool>& isMore) {
        if (isMore && *isMore) {
            m_removal = m_clock.after(SlicePause, [this, now] { removeOldRecords(now); });
            return;
        }
        m_isRemoving = false;
        if (!isMore)
            qCWarning(logStorage) << "old records stay:" << isMore.error().detail;
        else
            Q_EMIT oldRecordsRemoved();
    });
    m_parts->writer.submit(std::make_unique<TypedWriteJob<bool>>(
        [limits = m_retention, now](Tables& tables) { return removeOldSlice(tables.connection, limits, now); },
        [promise](Result<bool> isMore) {
            promise->addResult(std::move(isMore));
            promise->finish();
        }));
}

/// What reports count by the site's clock before, sessions that ended before they were settled, then values of ended sessions that
/// are not packed yet; a few at a time.
void Storage::tidySessions()
{
    m_mustTidy = false;
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    whenFinished(promise->future(), this, [this](const Result<bool>& isMore) {
        if (!isMore)
            qCWarning(logStorage) << "sessions stay untidy:" << isMore.error().detail;
        m_tidying = m_clock.after((isMore && *isMore) || m_mustTidy ? SlicePause : TidyingInterval, [this] { tidySessions(); });
    });
    RetentionLimits limits = m_retention;
    if (!agingNow()) {
        limits.thinAfterDays = 0;
        limits.sampleDays = 0;
    }
    m_parts->writer.submit(std::make_unique<TypedWriteJob<bool>>(
        [limits, now = m_clock.utcNow(), aging = agingStateToSave()](Tables& tables) -> Result<bool> {
            if (aging)
                saveAgingState(tables.connection, *aging);
            if (tables.settler.reports.moveSlice(SessionsPerSlice))
                return true;
            if (tables.settler.settleSlice(SessionsPerSlice, now))
                return true;
            return packSlice(tables.connection, limits, now);
        },
        [promise](Result<bool> isMore) {
            promise->addResult(std::move(isMore));
            promise->finish();
        }));
}

std::optional<QDateTime> Storage::lastBackupAt() const
{
    const QDateTime now = m_clock.utcNow();
    for (const QDateTime& at : m_backupTimes.value_or(QList<QDateTime>())) {
        if (at <= now) // one from the future (the clock was set back) does not count
            return at;
    }
    return std::nullopt;
}

QFuture<Result<QList<TransactionKey>>> Storage::findDamagedTransactions()
{
    return readWith<QList<TransactionKey>>(m_parts->maintenance, [](ReadConnections& connections) {
        return storage::findDamagedTransactions(connections.site());
    });
}

void Storage::scheduleBackupCheck(std::chrono::milliseconds delay)
{
    m_backupCheck = m_clock.after(delay, [this] {
        backUpIfDue();
        lookForBackups(); // for the next time
        if (const std::optional<QDateTime> now = agingNow(); now && m_messageDays > 0)
            m_parts->messages.removeOlder(now->addDays(-m_messageDays), *now);
        scheduleBackupCheck(BackupCheckInterval);
    });
}

void Storage::lookForBackups()
{
    if (std::exchange(m_isLooking, true))
        return;
    QFuture<Result<BackupsSeen>> looked = readWith<BackupsSeen>(
        m_parts->maintenance,
        [folder = m_backupFolder, now = m_clock.utcNow(), notes = m_copyNotes](ReadConnections&) -> Result<BackupsSeen> {
            return seenIn(folder, now, *notes);
        });
    whenFinished(looked, this, [this, folder = m_backupFolder](const Result<BackupsSeen>& seen) {
        m_isLooking = false;
        if (folder == m_backupFolder)
            noteBackups(*seen);
        else
            lookForBackups(); // another one was chosen meanwhile
    });
}

void Storage::noteBackups(const BackupsSeen& seen)
{
    const bool areOthers = m_backupTimes != seen.times || m_altered != seen.altered;
    m_backupTimes = seen.times;
    m_altered = seen.altered;
    if (areOthers)
        Q_EMIT backupsSeen();
    if (std::exchange(m_wasCheckMissed, false))
        backUpIfDue();
}

void Storage::backUpIfDue()
{
    m_wasCheckMissed = !m_backupTimes;
    if (m_wasCheckMissed)
        return;
    const bool isTooEarly = m_retryAt && m_clock.monotonic() < *m_retryAt;
    if (m_isBackingUp || isTooEarly || !isBackupDue(m_schedule, lastBackupAt(), m_clock.utcNow()))
        return;
    m_isBackingUp = true;
    whenFinished(backUp(), this, [this](const Result<api::BackupMade>& made) {
        m_isBackingUp = false;
        m_retryAt.reset();
        if (made)
            return;
        m_retryAt = m_clock.monotonic() + RetryInterval;
        qCWarning(logStorage) << "the nightly backup failed:" << made.error().detail;
        Q_EMIT backupFailed(made.error());
    });
}

void Storage::setBackupPlan(const api::BackupPlan& plan)
{
    m_thread.assertHere();
    const QString folder = plan.folder.isEmpty() ? defaultBackupFolder(m_folder) : plan.folder;
    if (std::exchange(m_backupFolder, folder) != folder) {
        m_backupTimes.reset();
        m_altered.reset();
        lookForBackups();
    }
    m_schedule.at = plan.at;
    m_schedule.daily = plan.daily;
    m_schedule.weekly = plan.weekly;
    m_retryAt.reset();
}

void Storage::setTimeZone(const QTimeZone& zone)
{
    m_thread.assertHere();
    const QTimeZone before = std::exchange(m_schedule.zone, zone.isValid() ? zone : QTimeZone::utc());
    if (!std::exchange(m_hasTimeZone, true) || m_schedule.zone == before || !m_tidying)
        return;
    m_mustTidy = true;
    m_tidying = m_clock.after(SlicePause, [this] { tidySessions(); });
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
