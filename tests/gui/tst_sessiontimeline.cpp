// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The time line of a session: its rows, the cursor through all of them, and the way to the message of a moment.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/currentlane.h"
#include "ui/charts/messagelane.h"
#include "ui/charts/pricelane.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/sessiontimeline.h"
#include "ui/charts/statelane.h"
#include "ui/charts/timelineoverlay.h"
#include "ui/models/sessionframes.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/sessiondetail.h"
#include "ui/widgets/togglechip.h"

#include <QApplication>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessiontimeline {

class TestSessionTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStayFewAndCountAll();
    void marksOfOnePlaceAreOne();
    void theLastMarkBeforeAMomentIsFound();
    void theLaneTellsDirectionsAndDeviations();
    void currentsAreSwitchedOffAndOn();
    void manyCurrentsDrawNoMoreThanThePixels();
    void theMouseMovesTheCursor();
    void theMouseAloneShowsAMoment();
    void keysMoveTheCursor();
    void ctrlGoesFromMessageToMessage();
    void enterAndDoubleClickAskForTheMessage();
    void oneReadOutTellsAllRows();
    void aChangeOfPriceGoesThroughAllRows();
    void aFeeIsABlockOverThePrice();
    void theLogIsReadInPagesAndNotWithoutEnd();
    void whatIsLoggedLaterIsReadOn();
    void aPageOfTheLogThatFailedIsReadAgain();
    void theDetailSaysThatMarksAreMissing();
    void theDetailOpensTheMessageOfTheMoment();
    void theDetailShowsEveryRowThatHasSomething();
    void theEndOfASessionIsShownAsItComes();
    void theDetailShowsWhenTheIdleFeeRan_data();
    void theDetailShowsWhenTheIdleFeeRan();
};

