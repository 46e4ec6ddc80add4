// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace: its filter as typed text and as chips, and how many each would show.
#include "tests/gui/messagesfixture.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::messagesfilter {

using Fixture = MessagesFixture;

class TestMessagesFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterIsTypedWithCompletion();
    void unreadableFilterSaysWhere();
    void chargersAreNamedByTheirNames();
    void chipsFilter_data();
    void chipsFilter();
    void nothingMatchesOffersToClear();
    void chipsTellHowMany();
    void countsAreThoseOfWhatIsShown();
    void typingFiltersByItself();
};

void TestMessagesFilter::filterIsTypedWithCompletion()
{
    Fixture f;
    f.open();
    f.field().setFocus();
    QTest::keyClicks(&f.field(), QStringLiteral("act"));
    auto* popup = f.field().suggestions().popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(f.field().text(), QStringLiteral("action:"));
    QTest::keyClicks(&f.field(), QStringLiteral("Rese"));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(f.field().text().startsWith(QStringLiteral("action:Re")), qPrintable(f.field().text()));
    f.type(QStringLiteral("action:Reset"));
    QCOMPARE(f.rows(), 2);
    QTest::keyClick(&f.field(), Qt::Key_Escape); // the popup
    f.field().suggestions().popup()->hide();
    QTest::keyClick(&f.field(), Qt::Key_Escape);
    f.settle();
    QCOMPARE(f.field().text(), QString());
    QCOMPARE(f.rows(), 6);
}

void TestMessagesFilter::unreadableFilterSaysWhere()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("action:Reset"));
    QCOMPARE(f.rows(), 2);
    f.type(QStringLiteral("action:Reset foo:1"));
    QVERIFY(find<QWidget>(*f.page, "traceFault")->isVisible());
    QVERIFY(find<QLabel>(*f.page, "traceFault")->text().contains(QStringLiteral("14")));
    QCOMPARE(f.rows(), 2); // what was shown stays
    f.type(QStringLiteral("-action:Reset"));
    QVERIFY(!find<QWidget>(*f.page, "traceFault")->isVisible());
    QCOMPARE(f.rows(), 4);
}

void TestMessagesFilter::chargersAreNamedByTheirNames()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("charger:yarddc"));
    QCOMPARE(f.rows(), 3);
    f.type(QStringLiteral("charger:\"Yard DC\""));
    QCOMPARE(f.rows(), 3);
    f.type(QStringLiteral("charger:CP-2"));
    QCOMPARE(f.rows(), 3);
    QStringList asked;
    for (const api::MessageQuery& query : std::as_const(f.console.history.messageQueries))
        asked.append(query.filter);
    QVERIFY(asked.contains(QStringLiteral("charger:CP-1"))); // the log only knows ids
    QVERIFY(asked.contains(QStringLiteral("charger:CP-2")));
}

void TestMessagesFilter::chipsFilter_data()
{
    QTest::addColumn<QByteArray>("chip");
    QTest::addColumn<int>("rows");
    QTest::newRow("errors") << QByteArray("chipErrors") << 0;
    QTest::newRow("no reply") << QByteArray("chipNoReply") << 1;
    QTest::newRow("slow") << QByteArray("chipSlow") << 1;
    QTest::newRow("deviations") << QByteArray("chipDeviations") << 1;
    QTest::newRow("heartbeats") << QByteArray("chipHeartbeats") << 5;
    QTest::newRow("marked") << QByteArray("chipMarked") << 2;
}

void TestMessagesFilter::chipsFilter()
{
    QFETCH(QByteArray, chip);
    QFETCH(int, rows);
    Fixture f;
    f.marks = QStringLiteral("2,5");
    f.open();
    find<ToggleChip>(*f.page, chip.constData())->click();
    f.settle();
    QCOMPARE(f.rows(), rows);
    find<ToggleChip>(*f.page, chip.constData())->click();
    f.settle();
    QCOMPARE(f.rows(), 6);
}

void TestMessagesFilter::nothingMatchesOffersToClear()
{
    Fixture f;
    f.open();
    find<ToggleChip>(*f.page, "chipErrors")->click();
    f.settle();
    QVERIFY(find<EmptyState>(*f.page, "traceEmpty")->isVisible());
    press(*f.page, "traceEmptyClear");
    QCOMPARE(f.rows(), 6);
    QVERIFY(!find<EmptyState>(*f.page, "traceEmpty")->isVisible());
    QVERIFY(find<Button>(*f.page, "traceClear")->isBlocked());
}

void TestMessagesFilter::chipsTellHowMany()
{
    Fixture f;
    f.marks = QStringLiteral("2,5");
    f.open();
    QCOMPARE(f.chipText("chipErrors"), QStringLiteral("Errors")); // not counted yet
    f.pass(200);
    QCOMPARE(f.chipText("chipErrors"), QStringLiteral("Errors 0"));
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 1"));
    QCOMPARE(f.chipText("chipSlow"), QStringLiteral("Slow, over 2 s 1"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    QCOMPARE(f.chipText("chipMarked"), QStringLiteral("Marked 2"));
    QCOMPARE(find<ToggleChip>(*f.page, "chipDeviations")->accessibleName(), QStringLiteral("Deviations 1"));
    MessageRecord odd = aMessage(7);
    odd.deviations = QStringList{QStringLiteral("too-long")};
    f.console.history.messageRows.append(odd);
    f.pass(1000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 2"));
    press(*f.page, "tracePause");
    odd.id = RecordId(8);
    f.console.history.messageRows.append(odd);
    f.pass(3000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 2"));
    press(*f.page, "tracePause");
    f.pass(1000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 3"));
}

void TestMessagesFilter::countsAreThoseOfWhatIsShown()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("charger:CP-1"));
    f.pass(200);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 0"));
    find<ToggleChip>(*f.page, "chipDeviations")->click(); // one chip does not change what the others would show
    f.pass(200);
    QCOMPARE(f.rows(), 0);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
    find<ToggleChip>(*f.page, "chipDeviations")->click();
    f.type(QStringLiteral("charger:CP-2"));
    f.pass(200);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 1"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    f.openFile("recv A: [2,\"1\",\"NoSuchThing\",{}]\nrecv A: [2,\"2\",\"Heartbeat\",{}]\n");
    f.field().setFilterText({});
    f.pass(200);
    QTRY_COMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    QTRY_COMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
}

void TestMessagesFilter::typingFiltersByItself()
{
    Fixture f;
    f.open();
    f.field().setFocus();
    QTest::keyClicks(&f.field(), QStringLiteral("action:Reset"));
    QTRY_COMPARE(f.rows(), 2);
}

FORECOURT_WINDOW_TEST(TestMessagesFilter)

} // namespace forecourt::tests::messagesfilter

#include "tst_messagesfilter.moc"
