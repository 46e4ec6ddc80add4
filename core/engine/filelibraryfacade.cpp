// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/filelibraryfacade.h"

#include "core/engine/firmwarefacts.h"

namespace forecourt::engine {

namespace {

Error noPlace()
{
    return {ErrorCode::NotSupported, QStringLiteral("there is no place for files"), {}};
}

} // namespace

template<class T, class Work>
QFuture<Result<T>> FileLibraryFacade::post(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->setProgressRange(0, 100);
    promise->start();
    QFuture<Result<T>> future = promise->future();
    ports::Completion<T> done = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    ports::VaultProgress progress;
    progress.report = [promise](int percent) { promise->setProgressValue(percent); };
    progress.isCancelled = [promise] { return promise->isCanceled(); };
    QMetaObject::invokeMethod(
        &m_target, [work = std::move(work), done = std::move(done), progress = std::move(progress)] { work(done, progress); },
        Qt::AutoConnection);
    return future;
}

template<class T, class Work>
QFuture<Result<T>> FileLibraryFacade::postFor(StationFileId file, Work work)
{
    return post<T>([this, file, work = std::move(work)](const ports::Completion<T>& done, const ports::VaultProgress& progress) {
        const StationFile* record = m_desk.files().stationFile(file);
        ports::FileVault* vault = m_desk.files().vault();
        if (!record)
            return done(failure(ErrorCode::NotFound, QStringLiteral("no such file"), {QString::number(file.value())}));
        if (!vault)
            return done(tl::unexpected(noPlace()));
        work(*vault, *record, done, progress);
    });
}

// ---- firmware ---------------------------------------------------------------------------------------

FirmwareInspection FileLibraryFacade::inspection(const QString& path, const ports::ReadFile& read) const
{
    QList<BootInfo> chargers;
    for (const auto& [id, station] : m_stations.all()) {
        if (!station->model().record().isArchived)
            chargers.append(station->model().record().boot);
    }
    const FirmwareFacts facts = guessFacts(path.mid(path.lastIndexOf(QLatin1Char('/')) + 1), chargers);
    FirmwareInspection found;
    found.name = facts.name;
    found.bytes = read.bytes;
    found.sha256 = QString::fromLatin1(read.sha256.toHex());
    found.vendor = facts.vendor;
    found.model = facts.model;
    found.version = facts.version;
    found.doubts = read.doubts;
    found.verdict = read.verdict;
    found.signedBy = read.signedBy;
    if (m_desk.files().hasContent(read.sha256))
        found.doubts.append(FirmwareDoubt::SameFile);
    if (read.verdict != SignatureVerdict::None && read.verdict != SignatureVerdict::Good)
        found.doubts.append(FirmwareDoubt::SignatureWrong);
    return found;
}

QFuture<Result<FirmwareInspection>> FileLibraryFacade::inspect(QString path, FirmwareSignature signature)
{
    return post<FirmwareInspection>([this, path = std::move(path), signature = std::move(signature)](
                                        const ports::Completion<FirmwareInspection>& done, const ports::VaultProgress& progress) {
        ports::FileVault* vault = m_desk.files().vault();
        if (!vault)
            return done(tl::unexpected(noPlace()));
        vault->inspect(path, signature, progress, [this, path, done](const Result<ports::ReadFile>& read) {
            done(read ? Result<FirmwareInspection>(inspection(path, *read)) : tl::unexpected(read.error()));
        });
    });
}

QFuture<Result<FirmwareFileId>> FileLibraryFacade::addFirmware(QString path, FirmwareFacts facts, QString user)
{
    return post<FirmwareFileId>([this, path = std::move(path), facts = std::move(facts), user = std::move(user)](
                                    const ports::Completion<FirmwareFileId>& done, const ports::VaultProgress& progress) {
        m_desk.files().add(path, facts, user, progress, done);
    });
}

QFuture<Result<void>> FileLibraryFacade::changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString user)
{
    return post<void>([this, file, facts = std::move(facts), user = std::move(user)](const ports::Completion<void>& done,
                                                                                     const ports::VaultProgress&) {
        m_desk.files().change(file, facts, user, done);
    });
}

