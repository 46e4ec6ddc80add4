// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricedesk.h"

#include "core/engine/datatransfer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt::engine {

namespace {

constexpr qint64 LeastCurrentMilliA = 6000; // IEC 61851-1: less cannot be offered to a car
constexpr qint64 UnpricedStepS = 60;        // decisions and new prices take it off the desk without our hearing of it
constexpr qint64 FreshS = 120;              // a stop that came just now, not a note on an old session

QString placeOf(const StationId& station, EvseId evse)
{
    return station.value() + QLatin1Char('/') + QString::number(evse.value());
}

/// The site or the charger gives the car nothing, or less than any car can charge with.
bool isHeldBack(const ConnectorState& connector)
{
    return connector.charging == ChargingState::SuspendedEvse || connector.live.powerOfferedW == 0
        || (connector.live.currentOfferedMilliA && *connector.live.currentOfferedMilliA < LeastCurrentMilliA);
}

bool isIdle(ChargingState state)
{
    return state == ChargingState::SuspendedEv || state == ChargingState::Finishing || state == ChargingState::EvConnected;
}

/// Everything but the moment.
bool isSameCost(const RunningCost& a, const RunningCost& b)
{
    return a.cost == b.cost;
}

} // namespace

PriceDesk::PriceDesk(EngineContext& context, StationRegistry& stations, DriverCosts& drivers, AlertBook& alerts,
                     ports::AccountStore* store)
    : m_context(context), m_stations(stations), m_drivers(drivers), m_alerts(alerts), m_store(store)
{
}

void PriceDesk::load()
{
    if (!m_store)
        return;
    m_drivers.load();
    m_store->watchBook([this, lifetime = m_context.lifetime](PriceBookPointer book) {
        if (!lifetime.expired())
            takeBook(std::move(book));
    });
    m_store->loadBook([this, lifetime = m_context.lifetime](const Result<PriceBook>& book) {
        if (!lifetime.expired() && book)
            takeBook(std::make_shared<const PriceBook>(*book));
    });
}

void PriceDesk::takeBook(PriceBookPointer book)
{
    m_book = std::move(book);
    m_isBookLoaded = true;
    m_unpricedAskedAt = {};
    m_context.publisher.pending().prices.book = m_book;
}

void PriceDesk::collect(ChangeBatch& batch) const
{
    batch.prices.book = m_book;
    for (const RunningCost& cost : m_costs)
        batch.prices.costs.append(cost);
}

void PriceDesk::observe(const ChangeBatch& batch)
{
    if (batch.isSnapshot || !m_store)
        return;
    const qsizetype greeted = m_greeted.size();
    for (const TransactionPointer& record : batch.transactions)
        observeTransaction(*record);
    if (m_greeted.size() > greeted)
        askCosts(m_context.clock.utcNow()); // the driver waits for the price
    for (const StationPointer& station : batch.stations) {
        for (const ConnectorState& connector : station->connectors)
            observeConnector(*station, connector);
    }
    for (const VendorTrafficPointer& traffic : batch.vendorTraffic)
        observeTraffic(*traffic);
}

/// A station may tell by a message of its own that the cable is out.
void PriceDesk::observeTraffic(const VendorTraffic& traffic)
{
    for (const VendorMessage& message : traffic.messages) {
        QDateTime& told = m_toldUnplugged[traffic.station.value()];
        if (message.direction != VendorDirection::FromStation || message.vendorId.compare(CostVendor, Qt::CaseInsensitive) != 0
            || message.messageId.compare(UnpluggedMessage, Qt::CaseInsensitive) != 0 || (told.isValid() && message.lastAt <= told))
            continue;
        told = message.lastAt;
        const QJsonObject data = QJsonDocument::fromJson(message.lastData.toUtf8()).object();
        const QString id = data.value(QLatin1String("transactionId")).toVariant().toString();
        const QDateTime at = QDateTime::fromString(data.value(QLatin1String("timestamp")).toString(), Qt::ISODateWithMs);
        for (auto it = m_plugged.cbegin(); it != m_plugged.cend(); ++it) {
            if (it->station == traffic.station && it->id.value() == id)
                return unplugged(it->station, it->evse, at.isValid() ? at.toUTC() : message.lastAt);
        }
    }
}

void PriceDesk::observeTransaction(const TransactionRecord& record)
{
    const qint64 key = record.key.value();
    if (record.isRunning()) {
        if (!m_known.contains(key) && record.authorization == AuthorizationStatus::Accepted)
            m_greeted.insert(key, record);
        m_known.insert(key);
        m_plugged.remove(placeOf(record.station, record.evse)); // another car, or the same one again
        return;
    }
    const bool wasRunning = m_known.remove(key);
    m_costs.remove(key);
    m_greeted.remove(key);
    m_drivers.forget(record.key);
    const QDateTime now = m_context.clock.utcNow();
    const bool isFresh = wasRunning || (record.stopReceivedAt && record.stopReceivedAt->secsTo(now) < FreshS);
    if (!isFresh)
        return;
    StationController* station = m_stations.find(record.station);
    const StationState* state = station ? &std::as_const(station->model()).state() : nullptr;
    const ConnectorState* connector = state ? state->connector(record.evse) : nullptr;
    const bool isPlugged = wasRunning && record.stoppedAt && connector && connector->charging != ChargingState::None;
    if (isPlugged) {
        m_plugged.insert(placeOf(record.station, record.evse), record);
        noteState(record.key, *connector);
    }
    m_states.remove(key);
    askSettlement(record, !(isPlugged && m_drivers.waitsForUnplugging(record.station)));
}

