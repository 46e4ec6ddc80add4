// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions that are not what was recorded: in every backup nevertheless, named everywhere, restored only on request (REL-5).
#include "core/storage/alterednote.h"
#include "core/storage/archiving.h"
#include "core/storage/backup.h"
#include "core/storage/databasefile.h"
#include "core/storage/restoring.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QJsonArray>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::alteredsessions {

namespace {

void change(const QString& path, const QByteArray& sql)
{
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    if (!connection.execute(sql))
        qFatal("%s", qPrintable(connection.result().error().detail));
}

/// A folder with one finished session, closed.
struct Site
{
    QTemporaryDir directory; ///< for backups
    StorageFixture fixture;
    AlteredSessions one{1, {}}; ///< that session

    explicit Site(const QByteArray& sql = {})
    {
        if (!fixture.open())
            qFatal("no database");
        TransactionRecord record = fixture.begin(aTransaction())->record;
        one.first.append(record.number);
        record.meterStop = Energy::fromWh(9000);
        record.stoppedAt = utc(2026, 5, 5, 14);
        if (!fixture.save(record, {aSample(utc(2026, 5, 5, 13), 7'000'000)}))
            qFatal("not saved");
        fixture.end();
        if (!sql.isEmpty())
            change(path(), sql);
    }
    [[nodiscard]] QString path() const { return storage::sitePath(fixture.folder()); }
};

} // namespace

class AlteredSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyNamesAlteredSessions();
    void aNoteOfOldSaysNothingOfALaterCopy();
    void alteredSessionsAreKnownAfterAStart();
    void theNewestBackupWithoutAlteredSessionsStays_data();
    void theNewestBackupWithoutAlteredSessionsStays();
    void aNoteOfSomebodyElseIsCut();
    void alteredSessionsAreToldAndTakenOnlyOnRequest_data();
    void alteredSessionsAreToldAndTakenOnlyOnRequest();
    void alteredSessionsHoldUpNoArchive();
    void theSafetyCopyTakesAlteredSessions();
};

void AlteredSessionsTest::aCopyNamesAlteredSessions()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QStringList numbers;
    for (int i = 0; i < 8; ++i)
        numbers.append(fixture.begin(aTransaction(QStringLiteral("CP-%1").arg(i)))->record.number);
    fixture.end();
    const QTemporaryDir directory;
    storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
    QVERIFY(connection.execute("UPDATE transactions SET meter_start = meter_start + 1 WHERE key > 1"));
    const auto made = storage::copyDatabase(connection, directory.path(), QStringLiteral("copy.sqlite"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const AlteredSessions seven{7, numbers.mid(1, AlteredSessions::MostNamed)};
    QCOMPARE(made->altered, seven);
    QCOMPARE(storage::notedAltered(made->path), seven);
    QCOMPARE(*storage::checkCopy(made->path), seven);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList(QStringLiteral("copy.sqlite")));
}

/// A copy that somebody put in place by hand.
void AlteredSessionsTest::aNoteOfOldSaysNothingOfALaterCopy()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    fixture.end();
    const QString path = fixture.file(QStringLiteral("forecourt.sqlite"));
    QVERIFY(storage::noteAltered(path, {3, {QStringLiteral("2026-000001")}}));
    const QTemporaryDir directory;
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    const auto made = storage::copyDatabase(connection, directory.path(), QStringLiteral("copy.sqlite"));
    QVERIFY(made);
    QCOMPARE(made->altered, AlteredSessions());
    QCOMPARE(storage::notedAltered(made->path), AlteredSessions());
}

void AlteredSessionsTest::alteredSessionsAreKnownAfterAStart()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const QString number = fixture.begin(aTransaction())->record.number;
    fixture.end();
    {
        storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
        QVERIFY(connection.execute("UPDATE transactions SET meter_start = meter_start + 1"));
    }
    QVERIFY(fixture.reopen());
    QVERIFY(result(fixture.storage().backUp()));
    const AlteredSessions one{1, {number}};
    QTRY_VERIFY_WITH_TIMEOUT(fixture.storage().alteredSessions() == one, PatienceMs);
    QVERIFY(fixture.reopen());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.storage().alteredSessions().has_value(), PatienceMs);
    QCOMPARE(*fixture.storage().alteredSessions(), one);
}

void AlteredSessionsTest::theNewestBackupWithoutAlteredSessionsStays_data()
{
    QTest::addColumn<int>("altered"); // so many of the newest
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("whole"); // days ago
    QTest::newRow("none is altered") << 0 << 2 << 0;
    QTest::newRow("the newest is altered") << 1 << 2 << 1;
    QTest::newRow("since long") << 6 << 3 << 6;
    QTest::newRow("all are altered") << 10 << 2 << -1;
}

