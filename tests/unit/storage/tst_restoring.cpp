// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One backup file: made, carried elsewhere, judged and put in place; and everything that is no such file.
#include "core/storage/archiving.h"
#include "core/storage/backup.h"
#include "core/storage/backuparchive.h"
#include "core/storage/backupkeeper.h"
#include "core/storage/databasefile.h"
#include "core/storage/datafolder.h"
#include "core/storage/foreigndatabase.h"
#include "core/storage/restoring.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QJsonDocument>

#include <zip.h>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// A folder with one finished session, closed, and a backup file of it.
struct Home
{
    QTemporaryDir directory;
    StorageFixture fixture;
    QString archive = directory.filePath(QStringLiteral("all.zip"));

    explicit Home(const QByteArray& passphrase = {})
    {
        if (!fixture.open())
            qFatal("no database");
        const auto begun = fixture.begin(aTransaction());
        TransactionRecord record = begun->record;
        record.meterStop = Energy::fromWh(9000);
        record.stoppedAt = utc(2026, 5, 5, 14);
        if (!fixture.save(record, {aSample(utc(2026, 5, 5, 13), 7'000'000)}))
            qFatal("not saved");
        SiteSettings site;
        site.name = QStringLiteral("Gasthof Rebstock");
        if (!answer<void>([&](auto done) { fixture.site().saveSettings(site, std::move(done)); }))
            qFatal("not saved");
        fixture.end();
        write(fixture.file(QStringLiteral("api-token")), "a-token-of-some-length");
        if (!storage::archiveSite(sources(), {archive, passphrase, false}, utc(2026, 5, 6)))
            qFatal("no archive");
    }

    [[nodiscard]] storage::ArchiveSources sources() const
    {
        storage::ArchiveSources sources;
        sources.dataFolder = fixture.folder();
        sources.programVersion = QStringLiteral("0.1.0");
        sources.addresses = {QStringLiteral("192.168.1.20")};
        sources.port = 8887;
        sources.settings = {{QStringLiteral("ocpp/port"), QStringLiteral("8887")}};
        return sources;
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }
    [[nodiscard]] QString trial() const { return directory.filePath(QStringLiteral("trial")); }
    Result<storage::Rehearsal> rehearse(const QString& path, const QByteArray& passphrase = {}) const
    {
        return storage::rehearse(path, passphrase, trial(), utc(2026, 5, 7));
    }
};

using Spoil = std::function<void(const QString& path)>;

/// \a sql changes a plain copy of the database.
Spoil withSql(const QByteArray& sql)
{
    return [sql](const QString& path) {
        storage::Connection connection(path, storage::Connection::Access::ReadWrite);
        connection.execute("PRAGMA writable_schema = ON");
        connection.execute(sql);
        if (!connection.result())
            qFatal("%s", qPrintable(connection.result().error().detail));
    };
}

Spoil withBytes(const std::function<void(QByteArray&)>& change)
{
    return [change](const QString& path) {
        QByteArray content = contentOf(path);
        change(content);
        Home::write(path, content);
    };
}

/// Adds or replaces an entry of a zip, leaving the list of contents as it is.
Spoil withEntry(const QByteArray& name, const QByteArray& content)
{
    return [name, content](const QString& path) {
        zip_t* zip = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
        zip_source_t* source = zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE);
        if (zip_close(zip) != 0)
            qFatal("cannot change the zip");
    };
}

