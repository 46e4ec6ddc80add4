// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file on its way between us and a station, whatever the protocol that carries it.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace forecourt {

/// A transfer of this run of the program (1 and up). A job that outlives a restart gets a new one with its old access.
using TransferId = StrongId<struct TransferIdTag, qint64>;

/// How a station reaches the file host.
enum class TransferProtocol {
    Http,
    Https,
    Ftp,
    Ftps, ///< FTP with AUTH TLS (explicit)
};

/// What an operator says of the addresses of files that one station gets; remembered for all its transfers.
struct TransferHints
{
    bool wantsPassword = false; ///< HTTP and HTTPS: user and password stand in the address (FTP always has them)
    QString address;            ///< at which it reaches this computer, host or host:port (the port of HTTP); empty: as found

    bool operator==(const TransferHints&) const = default;
};

/// Seen from the station.
enum class TransferDirection {
    Download, ///< the station fetches a file of ours
    Upload,   ///< the station brings a file
};

/// How far a transfer is.
enum class TransferState {
    Waiting,     ///< the station has not come for it yet
    Running,     ///< bytes flow
    Interrupted, ///< between two attempts: the station left half way (problem says how), or fetched a part
    Finished,    ///< every byte went out at least once, or the file is here whole. A download may still be repeated
    Failed,      ///< over; problem says why. The address answers no more
    Expired,     ///< its time was over; the address answers no more
    Revoked,     ///< withdrawn; the address answers no more
};

/// Over for good: the address answers no more. A finished download is not, for stations fetch twice.
[[nodiscard]] constexpr bool isOver(TransferState state)
{
    return state == TransferState::Failed || state == TransferState::Expired || state == TransferState::Revoked;
}

/// What went wrong. The first group ends a transfer, the second leaves it Interrupted.
enum class TransferProblem {
    None,
    FileMissing,   ///< the file to fetch is not there or cannot be read
    FileChanged,   ///< the file to fetch is not the one that was added (size, time or SHA-256)
    ReadFailed,    ///< the disk failed while the station fetched
    WriteFailed,   ///< the received file could not be written or renamed
    DiskFull,      ///< not enough room on the disk; what was received is gone
    QuotaExceeded, ///< all received files together would exceed their limit; what was received is gone
    TooLarge,      ///< the station's file is over the limit of one file; what was received is gone

    StationLeft,   ///< the connection ended before the last byte
    TooSlow,       ///< nothing came or went for too long
    BadRequest,    ///< the body was not what its head said (e.g. a broken multipart or chunked body)
};

/// A file a station brought, as it lies in the folder of received files.
struct ReceivedFile
{
    QString storedName;  ///< file name in FileHost::receivedFolder(); ours, never from the wire
    QString stationName; ///< as the station called it: plain text to show, at most 255 characters, never a path
    qint64 bytes = 0;
    QByteArray sha256;   ///< 32 bytes

    bool operator==(const ReceivedFile&) const = default;
};

/// What the file host counted since the start.
struct TransferFigures
{
    quint64 refusedPaths = 0;   ///< wrong, used, expired or tricky paths and logins
    quint64 bytesSent = 0;
    quint64 bytesReceived = 0;
    int running = 0;            ///< transfers that move bytes now

    bool operator==(const TransferFigures&) const = default;
};

/// One transfer with everything known of it now.
struct FileTransfer
{
    TransferId id;
    QString job;        ///< whose it is: the engine's key, as given with the offer
    StationId station;
    TransferDirection direction = TransferDirection::Download;
    TransferProtocol protocol = TransferProtocol::Http;
    TransferState state = TransferState::Waiting;
    TransferProblem problem = TransferProblem::None;
    QString detail;     ///< English, for logs and as a last resort for people
    qint64 bytesDone = 0;  ///< download: different bytes of the file handed to the network; upload: of the present attempt
    std::optional<qint64> bytesTotal; ///< unknown where an upload does not say
    qint64 bytesMoved = 0; ///< all bytes of all attempts, repeated ones too
    int attempts = 0;      ///< connections that moved, or wanted to move, bytes
    QString peerAddress;   ///< of the latest attempt
    QDateTime offeredAt;   ///< UTC, as all times here
    std::optional<QDateTime> startedAt; ///< first attempt
    std::optional<QDateTime> movedAt;   ///< last byte
    std::optional<QDateTime> endedAt;   ///< Finished (first time), Failed, Expired or Revoked
    std::optional<QDateTime> expiresAt;
    std::optional<ReceivedFile> file;   ///< of a finished upload

    bool operator==(const FileTransfer&) const = default;
};

} // namespace forecourt
