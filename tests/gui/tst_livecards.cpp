// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cards of a charger's page "Live": what is set and made from a connector's card and from the steps of a fault.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/format/language.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/widgets/flowrow.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QScopeGuard>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::livecards {

namespace {
void publish(FakeConsole& console, const StationBuilder& station)
{
    console.source.publishStation(station.state);
    FakeConsole::settle();
}
} // namespace

class TestLiveCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLimitIsSetFromTheCardOfAConnector();
    void callingTheMakerOffersABundle();
    void whatGetsLongerTakesItsRoom();
};

void TestLiveCards::aLimitIsSetFromTheCardOfAConnector()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(2));
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    page.findChildren<Button*>(QStringLiteral("cardLimit")).last()->click();
    fixture.settle();
    const auto* dialog = find<ProfileDialog>(page, "profileDialog");
    QVERIFY(dialog->isVisible());
    QCOMPARE(find<QComboBox>(*dialog, "limitConnector")->currentData().toInt(), 2);
    publish(fixture.console, aStation(QStringLiteral("BAY")).online().withConnectors(2).unsupported(QStringLiteral("SetChargingProfile")));
    QTRY_VERIFY(find<Button>(page, "cardLimit")->isBlocked());
    QVERIFY(find<QLabel>(page, "cardReason")->text().contains(QStringLiteral("Limit is off")));
}

void TestLiveCards::callingTheMakerOffersABundle()
{
    PageFixture fixture;
    PageContext context = fixture.context();
    context.bundles = &fixture.console.bundles;
    ChargerActions actions(context, &fixture.window);
    StationBuilder faulted = aStation(QStringLiteral("BAY")).online();
    faulted.connector(1).status = ConnectorStatus::Faulted;
    faulted.connector(1).errorCode = QStringLiteral("GroundFailure");
    publish(fixture.console, faulted);
    ChargerDetailPage page(context, actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QCOMPARE(page.findChildren<Button*>(QStringLiteral("stepBundle")).size(), 1);
    press(page, "stepBundle");
    auto* dialog = find<QDialog>(page, "bundleDialog");
    QVERIFY(dialog->isVisible());
    delete dialog; // it refers to the context
}

/// In German the buttons stand in two lines and the cable's words do, and the last word of them was cut once they had come
/// while the card was shown.
void TestLiveCards::whatGetsLongerTakesItsRoom()
{
    QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
    const auto back = qScopeGuard([] { (void)installLanguage(*qApp, QStringLiteral("en")); });
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).online().withConnectors(2);
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, nullptr);
    page.setStation(StationId(QStringLiteral("BAY")));
    page.resize(1200, 800);
    page.show();
    fixture.settle();
    station.connector(1).status = ConnectorStatus::Occupied;
    station.connector(1).charging = ChargingState::EvConnected;
    station.connector(1).pendingStart = PendingStart{CommandId(6), {}, pictureTime(), pictureTime().addSecs(60)};
    publish(fixture.console, station);
    const auto* card = find<QWidget>(page, "connectorCard");
    int wrapped = 0;
    for (QWidget* const part : card->findChildren<QWidget*>()) {
        const auto* label = qobject_cast<QLabel*>(part);
        const bool isRow = qobject_cast<FlowRow*>(part) != nullptr;
        if (!part->isVisible() || (!isRow && (label == nullptr || !label->wordWrap())))
            continue;
        QTRY_VERIFY_WITH_TIMEOUT(part->height() >= part->heightForWidth(part->width()), 2000);
        wrapped += isRow ? part->height() > part->sizeHint().height() : part->height() > 2 * part->fontMetrics().lineSpacing();
    }
    QCOMPARE(wrapped, 2); // else it shows nothing
}

FORECOURT_WINDOW_TEST(TestLiveCards)

} // namespace forecourt::tests::livecards

#include "tst_livecards.moc"