/// Makes an entry a symbolic link, whose target is its content.
Spoil withLink(const QByteArray& name, const QByteArray& target)
{
    return [name, target](const QString& path) {
        zip_t* zip = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
        zip_source_t* source = zip_source_buffer(zip, target.constData(), static_cast<zip_uint64_t>(target.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE);
        zip_file_set_external_attributes(zip, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX, zip_uint32_t(0120777) << 16);
        if (zip_close(zip) != 0)
            qFatal("cannot change the zip");
    };
}

/// The directory, and the part's own head, say another size than the part unpacks to. Both heads of a zip entry
/// begin with a mark and hold the size at a fixed place before the name.
Spoil withToldSize(const QByteArray& name, quint32 size)
{
    return withBytes([name, size](QByteArray& bytes) {
        const auto put = [&bytes, size](qsizetype at) {
            for (int i = 0; i < 4; ++i)
                bytes[at + i] = static_cast<char>(size >> (8 * i));
        };
        for (qsizetype at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
            if (at >= 30 && bytes.mid(at - 30, 4) == "PK\x03\x04")
                put(at - 30 + 22);
            else if (at >= 46 && bytes.mid(at - 46, 4) == "PK\x01\x02")
                put(at - 46 + 24);
        }
    });
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

class RestoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFileBringsEverything();
    void anArchiveThatIsBrokenOffLeavesNothing();
    void aRehearsalThatIsBrokenOffLeavesNothing_data();
    void aRehearsalThatIsBrokenOffLeavesNothing();
    void theEndDoesNotWaitForABackupThatIsLookedAt();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void aBackupTooBigForTheDiskIsNotTried();
    void olderLayoutIsBroughtUp();
    void secretsOpenOnlyWithThePassphrase();
    void restoreKeepsWhatWasThere();
    void theCertificateGoesWithItsKey_data();
    void theCertificateGoesWithItsKey();
    void aBackupFolderThatIsGoneHoldsUpNothing();
    void restoreOverADamagedDatabaseSetsItAside();
    void theLogOfADatabaseSetAsideStays();
    void interruptedRestoreGoesOn_data();
    void interruptedRestoreGoesOn();
    void uncommittedRehearsalChangesNothing();
    void foreignFileIsNotWrittenTo();
};

/// The end of the program has seconds, an archive of a big site takes minutes.
void RestoringTest::anArchiveThatIsBrokenOffLeavesNothing()
{
    const Home home;
    storage::BreakOff breakOff;
    const QString whole = home.directory.filePath(QStringLiteral("whole.zip"));
    QVERIFY(storage::archiveSite(home.sources(), {whole, {}, false}, utc(2026, 5, 6), {}, &breakOff));
    breakOff.now();
    const QString part = home.directory.filePath(QStringLiteral("part.zip"));
    QVERIFY(!storage::archiveSite(home.sources(), {part, {}, false}, utc(2026, 5, 6), {}, &breakOff));
    const QList<storage::ArchiveEntry> entries{storage::ArchiveEntry{storage::archive::Settings, {}, QByteArrayLiteral("{}")}};
    QVERIFY(!storage::writeArchive(part, entries, {}, {}, &breakOff));
    QCOMPARE(QDir(home.fixture.folder()).entryList({QStringLiteral("packing*")}), QStringList());
    QCOMPARE(QDir(home.directory.path()).entryList({QStringLiteral("part*")}, QDir::Files), QStringList());
}

void RestoringTest::aRehearsalThatIsBrokenOffLeavesNothing_data()
{
    QTest::addColumn<bool>("isArchive"); // else a plain copy of the database
    QTest::addColumn<int>("at");         // percent; 0: before it began
    for (const bool isArchive : {true, false}) {
        const auto row = [isArchive](const char* name, int at) {
            QTest::addRow("%s: %s", isArchive ? "archive" : "copy", name) << isArchive << at;
        };
        row("before it begins", 0);
        row("as the file was unpacked", 40);
        row("as the file was judged", 60);
    }
}

/// Damage is not what it says: nothing was found out.
void RestoringTest::aRehearsalThatIsBrokenOffLeavesNothing()
{
    QFETCH(bool, isArchive);
    QFETCH(int, at);
    const Home home;
    const QString path = isArchive ? home.archive : home.directory.filePath(QStringLiteral("copy.sqlite"));
    if (!isArchive) {
        storage::Connection source(storage::sitePath(home.fixture.folder()), storage::Connection::Access::ReadWrite);
        QVERIFY(storage::copyDatabase(source, home.directory.path(), QStringLiteral("copy.sqlite")));
    }
    storage::BreakOff breakOff;
    if (at == 0)
        breakOff.now();
    int last = 0;
    const auto tell = [&](int percent) {
        last = percent;
        if (percent >= at)
            breakOff.now();
    };
    const auto found = storage::rehearse(path, {}, home.trial(), utc(2026, 5, 7), tell, &breakOff);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::StorageFailed);
    QCOMPARE(last, at); // it did not go on
    QVERIFY(!QFile::exists(home.trial()));
}

