// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library of files from other threads.
#pragma once

#include "core/api/filelibrary.h"
#include "core/engine/jobdesk.h"
#include "core/engine/ports/completion.h"

#include <QObject>
#include <QPromise>

namespace forecourt::engine {

/// api::FileLibrary over the engine's thread; the content is read by the vault. Thread: any. \a target lives on the
/// engine's thread.
class FileLibraryFacade final : public api::FileLibrary
{
public:
    FileLibraryFacade(QObject& target, JobDesk& desk, StationRegistry& stations)
        : m_target(target), m_desk(desk), m_stations(stations)
    {
    }

    [[nodiscard]] QFuture<Result<FirmwareInspection>> inspect(QString path, FirmwareSignature signature) override;
    [[nodiscard]] QFuture<Result<FirmwareFileId>> addFirmware(QString path, FirmwareFacts facts, QString user) override;
    [[nodiscard]] QFuture<Result<void>> changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString user) override;
    [[nodiscard]] QFuture<Result<void>> removeFirmware(FirmwareFileId file, QString user) override;
    [[nodiscard]] QFuture<Result<void>> restoreFirmware(FirmwareFileId file, QString user) override;
    [[nodiscard]] QFuture<Result<void>> saveAs(StationFileId file, QString path) override;
    [[nodiscard]] QFuture<Result<void>> removeFiles(QList<StationFileId> files, QString user) override;
    [[nodiscard]] QFuture<Result<void>> restoreFiles(QList<StationFileId> files, QString user) override;
    [[nodiscard]] QFuture<Result<void>> keepFile(StationFileId file, bool isKept) override;
    [[nodiscard]] QFuture<Result<void>> saveRetention(FileRetention retention, QString user) override;
    [[nodiscard]] QFuture<Result<QByteArray>> readPart(StationFileId file, qint64 offset, int bytes) override;
    [[nodiscard]] QFuture<Result<ArchiveListing>> listMembers(StationFileId file) override;
    [[nodiscard]] QFuture<Result<MemberText>> readMember(StationFileId file, int member, qint64 offset, int bytes) override;
    [[nodiscard]] QFuture<Result<ArchiveHits>> search(StationFileId file, std::optional<int> member, QString text) override;

private:
    template<class T>
    using Promise = std::shared_ptr<QPromise<Result<T>>>;

    /// \a work(done, progress) runs on the engine's thread.
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> post(Work work);
    /// As post(), with the file's record and the vault; NotFound and NotSupported are told here.
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> postFor(StationFileId file, Work work);
    [[nodiscard]] FirmwareInspection inspection(const QString& path, const ports::ReadFile& read) const;

    QObject& m_target;
    JobDesk& m_desk;
    StationRegistry& m_stations;
};

} // namespace forecourt::engine
