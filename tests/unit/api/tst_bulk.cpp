// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for many stations or sessions: order, stop at the first failure, retry of what failed, each one's own way.
#include "core/api/bulkrun.h"
#include "core/api/livesite.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakereservations.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::api;
using namespace forecourt::tests;
using State = BulkTarget::State;

class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAtOnceSendsToEachOnce();
    void oneByOneWaitsForTheOneBefore();
    void oneByOneStopsAtTheFirstFailure();
    void allAtOnceGoesOnAfterAFailure();
    void onlyAcceptedAndLaterAreSuccess_data();
    void onlyAcceptedAndLaterAreSuccess();
    void aRefusalOfOursIsAFailure();
    void retryTakesWhatFailedAndWhatWasNotReached();
    void nothingIsRetriedWhileSomeRun();
    void stopSendsNothingFurther();
    void strangersAndSecondAnswersAreIgnored();
    void theRunAsksTheEngineForEach();
    void theRunEndsAgainAfterARetry();
    void sessionsOfOneStationAreDifferentGoals();
    void aStopNamesItsSessionAndLeavesOutWhatHasEnded();
    void listsAreDoneWhenTheStationHasThem_data();
    void listsAreDoneWhenTheStationHasThem();
    void aListFromBeforeIsNoEnd();
    void theEndOfAListMayComeFirst();
    void aRefusedListIsAFailure();
    void aListWhoseEndWasNotSeenIsAFailure();

private:
    static BulkGoal goal(const char* name) { return BulkGoal{StationId(QString::fromLatin1(name))}; }
    static QList<StationId> stations(const QStringList& names)
    {
        QList<StationId> ids;
        for (const QString& name : names)
            ids.append(StationId(name));
        return ids;
    }
    static QList<BulkGoal> ids(const QStringList& names) { return bulkGoals(stations(names)); }
    static CommandRecord answered(CommandOutcome outcome)
    {
        CommandRecord record;
        record.outcome = outcome;
        return record;
    }
    static const QStringList three;
};

const QStringList TestBulk::three{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};

void TestBulk::allAtOnceSendsToEachOnce()
{
    BulkPlan plan(ids(three) + ids({QStringLiteral("A")}), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start(), ids(three));
    QCOMPARE(plan.count(State::Running), 3);
    QVERIFY(plan.start().isEmpty());
}

void TestBulk::oneByOneWaitsForTheOneBefore()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start(), ids({QStringLiteral("A")}));
    QVERIFY(plan.start().isEmpty());
    QCOMPARE(plan.finished(goal("A"), answered(CommandOutcome::Accepted)), ids({QStringLiteral("B")}));
    QCOMPARE(plan.finished(goal("B"), answered(CommandOutcome::Scheduled)), ids({QStringLiteral("C")}));
    QVERIFY(plan.finished(goal("C"), answered(CommandOutcome::Accepted)).isEmpty());
    QVERIFY(!plan.isRunning());
    QVERIFY(!plan.canRetry());
    QCOMPARE(plan.count(State::Done), 3);
}

void TestBulk::oneByOneStopsAtTheFirstFailure()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(goal("A"), answered(CommandOutcome::Rejected)).isEmpty());
    QCOMPARE(plan.count(State::Failed), 1);
    QCOMPARE(plan.count(State::NotReached), 2);
    QVERIFY(!plan.isRunning());
}

void TestBulk::allAtOnceGoesOnAfterAFailure()
{
    BulkPlan plan(ids(three), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 3);
    QVERIFY(plan.finished(goal("B"), answered(CommandOutcome::TimedOut)).isEmpty());
    QVERIFY(plan.isRunning());
    QCOMPARE(plan.count(State::NotReached), 0);
}

