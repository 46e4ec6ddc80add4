// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/databasefile.h"
#include "core/storage/datafolder.h"
#include "core/storage/statement.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QStorageInfo>

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <sys/stat.h>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::tests;
using storage::Connection;

namespace {

constexpr auto OthersRights = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                              QFile::WriteOther | QFile::ExeOther;
constexpr unsigned Nobody = 65534;
constexpr int ChildPatienceMs = 120'000; ///< under a sanitizer, on a machine that does ten other things

const QString ChildPath = QStringLiteral(FORECOURT_BINARY_DIR "/tests/storagechild");

/// Hands a path to the user the child becomes.
bool giveAway(const QString& path)
{
    return geteuid() != 0 || ::chown(QFile::encodeName(path).constData(), Nobody, Nobody) == 0;
}

QByteArray outputOf(const QStringList& arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(ChildPath, arguments);
    const bool isDone = QTest::qWaitFor([&finished] { return finished.count() == 1; }, ChildPatienceMs);
    return isDone ? process.readAllStandardOutput().trimmed() : QByteArray("no end");
}

/// Lets the child write for a moment, kills it, and collects what it acknowledged: start time to key.
void killWhileWriting(const QString& folder, QHash<QString, qint64>& acknowledged)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(ChildPath, {QStringLiteral("write"), folder});
    const qint64 enough = 100 + QRandomGenerator::global()->bounded(4000);
    QByteArray output;
    QVERIFY(QTest::qWaitFor(
        [&] {
            output += process.readAllStandardOutput();
            return output.count('\n') >= enough;
        },
        ChildPatienceMs));
    process.kill();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, PatienceMs);
    output += process.readAllStandardOutput();
    const QByteArrayList lines = output.left(output.lastIndexOf('\n')).split('\n');
    for (const QByteArray& line : lines) {
        const QByteArrayList parts = line.split(' ');
        QCOMPARE(parts.size(), 2);
        acknowledged.insert(QString::fromLatin1(parts.at(1)), parts.at(0).toLongLong());
    }
}

} // namespace

class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeDiskIsToldOrUnknown();
    void nobodyElseMayReadTheFiles();
    void openFolderIsClosedToOthers();
    void refusesWhatItMayNotUse_data();
    void refusesWhatItMayNotUse();
    void durabilityIsSwitchedOn();
    void killedProcessLosesNothingAcknowledged();
    void messageLogKeepsTheNewest_data();
    void messageLogKeepsTheNewest();
    void commitsDoNotMakeTheLogLonger();
    void messageFloodIsDroppedNotQueued();
    void countsMessagesAndCommits();
    void backupIsWholeWhileWriting();
    void failedBackupLeavesNothing();
    void backsUpOnceADay();
    void backupsOfBeforeAreSeen();
    void oldMessagesGoByTheirAge();
};

void StorageTest::freeDiskIsToldOrUnknown()
{
    const QTemporaryDir folder;
    QVERIFY(storage::freeDisk(folder.path()).value_or(0) > 0);
    QVERIFY(!storage::freeDisk(folder.filePath(QStringLiteral("not/there")))); // never a number that reads as "full"
}

void StorageTest::nobodyElseMayReadTheFiles()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    QCOMPARE(QFile::permissions(fixture.folder()) & OthersRights, QFile::Permissions());
    const QStringList files = QDir(fixture.folder()).entryList(QDir::Files);
    QVERIFY(files.contains(QStringLiteral("forecourt.sqlite")));
    QVERIFY(files.contains(QStringLiteral("forecourt.sqlite-wal")));
    QVERIFY(files.contains(QStringLiteral("messages.sqlite")));
    for (const QString& file : files)
        QVERIFY2(!(QFile::permissions(fixture.file(file)) & OthersRights), qPrintable(file));
}

void StorageTest::openFolderIsClosedToOthers()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.end();
    const QString database = fixture.file(QStringLiteral("forecourt.sqlite"));
    QVERIFY(QFile::setPermissions(fixture.folder(), QFile::permissions(fixture.folder()) | OthersRights));
    QVERIFY(QFile::setPermissions(database, QFile::permissions(database) | QFile::ReadOther));
    QVERIFY(fixture.reopen());
    QCOMPARE(QFile::permissions(fixture.folder()) & OthersRights, QFile::Permissions());
    QCOMPARE(QFile::permissions(database) & OthersRights, QFile::Permissions());
}

