// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/pricedsite.h"

#include "core/engine/drivermessages.h"

#include <QJsonDocument>

namespace forecourt::tests::pricedsite {

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

PricedSite::PricedSite(bool isDeclared)
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

PricedSite::~PricedSite() = default;

StationDouble PricedSite::online()
{
    return harness.online(A);
}

void PricedSite::tick()
{
    harness.clock.advance(std::chrono::seconds(11));
}

QList<QJsonObject> PricedSite::sent(const char* message) const
{
    QList<QJsonObject> found;
    for (const auto& [id, command] : harness.site.commands) {
        const auto* data = std::get_if<SendVendorData>(&command.parameters);
        if (data && data->vendorId == engine::CostVendor && data->messageId == QLatin1String(message))
            found.append(QJsonDocument::fromJson(data->data.value_or(QString()).toUtf8()).object());
    }
    return found;
}

void PricedSite::answerAll(const StationDouble& station, CommandAnswer kind)
{
    while (station.adapter().outstanding()) {
        ocpp::Answer answer;
        answer.outcome = kind == CommandAnswer::Accepted ? CommandOutcome::Accepted : CommandOutcome::Rejected;
        answer.kind = kind;
        station.adapter().answer(answer);
    }
}

DriverCostState PricedSite::state()
{
    const auto states = harness.engine->driverCosts().states();
    return states.isFinished() && states.result() && !states.result()->isEmpty() ? states.result()->first() : DriverCostState();
}

StationDouble PricedSite::again()
{
    StationDouble station = harness.connect(A);
    station.boot();
    EngineHarness::swallowLearning(station);
    return station;
}

void PricedSite::beginAndSettle(const StationDouble& station)
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

void PricedSite::endWithCable()
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

} // namespace forecourt::tests::pricedsite
