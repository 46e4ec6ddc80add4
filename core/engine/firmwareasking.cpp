// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of FirmwareBook that decides whose turn it is and asks chargers.
#include "core/engine/firmwarebook.h"

#include "core/engine/jobnotes.h"
#include "core/engine/planrules.h"
#include "core/engine/rolloutrules.h"

#include <algorithm>

namespace forecourt::engine {

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
        case JobVerdict::What::LeftOut: leaveOut(one); continue;
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
    const bool isGood = verdictNow(*file, now) == SignatureVerdict::Good;
    const std::optional<bool> isSigned = choosesSigned(of.plan.method, isGood, state->record);
    if (!isSigned) {
        const bool isSignedNeeded = of.plan.method == FirmwareMethod::Signed
            || (of.plan.method == FirmwareMethod::Automatic && state->record.unsupportedActions.contains(QStringLiteral("UpdateFirmware")));
        failFirmware(one.job, isSignedNeeded && !isGood ? FirmwareFailure::SignatureMissing : FirmwareFailure::NotSupported, {}, now);
        return settle(one, before);
    }
    if (!m_desk.host() || !m_files.vault())
        return putBack(one, JobWait::FileHost, QStringLiteral("the file host does not run"), ErrorCode::Offline);
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
    changed(one, false);
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
        const bool isFile = address.error().code == ErrorCode::FileFailed || address.error().code == ErrorCode::Conflict;
        if (isFile)
            m_files.noteMissing(rollout(one->job.rollout)->file);
        if (isFile && one->job.stage < FirmwareStage::Downloaded) {
            failFirmware(one->job, FirmwareFailure::FileChanged, address.error().detail, m_desk.context().clock.utcNow());
            return settle(*one, before);
        }
        if (isAgain) { // the charger may have it already; what it says counts
            addNote(one->job.notes, m_desk.context().clock.utcNow(), JobNoteKind::Problem, notOfferedAgain(address.error()));
            return settle(*one, before);
        }
        return putBack(*one, JobWait::FileHost, address.error().detail, address.error().code);
    }
    if (const JobWait wait = isAgain ? JobWait::None : heldUp(*one); wait != JobWait::None)
        return putBack(*one, wait, {});
    one->access = address->access;
    one->location = address->location();
    if (isAgain)
        return changed(*one);
    m_desk.context().store.saveFirmwareJob({one->job, one->access, one->byHand}, [this, id, lifetime = m_desk.context().lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        Entry* known = entry(id);
        if (!known || !known->job.isRunning())
            return;
        if (saved)
            return ask(id);
        putBack(*known, JobWait::FileHost, saved.error().detail, saved.error().code);
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
    if (const JobWait wait = heldUp(one); wait != JobWait::None)
        return putBack(one, wait, {});
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

/// Reading a large file takes minutes: the roll-out may have been paused or stopped since, or a car have come.
JobWait FirmwareBook::heldUp(const Entry& one)
{
    const FirmwareRollout* of = rollout(one.job.rollout);
    if (!of || of->state != RolloutState::Running)
        return JobWait::Paused;
    const StationState* state = m_desk.state(one.job.station);
    return of->plan.isWhenIdle && state && !isIdle(*state) ? JobWait::Idle : JobWait::None;
}

/// No charger was asked for it, and none will be.
void FirmwareBook::leaveOut(Entry& one)
{
    m_desk.revoke(JobKind::Firmware, one.job.id);
    one.location.clear();
    one.access = {};
    one.job.stage = FirmwareStage::Waiting;
    endFirmware(one.job, JobState::Cancelled, m_desk.context().clock.utcNow());
    changed(one);
}

/// It was not asked: its turn comes again, unless its roll-out was cancelled.
void FirmwareBook::putBack(Entry& one, JobWait wait, const QString& detail, std::optional<ErrorCode> reason)
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
    one.job.waitReason = reason;
    one.job.stall = FirmwareStall::None;
    one.job.stalledAt.reset();
    if (FirmwareRollout* of = rollout(one.job.rollout); of && of->state == RolloutState::Cancelled) {
        leaveOut(one);
        return advance(*of);
    }
    if (isNews)
        changed(one);
}

} // namespace forecourt::engine