void StorageTest::refusesWhatItMayNotUse_data()
{
    QTest::addColumn<QString>("target"); ///< below the given folder
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("answer");
    const auto code = [](ErrorCode errorCode) { return QByteArray::number(int(errorCode)); };
    QTest::newRow("all is well") << "" << 0700 << QByteArray("ok");
    QTest::newRow("folder read-only") << "data" << 0500 << code(ErrorCode::StorageReadOnly);
    QTest::newRow("folder closed") << "data" << 0000 << code(ErrorCode::PermissionDenied);
    QTest::newRow("database read-only")
        << "data/forecourt.sqlite" << 0400 << code(ErrorCode::StorageReadOnly);
    QTest::newRow("database closed") << "data/forecourt.sqlite" << 0000 << code(ErrorCode::PermissionDenied);
    QTest::newRow("folder cannot be made") << "." << 0500 << code(ErrorCode::PermissionDenied);
}

void StorageTest::refusesWhatItMayNotUse()
{
    QFETCH(QString, target);
    QFETCH(int, mode);
    QFETCH(QByteArray, answer);
    QTemporaryDir directory;
    const QString data = directory.filePath(QStringLiteral("data"));
    QVERIFY(giveAway(directory.path()));
    if (target != QLatin1String("."))
        QCOMPARE(outputOf({QStringLiteral("open"), data}), QByteArray("ok"));
    const QByteArray path = QFile::encodeName(directory.filePath(target));
    if (!target.isEmpty())
        QCOMPARE(::chmod(path.constData(), mode_t(mode)), 0);
    QCOMPARE(outputOf({QStringLiteral("open"), data}), answer);
    if (!target.isEmpty()) {
        QCOMPARE(::chmod(path.constData(), 0700), 0);
        QCOMPARE(outputOf({QStringLiteral("open"), data}), QByteArray("ok"));
    }
}

void StorageTest::durabilityIsSwitchedOn()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("data"));
    const auto first = storage::openFirst(folder, folder, utc(2026, 5, 5));
    const auto second = storage::openAgain(folder);
    for (Connection* connection : {first->get(), second->get()}) {
        QCOMPARE(connection->readText("PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(connection->readInteger("PRAGMA synchronous"), 2); // FULL
        QCOMPARE(connection->readInteger("PRAGMA foreign_keys"), 1);
    }
}

/// A commit that makes the log longer waits for the file system's records of it too.
void StorageTest::commitsDoNotMakeTheLogLonger()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const QString log = fixture.file(QStringLiteral("forecourt.sqlite-wal"));
    const qint64 size = QFileInfo(log).size();
    if (QStorageInfo(fixture.folder()).bytesAvailable() < qint64(600) << 20)
        QSKIP("too little room on this disk: the log is then left as it is");
    QVERIFY(size >= qint64(8) << 20);
    for (int evse = 1; evse <= 20; ++evse)
        QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-1"), evse)));
    QCOMPARE(QFileInfo(log).size(), size);
    QVERIFY(fixture.reopen());
    QCOMPARE(QFileInfo(log).size(), size);
    QCOMPARE(result(fixture.storage().findDamagedTransactions())->size(), 0);
}

void StorageTest::killedProcessLosesNothingAcknowledged()
{
    StorageFixture fixture;
    QHash<QString, qint64> acknowledged;
    for (int round = 0; round < 5; ++round) {
        killWhileWriting(fixture.folder(), acknowledged);
        Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadOnly);
        QCOMPARE(connection.readText("PRAGMA integrity_check"), QStringLiteral("ok"));
        QHash<QString, qint64> stored;
        storage::Statement rows(connection, "SELECT start_station_time, key FROM transactions");
        while (rows.next()) {
            QVERIFY(!stored.contains(rows.text(0)));
            stored.insert(rows.text(0), rows.integer(1));
        }
        for (auto it = acknowledged.cbegin(); it != acknowledged.cend(); ++it)
            QCOMPARE(stored.value(it.key()), it.value());
    }
    QVERIFY(acknowledged.size() >= 500);
    QVERIFY(fixture.open());
    QVERIFY(result(fixture.storage().findDamagedTransactions())->isEmpty());
}

