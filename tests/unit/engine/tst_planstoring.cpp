// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions and the store: nothing runs before it is stored, and all survives a restart.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/planbench.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::planstoring {

using namespace planbench;
using Outcome = CommandOutcome;
using std::chrono::minutes;
using std::chrono::seconds;

class TestPlanStoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOnceStored();
    void failingStoreChangesNoPlan();
    void nothingIsSentBeforeItIsStored();
    void whatCannotBeStoredIsNotBegun();
    void aSessionBegunMeanwhileIsLeftAlone();
    void survivesARestart();
    void whatWasOutAtTheEndIsUnconfirmed();
};

void TestPlanStoring::holdsOnceStored()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    api::Planning& planning = site.engine->planning();
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(60);
    site.site.commits.isImmediate = false;
    const auto adding = planning.add(plan);
    site.settle();
    QVERIFY(!adding.isFinished());
    QVERIFY(site.live->plans().isEmpty());
    site.site.commits.commit();
    QVERIFY(adding.isFinished() && adding.result());
    const PlanId id = adding.result().value();

    const auto cancelling = planning.cancel(id);
    QVERIFY(!cancelling.isFinished());
    const auto again = planning.cancel(id);
    QVERIFY(again.isFinished());
    QCOMPARE(again.result().error().code, ErrorCode::Conflict);
    wait(site, minutes(5));
    QVERIFY(!isReset(station)); // not begun while its end is being stored
    site.site.commits.commit();
    QVERIFY(cancelling.isFinished() && cancelling.result());
    site.settle();
    QCOMPARE(site.live->plans().first().state, PlanState::Cancelled);
}

void TestPlanStoring::failingStoreChangesNoPlan()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(60);
    const qint64 id = add(site, plan);
    site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const auto added = site.engine->planning().add(plan).result();
    const auto cancelled = site.engine->planning().cancel(PlanId(id)).result();
    site.site.commits.failure.reset();
    QVERIFY(!added && !cancelled);
    QCOMPARE(added.error().code, ErrorCode::StorageFull);
    QCOMPARE(cancelled.error().code, ErrorCode::StorageFull);
    site.settle();
    QCOMPARE(site.live->plans().size(), 1);
    QCOMPARE(site.live->plans().first().state, PlanState::Waiting);
    wait(site, seconds(70));
    QVERIFY(isReset(station)); // it stands
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(stored(site, id).state, PlanState::Done);
}

void TestPlanStoring::nothingIsSentBeforeItIsStored()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    site.site.commits.isImmediate = false;
    wait(site, seconds(30));
    QVERIFY(station.adapter().sentCommands.empty());
    QCOMPARE(stored(site, id).state, PlanState::Running); // on its way
    const auto cancelling = site.engine->planning().cancel(PlanId(id));
    QVERIFY(cancelling.isFinished());
    QCOMPARE(cancelling.result().error().code, ErrorCode::Conflict);
    site.site.commits.commit();
    QVERIFY(isReset(station));
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1)); // of three ticks
    site.site.commits.isImmediate = true;
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(stored(site, id).state, PlanState::Done);
}

void TestPlanStoring::whatCannotBeStoredIsNotBegun()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    add(site, restart());
    site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    wait(site, seconds(20));
    QVERIFY(station.adapter().sentCommands.empty());
    site.settle();
    QCOMPARE(site.live->plans().first().state, PlanState::Waiting);
    site.site.commits.failure.reset();
    wait(site, seconds(10));
    QVERIFY(isReset(station));
}

void TestPlanStoring::aSessionBegunMeanwhileIsLeftAlone()
{
    EngineHarness site;
    site.addToken(QStringLiteral("TAG"));
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    site.site.commits.isImmediate = false;
    wait(site, seconds(10));
    const QString session = station.idOf(station.start(1, QStringLiteral("TAG"), 1000, site.now()));
    site.site.commits.commit();
    site.site.commits.isImmediate = true;
    QVERIFY(!isReset(station));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    station.stop(session, 2000, site.now());
    wait(site, seconds(10));
    QVERIFY(isReset(station));
}

void TestPlanStoring::survivesARestart()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(3600);
    const qint64 id = add(site, plan);
    site.restart();
    QCOMPARE(site.live->plans().size(), 1);
    StationDouble station = site.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    QVERIFY(add(site, plan) > id); // numbers are not used again
    wait(site, seconds(3610));
    QVERIFY(isReset(station));
}

void TestPlanStoring::whatWasOutAtTheEndIsUnconfirmed()
{
    EngineHarness site;
    site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    QCOMPARE(stored(site, id).state, PlanState::Running);
    site.restart();
    QCOMPARE(stored(site, id).state, PlanState::Unconfirmed);
}

FORECOURT_TEST(TestPlanStoring)

} // namespace forecourt::tests::planstoring

#include "tst_planstoring.moc"
