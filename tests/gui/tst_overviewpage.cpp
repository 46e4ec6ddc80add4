// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: lobby banner, tiles and their commands, filter, first start.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/powerchart.h"
#include "ui/models/modelroles.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/tilefilterrow.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::overviewpage {

namespace {

/// One free, one charging (A. Weber), one faulted connector.
void fill(FakeConsole& console)
{
    StationBuilder station = aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay")).online();
    station.connector(1).name = QStringLiteral("Bay 1");
    ConnectorState& charging = station.connector(2);
    charging.name = QStringLiteral("Bay 2");
    charging.status = ConnectorStatus::Occupied;
    charging.charging = ChargingState::Charging;
    charging.transaction = TransactionKey(7);
    charging.live.powerW = 10'900;
    ConnectorState& faulted = station.connector(3);
    faulted.name = QStringLiteral("Bay 3");
    faulted.status = ConnectorStatus::Faulted;
    faulted.errorCode = QStringLiteral("GroundFailure");
    ChangeBatch batch;
    batch.transactions = {aTransaction(7).at(QStringLiteral("BAY"), 2).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(12'410).pointer()};
    batch.stations = {station.pointer()};
    batch.persons = {aPerson(1, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 1)};
    console.source.publish(batch);
    FakeConsole::settle();
}

QModelIndex tile(const QWidget& page, const QString& name)
{
    const QAbstractItemModel* model = find<ConnectorTileView>(page, "connectorTiles")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(TileNameRole).toString() == name)
            return model->index(row, 0);
    }
    return {};
}

QList<TileButton> buttons(const QModelIndex& index)
{
    return index.data(TileButtonsRole).value<QList<TileButton>>();
}

/// Presses the last, usual button of a tile.
void pressTile(const QWidget& page, const QString& name)
{
    const QModelIndex index = tile(page, name);
    find<ConnectorTileView>(page, "connectorTiles")->triggerButton(index, static_cast<int>(buttons(index).size()) - 1);
    FakeConsole::settle();
}

QString allText(const QWidget& root)
{
    QStringList texts;
    for (const QLabel* label : root.findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptInTheBannerAdmitsAtOnce();
    void rejectAsksBeforeItDoes();
    void bannerNamesTheFirstOfSeveral();
    void startAsksForWhomAndSendsIt();
    void startWithoutATagExplainsItself();
    void stopNamesDriverAndPlaceThenSends();
    void keepChargingSendsNothing();
    void tileTellsTheTruthAboutAStop();
    void refusedStopIsSaidInWords();
    void stopThatIsFollowedLeavesNoTrace();
    void nextStepOffersTheLadder();
    void offlineTilesSayWhyNothingWorks();
    void filterShowsOneState();
    void statesThatDoNotFitShareOneButton();
    void faultIsAcknowledgedOnItsTile();
    void waitingChargerReplacesAnother();
    void faultedTileLeadsToTheCharger();
    void firstStartShowsHowToConnect();
    void firstStartSaysWhoCalled();
    void lostPortIsToldWithTheNextStep();
    void storageTroubleIsToldWithTheNextStep_data();
    void storageTroubleIsToldWithTheNextStep();
    void siteLoadIsDrawnAgainstTheMainFuse();
    void attentionListsFaultsOfflineAndSessions();
    void attentionOffersTheNextStepOnEachRow();
    void moneyIsUnknownWithoutPrices();
    void moneyOfTheDayIsShown();
    void sizeFollowsTheNumber_data();
    void sizeFollowsTheNumber();
    void menuOverridesTheSize();
    void areasGroupTheTiles();
    void areaAndTextFilterTogether();
    void groupsOpenAndCloseByKeys();
    void manyTilesSayWhoWaitsInTheHeader();
};

void TestOverviewPage::acceptInTheBannerAdmitsAtOnce()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!find<QWidget>(page, "lobbyBanner")->isHidden());
    press(page, "lobbyAccept");
    QCOMPARE(fixture.console.administration.admitted.size(), 1);
    QCOMPARE(fixture.console.administration.admitted.first().first, StationId(QStringLiteral("SN0042")));
    QVERIFY(find<QWidget>(page, "lobbyBanner")->isHidden());
}

