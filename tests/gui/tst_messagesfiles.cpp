// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace: files of others that are read, and files that are written.
#include "tests/gui/messagesfixture.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/formdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::messagesfiles {

using Fixture = MessagesFixture;

class TestMessagesFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfAFileThatAreBadAreListed();
    void exportAsksBeforeWritingTagsOpenly();
    void fileIsShownReadOnly();
    void fileWithoutMessagesIsRefused();
};

void TestMessagesFiles::linesOfAFileThatAreBadAreListed()
{
    Fixture f;
    f.open();
    f.openFile("recv A: [2,\"1\",\"Heartbeat\",{}]\nrecv A: [2,\"2\",\"Heartbeat\",{<b>\n");
    auto* button = find<Button>(*f.page, "traceFileProblems");
    QVERIFY(!button->isBlocked());
    button->click();
    f.settle();
    auto* list = find<QListWidget>(*f.page, "traceProblems");
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Line 2:")));
    QVERIFY(list->item(0)->text().contains(QStringLiteral("<b>")));
    press(*f.page, "traceProblemsCopy");
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Line 2:")));
    press(*f.page, "traceProblemsClose");
    f.openFile("recv A: [2,\"1\",\"Heartbeat\",{}]\n");
    QTRY_VERIFY(button->isBlocked());
}

void TestMessagesFiles::exportAsksBeforeWritingTagsOpenly()
{
    Fixture f;
    f.open();
    press(*f.page, "traceExport");
    find<QAbstractButton>(*f.page, "exportMasked")->setChecked(false);
    press(*f.page, "exportAccept");
    QVERIFY(find<QWidget>(*f.page, "exportOpenly")->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.jsonl"));
    f.page->files().write({f.page->model().query(), path, api::TraceExport::Format::JsonLines, true});
    QTRY_COMPARE(f.host.notices.size(), 1);
    QVERIFY(QFileInfo(path).size() > 100);
}

void TestMessagesFiles::fileIsShownReadOnly()
{
    Fixture f;
    f.open();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("steve.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("noise\n2026-05-05 10:00:00,000 [chargeBoxId=OLD] Received: [2,\"1\",\"StatusNotification\",{\"connectorId\":\"1\","
               "\"errorCode\":\"NoError\",\"status\":\"Available\"}]\n"
               "2026-05-05 10:00:00,005 [chargeBoxId=OLD] Sending: [3,\"1\",{}]\n");
    file.close();
    f.page->files().read(path);
    QTRY_VERIFY(find<QWidget>(*f.page, "traceFileBanner")->isVisible());
    QTRY_COMPARE(f.rows(), 2);
    QVERIFY(find<Button>(*f.page, "traceExport")->isBlocked());
    auto* menu = find<QMenu>(*f.page, "traceFileDeviationMenu");
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    QTRY_COMPARE(f.rows(), 1);
    press(*f.page, "traceFileClose");
    f.field().setFilterText({});
    QTRY_COMPARE(f.rows(), 6);
    QVERIFY(!find<Button>(*f.page, "traceExport")->isBlocked());
}

void TestMessagesFiles::fileWithoutMessagesIsRefused()
{
    Fixture f;
    f.open();
    f.page->files().read(QStringLiteral("/does/not/exist.log"));
    QTRY_COMPARE(f.host.notices.size(), 1);
    QVERIFY(!f.page->files().file());
    QCOMPARE(f.rows(), 6);
}

FORECOURT_WINDOW_TEST(TestMessagesFiles)

} // namespace forecourt::tests::messagesfiles

#include "tst_messagesfiles.moc"
