// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charger detail: actions with reasons, live cards, settings, history, faults in plain words.
#include "tests/gui/pagefixture.h"
#include "ui/models/commandmodel.h"
#include "ui/models/variablemodel.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/recordtable.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestChargerDetailPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offlineSwitchesEverythingOffAndSaysWhy();
    void unsupportedActionIsOff();
    void unlockWhileChargingIsOff();
    void restartAsksAndNamesTheDrivers();
    void hardRestartWantsTheNameTyped();
    void faultShowsStepsInPlainWords();
    void settingsAreShownAndReadAgain();
    void historyTellsOutcomesInWords();
    void menuRenamesWithUndo();
    void menuArchivesWithUndo();
    void triggerSendsTheMessageName();
    void failedSubmitIsTold();
    void archivedChargerSaysSo();

private:
    static StationBuilder charging()
    {
        StationBuilder station = aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay")).online();
        ConnectorState& connector = station.connector(1);
        connector.status = ConnectorStatus::Occupied;
        connector.charging = ChargingState::Charging;
        connector.transaction = TransactionKey(7);
        return station;
    }
    static void publish(FakeConsole& console, const StationBuilder& station)
    {
        console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(1000).record);
        console.source.publishStation(station.state);
        FakeConsole::settle();
    }
    static QAction* menuAction(QWidget& page, const char* name)
    {
        auto* menu = find<QMenu>(page, "detailMenu");
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction*>(QLatin1String(name));
    }
};

void TestChargerDetailPage::offlineSwitchesEverythingOffAndSaysWhy()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).withConnectors(1).offlineSince(pictureTime().addSecs(-3600)));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    for (const char* name : {"cardStart", "cardUnlock", "detailRestart", "readAgain"}) {
        press(page, name);
        QVERIFY2(find<Button>(page, name)->blockedReason().contains(QStringLiteral("09:14")), name);
    }
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QVERIFY(!menuAction(page, "actionRestart")->isEnabled());
    QVERIFY(menuAction(page, "actionRestart")->toolTip().contains(QStringLiteral("offline")));
    QVERIFY(menuAction(page, "actionRename")->isEnabled());
}

void TestChargerDetailPage::unsupportedActionIsOff()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(1).unsupported(QStringLiteral("UnlockConnector")));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QVERIFY(find<Button>(page, "cardUnlock")->isBlocked());
    QVERIFY(!find<Button>(page, "cardStart")->isBlocked());
    QVERIFY(find<QLabel>(page, "cardReason")->text().contains(QStringLiteral("cannot do this")));
}

void TestChargerDetailPage::unlockWhileChargingIsOff()
{
    PageFixture fixture;
    publish(fixture.console, charging());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QVERIFY(find<Button>(page, "cardUnlock")->isBlocked());
    QVERIFY(find<Button>(page, "cardStart")->isBlocked());
    press(page, "cardStop");
    press(page, "stopAccept");
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.value(0).parameters));
}

void TestChargerDetailPage::restartAsksAndNamesTheDrivers()
{
    PageFixture fixture;
    publish(fixture.console, charging());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    press(page, "detailRestart");
    QStringList texts;
    for (const QLabel* label : find<QDialog>(page, "restartDialog")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.join(QLatin1Char('\n')).contains(QStringLiteral("A. Weber")));
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    press(page, "restartAccept");
    QCOMPARE(std::get<Reset>(fixture.console.engine.submitted.value(0).parameters).kind, ResetKind::Soft);
}

void TestChargerDetailPage::hardRestartWantsTheNameTyped()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).named(QStringLiteral("Yard DC")).online().withConnectors(1));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    menuAction(page, "actionRestartHard")->trigger();
    press(page, "restartAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    find<QLineEdit>(page, "typedName")->setText(QStringLiteral("yard dc"));
    press(page, "restartAccept");
    QCOMPARE(std::get<Reset>(fixture.console.engine.submitted.value(0).parameters).kind, ResetKind::Hard);
}