void TestOverviewPage::rejectAsksBeforeItDoes()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "lobbyReject");
    QVERIFY(fixture.console.administration.rejected.isEmpty());
    press(page, "rejectAccept");
    QCOMPARE(fixture.console.administration.rejected, QList<StationId>{StationId(QStringLiteral("SN0042"))});
}

void TestOverviewPage::bannerNamesTheFirstOfSeveral()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("FIRST")), aCandidate(QStringLiteral("SECOND")), aCandidate(QStringLiteral("THIRD"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QString text = allText(*find<QWidget>(page, "lobbyBanner"));
    QVERIFY2(text.contains(QStringLiteral("FIRST")) && text.contains(QStringLiteral("Terra AC")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1Char('2')), qPrintable(text)); // and 2 more
    press(page, "lobbyDetails");
    QCOMPARE(fixture.host.addChargers, QStringList{QStringLiteral("FIRST")});
}

void TestOverviewPage::startAsksForWhomAndSendsIt()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 1"));
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    auto* tags = find<QComboBox>(page, "startTag");
    QCOMPARE(tags->count(), 1);
    QVERIFY(tags->itemText(0).contains(QStringLiteral("A. Weber")));
    tags->setCurrentIndex(0);
    press(page, "startAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    const CommandRequest request = fixture.console.engine.submitted.first();
    QCOMPARE(request.station, StationId(QStringLiteral("BAY")));
    QCOMPARE(request.user, QStringLiteral("Eva"));
    const RemoteStart start = std::get<RemoteStart>(request.parameters);
    QCOMPARE(start.evse, std::optional(EvseId(1)));
    QCOMPARE(start.token.value, QStringLiteral("04A2"));
    QTRY_COMPARE(buttons(tile(page, QStringLiteral("Bay 1"))).value(0).text, QStringLiteral("Starting"));
}

void TestOverviewPage::startWithoutATagExplainsItself()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 1"));
    press(page, "startAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QVERIFY(!find<QLabel>(page, "fieldError")->isHidden());
    find<QComboBox>(page, "startTag")->setEditText(QStringLiteral("123456789012345678901"));
    press(page, "startAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // 21 characters do not fit
    find<QComboBox>(page, "startTag")->setEditText(QStringLiteral("04FFEE"));
    press(page, "startAccept");
    QCOMPARE(std::get<RemoteStart>(fixture.console.engine.submitted.first().parameters).token.value, QStringLiteral("04FFEE"));
}

void TestOverviewPage::stopNamesDriverAndPlaceThenSends()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    const QString text = allText(*find<QDialog>(page, "stopDialog"));
    QVERIFY2(text.contains(QStringLiteral("Bay 2")) && text.contains(QStringLiteral("A. Weber"))
                 && text.contains(QStringLiteral("12,41")), qPrintable(text));
    press(page, "stopAccept");
    QCOMPARE(std::get<RemoteStop>(fixture.console.engine.submitted.first().parameters).transaction, TransactionId(QStringLiteral("7")));
}

void TestOverviewPage::keepChargingSendsNothing()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    find<QDialog>(page, "stopDialog")->reject();
    fixture.settle();
    QVERIFY(fixture.console.engine.submitted.isEmpty());
}

void TestOverviewPage::tileTellsTheTruthAboutAStop()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    press(page, "stopAccept");
    QTRY_COMPARE(buttons(tile(page, QStringLiteral("Bay 2"))).value(0).text, QStringLiteral("Stopping"));
    QCOMPARE(tile(page, QStringLiteral("Bay 2")).data(TileStatusRole).value<DisplayStatus>(), DisplayStatus::Charging);
    fixture.console.clock.advance(std::chrono::seconds(6));
    QVERIFY(tile(page, QStringLiteral("Bay 2")).data(TileReasonRole).toStringList().value(0).contains(QStringLiteral("6\u00A0s")));
    fixture.console.clock.advance(std::chrono::seconds(25));
    QCOMPARE(buttons(tile(page, QStringLiteral("Bay 2"))).value(0).action, TileAction::NextStep);
}

