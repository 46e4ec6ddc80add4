// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/scenario.h"
#include "tests/support/testprogram.h"
#include "tests/unit/simulator/centralstub.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::simulator;
using namespace forecourt::simulator::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::fleet {

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driversComeChargeAndLeave()
    {
        CentralStub central;
        Fleet fleet(3600); // an hour in a second
        StationSettings settings;
        settings.url = central.url();
        settings.connectors = 1;
        DriverSettings drivers;
        drivers.tokens = {text("A"), text("B")};
        drivers.meanAbsence = 10min;
        drivers.meanStay = 30min;
        fleet.add(settings, drivers);
        fleet.powerOn();
        QTRY_VERIFY_WITH_TIMEOUT(central.count(text("StopTransaction")) >= 2, 20'000);
        QVERIFY(central.count(text("StartTransaction")) >= 2);
        QVERIFY(central.statuses(1).count(text("Available")) >= 2);
    }

    void addsStationsOfTheirOwnNames()
    {
        CentralStub central;
        Fleet fleet;
        for (int i = 0; i < 12; ++i) {
            StationSettings settings;
            settings.id = QStringLiteral("S%1").arg(i);
            settings.url = central.url();
            fleet.add(settings);
        }
        fleet.powerOn();
        QTRY_COMPARE(central.count(text("BootNotification")), 12);
        QVERIFY(fleet.find(text("S7")));
        QVERIFY(!fleet.find(text("S12")));
        fleet.powerOff();
        QTRY_COMPARE(central.disconnections, 12);
    }

    void passesTimeFaster()
    {
        ScaledClock clock(1000);
        bool isDone = false;
        const auto call = clock.after(60s, [&isDone] { isDone = true; });
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 30'000);
        QVERIFY(timer.elapsed() < 30'000); // not the sixty seconds
        QVERIFY(qAbs(clock.utcNow().msecsTo(QDateTime::currentDateTimeUtc())) < 1000);
    }

    void playsAScenario()
    {
        const QByteArray json = "{\"timeScale\":100,\"stations\":[{\"id\":\"CP-1\",\"connectors\":1,\"vendor\":\"ACME\","
                                "\"configuration\":{\"MeterValueSampleInterval\":\"30\"},\"quirks\":[15]}],\"steps\":["
                                "{\"at\":60,\"station\":\"CP-1\",\"do\":\"plugIn\",\"soc\":40},"
                                "{\"at\":70,\"station\":\"CP-1\",\"do\":\"tap\",\"token\":\"AA\"},"
                                "{\"at\":200,\"station\":\"CP-1\",\"do\":\"unplug\"},"
                                "{\"at\":10,\"station\":\"CP-1\",\"do\":\"securityEvent\",\"type\":\"TamperDetectionActivated\"}]}";
        CentralStub central;
        StationSettings base;
        base.url = central.url();
        const auto scenario = readScenario(json, base);
        QVERIFY(scenario);
        QCOMPARE(scenario->steps.first().kind, ScenarioStep::Kind::SecurityEvent);
        QCOMPARE(scenario->stations.first().settings.quirks, QSet<int>{15});
        Fleet fleet(scenario->timeScale);
        fleet.add(scenario->stations.first().settings);
        ScenarioPlayer player(fleet, scenario->steps);
        QSignalSpy finished(&player, &ScenarioPlayer::finished);
        fleet.powerOn();
        QTRY_VERIFY(fleet.station(0).isAccepted());
        player.start();
        QTRY_COMPARE(finished.count(), 1);
        QTRY_COMPARE(central.count(text("StopTransaction")), 1);
        QCOMPARE(central.last(text("StopTransaction")).value(QLatin1String("reason")).toString(), text("EVDisconnected"));
        QCOMPARE(central.last(text("SecurityEventNotification")).value(QLatin1String("type")).toString(), text("TamperDetectionActivated"));
        QCOMPARE(central.last(text("BootNotification")).value(QLatin1String("chargePointVendor")).toString(), text("ACME"));
        QVERIFY(central.count(text("MeterValues")) >= 3);
    }

    void namesTheFaultOfAScenario_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("no JSON") << QByteArray("{\"stations\":") << text("byte 12");
        QTest::newRow("station without id") << QByteArray("{\"stations\":[{}]}") << text("stations.0.id");
        QTest::newRow("connectors") << QByteArray("{\"stations\":[{\"id\":\"A\",\"connectors\":0}]}") << text("stations.0.connectors");
        QTest::newRow("unknown step") << QByteArray("{\"stations\":[{\"id\":\"A\"}],\"steps\":[{\"do\":\"fly\"}]}") << text("steps.0.do");
        QTest::newRow("unknown station") << QByteArray("{\"stations\":[{\"id\":\"A\"}],\"steps\":[{\"do\":\"tap\",\"station\":\"B\"}]}") << text("steps.0.station");
        QTest::newRow("answer of nobody's") << QByteArray("{\"stations\":[{\"id\":\"A\",\"answers\":{\"Reset\":\"Maybe\"}}]}") << text("stations.0.answers.Reset");
        QTest::newRow("step with such an answer")
            << QByteArray("{\"stations\":[{\"id\":\"A\"}],\"steps\":[{\"do\":\"answer\",\"station\":\"A\",\"action\":\"Reset\",\"answer\":\"Maybe\"}]}")
            << text("steps.0");
    }

    void ordersAnswersInAScenario()
    {
        const QByteArray json = "{\"stations\":[{\"id\":\"A\",\"answers\":{\"Reset\":\"Rejected\"}}],\"steps\":["
                                "{\"do\":\"answer\",\"station\":\"A\",\"action\":\"Reset\"},"
                                "{\"do\":\"answer\",\"station\":\"A\",\"action\":\"ClearCache\",\"answer\":\"error:InternalError\"}]}";
        const auto scenario = readScenario(json, {});
        QVERIFY(scenario);
        Fleet fleet(100);
        fleet.add(scenario->stations.first().settings);
        ForcedAnswers& answers = fleet.station(0).forcedAnswers();
        QCOMPARE(answers.find(text("Reset"))->payload.value(QLatin1String("status")).toString(), text("Rejected"));
        ScenarioPlayer player(fleet, scenario->steps);
        QSignalSpy finished(&player, &ScenarioPlayer::finished);
        player.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!answers.find(text("Reset")));
        QCOMPARE(answers.find(text("ClearCache"))->kind, ForcedAnswer::Kind::Error);
    }

    void namesTheFaultOfAScenario()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto scenario = readScenario(json, {});
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, ErrorCode::InvalidInput);
        QCOMPARE(scenario.error().args.value(0), where);
    }
};

FORECOURT_TEST(TestFleet)

} // namespace forecourt::tests::fleet

#include "tst_fleet.moc"
