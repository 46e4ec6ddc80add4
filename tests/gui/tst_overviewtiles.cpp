// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: the tiles of connectors, their commands and what becomes of them.
#include "tests/gui/overviewfixture.h"
#include "tests/support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::overviewtiles {

using namespace forecourt::tests::overview;

class TestOverviewTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startAsksForWhomAndSendsIt();
    void startWithoutATagExplainsItself();
    void stopNamesDriverAndPlaceThenSends();
    void keepChargingSendsNothing();
    void tileTellsTheTruthAboutAStop();
    void refusedStopIsSaidInWords();
    void stopThatIsFollowedLeavesNoTrace();
    void nextStepOffersTheLadder();
    void offlineTilesSayWhyNothingWorks();
    void faultIsAcknowledgedOnItsTile();
    void faultedTileLeadsToTheCharger();
};

void TestOverviewTiles::startAsksForWhomAndSendsIt()
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

void TestOverviewTiles::startWithoutATagExplainsItself()
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

void TestOverviewTiles::stopNamesDriverAndPlaceThenSends()
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

void TestOverviewTiles::keepChargingSendsNothing()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    pressTile(page, QStringLiteral("Bay 2"));
    find<QDialog>(page, "stopDialog")->reject();
    fixture.settle();
    QVERIFY(fixture.console.engine.submitted.isEmpty());
}

void TestOverviewTiles::tileTellsTheTruthAboutAStop()
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

void TestOverviewTiles::refusedStopIsSaidInWords()
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

void TestOverviewTiles::stopThatIsFollowedLeavesNoTrace()
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

void TestOverviewTiles::nextStepOffersTheLadder()
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

void TestOverviewTiles::offlineTilesSayWhyNothingWorks()
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

void TestOverviewTiles::faultIsAcknowledgedOnItsTile()
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

void TestOverviewTiles::faultedTileLeadsToTheCharger()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QCOMPARE(tile(page, QStringLiteral("Bay 3")).data(TileMainValueRole).toString(), QStringLiteral("Earth leakage"));
    pressTile(page, QStringLiteral("Bay 3"));
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("BAY")});
}

FORECOURT_WINDOW_TEST(TestOverviewTiles)

} // namespace forecourt::tests::overviewtiles

#include "tst_overviewtiles.moc"