void StorageTest::messageLogKeepsTheNewest_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("by count") << qint64(1500) << (qint64(1) << 30);
    QTest::newRow("by size") << qint64(1'000'000) << qint64(300'000);
}

void StorageTest::messageLogKeepsTheNewest()
{
    QFETCH(qint64, count);
    QFETCH(qint64, bytes);
    storage::StorageOptions options;
    options.messages = {count, bytes};
    StorageFixture fixture(options);
    QVERIFY(fixture.open());
    MessageRecord message;
    message.at = utc(2026, 5, 5);
    message.station = StationId(QStringLiteral("CP-1"));
    message.payload = QByteArray(200, '1');
    api::MessageQuery newest;
    newest.limit = 1;
    constexpr int Sent = 12'000;
    for (int i = 1; i <= Sent; ++i) {
        message.messageId = QString::number(i);
        fixture.site().addMessage(message);
        if (i % 1000 == 0) {
            QTRY_COMPARE_WITH_TIMEOUT(result(fixture.history().messages(newest))->rows.value(0).messageId,
                                      QString::number(i), PatienceMs);
        }
    }
    Connection connection(fixture.file(QStringLiteral("messages.sqlite")), Connection::Access::ReadOnly);
    const qint64 kept = connection.readInteger("SELECT SUM(count) FROM blocks");
    QCOMPARE(connection.readInteger("SELECT MAX(first_id + count - 1) FROM blocks"), Sent);
    QCOMPARE(connection.readInteger("SELECT MIN(first_id) FROM blocks"), Sent - kept + 1);
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM bodies"), connection.readInteger("SELECT COUNT(*) FROM blocks"));
    if (count < Sent) { // whole blocks go, and only every thousand messages
        QVERIFY(kept >= count);
        QVERIFY(kept <= count + 1000 + storage::MessageBlockBuilder::FullCount);
    } else {
        QVERIFY(kept < Sent / 2);
        QVERIFY(kept > 100);
    }
    QCOMPARE(fixture.storage().droppedMessages(), 0);
}

void StorageTest::messageFloodIsDroppedNotQueued()
{
    StorageFixture fixture; // not open yet: nothing is written
    MessageRecord message;
    message.at = utc(2026, 5, 5);
    for (int i = 0; i < 25'000; ++i)
        fixture.site().addMessage(message);
    QCOMPARE(fixture.storage().droppedMessages(), 5000);
    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    api::MessageQuery query;
    query.limit = 1000;
    QTRY_COMPARE_WITH_TIMEOUT(result(fixture.history().messages(query))->rows.size(), 1000, PatienceMs);
}

void StorageTest::countsMessagesAndCommits()
{
    StorageFixture fixture; // not open yet: what comes waits
    MessageRecord message;
    message.at = utc(2026, 5, 5);
    message.action = QStringLiteral("Heartbeat");
    for (int i = 0; i < 3; ++i)
        fixture.site().addMessage(message);
    message.kind = MessageRecord::Kind::NoReply; // no message
    fixture.site().addMessage(message);
    message.kind = MessageRecord::Kind::Unparseable;
    message.action.clear();
    fixture.site().addMessage(message);
    message.kind = MessageRecord::Kind::Call;
    message.direction = MessageRecord::Direction::Out;
    for (int i = 0; i < 500; ++i) {
        message.action = QStringLiteral("Invented%1").arg(i);
        fixture.site().addMessage(message);
    }
    const api::RunFigures before = fixture.storage().figures();
    QCOMPARE(before.waitingMessages, 505);
    QCOMPARE(before.commits, 0);
    const auto count = [&before](const char* action, MessageRecord::Direction direction) {
        for (const auto& messages : before.messages) {
            if (messages.action == QLatin1String(action) && messages.direction == direction)
                return messages.count;
        }
        return qint64(0);
    };
    QCOMPARE(count("Heartbeat", MessageRecord::Direction::In), 3);
    QCOMPARE(count("other", MessageRecord::Direction::In), 1);
    QVERIFY(before.messages.size() <= 102); // stations may make actions up
    QVERIFY(count("other", MessageRecord::Direction::Out) >= 400);

    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    const api::RunFigures after = fixture.storage().figures();
    QVERIFY(after.commits >= 1);
    QVERIFY(after.commitNanoseconds >= after.longestCommitNanoseconds && after.longestCommitNanoseconds > 0);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.storage().figures().waitingMessages, 0, PatienceMs);
    QCOMPARE(fixture.storage().figures().waitingRecords, 0);
}

