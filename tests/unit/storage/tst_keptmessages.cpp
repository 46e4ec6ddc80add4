// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A restore that brings a message log: the one that was here is kept.
#include "core/storage/archiving.h"
#include "core/storage/databasefile.h"
#include "core/storage/restoring.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QJsonDocument>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::keptmessages {

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

int messagesIn(const QString& path)
{
    storage::Connection connection(path, storage::Connection::Access::ReadOnly);
    return static_cast<int>(connection.readInteger("SELECT COALESCE(SUM(count), 0) FROM blocks"));
}

/// A site with \a count messages, closed.
void addMessages(StorageFixture& fixture, int count)
{
    if (!fixture.open())
        qFatal("no database");
    for (int i = 0; i < count; ++i) {
        MessageRecord message;
        message.at = utc(2026, 5, 5, 12, i);
        message.station = StationId(QStringLiteral("CP-1"));
        message.action = QStringLiteral("Heartbeat");
        fixture.site().addMessage(message);
    }
    if (!QTest::qWaitFor([&] { return result(fixture.history().messages({}))->rows.size() == count; }, PatienceMs))
        qFatal("no messages");
    fixture.end();
}

/// A backup with a log of two messages.
QString archiveWithMessages(const QString& path)
{
    StorageFixture source;
    addMessages(source, 2);
    storage::ArchiveSources sources;
    sources.dataFolder = source.folder();
    if (!storage::archiveSite(sources, {path, {}, true}, utc(2026, 5, 6)))
        qFatal("no archive");
    return path;
}

} // namespace

class KeptMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageLogThatIsReplacedIsKept_data();
    void aMessageLogThatIsReplacedIsKept();
    void aDamagedMessageLogIsKeptAsItIs();
    void theKeepingOfAMessageLogGoesOn_data();
    void theKeepingOfAMessageLogGoesOn();
    void keptMessageLogsDoNotPileUp();
};

void KeptMessagesTest::aMessageLogThatIsReplacedIsKept_data()
{
    QTest::addColumn<int>("brought"); // messages in the backup; -1: without a log
    QTest::addColumn<int>("here");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the backup brings one") << 2 << 3 << 2 << true;
    QTest::newRow("nothing is in the one here") << 2 << 0 << 2 << false;
    QTest::newRow("the backup brings an empty one") << 0 << 3 << 0 << true;
    QTest::newRow("the backup brings none") << -1 << 3 << 3 << false;
}

/// What the site's chargers said is not lost without a word.
void KeptMessagesTest::aMessageLogThatIsReplacedIsKept()
{
    QFETCH(int, brought);
    QFETCH(int, here);
    QFETCH(int, after);
    QFETCH(bool, isKept);
    StorageFixture source;
    addMessages(source, std::max(0, brought));
    storage::ArchiveSources sources;
    sources.dataFolder = source.folder();
    const QTemporaryDir directory;
    const QString archive = directory.filePath(QStringLiteral("all.zip"));
    QVERIFY(storage::archiveSite(sources, {archive, {}, brought >= 0}, utc(2026, 5, 6)));
    StorageFixture site;
    addMessages(site, here);
    const QString pending = storage::rehearsalFolder(site.folder());
    const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    QCOMPARE(found->summary.hasMessages, brought >= 0);
    const auto applied = storage::applyRestore(site.folder(), site.file(QStringLiteral("backup")), utc(2026, 5, 7, 1, 2, 3));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    const QString kept = site.file(QStringLiteral("messages.before-20260507T010203Z.sqlite"));
    QCOMPARE((*applied)->note.keptMessages, isKept ? kept : QString());
    QCOMPARE(storage::readRestoreNote(site.folder())->keptMessages, isKept ? kept : QString());
    QCOMPARE(QFile::exists(kept), isKept);
    if (isKept)
        QCOMPARE(messagesIn(kept), here);
    QVERIFY(site.reopen());
    QCOMPARE(result(site.history().messages({}))->rows.size(), after);
}

