// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices through the whole engine: the mirror, what the car does, late sessions and sessions without a price.
#include "core/engine/drivermessages.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/pricedsite.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::engineprices {

using namespace pricedsite;

class EnginePricesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirrorHasTheBook();
    void runningCostReachesTheMirror();
    void nothingIsAskedWithoutPrices();
    void statesOfTheCarAreKept();
    void unpluggingAfterTheEndIsKept();
    void lateSessionIsTold();
    void sessionWithoutPriceIsAnAlert();
    void withoutPricesNothingIsMissed();
    void chargersOwnWordThatTheCableIsOut();
    void ourOwnLimitHoldsTheCarBack();
    void cableIsWaitedForOverARestart();
    void whatNobodySawIsNotCharged();
    void whatHeldTheCarBackIsRemembered();
};

void EnginePricesTest::mirrorHasTheBook()
{
    PricedSite site;
    site.harness.settle();
    QCOMPARE(site.harness.live->priceBook()->prices.size(), 1);
    site.store.book.prices.first().name = QStringLiteral("Renamed");
    site.store.publishBook();
    site.harness.settle();
    QCOMPARE(site.harness.live->priceBook()->prices.first().name, QStringLiteral("Renamed"));
}

void EnginePricesTest::runningCostReachesTheMirror()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    site.store.costs.insert(1, aCost(123));
    site.tick();
    site.harness.settle();
    QVERIFY(site.harness.live->runningCost(First).has_value());
    QCOMPARE(site.harness.live->runningCost(First)->cost.total.minor, 123);
    station.stop(QStringLiteral("1"), 2000, site.harness.now(), Tag);
    site.harness.settle();
    QVERIFY(!site.harness.live->runningCost(First));
}

void EnginePricesTest::nothingIsAskedWithoutPrices()
{
    PricedSite site;
    site.store.book = {};
    site.store.publishBook();
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    const int before = site.store.asked;
    site.tick();
    QCOMPARE(site.store.asked, before);
}

void EnginePricesTest::statesOfTheCarAreKept()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    site.harness.clock.advance(std::chrono::minutes(10));
    const QDateTime suspended = site.harness.now();
    station.status(1, ConnectorStatus::Occupied, ChargingState::SuspendedEvse, suspended);
    site.harness.settle();
    QVERIFY(!site.store.states.isEmpty());
    const auto& [key, last] = site.store.states.constLast();
    QCOMPARE(key, First);
    QCOMPARE(last, (StateSince{suspended, ChargingState::SuspendedEvse, true}));
    const qsizetype count = site.store.states.size();
    site.harness.clock.advance(std::chrono::minutes(1));
    station.status(1, ConnectorStatus::Occupied, ChargingState::SuspendedEvse, site.harness.now());
    site.harness.settle();
    QCOMPARE(site.store.states.size(), count); // no news
}

void EnginePricesTest::unpluggingAfterTheEndIsKept()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    station.stop(QStringLiteral("1"), 2000, site.harness.now(), Tag);
    station.status(1, ConnectorStatus::Occupied, ChargingState::Finishing, site.harness.now());
    site.harness.settle();
    site.harness.clock.advance(std::chrono::minutes(30));
    const QDateTime unplugged = site.harness.now();
    station.status(1, ConnectorStatus::Available, ChargingState::None, unplugged);
    site.harness.settle();
    const auto& [key, last] = site.store.states.constLast();
    QCOMPARE(key, First);
    QCOMPARE(last, (StateSince{unplugged, ChargingState::None, false}));
}

void EnginePricesTest::lateSessionIsTold()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    ports::Settlement late;
    late.transaction = First;
    late.cost = aCost(245);
    late.month = BillingMonth{2026, 6};
    late.ownMonth = BillingMonth{2026, 5};
    late.isLate = true;
    site.store.settlements.insert(1, late);
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    site.harness.settle();
    QCOMPARE(site.harness.site.countEvents(EventKind::TransactionReview, QStringLiteral("BookedLate")), 1);
}

void EnginePricesTest::sessionWithoutPriceIsAnAlert()
{
    PricedSite site;
    const auto open = [&] {
        QList<AlertRecord> found;
        for (const AlertRecord& alert : site.harness.live->alerts()) {
            if (alert.kind == AlertKind::Unpriced && !alert.isCleared())
                found.append(alert);
        }
        return found;
    };
    const auto wait = [&](std::chrono::seconds time) {
        site.harness.clock.advance(time);
        site.harness.settle();
    };
    const StationDouble station = site.online();
    wait(std::chrono::seconds(90));
    QVERIFY(open().isEmpty());
    station.start(1, Tag, 1000, site.harness.now());
    ports::Settlement settlement;
    settlement.transaction = First;
    settlement.cost.flags = CostFlag::Unpriced;
    settlement.cases = {CaseKind::Unpriced};
    site.store.settlements.insert(1, settlement);
    site.store.unpricedUse = {1, site.harness.now()};
    station.stop(QStringLiteral("1"), 2000, site.harness.now(), Tag);
    wait(std::chrono::seconds(25)); // its end makes the desk look; not the minute that goes by
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().first().value, 1);
    QCOMPARE(open().first().severity, Severity::Warning);
    site.store.unpricedUse.sessions = 12;
    wait(std::chrono::seconds(90));
    QCOMPARE(open().size(), 1); // counted, not repeated
    QCOMPARE(open().first().value, 12);
    site.harness.restart();
    wait(std::chrono::seconds(30));
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().first().count, 1);
    site.store.unpricedUse = {}; // priced again, or decided on the desk
    wait(std::chrono::seconds(90));
    QVERIFY(open().isEmpty());
}

