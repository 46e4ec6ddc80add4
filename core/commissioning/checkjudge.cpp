// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/checkjudge.h"

#include "core/commissioning/checkplan.h"
#include "core/commissioning/stepjudges.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::commissioning {

namespace {

constexpr qint64 SmallestPowerW = 100;
constexpr qint64 RegisterToleranceMilliWh = 200'000; ///< 0.2 kWh: a minute between two readings at 11 kW
constexpr qint64 PowerTolerancePermille = 50;
constexpr qint64 PowerToleranceW = 100;
constexpr qint64 RisePatienceS = 180;

bool isPlugged(const ConnectorState& connector)
{
    return connector.status == ConnectorStatus::Occupied
        && (connector.charging == ChargingState::None || connector.charging == ChargingState::EvConnected
            || connector.charging == ChargingState::Charging || connector.charging == ChargingState::SuspendedEv
            || connector.charging == ChargingState::SuspendedEvse);
}

Judgement waiting(CheckReason reason, QList<CheckFact> facts)
{
    return {CheckState::Waiting, reason, std::move(facts)};
}

Judgement judgePlugIn(const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    if (!evidence.connector || !isPlugged(*evidence.connector))
        return waiting(CheckReason::WaitingForPlug, std::move(facts));
    return {CheckState::Passed, CheckReason::None, std::move(facts)};
}

Judgement judgeStartByTag(const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    if (!evidence.session)
        return waiting(CheckReason::WaitingForTag, std::move(facts));
    addSession(facts, evidence);
    if (evidence.session->authorization != AuthorizationStatus::Accepted)
        return {CheckState::Failed, CheckReason::TagRefused, std::move(facts)};
    return {CheckState::Passed, CheckReason::None, std::move(facts)};
}

Judgement judgeStartRemotely(const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    addCommand(facts, evidence);
    if (evidence.session) {
        addSession(facts, evidence);
        return {CheckState::Passed, CheckReason::None, std::move(facts)};
    }
    if (const auto failed = judgeCommand(evidence))
        return *failed;
    if (evidence.command && evidence.command->effect == CommandEffect::DriverDidNotPlugIn)
        return {CheckState::Failed, CheckReason::DriverDidNotPlugIn, std::move(facts)};
    if (evidence.connector && evidence.connector->transaction && !evidence.command)
        return waiting(CheckReason::SessionStillRunning, std::move(facts));
    return waiting(evidence.command ? CheckReason::WaitingForStart : CheckReason::None, std::move(facts));
}

CheckState worse(CheckState a, CheckState b)
{
    return std::max(a, b); // Passed < Warning < Failed
}

CheckState byTolerance(qint64 deviation, qint64 allowed)
{
    const qint64 size = std::abs(deviation);
    return size <= allowed ? CheckState::Passed : size <= 2 * allowed ? CheckState::Warning : CheckState::Failed;
}

Judgement judgeMeter(const CheckStep& step, const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    const LiveValues live = evidence.connector ? evidence.connector->live : LiveValues{};
    if (live.energyRegister)
        facts.append({CheckFactKind::Register, live.energyRegister->milliWh, {}, {}, live.at});
    if (live.powerW)
        facts.append({CheckFactKind::PowerW, *live.powerW, {}, {}, live.at});
    if (!step.referenceRegister && !step.referencePowerW)
        return waiting(CheckReason::NoReference, std::move(facts));
    const bool canCompare = (!step.referenceRegister || live.energyRegister) && (!step.referencePowerW || live.powerW);
    if (!canCompare)
        return waiting(CheckReason::NoMeterValues, std::move(facts));
    CheckState state = CheckState::Passed;
    if (step.referenceRegister) {
        const qint64 deviation = live.energyRegister->milliWh - step.referenceRegister->milliWh;
        facts.append({CheckFactKind::ReferenceRegister, step.referenceRegister->milliWh, {}, {}, std::nullopt});
        facts.append({CheckFactKind::EnergyDelta, deviation, {}, {}, std::nullopt});
        state = worse(state, byTolerance(deviation, RegisterToleranceMilliWh));
    }
    if (step.referencePowerW) {
        const qint64 reference = *step.referencePowerW;
        const qint64 deviation = *live.powerW - reference;
        facts.append({CheckFactKind::ReferencePowerW, reference, {}, {}, std::nullopt});
        if (reference > 0)
            facts.append({CheckFactKind::DeviationPermille, deviation * 1000 / reference, {}, {}, std::nullopt});
        state = worse(state, byTolerance(deviation, reference * PowerTolerancePermille / 1000 + PowerToleranceW));
    }
    const CheckReason reason = state == CheckState::Passed ? CheckReason::None
        : state == CheckState::Warning                     ? CheckReason::MeterDeviates
                                                           : CheckReason::MeterWrong;
    return {state, reason, std::move(facts)};
}

void addPhases(QList<CheckFact>& facts, const LiveValues& live)
{
    constexpr CheckFactKind Currents[]{CheckFactKind::CurrentL1, CheckFactKind::CurrentL2, CheckFactKind::CurrentL3};
    constexpr CheckFactKind Voltages[]{CheckFactKind::VoltageL1, CheckFactKind::VoltageL2, CheckFactKind::VoltageL3};
    for (int phase = 0; phase < 3; ++phase) {
        if (live.phases[phase].milliAmpere)
            facts.append({Currents[phase], *live.phases[phase].milliAmpere, {}, {}, live.at});
        if (live.phases[phase].milliVolt)
            facts.append({Voltages[phase], *live.phases[phase].milliVolt, {}, {}, live.at});
    }
}

Judgement judgePowerRises(const CheckStep& step, const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    if (!evidence.session || !evidence.session->isRunning())
        return waiting(CheckReason::NoSession, std::move(facts));
    addSession(facts, evidence);
    const LiveValues live = evidence.connector ? evidence.connector->live : LiveValues{};
    const std::optional<Energy> energy = evidence.session->energy();
    if (live.powerW)
        facts.append({CheckFactKind::PowerW, *live.powerW, {}, {}, live.at});
    if (energy)
        facts.append({CheckFactKind::EnergyDelta, energy->milliWh, {}, {}, live.at});
    addPhases(facts, live);
    const bool hasPower = live.powerW && *live.powerW >= SmallestPowerW;
    const bool hasEnergy = energy && energy->milliWh > 0;
    if (hasPower && hasEnergy)
        return {CheckState::Passed, CheckReason::None, std::move(facts)};
    const bool isOver = step.startedAt && step.startedAt->secsTo(evidence.now) > RisePatienceS;
    if (isOver && hasEnergy)
        return {CheckState::Warning, CheckReason::PowerTooLow, std::move(facts)};
    if (isOver)
        return {CheckState::Failed, CheckReason::EnergyNotRising, std::move(facts)};
    return waiting(live.powerW || energy ? CheckReason::EnergyNotRising : CheckReason::NoMeterValues, std::move(facts));
}

Judgement judgeStop(const CheckStep& step, const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    addCommand(facts, evidence);
    if (!evidence.session)
        return waiting(CheckReason::NoSession, std::move(facts));
    addSession(facts, evidence);
    if (!evidence.session->isRunning()) {
        facts.append({CheckFactKind::StoppedAt, int(evidence.session->stopReason), {}, {}, evidence.session->stoppedAt});
        if (evidence.session->meterStop)
            facts.append({CheckFactKind::Register, evidence.session->meterStop->milliWh, {}, {},
                          evidence.session->stoppedAt});
        if (const auto energy = evidence.session->energy())
            facts.append({CheckFactKind::EnergyDelta, energy->milliWh, {}, {}, std::nullopt});
        const bool isWhole = evidence.session->meterStop.has_value();
        return {isWhole ? CheckState::Passed : CheckState::Warning,
                isWhole ? CheckReason::None : CheckReason::StopWithoutReading, std::move(facts)};
    }
    if (const auto failed = judgeCommand(evidence))
        return *failed;
    return waiting(step.command ? CheckReason::WaitingForStop : CheckReason::None, std::move(facts));
}

Judgement judgeUnlock(const CheckEvidence& evidence)
{
    if (auto failed = judgeCommand(evidence)) {
        // A fixed cable has no lock: that is no fault.
        if (failed->reason == CheckReason::CommandUnsupported)
            failed->state = CheckState::Warning;
        if (failed->reason == CheckReason::CommandRefused)
            failed->reason = CheckReason::UnlockFailed;
        addConnector(failed->facts, evidence);
        return *failed;
    }
    QList<CheckFact> facts;
    addCommand(facts, evidence);
    addConnector(facts, evidence);
    if (evidence.command && evidence.command->outcome == CommandOutcome::Accepted)
        return {CheckState::Passed, CheckReason::None, std::move(facts)};
    return waiting(CheckReason::None, std::move(facts));
}

Judgement judgeUnplug(const CheckEvidence& evidence)
{
    QList<CheckFact> facts;
    addConnector(facts, evidence);
    const bool isFree = evidence.connector && evidence.connector->status != ConnectorStatus::Unknown
        && evidence.connector->status != ConnectorStatus::Occupied;
    if (!isFree)
        return waiting(CheckReason::WaitingForUnplug, std::move(facts));
    return {CheckState::Passed, CheckReason::None, std::move(facts)};
}

Judgement judgeAtConnector(const CheckStep& step, const CheckEvidence& evidence)
{
    switch (step.kind) {
    case CheckStepKind::PlugIn: return judgePlugIn(evidence);
    case CheckStepKind::StartByTag: return judgeStartByTag(evidence);
    case CheckStepKind::StartRemotely: return judgeStartRemotely(evidence);
    case CheckStepKind::MeterPlausible: return judgeMeter(step, evidence);
    case CheckStepKind::PowerRises: return judgePowerRises(step, evidence);
    case CheckStepKind::Stop: return judgeStop(step, evidence);
    case CheckStepKind::Unlock: return judgeUnlock(evidence);
    default: return judgeUnplug(evidence);
    }
}

} // namespace

