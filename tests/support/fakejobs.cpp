// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakejobs.h"

#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

namespace {

template<class T>
QFuture<Result<T>> failed(const Error& error)
{
    return readyFuture<Result<T>>(tl::unexpected(error));
}

} // namespace

FakeJobs::FakeJobs(FakeChangeSource& source) : m_source(source) {}

FakeJobs::~FakeJobs() = default;

QFuture<Result<void>> FakeJobs::call(const QString& text)
{
    if (failure)
        return failed<void>(*failure);
    calls.append(text);
    return readyFuture<Result<void>>({});
}

QFuture<Result<RolloutId>> FakeJobs::startRollout(RolloutRequest request)
{
    if (failure)
        return failed<RolloutId>(*failure);
    rollouts.append(request);
    FirmwareRollout rollout = aRollout(++m_lastId);
    rollout.file = request.file;
    rollout.plan = request.plan;
    rollout.user = request.user;
    rollout.count = static_cast<int>(request.stations.size());
    publish(rollout);
    for (int i = 0; i < request.stations.size(); ++i) {
        FirmwareJob job = aFirmwareJob(++m_lastId, request.stations.at(i).value(), FirmwareStage::Waiting, rollout.id.value());
        job.position = i;
        publish(job);
    }
    return readyFuture<Result<RolloutId>>(rollout.id);
}

QFuture<Result<void>> FakeJobs::pauseRollout(RolloutId rollout, QString)
{
    return call(QStringLiteral("pause %1").arg(rollout.value()));
}

QFuture<Result<void>> FakeJobs::resumeRollout(RolloutId rollout, QString)
{
    return call(QStringLiteral("resume %1").arg(rollout.value()));
}

QFuture<Result<void>> FakeJobs::cancelRollout(RolloutId rollout, QString)
{
    return call(QStringLiteral("cancel %1").arg(rollout.value()));
}

QFuture<Result<void>> FakeJobs::skip(JobId job, QString)
{
    return call(QStringLiteral("skip %1").arg(job.value()));
}

QFuture<Result<void>> FakeJobs::retry(JobId job, std::optional<TransferProtocol> protocol, QString)
{
    return call(QStringLiteral("retry %1 %2").arg(job.value()).arg(protocol ? int(*protocol) : -1));
}

QFuture<Result<void>> FakeJobs::waitLonger(JobId job, int minutes, QString)
{
    return call(QStringLiteral("wait %1 %2").arg(job.value()).arg(minutes));
}

QFuture<Result<void>> FakeJobs::giveUp(JobId job, QString)
{
    return call(QStringLiteral("giveUp %1").arg(job.value()));
}

QFuture<Result<QList<JobId>>> FakeJobs::requestLogs(LogRequest request)
{
    if (failure)
        return failed<QList<JobId>>(*failure);
    logRequests.append(request);
    QList<JobId> ids;
    for (const StationId& station : request.stations) {
        LogJob job = aLogJob(++m_lastId, station.value(), LogStage::Asked);
        job.kind = request.kind;
        job.from = request.from;
        job.to = request.to;
        publish(job);
        ids.append(job.id);
    }
    return readyFuture<Result<QList<JobId>>>(ids);
}

QFuture<Result<void>> FakeJobs::cancelLog(JobId job, QString)
{
    return call(QStringLiteral("cancelLog %1").arg(job.value()));
}

/// Two rows to a page.
QFuture<Result<Page<FirmwareJob>>> FakeJobs::firmwareHistory(JobQuery query)
{
    if (failure)
        return failed<Page<FirmwareJob>>(*failure);
    constexpr qsizetype PageRows = 2;
    const qsizetype first = query.after.toLongLong();
    Page<FirmwareJob> page;
    page.rows = past.mid(first, PageRows);
    if (first + PageRows < past.size())
        page.next = QString::number(first + PageRows);
    return readyFuture<Result<Page<FirmwareJob>>>(page);
}

QFuture<Result<Page<LogJob>>> FakeJobs::logHistory(JobQuery)
{
    return readyFuture<Result<Page<LogJob>>>(Page<LogJob>{});
}

