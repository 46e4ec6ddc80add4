// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions: tabs, filters, totals, findings, closing by hand; and the periods people ask for.
#include "tests/gui/pagefixture.h"
#include "ui/charts/sessionchart.h"
#include "ui/pages/periodpreset.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionseries.h"
#include "ui/pages/sessionspage.h"
#include "ui/widgets/tabbar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestSessionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishedAsksForThisMonth();
    void filtersBecomeTheQuery();
    void typingAsksOncePerPause();
    void attentionIsCountedAndListed();
    void findingsComeWithAdvice();
    void onlySessionsOfLostChargersAreClosedByHand();
    void closingWantsAReason();
    void failedReadOffersToTryAgain();
    void selectionShowsTheCurve();
    void powerComesFromTheRegisterWhereItIsNotMeasured();
    void powerComesFromCurrentsWherePowerIsMissing();
    void periodsFollowTheSitesCalendar_data();
    void periodsFollowTheSitesCalendar();
};

void TestSessionsPage::finishedAsksForThisMonth()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    const api::TransactionQuery query = fixture.console.history.transactionQueries.constLast();
    QCOMPARE(query.state, api::TransactionQuery::State::Finished);
    QCOMPARE(*query.from, QDateTime(QDate(2026, 4, 30), QTime(22, 0), Qt::UTC)); // 1 May in Berlin
    QVERIFY(!query.to);
}

void TestSessionsPage::filtersBecomeTheQuery()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.stations = {aStation(QStringLiteral("A1")).online().pointer()};
    batch.persons = {aPerson(4, QStringLiteral("A. Weber"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    find<QComboBox>(page, "sessionCharger")->setCurrentIndex(1);
    find<QComboBox>(page, "sessionPerson")->setCurrentIndex(1);
    page.showTab(SessionsPage::Tab::Finished);
    const api::TransactionQuery query = fixture.console.history.transactionQueries.constLast();
    QCOMPARE(query.station, std::optional(StationId(QStringLiteral("A1"))));
    QCOMPARE(query.person, std::optional(PersonId(4)));
}

void TestSessionsPage::typingAsksOncePerPause()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    const qsizetype before = fixture.console.history.transactionQueries.size();
    QTest::keyClicks(find<QLineEdit>(page, "sessionFilter"), QStringLiteral("weber"));
    QTRY_COMPARE(fixture.console.history.transactionQueries.size(), before + 1);
    QCOMPARE(fixture.console.history.transactionQueries.constLast().text, QStringLiteral("weber"));
}

void TestSessionsPage::attentionIsCountedAndListed()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {
        aTransaction(3).ended(pictureTime(), StopReason::Local, 100).record,
        aTransaction(2).ended(pictureTime(), StopReason::Local, 100).flagged(TransactionFlag::MeterBackwards).record,
        aTransaction(1).started(pictureTime().addDays(-200)).ended(pictureTime(), StopReason::Local, 100).flagged(TransactionFlag::StopConflict).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    QSignalSpy counted(&page, &SessionsPage::attentionCounted);
    fixture.settle();
    QCOMPARE(counted.value(0).value(0).toInt(), 2);
    page.showTab(SessionsPage::Tab::Attention);
    fixture.settle();
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 2); // however old
}

void TestSessionsPage::findingsComeWithAdvice()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(1).ended(pictureTime(), StopReason::Local, 100).flagged(TransactionFlag::LateDelivery | TransactionFlag::MeterBackwards).record);
    const auto what = detail.findChildren<QLabel*>(QStringLiteral("findingWhat"));
    const auto advice = detail.findChildren<QLabel*>(QStringLiteral("findingAdvice"));
    QCOMPARE(what.size(), 2);
    QVERIFY(advice.first()->text().contains(QStringLiteral("below the start"))); // the serious one first
    detail.setSession(aTransaction(2).ended(pictureTime(), StopReason::Local, 100).record);
    QVERIFY(detail.findChildren<QLabel*>(QStringLiteral("findingWhat")).isEmpty());
}

void TestSessionsPage::onlySessionsOfLostChargersAreClosedByHand()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("ON")).online().withConnectors(1).state);
    fixture.console.source.publishStation(aStation(QStringLiteral("OFF")).offlineSince(pictureTime()).withConnectors(1).state);
    fixture.settle();
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(1).at(QStringLiteral("ON")).charged(10).record);
    QVERIFY(find<Button>(detail, "sessionClose")->isBlocked());
    detail.setSession(aTransaction(2).at(QStringLiteral("OFF")).charged(10).record);
    QVERIFY(!find<Button>(detail, "sessionClose")->isBlocked());
    detail.setSession(aTransaction(3).at(QStringLiteral("OFF")).ended(pictureTime(), StopReason::Local, 10).record);
    QVERIFY(find<Button>(detail, "sessionClose")->isHidden());
}

