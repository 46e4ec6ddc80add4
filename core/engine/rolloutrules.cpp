// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rolloutrules.h"

#include "core/engine/firmwarerules.h"
#include "core/engine/planrules.h"

#include <QSet>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int FurthestDays = 366;
constexpr int MostRetries = 20;
constexpr int LongestRetryIntervalS = 86'400;

using What = JobVerdict::What;

bool waits(const FirmwareJob& job)
{
    return job.isOpen() && job.stage == FirmwareStage::Waiting;
}

/// What stands against beginning with \a station now, besides its turn.
JobWait obstacle(const FirmwareRollout& rollout, const StationState& station, const QDateTime& now)
{
    if (rollout.plan.notBefore && now < *rollout.plan.notBefore)
        return JobWait::Time;
    if (!station.link.isOnline)
        return JobWait::Online;
    if (rollout.plan.isWhenIdle && !isIdle(station))
        return JobWait::Idle;
    return JobWait::None;
}

Error invalidRollout(const char* field, const char* why)
{
    return {ErrorCode::InvalidInput, QString::fromLatin1(why), {QString::fromLatin1(field)}};
}

} // namespace

QList<JobVerdict> judgeRollout(const FirmwareRollout& rollout, const QList<const FirmwareJob*>& jobs,
                               const StationLookup& station, const QDateTime& now)
{
    QList<JobVerdict> verdicts;
    int running = 0;
    StationId first; // that runs: others wait for it
    for (const FirmwareJob* job : jobs) {
        if (!job->isRunning())
            continue;
        if (running++ == 0)
            first = job->station;
    }
    for (const FirmwareJob* job : jobs) {
        if (!waits(*job))
            continue;
        JobVerdict verdict{job->id, What::Waits, JobWait::None, {}};
        const StationState* state = station(job->station);
        if (!state || state->record.isArchived) {
            verdict.what = What::Gone;
        } else if (rollout.state == RolloutState::Cancelled) {
            verdict.what = What::LeftOut;
        } else if (!rollout.plan.includesCurrent && !rollout.version.isEmpty()
                   && isSameVersion(state->record.boot.firmwareVersion, rollout.version)) {
            verdict.what = What::HasItAlready;
        } else if (rollout.state != RolloutState::Running) {
            verdict.wait = JobWait::Paused;
        } else if (running >= rollout.plan.atOnce && (!rollout.plan.notBefore || now >= *rollout.plan.notBefore)) {
            verdict.wait = JobWait::Turn;
            verdict.waitsFor = first;
        } else {
            verdict.wait = obstacle(rollout, *state, now);
            if (verdict.wait == JobWait::None) {
                verdict.what = What::Begins;
                if (running++ == 0)
                    first = job->station;
            }
        }
        verdicts.append(verdict);
    }
    return verdicts;
}

RolloutState stateAfter(const FirmwareRollout& rollout, const QList<const FirmwareJob*>& jobs)
{
    const bool isOver = std::none_of(jobs.begin(), jobs.end(), [](const FirmwareJob* job) { return job->isOpen(); });
    if (isOver)
        return rollout.state == RolloutState::Cancelled ? RolloutState::Cancelled : RolloutState::Finished;
    return rollout.state;
}

std::optional<Error> whyNoRollout(const RolloutRequest& request, const QDateTime& now)
{
    const RolloutPlan& plan = request.plan;
    if (request.stations.isEmpty() || request.stations.size() > RolloutPlan::MostStations)
        return invalidRollout("stations", "1 to 1000 chargers");
    QSet<QString> seen;
    for (const StationId& station : request.stations) {
        if (seen.contains(station.value()))
            return invalidRollout("stations", "a charger stands there twice");
        seen.insert(station.value());
    }
    if (plan.atOnce < 1 || plan.atOnce > RolloutPlan::MostAtOnce)
        return invalidRollout("atOnce", "1 to 50 at once");
    if (plan.notBefore && (!plan.notBefore->isValid() || now.daysTo(*plan.notBefore) > FurthestDays))
        return invalidRollout("notBefore", "within a year");
    if (plan.retries && (*plan.retries < 0 || *plan.retries > MostRetries))
        return invalidRollout("retries", "0 to 20");
    if (plan.retryIntervalS && (*plan.retryIntervalS < 0 || *plan.retryIntervalS > LongestRetryIntervalS))
        return invalidRollout("retryIntervalS", "0 to 86400");
    return std::nullopt;
}

std::optional<bool> choosesSigned(FirmwareMethod method, bool hasGoodSignature, const StationRecord& station)
{
    const bool canPlain = !station.unsupportedActions.contains(QStringLiteral("UpdateFirmware"));
    const bool canSigned = hasGoodSignature && !station.unsupportedActions.contains(QStringLiteral("SignedUpdateFirmware"));
    switch (method) {
    case FirmwareMethod::Plain: return canPlain ? std::optional(false) : std::nullopt;
    case FirmwareMethod::Signed: return canSigned ? std::optional(true) : std::nullopt;
    case FirmwareMethod::Automatic: break;
    }
    if (canSigned)
        return true;
    return canPlain ? std::optional(false) : std::nullopt;
}

} // namespace forecourt::engine