void FakeJobs::publish(const FirmwareRollout& rollout)
{
    ChangeBatch batch;
    batch.jobs.rollouts = {rollout};
    m_source.publish(batch);
}

void FakeJobs::publish(const FirmwareJob& job)
{
    ChangeBatch batch;
    batch.jobs.firmware = {std::make_shared<FirmwareJob>(job)};
    m_source.publish(batch);
}

void FakeJobs::publish(const LogJob& job)
{
    ChangeBatch batch;
    batch.jobs.logs = {std::make_shared<LogJob>(job)};
    m_source.publish(batch);
}

void FakeJobs::offerProtocols()
{
    ChangeBatch batch;
    batch.jobs.protocols = QList<TransferOffering>{{TransferProtocol::Http, true, 8888, {}},
                                                   {TransferProtocol::Https, false, 0, QStringLiteral("English"), ErrorCode::NotSupported},
                                                   {TransferProtocol::Ftp, true, 2121, {}},
                                                   {TransferProtocol::Ftps, false, 0, QStringLiteral("English"), ErrorCode::NotSupported}};
    m_source.publish(batch);
}

FakeFileLibrary::FakeFileLibrary(FakeChangeSource& source) : m_source(source)
{
    inspection.name = QStringLiteral("terra-ac-1.8.40.bin");
    inspection.bytes = 41'200'000;
    inspection.sha256 = QString(64, QLatin1Char('a'));
}

FakeFileLibrary::~FakeFileLibrary() = default;

QFuture<Result<FirmwareInspection>> FakeFileLibrary::inspect(QString path, FirmwareSignature signature)
{
    if (failure)
        return failed<FirmwareInspection>(*failure);
    inspected.append(path);
    FirmwareInspection found = inspection;
    if (signature.isEmpty())
        found.verdict = SignatureVerdict::None;
    return readyFuture<Result<FirmwareInspection>>(found);
}

QFuture<Result<FirmwareFileId>> FakeFileLibrary::addFirmware(QString path, FirmwareFacts facts, QString)
{
    if (failure)
        return failed<FirmwareFileId>(*failure);
    added.append({path, facts});
    FirmwareFile file = aFirmwareFile(++m_lastId, facts.version);
    file.name = facts.name;
    file.vendor = facts.vendor;
    file.model = facts.model;
    file.notes = facts.notes;
    file.signature = facts.signature;
    publish(file);
    return readyFuture<Result<FirmwareFileId>>(file.id);
}

std::optional<FirmwareFile> FakeFileLibrary::firmware(FirmwareFileId id) const
{
    for (const FirmwareFile& file : m_source.state.jobs.firmwareFiles) {
        if (file.id == id)
            return file;
    }
    return std::nullopt;
}

