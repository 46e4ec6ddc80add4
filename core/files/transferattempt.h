// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One connection of a station that fetches or brings a file.
#pragma once

#include "core/base/result.h"
#include "core/domain/filetransfer.h"
#include "core/files/receivingfile.h"

#include <memory>

namespace forecourt::files {

class TransferBook;

/// A station fetches. Made by TransferBook; begins to count with the first read(), so that asking for the size alone leaves
/// no trace. An attempt that is neither finished nor given up is one whose station left. Thread: any, one at a time.
class DownloadAttempt
{
public:
    DownloadAttempt(TransferBook& book, TransferId id, QString peerAddress, int file, qint64 bytes, QString name, QByteArray sha256);
    ~DownloadAttempt();
    DownloadAttempt(const DownloadAttempt&) = delete;
    DownloadAttempt& operator=(const DownloadAttempt&) = delete;

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QByteArray sha256() const { return m_sha256; }

    /// Reads up to \a most bytes from \a offset; gives how many. Errors: Conflict (the file is not what it was), FileFailed,
    /// Cancelled (revoked, expired). The first two have ended the transfer.
    [[nodiscard]] Result<qint64> read(qint64 offset, char* to, qint64 most);
    /// These bytes were handed to the network.
    void sent(qint64 offset, qint64 count);
    /// All that this connection asked for went out. With every byte of the file gone out the transfer is Finished.
    void finish();
    /// The attempt is over, the transfer is not.
    void giveUp(TransferProblem problem, const QString& detail);
    /// The transfer is over (revoked, expired): end the connection.
    [[nodiscard]] bool isCut() const;

private:
    TransferBook& m_book;
    const TransferId m_id;
    const QString m_peerAddress;
    const int m_file; ///< open for reading
    const qint64 m_bytes;
    const QString m_name;
    const QByteArray m_sha256;
    quint64 m_attempt = 0; ///< 0: nothing was read yet
    bool m_isEnded = false;
};

/// A station brings a file, which is written to a .part file and renamed whole. Made by TransferBook. Thread: any, one at a
/// time; calls block on the disk.
class UploadAttempt
{
public:
    UploadAttempt(TransferBook& book, TransferId id, quint64 attempt, std::unique_ptr<ReceivingFile> file, qint64 maximumBytes);
    ~UploadAttempt();
    UploadAttempt(const UploadAttempt&) = delete;
    UploadAttempt& operator=(const UploadAttempt&) = delete;

    /// Adds bytes. Errors: StorageFull (disk or quota), InvalidInput (too large), FileFailed: all end the transfer, and what
    /// was received is gone; Cancelled (revoked, expired, or another connection took over).
    [[nodiscard]] Result<void> write(const char* bytes, qint64 count);
    /// What came so far was not the file: begins anew.
    [[nodiscard]] Result<void> restart();
    /// As the station calls the file; made fit to be shown.
    void setStationName(const QString& name);
    /// The file is here whole: on the disk when this returns. Errors: as write().
    [[nodiscard]] Result<void> finish();
    /// The attempt is over and what came is gone; the station may try again.
    void giveUp(TransferProblem problem, const QString& detail);
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] qint64 bytes() const;

private:
    [[nodiscard]] tl::unexpected<Error> fail(TransferProblem problem, ErrorCode code, const QString& detail);

    TransferBook& m_book;
    const TransferId m_id;
    const quint64 m_attempt;
    std::unique_ptr<ReceivingFile> m_file;
    const qint64 m_maximumBytes;
    qint64 m_checkedUpTo = 0; ///< room on the disk was looked at for these bytes
    QString m_stationName;
    bool m_isEnded = false;
};

} // namespace forecourt::files
