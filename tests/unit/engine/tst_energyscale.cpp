// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A register that says Wh and counts kWh is named once; everything else is left in peace.
#include "core/engine/energyscale.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace forecourt;
using namespace forecourt::engine;

class TestEnergyScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatCountsInKilowattHours_data();
    void namesWhatCountsInKilowattHours();
    void aGapBeginsAnew();
};

namespace {

/// Readings at steady power; the register grows by \a factor of what the power brings, in steps of \a stepMilliWh.
int deviations(qint64 powerW, double factor, qint64 stepMilliWh, int minutes, int everyS = 60)
{
    EnergyScale scale;
    int found = 0;
    const QDateTime start(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    for (int second = 0; second <= minutes * 60; second += everyS) {
        MeterReading reading;
        reading.at = start.addSecs(second);
        reading.powerMilliW = powerW * 1000;
        const double brought = double(powerW) * 1000 * second / 3600;
        reading.registerMilliWh = 7'000 + qint64(brought * factor) / stepMilliWh * stepMilliWh;
        if (const auto deviation = scale.add(reading, QStringLiteral("7"))) {
            ++found;
            if (deviation->number != 20 || deviation->name != QLatin1String("energy-in-kwh-called-wh"))
                return -1;
        }
    }
    return found;
}

} // namespace

void TestEnergyScale::namesWhatCountsInKilowattHours_data()
{
    QTest::addColumn<int>("powerW");
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("stepMilliWh");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("found");
    QTest::newRow("honest") << 11'000 << 1.0 << 1 << 120 << 0;
    QTest::newRow("honest, whole kWh in Wh") << 11'000 << 1.0 << 1'000'000 << 120 << 0;
    QTest::newRow("counts kWh, whole ones only") << 11'000 << 0.001 << 1'000 << 120 << 1;
    QTest::newRow("counts kWh with decimals") << 7'400 << 0.001 << 1 << 60 << 1;
    QTest::newRow("too little to say") << 3'700 << 0.001 << 1'000 << 30 << 0;
    QTest::newRow("register stands still") << 11'000 << 0.0 << 1 << 120 << 0;
    QTest::newRow("power of three phases, register of one") << 11'000 << 0.34 << 1 << 120 << 0;
    QTest::newRow("counts in tens of Wh") << 11'000 << 0.1 << 1 << 120 << 0;
}

void TestEnergyScale::namesWhatCountsInKilowattHours()
{
    QFETCH(int, powerW);
    QFETCH(double, factor);
    QFETCH(int, stepMilliWh);
    QFETCH(int, minutes);
    QTEST(deviations(powerW, factor, stepMilliWh, minutes), "found");
}

void TestEnergyScale::aGapBeginsAnew()
{
    QCOMPARE(deviations(11'000, 0.001, 1, 240, 20 * 60), 0); // what the power was in between nobody knows
}

FORECOURT_TEST(TestEnergyScale)
#include "tst_energyscale.moc"