void TestOverviewPage::refusedStopIsSaidInWords()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    press(page, "stopAccept");
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::Rejected, CommandEffect::None, QStringLiteral("Rejected"));
    fixture.settle();
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().contains(QStringLiteral("Refused by the charger")));
    QTRY_COMPARE(buttons(tile(page, QStringLiteral("Bay 2"))).value(0).action, TileAction::NextStep);
    QVERIFY(tile(page, QStringLiteral("Bay 2")).data(TileReasonRole).toStringList().join(QLatin1Char(' ')).contains(QStringLiteral("Refused")));
}

void TestOverviewPage::stopThatIsFollowedLeavesNoTrace()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    press(page, "stopAccept");
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::Accepted, CommandEffect::TransactionEnded);
    StationState after = *fixture.console.source.station(StationId(QStringLiteral("BAY")));
    after.connectors.at(1).transaction.reset();
    after.connectors.at(1).charging = ChargingState::Finishing;
    fixture.console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY"), 2).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).ended(pictureTime(), StopReason::Remote, 12'500).record);
    fixture.console.source.publishStation(after);
    QTRY_COMPARE(tile(page, QStringLiteral("Bay 2")).data(TileStatusRole).value<DisplayStatus>(), DisplayStatus::UnplugPlease);
    QCOMPARE(buttons(tile(page, QStringLiteral("Bay 2"))).value(0).action, TileAction::Unlock);
    QVERIFY(tile(page, QStringLiteral("Bay 2")).data(TileMainValueRole).toString().contains(QStringLiteral("12,50")));
    QVERIFY(fixture.host.notices.isEmpty());
}

void TestOverviewPage::nextStepOffersTheLadder()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    press(page, "stopAccept");
    fixture.settle();
    fixture.console.clock.advance(std::chrono::seconds(31));
    pressTile(page, QStringLiteral("Bay 2"));
    press(page, "stepClose");
    find<QLineEdit>(page, "textField")->setText(QStringLiteral("driver left"));
    press(page, "textAccept");
    QCOMPARE(fixture.console.engine.closed.size(), 1);
    QCOMPARE(fixture.console.engine.closed.first().first, TransactionKey(7));
    QCOMPARE(fixture.console.engine.closed.first().second, QStringLiteral("driver left"));
}

void TestOverviewPage::offlineTilesSayWhyNothingWorks()
{
    PageFixture fixture;
    fill(fixture.console);
    StationState offline = *fixture.console.source.station(StationId(QStringLiteral("BAY")));
    offline.link.isOnline = false;
    fixture.console.source.publishStation(offline);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QCOMPARE(tile(page, QStringLiteral("Bay 1")).data(TileStatusRole).value<DisplayStatus>(), DisplayStatus::Offline);
    QVERIFY(tile(page, QStringLiteral("Bay 1")).data(TileReasonRole).toStringList().value(0).contains(QStringLiteral("Available")));
}

void TestOverviewPage::filterShowsOneState()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QAbstractItemModel* model = find<ConnectorTileView>(page, "connectorTiles")->model();
    QCOMPARE(model->rowCount(), 3);
    auto* states = find<SegmentedSwitch>(page, "stateFilter");
    states->setCurrentIndex(1); // the worst: faulted
    Q_EMIT states->currentChanged(1);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data(TileNameRole).toString(), QStringLiteral("Bay 3"));
    states->setCurrentIndex(0);
    Q_EMIT states->currentChanged(0);
    QCOMPARE(model->rowCount(), 3);
}

