// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The half of FirmwareBook that chargers see: asking them, and following what they do.
#include "core/engine/firmwarebook.h"

#include "core/engine/jobnotes.h"
#include "core/engine/planrules.h"
#include "core/engine/rolloutrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qint64 LateBootS = 24 * 3600;

/// What changed besides bytes and times.
bool isSameStep(const FirmwareJob& a, const FirmwareJob& b)
{
    return a.state == b.state && a.stage == b.stage && a.stall == b.stall && a.wait == b.wait && a.waitsFor == b.waitsFor
        && a.failure == b.failure && a.stationStatus == b.stationStatus && a.notes.size() == b.notes.size()
        && a.versionSeen == b.versionSeen && a.detail == b.detail;
}

} // namespace

FirmwareSetting FirmwareBook::setting(const FirmwareJob& job)
{
    FirmwareSetting setting;
    const FirmwareRollout* of = rollout(job.rollout);
    const StationState* state = m_desk.state(job.station);
    if (of) {
        setting.wanted = of->version;
        setting.retries = of->plan.retries.value_or(0);
        setting.retryIntervalS = of->plan.retryIntervalS.value_or(0);
    }
    setting.isOnline = state && state->link.isOnline;
    setting.isIdle = !state || isIdle(*state);
    const FirmwareFile* file = of ? m_files.firmware(of->file) : nullptr;
    if (state && file && of->plan.method == FirmwareMethod::Automatic) {
        const bool isGood = file->verdict == SignatureVerdict::Good;
        const std::optional<bool> other = choosesSigned(FirmwareMethod::Automatic, isGood, state->record);
        setting.canSwitch = other && *other != job.isSigned;
    }
    return setting;
}

// ---- whose turn it is -------------------------------------------------------------------------------

void FirmwareBook::advance()
{
    for (auto& [id, known] : m_rollouts) {
        if (known.isOpen())
            advance(known);
    }
}

void FirmwareBook::advance(FirmwareRollout& of)
{
    if (m_isAdvancing || !of.isOpen())
        return;
    m_isAdvancing = true;
    const QDateTime now = m_desk.context().clock.utcNow();
    const QList<const FirmwareJob*> jobs = jobsOf(of.id);
    apply(of, jobs, now);
    if (const RolloutState state = stateAfter(of, jobs);
        state != of.state || std::none_of(jobs.begin(), jobs.end(), [](const FirmwareJob* job) { return job->isOpen(); })) {
        of.state = state;
        of.endedAt = now;
        changed(of);
        note(of, state == RolloutState::Cancelled ? QStringLiteral("RolloutEnded") : QStringLiteral("RolloutFinished"), {});
    }
    m_isAdvancing = false;
}

void FirmwareBook::apply(FirmwareRollout& of, const QList<const FirmwareJob*>& jobs, const QDateTime& now)
{
    const StationLookup lookup = [this](const StationId& station) { return m_desk.state(station); };
    const QList<JobVerdict> verdicts = judgeRollout(of, jobs, lookup, now);
    for (const JobVerdict& verdict : verdicts) {
        Entry& one = *entry(verdict.job);
        const FirmwareJob before = one.job;
        switch (verdict.what) {
        case JobVerdict::What::Waits:
            if (one.job.wait == JobWait::FileHost && verdict.wait == JobWait::None)
                break;
            one.job.wait = verdict.wait;
            one.job.waitsFor = verdict.waitsFor;
            break;
        case JobVerdict::What::Begins:
            if (of.state == RolloutState::Running) // one before it may have failed at once
                begin(one, of);
            continue;
        case JobVerdict::What::HasItAlready: endFirmware(one.job, JobState::NothingToDo, now); break;
        case JobVerdict::What::Gone: failFirmware(one.job, FirmwareFailure::ChargerGone, {}, now); break;
        }
        if (!isSameStep(before, one.job))
            changed(one, before.state != one.job.state);
    }
}

// ---- asking -----------------------------------------------------------------------------------------

