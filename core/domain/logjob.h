// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fetching diagnostics and logs from chargers, and the files that came.
#pragma once

#include "core/domain/command.h"
#include "core/domain/filetransfer.h"
#include "core/domain/job.h"

#include <memory>

namespace forecourt {

/// A file of a charger in our records (1 and up). Never reused.
using StationFileId = StrongId<struct StationFileIdTag, qint64>;

/// How far a log has come. Stored as its number: grows at the end only. Source: OCPP 1.6 §4.4, §7.24; security
/// whitepaper, UploadLogStatusEnumType.
enum class LogStage {
    Waiting,   ///< not asked yet (LogJob::wait says why)
    Asked,     ///< GetDiagnostics or GetLog is out or answered
    Uploading, ///< by its word, or because bytes arrive
    Received,  ///< the file is here whole
};

/// Why nothing came. Stored as its number: grows at the end only.
enum class LogFailure {
    None,
    Refused,          ///< answered Rejected, or a CALLERROR (stationStatus)
    NotSupported,     ///< knows neither GetDiagnostics nor GetLog
    NothingToUpload,  ///< answered without a file name: there is nothing in this period
    UploadFailed,
    BadMessage,       ///< it did not understand our file host
    PermissionDenied, ///< it says that our file host refused it
    ProtocolRefused,  ///< NotSupportedOperation: it cannot upload in this way; another protocol may do
    NothingArrived,   ///< it says Uploaded, and nothing came to us
    TooLarge,         ///< over the limit; what had come was deleted
    DiskFull,         ///< ours; what had come was deleted
    Replaced,         ///< another request of the charger took its place
    FileHost,         ///< we could not take a file (detail)
    NoProtocol,       ///< none that we offer and it speaks
    TimedOut,         ///< nothing heard for a day
    ChargerGone,      ///< not in use any more
};

/// Why a job that goes on is shown in amber.
enum class LogStall {
    None,
    NoAnswer,      ///< the command got no answer; it may have been taken
    NeverSent,     ///< accepted, and no byte came: the address may not be reachable from there
    UploadStopped, ///< bytes have stopped
};

/// A log or diagnostics file asked from one charger.
struct LogJob
{
    JobId id;
    StationId station;
    LogKind kind = LogKind::Diagnostics;
    bool isGetLog = false;             ///< asked by GetLog of the security extension, else by GetDiagnostics
    std::optional<QDateTime> from;     ///< UTC; the period asked for
    std::optional<QDateTime> to;
    JobState state = JobState::Open;
    LogStage stage = LogStage::Waiting;
    std::optional<QDateTime> askedAt;  ///< UTC, as the next ones
    std::optional<QDateTime> uploadingAt;
    std::optional<QDateTime> endedAt;
    JobWait wait = JobWait::None;
    LogStall stall = LogStall::None;
    LogFailure failure = LogFailure::None;
    QString stationStatus;             ///< the charger's own last word about it, as sent
    QString detail;                    ///< English, or the text of its error
    QString announcedName;             ///< of the answer; empty: none
    TransferProtocol protocol = TransferProtocol::Http;
    CommandId command;
    int requestId = 0;                 ///< of GetLog
    qint64 bytesReceived = 0;
    qint64 bytesExpected = -1;         ///< -1: not told
    QList<StationFileId> files;        ///< that came
    QString user;
    QDateTime createdAt;               ///< UTC
    std::optional<QDateTime> heardAt;  ///< UTC; last word or byte of the charger
    QList<JobNote> notes;              ///< oldest first
    std::optional<ErrorCode> waitReason; ///< of JobWait::FileHost: what is wrong, for words; never stored, as wait

    bool operator==(const LogJob&) const = default;
    [[nodiscard]] bool isOpen() const { return state == JobState::Open; }
};
using LogJobPointer = std::shared_ptr<const LogJob>;

/// What is asked for.
struct LogRequest
{
    static constexpr int MostStations = 1000;

    QList<StationId> stations;     ///< each once; those offline are asked when they connect
    LogKind kind = LogKind::Diagnostics;
    std::optional<QDateTime> from; ///< UTC; empty: from the beginning
    std::optional<QDateTime> to;   ///< UTC; empty: until now
    std::optional<TransferProtocol> protocol; ///< empty: chosen for each charger (domain/transferchoice.h)
    QString user;

    bool operator==(const LogRequest&) const = default;
};

/// A file that a charger sent.
struct StationFile
{
    StationFileId id;
    StationId station;
    JobId job;
    LogKind kind = LogKind::Diagnostics;
    QString name;        ///< for people: as the charger named it, without what no file name may have
    qint64 bytes = 0;
    QString sha256;      ///< lower-case hexadecimal
    std::optional<QDateTime> from; ///< UTC; the period asked for
    std::optional<QDateTime> to;
    QDateTime receivedAt;          ///< UTC
    bool isKept = false;           ///< retention leaves it
    bool isMissing = false;        ///< gone from the disk
    std::optional<QDateTime> removedAt; ///< taken out; kept for an undo, then deleted

    bool operator==(const StationFile&) const = default;
};

/// How long files of chargers stay; those that are kept by hand stay for ever.
struct FileRetention
{
    /// Removed by hand: an undo brings it back for so long.
    static constexpr int UndoHours = 24;

    int days = 90;                                     ///< 1 to 3650; 0: for ever
    qint64 mostBytes = 5LL * 1024 * 1024 * 1024;       ///< of all; the oldest go first. 0: no limit

    bool operator==(const FileRetention&) const = default;
};

} // namespace forecourt