void TestSessionsPage::closingWantsAReason()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(2).at(QStringLiteral("GONE")).charged(10).record);
    press(detail, "sessionClose");
    press(detail, "textAccept");
    QVERIFY(fixture.console.engine.closed.isEmpty());
    find<QLineEdit>(detail, "textField")->setText(QStringLiteral("charger was stolen"));
    press(detail, "textAccept");
    QCOMPARE(fixture.console.engine.closed.value(0).second, QStringLiteral("charger was stolen"));
}

void TestSessionsPage::failedReadOffersToTryAgain()
{
    PageFixture fixture;
    fixture.console.history.failure = Error{ErrorCode::StorageFull, {}, {}};
    fixture.console.history.transactionRows = {aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* again = find<Button>(page, "sessionsEmptyAction");
    QVERIFY(!again->isHidden());
    fixture.console.history.failure.reset();
    press(page, "sessionsEmptyAction");
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 1);
}

namespace {
MeterSample sample(int second, Measurand measurand, qint64 milli, Phase phase = Phase::Overall)
{
    MeterSample made;
    made.at = pictureTime().addSecs(second);
    made.measurand = measurand;
    made.milli = milli;
    made.phase = phase;
    return made;
}
} // namespace

void TestSessionsPage::selectionShowsTheCurve()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record};
    fixture.console.history.sampleRows.insert(1, {sample(0, Measurand::PowerActiveImport, 7'000'000), sample(60, Measurand::PowerActiveImport, 11'000'000), sample(60, Measurand::Soc, 42'000)});
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    find<RecordTable>(page, "sessionTable")->selectRow(0);
    fixture.settle();
    auto* chart = find<SessionChart>(page, "sessionChart");
    QCOMPARE(chart->power().size(), 2);
    QCOMPARE(chart->power().at(1).value, std::optional(11.0));
    QCOMPARE(chart->battery().value(0).value, std::optional(42.0));
}

void TestSessionsPage::powerComesFromTheRegisterWhereItIsNotMeasured()
{
    const SessionSeries series = sessionSeries({sample(0, Measurand::EnergyActiveImportRegister, 1'000'000), sample(360, Measurand::EnergyActiveImportRegister, 2'100'000)}, 230);
    QCOMPARE(series.power.size(), 1);
    QCOMPARE(*series.power.first().value, 11.0); // 1.1 kWh in 6 minutes
}

void TestSessionsPage::powerComesFromCurrentsWherePowerIsMissing()
{
    const SessionSeries series = sessionSeries({sample(0, Measurand::CurrentImport, 16'000, Phase::L1), sample(0, Measurand::CurrentImport, 16'000, Phase::L2)}, 230);
    QCOMPARE(*series.power.value(0).value, 7.36);
}

void TestSessionsPage::periodsFollowTheSitesCalendar_data()
{
    QTest::addColumn<PeriodPreset>("preset");
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    const auto utc = [](int year, int month, int day, int hour) { return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC); };
    QTest::newRow("today") << PeriodPreset::Today << utc(2026, 4, 30, 22) << QDateTime();
    QTest::newRow("seven days") << PeriodPreset::LastSevenDays << utc(2026, 4, 24, 22) << QDateTime();
    QTest::newRow("this month") << PeriodPreset::ThisMonth << utc(2026, 4, 30, 22) << QDateTime();
    QTest::newRow("last month") << PeriodPreset::LastMonth << utc(2026, 3, 31, 22) << utc(2026, 4, 30, 22);
    QTest::newRow("all") << PeriodPreset::All << QDateTime() << QDateTime();
}

void TestSessionsPage::periodsFollowTheSitesCalendar()
{
    QFETCH(PeriodPreset, preset);
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    // 30 April 22:30 UTC is already May in Berlin
    const Period period = periodOf(preset, QDateTime(QDate(2026, 4, 30), QTime(22, 30), Qt::UTC), QTimeZone("Europe/Berlin"));
    QCOMPARE(period.from.value_or(QDateTime()), from);
    QCOMPARE(period.to.value_or(QDateTime()), to);
}

QTEST_MAIN(TestSessionsPage)
#include "tst_sessionspage.moc"
