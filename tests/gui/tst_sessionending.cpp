// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The end of sessions by hand: closing those of lost chargers, stopping several at once, an end that comes late.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/bulkmodel.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionspage.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionending {

namespace {
/// Two cars at one charger, and one at a charger that is offline.
void startThree(PageFixture& fixture)
{
    fixture.console.engine.answersAtOnce = true;
    StationBuilder bay = aStation(QStringLiteral("A1")).named(QStringLiteral("North")).online().withConnectors(2);
    bay.connector(1).transaction = TransactionKey(1);
    bay.connector(2).transaction = TransactionKey(2);
    fixture.console.source.publishStation(bay.state);
    fixture.console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("South")).offlineSince(pictureTime()).withConnectors(1).state);
    fixture.console.source.publishTransaction(aTransaction(1).at(QStringLiteral("A1"), 1).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).record);
    fixture.console.source.publishTransaction(aTransaction(2).at(QStringLiteral("A1"), 2).by(QStringLiteral("04A3"), QStringLiteral("B. Kurz")).record);
    fixture.console.source.publishTransaction(aTransaction(3).at(QStringLiteral("B2"), 1).by(QStringLiteral("04A4"), QStringLiteral("C. Lang")).record);
    fixture.settle();
}

/// What the dialog says of the session of \a driver.
QString bulkTextOf(const PageFixture& fixture, const QString& driver)
{
    const QAbstractItemModel* table = find<RecordTable>(fixture.window, "bulkTable")->model();
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->index(row, int(BulkModel::Column::Charger)).data().toString().contains(driver))
            return table->index(row, int(BulkModel::Column::WhatHappened)).data().toString();
    }
    return {};
}
} // namespace

class TestSessionEnding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySessionsOfLostChargersAreClosedByHand();
    void closingWantsAReason();
    void closingTakesTheOperatorsValues();
    void lateEndOfAClosedSessionIsTold();
    void severalAreStoppedAtOnce();
    void severalStopsAreRetriedWhereTheyFailed();
};

void TestSessionEnding::onlySessionsOfLostChargersAreClosedByHand()
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
    TransactionRecord unknown = aTransaction(4).at(QStringLiteral("ON")).charged(10).record;
    unknown.state = TransactionState::EndUnknown; // nothing to stop any more, but the end may be known to the operator
    detail.setSession(unknown);
    QVERIFY(!find<Button>(detail, "sessionClose")->isHidden());
    QVERIFY(!find<Button>(detail, "sessionClose")->isBlocked());
    QVERIFY(find<Button>(detail, "sessionStop")->isHidden());
}

void TestSessionEnding::closingWantsAReason()
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

void TestSessionEnding::closingTakesTheOperatorsValues()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    const TransactionRecord session = aTransaction(2).at(QStringLiteral("GONE")).charged(10).record;
    detail.setSession(session);
    press(detail, "sessionClose");
    find<QLineEdit>(detail, "textField")->setText(QStringLiteral("gone"));
    find<QRadioButton>(detail, "closeWithValues")->setChecked(true);
    find<QLineEdit>(detail, "closeMeter")->setText(QStringLiteral("much"));
    press(detail, "textAccept");
    QVERIFY(fixture.console.engine.closings.isEmpty());
    find<QLineEdit>(detail, "closeMeter")->setText(QStringLiteral("1234,5"));
    find<QDateTimeEdit>(detail, "closeTime")->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(9, 0), Qt::UTC));
    press(detail, "textAccept");
    const api::TransactionClosing closing = fixture.console.engine.closings.value(0);
    QCOMPARE(closing.meterStop, std::optional(Energy::fromWh(1'234'500)));
    QCOMPARE(closing.stoppedAt, std::optional(QDateTime(QDate(2026, 5, 5), QTime(7, 0), Qt::UTC))); // site time is Berlin's
}

