// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakefilehost.h"

#include <QtGlobal>

#include <utility>

namespace forecourt::tests {

FakeFileHost::FakeFileHost() = default;
FakeFileHost::~FakeFileHost() = default;

FileTransfer& FakeFileHost::transfer(const QString& job)
{
    for (auto& [id, known] : m_transfers) {
        if (known.job == job && !forecourt::isOver(known.state))
            return known;
    }
    qFatal("no transfer of %s", qPrintable(job));
}

bool FakeFileHost::isOpen(const QString& job) const
{
    return std::any_of(m_transfers.begin(), m_transfers.end(),
                       [&](const auto& known) { return known.second.job == job && !forecourt::isOver(known.second.state); });
}

void FakeFileHost::tell(const QString& job)
{
    if (listener)
        listener->transferChanged(FileTransfer(transfer(job)));
}

void FakeFileHost::move(const QString& job, qint64 done, qint64 total)
{
    FileTransfer& moved = transfer(job);
    moved.state = TransferState::Running;
    moved.bytesDone = done;
    moved.bytesTotal = total;
    moved.peerAddress = QStringLiteral("192.168.1.20");
    tell(job);
}

void FakeFileHost::finish(const QString& job, qint64 total, const QString& stationName)
{
    FileTransfer& finished = transfer(job);
    finished.state = TransferState::Finished;
    finished.bytesDone = total;
    finished.bytesTotal = total;
    if (finished.direction == TransferDirection::Upload)
        finished.file = ReceivedFile{QStringLiteral("stored"), stationName, total, QByteArray(32, 'h')};
    tell(job);
}

void FakeFileHost::fail(const QString& job, TransferProblem problem)
{
    FileTransfer failed = transfer(job);
    failed.state = TransferState::Failed;
    failed.problem = problem;
    failed.detail = QStringLiteral("it failed");
    m_transfers[failed.id.value()] = failed;
    if (listener)
        listener->transferChanged(failed);
}

Result<ports::TransferAddress> FakeFileHost::add(const ports::TransferTerms& terms, TransferDirection direction)
{
    if (refusal)
        return tl::unexpected(*refusal);
    if (!available.contains(terms.protocol))
        return failure(ErrorCode::NotSupported, QStringLiteral("not offered"));
    if (isOpen(terms.job))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("the job has one"));
    FileTransfer added;
    added.id = TransferId(m_nextId++);
    added.job = terms.job;
    added.station = terms.station;
    added.direction = direction;
    added.protocol = terms.protocol;
    m_transfers[added.id.value()] = added;
    ports::TransferAddress address;
    address.id = added.id;
    address.scheme = terms.protocol == TransferProtocol::Ftp ? QStringLiteral("ftp") : QStringLiteral("http");
    address.host = QStringLiteral("10.0.0.1");
    address.port = 8888;
    address.access = terms.access.value_or(ports::TransferAccess{QByteArray::number(added.id.value()).rightJustified(32, '0'), {}, {}});
    address.path = QLatin1Char('/') + QString::fromLatin1(address.access.secret);
    return address;
}

void FakeFileHost::offer(ports::FileOffer offer, ports::Completion<ports::TransferAddress> done)
{
    offers.append(offer);
    const auto answer = [this, terms = offer.terms, done = std::move(done)] { done(add(terms, TransferDirection::Download)); };
    if (isHeld)
        m_held.append(answer);
    else
        answer();
}

void FakeFileHost::release()
{
    isHeld = false;
    for (const auto& answer : std::exchange(m_held, {}))
        answer();
}

void FakeFileHost::openSlot(ports::UploadSlot slot, ports::Completion<ports::TransferAddress> done)
{
    uploadSlots.append(slot);
    done(add(slot.terms, TransferDirection::Upload));
}

void FakeFileHost::revoke(TransferId id)
{
    if (const auto it = m_transfers.find(id.value()); it != m_transfers.end())
        it->second.state = TransferState::Revoked;
}

QList<FileTransfer> FakeFileHost::transfers() const
{
    QList<FileTransfer> all;
    for (const auto& [id, known] : m_transfers)
        all.append(known);
    return all;
}

QList<ports::ProtocolState> FakeFileHost::protocols() const
{
    QList<ports::ProtocolState> states;
    for (const TransferProtocol protocol : available)
        states.append({protocol, true, true, 8888, {}, {}});
    return states;
}

FakeVault::FakeVault()
{
    read.bytes = 4096;
    read.sha256 = QByteArray(32, 'f');
}

FakeVault::~FakeVault() = default;

QString FakeVault::firmwarePath(const QString& storedName) const
{
    return QStringLiteral("/vault/") + storedName;
}

QString FakeVault::stationFilePath(const QString& storedName) const
{
    return QStringLiteral("/vault/") + storedName;
}

void FakeVault::inspect(QString, FirmwareSignature, ports::VaultProgress, ports::Completion<ports::ReadFile> done)
{
    done(refusal ? Result<ports::ReadFile>(tl::unexpected(*refusal)) : Result<ports::ReadFile>(read));
}

void FakeVault::takeFirmware(QString, QString storedName, FirmwareSignature, ports::VaultProgress, ports::Completion<ports::ReadFile> done)
{
    if (refusal)
        return done(tl::unexpected(*refusal));
    firmware.append(storedName);
    done(read);
}

void FakeVault::checkSignature(QString, FirmwareSignature, ports::Completion<ports::ReadFile> done)
{
    done(refusal ? Result<ports::ReadFile>(tl::unexpected(*refusal)) : Result<ports::ReadFile>(read));
}

void FakeVault::takeStationFile(QString, QString storedName, ports::Completion<void> done)
{
    if (refusal)
        return done(tl::unexpected(*refusal));
    stationFiles.append(storedName);
    done({});
}

void FakeVault::removeFirmware(QString storedName)
{
    firmware.removeAll(storedName);
}

void FakeVault::removeStationFile(QString storedName)
{
    stationFiles.removeAll(storedName);
}

void FakeVault::findMissing(QHash<QString, qint64>, QHash<QString, qint64>, ports::Completion<QStringList> done)
{
    done(missing);
}

void FakeVault::copyOut(QString, QString path, ports::VaultProgress, ports::Completion<void> done)
{
    copied.append(path);
    done({});
}

void FakeVault::readPart(QString, qint64, int bytes, ports::Completion<QByteArray> done)
{
    done(QByteArray(bytes, 'p'));
}

void FakeVault::listMembers(QString, QString, ports::Completion<ArchiveListing> done)
{
    done(listing);
}

void FakeVault::readMember(QString, int, qint64 offset, int, ports::VaultProgress, ports::Completion<MemberText> done)
{
    done(MemberText{QByteArrayLiteral("text"), offset, true, true});
}

void FakeVault::search(QString, std::optional<int>, QString, ports::VaultProgress, ports::Completion<ArchiveHits> done)
{
    done(ArchiveHits{{{0, 0, 1, QStringLiteral("hit")}}, false, 4});
}

} // namespace forecourt::tests
