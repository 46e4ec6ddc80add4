// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/databasefile.h"

#include "core/storage/datafolder.h"
#include "core/storage/messagelog.h"
#include "core/storage/migrations.h"

#include <QDir>

namespace forecourt::storage {

namespace {

/// synchronous=FULL: a commit is on the disk before it is acknowledged (REL-1).
constexpr char WriterPragmas[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;"
    "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 33554432";

tl::unexpected<Error> withPath(Error error, const QString& path)
{
    if (error.args.isEmpty())
        error.args = QStringList{path};
    return tl::unexpected<Error>(std::move(error));
}

Result<void> checkAndMigrate(Connection& connection, const QString& backupFolder, const QDateTime& now)
{
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return tl::unexpected<Error>(version.error());
    const QString verdict = connection.readText("PRAGMA quick_check(1)");
    if (const Result<void> result = connection.result(); !result)
        return result;
    if (verdict != QLatin1String("ok"))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the database is damaged: %1").arg(verdict));
    connection.execute(WriterPragmas);
    if (const Result<void> result = connection.result(); !result)
        return result;
    return migrate(connection, siteMigrations(), backupFolder, now);
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

Result<std::unique_ptr<Connection>> openFirst(const QString& folder, const QString& backupFolder,
                                              const QDateTime& now)
{
    const QString path = sitePath(folder);
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    if (const Result<void> made = makePrivateFile(path); !made)
        return tl::unexpected<Error>(made.error());
    auto connection = std::make_unique<Connection>(path, Connection::Access::ReadWrite);
    if (const Result<void> ready = checkAndMigrate(*connection, backupFolder, now); !ready)
        return withPath(ready.error(), path);
    if (const Result<void> ready = prepareMessageFile(messagesPath(folder), now); !ready)
        return withPath(ready.error(), messagesPath(folder));
    return connection;
}

Result<std::unique_ptr<Connection>> openAgain(const QString& folder)
{
    auto connection = std::make_unique<Connection>(sitePath(folder), Connection::Access::ReadWrite);
    connection->execute(WriterPragmas);
    if (const Result<void> result = connection->result(); !result)
        return withPath(result.error(), sitePath(folder));
    return connection;
}

} // namespace forecourt::storage
