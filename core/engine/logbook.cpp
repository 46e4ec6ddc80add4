// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/logbook.h"

#include "core/engine/jobnotes.h"

#include <algorithm>

namespace forecourt::engine {

void LogBook::load(const ports::StoredJobs& stored)
{
    m_desk.keepIdsAbove(stored.nextJobId);
    for (const ports::StoredLogJob& known : stored.logJobs) {
        m_desk.keepIdsAbove(known.job.id.value() + 1);
        Entry& one = m_jobs[known.job.id.value()];
        one.job = known.job;
        one.access = known.access;
        one.byHand = known.byHand;
        if (one.job.state == JobState::Done)
            m_desk.noteSuccess(one.job.station, one.job.protocol);
        if (one.job.isOpen())
            resumeAfterStart(one);
    }
}

void LogBook::collect(JobChanges& changes) const
{
    for (const auto& [id, one] : m_jobs)
        changes.logs.append(std::make_shared<const LogJob>(one.job));
}

LogBook::Entry* LogBook::entry(JobId id)
{
    const auto it = m_jobs.find(id.value());
    return it == m_jobs.end() ? nullptr : &it->second;
}

LogBook::Entry* LogBook::openAt(const StationId& station)
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto& known) {
        return known.second.job.isOpen() && known.second.job.station == station;
    });
    return it == m_jobs.end() ? nullptr : &it->second;
}

// ---- what people ask for ----------------------------------------------------------------------------

std::optional<Error> LogBook::whyNot(const LogRequest& request) const
{
    if (const std::optional<Error> error = whyNoLogs(request))
        return error;
    for (const StationId& station : request.stations) {
        const QStringList args{QStringLiteral("station"), station.value()};
        const StationState* state = m_desk.state(station);
        if (!state || state->record.isArchived)
            return Error{ErrorCode::NotFound, QStringLiteral("no such charger"), args};
        if (!choosesGetLog(request.kind, state->record))
            return Error{ErrorCode::NotSupported, QStringLiteral("the charger sends no such files"), args};
        const bool isBusy = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& known) {
            return known.second.job.isOpen() && known.second.job.station == station;
        });
        if (isBusy)
            return Error{ErrorCode::Conflict, QStringLiteral("a request to it is open"), args};
    }
    return std::nullopt;
}

Result<QList<JobId>> LogBook::request(const LogRequest& request)
{
    if (const std::optional<Error> error = whyNot(request))
        return tl::unexpected(*error);
    QList<JobId> ids;
    for (const StationId& station : request.stations) {
        const JobId id = m_desk.nextId();
        Entry& one = m_jobs[id.value()];
        one.job.id = id;
        one.job.station = station;
        one.job.kind = request.kind;
        one.job.from = request.from;
        one.job.to = request.to;
        one.job.user = request.user;
        one.job.createdAt = m_desk.context().clock.utcNow();
        one.byHand = request.protocol;
        ids.append(id);
        changed(one);
    }
    for (const JobId& id : ids)
        advance(*entry(id));
    return ids;
}

Result<void> LogBook::cancel(JobId id, const QString& user)
{
    Entry* one = entry(id);
    if (!one)
        return failure(ErrorCode::NotFound, QStringLiteral("no such job"));
    if (!one->job.isOpen())
        return failure(ErrorCode::Conflict, QStringLiteral("the job is over"));
    const LogJob before = one->job;
    const QDateTime now = m_desk.context().clock.utcNow();
    addNote(one->job.notes, now, JobNoteKind::GivenUp, user);
    endLog(one->job, JobState::Cancelled, now);
    settle(*one, before);
    return {};
}

// ---- asking -----------------------------------------------------------------------------------------

void LogBook::advance(Entry& one)
{
    if (!one.job.isOpen() || one.job.stage != LogStage::Waiting || one.isOpening)
        return;
    const QDateTime now = m_desk.context().clock.utcNow();
    const LogJob before = one.job;
    const StationState* state = m_desk.state(one.job.station);
    if (!state || state->record.isArchived) {
        failLog(one.job, LogFailure::ChargerGone, {}, now);
        return settle(one, before);
    }
    if (!state->link.isOnline)
        return putBack(one, JobWait::Online, {});
    if (!m_desk.host() || !m_files.vault())
        return putBack(one, JobWait::FileHost, QStringLiteral("the file host does not run"), ErrorCode::Offline);
    const std::optional<bool> isGetLog = choosesGetLog(one.job.kind, state->record);
    if (!isGetLog) {
        failLog(one.job, LogFailure::NotSupported, {}, now);
        return settle(one, before);
    }
    const TransferChoice choice = m_desk.choose(one.job.station, one.byHand);
    if (!choice.isPossible()) {
        failLog(one.job, LogFailure::NoProtocol, {}, now);
        return settle(one, before);
    }
    one.job.isGetLog = *isGetLog;
    one.job.protocol = choice.protocol;
    open(one);
}

