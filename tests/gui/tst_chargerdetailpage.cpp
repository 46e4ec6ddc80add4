// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charger detail: actions with reasons, live cards, settings, history, faults in plain words.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/sessionchart.h"
#include "ui/models/commandmodel.h"
#include "ui/models/connectorfacts.h"
#include "ui/models/connectortile.h"
#include "ui/models/variablemodel.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/livetab.h"
#include "ui/pages/settingstab.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

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
    void eventsComeByThemselvesAndSayWhyNot();
    void menuRenamesWithUndo();
    void menuArchivesWithUndo();
    void triggerSendsTheMessageName();
    void failedSubmitIsTold();
    void archivedChargerSaysSo();
    void replacedChargerLeadsToItsSuccessor();
    void historyStaysWithThePlace();
    void makersCodeIsExplainedAndCanBeActedOn();
    void ownersTextsAreShownWithTheirFile();
    void hintsAreExplainedToo();
    void cableAndLockAreToldAsFarAsKnown();
    void messagesAreListed();
    void aRunningSessionShowsItsFirstValue();
    void theCurveOfEitherOfTwoCarsCanBeSeen();
    void aPowerReadsBeforeItsUnitInRightToLeft();
    void emptyFilterResultsCanBeCleared();

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
    StationBuilder bay = aStation(QStringLiteral("BAY")).withConnectors(1).offlineSince(pictureTime().addSecs(-3600));
    bay.connector(1).since = pictureTime().addSecs(-7200); // it was available for an hour before
    publish(fixture.console, bay);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    const QString card = find<QWidget>(page, "connectorCard")->accessibleName();
    QVERIFY2(card.contains(QStringLiteral("09:14")), qPrintable(card));
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
    const QString reason = find<QLabel>(page, "cardReason")->text();
    QVERIFY2(reason.contains(QStringLiteral("cannot do this")) && reason.contains(QStringLiteral("expert call")), qPrintable(reason));
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(1)); // as after an update
    QTRY_VERIFY(!find<Button>(page, "cardUnlock")->isBlocked());
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
    QCOMPARE(filter.index(0, int(VariableModel::Column::Value)).data().toString(), QStringLiteral("300\u00a0s"));
    find<RecordTable>(page, "variableTable")->selectRow(0);
    QVERIFY(find<QLabel>(page, "variableMeaning")->text().contains(QStringLiteral("sign of life")));
    QVERIFY(find<QLabel>(page, "variableFacts")->text().contains(QStringLiteral("seconds")));
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

void TestChargerDetailPage::eventsComeByThemselvesAndSayWhyNot()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(1));
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.setStation(StationId(QStringLiteral("BAY")));
    page.showTab(ChargerDetailPage::Tab::History);
    find<SegmentedSwitch>(page, "historyChoice")->setCurrentIndex(1);
    Q_EMIT find<SegmentedSwitch>(page, "historyChoice")->currentChanged(1);
    fixture.settle();
    QStringList texts;
    for (const QLabel* label : find<EmptyState>(page, "eventTableEmpty")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.join(QLatin1Char('\n')).contains(QStringLiteral("cannot be read")), qPrintable(texts.join(QLatin1Char('\n'))));
    EventRecord event;
    event.id = RecordId(1);
    event.station = StationId(QStringLiteral("BAY"));
    event.at = pictureTime();
    event.code = QStringLiteral("Faulted");
    fixture.console.history.failure.reset();
    fixture.console.history.eventRows = {event};
    for (int second = 0; second < 4; ++second) {
        fixture.console.clock.advance(std::chrono::seconds(1));
        fixture.settle();
    }
    QTRY_COMPARE(find<RecordTable>(page, "eventTable")->filter().rowCount(), 1);
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
    fixture.settle();
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
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

void TestChargerDetailPage::replacedChargerLeadsToItsSuccessor()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    fixture.console.administration.replaceStation(StationId(QStringLiteral("BAY")), StationId(QStringLiteral("NEW")));
    fixture.settle();
    press(page, "openSuccessor");
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("NEW")});
    press(page, "restoreArchived");
    QCOMPARE(fixture.console.administration.restored, QList<StationId>{StationId(QStringLiteral("BAY"))});
}

void TestChargerDetailPage::historyStaysWithThePlace()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("NEW")).online();
    station.state.record.replaces = {StationId(QStringLiteral("OLD"))};
    publish(fixture.console, station);
    CommandRecord command;
    command.id = CommandId(1);
    command.station = StationId(QStringLiteral("OLD"));
    command.parameters = Reset{};
    fixture.console.history.commandRows = {command};
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("NEW")));
    fixture.settle();
    QCOMPARE(fixture.console.history.transactionQueries.last().formerStations, QList<StationId>{StationId(QStringLiteral("OLD"))});
    QCOMPARE(find<RecordTable>(page, "commandTable")->filter().rowCount(), 1);
    QVERIFY(find<QLabel>(page, "placeFormer")->text().contains(QStringLiteral("OLD")));
}

