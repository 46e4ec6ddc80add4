// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// --backup and --restore of a site in which a session is not what was recorded.
#include "app/common/backuptask.h"
#include "app/common/exitcode.h"
#include "core/storage/databasefile.h"
#include "core/storage/restoring.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <utility>

using namespace forecourt;
using namespace forecourt::app;
using namespace forecourt::tests;

namespace forecourt::tests::backuptask {

class TestBackupTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alteredSessionsAreRestoredOnlyOnRequest();
};

/// Nobody sits there who could be asked, so it is an option.
void TestBackupTask::alteredSessionsAreRestoredOnlyOnRequest()
{
    StorageFixture source;
    QVERIFY(source.open());
    QVERIFY(source.begin(aTransaction()));
    source.end();
    {
        storage::Connection connection(source.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
        QVERIFY(connection.execute("UPDATE transactions SET meter_start = meter_start + 1"));
    }
    const QTemporaryDir directory;
    CommandLine line;
    line.backupFile = directory.filePath(QStringLiteral("all.zip"));
    ApplicationOptions options;
    options.dataFolder = source.folder();
    QCOMPARE(runBackupTask(options, line, Program::Service), static_cast<int>(ExitCode::Ok)); // what is there is in a backup, in any case
    QVERIFY(QFile::exists(*line.backupFile));

    line.restoreFile = std::exchange(line.backupFile, std::nullopt);
    options.dataFolder = directory.filePath(QStringLiteral("here"));
    QCOMPARE(runBackupTask(options, line, Program::Service), static_cast<int>(ExitCode::BadBackup));
    QVERIFY(!QFile::exists(storage::sitePath(options.dataFolder)));
    QVERIFY(!QFile::exists(storage::rehearsalFolder(options.dataFolder)));
    line.acceptsAltered = true;
    QCOMPARE(runBackupTask(options, line, Program::Service), static_cast<int>(ExitCode::Ok));
    storage::Connection restored(storage::sitePath(options.dataFolder), storage::Connection::Access::ReadOnly);
    QCOMPARE(restored.readInteger("SELECT COUNT(*) FROM transactions"), 1);
}

FORECOURT_TEST(TestBackupTask)

} // namespace forecourt::tests::backuptask

#include "tst_backuptask.moc"