void TestBulk::onlyAcceptedAndLaterAreSuccess_data()
{
    QTest::addColumn<CommandOutcome>("outcome");
    QTest::addColumn<bool>("isSuccess");
    QTest::newRow("accepted") << CommandOutcome::Accepted << true;
    QTest::newRow("scheduled") << CommandOutcome::Scheduled << true;
    QTest::newRow("rejected") << CommandOutcome::Rejected << false;
    QTest::newRow("not supported") << CommandOutcome::NotSupported << false;
    QTest::newRow("error") << CommandOutcome::Error << false;
    QTest::newRow("timed out: unknown") << CommandOutcome::TimedOut << false;
    QTest::newRow("disconnected: unknown") << CommandOutcome::Disconnected << false;
    QTest::newRow("cancelled") << CommandOutcome::Cancelled << false;
}

void TestBulk::onlyAcceptedAndLaterAreSuccess()
{
    QFETCH(CommandOutcome, outcome);
    QFETCH(bool, isSuccess);
    BulkPlan plan(ids({QStringLiteral("A")}), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(goal("A"), answered(outcome)).isEmpty());
    QCOMPARE(plan.targets().first().state, isSuccess ? State::Done : State::Failed);
    QCOMPARE(std::get<CommandRecord>(*plan.targets().first().answer).outcome, outcome);
}

void TestBulk::aRefusalOfOursIsAFailure()
{
    BulkPlan plan(ids({QStringLiteral("A")}), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(goal("A"), failure(ErrorCode::Offline)).isEmpty());
    QCOMPARE(plan.targets().first().state, State::Failed);
    QCOMPARE(plan.targets().first().error->code, ErrorCode::Offline);
    QVERIFY(!plan.targets().first().answer);
}

void TestBulk::retryTakesWhatFailedAndWhatWasNotReached()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QCOMPARE(plan.finished(goal("A"), answered(CommandOutcome::Accepted)).size(), 1);
    QVERIFY(plan.finished(goal("B"), failure(ErrorCode::Offline)).isEmpty());
    QVERIFY(plan.canRetry());
    QCOMPARE(plan.retry(), ids({QStringLiteral("B")}));
    QCOMPARE(plan.targets().first().state, State::Done); // is not sent twice
    QVERIFY(!plan.targets().at(1).error);
    QCOMPARE(plan.finished(goal("B"), answered(CommandOutcome::Accepted)), ids({QStringLiteral("C")}));
}

void TestBulk::nothingIsRetriedWhileSomeRun()
{
    BulkPlan plan(ids(three), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 3);
    QVERIFY(plan.finished(goal("A"), answered(CommandOutcome::Rejected)).isEmpty());
    QVERIFY(!plan.canRetry());
    QVERIFY(plan.retry().isEmpty());
    QCOMPARE(plan.targets().first().state, State::Failed);
}

void TestBulk::stopSendsNothingFurther()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    plan.stop();
    QCOMPARE(plan.count(State::Running), 1); // its answer still counts
    QVERIFY(plan.finished(goal("A"), answered(CommandOutcome::Accepted)).isEmpty());
    QCOMPARE(plan.count(State::Done), 1);
    QCOMPARE(plan.count(State::NotReached), 2);
}

void TestBulk::strangersAndSecondAnswersAreIgnored()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(goal("X"), answered(CommandOutcome::Accepted)).isEmpty());
    QVERIFY(plan.finished(goal("C"), answered(CommandOutcome::Accepted)).isEmpty()); // not sent yet
    QCOMPARE(plan.finished(goal("A"), answered(CommandOutcome::Accepted)).size(), 1);
    QVERIFY(plan.finished(goal("A"), answered(CommandOutcome::Rejected)).isEmpty());
    QCOMPARE(plan.targets().first().state, State::Done);
}

