// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"
#include "core/storage/statement.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;
using storage::Connection;
using storage::Migration;

namespace {

const std::vector<Migration> Three = {
    {1, "first", "CREATE TABLE a (x TEXT)\n-- next statement\nINSERT INTO a VALUES ('semi;colon')"},
    {2, "second",
     "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 7\n-- next statement\nCREATE TABLE b (z)"},
    {3, "third", "-- a comment\nUPDATE a SET y = y + 1\n-- next statement\nDROP TABLE b"},
};

std::vector<Migration> firstOf(size_t count)
{
    return {Three.begin(), Three.begin() + static_cast<std::ptrdiff_t>(count)};
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVersionReachesTheNewest_data();
    void everyVersionReachesTheNewest();
    void failedStepLeavesTheFileAsItWas();
    void copyIsMadeBeforeTheFirstStep();
    void newerLayoutIsRefused();
    void foreignDatabaseIsRefused();
    void fixtureOfEveryVersionOpens_data();
    void fixtureOfEveryVersionOpens();
    void notesAreFoundAfterTheUpgrade();
    void buildFailsOnBadNumbers_data();
    void buildFailsOnBadNumbers();
};

void MigrationsTest::everyVersionReachesTheNewest_data()
{
    QTest::addColumn<int>("from");
    for (int from = 0; from <= 3; ++from)
        QTest::addRow("from %d", from) << from;
}

void MigrationsTest::everyVersionReachesTheNewest()
{
    QFETCH(int, from);
    QTemporaryDir directory;
    Connection connection(directory.filePath(QStringLiteral("a.sqlite")), Connection::Access::Create);
    QVERIFY(migrate(connection, firstOf(size_t(from)), {}, utc(2026, 1, 1)));
    QCOMPARE(*storage::schemaVersion(connection), from);
    QVERIFY(migrate(connection, Three, {}, utc(2026, 1, 2)));
    QCOMPARE(*storage::schemaVersion(connection), 3);
    QCOMPARE(connection.readText("SELECT x || y FROM a"), QStringLiteral("semi;colon8"));
    QVERIFY(migrate(connection, Three, {}, utc(2026, 1, 3))); // nothing left to do
    QCOMPARE(connection.readText("SELECT x || y FROM a"), QStringLiteral("semi;colon8"));
}

void MigrationsTest::failedStepLeavesTheFileAsItWas()
{
    QTemporaryDir directory;
    Connection connection(directory.filePath(QStringLiteral("a.sqlite")), Connection::Access::Create);
    QVERIFY(migrate(connection, firstOf(1), {}, utc(2026, 1, 1)));
    std::vector<Migration> broken = firstOf(2);
    broken.push_back(
        {3, "broken", "UPDATE a SET x = 'lost'\n-- next statement\nINSERT INTO nowhere VALUES (1)"});
    QVERIFY(!migrate(connection, broken, {}, utc(2026, 1, 2)));
    QVERIFY(!connection.hasFailed());
    QCOMPARE(*storage::schemaVersion(connection), 2); // the step before it is complete
    QCOMPARE(connection.readText("SELECT x FROM a"), QStringLiteral("semi;colon"));
    QVERIFY(migrate(connection, Three, {}, utc(2026, 1, 3)));
}

void MigrationsTest::copyIsMadeBeforeTheFirstStep()
{
    QTemporaryDir directory;
    const QString backups = directory.filePath(QStringLiteral("backup"));
    Connection connection(directory.filePath(QStringLiteral("a.sqlite")), Connection::Access::Create);
    QVERIFY(migrate(connection, firstOf(1), backups, utc(2026, 1, 1)));
    QVERIFY(!QDir(backups).exists()); // nothing to copy yet
    QVERIFY(migrate(connection, Three, backups, utc(2026, 1, 2, 3, 4, 5)));
    const QString copy = backups + QStringLiteral("/before-0002-20260102T030405Z.sqlite");
    QCOMPARE(QDir(backups).entryList(QDir::Files), QStringList{QFileInfo(copy).fileName()});
    Connection old(copy, Connection::Access::ReadOnly);
    QCOMPARE(*storage::schemaVersion(old), 1);
    QCOMPARE(old.readText("SELECT x FROM a"), QStringLiteral("semi;colon"));
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void MigrationsTest::newerLayoutIsRefused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.end();
    const QString path = fixture.file(QStringLiteral("forecourt.sqlite"));
    const int newest = storage::siteMigrations().back().number;
    {
        Connection connection(path, Connection::Access::ReadWrite);
        QVERIFY(storage::Statement(connection, "INSERT INTO schema_migrations VALUES (?1, 'future', 0)")
                    .run(newest + 1));
    }
    const QByteArray before = contentOf(path);
    const auto opened = fixture.reopen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StorageNewer);
    QCOMPARE(opened.error().args, (QStringList{QString::number(newest + 1), QString::number(newest)}));
    fixture.end();
    QCOMPARE(contentOf(path), before);
}

