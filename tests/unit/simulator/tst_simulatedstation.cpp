// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/simulator/stationfixture.h"

#include <QSignalSpy>

using namespace forecourt::simulator;
using namespace forecourt::simulator::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::simulatedstation {

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

const QString start = text("StartTransaction");
const QString stop = text("StopTransaction");
const QString values = text("MeterValues");

} // namespace

class TestSimulatedStation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bootsAndTellsItsStatuses()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        QCOMPARE(f.central.paths, QStringList{text("/ocpp/SIM%201")});
        QCOMPARE(f.central.protocols, QStringList{text("ocpp1.6")});
        QCOMPARE(f.central.received.first().action, text("BootNotification"));
        for (int connector = 0; connector <= 2; ++connector)
            QCOMPARE(f.central.statuses(connector), QStringList{text("Available")});
        QCOMPARE(f.station->configuration().integer(text("HeartbeatInterval")), 300);
    }

    void sendsHeartbeatsAtTheIntervalItWasGiven()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        f.clock.advance(299s);
        QCOMPARE(f.central.count(text("Heartbeat")), 0);
        f.clock.advance(1s);
        QVERIFY(f.arrives(text("Heartbeat")));
    }

    void sendsNothingButBootUntilItIsAccepted()
    {
        StationFixture f;
        f.central.answer(text("BootNotification"), {{text("status"), text("Pending")}, {text("currentTime"), text("2026-05-05T08:00:00.000Z")}, {text("interval"), 60}});
        f.station->powerOn();
        QVERIFY(f.arrives(text("BootNotification")));
        QTRY_VERIFY(f.station->registration().has_value());
        f.station->plugIn(1, SimulatedCar({}, 20));
        QCOMPARE(f.status(text("TriggerMessage"), {{text("requestedMessage"), text("StatusNotification")}, {text("connectorId"), 1}}), text("Accepted"));
        QVERIFY(f.arrives(text("StatusNotification")));
        QCOMPARE(f.central.count(text("StatusNotification")), 1);
        f.central.answer(text("BootNotification"), {});
        f.clock.advance(60s);
        QVERIFY(f.arrives(text("StatusNotification"), 4));
        QVERIFY(f.station->isAccepted());
    }

    void runsAWholeSessionByTheBook()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        QCOMPARE(f.central.count(text("Authorize")), 1);
        QCOMPARE(f.central.last(start).value(QLatin1String("connectorId")).toInt(), 1);
        QCOMPARE(f.central.last(start).value(QLatin1String("idTag")).toString(), text("TAG1"));
        QCOMPARE(f.central.last(start).value(QLatin1String("meterStart")).toInt(), 1000);
        f.clock.advance(1h);
        QTRY_COMPARE(f.central.count(values), 60);
        QCOMPARE(f.central.last(values).value(QLatin1String("transactionId")).toInt(), 101);
        f.station->tapCard(1, text("tag1"));
        QVERIFY(f.arrives(stop));
        const QJsonObject last = f.central.last(stop);
        QCOMPARE(last.value(QLatin1String("transactionId")).toInt(), 101);
        QCOMPARE(last.value(QLatin1String("reason")).toString(), text("Local"));
        QVERIFY2(qAbs(last.value(QLatin1String("meterStop")).toInt() - 12000) <= 2, qPrintable(QString::number(last.value(QLatin1String("meterStop")).toInt())));
        QTRY_VERIFY(f.central.statuses(1).endsWith(text("Finishing")));
        f.station->unplug(1);
        QTRY_COMPARE(f.central.statuses(1), (QStringList{text("Available"), text("Preparing"), text("Charging"), text("Finishing"), text("Available")}));
    }

    void sendsOnlyWhatTheTablesAllow()
    {
        StationFixture f({}, 1, {{text("MeterValuesSampledData"), text("Energy.Active.Import.Register,Power.Active.Import,Power.Offered,Current.Import,Current.Offered,Voltage,SoC,Temperature,Frequency,Energy.Active.Import.Interval")},
                                 {text("ClockAlignedDataInterval"), text("900")}});
        QVERIFY(f.isCharging());
        f.clock.advance(20min);
        f.station->unplug(1);
        QVERIFY(f.arrives(stop));
        for (const Received& request : f.central.received) {
            const auto* info = forecourt::ocpp::v16::findAction(request.action);
            QVERIFY2(info && info->isFromStation(), qPrintable(request.action));
            const auto issues = info->validateRequest(request.payload);
            QVERIFY2(issues.isEmpty(), qPrintable(request.action + QLatin1Char(' ') + issues.summary()));
        }
        QVERIFY(f.central.count(values) > 20);
    }

    void waitsForThePlugNoLongerThanItsTimeout()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        f.station->tapCard(2, text("TAG1"));
        QTRY_COMPARE(f.central.statuses(2).last(), text("Preparing"));
        f.clock.advance(60s);
        QTRY_COMPARE(f.central.statuses(2).last(), text("Available"));
        f.station->plugIn(2, SimulatedCar({}, 20));
        QTRY_COMPARE(f.central.statuses(2).last(), text("Preparing"));
        QCOMPARE(f.central.count(start), 0);
    }

    void startsNothingForARefusedTag()
    {
        StationFixture f;
        f.central.answer(text("Authorize"), {{text("idTagInfo"), QJsonObject{{text("status"), text("Blocked")}}}});
        QVERIFY(f.isReady());
        QSignalSpy judged(f.station.get(), &SimulatedStation::tokenJudged);
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.station->tapCard(1, text("BAD"));
        QTRY_COMPARE(judged.count(), 1);
        QVERIFY(!f.station->connector(1)->transaction());
    }

    void stopsWhenTheStartWasNotAuthorised()
    {
        StationFixture f;
        f.central.answer(start, {{text("idTagInfo"), QJsonObject{{text("status"), text("Invalid")}}}, {text("transactionId"), 7}});
        QVERIFY(f.isReady());
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.station->tapCard(1, text("TAG1"));
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("reason")).toString(), text("DeAuthorized"));
        QCOMPARE(f.central.last(stop).value(QLatin1String("transactionId")).toInt(), 7);
    }

    void givesARefusedTransactionOnlyItsGrace()
    {
        StationFixture f({}, 1, {{text("StopTransactionOnInvalidId"), text("false")}, {text("MaxEnergyOnInvalidId"), text("2000")}});
        f.central.answer(start, {{text("idTagInfo"), QJsonObject{{text("status"), text("Invalid")}}}, {text("transactionId"), 7}});
        QVERIFY(f.isCharging());
        QTRY_VERIFY(f.station->connector(1)->transaction()->isRefused);
        f.clock.advance(5min);
        QCOMPARE(f.central.statuses(1).last(), text("Charging"));
        f.clock.advance(30min);
        QTRY_COMPARE(f.central.statuses(1).last(), text("SuspendedEVSE"));
        QVERIFY(qAbs(f.station->connector(1)->registerWh() - 3000) < 50);
        QCOMPARE(f.central.count(stop), 0);
    }

    void tellsNoStatusThatIsOverTooSoon()
    {
        StationFixture f({}, 1, {{text("MinimumStatusDuration"), text("5")}});
        QVERIFY(f.isReady());
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.clock.advance(4s);
        f.station->unplug(1);
        f.clock.advance(10s);
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.clock.advance(5s);
        QTRY_COMPARE(f.central.statuses(1), (QStringList{text("Available"), text("Preparing")}));
    }

    void pingsToKeepTheNetworkAwake()
    {
        StationFixture f({}, 1, {{text("WebSocketPingInterval"), text("1")}});
        QSignalSpy answered(f.station.get(), &SimulatedStation::pingAnswered);
        QVERIFY(f.isReady());
        QTRY_VERIFY(answered.count() >= 2);
    }

    void stopsForATagOfTheSameGroupOnly()
    {
        StationFixture f;
        f.central.answer(text("Authorize"), {{text("idTagInfo"), QJsonObject{{text("status"), text("Accepted")}, {text("parentIdTag"), text("G")}}}});
        QVERIFY(f.isCharging());
        f.station->tapCard(1, text("FRIEND"));
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("idTag")).toString(), text("FRIEND"));
    }

    void keepsTransactionsOverALostLink()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        f.station->interruptLink(300ms);
        QTRY_VERIFY(!f.station->isOnline());
        f.clock.advance(10min);
        f.station->tapCard(1, text("TAG1"));
        QVERIFY(!f.station->connector(1)->transaction());
        QCOMPARE(f.central.count(stop), 0);
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.count(text("BootNotification")), 1); // S16 §4.2: no boot after a mere reconnect
        QTRY_COMPARE(f.central.count(values), 10);
        QCOMPARE(f.central.statuses(1).last(), text("Finishing"));
        const auto all = f.central.received;
        const auto stopAt = std::find_if(all.cbegin(), all.cend(), [](const Received& r) { return r.action == stop; });
        QVERIFY(std::none_of(stopAt, all.cend(), [](const Received& r) { return r.action == values; }));
    }

    void startsOfflineWithAKnownTag()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        QCOMPARE(f.status(text("SendLocalList"), {{text("listVersion"), 1}, {text("updateType"), text("Full")},
                     {text("localAuthorizationList"), QJsonArray{QJsonObject{{text("idTag"), text("LIST1")}, {text("idTagInfo"), QJsonObject{{text("status"), text("Accepted")}}}}}}}), text("Accepted"));
        f.station->interruptLink(300ms);
        QTRY_VERIFY(!f.station->isOnline());
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.station->tapCard(1, text("STRANGER"));
        QVERIFY(!f.station->connector(1)->transaction());
        f.station->tapCard(1, text("LIST1"));
        QVERIFY(f.station->connector(1)->transaction().has_value());
        f.clock.advance(5min);
        f.station->unplug(1);
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("transactionId")).toInt(), 101);
    }

    void triesTransactionMessagesAsOftenAsConfigured()
    {
        StationFixture f({}, 1, {{text("TransactionMessageAttempts"), text("3")}, {text("TransactionMessageRetryInterval"), text("10")}});
        f.central.refuse(start);
        QVERIFY(f.isReady());
        QSignalSpy heard(f.station.get(), &SimulatedStation::frameReceived);
        f.station->plugIn(1, SimulatedCar({}, 20));
        f.station->tapCard(1, text("TAG1"));
        const auto refusals = [&heard] {
            return std::count_if(heard.cbegin(), heard.cend(), [](const auto& frame) { return frame.first().toByteArray().startsWith("[4"); });
        };
        QTRY_COMPARE(refusals(), 1);
        f.clock.advance(9s);
        QCOMPARE(f.central.count(start), 1);
        f.clock.advance(1s);
        QTRY_COMPARE(refusals(), 2);
        f.station->unplug(1);
        f.clock.advance(19s);
        QCOMPARE(f.central.count(start), 2);
        f.clock.advance(1s);
        QVERIFY(f.arrives(start, 3));
        QVERIFY(f.arrives(stop)); // E16 3.18: a stop without a start has id -1
        QCOMPARE(f.central.last(stop).value(QLatin1String("transactionId")).toInt(), -1);
    }

    void obeysRemoteStartAndStop()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        QCOMPARE(f.status(text("RemoteStartTransaction"), {{text("idTag"), text("APP")}, {text("connectorId"), 2}}), text("Accepted"));
        f.station->plugIn(2, SimulatedCar({}, 20));
        QVERIFY(f.arrives(start));
        QCOMPARE(f.central.count(text("Authorize")), 0);
        QTRY_VERIFY(f.station->transactionQueue().isEmpty());
        QCOMPARE(f.status(text("RemoteStopTransaction"), {{text("transactionId"), 999}}), text("Rejected"));
        QCOMPARE(f.status(text("RemoteStopTransaction"), {{text("transactionId"), 101}}), text("Accepted"));
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("reason")).toString(), text("Remote"));
    }

    void asksFirstIfRemoteStartsNeedAuthorisation()
    {
        StationFixture f({}, 1, {{text("AuthorizeRemoteTxRequests"), text("true")}});
        QVERIFY(f.isReady());
        f.station->plugIn(1, SimulatedCar({}, 20));
        QCOMPARE(f.status(text("RemoteStartTransaction"), {{text("idTag"), text("APP")}}), text("Accepted"));
        QVERIFY(f.arrives(start));
        QCOMPARE(f.central.count(text("Authorize")), 1);
    }

    void resets_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("soft: the stop goes out before") << text("Soft") << text("SoftReset");
        QTest::newRow("hard: the stop goes out after") << text("Hard") << text("HardReset");
    }

    void resets()
    {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        StationFixture f;
        QVERIFY(f.isCharging());
        QCOMPARE(f.status(text("Reset"), {{text("type"), kind}}), text("Accepted"));
        if (kind == text("Soft"))
            QVERIFY(f.arrives(stop));
        f.clock.advance(1s);
        QVERIFY(!f.station->isOnline());
        f.clock.advance(5s);
        QVERIFY(f.arrives(text("BootNotification"), 2));
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("reason")).toString(), reason);
        QCOMPARE(f.central.count(stop), 1);
    }

    void changesAvailability()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        const auto change = [&f](int connector, const char* type) {
            return f.status(text("ChangeAvailability"), {{text("connectorId"), connector}, {text("type"), text(type)}});
        };
        QCOMPARE(change(1, "Inoperative"), text("Scheduled"));
        QCOMPARE(change(2, "Inoperative"), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(2).last(), text("Unavailable"));
        QCOMPARE(change(9, "Inoperative"), text("Rejected"));
        f.station->tapCard(1, text("TAG1"));
        QTRY_COMPARE(f.central.statuses(1).last(), text("Unavailable"));
        QCOMPARE(change(0, "Operative"), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(1).last(), text("Preparing"));
        QTRY_COMPARE(f.central.statuses(2).last(), text("Available"));
    }

    void unlocksAndEndsTheTransaction()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        QCOMPARE(f.status(text("UnlockConnector"), {{text("connectorId"), 1}}), text("Unlocked"));
        QVERIFY(f.arrives(stop));
        QCOMPARE(f.central.last(stop).value(QLatin1String("reason")).toString(), text("UnlockCommand"));
        QCOMPARE(f.status(text("UnlockConnector"), {{text("connectorId"), 7}}), text("NotSupported"));
    }

    void answersConfigurationQuestions()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        const auto change = [&f](const char* key, const char* value) {
            return f.status(text("ChangeConfiguration"), {{text("key"), text(key)}, {text("value"), text(value)}});
        };
        QCOMPARE(change("MeterValueSampleInterval", "15"), text("Accepted"));
        QCOMPARE(change("MeterValueSampleInterval", "soon"), text("Rejected"));
        QCOMPARE(change("NumberOfConnectors", "9"), text("Rejected"));
        QCOMPARE(change("NoSuchKey", "9"), text("NotSupported"));
        const QJsonObject some = f.ask(text("GetConfiguration"), {{text("key"), QJsonArray{text("metervaluesampleinterval"), text("NoSuchKey")}}});
        QCOMPARE(some.value(QLatin1String("configurationKey")).toArray().first().toObject().value(QLatin1String("value")).toString(), text("15"));
        QCOMPARE(some.value(QLatin1String("unknownKey")).toArray().first().toString(), text("NoSuchKey"));
        QVERIFY(f.ask(text("GetConfiguration")).value(QLatin1String("configurationKey")).toArray().size() > 40);
    }

    void sendsWhatIsTriggered_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("status");
        for (const char* message : {"Heartbeat", "StatusNotification", "MeterValues", "DiagnosticsStatusNotification", "FirmwareStatusNotification"})
            QTest::newRow(message) << text(message) << text("Accepted");
        QTest::newRow("E16 3.40: no second boot") << text("BootNotification") << text("Rejected");
    }

    void sendsWhatIsTriggered()
    {
        QFETCH(QString, message);
        QFETCH(QString, status);
        StationFixture f;
        QVERIFY(f.isReady());
        const int before = f.central.count(message);
        QCOMPARE(f.status(text("TriggerMessage"), {{text("requestedMessage"), message}}), status);
        if (status == text("Accepted"))
            QVERIFY(f.arrives(message, before + 1));
    }

    void reservesForOneTag()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        const auto reserve = [&f](int connector, int id) {
            return f.status(text("ReserveNow"), {{text("connectorId"), connector}, {text("expiryDate"), text("2026-05-05T09:00:00Z")},
                                                 {text("idTag"), text("VIP")}, {text("reservationId"), id}});
        };
        QCOMPARE(reserve(1, 5), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(1).last(), text("Reserved"));
        QCOMPARE(reserve(1, 6), text("Occupied"));
        f.station->tapCard(1, text("OTHER"));
        QVERIFY(f.arrives(text("Authorize")));
        QTRY_VERIFY(!f.station->connector(1)->isAwaitingPlug());
        f.station->tapCard(1, text("VIP"));
        QTRY_VERIFY(f.station->connector(1)->isAwaitingPlug());
        f.station->plugIn(1, SimulatedCar({}, 20));
        QVERIFY(f.arrives(start));
        QCOMPARE(f.central.last(start).value(QLatin1String("reservationId")).toInt(), 5);
        QCOMPARE(reserve(2, 7), text("Accepted"));
        QCOMPARE(f.status(text("CancelReservation"), {{text("reservationId"), 7}}), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(2).last(), text("Available"));
        QCOMPARE(f.status(text("CancelReservation"), {{text("reservationId"), 7}}), text("Rejected"));
        QCOMPARE(reserve(2, 8), text("Accepted"));
        f.clock.advance(61min);
        QTRY_COMPARE(f.central.statuses(2).last(), text("Available"));
    }

    void honoursChargingProfiles()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        const QJsonObject schedule{{text("chargingRateUnit"), text("W")}, {text("chargingSchedulePeriod"), QJsonArray{QJsonObject{{text("startPeriod"), 0}, {text("limit"), 5000}}}}};
        QJsonObject profile{{text("chargingProfileId"), 1}, {text("stackLevel"), 0}, {text("chargingProfilePurpose"), text("TxProfile")},
                            {text("chargingProfileKind"), text("Relative")}, {text("transactionId"), 101}, {text("chargingSchedule"), schedule}};
        QCOMPARE(f.status(text("SetChargingProfile"), {{text("connectorId"), 1}, {text("csChargingProfiles"), profile}}), text("Accepted"));
        QCOMPARE(f.station->connector(1)->powerW(), 5000.0);
        const QJsonObject composite = f.ask(text("GetCompositeSchedule"), {{text("connectorId"), 1}, {text("duration"), 60}, {text("chargingRateUnit"), text("W")}});
        QCOMPARE(composite.value(QLatin1String("chargingSchedule")).toObject().value(QLatin1String("chargingSchedulePeriod")).toArray().first().toObject().value(QLatin1String("limit")).toDouble(), 5000.0);
        profile[QLatin1String("chargingSchedule")] = QJsonObject{{text("chargingRateUnit"), text("A")}, {text("chargingSchedulePeriod"), QJsonArray{QJsonObject{{text("startPeriod"), 0}, {text("limit"), 0}}}}};
        QCOMPARE(f.status(text("SetChargingProfile"), {{text("connectorId"), 1}, {text("csChargingProfiles"), profile}}), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(1).last(), text("SuspendedEVSE"));
        QCOMPARE(f.status(text("ClearChargingProfile"), {{text("id"), 1}}), text("Accepted"));
        QTRY_COMPARE(f.central.statuses(1).last(), text("Charging"));
    }

    void suspendsWhenTheCarIsFull()
    {
        StationFixture f;
        QVERIFY(f.isCharging());
        f.clock.advance(8h);
        QTRY_COMPARE(f.central.statuses(1).last(), text("SuspendedEV"));
        QVERIFY(f.station->connector(1)->car()->isFull());
        QVERIFY(f.station->connector(1)->transaction().has_value());
    }

    void refusesWhatItDoesNotKnow()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        QCOMPARE(f.status(text("MakeCoffee")), text("NotImplemented"));
        QCOMPARE(f.status(text("Heartbeat")), text("NotSupported"));
        QCOMPARE(f.status(text("Reset")), text("ProtocolError"));
        QCOMPARE(f.status(text("DataTransfer"), {{text("vendorId"), text("X")}}), text("UnknownVendorId"));
    }

    void sendsItsCredentials()
    {
        CentralStub central;
        forecourt::tests::ManualClock clock;
        StationSettings settings;
        settings.url = central.url();
        settings.password = QByteArray("a:\0b", 4);
        SimulatedStation station(settings, clock);
        station.powerOn();
        QTRY_COMPARE(central.connections, 1);
        QCOMPARE(QByteArray::fromBase64(central.authorization.mid(6)), QByteArray("SIM-1:a:\0b", 10));
    }
};

FORECOURT_TEST(TestSimulatedStation)

} // namespace forecourt::tests::simulatedstation

#include "tst_simulatedstation.moc"