void StorageTest::backupIsWholeWhileWriting()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QSignalSpy backedUp(&fixture.storage(), &storage::Storage::backedUp);
    QSignalSpy backingUp(&fixture.storage(), &storage::Storage::backingUpChanged);
    QVERIFY(!fixture.storage().backupSince());
    int answered = 0;
    const auto write = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            fixture.transactions().begin(aTransaction(QStringLiteral("CP-%1").arg(i)),
                                         [&answered](const auto& begun) { answered += begun ? 1 : 0; });
        }
    };
    write(0, 3000);
    QTRY_COMPARE_WITH_TIMEOUT(answered, 3000, PatienceMs);
    const QFuture<Result<api::BackupMade>> backup = fixture.storage().backUp();
    QVERIFY(fixture.storage().backupSince());
    QCOMPARE(backingUp.count(), 1);
    write(3000, 6000);
    const auto made = result(backup);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QVERIFY(made->altered.isEmpty());
    const QString path = made->path;
    QTRY_COMPARE_WITH_TIMEOUT(backedUp.count(), 1, PatienceMs);
    QVERIFY(fixture.storage().lastBackupAt().has_value());
    QVERIFY(!fixture.storage().backupSince());
    QCOMPARE(backingUp.count(), 2);
    QCOMPARE(QFile::permissions(path) & OthersRights, QFile::Permissions());
    Connection copy(path, Connection::Access::ReadOnly);
    QCOMPARE(copy.readText("PRAGMA integrity_check"), QStringLiteral("ok"));
    QVERIFY(copy.readInteger("SELECT COUNT(*) FROM transactions") >= 3000);
    QTRY_COMPARE_WITH_TIMEOUT(answered, 6000, PatienceMs);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files).filter(QStringLiteral(".part")), QStringList());

    StorageFixture restored; // the copy is a database like any other
    QDir().mkpath(restored.folder());
    QVERIFY(QFile::copy(path, restored.file(QStringLiteral("forecourt.sqlite"))));
    QVERIFY(restored.open());
    QVERIFY(result(restored.history().transactionTotals({}))->count >= 3000);
}

void StorageTest::failedBackupLeavesNothing()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QFile blocker(fixture.file(QStringLiteral("backup"))); // a file where the folder should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto path = result(fixture.storage().backUp());
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::FileFailed);
    QVERIFY(!fixture.storage().lastBackupAt());
    QVERIFY(fixture.begin(aTransaction()));
}

void StorageTest::backsUpOnceADay()
{
    QTemporaryDir directory;
    ManualClock clock;
    clock.jumpWallTo(utc(2026, 7, 1, 12));
    QObject engine;
    storage::Storage storage(directory.filePath(QStringLiteral("data")), clock, &engine);
    storage.setTimeZone(QTimeZone("Europe/Berlin"));
    storage.setBackupPlan({QTime(3, 0), 7, 4, {}});
    QSignalSpy backedUp(&storage, &storage::Storage::backedUp);
    const auto comes = [&](int count) {
        return QTest::qWaitFor([&] { return backedUp.count() == count; }, PatienceMs);
    };
    QVERIFY(result(storage.open()));
    QTRY_COMPARE_WITH_TIMEOUT(clock.pending(), 2, PatienceMs);
    clock.advance(std::chrono::minutes(1)); // no backup yet: make one soon
    QVERIFY(comes(1));
    clock.advance(std::chrono::hours(12));
    QCOMPARE(backedUp.count(), 1);
    clock.advance(std::chrono::hours(1)); // 03:01 at the site
    QVERIFY(comes(2));
    QCOMPARE(*storage.lastBackupAt(), utc(2026, 7, 2, 1, 0));
    clock.jumpWallTo(utc(2026, 6, 30, 12)); // set back by two days: the copies from the future do not count
    clock.advance(std::chrono::minutes(1));
    QVERIFY(comes(3));
    storage.setTimeZone(QTimeZone("Asia/Tokyo")); // moved while running: 03:00 there is 18:00 UTC
    clock.jumpWallTo(utc(2026, 7, 3, 17, 58));
    clock.advance(std::chrono::minutes(1));
    QVERIFY(comes(4)); // the nights that were left out
    clock.advance(std::chrono::minutes(1));
    QVERIFY(comes(5));
    QCOMPARE(*storage.lastBackupAt(), utc(2026, 7, 3, 18, 0));
}