void FirmwareBook::begin(Entry& one, const FirmwareRollout& of)
{
    const QDateTime now = m_desk.context().clock.utcNow();
    const FirmwareJob before = one.job;
    const FirmwareFile* file = m_files.firmware(of.file);
    const StationState* state = m_desk.state(one.job.station);
    if (!file || file->isMissing || !state) {
        failFirmware(one.job, FirmwareFailure::FileChanged, {}, now);
        return settle(one, before);
    }
    const bool isGood = file->verdict == SignatureVerdict::Good;
    const std::optional<bool> isSigned = choosesSigned(of.plan.method, isGood, state->record);
    if (!isSigned) {
        const bool isPlainRefused = state->record.unsupportedActions.contains(QStringLiteral("UpdateFirmware"));
        failFirmware(one.job, isPlainRefused && !isGood ? FirmwareFailure::SignatureMissing : FirmwareFailure::NotSupported, {}, now);
        return settle(one, before);
    }
    if (!m_desk.host() || !m_files.vault())
        return putBack(one, JobWait::FileHost, QStringLiteral("the file host does not run"));
    const TransferChoice choice = m_desk.choose(one.job.station, one.byHand ? one.byHand : of.plan.protocol);
    if (!choice.isPossible()) {
        failFirmware(one.job, FirmwareFailure::NoProtocol, {}, now);
        return settle(one, before);
    }
    one.job.isSigned = *isSigned;
    one.job.protocol = choice.protocol;
    one.job.versionBefore = state->record.boot.firmwareVersion;
    one.job.detail.clear();
    one.job.command = {};
    one.job.stage = FirmwareStage::Asked; // takes its place in the roll-out while the file is being read
    one.job.wait = JobWait::None;
    offer(one, of);
}

void FirmwareBook::offer(Entry& one, const FirmwareRollout& of)
{
    const FirmwareFile* file = m_files.firmware(of.file);
    if (!file || !m_desk.host() || !m_files.vault())
        return;
    ports::FileOffer offer;
    offer.terms = m_desk.terms(JobKind::Firmware, one.job.id, one.job.station, one.job.protocol, one.access);
    offer.path = m_files.vault()->firmwarePath(FileBook::storedName(file->id));
    offer.name = file->name;
    offer.bytes = file->bytes;
    offer.sha256 = QByteArray::fromHex(file->sha256.toLatin1());
    const bool isAgain = one.job.command.value() > 0 && !one.access.secret.isEmpty();
    m_desk.host()->offer(std::move(offer), [this, id = one.job.id, isAgain, lifetime = m_desk.context().lifetime](
                                               const Result<ports::TransferAddress>& address) {
        if (!lifetime.expired())
            offered(id, address, isAgain);
    });
}

void FirmwareBook::offered(JobId id, const Result<ports::TransferAddress>& address, bool isAgain)
{
    Entry* one = entry(id);
    if (!one || !one->job.isRunning()) {
        m_desk.revoke(JobKind::Firmware, id);
        return;
    }
    const FirmwareJob before = one->job;
    if (!address) {
        const ErrorCode code = address.error().code;
        if (code == ErrorCode::FileFailed || code == ErrorCode::Conflict) {
            m_files.noteMissing(rollout(one->job.rollout)->file);
            failFirmware(one->job, FirmwareFailure::FileChanged, address.error().detail, m_desk.context().clock.utcNow());
            return settle(*one, before);
        }
        if (isAgain) // the charger may have it already; what it says counts
            return;
        return putBack(*one, JobWait::FileHost, address.error().detail);
    }
    one->access = address->access;
    one->location = address->location();
    if (isAgain)
        return changed(*one);
    m_desk.context().store.saveFirmwareJob({one->job, one->access}, [this, id, lifetime = m_desk.context().lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        Entry* known = entry(id);
        if (!known || !known->job.isRunning())
            return;
        if (saved)
            return ask(id);
        putBack(*known, JobWait::FileHost, saved.error().detail);
    });
}

CommandParameters FirmwareBook::commandFor(const Entry& one, const FirmwareRollout& of) const
{
    TransferRetries retries{of.plan.retries, of.plan.retryIntervalS};
    const QDateTime now = m_desk.context().clock.utcNow();
    const FirmwareFile* file = m_files.firmware(of.file);
    if (!one.job.isSigned || !file)
        return UpdateFirmware{one.location, now, retries};
    UpdateSignedFirmware command;
    command.requestId = one.job.requestId;
    command.location = one.location;
    command.notBefore = now;
    command.signingCertificate = file->signature.certificate;
    command.signature = file->signature.signature;
    command.retries = retries;
    return command;
}

