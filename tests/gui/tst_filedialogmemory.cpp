// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A dialog of files that closes waits for no disk, and knows what it knew.
#include "tests/support/testprogram.h"
#include "ui/desktop/filedialogmemory.h"

#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

namespace forecourt::tests::filedialogmemory {

class TestFileDialogMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDiskIsLeftAlone();
};

void TestFileDialogMemory::theDiskIsLeftAlone()
{
    const QTemporaryDir disk;
    const QTemporaryDir session;
    qputenv("XDG_CONFIG_HOME", disk.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
    const QByteArray known("[FileDialog]\nlastVisited=file:///tmp\n");
    QFile before(disk.filePath(QStringLiteral("QtProject.conf")));
    QVERIFY(before.open(QIODevice::WriteOnly));
    QCOMPARE(before.write(known), qint64(known.size()));
    before.close();
    ui::keepFileDialogsOffTheDisk();
    QCOMPARE(QSettings(QSettings::UserScope, QStringLiteral("QtProject")).value(QStringLiteral("FileDialog/lastVisited")).toString(),
             QStringLiteral("file:///tmp"));
    {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setDirectory(session.path());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    }
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), known);
    QVERIFY(QSettings(QSettings::UserScope, QStringLiteral("QtProject")).contains(QStringLiteral("FileDialog/history")));
    QVERIFY(QFile::exists(session.filePath(QStringLiteral("forecourt/QtProject.conf"))));
}

FORECOURT_WINDOW_TEST(TestFileDialogMemory)

} // namespace forecourt::tests::filedialogmemory

#include "tst_filedialogmemory.moc"
