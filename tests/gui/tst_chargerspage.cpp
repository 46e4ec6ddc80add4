// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers: table, filters, waiting and archived ones, several at once, places, today's energy.
#include "tests/gui/pagefixture.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/models/settingsrunmodel.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/photofile.h"
#include "ui/models/stationmodel.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/columnmenu.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/tabbar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::chargerspage {

class TestChargersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterByTextAndState();
    void enterOpensTheCharger();
    void reservationsAreOnePressAway();
    void copyTakesTheRow();
    void waitingChargerIsAccepted();
    void acceptIsOffWithoutASelection();
    void todayIsSummedFromTheHistory();
    void filterByAreaMakerAndFirmware();
    void nothingFitsOffersToClear();
    void columnsAreShownAndHidden();
    void bulkRestartAsksOnceAndReports();
    void menuOfSeveralIsForAllOfThem();
    void aChosenChargerThatGoesLeavesNothingChosen();
    void aWaitingChargerThatGoesLeavesNothingToAccept();
    void bulkLeavesOutWhoCannot();
    void bulkAreaCanBeUndone();
    void templateIsRolledOutToTheChosen();
    void templateIsAskedForWhereThereIsNone();
    void deleteArchivesWithUndo();
    void archivedCanBeRestored();
    void placeIsEditedWithUndo();
    void replacingHardwareAsksForTheNewOne();
    void waitingChargerIsTheReplacementOfAnother();
    void badPhotosAreRefusedInWords();
    void photosAreStoredUprightAndSmall();
    void aPhotoCanBeTakenBack();
};

namespace {
void fill(FakeConsole& console)
{
    console.source.publishStation(aStation(QStringLiteral("A1")).named(QStringLiteral("North")).online().withConnectors(1).booted(QStringLiteral("KEBA"), QStringLiteral("P30"), QStringLiteral("1.17")).state);
    console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("South")).offlineSince(pictureTime()).withConnectors(1).state);
    FakeConsole::settle();
}
} // namespace

void TestChargersPage::reservationsAreOnePressAway()
{
    PageFixture fixture;
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "openReservations");
    QCOMPARE(fixture.host.places, QStringList{QStringLiteral("reservations")});
}

void TestChargersPage::filterByTextAndState()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    RowFilter& filter = find<RecordTable>(page, "chargerTable")->filter();
    QCOMPARE(filter.rowCount(), 2);
    find<QLineEdit>(page, "chargerFilter")->setText(QStringLiteral("keba north"));
    QCOMPARE(filter.rowCount(), 1);
    find<QLineEdit>(page, "chargerFilter")->clear();
    find<QComboBox>(page, "chargerState")->setCurrentIndex(2); // offline
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, int(StationModel::Column::Name)).data().toString(), QStringLiteral("South"));
}

void TestChargersPage::enterOpensTheCharger()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("A1")});
}

void TestChargersPage::copyTakesTheRow()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    table->selectRow(0);
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("North\t–\tA1\tKEBA P30")));
    table->selectAll(); // all that are chosen
    QTest::keySequence(table, QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith(QStringLiteral("North\t")) && lines.last().startsWith(QStringLiteral("South\t")));
}

void TestChargersPage::waitingChargerIsAccepted()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1")), aCandidate(QStringLiteral("SN2"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showWaiting();
    QCOMPARE(find<TabBar>(page, "chargerTabs")->currentIndex(), 1);
    find<RecordTable>(page, "waitingTable")->selectRow(1);
    press(page, "waitingAccept");
    QCOMPARE(fixture.console.administration.admitted.value(0).first, StationId(QStringLiteral("SN2")));
}

void TestChargersPage::acceptIsOffWithoutASelection()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "waitingAccept");
    QVERIFY(fixture.console.administration.admitted.isEmpty());
    QVERIFY(!find<Button>(page, "waitingAccept")->blockedReason().isEmpty());
}