void TestBulk::theRunAsksTheEngineForEach()
{
    FakeChangeSource source;
    FakeEngine engine(source);
    CommandRequest request;
    request.parameters = Reset{ResetKind::Soft};
    request.user = QStringLiteral("Eva");
    BulkRun run(engine, request, stations(three), BulkOrder::OneByOne);
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QCOMPARE(engine.submitted.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(engine.submitted.size(), 3);
    QCOMPARE(engine.submitted.at(2).station, StationId(QStringLiteral("C")));
    QCOMPARE(engine.submitted.at(2).user, QStringLiteral("Eva"));
    QVERIFY(std::holds_alternative<Reset>(engine.submitted.at(2).parameters));
    QCOMPARE(run.plan().count(State::Done), 3);
}

void TestBulk::theRunEndsAgainAfterARetry()
{
    FakeChangeSource source;
    FakeEngine engine(source);
    engine.failure = Error{ErrorCode::Offline, {}, {}};
    CommandRequest request;
    request.parameters = Reset{ResetKind::Soft};
    BulkRun run(engine, request, stations(three), BulkOrder::AllAtOnce);
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.plan().count(State::Failed), 3);
    engine.failure.reset();
    run.retry();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(run.plan().count(State::Done), 3);
    QCOMPARE(engine.submitted.size(), 6);
}

void TestBulk::sessionsOfOneStationAreDifferentGoals()
{
    const StationId here(QStringLiteral("A"));
    const BulkGoal left{here, TransactionKey(1)};
    const BulkGoal right{here, TransactionKey(2)};
    BulkPlan plan({left, right, left}, BulkOrder::OneByOne);
    QCOMPARE(plan.targets().size(), 2);
    QCOMPARE(plan.start(), QList<BulkGoal>{left});
    QVERIFY(plan.finished(right, answered(CommandOutcome::Accepted)).isEmpty()); // not sent yet
    QCOMPARE(plan.finished(left, answered(CommandOutcome::Accepted)), QList<BulkGoal>{right});
}

void TestBulk::aStopNamesItsSessionAndLeavesOutWhatHasEnded()
{
    FakeChangeSource source;
    LiveSite site(source);
    FakeEngine engine(source);
    TransactionBuilder running = aTransaction(1).at(QStringLiteral("A"), 2);
    running.record.id = TransactionId(QStringLiteral("41"));
    source.publishTransaction(running.record);
    source.publishTransaction(aTransaction(2).at(QStringLiteral("A"), 1).record);
    QTRY_VERIFY(site.transaction(TransactionKey(2)));
    const StationId here(QStringLiteral("A"));
    BulkRun run(stopSender(engine, site, QStringLiteral("Eva")), {{here, TransactionKey(1)}, {here, TransactionKey(2)}},
                BulkOrder::AllAtOnce);
    source.publishTransaction(aTransaction(2).at(QStringLiteral("A"), 1).ended(pictureTime(), StopReason::Local, 100).record);
    QTRY_VERIFY(!site.transaction(TransactionKey(2)) || !site.transaction(TransactionKey(2))->isRunning());
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(engine.submitted.size(), 1);
    QCOMPARE(engine.submitted.first().station, here);
    QCOMPARE(engine.submitted.first().user, QStringLiteral("Eva"));
    QCOMPARE(std::get<RemoteStop>(engine.submitted.first().parameters).transaction, TransactionId(QStringLiteral("41")));
    QCOMPARE(run.plan().count(State::Done), 2);
    QVERIFY(std::holds_alternative<NothingToDo>(*run.plan().targets().at(1).answer));
}

namespace {
/// A site with the list of one station, and what is needed to send it.
struct ListSide
{
    FakeChangeSource source;
    FakeLocalLists lists{source};
    LiveSite site{source};
    LocalListState list;
    BulkRun run{listSender(lists, site, false, QStringLiteral("Eva")), {BulkGoal{StationId(QStringLiteral("A"))}}, BulkOrder::AllAtOnce};
    QSignalSpy finished{&run, &BulkRun::finished};

