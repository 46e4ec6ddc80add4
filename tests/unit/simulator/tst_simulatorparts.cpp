// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/chargingprofiles.h"
#include "core/simulator/configuration.h"
#include "core/simulator/localauthlist.h"
#include "core/simulator/simulatedcar.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp::v16;
using namespace forecourt::simulator;
using namespace std::chrono_literals;

namespace {

const QDateTime Noon(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);

ChargingProfile aProfile(int id, ChargingProfilePurposeType purpose, int level, double limit,
                         ChargingRateUnitType unit = ChargingRateUnitType::W)
{
    ChargingProfile profile;
    profile.chargingProfileId = id;
    profile.chargingProfilePurpose = purpose;
    profile.stackLevel = level;
    profile.chargingProfileKind = ChargingProfileKindType::Relative;
    profile.chargingSchedule.chargingRateUnit = unit;
    profile.chargingSchedule.chargingSchedulePeriod = {{0, ocpp::schema::Tenths::fromDouble(limit), std::nullopt}};
    return profile;
}

LimitQuestion aQuestion(std::optional<qint64> transaction = 7)
{
    return {1, transaction, Noon.addSecs(-60), Noon};
}

} // namespace

class TestSimulatorParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carTakesWhatItCan_data();
    void carTakesWhatItCan();
    void carFillsUpAndStops();
    void configurationFollowsItsRules_data();
    void configurationFollowsItsRules();
    void configurationNeverTellsTheKey();
    void localListAppliesUpdates_data();
    void localListAppliesUpdates();
    void localListStaysAsItWasAfterAFailure();
    void profilesCombineByTheRules_data();
    void profilesCombineByTheRules();
    void profilesRefuseWhatTheStandardForbids_data();
    void profilesRefuseWhatTheStandardForbids();
    void txProfileEndsWithItsTransaction();
    void compositeShowsTheSteps();
};

void TestSimulatorParts::carTakesWhatItCan_data()
{
    QTest::addColumn<double>("soc");
    QTest::addColumn<double>("offered");
    QTest::addColumn<bool>("isDirectCurrent");
    QTest::addColumn<double>("expected");
    QTest::newRow("AC: its own charger limits") << 20.0 << 22000.0 << false << 11000.0;
    QTest::newRow("AC: the offer limits") << 20.0 << 7000.0 << false << 7000.0;
    QTest::newRow("AC: below 6 A per phase it pauses") << 20.0 << 4000.0 << false << 0.0;
    QTest::newRow("DC: full power at half") << 50.0 << 50000.0 << true << 50000.0;
    QTest::newRow("full: nothing") << 100.0 << 22000.0 << false << 0.0;
}

void TestSimulatorParts::carTakesWhatItCan()
{
    QFETCH(double, soc);
    QFETCH(double, offered);
    QFETCH(bool, isDirectCurrent);
    QFETCH(double, expected);
    QCOMPARE(SimulatedCar(CarModel(), soc).powerW(offered, isDirectCurrent), expected);
}

void TestSimulatorParts::carFillsUpAndStops()
{
    SimulatedCar car(CarModel(), 90);
    const double first = car.charge(10min, 11000, false);
    QVERIFY(first > 1000 && first < 11000.0 / 6);
    car.charge(24h, 11000, false);
    QVERIFY(car.isFull());
    QCOMPARE(car.charge(1h, 11000, false), 0.0);
}

void TestSimulatorParts::configurationFollowsItsRules_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<SetOutcome>("expected");
    const auto row = [](const char* name, const char* key, const char* value, SetOutcome expected) {
        QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(value) << expected;
    };
    row("number", "MeterValueSampleInterval", "30", SetOutcome::Accepted);
    row("name in other case", "metervaluesampleinterval", "30", SetOutcome::Accepted);
    row("TC_040_2: negative", "MeterValueSampleInterval", "-1", SetOutcome::Rejected);
    row("TC_040_1: unknown", "NoSuchKey", "1", SetOutcome::NotSupported);
    row("read-only", "NumberOfConnectors", "4", SetOutcome::Rejected);
    row("boolean in other case", "LocalPreAuthorize", "TRUE", SetOutcome::Accepted);
    row("not a boolean", "LocalPreAuthorize", "yes", SetOutcome::Rejected);
    row("unsupported measurand", "MeterValuesSampledData", "SoC,Hum", SetOutcome::Rejected);
    row("measurands with blanks", "MeterValuesSampledData", "SoC, Voltage", SetOutcome::Accepted);
    row("needs a reboot", "SecurityProfile", "2", SetOutcome::RebootRequired);
    row("over the range", "SecurityProfile", "4", SetOutcome::Rejected);
}

