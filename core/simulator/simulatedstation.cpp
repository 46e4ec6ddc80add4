// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedstation.h"

#include "core/base/logging.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"
#include "core/simulator/pastsession.h"
#include "core/simulator/stationcommands.h"

#include <QJsonDocument>

#include <algorithm>

namespace forecourt::simulator {

using namespace ocpp::v16;
using namespace std::chrono_literals;
namespace rpc = ocpp::rpc;
namespace schema = ocpp::schema;

namespace {

constexpr int ShortestBootRetryS = 10;

std::optional<QString> unlessEmpty(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

SimulatedStation::SimulatedStation(const StationSettings& settings, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_misbehaviour(settings.quirks)
    , m_forcedAnswers(settings.answers)
    , m_configuration(std::max(settings.connectors, 1))
    , m_profiles(m_configuration.integer(QStringLiteral("ChargeProfileMaxStackLevel")),
                 m_configuration.integer(QStringLiteral("ChargingScheduleMaxPeriods")),
                 m_configuration.integer(QStringLiteral("MaxChargingProfilesInstalled")))
    , m_localList(settings.quirks.contains(41) ? 16 : m_configuration.integer(QStringLiteral("LocalAuthListMaxLength")),
                  settings.quirks.contains(41) ? 8 : m_configuration.integer(QStringLiteral("SendLocalListMaxLength")))
    , m_link(m_settings, m_misbehaviour, m_trueClock, this)
    , m_transactions(m_link, m_configuration, clock, this)
    , m_authorizer(m_link, m_configuration, m_localList, clock, this)
    , m_files(m_misbehaviour, clock, this)
{
    const auto define = [this](const QString& name, const QString& value) {
        ConfigurationKey key = m_configuration.find(name).value_or(ConfigurationKey{});
        key.name = name;
        key.value = value;
        m_configuration.define(key);
    };
    if (settings.quirks.contains(41)) { // it says so, as the real one does
        define(QStringLiteral("LocalAuthListMaxLength"), QStringLiteral("16"));
        define(QStringLiteral("SendLocalListMaxLength"), QStringLiteral("8"));
    }
    for (auto it = settings.configuration.cbegin(); it != settings.configuration.cend(); ++it)
        define(it.key(), it.value());
    makeConnectors();
    m_commands = std::make_unique<StationCommands>(*this);
    m_link.hold();
    configurationChanged(QStringLiteral("MessageTimeout"));

    connect(&m_link, &StationLink::opened, this, &SimulatedStation::onOpened);
    connect(&m_link, &StationLink::closed, this, &SimulatedStation::onClosed);
    connect(&m_link, &StationLink::failed, this, &SimulatedStation::connectFailed);
    connect(&m_link, &StationLink::pingAnswered, this, &SimulatedStation::pingAnswered);
    connect(&m_link, &StationLink::frameSent, this, &SimulatedStation::frameSent);
    connect(&m_link, &StationLink::frameReceived, this, &SimulatedStation::frameReceived);
    connect(&m_link, &StationLink::frameSent, this, &SimulatedStation::awaitSilence);
    connect(&m_link, &StationLink::frameReceived, this, &SimulatedStation::awaitSilence);
    connect(&m_link, &StationLink::called, this, [this](const QString& id, const QString& action, const QJsonObject& payload) {
        Q_EMIT commandReceived(action, payload);
        if (m_misbehaviour.refusesTimesOf(QJsonDocument(payload).toJson(QJsonDocument::Compact)))
            m_link.refuse(id, rpc::CallErrorCode::TypeConstraintViolation, QStringLiteral("not a valid date-time"));
        else
            m_commands->handle(id, action, payload);
    });
    connect(&m_transactions, &TransactionQueue::startAnswered, this, [this](int local, const StartTransactionResponse& response) {
        SimulatedConnector* connector = connectorOf(local);
        if (!connector)
            return;
        m_authorizer.learn(connector->transaction()->token, response.idTagInfo);
        m_commands->transactionNumbered(*connector, response.transactionId);
        Q_EMIT transactionNumbered(connector->number(), response.transactionId);
        connector->startAnswered(response);
    });
    m_commands->connectFiles();
}

void SimulatedStation::makeConnectors()
{
    const ConnectorContext context{m_settings, m_configuration, m_profiles, m_transactions, m_misbehaviour, m_clock};
    for (int number = 1; number <= std::max(m_settings.connectors, 1); ++number) {
        auto* connector = new SimulatedConnector(number, context, this);
        m_connectors.push_back(connector);
        connect(connector, &SimulatedConnector::statusChanged, this, [this, connector] {
            statusBecame(connector->number());
            Q_EMIT statusChanged(connector->number(), connector->status());
        });
        connect(connector, &SimulatedConnector::idleValues, this,
                [this](const QJsonObject& payload) { notify(QStringLiteral("MeterValues"), payload, rpc::CallUrgency::EvenWhenHeld); });
        connect(connector, &SimulatedConnector::transactionBegan, this, [this, number](const QJsonObject& start) {
            m_lastStart = start;
            Q_EMIT transactionBegan(number);
        });
        connect(connector, &SimulatedConnector::transactionEnded, this,
                [this, number] { Q_EMIT transactionEnded(number); });
    }
}

SimulatedStation::~SimulatedStation() = default;

SimulatedConnector* SimulatedStation::connector(int number) const
{
    return number >= 1 && number <= connectorCount() ? m_connectors[static_cast<std::size_t>(number - 1)] : nullptr;
}

SimulatedConnector* SimulatedStation::connectorOf(LocalTransaction transaction) const
{
    const auto it = std::find_if(m_connectors.cbegin(), m_connectors.cend(), [transaction](const SimulatedConnector* c) {
        return c->transaction() && c->transaction()->local == transaction;
    });
    return it == m_connectors.cend() ? nullptr : *it;
}

SimulatedConnector* SimulatedStation::connectorOfId(qint64 transactionId) const
{
    const auto it = std::find_if(m_connectors.cbegin(), m_connectors.cend(), [&](const SimulatedConnector* c) {
        return c->transaction() && m_transactions.idOf(c->transaction()->local) == transactionId;
    });
    return it == m_connectors.cend() ? nullptr : *it;
}

// ---- power and link -----------------------------------------------------------------------------------

void SimulatedStation::powerOn()
{
    m_isOn = true;
    m_link.open();
    scheduleAlignedData();
    scheduleTrouble();
}

void SimulatedStation::powerOff()
{
    m_isOn = false;
    m_hasBooted = false;
    m_registration.reset();
    m_bootTimer.reset();
    m_heartbeat.reset();
    m_aligned.reset();
    m_trouble.reset();
    m_toldStatuses.clear();
    m_lateStatuses.clear();
    m_link.hold();
    m_link.close();
}

void SimulatedStation::interruptLink(std::chrono::milliseconds absence)
{
    m_link.interrupt(absence);
}

void SimulatedStation::reboot(Reason reason)
{
    const bool isOrderly = reason == Reason::SoftReset || reason == Reason::Reboot;
    const auto stopAll = [this, reason] {
        for (SimulatedConnector* connector : m_connectors)
            connector->powerCut(reason);
    };
    if (isOrderly)
        stopAll(); // the stops still go out on this link
    m_bootTimer = m_clock.after(isOrderly ? 1000ms : 100ms, [this, stopAll, isOrderly] {
        powerOff();
        if (!isOrderly)
            stopAll(); // reported after the reboot
        m_bootTimer = m_clock.after(m_settings.bootDuration, [this] { powerOn(); });
    });
}

void SimulatedStation::onOpened()
{
    schedulePing();
    Q_EMIT opened();
    awaitSilence();
    if (m_hasBooted && isAccepted()) {
        m_link.release();
        sendMissedStatuses();
        replayLateStatuses();
        if (m_misbehaviour.has(29) && m_lastStart)
            m_transactions.addForeign(QStringLiteral("StartTransaction"), *m_lastStart);
        m_transactions.resume();
        scheduleHeartbeat();
        return;
    }
    if (m_misbehaviour.has(13)) {
        for (int number = 0; number <= connectorCount(); ++number)
            sendStatus(number, rpc::CallUrgency::EvenWhenHeld);
        sendBoot();
    }
    sendBoot();
}

/// Quirk 6: no message for a while, and the link is dropped; pings do not count.
void SimulatedStation::awaitSilence()
{
    if (m_misbehaviour.has(6) && m_link.isOpen())
        m_silence = m_trueClock.after(m_settings.silenceLimit, [this] { m_link.interrupt(1s); });
}

void SimulatedStation::onClosed()
{
    m_transactions.pause();
    m_heartbeat.reset();
    m_ping.reset();
    m_silence.reset();
    if (!isAccepted())
        m_bootTimer.reset();
    Q_EMIT closed();
}

void SimulatedStation::sendBoot()
{
    BootNotificationRequest boot;
    boot.chargePointVendor = m_settings.vendor;
    boot.chargePointModel = m_settings.model;
    boot.chargePointSerialNumber = unlessEmpty(m_settings.serialNumber);
    boot.chargeBoxSerialNumber = unlessEmpty(m_settings.chargeBoxSerialNumber);
    boot.firmwareVersion = unlessEmpty(m_settings.firmwareVersion);
    boot.iccid = unlessEmpty(m_settings.iccid);
    boot.imsi = unlessEmpty(m_settings.imsi);
    boot.meterType = unlessEmpty(m_settings.meterType);
    boot.meterSerialNumber = unlessEmpty(m_settings.meterSerialNumber);
    m_link.call(QStringLiteral("BootNotification"), schema::write(boot), rpc::CallUrgency::EvenWhenHeld,
                [this](const rpc::CallOutcome& outcome) { onBootAnswered(outcome); });
}

void SimulatedStation::onBootAnswered(const rpc::CallOutcome& outcome)
{
    if (outcome.kind == rpc::CallOutcome::Kind::Disconnected)
        return;
    int interval = ShortestBootRetryS;
    if (outcome.kind == rpc::CallOutcome::Kind::Answered) {
        checkTimeForm(outcome.payload);
        const auto response = schema::read<BootNotificationResponse>(outcome.payload).value;
        interval = response.interval;
        m_registration = response.status;
        if (response.status == RegistrationStatus::Accepted)
            accepted(interval);
        Q_EMIT registered(response.status);
        if (response.status == RegistrationStatus::Accepted)
            return;
    }
    // S16 §4.2: not before the interval is over; 0 leaves it to us.
    m_bootTimer = m_clock.after(std::chrono::seconds(interval > 0 ? interval : ShortestBootRetryS), [this] { sendBoot(); });
}

void SimulatedStation::accepted(int intervalSeconds)
{
    const bool isFirst = !m_hasBooted;
    m_hasBooted = true;
    if (intervalSeconds > 0)
        (void)m_configuration.set(QStringLiteral("HeartbeatInterval"), QString::number(intervalSeconds));
    m_link.release();
    if (isFirst)
        sendAllStatuses();
    if (!std::exchange(m_hasSentPast, true))
        queuePast(m_transactions, m_misbehaviour, m_clock.utcNow());
    m_transactions.resume();
    m_files.installed();
    scheduleHeartbeat();
}

void SimulatedStation::checkTimeForm(const QJsonObject& payload)
{
    if (m_misbehaviour.has(24) && !payload.value(QLatin1String("currentTime")).toString().endsWith(QLatin1Char('Z')))
        m_link.interrupt(10s);
}

// ---- drivers and technicians --------------------------------------------------------------------------

void SimulatedStation::plugIn(int connector, const SimulatedCar& car)
{
    if (SimulatedConnector* target = this->connector(connector))
        target->plugIn(car);
}

void SimulatedStation::unplug(int connector)
{
    if (SimulatedConnector* target = this->connector(connector))
        target->unplug();
}

void SimulatedStation::tapCard(int connector, const QString& token)
{
    SimulatedConnector* target = this->connector(connector);
    if (!target || (m_registration && !isAccepted()))
        return;
    const auto& transaction = target->transaction();
    if (transaction && transaction->token.compare(token, Qt::CaseInsensitive) == 0) {
        target->stop(Reason::Local, token);
        return;
    }
    if (!transaction) {
        start(connector, token, false);
        return;
    }
    m_authorizer.authorise(token, isOnline(), [this, target, token](const IdTagInfo& info) {
        Q_EMIT tokenJudged(token, info.status);
        const bool isSameGroup = target->transaction() && info.parentIdTag && !info.parentIdTag->isEmpty()
            && info.parentIdTag->compare(target->transaction()->group, Qt::CaseInsensitive) == 0;
        if (info.status == AuthorizationStatus::Accepted && isSameGroup)
            target->stop(Reason::Local, token);
    });
}

void SimulatedStation::start(int connector, const QString& token, bool isJudged)
{
    SimulatedConnector* target = this->connector(connector);
    if (!target)
        return;
    if (isJudged) {
        target->authorised(token, {});
        return;
    }
    m_authorizer.authorise(token, isOnline(), [this, target, token](const IdTagInfo& info) {
        Q_EMIT tokenJudged(token, info.status);
        if (info.status == AuthorizationStatus::Accepted)
            target->authorised(token, info.parentIdTag.value_or(QString()));
    });
}

void SimulatedStation::setFault(int connector, ChargePointErrorCode code)
{
    if (SimulatedConnector* target = this->connector(connector))
        target->setFault(code);
}

void SimulatedStation::sendDataTransfer(const QString& vendorId, const QString& messageId, const QString& data)
{
    DataTransferRequest request{vendorId, unlessEmpty(messageId), unlessEmpty(data)};
    notify(QStringLiteral("DataTransfer"), schema::write(request));
}

void SimulatedStation::sendSecurityEvent(const QString& type, const QString& techInfo)
{
    SecurityEventNotificationRequest request{type, schema::Timestamp(m_clock.utcNow()), unlessEmpty(techInfo)};
    notify(QStringLiteral("SecurityEventNotification"), schema::write(request));
}

void SimulatedStation::sendRequest(const QString& action, const QJsonObject& payload)
{
    notify(action, payload, rpc::CallUrgency::EvenWhenHeld);
}

void SimulatedStation::configurationChanged(const QString& key)
{
    const auto is = [&key](const char* name) { return key.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; };
    if (is("HeartbeatInterval"))
        scheduleHeartbeat();
    else if (is("MessageTimeout"))
        m_link.setTimeout(std::chrono::seconds(std::max(1, m_configuration.integer(key))));
    else if (is("WebSocketPingInterval"))
        schedulePing();
    else if (is("ClockAlignedDataInterval"))
        scheduleAlignedData();
    else if (is("MeterValueSampleInterval")) {
        for (SimulatedConnector* connector : m_connectors)
            connector->restartSampling();
    }
}

} // namespace forecourt::simulator