void TestChargerDetailPage::faultShowsStepsInPlainWords()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay 7")).online();
    station.connector(1).status = ConnectorStatus::Faulted;
    station.connector(1).errorCode = QStringLiteral("GroundFailure");
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QCOMPARE(page.findChildren<QWidget*>(QStringLiteral("whatToDo")).size(), 1);
    QCOMPARE(find<QLabel>(page, "connectorHeadline")->text(), QStringLiteral("Earth leakage"));
    station.connector(1).status = ConnectorStatus::Available;
    station.connector(1).errorCode.clear();
    fixture.console.source.publishStation(station.state);
    fixture.settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(page.findChildren<QWidget*>(QStringLiteral("whatToDo")).isEmpty());
}

void TestChargerDetailPage::settingsAreShownAndReadAgain()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(1).withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300")).withVariable(QStringLiteral("NumberOfConnectors"), QStringLiteral("1"), true));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    RowFilter& filter = find<RecordTable>(page, "variableTable")->filter();
    QCOMPARE(filter.rowCount(), 2);
    find<QLineEdit>(page, "variableFilter")->setText(QStringLiteral("heart"));
    QCOMPARE(filter.index(0, int(VariableModel::Column::Value)).data().toString(), QStringLiteral("300"));
    QCOMPARE(filter.rowCount(), 1);
    press(page, "readAgain");
    QVERIFY(std::get<ReadVariables>(fixture.console.engine.submitted.value(0).parameters).names.isEmpty());
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::Accepted);
    fixture.settle();
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().contains(QStringLiteral("Accepted")));
}

void TestChargerDetailPage::historyTellsOutcomesInWords()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(1));
    CommandRecord lost;
    lost.id = CommandId(1);
    lost.station = StationId(QStringLiteral("BAY"));
    lost.parameters = UnlockConnector{EvseId(1)};
    lost.outcome = CommandOutcome::TimedOut;
    lost.user = QStringLiteral("Eva");
    lost.queuedAt = pictureTime();
    fixture.console.history.commandRows = {lost};
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    fixture.settle();
    const RowFilter& rows = find<RecordTable>(page, "commandTable")->filter();
    QCOMPARE(rows.rowCount(), 1);
    QVERIFY(rows.index(0, int(CommandModel::Column::Outcome)).data().toString().contains(QStringLiteral("No answer in time")));
    QCOMPARE(rows.index(0, int(CommandModel::Column::Who)).data().toString(), QStringLiteral("Eva"));
}

void TestChargerDetailPage::menuRenamesWithUndo()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).named(QStringLiteral("Old")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    menuAction(page, "actionRename")->trigger();
    find<QLineEdit>(page, "textField")->setText(QStringLiteral("New"));
    press(page, "textAccept");
    QCOMPARE(fixture.console.site.station(StationId(QStringLiteral("BAY")))->record.name, QStringLiteral("New"));
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.site.station(StationId(QStringLiteral("BAY")))->record.name, QStringLiteral("Old"));
}

void TestChargerDetailPage::menuArchivesWithUndo()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    menuAction(page, "actionArchive")->trigger();
    fixture.settle();
    QVERIFY(!fixture.console.site.station(StationId(QStringLiteral("BAY"))));
    QCOMPARE(fixture.host.pages, QList<PageId>{PageId::Chargers});
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.station(StationId(QStringLiteral("BAY"))));
}

void TestChargerDetailPage::triggerSendsTheMessageName()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    menuAction(page, "triggerMeterValues")->trigger();
    QCOMPARE(std::get<TriggerMessage>(fixture.console.engine.submitted.value(0).parameters).message, QStringLiteral("MeterValues"));
}

void TestChargerDetailPage::failedSubmitIsTold()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    fixture.console.engine.failure = Error{ErrorCode::LinkLost, {}, {}};
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    press(page, "readAgain");
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().contains(QStringLiteral("central system")));
}

void TestChargerDetailPage::archivedChargerSaysSo()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    ChangeBatch gone;
    gone.removedStations = {StationId(QStringLiteral("BAY"))};
    fixture.console.source.publish(gone);
    fixture.settle();
    QVERIFY(find<Button>(page, "detailRestart")->isBlocked());
}

QTEST_MAIN(TestChargerDetailPage)
#include "tst_chargerdetailpage.moc"
