// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/archiving.h"
#include "core/storage/backup.h"
#include "core/storage/datafolder.h"
#include "core/storage/readerpool.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QtEndian>

#include <atomic>
#include <chrono>
#include <filesystem>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

QList<QDateTime> daily(const QDateTime& newest, int count)
{
    QList<QDateTime> times;
    for (int i = 0; i < count; ++i)
        times.append(newest.addDays(-i));
    return times;
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSevenDailyAndFourWeekly_data();
    void keepsSevenDailyAndFourWeekly();
    void prunesOnlyItsOwnFiles();
    void theNewestStaysWhateverTheClockDid_data();
    void theNewestStaysWhateverTheClockDid();
    void halvesOfCopiesGo();
    void aCopyThatMustBeMadeFindsAFolder_data();
    void aCopyThatMustBeMadeFindsAFolder();
    void nightlyBackupFollowsTheClockAtTheSite_data();
    void nightlyBackupFollowsTheClockAtTheSite();
    void keepsByTheSitesCalendar();
    void theEndDoesNotWaitForWhatReadsForLong();
    void aCopyThatIsBrokenOffLeavesNothing();
    void aCopyThatDoesNotFitIsNotTried();
    void whatAKillLeftGoes();
};

/// Without being broken off it would never end.
void BackupTest::theEndDoesNotWaitForWhatReadsForLong()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("site.sqlite"));
    QVERIFY(storage::Connection(path, storage::Connection::Access::Create).execute("CREATE TABLE t (n)"));
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> hasFailed = false;
    std::atomic<bool> isLaterRefused = false;
    {
        storage::ReaderPool pool(path, path, 1);
        pool.run([&](storage::ReadConnections& connections) {
            hasBegun = true;
            storage::Connection& site = connections.site();
            site.execute("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c");
            hasFailed = site.hasFailed();
            site.clearFailure();
            site.execute("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c");
            isLaterRefused = site.hasFailed();
        });
        QTRY_VERIFY(hasBegun);
    }
    QVERIFY(hasFailed);
    QVERIFY(isLaterRefused);
}

void BackupTest::aCopyThatIsBrokenOffLeavesNothing()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    const QTemporaryDir directory;
    storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
    storage::BreakOff breakOff;
    {
        const storage::BreakOff::Watching watching(&breakOff, connection);
        QVERIFY(storage::copyDatabase(connection, directory.path(), QStringLiteral("whole.sqlite"), &breakOff));
        QVERIFY(storage::checkCopy(directory.filePath(QStringLiteral("whole.sqlite")), &breakOff));
        breakOff.now();
        QCOMPARE(storage::checkCopy(directory.filePath(QStringLiteral("whole.sqlite")), &breakOff).error().code, ErrorCode::StorageFailed);
        QVERIFY(!storage::copyDatabase(connection, directory.path(), QStringLiteral("part.sqlite"), &breakOff));
    }
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList(QStringLiteral("whole.sqlite")));
    connection.clearFailure();
    QVERIFY(storage::copyDatabase(connection, directory.path(), QStringLiteral("again.sqlite"))); // not watched any more
}

/// A database that says it is larger than the disk has room, in a file with holes.
void BackupTest::aCopyThatDoesNotFitIsNotTried()
{
    constexpr qint64 PageBytes = 4096;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("site.sqlite"));
    QVERIFY(storage::Connection(path, storage::Connection::Access::Create).execute("PRAGMA page_size = 4096; CREATE TABLE t (n)"));
    const auto room = storage::freeDisk(directory.path());
    QVERIFY(room);
    const qint64 pages = (*room + (qint64(1) << 30)) / PageBytes;
    if (!QFile::resize(path, pages * PageBytes))
        QSKIP("no files with holes here");
    QByteArray size(4, '\0');
    qToBigEndian(static_cast<quint32>(pages), size.data());
    QVERIFY(overwrite(path, 28, size)); // the header's own count of pages
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    const auto copy = storage::copyDatabase(connection, directory.filePath(QStringLiteral("backup")), QStringLiteral("copy.sqlite"));
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, ErrorCode::StorageFull);
    QCOMPARE(QDir(directory.filePath(QStringLiteral("backup"))).entryList(QDir::Files), QStringList());
}

void BackupTest::keepsSevenDailyAndFourWeekly_data()
{
    QTest::addColumn<QList<QDateTime>>("times");
    QTest::addColumn<int>("kept");
    const QDateTime sunday = utc(2026, 5, 31);
    QTest::newRow("none") << QList<QDateTime>() << 0;
    QTest::newRow("one") << daily(sunday, 1) << 1;
    QTest::newRow("a week") << daily(sunday, 7) << 7;
    QTest::newRow("eight days: the eighth is the newest of its week") << daily(sunday, 8) << 8;
    QTest::newRow("nine days: the ninth is not") << daily(sunday, 9) << 8;
    QTest::newRow("sixty days") << daily(sunday, 60) << 7 + 3;
    QTest::newRow("over new year") << daily(utc(2027, 1, 10), 60) << 7 + 3;
    QList<QDateTime> often;
    for (int i = 0; i < 10; ++i)
        often.append(sunday.addSecs(-60 * i));
    QTest::newRow("ten on one day") << often << 1;
    QTest::newRow("the program was off for a year")
        << (daily(sunday, 1) + daily(sunday.addYears(-1), 2)) << 3;
}

