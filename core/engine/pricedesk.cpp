// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricedesk.h"

namespace forecourt::engine {

namespace {

constexpr qint64 UnpricedStepS = 60; // decisions and new prices take it off the desk without our hearing of it
constexpr qint64 FreshS = 120;       // a stop that came just now, not a note on an old session

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

PriceDesk::PriceDesk(EngineContext& context, StationRegistry& stations, const PowerLimitKeeper& limits, DriverCosts& drivers,
                     AlertBook& alerts, ports::AccountStore* store, const ports::Pricer* pricer)
    : m_context(context), m_stations(stations), m_limits(limits), m_drivers(drivers), m_finals(context, stations, drivers, store),
      m_alerts(alerts), m_store(store), m_pricer(pricer)
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
    m_context.book.forEach([this](const RunningTransaction& running) { m_known.insert(running.record.key.value()); });
    m_store->openSessions(m_context.clock.utcNow(), [this, lifetime = m_context.lifetime](const Result<QList<ports::OpenSession>>& sessions) {
        if (!lifetime.expired())
            takeOpen(sessions.value_or(QList<ports::OpenSession>()));
    });
}

void PriceDesk::takeOpen(const QList<ports::OpenSession>& sessions)
{
    m_isRestored = true;
    for (const ports::OpenSession& session : sessions) {
        const qint64 key = session.record.key.value();
        if (!m_known.contains(key)) {
            takeEnded(session);
            continue;
        }
        if (session.state && !m_states.contains(key)) {
            m_states.insert(key, {session.state->state, session.state->isHeldBack});
            m_remembered.insert(key);
        }
        m_courses[key] = session.states + m_courses.value(key);
        tellIdle(session.record);
        if (session.record.authorization == AuthorizationStatus::Accepted && !session.told.contains(DriverMessage::SetUserPrice))
            m_greeted.insert(key, session.record);
    }
    noteStates();
}

/// Its cable was in when the program ended, or its driver was not told what it cost. Who was not told the price, either, is at a
/// charger that shows none.
void PriceDesk::takeEnded(const ports::OpenSession& session)
{
    const TransactionRecord& record = session.record;
    const bool isPlugged = session.state && session.state->state != ChargingState::None;
    if (isPlugged)
        takePlugged(session);
    const bool isOwed = session.told.contains(DriverMessage::SetUserPrice) && !session.told.contains(DriverMessage::FinalCost);
    if (isOwed && !(isPlugged && m_drivers.waitsForUnplugging(record.station)))
        m_finals.owe(record);
}

const ConnectorState* PriceDesk::connectorOf(const TransactionRecord& record) const
{
    StationController* station = m_stations.find(record.station);
    return station ? std::as_const(station->model()).state().connector(record.evse) : nullptr;
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
    for (auto it = m_idle.cbegin(); it != m_idle.cend(); ++it)
        batch.prices.idle.append({TransactionKey(it.key()), *it});
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

void PriceDesk::observeTransaction(const TransactionRecord& record)
{
    const qint64 key = record.key.value();
    if (record.isRunning()) {
        if (!m_known.contains(key) && record.authorization == AuthorizationStatus::Accepted)
            m_greeted.insert(key, record);
        m_known.insert(key);
        m_plugged.remove(placeOf(record.station, record.evse)); // another car, or the same one again
        m_finals.begun(record);
        return;
    }
    const bool wasRunning = m_known.remove(key);
    m_costs.remove(key);
    m_courses.remove(key);
    m_idle.remove(key);
    m_greeted.remove(key);
    m_drivers.forget(record.key);
    const QDateTime now = m_context.clock.utcNow();
    const bool isFresh = wasRunning || (record.stopReceivedAt && record.stopReceivedAt->secsTo(now) < FreshS);
    if (!isFresh)
        return;
    const ConnectorState* connector = connectorOf(record);
    const bool isPlugged = wasRunning && record.stoppedAt && connector && connector->charging != ChargingState::None;
    if (isPlugged) {
        m_plugged.insert(placeOf(record.station, record.evse), {record, {}, false});
        noteState(record, *connector);
        m_stations.find(record.station)->model().save(); // that the cable is in: after a restart we go by it
    } else if (wasRunning && record.stoppedAt && m_states.value(key).state != ChargingState::None) {
        m_store->addState(record.key, {*record.stoppedAt, ChargingState::None, false}); // it came out before the end was told
    }
    m_states.remove(key);
    m_remembered.remove(key);
    askSettlement(record, isFinalDue(record));
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
        m_finals.tell(record, settlement.cost);
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
    if (m_store)
        noteStates();
    m_finals.tick(now);
    endCatchUps(now);
    askCosts(now);
    askUnpriced(now);
}

void PriceDesk::takeOver(const StationId& old, const StationId& replacement)
{
    if (m_store)
        m_store->takeOverPrices(old, replacement);
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
    if (!running || !version || !m_pricer || !m_drivers.isOn(running->record.station))
        return;
    const qint64 key = cost.transaction.value();
    const DriverPrice price = driverPrice(*m_pricer, *version, momentOf(*running, cost), QTimeZone(m_context.settings.timeZone.toUtf8()),
                                          m_book->holidays);
    if (m_greeted.contains(key))
        greet(running->record, price);
    m_drivers.running(running->record, cost, price, isIdle(m_states.value(key).state));
}

/// What its charger did not hear is told again, as long as the session runs.
void PriceDesk::greet(const TransactionRecord& record, const DriverPrice& price)
{
    const qint64 key = record.key.value();
    const TransactionRecord greeted = m_greeted.take(key); // before it is sent: the answer may come at once
    const bool isSent = m_drivers.userPrice(record, price, [this, greeted](bool hasArrived) {
        if (hasArrived)
            m_store->noteTold(greeted.key, DriverMessage::SetUserPrice);
        else if (m_known.contains(greeted.key.value()))
            m_greeted.insert(greeted.key.value(), greeted);
    });
    if (!isSent)
        m_greeted.insert(key, greeted);
}

DriverMoment PriceDesk::momentOf(const RunningTransaction& running, const RunningCost& cost) const
{
    const TransactionRecord& record = running.record;
    const ConnectorState* connector = connectorOf(record);
    DriverMoment moment;
    moment.at = cost.at;
    moment.group = cost.cost.group;
    moment.sinceStart = cost.cost.energy.value_or(record.energy().value_or(Energy()));
    moment.meterStart = running.hasSessionRegister ? Energy() : record.meterStart;
    moment.powerW = connector ? connector->live.powerW : std::nullopt;
    return moment;
}

} // namespace forecourt::engine