void RestoringTest::theEndDoesNotWaitForABackupThatIsLookedAt()
{
    const Home home;
    StorageFixture here;
    QVERIFY(here.open());
    ManualClock clock(utc(2026, 5, 7));
    QFuture<Result<api::BackupSummary>> first;
    QFuture<Result<api::BackupSummary>> second;
    {
        storage::BackupKeeper keeper(here.storage(), clock, here.folder(), {}, {});
        first = keeper.verify(home.archive);
        second = keeper.rehearseRestore(home.archive, {});
    }
    for (const auto& future : {first, second})
        QVERIFY(future.isFinished());
    QVERIFY(!QFile::exists(here.file(QStringLiteral("verify"))));
    const QFileInfo rehearsed(storage::rehearsalFolder(here.folder()));
    QCOMPARE(rehearsed.exists(), second.resultCount() == 1 && second.result().has_value()); // whole, or nothing
}

void RestoringTest::oneFileBringsEverything()
{
    const Home home;
    const auto found = home.rehearse(home.archive);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->summary.siteName, QStringLiteral("Gasthof Rebstock"));
    QCOMPARE(found->summary.sessions, 1);
    QCOMPARE(found->summary.madeAt, utc(2026, 5, 6));
    QCOMPARE(found->summary.addresses, QStringList{QStringLiteral("192.168.1.20")});
    QCOMPARE(found->summary.port, 8887);
    QVERIFY(found->summary.hasSettings);
    QVERIFY(!found->summary.hasSecrets);
    QCOMPARE(found->summary.layout, storage::siteMigrations().back().number);
    QVERIFY(!(QFile::permissions(home.archive) & (QFile::ReadGroup | QFile::ReadOther)));
}

void RestoringTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<bool>("isArchive"); // else a plain copy of the database
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorCode>("code");
    const auto archive = [](const char* name, ErrorCode code, Spoil spoil) { QTest::newRow(name) << true << spoil << code; };
    const auto plain = [](const char* name, ErrorCode code, Spoil spoil) { QTest::newRow(name) << false << spoil << code; };
    using enum ErrorCode;

    archive("an empty file", InvalidInput, withBytes([](QByteArray& bytes) { bytes.clear(); }));
    archive("a text", InvalidInput, withBytes([](QByteArray& bytes) { bytes = "hello\n"; }));
    archive("a picture", InvalidInput, withBytes([](QByteArray& bytes) { bytes = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x'); }));
    archive("cut off in the middle", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.truncate(bytes.size() / 2); }));
    archive("without its last byte", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.chop(1); }));
    archive("zeros in the middle", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.replace(bytes.size() / 2, 200, QByteArray(200, '\0')); }));
    archive("a part more than listed", InvalidInput, withEntry("readme.txt", "x"));
    archive("a name that climbs out", InvalidInput, withEntry("../../.ssh/authorized_keys", "x"));
    archive("an absolute name", InvalidInput, withEntry("/etc/cron.d/x", "x"));
    archive("a known part that is not listed", StorageCorrupt, withEntry("secrets.box", "x"));
    archive("another list of contents", InvalidInput, withEntry("manifest.json", "{}"));
    archive("a list that is no JSON", InvalidInput, withEntry("manifest.json", "\xff\xfe"));
    archive("a list of 2 MB", InvalidInput, withEntry("manifest.json", QByteArray(2 << 20, ' ')));
    archive("a later form", StorageNewer, withEntry("manifest.json", R"({"format":"org.forecourt.backup","version":2,"files":{}})"));
    archive("another database than listed", StorageCorrupt, withEntry("forecourt.sqlite", "SQLite format 3"));

    archive("a part that unpacks to more than it says", StorageCorrupt, withToldSize("forecourt.sqlite", 4096));
    archive("a part that unpacks to less than it says", StorageCorrupt, withToldSize("forecourt.sqlite", 40'000'000));
    archive("a part that would fill the disk", InvalidInput, withToldSize("forecourt.sqlite", 0xf0000000));
    archive("a bomb of zeros", InvalidInput, withEntry("forecourt.sqlite", QByteArray(80 << 20, '\0')));
    archive("a link in place of the settings", InvalidInput, withLink("settings.json", "/etc/passwd"));
    archive("a link in place of the database", InvalidInput, withLink("forecourt.sqlite", "../../victim.sqlite"));
    archive("a folder", InvalidInput, withEntry("settings.json/", ""));

    plain("a header alone", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.truncate(100); }));
    plain("half of the pages", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.truncate(bytes.size() / 8192 * 4096); }));
    plain("a broken page", StorageCorrupt, withBytes([](QByteArray& bytes) { bytes.replace(4096, 512, QByteArray(512, '\x7f')); }));
    plain("another program's database", InvalidInput, withSql("DROP TABLE schema_migrations"));
    plain("a newer layout", StorageNewer, withSql("INSERT INTO schema_migrations (number, name, applied_at) VALUES (9999, 'future', 0)"));
    plain("a layout of long ago with tables of today", InvalidInput, withSql("DELETE FROM schema_migrations WHERE number > 1"));
    plain("a step left out", StorageAltered, withSql("DELETE FROM schema_migrations WHERE number = 2"));
    plain("a step of another name", StorageAltered, withSql("UPDATE schema_migrations SET name = 'spy' WHERE number = 3"));
    plain("a step of another program", StorageAltered, withSql("UPDATE schema_migrations SET checksum = 'x' WHERE number = 3"));
    plain("a trigger", InvalidInput, withSql("CREATE TRIGGER spy AFTER INSERT ON events BEGIN DELETE FROM transactions; END"));
    plain("a view in place of nothing", InvalidInput, withSql("CREATE VIEW everybody AS SELECT * FROM persons"));
    plain("a view in place of a table", InvalidInput,
          withSql("DROP TABLE site_power; CREATE VIEW site_power AS SELECT 1 AS at, 2 AS power_w"));
    plain("one table more", InvalidInput, withSql("CREATE TABLE extra (x)"));
    plain("one index less", InvalidInput, withSql("DROP INDEX events_by_time"));
    plain("another default of a column", InvalidInput,
          withSql("UPDATE sqlite_master SET sql = replace(sql, 'note TEXT NOT NULL', 'note TEXT NOT NULL DEFAULT ''x''') WHERE name = 'persons'"));
}