void BackupTest::keepsSevenDailyAndFourWeekly()
{
    QFETCH(QList<QDateTime>, times);
    QFETCH(int, kept);
    const QList<QDateTime> superfluous = storage::superfluousBackups(times);
    QCOMPARE(times.size() - superfluous.size(), kept);
    if (!times.isEmpty())
        QVERIFY(!superfluous.contains(times.first()));
    // Day by day, as it happens: what was pruned earlier is never missed later.
    QList<QDateTime> standing;
    for (auto it = times.crbegin(); it != times.crend(); ++it) {
        standing.prepend(*it);
        const QList<QDateTime> gone = storage::superfluousBackups(standing);
        standing.removeIf([&gone](const QDateTime& at) { return gone.contains(at); });
    }
    QVERIFY(standing.size() >= kept);
    QVERIFY(standing.size() <= 11);
}

void BackupTest::prunesOnlyItsOwnFiles()
{
    QTemporaryDir directory;
    QStringList names{QStringLiteral("mine.sqlite"), QStringLiteral("backup-notes.txt"),
                      QStringLiteral("backup-nonsense.sqlite")};
    const QList<QDateTime> times = daily(utc(2026, 5, 31), 30);
    for (const QDateTime& at : times)
        names.append(storage::backupName(at));
    for (int i = 0; i < 5; ++i)
        names.append(QStringLiteral("before-000%1-20260101T000000Z.sqlite").arg(i));
    for (const QString& name : std::as_const(names)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    storage::pruneBackups(directory.path(), utc(2026, 6, 1));
    const QDir folder(directory.path());
    QCOMPARE(storage::backupsIn(directory.path()).size(), 10);
    QCOMPARE(storage::backupsIn(directory.path()).first().first, times.first());
    QCOMPARE(folder.entryList({QStringLiteral("before-*")}).size(), 3);
    QVERIFY(folder.exists(QStringLiteral("mine.sqlite")));
    QVERIFY(folder.exists(QStringLiteral("backup-notes.txt")));
    QVERIFY(folder.exists(QStringLiteral("backup-nonsense.sqlite")));
}

void BackupTest::theNewestStaysWhateverTheClockDid_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QList<QDateTime>>("others");
    QTest::addColumn<storage::BackupSchedule>("schedule");
    const QDateTime may = utc(2026, 5, 31);
    QTest::newRow("set back by months") << may << daily(utc(2026, 9, 30), 60) << storage::BackupSchedule();
    QTest::newRow("one of 2038, and one a day is kept") << may << QList<QDateTime>{utc(2038, 1, 1)}
                                                        << storage::BackupSchedule{{3, 0}, QTimeZone::utc(), 1, 0};
    QTest::newRow("the clock lost its battery") << utc(1970, 1, 2) << daily(may, 30) << storage::BackupSchedule();
}

