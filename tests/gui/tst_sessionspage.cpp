// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions: tabs, filters, order, totals, what stands in the place of no session; and the periods people ask for.
#include "core/export/fileexchange.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/fileexport.h"
#include "ui/pages/periodpreset.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionspage.h"
#include "ui/viewstate.h"
#include "ui/widgets/totalsrow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionspage {

namespace {
/// What the list asked for last, once everything that was on its way has arrived. Calls that are under way together may arrive
/// in any order over a link: what was asked before must have settled.
api::TransactionQuery lastQuery(const PageFixture& fixture)
{
    PageFixture::settle();
    const QList<api::TransactionQuery>& queries = fixture.console.history.transactionQueries;
    for (auto query = queries.crbegin(); query != queries.crend(); ++query) {
        if (query->limit > 1) // an empty list also looks for the last session of all
            return *query;
    }
    return {};
}

/// What stands in the place of the table.
QString emptyText(const SessionsPage& page)
{
    QStringList texts;
    for (const QLabel* const label : find<QWidget>(page, "sessionsEmpty")->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(QLatin1Char(' '));
}
} // namespace

class TestSessionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishedAsksForThisMonth();
    void filtersBecomeTheQuery();
    void aChargerIsMeantWithWhatStoodThereBefore();
    void theChargersOfTheBoxFollowTheSite();
    void typingAsksOncePerPause();
    void sumsWaitForTheRows();
    void attentionIsCountedAndListed();
    void customPeriodAndRemarkBecomeTheQuery();
    void headersSortWhatTheQueryCanSort();
    void averagePowerIsShownByTheColumnsMenu();
    void aRememberedOrderIsAskedFor();
    void exportsTheSelectionOrEverything();
    void exportsTheNamesOfArchivedChargers();
    void failedReadOffersToTryAgain();
    void aSessionThatEndsAppearsInTheList();
    void aPeriodGoesOnWithTheDayAndTheZone();
    void aNewSiteSaysThatThereIsNoSessionYet();
    void anEmptyPeriodLeadsToTheLastSession();
    void clearingTheFilterKeepsThePeriod();
    void periodsFollowTheSitesCalendar_data();
    void periodsFollowTheSitesCalendar();
};

void TestSessionsPage::finishedAsksForThisMonth()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    const api::TransactionQuery query = lastQuery(fixture);
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
    fixture.settle();
    const api::TransactionQuery query = lastQuery(fixture);
    QCOMPARE(query.station, std::optional(StationId(QStringLiteral("A1"))));
    QCOMPARE(query.person, std::optional(PersonId(4)));
}

void TestSessionsPage::aChargerIsMeantWithWhatStoodThereBefore()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("NEW"));
    station.state.record.replaces = {StationId(QStringLiteral("OLD"))};
    fixture.console.source.publishStation(station.state);
    fixture.settle();
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* const box = find<QComboBox>(page, "sessionCharger");
    box->setCurrentIndex(box->findData(QStringLiteral("NEW")));
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    QCOMPARE(lastQuery(fixture).station, std::optional(StationId(QStringLiteral("NEW"))));
    QCOMPARE(lastQuery(fixture).formerStations, QList<StationId>{StationId(QStringLiteral("OLD"))});
}

void TestSessionsPage::theChargersOfTheBoxFollowTheSite()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* const box = find<QComboBox>(page, "sessionCharger");
    const auto texts = [box] {
        QStringList all;
        for (int i = 1; i < box->count(); ++i)
            all.append(box->itemText(i));
        return all;
    };
    fixture.console.source.publishStation(aStation(QStringLiteral("A1")).named(QStringLiteral("Yard")).online().state); // accepted while we look
    QTRY_COMPARE(texts(), QStringList{QStringLiteral("Yard")});
    fixture.console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("Bay 2")).online().state);
    QTRY_COMPARE(box->count(), 3);
    box->setCurrentIndex(box->findData(QStringLiteral("B2")));
    fixture.console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("Bay two")).online().state);
    QTRY_COMPARE(box->currentText(), QStringLiteral("Bay two")); // renamed, and still chosen
    (void)fixture.console.theAdministration().archiveStation(StationId(QStringLiteral("B2")));
    QTRY_COMPARE(texts(), (QStringList{QStringLiteral("Yard"), QStringLiteral("Bay two (archived)")}));
    QCOMPARE(box->currentData().toString(), QStringLiteral("B2")); // its sessions are still there
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    QCOMPARE(lastQuery(fixture).station, std::optional(StationId(QStringLiteral("B2"))));
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
    QCOMPARE(lastQuery(fixture).text, QStringLiteral("weber"));
}

