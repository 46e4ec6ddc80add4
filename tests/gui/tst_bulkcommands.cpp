// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands to many chargers at once: who takes part, in which order, what became of each.
#include "tests/gui/commandfixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/models/modelroles.h"
#include "ui/pages/chargerbulk.h"
#include "ui/pages/recordtable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::bulkcommands {

using namespace forecourt::tests::commands;

class TestBulkCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyShowWhoCannotAndEachResult();
    void aLostLinkLeavesItUnknown();
    void manyOneByOneStopAndAreRetried();
    void aRunOutlivesItsDialog();
    void manyGetAnyCommandByItsForm();
    void manyGetOnlyTheLimitTheyTake();
    void manyGetTheirOwnLists();
    void listsAreNotSentWithoutTheirService();
};

void TestBulkCommands::manyShowWhoCannotAndEachResult()
{
    PageFixture fixture;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("OFF")).offlineSince(pictureTime()));
    BulkModel model(fixture.console.workspace);
    QAbstractItemModelTester tester(&model);
    const QList<api::BulkGoal> able =
        model.propose(api::bulkGoals({Bay, StationId(QStringLiteral("OFF"))}), *commandKind(QStringLiteral("Reset")));
    QCOMPARE(able, api::bulkGoals({Bay}));
    QVERIFY(model.index(1, int(BulkModel::Column::WhatHappened)).data().toString().contains(QStringLiteral("offline")));
    api::BulkPlan plan(able, api::BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    model.follow(plan);
    QCOMPARE(model.index(0, int(BulkModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Waiting);
    QVERIFY(plan.finished({Bay}, failure(ErrorCode::Offline)).isEmpty());
    model.follow(plan);
    QCOMPARE(model.index(0, int(BulkModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Warning);
    QVERIFY(model.index(1, int(BulkModel::Column::WhatHappened)).data().toString().contains(QStringLiteral("offline"))); // stays
}

/// It may have been sent: the service goes on without us.
void TestBulkCommands::aLostLinkLeavesItUnknown()
{
    PageFixture fixture;
    publish(fixture, bay());
    BulkModel model(fixture.console.workspace);
    api::BulkPlan plan(model.propose(api::bulkGoals({Bay}), *commandKind(QStringLiteral("Reset"))), api::BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished({Bay}, failure(ErrorCode::LinkLost)).isEmpty());
    model.follow(plan);
    const QString text = model.index(0, int(BulkModel::Column::WhatHappened)).data().toString();
    QVERIFY2(text.startsWith(QStringLiteral("Not known")) && text.contains(QStringLiteral("history")), qPrintable(text));
    QVERIFY(plan.canRetry());
}

void TestBulkCommands::manyOneByOneStopAndAreRetried()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    bulk.restart({Bay, StationId(QStringLiteral("C3"))});
    find<QComboBox>(fixture.window, "bulkOrder")->setCurrentIndex(1);
    fixture.console.engine.failure = Error{ErrorCode::Offline, {}, {}};
    press(fixture.window, "bulkAccept");
    QTRY_VERIFY(!find<Button>(fixture.window, "bulkRetry")->isHidden());
    QCOMPARE(fixture.console.engine.submitted.size(), 1); // the second was not reached
    QCOMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("0 done, 1 failed, 0 running, 1 not reached"));
    fixture.console.engine.failure.reset();
    press(fixture.window, "bulkRetry");
    QTRY_COMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("2 done, 0 failed, 0 running, 0 not reached"));
    QCOMPARE(fixture.console.engine.submitted.size(), 3);
    QCOMPARE(fixture.host.notices.last(), QStringLiteral("Restart: 2 accepted"));
}

void TestBulkCommands::aRunOutlivesItsDialog()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    bulk.restart({Bay, StationId(QStringLiteral("C3"))});
    find<QComboBox>(fixture.window, "bulkOrder")->setCurrentIndex(1);
    find<Button>(fixture.window, "bulkAccept")->click();
    delete find<QDialog>(fixture.window, "bulkDialog");
    QTRY_COMPARE(fixture.host.notices.value(0), QStringLiteral("Restart: 2 accepted"));
    QCOMPARE(fixture.console.engine.submitted.size(), 2);
}

void TestBulkCommands::manyGetAnyCommandByItsForm()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, StationId(QStringLiteral("C3"))});
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("bulkCommandUnlockConnector"))); // needs a connector
    menu.findChild<QAction*>(QStringLiteral("bulkCommandChangeConfiguration"))->trigger();
    press(fixture.window, "bulkAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // the setting is missing
    find<QComboBox>(fixture.window, "commandField_key")->setEditText(QStringLiteral("HeartbeatInterval"));
    auto* value = find<QLineEdit>(fixture.window, "commandField_value");
    value->setText(QStringLiteral("60"));
    QVERIFY(value->toolTip().isEmpty());
    press(fixture.window, "bulkAccept");
    QVERIFY(!value->isEnabled());
    QCOMPARE(value->toolTip(), QStringLiteral("Off: it has begun"));
    QTRY_COMPARE(fixture.console.engine.submitted.size(), 2);
    QCOMPARE(std::get<WriteVariable>(fixture.console.engine.submitted.at(1).parameters).value, QStringLiteral("60"));
}

