// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Storage: backups, and what is removed or packed with time.
#include "core/storage/storageparts.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/chain.h"
#include "core/storage/samplepacking.h"

#include <QFileInfo>

#include <utility>

namespace forecourt::storage {

namespace {

constexpr std::chrono::hours RetryInterval{1};
/// Between two slices of old records: what stations send goes first.
constexpr std::chrono::milliseconds SlicePause{50};
constexpr std::chrono::milliseconds TidyingInterval{std::chrono::minutes(10)};
constexpr int SessionsPerSlice = 50;
/// What is remembered of a clock that goes as it should may be so old.
constexpr qint64 AgingStepS = 3600;

} // namespace

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

} // namespace forecourt::storage
