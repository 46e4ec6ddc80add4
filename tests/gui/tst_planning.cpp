// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Later and repeated: planned from a charger, from several and from changed settings; listed, cancelled, undone.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/format/planwords.h"
#include "ui/models/actionreasons.h"
#include "ui/models/modelroles.h"
#include "ui/models/planmodel.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/planactions.h"
#include "ui/pages/powerlimitstab.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/settingstab.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::planning {

namespace {

const StationId Bay{QStringLiteral("BAY")};

struct PlanFixture : PageFixture
{
    FakePlanning& planning = console.planning;

    PlanFixture()
    {
        console.source.publishStation(station().state);
        settle();
        window.resize(1200, 800);
    }
    static StationBuilder station()
    {
        return aStation(Bay.value()).named(QStringLiteral("Bay")).online().withConnectors(2).withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300"));
    }
    void publishOffline()
    {
        StationBuilder offline = station();
        offline.state.link.isOnline = false;
        console.source.publishStation(offline.state);
        settle();
    }
    PageContext planContext()
    {
        PageContext made = context();
        made.planning = &console.thePlanning();
        made.commissioning = &console.theCommissioning();
        return made;
    }
    void choose(const char* combo, int index)
    {
        find<QComboBox>(window, combo)->setCurrentIndex(index);
        settle();
    }
    [[nodiscard]] QString problem() const
    {
        QStringList texts;
        for (const QLabel* label : find<QDialog>(window, "planDialog")->findChildren<QLabel*>()) {
            if (label->isVisibleTo(label->parentWidget()))
                texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }
};

} // namespace

class TestPlanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartWhenIdleIsPlannedFromTheCharger();
    void atATimeIsTheSitesTime();
    void everyWeekNeedsADay();
    void aConnectorCanBeTakenOut();
    void severalChargersGetOneEach();
    void anOfflineChargerGetsItWhenItIsBack();
    void theTooltipNamesLaterWhereItHelps();
    void anOfflineChargersTagsAreClearedWhenItConnects();
    void whatCannotBePlannedStaysInTheDialog();
    void anOfflineChargerGetsItsLimitWhenItConnects();
    void anOfflineChargersLimitIsRemovedWhenItConnects();
    void changedSettingsAreSentLater();
    void restartOfAChangeIsPlannedWhenIdle();
    void listedAndCancelledWithUndo();
    void theChargersPageTellsWhatIsPlanned();
    void failureIsTold();
    void cancelledIsToldOnceItIs();
    void onlyWhatCouldBeCancelledIsTold();
    void wordsTellWhatAndWhen();
    void modelIsSound();
};

void TestPlanning::restartWhenIdleIsPlannedFromTheCharger()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.plan({Bay});
    press(fixture.window, "planAccept");
    QCOMPARE(fixture.planning.plans.size(), 1);
    const PlannedAction plan = fixture.planning.plans.first();
    QVERIFY(plan.work == PlannedWork(Reset{ResetKind::Soft}));
    QVERIFY(plan.isWhenIdle && !plan.dueAt && !plan.isRepeated());
    QCOMPARE(plan.user, QStringLiteral("Eva"));
    QCOMPARE(fixture.host.notices.size(), 1);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.planning.plans.first().state, PlanState::Cancelled);
}

void TestPlanning::atATimeIsTheSitesTime()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.plan({Bay});
    fixture.choose("planWhen", 1);
    auto* at = find<QDateTimeEdit>(fixture.window, "planAt");
    at->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(9, 0), Qt::UTC));
    press(fixture.window, "planAccept"); // it is 10:14 in Berlin
    QVERIFY(fixture.problem().contains(QStringLiteral("passed")));
    QVERIFY(fixture.planning.plans.isEmpty());
    at->setDateTime(QDateTime(QDate(2026, 5, 6), QTime(3, 0), Qt::UTC));
    find<QCheckBox>(fixture.window, "planIdle")->setChecked(false);
    press(fixture.window, "planAccept");
    const PlannedAction plan = fixture.planning.plans.value(0);
    QCOMPARE(plan.dueAt, std::optional(QDateTime(QDate(2026, 5, 6), QTime(1, 0), Qt::UTC)));
    QVERIFY(!plan.isWhenIdle);
}

