// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"
#include "core/storage/statement.h"
#include "tests/support/testprogram.h"
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

/// Up to here every layout has a file in tests/data/storage; its README.md says how the next one is made.
constexpr int SiteFixtures = 17;
constexpr int LogFixtures = 3;

QString fixtureFile(const char* kind, int version)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/storage/%1-%2.sql")
        .arg(QLatin1String(kind))
        .arg(version, 4, 10, QLatin1Char('0'));
}

/// The records of the tables that came with lists, reservations, readings and plans.
void recordsSince10(StorageFixture& fixture, const ports::StoredSite& site, int version)
{
    QCOMPARE(site.localLists.size(), version >= 10 ? 1 : 0);
    if (version >= 10) {
        QCOMPARE(site.localLists.first().version, 4);
        QCOMPARE(site.localLists.first().options.priority, LocalListPriority::PeopleFirst);
        QCOMPARE(site.localLists.first().entries.first().token, QStringLiteral("FixtureTag"));
    }
    QCOMPARE(site.reservations.size(), version >= 11 ? 1 : 0); // the other one ended long ago
    QCOMPARE(site.nextReservationId, version >= 11 ? 3 : 1);
    if (version >= 11) {
        QCOMPARE(site.reservations.first().state, ReservationState::Active);
        QCOMPARE(site.reservations.first().personName, QStringLiteral("Fixture person"));
    }
    const auto readings = result(fixture.storage().commissioning().settingsReadings(StationId(QStringLiteral("CP-1"))));
    QCOMPARE(readings->size(), version >= 12 ? 2 : 0);
    if (version >= 12)
        QCOMPARE(readings->first().variables.first().value, std::optional(QStringLiteral("300")));
    QCOMPARE(site.plans.size(), version >= 13 ? 1 : 0);
    QCOMPARE(site.nextPlanId, version >= 13 ? 3 : 1);
    if (version >= 13) {
        QVERIFY(site.plans.first().work == PlannedWork(Reset{ResetKind::Soft}));
        QCOMPARE(site.plans.first().time, QTime(3, 0));
    }
}

/// The records of the tables that came with limits of power and vendors' messages.
void recordsSince14(const ports::StoredSite& site, int version)
{
    const int rows = version >= 14 ? 1 : 0;
    QCOMPARE(site.powerLimits.size(), rows);
    QCOMPARE(site.vendorRules.size(), rows);
    QCOMPARE(site.vendorTraffic.size(), rows);
    QCOMPARE(site.nextVendorRuleId, version >= 14 ? 3 : 1);
    if (version < 14)
        return;
    QCOMPARE(site.powerLimits.first().station.value(), QStringLiteral("CP-1"));
    QVERIFY(site.powerLimits.first().isKnown());
    QCOMPARE(site.powerLimits.first().profiles.first().profile.id, 7);
    QCOMPARE(site.powerLimits.first().profiles.first().profile.schedule.periods.first().limitTenths, 160);
    QVERIFY(site.vendorRules.first().answer == VendorAnswer::Rejected);
    QCOMPARE(site.vendorRules.first().vendorId, QStringLiteral("org.example"));
    QCOMPARE(site.vendorTraffic.first().messages.first().count, 3);
    QCOMPARE(site.vendorTraffic.first().messages.first().messageId, QStringLiteral("Hello"));
}

/// The records of the tables that came with jobs.
void recordsSince15(const ports::StoredJobs& jobs, int version)
{
    const int rows = version >= 15 ? 1 : 0;
    QCOMPARE(jobs.firmwareFiles.size(), rows);
    QCOMPARE(jobs.rollouts.size(), rows);
    QCOMPARE(jobs.firmwareJobs.size(), rows);
    QCOMPARE(jobs.logJobs.size(), rows);
    QCOMPARE(jobs.stationFiles.size(), rows);
    QCOMPARE(jobs.nextJobId, version >= 15 ? 5 : 1);
    QCOMPARE(jobs.nextFirmwareFileId, version >= 15 ? 3 : 1);
    if (version < 15)
        return;
    QCOMPARE(jobs.firmwareFiles.first().version, QStringLiteral("2.0"));
    QCOMPARE(jobs.firmwareFiles.first().verdict, SignatureVerdict::Good);
    QCOMPARE(jobs.rollouts.first().state, RolloutState::Paused);
    QCOMPARE(jobs.rollouts.first().plan.atOnce, 2);
    QCOMPARE(jobs.firmwareJobs.first().job.stage, FirmwareStage::Downloading);
    QCOMPARE(jobs.firmwareJobs.first().job.moments.size(), 2);
    QCOMPARE(jobs.firmwareJobs.first().access.password, QStringLiteral("p"));
    QCOMPARE(jobs.logJobs.first().job.kind, LogKind::Security);
    QCOMPARE(jobs.logJobs.first().access.secret, QByteArray(32, '1'));
    QVERIFY(jobs.stationFiles.first().isKept);
    QCOMPARE(jobs.retention.days, 30);
}

