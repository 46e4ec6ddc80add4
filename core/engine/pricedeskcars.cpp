// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PriceDesk that notes what the car does at a connector, and when its cable comes out.
#include "core/engine/pricedesk.h"

#include "core/engine/datatransfer.h"
#include "core/engine/heldback.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace forecourt::engine {

namespace {
constexpr qint64 CatchUpS = 120; // what a station tells so soon after it came back may have happened long before
}

QString PriceDesk::placeOf(const StationId& station, EvseId evse)
{
    return station.value() + QLatin1Char('/') + QString::number(evse.value());
}

/// The cable was in when the program ended.
void PriceDesk::takePlugged(const ports::OpenSession& session)
{
    const TransactionRecord& record = session.record;
    const QString place = placeOf(record.station, record.evse);
    const ConnectorState* connector = connectorOf(record);
    if (!record.stoppedAt || !connector || connector->transaction || m_plugged.contains(place))
        return;
    const StationController* station = m_stations.find(record.station);
    const QDateTime seen = station->model().record().lastSeenAt.value_or(*record.stoppedAt);
    m_plugged.insert(place, {record, std::max(*record.stoppedAt, seen), session.told.contains(DriverMessage::FinalCost)});
    if (connector->charging == ChargingState::None) // it came out, and the end came between
        unplugged(record.station, record.evse, std::max(*record.stoppedAt, connector->since.value_or(seen)));
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
            const TransactionRecord& record = it->record;
            if (record.station == traffic.station && record.id.value() == id)
                return unplugged(record.station, record.evse, at.isValid() ? at.toUTC() : message.lastAt);
        }
    }
}

void PriceDesk::observeConnector(const StationState& station, const ConnectorState& connector)
{
    if (connector.transaction) {
        if (const RunningTransaction* running = m_context.book.find(*connector.transaction))
            noteState(running->record, connector);
    } else if (connector.charging == ChargingState::None && connector.status != ConnectorStatus::Unknown) {
        unplugged(station.record.id, connector.evse, connector.since.value_or(m_context.clock.utcNow()));
    }
}

void PriceDesk::noteState(const TransactionRecord& session, const ConnectorState& connector)
{
    if (!m_isRestored || connector.status == ConnectorStatus::Unknown)
        return;
    const QDateTime now = m_context.clock.utcNow();
    const qint64 key = session.key.value();
    CarState state{connector.charging, isHeldBack(connector, m_limits.limitOf(session, now), supplyOf(m_context.settings))};
    const auto known = m_states.constFind(key);
    // after a start of the program the charger has not said yet what it offers
    if (connector.live.receivedAt || known == m_states.cend() || known->state != state.state)
        m_remembered.remove(key);
    if (m_remembered.contains(key) && known->isHeldBack)
        state.isHeldBack = true;
    if (known != m_states.cend() && *known == state)
        return;
    const bool hasMoved = known == m_states.cend() || known->state != state.state;
    m_states.insert(key, state);
    // what holds it back is known from now on; what the car does, since the charger said so
    addState(session, {hasMoved && connector.since ? *connector.since : now, state.state, state.isHeldBack});
}

void PriceDesk::addState(const TransactionRecord& session, const StateSince& state)
{
    m_store->addState(session.key, state);
    if (!session.isRunning())
        return;
    m_courses[session.key.value()].append(state);
    tellIdle(session);
}

void PriceDesk::tellIdle(const TransactionRecord& session)
{
    const std::optional<IdleTime> idle = idleTimeOf(session, m_courses.value(session.key.value()));
    if (!idle)
        return;
    const auto known = m_idle.constFind(session.key.value());
    if (known != m_idle.cend() && *known == *idle)
        return;
    m_idle.insert(session.key.value(), *idle);
    m_context.publisher.pending().prices.idle.append({session.key, *idle});
}

/// Limits begin and end without anything being said.
void PriceDesk::noteStates()
{
    for (const auto& [id, station] : m_stations.all()) {
        for (const ConnectorState& connector : std::as_const(station->model()).state().connectors) {
            const RunningTransaction* running = connector.transaction ? m_context.book.find(*connector.transaction) : nullptr;
            if (running)
                noteState(running->record, connector);
        }
    }
}

/// A station may want it only once the cable is out.
bool PriceDesk::isFinalDue(const TransactionRecord& record) const
{
    const auto plugged = m_plugged.constFind(placeOf(record.station, record.evse));
    return plugged == m_plugged.cend() || plugged->record.key != record.key || !m_drivers.waitsForUnplugging(record.station);
}

void PriceDesk::unplugged(const StationId& station, EvseId evse, const QDateTime& at)
{
    const auto it = m_plugged.constFind(placeOf(station, evse));
    if (it == m_plugged.cend())
        return;
    const Plugged plugged = *it;
    m_plugged.erase(it);
    m_store->addState(plugged.record.key, {unpluggedAt(plugged, at), ChargingState::None, false});
    if (m_drivers.waitsForUnplugging(station) && !plugged.isFinalTold)
        askSettlement(plugged.record, true);
}

/// A charger that comes back after the program ended says that a connector is free, and rarely since when: what nobody saw is not
/// charged.
QDateTime PriceDesk::unpluggedAt(const Plugged& plugged, const QDateTime& at) const
{
    const StationController* station = m_stations.find(plugged.record.station);
    if (!plugged.seenUntil || !station || at <= *plugged.seenUntil)
        return at;
    const std::optional<QDateTime> linked = station->model().state().link.since;
    const bool isCatchingUp = station->isOnline() && linked && at >= *linked && linked->secsTo(at) < CatchUpS;
    return isCatchingUp ? *plugged.seenUntil : at;
}

/// A charger that has been back for a while tells what happens when it does.
void PriceDesk::endCatchUps(const QDateTime& now)
{
    for (Plugged& plugged : m_plugged) {
        const StationController* station = m_stations.find(plugged.record.station);
        const std::optional<QDateTime> linked = station && station->isOnline() ? station->model().state().link.since : std::nullopt;
        if (linked && linked->secsTo(now) >= CatchUpS)
            plugged.seenUntil.reset();
    }
}

} // namespace forecourt::engine
