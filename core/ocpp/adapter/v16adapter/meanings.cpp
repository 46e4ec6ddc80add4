// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/meanings.h"

#include "core/ocpp/adapter/v16adapter/profiles.h"
#include "core/ocpp/adapter/v16adapter/statusmapping.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/v16/actions.h"

#include <QHash>

namespace forecourt::ocpp::v16adapter {

namespace {

using Meaning = std::optional<CommandParameters>;

std::optional<EvseId> evseFrom(std::optional<int> connector)
{
    return connector && *connector > 0 ? std::optional(EvseId(*connector)) : std::nullopt;
}

std::optional<QDateTime> utcFrom(const std::optional<schema::Timestamp>& instant)
{
    return instant && instant->isValid() ? std::optional(instant->utc) : std::nullopt;
}

CertificateUse neutralUse(v16::CertificateUse use)
{
    return use == v16::CertificateUse::ManufacturerRootCertificate ? CertificateUse::ManufacturerRoot
                                                                   : CertificateUse::CentralSystemRoot;
}

CommandParameters meaning(const v16::RemoteStartTransactionRequest& r)
{
    RemoteStart start{evseFrom(r.connectorId), IdToken{r.idTag, IdTokenKind::Unknown}, {}};
    if (r.chargingProfile)
        start.profile = neutralProfile(*r.chargingProfile);
    return start;
}

CommandParameters meaning(const v16::RemoteStopTransactionRequest& r)
{
    return RemoteStop{TransactionId(QString::number(r.transactionId))};
}

CommandParameters meaning(const v16::ResetRequest& r)
{
    return Reset{r.type == v16::ResetType::Hard ? ResetKind::Hard : ResetKind::Soft};
}

CommandParameters meaning(const v16::ChangeAvailabilityRequest& r)
{
    return ChangeAvailability{evseFrom(r.connectorId), r.type == v16::AvailabilityType::Operative
                                                           ? Availability::Operative
                                                           : Availability::Inoperative};
}

CommandParameters meaning(const v16::TriggerMessageRequest& r)
{
    return TriggerMessage{schema::enumText(r.requestedMessage), evseFrom(r.connectorId), false};
}

CommandParameters meaning(const v16::ExtendedTriggerMessageRequest& r)
{
    const QString message = schema::enumText(r.requestedMessage);
    return TriggerMessage{message, evseFrom(r.connectorId),
                          schema::enumFromText<v16::MessageTrigger>(message).has_value()};
}

CommandParameters meaning(const v16::GetConfigurationRequest& r)
{
    return ReadVariables{r.key.value_or(QList<QString>())};
}

CommandParameters meaning(const v16::ChangeConfigurationRequest& r)
{
    return WriteVariable{r.key, r.value};
}

CommandParameters meaning(const v16::ClearCacheRequest&)
{
    return ClearCache{};
}

CommandParameters meaning(const v16::GetLocalListVersionRequest&)
{
    return ReadLocalListVersion{};
}

CommandParameters meaning(const v16::SendLocalListRequest& r)
{
    SendLocalList list;
    list.version = r.listVersion;
    list.update = r.updateType == v16::UpdateType::Full ? LocalListUpdate::Full : LocalListUpdate::Differential;
    for (const v16::AuthorizationData& entry : r.localAuthorizationList.value_or(QList<v16::AuthorizationData>())) {
        LocalListEntry neutral{entry.idTag, {}};
        if (entry.idTagInfo) {
            neutral.verdict = LocalListVerdict{neutralVerdict(entry.idTagInfo->status),
                                               utcFrom(entry.idTagInfo->expiryDate),
                                               entry.idTagInfo->parentIdTag.value_or(QString())};
        }
        list.entries.append(neutral);
    }
    return list;
}

CommandParameters meaning(const v16::ReserveNowRequest& r)
{
    return ReserveNow{evseFrom(r.connectorId), r.reservationId, IdToken{r.idTag, IdTokenKind::Unknown},
                      r.expiryDate.utc, r.parentIdTag.value_or(QString())};
}

CommandParameters meaning(const v16::CancelReservationRequest& r)
{
    return CancelReservation{r.reservationId};
}

CommandParameters meaning(const v16::SetChargingProfileRequest& r)
{
    return SetChargingProfile{evseFrom(r.connectorId), neutralProfile(r.csChargingProfiles)};
}

CommandParameters meaning(const v16::ClearChargingProfileRequest& r)
{
    ClearChargingProfiles clear;
    clear.profileId = r.id;
    clear.evse = evseFrom(r.connectorId);
    clear.isStationOnly = r.connectorId == 0;
    if (r.chargingProfilePurpose)
        clear.purpose = neutralPurpose(*r.chargingProfilePurpose);
    clear.stackLevel = r.stackLevel;
    return clear;
}

CommandParameters meaning(const v16::GetCompositeScheduleRequest& r)
{
    ReadCompositeSchedule read{evseFrom(r.connectorId), r.duration, {}};
    if (r.chargingRateUnit)
        read.unit = neutralUnit(*r.chargingRateUnit);
    return read;
}

CommandParameters meaning(const v16::GetDiagnosticsRequest& r)
{
    return RequestDiagnostics{r.location, utcFrom(r.startTime), utcFrom(r.stopTime), {r.retries, r.retryInterval}};
}

CommandParameters meaning(const v16::GetLogRequest& r)
{
    return RequestLog{r.logType == v16::LogType::SecurityLog ? LogKind::Security : LogKind::Diagnostics,
                      r.requestId,
                      r.log.remoteLocation,
                      utcFrom(r.log.oldestTimestamp),
                      utcFrom(r.log.latestTimestamp),
                      {r.retries, r.retryInterval}};
}

CommandParameters meaning(const v16::UpdateFirmwareRequest& r)
{
    return UpdateFirmware{r.location, r.retrieveDate.utc, {r.retries, r.retryInterval}};
}

CommandParameters meaning(const v16::SignedUpdateFirmwareRequest& r)
{
    return UpdateSignedFirmware{r.requestId,
                                r.firmware.location,
                                r.firmware.retrieveDateTime.utc,
                                utcFrom(r.firmware.installDateTime),
                                r.firmware.signingCertificate,
                                r.firmware.signature,
                                {r.retries, r.retryInterval}};
}

CommandParameters meaning(const v16::InstallCertificateRequest& r)
{
    return InstallCertificate{neutralUse(r.certificateType), r.certificate};
}

CommandParameters meaning(const v16::DeleteCertificateRequest& r)
{
    return DeleteCertificate{neutralHash(r.certificateHashData)};
}

CommandParameters meaning(const v16::GetInstalledCertificateIdsRequest& r)
{
    return ListCertificates{neutralUse(r.certificateType)};
}

CommandParameters meaning(const v16::CertificateSignedRequest& r)
{
    return DeliverCertificate{r.certificateChain};
}

CommandParameters meaning(const v16::DataTransferRequest& r)
{
    return SendVendorData{r.vendorId, r.messageId.value_or(QString()), r.data};
}

template<class Request>
Meaning meaningAs(const QJsonObject& payload)
{
    const auto reading = schema::read<Request>(payload);
    return reading.isUsable() ? Meaning(meaning(reading.value)) : std::nullopt;
}

/// Connector 0 cannot be said in neutral words, and means nothing.
Meaning meaningOfUnlock(const QJsonObject& payload)
{
    const auto reading = schema::read<v16::UnlockConnectorRequest>(payload);
    if (!reading.isUsable() || reading.value.connectorId <= 0)
        return std::nullopt;
    return UnlockConnector{EvseId(reading.value.connectorId)};
}

using MeaningReader = Meaning (*)(const QJsonObject&);

const QHash<QString, MeaningReader>& meaningReaders()
{
    static const QHash<QString, MeaningReader> all{
        {QStringLiteral("CancelReservation"), meaningAs<v16::CancelReservationRequest>},
        {QStringLiteral("CertificateSigned"), meaningAs<v16::CertificateSignedRequest>},
        {QStringLiteral("ChangeAvailability"), meaningAs<v16::ChangeAvailabilityRequest>},
        {QStringLiteral("ChangeConfiguration"), meaningAs<v16::ChangeConfigurationRequest>},
        {QStringLiteral("ClearCache"), meaningAs<v16::ClearCacheRequest>},
        {QStringLiteral("ClearChargingProfile"), meaningAs<v16::ClearChargingProfileRequest>},
        {QStringLiteral("DataTransfer"), meaningAs<v16::DataTransferRequest>},
        {QStringLiteral("DeleteCertificate"), meaningAs<v16::DeleteCertificateRequest>},
        {QStringLiteral("ExtendedTriggerMessage"), meaningAs<v16::ExtendedTriggerMessageRequest>},
        {QStringLiteral("GetCompositeSchedule"), meaningAs<v16::GetCompositeScheduleRequest>},
        {QStringLiteral("GetConfiguration"), meaningAs<v16::GetConfigurationRequest>},
        {QStringLiteral("GetDiagnostics"), meaningAs<v16::GetDiagnosticsRequest>},
        {QStringLiteral("GetInstalledCertificateIds"), meaningAs<v16::GetInstalledCertificateIdsRequest>},
        {QStringLiteral("GetLocalListVersion"), meaningAs<v16::GetLocalListVersionRequest>},
        {QStringLiteral("GetLog"), meaningAs<v16::GetLogRequest>},
        {QStringLiteral("InstallCertificate"), meaningAs<v16::InstallCertificateRequest>},
        {QStringLiteral("RemoteStartTransaction"), meaningAs<v16::RemoteStartTransactionRequest>},
        {QStringLiteral("RemoteStopTransaction"), meaningAs<v16::RemoteStopTransactionRequest>},
        {QStringLiteral("ReserveNow"), meaningAs<v16::ReserveNowRequest>},
        {QStringLiteral("Reset"), meaningAs<v16::ResetRequest>},
        {QStringLiteral("SendLocalList"), meaningAs<v16::SendLocalListRequest>},
        {QStringLiteral("SetChargingProfile"), meaningAs<v16::SetChargingProfileRequest>},
        {QStringLiteral("SignedUpdateFirmware"), meaningAs<v16::SignedUpdateFirmwareRequest>},
        {QStringLiteral("TriggerMessage"), meaningAs<v16::TriggerMessageRequest>},
        {QStringLiteral("UnlockConnector"), meaningOfUnlock},
        {QStringLiteral("UpdateFirmware"), meaningAs<v16::UpdateFirmwareRequest>},
    };
    return all;
}

} // namespace

CertificateHash neutralHash(const v16::CertificateHashData& hash)
{
    CertificateHash neutral;
    switch (hash.hashAlgorithm) {
    case v16::HashAlgorithm::SHA256: neutral.algorithm = CertificateHashAlgorithm::Sha256; break;
    case v16::HashAlgorithm::SHA384: neutral.algorithm = CertificateHashAlgorithm::Sha384; break;
    case v16::HashAlgorithm::SHA512: neutral.algorithm = CertificateHashAlgorithm::Sha512; break;
    }
    neutral.issuerName = hash.issuerNameHash;
    neutral.issuerKey = hash.issuerKeyHash;
    neutral.serialNumber = hash.serialNumber;
    return neutral;
}

CommandParameters meaningOf(const QString& action, const QJsonObject& payload)
{
    if (const MeaningReader reader = meaningReaders().value(action)) {
        if (const Meaning known = reader(payload))
            return *known;
    }
    return RawCall{action, payload, false}; // in memory only: a new key must be known when it is accepted
}

} // namespace forecourt::ocpp::v16adapter
