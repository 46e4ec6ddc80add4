// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backupkeeper.h"

#include "core/base/async.h"
#include "core/storage/backup.h"
#include "core/storage/datafolder.h"
#include "core/storage/storage.h"

#include <QDir>
#include <QFileInfo>

namespace forecourt::storage {

namespace {

constexpr int MostDaily = 366;
constexpr int MostWeekly = 260;

QList<api::BackupFile> backupFiles(const QString& folder, CopyNotes& notes)
{
    using Kind = api::BackupFile::Kind;
    QList<api::BackupFile> files;
    const QFileInfoList found = QDir(folder).entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files);
    for (const QFileInfo& info : found) {
        const auto at = timeInName(info.fileName());
        const bool isRegular = info.fileName().startsWith(QLatin1String("backup-"));
        const bool isBeforeRestore = info.fileName().startsWith(QLatin1String("before-restore-"));
        if (!at || (!isRegular && !info.fileName().startsWith(QLatin1String("before-"))))
            continue;
        files.append({info.absoluteFilePath(), *at, info.size(),
                      isRegular ? Kind::Regular : isBeforeRestore ? Kind::BeforeRestore : Kind::BeforeMigration,
                      notes.of(info)});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return files;
}

Result<void> checkPlan(const api::BackupPlan& plan)
{
    if (!plan.at.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("no time"), {QStringLiteral("at")});
    if (plan.daily < 1 || plan.daily > MostDaily)
        return failure(ErrorCode::InvalidInput, QStringLiteral("1 to 366"), {QStringLiteral("daily")});
    if (plan.weekly < 0 || plan.weekly > MostWeekly)
        return failure(ErrorCode::InvalidInput, QStringLiteral("0 to 260"), {QStringLiteral("weekly")});
    if (!plan.folder.isEmpty() && QDir::isRelativePath(plan.folder))
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a whole path"), {QStringLiteral("folder")});
    return {};
}

/// The folder takes a file.
Result<void> tryFolder(const QString& folder)
{
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return made;
    const QString probe = QDir(folder).filePath(QStringLiteral(".forecourt-try"));
    const Result<void> made = makePrivateFile(probe);
    QFile::remove(probe);
    return made;
}

} // namespace

BackupKeeper::BackupKeeper(Storage& storage, Clock& clock, QString dataFolder, api::BackupPlan plan, KeeperHooks hooks)
    : m_storage(storage), m_clock(clock), m_dataFolder(std::move(dataFolder)), m_plan(std::move(plan)), m_hooks(std::move(hooks))
{
    m_pool.setMaxThreadCount(1);
}

BackupKeeper::~BackupKeeper()
{
    m_pool.clear();
    m_breakOff.now();
    m_pool.waitForDone();
}

template<class T>
QFuture<Result<T>> BackupKeeper::work(std::function<Result<T>(const Progress&)> task)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    promise->setProgressRange(0, 100);
    QFuture<Result<T>> future = promise->future();
    m_pool.start([promise, task = std::move(task)] {
        promise->addResult(task([&promise](int percent) { promise->setProgressValue(percent); }));
        promise->setProgressValue(100);
        promise->finish();
    });
    return future;
}

QFuture<Result<void>> BackupKeeper::savePlan(api::BackupPlan plan)
{
    if (Result<void> checked = checkPlan(plan); !checked)
        return readyFuture(std::move(checked));
    QFuture<Result<void>> tried = work<void>([folder = plan.folder](const Progress&) -> Result<void> {
        return folder.isEmpty() ? Result<void>() : tryFolder(folder);
    });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [this, plan, promise](const Result<void>& outcome) {
        if (outcome) {
            m_plan = plan;
            m_storage.setBackupPlan(plan);
        }
        promise->addResult(outcome);
        promise->finish();
    };
    whenFinished(tried, this, [this, plan, finish](const Result<void>& outcome) {
        if (outcome && m_hooks.storePlan)
            whenFinished(m_hooks.storePlan(plan), this, finish);
        else
            finish(outcome);
    });
    return promise->future();
}

QFuture<Result<QList<api::BackupFile>>> BackupKeeper::list()
{
    return work<QList<api::BackupFile>>(
        [folder = m_storage.backupFolder(), notes = m_notes](const Progress&) -> Result<QList<api::BackupFile>> {
            return backupFiles(folder, *notes);
        });
}

QFuture<Result<api::BackupMade>> BackupKeeper::backUpNow()
{
    return m_storage.backUp();
}

QFuture<Result<api::BackupMade>> BackupKeeper::writeArchive(api::ArchiveWish wish)
{
    return work<api::BackupMade>([this, sources = m_hooks.sources(), wish,
                                  now = m_clock.utcNow()](const Progress& progress) -> Result<api::BackupMade> {
        const Result<AlteredSessions> altered = archiveSite(sources, wish, now, progress, &m_breakOff);
        return altered ? Result<api::BackupMade>(api::BackupMade{wish.path, *altered}) : tl::unexpected(altered.error());
    });
}

QFuture<Result<api::BackupSummary>> BackupKeeper::verify(QString path)
{
    return work<api::BackupSummary>([this, path, folder = verificationFolder(m_dataFolder),
                                     now = m_clock.utcNow()](const Progress& progress) -> Result<api::BackupSummary> {
        const Result<Rehearsal> found = rehearse(path, {}, folder, now, progress, &m_breakOff);
        QDir(folder).removeRecursively();
        return found ? Result<api::BackupSummary>(found->summary) : tl::unexpected(found.error());
    });
}

QFuture<Result<api::BackupSummary>> BackupKeeper::rehearseRestore(QString path, QByteArray passphrase)
{
    return work<api::BackupSummary>([this, path, passphrase, folder = rehearsalFolder(m_dataFolder), now = m_clock.utcNow(),
                                     kept = m_rehearsal](const Progress& progress) -> Result<api::BackupSummary> {
        kept->reset();
        Result<Rehearsal> found = rehearse(path, passphrase, folder, now, progress, &m_breakOff);
        if (!found)
            return tl::unexpected(found.error());
        *kept = std::move(*found);
        return (*kept)->summary;
    });
}

QFuture<Result<void>> BackupKeeper::commitRestore(api::RestoreChoice choice)
{
    return work<void>([choice, folder = rehearsalFolder(m_dataFolder), now = m_clock.utcNow(),
                       kept = m_rehearsal](const Progress&) -> Result<void> {
        if (!*kept)
            return failure(ErrorCode::NotFound, QStringLiteral("no backup was looked at"));
        return commitRehearsal(**kept, folder, choice, now);
    });
}

void BackupKeeper::discardRestore()
{
    m_pool.start([folder = rehearsalFolder(m_dataFolder), kept = m_rehearsal] {
        kept->reset();
        QDir(folder).removeRecursively();
    });
}

std::optional<api::RestoreNote> BackupKeeper::lastRestore() const
{
    return readRestoreNote(m_dataFolder);
}

void BackupKeeper::dismissRestoreNote()
{
    removeRestoreNote(m_dataFolder);
}

} // namespace forecourt::storage
