// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/transferentry.h"

#include <QCryptographicHash>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace forecourt::files {

using namespace std::chrono_literals;

namespace {

/// A connection that brings a file and is silent for so long makes way for another one.
constexpr std::chrono::milliseconds SilenceOfTheGone = 10s;

/// Takes the same time wherever the texts differ.
bool areEqual(const QString& a, const QString& b)
{
    const QByteArray first = secretDigest(a.toUtf8());
    const QByteArray second = secretDigest(b.toUtf8());
    int difference = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        difference |= first[i] ^ second[i];
    return difference == 0;
}

} // namespace

QByteArray secretDigest(const QByteArray& secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

bool isFtpProtocol(TransferProtocol protocol)
{
    return protocol == TransferProtocol::Ftp || protocol == TransferProtocol::Ftps;
}

QString storedNameFor(const ports::TransferAccess& access)
{
    return QStringLiteral("received-") + QString::fromLatin1(secretDigest(access.secret).toHex().left(24));
}

TransferBook::TransferBook(Clock& clock, ReceiveRoom& room, Changed changed)
    : m_clock(clock), m_room(room), m_changed(std::move(changed))
{
}

TransferBook::~TransferBook() = default;

// ---- servers ----------------------------------------------------------------------------------------

tl::expected<Entrance, Refusal> TransferBook::enterBySecret(const QByteArray& secret, const std::optional<Login>& login)
{
    const std::lock_guard lock(m_mutex);
    return admit(open(m_bySecret.value(secretDigest(secret))), login);
}

tl::expected<Entrance, Refusal> TransferBook::enterByLogin(const Login& login)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(m_byUser.value(login.user));
    auto entered = admit(entry, login);
    if (!entered) // which of the two is wrong is nobody's business
        return tl::make_unexpected(Refusal::Unknown);
    return entered;
}

tl::expected<Entrance, Refusal> TransferBook::admit(const EntryPointer& entry, const std::optional<Login>& login)
{
    if (!entry) {
        ++m_figures.refusedPaths;
        return tl::make_unexpected(Refusal::Unknown);
    }
    const ports::TransferAccess& access = entry->access;
    const bool isWrong = !login || !areEqual(login->user, access.user) || !areEqual(login->password, access.password);
    if (!access.user.isEmpty() && isWrong) {
        ++m_figures.refusedPaths;
        return tl::make_unexpected(Refusal::NeedsLogin);
    }
    return Entrance{entry->now.id, entry->now.direction, entry->file.name, entry->file.stamp.bytes,
                    QDateTime::fromMSecsSinceEpoch(entry->file.stamp.modifiedNs / 1'000'000, Qt::UTC)};
}

std::optional<TransferProtocol> TransferBook::protocolOf(const QString& user) const
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(m_byUser.value(user));
    return entry && isFtpProtocol(entry->now.protocol) ? std::optional(entry->now.protocol) : std::nullopt;
}