void TestPlanning::everyWeekNeedsADay()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.plan({Bay});
    fixture.choose("planWhen", 2);
    press(fixture.window, "planAccept");
    QVERIFY(fixture.problem().contains(QStringLiteral("at least one day")));
    find<QCheckBox>(fixture.window, "planDay1")->setChecked(true);
    find<QCheckBox>(fixture.window, "planDay7")->setChecked(true);
    press(fixture.window, "planAccept");
    QCOMPARE(fixture.planning.plans.value(0).days, 0x41);
    QCOMPARE(fixture.planning.plans.value(0).time, QTime(3, 0));
}

void TestPlanning::aConnectorCanBeTakenOut()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.plan({Bay});
    fixture.choose("planWhat", 1);
    fixture.choose("planWhere", 2);
    press(fixture.window, "planAccept");
    QVERIFY(fixture.planning.plans.value(0).work == PlannedWork(ChangeAvailability{EvseId(2), Availability::Inoperative}));
}

void TestPlanning::severalChargersGetOneEach()
{
    PlanFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("OTHER")).online().withConnectors(1).state);
    fixture.settle();
    ChargersPage page(fixture.planContext(), fixture.actions, &fixture.window);
    find<RecordTable>(page, "chargerTable")->selectAll();
    press(page, "bulkLater");
    press(fixture.window, "planAccept");
    QCOMPARE(fixture.planning.plans.size(), 2);
    QCOMPARE(fixture.host.notices.size(), 1);
}

/// Source: ocpp-behaviour.md §4 (general rule).
void TestPlanning::anOfflineChargerGetsItWhenItIsBack()
{
    PlanFixture fixture;
    StationBuilder station = PlanFixture::station();
    station.state.link.isOnline = false;
    fixture.console.source.publishStation(station.state);
    fixture.settle();
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.plan({Bay});
    QVERIFY(find<QComboBox>(fixture.window, "planWhen")->currentText().contains(QStringLiteral("online"))); // proposed
    QVERIFY(find<QCheckBox>(fixture.window, "planIdle")->isHidden());
    press(fixture.window, "planAccept");
    const PlannedAction plan = fixture.planning.plans.value(0);
    QVERIFY(plan.isWhenBack());
    const Formatter& format = fixture.console.workspace.format();
    QCOMPARE(planTime(plan, format, pictureTime()), QStringLiteral("As soon as the charger is online"));
    PlannedAction missed = plan;
    QVERIFY(planState(missed, format, pictureTime()).contains(QStringLiteral("24 hours")));
    missed.state = PlanState::Missed;
    QVERIFY(planState(missed, format, pictureTime()).contains(QStringLiteral("24 hours")));
}

void TestPlanning::theTooltipNamesLaterWhereItHelps()
{
    PlanFixture fixture;
    StationBuilder station = PlanFixture::station();
    station.state.link.isOnline = false;
    const auto reason = [&](const char* action) {
        return reasons::command(fixture.console.workspace, station.state, QString::fromLatin1(action));
    };
    for (const char* action : {"Reset", "ChangeAvailability", "ChangeConfiguration"})
        QVERIFY2(reason(action).startsWith(QStringLiteral("Off:")) && reason(action).contains(QStringLiteral("Later…")), action);
    QVERIFY(!reason("UnlockConnector").isEmpty());
    QVERIFY(!reason("UnlockConnector").contains(QStringLiteral("Later…"))); // it cannot be planned
}

void TestPlanning::anOfflineChargersTagsAreClearedWhenItConnects()
{
    PlanFixture fixture;
    fixture.publishOffline();
    ChargerActions actions(fixture.planContext(), &fixture.window);
    QMenu menu;
    actions.fillMenu(menu, *fixture.console.site.station(Bay));
    for (const char* entry : {"commandClearCache", "commandSetChargingProfile", "commandClearChargingProfile"})
        QVERIFY2(menu.findChild<QAction*>(QLatin1String(entry))->isEnabled(), entry);
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("commandUnlockConnector"))->isEnabled());
    actions.command(QStringLiteral("ClearCache"), Bay, CommandFocus{});
    auto* send = find<Button>(fixture.window, "commandAccept");
    QCOMPARE(send->text(), QStringLiteral("Send when it connects"));
    fixture.console.source.publishStation(PlanFixture::station().state); // it is back meanwhile: sent at once
    fixture.settle();
    QCOMPARE(send->text(), QStringLiteral("Clear the memory of tags"));
    fixture.publishOffline();
    const QPointer<QDialog> dialog = find<QDialog>(fixture.window, "commandDialog");
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    const PlannedAction plan = fixture.planning.plans.value(0);
    QVERIFY(plan.work == PlannedWork(ClearCache{}));
    QVERIFY(plan.isWhenBack());
    QCOMPARE(plan.user, QStringLiteral("Eva"));
    QTRY_VERIFY(!dialog);
    QVERIFY2(fixture.host.notices.constLast().contains(QStringLiteral("Clear the memory of tags")), qPrintable(fixture.host.notices.constLast()));
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.planning.plans.first().state, PlanState::Cancelled);
}

