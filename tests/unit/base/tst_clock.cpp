// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace forecourt;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOnceAfterTheDelay();
    void cancelsWhenTheHandleDies();
    void mayBeDestroyedInsideItsOwnCall();
    void manualClockRunsDueCallsInOrder();
    void manualClockKeepsMonotonicTimeOverAWallJump();
    void makesMessageIdsOfAtMost36CharactersThatDiffer();
    void makesRandomBytesOfTheAskedLength();
};

void TestClock::callsOnceAfterTheDelay()
{
    SystemClock clock;
    int calls = 0;
    const auto before = clock.monotonic();
    const auto handle = clock.after(20ms, [&] { ++calls; });
    QTRY_COMPARE(calls, 1);
    QVERIFY(clock.monotonic() - before >= 19ms);
    QCOMPARE(clock.utcNow().timeSpec(), Qt::UTC);
}

void TestClock::cancelsWhenTheHandleDies()
{
    SystemClock clock;
    bool wasCancelledCalled = false;
    bool wasOtherCalled = false;
    auto cancelled = clock.after(1ms, [&] { wasCancelledCalled = true; });
    const auto other = clock.after(20ms, [&] { wasOtherCalled = true; });
    cancelled.reset();
    QTRY_VERIFY(wasOtherCalled);
    QVERIFY(!wasCancelledCalled);
}

void TestClock::mayBeDestroyedInsideItsOwnCall()
{
    SystemClock clock;
    std::unique_ptr<ScheduledCall> handle;
    bool wasCalled = false;
    handle = clock.after(0ms, [&] {
        handle.reset();
        wasCalled = true;
    });
    QTRY_VERIFY(wasCalled);
}

void TestClock::manualClockRunsDueCallsInOrder()
{
    tests::ManualClock clock;
    QStringList order;
    const auto late = clock.after(2s, [&] { order << QStringLiteral("late"); });
    std::unique_ptr<ScheduledCall> nested;
    const auto early = clock.after(1s, [&] {
        order << QStringLiteral("early");
        nested = clock.after(500ms, [&] { order << QStringLiteral("nested"); });
    });
    const auto never = clock.after(10s, [&] { order << QStringLiteral("never"); });
    clock.advance(3s);
    QCOMPARE(order, QStringList({QStringLiteral("early"), QStringLiteral("nested"), QStringLiteral("late")}));
    QCOMPARE(clock.pending(), 1);
}

void TestClock::manualClockKeepsMonotonicTimeOverAWallJump()
{
    tests::ManualClock clock;
    bool wasCalled = false;
    const auto handle = clock.after(10s, [&] { wasCalled = true; });
    clock.jumpWallTo(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
    clock.advance(9s);
    QVERIFY(!wasCalled);
    clock.advance(1s);
    QVERIFY(wasCalled);
    QCOMPARE(clock.utcNow(), QDateTime(QDate(1970, 1, 1), QTime(0, 0, 10), Qt::UTC));
}

void TestClock::makesMessageIdsOfAtMost36CharactersThatDiffer()
{
    SystemIdSource ids;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString id = ids.messageId();
        QVERIFY(!id.isEmpty() && id.size() <= 36);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestClock::makesRandomBytesOfTheAskedLength()
{
    SystemIdSource ids;
    QCOMPARE(ids.randomBytes(0).size(), 0);
    QCOMPARE(ids.randomBytes(20).size(), 20);
    QVERIFY(ids.randomBytes(20) != ids.randomBytes(20));
}

FORECOURT_TEST(TestClock)
#include "tst_clock.moc"