void KeptMessagesTest::aDamagedMessageLogIsKeptAsItIs()
{
    const QTemporaryDir directory;
    StorageFixture site;
    const QString archive = archiveWithMessages(directory.filePath(QStringLiteral("all.zip")));
    addMessages(site, 1);
    QVERIFY(overwrite(site.file(QStringLiteral("messages.sqlite")), 0, QByteArray(4096, 'x')));
    write(site.file(QStringLiteral("messages.sqlite-wal")), "what was written last");
    const QString pending = storage::rehearsalFolder(site.folder());
    const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const auto applied = storage::applyRestore(site.folder(), site.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QVERIFY(contentOf((*applied)->note.keptMessages).startsWith("xxxx"));
    QVERIFY(site.reopen());
    QCOMPARE(result(site.history().messages({}))->rows.size(), 2);
}

void KeptMessagesTest::theKeepingOfAMessageLogGoesOn_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("the one here has its new name") << false;
    QTest::newRow("the other is in its place") << true;
}

/// A power failure in the middle.
void KeptMessagesTest::theKeepingOfAMessageLogGoesOn()
{
    QFETCH(bool, isReplaced);
    const QTemporaryDir directory;
    StorageFixture site;
    const QString archive = archiveWithMessages(directory.filePath(QStringLiteral("all.zip")));
    addMessages(site, 3);
    const QString pending = storage::rehearsalFolder(site.folder());
    const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
    QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
    const QString kept = site.file(QStringLiteral("messages.before-20260507T115900Z.sqlite"));
    const QString orderFile = pending + QStringLiteral("/order.json");
    QJsonObject order = QJsonDocument::fromJson(contentOf(orderFile)).object();
    order.insert(QStringLiteral("safetyCopy"), QString());
    order.insert(QStringLiteral("keptMessages"), kept);
    write(orderFile, QJsonDocument(order).toJson());
    {
        storage::Connection fold(site.file(QStringLiteral("messages.sqlite")), storage::Connection::Access::ReadWrite);
        QVERIFY(fold.execute("PRAGMA journal_mode = DELETE"));
    }
    QVERIFY(QFile::rename(site.file(QStringLiteral("messages.sqlite")), kept));
    if (isReplaced)
        QVERIFY(QFile::rename(storage::messagesPath(pending), site.file(QStringLiteral("messages.sqlite"))));
    const auto applied = storage::applyRestore(site.folder(), site.file(QStringLiteral("backup")), utc(2026, 5, 7));
    QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE((*applied)->note.keptMessages, kept);
    QCOMPARE(messagesIn(kept), 3);
    QVERIFY(site.reopen());
    QCOMPARE(result(site.history().messages({}))->rows.size(), 2);
}

/// Each with a name of its own, also where the clock stands at the same time at every start.
void KeptMessagesTest::keptMessageLogsDoNotPileUp()
{
    const QTemporaryDir directory;
    StorageFixture site;
    const QString archive = archiveWithMessages(directory.filePath(QStringLiteral("all.zip")));
    addMessages(site, 3);
    const QString pending = storage::rehearsalFolder(site.folder());
    QString newest;
    for (int i = 0; i < 5; ++i) {
        const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
        QVERIFY(found && storage::commitRehearsal(*found, pending, {}, utc(2026, 5, 7)));
        const auto applied = storage::applyRestore(site.folder(), site.file(QStringLiteral("backup")), utc(2026, 5, 7));
        QVERIFY2(applied && *applied, applied ? "" : qPrintable(applied.error().detail));
        newest = (*applied)->note.keptMessages;
        QVERIFY(QFile::exists(newest));
        QCOMPARE(messagesIn(newest), i == 0 ? 3 : 2);
    }
    const QStringList kept = QDir(site.folder()).entryList({QStringLiteral("messages.before-*")}, QDir::Files);
    QCOMPARE(kept.size(), 3);
    QVERIFY(kept.contains(QFileInfo(newest).fileName()));
}

FORECOURT_TEST(KeptMessagesTest)

} // namespace forecourt::tests::keptmessages

#include "tst_keptmessages.moc"
