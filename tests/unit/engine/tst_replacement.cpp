// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Replaced hardware: what goes over with the place, and what ends with the old charger.
#include "tests/support/fakeaccountstore.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/planbench.h"

#include <QTest>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::replacement {

using namespace planbench;
using std::chrono::seconds;

namespace {

const QString B = QStringLiteral("B");

Result<void> replaced(EngineHarness& site)
{
    const auto future = site.engine->administration().replaceStation(StationId(A), StationId(B));
    site.settle();
    return future.isFinished() ? future.result() : failure(ErrorCode::TimedOut);
}

StationDouble comes(EngineHarness& site)
{
    StationDouble station = site.connect(B);
    station.boot();
    EngineHarness::swallowLearning(station);
    return station;
}

} // namespace

class TestReplacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansGoOver();
    void plansStayWhereTheyAreIfItFails();
    void whatRunsJustNowEndsAtTheOldOne();
    void whatComesAgainGoesOnAtTheNewOne();
    void whatIsBegunMeanwhileWaitsForTheNewOne();
    void whatCouldNotBeCancelledMeanwhileGoesOver();
    void reservationsEnd();
    void toldCostsGoOver();
};

void TestReplacement::plansGoOver()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(3600);
    const qint64 id = add(site, plan);
    const qint64 cancelled = add(site, plan);
    QVERIFY(site.engine->planning().cancel(PlanId(cancelled)).result());
    QVERIFY(replaced(site));
    QCOMPARE(stored(site, id).station, StationId(B));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    QCOMPARE(stored(site, cancelled).station, StationId(A)); // what is over stays with the old one
    site.settle();
    QCOMPARE(site.live->plans().first().station, StationId(B));
    site.restart();
    QCOMPARE(stored(site, id).station, StationId(B));
    StationDouble station = comes(site);
    wait(site, seconds(3620));
    QVERIFY(isReset(station));
    QCOMPARE(stored(site, id).state, PlanState::Running);
}

void TestReplacement::plansStayWhereTheyAreIfItFails()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(3600);
    const qint64 id = add(site, plan);
    site.site.commits.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QCOMPARE(replaced(site).error().code, ErrorCode::StorageFailed);
    site.site.commits.failure.reset();
    QCOMPARE(stored(site, id).station, StationId(A));
    QCOMPARE(site.live->plans().first().station, StationId(A));
}

/// Its command went to the old charger, whose link is closed before it answers.
void TestReplacement::whatRunsJustNowEndsAtTheOldOne()
{
    EngineHarness site;
    StationDouble old = site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    QVERIFY(isReset(old));
    QVERIFY(replaced(site));
    QCOMPARE(stored(site, id).station, StationId(A));
    QCOMPARE(stored(site, id).state, PlanState::Unconfirmed);
}

void TestReplacement::whatComesAgainGoesOnAtTheNewOne()
{
    EngineHarness site;
    StationDouble old = site.online(A);
    const QDateTime soon = site.now().toTimeZone(QTimeZone("Europe/Berlin")).addSecs(120);
    const qint64 id = add(site, weekly(PlannedAction::EveryDay, QTime(soon.time().hour(), soon.time().minute())));
    wait(site, seconds(130));
    QVERIFY(isReset(old));
    QVERIFY(replaced(site));
    QCOMPARE(stored(site, id).station, StationId(B));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
    QCOMPARE(stored(site, id).last, std::optional(PlanState::Unconfirmed));
}

/// Both are on their way to the disk: nothing goes to hardware that left.
void TestReplacement::whatIsBegunMeanwhileWaitsForTheNewOne()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(15);
    const qint64 id = add(site, plan);
    site.site.commits.isImmediate = false;
    const auto replacing = site.engine->administration().replaceStation(StationId(A), StationId(B));
    wait(site, seconds(20));
    QVERIFY(!replacing.isFinished());
    site.site.commits.isImmediate = true;
    site.site.commits.commit();
    site.settle();
    QVERIFY(replacing.isFinished() && replacing.result());
    QVERIFY(std::none_of(site.site.commands.cbegin(), site.site.commands.cend(),
                         [](const auto& command) { return std::holds_alternative<Reset>(command.second.parameters); }));
    QCOMPARE(stored(site, id).station, StationId(B));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
}

/// It is being withdrawn when the replacement is stored, and again when that is done: both times the disk fails.
void TestReplacement::whatCouldNotBeCancelledMeanwhileGoesOver()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = restart();
    plan.dueAt = site.now().addSecs(3600);
    const qint64 id = add(site, plan);
    site.site.commits.isImmediate = false;
    const auto cancel = [&] {
        site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
        const QFuture<Result<void>> cancelling = site.engine->planning().cancel(PlanId(id));
        site.site.commits.failure.reset();
        return cancelling;
    };
    QFuture<Result<void>> second;
    const QFuture<void> first = cancel().then([&](const Result<void>&) { second = cancel(); });
    const auto replacing = site.engine->administration().replaceStation(StationId(A), StationId(B));
    site.site.commits.commit();
    QVERIFY(first.isFinished() && replacing.isFinished() && replacing.result());
    QVERIFY(!second.isFinished());
    site.site.commits.commit();
    QVERIFY(second.isFinished() && !second.result());
    QCOMPARE(stored(site, id).station, StationId(B));
    QCOMPARE(stored(site, id).state, PlanState::Waiting);
}

void TestReplacement::reservationsEnd()
{
    EngineHarness site;
    site.addToken(QStringLiteral("TAG"));
    StationDouble station = site.online(A);
    ReservationRequest request;
    request.station = StationId(A);
    request.evse = EvseId(1);
    request.token = QStringLiteral("TAG");
    request.expiresAt = site.now().addSecs(1800);
    const auto made = site.engine->reservations().reserve(request).result();
    QVERIFY(made);
    ocpp::Answer accepted;
    accepted.outcome = CommandOutcome::Accepted;
    accepted.kind = CommandAnswer::Accepted;
    station.adapter().answer(accepted);
    site.settle();
    QCOMPARE(site.live->reservation(*made)->state, ReservationState::Active);
    QVERIFY(replaced(site));
    QCOMPARE(site.live->reservation(*made)->state, ReservationState::ChargerReplaced);
    QVERIFY(site.live->reservation(*made)->endedAt.has_value());
    QCOMPARE(site.site.reservations.at(made->value()).state, ReservationState::ChargerReplaced);
    QCOMPARE(site.site.countEvents(EventKind::SettingChanged, QStringLiteral("ReservationChargerReplaced")), 1);
    site.restart();
    site.settle();
    QCOMPARE(site.live->reservation(*made)->state, ReservationState::ChargerReplaced);
}

void TestReplacement::toldCostsGoOver()
{
    FakeAccountStore accounts;
    accounts.switches.stations = {{A, DriverCostSwitch::Off}};
    EngineHarness site;
    site.accounts = &accounts;
    site.restart();
    site.provision(A);
    QVERIFY(replaced(site));
    const auto states = site.engine->driverCosts().states().result();
    QVERIFY(states);
    const auto now = std::find_if(states->cbegin(), states->cend(), [](const DriverCostState& state) { return state.station == StationId(B); });
    QVERIFY(now != states->cend());
    QCOMPARE(now->chosen, DriverCostSwitch::Off);
}

FORECOURT_TEST(TestReplacement)

} // namespace forecourt::tests::replacement

#include "tst_replacement.moc"