void MigrationsTest::foreignDatabaseIsRefused()
{
    StorageFixture fixture;
    QDir().mkpath(fixture.folder());
    {
        Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::Create);
        QVERIFY(connection.execute("CREATE TABLE somebody_elses (x)"));
    }
    QCOMPARE(fixture.open().error().code, ErrorCode::StorageCorrupt);
}

void MigrationsTest::fixtureOfEveryVersionOpens_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/storage"));
    const QStringList files = folder.entryList({QStringLiteral("version-*.sql")});
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void MigrationsTest::fixtureOfEveryVersionOpens()
{
    QFETCH(QString, file);
    StorageFixture fixture;
    QDir().mkpath(fixture.folder());
    {
        Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::Create);
        QVERIFY2(connection.execute(contentOf(file)), qPrintable(connection.result().error().detail));
    }
    const auto opened = fixture.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    const auto site = fixture.load();
    QCOMPARE(site->settings.name, QStringLiteral("Fixture site"));
    QCOMPARE(site->stations.first().record.boot.vendor, QStringLiteral("Fixture vendor"));
    QCOMPARE(site->tokens.first().value, QStringLiteral("FixtureTag"));
    QCOMPARE(site->persons.first().name, QStringLiteral("Fixture person"));
    QCOMPARE(site->recentCommands.first().action, QStringLiteral("Reset"));
    QCOMPARE(site->runningTransactions.size(), 1);
    const auto ended = result(fixture.history().transaction(TransactionKey(1)));
    QCOMPARE(ended->number, QStringLiteral("2026-000001"));
    QCOMPARE(*ended->energy(), Energy::fromWh(4000));
    QCOMPARE(result(fixture.history().samples(TransactionKey(1)))->size(), 2);
    QCOMPARE(result(fixture.history().events({}))->rows.size(), 1);
    QVERIFY(result(fixture.storage().findDamagedTransactions())->isEmpty());
    QVERIFY(fixture.begin(aTransaction())->isDuplicate);
    QCOMPARE(fixture.begin(aTransaction(QStringLiteral("CP-9")))->record.number,
             QStringLiteral("2026-000003"));
}

void MigrationsTest::notesAreFoundAfterTheUpgrade()
{
    StorageFixture fixture;
    QDir().mkpath(fixture.folder());
    {
        Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::Create);
        QVERIFY(connection.execute(contentOf(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/storage/version-0007.sql"))));
    }
    QVERIFY(fixture.open());
    api::TransactionQuery query;
    query.text = QStringLiteral("Cable CUT");
    const auto found = result(fixture.history().transactions(query));
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(found->rows.first().note, QStringLiteral("Closed by hand: CABLE cut"));
}

void MigrationsTest::buildFailsOnBadNumbers_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("isFine");
    const auto names = [](std::initializer_list<const char*> list) {
        QStringList result;
        for (const char* name : list)
            result.append(QString::fromLatin1(name));
        return result;
    };
    QTest::newRow("in order") << names({"0001_a.sqlite.sql", "0002_b.sqlite.sql"}) << true;
    QTest::newRow("gap") << names({"0001_a.sqlite.sql", "0003_b.sqlite.sql"}) << false;
    QTest::newRow("does not begin with one") << names({"0002_a.sqlite.sql"}) << false;
    QTest::newRow("repeated") << names({"0001_a.sqlite.sql", "0001_b.sqlite.sql"}) << false;
    QTest::newRow("no dialect") << names({"0001_a.sql"}) << false;
    QTest::newRow("other dialect only") << names({"0001_a.postgres.sql"}) << false;
    QTest::newRow("none") << names({}) << false;
}

void MigrationsTest::buildFailsOnBadNumbers()
{
    QFETCH(QStringList, files);
    QFETCH(bool, isFine);
    QTemporaryDir directory;
    for (const QString& file : files)
        QVERIFY(write(directory.filePath(file), "SELECT 1"));
    const QString output = directory.filePath(QStringLiteral("list.cpp"));
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral("cmake"),
                  {QStringLiteral("-DFOLDER=") + directory.path(), QStringLiteral("-DDIALECT=sqlite"),
                   QStringLiteral("-DFUNCTION=list"), QStringLiteral("-DOUTPUT=") + output,
                   QStringLiteral("-P"),
                   QStringLiteral(FORECOURT_SOURCE_DIR "/core/storage/migrations/collectmigrations.cmake")});
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, PatienceMs);
    QCOMPARE(process.exitCode() == 0, isFine);
    QCOMPARE(QFile::exists(output), isFine);
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
