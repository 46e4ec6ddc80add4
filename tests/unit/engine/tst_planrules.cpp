// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a planned action runs, waits or is missed, and what may be planned: the pure rules.
#include "core/engine/planrules.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/planbench.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::engine;
using namespace forecourt::tests;

namespace forecourt::tests::planrules {

using namespace planbench;

namespace {

QDateTime at(int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

class TestPlanRules : public QObject
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
};

void TestPlanRules::nextTimes_data()
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

void TestPlanRules::nextTimes()
{
    QFETCH(int, days);
    QFETCH(QTime, time);
    QFETCH(QDateTime, after);
    QFETCH(QDateTime, next);
    QCOMPARE(nextDue(weekly(days, time), after, QTimeZone("Europe/Berlin")), std::optional(next));
}

void TestPlanRules::theClockPutForwardStillHasOneRun()
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

void TestPlanRules::steps_data()
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

void TestPlanRules::steps()
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

void TestPlanRules::refusals_data()
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

void TestPlanRules::refusals()
{
    QFETCH(PlannedAction, plan);
    QFETCH(QString, field);
    const auto error = whyNotPlanned(plan, at(2026, 5, 5, 8));
    QCOMPARE(error.has_value(), !field.isEmpty());
    if (error)
        QCOMPARE(error->args.value(0), field);
}

FORECOURT_TEST(TestPlanRules)

} // namespace forecourt::tests::planrules

#include "tst_planrules.moc"
