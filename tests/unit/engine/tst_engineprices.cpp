// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices through the whole engine: the mirror, what the car does, late sessions, and what drivers are told.
#include "core/engine/drivermessages.h"
#include "core/pricing/sessionpricer.h"
#include "tests/support/engineharness.h"
#include "tests/support/fakeaccountstore.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");
const TransactionKey First(1);

/// 0.49 EUR/kWh with VAT, idle 0.05 EUR/min after 10 min.
PriceVersion aVersion()
{
    PriceVersion version;
    version.id = PriceVersionId(7);
    version.price = PriceId(3);
    version.currency = QStringLiteral("EUR");
    version.rates.perKwh = Rate::fromMinor(49);
    version.rates.idlePerMinute = Rate::fromMinor(5);
    version.idleGraceS = 600;
    version.vat = {1900};
    return version;
}

SessionCost aCost(qint64 cents)
{
    SessionCost cost;
    cost.total = {cents, QStringLiteral("EUR")};
    cost.version = PriceVersionId(7);
    return cost;
}

/// An engine with prices; station A says that it shows them.
struct PricedSite
{
    explicit PricedSite(bool isDeclared = true)
    {
        store.book.versions = {aVersion()};
        PriceSetting setting;
        setting.id = PriceId(3);
        setting.name = QStringLiteral("Standard");
        store.book.prices = {setting};
        PriceAssignment everywhere;
        everywhere.id = PriceAssignmentId(1);
        everywhere.price = PriceId(3);
        store.book.assignments = {everywhere};
        ports::StoredStation station;
        station.record.id = StationId(A);
        station.record.isAdmitted = true;
        station.record.evseCount = 2;
        station.record.variablesReadAt = harness.now();
        station.record.variables = {{QStringLiteral("Ocpp16"), QString(engine::CostKey), isDeclared ? QStringLiteral("true") : QStringLiteral("false")}};
        harness.site.stations[A] = station;
        harness.accounts = &store;
        harness.pricer = &pricer;
        harness.restart();
        harness.addToken(Tag);
    }

    StationDouble online() { return harness.online(A); }
    void tick() { harness.clock.advance(std::chrono::seconds(11)); }
    /// What was sent of one kind, oldest first.
    [[nodiscard]] QList<QJsonObject> sent(const char* message) const
    {
        QList<QJsonObject> found;
        for (const auto& [id, command] : harness.site.commands) {
            const auto* data = std::get_if<SendVendorData>(&command.parameters);
            if (data && data->vendorId == engine::CostVendor && data->messageId == QLatin1String(message))
                found.append(QJsonDocument::fromJson(data->data.value_or(QString()).toUtf8()).object());
        }
        return found;
    }
    /// The answer to what is out.
    static void answerAll(const StationDouble& station, CommandAnswer kind)
    {
        while (station.adapter().outstanding()) {
            ocpp::Answer answer;
            answer.outcome = kind == CommandAnswer::Accepted ? CommandOutcome::Accepted : CommandOutcome::Rejected;
            answer.kind = kind;
            station.adapter().answer(answer);
        }
    }
    [[nodiscard]] DriverCostState state()
    {
        const auto states = harness.engine->driverCosts().states();
        return states.isFinished() && states.result() && !states.result()->isEmpty() ? states.result()->first() : DriverCostState();
    }

