// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/filedesk.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace forecourt::files {

using namespace std::chrono_literals;
using ports::TransferAccess;
using ports::TransferAddress;

namespace {

constexpr int SecretBytes = 16;
constexpr int LoginBytes = 8;
constexpr qint64 LargestFile = qint64(4) << 30;
constexpr qsizetype Sha256Bytes = 32;

QString schemeOf(TransferProtocol protocol)
{
    switch (protocol) {
    case TransferProtocol::Http:
        return QStringLiteral("http");
    case TransferProtocol::Https:
        return QStringLiteral("https");
    case TransferProtocol::Ftp:
        return QStringLiteral("ftp");
    case TransferProtocol::Ftps:
        return QStringLiteral("ftps");
    }
    Q_UNREACHABLE();
}

bool isLettersAndDigits(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() < 0x80 && character.isLetterOrNumber();
    });
}

bool isUsable(const TransferAccess& access)
{
    return isSecret(QString::fromLatin1(access.secret)) && isLettersAndDigits(access.user) && isLettersAndDigits(access.password)
        && access.user.isEmpty() == access.password.isEmpty();
}

} // namespace

FileDesk::FileDesk(DeskOptions options, Clock& clock, IdSource& ids, QObject* engineSide)
    : m_options(std::move(options))
    , m_ids(ids)
    , m_engineSide(engineSide)
    , m_room(m_options.receivedFolder, m_options.limits, m_options.freeBytes, m_options.furtherFolders)
    , m_book(clock, m_room, [this](const FileTransfer& transfer) { tell(transfer); })
{
    m_readers.setMaxThreadCount(1);
    m_readers.setObjectName(QStringLiteral("files"));
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_book.tick(); });
}

FileDesk::~FileDesk()
{
    close();
}

Result<void> FileDesk::open()
{
    const QString& folder = m_options.receivedFolder;
    constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, OwnerOnly) || !QFileInfo(folder).isWritable())
        return failure(ErrorCode::FileFailed, QStringLiteral("the folder %1 for files of stations cannot be used").arg(folder), {folder});
    removeLeftParts(folder);
    m_tick.start();
    return {};
}

void FileDesk::addDoor(TransferDoor& door)
{
    {
        const std::lock_guard lock(m_doorsMutex);
        m_doors.append(&door);
    }
    noteDoorChanged();
}

void FileDesk::close()
{
    if (m_ear->isClosed.exchange(true))
        return;
    m_tick.stop();
    m_book.close();
    m_readers.clear();
    m_readers.waitForDone(); // each looks at isClosed after every piece
    const std::lock_guard lock(m_doorsMutex);
    m_doors.clear();
}

void FileDesk::noteDoorChanged()
{
    if (m_ear->isClosed)
        return;
    QMetaObject::invokeMethod(
        m_engineSide,
        [ear = m_ear] {
            if (!ear->isClosed && ear->listener != nullptr)
                ear->listener->protocolsChanged();
        },
        Qt::QueuedConnection);
}

void FileDesk::setListener(ports::TransferListener* listener)
{
    m_ear->listener = listener;
}

// ---- offers -----------------------------------------------------------------------------------------

std::pair<TransferDoor*, ports::ProtocolState> FileDesk::doorFor(TransferProtocol protocol) const
{
    const std::lock_guard lock(m_doorsMutex);
    for (TransferDoor* door : m_doors) {
        for (const ports::ProtocolState& state : door->states()) {
            if (state.protocol == protocol)
                return {door, state};
        }
    }
    ports::ProtocolState none;
    none.protocol = protocol;
    none.reason = QStringLiteral("no server of files speaks %1").arg(schemeOf(protocol));
    none.reasonCode = ErrorCode::NotSupported;
    return {nullptr, none};
}