void RestoringTest::hostileFilesAreRefused()
{
    QFETCH(bool, isArchive);
    QFETCH(Spoil, spoil);
    QFETCH(ErrorCode, code);
    const Home home;
    const QString path = isArchive ? home.archive : home.directory.filePath(QStringLiteral("copy.sqlite"));
    if (!isArchive) {
        storage::Connection source(storage::sitePath(home.fixture.folder()), storage::Connection::Access::ReadWrite);
        QVERIFY(storage::copyDatabase(source, home.directory.path(), QStringLiteral("copy.sqlite")));
        QVERIFY(home.rehearse(path)); // whole, it is taken
    }
    spoil(path);
    const auto found = home.rehearse(path);
    QVERIFY(!found);
    QVERIFY2(found.error().code == code, qPrintable(found.error().detail));
    QVERIFY(!QFile::exists(home.trial())); // nothing is left of it
}

/// It would fill the disk under the database that is in use.
void RestoringTest::aBackupTooBigForTheDiskIsNotTried()
{
    const QTemporaryDir directory;
    const auto room = storage::freeDisk(directory.path());
    QVERIFY(room);
    QFile big(directory.filePath(QStringLiteral("big.sqlite")));
    QVERIFY(big.open(QIODevice::WriteOnly));
    big.write(QByteArray("SQLite format 3\0", 16));
    if (!big.resize(*room + (qint64(1) << 30))) // takes no room itself
        QSKIP("no files with holes here");
    big.close();
    const auto found = storage::rehearse(big.fileName(), {}, directory.filePath(QStringLiteral("trial")), utc(2026, 5, 7));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::StorageFull);
    QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("trial"))));
}

void RestoringTest::olderLayoutIsBroughtUp()
{
    const Home home;
    const QString path = home.directory.filePath(QStringLiteral("old.sqlite"));
    {
        storage::Connection connection(path, storage::Connection::Access::Create);
        const std::vector<storage::Migration> first{storage::siteMigrations().front()};
        QVERIFY(storage::migrate(connection, first, {}, utc(2026, 1, 1)));
    }
    const auto found = home.rehearse(path);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->summary.layout, 1);
}

void RestoringTest::secretsOpenOnlyWithThePassphrase()
{
    const Home home("correct horse");
    const auto closed = home.rehearse(home.archive);
    QVERIFY(closed && closed->summary.hasSecrets && !closed->summary.areSecretsOpen);
    QVERIFY(!contentOf(home.archive).contains("a-token-of-some-length"));
    const auto wrong = home.rehearse(home.archive, "wrong horse");
    QVERIFY(!wrong && wrong.error().code == ErrorCode::NotAllowed);
    const auto open = home.rehearse(home.archive, "correct horse");
    QVERIFY(open && open->summary.areSecretsOpen);
    QCOMPARE(open->secrets.value(QStringLiteral("api-token")), QByteArray("a-token-of-some-length"));
}

