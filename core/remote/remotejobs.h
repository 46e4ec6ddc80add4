// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Jobs and api::FileLibrary over a link, each call as it is.
#pragma once

#include "core/api/filelibrary.h"
#include "core/api/jobs.h"
#include "core/remote/remotelink.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace forecourt::remote {

/// Thread: any may call, for both of these; the link must outlive them.
class RemoteJobs final : public api::Jobs
{
public:
    explicit RemoteJobs(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<RolloutId>> startRollout(RolloutRequest request) override;
    [[nodiscard]] QFuture<Result<void>> pauseRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> resumeRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> cancelRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> skip(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<void>> retry(JobId job, std::optional<TransferProtocol> protocol, QString user) override;
    [[nodiscard]] QFuture<Result<void>> waitLonger(JobId job, int minutes, QString user) override;
    [[nodiscard]] QFuture<Result<void>> giveUp(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<QList<JobId>>> requestLogs(LogRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancelLog(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<Page<FirmwareJob>>> firmwareHistory(JobQuery query) override;
    [[nodiscard]] QFuture<Result<Page<LogJob>>> logHistory(JobQuery query) override;

private:
    RemoteLink& m_link;
};

/// A file that the service has got, until it is taken over or was not used for long.
struct BroughtFile
{
    qint64 bytes = 0;
    QDateTime changedAt;
    QString reference; ///< in place of its path

    [[nodiscard]] bool isSame(const BroughtFile& other) const { return bytes == other.bytes && changedAt == other.changedAt; }
};
using BroughtFiles = QHash<QString, BroughtFile>; ///< by path

/// Firmware is read by the console's user and brought to the service, which may run as another user and see no file of a
/// person; what this user may not read either is asked for by its path. saveAs() writes what comes in parts, so that the
/// file is the console's user's. These tell their progress and can be cancelled; futures of the others tell none.
class RemoteFileLibrary final : public api::FileLibrary
{
public:
    explicit RemoteFileLibrary(RemoteLink& link) : m_link(link) {}

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
    RemoteLink& m_link;
    std::shared_ptr<BroughtFiles> m_brought = std::make_shared<BroughtFiles>(); ///< link's thread
};

} // namespace forecourt::remote
