// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sessionfacts.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace {

QDateTime minute(int minutes)
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC).addSecs(minutes * 60LL);
}

MeterSample sample(int at, Measurand measurand, qint64 milli, Phase phase = Phase::Overall, MeasurementLocation location = MeasurementLocation::Outlet)
{
    MeterSample made;
    made.at = minute(at);
    made.measurand = measurand;
    made.phase = phase;
    made.location = location;
    made.milli = milli;
    return made;
}

TransactionRecord endedRecord()
{
    TransactionRecord record;
    record.key = TransactionKey(5);
    record.state = TransactionState::Ended;
    record.startedAt = minute(0);
    record.stoppedAt = minute(60);
    record.meterStart = Energy::fromWh(1000);
    record.meterStop = Energy::fromWh(9000);
    record.flags = TransactionFlag::Test;
    return record;
}

constexpr auto Register = Measurand::EnergyActiveImportRegister;
constexpr auto Power = Measurand::PowerActiveImport;

} // namespace

class TestSessionFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTimesAndMeterFromTheRecord();
    void onlyARunningSessionIsPricedUpToNow();
    void anOrphanHasNoStart();
    void findsTheRegister();
    void findsWhenTheCableCameOut();
    void addsUpPower();
};

void TestSessionFacts::takesTimesAndMeterFromTheRecord()
{
    const SessionFacts facts = factsOf(endedRecord(), {}, {}, QStringLiteral("Staff"), minute(90));
    QCOMPARE(facts.transaction, TransactionKey(5));
    QCOMPARE(facts.startedAt, minute(0));
    QCOMPARE(facts.stoppedAt, std::optional(minute(60)));
    QVERIFY(!facts.now);
    QVERIFY(!facts.unpluggedAt);
    QCOMPARE(facts.meterStart, std::optional(Energy::fromWh(1000)));
    QCOMPARE(facts.meterStop, std::optional(Energy::fromWh(9000)));
    QVERIFY(facts.flags.testFlag(TransactionFlag::Test));
    QCOMPARE(facts.group, QStringLiteral("Staff"));
}

void TestSessionFacts::onlyARunningSessionIsPricedUpToNow()
{
    TransactionRecord record = endedRecord();
    record.stoppedAt.reset();
    record.meterStop.reset();
    record.state = TransactionState::EndUnknown;
    QVERIFY(!factsOf(record, {}, {}, {}, minute(90)).now);
    record.state = TransactionState::Running;
    QCOMPARE(factsOf(record, {}, {}, {}, minute(90)).now, std::optional(minute(90)));
}

void TestSessionFacts::anOrphanHasNoStart()
{
    TransactionRecord record = endedRecord();
    record.state = TransactionState::Orphan;
    QVERIFY(!factsOf(record, {}, {}, {}).meterStart);
}

/// The outlet's total; without a total the phases together. Source: quirk 35.
void TestSessionFacts::findsTheRegister()
{
    MeterSample signedOne = sample(50, Register, 0);
    signedOne.signedData = QStringLiteral("OCMF|{}|{}");
    const QList<MeterSample> samples{
        sample(20, Register, 4000),
        sample(10, Register, 9999, Phase::Overall, MeasurementLocation::Body),
        sample(10, Register, 2000),
        sample(10, Register, 8888, Phase::Overall, MeasurementLocation::Body),
        sample(10, Register, 700, Phase::L1),
        sample(30, Register, 1000, Phase::L1),
        sample(30, Register, 2000, Phase::L2),
        sample(30, Register, 3000, Phase::L3),
        sample(30, Register, 77, Phase::N),
        sample(35, Measurand::EnergyActiveExportRegister, 5),
        sample(40, Register, 6500, Phase::L1),
        signedOne,
    };
    const SessionFacts facts = factsOf(endedRecord(), samples, {}, {});
    const QList<RegisterValue> expected{{minute(10), Energy{2000}}, {minute(20), Energy{4000}}, {minute(30), Energy{6000}}, {minute(40), Energy{6500}}};
    QVERIFY(facts.values == expected);
}

void TestSessionFacts::findsWhenTheCableCameOut()
{
    const QList<StateSince> states{{minute(-10), ChargingState::None, false},
                                   {minute(0), ChargingState::Charging, false},
                                   {minute(60), ChargingState::Finishing, false},
                                   {minute(95), ChargingState::None, false},
                                   {minute(75), ChargingState::None, false}};
    const SessionFacts facts = factsOf(endedRecord(), {}, states, {});
    QCOMPARE(facts.unpluggedAt, std::optional(minute(75)));
    QCOMPARE(facts.states.size(), 5);
}

void TestSessionFacts::addsUpPower()
{
    // 10 kW, then 20 kW for 12 min each with a quarter of an hour between: by trapezoids 2 + 3.75 + 4 kWh; the last one is
    // too far off
    const QList<MeterSample> samples{sample(0, Power, 10'000'000), sample(12, Power, 10'000'000), sample(27, Power, 20'000'000), sample(39, Power, 20'000'000), sample(59, Power, 20'000'000)};
    QCOMPARE(factsOf(endedRecord(), samples, {}, {}).energyByPower, std::optional(Energy{9'750'000}));
    QVERIFY(!factsOf(endedRecord(), {samples.first()}, {}, {}).energyByPower);
}

FORECOURT_TEST(TestSessionFacts)
#include "tst_sessionfacts.moc"
