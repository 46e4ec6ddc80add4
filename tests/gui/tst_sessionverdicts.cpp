// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the operator decides about a session: an impossible energy counts after all (T-20), a decided one leaves the list.
#include "core/export/fileexchange.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/energyverdictdialog.h"
#include "ui/models/sessionadvice.h"
#include "ui/pages/fileexport.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionspage.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionverdicts {

namespace {

using F = TransactionFlag;

TransactionRecord impossibleSession(qint64 key = 1, TransactionFlags flags = {})
{
    return aTransaction(key).started(pictureTime().addSecs(-3600)).ended(pictureTime(), StopReason::Local, 12'345'678)
        .flagged(F::EnergyImplausible | flags).record;
}

void publish(PageFixture& fixture, const TransactionRecord& session)
{
    ChangeBatch batch;
    batch.transactions = {std::make_shared<const TransactionRecord>(session)};
    fixture.console.source.publish(batch);
    PageFixture::settle();
}

} // namespace

class TestSessionVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyADoubtIsOffered_data();
    void onlyADoubtIsOffered();
    void acceptingWantsAReasonAndIsUndone();
    void takingBackIsUndone_data();
    void takingBackIsUndone();
    void failureIsToldAndTheReasonKept();
    void evidenceStandsBesideTheQuestion();
    void acceptedSessionsSayso();
    void decidedSessionsLeaveTheList_data();
    void decidedSessionsLeaveTheList();
};

void TestSessionVerdicts::onlyADoubtIsOffered_data()
{
    QTest::addColumn<TransactionFlags>("flags");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("nothing odd") << TransactionFlags() << QStringLiteral("Count in sums…") << false;
    QTest::newRow("meter ran backwards") << TransactionFlags(F::MeterBackwards) << QStringLiteral("Count in sums…") << false;
    QTest::newRow("impossible") << TransactionFlags(F::EnergyImplausible) << QStringLiteral("Count in sums…") << true;
    QTest::newRow("accepted") << (F::EnergyImplausible | F::EnergyAccepted) << QStringLiteral("Leave out of sums…") << true;
}

void TestSessionVerdicts::onlyADoubtIsOffered()
{
    QFETCH(TransactionFlags, flags);
    QFETCH(QString, text);
    QFETCH(bool, isOn);
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).ended(pictureTime(), StopReason::Local, 100).flagged(flags).record;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    const auto* const entry = detail.findChild<QAction*>(QStringLiteral("sessionEnergyButton"));
    QVERIFY(entry);
    QCOMPARE(entry->isVisible(), isOn);
    QCOMPARE(entry->text(), text);
    SessionActions actions(fixture.context(), &fixture.window);
    QMenu menu;
    actions.fillMenu(menu, session);
    auto* action = menu.findChild<QAction*>(QStringLiteral("menuSessionEnergy"));
    QVERIFY(action);
    QCOMPARE(action->text(), text);
    QCOMPARE(action->isEnabled(), isOn);
    QVERIFY2(isOn || action->toolTip().startsWith(QStringLiteral("Off: ")), qPrintable(action->toolTip()));
}

void TestSessionVerdicts::acceptingWantsAReasonAndIsUndone()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    TransactionRecord session = impossibleSession();
    session.note = QStringLiteral("guest");
    detail.setSession(session);
    press(detail, "sessionEnergyButton");
    press(detail, "energyVerdictAccept");
    QVERIFY(fixture.console.engine.amended.isEmpty());
    find<QLineEdit>(detail, "energyReason")->setText(QStringLiteral(" read the meter "));
    press(detail, "energyVerdictAccept");
    const auto& amended = fixture.console.engine.amended;
    QCOMPARE(amended.size(), 1);
    QCOMPARE(amended.first().first, session.key);
    QCOMPARE(amended.first().second.user, QStringLiteral("Eva"));
    QVERIFY(amended.first().second.energy->isAccepted);
    QCOMPARE(amended.first().second.energy->reason, QStringLiteral("read the meter"));
    QVERIFY(!amended.first().second.note);
    QCOMPARE(fixture.host.notices.size(), 1);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(amended.size(), 2);
    QVERIFY(!amended.at(1).second.energy->isAccepted);
    QCOMPARE(amended.at(1).second.note, std::optional(QStringLiteral("guest")));
    fixture.host.redo();
    fixture.settle();
    QVERIFY(amended.at(2).second.energy->isAccepted);
    QCOMPARE(amended.at(2).second.energy->reason, QStringLiteral("read the meter"));
}

void TestSessionVerdicts::takingBackIsUndone_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("the reason is in the note") << QStringLiteral("read the meter");
    QTest::newRow("somebody emptied the note") << QString();
}

