// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Calls that come again with the same id. Source: ocpp-behaviour §2; quirk 11.
#include "core/ocpp/rpc/answeredcalls.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::ocpp::rpc;
using Verdict = AnsweredCalls::Verdict;

namespace {

Call call(const char* id, int value = 1, const char* action = "StatusNotification")
{
    return {QString::fromLatin1(id), QString::fromLatin1(action), {{QStringLiteral("connectorId"), value}}};
}

} // namespace

class TestAnsweredCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCallIsHandled()
    {
        AnsweredCalls calls;
        QCOMPARE(calls.begin(call("1")).verdict, Verdict::New);
        QCOMPARE(calls.begin(call("2")).verdict, Verdict::New);
        QCOMPARE(calls.inProgressCount(), std::size_t(2));
    }

    void anAnsweredCallGetsTheSameAnswerAgain()
    {
        AnsweredCalls calls;
        (void)calls.begin(call("1"));
        calls.answered(QStringLiteral("1"), "[3,\"1\",{}]");
        const auto decision = calls.begin(call("1"));
        QCOMPARE(decision.verdict, Verdict::RepeatAnswered);
        QCOMPARE(decision.answer, QByteArray("[3,\"1\",{}]"));
        QCOMPARE(calls.inProgressCount(), std::size_t(0));
    }

    /// MicroOcpp#50: the same CALL with the same id before the answer.
    void aRepeatBeforeTheAnswerIsServedByThatAnswer()
    {
        AnsweredCalls calls;
        (void)calls.begin(call("1"));
        QCOMPARE(calls.begin(call("1")).verdict, Verdict::RepeatInProgress);
        QCOMPARE(calls.inProgressCount(), std::size_t(1));
    }

    void thePayloadIsComparedAsItWasSent()
    {
        AnsweredCalls calls;
        (void)calls.begin(call("1"), R"({"connectorId":1})");
        QCOMPARE(calls.begin(call("1"), R"({"connectorId":1})").verdict, Verdict::RepeatInProgress);
        calls.answered(QStringLiteral("1"), "answer");
        QCOMPARE(calls.begin(call("1"), R"({"connectorId":1})").verdict, Verdict::RepeatAnswered);
        QCOMPARE(calls.begin(call("1", 2), R"({"connectorId":2})").verdict, Verdict::Conflict);
        QCOMPARE(calls.begin(call("1", 1, "MeterValues"), R"({"connectorId":1})").verdict, Verdict::Conflict);
    }

    void theSameIdWithOtherContentIsAConflict_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("before the answer") << false;
        QTest::newRow("after the answer") << true;
    }
    void theSameIdWithOtherContentIsAConflict()
    {
        QFETCH(bool, isAnswered);
        AnsweredCalls calls;
        (void)calls.begin(call("1"));
        if (isAnswered)
            calls.answered(QStringLiteral("1"), "answer");
        QCOMPARE(calls.begin(call("1", 2)).verdict, Verdict::Conflict);
        QCOMPARE(calls.begin(call("1", 1, "MeterValues")).verdict, Verdict::Conflict);
        QCOMPARE(calls.begin(call("1")).verdict, isAnswered ? Verdict::RepeatAnswered : Verdict::RepeatInProgress);
    }

    void equalContentInOtherOrderIsTheSame()
    {
        AnsweredCalls calls;
        const auto first = parseFrame(R"([2,"1","X",{"a":1,"b":{"c":[1,2]}}])");
        const auto again = parseFrame(R"([2, "1", "X", {"b": {"c": [1, 2]}, "a": 1}])");
        (void)calls.begin(std::get<Call>(first.frame));
        QCOMPARE(calls.begin(std::get<Call>(again.frame)).verdict, Verdict::RepeatInProgress);
    }

    void remembersThirtyTwoAnswers()
    {
        AnsweredCalls calls;
        for (int i = 0; i < 33; ++i) {
            const QByteArray id = QByteArray::number(i);
            (void)calls.begin(call(id.constData()));
            calls.answered(QString::fromLatin1(id), id);
        }
        QCOMPARE(calls.begin(call("1")).answer, QByteArray("1"));
        QCOMPARE(calls.begin(call("0")).verdict, Verdict::New);
    }

    void anAbandonedCallIsHandledAnew()
    {
        AnsweredCalls calls;
        (void)calls.begin(call("1"));
        calls.abandoned(QStringLiteral("1"));
        QCOMPARE(calls.begin(call("1")).verdict, Verdict::New);
    }

    void answersToUnknownIdsAreIgnored()
    {
        AnsweredCalls calls;
        calls.answered(QStringLiteral("1"), "answer");
        QCOMPARE(calls.begin(call("1")).verdict, Verdict::New);
    }
};

FORECOURT_TEST(TestAnsweredCalls)
#include "tst_answeredcalls.moc"