    ListSide()
    {
        list.record.station = StationId(QStringLiteral("A"));
        tell(LocalListStatus::Behind);
    }
    void tell(LocalListStatus status, LocalListProblem problem = LocalListProblem::None, bool isNews = false)
    {
        list.status = status;
        list.record.problem = problem;
        if (isNews)
            list.record.confirmedAt = pictureTime();
        lists.publish(list);
        QCoreApplication::processEvents();
    }
    void start()
    {
        run.start();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};
} // namespace

void TestBulk::listsAreDoneWhenTheStationHasThem_data()
{
    QTest::addColumn<LocalListStatus>("status");
    QTest::addColumn<LocalListProblem>("problem");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("in step") << LocalListStatus::InStep << LocalListProblem::None << true;
    QTest::newRow("people changed meanwhile") << LocalListStatus::Behind << LocalListProblem::None << true;
    QTest::newRow("it would not use it") << LocalListStatus::SwitchedOff << LocalListProblem::None << true;
    QTest::newRow("refused, and it would not use it") << LocalListStatus::SwitchedOff << LocalListProblem::Refused << false;
    QTest::newRow("refused") << LocalListStatus::Failed << LocalListProblem::Refused << false;
    QTest::newRow("no answer") << LocalListStatus::Failed << LocalListProblem::NoAnswer << false;
    QTest::newRow("keeps none") << LocalListStatus::NotSupported << LocalListProblem::None << false;
}

void TestBulk::listsAreDoneWhenTheStationHasThem()
{
    QFETCH(LocalListStatus, status);
    QFETCH(LocalListProblem, problem);
    QFETCH(bool, isDone);
    ListSide side;
    side.start();
    QCOMPARE(side.lists.pushes, (QList<QPair<StationId, bool>>{{side.list.record.station, false}}));
    side.tell(LocalListStatus::Sending);
    QCOMPARE(side.finished.size(), 0);
    side.tell(status, problem);
    QTRY_COMPARE(side.finished.size(), 1);
    QCOMPARE(side.run.plan().targets().first().state, isDone ? State::Done : State::Failed);
    QCOMPARE(std::get<LocalListPointer>(*side.run.plan().targets().first().answer)->status, status);
}

void TestBulk::aListFromBeforeIsNoEnd()
{
    ListSide side;
    side.start();
    side.tell(LocalListStatus::Behind); // on its way when the sending began
    QCOMPARE(side.finished.size(), 0);
    side.tell(LocalListStatus::Behind, LocalListProblem::None, true); // sent, and people changed: all in one batch
    QTRY_COMPARE(side.finished.size(), 1);
    QCOMPARE(side.run.plan().count(State::Done), 1);
}

void TestBulk::theEndOfAListMayComeFirst()
{
    ListSide side;
    side.run.start(); // its answer waits for the event loop
    side.list.status = LocalListStatus::InStep;
    side.lists.publish(side.list);
    QTRY_COMPARE(side.finished.size(), 1);
    QCOMPARE(side.run.plan().count(State::Done), 1);
}

void TestBulk::aRefusedListIsAFailure()
{
    ListSide side;
    side.lists.failure = Error{ErrorCode::Offline, {}, {}};
    side.start();
    QTRY_COMPARE(side.finished.size(), 1);
    QCOMPARE(side.run.plan().targets().first().error->code, ErrorCode::Offline);
    side.lists.failure.reset();
    side.run.retry();
    side.tell(LocalListStatus::Sending);
    side.tell(LocalListStatus::InStep);
    QTRY_COMPARE(side.finished.size(), 2);
    QCOMPARE(side.run.plan().count(State::Done), 1);
}

void TestBulk::aListWhoseEndWasNotSeenIsAFailure()
{
    ListSide side;
    side.start();
    side.tell(LocalListStatus::Sending);
    side.source.state.localLists.clear(); // the service began anew
    side.source.requestSnapshot();
    QTRY_COMPARE(side.finished.size(), 1);
    QCOMPARE(side.run.plan().targets().first().error->code, ErrorCode::LinkLost);
}

FORECOURT_TEST(TestBulk)
#include "tst_bulk.moc"
