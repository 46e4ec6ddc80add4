// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/databasefile.h"

#include "core/storage/datafolder.h"
#include "core/storage/messagelog.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace forecourt::storage {

namespace {

/// synchronous=FULL: a commit is on the disk before it is acknowledged (REL-1).
constexpr char WriterPragmas[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;"
    "PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 33554432";

constexpr qint64 LogBytes = qint64(9) << 20; // 2000 pages and some
constexpr qint64 LeastDiskFree = qint64(512) << 20;

/// Makes the write-ahead log as long as it will get, with zeros, which SQLite takes for the end of the log.
/// A commit then overwrites blocks the file has already: one write to the disk. As long as each commit makes
/// the file longer, the file system must write its own records of the file as well. Left out where the
/// disk is small; a failure changes nothing.
void lengthenLog(const QString& path)
{
    QFile log(path + QStringLiteral("-wal"));
    if (!log.exists() || freeDisk(path).value_or(0) < LeastDiskFree
        || !log.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return;
    const qint64 before = log.size();
    const QByteArray zeros(1 << 20, '\0');
    log.seek(before);
    for (qint64 missing = LogBytes - before; missing > 0; missing -= zeros.size()) {
        const qint64 size = std::min<qint64>(missing, zeros.size());
        if (log.write(zeros.constData(), size) != size) {
            log.resize(before);
            return;
        }
    }
    ::fdatasync(log.handle());
}

tl::unexpected<Error> withPath(Error error, const QString& path)
{
    if (error.args.isEmpty())
        error.args = QStringList{path};
    return tl::unexpected<Error>(std::move(error));
}

/// What user_version says of the last end; a copy made by a backup says Unknown, for it is made while we run.
enum class LastEnd { Unknown, Clean };

bool isKnown(Connection& connection, int version)
{
    return version == siteMigrations().back().number
        && connection.readInteger("PRAGMA user_version") == qint64(LastEnd::Clean);
}

/// Before anything else is written. Where it cannot be (a full disk, say), the worst is a start without a check.
void takeCleanEnd(Connection& connection)
{
    if (!connection.execute("PRAGMA user_version = 0"))
        connection.rollBack();
}

/// True: the file was read whole.
Result<bool> checkAndMigrate(Connection& connection, const QString& backupFolder, const QDateTime& now, bool trustsCleanEnd,
                             WholeCheck& check)
{
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return tl::unexpected<Error>(version.error());
    const bool isTrusted = trustsCleanEnd && isKnown(connection, *version);
    if (!isTrusted) {
        if (const Result<void> whole = check.run(connection); !whole)
            return tl::unexpected<Error>(whole.error());
    }
    connection.execute(WriterPragmas);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    if (const Result<void> migrated = migrate(connection, siteMigrations(), backupFolder, now); !migrated)
        return tl::unexpected<Error>(migrated.error());
    if (isTrusted)
        takeCleanEnd(connection);
    return !isTrusted;
}

Result<OpenedFile> openFile(const QString& folder, const QString& backupFolder, const QDateTime& now, bool trustsCleanEnd,
                            WholeCheck& check, BreakOff* breakOff)
{
    const QString path = sitePath(folder);
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    if (const Result<void> made = makePrivateFile(path); !made)
        return tl::unexpected<Error>(made.error());
    OpenedFile file{std::make_unique<Connection>(path, Connection::Access::ReadWrite), true};
    const BreakOff::Watching watching(breakOff, *file.connection);
    const Result<bool> isChecked = checkAndMigrate(*file.connection, backupFolder, now, trustsCleanEnd, check);
    if (!isChecked)
        return withPath(isChecked.error(), path);
    file.isChecked = *isChecked;
    if (const Result<void> ready = prepareMessageFile(messagesPath(folder), now, breakOff); !ready)
        return withPath(ready.error(), messagesPath(folder));
    lengthenLog(path);
    return file;
}

} // namespace

QString sitePath(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("forecourt.sqlite"));
}

QString messagesPath(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("messages.sqlite"));
}

Result<std::unique_ptr<Connection>> openFirst(const QString& folder, const QString& backupFolder, const QDateTime& now,
                                              BreakOff* breakOff)
{
    WholeCheck check;
    Result<OpenedFile> file = openFile(folder, backupFolder, now, false, check, breakOff);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return std::move(file->connection);
}

Result<OpenedFile> openKnown(const QString& folder, const QString& backupFolder, const QDateTime& now, WholeCheck& check)
{
    return openFile(folder, backupFolder, now, true, check, nullptr);
}

void noteCleanEnd(Connection& connection)
{
    connection.execute("PRAGMA user_version = " + QByteArray::number(int(LastEnd::Clean)));
}

Result<std::unique_ptr<Connection>> openAgain(const QString& folder)
{
    auto connection = std::make_unique<Connection>(sitePath(folder), Connection::Access::ReadWrite);
    connection->execute(WriterPragmas);
    if (const Result<void> result = connection->result(); !result)
        return withPath(result.error(), sitePath(folder));
    lengthenLog(sitePath(folder));
    return connection;
}

} // namespace forecourt::storage
