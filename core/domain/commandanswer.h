// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What became of a command: the outcome, the station's answer, and what it did afterwards.
#pragma once

#include "core/domain/certificate.h"
#include "core/domain/chargingprofile.h"

#include <QList>
#include <QString>

#include <variant>

namespace forecourt {

/// What became of a command. A rejection, an error and a timeout are outcomes, not failures of ours.
/// Source: house-style.md §3b.
enum class CommandOutcome {
    Queued,       ///< waits behind another command of this station
    Sent,         ///< no answer yet
    Accepted,     ///< the station said it will; the effect is another matter
    Rejected,     ///< any refusing status; answer says which
    Scheduled,    ///< will happen later (ChangeAvailability while charging)
    NotSupported, ///< the station cannot do it, by status or by CALLERROR
    Error,        ///< CALLERROR; errorCode and errorText have it
    TimedOut,     ///< no answer in time: unknown whether it happened
    Disconnected, ///< the link ended before the answer: unknown whether it happened
    Cancelled,    ///< withdrawn before it was sent
};

/// The station's answer, one value for each status of any command. Which of them a command can have:
/// ocpp-behaviour.md §4 and §6. Stored as its number: grows at the end only.
enum class CommandAnswer {
    None,               ///< no answer, an error, or from before these were kept
    Done,               ///< an answer without a status: what was asked for is in it, or it was just heard
    Accepted,
    Rejected,
    Scheduled,          ///< ChangeAvailability: after the session
    RebootRequired,     ///< WriteVariable: taken, active after a restart
    NotSupported,       ///< WriteVariable: unknown key; UnlockConnector: no lock; SendLocalList, SetChargingProfile
    NotImplemented,     ///< TriggerMessage: does not know this message
    Unlocked,
    UnlockFailed,
    NothingMatched,     ///< ClearChargingProfiles: Unknown
    UnknownVendor,      ///< SendVendorData
    UnknownMessage,     ///< SendVendorData
    Faulted,            ///< ReserveNow
    Occupied,           ///< ReserveNow
    Unavailable,        ///< ReserveNow
    Failed,             ///< SendLocalList, InstallCertificate, DeleteCertificate
    VersionMismatch,    ///< SendLocalList: not higher than the station's
    AcceptedCancelled,  ///< RequestLog, UpdateSignedFirmware: an older transfer was broken off for it
    InvalidCertificate, ///< UpdateSignedFirmware
    RevokedCertificate, ///< UpdateSignedFirmware
    NotFound,           ///< DeleteCertificate, ListCertificates
    NothingToSend,      ///< RequestDiagnostics: no file name, so nothing will be uploaded
    Other,              ///< a word the standard lacks; answerStatus has it
};

/// What the station did after it answered, where that can be observed.
/// Stored as its number: grows at the end only.
enum class CommandEffect {
    None,             ///< nothing to observe, or nothing observed yet
    AwaitingPlug,     ///< remote start accepted, waiting for the driver
    TransactionBegan, ///< remote start: the transaction is there (effectTransaction)
    DriverDidNotPlugIn, ///< remote start: ConnectionTimeOut passed without a transaction
    AwaitingStop,     ///< remote stop accepted, waiting for the stop message
    TransactionEnded, ///< remote stop or unlock: ended (effectTransaction)
    StillRunning,     ///< remote stop accepted but nothing stopped within 60 s
    AwaitingReboot,   ///< reset accepted, waiting for link loss and boot
    Rebooted,         ///< reset: booted again
    DidNotReturn,     ///< reset: gone, and no boot within 10 minutes
    AvailabilityConfirmed, ///< the status notification says so
    AwaitingStatus,   ///< change of availability accepted or scheduled, not confirmed yet
    MessageArrived,   ///< trigger: the message came
    AwaitingMessage,  ///< trigger accepted, message not here yet
    LateAnswer,       ///< the answer came after the timeout; answerStatus has it

    RestartNeeded,    ///< setting taken, active after a restart
    RestartDone,      ///< setting taken, and the station restarted since

    Reserved,           ///< the reservation holds
    ReservationUsed,    ///< a transaction began with it (effectTransaction)
    ReservationExpired, ///< its time passed
    ReservationLost,    ///< the connector became faulted or unavailable, or the station no longer knows it
    ReservationCancelled, ///< by CancelReservation
    ReservationReplaced,  ///< by another one with the same id

    AwaitingUpload,   ///< diagnostics or log: asked for, nothing heard yet
    Uploading,
    Uploaded,
    UploadFailed,
    UploadBadMessage,       ///< log: the file host did not understand the station
    UploadPermissionDenied, ///< log: the file host refused the station
    UploadNotSupported,     ///< log: the station cannot do this kind of upload
    UploadReplaced,         ///< a later request broke it off

    AwaitingDownload,   ///< firmware: heard, nothing reported yet
    DownloadScheduled,
    Downloading,
    DownloadPaused,
    Downloaded,
    SignatureVerified,
    InstallScheduled,
    InstallRebooting,
    Installing,
    Installed,
    DownloadFailed,
    InstallationFailed,
    InvalidSignature,
    InstallVerificationFailed,
    UpdateReplaced, ///< a later request broke it off
    TransferStalled, ///< firmware, diagnostics, log: nothing heard for an hour

    DidNotRestart, ///< reset accepted, but the link held for 10 minutes and no boot came; it may still come
};

/// How far an effect has come.
enum class EffectPhase {
    None,    ///< nothing to watch
    Awaited, ///< more is to come
    Reached, ///< it did what was asked for
    Missed,  ///< it did not, or not to the end
};
[[nodiscard]] EffectPhase phaseOf(CommandEffect effect);

// ---- what an answer brought -------------------------------------------------------------------------

/// Of ReadLocalListVersion. Source: OCPP 1.6 §5.10.
struct LocalListVersion
{
    int version = 0; ///< 0: empty; -1: the station keeps no list
    bool operator==(const LocalListVersion&) const = default;
};
/// Of ListCertificates.
struct InstalledCertificates
{
    QList<CertificateHash> certificates;
    bool operator==(const InstalledCertificates&) const = default;
};
/// Of RequestDiagnostics and RequestLog: the name under which the station uploads.
struct UploadFile
{
    QString name;
    bool operator==(const UploadFile&) const = default;
};
/// Of SendVendorData: what came back.
struct VendorReply
{
    QString data;
    bool operator==(const VendorReply&) const = default;
};

/// What an answer brought besides its status; monostate where that is nothing. Settings that were read are
/// with the station, not here.
using CommandFinding = std::variant<std::monostate, LocalListVersion, CompositeSchedule, InstalledCertificates,
                                    UploadFile, VendorReply>;

} // namespace forecourt
