// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A session that runs is followed without reading all of its values again and again, and no late value is missed.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/sessiontimeline.h"
#include "ui/models/samplefeed.h"
#include "ui/pages/sessiondetail.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::samplefeed {

namespace {
MeterSample sampleAt(int second)
{
    MeterSample made;
    made.at = pictureTime().addSecs(second);
    made.measurand = Measurand::PowerActiveImport;
    made.milli = 11'000'000;
    return made;
}

QList<MeterSample> samplesAt(std::initializer_list<int> seconds)
{
    QList<MeterSample> samples;
    for (const int second : seconds)
        samples.append(sampleAt(second));
    return samples;
}

/// The detail of a session that runs at a charger that is connected.
struct Fixture : PageFixture
{
    Fixture()
    {
        station.connector(1).transaction = TransactionKey(7);
        ChangeBatch batch;
        batch.transactions = {session.pointer()};
        batch.stations = {station.pointer()};
        console.source.publish(batch);
        settle();
        console.clock.advance(std::chrono::hours(1));
        window.show();
        detail.show();
    }

    void setOnline(bool isOnline)
    {
        station.state.link.isOnline = isOnline;
        ChangeBatch batch;
        batch.stations = {station.pointer()};
        console.source.publish(batch);
        QTRY_COMPARE(context().site().station(StationId(QStringLiteral("BAY")))->link.isOnline, isOnline);
    }

    /// As if ten seconds had passed.
    void lookAgain()
    {
        detail.hide();
        detail.show();
        settle();
    }

    [[nodiscard]] qsizetype points() { return find<SessionChart>(detail, "sessionChart")->power().size(); }
    QList<MeterSample>& stored() { return console.history.sampleRows[7]; }
    QList<QDateTime>& asked() { return console.history.sampleQueries; }

    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    TransactionBuilder session = aTransaction(7).at(QStringLiteral("BAY"), 1).started(pictureTime());
    SessionDetail detail{context(), actions, &window};
};
} // namespace

class TestSampleFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsNewerIsAskedFor();
    void allIsAskedForWhereAValueMayBeLate_data();
    void allIsAskedForWhereAValueMayBeLate();
    void valuesAreAddedReplacedAndCompared();
    void theDetailAsksForWhatIsNewAndKeepsTheCursor();
    void theDetailShowsWhatCameLate();
    void theEndAndAnotherSessionAreReadWhole();
};

void TestSampleFeed::onlyWhatIsNewerIsAskedFor()
{
    SampleFeed feed;
    QVERIFY(!feed.nextFrom(pictureTime(), std::nullopt).isValid()); // nothing is known yet
    feed.noteLink(true, pictureTime());
    QVERIFY(feed.take({}, samplesAt({0, 10})));
    QCOMPARE(feed.nextFrom(pictureTime().addSecs(12), pictureTime().addSecs(10)), pictureTime().addSecs(10));
    QVERIFY(feed.take(pictureTime().addSecs(10), samplesAt({10, 20})));
    QCOMPARE(feed.nextFrom(pictureTime().addSecs(22), std::nullopt), pictureTime().addSecs(20));
}

void TestSampleFeed::allIsAskedForWhereAValueMayBeLate_data()
{
    QTest::addColumn<QList<bool>>("links"); // each ten seconds after the one before, from 100 s on
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("saidLast");
    QTest::addColumn<int>("reads"); // since all was read
    QTest::addColumn<bool>("isWhole");
    const QList<bool> away{true, false, true};
    QTest::newRow("always connected") << QList<bool>{true, true, true} << 130 << 90 << 0 << false;
    QTest::newRow("never connected") << QList<bool>{false, false} << 130 << 90 << 0 << false;
    QTest::newRow("not back yet") << QList<bool>{true, false} << 130 << 90 << 0 << false;
    QTest::newRow("just back") << away << 130 << 90 << 0 << true;
    QTest::newRow("back for long") << away << 130 + int(SampleFeed::LateValuesS) << 90 << 0 << false;
    QTest::newRow("its clock was put back") << QList<bool>{true} << 130 << 89 << 0 << true;
    QTest::newRow("soon to be read whole") << QList<bool>{true} << 130 << 90 << SampleFeed::WholeEvery - 1 << false;
    QTest::newRow("now and then") << QList<bool>{true} << 130 << 90 << SampleFeed::WholeEvery << true;
}

