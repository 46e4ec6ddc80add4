// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: troubles with their next step, the load of the site, what needs attention, the money of the day.
#include "tests/gui/overviewfixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/powerchart.h"
#include "ui/pages/attentioncard.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::overviewsite {

using namespace forecourt::tests::overview;

class TestOverviewSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostPortIsToldWithTheNextStep();
    void storageTroubleIsToldWithTheNextStep_data();
    void storageTroubleIsToldWithTheNextStep();
    void siteLoadIsDrawnAgainstTheMainFuse();
    void attentionListsFaultsOfflineAndSessions();
    void attentionOffersTheNextStepOnEachRow();
    void attentionOpensTheAlertItIsAbout();
    void aClockThatIsOffStandsOnce();
    void attentionKeepsTheKeyboardAndStaysShort();
    void moneyIsUnknownWithoutPrices();
    void moneyOfTheDayIsShown();
    void aDayThatIsNotKnownHasNoFigures();
};

void TestOverviewSite::lostPortIsToldWithTheNextStep()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<QWidget>(page, "troubleBanner")->isHidden());
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is in use by evcc (7)"), ErrorCode::PortInUse, QStringLiteral("evcc (7)")};
    fixture.console.source.publish(batch);
    fixture.settle();
    const QString text = allText(*find<QWidget>(page, "troubleBanner"));
    QVERIFY(!find<QWidget>(page, "troubleBanner")->isHidden());
    QVERIFY2(text.contains(QStringLiteral("evcc")) && text.contains(QStringLiteral("Settings, Network")), qPrintable(text));
}

void TestOverviewSite::storageTroubleIsToldWithTheNextStep_data()
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
    system.ocpp = {8887, false, QStringLiteral("port 8887 is in use by evcc (7)"), ErrorCode::PortInUse, QStringLiteral("evcc (7)")};
    row("queue full, and the port is lost", StorageHealth::Good, {port, QStringLiteral("evcc"), QStringLiteral("Too many records")}, {save});
    system.isQueueFull = false;
    row("disk full, and the port is lost", StorageHealth::DiskFull,
        {port, QStringLiteral("evcc"), QStringLiteral("Settings, Network"), save, QStringLiteral("The disk is full")}, {});
}

void TestOverviewSite::storageTroubleIsToldWithTheNextStep()
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

void TestOverviewSite::siteLoadIsDrawnAgainstTheMainFuse()
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

void TestOverviewSite::attentionListsFaultsOfflineAndSessions()
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

void TestOverviewSite::attentionOffersTheNextStepOnEachRow()
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

void TestOverviewSite::attentionOpensTheAlertItIsAbout()
{
    PageFixture fixture;
    AlertRecord disk;
    disk.id = AlertId(4);
    disk.kind = AlertKind::DiskLow;
    AlertRecord backup;
    backup.id = AlertId(7);
    backup.kind = AlertKind::Backup;
    backup.severity = Severity::Critical; // stands first
    ChangeBatch batch;
    batch.alerts = {disk, backup};
    fixture.console.source.publish(batch);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto opens = page.findChildren<Button*>(QStringLiteral("attentionOpen"));
    QCOMPARE(opens.size(), 2);
    for (Button* open : opens)
        open->click();
    QStringList places = fixture.host.places;
    places.sort();
    const QStringList expected{QStringLiteral("alerts/4"), QStringLiteral("alerts/7")};
    QCOMPARE(places, expected);
}

void TestOverviewSite::aClockThatIsOffStandsOnce()
{
    PageFixture fixture;
    StationState station = aStation(QStringLiteral("A")).online().state;
    station.link.clockDriftMs = 180'000;
    fixture.console.source.publishStation(station);
    AlertRecord alert;
    alert.id = AlertId(3);
    alert.kind = AlertKind::StationClock;
    alert.station = station.record.id;
    alert.value = 180;
    ChangeBatch batch;
    batch.alerts = {alert};
    fixture.console.source.publish(batch);
    fixture.settle();
    const auto steps = [&fixture] {
        QList<int> all;
        for (const AttentionItem& item : attentionItems(fixture.console.workspace, 0))
            all.append(int(item.step));
        return all;
    };
    QCOMPARE(steps(), QList<int>{int(AttentionStep::SetClock)});
    station.link.clockDriftMs = 45'000; // the owner asked to be told earlier than the row is
    fixture.console.source.publishStation(station);
    fixture.settle();
    QCOMPARE(steps(), QList<int>{int(AttentionStep::Alerts)});
}

void TestOverviewSite::attentionKeepsTheKeyboardAndStaysShort()
{
    PageFixture fixture;
    const QDateTime since = pictureTime().addSecs(-900);
    fixture.console.source.publishStation(aStation(QStringLiteral("B")).offlineSince(since).state);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* button = find<Button>(page, "attentionOpen");
    button->setFocus();
    QCOMPARE(fixture.window.focusWidget(), button);
    StationBuilder faulted = aStation(QStringLiteral("A")).online();
    faulted.connector(1).status = ConnectorStatus::Faulted; // stands before
    fixture.console.source.publishStation(faulted.state);
    QTRY_COMPARE(page.findChildren<Button*>(QStringLiteral("attentionOpen")).size(), 2);
    QCOMPARE(fixture.window.focusWidget(), button);
    button->click(); // and is still about the same charger
    QCOMPARE(fixture.host.chargers.last(), QStringLiteral("B"));

    auto* more = find<QWidget>(page, "attentionMore");
    QVERIFY(more->isHidden());
    for (int i = 0; i < 200; ++i) // the network fails
        fixture.console.source.publishStation(aStation(QStringLiteral("N%1").arg(i)).offlineSince(since).state);
    QTRY_COMPARE(page.findChildren<QWidget*>(QStringLiteral("attentionRow")).size(), 20);
    QVERIFY(!more->isHidden());
    press(page, "attentionShowAll");
    QCOMPARE(fixture.host.pages.last(), PageId::Chargers);
}

void TestOverviewSite::moneyIsUnknownWithoutPrices()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QString text = allText(*find<QWidget>(page, "todayMoney"));
    QVERIFY2(text.contains(QStringLiteral("–")), qPrintable(text));
    QVERIFY(!text.contains(QLatin1Char('0')));
    QVERIFY(text.contains(QStringLiteral("no prices set")));
}

void TestOverviewSite::moneyOfTheDayIsShown()
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
    QVERIFY2(text().contains(QStringLiteral("0,00")), qPrintable(text())); // known: nothing was earned
    QVERIFY(!text().contains(QStringLiteral("no prices set")));
    batch.today->gross = {{450, QStringLiteral("CHF")}, {123456, QStringLiteral("EUR")}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(text().contains(QStringLiteral("1.234,56")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("4,50")), qPrintable(text())); // of another currency, told apart
}

void TestOverviewSite::aDayThatIsNotKnownHasNoFigures()
{
    PageFixture fixture;
    fill(fixture.console);
    ChangeBatch batch;
    auto book = std::make_shared<PriceBook>();
    book->prices.append(PriceSetting());
    batch.prices.book = book;
    batch.today = DayTotals{};
    fixture.console.source.publish(batch);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    for (const char* figure : {"todayEnergy", "todaySessions", "todayMoney"}) {
        const QString text = allText(*find<QWidget>(page, figure));
        QVERIFY2(text.contains(QStringLiteral("–")) && !text.contains(QLatin1Char('0')), qPrintable(QLatin1String(figure) + text));
    }
}

FORECOURT_WINDOW_TEST(TestOverviewSite)

} // namespace forecourt::tests::overviewsite

#include "tst_overviewsite.moc"