QFuture<Result<void>> FakeFileLibrary::changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString)
{
    if (failure)
        return failed<void>(*failure);
    changed.append(facts);
    if (auto known = firmware(file)) {
        known->name = facts.name;
        known->vendor = facts.vendor;
        known->model = facts.model;
        known->version = facts.version;
        known->notes = facts.notes;
        publish(*known);
    }
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeFileLibrary::setRemoved(FirmwareFileId file, bool isRemoved)
{
    if (failure)
        return failed<void>(*failure);
    auto known = firmware(file);
    if (!known)
        return failed<void>(Error{ErrorCode::NotFound, {}, {}});
    known->removedAt = isRemoved ? std::optional(pictureTime()) : std::nullopt;
    publish(*known);
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeFileLibrary::removeFirmware(FirmwareFileId file, QString)
{
    return setRemoved(file, true);
}

QFuture<Result<void>> FakeFileLibrary::restoreFirmware(FirmwareFileId file, QString)
{
    return setRemoved(file, false);
}

QFuture<Result<void>> FakeFileLibrary::saveAs(StationFileId, QString path)
{
    if (failure)
        return failed<void>(*failure);
    saved.append(path);
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeFileLibrary::setRemoved(const QList<StationFileId>& files, bool isRemoved)
{
    if (failure)
        return failed<void>(*failure);
    const QList<StationFile> all = m_source.state.jobs.stationFiles;
    for (StationFile file : all) {
        if (!files.contains(file.id))
            continue;
        file.removedAt = isRemoved ? std::optional(pictureTime()) : std::nullopt;
        publish(file);
    }
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeFileLibrary::removeFiles(QList<StationFileId> files, QString)
{
    return setRemoved(files, true);
}

QFuture<Result<void>> FakeFileLibrary::restoreFiles(QList<StationFileId> files, QString)
{
    return setRemoved(files, false);
}

QFuture<Result<void>> FakeFileLibrary::keepFile(StationFileId file, bool isKept)
{
    if (failure)
        return failed<void>(*failure);
    const QList<StationFile> all = m_source.state.jobs.stationFiles;
    for (StationFile known : all) {
        if (known.id != file)
            continue;
        known.isKept = isKept;
        publish(known);
    }
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeFileLibrary::saveRetention(FileRetention retention, QString)
{
    if (failure)
        return failed<void>(*failure);
    ChangeBatch batch;
    batch.jobs.retention = retention;
    m_source.publish(batch);
    return readyFuture<Result<void>>({});
}

QFuture<Result<QByteArray>> FakeFileLibrary::readPart(StationFileId, qint64 offset, int bytes)
{
    return failure ? failed<QByteArray>(*failure) : readyFuture<Result<QByteArray>>(stored.mid(static_cast<qsizetype>(offset), bytes));
}

QFuture<Result<ArchiveListing>> FakeFileLibrary::listMembers(StationFileId)
{
    return failure ? failed<ArchiveListing>(*failure) : readyFuture<Result<ArchiveListing>>(listing);
}

QFuture<Result<MemberText>> FakeFileLibrary::readMember(StationFileId, int member, qint64 offset, int bytes)
{
    if (failure)
        return failed<MemberText>(*failure);
    offsets.append(offset);
    const QByteArray whole = contents.value(member);
    MemberText part;
    part.offset = offset;
    part.bytes = whole.mid(static_cast<qsizetype>(offset), bytes);
    part.isEnd = offset + part.bytes.size() >= whole.size();
    part.isText = !binaries.contains(member);
    return readyFuture<Result<MemberText>>(part);
}

QFuture<Result<ArchiveHits>> FakeFileLibrary::search(StationFileId, std::optional<int> member, QString text)
{
    if (failure)
        return failed<ArchiveHits>(*failure);
    searches.append((member ? QString::number(*member) : QStringLiteral("all")) + QLatin1Char(' ') + text);
    return readyFuture<Result<ArchiveHits>>(hits);
}

void FakeFileLibrary::publish(const FirmwareFile& file)
{
    ChangeBatch batch;
    batch.jobs.firmwareFiles = {file};
    m_source.publish(batch);
}

void FakeFileLibrary::publish(const StationFile& file)
{
    ChangeBatch batch;
    batch.jobs.stationFiles = {file};
    m_source.publish(batch);
}

FakeSupportBundles::FakeSupportBundles()
{
    contents.proposedName = QStringLiteral("support-bay-4.zip");
    contents.parts = {{QStringLiteral("overview.txt"), api::BundlePartKind::Overview, 812, 0, true, "Forecourt\nBay 4\n", false},
                      {QStringLiteral("messages.jsonl"), api::BundlePartKind::Trace, 91'000, 412, true, "{\"id\": 1}\n", false}};
    contents.bytes = 91'812;
    contents.maskedTags = 2;
    contents.maskedSecrets = 1;
}

FakeSupportBundles::~FakeSupportBundles() = default;

QFuture<Result<api::BundleContents>> FakeSupportBundles::preview(api::BundleWish wish)
{
    if (failure)
        return failed<api::BundleContents>(*failure);
    previews.append(wish);
    return readyFuture<Result<api::BundleContents>>(contents);
}

QFuture<Result<api::BundleContents>> FakeSupportBundles::write(api::BundleWish wish, QString path)
{
    if (failure)
        return failed<api::BundleContents>(*failure);
    written.append({wish, path});
    return readyFuture<Result<api::BundleContents>>(contents);
}

} // namespace forecourt::tests
