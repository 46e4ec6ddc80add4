// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Waiting and archived chargers: who stands there, and their context menus.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/candidatemodel.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::chargermenus {

class TestChargerMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingChargersCanBeAccepted();
    void whoIsNoChargerOfTheSiteStandsUnderWaiting();
    void archivedChargersCanBeRestored();
    void anArchivedOneSaysWhyItHasNoActions();
    void anArchivedOneSaysWhyItIsNotChecked();

private:
    /// The entry of that name in the menu; closes it afterwards.
    static void choose(const QWidget& page, const char* menu, const char* entry)
    {
        auto* shown = find<QMenu>(page, menu);
        auto* action = shown->findChild<QAction*>(QLatin1String(entry));
        QVERIFY2(action && action->isEnabled(), entry);
        action->trigger();
        shown->close();
        PageFixture::settle();
    }
};

void TestChargerMenus::waitingChargersCanBeAccepted()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1")), aCandidate(QStringLiteral("SN2"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showWaiting();
    Q_EMIT find<RecordTable>(page, "waitingTable")->menuWanted(1, QPoint(10, 10));
    choose(page, "waitingMenu", "menuWaitingAccept");
    QCOMPARE(fixture.console.administration.admitted.value(0).first, StationId(QStringLiteral("SN2")));
}

void TestChargerMenus::whoIsNoChargerOfTheSiteStandsUnderWaiting()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("A1")).online().state);
    StationState rejected = aStation(QStringLiteral("R9")).online().state;
    rejected.record.isAdmitted = false;
    rejected.record.isRejected = true;
    fixture.console.source.publishStation(rejected);
    fixture.console.source.publishStation(aStation(QStringLiteral("W8")).offlineSince(pictureTime()).pending().state);
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    QCOMPARE(find<RecordTable>(page, "chargerTable")->filter().rowCount(), 1);
    page.showWaiting();
    auto* waiting = find<RecordTable>(page, "waitingTable");
    const auto state = [waiting](int row) { return waiting->filter().index(row, int(CandidateModel::Column::State)).data().toString(); };
    QCOMPARE(waiting->filter().rowCount(), 2);
    QCOMPARE(state(0), QStringLiteral("Put back to waiting"));
    QCOMPARE(state(1), QStringLiteral("Rejected"));
    QVERIFY(waiting->selectKey(QStringLiteral("W8")));
    QVERIFY(find<Button>(page, "waitingReject")->blockedReason().isEmpty());
    QVERIFY(waiting->selectKey(QStringLiteral("R9")));
    QVERIFY(!find<Button>(page, "waitingReject")->blockedReason().isEmpty());
    QTest::keyClick(waiting, Qt::Key_Return);
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("R9")}); // its page, with its history
    Q_EMIT waiting->menuWanted(1, QPoint(10, 10));
    QVERIFY(!find<QMenu>(page, "waitingMenu")->findChild<QAction*>(QStringLiteral("menuWaitingReject"))->isEnabled());
    QVERIFY(find<QMenu>(page, "waitingMenu")->findChild<QAction*>(QStringLiteral("menuWaitingArchive"))); // to be rid of it
    find<QMenu>(page, "waitingMenu")->close();
    press(page, "waitingAccept");
    QCOMPARE(fixture.console.administration.admitted.value(0).first, StationId(QStringLiteral("R9")));
}

void TestChargerMenus::archivedChargersCanBeRestored()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("A1")).online().state);
    fixture.settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.actions.archive(StationId(QStringLiteral("A1")));
    auto* table = find<RecordTable>(page, "archivedTable");
    QTRY_COMPARE(table->filter().rowCount(), 1);
    Q_EMIT table->menuWanted(0, QPoint(10, 10));
    choose(page, "archivedMenu", "menuArchivedRestore");
    QTRY_VERIFY(fixture.console.site.station(StationId(QStringLiteral("A1"))));
}

void TestChargerMenus::anArchivedOneSaysWhyItHasNoActions()
{
    PageFixture fixture;
    StationState gone = aStation(QStringLiteral("OLD")).state;
    gone.record.isArchived = true;
    ChangeBatch batch;
    batch.archivedStations = {std::make_shared<StationState>(gone)};
    fixture.console.source.publish(batch);
    fixture.settle();
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("OLD")));
    QVERIFY(!find<Button>(page, "detailActions")->blockedReason().isEmpty());
    gone.record.isArchived = false;
    fixture.console.source.publishStation(gone);
    fixture.settle();
    QVERIFY(find<Button>(page, "detailActions")->blockedReason().isEmpty());
}

void TestChargerMenus::anArchivedOneSaysWhyItIsNotChecked()
{
    PageFixture fixture;
    StationState bay = aStation(QStringLiteral("BAY")).online().withConnectors(1).state;
    fixture.console.source.publishStation(bay);
    fixture.settle();
    PageContext context = fixture.context();
    context.commissioning = &fixture.console.theCommissioning();
    GuidedCheckPage page(context, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QVERIFY(!find<Button>(page, "checkBeginHere")->isBlocked());
    bay.record.isArchived = true;
    ChangeBatch batch;
    batch.archivedStations = {std::make_shared<StationState>(bay)};
    batch.removedStations = {bay.record.id};
    fixture.console.source.publish(batch);
    fixture.settle();
    for (const char* name : {"checkBegin", "checkBeginHere"})
        QVERIFY2(find<Button>(page, name)->blockedReason().contains(QStringLiteral("not in use")), name);
}

FORECOURT_WINDOW_TEST(TestChargerMenus)

} // namespace forecourt::tests::chargermenus

#include "tst_chargermenus.moc"
