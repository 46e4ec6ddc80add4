// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sessionfigures.h"
#include "core/pricing/examplecalculator.h"
#include "core/pricing/timesplit.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::pricing;

namespace {

constexpr qint64 Start = 1'780'000'000;

QDateTime minute(int minutes)
{
    return QDateTime::fromSecsSinceEpoch(Start + minutes * 60LL, Qt::UTC);
}

/// "10-20 30-40", in minutes since the start.
QString spansText(const std::vector<TimeSpan>& spans)
{
    QStringList texts;
    for (const TimeSpan& span : spans)
        texts.append(QStringLiteral("%1-%2").arg((span.from - Start) / 60).arg((span.to - Start) / 60));
    return texts.join(QLatin1Char(' '));
}

using States = QList<StateSince>;

} // namespace

class TestTimeSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsIdleTime_data();
    void findsIdleTime();
    void idleTimeOfASessionIsThatOfTheFee_data();
    void idleTimeOfASessionIsThatOfTheFee();
    void findsChargingTime();
    void idleFeesAreWhereTheyAreCharged();
    void splitsByBandAndAllowance();
};

void TestTimeSplit::findsIdleTime_data()
{
    QTest::addColumn<States>("states");
    QTest::addColumn<int>("graceMinutes");
    QTest::addColumn<QString>("expected");
    constexpr auto Charging = ChargingState::Charging;
    constexpr auto Car = ChargingState::SuspendedEv;
    constexpr auto Site = ChargingState::SuspendedEvse;
    QTest::newRow("the car is full") << States{{minute(0), Charging, false}, {minute(60), Car, false}} << 0 << QStringLiteral("60-120");
    QTest::newRow("after the grace") << States{{minute(0), Charging, false}, {minute(60), Car, false}} << 30 << QStringLiteral("90-120");
    QTest::newRow("all within the grace") << States{{minute(0), Charging, false}, {minute(100), Car, false}} << 30 << QString();
    QTest::newRow("never while the charger suspends") << States{{minute(0), Charging, false}, {minute(60), Site, false}} << 0 << QString();
    QTest::newRow("never while the site throttles") << States{{minute(0), Charging, false}, {minute(60), Car, true}} << 0 << QString();
    QTest::newRow("throttling interrupts the grace") << States{{minute(0), Car, false}, {minute(20), Site, false}, {minute(60), Car, false}} << 30 << QStringLiteral("70-120");
    QTest::newRow("throttling cuts the fee") << States{{minute(0), Car, false}, {minute(40), Car, true}, {minute(60), Car, false}} << 30 << QStringLiteral("30-40 60-120");
    QTest::newRow("charging begins it anew") << States{{minute(0), Car, false}, {minute(40), Charging, false}, {minute(60), Car, false}} << 30 << QStringLiteral("30-40 90-120");
    QTest::newRow("waiting for the car to begin is not idling") << States{{minute(0), ChargingState::EvConnected, false}, {minute(30), Charging, false}} << 0 << QString();
    QTest::newRow("in any order") << States{{minute(60), Car, false}, {minute(0), Charging, false}} << 0 << QStringLiteral("60-120");
    QTest::newRow("of one moment the last counts") << States{{minute(0), Charging, false}, {minute(60), Car, false}, {minute(60), Site, false}} << 0 << QString();
    QTest::newRow("nothing known") << States{} << 0 << QString();
}

void TestTimeSplit::findsIdleTime()
{
    QFETCH(States, states);
    QFETCH(int, graceMinutes);
    QFETCH(QString, expected);
    SessionFacts facts;
    facts.states = states;
    QCOMPARE(spansText(idleSpans(facts, {Start, Start + 7200, Start + 7200}, graceMinutes * 60LL)), expected);
    // the same, ended at once and the cable left in: idle from then on, whatever the charger said last but that it is held back
    facts.states = {{minute(0), ChargingState::Charging, false}};
    QCOMPARE(spansText(idleSpans(facts, {Start, Start + 3600, Start + 7200}, graceMinutes * 60LL)), QStringLiteral("%1-120").arg(60 + graceMinutes));
}

