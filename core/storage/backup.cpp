// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/base/logging.h"
#include "core/storage/alterednote.h"
#include "core/storage/datafolder.h"
#include "core/storage/migrations.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace forecourt::storage {

namespace {

constexpr int KeptCopies = 3;
const QString TimeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
const QString Prefix = QStringLiteral("backup-");
const QString Suffix = QStringLiteral(".sqlite");

/// The folder cannot be used; another may.
bool isOfTheFolder(ErrorCode code)
{
    return code == ErrorCode::FileFailed || code == ErrorCode::PermissionDenied || code == ErrorCode::StorageReadOnly
        || code == ErrorCode::StorageFull;
}

/// A copy that fills the disk before it fails would hold up every charger's answer meanwhile.
Result<void> findRoom(Connection& connection, const QString& folder)
{
    const qint64 pages = connection.readInteger("PRAGMA page_count") - connection.readInteger("PRAGMA freelist_count");
    const qint64 bytes = pages * connection.readInteger("PRAGMA page_size");
    const std::optional<qint64> free = freeDisk(folder);
    if (free && *free < bytes)
        return failure(ErrorCode::StorageFull, QStringLiteral("the copy needs %1 bytes in %2").arg(bytes).arg(folder), {folder});
    return {};
}

void pruneCopies(const QDir& directory, const QString& pattern)
{
    const QStringList copies = directory.entryList({pattern}, QDir::Files, QDir::Time);
    for (qsizetype i = KeptCopies; i < copies.size(); ++i)
        QFile::remove(directory.filePath(copies.at(i)));
}

/// The first of \a backups, newest first, in which no session is altered.
std::optional<QDateTime> newestWhole(const QList<std::pair<QDateTime, QString>>& backups, const QDateTime& now)
{
    for (const auto& [at, path] : backups) {
        if (at <= now && notedAltered(path).isEmpty())
            return at;
    }
    return std::nullopt;
}

/// The copy in \a file is whole and says itself what of it is altered.
Result<AlteredSessions> checkAndNote(const QString& file, BreakOff* breakOff)
{
    if (const Result<void> synced = syncFile(file); !synced)
        return tl::unexpected<Error>(synced.error());
    Result<AlteredSessions> altered = checkCopy(file, breakOff);
    if (!altered)
        return altered;
    const Result<bool> isNoted = noteAltered(file, *altered);
    if (!isNoted)
        return tl::unexpected<Error>(isNoted.error());
    if (!*isNoted)
        return altered;
    const Result<void> synced = syncFile(file);
    return synced ? altered : tl::unexpected<Error>(synced.error());
}

/// Their names have a time, so no later copy takes their place. A younger one may be under way, of another site even.
void removeLeftHalves(const QDir& directory, const QDateTime& now)
{
    const QFileInfoList halves =
        directory.entryInfoList({QStringLiteral("backup-*.sqlite.part*"), QStringLiteral("before-*.sqlite.part*")}, QDir::Files);
    for (const QFileInfo& half : halves) {
        if (half.lastModified() < now.addDays(-1))
            QFile::remove(half.filePath());
    }
}

} // namespace

Result<AlteredSessions> checkCopy(const QString& path, BreakOff* breakOff)
{
    Connection copy(path, Connection::Access::ReadOnly);
    const BreakOff::Watching watching(breakOff, copy);
    const QString verdict = copy.readText("PRAGMA integrity_check(1)");
    if (breakOff != nullptr && breakOff->isDue()) // what was not read looks like damage
        return failure(ErrorCode::StorageFailed, QStringLiteral("the check was broken off"));
    if (const Result<void> result = copy.result(); !result)
        return tl::unexpected<Error>(result.error());
    if (verdict != QLatin1String("ok"))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the copy is damaged: %1").arg(verdict));
    // The hashes can be checked in the newest layout only; a copy made before a migration has an older one.
    const Result<int> version = schemaVersion(copy);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (*version != siteMigrations().back().number)
        return AlteredSessions();
    return findAlteredSessions(copy);
}

QString copyTime(const QDateTime& at)
{
    return at.toUTC().toString(TimeFormat);
}

