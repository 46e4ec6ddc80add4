// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file that is made once is there whole or not at all.
#include "core/base/newfile.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

class NewFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForItsOwner();
    void whatIsThereStays();
    void aFolderThatIsNotThere();
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void NewFileTest::isMadeForItsOwner()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    const QByteArray content(100'000, 'k');
    QVERIFY(makeNewFile(path, content));
    QCOMPARE(contentOf(path), content);
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("key")}); // and nothing beside it
}

void NewFileTest::whatIsThereStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QVERIFY(makeNewFile(path, "first"));
    const auto again = makeNewFile(path, "second");
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(contentOf(path), QByteArray("first"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void NewFileTest::aFolderThatIsNotThere()
{
    const QTemporaryDir folder;
    const auto made = makeNewFile(folder.filePath(QStringLiteral("none/key")), "x");
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileFailed);
}

FORECOURT_TEST(NewFileTest)
#include "tst_newfile.moc"
