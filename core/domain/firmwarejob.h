// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bringing a new firmware to chargers: a roll-out, and one job for each charger in it.
#pragma once

#include "core/domain/command.h"
#include "core/domain/filetransfer.h"
#include "core/domain/firmwarefile.h"
#include "core/domain/job.h"

#include <memory>

namespace forecourt {

/// How far a charger's update has come. Ascending; statuses of the charger may skip some of them. Stored as its
/// number: grows at the end only. Source: OCPP 1.6 §4.5, §7.25; security whitepaper, FirmwareStatusEnumType.
enum class FirmwareStage {
    Waiting,     ///< not asked yet (FirmwareJob::wait says why)
    Asked,       ///< UpdateFirmware or SignedUpdateFirmware is out or answered
    Downloading, ///< by its word, or because it fetches
    Downloaded,  ///< by its word, or because all bytes were served; a signature may have been verified
    Installing,
    Rebooted,    ///< booted again, or says that it restarts
    Confirmed,   ///< the new version: by BootNotification where the file names one, else by "Installed"
};

/// Why an update failed. Stored as its number: grows at the end only.
enum class FirmwareFailure {
    None,
    Refused,             ///< answered Rejected, or a CALLERROR (stationStatus)
    NotSupported,        ///< knows neither UpdateFirmware nor SignedUpdateFirmware
    CertificateRefused,  ///< InvalidCertificate or RevokedCertificate (stationStatus)
    SignatureRefused,    ///< InvalidSignature
    DownloadFailed,
    VerificationFailed,  ///< InstallVerificationFailed
    InstallationFailed,
    OtherVersion,        ///< booted after installing, still with another version (versionSeen)
    Replaced,            ///< another update of the charger took its place
    FileChanged,         ///< the file is not the one that was added any more
    FileHost,            ///< we could not offer the file (detail)
    NoProtocol,          ///< none that we offer and it speaks
    SignatureMissing,    ///< a signed update was asked for or is all the charger takes, and the file has no signature that is good now
    CountedAsFailed,     ///< an operator gave up waiting
    ChargerGone,         ///< not in use any more
};

/// Why a job that goes on is shown in amber, each with something else to try.
enum class FirmwareStall {
    None,
    NoAnswer,         ///< the command got no answer; it may have been taken
    NeverFetched,     ///< asked for, and nothing was fetched: the address may not be reachable from there
    DownloadStopped,  ///< bytes have stopped
    InstallSilent,    ///< all was fetched, nothing heard since
    DidNotReturn,     ///< the link is lost since it installs or restarts
    NotConfirmed,     ///< it says Installed, and did not name the new version yet
};

/// When a stage was reached.
struct FirmwareMoment
{
    FirmwareStage stage = FirmwareStage::Waiting;
    QDateTime at; ///< UTC

    bool operator==(const FirmwareMoment&) const = default;
};

/// Plain: UpdateFirmware; Signed: SignedUpdateFirmware; Automatic: signed where the file has a good signature and the
/// charger does not deny the extension.
enum class FirmwareMethod { Automatic, Plain, Signed };

/// The update of one charger.
struct FirmwareJob
{
    JobId id;
    RolloutId rollout;
    int position = 0;         ///< in its roll-out, from 0
    StationId station;
    JobState state = JobState::Open;
    FirmwareStage stage = FirmwareStage::Waiting;
    QList<FirmwareMoment> moments; ///< of the stages reached, ascending; Waiting is createdAt
    JobWait wait = JobWait::None;
    StationId waitsFor;       ///< of JobWait::Turn
    FirmwareStall stall = FirmwareStall::None;
    std::optional<QDateTime> stalledAt;    ///< UTC
    std::optional<QDateTime> patientUntil; ///< UTC; not stalled before, by an operator's word
    FirmwareFailure failure = FirmwareFailure::None;
    QString stationStatus;    ///< the charger's own last word about it, as sent
    QString detail;           ///< English, or the text of its error
    QString versionBefore;
    QString versionSeen;      ///< in the last BootNotification since it was asked
    bool isSigned = false;
    TransferProtocol protocol = TransferProtocol::Http;
    CommandId command;        ///< the last one sent
    int requestId = 0;        ///< of SignedUpdateFirmware
    int attempts = 0;         ///< how often the charger was asked
    qint64 bytesServed = 0;   ///< of the present try
    QDateTime createdAt;      ///< UTC
    std::optional<QDateTime> heardAt; ///< UTC; last word, byte or boot of the charger
    std::optional<QDateTime> endedAt; ///< UTC
    QList<JobNote> notes;     ///< oldest first
    std::optional<ErrorCode> waitReason; ///< of JobWait::FileHost: what is wrong, for words; never stored, as wait

    bool operator==(const FirmwareJob&) const = default;
    [[nodiscard]] bool isOpen() const { return state == JobState::Open; }
    /// It is being prepared, or the charger was asked and it is not over: then it must not be switched off.
    [[nodiscard]] bool isRunning() const { return isOpen() && stage != FirmwareStage::Waiting; }
    /// It has its place in the roll-out and its file is being read; the charger knows nothing of it yet.
    [[nodiscard]] bool isPreparing() const;
    /// When it reached \a wanted; empty: not, or that was skipped.
    [[nodiscard]] std::optional<QDateTime> reachedAt(FirmwareStage wanted) const;
};
using FirmwareJobPointer = std::shared_ptr<const FirmwareJob>;

/// How a roll-out stands. Stored as its number: grows at the end only.
enum class RolloutState {
    Running,
    Paused,    ///< by an operator: what runs goes on, nothing new begins
    Stopped,   ///< at a failure: as paused, until somebody resumes or cancels it
    Finished,  ///< every job is over
    Cancelled, ///< what waited was cancelled; what had been asked goes on to its end
};

/// How a roll-out goes about it.
struct RolloutPlan
{
    static constexpr int MostAtOnce = 50;
    static constexpr int MostStations = 1000;

    std::optional<QDateTime> notBefore; ///< UTC; empty: now
    bool isWhenIdle = true;       ///< each charger once nobody charges there
    int atOnce = 1;               ///< 1: one after another
    bool stopsAtFailure = true;   ///< no further charger after the first failure
    bool includesCurrent = false; ///< also chargers that have the version already
    FirmwareMethod method = FirmwareMethod::Automatic;
    std::optional<TransferProtocol> protocol; ///< empty: chosen for each charger (domain/transferchoice.h)
    std::optional<int> retries;          ///< that the charger makes by itself; empty: as it likes
    std::optional<int> retryIntervalS;

    bool operator==(const RolloutPlan&) const = default;
};

/// A file on its way to chargers.
struct FirmwareRollout
{
    RolloutId id;
    FirmwareFileId file;
    QString fileName; ///< name, vendor, model, version, bytes and hash as of then
    QString vendor;
    QString model;
    QString version;
    qint64 bytes = 0;
    QString sha256;
    RolloutPlan plan;
    RolloutState state = RolloutState::Running;
    QString user;        ///< who started it
    QString changedBy;   ///< who paused, resumed or cancelled it last; empty: nobody
    QDateTime createdAt; ///< UTC
    std::optional<QDateTime> endedAt;
    int count = 0;       ///< of its jobs

    bool operator==(const FirmwareRollout&) const = default;
    /// Not every job of it is over, or may become open again.
    [[nodiscard]] bool isOpen() const { return !endedAt; }
};

/// What is asked for.
struct RolloutRequest
{
    FirmwareFileId file;
    QList<StationId> stations; ///< in this order, each once
    RolloutPlan plan;
    QString user;

    bool operator==(const RolloutRequest&) const = default;
};

} // namespace forecourt
