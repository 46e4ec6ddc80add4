// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/foreigndatabase.h"

#include "core/storage/statement.h"

#include <QFile>

#include <sqlite3.h>

namespace forecourt::storage {

namespace {

const QByteArray Magic = QByteArrayLiteral("SQLite format 3\0");
constexpr int LongestText = 64 << 20;
constexpr qsizetype MostObjects = 1000;

tl::unexpected<Error> notOurs(const QString& why)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("not a database of Forecourt: %1").arg(why), {why});
}

/// Every object of the file as one line each. Statistics that ANALYZE leaves are no part of the layout, nor are SQLite's own
/// counters, which a copy loses where no table uses them any more, nor is
/// whether the record of the steps has checksums yet (checkSteps() looks at those).
Result<QStringList> objectsOf(Connection& connection)
{
    QStringList objects;
    Statement rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master "
                               "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' AND name <> 'sqlite_sequence' "
                               "ORDER BY type, name");
    rows.start();
    while (rows.next() && objects.size() <= MostObjects) {
        QString sql = rows.text(3);
        if (rows.text(1) == QLatin1String("schema_migrations"))
            sql.replace(QLatin1String(", checksum TEXT)"), QLatin1String(")"));
        objects.append(rows.text(0) + QLatin1Char('\n') + rows.text(1) + QLatin1Char('\n') + rows.text(2) + QLatin1Char('\n') + sql);
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return objects;
}

/// What the migrations up to \a layout make.
Result<QStringList> expectedObjects(const std::vector<Migration>& migrations, int layout)
{
    std::vector<Migration> steps;
    for (const Migration& migration : migrations) {
        if (migration.number <= layout)
            steps.push_back(migration);
    }
    Connection fresh(QStringLiteral(":memory:"), Connection::Access::Create);
    if (const Result<void> made = migrate(fresh, steps, {}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)); !made)
        return tl::unexpected<Error>(made.error());
    return objectsOf(fresh);
}

Result<void> checkPages(Connection& connection, const BreakOff* breakOff)
{
    const QString verdict = connection.readText("PRAGMA quick_check(1)");
    if (breakOff != nullptr && breakOff->isDue()) // what was not read looks like damage
        return failure(ErrorCode::StorageFailed, QStringLiteral("the check was broken off"));
    if (const Result<void> result = connection.result(); !result) {
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the database cannot be read: %1").arg(result.error().detail));
    }
    if (verdict != QLatin1String("ok"))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the database is damaged: %1").arg(verdict));
    return {};
}

} // namespace

Result<int> judgeDatabase(const QString& path, const std::vector<Migration>& migrations, BreakOff* breakOff)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()), {path});
    if (file.read(Magic.size()) != Magic)
        return notOurs(QStringLiteral("it is no SQLite file"));
    file.close();

    Connection connection(path, Connection::Access::Untrusted);
    if (connection.handle() == nullptr)
        return tl::unexpected(connection.result().error());
    const BreakOff::Watching watching(breakOff, connection);
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, LongestText);
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_EXPR_DEPTH, 100);
    if (const Result<void> whole = checkPages(connection, breakOff); !whole)
        return tl::unexpected(whole.error());
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return version.error().code == ErrorCode::StorageCorrupt ? notOurs(version.error().detail) : tl::unexpected(version.error());
    if (*version < 1)
        return notOurs(QStringLiteral("it is empty"));
    if (const Result<void> steps = checkSteps(connection, migrations); !steps)
        return tl::unexpected(steps.error());
    const Result<QStringList> found = objectsOf(connection);
    if (!found)
        return tl::unexpected(found.error());
    const Result<QStringList> expected = expectedObjects(migrations, *version);
    if (!expected)
        return tl::unexpected(expected.error());
    if (*found != *expected)
        return notOurs(QStringLiteral("its tables are not those of layout %1").arg(*version));
    return *version;
}

} // namespace forecourt::storage