void LogBook::open(Entry& one)
{
    ports::UploadSlot slot;
    slot.terms = m_desk.terms(JobKind::Log, one.job.id, one.job.station, one.job.protocol, one.access);
    const bool isAgain = one.job.stage != LogStage::Waiting;
    one.isOpening = true;
    m_desk.host()->openSlot(std::move(slot), [this, id = one.job.id, isAgain, lifetime = m_desk.context().lifetime](
                                                 const Result<ports::TransferAddress>& address) {
        if (!lifetime.expired())
            opened(id, address, isAgain);
    });
}

void LogBook::opened(JobId id, const Result<ports::TransferAddress>& address, bool isAgain)
{
    Entry* one = entry(id);
    if (!one)
        return;
    one->isOpening = false;
    if (!one->job.isOpen())
        return m_desk.revoke(JobKind::Log, id);
    if (!address) {
        const LogJob before = one->job;
        if (isAgain) { // the charger may have brought it already; what it says counts
            addNote(one->job.notes, m_desk.context().clock.utcNow(), JobNoteKind::Problem, notOfferedAgain(address.error()));
            return settle(*one, before);
        }
        if (address.error().code != ErrorCode::StorageFull)
            return putBack(*one, JobWait::FileHost, address.error().detail, address.error().code);
        failLog(one->job, LogFailure::DiskFull, address.error().detail, m_desk.context().clock.utcNow());
        return settle(*one, before);
    }
    one->access = address->access;
    one->location = address->location();
    if (isAgain)
        return changed(*one);
    one->isOpening = true; // until the access is stored
    m_desk.context().store.saveLogJob({one->job, one->access, one->byHand}, [this, id, lifetime = m_desk.context().lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        Entry* known = entry(id);
        if (!known)
            return;
        known->isOpening = false;
        if (!known->job.isOpen())
            return;
        if (saved)
            return ask(id);
        putBack(*known, JobWait::FileHost, saved.error().detail, saved.error().code);
    });
}

CommandParameters LogBook::commandFor(const Entry& one)
{
    if (!one.job.isGetLog)
        return RequestDiagnostics{one.location, one.job.from, one.job.to, {}};
    RequestLog command;
    command.kind = one.job.kind;
    command.requestId = one.job.requestId;
    command.location = one.location;
    command.from = one.job.from;
    command.to = one.job.to;
    return command;
}

void LogBook::ask(JobId id)
{
    Entry& one = *entry(id);
    const QDateTime now = m_desk.context().clock.utcNow();
    one.job.requestId = one.job.isGetLog ? static_cast<int>(id.value()) : 0;
    const Result<CommandId> command = m_desk.send(one.job.station, commandFor(one), one.job.user);
    if (!command) {
        const LogJob before = one.job;
        if (command.error().code == ErrorCode::Offline || command.error().code == ErrorCode::NotAllowed)
            return putBack(one, JobWait::Online, {});
        failLog(one.job, LogFailure::FileHost, command.error().detail, now);
        return settle(one, before);
    }
    logAsked(one.job, *command, one.job.isGetLog ? QStringLiteral("GetLog") : QStringLiteral("GetDiagnostics"), now);
    changed(one);
    m_desk.context().commands.whenAnswered(*command, [this, id, lifetime = m_desk.context().lifetime](const CommandRecord& record) {
        if (!lifetime.expired())
            answered(id, record);
    });
}

bool LogBook::canSwitch(const LogJob& job) const
{
    const StationState* state = m_desk.state(job.station);
    const std::optional<bool> other = state ? choosesGetLog(job.kind, state->record) : std::nullopt;
    return other && *other != job.isGetLog;
}

void LogBook::answered(JobId id, const CommandRecord& record)
{
    Entry* one = entry(id);
    if (!one)
        return;
    const LogJob before = one->job;
    switch (logAnswered(one->job, record, canSwitch(one->job), m_desk.context().clock.utcNow())) {
    case LogNext::Nothing: return settle(*one, before);
    case LogNext::AskAgain: return putBack(*one, JobWait::Online, {});
    case LogNext::AskOtherWay:
        one->job.isGetLog = !one->job.isGetLog;
        if (!one->location.isEmpty())
            return ask(id);
        return putBack(*one, JobWait::Online, {});
    }
}

