// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions: when they run and how they end.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/planbench.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::planner {

using namespace planbench;
using Outcome = CommandOutcome;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAtOnceWhereNobodyCharges();
    void waitsForTheSessionToEnd();
    void runsAtItsTime();
    void waitsForTheLink();
    void isMissedAfterSixHours();
    void runsWhenTheChargerIsBack();
    void aCommandWaitsForTheChargerAsItIs();
    void isMissedAfterADayWithoutTheCharger();
    void weeklyGoesOn();
    void settingsAreWrittenOneByOneAndReadBack();
    void refusedIsFailedWithTheWord();
    void withoutAnAnswerItIsUnconfirmed_data();
    void withoutAnAnswerItIsUnconfirmed();
    void repeatedWithoutAnAnswerGoesOn();
    void aRefusalCountsMoreThanSilence();
    void whatIsNotReadBackWasDoneAllTheSame();
    void aLinkLostOverASettingIsToldWithItsName_data();
    void aLinkLostOverASettingIsToldWithItsName();
    void cancelledNeverRuns();
    void archivedChargerMissesIt();
    void theMirrorHasThePlans();
};

void TestPlanner::runsAtOnceWhereNobodyCharges()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    QVERIFY(isReset(station));
    QCOMPARE(stored(site, id).state, PlanState::Running);
    QCOMPARE(site.command(station.adapter().sentCommands.back().command).user, QStringLiteral("Eva"));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(stored(site, id).state, PlanState::Done);
    wait(site, minutes(1));
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1));
    PlannedAction nowhere = restart();
    nowhere.station = StationId(QStringLiteral("nobody"));
    QCOMPARE(site.engine->planning().add(nowhere).result().error().code, ErrorCode::NotFound);
}

void TestPlanner::waitsForTheSessionToEnd()
{
    EngineHarness site;
    site.addToken(QStringLiteral("TAG"));
    StationDouble station = site.online(A);
    const QString session = station.idOf(station.start(1, QStringLiteral("TAG"), 1000, site.now()));
    const qint64 id = add(site, restart());
    wait(site, hours(1));
    QVERIFY(!isReset(station));
    station.stop(session, 2000, site.now());
    wait(site, seconds(10));
    QVERIFY(isReset(station));
    QCOMPARE(stored(site, id).state, PlanState::Running);
}

void TestPlanner::runsAtItsTime()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.work = ChangeAvailability{std::nullopt, Availability::Inoperative};
    plan.isWhenIdle = false;
    plan.dueAt = site.now().addSecs(600);
    const qint64 id = add(site, plan);
    wait(site, seconds(590));
    QVERIFY(station.adapter().sentCommands.empty());
    wait(site, seconds(20));
    QVERIFY(std::holds_alternative<ChangeAvailability>(station.adapter().sentCommands.back().prepared.meaning));
    station.adapter().answer(Outcome::Scheduled, QStringLiteral("Scheduled"));
    QCOMPARE(stored(site, id).state, PlanState::Done);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("Scheduled"));
}

void TestPlanner::waitsForTheLink()
{
    EngineHarness site;
    site.online(A).disconnect();
    add(site, restart());
    wait(site, minutes(5));
    StationDouble station = site.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    wait(site, seconds(20));
    QVERIFY(isReset(station));
}

void TestPlanner::isMissedAfterSixHours()
{
    EngineHarness site;
    site.online(A).disconnect();
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(60);
    const qint64 id = add(site, plan);
    wait(site, hours(6));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    wait(site, minutes(2));
    QCOMPARE(stored(site, id).state, PlanState::Missed);
}

/// Source: ocpp-behaviour.md §4: "send when it connects", whoever charges there.
void TestPlanner::runsWhenTheChargerIsBack()
{
    EngineHarness site;
    site.addToken(QStringLiteral("04A2"));
    StationDouble before = site.online(A);
    before.start(1, QStringLiteral("04A2"), 100, site.now());
    before.disconnect();
    PlannedAction plan = restart();
    plan.isWhenIdle = false;
    const qint64 id = add(site, plan);
    QVERIFY(id > 0);
    wait(site, hours(23));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    StationDouble station = site.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    wait(site, seconds(20));
    QCOMPARE(stored(site, id).state, PlanState::Running);
    QVERIFY(isReset(station));
}

