// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The history of commands, of one charger and of the whole site: searched, exported; lists that cannot be read wholly.
#include "core/export/fileexchange.h"
#include "tests/gui/commandfixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/commandhistorydialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/models/modelroles.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/commandexport.h"
#include "ui/pages/historytab.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmentedswitch.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::commandhistory {

using namespace forecourt::tests::commands;

namespace {
PageContext withFiles(PageFixture& fixture, api::Exchange& exchange)
{
    PageContext context = fixture.context();
    context.exchange = &exchange;
    return context;
}

CommandRecord aReset(qint64 id)
{
    CommandRecord record;
    record.id = CommandId(id);
    record.station = Bay;
    record.action = QStringLiteral("Reset");
    record.parameters = Reset{};
    record.queuedAt = pictureTime().addSecs(id);
    return record;
}
} // namespace

class TestCommandHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHistoryIsSearchedThroughAllPages();
    void theHistoryIsExported();
    void theWholeSitesHistoryIsSearchedAndLeadsToTheCharger();
    void theWholeSitesHistoryIsExported();
    void aLongHistoryIsExportedWhole();
    void aCancelledExportLeavesTheFileAsItWas();
    void withoutFilesNothingIsOffered();
    void whatCannotBeReadIsAskedAgainByItself();
    void sessionsOfAChargerAreAskedAgain();
    void whatIsMissingBelowIsSaidAndAskedAgain();
    void messagesThatAreMissingBelowAreAskedAgain();
};

void TestCommandHistory::theHistoryIsSearchedThroughAllPages()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 250; i > 0; --i) { // newest first
        CommandRecord record;
        record.id = CommandId(i);
        record.station = Bay;
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.outcome = CommandOutcome::Accepted;
        record.user = i == 1 ? QStringLiteral("Mallory") : QStringLiteral("Eva");
        record.queuedAt = pictureTime().addSecs(i - 1000);
        fixture.console.history.commandRows.append(record);
    }
    HistoryTab tab(fixture.context(), &fixture.window);
    tab.setStation(Bay, {});
    fixture.settle();
    find<QLineEdit>(tab, "historyFilter")->setText(QStringLiteral("mallory"));
    QTRY_COMPARE(find<RecordTable>(tab, "commandTable")->filter().rowCount(), 1);
}

void TestCommandHistory::theHistoryIsExported()
{
    PageFixture fixture;
    publish(fixture, bay());
    CommandRecord record;
    record.id = CommandId(1);
    record.station = Bay;
    record.action = QStringLiteral("ReserveNow");
    record.parameters = ReserveNow{};
    record.payload = QJsonObject{{QStringLiteral("connectorId"), 1}};
    record.outcome = CommandOutcome::Rejected;
    record.answer = CommandAnswer::Occupied;
    record.answerStatus = QStringLiteral("Occupied");
    record.user = QStringLiteral("=Eva"); // a spreadsheet must not run it
    record.queuedAt = pictureTime();
    fixture.console.history.commandRows = {record};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("commands.csv"));
    exporting::FileExchange exchange(fixture.console.history);
    CommandExport exporter(withFiles(fixture, exchange), &fixture.window);
    exporter.write(Bay, {}, path);
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.trimmed().count(QLatin1Char('\n')), 1); // header and one row
    for (const char* part : {"2026-05-05 10:14:06", "'=Eva", "ReserveNow", "connectorId", "Occupied", "in use or reserved"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestCommandHistory::theWholeSitesHistoryIsSearchedAndLeadsToTheCharger()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 250; i > 0; --i) { // newest first
        CommandRecord record;
        record.id = CommandId(i);
        record.station = i == 1 ? StationId(QStringLiteral("YARD")) : Bay;
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.outcome = i == 3 ? CommandOutcome::Rejected : i == 5 ? CommandOutcome::Sent : CommandOutcome::Accepted;
        record.user = QStringLiteral("Eva");
        record.queuedAt = pictureTime().addSecs(i - 1000);
        fixture.console.history.commandRows.append(record);
    }
    QPointer<CommandHistoryDialog> dialog = new CommandHistoryDialog(fixture.context(), &fixture.window);
    dialog->open();
    fixture.settle();
    auto* table = find<RecordTable>(*dialog, "commandHistoryTable");
    QCOMPARE(table->filter().rowCount(), 100);
    QVERIFY(find<Button>(*dialog, "commandHistoryOpen")->blockedReason().startsWith(QStringLiteral("Off:")));
    auto* show = find<SegmentedSwitch>(*dialog, "commandHistoryShow");
    for (const int choice : {1, 2}) { // one waits, one was refused, both on the last page
        show->setCurrentIndex(choice);
        Q_EMIT show->currentChanged(choice);
        QTRY_COMPARE(table->filter().rowCount(), 1);
        QCOMPARE(table->filter().index(0, 0).data(KeyRole).toLongLong(), choice == 1 ? 5 : 3);
    }
    show->setCurrentIndex(0);
    Q_EMIT show->currentChanged(0);
    auto* filter = find<QLineEdit>(*dialog, "commandHistoryFilter");
    filter->setText(QStringLiteral("nobody at all"));
    QTRY_VERIFY(find<QWidget>(*dialog, "commandHistoryEmpty")->isVisible());
    filter->setText(QStringLiteral("yard"));
    QTRY_COMPARE(table->filter().rowCount(), 1);
    QVERIFY(table->selectKey(qint64(1)));
    fixture.settle();
    press(*dialog, "commandHistoryOpen");
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("YARD")});
    QTRY_VERIFY(!dialog); // it made room for the page
}