void TestBulkCommands::manyGetOnlyTheLimitTheyTake()
{
    const StationId west(QStringLiteral("C3"));
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Power")));
    publish(fixture, aStation(west.value()).named(QStringLiteral("West")).online()
                         .withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Current"))
                         .withVariable(QStringLiteral("ChargeProfileMaxStackLevel"), QStringLiteral("3")));
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, west});
    menu.findChild<QAction*>(QStringLiteral("bulkCommandSetChargingProfile"))->trigger();
    const auto* purpose = find<QComboBox>(fixture.window, "commandField_purpose");
    QCOMPARE(purpose->findData(int(ChargingProfilePurpose::Tx)), -1); // names the one session it is for
    const QAbstractItemModel* table = find<RecordTable>(fixture.window, "bulkTable")->model();
    const auto says = [table](int row) { return table->index(row, int(BulkModel::Column::WhatHappened)).data().toString(); };
    auto* unit = find<QComboBox>(fixture.window, "commandField_unit");
    QCOMPARE(unit->count(), 2); // both, although the first takes one of them
    unit->setCurrentIndex(unit->findData(int(ChargingRateUnit::Watt)));
    QCOMPARE(says(0), QStringLiteral("Takes part"));
    QCOMPARE(says(1), QStringLiteral("Off: this charger takes limits in amperes only"));
    unit->setCurrentIndex(unit->findData(int(ChargingRateUnit::Ampere)));
    QCOMPARE(says(0), QStringLiteral("Off: this charger takes limits in watts only"));
    QCOMPARE(says(1), QStringLiteral("Takes part"));
    find<QLineEdit>(fixture.window, "commandField_stackLevel")->setText(QStringLiteral("4"));
    QVERIFY(says(1).contains(QStringLiteral("up to 3")));
    QVERIFY(find<Button>(fixture.window, "bulkAccept")->isBlocked());
    find<QLineEdit>(fixture.window, "commandField_stackLevel")->setText(QStringLiteral("2"));
    press(fixture.window, "bulkAccept");
    QTRY_COMPARE(fixture.console.engine.submitted.size(), 1);
    QCOMPARE(fixture.console.engine.submitted.first().station, west);
    const auto& sent = std::get<SetChargingProfile>(fixture.console.engine.submitted.first().parameters).profile;
    QVERIFY(sent.purpose == ChargingProfilePurpose::TxDefault);
    QVERIFY(sent.schedule.unit == ChargingRateUnit::Ampere);
}

void TestBulkCommands::manyGetTheirOwnLists()
{
    const StationId west(QStringLiteral("C3"));
    PageFixture fixture;
    publish(fixture, bay());
    publish(fixture, aStation(west.value()).named(QStringLiteral("West")).online());
    publish(fixture, aStation(QStringLiteral("OFF")).offlineSince(pictureTime()));
    LocalListState list;
    const auto tell = [&](const StationId& station, LocalListStatus status, LocalListProblem problem = LocalListProblem::None) {
        list.record.station = station;
        list.status = status;
        list.record.problem = problem;
        fixture.console.localLists.publish(list);
        fixture.settle();
    };
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, west, StationId(QStringLiteral("OFF"))});
    menu.findChild<QAction*>(QStringLiteral("bulkCommandSendLocalList"))->trigger();
    auto* what = find<QComboBox>(fixture.window, "commandField_whole");
    what->setCurrentIndex(what->findData(true));
    press(fixture.window, "bulkAccept");
    // Not the one offline; an attached console's calls to different chargers go side by side, so in any order.
    QTRY_COMPARE(fixture.console.localLists.pushes.size(), 2);
    QVERIFY(fixture.console.localLists.pushes.contains(qMakePair(Bay, true)));
    QVERIFY(fixture.console.localLists.pushes.contains(qMakePair(west, true)));
    const auto* summary = find<QLabel>(fixture.window, "bulkSummary");
    fixture.settle();
    QCOMPARE(summary->text(), QStringLiteral("0 done, 0 failed, 2 running, 0 not reached")); // begun is not done
    tell(Bay, LocalListStatus::Sending);
    tell(west, LocalListStatus::Sending);
    tell(Bay, LocalListStatus::InStep);
    tell(west, LocalListStatus::Failed, LocalListProblem::Refused);
    QTRY_COMPARE(summary->text(), QStringLiteral("1 done, 1 failed, 0 running, 0 not reached"));
    QVERIFY(fixture.host.notices.last().contains(QStringLiteral("West")));
    press(fixture.window, "bulkRetry");
    QTRY_COMPARE(fixture.console.localLists.pushes.size(), 3);
    QCOMPARE(fixture.console.localLists.pushes.last().first, west);
    tell(west, LocalListStatus::Sending);
    tell(west, LocalListStatus::InStep);
    QTRY_COMPARE(summary->text(), QStringLiteral("2 done, 0 failed, 0 running, 0 not reached"));
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // the service knows versions and differences
}

void TestBulkCommands::listsAreNotSentWithoutTheirService()
{
    PageFixture fixture;
    publish(fixture, bay());
    PageContext context = fixture.context();
    context.localLists = nullptr;
    ChargerBulk bulk(context, &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay});
    const auto* entry = menu.findChild<QAction*>(QStringLiteral("bulkCommandSendLocalList"));
    QVERIFY(!entry->isEnabled());
    QCOMPARE(entry->toolTip(), QStringLiteral("Off: lists are not sent from here"));
}

FORECOURT_WINDOW_TEST(TestBulkCommands)

} // namespace forecourt::tests::bulkcommands

#include "tst_bulkcommands.moc"
