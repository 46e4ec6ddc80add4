// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of the servers that hand files to stations and take files from them.
#pragma once

#include "core/domain/filetransfer.h"
#include "core/engine/ports/completion.h"

#include <QList>

#include <algorithm>

namespace forecourt::ports {

/// What opens an address: keep it with the job (it is a secret: never log it, never show it), so that the address a
/// station was given still opens after a restart of ours.
struct TransferAccess
{
    QByteArray secret; ///< 128 bits as 32 lower-case hexadecimal digits: the path of HTTP, the folder of FTP
    QString user;      ///< FTP: always; HTTP: only where the station needs one in its address. Letters and digits
    QString password;  ///< as user

    bool operator==(const TransferAccess&) const = default;
};

/// What offers and slots have in common.
struct TransferTerms
{
    QString job;        ///< unique over all jobs and their stations, e.g. "firmware/12/CP1"; comes back in FileTransfer
    StationId station;
    TransferProtocol protocol = TransferProtocol::Http;
    QDateTime expiresAt;           ///< UTC; the address answers no more from then on
    bool wantsPassword = false;    ///< HTTP: put user and password into the address and ask for them
    QString reachedAt;             ///< local address the station's connection arrived at (LinkInfo::localAddress)
    QString announcedAddress;      ///< of this station, by the operator: host or host:port; goes before all else
    std::optional<TransferAccess> access; ///< of a job that goes on after a restart; else a new one is made
};

/// A file of ours for one station.
struct FileOffer
{
    TransferTerms terms;
    QString path;       ///< absolute, on this computer
    QString name;       ///< how the address calls it, e.g. the file's own name; unsafe characters are replaced
    qint64 bytes = 0;   ///< as it was added; another size, time or content is refused
    QByteArray sha256;  ///< 32 bytes, as it was added
};

/// Room for one file of one station.
struct UploadSlot
{
    TransferTerms terms;
    qint64 maximumBytes = 0; ///< 0: the host's own limit
};

/// The pieces of the address a station gets.
struct TransferAddress
{
    TransferId id;
    QString scheme;   ///< http, https, ftp, ftps
    QString host;     ///< name or address, IPv6 without brackets; empty: not known, only where the terms had an access
    quint16 port = 0;
    QString path;     ///< begins with a slash, percent-encoded; of a slot it ends with one
    TransferAccess access; ///< keep it with the job

    /// For the wire: user and password inside where there are any. A secret.
    [[nodiscard]] QString location() const
    {
        QString text = scheme + QLatin1String("://");
        if (!access.user.isEmpty())
            text += access.user + QLatin1Char(':') + access.password + QLatin1Char('@');
        return text + authority() + path;
    }
    /// For people and logs: without what opens it.
    [[nodiscard]] QString shownLocation() const
    {
        QString shown = path;
        if (!access.secret.isEmpty())
            shown.replace(QString::fromLatin1(access.secret), QStringLiteral("…"));
        return scheme + QLatin1String("://") + authority() + shown;
    }
    [[nodiscard]] QString authority() const
    {
        const QString bracketed = host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
        return bracketed + QLatin1Char(':') + QString::number(port);
    }

    bool operator==(const TransferAddress&) const = default;
};

/// Whether stations can use a protocol now.
struct ProtocolState
{
    TransferProtocol protocol = TransferProtocol::Http;
    bool isAvailable = false; ///< an offer would be taken now; its port may be about to open (FTP opens it only then)
    bool isListening = false;
    quint16 port = 0;
    QString reason;           ///< English: why it is not available
    ErrorCode reasonCode = ErrorCode::Internal; ///< with reason: NotSupported (not set up: no certificate, switched off),
                                                ///< PortInUse, PermissionDenied, FileFailed (certificate)

    bool operator==(const ProtocolState&) const = default;
};

/// Counted since the start.
using FileHostFigures = TransferFigures;

/// What the host tells the engine. All calls on the engine's thread, by queued call.
class TransferListener
{
public:
    virtual ~TransferListener() = default;

    /// Something of a transfer changed: at once for states, at most twice a second for bytes. The first comes before the
    /// offer is answered: go by FileTransfer::job. After isOver(), or a finished upload, nothing more comes of it.
    virtual void transferChanged(const FileTransfer& transfer) = 0;
    /// protocols() gives something else now.
    virtual void protocolsChanged() = 0;
};

/// Hands files to stations and takes files from them. All calls from the engine's thread; none of them waits.
class FileHost
{
public:
    virtual ~FileHost() = default;

    /// Who is told; null: nobody. Set once, before anything is offered. \a listener outlives the host or is unset.
    virtual void setListener(TransferListener* listener) = 0;

    /// Offers a file. The file is read and compared first, so a big one takes seconds. Errors: FileFailed (args: path) where
    /// it is not there or cannot be read, Conflict (args: path) where it is not the file that was added any more,
    /// NotSupported where the protocol is not available, InvalidInput (detail says which), AlreadyExists (the access is in
    /// use, or the job has a transfer that is not over).
    virtual void offer(FileOffer offer, Completion<TransferAddress> done) = 0;

    /// Opens room for one upload. Where the file came whole before a restart (same access), transferChanged() with
    /// Finished follows. Errors: NotSupported, InvalidInput, AlreadyExists as offer(); StorageFull where the disk or the
    /// quota has no room even now.
    virtual void openSlot(UploadSlot slot, Completion<TransferAddress> done) = 0;

    /// Ends a transfer: connections that use it are cut, half a file is removed, a whole one stays. Unknown: nothing happens.
    virtual void revoke(TransferId id) = 0;

    /// Those not over, and those that ended in the last hour (at most 200 of them).
    [[nodiscard]] virtual QList<FileTransfer> transfers() const = 0;

    /// One entry per protocol this host knows.
    [[nodiscard]] virtual QList<ProtocolState> protocols() const = 0;

    [[nodiscard]] virtual FileHostFigures figures() const = 0;

    /// Where received files lie: absolute, on this computer. Who records a file may open, move and remove it there.
    [[nodiscard]] virtual QString receivedFolder() const = 0;
};

/// Whether \a host takes offers of \a protocol now.
[[nodiscard]] inline bool isAvailable(const FileHost& host, TransferProtocol protocol)
{
    const QList<ProtocolState> states = host.protocols();
    return std::any_of(states.begin(), states.end(), [protocol](const ProtocolState& state) {
        return state.protocol == protocol && state.isAvailable;
    });
}

} // namespace forecourt::ports