/// The records of the tables that came with prices and accounts.
void recordsSince16(StorageFixture& fixture, int version)
{
    const int rows = version >= 16 ? 1 : 0;
    const auto book = result(fixture.storage().prices().book());
    QCOMPARE(book->prices.size(), rows);
    QCOMPARE(book->versions.size(), rows);
    QCOMPARE(book->assignments.size(), rows);
    QCOMPARE(book->holidays.size(), rows);
    QCOMPARE(result(fixture.storage().prices().history({}))->rows.size(), rows);
    const auto bookings = result(fixture.storage().months().bookings({}));
    QCOMPARE(bookings->rows.size(), rows);
    if (version < 16)
        return;
    QCOMPARE(book->prices.first().name, QStringLiteral("Fixture price"));
    QCOMPARE(book->versions.first().rates.perKwh, std::optional(Rate::fromMinor(49)));
    QCOMPARE(book->assignments.first().user, QStringLiteral("Fixture user"));
    QCOMPARE(book->holidays.first().easterOffset, -2);
    QCOMPARE(bookings->rows.first().cost.total, (Money{196, QStringLiteral("EUR")}));
    QCOMPARE(result(fixture.storage().prices().costs({TransactionKey(1)}))->first().priceName, QStringLiteral("Fixture price"));
    QVERIFY(result(fixture.storage().months().month(BillingMonth{2026, 5}))->lockedAt.has_value());
    QCOMPARE(result(fixture.storage().documents().ranges())->first().nextText, QStringLiteral("F-7"));
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
    void aNewFileIsWholeOrEmpty();
    void copyIsMadeBeforeTheFirstStep();
    void newerLayoutIsRefused();
    void otherStepsAreRefused_data();
    void otherStepsAreRefused();
    void commentsAndBlanksDoNotCount();
    void earlierRecordGetsItsChecksums();
    void logOfOtherStepsIsSetAside();
    void foreignDatabaseIsRefused();
    void everyVersionHasItsFixture();
    void fixtureOfEveryVersionOpens_data();
    void fixtureOfEveryVersionOpens();
    void logOfEveryVersionOpens_data();
    void logOfEveryVersionOpens();
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

void MigrationsTest::aNewFileIsWholeOrEmpty()
{
    QTemporaryDir directory;
    Connection connection(directory.filePath(QStringLiteral("a.sqlite")), Connection::Access::Create);
    std::vector<Migration> broken = firstOf(2);
    broken.push_back({3, "broken", "INSERT INTO nowhere VALUES (1)"});
    QVERIFY(!migrate(connection, broken, {}, utc(2026, 1, 1)));
    QVERIFY(!connection.hasFailed());
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM sqlite_master"), 0);
    QVERIFY(migrate(connection, Three, {}, utc(2026, 1, 2)));
    QCOMPARE(*storage::schemaVersion(connection), 3);
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
        QVERIFY(storage::Statement(connection, "INSERT INTO schema_migrations (number, name, applied_at) VALUES (?1, 'future', 0)")
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

void MigrationsTest::otherStepsAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql"); // changes the record of the steps
    QTest::addColumn<int>("applied");
    QTest::addColumn<QStringList>("args");
    const QStringList first{QStringLiteral("1"), QStringLiteral("first")};
    const QStringList second{QStringLiteral("2"), QStringLiteral("second")};
    const QByteArray without2 = "DELETE FROM schema_migrations WHERE number = 2";
    QTest::newRow("one missing in the middle") << without2 << 3 << second;
    QTest::newRow("the first missing") << QByteArray("DELETE FROM schema_migrations WHERE number = 1") << 2 << first;
    QTest::newRow("another name") << QByteArray("UPDATE schema_migrations SET name = 'other' WHERE number = 2") << 2 << second;
    QTest::newRow("other statements")
        << QByteArray("UPDATE schema_migrations SET checksum = 'abc' WHERE number = 2") << 2 << second;
    QTest::newRow("other statements, nothing left to do")
        << QByteArray("UPDATE schema_migrations SET checksum = 'abc' WHERE number = 2") << 3 << second;
}

void MigrationsTest::otherStepsAreRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, applied);
    QFETCH(QStringList, args);
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.sqlite"));
    const QString backups = directory.filePath(QStringLiteral("backup"));
    {
        Connection connection(path, Connection::Access::Create);
        QVERIFY(migrate(connection, firstOf(size_t(applied)), {}, utc(2026, 1, 1)));
        QVERIFY(connection.execute(sql));
    }
    const QByteArray before = contentOf(path);
    {
        Connection connection(path, Connection::Access::ReadWrite);
        const auto outcome = migrate(connection, Three, backups, utc(2026, 1, 2));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageAltered);
        QCOMPARE(outcome.error().args, args);
        QVERIFY2(outcome.error().detail.contains(args.last()), qPrintable(outcome.error().detail));
    }
    QCOMPARE(contentOf(path), before);
    QVERIFY(!QDir(backups).exists());
}

