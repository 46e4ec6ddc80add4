// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/transferattempt.h"

#include "core/files/transferbook.h"

#include <cerrno>
#include <unistd.h>

namespace forecourt::files {

namespace {

/// Room is looked at again each time so much more came.
constexpr qint64 RoomStep = 4 * 1024 * 1024;
constexpr qsizetype LongestStationName = 255;

tl::unexpected<Error> cutOff()
{
    return failure(ErrorCode::Cancelled, QStringLiteral("the transfer is over"));
}

} // namespace

// ---- DownloadAttempt --------------------------------------------------------------------------------

DownloadAttempt::DownloadAttempt(TransferBook& book, TransferId id, QString peerAddress, int file, qint64 bytes, QString name,
                                 QByteArray sha256)
    : m_book(book)
    , m_id(id)
    , m_peerAddress(std::move(peerAddress))
    , m_file(file)
    , m_bytes(bytes)
    , m_name(std::move(name))
    , m_sha256(std::move(sha256))
{
}

DownloadAttempt::~DownloadAttempt()
{
    giveUp(TransferProblem::StationLeft, QStringLiteral("the connection ended before the last byte"));
    ::close(m_file);
}

Result<qint64> DownloadAttempt::read(qint64 offset, char* to, qint64 most)
{
    if (m_isEnded)
        return cutOff();
    if (m_attempt == 0)
        m_attempt = m_book.beginAttempt(m_id, m_peerAddress);
    if (m_attempt == 0 || isCut())
        return cutOff();
    ssize_t got = -1;
    do {
        got = ::pread(m_file, to, static_cast<size_t>(most), static_cast<off_t>(offset));
    } while (got < 0 && errno == EINTR);
    const int problem = errno;
    // after reading: what was read before a change is still the old file
    const auto expected = m_book.stampOf(m_id);
    const auto found = stampOfOpenFile(m_file);
    if (!expected)
        return cutOff();
    if (got < 0 || !found) {
        m_isEnded = true;
        const QString detail = QStringLiteral("the file cannot be read: %1").arg(qt_error_string(problem));
        m_book.failTransfer(m_id, m_attempt, TransferProblem::ReadFailed, detail);
        return failure(ErrorCode::FileFailed, detail);
    }
    if (*found != *expected) {
        m_isEnded = true;
        const QString detail = QStringLiteral("the file was changed while stations fetch it");
        m_book.failTransfer(m_id, m_attempt, TransferProblem::FileChanged, detail);
        return failure(ErrorCode::Conflict, detail);
    }
    return qint64(got);
}

void DownloadAttempt::sent(qint64 offset, qint64 count)
{
    if (m_attempt != 0 && !m_isEnded)
        m_book.noteSent(m_id, offset, count);
}

void DownloadAttempt::finish()
{
    if (m_attempt != 0 && !std::exchange(m_isEnded, true))
        m_book.endDownload(m_id, m_attempt);
}

void DownloadAttempt::giveUp(TransferProblem problem, const QString& detail)
{
    if (m_attempt != 0 && !std::exchange(m_isEnded, true))
        m_book.endAttempt(m_id, m_attempt, problem, detail);
}

bool DownloadAttempt::isCut() const
{
    return m_book.isCut(m_id, m_attempt);
}

// ---- UploadAttempt ----------------------------------------------------------------------------------

UploadAttempt::UploadAttempt(TransferBook& book, TransferId id, quint64 attempt, std::unique_ptr<ReceivingFile> file,
                             qint64 maximumBytes)
    : m_book(book), m_id(id), m_attempt(attempt), m_file(std::move(file)), m_maximumBytes(maximumBytes)
{
}

UploadAttempt::~UploadAttempt()
{
    giveUp(TransferProblem::StationLeft, QStringLiteral("the connection ended before the last byte"));
}

qint64 UploadAttempt::bytes() const
{
    return m_file ? m_file->bytes() : 0;
}

bool UploadAttempt::isCut() const
{
    return m_book.isCut(m_id, m_attempt);
}

tl::unexpected<Error> UploadAttempt::fail(TransferProblem problem, ErrorCode code, const QString& detail)
{
    m_isEnded = true;
    m_file.reset(); // the disk is free again before anybody hears of it
    m_book.failTransfer(m_id, m_attempt, problem, detail);
    return failure(code, detail);
}

Result<void> UploadAttempt::write(const char* bytes, qint64 count)
{
    if (m_isEnded || isCut())
        return cutOff();
    const qint64 after = m_file->bytes() + count;
    if (after > m_maximumBytes) {
        return fail(TransferProblem::TooLarge, ErrorCode::InvalidInput,
                    QStringLiteral("the file is larger than %1 bytes").arg(m_maximumBytes));
    }
    if (after > m_checkedUpTo) {
        const auto problem = m_book.roomFor(RoomStep);
        if (problem) {
            return fail(*problem, ErrorCode::StorageFull,
                        *problem == TransferProblem::DiskFull ? QStringLiteral("the disk has no room left")
                                                              : QStringLiteral("the received files would exceed their limit"));
        }
        m_checkedUpTo = after + RoomStep;
    }
    if (const auto written = m_file->write(bytes, count); !written) {
        const bool isFull = written.error().code == ErrorCode::StorageFull;
        return fail(isFull ? TransferProblem::DiskFull : TransferProblem::WriteFailed, written.error().code, written.error().detail);
    }
    m_book.noteReceived(m_id, m_attempt, m_file->bytes(), count);
    return {};
}

Result<void> UploadAttempt::restart()
{
    if (m_isEnded || isCut())
        return cutOff();
    if (const auto done = m_file->restart(); !done)
        return fail(TransferProblem::WriteFailed, done.error().code, done.error().detail);
    m_book.noteReceived(m_id, m_attempt, 0, 0);
    return {};
}

void UploadAttempt::setStationName(const QString& name)
{
    m_stationName.clear();
    for (const QChar character : name) {
        const bool isShown = character.isPrint() && character != QLatin1Char('/') && character != QLatin1Char('\\');
        if (m_stationName.size() < LongestStationName)
            m_stationName += isShown ? character : QChar(QLatin1Char('_'));
    }
}

Result<void> UploadAttempt::finish()
{
    // from here on no other connection takes over
    if (m_isEnded || !m_book.beginFinish(m_id, m_attempt))
        return cutOff();
    if (const auto whole = m_file->commit(); !whole) {
        const bool isFull = whole.error().code == ErrorCode::StorageFull;
        return fail(isFull ? TransferProblem::DiskFull : TransferProblem::WriteFailed, whole.error().code, whole.error().detail);
    }
    m_isEnded = true;
    ReceivedFile file;
    file.stationName = m_stationName;
    file.bytes = m_file->bytes();
    file.sha256 = m_file->sha256();
    if (m_book.finishUpload(m_id, m_attempt, file))
        return {};
    m_file->discard(); // revoked meanwhile: nobody would ever record it
    return cutOff();
}

void UploadAttempt::giveUp(TransferProblem problem, const QString& detail)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_file.reset();
    m_book.endAttempt(m_id, m_attempt, problem, detail);
}

} // namespace forecourt::files
