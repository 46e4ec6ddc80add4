// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The half of FirmwareBook that people see: roll-outs, and a hand on what goes on.
#include "core/engine/firmwarebook.h"

#include "core/engine/jobnotes.h"
#include "core/engine/rolloutrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

tl::unexpected<Error> noRollout()
{
    return failure(ErrorCode::NotFound, QStringLiteral("no such roll-out"));
}

tl::unexpected<Error> noFirmwareJob()
{
    return failure(ErrorCode::NotFound, QStringLiteral("no such job"));
}

} // namespace

void FirmwareBook::load(const ports::StoredJobs& stored)
{
    m_nextRollout = stored.nextRolloutId;
    m_desk.keepIdsAbove(stored.nextJobId);
    for (const FirmwareRollout& rollout : stored.rollouts) {
        m_nextRollout = std::max(m_nextRollout, rollout.id.value() + 1);
        m_rollouts.emplace(rollout.id.value(), rollout);
    }
    for (const ports::StoredFirmwareJob& known : stored.firmwareJobs) {
        m_desk.keepIdsAbove(known.job.id.value() + 1);
        Entry& entry = m_jobs[known.job.id.value()];
        entry.job = known.job;
        entry.access = known.access;
        entry.byHand = known.byHand;
        if (entry.job.state == JobState::Done)
            m_desk.noteSuccess(entry.job.station, entry.job.protocol);
    }
    m_isAdvancing = true; // roll-outs go on when the host is there
    for (auto& [id, entry] : m_jobs) {
        if (entry.job.isOpen())
            resumeAfterStart(entry);
    }
    m_isAdvancing = false;
}

void FirmwareBook::collect(JobChanges& changes) const
{
    for (const auto& [id, rollout] : m_rollouts)
        changes.rollouts.append(rollout);
    for (const auto& [id, entry] : m_jobs)
        changes.firmware.append(std::make_shared<const FirmwareJob>(entry.job));
}

// ---- finding ----------------------------------------------------------------------------------------

FirmwareRollout* FirmwareBook::rollout(RolloutId id)
{
    const auto it = m_rollouts.find(id.value());
    return it == m_rollouts.end() ? nullptr : &it->second;
}

FirmwareBook::Entry* FirmwareBook::entry(JobId id)
{
    const auto it = m_jobs.find(id.value());
    return it == m_jobs.end() ? nullptr : &it->second;
}

FirmwareBook::Entry* FirmwareBook::runningAt(const StationId& station)
{
    const auto it = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [&](const auto& known) {
        return known.second.job.station == station && known.second.job.isRunning() && !known.second.job.isPreparing();
    });
    return it == m_jobs.rend() ? nullptr : &it->second;
}

QList<const FirmwareJob*> FirmwareBook::jobsOf(RolloutId rollout) const
{
    QList<const FirmwareJob*> jobs;
    for (const auto& [id, entry] : m_jobs) {
        if (entry.job.rollout == rollout)
            jobs.append(&entry.job);
    }
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const FirmwareJob* a, const FirmwareJob* b) { return a->position < b->position; });
    return jobs;
}

bool FirmwareBook::needs(FirmwareFileId file) const
{
    return std::any_of(m_rollouts.begin(), m_rollouts.end(),
                       [file](const auto& known) { return known.second.isOpen() && known.second.file == file; });
}

// ---- what people ask for ----------------------------------------------------------------------------

std::optional<Error> FirmwareBook::whyNot(const RolloutRequest& request) const
{
    const QDateTime now = m_desk.context().clock.utcNow();
    if (const std::optional<Error> error = whyNoRollout(request, now))
        return error;
    const FirmwareFile* file = m_files.firmware(request.file);
    if (!file)
        return Error{ErrorCode::NotFound, QStringLiteral("no such file"), {QStringLiteral("file")}};
    if (file->removedAt || file->isMissing)
        return Error{ErrorCode::Conflict, QStringLiteral("the file is not there any more"), {QStringLiteral("file")}};
    if (request.plan.method == FirmwareMethod::Signed && verdictNow(*file, now) != SignatureVerdict::Good)
        return Error{ErrorCode::NotAllowed, QStringLiteral("the file has no good signature"), {QStringLiteral("signature")}};
    for (const StationId& station : request.stations) {
        const StationState* state = m_desk.state(station);
        if (!state || state->record.isArchived)
            return Error{ErrorCode::NotFound, QStringLiteral("no such charger"), {QStringLiteral("station"), station.value()}};
        const bool isBusy = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& known) {
            return known.second.job.isOpen() && known.second.job.station == station;
        });
        if (isBusy)
            return Error{ErrorCode::Conflict, QStringLiteral("an update of it is open"), {QStringLiteral("station"), station.value()}};
    }
    return std::nullopt;
}

