// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: which tiles are shown, how large, and in which groups.
#include "tests/gui/overviewfixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/tilefilterrow.h"
#include "ui/viewstate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::overviewfilter {

using namespace forecourt::tests::overview;

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

class TestOverviewFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterShowsOneState();
    void statesThatDoNotFitShareOneButton();
    void sizeFollowsTheNumber_data();
    void sizeFollowsTheNumber();
    void menuOverridesTheSize();
    void areasGroupTheTiles();
    void areaAndTextFilterTogether();
    void groupsOpenAndCloseByKeys();
    void closedAreasComeBack();
    void manyTilesSayWhoWaitsInTheHeader();
};

void TestOverviewFilter::filterShowsOneState()
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

void TestOverviewFilter::statesThatDoNotFitShareOneButton()
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

void TestOverviewFilter::sizeFollowsTheNumber_data()
{
    QTest::addColumn<int>("connectors");
    QTest::addColumn<int>("density");
    QTest::newRow("one") << 1 << int(TileDensity::Large);
    QTest::newRow("six") << 6 << int(TileDensity::Large);
    QTest::newRow("forty") << 40 << int(TileDensity::Medium);
    QTest::newRow("two hundred") << 200 << int(TileDensity::Dense);
}

void TestOverviewFilter::sizeFollowsTheNumber()
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

void TestOverviewFilter::menuOverridesTheSize()
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

void TestOverviewFilter::areasGroupTheTiles()
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

void TestOverviewFilter::areaAndTextFilterTogether()
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

void TestOverviewFilter::groupsOpenAndCloseByKeys()
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

void TestOverviewFilter::manyTilesSayWhoWaitsInTheHeader()
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

void TestOverviewFilter::closedAreasComeBack()
{
    PageFixture fixture;
    fillMany(fixture.console, 8);
    QJsonObject kept;
    {
        OverviewPage before(fixture.context(), fixture.actions, &fixture.window);
        before.resize(1200, 800);
        auto* tiles = find<ConnectorTileView>(before, "connectorTiles");
        tiles->setCurrentIndex(tile(before, QStringLiteral("Bay 2")));
        QTest::keyClick(tiles, Qt::Key_Minus);
        kept = viewStateOf(before);
    }
    OverviewPage after(fixture.context(), fixture.actions, &fixture.window);
    after.resize(1200, 800);
    applyViewState(after, kept);
    const auto* tiles = find<ConnectorTileView>(after, "connectorTiles");
    QCOMPARE(tiles->collapsedGroups(), QStringList{QStringLiteral("North")});
    QVERIFY(tiles->tileLayout().visibleRows().size() < 8);
}

FORECOURT_WINDOW_TEST(TestOverviewFilter)

} // namespace forecourt::tests::overviewfilter

#include "tst_overviewfilter.moc"