void TestChargersPage::todayIsSummedFromTheHistory()
{
    PageFixture fixture;
    fill(fixture.console);
    fixture.console.history.transactionRows = {
        aTransaction(3).at(QStringLiteral("A1")).started(pictureTime().addSecs(-60)).charged(1000).record,
        aTransaction(2).at(QStringLiteral("A1")).started(pictureTime().addSecs(-3600)).ended(pictureTime(), StopReason::Local, 2500).record,
        // T-20: what cannot be, and test charges, are in no sum
        aTransaction(4).at(QStringLiteral("A1")).started(pictureTime().addSecs(-900)).ended(pictureTime(), StopReason::Local, 9'000'000).flagged(TransactionFlag::EnergyImplausible).record,
        aTransaction(5).at(QStringLiteral("A1")).started(pictureTime().addSecs(-800)).ended(pictureTime(), StopReason::Local, -700).flagged(TransactionFlag::MeterBackwards).record,
        aTransaction(6).at(QStringLiteral("A1")).started(pictureTime().addSecs(-700)).ended(pictureTime(), StopReason::Local, 400).flagged(TransactionFlag::Test).record,
        aTransaction(1).at(QStringLiteral("A1")).started(pictureTime().addDays(-1)).ended(pictureTime(), StopReason::Local, 9000).record};
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    const RowFilter& filter = find<RecordTable>(page, "chargerTable")->filter();
    QCOMPARE(filter.index(0, int(StationModel::Column::Today)).data().toString(), QStringLiteral("3,50"));
    QCOMPARE(filter.index(1, int(StationModel::Column::Today)).data().toString(), QStringLiteral("0,00"));
    fixture.console.history.transactionRows[2].flags |= TransactionFlag::EnergyAccepted;
    page.hide();
    page.show();
    fixture.settle();
    QCOMPARE(filter.index(0, int(StationModel::Column::Today)).data().toString(), fixture.console.workspace.format().energyNumber(Energy::fromWh(9'003'500)));
    fixture.console.history.transactionRows.clear();
    for (int i = 0; i < 2500; ++i) // more than one page of a busy day
        fixture.console.history.transactionRows.append(aTransaction(100 + i).at(QStringLiteral("A1")).started(pictureTime().addSecs(-60)).charged(1000).record);
    page.hide();
    page.show();
    fixture.settle();
    QTRY_COMPARE(filter.index(0, int(StationModel::Column::Today)).data().toString(), fixture.console.workspace.format().energyNumber(Energy::fromWh(2'500'000)));
}

void TestChargersPage::filterByAreaMakerAndFirmware()
{
    PageFixture fixture;
    fill(fixture.console);
    StationState third = aStation(QStringLiteral("C3")).online().booted(QStringLiteral("ABB"), QStringLiteral("Terra"), QStringLiteral("1.17")).state;
    third.record.area = QStringLiteral("Yard");
    fixture.console.source.publishStation(third);
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    const RowFilter& filter = find<RecordTable>(page, "chargerTable")->filter();
    auto* area = find<QComboBox>(page, "chargerArea");
    QCOMPARE(area->count(), 2);
    area->setCurrentIndex(1);
    QCOMPARE(filter.rowCount(), 1);
    area->setCurrentIndex(0);
    auto* firmware = find<QComboBox>(page, "chargerFirmware");
    firmware->setCurrentIndex(firmware->findText(QStringLiteral("1.17")));
    QCOMPARE(filter.rowCount(), 2);
    auto* make = find<QComboBox>(page, "chargerMake");
    make->setCurrentIndex(make->findText(QStringLiteral("ABB")));
    QCOMPARE(filter.rowCount(), 1);
    third.record.area.clear(); // nobody is there any more: the choice goes
    fixture.console.source.publishStation(third);
    QTRY_COMPARE(area->count(), 1);
}

