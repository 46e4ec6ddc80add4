// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The curve of a session that runs: only what is new is read, the same is drawn, and never too many points.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/sessionchart.h"
#include "ui/pages/livetab.h"
#include "ui/pages/sessioncurve.h"

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::livecurve {

namespace {
MeterSample value(qint64 second, Measurand measurand, qint64 milli)
{
    MeterSample sample;
    sample.at = pictureTime().addSecs(second);
    sample.measurand = measurand;
    sample.milli = milli;
    return sample;
}

/// As a charger sends them: everything every \a stepS seconds.
QList<MeterSample> charge(int moments, int stepS, qint64 firstS = 0)
{
    QList<MeterSample> samples;
    for (int i = 0; i < moments; ++i) {
        const qint64 second = firstS + qint64(i) * stepS;
        samples.append(value(second, Measurand::EnergyActiveImportRegister, second * 3'000));
        samples.append(value(second, Measurand::PowerActiveImport, 11'000'000 + (second % 7) * 1'000));
        samples.append(value(second, Measurand::CurrentOffered, 16'000));
        samples.append(value(second, Measurand::Soc, 20'000 + second));
    }
    return samples;
}

QList<MeterSample> from(const QList<MeterSample>& samples, const QDateTime& at)
{
    QList<MeterSample> newer = samples;
    newer.removeIf([&at](const MeterSample& sample) { return at.isValid() && sample.at < at; });
    return newer;
}

void compare(const SessionSeries& actual, const SessionSeries& expected)
{
    QCOMPARE(actual.power, expected.power);
    QCOMPARE(actual.offered, expected.offered);
    QCOMPARE(actual.battery, expected.battery);
    QCOMPARE(actual.currents, expected.currents);
    QCOMPARE(actual.longestPause, expected.longestPause);
}

/// One charger whose first connector charges, with the values a test gives it.
struct Fixture : PageFixture
{
    Fixture()
    {
        station.connector(1).transaction = TransactionKey(7);
        ChangeBatch batch;
        batch.transactions = {aTransaction(7).at(QStringLiteral("BAY"), 1).started(pictureTime()).pointer()};
        batch.stations = {station.pointer()};
        console.source.publish(batch);
        settle();
        console.clock.advance(std::chrono::hours(1));
        window.show();
    }

    QList<MeterSample>& stored() { return console.history.sampleRows[7]; }
    [[nodiscard]] const QList<QDateTime>& asked() const { return console.history.sampleQueries; }

    StationBuilder station = aStation(QStringLiteral("BAY")).online();
};

/// As if ten seconds had passed.
void lookAgain(LiveTab& tab)
{
    tab.hide();
    tab.show();
}

qsizetype points(const LiveTab& tab)
{
    return find<SessionChart>(tab, "liveChart")->power().size();
}
} // namespace

class TestLiveCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedValuesAreDrawnAsAllOfThem_data();
    void addedValuesAreDrawnAsAllOfThem();
    void thereAreNeverTooManyPoints_data();
    void thereAreNeverTooManyPoints();
    void aLongChargeTakesNoMoreThanAShortOne();
    void peaksAreKept();
    void gapsAreKept();
    void theNextReadAsksForWhatIsNewer();
    void anotherSessionIsReadWhole();
    void lateValuesAreReadAfterTheChargerIsBack();
    void aClockThatWasPutBackHidesNothing();
    void aFailedReadIsTriedAgain();
};

void TestLiveCurve::addedValuesAreDrawnAsAllOfThem_data()
{
    QTest::addColumn<QList<MeterSample>>("samples");
    QTest::addColumn<QList<int>>("reads"); // how many samples were there at each
    QTest::newRow("nothing") << QList<MeterSample>() << QList<int>{0, 0};
    QTest::newRow("one by one") << charge(3, 10) << QList<int>{4, 8, 12};
    QTest::newRow("a moment in two parts") << charge(3, 10) << QList<int>{2, 6, 7, 12};
    QTest::newRow("nothing new") << charge(3, 10) << QList<int>{12, 12, 12};
    QTest::newRow("few at first") << charge(5, 10) << QList<int>{0, 1, 20};
    QList<MeterSample> mixed = charge(4, 900);
    std::reverse(mixed.begin(), mixed.end());
    QTest::newRow("out of order in one read") << mixed << QList<int>{16};
    QList<MeterSample> registers;
    for (int i = 0; i < 6; ++i)
        registers.append(value(60 * (i + 1), Measurand::EnergyActiveImportRegister, i * 100'000));
    QTest::newRow("registers alone") << registers << QList<int>{1, 3, 6};
}

void TestLiveCurve::addedValuesAreDrawnAsAllOfThem()
{
    QFETCH(QList<MeterSample>, samples);
    QFETCH(QList<int>, reads);
    const TransactionRecord session = aTransaction(7).started(pictureTime()).record;
    SessionCurve curve(230);
    for (const int count : std::as_const(reads))
        curve.take(curve.last(), from(samples.first(count), curve.last()));
    compare(curve.series({&session, nullptr, 3}), sessionSeries(samples, 230, {&session, nullptr, 3}));
}

void TestLiveCurve::thereAreNeverTooManyPoints_data()
{
    QTest::addColumn<int>("moments");
    QTest::addColumn<int>("stepS");
    QTest::newRow("a night, every 10 s") << 5'000 << 10;
    QTest::newRow("three days, every 10 s") << 25'000 << 10;
    QTest::newRow("one a second") << 20'000 << 1;
    QTest::newRow("a month, every 15 min") << 4'500 << 900;
}

void TestLiveCurve::thereAreNeverTooManyPoints()
{
    QFETCH(int, moments);
    QFETCH(int, stepS);
    const QList<MeterSample> samples = charge(moments, stepS);
    SessionCurve curve(230);
    constexpr int Piece = 4 * 250;
    for (qsizetype at = 0; at < samples.size(); at += Piece) { // as they come in
        QList<MeterSample> newer = samples.mid(at, Piece);
        if (at > 0)
            newer = samples.mid(at - 4, 4) + newer; // the last moment comes again
        curve.take(curve.last(), newer);
        QVERIFY(curve.moments() <= SessionCurve::MostMoments);
    }
    const SessionSeries series = curve.series({});
    for (const auto* points : {&series.power, &series.offered, &series.battery}) {
        QVERIFY(points->size() > SessionCurve::Slots);
        QCOMPARE(points->first().at, samples.first().at);
        QCOMPARE(points->last().at, samples.last().at);
        QVERIFY(std::is_sorted(points->begin(), points->end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
    }
    QCOMPARE(chartRuns(series.power, series.longestPause).size(), 1); // nothing is torn
}

/// Of an even charge little more stays than what is drawn, however long it lasts.
void TestLiveCurve::aLongChargeTakesNoMoreThanAShortOne()
{
    const QList<MeterSample> samples = charge(20'000, 1);
    SessionCurve curve(230);
    qsizetype most = 0;
    for (qsizetype at = 0; at < samples.size(); at += 4) {
        curve.take(curve.last(), samples.mid(std::max<qsizetype>(0, at - 4), at > 0 ? 8 : 4));
        most = std::max(most, curve.moments());
    }
    QVERIFY2(most <= 2 * SessionCurve::FewestThinned, qPrintable(QString::number(most)));
    QVERIFY(curve.moments() >= SessionCurve::Slots);
}

void TestLiveCurve::peaksAreKept()
{
    QList<MeterSample> samples = charge(10'000, 10);
    samples[4 * 3'333 + 1].milli = 50'000'000;
    samples[4 * 7'777 + 1].milli = 0;
    SessionCurve curve(230);
    curve.take({}, samples);
    QVERIFY(curve.moments() <= SessionCurve::MostMoments);
    const SessionSeries series = curve.series({});
    QVERIFY(series.power.contains(ChartPoint{samples[4 * 3'333].at, 50.0}));
    QVERIFY(series.power.contains(ChartPoint{samples[4 * 7'777].at, 0.0}));
}

void TestLiveCurve::gapsAreKept()
{
    const QList<MeterSample> samples = charge(5'000, 10) + charge(5'000, 10, 50'000 + 3'600);
    SessionCurve curve(230);
    curve.take({}, samples);
    const SessionSeries series = curve.series({});
    QCOMPARE(chartRuns(series.power, series.longestPause).size(), 2);
}

void TestLiveCurve::theNextReadAsksForWhatIsNewer()
{
    Fixture f;
    f.stored() = charge(3, 10);
    LiveTab tab(f.context(), f.actions, &f.window);
    tab.show();
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 3);
    QVERIFY(!f.asked().first().isValid()); // all, once
    const qsizetype before = f.asked().size();
    f.stored() += charge(2, 10, 30);
    lookAgain(tab);
    QTRY_COMPARE(points(tab), 5);
    QCOMPARE(f.asked().value(before), pictureTime().addSecs(20));
    lookAgain(tab);
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(40));
    QCOMPARE(points(tab), 5);
    QCOMPARE(find<SessionChart>(tab, "liveChart")->power(), sessionSeries(f.stored(), 230).power);
}

void TestLiveCurve::anotherSessionIsReadWhole()
{
    Fixture f;
    f.stored() = charge(3, 10);
    f.console.history.sampleRows[8] = charge(2, 10);
    LiveTab tab(f.context(), f.actions, &f.window);
    tab.show();
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 3);
    f.station.connector(1).transaction = TransactionKey(8);
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 2);
    QVERIFY(!f.asked().last().isValid());
    f.station.connector(1).transaction = TransactionKey(7);
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 3);
    QVERIFY(!f.asked().last().isValid());
}

void TestLiveCurve::lateValuesAreReadAfterTheChargerIsBack()
{
    Fixture f;
    f.stored() = charge(2, 10) + charge(1, 10, 60);
    LiveTab tab(f.context(), f.actions, &f.window);
    tab.show();
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 3);
    f.station.state.link.isOnline = false;
    tab.setStation(f.station.pointer());
    f.station.state.link.isOnline = true;
    tab.setStation(f.station.pointer());
    f.stored() = charge(7, 10); // what it kept came behind the newest
    lookAgain(tab);
    QTRY_COMPARE(points(tab), 7);
    f.console.clock.advance(std::chrono::minutes(3));
    lookAgain(tab);
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(60)); // all is told by now
}

void TestLiveCurve::aClockThatWasPutBackHidesNothing()
{
    Fixture f;
    f.stored() = charge(2, 10) + charge(1, 10, 3'600); // an hour ahead
    LiveTab tab(f.context(), f.actions, &f.window);
    tab.show();
    tab.setStation(f.station.pointer());
    QTRY_COMPARE(points(tab), 3);
    f.stored() = charge(3, 10) + charge(1, 10, 3'600);
    f.station.connector(1).live.at = pictureTime().addSecs(20);
    tab.setStation(f.station.pointer());
    lookAgain(tab);
    QTRY_COMPARE(points(tab), 4);
}

void TestLiveCurve::aFailedReadIsTriedAgain()
{
    Fixture f;
    f.stored() = charge(3, 10);
    f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    LiveTab tab(f.context(), f.actions, &f.window);
    tab.show();
    tab.setStation(f.station.pointer());
    QTRY_VERIFY(!f.asked().isEmpty());
    f.settle();
    QCOMPARE(points(tab), 0);
    f.console.history.failure.reset();
    QTRY_VERIFY((lookAgain(tab), points(tab) == 3));
}

FORECOURT_WINDOW_TEST(TestLiveCurve)

} // namespace forecourt::tests::livecurve

#include "tst_livecurve.moc"