Result<RolloutId> FirmwareBook::start(const RolloutRequest& request)
{
    if (const std::optional<Error> error = whyNot(request))
        return tl::unexpected(*error);
    const FirmwareFile& file = *m_files.firmware(request.file);
    const QDateTime now = m_desk.context().clock.utcNow();
    FirmwareRollout rollout;
    rollout.id = RolloutId(m_nextRollout++);
    rollout.file = file.id;
    rollout.fileName = file.name;
    rollout.vendor = file.vendor;
    rollout.model = file.model;
    rollout.version = file.version;
    rollout.bytes = file.bytes;
    rollout.sha256 = file.sha256;
    rollout.plan = request.plan;
    rollout.user = request.user;
    rollout.createdAt = now;
    rollout.count = static_cast<int>(request.stations.size());
    FirmwareRollout& added = m_rollouts[rollout.id.value()] = rollout;
    changed(added);
    for (int i = 0; i < rollout.count; ++i) {
        Entry entry;
        entry.job.id = m_desk.nextId();
        entry.job.rollout = rollout.id;
        entry.job.position = i;
        entry.job.station = request.stations.at(i);
        entry.job.createdAt = now;
        entry.job.versionBefore = m_desk.state(entry.job.station)->record.boot.firmwareVersion;
        changed(m_jobs[entry.job.id.value()] = entry);
    }
    note(added, QStringLiteral("RolloutStarted"), request.user);
    advance(added);
    return rollout.id;
}

Result<void> FirmwareBook::pause(RolloutId id, const QString& user)
{
    FirmwareRollout* known = rollout(id);
    if (!known)
        return noRollout();
    if (known->state != RolloutState::Running)
        return failure(ErrorCode::Conflict, QStringLiteral("the roll-out does not run"));
    known->state = RolloutState::Paused;
    known->changedBy = user;
    changed(*known);
    note(*known, QStringLiteral("RolloutPaused"), user);
    advance(*known);
    return {};
}

Result<void> FirmwareBook::resume(RolloutId id, const QString& user)
{
    FirmwareRollout* known = rollout(id);
    if (!known)
        return noRollout();
    if (known->state != RolloutState::Paused && known->state != RolloutState::Stopped)
        return failure(ErrorCode::Conflict, QStringLiteral("the roll-out is not paused"));
    known->state = RolloutState::Running;
    known->changedBy = user;
    changed(*known);
    note(*known, QStringLiteral("RolloutResumed"), user);
    advance(*known);
    return {};
}

Result<void> FirmwareBook::cancel(RolloutId id, const QString& user)
{
    FirmwareRollout* known = rollout(id);
    if (!known)
        return noRollout();
    if (!known->isOpen() || known->state == RolloutState::Cancelled)
        return failure(ErrorCode::Conflict, QStringLiteral("the roll-out is over"));
    known->state = RolloutState::Cancelled;
    known->changedBy = user;
    for (auto& [key, entry] : m_jobs) {
        const FirmwareJob& job = entry.job;
        if (job.rollout == id && job.isOpen() && (!job.isRunning() || job.isPreparing()))
            leaveOut(entry);
    }
    changed(*known);
    note(*known, QStringLiteral("RolloutCancelled"), user);
    advance(*known);
    return {};
}

Result<void> FirmwareBook::skip(JobId id, const QString& user)
{
    Entry* known = entry(id);
    if (!known)
        return noFirmwareJob();
    if (!known->job.isOpen() || (known->job.isRunning() && !known->job.isPreparing()))
        return failure(ErrorCode::Conflict, QStringLiteral("the charger was asked already"));
    addNote(known->job.notes, m_desk.context().clock.utcNow(), JobNoteKind::GivenUp, user);
    leaveOut(*known);
    advance(*rollout(known->job.rollout));
    return {};
}