void TestSessionVerdicts::takingBackIsUndone()
{
    QFETCH(QString, note);
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    TransactionRecord session = impossibleSession(1, F::EnergyAccepted);
    session.note = note;
    detail.setSession(session);
    press(detail, "sessionEnergyButton");
    press(detail, "energyVerdictAccept"); // no reason is needed to be careful
    const auto& amended = fixture.console.engine.amended;
    QCOMPARE(amended.size(), 1);
    QVERIFY(!amended.first().second.energy->isAccepted);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(amended.size(), 2);
    const api::TransactionAmendment& back = amended.at(1).second;
    QVERIFY(back.energy->isAccepted);
    QCOMPARE(back.note, std::optional(note));
    QVERIFY(!note.isEmpty() || !back.energy->reason.isEmpty()); // else the engine would refuse it
}

void TestSessionVerdicts::failureIsToldAndTheReasonKept()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(impossibleSession());
    press(detail, "sessionEnergyButton");
    find<QLineEdit>(detail, "energyReason")->setText(QStringLiteral("read the meter"));
    fixture.console.engine.failure = Error{ErrorCode::StorageFull, {}, {}};
    press(detail, "energyVerdictAccept");
    auto* dialog = find<EnergyVerdictDialog>(detail, "energyVerdictDialog");
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->reason(), QStringLiteral("read the meter"));
    QVERIFY(!dialog->acceptButton()->isBlocked());
    QVERIFY(fixture.host.notices.isEmpty());
    fixture.console.engine.failure.reset();
    press(detail, "energyVerdictAccept");
    QCOMPARE(fixture.host.notices.size(), 1);
}

void TestSessionVerdicts::evidenceStandsBesideTheQuestion()
{
    PageFixture fixture;
    const Formatter& format = fixture.console.workspace.format();
    TransactionRecord session = impossibleSession();
    session.lastRegister = session.meterStart + Energy::fromWh(12'000);
    EnergyVerdictDialog dialog(fixture.themes, fixture.console.workspace, session, true, &fixture.window);
    QString text;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        text += label->text() + QLatin1Char('\n');
    for (const QString& part : {session.number, format.energy(session.energy()), format.meterRegister(session.meterStart),
                                format.meterRegister(session.meterStop), format.meterRegister(session.lastRegister),
                                format.power(12'345'678)})
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" in ") + text));
}

void TestSessionVerdicts::acceptedSessionsSayso()
{
    const TransactionRecord doubted = impossibleSession();
    TransactionRecord accepted = impossibleSession(1, F::EnergyAccepted);
    accepted.note = QStringLiteral("read the meter");
    QCOMPARE(sessionFindings(doubted).size(), 1);
    QVERIFY(sessionFindings(doubted).first().isSerious);
    QCOMPARE(sessionFindings(accepted).size(), 1);
    QCOMPARE(sessionFindings(accepted).first().what, QStringLiteral("Energy accepted by us"));
    QVERIFY(!sessionFindings(accepted).first().isSerious);
    PageFixture fixture;
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    QTemporaryDir folder;
    FileExport files(context, &fixture.window);
    files.writeSessions({}, {accepted}, 1, folder.filePath(QStringLiteral("one.csv")));
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile csv(folder.filePath(QStringLiteral("one.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY2(text.contains("More energy than possible") && text.contains("Energy accepted by us") && text.contains("read the meter"),
             text.constData());
}

void TestSessionVerdicts::decidedSessionsLeaveTheList_data()
{
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("energy accepted") << false;
    QTest::newRow("closed in our records") << true;
}

void TestSessionVerdicts::decidedSessionsLeaveTheList()
{
    QFETCH(bool, isClosed);
    PageFixture fixture;
    TransactionRecord session = impossibleSession();
    if (isClosed) {
        session = aTransaction(1).charged(100).flagged(F::EndUnknown | F::LongDuration).record;
        session.state = TransactionState::EndUnknown;
    }
    fixture.console.history.transactionRows = {session, impossibleSession(2)};
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Attention);
    fixture.settle();
    const RowFilter& rows = find<RecordTable>(page, "sessionTable")->filter();
    QCOMPARE(rows.rowCount(), 2);
    session.note = QStringLiteral("still open"); // an ordinary change
    publish(fixture, session);
    QCOMPARE(rows.rowCount(), 2);
    if (isClosed)
        session.state = TransactionState::ClosedByOperator;
    else
        session.flags |= F::EnergyAccepted;
    fixture.console.history.transactionRows[0] = session;
    publish(fixture, session);
    QCOMPARE(rows.rowCount(), 1);
    page.showTab(SessionsPage::Tab::Finished); // but it is not gone
    fixture.settle();
    QCOMPARE(rows.rowCount(), 2);
}

FORECOURT_WINDOW_TEST(TestSessionVerdicts)

} // namespace forecourt::tests::sessionverdicts

#include "tst_sessionverdicts.moc"
