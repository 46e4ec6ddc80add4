// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Autostart: one file in the XDG folder, switched on and off, quoted as the specification wants.
#include "app/console/autostart.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::app;

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& name, const QByteArray& content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchingOnWritesAnEntryAndOffRemovesIt();
    void absurdPathsAreQuoted();
    void anEntryTheDesktopSwitchedOffIsOff();
    void aFolderThatCannotBeMadeIsSaid();
};

void TestAutostart::switchingOnWritesAnEntryAndOffRemovesIt()
{
    QTemporaryDir folder;
    const Autostart autostart(folder.filePath(QStringLiteral("config/autostart")),
                              {QStringLiteral("/usr/bin/forecourt"), QStringLiteral("--minimized")});
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    const QByteArray content = contentOf(autostart.file());
    QVERIFY(content.startsWith("[Desktop Entry]\n"));
    QVERIFY(content.contains("\nType=Application\n"));
    QVERIFY(content.contains("\nExec=\"/usr/bin/forecourt\" \"--minimized\"\n"));
    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(!QFile::exists(autostart.file()));
    QVERIFY(autostart.set(false)); // twice is no failure
}

void TestAutostart::absurdPathsAreQuoted()
{
    QTemporaryDir folder;
    const Autostart autostart(folder.path(), {QStringLiteral("/opt/my \"100%\" $HOME/forecourt")});
    QVERIFY(autostart.set(true));
    QVERIFY(contentOf(autostart.file()).contains("\nExec=\"/opt/my \\\\\"100%%\\\\\" \\\\$HOME/forecourt\"\n"));
}

void TestAutostart::anEntryTheDesktopSwitchedOffIsOff()
{
    QTemporaryDir folder;
    const Autostart autostart(folder.path(), {QStringLiteral("/usr/bin/forecourt")});
    write(autostart.file(), "[Desktop Entry]\nExec=forecourt\nHidden = true\n");
    QVERIFY(!autostart.isOn());
    write(autostart.file(), "[Desktop Entry]\nExec=forecourt\nX-GNOME-Autostart-enabled=false\n");
    QVERIFY(!autostart.isOn());
    write(autostart.file(), "[Desktop Entry]\nExec=forecourt\n");
    QVERIFY(autostart.isOn());
}

void TestAutostart::aFolderThatCannotBeMadeIsSaid()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("file")), "x");
    const Autostart autostart(folder.filePath(QStringLiteral("file/autostart")), {QStringLiteral("/usr/bin/forecourt")});
    const Result<void> done = autostart.set(true);
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), int(ErrorCode::FileFailed));
}

FORECOURT_TEST(TestAutostart)
#include "tst_autostart.moc"
