// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The commands an operator can give to a station, one type each.
#pragma once

#include "core/domain/certificate.h"
#include "core/domain/chargingprofile.h"
#include "core/domain/connectorstatus.h"
#include "core/domain/ids.h"
#include "core/domain/idtoken.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>

namespace forecourt {

// ---- charging ---------------------------------------------------------------------------------------

/// Source: OCPP 1.6 RemoteStartTransaction §5.11, OCPP 2.0.1 RequestStartTransaction.
struct RemoteStart
{
    std::optional<EvseId> evse;
    IdToken token;
    std::optional<ChargingProfile> profile{}; ///< of purpose Tx, without a transaction
    bool operator==(const RemoteStart&) const = default;
};
/// Source: OCPP 1.6 RemoteStopTransaction §5.12, OCPP 2.0.1 RequestStopTransaction.
struct RemoteStop
{
    TransactionId transaction;
    bool operator==(const RemoteStop&) const = default;
};
/// Source: OCPP 1.6 UnlockConnector §5.18.
struct UnlockConnector
{
    EvseId evse;
    bool operator==(const UnlockConnector&) const = default;
};

// ---- the station itself -----------------------------------------------------------------------------

/// Soft and Hard are OCPP 1.6, Immediate and OnIdle 2.0.1; never translated into one another.
enum class ResetKind { Soft, Hard, Immediate, OnIdle };
/// Source: OCPP 1.6 Reset §5.14.
struct Reset
{
    ResetKind kind = ResetKind::Soft;
    bool operator==(const Reset&) const = default;
};
/// Source: OCPP 1.6 ChangeAvailability §5.2.
struct ChangeAvailability
{
    std::optional<EvseId> evse; ///< empty: whole station
    Availability to = Availability::Operative;
    bool operator==(const ChangeAvailability&) const = default;
};
/// Source: OCPP 1.6 TriggerMessage §5.17; security whitepaper ExtendedTriggerMessage.
struct TriggerMessage
{
    QString message;            ///< the OCPP name of what is asked for, e.g. StatusNotification
    std::optional<EvseId> evse; ///< empty: all, or where it does not matter
    /// Ask by ExtendedTriggerMessage also for what TriggerMessage knows; FirmwareStatusNotification then
    /// brings the signed one. What only the extension knows goes by it in any case.
    bool isExtended = false;
    bool operator==(const TriggerMessage&) const = default;
};

// ---- settings ---------------------------------------------------------------------------------------

/// Source: OCPP 1.6 GetConfiguration §5.8, OCPP 2.0.1 GetVariables. No name: everything.
struct ReadVariables
{
    QStringList names;
    bool operator==(const ReadVariables&) const = default;
};
/// Source: OCPP 1.6 ChangeConfiguration §5.3 (name ≤ 50, value ≤ 500 characters), OCPP 2.0.1 SetVariables.
struct WriteVariable
{
    QString name;
    QString value; ///< "***" in a record where the name is that of a secret
    bool operator==(const WriteVariable&) const = default;
};

// ---- who may charge ---------------------------------------------------------------------------------

/// Source: OCPP 1.6 ClearCache §5.4.
struct ClearCache
{
    bool operator==(const ClearCache&) const = default;
};
/// Source: OCPP 1.6 GetLocalListVersion §5.10.
struct ReadLocalListVersion
{
    bool operator==(const ReadLocalListVersion&) const = default;
};
/// Full replaces the list, Differential changes it. Source: OCPP 1.6 §7.48.
enum class LocalListUpdate { Differential, Full };
/// What a list says about a token. Source: OCPP 1.6 IdTagInfo §7.27.
struct LocalListVerdict
{
    AuthorizationStatus status = AuthorizationStatus::Accepted;
    std::optional<QDateTime> expiresAt{}; ///< UTC
    QString groupId{};                    ///< OCPP parentIdTag; empty: none
    bool operator==(const LocalListVerdict&) const = default;
};
/// Source: OCPP 1.6 AuthorizationData §7.1.
struct LocalListEntry
{
    QString token;                             ///< ≤ 20 characters
    std::optional<LocalListVerdict> verdict{}; ///< empty, in a differential update: remove the token
    bool operator==(const LocalListEntry&) const = default;
};
/// Source: OCPP 1.6 SendLocalList §5.15.
struct SendLocalList
{
    int version = 1; ///< 1 and up
    LocalListUpdate update = LocalListUpdate::Full;
    QList<LocalListEntry> entries; ///< Full without any: empty the list
    bool operator==(const SendLocalList&) const = default;
};

// ---- reservations -----------------------------------------------------------------------------------

/// Source: OCPP 1.6 ReserveNow §5.13.
struct ReserveNow
{
    std::optional<EvseId> evse; ///< empty: any (connector 0, where ReserveConnectorZeroSupported)
    int reservationId = 0;      ///< replaces one with the same id
    IdToken token;
    QDateTime expiresAt;        ///< UTC
    QString groupId{};          ///< OCPP parentIdTag; empty: none
    bool operator==(const ReserveNow&) const = default;
};
/// Source: OCPP 1.6 CancelReservation §5.1.
struct CancelReservation
{
    int reservationId = 0;
    bool operator==(const CancelReservation&) const = default;
};

// ---- limits of power --------------------------------------------------------------------------------

/// Source: OCPP 1.6 SetChargingProfile §5.16.
struct SetChargingProfile
{
    std::optional<EvseId> evse; ///< empty: the whole station (connector 0)
    ChargingProfile profile;
    bool operator==(const SetChargingProfile&) const = default;
};
/// What is given combines with AND; nothing given clears all. Source: OCPP 1.6 ClearChargingProfile §5.5.
struct ClearChargingProfiles
{
    std::optional<int> profileId{};
    std::optional<EvseId> evse{};  ///< empty: wherever they are
    bool isStationOnly = false;    ///< with evse empty: those of the station as a whole only (connector 0)
    std::optional<ChargingProfilePurpose> purpose{};
    std::optional<int> stackLevel{};
    bool operator==(const ClearChargingProfiles&) const = default;
};
/// Source: OCPP 1.6 GetCompositeSchedule §5.7.
struct ReadCompositeSchedule
{
    std::optional<EvseId> evse; ///< empty: the grid connection of the whole station
    int durationS = 86'400;
    std::optional<ChargingRateUnit> unit{}; ///< empty: as the station likes
    bool operator==(const ReadCompositeSchedule&) const = default;
};

// ---- files ------------------------------------------------------------------------------------------

/// How often a station tries a transfer again. Empty: as it likes. Source: E16 3.50 (after the first try).
struct TransferRetries
{
    std::optional<int> count{};
    std::optional<int> intervalS{};
    bool operator==(const TransferRetries&) const = default;
};
/// Source: OCPP 1.6 GetDiagnostics §5.9.
struct RequestDiagnostics
{
    QString location; ///< URL of a folder to upload to; its password is masked in a record
    std::optional<QDateTime> from{};
    std::optional<QDateTime> to{};
    TransferRetries retries{};
    bool operator==(const RequestDiagnostics&) const = default;
};
/// Source: OCPP 1.6 security whitepaper, LogEnumType.
enum class LogKind { Diagnostics, Security };
/// Source: OCPP 1.6 security whitepaper, GetLog.
struct RequestLog
{
    LogKind kind = LogKind::Diagnostics;
    int requestId = 0;
    QString location; ///< URL to upload to, ≤ 512; its password is masked in a record
    std::optional<QDateTime> from{};
    std::optional<QDateTime> to{};
    TransferRetries retries{};
    bool operator==(const RequestLog&) const = default;
};
/// Source: OCPP 1.6 UpdateFirmware §5.19.
struct UpdateFirmware
{
    QString location;    ///< URL to download from; its password is masked in a record
    QDateTime notBefore; ///< UTC
    TransferRetries retries{};
    bool operator==(const UpdateFirmware&) const = default;
};
/// Source: OCPP 1.6 security whitepaper, SignedUpdateFirmware.
struct UpdateSignedFirmware
{
    int requestId = 0;
    QString location;    ///< URL to download from, ≤ 512; its password is masked in a record
    QDateTime notBefore; ///< UTC, of the download
    std::optional<QDateTime> installNotBefore{};
    QString signingCertificate; ///< PEM, ≤ 5500
    QString signature;          ///< base64, ≤ 800
    TransferRetries retries{};
    bool operator==(const UpdateSignedFirmware&) const = default;
};

// ---- certificates -----------------------------------------------------------------------------------

/// Source: OCPP 1.6 security whitepaper, InstallCertificate.
struct InstallCertificate
{
    CertificateUse use = CertificateUse::CentralSystemRoot;
    QString certificate; ///< PEM, ≤ 5500
    bool operator==(const InstallCertificate&) const = default;
};
/// Source: OCPP 1.6 security whitepaper, DeleteCertificate.
struct DeleteCertificate
{
    CertificateHash certificate;
    bool operator==(const DeleteCertificate&) const = default;
};
/// Source: OCPP 1.6 security whitepaper, GetInstalledCertificateIds.
struct ListCertificates
{
    CertificateUse use = CertificateUse::CentralSystemRoot;
    bool operator==(const ListCertificates&) const = default;
};
/// Hands the station its own certificate. Source: OCPP 1.6 security whitepaper, CertificateSigned.
struct DeliverCertificate
{
    QString chain; ///< PEM, leaf first, ≤ 10000
    bool operator==(const DeliverCertificate&) const = default;
};

// ---- anything ---------------------------------------------------------------------------------------

/// Source: OCPP 1.6 DataTransfer §5.6.
struct SendVendorData
{
    QString vendorId;              ///< ≤ 255
    QString messageId{};           ///< ≤ 50; empty: none
    std::optional<QString> data{};
    bool operator==(const SendVendorData&) const = default;
};
/// Any action the central system may send, with its OCPP payload; for scripts and technicians.
struct RawCall
{
    QString action;
    QJsonObject payload;
    bool force = false; ///< send although our own check found issues
    bool operator==(const RawCall&) const = default;
};

using CommandParameters
    = std::variant<RemoteStart, RemoteStop, Reset, ChangeAvailability, UnlockConnector, TriggerMessage, ReadVariables,
                   RawCall, WriteVariable, ClearCache, ReadLocalListVersion, SendLocalList, ReserveNow,
                   CancelReservation, SetChargingProfile, ClearChargingProfiles, ReadCompositeSchedule,
                   RequestDiagnostics, RequestLog, UpdateFirmware, UpdateSignedFirmware, InstallCertificate,
                   DeleteCertificate, ListCertificates, DeliverCertificate, SendVendorData>;

} // namespace forecourt
