// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a simulated station tells by itself: heartbeats, pings, clock-aligned values, statuses, and its trouble with the link.
#include "core/simulator/simulatedstation.h"

#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

#include <QJsonDocument>

#include <algorithm>

namespace forecourt::simulator {

using namespace ocpp::v16;
using namespace std::chrono_literals;
namespace rpc = ocpp::rpc;
namespace schema = ocpp::schema;

namespace {

constexpr std::chrono::milliseconds TroubleInterval = 180s; // quirks 5, 43
constexpr std::chrono::milliseconds TroubleAbsence = 20s;
constexpr qsizetype MostLateStatuses = 100;

QJsonObject ignoreTime(QJsonObject status)
{
    status.remove(QStringLiteral("timestamp"));
    return status;
}

QByteArray fingerprint(const QJsonObject& status)
{
    return QJsonDocument(ignoreTime(status)).toJson(QJsonDocument::Compact);
}

} // namespace

void SimulatedStation::scheduleHeartbeat()
{
    const int seconds = m_configuration.integer(QStringLiteral("HeartbeatInterval"));
    if (seconds <= 0)
        return;
    m_heartbeat = m_clock.after(std::chrono::seconds(seconds), [this] {
        sendHeartbeat();
        scheduleHeartbeat();
    });
}

void SimulatedStation::sendHeartbeat()
{
    m_link.call(QStringLiteral("Heartbeat"), {}, rpc::CallUrgency::EvenWhenHeld, [this](const rpc::CallOutcome& outcome) {
        if (outcome.kind == rpc::CallOutcome::Kind::Answered)
            checkTimeForm(outcome.payload);
    });
}

void SimulatedStation::schedulePing()
{
    const int seconds = m_configuration.integer(QStringLiteral("WebSocketPingInterval"));
    m_ping.reset();
    if (seconds <= 0)
        return;
    // True time: it is the network that must be kept awake.
    m_ping = m_trueClock.after(std::chrono::seconds(seconds), [this] {
        m_link.ping();
        schedulePing();
    });
}

void SimulatedStation::scheduleAlignedData()
{
    const int interval = m_configuration.integer(QStringLiteral("ClockAlignedDataInterval"));
    if (interval <= 0) {
        m_aligned.reset();
        return;
    }
    const int sinceMidnight = QTime(0, 0).secsTo(m_clock.utcNow().time());
    m_aligned = m_clock.after(std::chrono::seconds(interval - sinceMidnight % interval), [this] {
        for (SimulatedConnector* connector : m_connectors)
            connector->sendMeterValues(QStringLiteral("MeterValuesAlignedData"), ReadingContext::SampleClock);
        scheduleAlignedData();
    });
}

void SimulatedStation::scheduleTrouble()
{
    if (!m_misbehaviour.has(43) && !m_misbehaviour.has(5))
        return;
    m_trouble = m_clock.after(TroubleInterval, [this] {
        if (m_misbehaviour.has(5))
            m_link.abandon();
        else
            m_link.interrupt(TroubleAbsence);
        scheduleTrouble();
    });
}

void SimulatedStation::sendStatus(int connector, rpc::CallUrgency urgency)
{
    StatusNotificationRequest request;
    request.connectorId = connector;
    request.timestamp = schema::Timestamp(m_clock.utcNow());
    if (const SimulatedConnector* source = this->connector(connector)) {
        request.status = source->status();
        request.errorCode = source->errorCode();
    } else {
        const bool isUsable = std::any_of(m_connectors.cbegin(), m_connectors.cend(),
                                          [](const SimulatedConnector* c) { return c->isOperative(); });
        request.status = isUsable ? ChargePointStatus::Available : ChargePointStatus::Unavailable;
    }
    const QJsonObject payload = schema::write(request);
    if (!m_link.isOpen()) { // past states are not kept; the present one is told after the reconnect
        if (m_misbehaviour.has(43) && m_lateStatuses.size() < MostLateStatuses)
            m_lateStatuses.append(payload);
        return;
    }
    if (!isAccepted() && urgency == rpc::CallUrgency::Normal)
        return;
    m_toldStatuses.insert(connector, fingerprint(payload));
    notify(QStringLiteral("StatusNotification"), payload, urgency);
}

void SimulatedStation::statusBecame(int connector)
{
    const int seconds = m_configuration.integer(QStringLiteral("MinimumStatusDuration"));
    m_statusDelays.remove(connector);
    if (seconds <= 0) {
        sendStatus(connector);
        return;
    }
    // S16 §9.1.20: what is over before it is told is not told.
    m_statusDelays.insert(connector, m_clock.after(std::chrono::seconds(seconds), [this, connector] {
        const auto spent = m_statusDelays.take(connector); // lives until we are done
        sendMissedStatuses();
    }));
}

/// Quirk 43: behind the present states, with their old times.
void SimulatedStation::replayLateStatuses()
{
    for (const QJsonObject& late : std::exchange(m_lateStatuses, {}))
        notify(QStringLiteral("StatusNotification"), late, rpc::CallUrgency::Normal);
}

void SimulatedStation::sendAllStatuses()
{
    for (int number = 0; number <= connectorCount(); ++number)
        sendStatus(number);
}

void SimulatedStation::sendMissedStatuses()
{
    for (const SimulatedConnector* connector : m_connectors) {
        StatusNotificationRequest request;
        request.connectorId = connector->number();
        request.status = connector->status();
        request.errorCode = connector->errorCode();
        if (m_toldStatuses.value(connector->number()) != fingerprint(schema::write(request)))
            sendStatus(connector->number());
    }
}

void SimulatedStation::notify(const QString& action, const QJsonObject& payload, rpc::CallUrgency urgency)
{
    m_link.call(action, payload, urgency, [](const rpc::CallOutcome&) {});
}

} // namespace forecourt::simulator