Judgement judge(const CheckStep& step, const CheckEvidence& evidence)
{
    switch (step.kind) {
    case CheckStepKind::Connect: return judgeConnect(evidence);
    case CheckStepKind::Identity: return judgeIdentity(evidence);
    case CheckStepKind::ClockDrift: return judgeClockDrift(evidence);
    case CheckStepKind::Configuration: return judgeConfiguration(step, evidence);
    case CheckStepKind::OfflineSession: return judgeOfflineSession(step, evidence);
    default: break;
    }
    Judgement judgement = judgeAtConnector(step, evidence);
    if (judgement.state != CheckState::Waiting)
        return judgement;
    if (!evidence.link.isOnline) {
        judgement.reason = CheckReason::NotLinked;
    } else if (evidence.connector && evidence.connector->status == ConnectorStatus::Faulted) {
        judgement.state = CheckState::Failed;
        judgement.reason = CheckReason::ConnectorFaulted;
    }
    return judgement;
}

const TransactionRecord* sessionFor(const CheckRecord& check, int index, const QList<TransactionRecord>& sessions)
{
    const CheckStep& step = check.steps[static_cast<std::size_t>(index)];
    const QString ourTag = commissioningTag().toCaseFolded();
    // What began since the plug went in counts: people tap the card while they plug in.
    QDateTime since = step.startedAt.value_or(check.startedAt);
    for (int i = index; isPerConnector(step.kind) && i >= 0; --i) {
        const CheckStep& earlier = check.steps[static_cast<std::size_t>(i)];
        if (earlier.evse == step.evse && earlier.kind == CheckStepKind::PlugIn && earlier.startedAt)
            since = std::min(since, *earlier.startedAt);
    }
    const TransactionRecord* best = nullptr;
    for (const TransactionRecord& session : sessions) {
        if (step.session && session.key == *step.session)
            return &session;
        bool fits = session.startReceivedAt >= since;
        switch (step.kind) {
        case CheckStepKind::StartByTag:
            fits = fits && session.evse == step.evse && session.token.folded() != ourTag;
            break;
        case CheckStepKind::StartRemotely:
            fits = fits && session.evse == step.evse && session.token.folded() == ourTag && step.command
                && step.startedAt && session.startReceivedAt >= *step.startedAt;
            break;
        case CheckStepKind::PowerRises:
        case CheckStepKind::Stop: fits = fits && session.evse == step.evse && session.isRunning(); break;
        case CheckStepKind::OfflineSession:
            fits = step.linkBackAt && session.stopReceivedAt && *session.stopReceivedAt >= *step.linkBackAt
                && session.stoppedAt && *session.stoppedAt <= *step.linkBackAt;
            break;
        default: fits = false; break;
        }
        if (fits && (!best || best->key < session.key))
            best = &session;
    }
    return best;
}

} // namespace forecourt::commissioning
