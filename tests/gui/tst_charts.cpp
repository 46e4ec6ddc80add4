// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Charts: gaps, thinning, axes, redraw rate, and the table of the same values.
#include "tests/support/testprogram.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/powerchart.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/statelane.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLineSeries>
#include <QChart>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace forecourt;
using namespace forecourt::ui;
using namespace std::chrono_literals;

namespace {

QDateTime start()
{
    return {QDate(2026, 5, 5), QTime(6, 0), Qt::UTC};
}

ChartPoint at(int seconds, std::optional<double> value)
{
    return {start().addSecs(seconds), value};
}

Formatter german()
{
    return {QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin")};
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
public:
    explicit TestCharts(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void aMissingValueOrALongPauseIsAGap();
    void thinningKeepsEveryPeakAndStaysSmall();
    void anOfferHoldsUntilTheNext();
    void thinnedStepsKeepTheirWay();
    void fiveThousandValuesDrawNoMoreThanThePixels();
    void anOfferFromACurrentTellsHow();
    void valueScaleIsRoundAndCoversTheData_data();
    void valueScaleIsRoundAndCoversTheData();
    void labelsSayTheirTickExactly();
    void percentsBesideTheTicksAreWhole();
    void statesAreStretchesOfWhatWasSaid();
    void statesBeginWithWhatWasSaidBefore();
    void theStationsOwnTimeCountsWhereItIsBelievable();
    void withoutALinkTheStateIsNotKnown_data();
    void withoutALinkTheStateIsNotKnown();
    void gapsFollowFromTheEventsOfTheLink();
    void theLaneTellsEachStretch();
    void aLoneValueIsSeen();
    void timeTicksAreRoundInSiteTime();
    void readOutFindsTheNearestValueWithinReach();
    void liveValuesRedrawAtMostFourTimesASecond();
    void gapsAreSeparateSeries();
    void theTableShowsTheSameValues();
    void anEmptyChartSaysWhy();

private:
    ThemeManager& m_themes;
};

void TestCharts::aMissingValueOrALongPauseIsAGap()
{
    const QList<ChartPoint> points{at(0, 1.0), at(10, 2.0), at(20, std::nullopt), at(30, 3.0), at(40, 4.0), at(140, 5.0)};
    const QList<ChartRun> runs = chartRuns(points, 45s);
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[0].size(), 2);
    QCOMPARE(runs[1].size(), 2);
    QCOMPARE(runs[2].size(), 1);
    const QList<ChartGap> gaps = chartGaps(runs);
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps[0].to - gaps[0].from, 20000.0);
    QVERIFY(chartRuns({at(0, std::nullopt)}, 45s).isEmpty());
}

void TestCharts::thinningKeepsEveryPeakAndStaysSmall()
{
    QRandomGenerator random(4711);
    ChartRun run;
    double highest = 0;
    double lowest = 1e9;
    for (int i = 0; i < 20000; ++i) {
        const double value = random.bounded(100.0);
        highest = std::max(highest, value);
        lowest = std::min(lowest, value);
        run.append(QPointF(i, value));
    }
    const ChartRun thin = thinned(run, 0, 20000, 500);
    QVERIFY(thin.size() <= 1002);
    double thinHighest = 0;
    double thinLowest = 1e9;
    for (qsizetype i = 0; i < thin.size(); ++i) {
        thinHighest = std::max(thinHighest, thin[i].y());
        thinLowest = std::min(thinLowest, thin[i].y());
        QVERIFY(i == 0 || thin[i].x() > thin[i - 1].x());
    }
    QCOMPARE(thinHighest, highest);
    QCOMPARE(thinLowest, lowest);
    QCOMPARE(thin.first(), run.first());
    QCOMPARE(thin.last(), run.last());
    const ChartRun few = run.mid(0, 100);
    QCOMPARE(thinned(few, 0, 100, 500), few);
}

void TestCharts::anOfferHoldsUntilTheNext()
{
    const QList<ChartPoint> offers{at(0, 20.0), at(60, 30.0)};
    const ChartRun run = staircase(offers, start().addSecs(100));
    QCOMPARE(run.size(), 4);
    QCOMPARE(run[1].y(), 20.0);
    QCOMPARE(run[1].x(), run[2].x());
    QCOMPARE(run[3].y(), 30.0);
    QCOMPARE(stepAt(offers, start().addSecs(59)), std::optional(20.0));
    QCOMPARE(stepAt(offers, start().addSecs(60)), std::optional(30.0));
    QVERIFY(!stepAt(offers, start().addSecs(-1)));
}

void TestCharts::thinnedStepsKeepTheirWay()
{
    QList<ChartPoint> steps;
    for (int i = 0; i < 6000; ++i)
        steps.append(at(i, i % 2 == 0 ? 4.0 : 11.0));
    steps.append(at(6000, 4.0)); // down, and long nothing
    const ChartRun whole = staircase(steps, start().addSecs(12'000));
    const double first = whole.first().x();
    const ChartRun thin = thinnedSteps(whole, first, first + 12'000'000, 300);
    QVERIFY2(thin.size() <= 4 * 301, qPrintable(QString::number(thin.size())));
    QCOMPARE(thin.first(), whole.first());
    QCOMPARE(thin.last(), whole.last());
    for (qsizetype i = 1; i < thin.size(); ++i) {
        QVERIFY(thin[i].x() >= thin[i - 1].x());
        if (thin[i].x() - thin[i - 1].x() > 60'000) // no slope where nothing happened
            QCOMPARE(thin[i].y(), thin[i - 1].y());
    }
    QCOMPARE(staircase({at(0, 4.0), at(10, 4.0), at(20, 4.0)}, start().addSecs(60)).size(), 2); // said again is no step
}

void TestCharts::fiveThousandValuesDrawNoMoreThanThePixels()
{
    SessionChart chart(m_themes, german());
    chart.resize(600, 200);
    QList<ChartPoint> power;
    QList<ChartPoint> offered;
    QList<ChartPoint> battery;
    for (int i = 0; i < 5000; ++i) {
        power.append(at(i * 10, 7.0 + i % 3));
        offered.append(at(i * 10, 10.0 + i % 2));
        battery.append(at(i * 10, i / 50.0));
    }
    chart.setSpan(start(), start().addSecs(50'000));
    chart.setPower(power);
    chart.setOffered(offered);
    chart.setBattery(battery);
    QTRY_VERIFY(!chart.chart()->series().isEmpty());
    for (const QAbstractSeries* const series : chart.chart()->series()) {
        if (const auto* const line = qobject_cast<const QLineSeries*>(series))
            QVERIFY2(line->count() <= 4 * 600, qPrintable(QString::number(line->count())));
    }
}

void TestCharts::anOfferFromACurrentTellsHow()
{
    SessionChart chart(m_themes, german());
    chart.setOffered({at(0, 11.04), at(60, 7.0)}, {{start(), 16'000, 3, 230'000}});
    const auto valueOf = [&chart](int seconds, const QString& name) {
        for (const ReadOutLine& line : chart.readOut(start().addSecs(seconds))) {
            if (line.name == name)
                return QString(line.value).replace(QChar(0x00A0), u' ');
        }
        return QString();
    };
    QCOMPARE(valueOf(30, QStringLiteral("offered")), QStringLiteral("11,0 kW"));
    QCOMPARE(valueOf(30, QStringLiteral("worked out as")), QStringLiteral("3 × 16 A × 230 V"));
    QCOMPARE(valueOf(90, QStringLiteral("offered")), QStringLiteral("7,0 kW"));
    QVERIFY(valueOf(90, QStringLiteral("worked out as")).isEmpty()); // that one was said
}

void TestCharts::valueScaleIsRoundAndCoversTheData_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("maximum");
    QTest::newRow("nothing yet") << 0.0 << 1.0;
    QTest::newRow("one wallbox") << 11.0 << 15.0;
    QTest::newRow("site limit 60") << 72.0 << 80.0;
    QTest::newRow("fast charger") << 50.0 << 50.0;
    QTest::newRow("car park") << 300.0 << 300.0;
}

void TestCharts::valueScaleIsRoundAndCoversTheData()
{
    QFETCH(double, highest);
    QFETCH(double, maximum);
    const ValueScale scale = valueScale(highest);
    QVERIFY2(std::abs(scale.maximum - maximum) < 1e-9, qPrintable(QString::number(scale.maximum)));
    QVERIFY(scale.ticks() >= 3 && scale.ticks() <= 6);
    for (double any = 0.3; any < 2000; any *= 1.17) {
        const ValueScale other = valueScale(any);
        QVERIFY2(other.maximum >= any - 1e-6 && other.ticks() <= 6, qPrintable(QString::number(any)));
    }
}

void TestCharts::labelsSayTheirTickExactly()
{
    QCOMPARE((ValueScale{10, 2.5}.decimals()), 1);
    QCOMPARE((ValueScale{1.25, 0.25}.decimals()), 2);
    QCOMPARE((ValueScale{80, 20}.decimals()), 0);
    for (double highest = 0.2; highest < 5000; highest *= 1.07) {
        const ValueScale scale = valueScale(highest);
        for (int i = 0; i < scale.ticks(); ++i) {
            const double value = i * scale.step;
            const double shown = QString::number(value, 'f', scale.decimals()).toDouble();
            QVERIFY2(std::abs(shown - value) < 1e-6, qPrintable(QStringLiteral("%1 at %2").arg(value).arg(highest)));
        }
    }
}

void TestCharts::percentsBesideTheTicksAreWhole()
{
    for (double highest = 0.2; highest < 500; highest *= 1.07) {
        const ValueScale scale = scaleWithPercent(valueScale(highest));
        QVERIFY(scale.maximum >= highest - 1e-6);
        for (int i = 0; i < scale.ticks(); ++i) {
            const double percent = 100 * i * scale.step / scale.maximum;
            QVERIFY2(std::abs(percent - std::round(percent)) < 1e-6, qPrintable(QStringLiteral("%1 at %2").arg(percent).arg(highest)));
        }
    }
}

namespace {

EventRecord change(int id, int seconds, const char* status, int evse = 1)
{
    EventRecord event;
    event.id = RecordId(id);
    event.at = start().addSecs(seconds);
    event.kind = EventKind::StatusChanged;
    event.evse = EvseId(evse);
    event.code = QString::fromLatin1(status);
    return event;
}

} // namespace

void TestCharts::statesAreStretchesOfWhatWasSaid()
{
    const QDateTime end = start().addSecs(100);
    const QList<StateSpan> spans = stateSpans({change(4, 90, "Finishing"), change(3, 60, "SuspendedEV"), change(2, 20, "Charging"),
                                               change(5, 30, "Charging"), change(6, 40, "Faulted", 2), change(7, 50, "Nonsense")},
                                              EvseId(1), start(), end);
    const QList<StateSpan> expected{{DisplayStatus::Charging, start().addSecs(20), start().addSecs(60)},
                                    {DisplayStatus::CarPauses, start().addSecs(60), start().addSecs(90)},
                                    {DisplayStatus::UnplugPlease, start().addSecs(90), end}};
    QCOMPARE(spans, expected); // nothing before the first word, nothing twice, nothing of another connector
    QVERIFY(!stateAt(spans, start().addSecs(10)));
    QCOMPARE(stateAt(spans, start().addSecs(60)), std::optional(DisplayStatus::CarPauses));
    QVERIFY(stateSpans({}, EvseId(1), start(), end).isEmpty());
}

void TestCharts::statesBeginWithWhatWasSaidBefore()
{
    const QList<StateSpan> spans = stateSpans({change(1, -7200, "Preparing"), change(2, 20, "Charging")}, EvseId(1), start(),
                                              start().addSecs(60));
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.first(), (StateSpan{DisplayStatus::Connected, start(), start().addSecs(20)}));
}

void TestCharts::theStationsOwnTimeCountsWhereItIsBelievable()
{
    EventRecord late = change(1, 3000, "Charging"); // told when the link was back
    late.stationTime = start().addSecs(30).toString(Qt::ISODate);
    EventRecord stuck = change(2, 60, "Finishing");
    stuck.stationTime = QStringLiteral("1970-01-01T00:00:07Z");
    const QList<StateSpan> spans = stateSpans({late, stuck}, EvseId(1), start(), start().addSecs(100));
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.first().from, start().addSecs(30));
    QCOMPARE(spans.last().from, start().addSecs(60));
}

void TestCharts::withoutALinkTheStateIsNotKnown_data()
{
    using enum DisplayStatus;
    const auto at = [](int second) { return start().addSecs(second); };
    const auto span = [at](DisplayStatus status, int from, int to) { return StateSpan{status, at(from), at(to)}; };
    EventRecord late = change(3, 80, "SuspendedEV"); // told when the link was back
    late.stationTime = at(40).toString(Qt::ISODate);
    QTest::addColumn<QList<EventRecord>>("changes");
    QTest::addColumn<QList<LinkGap>>("gaps");
    QTest::addColumn<QList<StateSpan>>("expected");
    const QList<EventRecord> charging{change(1, 10, "Charging")};
    QTest::newRow("not back") << charging << QList<LinkGap>{{at(30), {}}}
                              << QList<StateSpan>{span(Charging, 10, 30), span(Offline, 30, 100)};
    QTest::newRow("back, and goes on") << charging << QList<LinkGap>{{at(30), at(70)}}
                                       << QList<StateSpan>{span(Charging, 10, 30), span(Offline, 30, 70), span(Charging, 70, 100)};
    QTest::newRow("twice") << charging << QList<LinkGap>{{at(30), at(40)}, {at(60), {}}}
                           << QList<StateSpan>{span(Charging, 10, 30), span(Offline, 30, 40), span(Charging, 40, 60), span(Offline, 60, 100)};
    QTest::newRow("told what it did, later") << QList<EventRecord>{charging.first(), late} << QList<LinkGap>{{at(30), at(70)}}
                                             << QList<StateSpan>{span(Charging, 10, 30), span(Offline, 30, 40), span(CarPauses, 40, 100)};
    QTest::newRow("away before the session began")
        << QList<EventRecord>{change(1, -900, "Available")} << QList<LinkGap>{{at(-300), at(200)}} << QList<StateSpan>{span(Offline, 0, 100)};
    QTest::newRow("its loss was not written down in time") // when it was seen last, an hour before its last word
        << charging << QList<LinkGap>{{at(-3600), {}}} << QList<StateSpan>{span(Offline, 10, 100)};
    QTest::newRow("before and after") << charging << QList<LinkGap>{{at(-50), at(-20)}, {at(130), {}}} << QList<StateSpan>{span(Charging, 10, 100)};
    QTest::newRow("nothing was said") << QList<EventRecord>{} << QList<LinkGap>{{at(30), {}}} << QList<StateSpan>{};
}

void TestCharts::withoutALinkTheStateIsNotKnown()
{
    QFETCH(QList<EventRecord>, changes);
    QFETCH(QList<LinkGap>, gaps);
    QFETCH(QList<StateSpan>, expected);
    const QList<StateSpan> spans = stateSpans(changes, EvseId(1), start(), start().addSecs(100), gaps);
    QCOMPARE(spans, expected);
}

void TestCharts::gapsFollowFromTheEventsOfTheLink()
{
    QList<EventRecord> events;
    for (const auto& [id, kind] : {std::pair(9, EventKind::Disconnected), std::pair(7, EventKind::Connected), std::pair(5, EventKind::Disconnected),
                                   std::pair(4, EventKind::Disconnected), std::pair(2, EventKind::Connected), std::pair(6, EventKind::StatusChanged)}) {
        EventRecord event = change(id, id * 10, "");
        event.kind = kind;
        events.append(event);
    }
    const QList<LinkGap> expected{{start().addSecs(40), start().addSecs(70)}, {start().addSecs(90), {}}};
    QCOMPARE(linkGaps(events), expected);
}

void TestCharts::theLaneTellsEachStretch()
{
    StateLane lane(m_themes, german());
    lane.resize(644, lane.sizeHint().height());
    lane.setPlotMargins(72, 16);
    const QDateTime end = start().addSecs(7200);
    lane.setStates(start(), end, {{DisplayStatus::Charging, start(), start().addSecs(3600)}, {DisplayStatus::CarPauses, start().addSecs(3600), end}});
    QVERIFY(lane.accessibleDescription().contains(statusWord(DisplayStatus::CarPauses)));
    QVERIFY(lane.textAt(40).isEmpty()); // the label
    QVERIFY2(lane.textAt(100).contains(QStringLiteral("08:00")), qPrintable(lane.textAt(100))); // site time
    QVERIFY(lane.textAt(600).startsWith(statusWord(DisplayStatus::CarPauses)));
    lane.setStates(start(), end, {{DisplayStatus::Offline, start(), end}});
    QVERIFY(lane.textAt(100).startsWith(statusWord(DisplayStatus::Offline)) && lane.textAt(100).endsWith(QStringLiteral("not known")));
    const QImage shown = lane.grab().toImage();
    lane.setStates(start(), end, {});
    QVERIFY(shown != lane.grab().toImage());
}

void TestCharts::aLoneValueIsSeen()
{
    SessionChart chart(m_themes, german());
    chart.resize(400, 200);
    chart.setSpan(start(), start().addSecs(60));
    chart.setPower({at(10, 7.0)});
    QTRY_VERIFY(!chart.chart()->series().isEmpty());
    const QColor dot = m_themes.status(DisplayStatus::Charging).icon;
    const QImage picture = chart.grab().toImage();
    bool isSeen = false;
    for (int x = 0; x < picture.width() && !isSeen; ++x) {
        for (int y = 0; y < picture.height() && !isSeen; ++y)
            isSeen = picture.pixelColor(x, y).rgb() == dot.rgb();
    }
    QVERIFY(isSeen);
}

void TestCharts::timeTicksAreRoundInSiteTime()
{
    const QTimeZone berlin("Europe/Berlin");
    const QList<QDateTime> ticks = timeTicks(start().addSecs(-4 * 60).toTimeZone(berlin), start().addSecs(7200).toTimeZone(berlin), 5);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 5);
    for (const QDateTime& tick : ticks) {
        QCOMPARE(tick.time().minute() % 30, 0);
        QCOMPARE(tick.time().second(), 0);
    }
    QCOMPARE(ticks.first().time(), QTime(8, 0)); // 06:00 UTC
    QVERIFY(timeTicks(start(), start(), 5).isEmpty());
}

void TestCharts::readOutFindsTheNearestValueWithinReach()
{
    const QList<ChartPoint> points{at(0, 1.0), at(10, 2.0), at(20, std::nullopt)};
    QCOMPARE(valueNear(points, start().addSecs(4), 30s), std::optional(1.0));
    QCOMPARE(valueNear(points, start().addSecs(6), 30s), std::optional(2.0));
    QVERIFY(!valueNear(points, start().addSecs(600), 30s));
    QVERIFY(!valueNear({}, start(), 30s));
}

namespace {

class CountingChart : public PowerChart
{
public:
    using PowerChart::PowerChart;
    int redraws = 0;

protected:
    void redraw() override
    {
        ++redraws;
        PowerChart::redraw();
    }
};

} // namespace

void TestCharts::liveValuesRedrawAtMostFourTimesASecond()
{
    CountingChart chart(m_themes, german());
    chart.resize(600, 200);
    chart.setSpan(start(), start().addSecs(600));
    QElapsedTimer timer;
    timer.start();
    int next = 0;
    QTRY_VERIFY_WITH_TIMEOUT((chart.append(at(next++, 5.0)), chart.redraws >= 3), 20'000);
    QVERIFY2(timer.elapsed() >= 3 * 240, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(chart.points().size(), next);
}

void TestCharts::gapsAreSeparateSeries()
{
    PowerChart chart(m_themes, german());
    chart.resize(600, 200);
    chart.setPoints({at(0, 1.0), at(10, 2.0), at(20, std::nullopt), at(30, 3.0), at(40, 4.0)});
    QTRY_COMPARE(chart.chart()->series().size(), 4); // an area and a line each
    chart.setPoints({at(0, 1.0), at(10, 2.0)});
    QTRY_COMPARE(chart.chart()->series().size(), 2);
}

void TestCharts::theTableShowsTheSameValues()
{
    auto* chart = new SessionChart(m_themes, german());
    chart->setPower({at(0, 10.94), at(60, std::nullopt)});
    chart->setOffered({at(0, 11.0)});
    chart->setBattery({at(0, 61.0)});
    ChartFrame frame(m_themes, chart);
    frame.resize(500, 200);
    IconButton* const button = frame.makeSwitch(&frame);
    QVERIFY(!frame.isTableShown());
    button->click();
    QVERIFY(frame.isTableShown());
    const QAbstractItemModel* const table = frame.findChild<TableView*>()->model();
    QCOMPARE(table->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->index(row, column).data().toString(); };
    QCOMPARE(cell(1, 0), QStringLiteral("08:00:00"));
    QCOMPARE(cell(1, 1), QStringLiteral("10,9"));
    QCOMPARE(cell(1, 2), QStringLiteral("11,0"));
    QVERIFY(cell(1, 3).startsWith(QStringLiteral("61")));
    QCOMPARE(cell(0, 1), Formatter::missing());
    button->click();
    QVERIFY(!frame.isTableShown());
}

void TestCharts::anEmptyChartSaysWhy()
{
    PowerChart chart(m_themes, german());
    chart.resize(500, 200);
    const QImage before = chart.grab().toImage();
    chart.setEmptyText(QStringLiteral("No values yet. They come with the first charger."));
    QVERIFY(chart.grab().toImage() != before);
}

FORECOURT_TEST_PROGRAM(TestCharts)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestCharts test(themes);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_charts.moc"
