// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which answer belongs to what.
#include "core/ocpp/rpc/pendingcalls.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp::rpc;
using namespace std::chrono_literals;

class TestPendingCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExpectedAnswerMakesUsIdle()
    {
        PendingCalls pending(m_clock);
        QVERIFY(pending.isIdle());
        pending.begin(7, QStringLiteral("a"), QStringLiteral("Reset"), 30s, [] {});
        QCOMPARE(pending.outstanding(), std::optional<CallTicket>(7));
        m_clock.advance(1500ms);
        const AnswerMatch match = pending.match(QStringLiteral("a"));
        QCOMPARE(match.kind, AnswerKind::Expected);
        QCOMPARE(match.ticket, CallTicket(7));
        QCOMPARE(match.action, QStringLiteral("Reset"));
        QCOMPARE(match.elapsed, 1500ms);
        QVERIFY(pending.isIdle());
        QCOMPARE(m_clock.pending(), 0);
    }

    void theTimeoutComesOnceAndOnlyWithoutAnswer()
    {
        PendingCalls pending(m_clock);
        int timeouts = 0;
        pending.begin(1, QStringLiteral("a"), QStringLiteral("Reset"), 30s, [&] { ++timeouts; });
        m_clock.advance(30s);
        QCOMPARE(timeouts, 1);
        QVERIFY(pending.isIdle());
        pending.begin(2, QStringLiteral("b"), QStringLiteral("Reset"), 30s, [&] { ++timeouts; });
        QCOMPARE(pending.match(QStringLiteral("b")).kind, AnswerKind::Expected);
        m_clock.advance(60s);
        QCOMPARE(timeouts, 1);
    }

    void tellsLateDuplicateAndUnmatchedApart()
    {
        PendingCalls pending(m_clock);
        pending.begin(1, QStringLiteral("a"), QStringLiteral("Reset"), 30s, [] {});
        m_clock.advance(30s);
        QCOMPARE(pending.match(QStringLiteral("a")).kind, AnswerKind::Late);
        QCOMPARE(pending.match(QStringLiteral("a")).kind, AnswerKind::Duplicate);
        QCOMPARE(pending.match(QStringLiteral("b")).kind, AnswerKind::Unmatched);
        QCOMPARE(pending.match(QStringLiteral("b")).ticket, CallTicket(0));
    }

    void theMemoryIsBounded()
    {
        PendingCalls pending(m_clock);
        const int calls = static_cast<int>(PendingCalls::Remembered) + 1;
        for (int i = 0; i < calls; ++i) {
            pending.begin(static_cast<CallTicket>(i), QString::number(i), QStringLiteral("Reset"), 1s, [] {});
            m_clock.advance(1s);
        }
        QCOMPARE(pending.match(QStringLiteral("0")).kind, AnswerKind::Unmatched);
        QCOMPARE(pending.match(QStringLiteral("1")).kind, AnswerKind::Late);
    }

    void aNewConnectionKnowsNoOldIds()
    {
        PendingCalls pending(m_clock);
        pending.begin(1, QStringLiteral("a"), QStringLiteral("Reset"), 30s, [] { QFAIL("no timeout after the link ended"); });
        pending.connectionLost();
        QVERIFY(pending.isIdle());
        QCOMPARE(pending.match(QStringLiteral("a")).kind, AnswerKind::Unmatched);
        m_clock.advance(60s);
    }

    void theNextCallMayBeginInsideTheTimeout()
    {
        PendingCalls pending(m_clock);
        pending.begin(1, QStringLiteral("a"), QStringLiteral("Reset"), 30s, [&] {
            pending.begin(2, QStringLiteral("b"), QStringLiteral("Reset"), 30s, [] {});
        });
        m_clock.advance(30s);
        QCOMPARE(pending.outstanding(), std::optional<CallTicket>(2));
        QCOMPARE(pending.match(QStringLiteral("a")).kind, AnswerKind::Late);
        QCOMPARE(pending.match(QStringLiteral("b")).kind, AnswerKind::Expected);
    }

private:
    tests::ManualClock m_clock;
};

FORECOURT_TEST(TestPendingCalls)
#include "tst_pendingcalls.moc"
