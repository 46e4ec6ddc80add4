// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One connector: its car, its meter, its transaction, its status.
#pragma once

#include "core/ocpp/v16/messages/core.h"
#include "core/ocpp/v16/messages/reservation.h"
#include "core/simulator/chargingprofiles.h"
#include "core/simulator/configuration.h"
#include "core/simulator/metersampler.h"
#include "core/simulator/simulatedcar.h"
#include "core/simulator/transactionqueue.h"

#include <QObject>

namespace forecourt::simulator {

/// What a connector shares with its station.
struct ConnectorContext
{
    const StationSettings& settings;
    const Configuration& configuration;
    ChargingProfiles& profiles;
    TransactionQueue& transactions;
    Misbehaviour& misbehaviour;
    Clock& clock; ///< simulated time
};

/// The state machine of S16 §4.9 for one connector. Thread: the station's.
class SimulatedConnector final : public QObject
{
    Q_OBJECT

public:
    using Status = ocpp::v16::ChargePointStatus;

    /// A running transaction.
    struct Transaction
    {
        LocalTransaction local = 0;
        QString token;
        QString group;
        QDateTime startedAt;
        double meterStartWh = 0;
        bool isRefused = false;   ///< the central system did not accept the token after all
        double graceUntilWh = 0;  ///< register up to which a refused transaction gets energy (MaxEnergyOnInvalidId)
        QList<ocpp::v16::MeterValue> stopData;
    };

    SimulatedConnector(int number, ConnectorContext context, QObject* parent);
    ~SimulatedConnector() override;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] ocpp::v16::ChargePointErrorCode errorCode() const { return m_errorCode; }
    [[nodiscard]] const std::optional<Transaction>& transaction() const { return m_transaction; }
    [[nodiscard]] const std::optional<SimulatedCar>& car() const { return m_car; }
    [[nodiscard]] double registerWh() const { return m_registerWh; }
    [[nodiscard]] double powerW() const { return m_powerW; }
    /// Could a transaction begin here for \a token?
    [[nodiscard]] bool isFreeFor(const QString& token, const QString& group) const;
    [[nodiscard]] bool isAwaitingPlug() const { return m_presented.has_value(); }

    // ---- what happens at the connector
    void plugIn(const SimulatedCar& car);
    void unplug();
    /// The car stops taking energy, or takes it again.
    void setCarPaused(bool isPaused);
    void setFault(ocpp::v16::ChargePointErrorCode code);
    void clearFault() { setFault(ocpp::v16::ChargePointErrorCode::NoError); }

    // ---- what the station decides
    /// \a token may charge: starts now, or when a car is plugged in before ConnectionTimeOut.
    void authorised(const QString& token, const QString& group);
    void stop(ocpp::v16::Reason reason, const std::optional<QString>& token = std::nullopt);
    /// Ends the transaction without telling anyone yet: as a power cut does.
    void powerCut(ocpp::v16::Reason reason);
    [[nodiscard]] ocpp::v16::AvailabilityStatus changeAvailability(bool isOperative);
    [[nodiscard]] bool isOperative() const { return m_isOperative; }
    [[nodiscard]] ocpp::v16::ReservationStatus reserve(const ocpp::v16::ReserveNowRequest& request);
    bool cancelReservation(int reservationId);
    [[nodiscard]] std::optional<int> reservationId() const;
    void startAnswered(const ocpp::v16::StartTransactionResponse& response);

    /// The meter now, for the measurands of \a configurationKey.
    [[nodiscard]] ocpp::v16::MeterValue meterValue(const QString& configurationKey, ocpp::v16::ReadingContext context);
    /// Sends the values of the running transaction, or emits idleValues without one.
    void sendMeterValues(const QString& configurationKey, ocpp::v16::ReadingContext context);
    /// Settings changed: the sample timer starts anew.
    void restartSampling();
    /// Moves the simulation to now.
    void advance();

Q_SIGNALS:
    void statusChanged();
    /// \a start: the StartTransaction that was queued.
    void transactionBegan(const QJsonObject& start);
    void transactionEnded();
    /// Values outside a transaction.
    void idleValues(const QJsonObject& payload);

private:
    struct Presented
    {
        QString token;
        QString group;
    };
    void setStatus(Status status);
    [[nodiscard]] bool mayCharge() const;
    void updateChargingStatus();
    void leaveTransaction();
    void begin(const Presented& presented);
    void scheduleTick();
    void scheduleSample();
    [[nodiscard]] double offeredW() const;
    [[nodiscard]] QDateTime now() const { return m_context.clock.utcNow(); }
    [[nodiscard]] QString key(const char* name) const { return QString::fromLatin1(name); }

    int m_number;
    ConnectorContext m_context;
    Status m_status = Status::Available;
    ocpp::v16::ChargePointErrorCode m_errorCode = ocpp::v16::ChargePointErrorCode::NoError;
    std::optional<SimulatedCar> m_car;
    bool m_isCarPaused = false;
    bool m_isOperative = true;
    std::optional<bool> m_pendingOperative;
    std::optional<Presented> m_presented;
    std::optional<Transaction> m_transaction;
    std::optional<ocpp::v16::ReserveNowRequest> m_reservation;
    double m_registerWh;
    double m_lastSampleWh;
    double m_powerW = 0;
    std::chrono::milliseconds m_advancedTo;
    std::unique_ptr<ScheduledCall> m_connectionTimeout;
    std::unique_ptr<ScheduledCall> m_reservationTimeout;
    std::unique_ptr<ScheduledCall> m_tick;
    std::unique_ptr<ScheduledCall> m_sample;
};

} // namespace forecourt::simulator
