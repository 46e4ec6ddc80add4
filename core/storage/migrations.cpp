// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

namespace {

constexpr char Marker[] = "\n-- next statement\n";

QByteArrayList statementsOf(const Migration& migration)
{
    QByteArrayList statements;
    QByteArray rest(migration.sql);
    qsizetype end = 0;
    while ((end = rest.indexOf(Marker)) >= 0) {
        statements.append(rest.left(end));
        rest = rest.mid(end + qsizetype(sizeof(Marker)) - 1);
    }
    statements.append(rest);
    return statements;
}

Result<void> apply(Connection& connection, const Migration& migration, const QDateTime& now)
{
    connection.execute("BEGIN IMMEDIATE");
    const QByteArrayList statements = statementsOf(migration);
    for (const QByteArray& statement : statements)
        connection.execute(statement);
    Statement(connection, "INSERT INTO schema_migrations (number, name, applied_at) VALUES (?1, ?2, ?3)")
        .run(migration.number, QByteArray(migration.name), now);
    connection.execute("COMMIT");
    const Result<void> result = connection.result();
    if (!result)
        connection.rollBack();
    return result;
}

} // namespace

Result<int> schemaVersion(Connection& connection)
{
    const qint64 tables = connection.readInteger("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'");
    const qint64 ours = connection.readInteger(
        "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'");
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    if (ours == 0 && tables > 0)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("not a database of this program"));
    if (ours == 0)
        return 0;
    const qint64 version = connection.readInteger("SELECT COALESCE(MAX(number), 0) FROM schema_migrations");
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return static_cast<int>(version);
}

Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                     const QString& backupFolder, const QDateTime& now)
{
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return tl::unexpected<Error>(version.error());
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (*version > newest) {
        return failure(ErrorCode::StorageNewer,
                       QStringLiteral("the database has layout %1, this program knows up to %2")
                           .arg(*version)
                           .arg(newest),
                       {QString::number(*version), QString::number(newest)});
    }
    if (*version == newest)
        return {};
    if (*version > 0 && !backupFolder.isEmpty()) {
        const Result<QString> copy = copyBeforeMigration(connection, backupFolder, *version + 1, now);
        if (!copy)
            return tl::unexpected<Error>(copy.error());
        qCInfo(logStorage) << "copied the database to" << *copy << "before changing its layout";
    }
    connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations ("
        "number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
    if (const Result<void> result = connection.result(); !result)
        return result;
    for (const Migration& migration : migrations) {
        if (migration.number <= *version)
            continue;
        if (const Result<void> result = apply(connection, migration, now); !result)
            return result;
    }
    return {};
}

} // namespace forecourt::storage
