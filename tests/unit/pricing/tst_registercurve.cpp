// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/registercurve.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::pricing;

namespace {

constexpr qint64 Start = 1'780'000'000;

/// Minute and Wh.
using Values = QList<std::pair<int, qint64>>;

SessionFacts factsWith(const std::optional<qint64>& startWh, const std::optional<qint64>& stopWh, const Values& values)
{
    SessionFacts facts;
    if (startWh)
        facts.meterStart = Energy::fromWh(*startWh);
    if (stopWh)
        facts.meterStop = Energy::fromWh(*stopWh);
    for (const auto& [minute, wattHours] : values)
        facts.values.append({QDateTime::fromSecsSinceEpoch(Start + minute * 60LL, Qt::UTC), Energy::fromWh(wattHours)});
    return facts;
}

/// "0:0 30:500": minute and Wh since the start.
QString curveText(const RegisterCurve& curve)
{
    QStringList texts;
    for (const CurvePoint& point : curve.points)
        texts.append(QStringLiteral("%1:%2").arg((point.at - Start) / 60).arg(point.milliWh / 1000));
    return texts.join(QLatin1Char(' '));
}

struct Row
{
    const char* name;
    std::optional<qint64> start;
    std::optional<qint64> stop;
    Values values;
    const char* curve;
    CostFlags flags;
};

const QList<Row> Rows{
    {"start and end", 1000, 9000, {}, "0:0 120:8000", {}},
    {"values in between", 1000, 9000, {{30, 3000}, {60, 5000}}, "0:0 30:2000 60:4000 120:8000", {}},
    {"values in any order (quirk 36)", 1000, 9000, {{60, 5000}, {30, 3000}}, "0:0 30:2000 60:4000 120:8000", {}},
    {"a value said twice", 1000, 9000, {{30, 3000}, {30, 3000}}, "0:0 30:2000 120:8000", {}},
    {"two values of one moment: the highest", 1000, 9000, {{30, 3100}, {30, 3000}}, "0:0 30:2100 120:8000", {}},
    {"closing values a little late", 1000, 9000, {{30, 3000}, {122, 9000}}, "0:0 30:2000 120:8000", {}},
    {"values of another day", 1000, 9000, {{30, 3000}, {1500, 9000}}, "0:0 30:2000 120:8000", CostFlag::TimesDoubtful},
    {"no end", 1000, {}, {{30, 3000}}, "0:0 30:2000", {}},
    {"no start: from the first value", {}, 9000, {{30, 3000}}, "30:0 120:6000", {}},
    {"nothing", {}, {}, {}, "", CostFlag::EnergyMissing},
    {"one value alone says nothing", {}, {}, {{30, 3000}}, "", CostFlag::EnergyMissing},
    {"rolled over at 100000 kWh", 99'998'000, 3000, {}, "0:0 120:5000", CostFlag::RegisterRolledOver},
    {"rolled over at 32 bits of Wh", 4'294'967'000, 704, {}, "0:0 120:1000", CostFlag::RegisterRolledOver},
    {"not near any end: no roll-over", 50'000'000, 3000, {}, "", CostFlag::NegativeEnergy},
    {"reset in between", 500'000, 4000, {{30, 505'000}, {40, 500}, {50, 1500}}, "0:0 30:5000 40:5500 50:6500 120:9000", CostFlag::RegisterReset},
    {"reset, no end known", 500'000, {}, {{30, 505'000}, {40, 500}, {50, 1500}}, "0:0 30:5000 40:5500 50:6500", CostFlag::RegisterReset},
    {"a fall in a gap of hours explains nothing", 500'000, 4000, {}, "", CostFlag::NegativeEnergy},
    {"backwards", 500'000, 499'000, {{30, 500'500}}, "", CostFlag::NegativeEnergy},
    {"one value too low", 1000, 9000, {{30, 3000}, {40, 0}, {50, 4000}}, "0:0 30:2000 50:3000 120:8000", CostFlag::ValuesLeftOut},
    {"one value too high", 1000, 9000, {{30, 3000}, {40, 99'999}, {50, 4000}}, "0:0 30:2000 50:3000 120:8000", CostFlag::ValuesLeftOut},
    {"one value fell back: as few as possible go", 1000, 9000, {{10, 2000}, {20, 8000}, {30, 3000}, {40, 4000}}, "0:0 10:1000 30:2000 40:3000 120:8000", CostFlag::ValuesLeftOut},
    {"a reset, but start and end rise: their difference counts", 1000, 9000, {{30, 5000}, {40, 200}, {50, 1500}, {60, 2500}}, "0:0 50:500 60:1500 120:8000", CostFlag::ValuesLeftOut},
    {"values of the session, ends of the lifetime (quirk 34)", 500'000, 508'000, {{30, 2000}, {60, 4000}}, "0:0 30:2000 60:4000 120:8000", {}},
    {"the same, the last one rounded up", 500'000, 508'000, {{30, 2000}, {119, 8001}}, "0:0 30:2000 119:8000 120:8000", {}},
};

} // namespace

class TestRegisterCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsRegisters_data();
    void understandsRegisters();
    void interpolatesToWholeWattHours_data();
    void interpolatesToWholeWattHours();
};

void TestRegisterCurve::understandsRegisters_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(Rows.size()); ++i)
        QTest::newRow(Rows.at(i).name) << i;
}

void TestRegisterCurve::understandsRegisters()
{
    QFETCH(int, index);
    const Row& row = Rows.at(index);
    const RegisterCurve curve = curveOf(factsWith(row.start, row.stop, row.values), Start, Start + 7200);
    QCOMPARE(curveText(curve), QString::fromLatin1(row.curve));
    QCOMPARE(CostFlags::Int(curve.flags), CostFlags::Int(row.flags));
}

void TestRegisterCurve::interpolatesToWholeWattHours_data()
{
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("second");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("a third, rounded") << 22'000'000LL << 20 << 7'333'000LL;
    QTest::newRow("half a Wh is rounded up") << 3'000LL << 30 << 2'000LL;
    QTest::newRow("never beyond the next value") << 700LL << 59 << 700LL;
    QTest::newRow("at the first") << 22'000'000LL << 0 << 0LL;
    QTest::newRow("at the second") << 22'000'000LL << 60 << 22'000'000LL;
    QTest::newRow("before") << 22'000'000LL << -5 << 0LL;
}

void TestRegisterCurve::interpolatesToWholeWattHours()
{
    QFETCH(qint64, after);
    QFETCH(int, second);
    QFETCH(qint64, expected);
    QCOMPARE(energyBetween({0, 0}, {60, after}, second), expected);
}

FORECOURT_TEST(TestRegisterCurve)
#include "tst_registercurve.moc"