void TestPlanner::aCommandWaitsForTheChargerAsItIs()
{
    EngineHarness site;
    StationDouble before = site.online(A);
    before.disconnect();
    PlannedAction plan = restart();
    plan.isWhenIdle = false;
    ClearChargingProfiles clear;
    clear.profileId = 4;
    plan.work = clear;
    const qint64 id = add(site, plan);
    QVERIFY(id > 0);
    wait(site, hours(1));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    StationDouble station = site.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    wait(site, seconds(20));
    const auto& sent = station.adapter().sentCommands;
    QVERIFY(!sent.empty());
    QCOMPARE(std::get<ClearChargingProfiles>(sent.back().prepared.meaning), clear);
    station.adapter().answer(Outcome::Rejected, QStringLiteral("Unknown"));
    QCOMPARE(stored(site, id).state, PlanState::Failed);
    QVERIFY(stored(site, id).lastDetail.contains(QStringLiteral("Unknown")));
}

void TestPlanner::isMissedAfterADayWithoutTheCharger()
{
    EngineHarness site;
    site.online(A).disconnect();
    PlannedAction plan = restart();
    plan.isWhenIdle = false;
    const qint64 id = add(site, plan);
    wait(site, hours(24));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    wait(site, minutes(1));
    QCOMPARE(stored(site, id).state, PlanState::Missed);
    StationDouble station = site.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    wait(site, seconds(20));
    QVERIFY(!isReset(station)); // it is too late for it
}

void TestPlanner::weeklyGoesOn()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const QDateTime soon = site.now().toTimeZone(QTimeZone("Europe/Berlin")).addSecs(120);
    const qint64 id = add(site, weekly(PlannedAction::EveryDay, QTime(soon.time().hour(), soon.time().minute())));
    const QDateTime first = *stored(site, id).dueAt;
    QVERIFY(first > site.now());
    wait(site, seconds(130));
    QVERIFY(isReset(station));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    const PlannedAction after = stored(site, id);
    QCOMPARE(after.state, PlanState::Waiting);
    QCOMPARE(after.last, std::optional(PlanState::Done));
    QVERIFY(*after.dueAt > first);
    QCOMPARE(first.secsTo(*after.dueAt), 86'400);
}

void TestPlanner::settingsAreWrittenOneByOneAndReadBack()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.work = WriteSettings{{{QStringLiteral("A1"), QStringLiteral("1")}, {QStringLiteral("B2"), QStringLiteral("2")}}};
    const qint64 id = add(site, plan);
    wait(site, seconds(10));
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1));
    QVERIFY(station.adapter().sentCommands.back().prepared.meaning == CommandParameters(WriteVariable{QStringLiteral("A1"), QStringLiteral("1")}));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(station.adapter().sentCommands.size(), size_t(2));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("RebootRequired"));
    QCOMPARE(std::get<ReadVariables>(station.adapter().sentCommands.back().prepared.meaning).names,
             (QStringList{QStringLiteral("A1"), QStringLiteral("B2")}));
    station.adapter().answer(Outcome::Accepted, QString());
    QCOMPARE(stored(site, id).state, PlanState::Done);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("B2: RebootRequired"));
}

void TestPlanner::refusedIsFailedWithTheWord()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    QCOMPARE(stored(site, id).state, PlanState::Failed);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("Rejected"));
}

void TestPlanner::withoutAnAnswerItIsUnconfirmed_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::newRow("timed out") << Outcome::TimedOut << QStringLiteral("no answer");
    QTest::newRow("link lost") << Outcome::Disconnected << QStringLiteral("link lost");
}

/// Source: ocpp-behaviour.md §2: a timeout is "unknown", not "failed"; nothing is sent again by itself.
void TestPlanner::withoutAnAnswerItIsUnconfirmed()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    EngineHarness site;
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    const size_t sent = station.adapter().sentCommands.size();
    station.adapter().answer(outcome, QString());
    QCOMPARE(stored(site, id).state, PlanState::Unconfirmed);
    QCOMPARE(stored(site, id).last, std::optional(PlanState::Unconfirmed));
    QCOMPARE(stored(site, id).lastDetail, detail);
    wait(site, minutes(5));
    QCOMPARE(station.adapter().sentCommands.size(), sent);
}