Result<TransferAccess> FileDesk::accessFor(const ports::TransferTerms& terms, const TransferDoor& door) const
{
    if (terms.access) {
        const bool isComplete = !door.alwaysNeedsLogin() || !terms.access->user.isEmpty();
        if (!isUsable(*terms.access) || !isComplete)
            return failure(ErrorCode::InvalidInput, QStringLiteral("the access kept with the job is not one of ours"));
        return *terms.access;
    }
    TransferAccess access;
    access.secret = m_ids.randomBytes(SecretBytes).toHex();
    if (terms.wantsPassword || door.alwaysNeedsLogin()) {
        access.user = QStringLiteral("fc") + QString::fromLatin1(m_ids.randomBytes(LoginBytes).toHex());
        access.password = QString::fromLatin1(m_ids.randomBytes(LoginBytes * 2).toHex());
    }
    return access;
}

Result<HostAndPort> FileDesk::hostFor(const ports::TransferTerms& terms) const
{
    for (const QString& announced : {terms.announcedAddress, m_options.announcedAddress}) {
        if (announced.isEmpty())
            continue;
        const auto found = parseHostAndPort(announced);
        if (!found)
            return failure(ErrorCode::InvalidInput, QStringLiteral("%1 is neither an address nor a name").arg(announced), {announced});
        return *found;
    }
    for (const QString& local : {terms.reachedAt, m_options.fallbackAddress}) {
        if (const QString address = reachableAddress(local); !address.isEmpty())
            return HostAndPort{address, std::nullopt};
    }
    if (terms.access) // the station was given its address before a restart of ours, and has not connected since
        return HostAndPort{};
    return failure(ErrorCode::InvalidInput, QStringLiteral("it is not known at which address the station reaches this computer"));
}

Result<FileDesk::Plan> FileDesk::plan(const ports::TransferTerms& terms) const
{
    if (terms.job.isEmpty() || !terms.expiresAt.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("a transfer needs a job and an end"));
    const auto [door, state] = doorFor(terms.protocol);
    if (door == nullptr || !state.isAvailable)
        return failure(ErrorCode::NotSupported, state.reason, {schemeOf(terms.protocol)});
    auto access = accessFor(terms, *door);
    if (!access)
        return tl::unexpected(access.error());
    const auto host = hostFor(terms);
    if (!host)
        return tl::unexpected(host.error());
    Plan made;
    made.door = door;
    made.address.scheme = schemeOf(terms.protocol);
    made.address.host = host->host;
    // a port that was typed is the one of HTTP; FTP has its own, and more of them
    const bool isWeb = terms.protocol == TransferProtocol::Http || terms.protocol == TransferProtocol::Https;
    made.address.port = isWeb ? host->port.value_or(state.port) : state.port;
    made.address.access = std::move(*access);
    return made;
}

