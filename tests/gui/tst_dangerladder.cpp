// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Questions before something reaches a car: they name the driver, offer to wait, and say what cannot be done now.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/chargerbulk.h"

#include <QDialog>
#include <QLabel>
#include <QRadioButton>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::dangerladder {

const StationId Bay(QStringLiteral("BAY"));

StationBuilder charging()
{
    StationBuilder station = aStation(Bay.value()).named(QStringLiteral("Bay")).online();
    ConnectorState& connector = station.connector(1);
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.transaction = TransactionKey(7);
    return station;
}

void publish(FakeConsole& console, const StationBuilder& station)
{
    console.source.publishTransaction(aTransaction(7).at(Bay.value()).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(1000).record);
    console.source.publishStation(station.state);
    FakeConsole::settle();
}

QString textOf(const QWidget& dialog)
{
    QStringList texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

class TestDangerLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartMayWaitUntilNobodyCharges();
    void restartOfAnIdleChargerDoesNotAskWhen();
    void unlockNamesTheDriver();
    void stepsThatCannotReachTheChargerSaySo();
    void archivingWhileSomebodyChargesIsAskedFirst();
};

void TestDangerLadder::restartMayWaitUntilNobodyCharges()
{
    PageFixture fixture;
    publish(fixture.console, charging());
    PageContext context = fixture.context();
    context.planning = &fixture.console.thePlanning();
    ChargerActions actions(context, &fixture.window);
    actions.restart(Bay, ResetKind::Soft);
    QVERIFY(find<QRadioButton>(fixture.window, "choice0")->isChecked()); // what the button says
    find<QRadioButton>(fixture.window, "choice1")->setChecked(true);
    press(fixture.window, "restartAccept");
    fixture.settle();
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QCOMPARE(fixture.console.planning.plans.size(), 1);
    QCOMPARE(fixture.console.planning.plans.first().station, Bay);
    QVERIFY(fixture.console.planning.plans.first().isWhenIdle);
    actions.restart(Bay, ResetKind::Soft);
    press(fixture.window, "restartAccept");
    fixture.settle();
    QCOMPARE(std::get<Reset>(fixture.console.engine.submitted.value(0).parameters).kind, ResetKind::Soft);
}

void TestDangerLadder::restartOfAnIdleChargerDoesNotAskWhen()
{
    PageFixture fixture;
    publish(fixture.console, aStation(Bay.value()).online());
    PageContext context = fixture.context();
    context.planning = &fixture.console.thePlanning();
    ChargerActions actions(context, &fixture.window);
    actions.restart(Bay, ResetKind::Soft);
    QVERIFY(fixture.window.findChildren<QRadioButton*>().isEmpty());
}

void TestDangerLadder::unlockNamesTheDriver()
{
    PageFixture fixture;
    publish(fixture.console, charging());
    fixture.actions.unlock(Bay, EvseId(1));
    const QString text = textOf(*find<QDialog>(fixture.window, "unlockDialog"));
    QVERIFY2(text.contains(QStringLiteral("A. Weber")) && text.contains(QStringLiteral("1,00")), qPrintable(text));
}

void TestDangerLadder::stepsThatCannotReachTheChargerSaySo()
{
    PageFixture fixture;
    StationBuilder away = charging();
    away.offlineSince(pictureTime().addSecs(-60));
    publish(fixture.console, away);
    fixture.actions.showNextStep(Bay, EvseId(1));
    for (const char* step : {"stepStop", "stepUnlock", "stepRestart"}) {
        const auto* button = find<Button>(fixture.window, step);
        QVERIFY2(button->isBlocked() && !button->blockedReason().isEmpty(), step);
    }
    QVERIFY(!find<Button>(fixture.window, "stepClose")->isBlocked());
    QVERIFY(textOf(*find<QDialog>(fixture.window, "nextStepDialog")).contains(find<Button>(fixture.window, "stepUnlock")->blockedReason()));
}

void TestDangerLadder::archivingWhileSomebodyChargesIsAskedFirst()
{
    PageFixture fixture;
    publish(fixture.console, charging());
    fixture.console.source.publishStation(aStation(QStringLiteral("IDLE")).online().state);
    fixture.settle();
    fixture.actions.archive(Bay);
    QVERIFY(fixture.console.site.station(Bay));
    QVERIFY(textOf(*find<QDialog>(fixture.window, "archiveDialog")).contains(QStringLiteral("A. Weber")));
    find<QDialog>(fixture.window, "archiveDialog")->reject();
    fixture.settle();
    QVERIFY(fixture.console.site.station(Bay));
    ChargerBulk bulk(fixture.context(), &fixture.window);
    bulk.archive({Bay, StationId(QStringLiteral("IDLE"))});
    QVERIFY(fixture.console.site.station(StationId(QStringLiteral("IDLE"))));
    QVERIFY(textOf(*find<QDialog>(fixture.window, "archiveDialog")).contains(QStringLiteral("A. Weber")));
    press(fixture.window, "archiveAccept");
    fixture.settle();
    QVERIFY(!fixture.console.site.station(Bay) && !fixture.console.site.station(StationId(QStringLiteral("IDLE"))));
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.station(Bay));
    bulk.archive({StationId(QStringLiteral("IDLE"))}); // without a question
    fixture.settle();
    QVERIFY(!fixture.console.site.station(StationId(QStringLiteral("IDLE"))));
}

FORECOURT_WINDOW_TEST(TestDangerLadder)

} // namespace forecourt::tests::dangerladder

#include "tst_dangerladder.moc"