    /// It comes back after a restart of the program.
    StationDouble again()
    {
        StationDouble station = harness.connect(A);
        station.boot();
        EngineHarness::swallowLearning(station);
        return station;
    }
    /// A session of connector 1 that its driver follows, and what it will have cost.
    void beginAndSettle(const StationDouble& station)
    {
        station.start(1, Tag, 1000, harness.now());
        station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, harness.now());
        harness.settle();
        store.costs.insert(1, aCost(123));
        tick();
        answerAll(station, CommandAnswer::Accepted);
        ports::Settlement settled;
        settled.transaction = First;
        settled.cost = aCost(245);
        store.settlements.insert(1, settled);
    }
    /// A session that ended while the cable stays in, as the store has it; the states before are forgotten.
    void endWithCable()
    {
        const StationDouble station = online();
        station.start(1, Tag, 1000, harness.now());
        station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, harness.now());
        harness.settle();
        station.stop(QStringLiteral("1"), 6000, harness.now(), Tag);
        station.status(1, ConnectorStatus::Occupied, ChargingState::Finishing, harness.now());
        harness.settle();
        store.open = {ports::OpenSession{harness.transactions.records.at(1), StateSince{harness.now(), ChargingState::Charging, false}, {}}};
        store.states.clear();
    }

    FakeAccountStore store;
    pricing::SessionPricer pricer;
    EngineHarness harness;
};

} // namespace

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
    void driverIsToldOfPriceAndCost();
    void chargerThatDoesNotDeclareItIsLeftAlone();
    void switchIsKeptAndCounts();
    void realAnswersAreShown();
    void runningCostIsNotSentTooOften();
    void finalCostWaitsForTheCable();
    void chargersOwnWordThatTheCableIsOut();
    void ourOwnLimitHoldsTheCarBack();
    void priceIsToldOnceOverARestart_data();
    void priceIsToldOnceOverARestart();
    void cableIsWaitedForOverARestart();
    void whatNobodySawIsNotCharged();
    void finalCostComesWhenTheChargerIsBack_data();
    void finalCostComesWhenTheChargerIsBack();
    void finalCostOfBeforeARestartComesWhenTheChargerIsBack_data();
    void finalCostOfBeforeARestartComesWhenTheChargerIsBack();
    void finalCostIsNotToldTwice();
    void runningCostThatWasLostComesAgain();
    void finalCostComesOnceOverARestart_data();
    void finalCostComesOnceOverARestart();
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

void EnginePricesTest::driverIsToldOfPriceAndCost()
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

void EnginePricesTest::chargerThatDoesNotDeclareItIsLeftAlone()
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

void EnginePricesTest::switchIsKeptAndCounts()
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

void EnginePricesTest::realAnswersAreShown()
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

void EnginePricesTest::runningCostIsNotSentTooOften()
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

void EnginePricesTest::finalCostWaitsForTheCable()
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

void EnginePricesTest::priceIsToldOnceOverARestart_data()
{
    QTest::addColumn<bool>("wasTold");
    QTest::newRow("told before") << true;
    QTest::newRow("not told before") << false;
}

void EnginePricesTest::priceIsToldOnceOverARestart()
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

void EnginePricesTest::finalCostComesOnceOverARestart_data()
{
    QTest::addColumn<bool>("wasTold");
    QTest::newRow("told before") << true;
    QTest::newRow("not told before") << false;
}

void EnginePricesTest::finalCostComesOnceOverARestart()
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

void EnginePricesTest::finalCostComesWhenTheChargerIsBack_data()
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

void EnginePricesTest::finalCostComesWhenTheChargerIsBack()
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

void EnginePricesTest::finalCostOfBeforeARestartComesWhenTheChargerIsBack_data()
{
    QTest::addColumn<QList<DriverMessage>>("told");
    QTest::addColumn<int>("sent");
    QTest::newRow("the price was told") << QList<DriverMessage>{DriverMessage::SetUserPrice} << 1;
    QTest::newRow("and the final cost") << QList<DriverMessage>{DriverMessage::SetUserPrice, DriverMessage::FinalCost} << 0;
    QTest::newRow("nothing was ever told") << QList<DriverMessage>() << 0;
}

/// The cable is out since before the program ended.
void EnginePricesTest::finalCostOfBeforeARestartComesWhenTheChargerIsBack()
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
void EnginePricesTest::finalCostIsNotToldTwice()
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

void EnginePricesTest::runningCostThatWasLostComesAgain()
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
#include "tst_engineprices.moc"
