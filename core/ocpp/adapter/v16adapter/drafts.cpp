// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/drafts.h"

#include "core/ocpp/adapter/v16adapter/profiles.h"
#include "core/ocpp/adapter/v16adapter/statusmapping.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

namespace forecourt::ocpp::v16adapter {

namespace {

std::optional<int> connectorFrom(const std::optional<EvseId>& evse)
{
    return evse ? std::optional(evse->value()) : std::nullopt;
}

int connectorOrStation(const std::optional<EvseId>& evse)
{
    return evse ? evse->value() : 0;
}

std::optional<QString> textFrom(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<schema::Timestamp> instantFrom(const std::optional<QDateTime>& utc)
{
    return utc ? std::optional(schema::Timestamp(*utc)) : std::nullopt;
}

v16::CertificateUse wireUse(CertificateUse use)
{
    return use == CertificateUse::ManufacturerRoot ? v16::CertificateUse::ManufacturerRootCertificate
                                                   : v16::CertificateUse::CentralSystemRootCertificate;
}

v16::HashAlgorithm wireAlgorithm(CertificateHashAlgorithm algorithm)
{
    switch (algorithm) {
    case CertificateHashAlgorithm::Sha256: return v16::HashAlgorithm::SHA256;
    case CertificateHashAlgorithm::Sha384: return v16::HashAlgorithm::SHA384;
    case CertificateHashAlgorithm::Sha512: return v16::HashAlgorithm::SHA512;
    }
    return v16::HashAlgorithm::SHA256;
}

v16::AuthorizationData wireEntry(const LocalListEntry& entry)
{
    v16::AuthorizationData wire;
    wire.idTag = entry.token;
    if (entry.verdict) {
        v16::IdTagInfo info;
        info.status = narrowed(entry.verdict->status);
        info.expiryDate = instantFrom(entry.verdict->expiresAt);
        info.parentIdTag = textFrom(entry.verdict->groupId);
        wire.idTagInfo = info;
    }
    return wire;
}

template<class Request>
Draft drafted(const char* action, const Request& request)
{
    return Draft{QString::fromLatin1(action), schema::write(request)};
}

/// Drafts the request of each neutral command.
struct Drafter
{
    Result<Draft> operator()(const RemoteStart& command) const
    {
        v16::RemoteStartTransactionRequest request;
        request.connectorId = connectorFrom(command.evse);
        request.idTag = command.token.value;
        if (command.profile) {
            const Result<v16::ChargingProfile> profile = wireProfile(*command.profile);
            if (!profile)
                return tl::unexpected(profile.error());
            request.chargingProfile = *profile;
        }
        return drafted("RemoteStartTransaction", request);
    }
    Result<Draft> operator()(const RemoteStop& command) const
    {
        bool isNumber = false;
        const qint64 id = command.transaction.value().toLongLong(&isNumber);
        if (!isNumber) {
            const QString issue = QStringLiteral("transactionId: a number expected");
            return failure(ErrorCode::InvalidInput, issue, {issue});
        }
        return drafted("RemoteStopTransaction", v16::RemoteStopTransactionRequest{id});
    }
    Result<Draft> operator()(const Reset& command) const
    {
        if (command.kind != ResetKind::Soft && command.kind != ResetKind::Hard)
            return failure(ErrorCode::NotSupported, QStringLiteral("OCPP 1.6 knows Soft and Hard reset only"));
        const auto type = command.kind == ResetKind::Hard ? v16::ResetType::Hard : v16::ResetType::Soft;
        return drafted("Reset", v16::ResetRequest{type});
    }
    Result<Draft> operator()(const ChangeAvailability& command) const
    {
        const auto type = command.to == Availability::Operative ? v16::AvailabilityType::Operative
                                                                : v16::AvailabilityType::Inoperative;
        return drafted("ChangeAvailability",
                       v16::ChangeAvailabilityRequest{connectorOrStation(command.evse), type});
    }
    Result<Draft> operator()(const UnlockConnector& command) const
    {
        return drafted("UnlockConnector", v16::UnlockConnectorRequest{command.evse.value()});
    }
    Result<Draft> operator()(const TriggerMessage& command) const
    {
        QJsonObject payload{{QStringLiteral("requestedMessage"), command.message}};
        if (command.evse)
            payload.insert(QStringLiteral("connectorId"), command.evse->value());
        if (!command.isExtended && schema::enumFromText<v16::MessageTrigger>(command.message))
            return Draft{QStringLiteral("TriggerMessage"), payload};
        if (schema::enumFromText<v16::ExtendedMessageTrigger>(command.message))
            return Draft{QStringLiteral("ExtendedTriggerMessage"), payload};
        return failure(ErrorCode::NotSupported,
                       QStringLiteral("OCPP 1.6 cannot trigger %1").arg(command.message), {command.message});
    }
    Result<Draft> operator()(const ReadVariables& command) const
    {
        v16::GetConfigurationRequest request;
        if (!command.names.isEmpty())
            request.key = command.names;
        return drafted("GetConfiguration", request);
    }
    Result<Draft> operator()(const WriteVariable& command) const
    {
        return drafted("ChangeConfiguration", v16::ChangeConfigurationRequest{command.name, command.value});
    }
    Result<Draft> operator()(const ClearCache&) const { return drafted("ClearCache", v16::ClearCacheRequest{}); }
    Result<Draft> operator()(const ReadLocalListVersion&) const
    {
        return drafted("GetLocalListVersion", v16::GetLocalListVersionRequest{});
    }
    Result<Draft> operator()(const SendLocalList& command) const
    {
        v16::SendLocalListRequest request;
        request.listVersion = command.version;
        request.updateType = command.update == LocalListUpdate::Full ? v16::UpdateType::Full
                                                                     : v16::UpdateType::Differential;
        QList<v16::AuthorizationData> list;
        for (const LocalListEntry& entry : command.entries)
            list.append(wireEntry(entry));
        if (!list.isEmpty())
            request.localAuthorizationList = list;
        return drafted("SendLocalList", request);
    }
    Result<Draft> operator()(const ReserveNow& command) const
    {
        v16::ReserveNowRequest request;
        request.connectorId = connectorOrStation(command.evse);
        request.expiryDate = schema::Timestamp(command.expiresAt);
        request.idTag = command.token.value;
        request.parentIdTag = textFrom(command.groupId);
        request.reservationId = command.reservationId;
        return drafted("ReserveNow", request);
    }
    Result<Draft> operator()(const CancelReservation& command) const
    {
        return drafted("CancelReservation", v16::CancelReservationRequest{command.reservationId});
    }
    Result<Draft> operator()(const SetChargingProfile& command) const
    {
        const Result<v16::ChargingProfile> profile = wireProfile(command.profile);
        if (!profile)
            return tl::unexpected(profile.error());
        return drafted("SetChargingProfile",
                       v16::SetChargingProfileRequest{connectorOrStation(command.evse), *profile});
    }
    Result<Draft> operator()(const ClearChargingProfiles& command) const
    {
        v16::ClearChargingProfileRequest request;
        request.id = command.profileId;
        request.connectorId = command.isStationOnly ? std::optional(0) : connectorFrom(command.evse);
        if (command.purpose)
            request.chargingProfilePurpose = wirePurpose(*command.purpose);
        request.stackLevel = command.stackLevel;
        return drafted("ClearChargingProfile", request);
    }
    Result<Draft> operator()(const ReadCompositeSchedule& command) const
    {
        v16::GetCompositeScheduleRequest request;
        request.connectorId = connectorOrStation(command.evse);
        request.duration = command.durationS;
        if (command.unit)
            request.chargingRateUnit = wireUnit(*command.unit);
        return drafted("GetCompositeSchedule", request);
    }
    Result<Draft> operator()(const RequestDiagnostics& command) const
    {
        v16::GetDiagnosticsRequest request;
        request.location = command.location;
        request.retries = command.retries.count;
        request.retryInterval = command.retries.intervalS;
        request.startTime = instantFrom(command.from);
        request.stopTime = instantFrom(command.to);
        return drafted("GetDiagnostics", request);
    }
    Result<Draft> operator()(const RequestLog& command) const
    {
        v16::GetLogRequest request;
        request.log = {command.location, instantFrom(command.from), instantFrom(command.to)};
        request.logType = command.kind == LogKind::Security ? v16::LogType::SecurityLog
                                                            : v16::LogType::DiagnosticsLog;
        request.requestId = command.requestId;
        request.retries = command.retries.count;
        request.retryInterval = command.retries.intervalS;
        return drafted("GetLog", request);
    }
    Result<Draft> operator()(const UpdateFirmware& command) const
    {
        v16::UpdateFirmwareRequest request;
        request.location = command.location;
        request.retrieveDate = schema::Timestamp(command.notBefore);
        request.retries = command.retries.count;
        request.retryInterval = command.retries.intervalS;
        return drafted("UpdateFirmware", request);
    }
    Result<Draft> operator()(const UpdateSignedFirmware& command) const
    {
        v16::SignedUpdateFirmwareRequest request;
        request.requestId = command.requestId;
        request.retries = command.retries.count;
        request.retryInterval = command.retries.intervalS;
        request.firmware = {command.location, schema::Timestamp(command.notBefore),
                            instantFrom(command.installNotBefore), command.signingCertificate, command.signature};
        return drafted("SignedUpdateFirmware", request);
    }
    Result<Draft> operator()(const InstallCertificate& command) const
    {
        return drafted("InstallCertificate",
                       v16::InstallCertificateRequest{wireUse(command.use), command.certificate});
    }
    Result<Draft> operator()(const DeleteCertificate& command) const
    {
        const CertificateHash& hash = command.certificate;
        return drafted("DeleteCertificate",
                       v16::DeleteCertificateRequest{{wireAlgorithm(hash.algorithm), hash.issuerName, hash.issuerKey,
                                                      hash.serialNumber}});
    }
    Result<Draft> operator()(const ListCertificates& command) const
    {
        return drafted("GetInstalledCertificateIds", v16::GetInstalledCertificateIdsRequest{wireUse(command.use)});
    }
    Result<Draft> operator()(const DeliverCertificate& command) const
    {
        return drafted("CertificateSigned", v16::CertificateSignedRequest{command.chain});
    }
    Result<Draft> operator()(const SendVendorData& command) const
    {
        v16::DataTransferRequest request;
        request.vendorId = command.vendorId;
        request.messageId = textFrom(command.messageId);
        request.data = command.data;
        return drafted("DataTransfer", request);
    }
    Result<Draft> operator()(const RawCall& command) const { return Draft{command.action, command.payload}; }
};

} // namespace

Result<Draft> draftOf(const CommandParameters& parameters)
{
    return std::visit(Drafter{}, parameters);
}

} // namespace forecourt::ocpp::v16adapter