Result<void> FirmwareBook::retry(JobId id, std::optional<TransferProtocol> protocol, const QString& user)
{
    Entry* known = entry(id);
    if (!known)
        return noFirmwareJob();
    const FirmwareJob& job = known->job;
    FirmwareRollout& of = *rollout(job.rollout);
    const bool isRetried = job.state == JobState::Failed || (job.isRunning() && job.stall != FirmwareStall::None);
    if (!isRetried || of.state == RolloutState::Cancelled)
        return failure(ErrorCode::Conflict, QStringLiteral("there is nothing to try again"));
    const bool isBusy = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& other) {
        return other.second.job.isOpen() && other.second.job.station == job.station && other.second.job.id != id;
    });
    if (isBusy)
        return failure(ErrorCode::Conflict, QStringLiteral("another update of it is open"));
    const FirmwareFile* file = m_files.firmware(of.file);
    if (!file || file->removedAt)
        return failure(ErrorCode::Conflict, QStringLiteral("the file is not there any more"), {QStringLiteral("file")});
    m_desk.revoke(JobKind::Firmware, id);
    known->location.clear();
    known->access = {}; // the old address answers no more
    known->byHand = protocol;
    restartFirmware(known->job, user, m_desk.context().clock.utcNow());
    changed(*known);
    if (of.endedAt || of.state == RolloutState::Finished) {
        of.endedAt.reset();
        of.state = RolloutState::Running;
    }
    if (of.state == RolloutState::Stopped) // the failure is being mended: that is why it stopped
        of.state = RolloutState::Running;
    of.changedBy = user;
    changed(of);
    advance(of);
    return {};
}

Result<void> FirmwareBook::waitLonger(JobId id, int minutes, const QString& user)
{
    Entry* known = entry(id);
    if (!known)
        return noFirmwareJob();
    if (minutes < 1 || minutes > MostMinutes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("1 to 1440 minutes"), {QStringLiteral("minutes")});
    if (!known->job.isRunning() || known->job.isPreparing())
        return failure(ErrorCode::Conflict, QStringLiteral("the charger is not being updated"));
    const QDateTime now = m_desk.context().clock.utcNow();
    known->job.patientUntil = now.addSecs(qint64(minutes) * 60);
    known->job.stall = FirmwareStall::None;
    known->job.stalledAt.reset();
    addNote(known->job.notes, now, JobNoteKind::Extended, user);
    changed(*known);
    return {};
}

Result<void> FirmwareBook::giveUp(JobId id, const QString& user)
{
    Entry* known = entry(id);
    if (!known)
        return noFirmwareJob();
    if (!known->job.isRunning() || known->job.isPreparing())
        return failure(ErrorCode::Conflict, QStringLiteral("the charger is not being updated"));
    const FirmwareJob before = known->job;
    const QDateTime now = m_desk.context().clock.utcNow();
    addNote(known->job.notes, now, JobNoteKind::GivenUp, user);
    failFirmware(known->job, FirmwareFailure::CountedAsFailed, {}, now);
    settle(*known, before);
    return {};
}

// ---- records ----------------------------------------------------------------------------------------

void FirmwareBook::changed(const Entry& entry, bool isStored)
{
    EngineContext& context = m_desk.context();
    if (isStored)
        context.store.saveFirmwareJob({entry.job, entry.access, entry.byHand}, {});
    putInBatch(context.publisher.pending().jobs.firmware, std::make_shared<const FirmwareJob>(entry.job),
               [&](const FirmwareJobPointer& known) { return known->id == entry.job.id; });
    if (isStored) // bytes come with the next batch
        context.publisher.hurry();
}

void FirmwareBook::changed(const FirmwareRollout& rollout)
{
    EngineContext& context = m_desk.context();
    context.store.saveRollout(rollout);
    putInBatch(context.publisher.pending().jobs.rollouts, rollout, [&](const FirmwareRollout& known) { return known.id == rollout.id; });
    context.publisher.hurry();
}

void FirmwareBook::note(const FirmwareRollout& rollout, const QString& code, const QString& user)
{
    Happening happening;
    happening.kind = EventKind::Firmware;
    happening.severity = code == QLatin1String("RolloutStopped") ? Severity::Warning : Severity::Info;
    happening.code = code;
    happening.data = QJsonObject{{QStringLiteral("file"), rollout.fileName},
                                 {QStringLiteral("version"), rollout.version},
                                 {QStringLiteral("chargers"), rollout.count}};
    if (!user.isEmpty())
        happening.data.insert(QStringLiteral("user"), user);
    m_desk.context().journal.add(std::move(happening));
}

} // namespace forecourt::engine