void RestoringTest::restoreKeepsWhatWasThere()
{
    const Home source("pass");
    StorageFixture here; // another computer with records of its own
    QVERIFY(here.open());
    QVERIFY(here.begin(aTransaction(QStringLiteral("OTHER"))));
    here.end();
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(source.archive, "pass", pending, utc(2026, 5, 7));
    QVERIFY(found);
    QVERIFY(storage::commitRehearsal(*found, pending, {true, false}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE((*applied)->settings.value(QStringLiteral("ocpp/port")).toString(), QStringLiteral("8887"));
    QCOMPARE((*applied)->note.addresses, QStringList{QStringLiteral("192.168.1.20")});
    QVERIFY(storage::isRestoreWanted(here.folder())); // until the settings have been taken over
    storage::endRestore(here.folder());
    QVERIFY(!QFile::exists(pending));
    QCOMPARE(contentOf(here.file(QStringLiteral("api-token"))), QByteArray("a-token-of-some-length"));
    QVERIFY(storage::checkCopy((*applied)->note.safetyCopy));
    QVERIFY(storage::readRestoreNote(here.folder()).has_value());
    storage::removeRestoreNote(here.folder());
    QVERIFY(!storage::readRestoreNote(here.folder()));

    QVERIFY(here.reopen());
    const auto sessions = result(here.history().transactions({}));
    QCOMPARE(sessions->rows.size(), 1);
    QCOMPARE(sessions->rows.first().station.value(), QStringLiteral("CP-1"));
    api::EventQuery security;
    security.kind = EventKind::Security;
    QCOMPARE(result(here.history().events(security))->rows.value(0).code, QStringLiteral("Restored"));
    QVERIFY(!*storage::applyRestore(here.folder(), {}, utc(2026, 5, 8))); // once
}

void RestoringTest::theCertificateGoesWithItsKey_data()
{
    QTest::addColumn<QByteArray>("passphrase"); // empty: the key stays closed
    QTest::addColumn<bool>("withSettings");
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("both") << QByteArray("pass") << true << QByteArray("theirs");
    QTest::newRow("the records alone") << QByteArray("pass") << false << QByteArray("ours");
    QTest::newRow("without the passphrase") << QByteArray() << true << QByteArray("ours");
}

/// A certificate with another one's key would shut the port with TLS; and what was here is not lost.
void RestoringTest::theCertificateGoesWithItsKey()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(bool, withSettings);
    QFETCH(QByteArray, now);
    const Home source;
    storage::ArchiveSources sources = source.sources();
    sources.certificateFile = source.directory.filePath(QStringLiteral("chain.pem"));
    sources.keyFile = source.directory.filePath(QStringLiteral("key.pem"));
    Home::write(sources.certificateFile, "theirs");
    Home::write(sources.keyFile, "theirs");
    const QString archive = source.directory.filePath(QStringLiteral("tls.zip"));
    QVERIFY(storage::archiveSite(sources, {archive, "pass", false}, utc(2026, 5, 6)));
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    const QDir certificates(here.file(QStringLiteral("certificates")));
    QVERIFY(certificates.mkpath(QStringLiteral(".")));
    const QStringList names{QStringLiteral("certificate.pem"), QStringLiteral("private-key.pem")};
    for (const QString& name : names)
        Home::write(certificates.filePath(name), "ours");
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(archive, passphrase, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {withSettings, false}, utc(2026, 5, 7)));
    QVERIFY(storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7, 1, 2, 3)));
    for (const QString& name : names) {
        QCOMPARE(contentOf(certificates.filePath(name)), now);
        const QString old = certificates.filePath(name + QStringLiteral(".before-20260507T010203Z"));
        QCOMPARE(contentOf(old), now == "ours" ? QByteArray() : QByteArray("ours"));
    }
}