void TestOverviewPage::statesThatDoNotFitShareOneButton()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).withConnectors(6).online();
    const ConnectorStatus statuses[] = {ConnectorStatus::Available, ConnectorStatus::Faulted,  ConnectorStatus::Reserved,
                                        ConnectorStatus::Unavailable, ConnectorStatus::Occupied, ConnectorStatus::Occupied};
    for (int i = 0; i < 6; ++i)
        station.connector(i + 1).status = statuses[i];
    station.connector(6).charging = ChargingState::Charging;
    fixture.console.source.publishStation(station.state);
    fixture.settle();
    const ConnectorModel connectors(fixture.console.workspace);
    TileFilterRow row(fixture.context(), connectors, &fixture.window);
    const auto other = [&row] { // the last one
        return find<SegmentedSwitch>(row, "stateFilter")->findChildren<QAbstractButton*>().last();
    };
    fixture.window.show();
    row.show();
    row.resize(4000, 60);
    fixture.settle();
    QVERIFY(other()->isHidden());
    row.resize(row.minimumSizeHint().width() / 2, 60);
    fixture.settle();
    QVERIFY(!other()->isHidden());
    auto* states = find<SegmentedSwitch>(row, "stateFilter");
    states->setCurrentIndex(states->count() - 1);
    Q_EMIT states->currentChanged(states->count() - 1);
    QStringList shown;
    for (int i = 0; i < connectors.rowCount(); ++i) {
        if (row.accepts(i))
            shown.append(statusWord(connectors.row(i).tile.status));
    }
    shown.sort();
    QVERIFY2(shown.contains(statusWord(DisplayStatus::Reserved)), qPrintable(shown.join(QLatin1Char(' '))));
    QVERIFY(!shown.contains(statusWord(DisplayStatus::Faulted)) && !shown.contains(statusWord(DisplayStatus::Charging)));
    row.resize(4000, 60); // all have a button again: nothing stays filtered away
    fixture.settle();
    QCOMPARE(states->currentIndex(), 0);
}

void TestOverviewPage::faultIsAcknowledgedOnItsTile()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QString bay = QStringLiteral("Bay 3");
    QCOMPARE(buttons(tile(page, bay)).size(), 1); // the alert comes a moment later
    AlertRecord alert;
    alert.id = AlertId(5);
    alert.kind = AlertKind::Fault;
    alert.severity = Severity::Critical;
    alert.station = StationId(QStringLiteral("BAY"));
    alert.evse = EvseId(3);
    ChangeBatch batch;
    batch.alerts = {alert};
    fixture.console.source.publish(batch);
    QTRY_COMPARE(buttons(tile(page, bay)).value(0).action, TileAction::Acknowledge);
    QCOMPARE(buttons(tile(page, bay)).value(1).action, TileAction::WhatToDo); // stays the usual one
    find<ConnectorTileView>(page, "connectorTiles")->triggerButton(tile(page, bay), 0);
    fixture.settle();
    const auto state = [&] { return fixture.console.site.alerts().value(0).state; };
    QCOMPARE(state(), AlertState::Acknowledged);
    QTRY_COMPARE(buttons(tile(page, bay)).size(), 1);
    QVERIFY(tile(page, bay).data(TilePersonRole).toString().contains(QStringLiteral("Acknowledged")));
    QMenu menu;
    const StationPointer station = fixture.console.site.station(alert.station);
    fixture.actions.fillConnectorMenu(menu, *station, *station->connector(EvseId(3)));
    auto* entry = menu.findChild<QAction*>(QStringLiteral("connectorAcknowledge"));
    QVERIFY(entry && !entry->isEnabled() && entry->toolTip().contains(QStringLiteral("Acknowledged")));
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(state(), AlertState::Open);
    QTRY_COMPARE(buttons(tile(page, bay)).value(0).action, TileAction::Acknowledge);
}