namespace {
StationBuilder faulted(const QString& errorCode, const QString& vendorCode = {}, const QString& info = {})
{
    StationBuilder station = aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay 7")).online();
    station.connector(1).status = ConnectorStatus::Faulted;
    station.connector(1).errorCode = errorCode;
    station.connector(1).vendorErrorCode = vendorCode;
    station.connector(1).info = info;
    return station;
}
} // namespace

void TestChargerDetailPage::makersCodeIsExplainedAndCanBeActedOn()
{
    PageFixture fixture;
    publish(fixture.console, faulted(QStringLiteral("GroundFailure"), QStringLiteral("E12"), QStringLiteral("<b>RCD</b>")));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QVERIFY(find<QLabel>(page, "faultCause")->text().contains(QStringLiteral("earth")));
    const QString codes = find<QLabel>(page, "faultCodes")->text();
    QVERIFY2(codes.contains(QStringLiteral("E12")) && codes.contains(QStringLiteral("<b>RCD</b>")), qPrintable(codes));
    press(page, "stepRestart");
    QVERIFY(find<QDialog>(page, "restartDialog"));
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // asks first
}

void TestChargerDetailPage::ownersTextsAreShownWithTheirFile()
{
    PageFixture fixture;
    FaultBook book = fixture.console.workspace.faults();
    book.add(R"({"faults": [{"vendorErrorCode": "E12", "cause": "Wet socket", "check": ["Dry it", "Call Joe"]}]})", QStringLiteral("own.json"));
    publish(fixture.console, faulted(QStringLiteral("GroundFailure"), QStringLiteral("E12")));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    fixture.console.workspace.setFaults(book);
    fixture.settle();
    QCOMPARE(find<QLabel>(page, "faultCause")->text(), QStringLiteral("Wet socket"));
    QVERIFY(find<QLabel>(page, "faultSource")->text().contains(QStringLiteral("own.json:1")));
    QCOMPARE(page.findChildren<QWidget*>(QStringLiteral("faultStep")).size(), 2);
}

void TestChargerDetailPage::hintsAreExplainedToo()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    station.connector(1).errorCode = QStringLiteral("WeakSignal");
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QVERIFY(find<QLabel>(page, "faultCause")->text().contains(QStringLiteral("signal")));
}

void TestChargerDetailPage::cableAndLockAreToldAsFarAsKnown()
{
    PageFixture fixture;
    StationBuilder station = charging();
    station.connector(1).since = pictureTime().addSecs(-600);
    const StationState& state = station.state;
    const Workspace& workspace = fixture.console.workspace;
    QCOMPARE(cableText(state, state.connectors.front()), QStringLiteral("plugged in"));
    QVERIFY(lockText(workspace, state, state.connectors.front()).startsWith(QStringLiteral("unknown")));
    CommandRecord unlock;
    unlock.id = CommandId(5);
    unlock.station = state.record.id;
    unlock.parameters = UnlockConnector{EvseId(1)};
    unlock.answerStatus = QStringLiteral("Unlocked");
    unlock.outcome = CommandOutcome::Accepted;
    unlock.answeredAt = pictureTime().addSecs(-60);
    fixture.console.source.publishCommand(unlock);
    fixture.settle();
    QVERIFY(lockText(workspace, state, state.connectors.front()).startsWith(QStringLiteral("unlocked")));
    StationState started = state;
    started.connectors.front().charging = ChargingState::EvConnected;
    started.connectors.front().transaction.reset();
    QCOMPARE(cableText(started, started.connectors.front()), QStringLiteral("plugged in"));
    started.connectors.front().pendingStart = PendingStart{CommandId(6), {}, pictureTime(), pictureTime().addSecs(60)};
    QVERIFY(cableText(started, started.connectors.front()).startsWith(QStringLiteral("unknown"))); // "Preparing" with and without a car
    const TileData tile = connectorTile(TileSurroundings(workspace), started, started.connectors.front());
    QCOMPARE(tile.mainValue, QStringLiteral("Getting ready")); // not that it waits for a card
    StationState offline = state;
    offline.link.isOnline = false;
    QVERIFY(cableText(offline, offline.connectors.front()).startsWith(QStringLiteral("unknown")));
}

void TestChargerDetailPage::messagesAreListed()
{
    PageFixture fixture;
    MessageRecord message;
    message.id = RecordId(1);
    message.at = pictureTime();
    message.station = StationId(QStringLiteral("BAY"));
    message.action = QStringLiteral("StatusNotification");
    message.payload = QByteArrayLiteral("{\"status\":\"Available\"}");
    fixture.console.history.messageRows = {message};
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    fixture.window.show();
    page.show();
    page.showTab(ChargerDetailPage::Tab::Messages);
    fixture.settle();
    auto* table = find<RecordTable>(page, "messageList");
    QCOMPARE(table->filter().rowCount(), 1);
    table->selectRow(0);
    QVERIFY(find<QPlainTextEdit>(page, "messagePayload")->toPlainText().contains(QStringLiteral("\"status\": \"Available\"")));
    press(page, "openInMessages");
    QCOMPARE(fixture.host.places, QStringList{QStringLiteral("messages/charger:BAY")});
}

