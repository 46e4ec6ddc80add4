// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers that connect without a password carry a red sign with a word wherever they stand.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/rowfilter.h"
#include "ui/models/stationmodel.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tableview.h"

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::unprotectedchargers {

namespace {
void publish(FakeConsole& console, const StationBuilder& station)
{
    console.source.publishStation(station.state);
    FakeConsole::settle();
}
} // namespace

class TestUnprotectedChargers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areMarkedInTheList();
    void areMarkedOnTheirPage();
};

/// SEC-3: shape, colour and word, in a column that is shown.
void TestUnprotectedChargers::areMarkedInTheList()
{
    PageFixture fixture;
    StationBuilder open = aStation(QStringLiteral("A1")).named(QStringLiteral("A")).online();
    StationBuilder safe = aStation(QStringLiteral("B2")).named(QStringLiteral("B")).online();
    safe.state.link.securityProfile = 2;
    for (const StationBuilder& station : {open, safe, aStation(QStringLiteral("C3")).named(QStringLiteral("C")).offlineSince(pictureTime())})
        fixture.console.source.publishStation(station.state);
    FakeConsole::settle();
    ChargersPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto* table = find<RecordTable>(page, "chargerTable");
    constexpr int Protocol = int(StationModel::Column::Protocol);
    QVERIFY(!table->isColumnHidden(Protocol));
    const auto cell = [&](const char* name) {
        const RowFilter& rows = find<RecordTable>(page, "chargerTable")->filter();
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.index(row, int(StationModel::Column::Name)).data().toString() == QLatin1String(name))
                return rows.index(row, Protocol);
        }
        return QModelIndex();
    };
    QCOMPARE(cell("A").data().toString(), QStringLiteral("OCPP 1.6, unprotected"));
    QCOMPARE(cell("A").data(TableIconRole).toString(), QStringLiteral("octagon-x"));
    QCOMPARE(cell("A").data(TableIconColorRole).toInt(), int(Theme::Color::Critical));
    QVERIFY(!cell("A").data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(cell("B").data().toString(), QStringLiteral("OCPP 1.6, profile 2"));
    for (const char* name : {"B", "C"})
        QVERIFY(cell(name).isValid() && cell(name).data(TableIconRole).toString().isEmpty());
}

/// SEC-3: shape, colour and word.
void TestUnprotectedChargers::areMarkedOnTheirPage()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    station.state.link.securityProfile = 0;
    publish(fixture.console, station);
    ChargerDetailPage page(fixture.context(), fixture.actions, &fixture.window);
    page.setStation(StationId(QStringLiteral("BAY")));
    QCOMPARE(find<Badge>(page, "unprotectedBadge")->accessibleName(), QStringLiteral("Unprotected"));
    QVERIFY(!find<Badge>(page, "unprotectedBadge")->toolTip().isEmpty());
    station.state.link.securityProfile = 1;
    publish(fixture.console, station);
    QTRY_VERIFY(!page.findChild<Badge*>(QStringLiteral("unprotectedBadge")));
}

FORECOURT_WINDOW_TEST(TestUnprotectedChargers)

} // namespace forecourt::tests::unprotectedchargers

#include "tst_unprotectedchargers.moc"