void TestSampleFeed::allIsAskedForWhereAValueMayBeLate()
{
    QFETCH(QList<bool>, links);
    QFETCH(int, now);
    QFETCH(int, saidLast);
    QFETCH(int, reads);
    QFETCH(bool, isWhole);
    SampleFeed feed;
    feed.take({}, samplesAt({0, 90}));
    for (int i = 0; i < reads; ++i)
        feed.take(pictureTime().addSecs(90), samplesAt({90}));
    int second = 100;
    for (const bool isOnline : links) {
        feed.noteLink(isOnline, pictureTime().addSecs(second));
        second += 10;
    }
    QCOMPARE(!feed.nextFrom(pictureTime().addSecs(now), pictureTime().addSecs(saidLast)).isValid(), isWhole);
}

void TestSampleFeed::valuesAreAddedReplacedAndCompared()
{
    SampleFeed feed;
    QVERIFY(feed.take({}, samplesAt({0, 10, 20})));
    QVERIFY(!feed.take(pictureTime().addSecs(20), samplesAt({20}))); // the newest came again, and nothing else
    QVERIFY(feed.take(pictureTime().addSecs(20), samplesAt({20, 20, 30}))); // one more of the same moment
    QCOMPARE(feed.samples(), samplesAt({0, 10, 20, 20, 30}));
    QVERIFY(feed.take({}, samplesAt({0, 5, 30}))); // all: what is not there any more is gone
    QCOMPARE(feed.samples(), samplesAt({0, 5, 30}));
    feed.clear();
    QVERIFY(feed.samples().isEmpty());
}

void TestSampleFeed::theDetailAsksForWhatIsNewAndKeepsTheCursor()
{
    Fixture f;
    f.stored() = samplesAt({0, 10, 20});
    f.detail.setSession(f.session.record);
    f.settle();
    QTRY_COMPARE(f.points(), 3);
    QCOMPARE(f.asked(), QList<QDateTime>{QDateTime()});
    auto* const line = find<SessionTimeline>(f.detail, "sessionTimeline");
    line->setCursor(pictureTime().addSecs(10));
    f.stored() += samplesAt({30, 40});
    f.lookAgain();
    QTRY_COMPARE(f.asked().size(), 2);
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(20));
    QTRY_COMPARE(f.points(), 5);
    QCOMPARE(line->cursor(), std::optional(pictureTime().addSecs(10)));
    f.lookAgain();
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(40));
    QTRY_COMPARE(f.points(), 5);
}

void TestSampleFeed::theDetailShowsWhatCameLate()
{
    Fixture f;
    f.stored() = samplesAt({0, 60});
    f.detail.setSession(f.session.record);
    QTRY_COMPARE(f.points(), 2);
    f.setOnline(false);
    f.setOnline(true);
    f.stored() = samplesAt({0, 20, 40, 60}); // what it kept came behind the newest
    f.lookAgain();
    QTRY_VERIFY(!f.asked().last().isValid());
    QTRY_COMPARE(f.points(), 4);
    f.console.clock.advance(std::chrono::minutes(3));
    f.lookAgain();
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(60)); // all is told by now
}

void TestSampleFeed::theEndAndAnotherSessionAreReadWhole()
{
    Fixture f;
    f.stored() = samplesAt({0, 10, 20});
    f.detail.setSession(f.session.record);
    QTRY_COMPARE(f.points(), 3);
    f.detail.setSession(f.session.record); // the list was read again
    f.settle();
    QTRY_COMPARE(f.asked().last(), pictureTime().addSecs(20));
    f.stored() = samplesAt({0, 10, 20, 30});
    ChangeBatch batch;
    batch.transactions = {TransactionBuilder(f.session).ended(pictureTime().addSecs(40), StopReason::Local, 100).pointer()};
    f.console.source.publish(batch);
    f.settle();
    QTRY_VERIFY(!f.asked().last().isValid());
    QTRY_COMPARE(f.points(), 4);
    f.detail.setSession(aTransaction(8).at(QStringLiteral("BAY"), 2).started(pictureTime()).record);
    f.settle();
    QTRY_VERIFY(!f.asked().last().isValid());
    QTRY_COMPARE(f.points(), 0); // not those of the session before
}

FORECOURT_WINDOW_TEST(TestSampleFeed)

} // namespace forecourt::tests::samplefeed

#include "tst_samplefeed.moc"
