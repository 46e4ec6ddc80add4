// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Average power and idle time of a session: what is not known is empty, never 0.
#include "core/domain/sessionfigures.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace forecourt::tests::sessionfigures {

using States = QList<StateSince>;

namespace {

QDateTime minute(int minutes)
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC).addSecs(minutes * 60LL);
}

/// Of an hour; \a stopped: ended after it.
TransactionRecord session(bool isStopped)
{
    TransactionRecord record;
    record.state = isStopped ? TransactionState::Ended : TransactionState::Running;
    record.startedAt = minute(0);
    record.meterStart = Energy::fromWh(1000);
    if (isStopped) {
        record.stoppedAt = minute(60);
        record.meterStop = Energy::fromWh(8'260);
    }
    return record;
}

} // namespace

class TestSessionFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averageIsEnergyOverTime();
    void averageOfWhatCannotBeIsEmpty_data();
    void averageOfWhatCannotBeIsEmpty();
    void idleTimeOfOneThatEnded_data();
    void idleTimeOfOneThatEnded();
    void idleTimeOfOneThatRuns_data();
    void idleTimeOfOneThatRuns();
    void idleTimeGoesOn();
};

void TestSessionFigures::averageIsEnergyOverTime()
{
    QCOMPARE(averagePowerW(session(true)), std::optional<qint64>(7'260));
    TransactionRecord running = session(false);
    running.lastRegister = Energy::fromWh(3'500);
    running.lastSampleAt = minute(15); // not up to now: nobody knows what came since
    QCOMPARE(averagePowerW(running), std::optional<qint64>(10'000));
    TransactionRecord nothing = session(true);
    nothing.meterStop = nothing.meterStart;
    QCOMPARE(averagePowerW(nothing), std::optional<qint64>(0)); // known: none was drawn
}

void TestSessionFigures::averageOfWhatCannotBeIsEmpty_data()
{
    QTest::addColumn<TransactionRecord>("record");
    const auto row = [](const char* name, bool isStopped, auto spoil) {
        TransactionRecord record = session(isStopped);
        spoil(record);
        QTest::newRow(name) << record;
    };
    row("no reading", true, [](TransactionRecord& r) { r.meterStop.reset(); });
    row("the meter fell", true, [](TransactionRecord& r) { r.meterStop = Energy::fromWh(10); });
    row("ended as it began", true, [](TransactionRecord& r) { r.stoppedAt = r.startedAt; });
    row("ended before it began", true, [](TransactionRecord& r) { r.stoppedAt = minute(-1); });
    row("its end is unknown", true, [](TransactionRecord& r) { r.stoppedAt.reset(); });
    row("its start is unknown", true, [](TransactionRecord& r) { r.startedAt = {}; });
    row("runs without a value", false, [](TransactionRecord&) {});
}

void TestSessionFigures::averageOfWhatCannotBeIsEmpty()
{
    QFETCH(TransactionRecord, record);
    QCOMPARE(averagePowerW(record), std::nullopt);
}

constexpr auto Out = ChargingState::None;
constexpr auto Plugged = ChargingState::EvConnected;
constexpr auto Charging = ChargingState::Charging;
constexpr auto Car = ChargingState::SuspendedEv;
constexpr auto Site = ChargingState::SuspendedEvse;
constexpr auto Finishing = ChargingState::Finishing;

void TestSessionFigures::idleTimeOfOneThatEnded_data()
{
    QTest::addColumn<States>("states");
    QTest::addColumn<int>("minutes"); // -1: not known
    QTest::newRow("nothing said") << States{} << -1;
    QTest::newRow("only that a car is there") << States{{minute(0), Plugged, false}, {minute(60), Out, false}} << -1;
    QTest::newRow("charged all the time") << States{{minute(0), Charging, false}, {minute(60), Out, false}} << 0;
    QTest::newRow("full after 40 minutes") << States{{minute(0), Charging, false}, {minute(40), Car, false}} << 20;
    QTest::newRow("in any order") << States{{minute(40), Car, false}, {minute(0), Charging, false}} << 20;
    QTest::newRow("twice") << States{{minute(0), Car, false}, {minute(10), Charging, false}, {minute(45), Car, false}} << 25;
    QTest::newRow("before the start does not count") << States{{minute(-30), Car, false}, {minute(10), Charging, false}} << 10;
    QTest::newRow("the charger paused") << States{{minute(0), Charging, false}, {minute(40), Site, false}} << 0;
    QTest::newRow("the site held it back") << States{{minute(0), Charging, false}, {minute(40), Car, true}} << 0;
    QTest::newRow("unplugged in between") << States{{minute(0), Charging, false}, {minute(40), Car, false}, {minute(50), Out, false}} << 10;
    QTest::newRow("cable still in") << States{{minute(0), Charging, false}, {minute(60), Finishing, false}} << 0;
    QTest::newRow("cable out half an hour later") << States{{minute(0), Charging, false}, {minute(60), Finishing, false}, {minute(90), Out, false}} << 30;
    QTest::newRow("full before and after the end") << States{{minute(0), Charging, false}, {minute(50), Car, false}, {minute(90), Out, false}} << 40;
    QTest::newRow("still \"charging\" after the end") << States{{minute(0), Charging, false}, {minute(75), Out, false}} << 15;
    QTest::newRow("held back after the end") << States{{minute(0), Charging, false}, {minute(60), Site, false}, {minute(75), Out, false}} << 0;
    QTest::newRow("another car later") << States{{minute(0), Charging, false}, {minute(60), Out, false}, {minute(80), Finishing, false}, {minute(90), Out, false}} << 0;
}

void TestSessionFigures::idleTimeOfOneThatEnded()
{
    QFETCH(States, states);
    QFETCH(int, minutes);
    const std::optional<IdleTime> idle = idleTimeOf(session(true), states);
    QCOMPARE(idle, minutes < 0 ? std::nullopt : std::optional(IdleTime{minutes * 60LL, std::nullopt}));
}

void TestSessionFigures::idleTimeOfOneThatRuns_data()
{
    QTest::addColumn<States>("states");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<IdleTime>("expected");
    QTest::newRow("nothing said") << States{} << false << IdleTime{};
    QTest::newRow("charges") << States{{minute(0), Charging, false}} << true << IdleTime{};
    QTest::newRow("full") << States{{minute(0), Charging, false}, {minute(40), Car, false}} << true << IdleTime{0, minute(40)};
    QTest::newRow("full, charged, full again")
        << States{{minute(10), Car, false}, {minute(25), Charging, false}, {minute(40), Car, false}} << true << IdleTime{900, minute(40)};
    QTest::newRow("charges again") << States{{minute(10), Car, false}, {minute(25), Charging, false}} << true << IdleTime{900, std::nullopt};
    QTest::newRow("full since before it began") << States{{minute(-10), Finishing, false}} << true << IdleTime{0, minute(0)};
    QTest::newRow("held back from now on") << States{{minute(10), Car, false}, {minute(20), Car, true}} << true << IdleTime{600, std::nullopt};
}

void TestSessionFigures::idleTimeOfOneThatRuns()
{
    QFETCH(States, states);
    QFETCH(bool, isKnown);
    QFETCH(IdleTime, expected);
    QCOMPARE(idleTimeOf(session(false), states), isKnown ? std::optional(expected) : std::nullopt);
    TransactionRecord lost = session(false); // no end ever came: nobody knows how long it stood after what was said last
    lost.state = TransactionState::EndUnknown;
    QCOMPARE(idleTimeOf(lost, states), isKnown ? std::optional(IdleTime{expected.seconds, std::nullopt}) : std::nullopt);
}

void TestSessionFigures::idleTimeGoesOn()
{
    const IdleTime over{900, std::nullopt};
    QCOMPARE(over.until(minute(60)), 900);
    const IdleTime idle{900, minute(40)};
    QCOMPARE(idle.until(minute(60)), 900 + 1200);
    QCOMPARE(idle.until(minute(30)), 900); // a clock that was set back
}

FORECOURT_TEST(TestSessionFigures)

} // namespace forecourt::tests::sessionfigures

#include "tst_sessionfigures.moc"
