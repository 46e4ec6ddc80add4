// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers: table, filters, waiting ones, today's energy.
#include "tests/gui/pagefixture.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/stationmodel.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/tabbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestChargersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterByTextAndState();
    void enterOpensTheCharger();
    void copyTakesTheRow();
    void waitingChargerIsAccepted();
    void acceptIsOffWithoutASelection();
    void todayIsSummedFromTheHistory();
};

namespace {
void fill(FakeConsole& console)
{
    console.source.publishStation(aStation(QStringLiteral("A1")).named(QStringLiteral("North")).online().withConnectors(1).booted(QStringLiteral("KEBA"), QStringLiteral("P30"), QStringLiteral("1.17")).state);
    console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("South")).offlineSince(pictureTime()).withConnectors(1).state);
    FakeConsole::settle();
}
} // namespace

void TestChargersPage::filterByTextAndState()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    RowFilter& filter = find<RecordTable>(page, "chargerTable")->filter();
    QCOMPARE(filter.rowCount(), 2);
    find<QLineEdit>(page, "chargerFilter")->setText(QStringLiteral("keba north"));
    QCOMPARE(filter.rowCount(), 1);
    find<QLineEdit>(page, "chargerFilter")->clear();
    find<QComboBox>(page, "chargerState")->setCurrentIndex(2); // offline
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, int(StationModel::Column::Name)).data().toString(), QStringLiteral("South"));
}

void TestChargersPage::enterOpensTheCharger()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("A1")});
}

void TestChargersPage::copyTakesTheRow()
{
    PageFixture fixture;
    fill(fixture.console);
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "chargerTable");
    table->selectRow(0);
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("North\tA1\tKEBA P30")));
}

void TestChargersPage::waitingChargerIsAccepted()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1")), aCandidate(QStringLiteral("SN2"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showWaiting();
    QCOMPARE(find<TabBar>(page, "chargerTabs")->currentIndex(), 1);
    find<RecordTable>(page, "waitingTable")->selectRow(1);
    press(page, "waitingAccept");
    QCOMPARE(fixture.console.administration.admitted.value(0).first, StationId(QStringLiteral("SN2")));
}

void TestChargersPage::acceptIsOffWithoutASelection()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "waitingAccept");
    QVERIFY(fixture.console.administration.admitted.isEmpty());
    QVERIFY(!find<Button>(page, "waitingAccept")->blockedReason().isEmpty());
}

void TestChargersPage::todayIsSummedFromTheHistory()
{
    PageFixture fixture;
    fill(fixture.console);
    fixture.console.history.transactionRows = {
        aTransaction(3).at(QStringLiteral("A1")).started(pictureTime().addSecs(-60)).charged(1000).record,
        aTransaction(2).at(QStringLiteral("A1")).started(pictureTime().addSecs(-3600)).ended(pictureTime(), StopReason::Local, 2500).record,
        aTransaction(1).at(QStringLiteral("A1")).started(pictureTime().addDays(-1)).ended(pictureTime(), StopReason::Local, 9000).record};
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    const RowFilter& filter = find<RecordTable>(page, "chargerTable")->filter();
    QCOMPARE(filter.index(0, int(StationModel::Column::Today)).data().toString(), QStringLiteral("3,50"));
    QCOMPARE(filter.index(1, int(StationModel::Column::Today)).data().toString(), QStringLiteral("0,00"));
}

QTEST_MAIN(TestChargersPage)
#include "tst_chargerspage.moc"
