// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charging station as the site keeps it, and as it is right now.
#pragma once

#include "core/base/quantity.h"
#include "core/domain/command.h"
#include "core/domain/connectorstatus.h"
#include "core/domain/devicevariable.h"
#include "core/domain/filetransfer.h"
#include "core/domain/ids.h"
#include "core/domain/idtoken.h"
#include "core/domain/quirk.h"

#include <QDateTime>
#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace forecourt {

/// Source: OCPP RegistrationStatus; None before the first boot message.
enum class RegistrationStatus { None, Pending, Accepted, Rejected };

/// What the station said of itself. Source: OCPP BootNotification.
struct BootInfo
{
    QString vendor;
    QString model;
    QString serialNumber;
    QString chargeBoxSerialNumber;
    QString firmwareVersion;
    QString iccid;
    QString imsi;
    QString meterType;
    QString meterSerialNumber;

    bool operator==(const BootInfo&) const = default;
};

/// The public key of a connector's meter that signs its values, as somebody pinned it.
struct PinnedMeterKey
{
    static constexpr qsizetype LongestKey = 2048;

    QByteArray der;        ///< SubjectPublicKeyInfo
    QString fingerprint;   ///< SHA-256 of der, hex; ignored when saved
    QDateTime pinnedAt;    ///< UTC; ignored when saved
    QString pinnedBy;

    bool operator==(const PinnedMeterKey&) const = default;
};

/// What is kept of a station in the database.
struct StationRecord
{
    StationId id;
    QString name;                  ///< shown to people; the id where empty
    bool isAdmitted = false;       ///< decisions.md 24: admission is acceptance
    bool isRejected = false;       ///< the operator said no: boot is answered Rejected
    bool isArchived = false;
    bool allowPlain = true;        ///< may connect without TLS
    QString assumedProtocol;       ///< e.g. ocpp1.6 for a station that names no sub-protocol (quirk 1)
    int securityProfile = 0;       ///< at least this one
    bool hasPassword = false;      ///< the hashes themselves never leave storage and server
    std::optional<int> commandTimeoutS; ///< empty: the site's default (30 s)
    RegistrationStatus registration = RegistrationStatus::None;
    BootInfo boot;
    std::optional<QDateTime> firstSeenAt;
    std::optional<QDateTime> lastSeenAt;
    std::optional<QDateTime> lastBootAt;
    int evseCount = 0;             ///< 0: not known yet
    QSet<QString> unsupportedActions; ///< answered NotImplemented or NotSupported once; empty again after a boot with other firmware
    QList<DeviceVariable> variables;  ///< configuration as last read
    std::optional<QDateTime> variablesReadAt;
    QString note;
    QString area;                  ///< where it stands, free text; stations of one area are shown together
    QMap<int, QString> connectorNames; ///< by EVSE number; also for connectors that did not turn up yet
    QString photo;                 ///< names the stored photo, see History::photo(); empty: none
    std::optional<QDateTime> archivedAt;
    QList<StationId> replaces;     ///< hardware that stood in this place before, newest first
    StationId replacedBy;          ///< of an archived station: the one that took its place; empty: none
    QList<int> outOfUse;           ///< EVSEs we ordered out of use; 0: the whole station
    std::optional<QDateTime> missingSince; ///< UTC; a restart we ordered, and it did not come back
    QMap<int, PinnedMeterKey> meterKeys;   ///< by EVSE number
    TransferHints transfer;        ///< of the addresses of its files

    /// Did we order it out of use, itself or with the whole station. Empty: the station.
    [[nodiscard]] bool isOutOfUse(std::optional<EvseId> evse) const
    {
        return outOfUse.contains(0) || (evse && outOfUse.contains(evse->value()));
    }
    /// A charger of the site: watched, counted and offered. One that was rejected, or put back to waiting, is none until it
    /// is accepted (again).
    [[nodiscard]] bool belongsToSite() const { return isAdmitted && !isArchived; }
    [[nodiscard]] QString displayName() const { return name.isEmpty() ? id.value() : name; }
    bool operator==(const StationRecord&) const = default;
};

