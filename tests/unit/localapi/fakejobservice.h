// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Jobs and files behind the local API: they note what was asked and answer what the test says.
#pragma once

#include "core/api/filelibrary.h"
#include "core/api/jobs.h"
#include "core/base/async.h"

#include <QFile>

#include <functional>

namespace forecourt::tests {

/// Thread: the live site's, which is the test's.
class FakeJobService final : public api::Jobs, public api::FileLibrary
{
public:
    QStringList asked;            ///< "pause 3", …
    std::optional<Error> refusal; ///< every call fails with this while set
    RolloutRequest rollout;
    LogRequest logs;
    JobQuery history; ///< the last one
    Page<FirmwareJob> pastFirmware;
    Page<LogJob> pastLogs;
    FirmwareFacts facts;
    FirmwareInspection inspection;
    QByteArray content;
    QList<QPair<QString, QByteArray>> seen; ///< path and content of firmware that was really there, as it was inspected or added
    ArchiveListing listing;
    std::function<void()> afterwards; ///< called by each call that changes something, before it answers

    QFuture<Result<RolloutId>> startRollout(RolloutRequest request) override
    {
        rollout = std::move(request);
        return note(QStringLiteral("start"), RolloutId(3));
    }
    QFuture<Result<void>> pauseRollout(RolloutId id, QString user) override { return note(QStringLiteral("pause"), id.value(), user); }
    QFuture<Result<void>> resumeRollout(RolloutId id, QString user) override { return note(QStringLiteral("resume"), id.value(), user); }
    QFuture<Result<void>> cancelRollout(RolloutId id, QString user) override { return note(QStringLiteral("cancel"), id.value(), user); }
    QFuture<Result<void>> skip(JobId id, QString user) override { return note(QStringLiteral("skip"), id.value(), user); }
    QFuture<Result<void>> retry(JobId id, std::optional<TransferProtocol> protocol, QString user) override
    {
        return note(QStringLiteral("retry%1").arg(protocol ? static_cast<int>(*protocol) : -1), id.value(), user);
    }
    QFuture<Result<void>> waitLonger(JobId id, int minutes, QString user) override
    {
        return note(QStringLiteral("wait%1").arg(minutes), id.value(), user);
    }
    QFuture<Result<void>> giveUp(JobId id, QString user) override { return note(QStringLiteral("fail"), id.value(), user); }
    QFuture<Result<QList<JobId>>> requestLogs(LogRequest request) override
    {
        logs = std::move(request);
        return note(QStringLiteral("logs"), QList<JobId>{JobId(8), JobId(9)});
    }
    QFuture<Result<void>> cancelLog(JobId id, QString user) override { return note(QStringLiteral("cancelLog"), id.value(), user); }
    QFuture<Result<Page<FirmwareJob>>> firmwareHistory(JobQuery query) override
    {
        history = std::move(query);
        return note(QStringLiteral("firmware history"), Page<FirmwareJob>(pastFirmware));
    }
    QFuture<Result<Page<LogJob>>> logHistory(JobQuery query) override
    {
        history = std::move(query);
        return note(QStringLiteral("log history"), Page<LogJob>(pastLogs));
    }

    QFuture<Result<FirmwareInspection>> inspect(QString path, FirmwareSignature) override
    {
        look(path);
        return note(QStringLiteral("inspect ") + path, FirmwareInspection(inspection));
    }
    QFuture<Result<FirmwareFileId>> addFirmware(QString path, FirmwareFacts value, QString) override
    {
        look(path);
        facts = std::move(value);
        return note(QStringLiteral("add"), FirmwareFileId(2));
    }
    QFuture<Result<void>> changeFirmware(FirmwareFileId id, FirmwareFacts, QString user) override { return note(QStringLiteral("change"), id.value(), user); }
    QFuture<Result<void>> removeFirmware(FirmwareFileId id, QString user) override { return note(QStringLiteral("remove"), id.value(), user); }
    QFuture<Result<void>> restoreFirmware(FirmwareFileId id, QString user) override { return note(QStringLiteral("restore"), id.value(), user); }
    QFuture<Result<void>> saveAs(StationFileId id, QString path) override { return note(QStringLiteral("save"), id.value(), path); }
    QFuture<Result<void>> removeFiles(QList<StationFileId> ids, QString user) override { return note(QStringLiteral("removeFile"), ids.value(0).value(), user); }
    QFuture<Result<void>> restoreFiles(QList<StationFileId> ids, QString user) override { return note(QStringLiteral("restoreFile"), ids.value(0).value(), user); }
    QFuture<Result<void>> keepFile(StationFileId id, bool) override { return note(QStringLiteral("keep"), id.value(), {}); }
    QFuture<Result<void>> saveRetention(FileRetention, QString user) override { return note(QStringLiteral("retention"), 0, user); }
    QFuture<Result<QByteArray>> readPart(StationFileId, qint64 offset, int bytes) override
    {
        return readyFuture(Result<QByteArray>(content.mid(offset, std::min(bytes, 1000)))); // many parts
    }
    QFuture<Result<ArchiveListing>> listMembers(StationFileId) override { return note(QStringLiteral("list"), ArchiveListing(listing)); }
    QFuture<Result<MemberText>> readMember(StationFileId, int member, qint64 offset, int bytes) override
    {
        return note(QStringLiteral("read %1 %2 %3").arg(member).arg(offset).arg(bytes), MemberText{content.mid(offset, bytes), offset, true, true});
    }
    QFuture<Result<ArchiveHits>> search(StationFileId, std::optional<int>, QString text) override
    {
        return note(QStringLiteral("search ") + text, ArchiveHits{});
    }

private:
    void look(const QString& path)
    {
        if (QFile file(path); file.open(QIODevice::ReadOnly))
            seen.append({path, file.readAll()});
    }
    template<class T>
    QFuture<Result<T>> note(const QString& call, T value)
    {
        asked.append(call);
        if (refusal)
            return readyFuture(Result<T>(tl::unexpected(*refusal)));
        if (afterwards)
            afterwards();
        return readyFuture(Result<T>(std::move(value)));
    }
    QFuture<Result<void>> note(const QString& call, qint64 id, const QString& who)
    {
        asked.append(QStringLiteral("%1 %2 %3").arg(call).arg(id).arg(who));
        if (refusal)
            return readyFuture(Result<void>(tl::unexpected(*refusal)));
        if (afterwards)
            afterwards();
        return readyFuture(Result<void>());
    }
};

} // namespace forecourt::tests