/// What is shown as idle is what the fee looks at: of a session of an hour whose cable came out an hour later.
void TestTimeSplit::idleTimeOfASessionIsThatOfTheFee_data()
{
    findsIdleTime_data();
}

void TestTimeSplit::idleTimeOfASessionIsThatOfTheFee()
{
    QFETCH(States, states);
    TransactionRecord record;
    record.state = TransactionState::Ended;
    record.startedAt = minute(0);
    record.stoppedAt = minute(60);
    if (states.isEmpty()) {
        QCOMPARE(idleTimeOf(record, states), std::nullopt);
        return;
    }
    states.append({minute(120), ChargingState::None, false});
    SessionFacts facts;
    facts.states = states;
    qint64 seconds = 0;
    for (const TimeSpan& span : idleSpans(facts, {Start, Start + 3600, Start + 7200}, 0))
        seconds += span.to - span.from;
    QCOMPARE(idleTimeOf(record, states), std::optional(IdleTime{seconds, std::nullopt}));
}

void TestTimeSplit::findsChargingTime()
{
    SessionFacts facts;
    facts.states = {{minute(5), ChargingState::Charging, false}, {minute(30), ChargingState::SuspendedEvse, false}, {minute(40), ChargingState::Charging, true}};
    const SessionTimes times{Start, Start + 3600, Start + 7200};
    QCOMPARE(spansText(chargingSpans(facts, times, {})), QStringLiteral("5-30 40-60"));
    facts.states.clear();
    RegisterCurve curve;
    curve.points = {{Start, 0}, {Start + 600, 500}, {Start + 1200, 500}, {Start + 1800, 900}, {Start + 2400, 1000}};
    QCOMPARE(spansText(chargingSpans(facts, times, curve)), QStringLiteral("0-10 20-40"));
}

void TestTimeSplit::idleFeesAreWhereTheyAreCharged()
{
    PriceVersion version;
    version.currency = QStringLiteral("EUR");
    version.idleGraceS = 600;
    SessionFacts facts;
    facts.startedAt = minute(0);
    facts.stoppedAt = minute(120);
    facts.states = {{minute(0), ChargingState::Charging, false}, {minute(60), ChargingState::SuspendedEv, false}};
    const pricing::ExampleCalculator calculator;
    QVERIFY(calculator.idleFees(facts, version, QTimeZone::utc(), {}).isEmpty()); // nothing is asked for it
    version.rates.idlePerMinute = Rate::fromMinor(10);
    const QList<api::IdleFee> expected{{minute(70), minute(120), Rate::fromMinor(10)}};
    QCOMPARE(calculator.idleFees(facts, version, QTimeZone::utc(), {}), expected);
    const SessionCost cost = calculator.cost(facts, version, QTimeZone::utc(), {});
    qint64 charged = 0;
    for (const CostLine& line : cost.lines)
        charged += line.kind == CostKind::Idle ? line.quantity : 0;
    QCOMPARE(charged, 50 * 60); // the same minutes
    facts.states.clear();
    QVERIFY(calculator.idleFees(facts, version, QTimeZone::utc(), {}).isEmpty()); // never said
}

void TestTimeSplit::splitsByBandAndAllowance()
{
    const std::vector<BandStretch> bands{{Start, Start + 1800, 0}, {Start + 1800, Start + 3600, 1}, {Start + 3600, Start + 7200, 0}};
    const std::vector<TimePart> parts = splitTime({{Start + 600, Start + 2400}, {Start + 3600, Start + 4200}}, bands, 300);
    QCOMPARE(parts.size(), size_t(3));
    QVERIFY(parts[0].isFree);
    QCOMPARE(parts[0].seconds, 300);
    QCOMPARE(parts[1].band, 0);
    QCOMPARE(parts[1].seconds, 900 + 600);
    QCOMPARE(parts[2].band, 1);
    QCOMPARE(parts[2].seconds, 600);
}

FORECOURT_TEST(TestTimeSplit)
#include "tst_timesplit.moc"