void TestSessionsPage::sumsWaitForTheRows()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.settle();
    fixture.console.history.holdsSessions = true;
    const qsizetype before = fixture.console.history.totalsQueries.size();
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    QCOMPARE(fixture.console.history.totalsQueries.size(), before);
    QVERIFY(fixture.console.history.answerHeld() > 0);
    fixture.settle();
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 1);
    QCOMPARE(fixture.console.history.totalsQueries.size(), before + 1);
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

void TestSessionsPage::customPeriodAndRemarkBecomeTheQuery()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* period = find<QComboBox>(page, "sessionPeriod");
    QVERIFY(find<QDateEdit>(page, "sessionFrom")->isHidden());
    period->setCurrentIndex(period->findData(int(PeriodPreset::Custom)));
    Q_EMIT period->activated(period->currentIndex());
    QVERIFY(!find<QDateEdit>(page, "sessionFrom")->isHidden());
    find<QDateEdit>(page, "sessionFrom")->setDate(QDate(2026, 3, 28));
    find<QDateEdit>(page, "sessionTo")->setDate(QDate(2026, 3, 29)); // summer time begins
    fixture.settle();
    auto* flag = find<QComboBox>(page, "sessionFlag");
    flag->setCurrentIndex(flag->findData(quint32(TransactionFlag::UnknownToken)));
    Q_EMIT flag->activated(flag->currentIndex());
    const api::TransactionQuery query = lastQuery(fixture);
    QCOMPARE(query.from, std::optional(QDateTime(QDate(2026, 3, 27), QTime(23, 0), Qt::UTC)));
    QCOMPARE(query.to, std::optional(QDateTime(QDate(2026, 3, 29), QTime(22, 0), Qt::UTC)));
    QCOMPARE(query.flags, TransactionFlags(TransactionFlag::UnknownToken));
}

void TestSessionsPage::headersSortWhatTheQueryCanSort()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* header = find<RecordTable>(page, "sessionTable")->horizontalHeader();
    const auto click = [&](TransactionModel::Column column) {
        Q_EMIT header->sectionClicked(int(column));
        return lastQuery(fixture);
    };
    QCOMPARE(click(TransactionModel::Column::Energy).sortBy, api::TransactionQuery::SortBy::Energy);
    QVERIFY(!lastQuery(fixture).isAscending);
    QVERIFY(click(TransactionModel::Column::Energy).isAscending);
    QCOMPARE(click(TransactionModel::Column::Average).sortBy, api::TransactionQuery::SortBy::Average);
    QCOMPARE(click(TransactionModel::Column::Idle).sortBy, api::TransactionQuery::SortBy::Idle);
    QVERIFY(!lastQuery(fixture).isAscending); // the longest first
    QCOMPARE(click(TransactionModel::Column::Energy).sortBy, api::TransactionQuery::SortBy::Energy);
    QCOMPARE(click(TransactionModel::Column::Battery).sortBy, api::TransactionQuery::SortBy::Energy); // it cannot
    QCOMPARE(header->sortIndicatorSection(), int(TransactionModel::Column::Energy));
    QCOMPARE(click(TransactionModel::Column::End).sortBy, api::TransactionQuery::SortBy::End);
    QVERIFY(!lastQuery(fixture).isAscending);
    for (const auto& [column, sortBy] : {std::pair(TransactionModel::Column::Place, api::TransactionQuery::SortBy::Charger),
                                         std::pair(TransactionModel::Column::Person, api::TransactionQuery::SortBy::Person)}) {
        QCOMPARE(click(column).sortBy, sortBy);
        QVERIFY(lastQuery(fixture).isAscending); // from A on
        QCOMPARE(header->sortIndicatorSection(), int(column));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }
}