void PriceDesk::observeConnector(const StationState& station, const ConnectorState& connector)
{
    if (connector.transaction)
        noteState(*connector.transaction, connector);
    else if (connector.charging == ChargingState::None)
        unplugged(station.record.id, connector.evse, connector.since.value_or(m_context.clock.utcNow()));
}

void PriceDesk::noteState(TransactionKey transaction, const ConnectorState& connector)
{
    const CarState state{connector.charging, isHeldBack(connector)};
    const auto known = m_states.constFind(transaction.value());
    if (known != m_states.cend() && *known == state)
        return;
    const bool hasMoved = known == m_states.cend() || known->state != state.state;
    m_states.insert(transaction.value(), state);
    // what holds it back is known from now on; what the car does, since the charger said so
    const QDateTime at = hasMoved && connector.since ? *connector.since : m_context.clock.utcNow();
    m_store->addState(transaction, {at, state.state, state.isHeldBack});
}

void PriceDesk::unplugged(const StationId& station, EvseId evse, const QDateTime& at)
{
    const auto it = m_plugged.constFind(placeOf(station, evse));
    if (it == m_plugged.cend())
        return;
    const TransactionRecord record = *it;
    m_plugged.erase(it);
    m_store->addState(record.key, {at, ChargingState::None, false});
    if (m_drivers.waitsForUnplugging(record.station))
        askSettlement(record, true);
}

void PriceDesk::askSettlement(const TransactionRecord& record, bool isFinal)
{
    m_store->settlement(record.key, [this, record, isFinal, lifetime = m_context.lifetime](const Result<ports::Settlement>& settlement) {
        if (!lifetime.expired() && settlement)
            settled(record, *settlement, isFinal);
    });
}

void PriceDesk::settled(const TransactionRecord& record, const ports::Settlement& settlement, bool isFinal)
{
    if (isFinal)
        m_drivers.final(record, settlement.cost);
    if (settlement.cases.contains(CaseKind::Unpriced))
        m_unpricedAskedAt = {};
    if (!settlement.isLate || !settlement.month)
        return;
    Happening happening;
    happening.station = record.station;
    happening.kind = EventKind::TransactionReview;
    happening.severity = Severity::Warning;
    happening.code = QStringLiteral("BookedLate");
    happening.evse = record.evse;
    happening.data = {{QStringLiteral("transaction"), record.key.value()},
                      {QStringLiteral("number"), record.number},
                      {QStringLiteral("lockedMonth"), settlement.ownMonth.toText()},
                      {QStringLiteral("month"), settlement.month->toText()}};
    m_context.journal.add(std::move(happening));
}

void PriceDesk::tick(const QDateTime& now)
{
    askCosts(now);
    askUnpriced(now);
}

/// A site that has no prices misses none.
void PriceDesk::askUnpriced(const QDateTime& now)
{
    if (m_store && !m_isBookLoaded)
        return;
    if (!m_store || m_book->assignments.isEmpty())
        return m_alerts.setUnpriced({});
    if (m_unpricedAskedAt.isValid() && std::abs(m_unpricedAskedAt.secsTo(now)) < UnpricedStepS)
        return;
    m_unpricedAskedAt = now;
    m_store->unpriced([this, lifetime = m_context.lifetime](const Result<UnpricedUse>& use) {
        if (!lifetime.expired() && use)
            m_alerts.setUnpriced(*use);
    });
}

void PriceDesk::askCosts(const QDateTime& now)
{
    if (!m_store || m_isAsking || m_known.isEmpty() || m_book->assignments.isEmpty())
        return;
    QList<TransactionKey> running;
    for (const qint64 key : std::as_const(m_known))
        running.append(TransactionKey(key));
    m_isAsking = true;
    m_store->costsSoFar(running, now, [this, lifetime = m_context.lifetime](const Result<QList<RunningCost>>& costs) {
        if (lifetime.expired())
            return;
        m_isAsking = false;
        if (costs)
            takeCosts(*costs);
    });
}

void PriceDesk::takeCosts(const QList<RunningCost>& costs)
{
    for (const RunningCost& cost : costs) {
        const qint64 key = cost.transaction.value();
        if (!m_known.contains(key))
            continue; // ended meanwhile
        const auto known = m_costs.constFind(key);
        const bool isNews = known == m_costs.cend() || !isSameCost(*known, cost);
        m_costs.insert(key, cost);
        if (isNews)
            m_context.publisher.pending().prices.costs.append(cost);
        tellDriver(cost);
    }
}

void PriceDesk::tellDriver(const RunningCost& cost)
{
    const RunningTransaction* running = m_context.book.find(cost.transaction);
    const PriceVersion* version = cost.cost.version ? m_book->version(*cost.cost.version) : nullptr;
    if (!running || !version)
        return;
    if (m_greeted.remove(cost.transaction.value()) > 0)
        m_drivers.userPrice(running->record, *version);
    m_drivers.running(running->record, cost, *version, isIdle(m_states.value(cost.transaction.value()).state));
}

} // namespace forecourt::engine