tl::expected<std::unique_ptr<DownloadAttempt>, Refusal> TransferBook::download(TransferId id, const QString& peerAddress)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry)
        return tl::make_unexpected(Refusal::Unknown);
    if (entry->isUpload())
        return tl::make_unexpected(Refusal::WrongDirection);
    const VerifiedFile& file = entry->file;
    const int opened = ::open(QFile::encodeName(file.path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const auto found = stampOfOpenFile(opened);
    if (found && *found == file.stamp)
        return std::make_unique<DownloadAttempt>(*this, id, peerAddress, opened, file.stamp.bytes, file.name, file.sha256);
    if (opened >= 0)
        ::close(opened);
    const bool isMissing = opened < 0;
    end(*entry, TransferState::Failed, isMissing ? TransferProblem::FileMissing : TransferProblem::FileChanged,
        isMissing ? QStringLiteral("the file is not there or cannot be read any more")
                  : QStringLiteral("the file on the disk is not the one that was added any more"));
    return tl::make_unexpected(Refusal::FileGone);
}

std::optional<Refusal> TransferBook::refuseUpload(const EntryPointer& entry, std::optional<qint64> bytes,
                                                  std::optional<TransferProblem> noRoom)
{
    if (!entry)
        return Refusal::Unknown;
    if (!entry->isUpload())
        return Refusal::WrongDirection;
    const bool isReceiving = entry->receiver != 0 && m_clock.monotonic() - entry->movedAt < SilenceOfTheGone;
    if (entry->isFinishing || isReceiving)
        return Refusal::Busy;
    if (bytes && *bytes > entry->maximumBytes) {
        end(*entry, TransferState::Failed, TransferProblem::TooLarge,
            QStringLiteral("the file has %1 bytes; at most %2 are taken").arg(*bytes).arg(entry->maximumBytes));
        return Refusal::TooLarge;
    }
    if (noRoom) {
        end(*entry, TransferState::Failed, *noRoom, QStringLiteral("there is no room for the file"));
        return Refusal::NoRoom;
    }
    return std::nullopt;
}

tl::expected<std::unique_ptr<UploadAttempt>, Refusal> TransferBook::upload(TransferId id, const QString& peerAddress,
                                                                           std::optional<qint64> bytes)
{
    const auto noRoom = m_room.check(bytes.value_or(0)); // not locked: folders may be long
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (const auto refused = refuseUpload(entry, bytes, noRoom))
        return tl::make_unexpected(*refused);
    auto file = ReceivingFile::begin(m_room.folder(), storedNameFor(entry->access));
    if (!file) {
        const bool isFull = file.error().code == ErrorCode::StorageFull;
        end(*entry, TransferState::Failed, isFull ? TransferProblem::DiskFull : TransferProblem::WriteFailed, file.error().detail);
        return tl::make_unexpected(isFull ? Refusal::NoRoom : Refusal::DiskTrouble);
    }
    const quint64 attempt = ++m_lastAttempt;
    entry->attempts.clear(); // one that was silent too long is cut off
    entry->receiver = attempt;
    entry->now.bytesDone = 0;
    entry->now.bytesTotal = bytes;
    startAttempt(*entry, attempt, peerAddress);
    return std::make_unique<UploadAttempt>(*this, id, attempt, std::move(*file), entry->maximumBytes);
}

void TransferBook::countRefusedPath()
{
    const std::lock_guard lock(m_mutex);
    ++m_figures.refusedPaths;
}

// ---- desk -------------------------------------------------------------------------------------------

Result<TransferBook::EntryPointer> TransferBook::add(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                                     TransferDirection direction)
{
    const bool isJobBusy = std::any_of(m_entries.cbegin(), m_entries.cend(), [&terms](const EntryPointer& entry) {
        return !entry->isClosed() && entry->now.job == terms.job;
    });
    if (isJobBusy)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("the job %1 has a transfer already").arg(terms.job));
    if (m_bySecret.contains(secretDigest(access.secret)) || (!access.user.isEmpty() && m_byUser.contains(access.user)))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("the address of job %1 is in use").arg(terms.job));
    auto entry = std::make_shared<Entry>();
    entry->access = access;
    entry->now.id = TransferId(++m_lastId);
    entry->now.job = terms.job;
    entry->now.station = terms.station;
    entry->now.direction = direction;
    entry->now.protocol = terms.protocol;
    entry->now.offeredAt = m_clock.utcNow();
    entry->now.expiresAt = terms.expiresAt;
    m_entries.insert(entry->now.id, entry);
    return entry;
}

Result<TransferId> TransferBook::addDownload(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                             const VerifiedFile& file)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = add(terms, access, TransferDirection::Download);
    if (!entry)
        return tl::unexpected(entry.error());
    (*entry)->file = file;
    (*entry)->now.bytesTotal = file.stamp.bytes;
    openDoors(**entry);
    tell(**entry);
    return (*entry)->now.id;
}

Result<TransferId> TransferBook::addUpload(const ports::TransferTerms& terms, const ports::TransferAccess& access,
                                           qint64 maximumBytes, const std::optional<ReceivedFile>& received)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = add(terms, access, TransferDirection::Upload);
    if (!entry)
        return tl::unexpected(entry.error());
    const qint64 limit = m_room.limits().fileBytes;
    (*entry)->maximumBytes = maximumBytes > 0 ? std::min(maximumBytes, limit) : limit;
    openDoors(**entry);
    tell(**entry);
    if (received) {
        (*entry)->now.file = received;
        (*entry)->now.bytesDone = received->bytes;
        (*entry)->now.bytesTotal = received->bytes;
        end(**entry, TransferState::Finished, TransferProblem::None, {});
    }
    return (*entry)->now.id;
}

void TransferBook::revoke(TransferId id)
{
    const std::lock_guard lock(m_mutex);
    if (const EntryPointer entry = m_entries.value(id); entry && !entry->isClosed())
        end(*entry, TransferState::Revoked, TransferProblem::None, {});
}

void TransferBook::tick()
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = m_clock.utcNow();
    for (const EntryPointer& entry : std::as_const(m_entries)) {
        if (!entry->isClosed() && entry->hasExpired(now))
            end(*entry, TransferState::Expired, TransferProblem::None, {});
        else if (entry->isUntold)
            tell(*entry);
    }
    forgetOld();
}

void TransferBook::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
}

QList<FileTransfer> TransferBook::transfers() const
{
    const std::lock_guard lock(m_mutex);
    QList<FileTransfer> all;
    all.reserve(m_entries.size());
    for (const EntryPointer& entry : m_entries)
        all.append(entry->now);
    std::sort(all.begin(), all.end(), [](const FileTransfer& a, const FileTransfer& b) { return a.id < b.id; });
    return all;
}

ports::FileHostFigures TransferBook::figures() const
{
    const std::lock_guard lock(m_mutex);
    ports::FileHostFigures figures = m_figures;
    figures.running = static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(), [](const EntryPointer& entry) {
        return !entry->attempts.isEmpty();
    }));
    return figures;
}

int TransferBook::openTransfers(const QList<TransferProtocol>& protocols) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(), [&protocols](const EntryPointer& entry) {
        return !entry->isClosed() && protocols.contains(entry->now.protocol);
    }));
}

} // namespace forecourt::files
