// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cards of a charger's page "Live": connectors, the steps of a fault, the place.
#include "tests/gui/pagefixture.h"
#include "tests/gui/otherlanguage.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/connectorcard.h"
#include "ui/widgets/flowrow.h"

#include <QApplication>
#include <QBuffer>
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
    void whatGetsLongerTakesItsRoom();
    void photoOfThePlaceIsShown();
    void aPlaceWithoutAPhotoKeepsNoRoomForIt();
    void aPhotoThatCannotBeShownSaysSo_data();
    void aPhotoThatCannotBeShownSaysSo();
    void aNameThatIsCutIsItsOwnToolTip_data();
    void aNameThatIsCutIsItsOwnToolTip();
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
    const OtherLanguage german(QStringLiteral("de"));
    QVERIFY(german.isInstalled());
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

void TestLiveCards::photoOfThePlaceIsShown()
{
    PageFixture fixture;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QVERIFY(image.save(&buffer, "PNG"));
    fixture.console.history.photos.insert(QStringLiteral("p1"), bytes);
    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    station.state.record.photo = QStringLiteral("p1");
    station.state.record.area = QStringLiteral("Yard");
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QTRY_VERIFY(!find<QLabel>(page, "placePhoto")->pixmap().isNull());
    QCOMPARE(find<QLabel>(page, "placeArea")->text(), QStringLiteral("Yard"));
    press(page, "photoRemove");
    QVERIFY2(fixture.host.notices.last().contains(QStringLiteral("Photo of BAY")), qPrintable(fixture.host.notices.last()));
    QCOMPARE(fixture.console.administration.savedPhotos.size(), 1);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedPhotos.last().second, bytes);
    fixture.host.redo();
    fixture.settle();
    QVERIFY(fixture.console.administration.savedPhotos.last().second.isEmpty());
}

void TestLiveCards::aPhotoThatCannotBeShownSaysSo_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("damaged") << true << QByteArrayLiteral("\xff\xd8\xff damaged");
    QTest::newRow("empty") << true << QByteArray();
    QTest::newRow("cannot be read") << false << QByteArray();
}

void TestLiveCards::aPhotoThatCannotBeShownSaysSo()
{
    QFETCH(bool, isStored);
    QFETCH(QByteArray, bytes);
    PageFixture fixture;
    if (isStored)
        fixture.console.history.photos.insert(QStringLiteral("p1"), bytes);
    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    station.state.record.photo = QStringLiteral("p1");
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    auto* problem = find<QLabel>(page, "placePhotoProblem");
    QTRY_VERIFY(!problem->isHidden());
    QCOMPARE(problem->text(), QStringLiteral("The photo cannot be shown"));
    QCOMPARE(problem->toolTip().isEmpty(), isStored); // why it cannot be read is known
    QVERIFY(find<QLabel>(page, "placePhoto")->isHidden());
    QVERIFY(!find<Button>(page, "photoRemove")->isHidden() && !find<Button>(page, "photoChoose")->isHidden());
    press(page, "photoRemove");
    QCOMPARE(fixture.console.administration.savedPhotos.size(), 1);
    station.state.record.photo.clear();
    publish(fixture.console, station);
    QTRY_VERIFY(problem->isHidden());
    QVERIFY(find<Button>(page, "photoRemove")->isHidden());
}

void TestLiveCards::aNameThatIsCutIsItsOwnToolTip_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("there is room") << QStringLiteral("Left") << false;
    QTest::newRow("too long") << QString(120, QLatin1Char('m')) << true;
}

void TestLiveCards::aNameThatIsCutIsItsOwnToolTip()
{
    QFETCH(QString, name);
    QFETCH(bool, isCut);
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).withConnectors(1).online();
    station.connector(1).name = name;
    ConnectorCard card(fixture.context(), fixture.actions, &fixture.window);
    card.setConnector(station.state, station.connector(1));
    fixture.window.show();
    card.show();
    const auto* title = find<QLabel>(card, "connectorTitle");
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        card.setLayoutDirection(direction);
        card.resize(420, card.sizeHint().height());
        card.grab();
        QCOMPARE(title->text(), name); // also for who does not see it
        QCOMPARE(title->toolTip(), isCut ? name : QString());
        QVERIFY(card.rect().contains(title->geometry()));
        QVERIFY(title->width() < card.width() - 60); // the state has its room
    }
    QVERIFY(card.accessibleName().startsWith(name));
}

void TestLiveCards::aPlaceWithoutAPhotoKeepsNoRoomForIt()
{
    PageFixture fixture;
    publish(fixture.console, aStation(QStringLiteral("BAY")).online());
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    fixture.settle();
    QCOMPARE(find<QLabel>(page, "placeArea")->text(), QStringLiteral("No area yet"));
    QVERIFY(find<QWidget>(page, "placePhoto")->isHidden());
}

FORECOURT_WINDOW_TEST(TestLiveCards)

} // namespace forecourt::tests::livecards

#include "tst_livecards.moc"