/// Else it would go at once, and be made again every minute.
void BackupTest::theNewestStaysWhateverTheClockDid()
{
    QFETCH(QDateTime, now);
    QFETCH(QList<QDateTime>, others);
    QFETCH(storage::BackupSchedule, schedule);
    const QTemporaryDir directory;
    const QDir folder(directory.path());
    for (const QDateTime& at : others + QList<QDateTime>{now}) {
        QFile file(folder.filePath(storage::backupName(at)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    storage::pruneBackups(folder.path(), now, schedule);
    QVERIFY(folder.exists(storage::backupName(now)));
    QCOMPARE(storage::backupsIn(folder.path()).size(), others.size() + 1); // what lies ahead is none of the clock's business
}

/// Of a copy that a crash or a power failure cut off.
void BackupTest::halvesOfCopiesGo()
{
    const QTemporaryDir directory;
    const QDateTime now = utc(2026, 6, 1);
    const auto make = [&](const char* name, const QDateTime& at) {
        QFile file(directory.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadWrite) && file.setFileTime(at, QFileDevice::FileModificationTime);
    };
    QVERIFY(make("backup-20260501T030000Z.sqlite.part", now.addDays(-31)));
    QVERIFY(make("before-0018-20260501T030000Z.sqlite.part", now.addDays(-2)));
    QVERIFY(make("before-restore-20260501T030000Z.sqlite.part-journal", now.addDays(-2)));
    QVERIFY(make("backup-20260601T115900Z.sqlite.part", now.addSecs(-60))); // of another site in the same folder, under way
    QVERIFY(make("mine.sqlite.part", now.addDays(-31)));
    storage::pruneBackups(directory.path(), now);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files, QDir::Name),
             QStringList({QStringLiteral("backup-20260601T115900Z.sqlite.part"), QStringLiteral("mine.sqlite.part")}));
}

void BackupTest::aCopyThatMustBeMadeFindsAFolder_data()
{
    QTest::addColumn<QStringList>("blocked"); // a file is there instead
    QTest::addColumn<QString>("found");       // empty: none
    QTest::newRow("the chosen one") << QStringList{} << QStringLiteral("disk");
    QTest::newRow("the chosen one is not there") << QStringList{QStringLiteral("disk")} << QStringLiteral("backup");
    QTest::newRow("nor is the other") << QStringList{QStringLiteral("disk"), QStringLiteral("backup")} << QString();
}

/// A disk that is not plugged in must not keep the chargers waiting after an update.
void BackupTest::aCopyThatMustBeMadeFindsAFolder()
{
    QFETCH(QStringList, blocked);
    QFETCH(QString, found);
    const QTemporaryDir directory;
    for (const QString& name : blocked) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    storage::Connection connection(directory.filePath(QStringLiteral("site.sqlite")), storage::Connection::Access::Create);
    QVERIFY(connection.execute("CREATE TABLE schema_migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT, applied_at INTEGER)"));
    const auto copy = storage::copyBeforeMigration(connection, directory.filePath(QStringLiteral("disk")), 2, utc(2026, 1, 2, 3, 4, 5));
    QCOMPARE(copy.has_value(), !found.isEmpty());
    if (copy)
        QVERIFY(QFile::exists(directory.filePath(found + QStringLiteral("/before-0002-20260102T030405Z.sqlite"))));
    else
        QCOMPARE(copy.error().code, ErrorCode::FileFailed);
    QVERIFY(!connection.hasFailed());
}

void BackupTest::nightlyBackupFollowsTheClockAtTheSite_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("planned");
    const QByteArray berlin("Europe/Berlin");
    QTest::newRow("before three in the night it is yesterday's") << berlin << QTime(3, 0) << utc(2026, 7, 1, 0, 59) << utc(2026, 6, 30, 1);
    QTest::newRow("at three it is today's") << berlin << QTime(3, 0) << utc(2026, 7, 1, 1, 0) << utc(2026, 7, 1, 1);
    QTest::newRow("the same moment in New York is the evening before") << QByteArray("America/New_York") << QTime(3, 0) << utc(2026, 7, 1, 1, 0) << utc(2026, 6, 30, 7);
    QTest::newRow("in spring half past two is an hour later") << berlin << QTime(2, 30) << utc(2026, 3, 29, 6) << utc(2026, 3, 29, 1, 30);
    QTest::newRow("in autumn half past two comes once") << berlin << QTime(2, 30) << utc(2026, 10, 25, 6) << utc(2026, 10, 25, 1, 30);
    QTest::newRow("a zone of half hours") << QByteArray("Asia/Kolkata") << QTime(3, 0) << utc(2026, 7, 1, 12) << utc(2026, 6, 30, 21, 30);
}

void BackupTest::nightlyBackupFollowsTheClockAtTheSite()
{
    QFETCH(QByteArray, zone);
    QFETCH(QTime, at);
    QFETCH(QDateTime, now);
    QFETCH(QDateTime, planned);
    const storage::BackupSchedule schedule{at, QTimeZone(zone)};
    QCOMPARE(storage::lastPlannedBackup(schedule, now), planned);
    QVERIFY(storage::isBackupDue(schedule, std::nullopt, now));
    QVERIFY(storage::isBackupDue(schedule, planned.addSecs(-1), now));
    QVERIFY(!storage::isBackupDue(schedule, planned, now));
    QVERIFY(storage::isBackupDue(schedule, now.addSecs(1), now)); // the clock was set back
}

void BackupTest::keepsByTheSitesCalendar()
{
    // one UTC day, two days in Auckland
    const QList<QDateTime> times{utc(2026, 7, 1, 13), utc(2026, 7, 1, 11)};
    QCOMPARE(storage::superfluousBackups(times, {QTime(3, 0), QTimeZone::utc(), 7, 0}).size(), 1);
    QCOMPARE(storage::superfluousBackups(times, {QTime(3, 0), QTimeZone("Pacific/Auckland"), 7, 0}).size(), 0);
    QCOMPARE(storage::superfluousBackups(daily(utc(2026, 5, 31), 60), {QTime(3, 0), QTimeZone::utc(), 14, 0}).size(), 46);
}

/// Copies of the whole database, in folders whose names nobody uses again.
void BackupTest::whatAKillLeftGoes()
{
    const QTemporaryDir directory;
    const QDir data(directory.path());
    const QStringList names{QStringLiteral("packing-old111"), QStringLiteral("packing-new222"), QStringLiteral("verify"),
                            QStringLiteral("firmware")};
    const auto twoDaysAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
    for (const QString& name : names) {
        QVERIFY(data.mkdir(name));
        QFile copy(data.filePath(name + QStringLiteral("/forecourt.sqlite")));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write("x") == 1);
        if (name != names.at(1)) // that one may be under way
            std::filesystem::last_write_time(data.filePath(name).toStdString(), twoDaysAgo);
    }
    storage::removeLeftWork(directory.path(), QDateTime::currentDateTimeUtc());
    QCOMPARE(data.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             QStringList({QStringLiteral("firmware"), QStringLiteral("packing-new222")}));
}

FORECOURT_TEST(BackupTest)
#include "tst_backup.moc"
