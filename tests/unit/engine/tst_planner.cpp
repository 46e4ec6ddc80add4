// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions: when they run, how they end, and that they survive a restart.
#include "core/engine/planrules.h"
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::engine;
using namespace forecourt::tests;

namespace forecourt::tests::planner {

using Outcome = CommandOutcome;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QString A = QStringLiteral("A");

QDateTime at(int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

PlannedAction restart()
{
    PlannedAction plan;
    plan.station = StationId(A);
    plan.work = Reset{ResetKind::Soft};
    plan.user = QStringLiteral("Eva");
    return plan;
}

PlannedAction weekly(int days, QTime time)
{
    PlannedAction plan = restart();
    plan.days = days;
    plan.time = time;
    return plan;
}

/// Adds it as the window does; the id, or 0.
qint64 add(EngineHarness& site, const PlannedAction& plan)
{
    const auto future = site.engine->planning().add(plan);
    return future.result() ? future.result()->value() : 0;
}

PlannedAction stored(EngineHarness& site, qint64 id)
{
    return site.site.plans.at(id);
}

/// Time goes on by ticks.
void wait(EngineHarness& site, std::chrono::milliseconds time)
{
    for (auto left = time; left.count() > 0; left -= seconds(10))
        site.clock.advance(seconds(10));
}

bool isReset(const StationDouble& station)
{
    const auto& sent = station.adapter().sentCommands;
    return !sent.empty() && std::holds_alternative<Reset>(sent.back().prepared.meaning);
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextTimes_data();
    void nextTimes();
    void theClockPutForwardStillHasOneRun();
    void steps_data();
    void steps();
    void refusals_data();
    void refusals();
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
    void cancelledNeverRuns();
    void holdsOnceStored();
    void failingStoreChangesNoPlan();
    void nothingIsSentBeforeItIsStored();
    void whatCannotBeStoredIsNotBegun();
    void aSessionBegunMeanwhileIsLeftAlone();
    void survivesARestart();
    void whatWasOutAtTheEndHasFailed();
    void archivedChargerMissesIt();
    void theMirrorHasThePlans();
};

void PlannerTest::nextTimes_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QDateTime>("after");
    QTest::addColumn<QDateTime>("next");
    const QTime three(3, 0);
    // Berlin is UTC+2 in May, UTC+1 in January; 5 May 2026 is a Tuesday
    QTest::newRow("every day, before") << 0x7f << three << at(2026, 5, 5, 0, 30) << at(2026, 5, 5, 1);
    QTest::newRow("every day, behind") << 0x7f << three << at(2026, 5, 5, 1) << at(2026, 5, 6, 1);
    QTest::newRow("Monday") << 0x01 << three << at(2026, 5, 5, 8) << at(2026, 5, 11, 1);
    QTest::newRow("the same day a week later") << 0x02 << three << at(2026, 5, 5, 8) << at(2026, 5, 12, 1);
    QTest::newRow("Saturday and Sunday") << 0x60 << three << at(2026, 5, 9, 2) << at(2026, 5, 10, 1);
    QTest::newRow("winter") << 0x7f << three << at(2026, 1, 5, 8) << at(2026, 1, 6, 2);
    QTest::newRow("near midnight") << 0x02 << QTime(0, 15) << at(2026, 5, 4, 21) << at(2026, 5, 4, 22, 15);
}

void PlannerTest::nextTimes()
{
    QFETCH(int, days);
    QFETCH(QTime, time);
    QFETCH(QDateTime, after);
    QFETCH(QDateTime, next);
    QCOMPARE(nextDue(weekly(days, time), after, QTimeZone("Europe/Berlin")), std::optional(next));
}

void PlannerTest::theClockPutForwardStillHasOneRun()
{
    const QTimeZone berlin("Europe/Berlin");
    const PlannedAction plan = weekly(0x7f, QTime(2, 30));
    // 29 March 2026: 02:00 becomes 03:00
    const auto first = nextDue(plan, at(2026, 3, 28, 12), berlin);
    QVERIFY(first);
    QCOMPARE(first->toTimeZone(berlin).date(), QDate(2026, 3, 29));
    const auto second = nextDue(plan, *first, berlin);
    QCOMPARE(second->toTimeZone(berlin).date(), QDate(2026, 3, 30));
    // 25 October 2026: 02:30 comes twice, the run once
    const auto autumn = nextDue(plan, at(2026, 10, 24, 12), berlin);
    QCOMPARE(nextDue(plan, *autumn, berlin)->toTimeZone(berlin).date(), QDate(2026, 10, 26));
    QVERIFY(!nextDue(restart(), at(2026, 1, 1, 0), berlin));
}

void PlannerTest::steps_data()
{
    QTest::addColumn<bool>("isOnline");
    QTest::addColumn<bool>("isBusy");
    QTest::addColumn<bool>("isWhenIdle");
    QTest::addColumn<int>("lateS"); // −1: no time
    QTest::addColumn<int>("step");
    const auto row = [](const char* name, bool isOnline, bool isBusy, bool isWhenIdle, int lateS, PlanStep step) {
        QTest::newRow(name) << isOnline << isBusy << isWhenIdle << lateS << int(step);
    };
    row("idle, now", true, false, true, -1, PlanStep::Run);
    row("busy", true, true, true, -1, PlanStep::Wait);
    row("offline", false, false, true, -1, PlanStep::Wait);
    row("at its time", true, false, true, 0, PlanStep::Run);
    row("at its time, busy", true, true, true, 0, PlanStep::Wait);
    row("at its time, whoever charges", true, true, false, 0, PlanStep::Run);
    row("six hours late", true, false, true, 6 * 3600, PlanStep::Run);
    row("later than that", true, false, true, 6 * 3600 + 1, PlanStep::Miss);
    row("later than that and offline", false, true, true, 6 * 3600 + 1, PlanStep::Miss);
    row("a second early", true, false, true, -2, PlanStep::Wait);
}

void PlannerTest::steps()
{
    QFETCH(bool, isOnline);
    QFETCH(bool, isBusy);
    QFETCH(bool, isWhenIdle);
    QFETCH(int, lateS);
    QFETCH(int, step);
    const QDateTime now = at(2026, 5, 5, 8);
    StationState state;
    state.record.isAdmitted = true;
    state.link.isOnline = isOnline;
    state.connectors.resize(2);
    if (isBusy)
        state.connectors[1].transaction = TransactionKey(7);
    PlannedAction plan = restart();
    plan.isWhenIdle = isWhenIdle;
    if (lateS != -1)
        plan.dueAt = now.addSecs(lateS == -2 ? 1 : -lateS);
    QCOMPARE(int(planStep(plan, &state, now)), step);
    plan.state = PlanState::Cancelled;
    QCOMPARE(planStep(plan, &state, now), PlanStep::Wait);
}

void PlannerTest::refusals_data()
{
    QTest::addColumn<PlannedAction>("plan");
    QTest::addColumn<QString>("field"); // empty: taken
    const QDateTime now = at(2026, 5, 5, 8);
    const auto row = [](const char* name, const PlannedAction& plan, const char* field) {
        QTest::newRow(name) << plan << QString::fromLatin1(field);
    };
    row("when idle", restart(), "");
    PlannedAction plan = restart();
    plan.isWhenIdle = false;
    row("as soon as it is connected", plan, "");
    plan.dueAt = now.addSecs(-30);
    row("this minute", plan, "");
    plan.dueAt = now.addSecs(-61);
    row("the past", plan, "dueAt");
    row("no time of day", weekly(0x01, {}), "time");
    row("eighth day", weekly(0x80, QTime(3, 0)), "days");
    plan = restart();
    plan.work = WriteSettings{};
    row("no setting", plan, "settings");
    plan.work = WriteSettings{{{QStringLiteral("HeartbeatInterval"), QStringLiteral("60")}}};
    row("a setting", plan, "");
    plan.work = WriteSettings{{{QStringLiteral("authorizationkey"), QStringLiteral("x")}}};
    row("the password", plan, "settings");
    plan.work = WriteSettings{{{QString(51, QLatin1Char('x')), QString()}}};
    row("a name longer than CiString50Type", plan, "settings");
    plan = restart();
    plan.isWhenIdle = false;
    plan.work = ClearCache{};
    row("the memory of tags", plan, "");
    plan.work = ClearChargingProfiles{};
    row("all limits", plan, "");
    SetChargingProfile limit;
    plan.work = limit;
    row("a limit of every session", plan, "");
    limit.profile.purpose = ChargingProfilePurpose::Tx;
    plan.work = limit;
    row("a limit of one session", plan, "profile");
}

void PlannerTest::refusals()
{
    QFETCH(PlannedAction, plan);
    QFETCH(QString, field);
    const auto error = whyNotPlanned(plan, at(2026, 5, 5, 8));
    QCOMPARE(error.has_value(), !field.isEmpty());
    if (error)
        QCOMPARE(error->args.value(0), field);
}

void PlannerTest::runsAtOnceWhereNobodyCharges()
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

void PlannerTest::waitsForTheSessionToEnd()
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

void PlannerTest::runsAtItsTime()
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

void PlannerTest::waitsForTheLink()
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

void PlannerTest::isMissedAfterSixHours()
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
void PlannerTest::runsWhenTheChargerIsBack()
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

void PlannerTest::aCommandWaitsForTheChargerAsItIs()
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

void PlannerTest::isMissedAfterADayWithoutTheCharger()
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

void PlannerTest::weeklyGoesOn()
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

void PlannerTest::settingsAreWrittenOneByOneAndReadBack()
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

void PlannerTest::refusedIsFailedWithTheWord()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    QCOMPARE(stored(site, id).state, PlanState::Failed);
    QCOMPARE(stored(site, id).lastDetail, QStringLiteral("Rejected"));
}