void TestSessionsPage::averagePowerIsShownByTheColumnsMenu()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* table = find<RecordTable>(page, "sessionTable");
    QVERIFY(!table->isColumnHidden(int(TransactionModel::Column::Idle)));
    QVERIFY(table->isColumnHidden(int(TransactionModel::Column::Average)));
    table->openTitleMenu();
    auto* menu = table->findChild<QMenu*>(QStringLiteral("columnMenu"));
    QVERIFY(menu);
    const QList<QAction*> actions = menu->actions();
    const auto average = std::find_if(actions.begin(), actions.end(), [](const QAction* action) { return action->text() == QStringLiteral("Avg kW"); });
    QVERIFY(average != actions.end());
    QVERIFY(!(*average)->isChecked());
    (*average)->trigger();
    menu->close();
    QVERIFY(!table->isColumnHidden(int(TransactionModel::Column::Average)));
}

void TestSessionsPage::aRememberedOrderIsAskedFor()
{
    PageFixture fixture;
    QJsonObject kept;
    {
        SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
        page.showTab(SessionsPage::Tab::Finished);
        fixture.settle();
        Q_EMIT find<RecordTable>(page, "sessionTable")->horizontalHeader()->sectionClicked(int(TransactionModel::Column::Energy));
        kept = viewStateOf(page);
        fixture.settle();
    }
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    applyViewState(page, kept);
    fixture.settle();
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    QCOMPARE(lastQuery(fixture).sortBy, api::TransactionQuery::SortBy::Energy);
    QVERIFY(!lastQuery(fixture).isAscending);
}

void TestSessionsPage::exportsTheSelectionOrEverything()
{
    PageFixture fixture;
    for (qint64 key = 3; key > 0; --key)
        fixture.console.history.transactionRows.append(aTransaction(key).ended(pictureTime(), StopReason::Local, 100).record);
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    QTemporaryDir folder;
    FileExport files(context, &fixture.window);
    const auto linesOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n').size() - 1 : 0;
    };
    files.writeSessions({}, {}, 3, folder.filePath(QStringLiteral("all.csv")));
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QCOMPARE(linesOf(folder.filePath(QStringLiteral("all.csv"))), 4);
    files.writeSessions({}, {fixture.console.history.transactionRows.first()}, 1, folder.filePath(QStringLiteral("one.csv")));
    QTRY_COMPARE(fixture.host.notices.size(), 2);
    QCOMPARE(linesOf(folder.filePath(QStringLiteral("one.csv"))), 2);
    QCOMPARE(FileExport::styleFor(context.format()).separator, QChar(u';')); // German
    SessionsPage page(context, fixture.actions, &fixture.window);
    QVERIFY(!find<Button>(page, "sessionExport")->isHidden());
}

void TestSessionsPage::exportsTheNamesOfArchivedChargers()
{
    PageFixture fixture;
    StationState archived = aStation(QStringLiteral("SN0042")).named(QStringLiteral("Bay 9")).state;
    archived.record.isArchived = true;
    ChangeBatch batch;
    batch.archivedStations = {std::make_shared<StationState>(archived)};
    fixture.console.source.publish(batch);
    fixture.settle();
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    QTemporaryDir folder;
    FileExport files(context, &fixture.window);
    files.writeSessions({}, {aTransaction(1).at(QStringLiteral("SN0042")).ended(pictureTime(), StopReason::Local, 100).record}, 1,
                        folder.filePath(QStringLiteral("one.csv")));
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile file(folder.filePath(QStringLiteral("one.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Bay 9") && text.contains("SN0042"), text.constData()); // as the list shows it
}

void TestSessionsPage::aPeriodGoesOnWithTheDayAndTheZone()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* period = find<QComboBox>(page, "sessionPeriod");
    period->setCurrentIndex(0); // today
    Q_EMIT period->activated(0);
    fixture.settle();
    const QDateTime today = *lastQuery(fixture).from;
    fixture.console.clock.jumpWallTo(pictureTime().addDays(1));
    fixture.console.clock.advance(std::chrono::seconds(1));
    fixture.settle();
    QTRY_COMPARE(lastQuery(fixture).from, std::optional(today.addDays(1)));
    ChangeBatch batch;
    batch.site = fixture.console.site.site();
    batch.site->timeZone = QStringLiteral("Asia/Tokyo"); // there the day began seven hours sooner
    fixture.console.source.publish(batch);
    fixture.settle();
    QTRY_COMPARE(lastQuery(fixture).from, std::optional(today.addDays(1).addSecs(-7 * 3600)));
}

