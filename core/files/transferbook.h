// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every transfer of the file host, shared by its servers: who may come in, what moves, what is told.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/filehost.h"
#include "core/files/bytecoverage.h"
#include "core/files/filestamp.h"
#include "core/files/receiveroom.h"
#include "core/files/transferattempt.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace forecourt::files {

/// User and password as a station sent them.
struct Login
{
    QString user;
    QString password;
};

/// Why a station is not let in.
enum class Refusal {
    Unknown,        ///< wrong, used, expired (HTTP 404, FTP 530/550)
    NeedsLogin,     ///< no user and password, or wrong ones (HTTP 401)
    WrongDirection, ///< fetching from room for an upload, or the other way round (HTTP 405, FTP 550)
    Busy,           ///< another connection is bringing the file (HTTP 409, FTP 450)
    NoRoom,         ///< neither disk nor quota has room for the size it named (HTTP 507, FTP 452): the transfer has failed
    TooLarge,       ///< the size it named is over the limit (HTTP 413, FTP 552): the transfer has failed
    FileGone,       ///< our file is missing or changed (HTTP 410, FTP 550): the transfer has failed
    DiskTrouble,    ///< a file cannot be written (HTTP 500, FTP 451): the transfer has failed
};

/// What a station finds behind its secret.
struct Entrance
{
    TransferId id;
    TransferDirection direction = TransferDirection::Download;
    QString name;      ///< of a file to fetch: safe, as in its address
    qint64 bytes = 0;  ///< of a file to fetch
    QDateTime modified; ///< of a file to fetch, UTC
};

/// Name of a received file: from its secret, so that a file that came whole is found again after a crash.
[[nodiscard]] QString storedNameFor(const ports::TransferAccess& access);

/// All transfers. Thread: any; the calls on its owner's side (add() to tick()) come from one thread at a time.
class TransferBook
{
public:
    /// Called with every change worth telling, in their order, while the book is locked: it may post, not call back.
    using Changed = std::function<void(const FileTransfer& transfer)>;

    TransferBook(Clock& clock, ReceiveRoom& room, Changed changed);
    ~TransferBook();
    TransferBook(const TransferBook&) = delete;
    TransferBook& operator=(const TransferBook&) = delete;

    // ---- servers ----------------------------------------------------------------------------------------

    /// Who knows the 128-bit secret of a path; where the transfer has user and password, who knows these too. Refusals are
    /// counted: Unknown, NeedsLogin.
    [[nodiscard]] tl::expected<Entrance, Refusal> enterBySecret(const QByteArray& secret, const std::optional<Login>& login);
    /// Who knows user and password (FTP). Refusals are counted: Unknown.
    [[nodiscard]] tl::expected<Entrance, Refusal> enterByLogin(const Login& login);

    /// The protocol of an FTP user's address; empty for a user nobody has. Not counted.
    [[nodiscard]] std::optional<TransferProtocol> protocolOf(const QString& user) const;

    /// Opens the file for one connection. Refusals: Unknown, WrongDirection, FileGone.
    [[nodiscard]] tl::expected<std::unique_ptr<DownloadAttempt>, Refusal> download(TransferId id, const QString& peerAddress);

    /// Begins to receive over one connection; \a bytes: where the station says how much comes. Another connection that
    /// still receives goes before this one, unless nothing came on it for ten seconds. Refusals: Unknown, WrongDirection,
    /// Busy, NoRoom, TooLarge, DiskTrouble.
    [[nodiscard]] tl::expected<std::unique_ptr<UploadAttempt>, Refusal> upload(TransferId id, const QString& peerAddress,
                                                                               std::optional<qint64> bytes);
    /// A path or login that leads nowhere, found out by the server itself.
    void countRefusedPath();

    // ---- desk -------------------------------------------------------------------------------------------

    /// A file that was found to be what it should be.
    struct VerifiedFile
    {
        QString path;
        QString name;
        QByteArray sha256;
        FileStamp stamp;
    };
    /// A file to fetch. Errors: AlreadyExists (secret, user or job in use).
    [[nodiscard]] Result<TransferId> addDownload(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                                 const VerifiedFile& file);
    /// Room for a file; \a received: it came whole before the program started. Errors: AlreadyExists.
    [[nodiscard]] Result<TransferId> addUpload(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                               qint64 maximumBytes, const std::optional<ReceivedFile>& received);
    void revoke(TransferId id);
    /// Ends what has expired, tells what was not told yet, forgets what ended long ago. To be called each second.
    void tick();
    /// Cuts every connection: the program ends. Nothing is told.
    void close();

    [[nodiscard]] QList<FileTransfer> transfers() const;
    [[nodiscard]] ports::FileHostFigures figures() const;
    /// Transfers of \a protocols that are not over.
    [[nodiscard]] int openTransfers(const QList<TransferProtocol>& protocols) const;

private:
    friend class DownloadAttempt;
    friend class UploadAttempt;
    struct Entry;
    using EntryPointer = std::shared_ptr<Entry>;

    // of attempts; each locks
    [[nodiscard]] quint64 beginAttempt(TransferId id, const QString& peerAddress);
    void noteSent(TransferId id, qint64 offset, qint64 count);
    void noteReceived(TransferId id, quint64 attempt, qint64 bytes, qint64 count);
    void endAttempt(TransferId id, quint64 attempt, TransferProblem problem, const QString& detail);
    void endDownload(TransferId id, quint64 attempt);
    [[nodiscard]] bool beginFinish(TransferId id, quint64 attempt);
    [[nodiscard]] bool finishUpload(TransferId id, quint64 attempt, ReceivedFile file);
    void failTransfer(TransferId id, quint64 attempt, TransferProblem problem, const QString& detail);
    [[nodiscard]] bool isCut(TransferId id, quint64 attempt) const;
    [[nodiscard]] Result<FileStamp> stampOf(TransferId id) const;
    [[nodiscard]] std::optional<TransferProblem> roomFor(qint64 more) const;

    // while locked
    [[nodiscard]] Result<EntryPointer> add(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                           TransferDirection direction);
    [[nodiscard]] EntryPointer open(TransferId id) const;
    [[nodiscard]] tl::expected<Entrance, Refusal> admit(const EntryPointer& entry, const std::optional<Login>& login);
    [[nodiscard]] std::optional<Refusal> refuseUpload(const EntryPointer& entry, std::optional<qint64> bytes,
                                                      std::optional<TransferProblem> noRoom);
    void startAttempt(Entry& entry, quint64 attempt, const QString& peerAddress);
    void leave(Entry& entry, quint64 attempt);
    void move(Entry& entry, qint64 count);
    void end(Entry& entry, TransferState state, TransferProblem problem, const QString& detail);
    void openDoors(const Entry& entry);
    void closeDoors(const Entry& entry);
    void tell(Entry& entry);
    void forgetOld();

    Clock& m_clock;
    ReceiveRoom& m_room;
    const Changed m_changed;
    // guards everything below: servers work on threads of their own
    mutable std::mutex m_mutex;
    QHash<TransferId, EntryPointer> m_entries;
    QHash<QByteArray, TransferId> m_bySecret; ///< key: SHA-256 of the secret, so that the time of a look-up tells nothing
    QHash<QString, TransferId> m_byUser;
    ports::FileHostFigures m_figures;
    qint64 m_lastId = 0;
    quint64 m_lastAttempt = 0;
    bool m_isClosed = false;
};

} // namespace forecourt::files
