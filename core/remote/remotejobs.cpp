// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotejobs.h"

#include "core/wire/version.h"

#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>

namespace forecourt::remote {

namespace calls = wire::calls;

namespace {

constexpr qint64 LargestBrought = qint64(4) << 30;

/// One file on its way to the disk: part after part, on the link's thread. It keeps itself while parts are asked for.
class SavedFile : public std::enable_shared_from_this<SavedFile>
{
public:
    SavedFile(RemoteLink& link, StationFileId file, const QString& path) : m_link(link), m_id(file), m_path(path), m_file(path)
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<void>> future() { return m_promise.future(); }
    void askForMore()
    {
        m_link.callThen(
            calls::ReadPart, [self = shared_from_this()](const Result<QByteArray>& part) { self->take(part); }, m_id, m_offset,
            MemberText::MostBytes);
    }

private:
    void take(const Result<QByteArray>& part)
    {
        if (m_promise.isCanceled())
            return m_promise.finish();
        if (!part)
            return finish(tl::unexpected(part.error()));
        if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
            return finish(failure(ErrorCode::FileFailed, m_file.errorString(), {m_path, m_file.errorString()}));
        if (part->isEmpty() ? !m_file.commit() : m_file.write(*part) != part->size())
            return finish(failure(ErrorCode::FileFailed, m_file.errorString(), {m_path, m_file.errorString()}));
        if (part->isEmpty())
            return finish({});
        m_offset += part->size();
        askForMore();
    }
    void finish(Result<void> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    RemoteLink& m_link;
    StationFileId m_id;
    QString m_path;
    QSaveFile m_file;
    qint64 m_offset = 0;
    QPromise<Result<void>> m_promise;
};

/// A call about firmware on its way: the file is brought first, where this computer's user may read it. Everything on the
/// link's thread; it keeps itself meanwhile.
template<class R>
class BroughtCall : public std::enable_shared_from_this<BroughtCall<R>>
{
public:
    using Ask = std::function<void(const QString& reference, const RemoteLink::Done<R>& done)>;