void EnginePricesTest::withoutPricesNothingIsMissed()
{
    PricedSite site;
    site.store.book = {};
    site.store.unpricedUse = {5, site.harness.now()};
    site.harness.restart();
    site.harness.clock.advance(std::chrono::seconds(90));
    site.harness.settle();
    for (const AlertRecord& alert : site.harness.live->alerts())
        QVERIFY(alert.kind != AlertKind::Unpriced);
}

/// ConnectorUnplugged, where no status comes.
void EnginePricesTest::chargersOwnWordThatTheCableIsOut()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, site.harness.now());
    site.harness.settle();
    station.stop(QStringLiteral("1"), 6000, site.harness.now(), Tag);
    station.status(1, ConnectorStatus::Occupied, ChargingState::Finishing, site.harness.now());
    site.harness.settle();
    site.harness.clock.advance(std::chrono::minutes(20));
    ocpp::DataTransferNotice notice;
    notice.vendorId = engine::CostVendor;
    notice.messageId = QStringLiteral("ConnectorUnplugged");
    const QString at = site.harness.now().toString(Qt::ISODateWithMs);
    notice.data = QStringLiteral("{\"transactionId\":1,\"timestamp\":\"%1\"}").arg(at);
    const quint64 handle = station.adapter().say(QStringLiteral("DataTransfer"), notice);
    QCOMPARE(station.adapter().reply<ocpp::DataTransferReply>(handle)->status, ocpp::DataTransferReply::Status::Accepted);
    site.harness.settle();
    const auto& [key, last] = site.store.states.constLast();
    QCOMPARE(key, First);
    QCOMPARE(last, (StateSince{site.harness.now().addMSecs(-100), ChargingState::None, false}));
}

/// The charger says SuspendedEV and nothing of what it offers, for the limit is ours. It ends by the clock alone.
void EnginePricesTest::ourOwnLimitHoldsTheCarBack()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    ChargingProfile pause;
    pause.id = 3;
    pause.kind = ChargingProfileKind::Relative;
    pause.schedule.periods = {{0, 0, {}}, {1800, 160, {}}};
    QVERIFY(site.harness.submit(A, SetChargingProfile{EvseId(1), pause}).has_value());
    PricedSite::answerAll(station, CommandAnswer::Accepted);
    site.harness.settle();
    station.status(1, ConnectorStatus::Occupied, ChargingState::SuspendedEv, site.harness.now());
    site.harness.settle();
    QVERIFY(!site.store.states.isEmpty());
    QCOMPARE(site.store.states.constLast().second.state, ChargingState::SuspendedEv);
    QVERIFY(site.store.states.constLast().second.isHeldBack);
    const qsizetype count = site.store.states.size();
    site.harness.clock.advance(std::chrono::minutes(31));
    QCOMPARE(site.store.states.size(), count + 1);
    QCOMPARE(site.store.states.constLast().second.state, ChargingState::SuspendedEv);
    QVERIFY(!site.store.states.constLast().second.isHeldBack);
}

/// The stop was seen, then the program ended, then the cable came out.
void EnginePricesTest::cableIsWaitedForOverARestart()
{
    PricedSite site;
    site.endWithCable();
    site.harness.restart();
    const StationDouble again = site.again();
    again.status(1, ConnectorStatus::Occupied, ChargingState::Finishing, site.harness.now());
    site.harness.settle();
    QVERIFY(site.store.states.isEmpty());
    site.harness.clock.advance(std::chrono::minutes(30));
    const QDateTime unplugged = site.harness.now();
    again.status(1, ConnectorStatus::Available, ChargingState::None, unplugged);
    site.harness.settle();
    QCOMPARE(site.store.states.size(), 1);
    QCOMPARE(site.store.states.constLast().first, First);
    QCOMPARE(site.store.states.constLast().second, (StateSince{unplugged, ChargingState::None, false}));
}

/// The cable came out while the program did not run: the charger says only that the connector is free.
void EnginePricesTest::whatNobodySawIsNotCharged()
{
    PricedSite site;
    site.endWithCable();
    const QDateTime ended = site.harness.now();
    site.harness.restart();
    site.harness.clock.advance(std::chrono::hours(8));
    site.again().status(1, ConnectorStatus::Available, ChargingState::None, site.harness.now());
    site.harness.settle();
    QCOMPARE(site.store.states.size(), 1);
    QVERIFY(site.store.states.constLast().second.at <= ended);
}

/// After a start nothing is offered yet, as far as we know.
void EnginePricesTest::whatHeldTheCarBackIsRemembered()
{
    PricedSite site;
    const StationDouble station = site.online();
    station.start(1, Tag, 1000, site.harness.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::SuspendedEv, site.harness.now());
    site.harness.settle();
    const TransactionRecord record = site.harness.transactions.records.at(1);
    site.store.open = {ports::OpenSession{record, StateSince{site.harness.now(), ChargingState::SuspendedEv, true}, {}}};
    site.store.states.clear();
    site.harness.restart();
    const StationDouble again = site.again();
    again.status(1, ConnectorStatus::Occupied, ChargingState::SuspendedEv, site.harness.now());
    site.tick();
    site.harness.settle();
    QVERIFY(site.store.states.isEmpty());
}

FORECOURT_TEST(EnginePricesTest)

} // namespace forecourt::tests::engineprices

#include "tst_engineprices.moc"