/// It was not asked: it is tried again.
void LogBook::putBack(Entry& one, JobWait wait, const QString& detail, std::optional<ErrorCode> reason)
{
    const bool isNews = one.job.wait != wait || one.job.detail != detail || one.job.stage != LogStage::Waiting;
    if (!one.location.isEmpty())
        m_desk.revoke(JobKind::Log, one.job.id);
    one.location.clear();
    one.access = {};
    one.job.stage = LogStage::Waiting;
    one.job.askedAt.reset();
    one.job.wait = wait;
    one.job.detail = detail;
    one.job.waitReason = reason;
    one.job.stall = LogStall::None;
    if (isNews)
        changed(one);
}

// ---- following --------------------------------------------------------------------------------------

void LogBook::settle(Entry& one, const LogJob& before)
{
    if (before == one.job)
        return;
    if (before.isOpen() && !one.job.isOpen()) {
        m_desk.revoke(JobKind::Log, one.job.id);
        one.access = {};
        one.location.clear();
        if (one.job.state == JobState::Done)
            m_desk.noteSuccess(one.job.station, one.job.protocol);
    }
    changed(one, !isSameStep(before, one.job));
}

void LogBook::changed(const Entry& one, bool isStored)
{
    EngineContext& context = m_desk.context();
    if (isStored)
        context.store.saveLogJob({one.job, one.access, one.byHand}, {});
    putInBatch(context.publisher.pending().jobs.logs, std::make_shared<const LogJob>(one.job),
               [&](const LogJobPointer& known) { return known->id == one.job.id; });
    if (isStored) // bytes come with the next batch
        context.publisher.hurry();
}

void LogBook::resumeAfterStart(Entry& one)
{
    if (one.job.stage == LogStage::Waiting)
        return;
    const QDateTime now = m_desk.context().clock.utcNow();
    const CommandRecord* record = m_desk.context().commands.find(one.job.command);
    const bool isAnswerKnown = std::any_of(one.job.notes.begin(), one.job.notes.end(),
                                           [](const JobNote& note) { return note.kind == JobNoteKind::Answered; });
    if (record && !isAnswerKnown && logAnswered(one.job, *record, canSwitch(one.job), now) != LogNext::Nothing)
        return putBack(one, JobWait::Online, {});
    one.job.heardAt = now; // silence while we were away is nobody's fault
    addNote(one.job.notes, now, JobNoteKind::Resumed);
    changed(one);
}

void LogBook::hostReady()
{
    for (auto& [id, one] : m_jobs) {
        if (!one.job.isOpen())
            continue;
        if (one.job.stage == LogStage::Waiting)
            advance(one);
        else if (one.location.isEmpty() && !one.access.secret.isEmpty() && !one.isOpening && m_desk.host())
            open(one);
    }
}

void LogBook::tick(const QDateTime& now)
{
    for (auto& [id, one] : m_jobs) {
        const LogJob before = one.job;
        const CommandRecord* record = one.job.isOpen() ? m_desk.context().commands.find(one.job.command) : nullptr;
        if (record && record->effect == CommandEffect::UploadReplaced && !one.isTaken) // by a script's or a person's command
            failLog(one.job, LogFailure::Replaced, {}, now);
        else if (!one.isTaken)
            logTick(one.job, now);
        settle(one, before);
        advance(one);
    }
    std::erase_if(m_jobs, [&](const auto& known) { // the database keeps them
        return known.second.job.endedAt && known.second.job.endedAt->daysTo(now) > KeptDays;
    });
}

void LogBook::reported(const StationId& station, const ocpp::LogStatusNotice& notice)
{
    Entry* one = openAt(station);
    if (!one || one->isTaken)
        return;
    const LogJob before = one->job;
    logReported(one->job, notice.status, notice.requestId, m_desk.context().clock.utcNow());
    settle(*one, before);
}

void LogBook::linkOpened(const StationId& station)
{
    if (Entry* one = openAt(station))
        advance(*one);
}

void LogBook::transferChanged(JobId id, const FileTransfer& transfer)
{
    Entry* one = entry(id);
    if (!one || !one->job.isOpen() || one->isTaken)
        return;
    const LogJob before = one->job;
    logArrives(one->job, transfer, m_desk.context().clock.utcNow());
    settle(*one, before);
    if (transfer.state == TransferState::Finished && transfer.file)
        take(*one, *transfer.file);
}

} // namespace forecourt::engine