void TestChargersPage::nothingFitsOffersToClear()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    find<QLineEdit>(page, "chargerFilter")->setText(QStringLiteral("nobody"));
    press(page, "clearChargerFilter");
    QCOMPARE(find<RecordTable>(page, "chargerTable")->filter().rowCount(), 2);
}

void TestChargersPage::columnsAreShownAndHidden()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* columns = find<ColumnMenu>(page, "chargerColumns");
    const auto* table = find<RecordTable>(page, "chargerTable");
    QVERIFY(table->isColumnHidden(int(StationModel::Column::Serial)));
    Q_EMIT columns->menu()->aboutToShow();
    columns->menu()->findChild<QAction*>(QStringLiteral("column%1").arg(int(StationModel::Column::Serial)))->trigger();
    QVERIFY(!table->isColumnHidden(int(StationModel::Column::Serial)));
    QVERIFY(!columns->hiddenColumns().contains(int(StationModel::Column::Serial)));
    columns->setHiddenColumns({int(StationModel::Column::Id)});
    QVERIFY(table->isColumnHidden(int(StationModel::Column::Id)));
    QVERIFY(!columns->menu()->findChild<QAction*>(QStringLiteral("column%1").arg(int(StationModel::Column::Name))));
}

void TestChargersPage::bulkRestartAsksOnceAndReports()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    fill(fixture.console);
    fixture.console.source.publishStation(aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online().withConnectors(1).state);
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    QVERIFY(find<QWidget>(page, "bulkBar")->isHidden());
    table->selectAll();
    QCOMPARE(find<QLabel>(page, "bulkCount")->text(), QStringLiteral("3 selected"));
    press(page, "bulkRestart");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QStringList texts;
    for (const QLabel* label : find<QDialog>(page, "bulkDialog")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.join(QLatin1Char(' ')).contains(QStringLiteral("South")), qPrintable(texts.join(QLatin1Char(' ')))); // left out: offline
    press(page, "bulkAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 2);
    QTRY_COMPARE(fixture.host.notices.value(0), QStringLiteral("Restart: 2 accepted"));
}

void TestChargersPage::aChosenChargerThatGoesLeavesNothingChosen()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    QVERIFY(table->selectKey(QStringLiteral("A1")));
    ChangeBatch batch;
    batch.removedStations = {StationId(QStringLiteral("A1"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(table->selectedRows(), QList<int>());
    QVERIFY(find<QWidget>(page, "bulkBar")->isHidden());
    // the bar took the keyboard with it, and that comes to the table as Tab would
    QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(table, &focus);
    QCOMPARE(table->selectedRows(), QList<int>());
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->selectedRows().size(), 1); // a person's own key chooses again
}

/// Qt chooses the neighbour of a row that goes, and "Accept" would let that one in.
void TestChargersPage::aWaitingChargerThatGoesLeavesNothingToAccept()
{
    PageFixture fixture;
    const auto wait = [&fixture](const QStringList& ids) {
        ChangeBatch batch;
        batch.candidates.emplace();
        for (const QString& id : ids)
            batch.candidates->append(aCandidate(id));
        fixture.console.source.publish(batch);
        fixture.settle();
    };
    wait({QStringLiteral("SN1"), QStringLiteral("SN2"), QStringLiteral("SN3")});
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showWaiting();
    QVERIFY(find<RecordTable>(page, "waitingTable")->selectKey(QStringLiteral("SN2")));
    wait({QStringLiteral("SN1"), QStringLiteral("SN3")});
    press(page, "waitingAccept");
    QVERIFY(fixture.console.administration.admitted.isEmpty());
}

void TestChargersPage::menuOfSeveralIsForAllOfThem()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    table->selectAll();
    Q_EMIT table->menuWanted(0, QPoint(5, 5));
    const auto* menu = page.findChild<QMenu*>(QStringLiteral("chargerMenu"));
    QVERIFY(menu != nullptr);
    QStringList texts;
    QAction* area = nullptr;
    for (QAction* entry : menu->actions()) {
        texts.append(entry->text());
        if (entry->text() == find<Button>(page, "bulkArea")->text())
            area = entry;
    }
    QVERIFY2(!texts.contains(QStringLiteral("Open")), qPrintable(texts.join(QLatin1Char('|')))); // that is for one
    QVERIFY(area != nullptr);
    area->trigger();
    find<QComboBox>(page, "areaField")->setCurrentText(QStringLiteral("Yard"));
    press(page, "areaAccept");
    for (const char* id : {"A1", "B2"})
        QCOMPARE(fixture.console.site.station(StationId(QLatin1String(id)))->record.area, QStringLiteral("Yard"));
}