void TestPlanner::repeatedWithoutAnAnswerGoesOn()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const QDateTime soon = site.now().toTimeZone(QTimeZone("Europe/Berlin")).addSecs(120);
    const qint64 id = add(site, weekly(PlannedAction::EveryDay, QTime(soon.time().hour(), soon.time().minute())));
    wait(site, seconds(130));
    QVERIFY(isReset(station));
    station.adapter().answer(Outcome::TimedOut, QString());
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    QCOMPARE(stored(site, id).last, std::optional(PlanState::Unconfirmed));
}

void TestPlanner::aRefusalCountsMoreThanSilence()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.work = WriteSettings{{{QStringLiteral("A1"), QStringLiteral("1")}, {QStringLiteral("B2"), QStringLiteral("2")}}};
    const qint64 id = add(site, plan);
    wait(site, seconds(10));
    station.adapter().answer(Outcome::TimedOut, QString());
    station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    station.adapter().answer(Outcome::Accepted, QString());
    QCOMPARE(stored(site, id).state, PlanState::Failed);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("B2: Rejected; A1: no answer"));
}

void TestPlanner::whatIsNotReadBackWasDoneAllTheSame()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.work = WriteSettings{{{QStringLiteral("A1"), QStringLiteral("1")}}};
    const qint64 id = add(site, plan);
    wait(site, seconds(10));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    station.adapter().answer(Outcome::TimedOut, QString());
    QCOMPARE(stored(site, id).state, PlanState::Done);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("not read back (no answer)"));
}

void TestPlanner::aLinkLostOverASettingIsToldWithItsName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<PlanState>("state");
    QTest::addColumn<QString>("detail");
    QTest::newRow("one") << QStringList{QStringLiteral("A1")} << PlanState::Unconfirmed << QStringLiteral("A1: link lost");
    QTest::newRow("two, one never sent") << QStringList{QStringLiteral("A1"), QStringLiteral("B2")} << PlanState::Failed
                                         << QStringLiteral("B2: the station is not connected; A1: link lost");
    QTest::newRow("three, two never sent") << QStringList{QStringLiteral("A1"), QStringLiteral("B2"), QStringLiteral("C3")}
                                           << PlanState::Failed
                                           << QStringLiteral("B2, C3: the station is not connected; A1: link lost");
}

void TestPlanner::aLinkLostOverASettingIsToldWithItsName()
{
    QFETCH(QStringList, names);
    QFETCH(PlanState, state);
    QFETCH(QString, detail);
    EngineHarness site;
    StationDouble station = site.online(A);
    WriteSettings work;
    for (const QString& name : names)
        work.values.append({name, QStringLiteral("1")});
    PlannedAction plan = restart();
    plan.work = work;
    const qint64 id = add(site, plan);
    wait(site, seconds(10));
    station.disconnect();
    QCOMPARE(stored(site, id).state, state);
    QCOMPARE(stored(site, id).lastDetail, detail);
}

void TestPlanner::cancelledNeverRuns()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(60);
    const qint64 id = add(site, plan);
    QVERIFY(site.engine->planning().cancel(PlanId(id)).result());
    wait(site, minutes(5));
    QVERIFY(!isReset(station));
    QCOMPARE(stored(site, id).state, PlanState::Cancelled);
    QCOMPARE(site.engine->planning().cancel(PlanId(id)).result().error().code, ErrorCode::Conflict);
    QCOMPARE(site.engine->planning().cancel(PlanId(999)).result().error().code, ErrorCode::NotFound);
    site.clock.jumpWallTo(site.now().addDays(32));
    wait(site, seconds(20));
    QVERIFY(site.site.plans.empty()); // forgotten after 30 days
}

void TestPlanner::archivedChargerMissesIt()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = weekly(PlannedAction::EveryDay, QTime(3, 0));
    const qint64 id = add(site, plan);
    QVERIFY(site.engine->administration().archiveStation(StationId(A)).result());
    wait(site, hours(25));
    QCOMPARE(stored(site, id).state, PlanState::Missed);
}

void TestPlanner::theMirrorHasThePlans()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(3600);
    const qint64 id = add(site, plan);
    site.settle();
    QCOMPARE(site.live->plans().size(), 1);
    QCOMPARE(site.live->plans().first().user, QStringLiteral("Eva"));
    QVERIFY(site.engine->planning().cancel(PlanId(id)).result());
    site.settle();
    QCOMPARE(site.live->plans().first().state, PlanState::Cancelled);
}

FORECOURT_TEST(TestPlanner)

} // namespace forecourt::tests::planner

#include "tst_planner.moc"
