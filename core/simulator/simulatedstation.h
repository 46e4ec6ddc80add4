// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charging station that behaves as OCPP 1.6 says, or as badly as it is told to.
#pragma once

#include "core/simulator/authorizer.h"
#include "core/simulator/filetransfers.h"
#include "core/simulator/forcedanswers.h"
#include "core/simulator/simulatedconnector.h"

#include <QObject>

#include <memory>
#include <vector>

namespace forecourt::simulator {

class StationCommands;

/// One station with its link, connectors, configuration, lists and queue. Everything a driver or a
/// technician can do to it is a function here. Thread: the one that made it; \a clock too.
class SimulatedStation final : public QObject
{
    Q_OBJECT

public:
    /// \a clock tells simulated time and must outlive the station.
    SimulatedStation(const StationSettings& settings, Clock& clock, QObject* parent = nullptr);
    ~SimulatedStation() override;

    // ---- power and link
    void powerOn();
    void powerOff();
    /// Loses the link for \a absence of true time; charging goes on.
    void interruptLink(std::chrono::milliseconds absence);
    /// Restarts; transactions end with \a reason before (soft) or are reported afterwards.
    void reboot(ocpp::v16::Reason reason);
    [[nodiscard]] bool isOnline() const { return m_link.isOpen(); }
    [[nodiscard]] bool isAccepted() const { return m_registration == ocpp::v16::RegistrationStatus::Accepted; }
    [[nodiscard]] std::optional<ocpp::v16::RegistrationStatus> registration() const { return m_registration; }

    // ---- what drivers do; \a connector counts from 1
    void plugIn(int connector, const SimulatedCar& car);
    void unplug(int connector);
    /// Starts, or stops what this token or its group started.
    void tapCard(int connector, const QString& token);

    // ---- what a technician or a script does
    void setFault(int connector, ocpp::v16::ChargePointErrorCode code);
    void setFirmwareVersion(const QString& version) { m_settings.firmwareVersion = version; }
    void sendDataTransfer(const QString& vendorId, const QString& messageId, const QString& data);
    void sendSecurityEvent(const QString& type, const QString& techInfo = {});
    /// Any request, past all checks.
    void sendRequest(const QString& action, const QJsonObject& payload);
    void sendRaw(const QByteArray& frame) { m_link.sendRaw(frame); }

    [[nodiscard]] const StationSettings& settings() const { return m_settings; }
    [[nodiscard]] int connectorCount() const { return static_cast<int>(m_connectors.size()); }
    /// Null if there is none of this number.
    [[nodiscard]] SimulatedConnector* connector(int number) const;
    [[nodiscard]] Configuration& configuration() { return m_configuration; }
    [[nodiscard]] Misbehaviour& misbehaviour() { return m_misbehaviour; }
    /// Answers that are given instead of its own.
    [[nodiscard]] ForcedAnswers& forcedAnswers() { return m_forcedAnswers; }
    [[nodiscard]] const TransactionQueue& transactionQueue() const { return m_transactions; }
    [[nodiscard]] const LocalAuthList& localList() const { return m_localList; }

Q_SIGNALS:
    void opened();
    void closed();
    void connectFailed(const QString& reason);
    /// The answer to BootNotification.
    void registered(ocpp::v16::RegistrationStatus status);
    void statusChanged(int connector, ocpp::v16::ChargePointStatus status);
    void transactionBegan(int connector);
    /// The central system answered the start with this id.
    void transactionNumbered(int connector, qint64 transactionId);
    void transactionEnded(int connector);
    void tokenJudged(const QString& token, ocpp::v16::AuthorizationStatus status);
    void commandReceived(const QString& action, const QJsonObject& payload);
    void firmwareInstalled(const QString& version);
    void frameSent(const QByteArray& frame);
    void frameReceived(const QByteArray& frame);
    /// A ping by WebSocketPingInterval came back.
    void pingAnswered();

private:
    friend class StationCommands;

    void makeConnectors();
    void onOpened();
    void onClosed();
    void awaitSilence();
    void onBootAnswered(const ocpp::rpc::CallOutcome& outcome);
    void accepted(int intervalSeconds);
    void sendBoot();
    void sendHeartbeat();
    void scheduleHeartbeat();
    void schedulePing();
    void scheduleAlignedData();
    void scheduleTrouble();
    void sendStatus(int connector, ocpp::rpc::CallUrgency urgency = ocpp::rpc::CallUrgency::Normal);
    void sendAllStatuses();
    void sendMissedStatuses();
    void replayLateStatuses();
    void statusBecame(int connector);
    void checkTimeForm(const QJsonObject& payload);
    void start(int connector, const QString& token, bool isJudged);
    void configurationChanged(const QString& key);
    [[nodiscard]] SimulatedConnector* connectorOf(LocalTransaction transaction) const;
    [[nodiscard]] SimulatedConnector* connectorOfId(qint64 transactionId) const;
    void notify(const QString& action, const QJsonObject& payload,
                ocpp::rpc::CallUrgency urgency = ocpp::rpc::CallUrgency::Normal);

    StationSettings m_settings;
    Clock& m_clock;
    SystemClock m_trueClock;
    Misbehaviour m_misbehaviour;
    ForcedAnswers m_forcedAnswers;
    Configuration m_configuration;
    ChargingProfiles m_profiles;
    LocalAuthList m_localList;
    StationLink m_link;
    TransactionQueue m_transactions;
    Authorizer m_authorizer;
    FileTransfers m_files;
    std::vector<SimulatedConnector*> m_connectors; ///< children
    std::unique_ptr<StationCommands> m_commands;
    QList<QJsonObject> m_lateStatuses;      ///< quirk 43: of the time without a link
    QHash<int, QByteArray> m_toldStatuses;  ///< what the central system was told last, by connector
    std::optional<QJsonObject> m_lastStart; ///< quirk 29
    std::optional<ocpp::v16::RegistrationStatus> m_registration;
    QHash<int, std::shared_ptr<ScheduledCall>> m_statusDelays; ///< MinimumStatusDuration, by connector
    std::unique_ptr<ScheduledCall> m_bootTimer;
    std::unique_ptr<ScheduledCall> m_heartbeat;
    std::unique_ptr<ScheduledCall> m_ping;
    std::unique_ptr<ScheduledCall> m_aligned;
    std::unique_ptr<ScheduledCall> m_trouble;
    std::unique_ptr<ScheduledCall> m_silence; ///< quirk 6
    bool m_isOn = false;
    bool m_hasBooted = false;
    bool m_hasSentPast = false;
};

} // namespace forecourt::simulator