void TestSessionEnding::lateEndOfAClosedSessionIsTold()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    TransactionRecord session = aTransaction(7).ended(pictureTime(), StopReason::Local, 100).record;
    const auto publish = [&](TransactionState state) {
        session.state = state;
        ChangeBatch batch;
        batch.transactions = {std::make_shared<const TransactionRecord>(session)};
        fixture.console.source.publish(batch);
        fixture.settle();
    };
    publish(TransactionState::Ended); // an ordinary end
    QVERIFY(fixture.host.notices.isEmpty());
    session.flags |= TransactionFlag::EndCorrected; // closed by hand before, perhaps before the program started
    publish(TransactionState::Ended);
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().contains(session.number));
    session.note = QStringLiteral("seen");
    publish(TransactionState::Ended); // once
    session = aTransaction(8).ended(pictureTime().addDays(-1), StopReason::Local, 100).flagged(TransactionFlag::EndCorrected).record;
    publish(TransactionState::Ended); // no news: somebody wrote a note
    QCOMPARE(fixture.host.notices.size(), 1);
}

void TestSessionEnding::severalAreStoppedAtOnce()
{
    PageFixture fixture;
    startThree(fixture);
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "liveSessionTable");
    table->selectRow(0);
    QVERIFY(find<QWidget>(page, "sessionBulkBar")->isHidden()); // one has its own page
    table->selectAll();
    QVERIFY(!find<QWidget>(page, "sessionBulkBar")->isHidden());
    QCOMPARE(find<QLabel>(page, "sessionBulkCount")->text(), QStringLiteral("3 selected"));
    press(page, "sessionBulkStop");
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // it asks
    QVERIFY(bulkTextOf(fixture, QStringLiteral("C. Lang")).contains(QStringLiteral("offline")));
    QCOMPARE(bulkTextOf(fixture, QStringLiteral("A. Weber")), QStringLiteral("Takes part"));
    press(page, "bulkAccept");
    QTRY_COMPARE(fixture.host.notices, QStringList{QStringLiteral("Stop charging: 2 accepted")});
    QCOMPARE(fixture.console.engine.submitted.size(), 2); // both at the same charger
    QSet<QString> stopped;
    for (const CommandRequest& request : fixture.console.engine.submitted)
        stopped.insert(std::get<RemoteStop>(request.parameters).transaction.value());
    QCOMPARE(stopped, (QSet<QString>{aTransaction(1).record.id.value(), aTransaction(2).record.id.value()}));
    delete find<QDialog>(fixture.window, "bulkDialog");
    page.showTab(SessionsPage::Tab::Finished);
    QVERIFY(find<QWidget>(page, "sessionBulkBar")->isHidden());
}

void TestSessionEnding::severalStopsAreRetriedWhereTheyFailed()
{
    PageFixture fixture;
    startThree(fixture);
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    find<RecordTable>(page, "liveSessionTable")->selectAll();
    fixture.console.engine.failure = Error{ErrorCode::Offline, {}, {}};
    press(page, "sessionBulkStop");
    press(page, "bulkAccept");
    QTRY_COMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("0 done, 2 failed, 0 running, 0 not reached"));
    const qsizetype sent = fixture.console.engine.submitted.size();
    fixture.console.engine.failure.reset();
    TransactionBuilder ended = aTransaction(1).at(QStringLiteral("A1"), 1).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"));
    fixture.console.source.publishTransaction(ended.ended(pictureTime(), StopReason::Local, 100).record); // the stop got through after all
    fixture.settle();
    press(page, "bulkRetry");
    QTRY_COMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("2 done, 0 failed, 0 running, 0 not reached"));
    QCOMPARE(fixture.console.engine.submitted.size(), sent + 1);
    QCOMPARE(bulkTextOf(fixture, QStringLiteral("A. Weber")), QStringLiteral("It has ended already"));
}

FORECOURT_WINDOW_TEST(TestSessionEnding)

} // namespace forecourt::tests::sessionending

#include "tst_sessionending.moc"
