// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Context menus of waiting and archived chargers.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/recordtable.h"

#include <QMenu>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::chargermenus {

class TestChargerMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingChargersCanBeAccepted();
    void archivedChargersCanBeRestored();

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

FORECOURT_WINDOW_TEST(TestChargerMenus)

} // namespace forecourt::tests::chargermenus

#include "tst_chargermenus.moc"