void TestSimulatorParts::configurationFollowsItsRules()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(SetOutcome, expected);
    Configuration configuration(2);
    const QString before = configuration.text(key);
    QCOMPARE(configuration.set(key, value), expected);
    const bool isChanged = expected == SetOutcome::Accepted || expected == SetOutcome::RebootRequired;
    QCOMPARE(configuration.text(key), isChanged ? value : before);
}

void TestSimulatorParts::configurationNeverTellsTheKey()
{
    Configuration configuration(1);
    QCOMPARE(configuration.set(QStringLiteral("AuthorizationKey"), QStringLiteral("00ff")), SetOutcome::Accepted);
    QCOMPARE(configuration.text(QStringLiteral("AuthorizationKey")), QStringLiteral("00ff"));
    for (const ConfigurationKey& key : configuration.keys())
        QVERIFY(key.value != QLatin1String("00ff"));
}

void TestSimulatorParts::localListAppliesUpdates_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<UpdateType>("type");
    QTest::addColumn<int>("entries");
    QTest::addColumn<UpdateStatus>("expected");
    QTest::addColumn<int>("size");
    QTest::newRow("full replaces") << 6 << UpdateType::Full << 2 << UpdateStatus::Accepted << 2;
    QTest::newRow("full may go back") << 1 << UpdateType::Full << 0 << UpdateStatus::Accepted << 0;
    QTest::newRow("differential adds") << 6 << UpdateType::Differential << 2 << UpdateStatus::Accepted << 3;
    QTest::newRow("differential not higher") << 5 << UpdateType::Differential << 1 << UpdateStatus::VersionMismatch << 1;
    QTest::newRow("more than fits a message") << 6 << UpdateType::Full << 5 << UpdateStatus::Failed << 1;
    QTest::newRow("version 0") << 0 << UpdateType::Full << 1 << UpdateStatus::Failed << 1;
}

void TestSimulatorParts::localListAppliesUpdates()
{
    QFETCH(int, version);
    QFETCH(UpdateType, type);
    QFETCH(int, entries);
    QFETCH(UpdateStatus, expected);
    QFETCH(int, size);
    LocalAuthList list(10, 4);
    QCOMPARE(list.apply({5, QList<AuthorizationData>{{QStringLiteral("first"), IdTagInfo()}}, UpdateType::Full}),
             UpdateStatus::Accepted);
    QList<AuthorizationData> added;
    for (int i = 0; i < entries; ++i)
        added.append({QStringLiteral("tag%1").arg(i), IdTagInfo()});
    QCOMPARE(list.apply({version, added, type}), expected);
    QCOMPARE(list.size(), size);
    QCOMPARE(list.version(), expected == UpdateStatus::Accepted ? version : 5);
}

void TestSimulatorParts::localListStaysAsItWasAfterAFailure()
{
    LocalAuthList list(2, 10);
    QCOMPARE(list.apply({1, QList<AuthorizationData>{{QStringLiteral("A"), IdTagInfo()}}, UpdateType::Full}), UpdateStatus::Accepted);
    const QList<AuthorizationData> tooMany{{QStringLiteral("a"), std::nullopt}, {QStringLiteral("B"), IdTagInfo()},
                                           {QStringLiteral("C"), IdTagInfo()}, {QStringLiteral("D"), IdTagInfo()}};
    QCOMPARE(list.apply({2, tooMany, UpdateType::Differential}), UpdateStatus::Failed);
    QVERIFY(list.find(QStringLiteral("a")).has_value());
    QVERIFY(!list.find(QStringLiteral("B")).has_value());
}

void TestSimulatorParts::profilesCombineByTheRules_data()
{
    using P = ChargingProfilePurposeType;
    struct Entry
    {
        int connector;
        ChargingProfile profile;
    };
    QTest::addColumn<QList<int>>("connectors");
    QTest::addColumn<QList<ChargingProfile>>("profiles");
    QTest::addColumn<double>("expected");
    QTest::newRow("default of the station") << QList<int>{0} << QList{aProfile(1, P::TxDefaultProfile, 0, 8000)} << 8000.0;
    QTest::newRow("default of the connector wins")
        << QList<int>{0, 1} << QList{aProfile(1, P::TxDefaultProfile, 0, 8000), aProfile(2, P::TxDefaultProfile, 0, 9000)} << 9000.0;
    QTest::newRow("transaction overrules the default")
        << QList<int>{0, 1} << QList{aProfile(1, P::TxDefaultProfile, 0, 8000), aProfile(2, P::TxProfile, 0, 9500)} << 9500.0;
    QTest::newRow("higher level wins")
        << QList<int>{1, 1} << QList{aProfile(1, P::TxProfile, 0, 9000), aProfile(2, P::TxProfile, 1, 5000)} << 5000.0;
    QTest::newRow("the station's maximum caps")
        << QList<int>{0, 1} << QList{aProfile(1, P::ChargePointMaxProfile, 0, 6000), aProfile(2, P::TxProfile, 0, 9000)} << 6000.0;
    QTest::newRow("amperes are per phase") << QList<int>{0} << QList{aProfile(1, P::TxDefaultProfile, 0, 16, ChargingRateUnitType::A)} << 11040.0;
    QTest::newRow("same purpose and level replaces")
        << QList<int>{0, 0} << QList{aProfile(1, P::TxDefaultProfile, 0, 5000), aProfile(2, P::TxDefaultProfile, 0, 7000)} << 7000.0;
}

