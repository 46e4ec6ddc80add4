// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables about chargers: those that are none of the site's, and how one departs from the standard.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/quirkmodel.h"
#include "ui/models/rowfilter.h"
#include "ui/models/stationmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::chargermodels {

class TestChargerModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectedOnesStandBehindThoseWhoWait();
    void deviationsFollowTheirStation();
    void chargersAreFoundByWhatIsShownOfThem_data();
    void chargersAreFoundByWhatIsShownOfThem();
    void theyAreSortedByHowManyCharge();
};

void TestChargerModels::rejectedOnesStandBehindThoseWhoWait()
{
    FakeConsole console;
    StationState rejected = aStation(QStringLiteral("A1")).online().state;
    rejected.record.isAdmitted = false;
    rejected.record.isRejected = true;
    console.source.publishStation(rejected);
    console.source.publishStation(aStation(QStringLiteral("B2")).online().pending().state);
    console.source.publishStation(aStation(QStringLiteral("C3")).online().state);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    console.source.publish(batch);
    FakeConsole::settle();
    CandidateModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    QStringList ids;
    for (const WaitingRow& row : model.rows())
        ids.append(row.id);
    const QStringList expected{QStringLiteral("SN1"), QStringLiteral("B2"), QStringLiteral("A1")};
    QCOMPARE(ids, expected);
    QCOMPARE(waitingChargers(console.workspace.site()), 2);
    QVERIFY(model.row(1).isKnown && !model.row(1).isRejected);
    rejected.record.isAdmitted = true; // accepted after all
    rejected.record.isRejected = false;
    console.source.publishStation(rejected);
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestChargerModels::deviationsFollowTheirStation()
{
    using Column = QuirkModel::Column;
    FakeConsole console;
    QuirkModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    StationState station = aStation(QStringLiteral("SN1")).online().state;
    const auto quirk = [](const char* name, qint64 count) {
        return QuirkCount{1, QLatin1String(name), QStringLiteral("MeterValues: meterValue.0"), count, pictureTime().addDays(-1), pictureTime()};
    };
    station.quirks = {quirk("number-as-text", 3)};
    model.setStation(station);
    QCOMPARE(model.rowCount(), 1);
    station.quirks = {quirk("number-as-text", 4), quirk("unknown-field", 1)};
    model.setStation(station);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, int(Column::Count)).data(SortRole).toLongLong(), 4);
    model.setStation(aStation(QStringLiteral("SN2")).online().state); // another charger, which does all right
    QCOMPARE(model.rowCount(), 0);
}

void TestChargerModels::chargersAreFoundByWhatIsShownOfThem_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("serial number of the charge box") << QStringLiteral("cbsn-77");
    QTest::newRow("name of a connector") << QStringLiteral("left socket");
    QTest::newRow("area and state") << QStringLiteral("north available");
}

void TestChargerModels::chargersAreFoundByWhatIsShownOfThem()
{
    QFETCH(const QString, words);
    FakeConsole console;
    StationState wanted = aStation(QStringLiteral("A1")).online().withConnectors(2).state;
    wanted.record.boot.chargeBoxSerialNumber = QStringLiteral("CBSN-77");
    wanted.record.area = QStringLiteral("North");
    wanted.connectors.front().name = QStringLiteral("Left socket");
    console.source.publishStation(wanted);
    console.source.publishStation(aStation(QStringLiteral("B2")).online().withConnectors(2).state);
    FakeConsole::settle();
    StationModel model(console.workspace);
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.setText(words);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, int(StationModel::Column::Id)).data().toString(), QStringLiteral("A1"));
}

void TestChargerModels::theyAreSortedByHowManyCharge()
{
    FakeConsole console;
    StationBuilder busy = aStation(QStringLiteral("BUSY")).online().withConnectors(2);
    for (const int evse : {1, 2}) {
        busy.connector(evse).status = ConnectorStatus::Occupied;
        busy.connector(evse).charging = ChargingState::Charging;
    }
    console.source.publishStation(busy.state);
    console.source.publishStation(aStation(QStringLiteral("FREE")).online().withConnectors(4).state);
    console.source.publishStation(aStation(QStringLiteral("UNKNOWN")).online().state);
    FakeConsole::settle();
    StationModel model(console.workspace);
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(int(StationModel::Column::Connectors), Qt::DescendingOrder);
    QStringList ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.append(filter.index(row, int(StationModel::Column::Id)).data().toString());
    const QStringList expected{QStringLiteral("BUSY"), QStringLiteral("FREE"), QStringLiteral("UNKNOWN")};
    QCOMPARE(ids, expected);
}

FORECOURT_WINDOW_TEST(TestChargerModels)

} // namespace forecourt::tests::chargermodels

#include "tst_chargermodels.moc"
