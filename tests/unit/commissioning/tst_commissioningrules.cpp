// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Plan, template, measured values and curve of a guided check.
#include "core/commissioning/chargecurve.h"
#include "core/commissioning/checkplan.h"
#include "core/commissioning/measurementrules.h"
#include "core/commissioning/settingscomparison.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::commissioning;
using namespace forecourt::tests;

class CommissioningRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkHasTheStepsOfEveryConnector();
    void chargerThatToldOfNoConnectorHasOne();
    void stepIsOverdueAfterSixtySeconds();
    void templateLeavesOutWhatIsOfOneCharger();
    void listsAreComparedWithoutSpaces();
    void readingsStandSideBySide();
    void measuredValues_data();
    void measuredValues();
    void aSecondValueReplacesTheFirst();
    void curveSumsPhasesAndFallsBackToTheRegister();
    void curveKeepsItsPeakWhenThinned();
};

void CommissioningRulesTest::checkHasTheStepsOfEveryConnector()
{
    const CheckRecord check = makeCheck(aStation(QStringLiteral("A")).withConnectors(2).state, true, QStringLiteral("T"), pictureTime());
    QCOMPARE(check.steps.size(), std::size_t(4 + 2 * 8 + 1));
    QCOMPARE(check.steps[4].kind, CheckStepKind::PlugIn);
    QVERIFY(check.steps[12].evse == EvseId(2));
    QCOMPARE(check.steps.back().kind, CheckStepKind::OfflineSession);
    QCOMPARE(makeCheck(aStation(QStringLiteral("A")).withConnectors(2).state, false, {}, pictureTime()).steps.size(), std::size_t(20));
}

void CommissioningRulesTest::chargerThatToldOfNoConnectorHasOne()
{
    QCOMPARE(makeCheck(aStation(QStringLiteral("A")).state, false, {}, pictureTime()).steps.size(), std::size_t(12));
}

void CommissioningRulesTest::stepIsOverdueAfterSixtySeconds()
{
    CheckStep step;
    step.startedAt = pictureTime();
    QVERIFY(!isOverdue(step, pictureTime().addSecs(59)));
    QVERIFY(isOverdue(step, pictureTime().addSecs(60)));
    step.state = CheckState::Passed;
    QVERIFY(!isOverdue(step, pictureTime().addSecs(600)));
}

void CommissioningRulesTest::templateLeavesOutWhatIsOfOneCharger()
{
    const QString component = QStringLiteral("Ocpp16");
    const QList<DeviceVariable> settings{{component, QStringLiteral("HeartbeatInterval"), QStringLiteral("300"), false},
                                         {component, QStringLiteral("NumberOfConnectors"), QStringLiteral("2"), true},
                                         {component, QStringLiteral("AuthorizationKey"), QStringLiteral("x"), false},
                                         {component, QStringLiteral("ChargeBoxSerialNumber"), QStringLiteral("x"), false},
                                         {component, QStringLiteral("Unset"), std::nullopt, false},
                                         {component, QStringLiteral("heartbeatinterval"), QStringLiteral("1"), false}};
    const SettingsTemplate made = commissioning::templateFrom(settings, QStringLiteral("Bay 1"));
    QCOMPARE(made.madeFrom, QStringLiteral("Bay 1"));
    QCOMPARE(made.settings.size(), 1);
    QCOMPARE(made.settings.first().name, QStringLiteral("HeartbeatInterval"));
    QVERIFY(compareSettings(made, settings).isEmpty());
}

void CommissioningRulesTest::listsAreComparedWithoutSpaces()
{
    SettingsTemplate expected;
    expected.settings = {{QStringLiteral("MeterValuesSampledData"), QStringLiteral("Power.Active.Import,SoC")}};
    QList<DeviceVariable> found{{{}, QStringLiteral("MeterValuesSampledData"), QStringLiteral("Power.Active.Import, SoC"), false}};
    QVERIFY(compareSettings(expected, found).isEmpty());
    found[0].value = QStringLiteral("SoC,Power.Active.Import");
    QCOMPARE(compareSettings(expected, found).size(), 1);
}

void CommissioningRulesTest::readingsStandSideBySide()
{
    const QString component = QStringLiteral("Ocpp16");
    const QList<DeviceVariable> here{{component, QStringLiteral("A"), QStringLiteral("TRUE"), false},
                                     {component, QStringLiteral("B"), std::nullopt, true},
                                     {component, QStringLiteral("C"), QStringLiteral("1"), false}};
    const QList<DeviceVariable> there{{component, QStringLiteral("a"), QStringLiteral("true"), false},
                                      {component, QStringLiteral("C"), QStringLiteral("2"), false},
                                      {component, QStringLiteral("D"), QStringLiteral("3"), false}};
    const QList<SettingPair> pairs = pairSettings(here, there, false);
    QCOMPARE(pairs.size(), 4);
    QVERIFY(pairs.at(0).isSame);
    QVERIFY(pairs.at(1).isReadOnly && !pairs.at(1).there && pairs.at(1).here->isEmpty());
    QVERIFY(!pairs.at(2).isSame);
    QCOMPARE(*pairs.at(2).there, QStringLiteral("2"));
    QVERIFY(!pairs.at(3).here);
    QCOMPARE(pairs.at(3).name, QStringLiteral("D"));
    QCOMPARE(pairSettings(here, there, true).size(), 3); // B is nobody's wish
}