void MigrationsTest::commentsAndBlanksDoNotCount()
{
    const QByteArray plain = storage::checksumOf({1, "a", "CREATE TABLE a (\n    x TEXT\n)\n-- next statement\nDROP TABLE a"});
    QCOMPARE(storage::checksumOf({1, "a", "-- why\nCREATE  TABLE a (\n\tx TEXT\n)\n\n-- next statement\n-- and\nDROP TABLE a\n"}),
             plain);
    QVERIFY(storage::checksumOf({1, "a", "CREATE TABLE a (\n    y TEXT\n)\n-- next statement\nDROP TABLE a"}) != plain);
    QVERIFY(storage::checksumOf({1, "a", "CREATE TABLE a (\n    x TEXT\n)\nDROP TABLE a"}) != plain);
}

void MigrationsTest::earlierRecordGetsItsChecksums()
{
    QTemporaryDir directory;
    Connection connection(directory.filePath(QStringLiteral("a.sqlite")), Connection::Access::Create);
    // as programs before checksums left it
    QVERIFY(connection.execute("CREATE TABLE schema_migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
                               "applied_at INTEGER NOT NULL); INSERT INTO schema_migrations VALUES (1, 'first', 0);"
                               "CREATE TABLE a (x TEXT); INSERT INTO a VALUES ('semi;colon')"));
    QVERIFY(migrate(connection, Three, {}, utc(2026, 1, 2)));
    QCOMPARE(connection.readText("SELECT x || y FROM a"), QStringLiteral("semi;colon8"));
    for (const Migration& migration : Three) {
        const QByteArray asked = "SELECT checksum FROM schema_migrations WHERE number = " + QByteArray::number(migration.number);
        QCOMPARE(connection.readText(asked).toLatin1(), storage::checksumOf(migration));
    }
    std::vector<Migration> changed = Three;
    changed[0].sql = "CREATE TABLE a (x BLOB)";
    QCOMPARE(migrate(connection, changed, {}, utc(2026, 1, 3)).error().code, ErrorCode::StorageAltered);
}

/// No message is worth a refused start.
void MigrationsTest::logOfOtherStepsIsSetAside()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.end();
    {
        Connection connection(fixture.file(QStringLiteral("messages.sqlite")), Connection::Access::ReadWrite);
        QVERIFY(connection.execute("DELETE FROM schema_migrations WHERE number = 1"));
    }
    QVERIFY(fixture.reopen());
    QCOMPARE(QDir(fixture.folder()).entryList({QStringLiteral("messages.damaged-*.sqlite")}).size(), 1);
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

void MigrationsTest::everyVersionHasItsFixture()
{
    const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/storage"));
    QCOMPARE(folder.entryList({QStringLiteral("version-*.sql")}).size(), SiteFixtures);
    QCOMPARE(folder.entryList({QStringLiteral("messages-*.sql")}).size(), LogFixtures);
    for (int version = 1; version <= SiteFixtures; ++version) {
        Connection connection(QStringLiteral(":memory:"), Connection::Access::Create);
        QVERIFY(connection.execute(contentOf(fixtureFile("version", version))));
        QCOMPARE(*storage::schemaVersion(connection), version);
    }
}