void PlannerTest::cancelledNeverRuns()
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

void PlannerTest::holdsOnceStored()
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

void PlannerTest::failingStoreChangesNoPlan()
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

void PlannerTest::nothingIsSentBeforeItIsStored()
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

void PlannerTest::whatCannotBeStoredIsNotBegun()
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

void PlannerTest::aSessionBegunMeanwhileIsLeftAlone()
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

void PlannerTest::survivesARestart()
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

void PlannerTest::whatWasOutAtTheEndHasFailed()
{
    EngineHarness site;
    site.online(A);
    const qint64 id = add(site, restart());
    wait(site, seconds(10));
    QCOMPARE(stored(site, id).state, PlanState::Running);
    site.restart();
    QCOMPARE(stored(site, id).state, PlanState::Failed);
}

void PlannerTest::archivedChargerMissesIt()
{
    EngineHarness site;
    site.online(A);
    PlannedAction plan = weekly(PlannedAction::EveryDay, QTime(3, 0));
    const qint64 id = add(site, plan);
    QVERIFY(site.engine->administration().archiveStation(StationId(A)).result());
    wait(site, hours(25));
    QCOMPARE(stored(site, id).state, PlanState::Missed);
}

void PlannerTest::theMirrorHasThePlans()
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

FORECOURT_TEST(PlannerTest)

} // namespace forecourt::tests::planner

#include "tst_planner.moc"