void TestCommandHistory::theWholeSitesHistoryIsExported()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (const char* station : {"BAY", "YARD"}) {
        CommandRecord record;
        record.id = CommandId(fixture.console.history.commandRows.isEmpty() ? 2 : 1);
        record.station = StationId(QLatin1String(station));
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.queuedAt = pictureTime();
        fixture.console.history.commandRows.append(record);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.csv"));
    exporting::FileExchange exchange(fixture.console.history);
    QPointer<CommandExport> exporter = new CommandExport(withFiles(fixture, exchange), &fixture.window);
    exporter->write(std::nullopt, {}, path);
    exporter->letGo(); // whoever asked is gone: it goes on, and then away
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.trimmed().count(QLatin1Char('\n')), 2); // header and two rows
    QVERIFY(text.contains(QStringLiteral("YARD")));
    QTRY_VERIFY(!exporter);
}

void TestCommandHistory::aLongHistoryIsExportedWhole()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 1201; i > 0; --i) // newest first, several pages
        fixture.console.history.commandRows.append(aReset(i));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.csv"));
    exporting::FileExchange exchange(fixture.console.history);
    CommandExport exporter(withFiles(fixture, exchange), &fixture.window);
    exporter.write(std::nullopt, {}, path);
    QVERIFY(fixture.window.findChild<ProgressDialog*>());
    QTRY_COMPARE(fixture.host.notices, QStringList{QStringLiteral("Wrote long.csv")});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1202);
    QTRY_VERIFY(!fixture.window.findChild<ProgressDialog*>());
}

void TestCommandHistory::aCancelledExportLeavesTheFileAsItWas()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 100'000; i > 0; --i)
        fixture.console.history.commandRows.append(aReset(i));
    QTemporaryDir folder;
    QFile before(folder.filePath(QStringLiteral("kept.csv")));
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("old");
    before.close();
    exporting::FileExchange exchange(fixture.console.history);
    CommandExport exporter(withFiles(fixture, exchange), &fixture.window);
    exporter.write(std::nullopt, {}, before.fileName());
    press(fixture.window, "progressCancel");
    QTRY_COMPARE(fixture.host.notices, QStringList{QStringLiteral("Export cancelled; no file was written")});
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("old"));
}

void TestCommandHistory::withoutFilesNothingIsOffered()
{
    PageFixture fixture;
    publish(fixture, bay());
    HistoryTab tab(fixture.context(), &fixture.window);
    QVERIFY(find<Button>(tab, "historyExport")->isHidden());
    exporting::FileExchange exchange(fixture.console.history);
    HistoryTab whole(withFiles(fixture, exchange), &fixture.window);
    QVERIFY(!find<Button>(whole, "historyExport")->isHidden());
}

void TestCommandHistory::whatCannotBeReadIsAskedAgainByItself()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.console.history.commandRows = {aReset(1)};
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    HistoryTab tab(fixture.context(), &fixture.window);
    fixture.window.show();
    tab.show();
    tab.setStation(Bay, {});
    fixture.settle();
    const auto* table = find<RecordTable>(tab, "commandTable");
    QCOMPARE(table->model()->rowCount(), 0);
    fixture.console.history.failure.reset();
    for (int second = 0; second < 4; ++second) {
        fixture.console.clock.advance(std::chrono::seconds(1));
        fixture.settle();
    }
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestCommandHistory::sessionsOfAChargerAreAskedAgain()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.console.history.transactionRows = {aTransaction(1).at(Bay.value(), 1).record};
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(Bay);
    page.showTab(ChargerDetailPage::Tab::Sessions);
    fixture.window.show();
    auto* again = find<Button>(page, "chargerSessionsAgain");
    QTRY_VERIFY(!again->isHidden());
    fixture.console.history.failure.reset();
    press(page, "chargerSessionsAgain");
    QTRY_COMPARE(find<RecordTable>(page, "chargerSessions")->model()->rowCount(), 1);
    QVERIFY(again->isHidden());
}

void TestCommandHistory::whatIsMissingBelowIsSaidAndAskedAgain()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int id = 150; id > 0; --id)
        fixture.console.history.commandRows.append(aReset(id));
    HistoryTab tab(fixture.context(), &fixture.window);
    fixture.window.show();
    tab.show();
    tab.setStation(Bay, {});
    auto* table = find<RecordTable>(tab, "commandTable");
    QTRY_COMPARE(table->model()->rowCount(), 100);
    const auto* unread = find<QWidget>(tab, "commandTableUnread");
    QVERIFY(unread->isHidden());
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    table->model()->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(table->model()->rowCount(), 100);
    press(tab, "commandTableUnreadAgain"); // still out of reach
    fixture.settle();
    QVERIFY(!unread->isHidden());
    fixture.console.history.failure.reset();
    press(tab, "commandTableUnreadAgain");
    QTRY_COMPARE(table->model()->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

void TestCommandHistory::messagesThatAreMissingBelowAreAskedAgain()
{
    PageFixture fixture;
    MessageRecord message;
    message.at = pictureTime();
    message.station = Bay;
    for (int id = 1; id <= 150; ++id) {
        message.id = RecordId(id);
        fixture.console.history.messageRows.append(message);
    }
    publish(fixture, bay());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(Bay);
    fixture.window.show();
    page.show();
    page.showTab(ChargerDetailPage::Tab::Messages);
    QAbstractItemModel* const rows = find<RecordTable>(page, "messageList")->model();
    QTRY_COMPARE(rows->rowCount(), 100);
    const auto* unread = find<QWidget>(page, "messageListUnread");
    QVERIFY(unread->isHidden());
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(rows->rowCount(), 100);
    fixture.console.history.failure.reset();
    press(page, "messageListUnreadAgain");
    QTRY_COMPARE(rows->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

FORECOURT_WINDOW_TEST(TestCommandHistory)

} // namespace forecourt::tests::commandhistory

#include "tst_commandhistory.moc"
