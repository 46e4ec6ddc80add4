// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drivers are told of price and cost through the whole engine: when, once, and after a lost link or a restart.
#include "core/engine/drivermessages.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/pricedsite.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::drivercosts {

using namespace pricedsite;

class DriverCostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driverIsToldOfPriceAndCost();
    void chargerThatDoesNotDeclareItIsLeftAlone();
    void switchIsKeptAndCounts();
    void switchesOverASlowDiskKeepEachOther();
    void realAnswersAreShown();
    void runningCostIsNotSentTooOften();
    void finalCostWaitsForTheCable();
    void priceIsToldOnceOverARestart_data();
    void priceIsToldOnceOverARestart();
    void finalCostComesWhenTheChargerIsBack_data();
    void finalCostComesWhenTheChargerIsBack();
    void finalCostOfBeforeARestartComesWhenTheChargerIsBack_data();
    void finalCostOfBeforeARestartComesWhenTheChargerIsBack();
    void finalCostIsNotToldTwice();
    void runningCostThatWasLostComesAgain();
    void finalCostComesOnceOverARestart_data();
    void finalCostComesOnceOverARestart();
};

void DriverCostsTest::driverIsToldOfPriceAndCost()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    PricedSite::answerAll(station, CommandAnswer::Accepted);
    QCOMPARE(site.sent("SetUserPrice").size(), 1);
    QCOMPARE(site.sent("SetUserPrice").first().value(QLatin1String("idToken")).toString(), Tag);
    QCOMPARE(site.sent("SetUserPrice").first().value(QLatin1String("priceText")).toString(),
             QStringLiteral("0.49 EUR/kWh + 0.05 EUR/min idle after 10 min"));
    QCOMPARE(site.sent("RunningCost").size(), 1);
    const QJsonObject running = site.sent("RunningCost").first();
    QCOMPARE(running.value(QLatin1String("transactionId")).toInteger(), 1);
    QCOMPARE(running.value(QLatin1String("cost")).toDouble(), 1.23);
    QCOMPARE(running.value(QLatin1String("state")).toString(), QStringLiteral("Charging"));
    QCOMPARE(running.value(QLatin1String("chargingPrice")).toObject().value(QLatin1String("kWhPrice")).toDouble(), 0.49);
    QCOMPARE(running.value(QLatin1String("idlePrice")).toObject().value(QLatin1String("hourPrice")).toDouble(), 3.0);
    QCOMPARE(running.value(QLatin1String("idlePrice")).toObject().value(QLatin1String("graceMinutes")).toInt(), 10);
    ports::Settlement settled;
    settled.transaction = First;
    settled.cost = aCost(245);
    site.store.settlements.insert(1, settled);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    site.harness.settle();
    PricedSite::answerAll(station, CommandAnswer::Accepted);
    QCOMPARE(site.sent("FinalCost").size(), 1);
    QCOMPARE(site.sent("FinalCost").first().value(QLatin1String("cost")).toDouble(), 2.45);
    QCOMPARE(site.sent("FinalCost").first().value(QLatin1String("priceText")).toString(), QStringLiteral("2.45 EUR"));
}

void DriverCostsTest::chargerThatDoesNotDeclareItIsLeftAlone()
{
    PricedSite site(false);
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    QVERIFY(site.sent("SetUserPrice").isEmpty() && site.sent("RunningCost").isEmpty());
    QCOMPARE(site.state().isDeclared, std::optional(false));
    QVERIFY(!site.state().isOn);
}

void DriverCostsTest::switchIsKeptAndCounts()
{
    PricedSite site;
    const StationDouble station = site.online();
    QVERIFY(site.state().isOn);
    const auto off = site.harness.engine->driverCosts().setSwitch(StationId(A), DriverCostSwitch::Off, QStringLiteral("Eva"));
    QVERIFY(off.isFinished() && off.result());
    QVERIFY(!site.state().isOn);
    QCOMPARE(site.state().chosen, DriverCostSwitch::Off);
    QCOMPARE(site.store.switches.stations.value(A), DriverCostSwitch::Off);
    QCOMPARE(site.harness.site.countEvents(EventKind::SettingChanged, QStringLiteral("DriverCosts")), 1);
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    QVERIFY(site.sent("RunningCost").isEmpty());
    const auto unknown = site.harness.engine->driverCosts().setSwitch(StationId(QStringLiteral("nobody")), DriverCostSwitch::On, {});
    QCOMPARE(unknown.result().error().code, ErrorCode::NotFound);
}

void DriverCostsTest::switchesOverASlowDiskKeepEachOther()
{
    PricedSite site;
    const StationDouble station = site.online();
    site.store.areSwitchesHeld = true;
    const auto off = site.harness.engine->driverCosts().setSwitch(StationId(A), DriverCostSwitch::Off, {});
    const auto siteOff = site.harness.engine->driverCosts().setSwitch(std::nullopt, DriverCostSwitch::Off, {});
    site.store.releaseSwitches();
    QVERIFY(off.result() && siteOff.result());
    QCOMPARE(site.state().chosen, DriverCostSwitch::Off);
    QCOMPARE(site.store.switches.stations.value(A), DriverCostSwitch::Off);
    QVERIFY(!site.store.switches.isSiteOn);
}