namespace {

QDateTime begin()
{
    return pictureTime().addSecs(-3600);
}

MessageRecord message(qint64 id, const QDateTime& at, bool isIn = true)
{
    MessageRecord made;
    made.id = RecordId(id);
    made.at = at;
    made.station = StationId(QStringLiteral("BAY"));
    made.direction = isIn ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
    made.action = QStringLiteral("MeterValues");
    made.payload = QByteArrayLiteral("{}");
    return made;
}

QList<MessageMark> marksAt(std::initializer_list<int> seconds)
{
    MessageMarks marks;
    qint64 id = 0;
    for (const int second : seconds)
        marks.add(message(++id, begin().addSecs(second)));
    return marks.marks();
}

/// How many messages they stand for.
int countOf(const QList<MessageMark>& marks)
{
    int sum = 0;
    for (const MessageMark& mark : marks)
        sum += mark.count();
    return sum;
}

/// A time line of an hour with something in each row; 688 wide, so that a row is 600.
struct Timeline
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SessionTimeline line{themes, Formatter(QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin"))};

    Timeline()
    {
        line.resize(688, 240);
        line.setSpan(begin(), begin().addSecs(3600));
        line.chart().setPower({{begin(), 11.0}, {begin().addSecs(1800), 11.0}, {begin().addSecs(3600), 11.0}}, std::chrono::hours(1));
        line.chart().setOffered({{begin(), 11.04}});
        line.chart().setStates({{DisplayStatus::Charging, begin(), begin().addSecs(3600)}});
        line.states().setStates(begin(), begin().addSecs(3600), {{DisplayStatus::Charging, begin(), begin().addSecs(3600)}});
        line.currents().setCurrents(begin(), begin().addSecs(3600), {QList<ChartPoint>{{begin().addSecs(1800), 16.0}}, {}, {}}, std::chrono::hours(1));
        line.prices().setSpans(begin(), begin().addSecs(3600),
                               {{begin(), begin().addSecs(1800), QStringLiteral("Day 0,35"), 1}, {begin().addSecs(1800), begin().addSecs(3600), QStringLiteral("Night 0,29"), 0}});
        line.messages().setMarks(begin(), begin().addSecs(3600), marksAt({60, 1200, 2400}));
        line.show();
        line.refresh();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QWidget* area() { return line.chart().viewport(); }
    [[nodiscard]] QPoint place(int second) const { return {int(line.xOf(begin().addSecs(second))), 40}; }
    [[nodiscard]] qint64 cursorSecond() const { return line.cursor() ? begin().secsTo(*line.cursor()) : -1; }
};

} // namespace

void TestSessionTimeline::marksStayFewAndCountAll()
{
    MessageMarks marks(std::chrono::seconds(5));
    for (int i = 0; i < 30'000; ++i) {
        MessageRecord one = message(i + 1, begin().addMSecs(i * 700), i % 3 != 0);
        if (i % 1000 == 0)
            one.deviations = QStringList{QStringLiteral("late-answer")};
        marks.add(one);
    }
    const QList<MessageMark> made = marks.marks();
    QVERIFY(made.size() <= MessageMarks::MostMarks && made.size() > MessageMarks::MostMarks / 4);
    MessageMark sum;
    for (qsizetype i = 0; i < made.size(); ++i) {
        sum.in += made[i].in;
        sum.out += made[i].out;
        sum.deviations += made[i].deviations;
        QVERIFY(i == 0 || made[i - 1].at < made[i].at);
    }
    QCOMPARE(sum.in, 20'000);
    QCOMPARE(sum.out, 10'000);
    QCOMPARE(sum.deviations, 30);
    QCOMPARE(made.last().last, RecordId(30'000));
    QCOMPARE(made.last().at, begin().addMSecs(29'999 * 700 - 5'000)); // on the axis of the drawing
}

void TestSessionTimeline::marksOfOnePlaceAreOne()
{
    const QList<MessageMark> marks = marksAt({-10, 0, 1, 2, 1800, 3600, 3700});
    const QList<MessageMark> clusters = MessageMarks::clustered(marks, begin(), begin().addSecs(3600), 100);
    QCOMPARE(clusters.size(), 3);
    QCOMPARE(clusters[0].count(), 3);
    QCOMPARE(clusters[0].last, RecordId(4));
    QCOMPARE(clusters[2].count(), 1); // the end belongs to it, what comes later does not
    QVERIFY(MessageMarks::clustered(marks, begin(), begin(), 100).isEmpty());
}

void TestSessionTimeline::theLastMarkBeforeAMomentIsFound()
{
    const QList<MessageMark> marks = marksAt({10, 20, 30});
    QCOMPARE(MessageMarks::lastUntil(marks, begin().addSecs(9)), -1);
    QCOMPARE(MessageMarks::lastUntil(marks, begin().addSecs(10)), 0);
    QCOMPARE(MessageMarks::lastUntil(marks, begin().addSecs(29)), 1);
    QCOMPARE(MessageMarks::lastUntil(marks, begin().addSecs(900)), 2);
}

void TestSessionTimeline::theLaneTellsDirectionsAndDeviations()
{
    Timeline t;
    MessageLane& lane = t.line.messages();
    const QImage plain = lane.grab().toImage();
    MessageMarks marks;
    marks.add(message(1, begin().addSecs(1800)));
    marks.add(message(2, begin().addMSecs(1'800'300), false));
    MessageRecord odd = message(3, begin().addMSecs(1'800'600));
    odd.deviations = QStringList{QStringLiteral("number-for-text")};
    marks.add(odd);
    lane.setMarks(begin(), begin().addSecs(3600), marks.marks());
    QCOMPARE(lane.clusters().size(), 1);
    const QString text = lane.textAt(int(t.line.xOf(begin().addSecs(1800))));
    for (const char* part : {"2 from the charger", "1 to the charger", "MeterValues", "number-for-text"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QVERIFY(lane.textAt(int(t.line.xOf(begin().addSecs(600)))).isEmpty());
    QVERIFY(lane.accessibleDescription().contains(QStringLiteral("1 with a deviation")));
    const QColor warning = t.themes.color(Theme::Color::Warning);
    const auto hasWarning = [&warning](const QImage& picture) {
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                if (picture.pixelColor(x, y).rgb() == warning.rgb())
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!hasWarning(plain));
    QVERIFY(hasWarning(lane.grab().toImage()));
    lane.setMarks(begin(), begin().addSecs(3600), marks.marks(), begin().addSecs(2000));
    QVERIFY(lane.textAt(int(t.line.xOf(begin().addSecs(3000)))).contains(QStringLiteral("Too many")));
    QVERIFY(lane.readOut(begin().addSecs(3000)).isEmpty()); // not known there
    lane.setMarks(begin(), begin().addSecs(3600), marks.marks(), begin().addSecs(2000), MessageLane::Rest::Unreadable);
    QVERIFY(lane.textAt(int(t.line.xOf(begin().addSecs(3000)))).contains(QStringLiteral("could not be read")));
}

void TestSessionTimeline::currentsAreSwitchedOffAndOn()
{
    Timeline t;
    CurrentLane& lane = t.line.currents();
    auto* chip = find<ToggleChip>(lane, "sessionCurrentsOn");
    const int whole = lane.sizeHint().height();
    QVERIFY(lane.isOn() && lane.drawnPoints() == 1);
    QVERIFY(lane.accessibleDescription().startsWith(QStringLiteral("L1")));
    chip->click();
    QVERIFY(!lane.isOn());
    QVERIFY(lane.sizeHint().height() < whole);
    QCOMPARE(lane.drawnPoints(), 0);
    QCOMPARE(lane.readOut(begin().addSecs(1800)).size(), 1); // the read-out still knows
    chip->click();
    QCOMPARE(lane.drawnPoints(), 1);
}

void TestSessionTimeline::manyCurrentsDrawNoMoreThanThePixels()
{
    Timeline t;
    CurrentLane::Phases phases;
    for (int i = 0; i < 5000; ++i) {
        for (auto& phase : phases)
            phase.append({begin().addMSecs(i * 720), 10.0 + i % 7});
    }
    t.line.currents().setCurrents(begin(), begin().addSecs(3600), phases, std::chrono::minutes(5));
    QVERIFY2(t.line.currents().drawnPoints() <= 3 * (2 * 600 + 2), qPrintable(QString::number(t.line.currents().drawnPoints())));
}

void TestSessionTimeline::theMouseMovesTheCursor()
{
    Timeline t;
    QSignalSpy moved(&t.line, &SessionTimeline::cursorMoved);
    QTest::mousePress(t.area(), Qt::LeftButton, {}, t.place(900));
    QVERIFY2(std::abs(t.cursorSecond() - 900) <= 6, qPrintable(QString::number(t.cursorSecond()))); // a pixel is 6 s
    QMouseEvent drag(QEvent::MouseMove, t.place(2700), t.area()->mapToGlobal(t.place(2700)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(t.area(), &drag);
    QVERIFY2(std::abs(t.cursorSecond() - 2700) <= 6, qPrintable(QString::number(t.cursorSecond())));
    QTest::mouseRelease(t.area(), Qt::LeftButton, {}, t.place(2700));
    QCOMPARE(moved.count(), 2);
    QTest::mousePress(&t.line.prices(), Qt::LeftButton, {}, QPoint(t.place(1800).x(), 10)); // every row takes it
    QVERIFY(std::abs(t.cursorSecond() - 1800) <= 6);
    t.line.setSpan({}, {});
    QVERIFY(!t.line.cursor());
}

void TestSessionTimeline::theMouseAloneShowsAMoment()
{
    Timeline t;
    t.line.setCursor(begin().addSecs(600));
    QMouseEvent over(QEvent::MouseMove, t.place(1800), t.area()->mapToGlobal(t.place(1800)), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(t.area(), &over);
    QCOMPARE(t.cursorSecond(), 600); // stays
    QVERIFY(std::abs(t.line.overlay().moment()->x - t.place(1800).x()) <= 1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(t.area(), &leave);
    QVERIFY(std::abs(t.line.overlay().moment()->x - t.place(600).x()) <= 1); // the cursor's again
}

void TestSessionTimeline::keysMoveTheCursor()
{
    Timeline t;
    QVERIFY(t.line.focusPolicy() & Qt::TabFocus);
    QTest::keyClick(&t.line, Qt::Key_Right);
    QCOMPARE(t.cursorSecond(), 0);
    QTest::keyClick(&t.line, Qt::Key_Right);
    QCOMPARE(t.cursorSecond(), 36);
    QTest::keyClick(&t.line, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(t.cursorSecond(), 37);
    QTest::keyClick(&t.line, Qt::Key_Left);
    QCOMPARE(t.cursorSecond(), 1);
    QTest::keyClick(&t.line, Qt::Key_Left);
    QCOMPARE(t.cursorSecond(), 0); // not beyond
    QTest::keyClick(&t.line, Qt::Key_End);
    QCOMPARE(t.cursorSecond(), 3600);
    QTest::keyClick(&t.line, Qt::Key_Home);
    QCOMPARE(t.cursorSecond(), 0);
}

void TestSessionTimeline::ctrlGoesFromMessageToMessage()
{
    Timeline t;
    for (const int second : {60, 1200, 2400, 2400}) { // after the last one it stays
        QTest::keyClick(&t.line, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(t.cursorSecond(), second);
    }
    QTest::keyClick(&t.line, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(t.cursorSecond(), 1200);
}

void TestSessionTimeline::enterAndDoubleClickAskForTheMessage()
{
    Timeline t;
    QSignalSpy wanted(&t.line, &SessionTimeline::openWanted);
    QTest::keyClick(&t.line, Qt::Key_Return);
    QCOMPARE(wanted.count(), 0); // no cursor yet
    t.line.setCursor(begin().addSecs(1200));
    QTest::keyClick(&t.line, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toDateTime(), begin().addSecs(1200));
    QTest::mouseDClick(t.area(), Qt::LeftButton, {}, t.place(2400));
    QCOMPARE(wanted.count(), 2);
    QVERIFY(std::abs(begin().secsTo(wanted.last().first().toDateTime()) - 2400) <= 6);
}

void TestSessionTimeline::oneReadOutTellsAllRows()
{
    Timeline t;
    const QString before = t.line.accessibleDescription();
    t.line.setCursor(begin().addSecs(1800));
    const QString text = QString(t.line.accessibleDescription()).replace(QChar(0x00A0), u' ');
    QVERIFY(text != before);
    for (const QString& part : {QStringLiteral("power 11,0 kW"), QStringLiteral("offered 11,0 kW"), statusWord(DisplayStatus::Charging),
                                QStringLiteral("L1 16"), QStringLiteral("Night 0,29"), QStringLiteral("from the charger MeterValues")})
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(t.line.overlay().moment()->lines, t.line.readOut(begin().addSecs(1800)));
    QVERIFY(t.line.momentText(begin().addSecs(600)).contains(QStringLiteral("Day 0,35")));
    QVERIFY(!t.line.momentText(begin().addSecs(30)).contains(QStringLiteral("MeterValues"))); // none was before
    const QImage shown = t.line.grab().toImage();
    t.line.setCursor(std::nullopt);
    QVERIFY(shown != t.line.grab().toImage());
}

void TestSessionTimeline::aChangeOfPriceGoesThroughAllRows()
{
    Timeline t;
    QCOMPARE(t.line.overlay().changes(), QList<double>{t.line.xOf(begin().addSecs(1800))});
}

void TestSessionTimeline::aFeeIsABlockOverThePrice()
{
    Timeline t;
    PriceLane& lane = t.line.prices();
    const QImage before = lane.grab().toImage();
    const QList<PriceSpan> spans = lane.spans();
    lane.setSpans(begin(), begin().addSecs(3600), spans, {{begin().addSecs(3000), begin().addSecs(3600), QStringLiteral("Idle fee 0,10"), 0}});
    const QImage after = lane.grab().toImage();
    QVERIFY(before != after);
    QCOMPARE(after.pixelColor(int(t.line.xOf(begin().addSecs(3590))), after.height() - 2).rgb(), t.themes.color(Theme::Color::Ink1).rgb());
    QCOMPARE(lane.priceAt(begin().addSecs(2000)), QStringLiteral("Night 0,29"));
    QCOMPARE(lane.priceAt(begin().addSecs(3100)), QStringLiteral("Night 0,29, Idle fee 0,10"));
    QVERIFY(lane.textAt(int(t.line.xOf(begin().addSecs(3300)))).contains(QStringLiteral("Idle fee 0,10")));
    QVERIFY(lane.accessibleDescription().contains(QStringLiteral("Idle fee 0,10")));
}

void TestSessionTimeline::theLogIsReadInPagesAndNotWithoutEnd()
{
    FakeConsole console;
    const int rows = SessionFrames::MostRows + 700;
    for (int i = 0; i < rows; ++i)
        console.history.messageRows.append(message(i + 1, begin().addMSecs(i * 100)));
    SessionFrames frames(console.history);
    frames.setRange(StationId(QStringLiteral("BAY")), begin(), std::nullopt, {});
    QTRY_VERIFY_WITH_TIMEOUT(frames.readTo().isValid(), 30'000);
    QCOMPARE(frames.readTo(), begin().addMSecs((SessionFrames::MostRows - 1) * 100));
    QVERIFY(frames.marks().size() <= MessageMarks::MostMarks);
    QCOMPARE(console.history.messageQueries.size(), SessionFrames::MostRows / SessionFrames::RowsPerPage);
    for (const api::MessageQuery& query : std::as_const(console.history.messageQueries))
        QCOMPARE(query.limit, SessionFrames::RowsPerPage);
    std::optional<RecordId> found;
    frames.find(begin().addMSecs((rows - 1) * 100), [&found](std::optional<RecordId> row) { found = row; });
    QTRY_COMPARE(found, std::optional(RecordId(rows))); // found all the same
    frames.readOn();
    QVERIFY(console.history.messageQueries.constLast().limit == 1); // no more
}

void TestSessionTimeline::whatIsLoggedLaterIsReadOn()
{
    FakeConsole console;
    console.history.messageRows = {message(1, begin()), message(2, begin().addSecs(10))};
    SessionFrames frames(console.history);
    frames.setRange(StationId(QStringLiteral("BAY")), begin(), std::nullopt, {});
    QTRY_COMPARE(frames.marks().size(), 2);
    console.history.messageRows.append(message(3, begin().addSecs(20)));
    frames.readOn();
    QTRY_COMPARE(frames.marks().size(), 3);
    QCOMPARE(frames.marks().last().last, RecordId(3));
    frames.readOn();
    FakeConsole::settle();
    QCOMPARE(frames.marks().size(), 3); // nothing twice
    QCOMPARE(frames.marks().first().count(), 1);
    frames.clear();
    QVERIFY(frames.marks().isEmpty());
}

void TestSessionTimeline::aPageOfTheLogThatFailedIsReadAgain()
{
    FakeConsole console;
    const int rows = SessionFrames::RowsPerPage + 100;
    for (int i = 0; i < rows; ++i)
        console.history.messageRows.append(message(i + 1, begin().addSecs(i)));
    SessionFrames frames(console.history);
    frames.setRange(StationId(QStringLiteral("BAY")), begin(), std::nullopt, {}); // its first page is answered, the second one is not
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QTRY_VERIFY(frames.error().has_value());
    QCOMPARE(countOf(frames.marks()), SessionFrames::RowsPerPage); // they stay
    QCOMPARE(frames.readTo(), begin().addSecs(SessionFrames::RowsPerPage - 1));
    frames.readAgain();
    FakeConsole::settle();
    QVERIFY(frames.error().has_value());
    console.history.failure.reset();
    frames.readAgain();
    QTRY_COMPARE(countOf(frames.marks()), rows);
    QVERIFY(!frames.error().has_value());
    QVERIFY(!frames.readTo().isValid());
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    console.history.messageRows.append(message(rows + 1, begin().addSecs(rows)));
    frames.readOn();
    QTRY_VERIFY(frames.error().has_value());
    console.history.failure.reset();
    frames.readOn(); // as the page does every few seconds
    QTRY_COMPARE(countOf(frames.marks()), rows + 1);
    QVERIFY(!frames.error().has_value());
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    frames.setRange(StationId(QStringLiteral("BAY")), begin(), std::nullopt, {});
    QTRY_VERIFY(frames.error().has_value());
    QCOMPARE(frames.readTo(), begin()); // nothing is known from there
    frames.clear();
    QVERIFY(!frames.error().has_value());
}

void TestSessionTimeline::theDetailSaysThatMarksAreMissing()
{
    PageFixture fixture;
    for (int i = 0; i < SessionFrames::RowsPerPage + 100; ++i)
        fixture.console.history.messageRows.append(message(i + 1, begin().addSecs(i)));
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    const auto* unread = find<QWidget>(detail, "sessionMarksUnread");
    QVERIFY(unread->isHidden());
    detail.setSession(aTransaction(1).at(QStringLiteral("BAY")).started(begin()).ended(begin().addSecs(3600), StopReason::Local, 100).record);
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}}; // of the second page
    QTRY_VERIFY(!unread->isHidden());
    const auto* lane = find<MessageLane>(detail, "sessionMarks");
    QTRY_COMPARE(countOf(lane->marks()), SessionFrames::RowsPerPage);
    fixture.console.history.failure.reset();
    press(detail, "sessionMarksUnreadAgain");
    QTRY_COMPARE(countOf(lane->marks()), SessionFrames::RowsPerPage + 100);
    QVERIFY(unread->isHidden());
}

void TestSessionTimeline::theDetailOpensTheMessageOfTheMoment()
{
    PageFixture fixture;
    TransactionRecord session = aTransaction(1).at(QStringLiteral("BAY")).started(begin()).ended(begin().addSecs(3600), StopReason::Local, 100).record;
    session.startReceivedAt = begin().addSecs(120); // the charger's clock is two minutes behind
    fixture.console.history.messageRows = {message(1, begin().addSecs(130)), message(2, begin().addSecs(720)), message(3, begin().addSecs(1320))};
    fixture.console.history.messageRows[1].station = StationId(QStringLiteral("OTHER"));
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    auto* line = find<SessionTimeline>(detail, "sessionTimeline");
    auto* lane = find<MessageLane>(detail, "sessionMarks");
    QTRY_COMPARE(lane->marks().size(), 2);
    QCOMPARE(lane->marks().last().at, begin().addSecs(1200)); // by the charger's clock
    line->setCursor(begin().addSecs(1199));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    QTRY_COMPARE(fixture.host.places.size(), 1);
    const auto placeOf = [&fixture] { return MessagesPlace::fromDetail(fixture.host.places.constLast().mid(9)); };
    QCOMPARE(placeOf().row, std::optional(RecordId(1))); // not the other charger's
    QCOMPARE(placeOf().session, session.number);
    line->setCursor(begin().addSecs(1200));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(fixture.host.places.size(), 2);
    QCOMPARE(placeOf().row, std::optional(RecordId(3)));
    line->setCursor(begin());
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(fixture.host.places.size(), 3);
    QVERIFY(!placeOf().row && placeOf().from); // none before: the session from its beginning
    detail.setSession(aTransaction(2).at(QStringLiteral("BAY")).started(begin()).record);
    QVERIFY(!line->cursor());
}

void TestSessionTimeline::theDetailShowsEveryRowThatHasSomething()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).at(QStringLiteral("BAY")).started(begin()).ended(begin().addSecs(3600), StopReason::Local, 100).record;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    for (const char* lane : {"sessionCurrents", "sessionMarks", "sessionBands", "sessionStates"})
        QVERIFY2(find<QWidget>(detail, lane)->isHidden(), lane);
    MeterSample current;
    current.at = begin().addSecs(60);
    current.measurand = Measurand::CurrentImport;
    current.phase = Phase::L2;
    current.milli = 16'000;
    MeterSample offered = current;
    offered.measurand = Measurand::CurrentOffered;
    offered.phase = Phase::Overall;
    fixture.console.history.sampleRows.insert(2, {current, offered});
    fixture.console.history.messageRows = {message(1, begin().addSecs(60), false)};
    TransactionRecord other = session;
    other.key = TransactionKey(2);
    detail.setSession(other);
    fixture.settle();
    QTRY_VERIFY(!find<QWidget>(detail, "sessionMarks")->isHidden());
    QVERIFY(!find<QWidget>(detail, "sessionCurrents")->isHidden());
    const auto* line = find<SessionTimeline>(detail, "sessionTimeline");
    const QString text = line->momentText(begin().addSecs(60));
    QVERIFY2(text.contains(QStringLiteral("worked out as 1 ×")) && text.contains(QStringLiteral("to the charger MeterValues")), qPrintable(text));
}

void TestSessionTimeline::theEndOfASessionIsShownAsItComes()
{
    PageFixture fixture;
    TransactionRecord session = aTransaction(1).at(QStringLiteral("BAY")).started(begin()).record;
    fixture.console.source.publishTransaction(session);
    fixture.console.history.messageRows = {message(1, begin().addSecs(60))};
    fixture.settle();
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    auto* lane = find<MessageLane>(detail, "sessionMarks");
    QTRY_COMPARE(lane->marks().size(), 1);
    fixture.console.history.messageRows.append(message(2, begin().addSecs(1800)));
    session = aTransaction(1).at(QStringLiteral("BAY")).started(begin()).ended(begin().addSecs(1800), StopReason::Local, 100).record;
    fixture.console.source.publishTransaction(session);
    fixture.settle();
    QTRY_COMPARE(lane->marks().size(), 2);
    auto* line = find<SessionTimeline>(detail, "sessionTimeline");
    QTest::keyClick(line, Qt::Key_End);
    QCOMPARE(line->cursor(), std::optional(begin().addSecs(1800))); // the axis ends with it
}

void TestSessionTimeline::theDetailShowsWhenTheIdleFeeRan_data()
{
    QTest::addColumn<int>("chargedS");
    QTest::addColumn<int>("blocks");
    QTest::newRow("as the states say") << 1200 << 1;
    QTest::newRow("less was charged: the site held back") << 600 << 0;
    QTest::newRow("no fee") << 0 << 0;
}

void TestSessionTimeline::theDetailShowsWhenTheIdleFeeRan()
{
    QFETCH(int, chargedS);
    QFETCH(int, blocks);
    PageFixture fixture;
    FakePrices& prices = fixture.console.prices;
    prices.add(QStringLiteral("Standard AC"), Rate::fromMinor(35), begin().addDays(-60));
    fixture.settle();
    api::PriceChange change;
    change.savedVersions = {fixture.console.site.priceBook()->versions.first()};
    change.savedVersions.first().rates.idlePerMinute = Rate::fromMinor(10);
    change.savedVersions.first().idleGraceS = 600;
    [[maybe_unused]] const auto changed = prices.change(change, QStringLiteral("Eva"));
    fixture.settle();
    const TransactionRecord session = aTransaction(1).at(QStringLiteral("BAY")).started(begin()).ended(begin().addSecs(3600), StopReason::Local, 100).record;
    const Money none{0, QStringLiteral("EUR")};
    CostLine line;
    line.kind = CostKind::Idle;
    line.unit = CostUnit::Minute;
    line.quantity = chargedS;
    line.net = line.vat = line.gross = none;
    api::SessionPrice price;
    price.isStored = true;
    price.cost.net = price.cost.vat = price.cost.total = none;
    price.cost.version = change.savedVersions.first().id;
    if (chargedS > 0)
        price.cost.lines = {line};
    prices.priced.insert(1, price);
    for (const auto& [second, status] : {std::pair(1800, "SuspendedEV"), std::pair(30, "Charging")}) { // newest first
        EventRecord stated;
        stated.id = RecordId(second);
        stated.at = begin().addSecs(second);
        stated.station = session.station;
        stated.evse = session.evse;
        stated.code = QString::fromLatin1(status);
        fixture.console.history.eventRows.append(stated);
    }
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    const auto* lane = find<PriceLane>(detail, "sessionBands");
    QTRY_COMPARE(lane->spans().size(), 1);
    QTRY_COMPARE(lane->fees().size(), blocks);
    if (blocks == 0)
        return;
    QCOMPARE(lane->fees().first().from, begin().addSecs(2400)); // after the grace time
    QCOMPARE(lane->fees().first().to, begin().addSecs(3600));
    QVERIFY(lane->priceAt(begin().addSecs(3000)).contains(QStringLiteral("Idle fee")));
}

FORECOURT_WINDOW_TEST(TestSessionTimeline)

} // namespace forecourt::tests::sessiontimeline

#include "tst_sessiontimeline.moc"