QFuture<Result<void>> FileLibraryFacade::removeFirmware(FirmwareFileId file, QString user)
{
    return post<void>([this, file, user = std::move(user)](const ports::Completion<void>& done, const ports::VaultProgress&) {
        if (m_desk.firmware().needs(file))
            return done(failure(ErrorCode::Conflict, QStringLiteral("a roll-out needs it")));
        done(m_desk.files().removeFirmware(file, user));
    });
}

QFuture<Result<void>> FileLibraryFacade::restoreFirmware(FirmwareFileId file, QString user)
{
    return post<void>([this, file, user = std::move(user)](const ports::Completion<void>& done, const ports::VaultProgress&) {
        done(m_desk.files().restoreFirmware(file, user));
    });
}

// ---- files of chargers ------------------------------------------------------------------------------

QFuture<Result<void>> FileLibraryFacade::saveAs(StationFileId file, QString path)
{
    return postFor<void>(file, [path = std::move(path)](ports::FileVault& vault, const StationFile& record,
                                                        const ports::Completion<void>& done, const ports::VaultProgress& progress) {
        vault.copyOut(FileBook::storedName(record.id), path, progress, done);
    });
}

QFuture<Result<void>> FileLibraryFacade::removeFiles(QList<StationFileId> files, QString user)
{
    return post<void>([this, files = std::move(files), user = std::move(user)](const ports::Completion<void>& done,
                                                                               const ports::VaultProgress&) {
        done(m_desk.files().removeFiles(files, user));
    });
}

QFuture<Result<void>> FileLibraryFacade::restoreFiles(QList<StationFileId> files, QString user)
{
    return post<void>([this, files = std::move(files), user = std::move(user)](const ports::Completion<void>& done,
                                                                               const ports::VaultProgress&) {
        done(m_desk.files().restoreFiles(files, user));
    });
}

QFuture<Result<void>> FileLibraryFacade::keepFile(StationFileId file, bool isKept)
{
    return post<void>([this, file, isKept](const ports::Completion<void>& done, const ports::VaultProgress&) {
        done(m_desk.files().keepFile(file, isKept));
    });
}

QFuture<Result<void>> FileLibraryFacade::saveRetention(FileRetention retention, QString user)
{
    return post<void>([this, retention, user = std::move(user)](const ports::Completion<void>& done, const ports::VaultProgress&) {
        done(m_desk.files().saveRetention(retention, user));
    });
}

QFuture<Result<QByteArray>> FileLibraryFacade::readPart(StationFileId file, qint64 offset, int bytes)
{
    return postFor<QByteArray>(file, [offset, bytes](ports::FileVault& vault, const StationFile& record,
                                                     const ports::Completion<QByteArray>& done, const ports::VaultProgress&) {
        vault.readPart(FileBook::storedName(record.id), offset, bytes, done);
    });
}

// ---- looking inside ---------------------------------------------------------------------------------

QFuture<Result<ArchiveListing>> FileLibraryFacade::listMembers(StationFileId file)
{
    return postFor<ArchiveListing>(file, [](ports::FileVault& vault, const StationFile& record,
                                            const ports::Completion<ArchiveListing>& done, const ports::VaultProgress&) {
        vault.listMembers(FileBook::storedName(record.id), record.name, done);
    });
}

QFuture<Result<MemberText>> FileLibraryFacade::readMember(StationFileId file, int member, qint64 offset, int bytes)
{
    return postFor<MemberText>(file, [member, offset, bytes](ports::FileVault& vault, const StationFile& record,
                                                             const ports::Completion<MemberText>& done,
                                                             const ports::VaultProgress& progress) {
        vault.readMember(FileBook::storedName(record.id), member, offset, bytes, progress, done);
    });
}

QFuture<Result<ArchiveHits>> FileLibraryFacade::search(StationFileId file, std::optional<int> member, QString text)
{
    return postFor<ArchiveHits>(file, [member, text = std::move(text)](ports::FileVault& vault, const StationFile& record,
                                                                       const ports::Completion<ArchiveHits>& done,
                                                                       const ports::VaultProgress& progress) {
        vault.search(FileBook::storedName(record.id), member, text, progress, done);
    });
}

} // namespace forecourt::engine