void DriverCostsTest::realAnswersAreShown()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    PricedSite::answerAll(station, CommandAnswer::UnknownVendor);
    const DriverCostState state = site.state();
    QCOMPARE(state.messages.size(), 2);
    for (const DriverMessageState& message : state.messages) {
        QCOMPARE(message.answer, std::optional(VendorAnswer::UnknownVendor));
        QCOMPARE(message.sent, 1);
        QCOMPARE(message.refused, 1);
    }
}

void DriverCostsTest::runningCostIsNotSentTooOften()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    for (int i = 1; i <= 12; ++i) { // two minutes and some
        site.store.costs.insert(1, aCost(100 + i));
        site.tick();
        PricedSite::answerAll(station, CommandAnswer::Accepted);
    }
    QVERIFY2(site.sent("RunningCost").size() <= 3, qPrintable(QString::number(site.sent("RunningCost").size())));
    QVERIFY(site.sent("RunningCost").size() >= 2);
    QCOMPARE(site.sent("SetUserPrice").size(), 1);
}

void DriverCostsTest::finalCostWaitsForTheCable()
{
    PricedSite site;
    site.harness.site.stations[A].record.variables.append({QStringLiteral("Ocpp16"), QString(engine::IdleAfterStopKey), QStringLiteral("true")});
    site.harness.restart();
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    ports::Settlement settled;
    settled.transaction = First;
    settled.cost = aCost(245);
    site.store.settlements.insert(1, settled);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    station.status(1, ConnectorStatus::Occupied, ChargingState::Finishing, site.harness.now());
    site.harness.settle();
    QVERIFY(site.sent("FinalCost").isEmpty());
    site.harness.clock.advance(std::chrono::minutes(20));
    station.status(1, ConnectorStatus::Available, ChargingState::None, site.harness.now());
    site.harness.settle();
    QCOMPARE(site.sent("FinalCost").size(), 1);
}

void DriverCostsTest::priceIsToldOnceOverARestart_data()
{
    QTest::addColumn<bool>("wasTold");
    QTest::newRow("told before") << true;
    QTest::newRow("not told before") << false;
}

void DriverCostsTest::priceIsToldOnceOverARestart()
{
    QFETCH(bool, wasTold);
    PricedSite site;
    site.online().start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    const TransactionRecord record = site.harness.transactions.records.at(1);
    site.store.open = {ports::OpenSession{record, {}, wasTold ? QList<DriverMessage>{DriverMessage::SetUserPrice} : QList<DriverMessage>()}};
    site.harness.restart();
    const StationDouble again = site.again();
    again.values(1, {registerSample(site.harness.now(), 1500)}, QStringLiteral("1"));
    site.tick();
    PricedSite::answerAll(again, CommandAnswer::Accepted);
    site.tick();
    PricedSite::answerAll(again, CommandAnswer::Accepted);
    QCOMPARE(site.sent("SetUserPrice").size(), wasTold ? 0 : 1);
    QCOMPARE(site.store.told.contains({First, DriverMessage::SetUserPrice}), !wasTold);
    QVERIFY(!site.sent("RunningCost").isEmpty());
}

void DriverCostsTest::finalCostComesOnceOverARestart_data()
{
    QTest::addColumn<bool>("wasTold");
    QTest::newRow("told before") << true;
    QTest::newRow("not told before") << false;
}

void DriverCostsTest::finalCostComesOnceOverARestart()
{
    QFETCH(bool, wasTold);
    PricedSite site;
    site.harness.site.stations[A].record.variables.append({QStringLiteral("Ocpp16"), QString(engine::IdleAfterStopKey), QStringLiteral("true")});
    site.harness.restart();
    site.endWithCable();
    if (wasTold)
        site.store.open.first().told = {DriverMessage::FinalCost};
    ports::Settlement settled;
    settled.transaction = First;
    settled.cost = aCost(245);
    site.store.settlements.insert(1, settled);
    QVERIFY(site.sent("FinalCost").isEmpty());
    site.harness.restart();
    const StationDouble again = site.again();
    again.status(1, ConnectorStatus::Available, ChargingState::None, site.harness.now());
    site.harness.settle();
    PricedSite::answerAll(again, CommandAnswer::Accepted);
    QCOMPARE(site.sent("FinalCost").size(), wasTold ? 0 : 1);
    QCOMPARE(site.store.told.contains({First, DriverMessage::FinalCost}), !wasTold);
}

void DriverCostsTest::finalCostComesWhenTheChargerIsBack_data()
{
    QTest::addColumn<bool>("wasSent"); // and the link went before the answer
    QTest::addColumn<int>("hours");    // it was away
    QTest::addColumn<bool>("hasNext"); // a session began when it was back
    QTest::addColumn<int>("sent");
    QTest::newRow("it was offline") << false << 3 << false << 1;
    QTest::newRow("it went before the answer") << true << 3 << false << 2;
    QTest::newRow("it was away too long") << false << 25 << false << 0;
    QTest::newRow("the next driver is there") << false << 3 << true << 0;
}