void TestChargersPage::bulkLeavesOutWhoCannot()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    QVERIFY(table->selectKey(QStringLiteral("B2")));
    QVERIFY(!find<Button>(page, "bulkRestart")->blockedReason().isEmpty()); // offline
    QVERIFY(find<Button>(page, "bulkArea")->blockedReason().isEmpty());
    press(page, "bulkRestart");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
}

void TestChargersPage::bulkAreaCanBeUndone()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    find<RecordTable>(page, "chargerTable")->selectAll();
    press(page, "bulkArea");
    find<QComboBox>(page, "areaField")->setCurrentText(QStringLiteral(" Yard "));
    press(page, "areaAccept");
    QCOMPARE(fixture.console.site.station(StationId(QStringLiteral("A1")))->record.area, QStringLiteral("Yard"));
    QCOMPARE(fixture.console.site.station(StationId(QStringLiteral("B2")))->record.area, QStringLiteral("Yard"));
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.station(StationId(QStringLiteral("A1")))->record.area.isEmpty());
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.site.station(StationId(QStringLiteral("A1")))->record.area, QStringLiteral("Yard"));
}

void TestChargersPage::templateIsRolledOutToTheChosen()
{
    PageFixture fixture;
    const auto publish = [&](const char* id, const QString& value, bool isOnline) {
        StationBuilder station = aStation(QString::fromLatin1(id)).withVariable(QStringLiteral("HeartbeatInterval"), value);
        if (isOnline)
            station.online();
        fixture.console.source.publishStation(station.state);
        fixture.settle();
    };
    publish("A1", QStringLiteral("60"), true);
    publish("B2", QStringLiteral("60"), false);
    publish("C3", QStringLiteral("300"), true);
    FakeCommissioning& records = fixture.console.commissioning;
    records.expected.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("300")}, {QStringLiteral("AuthorizationKey"), QStringLiteral("x")}};
    PageContext context = fixture.context();
    context.commissioning = &fixture.console.theCommissioning();
    ChargersPage page(context, fixture.actions, &fixture.window);
    find<RecordTable>(page, "chargerTable")->selectAll();
    press(page, "bulkTemplate");
    auto* table = find<RecordTable>(page, "settingsRunTable");
    QCOMPARE(table->filter().rowCount(), 2); // C3 is as wanted
    press(page, "settingsRunSend");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QCOMPARE(fixture.console.engine.submitted.first().station, StationId(QStringLiteral("A1")));
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::NotSupported, CommandEffect::None, QStringLiteral("NotSupported"));
    fixture.settle();
    const auto result = [table](int row) { return table->filter().index(row, int(SettingsRunModel::Column::Result)).data().toString(); };
    QVERIFY(result(0).contains(QStringLiteral("no such setting")));
    QVERIFY(result(1).contains(QStringLiteral("offline")));
    publish("B2", QStringLiteral("60"), true);
    press(page, "settingsRunRetry"); // the unknown one is not tried again
    QCOMPARE(fixture.console.engine.submitted.size(), 2);
    QCOMPARE(fixture.console.engine.submitted.last().station, StationId(QStringLiteral("B2")));
}

