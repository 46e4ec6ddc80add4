// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The computer is kept awake from the first session to the end of the last one, and a refusal, or its end, is told once.
#include "app/common/chargingwatch.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::app;
using namespace forecourt::tests;

namespace forecourt::tests::chargingwatch {

namespace {

/// Grants or refuses at once, as \a isGranting says then.
class Way final : public SleepBlocker
{
public:
    Way(const bool& isGranting, int& held) : m_isGranting(isGranting), m_held(held) {}
    void block(const QString&, std::function<void(bool)> done) override
    {
        m_held += m_isGranting ? 1 : 0;
        done(m_isGranting);
    }
    void release() override { --m_held; }

private:
    const bool& m_isGranting;
    int& m_held;
};

std::vector<std::unique_ptr<SleepBlocker>> oneWay(const bool& isGranting, int& held)
{
    std::vector<std::unique_ptr<SleepBlocker>> ways;
    ways.push_back(std::make_unique<Way>(isGranting, held));
    return ways;
}

TransactionRecord running(qint64 key)
{
    return aTransaction(key).at(QStringLiteral("A")).started(pictureTime()).record;
}

TransactionRecord ended(qint64 key)
{
    return aTransaction(key).at(QStringLiteral("A")).started(pictureTime()).ended(pictureTime().addSecs(60), StopReason::Local, 10).record;
}

} // namespace

class TestChargingWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHoldsFromTheFirstToTheLastSession();
    void aCarThatChargesAlreadyCounts();
    void aRefusalIsToldOnceAndSoIsItsEnd();
};

void TestChargingWatch::itHoldsFromTheFirstToTheLastSession()
{
    FakeChangeSource source;
    api::LiveSite live(source);
    int held = 0;
    const bool isGranting = true;
    ChargingWatch watch(live, oneWay(isGranting, held));
    QTRY_VERIFY(live.isReady());
    QVERIFY(!watch.isHeld());
    source.publishTransaction(running(1));
    source.publishTransaction(running(2));
    QTRY_VERIFY(watch.isHeld());
    source.publishTransaction(ended(1));
    QTRY_VERIFY(!live.transaction(TransactionKey(1))->isRunning());
    QVERIFY(watch.isHeld());
    source.publishTransaction(ended(2));
    QTRY_VERIFY(!watch.isHeld());
    QCOMPARE(held, 0);
}

void TestChargingWatch::aCarThatChargesAlreadyCounts()
{
    FakeChangeSource source;
    source.publishTransaction(running(1));
    api::LiveSite live(source);
    QTRY_VERIFY(live.isReady());
    int held = 0;
    const bool isGranting = true;
    {
        ChargingWatch watch(live, oneWay(isGranting, held));
        QTRY_COMPARE(held, 1);
    }
    QCOMPARE(held, 0); // nothing is left behind
}

void TestChargingWatch::aRefusalIsToldOnceAndSoIsItsEnd()
{
    FakeChangeSource source;
    source.publishTransaction(running(1));
    api::LiveSite live(source);
    QTRY_VERIFY(live.isReady());
    int held = 0;
    bool isGranting = false;
    ChargingWatch watch(live, oneWay(isGranting, held));
    QSignalSpy tried(&watch, &ChargingWatch::tried); // in time: it looks in the next turn
    QTRY_COMPARE(tried.size(), 1);
    QCOMPARE(tried.last().first().toBool(), false);
    source.publishTransaction(ended(1));
    QTRY_VERIFY(!live.transaction(TransactionKey(1))->isRunning());
    source.publishTransaction(running(2));
    QTRY_VERIFY(live.transaction(TransactionKey(2)));
    QCOMPARE(tried.size(), 1); // the same as before
    QVERIFY(!watch.isHeld());
    isGranting = true; // with the next car: the owner has changed the computer's rules
    source.publishTransaction(ended(2));
    QTRY_VERIFY(!live.transaction(TransactionKey(2))->isRunning());
    source.publishTransaction(running(3));
    QTRY_COMPARE(tried.size(), 2);
    QCOMPARE(tried.last().first().toBool(), true);
    QVERIFY(watch.isHeld());
}

FORECOURT_TEST(TestChargingWatch)

} // namespace forecourt::tests::chargingwatch

#include "tst_chargingwatch.moc"
