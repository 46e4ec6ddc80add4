// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The third part of CommandFollower: what goes on for long – reservations, transfers, restarts and settings that
/// wait for one.
#include "core/engine/commandfollower.h"

#include "core/engine/commandprogress.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr std::chrono::hours StalledForget{24}; // how long a stalled transfer may still go on
constexpr std::chrono::hours RestartForget{24}; // how long a soft reset may wait for the end of a session

} // namespace

void CommandFollower::awaitProgress(Watch& watch, CommandRecord& record)
{
    const CommandEffect effect = firstEffect(watch.meaning, record.answer);
    if (effect == CommandEffect::None)
        return forget(watch.id);
    record.effect = effect;
    record.effectAt = m_context.clock.utcNow();
    if (const auto limit = progressLimit(watch.meaning, m_context.clock.utcNow()))
        expireAfter(watch, *limit);
}

void CommandFollower::endOlder(CommandId newer, const CommandParameters& meaning, CommandAnswer answer)
{
    std::vector<std::pair<CommandId, CommandEffect>> over;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const CommandRecord* record = watch->id == newer ? nullptr : m_context.commands.find(watch->id);
        const bool isOpen = record && record->isAnswered() && phaseOf(record->effect) == EffectPhase::Awaited;
        const CommandEffect effect = isOpen ? effectOnOlder(watch->meaning, meaning, answer) : CommandEffect::None;
        if (effect != CommandEffect::None)
            over.emplace_back(watch->id, effect);
    }
    for (const auto& [id, effect] : over)
        finish(id, effect);
}

void CommandFollower::reportArrived(const ocpp::Inbound& inbound)
{
    for (auto it = m_watches.rbegin(); it != m_watches.rend(); ++it) { // the newest first
        Watch& watch = **it;
        const std::optional<CommandEffect> effect = reportedEffect(watch.meaning, inbound.notice);
        CommandRecord* record = effect ? m_context.commands.find(watch.id) : nullptr;
        if (!record || record->outcome == CommandOutcome::Queued)
            continue;
        const CommandId id = watch.id;
        if (record->isAnswered() && phaseOf(*effect) != EffectPhase::Awaited)
            return finish(id, *effect);
        if (record->isAnswered())
            expireAfter(watch, progressLimit(watch.meaning, m_context.clock.utcNow()).value_or(StallLimit));
        m_context.commands.setEffect(*record, *effect);
        return;
    }
}

void CommandFollower::reservationUsed(const TransactionRecord& transaction)
{
    const RosterEntry entry = m_context.roster.find(transaction.token.value);
    const QString groupId = entry.token ? entry.token->groupId : QString();
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const auto* reservation = std::get_if<ReserveNow>(&watch->meaning);
        CommandRecord* record = reservation ? m_context.commands.find(watch->id) : nullptr;
        if (!record || record->effect != CommandEffect::Reserved || !isUsedBy(*reservation, transaction, groupId)
            || isFromBefore(transaction, record->queuedAt))
            continue;
        const CommandId id = watch->id;
        m_context.commands.setEffect(*record, CommandEffect::ReservationUsed, transaction.key);
        return forget(id);
    }
}

/// A fault or being out of service ends a reservation. Source: OCPP 1.6 §5.13.
void CommandFollower::reservationsLost()
{
    std::vector<CommandId> lost;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const auto* reservation = std::get_if<ReserveNow>(&watch->meaning);
        const CommandRecord* record = reservation ? m_context.commands.find(watch->id) : nullptr;
        if (!record || record->effect != CommandEffect::Reserved || !reservation->evse)
            continue;
        const ConnectorState* connector = m_model.state().connector(*reservation->evse);
        if (connector
            && (connector->status == ConnectorStatus::Faulted || connector->status == ConnectorStatus::Unavailable))
            lost.push_back(watch->id);
    }
    for (const CommandId& id : lost)
        finish(id, CommandEffect::ReservationLost);
}

void CommandFollower::restarted()
{
    std::vector<CommandId> done;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const CommandRecord* record = m_context.commands.find(watch->id);
        if (record && record->effect == CommandEffect::RestartNeeded)
            done.push_back(watch->id);
    }
    for (const CommandId& id : done)
        finish(id, CommandEffect::RestartDone);
}

/// One that was put off and whose station only lost its link meanwhile is left as it was told.
void CommandFollower::restartExpired(Watch& watch, CommandRecord& record)
{
    const CommandId id = watch.id;
    const bool wasPutOff = record.effect == CommandEffect::DidNotRestart;
    if (!m_adapter) {
        m_model.journal(EventKind::Disconnected, Severity::Critical, QStringLiteral("DidNotReturnAfterReset"));
        setMissing(wasPutOff ? m_model.state().link.since : record.sentAt.value_or(record.queuedAt));
        m_context.commands.setEffect(record, CommandEffect::DidNotReturn);
    } else if (!wasPutOff && watch.sawLinkLoss && !watch.wasResumed) { // back, and it never said that it had started anew
        m_model.count(Deviation{43, QStringLiteral("no-boot-after-restart"), record.action});
        m_context.commands.setEffect(record, CommandEffect::Rebooted);
    } else if (!wasPutOff) {
        expireAfter(watch, RestartForget);
        return m_context.commands.setEffect(record, CommandEffect::DidNotRestart);
    }
    forget(id);
}

/// False: the effect is none of these.
bool CommandFollower::progressExpired(Watch& watch, CommandRecord& record)
{
    if (record.effect == CommandEffect::Reserved) {
        finish(watch.id, CommandEffect::ReservationExpired);
        return true;
    }
    if (!isTransferStep(record.effect))
        return false;
    expireAfter(watch, StalledForget); // it may go on all the same
    m_context.commands.setEffect(record, CommandEffect::TransferStalled);
    return true;
}

/// False: the effect is none of these.
bool CommandFollower::resumeProgress(Watch& watch, const CommandRecord& record)
{
    const bool isProgress = record.effect == CommandEffect::Reserved || isTransferStep(record.effect);
    if (!isProgress)
        return record.effect == CommandEffect::RestartNeeded; // until it boots, however late
    if (const auto limit = progressLimit(watch.meaning, m_context.clock.utcNow()))
        expireAfter(watch, *limit);
    return true;
}

void CommandFollower::finish(CommandId id, CommandEffect effect)
{
    if (CommandRecord* record = m_context.commands.find(id))
        m_context.commands.setEffect(*record, effect);
    forget(id);
}

} // namespace forecourt::engine