    BroughtCall(RemoteLink& link, std::shared_ptr<BroughtFiles> files, const QString& path, Ask ask)
        : m_link(link), m_files(std::move(files)), m_path(path), m_ask(std::move(ask))
    {
        m_promise.setProgressRange(0, 100);
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<R>> future() { return m_promise.future(); }
    void begin()
    {
        if (m_promise.isCanceled())
            return m_promise.finish();
        const QFileInfo file(m_path);
        if (!file.isReadable() || file.size() <= 0) // the service may, or says what is wrong
            return ask(m_path);
        if (file.size() > LargestBrought)
            return finish(failure(ErrorCode::InvalidInput, QStringLiteral("over 4 GiB"), {QStringLiteral("bytes")}));
        const BroughtFile now{file.size(), file.lastModified(), {}};
        if (const auto known = m_files->constFind(m_path); known != m_files->cend() && known->isSame(now)) {
            m_isKnown = true;
            return ask(known->reference);
        }
        bring(now);
    }

private:
    void bring(BroughtFile file)
    {
        RemoteLink::Upload upload;
        upload.path = m_path;
        upload.name = QFileInfo(m_path).fileName();
        upload.progress = [self = this->shared_from_this()](int percent) { self->m_promise.setProgressValue(percent); };
        upload.isUnwanted = [self = this->shared_from_this()] { return self->m_promise.isCanceled(); };
        upload.done = [self = this->shared_from_this(), file](const Result<QString>& id) mutable {
            if (!id)
                return self->finish(tl::unexpected(id.error()));
            file.reference = QLatin1String(wire::UploadPrefix) + *id;
            self->m_files->insert(self->m_path, file);
            self->ask(file.reference);
        };
        m_link.upload(std::move(upload));
    }
    void ask(const QString& reference)
    {
        m_ask(reference, [self = this->shared_from_this()](const Result<R>& result) {
            const bool isGone = !result && result.error().code == ErrorCode::NotFound && self->m_isKnown;
            if (!isGone)
                return self->finish(result);
            self->m_isKnown = false; // the service was started again, or it was too long ago
            self->m_files->remove(self->m_path);
            self->begin();
        });
    }
    void finish(Result<R> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    RemoteLink& m_link;
    std::shared_ptr<BroughtFiles> m_files;
    QString m_path;
    Ask m_ask;
    bool m_isKnown = false;
    QPromise<Result<R>> m_promise;
};

template<class R>
QFuture<Result<R>> bringAndAsk(RemoteLink& link, const std::shared_ptr<BroughtFiles>& files, const QString& path, typename BroughtCall<R>::Ask ask)
{
    const auto call = std::make_shared<BroughtCall<R>>(link, files, path, std::move(ask));
    QFuture<Result<R>> future = call->future();
    link.onThread([call] { call->begin(); });
    return future;
}

} // namespace

// ---- RemoteJobs ------------------------------------------------------------------------------------

QFuture<Result<RolloutId>> RemoteJobs::startRollout(RolloutRequest request)
{
    return m_link.call(calls::StartRollout, std::move(request));
}

QFuture<Result<void>> RemoteJobs::pauseRollout(RolloutId rollout, QString user)
{
    return m_link.call(calls::PauseRollout, rollout, std::move(user));
}

QFuture<Result<void>> RemoteJobs::resumeRollout(RolloutId rollout, QString user)
{
    return m_link.call(calls::ResumeRollout, rollout, std::move(user));
}

QFuture<Result<void>> RemoteJobs::cancelRollout(RolloutId rollout, QString user)
{
    return m_link.call(calls::CancelRollout, rollout, std::move(user));
}

QFuture<Result<void>> RemoteJobs::skip(JobId job, QString user)
{
    return m_link.call(calls::SkipJob, job, std::move(user));
}

QFuture<Result<void>> RemoteJobs::retry(JobId job, std::optional<TransferProtocol> protocol, QString user)
{
    return m_link.call(calls::RetryJob, job, protocol, std::move(user));
}

QFuture<Result<void>> RemoteJobs::waitLonger(JobId job, int minutes, QString user)
{
    return m_link.call(calls::ExtendJob, job, minutes, std::move(user));
}

QFuture<Result<void>> RemoteJobs::giveUp(JobId job, QString user)
{
    return m_link.call(calls::GiveUpJob, job, std::move(user));
}

QFuture<Result<QList<JobId>>> RemoteJobs::requestLogs(LogRequest request)
{
    return m_link.call(calls::RequestLogs, std::move(request));
}

QFuture<Result<void>> RemoteJobs::cancelLog(JobId job, QString user)
{
    return m_link.call(calls::CancelLog, job, std::move(user));
}

QFuture<Result<Page<FirmwareJob>>> RemoteJobs::firmwareHistory(JobQuery query)
{
    return m_link.call(calls::FirmwareHistory, std::move(query));
}

QFuture<Result<Page<LogJob>>> RemoteJobs::logHistory(JobQuery query)
{
    return m_link.call(calls::LogHistory, std::move(query));
}

// ---- RemoteFileLibrary -----------------------------------------------------------------------------

QFuture<Result<void>> RemoteFileLibrary::saveAs(StationFileId file, QString path)
{
    const auto saved = std::make_shared<SavedFile>(m_link, file, path);
    QFuture<Result<void>> future = saved->future();
    saved->askForMore();
    return future;
}

QFuture<Result<FirmwareInspection>> RemoteFileLibrary::inspect(QString path, FirmwareSignature signature)
{
    return bringAndAsk<FirmwareInspection>(
        m_link, m_brought, path, [&link = m_link, signature](const QString& reference, const RemoteLink::Done<FirmwareInspection>& done) {
            link.callThen(calls::InspectFirmware, done, reference, signature);
        });
}

QFuture<Result<FirmwareFileId>> RemoteFileLibrary::addFirmware(QString path, FirmwareFacts facts, QString user)
{
    return bringAndAsk<FirmwareFileId>(
        m_link, m_brought, path, [&link = m_link, facts, user](const QString& reference, const RemoteLink::Done<FirmwareFileId>& done) {
            link.callThen(calls::AddFirmware, done, reference, facts, user);
        });
}

QFuture<Result<void>> RemoteFileLibrary::changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString user)
{
    return m_link.call(calls::ChangeFirmware, file, std::move(facts), std::move(user));
}

QFuture<Result<void>> RemoteFileLibrary::removeFirmware(FirmwareFileId file, QString user)
{
    return m_link.call(calls::RemoveFirmware, file, std::move(user));
}

QFuture<Result<void>> RemoteFileLibrary::restoreFirmware(FirmwareFileId file, QString user)
{
    return m_link.call(calls::RestoreFirmware, file, std::move(user));
}

QFuture<Result<void>> RemoteFileLibrary::removeFiles(QList<StationFileId> files, QString user)
{
    return m_link.call(calls::RemoveFiles, std::move(files), std::move(user));
}

QFuture<Result<void>> RemoteFileLibrary::restoreFiles(QList<StationFileId> files, QString user)
{
    return m_link.call(calls::RestoreFiles, std::move(files), std::move(user));
}

QFuture<Result<void>> RemoteFileLibrary::keepFile(StationFileId file, bool isKept)
{
    return m_link.call(calls::KeepFile, file, isKept);
}

QFuture<Result<void>> RemoteFileLibrary::saveRetention(FileRetention retention, QString user)
{
    return m_link.call(calls::SaveRetention, retention, std::move(user));
}

QFuture<Result<QByteArray>> RemoteFileLibrary::readPart(StationFileId file, qint64 offset, int bytes)
{
    return m_link.call(calls::ReadPart, file, offset, bytes);
}

QFuture<Result<ArchiveListing>> RemoteFileLibrary::listMembers(StationFileId file)
{
    return m_link.call(calls::ListMembers, file);
}

QFuture<Result<MemberText>> RemoteFileLibrary::readMember(StationFileId file, int member, qint64 offset, int bytes)
{
    return m_link.call(calls::ReadMember, file, member, offset, bytes);
}

QFuture<Result<ArchiveHits>> RemoteFileLibrary::search(StationFileId file, std::optional<int> member, QString text)
{
    return m_link.call(calls::SearchFile, file, member, std::move(text));
}

} // namespace forecourt::remote
