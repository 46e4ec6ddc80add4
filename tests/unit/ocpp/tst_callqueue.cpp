// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One call on the wire, the rest visible and in order. Source: OCPP-J 1.6 §4.1.1; ocpp-behaviour §2.
#include "core/ocpp/rpc/callqueue.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp::rpc;
using namespace std::chrono_literals;
using Kind = CallOutcome::Kind;

namespace {

class CountingIds final : public IdSource
{
public:
    [[nodiscard]] QString messageId() override { return QStringLiteral("id%1").arg(++m_count); }
    [[nodiscard]] QByteArray randomBytes(int count) override { return QByteArray(count, 'x'); }

private:
    int m_count = 0;
};

/// Remembers everything it is told.
class Recorder final : public CallQueueListener
{
public:
    void frameReady(CallTicket ticket, const Call& call, const QByteArray& frame) override
    {
        sent.append(call);
        frames.append(frame);
        sentTickets.append(ticket);
    }
    void callSettled(CallTicket ticket, const CallOutcome& outcome) override
    {
        settled.append({ticket, outcome});
        if (whenSettled)
            whenSettled();
    }
    void lateAnswerArrived(CallTicket ticket, const CallOutcome& outcome) override { late.append({ticket, outcome}); }
    void strayAnswerArrived(AnswerKind kind, const QString& id) override { strays.append({kind, id}); }
    void queueChanged() override { ++changes; }

    QList<Call> sent;
    QList<QByteArray> frames;
    QList<CallTicket> sentTickets;
    QList<std::pair<CallTicket, CallOutcome>> settled;
    QList<std::pair<CallTicket, CallOutcome>> late;
    QList<std::pair<AnswerKind, QString>> strays;
    std::function<void()> whenSettled;
    int changes = 0;
};

QString actions(const QList<Call>& calls)
{
    QStringList names;
    for (const Call& call : calls)
        names.append(call.action);
    return names.join(u' ');
}

} // namespace

class TestCallQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<tests::ManualClock>();
        m_recorder = std::make_unique<Recorder>();
        m_queue = std::make_unique<CallQueue>(*m_clock, m_ids, *m_recorder, 30s);
        m_ids = CountingIds();
        m_queue->connectionOpened();
    }
    void cleanup() { m_queue.reset(); }

    void sendsTheFirstCallAtOnce()
    {
        const CallTicket ticket = enqueue("Reset", {{QStringLiteral("type"), QStringLiteral("Soft")}});
        QCOMPARE(m_recorder->frames, QList<QByteArray>{R"([2,"id1","Reset",{"type":"Soft"}])"});
        QCOMPARE(m_recorder->sentTickets, QList<CallTicket>{ticket});
        QCOMPARE(m_queue->calls(), (QList<QueuedCall>{{ticket, QStringLiteral("Reset"), 0}}));
    }

    void keepsTheSecondCallBackUntilTheFirstIsAnswered()
    {
        const CallTicket first = enqueue("A");
        const CallTicket second = enqueue("B");
        const CallTicket third = enqueue("C");
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A"));
        QCOMPARE(m_queue->calls(), (QList<QueuedCall>{{first, QStringLiteral("A"), 0}, {second, QStringLiteral("B"), 1},
                                                      {third, QStringLiteral("C"), 2}}));
        m_clock->advance(2s);
        m_queue->handle(CallResult{QStringLiteral("id1"), {{QStringLiteral("status"), QStringLiteral("Accepted")}}});
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_recorder->settled[0].first, first);
        QCOMPARE(m_recorder->settled[0].second.kind, Kind::Answered);
        QCOMPARE(m_recorder->settled[0].second.payload.size(), 1);
        QCOMPARE(m_recorder->settled[0].second.elapsed, 2000ms);
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B"));
        QCOMPARE(m_queue->calls().constLast().position, 1);
    }

    void aCallErrorSettlesAsRefusedAndTheNextGoesOut()
    {
        enqueue("A");
        enqueue("B");
        m_queue->handle(CallError{QStringLiteral("id1"), CallErrorCode::NotSupported, QStringLiteral("NotSupported"), {}, {}});
        QCOMPARE(m_recorder->settled[0].second.kind, Kind::Refused);
        QCOMPARE(m_recorder->settled[0].second.error.code, CallErrorCode::NotSupported);
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B"));
    }

    void noAnswerInTimeMeansUnknownAndTheNextGoesOut()
    {
        const CallTicket first = enqueue("A");
        enqueue("B");
        m_clock->advance(29999ms);
        QVERIFY(m_recorder->settled.isEmpty());
        m_clock->advance(1ms);
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_recorder->settled[0].first, first);
        QCOMPARE(m_recorder->settled[0].second.kind, Kind::TimedOut);
        QVERIFY(m_recorder->settled[0].second.wasSent);
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B"));
    }

    void aLateAnswerIsReportedAsLate()
    {
        const CallTicket first = enqueue("A");
        enqueue("B");
        m_clock->advance(30s);
        m_clock->advance(5s);
        m_queue->handle(CallResult{QStringLiteral("id1"), {{QStringLiteral("status"), QStringLiteral("Accepted")}}});
        QCOMPARE(m_recorder->late.size(), 1);
        QCOMPARE(m_recorder->late[0].first, first);
        QCOMPARE(m_recorder->late[0].second.kind, Kind::Answered);
        QCOMPARE(m_recorder->late[0].second.elapsed, 35000ms);
        QCOMPARE(m_recorder->settled.size(), 1); // B still waits for its own answer
        m_queue->handle(CallResult{QStringLiteral("id2"), {}});
        QCOMPARE(m_recorder->settled.size(), 2);
    }

    void aSecondLateAnswerIsADuplicate()
    {
        enqueue("A");
        m_clock->advance(30s);
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(m_recorder->late.size(), 1);
        QCOMPARE(m_recorder->strays.size(), 1);
        QCOMPARE(m_recorder->strays[0].first, AnswerKind::Duplicate);
    }

    /// Quirk 11: duplicate CALLRESULT, CALLERROR to a result, unmatched ids.
    void strayAnswersChangeNothing()
    {
        enqueue("A");
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        enqueue("B");
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        m_queue->handle(CallError{QStringLiteral("id1"), CallErrorCode::GenericError, {}, {}, {}});
        m_queue->handle(CallResult{QStringLiteral("never sent"), {}});
        m_queue->handle(CallResult{{}, {}});
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_recorder->strays, (QList<std::pair<AnswerKind, QString>>{
            {AnswerKind::Duplicate, QStringLiteral("id1")}, {AnswerKind::Duplicate, QStringLiteral("id1")},
            {AnswerKind::Unmatched, QStringLiteral("never sent")}, {AnswerKind::Unmatched, QString()}}));
        QCOMPARE(m_queue->calls().constFirst().action, QStringLiteral("B"));
    }

    void aFloodOfUnknownIdsCostsNoMemoryAndNoState()
    {
        enqueue("A");
        for (int i = 0; i < 10000; ++i)
            m_queue->handle(CallResult{QStringLiteral("flood%1").arg(i), {}});
        QVERIFY(m_recorder->settled.isEmpty());
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(m_recorder->settled.size(), 1);
    }

    void waitingCallsCanBeWithdrawn()
    {
        const CallTicket first = enqueue("A");
        const CallTicket second = enqueue("B");
        const CallTicket third = enqueue("C");
        QVERIFY(m_queue->cancel(second).has_value());
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_recorder->settled[0].first, second);
        QCOMPARE(m_recorder->settled[0].second.kind, Kind::Cancelled);
        QVERIFY(!m_recorder->settled[0].second.wasSent);
        QCOMPARE(m_queue->calls(), (QList<QueuedCall>{{first, QStringLiteral("A"), 0}, {third, QStringLiteral("C"), 1}}));
        QCOMPARE(m_queue->cancel(second).error().code, ErrorCode::NotFound);
    }

    void aSentCallCannotBeWithdrawn()
    {
        const CallTicket first = enqueue("A");
        QCOMPARE(m_queue->cancel(first).error().code, ErrorCode::Conflict);
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(m_queue->cancel(first).error().code, ErrorCode::NotFound);
        QCOMPARE(m_recorder->settled.size(), 1);
    }

    /// Quirk 12: commands before BootNotification break some stations.
    void heldCallsWaitButUrgentOnesPass()
    {
        m_queue->hold();
        enqueue("GetConfiguration");
        QVERIFY(m_recorder->sent.isEmpty());
        QVERIFY(m_queue->enqueue(QStringLiteral("TriggerMessage"), {}, CallUrgency::EvenWhenHeld).has_value());
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("TriggerMessage"));
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("TriggerMessage"));
        m_queue->release();
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("TriggerMessage GetConfiguration"));
    }

    void nothingGoesOutWithoutALink()
    {
        m_queue->connectionLost();
        enqueue("A");
        QVERIFY(m_recorder->sent.isEmpty());
        m_queue->release();
        QVERIFY(m_recorder->sent.isEmpty());
        m_queue->connectionOpened();
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A"));
    }

    void theEndOfTheLinkEndsTheSentCallAndNeverResendsIt()
    {
        const CallTicket first = enqueue("A");
        enqueue("B");
        m_clock->advance(3s);
        m_queue->connectionLost();
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_recorder->settled[0].first, first);
        QCOMPARE(m_recorder->settled[0].second.kind, Kind::Disconnected);
        QVERIFY(m_recorder->settled[0].second.wasSent);
        QCOMPARE(m_recorder->settled[0].second.elapsed, 3000ms);
        m_clock->advance(60s);
        QCOMPARE(m_recorder->settled.size(), 1);
        m_queue->connectionOpened();
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B"));
        // ids of the old connection mean nothing on the new one
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(m_recorder->strays[0].first, AnswerKind::Unmatched);
    }

    void discardedCallsWereNeverSent()
    {
        enqueue("A");
        enqueue("B");
        enqueue("C");
        m_queue->connectionLost();
        m_queue->discardWaiting();
        QCOMPARE(m_recorder->settled.size(), 3);
        QVERIFY(m_recorder->settled[0].second.wasSent);
        QVERIFY(!m_recorder->settled[1].second.wasSent);
        QCOMPARE(m_recorder->settled[2].second.kind, Kind::Disconnected);
        QVERIFY(m_queue->calls().isEmpty());
    }

    void refusesCallsWhenFull()
    {
        for (std::size_t i = 0; i <= CallQueue::MaximumWaiting; ++i)
            enqueue("A");
        QCOMPARE(m_queue->enqueue(QStringLiteral("B"), {}).error().code, ErrorCode::Conflict);
    }

    void theTimeoutCanBeSetForLaterCalls()
    {
        m_queue->setTimeout(5s);
        enqueue("A");
        m_clock->advance(5s);
        QCOMPARE(m_recorder->settled.size(), 1);
        QCOMPARE(m_clock->pending(), 0);
    }

    void callsMadeWhileOneIsBeingSettledKeepTheirOrder()
    {
        enqueue("A");
        enqueue("B");
        m_recorder->whenSettled = [this] {
            m_recorder->whenSettled = {};
            enqueue("C");
        };
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B"));
        m_queue->handle(CallResult{QStringLiteral("id2"), {}});
        QCOMPARE(actions(m_recorder->sent), QStringLiteral("A B C"));
    }

    /// The timer that ends one call is replaced while it runs.
    void timesOutOnTheRealClockToo()
    {
        SystemClock clock;
        Recorder recorder;
        CallQueue queue(clock, m_ids, recorder, 1ms);
        queue.connectionOpened();
        for (int i = 0; i < 3; ++i)
            QVERIFY(queue.enqueue(QStringLiteral("A"), {}).has_value());
        QTRY_COMPARE(recorder.settled.size(), 3);
        QCOMPARE(recorder.settled[2].second.kind, Kind::TimedOut);
        QVERIFY(queue.calls().isEmpty());
    }

    void everyChangeIsAnnounced()
    {
        enqueue("A");
        const int afterSending = m_recorder->changes;
        QVERIFY(afterSending > 0);
        m_queue->handle(CallResult{QStringLiteral("id1"), {}});
        QVERIFY(m_recorder->changes > afterSending);
    }

private:
    CallTicket enqueue(const char* action, const QJsonObject& payload = {})
    {
        return m_queue->enqueue(QString::fromLatin1(action), payload).value_or(0);
    }

    CountingIds m_ids;
    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<CallQueue> m_queue;
};

FORECOURT_TEST(TestCallQueue)
#include "tst_callqueue.moc"