void TestOverviewPage::waitingChargerReplacesAnother()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042")), aCandidate(QStringLiteral("SN0043"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<Button>(page, "lobbyReplaces")->isHidden()); // there is nothing to replace yet
    fixture.console.source.publishStation(aStation(QStringLiteral("HERE")).named(QStringLiteral("Bay 1")).online().state);
    fixture.console.source.publishStation(aStation(QStringLiteral("BROKEN")).named(QStringLiteral("Bay 2")).state);
    fixture.settle();
    QVERIFY(!find<Button>(page, "lobbyReplaces")->isHidden());
    press(page, "lobbyReplaces");
    auto* place = find<QComboBox>(fixture.window, "replacePlace");
    QVERIFY(place->currentText().contains(QStringLiteral("Bay 2"))); // who is away comes first
    QVERIFY(find<QComboBox>(fixture.window, "replaceField")->currentText().startsWith(QStringLiteral("SN0042")));
    press(fixture.window, "replaceAccept");
    const auto replaced = fixture.console.administration.replaced.value(0);
    QCOMPARE(replaced.first, StationId(QStringLiteral("BROKEN")));
    QCOMPARE(replaced.second, StationId(QStringLiteral("SN0042")));
}

void TestOverviewPage::faultedTileLeadsToTheCharger()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QCOMPARE(tile(page, QStringLiteral("Bay 3")).data(TileMainValueRole).toString(), QStringLiteral("Earth leakage"));
    pressTile(page, QStringLiteral("Bay 3"));
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("BAY")});
}

void TestOverviewPage::firstStartShowsHowToConnect()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    QVERIFY(find<QWidget>(page, "firstStart")->isVisible());
    press(page, "firstAddCharger");
    QCOMPARE(fixture.host.addChargers, QStringList{QString()});
    fill(fixture.console);
    QVERIFY(!find<QWidget>(page, "firstStart")->isVisible());
}

void TestOverviewPage::firstStartSaysWhoCalled()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->startedAt = pictureTime();
    fixture.console.source.publish(batch);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto heard = [&page] { return allText(*find<QWidget>(page, "firstHeard")); };
    QVERIFY2(heard().contains(QStringLiteral("Nothing has called")), qPrintable(heard()));

    batch = {};
    batch.attempts = {anAttempt(AttemptReason::NoPassword, QStringLiteral("SN1"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("SN1")) && heard().contains(QStringLiteral("No password")), qPrintable(heard()));

    batch = {};
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("SN0042")) && heard().contains(QStringLiteral("waits")), qPrintable(heard()));
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("A")), aCandidate(QStringLiteral("B")), aCandidate(QStringLiteral("C")),
                                        aCandidate(QStringLiteral("D"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("A, B, C")) && heard().contains(QLatin1Char('4')), qPrintable(heard()));
    QVERIFY2(!heard().contains(QStringLiteral("Nothing has called")), qPrintable(heard()));
}

void TestOverviewPage::lostPortIsToldWithTheNextStep()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<QWidget>(page, "troubleBanner")->isHidden());
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("Port 8887 is in use by evcc")};
    fixture.console.source.publish(batch);
    fixture.settle();
    const QString text = allText(*find<QWidget>(page, "troubleBanner"));
    QVERIFY(!find<QWidget>(page, "troubleBanner")->isHidden());
    QVERIFY2(text.contains(QStringLiteral("evcc")) && text.contains(QStringLiteral("--port")), qPrintable(text));
}