void FirmwareBook::ask(JobId id)
{
    Entry& one = *entry(id);
    const FirmwareRollout* of = rollout(one.job.rollout);
    const QDateTime now = m_desk.context().clock.utcNow();
    one.job.stage = FirmwareStage::Waiting; // firmwareAsked() notes the time
    one.job.requestId = one.job.isSigned ? static_cast<int>(id.value()) : 0;
    const Result<CommandId> command = m_desk.send(one.job.station, commandFor(one, *of), of->user);
    if (!command) {
        const FirmwareJob before = one.job;
        if (command.error().code == ErrorCode::Offline || command.error().code == ErrorCode::NotAllowed)
            return putBack(one, JobWait::Online, {});
        failFirmware(one.job, FirmwareFailure::FileHost, command.error().detail + QLatin1Char(' ') + command.error().args.join(QLatin1String("; ")), now);
        return settle(one, before);
    }
    firmwareAsked(one.job, *command, one.job.isSigned ? QStringLiteral("SignedUpdateFirmware") : QStringLiteral("UpdateFirmware"), now);
    changed(one);
    m_desk.context().commands.whenAnswered(*command, [this, id, lifetime = m_desk.context().lifetime](const CommandRecord& record) {
        if (!lifetime.expired())
            answered(id, record);
    });
}

void FirmwareBook::answered(JobId id, const CommandRecord& record)
{
    Entry* one = entry(id);
    if (!one)
        return;
    const FirmwareJob before = one->job;
    switch (firmwareAnswered(one->job, record, setting(one->job), m_desk.context().clock.utcNow())) {
    case FirmwareNext::Nothing: return settle(*one, before);
    case FirmwareNext::AskAgain: return putBack(*one, JobWait::Online, {});
    case FirmwareNext::AskOtherWay:
        one->job.isSigned = !one->job.isSigned;
        if (!one->location.isEmpty())
            return ask(id);
        return putBack(*one, JobWait::Online, {});
    }
}

/// It was not asked: its turn comes again.
void FirmwareBook::putBack(Entry& one, JobWait wait, const QString& detail)
{
    m_desk.revoke(JobKind::Firmware, one.job.id);
    const bool isNews = one.job.wait != wait || one.job.detail != detail || one.job.stage != FirmwareStage::Waiting;
    one.location.clear();
    one.access = {};
    one.job.command = {};
    one.job.stage = FirmwareStage::Waiting;
    one.job.moments.clear();
    one.job.wait = wait;
    one.job.detail = detail;
    one.job.stall = FirmwareStall::None;
    one.job.stalledAt.reset();
    if (isNews)
        changed(one);
}

// ---- following --------------------------------------------------------------------------------------

/// What follows from a change of a job: records, the file host, the roll-out.
void FirmwareBook::settle(Entry& one, const FirmwareJob& before)
{
    if (before == one.job)
        return;
    const bool isOver = before.isOpen() && !one.job.isOpen();
    if (isOver) {
        m_desk.revoke(JobKind::Firmware, one.job.id);
        one.access = {};
        one.location.clear();
        if (one.job.state == JobState::Done)
            m_desk.noteSuccess(one.job.station, one.job.protocol);
    }
    changed(one, !isSameStep(before, one.job));
    if (!isOver)
        return;
    FirmwareRollout* of = rollout(one.job.rollout);
    if (!of)
        return;
    if (one.job.state == JobState::Failed && of->state == RolloutState::Running && of->plan.stopsAtFailure) {
        of->state = RolloutState::Stopped;
        changed(*of);
        note(*of, QStringLiteral("RolloutStopped"), {});
    }
    advance(*of);
}

void FirmwareBook::resumeAfterStart(Entry& one)
{
    const QDateTime now = m_desk.context().clock.utcNow();
    if (!one.job.isRunning())
        return;
    const CommandRecord* record = m_desk.context().commands.find(one.job.command);
    if (one.job.command.value() == 0 || one.job.attempts == 0 || (record && record->outcome == CommandOutcome::Cancelled))
        return putBack(one, JobWait::Online, {});
    const bool isAnswerKnown = std::any_of(one.job.notes.rbegin(), one.job.notes.rend(), [](const JobNote& note) {
        return note.kind == JobNoteKind::Answered;
    });
    if (record && !isAnswerKnown && one.job.stage == FirmwareStage::Asked) {
        if (firmwareAnswered(one.job, *record, setting(one.job), now) != FirmwareNext::Nothing)
            return putBack(one, JobWait::Online, {});
    }
    one.job.heardAt = now; // silence while we were away is nobody's fault
    addNote(one.job.notes, now, JobNoteKind::Resumed);
    changed(one);
}

