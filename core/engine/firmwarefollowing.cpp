// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of FirmwareBook that follows what chargers do.
#include "core/engine/firmwarebook.h"

#include "core/engine/jobnotes.h"
#include "core/engine/planrules.h"
#include "core/engine/rolloutrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qint64 LateBootS = 24 * 3600;

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
        const bool isGood = verdictNow(*file, m_desk.context().clock.utcNow()) == SignatureVerdict::Good;
        const std::optional<bool> other = choosesSigned(FirmwareMethod::Automatic, isGood, state->record);
        setting.canSwitch = other && *other != job.isSigned;
    }
    return setting;
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