void MigrationsTest::fixtureOfEveryVersionOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= SiteFixtures; ++version)
        QTest::addRow("%d", version) << version;
}

void MigrationsTest::fixtureOfEveryVersionOpens()
{
    QFETCH(int, version);
    StorageFixture fixture;
    QDir().mkpath(fixture.folder());
    {
        Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::Create);
        QVERIFY2(connection.execute(contentOf(fixtureFile("version", version))), qPrintable(connection.result().error().detail));
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
    if (version >= 5)
        QCOMPARE(*result(fixture.history().photo(site->stations.first().record.photo)),
                 QByteArray::fromHex("ffd8ffe000104a464946ffd9"));
    const auto checks = result(fixture.storage().commissioning().checks(StationId(QStringLiteral("CP-1"))));
    QCOMPARE(checks->size(), version >= 6 ? 1 : 0);
    if (version >= 6) {
        QCOMPARE(checks->first().technician, QStringLiteral("Fixture technician"));
        QCOMPARE(checks->first().steps.size(), size_t(2));
        QCOMPARE(checks->first().openPoints, QStringList{QStringLiteral("Fixture point")});
        QCOMPARE(result(fixture.storage().commissioning().settingsTemplate())->settings.size(), 1);
    }
    QCOMPARE(site->alerts.size(), version >= 7 ? 1 : 0);
    QCOMPARE(site->nextAlertId, version >= 7 ? 3 : 1);
    QCOMPARE(result(fixture.history().alerts({}))->rows.size(), version >= 7 ? 2 : 0);
    if (version >= 7) {
        QCOMPARE(site->alerts.first().code, QStringLiteral("GroundFailure"));
        QCOMPARE(*site->alerts.first().evse, EvseId(1));
    }
    recordsSince10(fixture, *site, version);
    recordsSince14(*site, version);
    recordsSince15(site->jobs, version);
    recordsSince16(fixture, version);
    QVERIFY(result(fixture.storage().findDamagedTransactions())->isEmpty());
    QVERIFY(fixture.begin(aTransaction())->isDuplicate);
    QCOMPARE(fixture.begin(aTransaction(QStringLiteral("CP-9")))->record.number,
             QStringLiteral("2026-000003"));
}

void MigrationsTest::logOfEveryVersionOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= LogFixtures; ++version)
        QTest::addRow("%d", version) << version;
}

/// Before blocks (0003) no version was released: its rows go, and the log goes on.
void MigrationsTest::logOfEveryVersionOpens()
{
    QFETCH(int, version);
    StorageFixture fixture;
    QDir().mkpath(fixture.folder());
    {
        Connection connection(fixture.file(QStringLiteral("messages.sqlite")), Connection::Access::Create);
        QVERIFY2(connection.execute(contentOf(fixtureFile("messages", version))),
                 qPrintable(connection.result().error().detail));
        QCOMPARE(*storage::schemaVersion(connection), version);
    }
    QVERIFY(fixture.open());
    QVERIFY(QDir(fixture.folder()).entryList({QStringLiteral("*.damaged-*")}).isEmpty());
    const int kept = version >= 3 ? 3 : 0;
    const auto found = result(fixture.history().messages({}));
    QVERIFY(found);
    QCOMPARE(found->rows.size(), kept);
    if (kept > 0) {
        QCOMPARE(found->rows[0].action, QStringLiteral("Heartbeat"));
        QCOMPARE(found->rows[0].deviations, QStringList{QStringLiteral("unknown-field")});
        QCOMPARE(found->rows[1].replyMs, std::optional<qint64>(400));
        QCOMPARE(found->rows[2].station, StationId(QStringLiteral("CP-1")));
        QCOMPARE(found->rows[2].payload, QByteArray("{\"chargePointVendor\":\"Fixture vendor\",\"chargePointModel\":\"F\"}"));
    }
    MessageRecord message;
    message.at = utc(2026, 5, 2);
    message.station = StationId(QStringLiteral("CP-1"));
    message.action = QStringLiteral("Authorize");
    fixture.site().addMessage(message);
    QTRY_COMPARE_WITH_TIMEOUT(result(fixture.history().messages({}))->rows.size(), kept + 1, PatienceMs);
    QCOMPARE(result(fixture.history().messages({}))->rows.first().action, message.action);
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

FORECOURT_TEST(MigrationsTest)
#include "tst_migrations.moc"