void TestSimulatorParts::profilesCombineByTheRules()
{
    QFETCH(QList<int>, connectors);
    QFETCH(QList<ChargingProfile>, profiles);
    QFETCH(double, expected);
    ChargingProfiles installed(8, 24, 20);
    for (qsizetype i = 0; i < profiles.size(); ++i)
        QCOMPARE(installed.set(connectors.at(i), profiles.at(i), 7), ChargingProfileStatus::Accepted);
    QCOMPARE(installed.limitW(aQuestion()).value_or(-1), expected);
}

void TestSimulatorParts::profilesRefuseWhatTheStandardForbids_data()
{
    using P = ChargingProfilePurposeType;
    QTest::addColumn<int>("connector");
    QTest::addColumn<ChargingProfile>("profile");
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("maximum on a connector") << 1 << aProfile(1, P::ChargePointMaxProfile, 0, 5000) << true;
    QTest::newRow("TxProfile without a transaction") << 1 << aProfile(1, P::TxProfile, 0, 5000) << false;
    QTest::newRow("TxProfile on connector 0") << 0 << aProfile(1, P::TxProfile, 0, 5000) << true;
    QTest::newRow("level over the maximum") << 0 << aProfile(1, P::TxDefaultProfile, 9, 5000) << true;
    ChargingProfile late = aProfile(1, P::TxDefaultProfile, 0, 5000);
    late.chargingSchedule.chargingSchedulePeriod[0].startPeriod = 10;
    QTest::newRow("first period not at 0") << 0 << late << true;
    ChargingProfile unanchored = aProfile(1, P::TxDefaultProfile, 0, 5000);
    unanchored.chargingProfileKind = ChargingProfileKindType::Absolute;
    QTest::newRow("absolute without a start") << 0 << unanchored << true;
}

void TestSimulatorParts::profilesRefuseWhatTheStandardForbids()
{
    QFETCH(int, connector);
    QFETCH(ChargingProfile, profile);
    QFETCH(bool, isRunning);
    ChargingProfiles installed(8, 24, 20);
    QCOMPARE(installed.set(connector, profile, isRunning ? std::optional<qint64>(7) : std::nullopt),
             ChargingProfileStatus::Rejected);
    QCOMPARE(installed.size(), 0);
}

void TestSimulatorParts::txProfileEndsWithItsTransaction()
{
    ChargingProfiles installed(8, 24, 20);
    QCOMPARE(installed.set(1, aProfile(1, ChargingProfilePurposeType::TxProfile, 0, 5000), 7), ChargingProfileStatus::Accepted);
    installed.transactionEnded(2);
    QVERIFY(installed.limitW(aQuestion()).has_value());
    installed.transactionEnded(1);
    QVERIFY(!installed.limitW(aQuestion()).has_value());
    QCOMPARE(installed.clear({}), ClearChargingProfileStatus::Unknown);
}

void TestSimulatorParts::compositeShowsTheSteps()
{
    ChargingProfiles installed(8, 24, 20);
    ChargingProfile profile = aProfile(1, ChargingProfilePurposeType::TxDefaultProfile, 0, 16, ChargingRateUnitType::A);
    profile.chargingProfileKind = ChargingProfileKindType::Absolute;
    profile.chargingSchedule.startSchedule = ocpp::schema::Timestamp(Noon.addSecs(30));
    profile.chargingSchedule.duration = 60;
    QCOMPARE(installed.set(0, profile, std::nullopt), ChargingProfileStatus::Accepted);
    const ChargingSchedule schedule = installed.composite(aQuestion(), 120, ChargingRateUnitType::A, 22080);
    QCOMPARE(schedule.chargingSchedulePeriod.size(), 3);
    QCOMPARE(schedule.chargingSchedulePeriod.at(0).limit.toDouble(), 32.0);
    QCOMPARE(schedule.chargingSchedulePeriod.at(1).startPeriod, 30);
    QCOMPARE(schedule.chargingSchedulePeriod.at(1).limit.toDouble(), 16.0);
    QCOMPARE(schedule.chargingSchedulePeriod.at(2).startPeriod, 90);
}

FORECOURT_TEST(TestSimulatorParts)
#include "tst_simulatorparts.moc"