/// A disk that is not plugged in: what is here is kept beside it.
void RestoringTest::aBackupFolderThatIsGoneHoldsUpNothing()
{
    const Home source;
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    const QString blocked = source.directory.filePath(QStringLiteral("disk")); // a file where the folder should be
    Home::write(blocked, "x");
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(source.archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(here.folder(), blocked, utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QVERIFY(storage::checkCopy((*applied)->note.safetyCopy));
    QCOMPARE(QFileInfo((*applied)->note.safetyCopy).dir().dirName(), QStringLiteral("backup"));
}

void RestoringTest::restoreOverADamagedDatabaseSetsItAside()
{
    const Home source;
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    QVERIFY(overwrite(here.file(QStringLiteral("forecourt.sqlite")), 0, QByteArray(4096, 'x')));
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(source.archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QVERIFY((*applied)->settings.isEmpty()); // not asked for
    QVERIFY(contentOf((*applied)->note.safetyCopy).startsWith("xxxx"));
    QVERIFY(here.reopen());
    QCOMPARE(result(here.history().transactions({}))->rows.size(), 1);
}

/// It was cut off when the database had its new name and its log not yet.
void RestoringTest::theLogOfADatabaseSetAsideStays()
{
    const Home source;
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    QVERIFY(QFile::rename(here.file(QStringLiteral("forecourt.sqlite")), here.file(QStringLiteral("damaged-20260507T115900Z.sqlite"))));
    Home::write(here.file(QStringLiteral("forecourt.sqlite-wal")), "what was written last");
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(source.archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE(contentOf(here.file(QStringLiteral("damaged-20260507T120000Z.sqlite-wal"))), QByteArray("what was written last"));
    QVERIFY(here.reopen());
    QCOMPARE(result(here.history().transactions({}))->rows.size(), 1);
}

void RestoringTest::interruptedRestoreGoesOn_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::addColumn<int>("tries");
    QTest::newRow("before the database was moved") << false << 1;
    QTest::newRow("after the database was moved") << true << 1;
    QTest::newRow("before its settings were taken over") << false << 2;
    QTest::newRow("twice after the database was moved") << true << 2;
}

void RestoringTest::interruptedRestoreGoesOn()
{
    QFETCH(bool, isMoved);
    QFETCH(int, tries);
    const Home source;
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    const QString pending = storage::rehearsalFolder(here.folder());
    const auto found = storage::rehearse(source.archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {true, false}, utc(2026, 5, 7)));
    if (isMoved) {
        QFile::remove(here.file(QStringLiteral("forecourt.sqlite")));
        QVERIFY(QFile::rename(storage::sitePath(pending), here.file(QStringLiteral("forecourt.sqlite"))));
    }
    for (int i = 0; i < tries; ++i) {
        const auto applied = storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7));
        QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
        QCOMPARE((*applied)->settings.value(QStringLiteral("ocpp/port")).toString(), QStringLiteral("8887"));
    }
    storage::endRestore(here.folder());
    QVERIFY(!storage::isRestoreWanted(here.folder()));
    QVERIFY(!QFile::exists(pending));
    QVERIFY(here.reopen());
    QCOMPARE(result(here.history().transactions({}))->rows.size(), 1);
}

void RestoringTest::uncommittedRehearsalChangesNothing()
{
    const Home source;
    StorageFixture here;
    QVERIFY(here.open());
    here.end();
    const QByteArray before = contentOf(here.file(QStringLiteral("forecourt.sqlite")));
    const QString pending = storage::rehearsalFolder(here.folder());
    QVERIFY(storage::rehearse(source.archive, {}, pending, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(here.folder(), here.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY(applied && !*applied);
    QVERIFY(!QFile::exists(pending));
    QCOMPARE(contentOf(here.file(QStringLiteral("forecourt.sqlite"))), before);
}

void RestoringTest::foreignFileIsNotWrittenTo()
{
    const Home home;
    const QString path = storage::sitePath(home.fixture.folder());
    {
        storage::Connection connection(path, storage::Connection::Access::ReadWrite);
        connection.execute("PRAGMA journal_mode = DELETE");
    }
    const QStringList files = QDir(home.fixture.folder()).entryList(QDir::Files);
    const QByteArray before = contentOf(path);
    QVERIFY(storage::judgeDatabase(path, storage::siteMigrations()));
    QCOMPARE(QDir(home.fixture.folder()).entryList(QDir::Files), files);
    QCOMPARE(contentOf(path), before);
    storage::Connection connection(path, storage::Connection::Access::Untrusted);
    QVERIFY(!connection.execute("DELETE FROM events"));
}

FORECOURT_TEST(RestoringTest)
#include "tst_restoring.moc"