void TestPlanning::whatCannotBePlannedStaysInTheDialog()
{
    PlanFixture fixture;
    fixture.publishOffline();
    ChargerActions actions(fixture.planContext(), &fixture.window);
    actions.command(QStringLiteral("ClearCache"), Bay, CommandFocus{});
    fixture.planning.failure = Error{ErrorCode::StorageFull, {}, {}};
    press(fixture.window, "commandAccept");
    QVERIFY(find<QDialog>(fixture.window, "commandDialog")->isVisible());
    QVERIFY(!find<Button>(fixture.window, "commandAccept")->isBlocked());
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.planning.plans.isEmpty());
}

void TestPlanning::anOfflineChargerGetsItsLimitWhenItConnects()
{
    PlanFixture fixture;
    fixture.publishOffline();
    auto* dialog = new ProfileDialog(fixture.planContext(), *fixture.console.site.station(Bay), std::nullopt, EvseId(1), &fixture.window);
    dialog->open();
    fixture.settle();
    QCOMPARE(dialog->acceptButton()->text(), QStringLiteral("Send when it connects"));
    const SetChargingProfile wanted{EvseId(1), dialog->profile()};
    press(*dialog, "limitAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QVERIFY(fixture.planning.plans.value(0).work == PlannedWork(wanted));
    QVERIFY(fixture.planning.plans.value(0).isWhenBack());
}

void TestPlanning::anOfflineChargersLimitIsRemovedWhenItConnects()
{
    PlanFixture fixture;
    fixture.publishOffline();
    InstalledProfile installed;
    installed.evse = EvseId(1);
    installed.profile.id = 4;
    installed.profile.schedule.periods = {ChargingPeriod{0, 160, std::nullopt}};
    installed.at = pictureTime();
    PowerLimitsRecord record;
    record.station = Bay;
    record.profiles = {installed};
    fixture.console.vendorData.publishLimits(record);
    fixture.settle();
    PowerLimitsTab tab(fixture.planContext(), fixture.actions, &fixture.window);
    tab.setStation(Bay);
    fixture.settle();
    QVERIFY(!find<Button>(tab, "limitsNew")->isBlocked());
    QVERIFY(find<Button>(tab, "limitsAsk")->isBlocked()); // a question does not wait
    auto* table = find<RecordTable>(tab, "limitsTable");
    QCOMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 1));
    table->selectRow(0);
    fixture.settle();
    QVERIFY2(!find<Button>(tab, "limitsRemove")->isBlocked(), qPrintable(find<Button>(tab, "limitsRemove")->toolTip()));
    press(tab, "limitsRemove");
    press(*find<QDialog>(fixture.window, "limitRemoveDialog"), "limitRemoveAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    ClearChargingProfiles wanted;
    wanted.profileId = 4;
    QVERIFY(fixture.planning.plans.value(0).work == PlannedWork(wanted));
}

void TestPlanning::changedSettingsAreSentLater()
{
    PlanFixture fixture;
    SettingsTab tab(fixture.planContext(), fixture.actions, &fixture.window);
    tab.setStation(Bay);
    tab.takeEdits({{QStringLiteral("HeartbeatInterval"), QStringLiteral("600"), std::nullopt}});
    fixture.settle();
    press(tab, "settingsLater");
    press(fixture.window, "planAccept");
    QVERIFY(fixture.planning.plans.value(0).work == PlannedWork(WriteSettings{{{QStringLiteral("HeartbeatInterval"), QStringLiteral("600")}}}));
    QVERIFY(!find<Banner>(tab, "settingsUnsaved")->isVisibleTo(&tab));
    QVERIFY(fixture.console.engine.submitted.isEmpty());
}