void TestOverviewPage::storageTroubleIsToldWithTheNextStep_data()
{
    QTest::addColumn<SystemState>("system");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("others"); ///< that are not said
    const QString port = QStringLiteral("No charger can reach us.");
    const QString save = QStringLiteral("Nothing can be saved.");
    SystemState system;
    const auto row = [&system](const char* name, StorageHealth health, const QStringList& words, const QStringList& others) {
        system.storage = health;
        QTest::newRow(name) << system << words << others;
    };
    row("disk full", StorageHealth::DiskFull, {save, QStringLiteral("The disk is full. Free some space")}, {port});
    row("read only", StorageHealth::ReadOnly, {save, QStringLiteral("Check its permissions")}, {port});
    row("damaged", StorageHealth::Corrupt, {save, QStringLiteral("Restore the last backup")}, {port});
    system.storageDetail = QStringLiteral("disk I/O error");
    row("failing", StorageHealth::Failing, {save, QStringLiteral("disk I/O error"), QStringLiteral("We keep trying")}, {port});
    system.isQueueFull = true;
    row("queue full", StorageHealth::Good, {QStringLiteral("Too many records"), QStringLiteral("nothing is lost")}, {port, save});
    system.ocpp = {8887, false, QStringLiteral("Port 8887 is in use by evcc")};
    row("queue full, and the port is lost", StorageHealth::Good, {port, QStringLiteral("evcc"), QStringLiteral("Too many records")}, {save});
    system.isQueueFull = false;
    row("disk full, and the port is lost", StorageHealth::DiskFull,
        {port, QStringLiteral("evcc"), QStringLiteral("--port"), save, QStringLiteral("The disk is full")}, {});
}

void TestOverviewPage::storageTroubleIsToldWithTheNextStep()
{
    QFETCH(SystemState, system);
    QFETCH(QStringList, words);
    QFETCH(QStringList, others);
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QWidget* banner = find<QWidget>(page, "troubleBanner");
    ChangeBatch batch;
    batch.system = system;
    fixture.console.source.publish(batch);
    fixture.settle();
    const QString text = allText(*banner);
    QVERIFY(!banner->isHidden());
    for (const QString& word : words)
        QVERIFY2(text.contains(word), qPrintable(text));
    for (const QString& word : others)
        QVERIFY2(!text.contains(word), qPrintable(text));
    batch.system = SystemState{};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(banner->isHidden());
}

void TestOverviewPage::siteLoadIsDrawnAgainstTheMainFuse()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto* chart = find<PowerChart>(page, "siteLoadChart");
    const auto* now = find<QLabel>(page, "siteLoadNow");
    QVERIFY(chart->points().isEmpty());
    QVERIFY(!chart->limit());
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->mainFuseA = 63;
    batch.site->voltage = 230;
    batch.site->phases = 3;
    batch.site->marginPercent = 10;
    batch.sitePower = {{pictureTime().addSecs(-20), 10'900}, {pictureTime().addSecs(-10), std::nullopt}, {pictureTime(), 22'000}};
    fixture.console.source.publish(batch);
    fixture.settle();
    const QList<ChartPoint> expected{{pictureTime().addSecs(-20), 10.9}, {pictureTime().addSecs(-10), std::nullopt}, {pictureTime(), 22.0}};
    QCOMPARE(chart->points(), expected);
    QCOMPARE(chart->limit(), std::optional(39.123)); // 63 A x 230 V x 3, less 10 %
    QVERIFY2(now->text().contains(QStringLiteral("22")), qPrintable(now->text()));
    batch = {};
    batch.sitePower = {{pictureTime().addSecs(10), 7'400}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(chart->points().size(), 4);
    QVERIFY2(now->text().contains(QStringLiteral("7,4")), qPrintable(now->text()));
}

void TestOverviewPage::attentionListsFaultsOfflineAndSessions()
{
    PageFixture fixture;
    fill(fixture.console);
    fixture.console.source.publishStation(aStation(QStringLiteral("GONE")).offlineSince(pictureTime().addSecs(-900)).state);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setOddSessions(2);
    fixture.settle();
    const auto rows = page.findChildren<QWidget*>(QStringLiteral("attentionRow"));
    QCOMPARE(rows.size(), 3);
    const auto opens = page.findChildren<Button*>(QStringLiteral("attentionOpen"));
    opens.last()->click();
    QCOMPARE(fixture.host.attentionOpened, 1);
}

void TestOverviewPage::attentionOffersTheNextStepOnEachRow()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("A")).named(QStringLiteral("Alpha")).online();
    ConnectorState& plugged = station.connector(1);
    plugged.status = ConnectorStatus::Occupied;
    plugged.charging = ChargingState::Finishing;
    plugged.since = pictureTime().addSecs(-1200);
    station.state.link.clockDriftMs = 180'000;
    StationState pending = aStation(QStringLiteral("B")).online().state;
    pending.record.isAdmitted = false;
    fixture.console.source.publishStation(station.state);
    fixture.console.source.publishStation(pending);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto buttons = page.findChildren<Button*>(QStringLiteral("attentionOpen"));
    QStringList names;
    for (const Button* button : buttons)
        names.append(button->text());
    const QStringList expected{QStringLiteral("Unlock…"), QStringLiteral("Restart…"), QStringLiteral("Accept")};
    QCOMPARE(names, expected);
    buttons.at(0)->click();
    fixture.settle();
    QVERIFY(fixture.window.findChild<QDialog*>());
    buttons.at(2)->click();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedStations.last().second.isAdmitted, std::optional(true));
}