void TestChargersPage::templateIsAskedForWhereThereIsNone()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("A1")).online().withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("60")).state);
    fixture.settle();
    FakeCommissioning& records = fixture.console.commissioning;
    PageContext context = fixture.context();
    context.commissioning = &fixture.console.theCommissioning();
    ChargersPage page(context, fixture.actions, &fixture.window);
    find<RecordTable>(page, "chargerTable")->selectAll();
    press(page, "bulkTemplate");
    find<QPlainTextEdit>(page, "templateText")->setPlainText(QStringLiteral("HeartbeatInterval = 300"));
    press(page, "templateSave");
    QCOMPARE(records.expected.settings.size(), 1);
    QVERIFY(records.expected.savedAt);
    QCOMPARE(find<RecordTable>(page, "settingsRunTable")->filter().rowCount(), 1); // and then goes on
    press(page, "settingsRunClose");
    page.editTemplate(); // as Tools does
    fixture.settle();
    find<QPlainTextEdit>(page, "templateText")->setPlainText(QStringLiteral("HeartbeatInterval = 900"));
    press(page, "templateSave");
    QCOMPARE(records.expected.settings.first().value, QStringLiteral("900"));
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(records.expected.settings.first().value, QStringLiteral("300"));
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(records.expected.settings.first().value, QStringLiteral("900"));
}

void TestChargersPage::deleteArchivesWithUndo()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    find<RecordTable>(page, "chargerTable")->selectAll();
    press(page, "bulkArchive");
    QCOMPARE(fixture.console.administration.archived.size(), 2);
    QTRY_COMPARE(find<RecordTable>(page, "archivedTable")->filter().rowCount(), 2);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.restored.size(), 2);
    QVERIFY(fixture.console.site.archivedStations().isEmpty());
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.site.archivedStations().size(), 2);
}

void TestChargersPage::archivedCanBeRestored()
{
    PageFixture fixture;
    fill(fixture.console);
    fixture.actions.archive(StationId(QStringLiteral("A1")));
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(!find<Button>(page, "archivedRestore")->blockedReason().isEmpty());
    find<RecordTable>(page, "archivedTable")->selectRow(0);
    press(page, "archivedOpen");
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("A1")});
    press(page, "archivedRestore");
    QVERIFY(fixture.console.site.station(StationId(QStringLiteral("A1"))));
    QTRY_COMPARE(find<RecordTable>(page, "archivedTable")->filter().rowCount(), 0);
}

void TestChargersPage::placeIsEditedWithUndo()
{
    PageFixture fixture;
    fill(fixture.console);
    const StationId id(QStringLiteral("A1"));
    fixture.actions.editPlace(id);
    find<QComboBox>(fixture.window, "areaField")->setCurrentText(QStringLiteral("Yard"));
    find<QLineEdit>(fixture.window, "placeConnector1")->setText(QStringLiteral("left"));
    find<QPlainTextEdit>(fixture.window, "placeNote")->setPlainText(QStringLiteral("behind the pillar"));
    press(fixture.window, "placeAccept");
    StationPointer state = fixture.console.site.station(id);
    QCOMPARE(state->record.area, QStringLiteral("Yard"));
    QCOMPARE(state->record.note, QStringLiteral("behind the pillar"));
    QCOMPARE(state->connectors.front().name, QStringLiteral("left"));
    fixture.host.undo();
    fixture.settle();
    state = fixture.console.site.station(id);
    QVERIFY(state->record.area.isEmpty() && state->record.note.isEmpty() && state->connectors.front().name.isEmpty());
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.site.station(id)->record.note, QStringLiteral("behind the pillar"));
}

