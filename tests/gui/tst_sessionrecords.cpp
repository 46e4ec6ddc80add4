// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is known of one session: findings with advice, status changes, messages, the curve.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/sessionchart.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionspage.h"
#include "ui/print/viewsheet.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionrecords {

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

constexpr int ManyMessages = 250; ///< more than two pages

QList<MessageRecord> messagesOf(const TransactionRecord& session)
{
    QList<MessageRecord> messages;
    for (int i = 0; i < ManyMessages; ++i) {
        MessageRecord message;
        message.id = RecordId(i + 1);
        message.at = session.startedAt.addSecs(i);
        message.station = session.station;
        message.action = QStringLiteral("MeterValues");
        message.payload = QByteArray(5000, 'x');
        messages.append(message);
    }
    return messages;
}
} // namespace

class TestSessionRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsComeWithAdvice();
    void statusChangesOfTheSessionAreListed();
    void messagesOfTheSessionAreListed();
    void messagesPrintedWhileTheyAreReadSayThatTheyGoOn();
    void messagesThatAreMissingBelowAreSaidAndAskedAgain();
    void selectionShowsTheCurve();
};

void TestSessionRecords::findingsComeWithAdvice()
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

void TestSessionRecords::statusChangesOfTheSessionAreListed()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record;
    EventRecord change;
    change.id = RecordId(1);
    change.at = session.startedAt.addSecs(60);
    change.station = session.station;
    change.evse = session.evse;
    change.kind = EventKind::StatusChanged;
    change.code = QStringLiteral("Charging");
    EventRecord elsewhere = change;
    elsewhere.id = RecordId(2);
    elsewhere.evse = EvseId(session.evse.value() + 1);
    fixture.console.history.eventRows = {elsewhere, change};
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    QCOMPARE(find<RecordTable>(detail, "sessionChangeTable")->filter().rowCount(), 1);
}

void TestSessionRecords::messagesOfTheSessionAreListed()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record;
    fixture.console.history.messageRows = messagesOf(session);
    MessageRecord before = fixture.console.history.messageRows.first();
    before.id = RecordId(999);
    before.at = session.startedAt.addDays(-1);
    fixture.console.history.messageRows.append(before);
    SessionMessageModel messages(fixture.console.workspace, fixture.console.history);
    QAbstractItemModelTester tester(&messages, QAbstractItemModelTester::FailureReportingMode::QtTest);
    messages.setRange(session.station, session.startedAt, session.startedAt.addSecs(3600));
    fixture.settle();
    while (messages.canFetchMore({})) {
        messages.fetchMore({});
        fixture.settle();
    }
    QCOMPARE(messages.rowCount(), ManyMessages);
    QVERIFY(messages.index(0, int(SessionMessageModel::Column::Payload)).data().toString().size() <= 300);
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    QVERIFY(find<RecordTable>(detail, "sessionMessageTable")->filter().rowCount() > 0);
    press(detail, "sessionOpenMessages");
    QCOMPARE(fixture.host.places.size(), 1);
    QVERIFY2(fixture.host.places.first().startsWith(QStringLiteral("messages/@"))
                 && fixture.host.places.first().contains(session.number),
             qPrintable(fixture.host.places.first()));
    detail.setSession(std::nullopt);
    QVERIFY(find<Button>(detail, "sessionOpenMessages")->isBlocked());
}

void TestSessionRecords::messagesPrintedWhileTheyAreReadSayThatTheyGoOn()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record;
    fixture.console.history.messageRows = messagesOf(session);
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    auto* const view = find<SegmentedSwitch>(detail, "sessionView");
    view->setCurrentIndex(view->count() - 1);
    const auto printed = [&detail] { return detail.sheet().tables.value(0); };
    detail.setSession(session); // the answer comes with the next turn
    QCOMPARE(printed().rows.size(), 1); // the head
    QVERIFY2(printed().remark.startsWith(QStringLiteral("The list was still being read")), qPrintable(printed().remark));
    fixture.settle();
    const QString goesOn = QStringLiteral("it goes on");
    QAbstractItemModel* const rows = find<RecordTable>(detail, "sessionMessageTable")->model();
    QVERIFY(rows->canFetchMore({}));
    QVERIFY2(printed().remark.contains(goesOn), qPrintable(printed().remark));
    rows->fetchMore({});
    QVERIFY(!rows->canFetchMore({})); // it is asked already
    QVERIFY2(printed().remark.contains(goesOn), qPrintable(printed().remark));
    while (rows->rowCount() < ManyMessages) {
        const int before = rows->rowCount();
        rows->fetchMore({});
        fixture.settle();
        QVERIFY(rows->rowCount() > before);
    }
    QCOMPARE(printed().rows.size(), ManyMessages + 1);
    QVERIFY(printed().remark.isEmpty());
}

void TestSessionRecords::messagesThatAreMissingBelowAreSaidAndAskedAgain()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record;
    fixture.console.history.messageRows = messagesOf(session);
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    auto* const view = find<SegmentedSwitch>(detail, "sessionView");
    view->setCurrentIndex(view->count() - 1);
    detail.setSession(session);
    fixture.settle();
    QAbstractItemModel* const rows = find<RecordTable>(detail, "sessionMessageTable")->model();
    const int before = rows->rowCount();
    QVERIFY(before < ManyMessages && rows->canFetchMore({}));
    const auto* unread = find<QWidget>(detail, "sessionMessagesUnread");
    QVERIFY(unread->isHidden());
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(rows->rowCount(), before);
    QVERIFY(!rows->canFetchMore({})); // or a view would ask without end
    const QString remark = detail.sheet().tables.value(0).remark;
    QVERIFY2(remark.contains(QStringLiteral("it goes on")), qPrintable(remark));
    fixture.console.history.failure.reset();
    press(detail, "sessionMessagesUnreadAgain");
    QTRY_VERIFY(rows->rowCount() > before);
    QVERIFY(unread->isHidden());
}

void TestSessionRecords::selectionShowsTheCurve()
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

FORECOURT_WINDOW_TEST(TestSessionRecords)

} // namespace forecourt::tests::sessionrecords

#include "tst_sessionrecords.moc"
