// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-ins for api::Jobs, api::FileLibrary and api::SupportBundles that act on a FakeChangeSource.
#pragma once

#include "core/api/filelibrary.h"
#include "core/api/jobs.h"
#include "core/api/supportbundles.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/jobbuilder.h"

#include <QHash>
#include <QSet>

namespace forecourt::tests {

/// Keeps what was asked and shows it in the mirror; the test publishes how chargers go on. Thread: the test's.
class FakeJobs final : public api::Jobs
{
public:
    explicit FakeJobs(FakeChangeSource& source);
    ~FakeJobs() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<RolloutRequest> rollouts;
    QList<LogRequest> logRequests;
    QList<FirmwareJob> past; ///< of every charger
    QStringList calls; ///< "pause 1", "retry 3 ftp", "wait 3 10"

    QFuture<Result<RolloutId>> startRollout(RolloutRequest request) override;
    QFuture<Result<void>> pauseRollout(RolloutId rollout, QString) override;
    QFuture<Result<void>> resumeRollout(RolloutId rollout, QString) override;
    QFuture<Result<void>> cancelRollout(RolloutId rollout, QString) override;
    QFuture<Result<void>> skip(JobId job, QString) override;
    QFuture<Result<void>> retry(JobId job, std::optional<TransferProtocol> protocol, QString) override;
    QFuture<Result<void>> waitLonger(JobId job, int minutes, QString) override;
    QFuture<Result<void>> giveUp(JobId job, QString) override;
    QFuture<Result<QList<JobId>>> requestLogs(LogRequest request) override;
    QFuture<Result<void>> cancelLog(JobId job, QString) override;
    QFuture<Result<Page<FirmwareJob>>> firmwareHistory(JobQuery query) override;
    QFuture<Result<Page<LogJob>>> logHistory(JobQuery) override;

    void publish(const FirmwareRollout& rollout);
    void publish(const FirmwareJob& job);
    void publish(const LogJob& job);
    /// HTTP and FTP on, the others off with a reason.
    void offerProtocols();

private:
    QFuture<Result<void>> call(const QString& text);

    FakeChangeSource& m_source;
    qint64 m_lastId = 100;
};

/// A library of values; what is inside a file, and what an inspection finds, is what the test says. Thread: the test's.
class FakeFileLibrary final : public api::FileLibrary
{
public:
    explicit FakeFileLibrary(FakeChangeSource& source);
    ~FakeFileLibrary() override;

    std::optional<Error> failure; ///< every call fails with this while set
    FirmwareInspection inspection;
    QStringList inspected; ///< paths
    QList<QPair<QString, FirmwareFacts>> added; ///< with the path
    QList<FirmwareFacts> changed;
    QStringList saved; ///< paths
    QByteArray stored; ///< what readPart() reads, of every file
    ArchiveListing listing;
    QHash<int, QByteArray> contents; ///< of members
    QSet<int> binaries; ///< members that are no text
    ArchiveHits hits;
    QStringList searches; ///< "2 fault", "all fault"
    QList<qint64> offsets; ///< of the reads

    QFuture<Result<FirmwareInspection>> inspect(QString path, FirmwareSignature signature) override;
    QFuture<Result<FirmwareFileId>> addFirmware(QString path, FirmwareFacts facts, QString) override;
    QFuture<Result<void>> changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString) override;
    QFuture<Result<void>> removeFirmware(FirmwareFileId file, QString) override;
    QFuture<Result<void>> restoreFirmware(FirmwareFileId file, QString) override;
    QFuture<Result<void>> saveAs(StationFileId file, QString path) override;
    QFuture<Result<void>> removeFiles(QList<StationFileId> files, QString) override;
    QFuture<Result<void>> restoreFiles(QList<StationFileId> files, QString) override;
    QFuture<Result<void>> keepFile(StationFileId file, bool isKept) override;
    QFuture<Result<void>> saveRetention(FileRetention retention, QString) override;
    QFuture<Result<QByteArray>> readPart(StationFileId file, qint64 offset, int bytes) override;
    QFuture<Result<ArchiveListing>> listMembers(StationFileId file) override;
    QFuture<Result<MemberText>> readMember(StationFileId file, int member, qint64 offset, int bytes) override;
    QFuture<Result<ArchiveHits>> search(StationFileId file, std::optional<int> member, QString text) override;

    void publish(const FirmwareFile& file);
    void publish(const StationFile& file);

private:
    [[nodiscard]] std::optional<FirmwareFile> firmware(FirmwareFileId id) const;
    QFuture<Result<void>> setRemoved(FirmwareFileId file, bool isRemoved);
    QFuture<Result<void>> setRemoved(const QList<StationFileId>& files, bool isRemoved);

    FakeChangeSource& m_source;
    qint64 m_lastId = 100;
};

/// Shows and writes what the test put into it. Thread: the test's.
class FakeSupportBundles final : public api::SupportBundles
{
public:
    FakeSupportBundles();
    ~FakeSupportBundles() override;

    std::optional<Error> failure; ///< every call fails with this while set
    api::BundleContents contents;
    QList<api::BundleWish> previews;
    QList<QPair<api::BundleWish, QString>> written; ///< with the path

    QFuture<Result<api::BundleContents>> preview(api::BundleWish wish) override;
    QFuture<Result<api::BundleContents>> write(api::BundleWish wish, QString path) override;
};

} // namespace forecourt::tests