void TestChargerDetailPage::aRunningSessionShowsItsFirstValue()
{
    PageFixture fixture;
    StationBuilder station = charging();
    ChangeBatch batch;
    batch.transactions = {aTransaction(7).at(QStringLiteral("BAY"), 1).started(pictureTime().addSecs(-20)).pointer()};
    fixture.console.source.publish(batch);
    publish(fixture.console, station);
    LiveTab tab(fixture.context(), fixture.actions, &fixture.window);
    tab.setStation(station.pointer());
    fixture.settle();
    auto* chart = find<SessionChart>(tab, "liveChart");
    QVERIFY(chart->power().isEmpty()); // nothing was said, so there is no 0
    station.connector(1).live.at = pictureTime().addSecs(-5);
    station.connector(1).live.powerW = 7400;
    LiveTab later(fixture.context(), fixture.actions, &fixture.window);
    later.setStation(station.pointer());
    fixture.settle();
    QTRY_COMPARE(find<SessionChart>(later, "liveChart")->power().value(0).value, std::optional(7.4));
}

void TestChargerDetailPage::theCurveOfEitherOfTwoCarsCanBeSeen()
{
    PageFixture fixture;
    StationBuilder station = charging();
    ConnectorState& right = station.connector(2);
    right.status = ConnectorStatus::Occupied;
    right.charging = ChargingState::Charging;
    right.transaction = TransactionKey(8);
    right.name = QStringLiteral("Right");
    right.live.at = pictureTime().addSecs(-5);
    right.live.powerW = 11'000;
    ConnectorState& left = station.connector(1);
    left.name = QStringLiteral("Left");
    left.live.at = pictureTime().addSecs(-5);
    left.live.powerW = 7400;
    ChangeBatch batch;
    batch.transactions = {aTransaction(8).at(QStringLiteral("BAY"), 2).started(pictureTime().addSecs(-20)).pointer()};
    fixture.console.source.publish(batch);
    publish(fixture.console, station);
    LiveTab tab(fixture.context(), fixture.actions, &fixture.window);
    tab.setStation(station.pointer());
    fixture.settle();
    auto* choice = find<QComboBox>(tab, "liveSession");
    auto* chart = find<SessionChart>(tab, "liveChart");
    QVERIFY(!choice->isHidden());
    QCOMPARE(choice->currentText(), QStringLiteral("Left"));
    QTRY_COMPARE(chart->power().value(0).value, std::optional(7.4));
    choice->setCurrentIndex(1);
    fixture.settle();
    QTRY_COMPARE(chart->power().value(0).value, std::optional(11.0));
    tab.setStation(station.pointer()); // news of the charger
    fixture.settle();
    QCOMPARE(choice->currentText(), QStringLiteral("Right"));
    QTRY_COMPARE(chart->power().value(0).value, std::optional(11.0));
    station.connector(2).transaction.reset();
    tab.setStation(station.pointer());
    fixture.settle();
    QVERIFY(choice->isHidden());
    QTRY_COMPARE(chart->power().value(0).value, std::optional(7.4));
}

void TestChargerDetailPage::aPowerReadsBeforeItsUnitInRightToLeft()
{
    PageFixture fixture;
    StationBuilder station = charging();
    station.connector(1).live.powerW = 10'900;
    publish(fixture.console, station);
    fixture.window.setLayoutDirection(Qt::RightToLeft);
    fixture.window.resize(1100, 700);
    LiveTab tab(fixture.context(), fixture.actions, &fixture.window);
    tab.resize(1100, 700);
    tab.setStation(station.pointer());
    fixture.window.show();
    const auto* card = find<QWidget>(tab, "connectorCard");
    const auto* value = find<QLabel>(tab, "connectorHeadline");
    const auto* unit = find<QLabel>(tab, "connectorUnit");
    QTRY_VERIFY(value->isVisible() && unit->isVisible());
    QCOMPARE(unit->text(), QStringLiteral("kW"));
    QTRY_VERIFY(value->mapTo(card, QPoint()).x() > card->width() / 2); // at the leading edge
    QVERIFY(value->mapTo(card, QPoint()).x() < unit->mapTo(card, QPoint()).x());
}

void TestChargerDetailPage::emptyFilterResultsCanBeCleared()
{
    PageFixture fixture;
    const StationBuilder station = charging().withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300"));
    publish(fixture.console, station);
    SettingsTab tab(fixture.context(), fixture.actions, &fixture.window);
    tab.setStation(station.state.record.id);
    fixture.settle();
    auto* filter = find<QLineEdit>(tab, "variableFilter");
    filter->setText(QStringLiteral("no such setting"));
    QVERIFY(!find<QWidget>(tab, "variableTableEmpty")->isHidden());
    press(tab, "variableTableClear");
    QVERIFY(filter->text().isEmpty());
    QVERIFY(find<QWidget>(tab, "variableTableEmpty")->isHidden());
}

FORECOURT_WINDOW_TEST(TestChargerDetailPage)
#include "tst_chargerdetailpage.moc"
