// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for many stations: order, stop at the first failure, retry of what failed.
#include "core/api/bulkrun.h"
#include "tests/support/fakeapi.h"
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

private:
    static QList<StationId> ids(const QStringList& names)
    {
        QList<StationId> ids;
        for (const QString& name : names)
            ids.append(StationId(name));
        return ids;
    }
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
    QCOMPARE(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Accepted)), ids({QStringLiteral("B")}));
    QCOMPARE(plan.finished(StationId(QStringLiteral("B")), answered(CommandOutcome::Scheduled)), ids({QStringLiteral("C")}));
    QVERIFY(plan.finished(StationId(QStringLiteral("C")), answered(CommandOutcome::Accepted)).isEmpty());
    QVERIFY(!plan.isRunning());
    QVERIFY(!plan.canRetry());
    QCOMPARE(plan.count(State::Done), 3);
}

void TestBulk::oneByOneStopsAtTheFirstFailure()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Rejected)).isEmpty());
    QCOMPARE(plan.count(State::Failed), 1);
    QCOMPARE(plan.count(State::NotReached), 2);
    QVERIFY(!plan.isRunning());
}

void TestBulk::allAtOnceGoesOnAfterAFailure()
{
    BulkPlan plan(ids(three), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 3);
    QVERIFY(plan.finished(StationId(QStringLiteral("B")), answered(CommandOutcome::TimedOut)).isEmpty());
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
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), answered(outcome)).isEmpty());
    QCOMPARE(plan.targets().first().state, isSuccess ? State::Done : State::Failed);
    QCOMPARE(plan.targets().first().record->outcome, outcome);
}

void TestBulk::aRefusalOfOursIsAFailure()
{
    BulkPlan plan(ids({QStringLiteral("A")}), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), failure(ErrorCode::Offline)).isEmpty());
    QCOMPARE(plan.targets().first().state, State::Failed);
    QCOMPARE(plan.targets().first().error->code, ErrorCode::Offline);
    QVERIFY(!plan.targets().first().record);
}

void TestBulk::retryTakesWhatFailedAndWhatWasNotReached()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QCOMPARE(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Accepted)).size(), 1);
    QVERIFY(plan.finished(StationId(QStringLiteral("B")), failure(ErrorCode::Offline)).isEmpty());
    QVERIFY(plan.canRetry());
    QCOMPARE(plan.retry(), ids({QStringLiteral("B")}));
    QCOMPARE(plan.targets().first().state, State::Done); // is not sent twice
    QVERIFY(!plan.targets().at(1).error);
    QCOMPARE(plan.finished(StationId(QStringLiteral("B")), answered(CommandOutcome::Accepted)), ids({QStringLiteral("C")}));
}

void TestBulk::nothingIsRetriedWhileSomeRun()
{
    BulkPlan plan(ids(three), BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 3);
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Rejected)).isEmpty());
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
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Accepted)).isEmpty());
    QCOMPARE(plan.count(State::Done), 1);
    QCOMPARE(plan.count(State::NotReached), 2);
}

void TestBulk::strangersAndSecondAnswersAreIgnored()
{
    BulkPlan plan(ids(three), BulkOrder::OneByOne);
    QCOMPARE(plan.start().size(), 1);
    QVERIFY(plan.finished(StationId(QStringLiteral("X")), answered(CommandOutcome::Accepted)).isEmpty());
    QVERIFY(plan.finished(StationId(QStringLiteral("C")), answered(CommandOutcome::Accepted)).isEmpty()); // not sent yet
    QCOMPARE(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Accepted)).size(), 1);
    QVERIFY(plan.finished(StationId(QStringLiteral("A")), answered(CommandOutcome::Rejected)).isEmpty());
    QCOMPARE(plan.targets().first().state, State::Done);
}

void TestBulk::theRunAsksTheEngineForEach()
{
    FakeChangeSource source;
    FakeEngine engine(source);
    CommandRequest request;
    request.parameters = Reset{ResetKind::Soft};
    request.user = QStringLiteral("Eva");
    BulkRun run(engine, request, ids(three), BulkOrder::OneByOne);
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
    BulkRun run(engine, request, ids(three), BulkOrder::AllAtOnce);
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

FORECOURT_TEST(TestBulk)
#include "tst_bulk.moc"
