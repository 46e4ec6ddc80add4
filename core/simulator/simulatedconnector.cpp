// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedconnector.h"

#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

#include <algorithm>
#include <cmath>

namespace forecourt::simulator {

using namespace ocpp::v16;
using namespace std::chrono_literals;
namespace schema = ocpp::schema;

namespace {

constexpr std::chrono::milliseconds TickInterval = 10s;
constexpr int LongDataSamples = 900; // quirk 14: more than 64 KiB

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

qint64 wholeWh(double wattHours)
{
    return static_cast<qint64>(std::floor(wattHours));
}

} // namespace

SimulatedConnector::SimulatedConnector(int number, ConnectorContext context, QObject* parent)
    : QObject(parent)
    , m_number(number)
    , m_context(context)
    , m_registerWh(context.settings.registersWh.value(number, context.settings.registerWh))
    , m_lastSampleWh(m_registerWh)
    , m_advancedTo(context.clock.monotonic())
{
}

SimulatedConnector::~SimulatedConnector() = default;

void SimulatedConnector::setStatus(Status status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged();
}

// ---- energy -----------------------------------------------------------------------------------------

bool SimulatedConnector::mayCharge() const
{
    return m_transaction && (!m_transaction->isRefused || m_registerWh < m_transaction->graceUntilWh);
}

double SimulatedConnector::offeredW() const
{
    if (!mayCharge())
        return 0;
    LimitQuestion question;
    question.connector = m_number;
    question.transaction = m_context.transactions.idOf(m_transaction->local).value_or(-1);
    question.chargingSince = m_transaction->startedAt;
    question.at = now();
    const double limit = m_context.profiles.limitW(question).value_or(m_context.settings.connectorMaximumW);
    return std::min(limit, m_context.settings.connectorMaximumW);
}

void SimulatedConnector::advance()
{
    const auto until = m_context.clock.monotonic();
    const auto passed = until - m_advancedTo;
    m_advancedTo = until;
    if (!m_transaction || !m_car || m_isCarPaused) {
        m_powerW = 0;
    } else {
        const double offered = offeredW();
        m_registerWh += m_car->charge(passed, offered, m_context.settings.isDirectCurrent);
        m_powerW = m_car->powerW(offered, m_context.settings.isDirectCurrent);
    }
    updateChargingStatus();
}

void SimulatedConnector::updateChargingStatus()
{
    if (!m_transaction || m_status == Status::Faulted)
        return;
    if (m_powerW > 0) {
        setStatus(Status::Charging);
        return;
    }
    const bool wantsEnergy = m_car && !m_isCarPaused && !m_car->isFull();
    setStatus(!mayCharge() || wantsEnergy ? Status::SuspendedEVSE : Status::SuspendedEV);
}

void SimulatedConnector::scheduleTick()
{
    m_tick = m_context.clock.after(TickInterval, [this] {
        advance();
        if (m_transaction)
            scheduleTick();
    });
}

// ---- what happens at the connector --------------------------------------------------------------------

void SimulatedConnector::plugIn(const SimulatedCar& car)
{
    advance();
    m_car = car;
    m_isCarPaused = false;
    if (m_transaction) {
        advance();
    } else if (m_presented) {
        begin(*std::exchange(m_presented, std::nullopt));
    } else if (m_status == Status::Available || m_status == Status::Finishing) {
        setStatus(Status::Preparing);
    }
}

void SimulatedConnector::unplug()
{
    advance();
    m_car.reset();
    if (m_transaction && m_context.configuration.boolean(key("StopTransactionOnEVSideDisconnect"))) {
        stop(Reason::EVDisconnected);
    } else if (m_transaction) {
        advance();
    } else if (m_status == Status::Preparing || m_status == Status::Finishing) {
        setStatus(m_presented ? Status::Preparing : Status::Available);
    }
}

void SimulatedConnector::setCarPaused(bool isPaused)
{
    advance();
    m_isCarPaused = isPaused;
    advance();
}

void SimulatedConnector::setFault(ChargePointErrorCode code)
{
    if (code == m_errorCode)
        return;
    m_errorCode = code;
    if (code == ChargePointErrorCode::NoError) {
        setStatus(!m_isOperative ? Status::Unavailable : m_car ? Status::Preparing : Status::Available);
        return;
    }
    m_reservation.reset();
    m_reservationTimeout.reset();
    m_presented.reset();
    if (m_transaction)
        stop(Reason::Other);
    setStatus(Status::Faulted);
}

// ---- transactions -------------------------------------------------------------------------------------

bool SimulatedConnector::isFreeFor(const QString& token, const QString& group) const
{
    if (!m_isOperative || m_status == Status::Faulted || m_transaction || m_presented)
        return false;
    if (!m_reservation || isSame(m_reservation->idTag, token))
        return true;
    return !group.isEmpty() && m_reservation->parentIdTag && isSame(*m_reservation->parentIdTag, group);
}

void SimulatedConnector::authorised(const QString& token, const QString& group)
{
    if (!isFreeFor(token, group))
        return;
    if (m_car) {
        begin({token, group});
        return;
    }
    m_presented = Presented{token, group};
    setStatus(Status::Preparing);
    const int seconds = m_context.configuration.integer(key("ConnectionTimeOut"));
    m_connectionTimeout = m_context.clock.after(std::chrono::seconds(seconds), [this] {
        m_presented.reset();
        if (m_status == Status::Preparing)
            setStatus(m_reservation ? Status::Reserved : Status::Available);
    });
}

void SimulatedConnector::begin(const Presented& presented)
{
    advance();
    m_connectionTimeout.reset();
    Transaction transaction;
    transaction.local = m_context.transactions.newTransaction();
    transaction.token = presented.token;
    transaction.group = presented.group;
    transaction.startedAt = now();
    transaction.meterStartWh = m_registerWh;

    StartTransactionRequest request;
    request.connectorId = m_number;
    request.idTag = presented.token;
    request.meterStart = wholeWh(m_registerWh);
    request.timestamp = schema::Timestamp(transaction.startedAt);
    if (m_reservation) {
        request.reservationId = m_reservation->reservationId;
        m_reservation.reset();
        m_reservationTimeout.reset();
    }
    m_transaction = transaction;
    const QJsonObject start = schema::write(request);
    m_context.transactions.add(QStringLiteral("StartTransaction"), start, transaction.local);
    if (!m_context.configuration.list(key("StopTxnSampledData")).isEmpty())
        m_transaction->stopData.append(meterValue(key("StopTxnSampledData"), ReadingContext::TransactionBegin));
    m_lastSampleWh = m_registerWh;
    advance();
    scheduleTick();
    scheduleSample();
    Q_EMIT transactionBegan(start);
}

void SimulatedConnector::startAnswered(const StartTransactionResponse& response)
{
    if (!m_transaction || m_transaction->isRefused)
        return;
    if (response.idTagInfo.parentIdTag)
        m_transaction->group = *response.idTagInfo.parentIdTag;
    if (response.idTagInfo.status == AuthorizationStatus::Accepted)
        return;
    // S16 §4.8: not accepted after all; stop, or at least give no more energy.
    if (m_context.configuration.boolean(key("StopTransactionOnInvalidId"))) {
        stop(Reason::DeAuthorized);
    } else {
        advance();
        m_transaction->isRefused = true;
        m_transaction->graceUntilWh = m_registerWh + m_context.configuration.integer(key("MaxEnergyOnInvalidId"));
        advance();
    }
}

void SimulatedConnector::stop(Reason reason, const std::optional<QString>& token)
{
    if (!m_transaction)
        return;
    advance();
    m_tick.reset();
    m_sample.reset();
    Transaction ended = *std::exchange(m_transaction, std::nullopt);
    m_powerW = 0;
    StopTransactionRequest request;
    request.idTag = token;
    request.meterStop = wholeWh(m_registerWh);
    request.timestamp = schema::Timestamp(now());
    request.reason = reason;
    if (!m_context.configuration.list(key("StopTxnSampledData")).isEmpty())
        ended.stopData.append(meterValue(key("StopTxnSampledData"), ReadingContext::TransactionEnd));
    while (m_context.misbehaviour.has(14) && ended.stopData.size() < LongDataSamples)
        ended.stopData.append(meterValue(key("StopTxnSampledData"), ReadingContext::SamplePeriodic));
    if (!ended.stopData.isEmpty())
        request.transactionData = ended.stopData;

    if (m_context.misbehaviour.has(28))
        setStatus(Status::Available);
    if (!m_context.misbehaviour.has(27))
        m_context.transactions.add(QStringLiteral("StopTransaction"), schema::write(request), ended.local);
    if (m_context.misbehaviour.has(31)) {
        MeterValuesRequest late{m_number, 0, {meterValue(key("MeterValuesSampledData"), ReadingContext::SamplePeriodic)}};
        m_context.transactions.add(QStringLiteral("MeterValues"), schema::write(late), ended.local);
    }
    m_context.profiles.transactionEnded(m_number);
    leaveTransaction();
    Q_EMIT transactionEnded();
}

void SimulatedConnector::powerCut(Reason reason)
{
    m_presented.reset();
    m_connectionTimeout.reset();
    stop(reason);
}

void SimulatedConnector::leaveTransaction()
{
    if (m_pendingOperative)
        m_isOperative = *std::exchange(m_pendingOperative, std::nullopt);
    if (m_status == Status::Faulted)
        return;
    if (!m_isOperative)
        setStatus(Status::Unavailable);
    else
        setStatus(m_car ? Status::Finishing : Status::Available);
}

// ---- availability and reservation ---------------------------------------------------------------------

AvailabilityStatus SimulatedConnector::changeAvailability(bool isOperative)
{
    if (m_transaction && isOperative != m_isOperative) {
        m_pendingOperative = isOperative;
        return AvailabilityStatus::Scheduled;
    }
    m_pendingOperative.reset();
    m_isOperative = isOperative;
    if (m_transaction || m_status == Status::Faulted)
        return AvailabilityStatus::Accepted;
    if (!isOperative)
        setStatus(Status::Unavailable);
    else if (m_status == Status::Unavailable)
        setStatus(m_car ? Status::Preparing : Status::Available);
    return AvailabilityStatus::Accepted;
}

ReservationStatus SimulatedConnector::reserve(const ReserveNowRequest& request)
{
    if (m_status == Status::Faulted)
        return ReservationStatus::Faulted;
    if (!m_isOperative)
        return ReservationStatus::Unavailable;
    const bool isReplaced = m_reservation && m_reservation->reservationId == request.reservationId;
    if (m_transaction || m_presented || (m_status != Status::Available && !isReplaced))
        return ReservationStatus::Occupied;
    if (request.expiryDate.utc <= now())
        return ReservationStatus::Rejected;
    m_reservation = request;
    const auto left = std::chrono::milliseconds(now().msecsTo(request.expiryDate.utc));
    m_reservationTimeout = m_context.clock.after(left, [this] { (void)cancelReservation(m_reservation ? m_reservation->reservationId : 0); });
    setStatus(Status::Reserved);
    return ReservationStatus::Accepted;
}

bool SimulatedConnector::cancelReservation(int reservationId)
{
    if (!m_reservation || m_reservation->reservationId != reservationId)
        return false;
    m_reservation.reset();
    m_reservationTimeout.reset();
    if (m_status == Status::Reserved)
        setStatus(Status::Available);
    return true;
}

std::optional<int> SimulatedConnector::reservationId() const
{
    return m_reservation ? std::optional(m_reservation->reservationId) : std::nullopt;
}

// ---- meter values -------------------------------------------------------------------------------------

MeterValue SimulatedConnector::meterValue(const QString& configurationKey, ReadingContext context)
{
    MeterReading reading;
    reading.registerWh = m_registerWh;
    if (m_context.misbehaviour.has(34) && m_transaction && context == ReadingContext::SamplePeriodic)
        reading.registerWh -= m_transaction->meterStartWh;
    reading.intervalWh = m_registerWh - m_lastSampleWh;
    reading.powerW = m_powerW;
    reading.offeredW = offeredW();
    reading.isDirectCurrent = m_context.settings.isDirectCurrent;
    reading.temperatureC = 24 + m_powerW / 2000;
    if (m_car) {
        reading.phases = m_car->model().acPhases;
        if (m_context.settings.isDirectCurrent) // an AC station does not learn it
            reading.socPercent = m_car->socPercent();
    }
    MeterValue value;
    value.timestamp = schema::Timestamp(now());
    value.sampledValue = sampledValues(reading, m_context.configuration.list(configurationKey), context);
    return value;
}

void SimulatedConnector::sendMeterValues(const QString& configurationKey, ReadingContext context)
{
    advance();
    MeterValuesRequest request;
    request.connectorId = m_number;
    request.meterValue = {meterValue(configurationKey, context)};
    m_lastSampleWh = m_registerWh;
    if (request.meterValue.first().sampledValue.isEmpty())
        return;
    if (m_transaction) {
        m_context.transactions.add(QStringLiteral("MeterValues"), schema::write(request), m_transaction->local);
        return;
    }
    if (m_context.misbehaviour.has(31))
        request.transactionId = 0;
    Q_EMIT idleValues(schema::write(request));
}

void SimulatedConnector::restartSampling()
{
    m_sample.reset();
    if (m_transaction)
        scheduleSample();
}

void SimulatedConnector::scheduleSample()
{
    const int seconds = m_context.configuration.integer(key("MeterValueSampleInterval"));
    if (seconds <= 0)
        return;
    m_sample = m_context.clock.after(std::chrono::seconds(seconds), [this] {
        sendMeterValues(key("MeterValuesSampledData"), ReadingContext::SamplePeriodic);
        if (m_transaction)
            scheduleSample();
    });
}

} // namespace forecourt::simulator