void TestChargersPage::replacingHardwareAsksForTheNewOne()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    fixture.console.source.requestSnapshot();
    fill(fixture.console);
    fixture.actions.replaceHardware(StationId(QStringLiteral("A1")));
    auto* field = find<QComboBox>(fixture.window, "replaceField");
    field->setCurrentText(QStringLiteral("a1"));
    press(fixture.window, "replaceAccept");
    QVERIFY(fixture.console.administration.replaced.isEmpty()); // the same one
    field->setCurrentText(field->itemText(0));
    press(fixture.window, "replaceAccept");
    QCOMPARE(fixture.console.administration.replaced.value(0).second, StationId(QStringLiteral("SN1")));
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("SN1")});
}

void TestChargersPage::waitingChargerIsTheReplacementOfAnother()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1")), aCandidate(QStringLiteral("SN2"))};
    fixture.console.source.requestSnapshot();
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showWaiting();
    fixture.settle();
    QVERIFY(find<Button>(page, "waitingReplaces")->isBlocked()); // none is chosen
    find<RecordTable>(page, "waitingTable")->selectRow(1);
    fixture.settle();
    QVERIFY(!find<Button>(page, "waitingReplaces")->isBlocked());
    press(page, "waitingReplaces");
    auto* place = find<QComboBox>(fixture.window, "replacePlace");
    place->setCurrentIndex(place->findData(QStringLiteral("A1")));
    press(fixture.window, "replaceAccept");
    const auto replaced = fixture.console.administration.replaced.value(0);
    QCOMPARE(replaced.first, StationId(QStringLiteral("A1")));
    QCOMPARE(replaced.second, StationId(QStringLiteral("SN2")));
}

void TestChargersPage::badPhotosAreRefusedInWords()
{
    PageFixture fixture;
    fill(fixture.console);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
    file.close();
    fixture.actions.takePhoto(StationId(QStringLiteral("A1")), path);
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    fixture.actions.takePhoto(StationId(QStringLiteral("A1")), folder.filePath(QStringLiteral("missing.png")));
    QTRY_COMPARE(fixture.host.notices.size(), 2);
    QVERIFY(fixture.console.administration.savedPhotos.isEmpty());
}

void TestChargersPage::photosAreStoredUprightAndSmall()
{
    PageFixture fixture;
    fill(fixture.console);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.png"));
    QImage large(3200, 800, QImage::Format_ARGB32);
    large.fill(Qt::darkGreen);
    QVERIFY(large.save(path));
    fixture.actions.takePhoto(StationId(QStringLiteral("A1")), path);
    QTRY_COMPARE(fixture.console.administration.savedPhotos.size(), 1);
    const QByteArray stored = fixture.console.administration.savedPhotos.first().second;
    QVERIFY(stored.startsWith("\xff\xd8\xff"));
    QVERIFY(stored.size() <= api::MaximumPhotoBytes);
    const QFuture<QImage> decoded = decodePhoto(stored, 400);
    QTRY_VERIFY(decoded.isFinished());
    QCOMPARE(decoded.result().size(), QSize(400, 100));
}

void TestChargersPage::aPhotoCanBeTakenBack()
{
    PageFixture fixture;
    fill(fixture.console);
    auto& photos = fixture.console.administration.savedPhotos;
    const StationId station(QStringLiteral("A1"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.png"));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(path));
    fixture.actions.takePhoto(station, path);
    QTRY_VERIFY(fixture.host.undo);
    const QByteArray first = photos.value(0).second;
    fixture.host.undo();
    fixture.settle();
    QVERIFY(photos.constLast().second.isEmpty()); // there was none before
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(photos.constLast().second, first);

    // another one in its place: the one before comes back
    fixture.console.history.photos.insert(fixture.console.site.station(station)->record.photo, first);
    image.fill(Qt::darkRed);
    QVERIFY(image.save(path));
    fixture.host.undo = {};
    fixture.actions.takePhoto(station, path);
    QTRY_VERIFY(fixture.host.undo);
    QVERIFY(photos.constLast().second != first);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(photos.constLast().second, first);
}

FORECOURT_WINDOW_TEST(TestChargersPage)

} // namespace forecourt::tests::chargerspage

#include "tst_chargerspage.moc"
