// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/statement.h"

#include <QCryptographicHash>

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

void apply(Connection& connection, const Migration& migration, const QDateTime& now)
{
    const QByteArrayList statements = statementsOf(migration);
    for (const QByteArray& statement : statements)
        connection.execute(statement);
    Statement(connection, "INSERT INTO schema_migrations (number, name, applied_at, checksum) VALUES (?1, ?2, ?3, ?4)")
        .run(migration.number, QByteArray(migration.name), now, checksumOf(migration));
}

Result<void> commitOrRollBack(Connection& connection)
{
    connection.execute("COMMIT");
    const Result<void> result = connection.result();
    if (!result)
        connection.rollBack();
    return result;
}

/// Files of earlier programs have no checksums on record.
bool hasChecksums(Connection& connection)
{
    return connection.readInteger(
               "SELECT COUNT(*) FROM pragma_table_info('schema_migrations') WHERE name = 'checksum'") > 0;
}

constexpr char RecordOfSteps[] = "CREATE TABLE IF NOT EXISTS schema_migrations ("
                                 "number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL, checksum TEXT)";
constexpr char AddChecksums[] = "ALTER TABLE schema_migrations ADD COLUMN checksum TEXT";

/// A new file gets all steps at once: it is whole or as empty as before, and the disk is waited for once.
Result<void> make(Connection& connection, const std::vector<Migration>& migrations, const QDateTime& now)
{
    connection.execute("BEGIN IMMEDIATE");
    connection.execute(RecordOfSteps);
    if (!hasChecksums(connection)) // an earlier program came no further than this table
        connection.execute(AddChecksums);
    for (const Migration& migration : migrations)
        apply(connection, migration, now);
    return commitOrRollBack(connection);
}

tl::unexpected<Error> altered(int number, const QString& name, const QString& what)
{
    return failure(ErrorCode::StorageAltered,
                   QStringLiteral("step %1 (%2) of the database's layout %3").arg(number).arg(name, what),
                   {QString::number(number), name});
}

/// \a applied stands on the row that should be of \a migration.
Result<void> checkStep(const Statement& applied, const Migration& migration)
{
    const QString ours = QString::fromLatin1(migration.name);
    const QString theirs = applied.text(1);
    if (applied.number(0) != migration.number)
        return altered(migration.number, ours, QStringLiteral("is missing, although later ones were made"));
    if (theirs != ours)
        return altered(migration.number, ours, QStringLiteral("was “%1” in the program that made it").arg(theirs.left(60)));
    if (!applied.isNull(2) && applied.bytes(2) != checksumOf(migration))
        return altered(migration.number, ours, QStringLiteral("was another one in the program that made it"));
    return {};
}

Result<void> prepareRecord(Connection& connection, const std::vector<Migration>& migrations, int version)
{
    connection.execute(RecordOfSteps);
    if (connection.hasFailed() || hasChecksums(connection))
        return connection.result();
    connection.execute("BEGIN IMMEDIATE");
    connection.execute(AddChecksums);
    Statement note(connection, "UPDATE schema_migrations SET checksum = ?2 WHERE number = ?1");
    for (const Migration& migration : migrations) {
        if (migration.number <= version)
            note.run(migration.number, checksumOf(migration));
    }
    return commitOrRollBack(connection);
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

QByteArray checksumOf(const Migration& migration)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& line : QByteArray(migration.sql).split('\n')) {
        const QByteArray words = line.simplified();
        if (words == "-- next statement")
            hash.addData(";");
        else if (!words.isEmpty() && !words.startsWith("--"))
            hash.addData(words + ' ');
    }
    return hash.result().toHex();
}

Result<void> checkSteps(Connection& connection, const std::vector<Migration>& migrations)
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
    if (*version == 0)
        return {};
    Statement applied(connection, hasChecksums(connection)
                                      ? "SELECT number, name, checksum FROM schema_migrations ORDER BY number"
                                      : "SELECT number, name, NULL FROM schema_migrations ORDER BY number");
    for (const Migration& migration : migrations) {
        if (migration.number > *version || !applied.next())
            break;
        if (const Result<void> result = checkStep(applied, migration); !result)
            return result;
    }
    return connection.result();
}

Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                     const QString& backupFolder, const QDateTime& now)
{
    if (const Result<void> result = checkSteps(connection, migrations); !result)
        return result;
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (migrations.empty() || *version == migrations.back().number)
        return {};
    if (*version == 0)
        return make(connection, migrations, now);
    if (!backupFolder.isEmpty()) {
        const Result<api::BackupMade> copy = copyBeforeMigration(connection, backupFolder, *version + 1, now);
        if (!copy)
            return tl::unexpected<Error>(copy.error());
        qCInfo(logStorage) << "copied the database to" << copy->path << "before changing its layout";
    }
    if (const Result<void> result = prepareRecord(connection, migrations, *version); !result)
        return result;
    for (const Migration& migration : migrations) {
        if (migration.number <= *version)
            continue;
        connection.execute("BEGIN IMMEDIATE");
        apply(connection, migration, now);
        if (const Result<void> result = commitOrRollBack(connection); !result)
            return result;
    }
    return {};
}

} // namespace forecourt::storage