/// The latest values of one phase; empty where the station did not say.
struct PhaseValues
{
    std::optional<qint64> milliVolt;
    std::optional<qint64> milliAmpere;
    std::optional<qint64> milliWatt;

    bool operator==(const PhaseValues&) const = default;
};

/// The latest measured values of a connector.
struct LiveValues
{
    std::optional<QDateTime> at;           ///< station time of the newest sample
    std::optional<QDateTime> receivedAt;
    std::optional<qint64> powerW;          ///< total active import
    std::optional<qint64> powerOfferedW;
    std::optional<qint64> currentOfferedMilliA;
    std::optional<Energy> energyRegister;
    std::optional<int> socPercent;
    std::optional<int> temperatureC;
    PhaseValues phases[3];

    bool operator==(const LiveValues& o) const
    {
        return at == o.at && receivedAt == o.receivedAt && powerW == o.powerW && powerOfferedW == o.powerOfferedW
            && currentOfferedMilliA == o.currentOfferedMilliA && energyRegister == o.energyRegister
            && socPercent == o.socPercent && temperatureC == o.temperatureC && phases[0] == o.phases[0]
            && phases[1] == o.phases[1] && phases[2] == o.phases[2];
    }
};

/// A remote start that was accepted and waits for the driver.
struct PendingStart
{
    CommandId command;
    IdToken token;
    QDateTime acceptedAt; ///< UTC
    QDateTime givesUpAt;  ///< UTC, from ConnectionTimeOut

    bool operator==(const PendingStart&) const = default;
};

/// One connector right now.
struct ConnectorState
{
    EvseId evse;
    ConnectorId connector{1};
    QString name; ///< shown to people; empty: station name, plus a number where it has several
    ConnectorStatus status = ConnectorStatus::Unknown;
    ChargingState charging = ChargingState::None;
    QString errorCode;       ///< standard code; empty or NoError: none
    QString vendorErrorCode;
    QString info;
    std::optional<QDateTime> since; ///< UTC; when status or charging last changed
    LiveValues live;
    std::optional<TransactionKey> transaction; ///< the running one
    std::optional<PendingStart> pendingStart;
    std::optional<Availability> pendingAvailability; ///< Scheduled: after the current session

    bool operator==(const ConnectorState&) const = default;
};

/// How a station is linked right now.
struct LinkState
{
    bool isOnline = false;
    bool isStale = false;      ///< linked but silent for longer than it should be
    QString peerAddress;
    QString protocol;          ///< e.g. ocpp1.6
    int securityProfile = 0;
    std::optional<QDateTime> since;      ///< connected since, or offline since
    std::optional<QDateTime> lastHeardAt;
    std::optional<qint64> clockDriftMs;  ///< station clock minus ours
    bool hasBootedOnThisLink = false;
    int queuedCommands = 0;    ///< waiting behind the outstanding one
    bool commandOutstanding = false;

    /// Security profile 0: the station proved by nothing who it is (SEC-3).
    [[nodiscard]] bool isUnprotected() const { return isOnline && !protocol.isEmpty() && securityProfile == 0; }
    bool operator==(const LinkState&) const = default;
};

/// Everything the window shows of a station; immutable once published.
struct StationState
{
    StationRecord record;
    LinkState link;
    std::vector<ConnectorState> connectors; ///< ascending by evse, connector
    std::optional<ConnectorStatus> stationStatus; ///< connector 0 of OCPP 1.6
    QString stationErrorCode;
    QString stationVendorErrorCode;
    QString stationInfo;
    QList<QuirkCount> quirks;
    QString firmwareStatus;    ///< last FirmwareStatusNotification, as sent
    QString diagnosticsStatus; ///< last DiagnosticsStatusNotification, as sent

    bool operator==(const StationState&) const = default;
    [[nodiscard]] const ConnectorState* connector(EvseId evse) const;
};

} // namespace forecourt
