// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reports: figures, bars, tables, and taking them along.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/barchart.h"
#include "ui/charts/heatgrid.h"
#include "ui/models/texttablemodel.h"
#include "ui/pageaction.h"
#include "ui/pages/billing/reportspage.h"
#include "ui/pages/pageprint.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

Report twoDays()
{
    Report report;
    const QDateTime midnight = QDateTime(QDate(2026, 5, 4), QTime(0, 0), QTimeZone("Europe/Berlin")).toUTC();
    for (int day = 0; day < 2; ++day) {
        ReportRow row;
        row.from = midnight.addDays(day);
        row.to = row.from.addDays(1);
        row.figures.sessions = 3 + day;
        row.figures.energy = Energy::fromWh(12'410 * (day + 1));
        row.figures.net = {{1'000, QStringLiteral("EUR")}};
        row.figures.gross = {{1'190, QStringLiteral("EUR")}};
        row.figures.occupiedS = 3'600;
        row.figures.connectorS = 14'400;
        row.figures.onlineS = 86'000;
        row.figures.stationS = 86'400;
        report.rows.append(row);
    }
    report.totals = report.rows.first().figures;
    report.totals.sessions = 7;
    report.totals.energy = Energy::fromWh(37'230);
    report.totals.gross = {{2'380, QStringLiteral("EUR")}};
    report.totals.failures[std::size_t(AlertKind::Fault)] = 3;
    report.totals.failures[std::size_t(AlertKind::Offline)] = 1;
    report.stations = {{StationId(QStringLiteral("BAY-1")), report.totals}};
    report.busyS[1][17] = 7'200;
    return report;
}

struct Reports : PageFixture
{
    std::unique_ptr<ReportsPage> page;

    explicit Reports(const Report& report = twoDays())
    {
        console.source.publishStation(aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online().withConnectors(1).state);
        console.billing.answer = report;
        page = std::make_unique<ReportsPage>(context(), &window);
        page->resize(1300, 860);
        window.resize(1300, 860);
        window.show();
        settle();
    }
    void showTab(int tab) const
    {
        find<QTabBar>(*page, "reportTabs")->setCurrentIndex(tab);
        settle();
    }
    [[nodiscard]] QString cell(const char* table, int row, int column) const
    {
        return plain(find<RecordTable>(*page, table)->model()->index(row, column).data().toString());
    }
};

} // namespace

class TestReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void sharesAreExact_data();
    void sharesAreExact();
    void barsAreJoinedWhereThereIsNoRoom();
    void aMillionBarsAreDrawnAsFewAsThereArePixels();
    void tablesHoldWhatWasCounted();
    void chartShowsTheChosenFigure();
    void uptimeAndFailuresHaveTheirCharts();
    void namesAreCutToTheRoomOfTheirBars();
    void periodAndChargerAreAskedFor();
    void chargersComeAndGoWhileItIsShown();
    void busiestHourIsTold();
    void tableIsCopiedAndWritten();
    void whatIsShownIsPrinted();
    void emptyPeriodSaysSo();
    void failureKeepsWhatWasThere();
};

void TestReportsPage::modelKeepsTheRules()
{
    TextTableModel model;
    QAbstractItemModelTester tester(&model);
    model.setTable({{QStringLiteral("A"), false}, {QStringLiteral("B"), true}}, {{{QStringLiteral("x"), {}}, {QStringLiteral("2"), 2}}});
    QCOMPARE(model.rowCount(), 1);
    model.setTable({}, {});
    QCOMPARE(model.columnCount(), 0);
}

void TestReportsPage::sharesAreExact_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quarter") << qint64(1) << qint64(4) << QStringLiteral("25 %");
    QTest::newRow("third") << qint64(1) << qint64(3) << QStringLiteral("33,3 %");
    QTest::newRow("all") << qint64(5) << qint64(5) << QStringLiteral("100 %");
    QTest::newRow("nothing to divide by") << qint64(0) << qint64(0) << QStringLiteral("–");
    QTest::newRow("none") << qint64(0) << qint64(9) << QStringLiteral("0 %");
}

void TestReportsPage::sharesAreExact()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QFETCH(QString, expected);
    const FakeConsole console;
    QCOMPARE(plain(shareText(shareOf(part, whole), console.workspace.format())), expected);
}

void TestReportsPage::barsAreJoinedWhereThereIsNoRoom()
{
    QList<ChartBar> bars;
    for (int i = 0; i < 10; ++i)
        bars.append({QString::number(i), double(i), QString::number(i)});
    QCOMPARE(joinedBars(bars, 20, false).size(), 10);
    const QList<ChartBar> sums = joinedBars(bars, 4, false);
    QCOMPARE(sums.size(), 4);
    QCOMPARE(sums.at(0).value, 3.0); // 0 + 1 + 2
    QCOMPARE(sums.at(3).value, 9.0);
    QVERIFY(sums.at(0).text.contains(QLatin1Char('2')));
    QCOMPARE(joinedBars(bars, 4, true).at(0).value, 1.0); // a share is no sum
}

void TestReportsPage::aMillionBarsAreDrawnAsFewAsThereArePixels()
{
    FakeConsole console;
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    BarChart chart(themes, console.workspace.format());
    chart.resize(640, 200);
    chart.show();
    QList<ChartBar> bars(1'200, ChartBar{QStringLiteral("x"), 1, QStringLiteral("x")});
    chart.setBars(bars, QString(), false);
    QVERIFY(chart.drawnCount() <= 640 / 2);
    QVERIFY(chart.drawnCount() > 50);
}

void TestReportsPage::tablesHoldWhatWasCounted()
{
    Reports r;
    QCOMPARE(find<RecordTable>(*r.page, "reportTable")->model()->rowCount(), 2);
    QCOMPARE(r.cell("reportTable", 1, 1), QStringLiteral("4"));
    QCOMPARE(r.cell("reportTable", 1, 2), QStringLiteral("24,82"));
    QCOMPARE(r.cell("reportTable", 0, 4), QStringLiteral("11,90 €"));
    QCOMPARE(r.cell("reportTable", 0, 5), QStringLiteral("25 %"));
    QCOMPARE(r.cell("reportTable", 0, 6), QStringLiteral("99,5 %"));
    QCOMPARE(r.cell("reportStationTable", 0, 0), QStringLiteral("Bay 1"));
    QCOMPARE(find<RecordTable>(*r.page, "reportFailureTable")->model()->rowCount(), 2);
    QCOMPARE(r.cell("reportFailureTable", 0, 1), QStringLiteral("3")); // the most frequent first
    QCOMPARE(r.cell("reportFailureTable", 0, 2), QStringLiteral("75 %"));
}

void TestReportsPage::chartShowsTheChosenFigure()
{
    Reports r;
    const auto* chart = find<BarChart>(*r.page, "reportChart");
    QCOMPARE(chart->bars().at(1).value, 24.82);
    QVERIFY(plain(chart->bars().at(1).text).contains(QStringLiteral("24,82 kWh")));
    auto* figure = find<SegmentedSwitch>(*r.page, "reportFigure");
    figure->setCurrentIndex(int(ReportFigure::Income));
    Q_EMIT figure->currentChanged(int(ReportFigure::Income));
    QCOMPARE(chart->bars().at(0).value, 11.9);
    QVERIFY(plain(chart->bars().at(0).text).contains(QStringLiteral("11,90 €")));
    QVERIFY(chart->accessibleName().contains(QStringLiteral("Income")));
}

void TestReportsPage::uptimeAndFailuresHaveTheirCharts()
{
    Report report = twoDays();
    StationReport worse{StationId(QStringLiteral("BAY-2")), report.totals};
    worse.figures.onlineS = 43'200; // half of the day
    report.stations.append(worse);
    StationReport fresh{StationId(QStringLiteral("BAY-3")), {}}; // no time yet: no share
    report.stations.append(fresh);
    Reports r(report);
    const auto* uptime = find<BarChart>(*r.page, "reportUptimeChart");
    r.showTab(int(ReportsPage::Tab::Chargers));
    QVERIFY(uptime->isVisible());
    QCOMPARE(uptime->accessibleName(), QStringLiteral("Uptime by charger"));
    QCOMPARE(uptime->bars().size(), 3);
    QCOMPARE(uptime->bars().at(1).value, 50.0); // the worst first
    QTRY_COMPARE(uptime->bars().at(2).label, QStringLiteral("Bay 1")); // its name may come after the report
    QCOMPARE(plain(uptime->bars().at(2).text), QStringLiteral("Bay 1: 99,5 %"));
    QVERIFY(plain(uptime->accessibleDescription()).contains(QStringLiteral("BAY-2: 50 %; Bay 1: 99,5 %")));
    const auto* failures = find<BarChart>(*r.page, "reportFailureChart");
    r.showTab(int(ReportsPage::Tab::Failures));
    QVERIFY(failures->isVisible() && !uptime->isVisible());
    QCOMPARE(failures->bars().size(), 2);
    QCOMPARE(failures->bars().at(0).value, 3.0);
    QCOMPARE(failures->bars().at(0).label, r.cell("reportFailureTable", 0, 0)); // in the order of the table
    QVERIFY(failures->accessibleDescription().contains(r.cell("reportFailureTable", 1, 0) + QStringLiteral(": 1")));
    QVERIFY(find<RecordTable>(*r.page, "reportFailureTable")->isVisible());
    report.totals.failures = {};
    r.console.billing.answer = report;
    auto* step = find<QComboBox>(*r.page, "reportStep");
    Q_EMIT step->activated(step->currentIndex());
    PageFixture::settle();
    QVERIFY(!failures->isVisible()); // nothing happened: no empty grid
}

/// A name that is longer than its bar is wide is cut; where it was left out nobody knew whose bar it is.
void TestReportsPage::namesAreCutToTheRoomOfTheirBars()
{
    FakeConsole console;
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    BarChart chart(themes, console.workspace.format());
    chart.resize(500, 200);
    chart.show();
    QList<ChartBar> bars(4, ChartBar{QString(60, QLatin1Char('W')), 0, QStringLiteral("x")}); // no bar, only what is below
    chart.setBars(bars, QString(), false);
    const auto inkBelow = [&chart](int from, int to) {
        const QImage picture = chart.grab().toImage();
        const QRgb ground = picture.pixel(2, chart.height() - 8);
        int inked = 0;
        for (int x = from; x < to; ++x) {
            for (int y = chart.height() - 20; y < chart.height() - 7; ++y)
                inked += picture.pixel(x, y) != ground ? 1 : 0;
        }
        return inked;
    };
    QCOMPARE(inkBelow(60, 480), 0); // left out, as a date would be
    chart.setNamed(true);
    for (int bar = 0; bar < 4; ++bar)
        QVERIFY2(inkBelow(60 + bar * 107, 60 + (bar + 1) * 107) > 10, qPrintable(QString::number(bar)));
}

void TestReportsPage::periodAndChargerAreAskedFor()
{
    Reports r;
    QCOMPARE(r.console.billing.reports.constLast().from, QDate(2026, 5, 1));
    QCOMPARE(r.console.billing.reports.constLast().step, ReportStep::Day);
    auto* period = find<QComboBox>(*r.page, "reportPeriod");
    period->setCurrentIndex(2); // this year
    Q_EMIT period->activated(2);
    PageFixture::settle();
    QCOMPARE(r.console.billing.reports.constLast().from, QDate(2026, 1, 1));
    QCOMPARE(r.console.billing.reports.constLast().step, ReportStep::Month);
    auto* station = find<QComboBox>(*r.page, "reportStation");
    station->setCurrentIndex(1);
    Q_EMIT station->activated(1);
    PageFixture::settle();
    QCOMPARE(r.console.billing.reports.constLast().stations, QList<StationId>{StationId(QStringLiteral("BAY-1"))});
}

void TestReportsPage::chargersComeAndGoWhileItIsShown()
{
    Reports r;
    auto* station = find<QComboBox>(*r.page, "reportStation");
    QCOMPARE(station->count(), 2);
    r.console.source.publishStation(aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).online().withConnectors(1).state);
    r.settle();
    QCOMPARE(station->count(), 3);
    station->setCurrentIndex(station->findData(QStringLiteral("BAY-2")));
    Q_EMIT station->activated(station->currentIndex());
    r.settle();
    QCOMPARE(r.console.billing.reports.constLast().stations, QList<StationId>{StationId(QStringLiteral("BAY-2"))});
    ChangeBatch gone;
    gone.removedStations = {StationId(QStringLiteral("BAY-2"))};
    r.console.source.publish(gone);
    r.settle();
    QCOMPARE(station->count(), 2);
    QCOMPARE(r.console.billing.reports.constLast().stations, QList<StationId>()); // all of them again
}

void TestReportsPage::busiestHourIsTold()
{
    Reports r;
    r.showTab(int(ReportsPage::Tab::Hours));
    const auto* heat = find<HeatGrid>(*r.page, "reportHeat");
    QVERIFY2(heat->accessibleDescription().contains(QStringLiteral("17:00 to 18:00")), qPrintable(heat->accessibleDescription()));
    QCOMPARE(r.cell("reportHourTable", 17, 2), QStringLiteral("2:00"));
}

void TestReportsPage::tableIsCopiedAndWritten()
{
    Reports r;
    r.showTab(int(ReportsPage::Tab::Failures));
    press(*r.page, "reportCopy");
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
    QTemporaryDir folder;
    TableExport exported(r.context(), &r.window);
    exported.write({{QStringLiteral("Name"), QStringLiteral("=1+1")}}, folder.filePath(QStringLiteral("t.csv")));
    QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("t.csv"))));
    QFile file(folder.filePath(QStringLiteral("t.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("'=1+1")); // no formula
    QTRY_VERIFY(r.host.notices.constLast().contains(QStringLiteral("t.csv")));
}

void TestReportsPage::whatIsShownIsPrinted()
{
    Reports r;
    QAction* const print = standInOf(*r.page, QStringLiteral("menuPrint"));
    QVERIFY(print && print->isEnabled());
    r.showTab(int(ReportsPage::Tab::Failures));
    print->trigger();
    PageFixture::settle();
    auto* const preview = find<PreviewDialog>(r.window, "reportPreview");
    QVERIFY(preview->pageCount() >= 1);
    QTemporaryDir folder;
    QSignalSpy saved(preview, &PreviewDialog::saved);
    preview->saveTo(folder.filePath(QStringLiteral("report.pdf")));
    QTRY_COMPARE(saved.size(), 1);
    const auto* const table = find<RecordTable>(*r.page, "reportFailureTable");
    const SheetTable sheet = sheetTableOf(*table, {}, r.context().format());
    QVERIFY(sheet.remark.isEmpty()); // nothing is missing
    QCOMPARE(sheet.rows.size(), qsizetype(table->model()->rowCount()) + 1);
    QCOMPARE(sheet.rows.at(1).first(), table->model()->index(0, 0).data().toString());
}

void TestReportsPage::emptyPeriodSaysSo()
{
    Reports r{Report{}};
    QVERIFY(find<QWidget>(*r.page, "reportsEmpty")->isVisible());
    QVERIFY(find<Button>(*r.page, "reportExport")->isBlocked());
    const QAction* const print = standInOf(*r.page, QStringLiteral("menuPrint"));
    QVERIFY(print && !print->isEnabled() && print->toolTip().contains(QStringLiteral("period")));
}

void TestReportsPage::failureKeepsWhatWasThere()
{
    Reports r;
    r.console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    auto* step = find<QComboBox>(*r.page, "reportStep");
    step->setCurrentIndex(1);
    Q_EMIT step->activated(1);
    PageFixture::settle();
    QVERIFY(find<QLabel>(*r.page, "reportProblem")->isVisible());
    QCOMPARE(find<RecordTable>(*r.page, "reportTable")->model()->rowCount(), 2);
}

FORECOURT_WINDOW_TEST(TestReportsPage)
#include "tst_reportspage.moc"