void CommissioningRulesTest::measuredValues_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("milli");
    QTest::addColumn<bool>("isPlausible");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char* name, MeasurementKind kind, qint64 milli, bool plausible, bool good) {
        QTest::newRow(name) << int(kind) << milli << plausible << good;
    };
    row("IEC 60364-6: 1 MΩ", MeasurementKind::Insulation, 1'000, true, true);
    row("IEC 60364-6: 0.99 MΩ", MeasurementKind::Insulation, 990, true, false);
    row("IEC 61008-1: 300 ms", MeasurementKind::RcdTripTime, 300'000, true, true);
    row("IEC 61008-1: 301 ms", MeasurementKind::RcdTripTime, 301'000, true, false);
    row("IEC 61008-1: 15 mA", MeasurementKind::RcdTripCurrent, 15'000, true, true);
    row("IEC 61008-1: 30.1 mA", MeasurementKind::RcdTripCurrent, 30'100, true, false);
    row("loop 0.42 Ω", MeasurementKind::LoopImpedance, 420, true, true);
    row("loop 21 Ω is a slip", MeasurementKind::LoopImpedance, 21'000, false, false);
    row("protective conductor 1.01 Ω", MeasurementKind::ProtectiveConductor, 1'010, true, false);
    row("IEC 60038: 207 V", MeasurementKind::VoltageL1, 207'000, true, true);
    row("IEC 60038: 254 V", MeasurementKind::VoltageL3, 254'000, true, false);
    row("phases anticlockwise", MeasurementKind::PhaseOrder, 2, true, false);
    row("negative", MeasurementKind::Torque, -1, false, false);
}

void CommissioningRulesTest::measuredValues()
{
    QFETCH(int, kind);
    QFETCH(qint64, milli);
    const Measurement measurement{MeasurementKind(kind), std::nullopt, milli, pictureTime()};
    QTEST(isPlausible(measurement), "isPlausible");
    QTEST(isGood(measurement), "isGood");
}

void CommissioningRulesTest::aSecondValueReplacesTheFirst()
{
    QList<Measurement> list;
    putMeasurement(list, {MeasurementKind::LoopImpedance, EvseId(1), 400, pictureTime()});
    putMeasurement(list, {MeasurementKind::LoopImpedance, EvseId(2), 500, pictureTime()});
    putMeasurement(list, {MeasurementKind::LoopImpedance, EvseId(1), 410, pictureTime()});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().milli, 410);
    removeMeasurement(list, MeasurementKind::LoopImpedance, EvseId(1));
    QCOMPARE(list.size(), 1);
}

void CommissioningRulesTest::curveSumsPhasesAndFallsBackToTheRegister()
{
    const auto sample = [](int s, Measurand measurand, qint64 milli, Phase phase) {
        MeterSample made;
        made.at = pictureTime().addSecs(s);
        made.measurand = measurand;
        made.milli = milli;
        made.phase = phase;
        return made;
    };
    const QList<MeterSample> phases{sample(10, Measurand::PowerActiveImport, 2'000'000, Phase::L2),
                                    sample(10, Measurand::PowerActiveImport, 1'000'000, Phase::L1),
                                    sample(0, Measurand::PowerActiveImport, 500'000, Phase::Overall)};
    const QList<CheckCurvePoint> summed = chargeCurve(phases);
    QCOMPARE(summed.size(), 2);
    QCOMPARE(summed[0].powerW, 500);
    QCOMPARE(summed[1].powerW, 3000);
    const QList<MeterSample> registers{sample(0, Measurand::EnergyActiveImportRegister, 1'000'000, Phase::Overall),
                                       sample(60, Measurand::EnergyActiveImportRegister, 1'100'000, Phase::Overall)};
    const QList<CheckCurvePoint> derived = chargeCurve(registers);
    QCOMPARE(derived.size(), 1);
    QCOMPARE(derived[0].powerW, 6000);
    QVERIFY(chargeCurve({}).isEmpty());
}

void CommissioningRulesTest::curveKeepsItsPeakWhenThinned()
{
    QList<MeterSample> samples;
    for (int i = 0; i < 10'000; ++i) {
        MeterSample sample;
        sample.at = pictureTime().addSecs(i);
        sample.measurand = Measurand::PowerActiveImport;
        sample.milli = i == 7'777 ? 22'000'000 : 11'000'000;
        samples.append(sample);
    }
    const QList<CheckCurvePoint> curve = chargeCurve(samples, 600);
    QCOMPARE(curve.size(), 600);
    QCOMPARE(std::count_if(curve.begin(), curve.end(), [](const auto& p) { return p.powerW == 22'000; }), 1);
}

FORECOURT_TEST(CommissioningRulesTest)
#include "tst_commissioningrules.moc"