void TestOverviewPage::moneyIsUnknownWithoutPrices()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QString text = allText(*find<QWidget>(page, "todayMoney"));
    QVERIFY2(text.contains(QStringLiteral("–")), qPrintable(text));
    QVERIFY(!text.contains(QLatin1Char('0')));
    QVERIFY(text.contains(QStringLiteral("no prices set")));
}

void TestOverviewPage::moneyOfTheDayIsShown()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    SiteSettings site = fixture.console.source.state.site.value_or(SiteSettings());
    site.currency = QStringLiteral("EUR");
    batch.site = site;
    auto book = std::make_shared<PriceBook>();
    book->prices.append(PriceSetting());
    batch.prices.book = book;
    batch.today = DayTotals{QDate(2026, 5, 5), Energy::fromWh(1000), 2, 0, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    const auto text = [&page] { return allText(*find<QWidget>(page, "todayMoney")); };
    QVERIFY2(text().contains(QStringLiteral("0.00")), qPrintable(text())); // known: nothing was earned
    QVERIFY(!text().contains(QStringLiteral("no prices set")));
    batch.today->gross = {{450, QStringLiteral("CHF")}, {123456, QStringLiteral("EUR")}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(text().contains(QStringLiteral("1,234.56")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("4.50")), qPrintable(text())); // of another currency, told apart
}

namespace {
/// \a count stations with one connector each; every second in area North, every fourth in none.
void fillMany(FakeConsole& console, int count)
{
    ChangeBatch batch;
    for (int i = 1; i <= count; ++i) {
        StationBuilder station = aStation(QStringLiteral("S%1").arg(i)).named(QStringLiteral("Bay %1").arg(i)).online();
        station.state.record.area = i % 4 == 0 ? QString() : i % 2 == 0 ? QStringLiteral("North") : QStringLiteral("South");
        station.connector(1).status = ConnectorStatus::Available;
        batch.stations.append(station.pointer());
    }
    console.source.publish(batch);
    FakeConsole::settle();
}
} // namespace

void TestOverviewPage::sizeFollowsTheNumber_data()
{
    QTest::addColumn<int>("connectors");
    QTest::addColumn<int>("density");
    QTest::newRow("one") << 1 << int(TileDensity::Large);
    QTest::newRow("six") << 6 << int(TileDensity::Large);
    QTest::newRow("forty") << 40 << int(TileDensity::Medium);
    QTest::newRow("two hundred") << 200 << int(TileDensity::Dense);
}

void TestOverviewPage::sizeFollowsTheNumber()
{
    QFETCH(int, connectors);
    QFETCH(int, density);
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    fillMany(fixture.console, connectors);
    const auto* tiles = find<ConnectorTileView>(page, "connectorTiles");
    QTRY_COMPARE(tiles->model()->rowCount(), connectors);
    QCOMPARE(int(tiles->density()), density);
    find<QLineEdit>(page, "tileFilter")->setText(QStringLiteral("Bay 1"));
    QCOMPARE(int(tiles->density()), density); // the size does not jump while one types
}

void TestOverviewPage::menuOverridesTheSize()
{
    PageFixture fixture;
    fillMany(fixture.console, 3);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto* tiles = find<ConnectorTileView>(page, "connectorTiles");
    find<QAction>(page, "sizeDense")->trigger();
    QCOMPARE(tiles->density(), TileDensity::Dense);
    find<QAction>(page, "sizeAutomatic")->trigger();
    QCOMPARE(tiles->density(), TileDensity::Large);
}

void TestOverviewPage::areasGroupTheTiles()
{
    PageFixture fixture;
    fillMany(fixture.console, 8);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    page.resize(1200, 800);
    const auto* tiles = find<ConnectorTileView>(page, "connectorTiles");
    QVERIFY(tiles->isGrouped());
    QStringList titles;
    for (const TileGroup& group : tiles->tileLayout().groups())
        titles.append(group.title + QLatin1Char(' ') + QString::number(group.rows.size()));
    const QStringList expected{QStringLiteral("North 2"), QStringLiteral("South 4"), QStringLiteral("Without area 2")};
    QCOMPARE(titles, expected);
    find<QAction>(page, "groupByArea")->setChecked(false);
    QVERIFY(!tiles->isGrouped());
}

void TestOverviewPage::areaAndTextFilterTogether()
{
    PageFixture fixture;
    fillMany(fixture.console, 20);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto* tiles = find<ConnectorTileView>(page, "connectorTiles");
    auto* areas = find<QComboBox>(page, "areaFilter");
    areas->setCurrentIndex(areas->findText(QStringLiteral("South")));
    QCOMPARE(tiles->model()->rowCount(), 10);
    find<QLineEdit>(page, "tileFilter")->setText(QStringLiteral("bay 1"));
    QCOMPARE(tiles->model()->rowCount(), 6); // 1, 11, 13, 15, 17, 19
    QCOMPARE(find<QLabel>(page, "tileCount")->text(), QStringLiteral("6 of 20"));
    find<QLineEdit>(page, "tileFilter")->setText(QStringLiteral("nothing"));
    QVERIFY(!find<QWidget>(page, "noTileFits")->isHidden());
    press(page, "clearTileFilter");
    QCOMPARE(tiles->model()->rowCount(), 20);
    QCOMPARE(areas->currentIndex(), 0);
}

void TestOverviewPage::groupsOpenAndCloseByKeys()
{
    PageFixture fixture;
    fillMany(fixture.console, 8);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    page.resize(1200, 800);
    auto* tiles = find<ConnectorTileView>(page, "connectorTiles");
    tiles->setCurrentIndex(tile(page, QStringLiteral("Bay 2")));
    QTest::keyClick(tiles, Qt::Key_Minus);
    QCOMPARE(tiles->collapsedGroups(), QStringList{QStringLiteral("North")});
    QTest::keyClick(tiles, Qt::Key_Plus);
    QVERIFY(tiles->collapsedGroups().isEmpty());
    find<QAction>(page, "collapseAll")->trigger();
    QCOMPARE(tiles->tileLayout().visibleRows().size(), 0);
    find<QAction>(page, "expandAll")->trigger();
    QCOMPARE(tiles->tileLayout().visibleRows().size(), 8);
}

void TestOverviewPage::manyTilesSayWhoWaitsInTheHeader()
{
    PageFixture fixture;
    fillMany(fixture.console, 41);
    StationBuilder bad = aStation(QStringLiteral("S1")).named(QStringLiteral("Bay 1")).online();
    bad.connector(1).status = ConnectorStatus::Faulted;
    fixture.console.source.publishStation(bad.state);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<QWidget>(page, "lobbyBanner")->isHidden());
    press(page, "badgeWaiting");
    QCOMPARE(fixture.host.addChargers, QStringList{QStringLiteral("SN0042")});
    press(page, "badgeFaulted");
    QCOMPARE(find<ConnectorTileView>(page, "connectorTiles")->model()->rowCount(), 1);
}

FORECOURT_WINDOW_TEST(TestOverviewPage)

} // namespace forecourt::tests::overviewpage

#include "tst_overviewpage.moc"