void DriverCostsTest::finalCostComesWhenTheChargerIsBack()
{
    QFETCH(bool, wasSent);
    QFETCH(int, hours);
    QFETCH(bool, hasNext);
    QFETCH(int, sent);
    PricedSite site;
    const StationDouble station = site.online();
    site.beginAndSettle(station);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    station.status(1, ConnectorStatus::Available, ChargingState::None, site.harness.now());
    if (wasSent)
        site.harness.settle();
    station.disconnect();
    site.harness.settle();
    QCOMPARE(site.sent("FinalCost").size(), wasSent ? 1 : 0);
    QVERIFY(!site.store.told.contains({First, DriverMessage::FinalCost}));
    site.harness.clock.advance(std::chrono::hours(hours));
    const StationDouble again = site.again();
    if (hasNext)
        again.start(1, Tag, 6000, site.harness.now());
    site.harness.settle();
    for (int i = 0; i < 3; ++i) {
        site.tick();
        PricedSite::answerAll(again, CommandAnswer::Accepted);
    }
    QCOMPARE(site.sent("FinalCost").size(), sent);
    QCOMPARE(site.store.told.count({First, DriverMessage::FinalCost}), sent > 0 ? 1 : 0);
    again.disconnect();
    const StationDouble third = site.again(); // and not once more
    site.tick();
    PricedSite::answerAll(third, CommandAnswer::Accepted);
    QCOMPARE(site.sent("FinalCost").size(), sent);
}

void DriverCostsTest::finalCostOfBeforeARestartComesWhenTheChargerIsBack_data()
{
    QTest::addColumn<QList<DriverMessage>>("told");
    QTest::addColumn<int>("sent");
    QTest::newRow("the price was told") << QList<DriverMessage>{DriverMessage::SetUserPrice} << 1;
    QTest::newRow("and the final cost") << QList<DriverMessage>{DriverMessage::SetUserPrice, DriverMessage::FinalCost} << 0;
    QTest::newRow("nothing was ever told") << QList<DriverMessage>() << 0;
}

/// The cable is out since before the program ended.
void DriverCostsTest::finalCostOfBeforeARestartComesWhenTheChargerIsBack()
{
    QFETCH(QList<DriverMessage>, told);
    QFETCH(int, sent);
    PricedSite site;
    const StationDouble station = site.online();
    site.beginAndSettle(station);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    station.status(1, ConnectorStatus::Available, ChargingState::None, site.harness.now());
    station.disconnect();
    site.harness.settle();
    site.store.open = {ports::OpenSession{site.harness.transactions.records.at(1), StateSince{site.harness.now(), ChargingState::None, false}, told}};
    site.store.told.clear();
    site.harness.restart();
    site.harness.clock.advance(std::chrono::hours(2));
    QVERIFY(site.sent("FinalCost").isEmpty());
    const StationDouble again = site.again();
    for (int i = 0; i < 3; ++i) {
        site.tick();
        PricedSite::answerAll(again, CommandAnswer::Accepted);
    }
    QCOMPARE(site.sent("FinalCost").size(), sent);
    QCOMPARE(site.store.told.count({First, DriverMessage::FinalCost}), sent);
}

/// Whatever else becomes known of the session meanwhile; another sum is told.
void DriverCostsTest::finalCostIsNotToldTwice()
{
    PricedSite site;
    const StationDouble station = site.online();
    site.beginAndSettle(station);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    site.harness.settle();
    const auto note = [&](const char* text) {
        api::TransactionAmendment amendment;
        amendment.note = QString::fromLatin1(text);
        QVERIFY(site.harness.engine->commands().amendTransaction(First, amendment).result());
        site.harness.settle();
        PricedSite::answerAll(station, CommandAnswer::Accepted);
    };
    note("while it is on its way");
    note("after it was heard");
    QCOMPARE(site.sent("FinalCost").size(), 1);
    site.store.settlements[1].cost = aCost(250);
    note("it costs something else now");
    QCOMPARE(site.sent("FinalCost").size(), 2);
}

void DriverCostsTest::runningCostThatWasLostComesAgain()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    QCOMPARE(site.sent("RunningCost").size(), 1);
    station.disconnect(); // no answer came to it, nor to the price
    QVERIFY(!site.store.told.contains({First, DriverMessage::SetUserPrice}));
    site.harness.clock.advance(std::chrono::minutes(5));
    const StationDouble again = site.again();
    again.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    again.values(1, {registerSample(site.harness.now(), 1500)}, QStringLiteral("1"));
    for (int i = 0; i < 3; ++i) {
        site.tick(); // the sum is the same
        PricedSite::answerAll(again, CommandAnswer::Accepted);
    }
    QCOMPARE(site.sent("RunningCost").size(), 2);
    QCOMPARE(site.sent("SetUserPrice").size(), 2);
    QCOMPARE(site.store.told.count({First, DriverMessage::SetUserPrice}), 1);
}

FORECOURT_TEST(DriverCostsTest)

} // namespace forecourt::tests::drivercosts

#include "tst_drivercosts.moc"
