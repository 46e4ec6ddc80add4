// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a simulated station does with the requests of the central system.
#pragma once

#include "core/ocpp/v16/actions.h"
#include "core/simulator/simulatedstation.h"
#include "core/simulator/stationkeys.h"

namespace forecourt::simulator {

/// Answers every request of OCPP 1.6 and of the security extension. Thread: the station's.
class StationCommands final
{
public:
    explicit StationCommands(SimulatedStation& station) : m_station(station) {}

    /// Answers with a result or an error, once.
    void handle(const QString& id, const QString& action, const QJsonObject& payload);

    /// A transaction got its id: a charging profile that came with the remote start is installed.
    void transactionNumbered(const SimulatedConnector& connector, qint64 transactionId);
    /// Progress of transfers becomes notifications.
    void connectFiles();

private:
    /// What to do after the answer went out; may be empty.
    using After = std::function<void()>;
    /// A payload, or the code of a refusal.
    using Reply = std::variant<QJsonObject, ocpp::rpc::CallErrorCode>;
    struct Answer
    {
        Reply reply;
        After after{};
    };

    template<class Request>
    Answer read(const QJsonObject& payload, Answer (StationCommands::*handler)(const Request&));

    Answer cancelReservation(const ocpp::v16::CancelReservationRequest& request);
    Answer changeAvailability(const ocpp::v16::ChangeAvailabilityRequest& request);
    Answer changeConfiguration(const ocpp::v16::ChangeConfigurationRequest& request);
    Answer clearCache(const ocpp::v16::ClearCacheRequest& request);
    Answer clearChargingProfile(const ocpp::v16::ClearChargingProfileRequest& request);
    Answer dataTransfer(const ocpp::v16::DataTransferRequest& request);
    Answer getCompositeSchedule(const ocpp::v16::GetCompositeScheduleRequest& request);
    Answer getConfiguration(const ocpp::v16::GetConfigurationRequest& request);
    Answer getDiagnostics(const ocpp::v16::GetDiagnosticsRequest& request);
    Answer getLocalListVersion(const ocpp::v16::GetLocalListVersionRequest& request);
    Answer remoteStart(const ocpp::v16::RemoteStartTransactionRequest& request);
    Answer remoteStop(const ocpp::v16::RemoteStopTransactionRequest& request);
    Answer reserveNow(const ocpp::v16::ReserveNowRequest& request);
    Answer reset(const ocpp::v16::ResetRequest& request);
    Answer sendLocalList(const ocpp::v16::SendLocalListRequest& request);
    Answer setChargingProfile(const ocpp::v16::SetChargingProfileRequest& request);
    Answer triggerMessage(const ocpp::v16::TriggerMessageRequest& request);
    Answer unlockConnector(const ocpp::v16::UnlockConnectorRequest& request);
    Answer updateFirmware(const ocpp::v16::UpdateFirmwareRequest& request);

    Answer certificateSigned(const ocpp::v16::CertificateSignedRequest& request);
    Answer deleteCertificate(const ocpp::v16::DeleteCertificateRequest& request);
    Answer extendedTrigger(const ocpp::v16::ExtendedTriggerMessageRequest& request);
    Answer getCertificateIds(const ocpp::v16::GetInstalledCertificateIdsRequest& request);
    Answer getLog(const ocpp::v16::GetLogRequest& request);
    Answer installCertificate(const ocpp::v16::InstallCertificateRequest& request);
    Answer signedUpdateFirmware(const ocpp::v16::SignedUpdateFirmwareRequest& request);

    /// Sends what was asked for; false if there is no such message.
    bool trigger(const QString& message, std::optional<int> connector);
    void answerAsForced(const QString& id, const QString& action, const ForcedAnswer& forced);
    [[nodiscard]] Answer answerFor(const QString& action, const QJsonObject& payload);
    [[nodiscard]] std::optional<Answer> answerForSecurity(const QString& action, const QJsonObject& payload);
    [[nodiscard]] bool isConnector(int number) const { return number >= 0 && number <= m_station.connectorCount(); }
    [[nodiscard]] QByteArray statusContent() const;
    [[nodiscard]] QByteArray keysContent() const;
    [[nodiscard]] QByteArray logContent() const;
    /// An answer is ordered under which \a action's firmware fails to install.
    [[nodiscard]] bool failsToInstall(const QString& action) const;

    SimulatedStation& m_station;
    QHash<int, ocpp::v16::ChargingProfile> m_profilesToCome; ///< of remote starts, by connector
    StationKeys m_keys;
    struct InstalledCertificate
    {
        ocpp::v16::CertificateUse use;
        ocpp::v16::CertificateHashData hash;
    };
    QList<InstalledCertificate> m_certificates;
};

} // namespace forecourt::simulator
