// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Staying awake: the first way that is granted holds, late answers do no harm, nothing is left behind.
#include "app/common/sleepinhibitor.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace forecourt::app;

namespace {

struct Log
{
    QStringList asked;
    int released = 0;
    std::function<void(bool)> answer; ///< of the one asked last
};

class FakeBlocker final : public SleepBlocker
{
public:
    explicit FakeBlocker(Log& log) : m_log(log) {}
    void block(const QString& reason, std::function<void(bool)> done) override
    {
        m_log.asked.append(reason);
        m_log.answer = std::move(done);
    }
    void release() override { ++m_log.released; }

private:
    Log& m_log;
};

std::vector<std::unique_ptr<SleepBlocker>> blockers(Log& first, Log& second)
{
    std::vector<std::unique_ptr<SleepBlocker>> ways;
    ways.push_back(std::make_unique<FakeBlocker>(first));
    ways.push_back(std::make_unique<FakeBlocker>(second));
    return ways;
}

} // namespace

class TestSleepInhibitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstGrantHoldsUntilCarsAreDone();
    void theNextWayIsTriedWhereOneRefuses();
    void nobodyGrantingIsSaid();
    void aRefusalIsTriedAgainUntilItIsGranted();
    void whatIsNotWantedAnyMoreIsNotTriedAgain();
    void anAnswerThatComesTooLateIsGivenBack();
    void theEndOfTheProgramReleases();
};

void TestSleepInhibitor::theFirstGrantHoldsUntilCarsAreDone()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second));
    inhibitor.setBlocked(true, QStringLiteral("Cars are charging"));
    inhibitor.setBlocked(true, QStringLiteral("Cars are charging")); // asked once
    QCOMPARE(first.asked, QStringList{QStringLiteral("Cars are charging")});
    QVERIFY(!inhibitor.isHeld());
    first.answer(true);
    QVERIFY(inhibitor.isHeld());
    QVERIFY(second.asked.isEmpty());
    inhibitor.setBlocked(false, {});
    QVERIFY(!inhibitor.isHeld());
    QCOMPARE(first.released, 1);
}

void TestSleepInhibitor::theNextWayIsTriedWhereOneRefuses()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second));
    inhibitor.setBlocked(true, QStringLiteral("x"));
    first.answer(false);
    QCOMPARE(second.asked.size(), 1);
    second.answer(true);
    QVERIFY(inhibitor.isHeld());
    inhibitor.setBlocked(false, {});
    QCOMPARE(second.released, 1);
    QCOMPARE(first.released, 0);
}

void TestSleepInhibitor::nobodyGrantingIsSaid()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second));
    QSignalSpy refused(&inhibitor, &SleepInhibitor::refused);
    inhibitor.setBlocked(true, QStringLiteral("x"));
    first.answer(false);
    second.answer(false);
    QCOMPARE(refused.count(), 1);
    QVERIFY(!inhibitor.isHeld());
}

void TestSleepInhibitor::aRefusalIsTriedAgainUntilItIsGranted()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second), std::chrono::milliseconds(1));
    QSignalSpy granted(&inhibitor, &SleepInhibitor::granted);
    inhibitor.setBlocked(true, QStringLiteral("Cars are charging"));
    first.answer(false);
    second.answer(false);
    QTRY_COMPARE(first.asked.size(), 2); // by itself
    first.answer(false);
    QCOMPARE(second.asked, (QStringList{QStringLiteral("Cars are charging"), QStringLiteral("Cars are charging")}));
    second.answer(true);
    QVERIFY(inhibitor.isHeld());
    QCOMPARE(granted.count(), 1);
    inhibitor.setBlocked(false, {});
    QCOMPARE(second.released, 1);
}

void TestSleepInhibitor::whatIsNotWantedAnyMoreIsNotTriedAgain()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second), std::chrono::milliseconds(0));
    inhibitor.setBlocked(true, QStringLiteral("x"));
    first.answer(false);
    second.answer(false);
    inhibitor.setBlocked(false, {});
    bool isLater = false;
    QTimer::singleShot(1, &inhibitor, [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater); // the try would have come before
    QCOMPARE(first.asked.size(), 1);
}

void TestSleepInhibitor::anAnswerThatComesTooLateIsGivenBack()
{
    Log first;
    Log second;
    SleepInhibitor inhibitor(blockers(first, second));
    inhibitor.setBlocked(true, QStringLiteral("x"));
    const auto late = first.answer;
    inhibitor.setBlocked(false, {});
    late(true);
    QVERIFY(!inhibitor.isHeld());
    QCOMPARE(first.released, 1);
}

void TestSleepInhibitor::theEndOfTheProgramReleases()
{
    Log first;
    Log second;
    auto inhibitor = std::make_unique<SleepInhibitor>(blockers(first, second));
    inhibitor->setBlocked(true, QStringLiteral("x"));
    first.answer(true);
    inhibitor.reset();
    QCOMPARE(first.released, 1);
}

FORECOURT_TEST(TestSleepInhibitor)
#include "tst_sleepinhibitor.moc"