void FileDesk::answer(Finish done, Result<TransferAddress> result)
{
    if (m_ear->isClosed)
        return;
    if (result) {
        qCInfo(logFiles) << "offered" << result->shownLocation();
        countForDoors();
    }
    QMetaObject::invokeMethod(
        m_engineSide, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
}

void FileDesk::offer(ports::FileOffer offer, Finish done)
{
    auto planned = plan(offer.terms);
    if (planned && (offer.bytes <= 0 || offer.bytes > LargestFile || offer.sha256.size() != Sha256Bytes || !QDir::isAbsolutePath(offer.path)))
        planned = failure(ErrorCode::InvalidInput, QStringLiteral("a file to offer has a path, a size and a SHA-256"));
    if (!planned)
        return answer(std::move(done), tl::unexpected(planned.error()));
    m_readers.start([this, offer = std::move(offer), planned = std::move(*planned), done = std::move(done)]() mutable {
        answer(std::move(done), addDownload(offer, std::move(planned)));
    });
}

Result<TransferAddress> FileDesk::addDownload(const ports::FileOffer& offer, Plan plan)
{
    const auto stamp = verifyFile(offer.path, offer.bytes, offer.sha256, [this] { return m_ear->isClosed.load(); });
    if (!stamp)
        return tl::unexpected(stamp.error());
    const QString name = safeName(offer.name);
    const auto id = m_book.addDownload(offer.terms, plan.address.access, {offer.path, name, offer.sha256, *stamp});
    if (!id)
        return tl::unexpected(id.error());
    plan.address.id = *id;
    plan.address.path = plan.door->path(plan.address.access, name);
    return plan.address;
}

void FileDesk::openSlot(ports::UploadSlot slot, Finish done)
{
    auto planned = plan(slot.terms);
    if (!planned)
        return answer(std::move(done), tl::unexpected(planned.error()));
    m_readers.start([this, slot = std::move(slot), planned = std::move(*planned), done = std::move(done)]() mutable {
        answer(std::move(done), addUpload(slot, std::move(planned)));
    });
}

/// A file that came whole, and nobody knows: the program ended before it was recorded.
std::optional<ReceivedFile> FileDesk::receivedBefore(const TransferAccess& access) const
{
    const QString name = storedNameFor(access);
    const QString path = m_options.receivedFolder + QLatin1Char('/') + name;
    if (!QFile::exists(path))
        return std::nullopt;
    const auto found = fingerprint(path, [this] { return m_ear->isClosed.load(); });
    if (!found)
        return std::nullopt;
    return ReceivedFile{name, {}, found->bytes, found->sha256};
}

Result<TransferAddress> FileDesk::addUpload(const ports::UploadSlot& slot, Plan plan)
{
    const auto received = slot.terms.access ? receivedBefore(plan.address.access) : std::nullopt;
    if (const auto problem = m_room.check(0); problem && !received)
        return failure(ErrorCode::StorageFull, *problem == TransferProblem::DiskFull
                           ? QStringLiteral("the disk has no room for files of stations")
                           : QStringLiteral("the received files have reached their limit"));
    const auto id = m_book.addUpload(slot.terms, plan.address.access, slot.maximumBytes, received);
    if (!id)
        return tl::unexpected(id.error());
    plan.address.id = *id;
    plan.address.path = plan.door->path(plan.address.access, {});
    return plan.address;
}

void FileDesk::revoke(TransferId id)
{
    m_book.revoke(id);
}

// ---- what is told -----------------------------------------------------------------------------------

/// The book is locked here: nothing but posting.
void FileDesk::tell(const FileTransfer& transfer)
{
    if (m_ear->isClosed)
        return;
    QMetaObject::invokeMethod(
        m_engineSide,
        [ear = m_ear, transfer] {
            if (!ear->isClosed && ear->listener != nullptr)
                ear->listener->transferChanged(transfer);
        },
        Qt::QueuedConnection);
    if (isOver(transfer.state) || transfer.state == TransferState::Finished)
        countForDoors();
}

/// Thread: any.
void FileDesk::countForDoors()
{
    if (m_isCounting.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isCounting = false;
            if (m_ear->isClosed)
                return;
            const std::lock_guard lock(m_doorsMutex);
            for (TransferDoor* door : std::as_const(m_doors)) {
                QList<TransferProtocol> protocols;
                for (const ports::ProtocolState& state : door->states())
                    protocols.append(state.protocol);
                door->setOpenTransfers(m_book.openTransfers(protocols));
            }
        },
        Qt::QueuedConnection);
}

QList<FileTransfer> FileDesk::transfers() const
{
    return m_book.transfers();
}

QList<ports::ProtocolState> FileDesk::protocols() const
{
    const std::lock_guard lock(m_doorsMutex);
    QList<ports::ProtocolState> all;
    for (const TransferDoor* door : m_doors)
        all.append(door->states());
    return all;
}

ports::FileHostFigures FileDesk::figures() const
{
    return m_book.figures();
}

QString FileDesk::receivedFolder() const
{
    return m_options.receivedFolder;
}

} // namespace forecourt::files