void TestPlanning::restartOfAChangeIsPlannedWhenIdle()
{
    PlanFixture fixture;
    SettingsTab tab(fixture.planContext(), fixture.actions, &fixture.window);
    tab.setStation(Bay);
    tab.takeEdits({{QStringLiteral("HeartbeatInterval"), QStringLiteral("600"), std::nullopt}});
    press(tab, "settingsReview");
    QVERIFY(find<Button>(fixture.window, "settingsRunRestartIdle")->isBlocked());
    press(fixture.window, "settingsRunSend");
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::Accepted, CommandEffect::None, QStringLiteral("RebootRequired"));
    fixture.settle();
    press(fixture.window, "settingsRunRestartIdle");
    QCOMPARE(fixture.planning.plans.size(), 1);
    QVERIFY(fixture.planning.plans.first().isWhenIdle);
    QVERIFY(find<Button>(fixture.window, "settingsRunRestartIdle")->isBlocked()); // once is enough
}

void TestPlanning::listedAndCancelledWithUndo()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay});
    fixture.settle();
    actions.showList(std::nullopt);
    fixture.settle();
    auto* table = find<RecordTable>(fixture.window, "planTable");
    QCOMPARE(table->filter().rowCount(), 1);
    table->clearSelection(); // the keyboard may have come to it and chosen a row
    QVERIFY(find<Button>(fixture.window, "planCancelChosen")->isBlocked());
    table->selectAll();
    press(fixture.window, "planCancelChosen");
    QCOMPARE(fixture.planning.plans.first().state, PlanState::Cancelled);
    QVERIFY(find<Button>(fixture.window, "planCancelChosen")->isBlocked()); // it is over
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.planning.plans.size(), 2);
    QCOMPARE(fixture.planning.plans.last().state, PlanState::Waiting);
}

void TestPlanning::theChargersPageTellsWhatIsPlanned()
{
    PlanFixture fixture;
    ChargerDetailPage page(fixture.planContext(), fixture.actions, &fixture.window);
    page.setStation(Bay);
    auto* banner = find<Banner>(page, "chargerPlanned");
    QVERIFY(banner->isHidden());
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay});
    fixture.settle();
    QVERIFY(!banner->isHidden());
    press(page, "chargerPlannedShow");
    QCOMPARE(find<RecordTable>(fixture.window, "planTable")->filter().rowCount(), 1);
    press(fixture.window, "planListClose");
    auto* menu = find<QMenu>(page, "detailMenu");
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("actionLater"))->isEnabled());
    menu->findChild<QAction*>(QStringLiteral("actionPlanned"))->trigger();
    fixture.settle();
    find<RecordTable>(fixture.window, "planTable")->selectAll();
    press(fixture.window, "planCancelChosen");
    QVERIFY(banner->isHidden());
}

void TestPlanning::failureIsTold()
{
    PlanFixture fixture;
    fixture.planning.failure = Error{ErrorCode::StorageFull, {}, {}};
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay});
    fixture.settle();
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().contains(QStringLiteral("disk")));
}

void TestPlanning::cancelledIsToldOnceItIs()
{
    PlanFixture fixture;
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay});
    fixture.settle();
    actions.showList(std::nullopt);
    fixture.settle();
    find<RecordTable>(fixture.window, "planTable")->selectAll();
    fixture.host.notices.clear();
    fixture.planning.isSlow = true;
    press(fixture.window, "planCancelChosen");
    QVERIFY(fixture.host.notices.isEmpty());
    fixture.planning.finishCancelling();
    fixture.settle();
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(fixture.host.notices.first().startsWith(QStringLiteral("Cancelled")));
}