/// Only in an older one a session may still be what was recorded.
void AlteredSessionsTest::theNewestBackupWithoutAlteredSessionsStays()
{
    QFETCH(int, altered);
    QFETCH(int, kept);
    QFETCH(int, whole);
    const QTemporaryDir directory;
    const QDir folder(directory.path());
    const QDateTime now = utc(2026, 5, 31);
    for (int day = 0; day < 10; ++day) {
        const QString path = folder.filePath(storage::backupName(now.addDays(-day)));
        QVERIFY(storage::Connection(path, storage::Connection::Access::Create)
                    .execute("CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value_json TEXT NOT NULL)"));
        QVERIFY(storage::noteAltered(path, day < altered ? (AlteredSessions{1, {QStringLiteral("2026-000001")}}) : AlteredSessions()));
    }
    storage::pruneBackups(folder.path(), now, {QTime(3, 0), QTimeZone::utc(), 2, 0});
    QCOMPARE(storage::backupsIn(folder.path()).size(), kept);
    if (whole >= 0)
        QVERIFY(folder.exists(storage::backupName(now.addDays(-whole))));
}

void AlteredSessionsTest::aNoteOfSomebodyElseIsCut()
{
    QJsonArray numbers;
    for (int i = 0; i < 100; ++i)
        numbers.append(QString(1000, QLatin1Char('x')));
    const AlteredSessions altered = storage::alteredFromJson({{QStringLiteral("count"), -7}, {QStringLiteral("first"), numbers}});
    QCOMPARE(altered.count, 0);
    QCOMPARE(altered.first.size(), AlteredSessions::MostNamed);
    QVERIFY(altered.first.constFirst().size() <= 40);
}

void AlteredSessionsTest::alteredSessionsAreToldAndTakenOnlyOnRequest_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("changed energy") << QByteArray("UPDATE transactions SET meter_stop = meter_stop + 1000000");
    QTest::newRow("a removed sample") << QByteArray("DELETE FROM samples");
    QTest::newRow("a forged link") << QByteArray("UPDATE transaction_links SET content_json = replace(content_json, 'Tag-1', 'Tag-2')");
}

/// One session that does not fit must not cost all the others; but nobody gets it without having been told.
void AlteredSessionsTest::alteredSessionsAreToldAndTakenOnlyOnRequest()
{
    QFETCH(QByteArray, sql);
    const Site site;
    const QString path = site.directory.filePath(QStringLiteral("copy.sqlite"));
    {
        storage::Connection source(site.path(), storage::Connection::Access::ReadWrite);
        QVERIFY(storage::copyDatabase(source, site.directory.path(), QStringLiteral("copy.sqlite")));
    }
    change(path, sql);
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(path, {}, pending, utc(2026, 5, 7));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->summary.altered, site.one);
    const auto untold = storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7));
    QVERIFY(!untold && untold.error().code == ErrorCode::Conflict);
    QVERIFY(!QFile::exists(pending + QStringLiteral("/order.json")));
    QVERIFY(storage::commitRehearsal(*found, pending, {false, true}, utc(2026, 5, 7)));
    QVERIFY(storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7)));
    QVERIFY(here.reopen());
    QCOMPARE(result(here.history().transactions({}))->rows.size(), 1);
    api::EventQuery security;
    security.kind = EventKind::Security;
    const QJsonObject told = result(here.history().events(security))->rows.value(0).data.value(QStringLiteral("altered")).toObject();
    QCOMPARE(storage::alteredFromJson(told), site.one);
}

void AlteredSessionsTest::alteredSessionsHoldUpNoArchive()
{
    const Site site("UPDATE transactions SET meter_stop = meter_stop + 1000000");
    storage::ArchiveSources sources;
    sources.dataFolder = site.fixture.folder();
    const QString archive = site.directory.filePath(QStringLiteral("doubtful.zip"));
    const auto written = storage::archiveSite(sources, {archive, {}, false}, utc(2026, 5, 6));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(*written, site.one);
    const QTemporaryDir unpacked;
    const auto manifest = storage::readArchive(archive, unpacked.path());
    QVERIFY(manifest);
    QCOMPARE(storage::alteredFromJson(manifest->value(QStringLiteral("altered")).toObject()), site.one);
    const QString trial = site.directory.filePath(QStringLiteral("trial"));
    const auto found = storage::rehearse(archive, {}, trial, utc(2026, 5, 7));
    QVERIFY(found);
    QCOMPARE(found->summary.altered, site.one);
    QVERIFY(storage::notedAltered(storage::sitePath(trial)).isEmpty()); // what is used again says nothing of itself
}

/// What is here before a restore may be what is restored for.
void AlteredSessionsTest::theSafetyCopyTakesAlteredSessions()
{
    const Site source;
    const Site here("UPDATE transactions SET meter_start = meter_start + 1");
    storage::ArchiveSources sources;
    sources.dataFolder = source.fixture.folder();
    const QString archive = source.directory.filePath(QStringLiteral("all.zip"));
    QVERIFY(storage::archiveSite(sources, {archive, {}, false}, utc(2026, 5, 6)));
    const QString folder = here.fixture.folder();
    const QString pending = storage::rehearsalFolder(folder);
    const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(folder, here.directory.path(), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    const QString copy = (*applied)->note.safetyCopy;
    QCOMPARE(QFileInfo(copy).fileName(), QStringLiteral("before-restore-20260507T120000Z.sqlite"));
    QCOMPARE(storage::notedAltered(copy), here.one);
}

FORECOURT_TEST(AlteredSessionsTest)

} // namespace forecourt::tests::alteredsessions

#include "tst_alteredsessions.moc"