void FirmwareBook::hostReady()
{
    for (auto& [id, one] : m_jobs) {
        if (!one.job.isRunning() || !one.location.isEmpty() || one.access.secret.isEmpty())
            continue;
        if (const FirmwareRollout* of = rollout(one.job.rollout))
            offer(one, *of);
    }
    advance();
}

void FirmwareBook::tick(const QDateTime& now)
{
    for (auto& [id, one] : m_jobs) {
        if (!one.job.isRunning())
            continue;
        const FirmwareJob before = one.job;
        const StationState* state = m_desk.state(one.job.station);
        if (!state || state->record.isArchived)
            failFirmware(one.job, FirmwareFailure::ChargerGone, {}, now);
        else if (const CommandRecord* record = m_desk.context().commands.find(one.job.command);
                 record && record->effect == CommandEffect::UpdateReplaced) // by a script's command, or a person's
            failFirmware(one.job, FirmwareFailure::Replaced, {}, now);
        else if (one.job.command.value() > 0)
            firmwareTick(one.job, setting(one.job), now);
        settle(one, before);
    }
    advance();
    for (auto it = m_jobs.begin(); it != m_jobs.end();) { // the database keeps them
        const FirmwareRollout* of = rollout(it->second.job.rollout);
        const bool isOld = !of || (of->endedAt && of->endedAt->daysTo(now) > KeptDays);
        it = isOld ? m_jobs.erase(it) : std::next(it);
    }
    std::erase_if(m_rollouts, [&](const auto& known) { return known.second.endedAt && known.second.endedAt->daysTo(now) > KeptDays; });
}

void FirmwareBook::reported(const StationId& station, const ocpp::FirmwareStatusNotice& notice)
{
    Entry* one = runningAt(station);
    if (!one)
        return;
    const FirmwareJob before = one->job;
    firmwareReported(one->job, notice.status, notice.requestId, setting(one->job), m_desk.context().clock.utcNow());
    settle(*one, before);
}

void FirmwareBook::booted(const StationId& station, const QString& version)
{
    Entry* one = runningAt(station);
    if (!one)
        return lateBoot(station, version);
    const FirmwareJob before = one->job;
    firmwareBooted(one->job, version, setting(one->job), m_desk.context().clock.utcNow());
    settle(*one, before);
}

/// A charger that was given up, or said that it failed, comes back with the new version all the same.
void FirmwareBook::lateBoot(const StationId& station, const QString& version)
{
    const QDateTime now = m_desk.context().clock.utcNow();
    const auto it = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [&](const auto& known) { return known.second.job.station == station; });
    if (it == m_jobs.rend())
        return;
    FirmwareJob& job = it->second.job;
    const FirmwareRollout* of = rollout(job.rollout);
    const bool isLate = job.state == JobState::Failed && job.endedAt && job.endedAt->secsTo(now) <= LateBootS && job.attempts > 0;
    if (!isLate || !of || of->version.isEmpty() || !isSameVersion(version, of->version) || isSameVersion(version, job.versionBefore))
        return;
    addNote(job.notes, now, JobNoteKind::Booted, version);
    job.versionSeen = version;
    job.state = JobState::Done;
    job.failure = FirmwareFailure::None;
    job.stage = FirmwareStage::Confirmed;
    job.moments.append({FirmwareStage::Confirmed, now});
    job.endedAt = now;
    changed(it->second);
}

void FirmwareBook::linkOpened()
{
    advance();
}

void FirmwareBook::linkClosed(const StationId& station)
{
    if (Entry* one = runningAt(station); one && one->job.command.value() > 0) {
        const FirmwareJob before = one->job;
        firmwareLinkLost(one->job, m_desk.context().clock.utcNow());
        settle(*one, before);
    }
    advance();
}

void FirmwareBook::transferChanged(JobId id, const FileTransfer& transfer)
{
    Entry* one = entry(id);
    if (!one)
        return;
    const FirmwareJob before = one->job;
    firmwareServed(one->job, transfer, m_desk.context().clock.utcNow());
    settle(*one, before);
}

} // namespace forecourt::engine