/// Their folder is looked into beside everything else, for it may lie on a computer that does not answer.
void StorageTest::backupsOfBeforeAreSeen()
{
    QTemporaryDir directory;
    const QDir backups(directory.filePath(QStringLiteral("data/backup")));
    QVERIFY(backups.mkpath(QStringLiteral(".")));
    QFile old(backups.filePath(QStringLiteral("backup-20260701T110000Z.sqlite")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    ManualClock clock;
    clock.jumpWallTo(utc(2026, 7, 1, 12));
    QObject engine;
    storage::Storage storage(directory.filePath(QStringLiteral("data")), clock, &engine);
    QSignalSpy seen(&storage, &storage::Storage::backupsSeen);
    QSignalSpy backedUp(&storage, &storage::Storage::backedUp);
    QVERIFY(result(storage.open()));
    QTRY_COMPARE_WITH_TIMEOUT(seen.count(), 1, PatienceMs);
    QCOMPARE(storage.lastBackupAt(), std::optional(utc(2026, 7, 1, 11)));
    clock.advance(std::chrono::minutes(1)); // none is due
    storage.setBackupPlan({QTime(3, 0), 7, 4, directory.filePath(QStringLiteral("other"))});
    QVERIFY(!storage.lastBackupAt());
    clock.advance(std::chrono::minutes(1));
    QTRY_COMPARE_WITH_TIMEOUT(backedUp.count(), 1, PatienceMs);
    QCOMPARE(storage.lastBackupAt(), std::optional(utc(2026, 7, 1, 12, 2)));
    QCOMPARE(backups.entryList(QDir::Files).size(), 1); // the new one lies in the other
}

void StorageTest::oldMessagesGoByTheirAge()
{
    QTemporaryDir directory;
    ManualClock clock;
    clock.jumpWallTo(utc(2026, 7, 1));
    QObject engine;
    storage::StorageOptions options;
    options.messages.days = 30;
    storage::Storage storage(directory.filePath(QStringLiteral("data")), clock, &engine, options);
    QVERIFY(result(storage.open()));
    QTRY_COMPARE_WITH_TIMEOUT(clock.pending(), 2, PatienceMs);
    constexpr int Sent = 3 * storage::MessageBlockBuilder::FullCount;
    MessageRecord message;
    message.at = utc(2026, 6, 30);
    message.station = StationId(QStringLiteral("CP-1"));
    for (int i = 1; i <= Sent; ++i) {
        message.messageId = QString::number(i);
        storage.siteStore().addMessage(message);
    }
    api::MessageQuery query;
    query.limit = 1;
    QTRY_COMPARE_WITH_TIMEOUT(result(storage.history().messages(query))->rows.value(0).messageId, QString::number(Sent), PatienceMs);
    Connection connection(directory.filePath(QStringLiteral("data/messages.sqlite")), Connection::Access::ReadOnly);
    const auto kept = [&connection] { return connection.readInteger("SELECT SUM(count) FROM blocks"); };
    clock.advance(std::chrono::minutes(2)); // 30 days are not over
    QCOMPARE(kept(), qint64(Sent));
    clock.jumpWallTo(utc(2026, 8, 1));
    const auto keptAfterAMinute = [&] {
        clock.advance(std::chrono::minutes(1)); // what one look could not remove, a later one does
        return kept();
    };
    QTRY_VERIFY_WITH_TIMEOUT(keptAfterAMinute() <= storage::MessageBlockBuilder::FullCount, PatienceMs); // the newest block stays
    QVERIFY(kept() > 0);
}

FORECOURT_TEST(StorageTest)
#include "tst_storage.moc"
