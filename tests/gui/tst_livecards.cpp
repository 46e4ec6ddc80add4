// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cards of a charger's page "Live": what is set and made from a connector's card and from the steps of a fault.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/widgets/flowrow.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>

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
    void buttonsThatWrapTakeTheirRoom();
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

/// A scrolled column gave them the least height they named, and cut the lines above.
void TestLiveCards::buttonsThatWrapTakeTheirRoom()
{
    QWidget window;
    FlowRow row(&window, FlowRow::Side::Leading);
    for (int i = 0; i < 4; ++i)
        row.add(new QLabel(QStringLiteral("Unlock…")));
    window.show();
    row.resize(row.sizeHint());
    const int oneLine = row.minimumHeight();
    row.resize(row.sizeHint().width() - 1, oneLine);
    QVERIFY(row.minimumHeight() > oneLine);
    QCOMPARE(row.minimumHeight(), row.heightForWidth(row.width()));
}

FORECOURT_WINDOW_TEST(TestLiveCards)

} // namespace forecourt::tests::livecards

#include "tst_livecards.moc"