std::optional<QDateTime> timeInName(const QString& fileName)
{
    if (!fileName.endsWith(Suffix))
        return std::nullopt;
    const QString base = fileName.left(fileName.size() - Suffix.size());
    QDateTime at = QDateTime::fromString(base.section(QLatin1Char('-'), -1), TimeFormat);
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

Result<api::BackupMade> copyDatabase(Connection& connection, const QString& folder, const QString& name, BreakOff* breakOff)
{
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    if (const Result<void> room = findRoom(connection, folder); !room)
        return tl::unexpected<Error>(room.error());
    const QString path = QDir(folder).filePath(name);
    const QString temporary = path + QStringLiteral(".part");
    QFile::remove(temporary);
    if (const Result<void> made = makePrivateFile(temporary); !made)
        return tl::unexpected<Error>(made.error());

    Statement(connection, "VACUUM INTO ?1").run(temporary);
    Result<void> result = connection.result();
    connection.clearFailure();
    Result<AlteredSessions> altered = result ? checkAndNote(temporary, breakOff) : tl::unexpected<Error>(result.error());
    if (altered)
        result = replaceFile(temporary, path);
    if (!altered || !result) {
        QFile::remove(temporary);
        return tl::unexpected<Error>(altered ? result.error() : altered.error());
    }
    if (!altered->isEmpty())
        qCWarning(logStorage) << altered->count << "sessions are not what was recorded, and are as they are in" << path << altered->first;
    return api::BackupMade{path, *altered};
}

Result<api::BackupMade> copyInAnyCase(Connection& connection, const QString& folder, const QString& name)
{
    Result<api::BackupMade> copy = copyDatabase(connection, folder, name);
    if (copy || !isOfTheFolder(copy.error().code))
        return copy;
    const QFileInfo database(QString::fromUtf8(sqlite3_db_filename(connection.handle(), "main")));
    const QString own = database.dir().filePath(QStringLiteral("backup"));
    if (database.filePath().isEmpty() || QDir(own) == QDir(folder))
        return copy;
    qCWarning(logStorage) << "the folder for backups cannot be used:" << copy.error().detail << "- the copy goes to" << own;
    return copyDatabase(connection, own, name);
}

Result<api::BackupMade> copyBeforeMigration(Connection& connection, const QString& folder, int number, const QDateTime& now)
{
    const QString name = QStringLiteral("before-%1-%2%3")
                             .arg(number, 4, 10, QLatin1Char('0'))
                             .arg(copyTime(now), Suffix);
    return copyInAnyCase(connection, folder, name);
}

QString backupName(const QDateTime& at)
{
    return Prefix + at.toUTC().toString(TimeFormat) + Suffix;
}

QList<std::pair<QDateTime, QString>> backupsIn(const QString& folder)
{
    QList<std::pair<QDateTime, QString>> backups;
    const QDir directory(folder);
    const QStringList names =
        directory.entryList({Prefix + QLatin1Char('*') + Suffix}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        const QString text = name.mid(Prefix.size(), name.size() - Prefix.size() - Suffix.size());
        QDateTime at = QDateTime::fromString(text, TimeFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            backups.append({at, directory.filePath(name)});
    }
    return backups;
}

void pruneBackups(const QString& folder, const QDateTime& now, const BackupSchedule& schedule)
{
    const QList<std::pair<QDateTime, QString>> backups = backupsIn(folder);
    QList<QDateTime> times;
    for (const auto& [at, path] : backups) {
        if (at <= now) // else each new one would go at once, and be made again a minute later
            times.append(at);
    }
    QList<QDateTime> superfluous = superfluousBackups(times, schedule);
    if (const auto whole = superfluous.isEmpty() ? std::nullopt : newestWhole(backups, now))
        superfluous.removeOne(*whole);
    for (const auto& [at, path] : backups) {
        if (superfluous.contains(at) && !QFile::remove(path))
            qCWarning(logStorage) << "cannot remove the old backup" << path;
    }
    pruneCopies(QDir(folder), QStringLiteral("before-0*.sqlite"));
    pruneCopies(QDir(folder), QStringLiteral("before-restore-*.sqlite"));
    removeLeftHalves(QDir(folder), now);
}

} // namespace forecourt::storage