void TestSessionsPage::failedReadOffersToTryAgain()
{
    PageFixture fixture;
    fixture.console.history.failure = Error{ErrorCode::StorageFull, {}, {}};
    fixture.console.history.transactionRows = {aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    const auto* totals = find<TotalsRow>(page, "sessionTotals");
    QVERIFY2(totals->accessibleName().contains(QStringLiteral("could not be read")), qPrintable(totals->accessibleName()));
    auto* again = find<Button>(page, "sessionsEmptyAction");
    QVERIFY(!again->isHidden());
    fixture.console.history.failure.reset();
    press(page, "sessionsEmptyAction");
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 1);
    QVERIFY(!totals->accessibleName().contains(QStringLiteral("could not be read")));
    const auto* empty = find<QWidget>(page, "sessionsEmpty");
    QVERIFY(empty->isHidden());
    fixture.console.history.failure = Error{ErrorCode::StorageFull, {}, {}};
    page.showTab(SessionsPage::Tab::Attention); // those of the other list must not stand here
    fixture.settle();
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 0);
    QVERIFY(!empty->isHidden());
}

/// No refresh button anywhere: the list is right while it is looked at.
void TestSessionsPage::aSessionThatEndsAppearsInTheList()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {
        aTransaction(1).started(pictureTime().addSecs(-900)).ended(pictureTime().addSecs(-300), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    auto* table = find<RecordTable>(page, "sessionTable");
    QCOMPARE(table->filter().rowCount(), 1);
    table->selectRow(0);
    fixture.console.source.publishTransaction(aTransaction(2).started(pictureTime().addSecs(-600)).ended(pictureTime(), StopReason::Local, 500).record);
    fixture.settle();
    QCOMPARE(table->filter().rowCount(), 2);
    QCOMPARE(table->currentRow(), 1); // what was chosen stays so
}

void TestSessionsPage::aNewSiteSaysThatThereIsNoSessionYet()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished); // of this month
    fixture.settle();
    QVERIFY2(emptyText(page).contains(QStringLiteral("No session yet")), qPrintable(emptyText(page)));
    QVERIFY(find<Button>(page, "sessionsEmptyAction")->isHidden());
}

void TestSessionsPage::anEmptyPeriodLeadsToTheLastSession()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {
        aTransaction(8).started(QDateTime(QDate(2026, 2, 10), QTime(9, 0), Qt::UTC)).ended(QDateTime(QDate(2026, 2, 10), QTime(10, 0), Qt::UTC), StopReason::Local, 100).record,
        aTransaction(7).started(QDateTime(QDate(2025, 2, 10), QTime(9, 0), Qt::UTC)).ended(QDateTime(QDate(2025, 2, 10), QTime(10, 0), Qt::UTC), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    QVERIFY2(emptyText(page).contains(QStringLiteral("No session in this period")), qPrintable(emptyText(page)));
    QVERIFY(!find<Button>(page, "sessionsEmptyAction")->isHidden());
    press(page, "sessionsEmptyAction");
    const api::TransactionQuery query = lastQuery(fixture);
    QCOMPARE(*query.from, QDateTime(QDate(2026, 1, 31), QTime(23, 0), Qt::UTC)); // February in Berlin
    QCOMPARE(*query.to, QDateTime(QDate(2026, 2, 28), QTime(23, 0), Qt::UTC));
    auto* const table = find<RecordTable>(page, "sessionTable");
    QCOMPARE(table->filter().rowCount(), 1);
    QCOMPARE(table->property("wantedKey").toLongLong(), 8);
    QVERIFY(!find<QDateEdit>(page, "sessionFrom")->isHidden());
}

void TestSessionsPage::clearingTheFilterKeepsThePeriod()
{
    PageFixture fixture;
    fixture.console.history.transactionRows = {aTransaction(1).started(pictureTime()).ended(pictureTime(), StopReason::Local, 100).record};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    fixture.settle();
    find<QLineEdit>(page, "sessionFilter")->setText(QStringLiteral("nobody of that name"));
    QTRY_COMPARE(lastQuery(fixture).text, QStringLiteral("nobody of that name"));
    QVERIFY2(emptyText(page).contains(QStringLiteral("No session matches")), qPrintable(emptyText(page)));
    press(page, "sessionsEmptyAction");
    QVERIFY(lastQuery(fixture).text.isEmpty());
    QVERIFY(lastQuery(fixture).from);
    QCOMPARE(find<RecordTable>(page, "sessionTable")->filter().rowCount(), 1);
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

FORECOURT_WINDOW_TEST(TestSessionsPage)

} // namespace forecourt::tests::sessionspage

#include "tst_sessionspage.moc"