void TestPlanning::onlyWhatCouldBeCancelledIsTold()
{
    PlanFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("OTHER")).online().withConnectors(1).state);
    fixture.settle();
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay, StationId(QStringLiteral("OTHER"))});
    fixture.settle();
    actions.showList(std::nullopt);
    fixture.settle();
    find<RecordTable>(fixture.window, "planTable")->selectAll();
    fixture.host.notices.clear();
    // an attached console's calls go side by side: which of the two came first is not known
    const auto planOf = [&fixture](const StationId& station) {
        const QList<PlannedAction>& plans = fixture.planning.plans;
        return *std::find_if(plans.begin(), plans.end(), [&](const PlannedAction& plan) { return plan.station == station; });
    };
    fixture.planning.cancelFailures.emplace(planOf(StationId(QStringLiteral("OTHER"))).id.value(), Error{ErrorCode::StorageFull, {}, {}});
    press(fixture.window, "planCancelChosen");
    QCOMPARE(planOf(Bay).state, PlanState::Cancelled);
    QCOMPARE(planOf(StationId(QStringLiteral("OTHER"))).state, PlanState::Waiting);
    QCOMPARE(fixture.host.notices.size(), 2);
    QCOMPARE(fixture.host.notices.filter(QStringLiteral("disk")).size(), 1);
    QCOMPARE(fixture.host.notices.filter(QStringLiteral("Cancelled 1")).size(), 1);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.planning.plans.size(), 3); // only the cancelled one comes back
    QCOMPARE(fixture.planning.plans.last().station, Bay);
}

void TestPlanning::wordsTellWhatAndWhen()
{
    const Formatter format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
    PlannedAction plan;
    plan.work = ChangeAvailability{EvseId(2), Availability::Inoperative};
    QVERIFY(planWork(plan).contains(QStringLiteral("connector 2")));
    QVERIFY(planTime(plan, format, pictureTime()).contains(QStringLiteral("nobody charges")));
    plan.work = SetChargingProfile{EvseId(2), {}};
    QVERIFY(planWork(plan).contains(QStringLiteral("connector 2")));
    plan.work = ClearChargingProfiles{};
    QCOMPARE(planWork(plan), QStringLiteral("Remove limits of power"));
    plan.work = ClearCache{};
    QCOMPARE(planWork(plan), QStringLiteral("Clear the memory of tags"));
    plan.days = 0x01;
    plan.time = QTime(3, 0);
    plan.isWhenIdle = false;
    QVERIFY(planTime(plan, format, pictureTime()).contains(QStringLiteral("Mon")));
    QVERIFY(planTime(plan, format, pictureTime()).contains(QStringLiteral("03:00")));
    plan.days = PlannedAction::EveryDay;
    QVERIFY(planTime(plan, format, pictureTime()).startsWith(QStringLiteral("Every day")));
    for (const PlanState state : {PlanState::Waiting, PlanState::Running, PlanState::Done, PlanState::Failed, PlanState::Missed, PlanState::Cancelled,
                                  PlanState::Unconfirmed}) {
        plan.state = state;
        QVERIFY(!planState(plan, format, pictureTime()).isEmpty());
    }
    plan.state = PlanState::Waiting;
    plan.last = PlanState::Unconfirmed;
    plan.lastAt = pictureTime();
    plan.lastDetail = QStringLiteral("no answer");
    const QString goesOn = planState(plan, format, pictureTime());
    QVERIFY2(goesOn.contains(QStringLiteral("Unclear: no answer. It may have been done; look at the charger")), qPrintable(goesOn));
    QVERIFY(!goesOn.contains(QStringLiteral("plan it again"))); // it comes again by itself
    plan.days = 0;
    plan.state = PlanState::Unconfirmed;
    QVERIFY(planState(plan, format, pictureTime()).contains(QStringLiteral("look at the charger before you plan it again")));
}

void TestPlanning::modelIsSound()
{
    PlanFixture fixture;
    PlanModel model(fixture.console.workspace, Bay);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PlanActions actions(fixture.planContext(), &fixture.window);
    actions.restartWhenIdle({Bay, StationId(QStringLiteral("OTHER"))});
    fixture.settle();
    QCOMPARE(model.rowCount(), 1); // the other one is not ours
    for (auto& plan : fixture.planning.plans) // over a link they may have come in any order
        plan.state = PlanState::Missed;
    fixture.planning.publish();
    fixture.settle();
    QCOMPARE(model.index(0, int(PlanModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Warning);
    fixture.planning.plans.clear();
    fixture.planning.publish();
    fixture.settle();
    QCOMPARE(model.rowCount(), 0);
}

FORECOURT_WINDOW_TEST(TestPlanning)

} // namespace forecourt::tests::planning

#include "tst_planning.moc"
