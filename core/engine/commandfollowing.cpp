// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The second half of CommandFollower: from the answer to the effect.
#include "core/engine/commandeffects.h"
#include "core/engine/commandfollower.h"
#include "core/engine/commandprogress.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int ConnectionTimeOutDefaultS = 120; // where the station did not say
constexpr seconds PlugGrace{15};               // the start message takes its time
constexpr seconds StopLimit{60};               // CommandEffect::StillRunning
constexpr minutes RebootLimit{10};             // CommandEffect::DidNotReturn, DidNotRestart
constexpr qint64 LateStartS = 300;             // TransactionFlag::LateDelivery
constexpr minutes UnknownLimit{10};            // how long an unanswered command may still show an effect
constexpr seconds ReplayTime{60};              // a station that is back sends what it could not send, and a look at one that is not

bool isUnknownOutcome(CommandOutcome outcome)
{
    return outcome == CommandOutcome::TimedOut || outcome == CommandOutcome::Disconnected;
}

template<class T>
const T* meaningOf(const CommandParameters& parameters)
{
    return std::get_if<T>(&parameters);
}

/// What \a record waits for. A late acceptance keeps that word for the while: it is the news.
CommandEffect awaitedEffect(const CommandRecord& record, const CommandParameters& meaning)
{
    if (record.effect != CommandEffect::LateAnswer)
        return record.effect;
    if (meaningOf<RemoteStart>(meaning))
        return CommandEffect::AwaitingPlug;
    if (meaningOf<RemoteStop>(meaning))
        return CommandEffect::AwaitingStop;
    return meaningOf<Reset>(meaning) ? CommandEffect::AwaitingReboot : record.effect;
}

} // namespace

void CommandFollower::followUp(Watch& watch, CommandRecord& record, const ocpp::Answer& answer)
{
    if (!answer.isLate && isUnknownOutcome(answer.outcome)) {
        if (answer.outcome == CommandOutcome::Disconnected)
            noteDrop(watch, record);
        return expireAfter(watch, UnknownLimit);
    }
    const bool isScheduled = answer.outcome == CommandOutcome::Scheduled;
    const bool isOpen = record.effect == CommandEffect::None || record.effect == CommandEffect::LateAnswer;
    const bool isRefusedCancel
        = answer.kind == CommandAnswer::Rejected && std::holds_alternative<CancelReservation>(watch.meaning);
    if (answer.outcome == CommandOutcome::Accepted || isRefusedCancel)
        endOlder(watch.id, watch.meaning, answer.kind);
    if (answer.outcome == CommandOutcome::Accepted && isTransferStep(record.effect)) // reported before the answer
        return expireAfter(watch, StallLimit);
    if ((answer.outcome == CommandOutcome::Accepted || isScheduled) && isOpen)
        awaitEffect(watch, record, isScheduled);
    else
        forget(watch.id); // refused, or the effect came before the answer
}

/// Only a link that the station ended itself, and not because we had told it to restart, says something of the
/// command that was out (quirks 12, 46). One that was replaced had been dead before.
void CommandFollower::noteDrop(const Watch& watch, const CommandRecord& record)
{
    if (m_linkEnd != LinkEnd::Lost || watch.sentAt.count() < 0 || isRestartAwaited())
        return;
    const milliseconds now = m_context.clock.monotonic();
    m_quirks.linkDropped(record, {now - watch.sentAt, now - m_openedAt, watch.wasBeforeBoot});
}

void CommandFollower::awaitEffect(Watch& watch, CommandRecord& record, bool isScheduled)
{
    const auto await = [&](CommandEffect effect, milliseconds limit) {
        if (record.effect == CommandEffect::None) {
            record.effect = effect;
            record.effectAt = m_context.clock.utcNow();
        }
        expireAfter(watch, limit);
    };
    const auto* unlock = meaningOf<UnlockConnector>(watch.meaning);
    if (const auto* start = meaningOf<RemoteStart>(watch.meaning)) {
        awaitPlug(watch, record, *start);
    } else if (meaningOf<RemoteStop>(watch.meaning)
               || (unlock && m_context.book.runningOn(m_model.id(), unlock->evse))) {
        await(CommandEffect::AwaitingStop, StopLimit);
    } else if (meaningOf<Reset>(watch.meaning)) {
        await(CommandEffect::AwaitingReboot, RebootLimit);
    } else if (meaningOf<TriggerMessage>(watch.meaning)) {
        await(CommandEffect::AwaitingMessage, UnknownLimit);
    } else if (const auto* change = meaningOf<ChangeAvailability>(watch.meaning)) {
        awaitAvailability(record, *change, isScheduled);
        if (record.effect == CommandEffect::AvailabilityConfirmed)
            forget(watch.id);
    } else {
        awaitProgress(watch, record);
    }
}

void CommandFollower::awaitPlug(Watch& watch, CommandRecord& record, const RemoteStart& start)
{
    const QDateTime now = m_context.clock.utcNow();
    const seconds limit = plugLimit();
    if (record.effect == CommandEffect::None) {
        record.effect = CommandEffect::AwaitingPlug;
        record.effectAt = now;
    }
    showPlugAwaited(watch.id, start, now);
    expireAfter(watch, limit);
}

/// How long the station waits for the plug by its own word, and a little.
std::chrono::seconds CommandFollower::plugLimit() const
{
    const int stated = m_model.number(QLatin1String("ConnectionTimeOut")).value_or(0);
    return seconds(stated > 0 ? std::min(stated, 3600) : ConnectionTimeOutDefaultS) + PlugGrace;
}

void CommandFollower::showPlugAwaited(CommandId id, const RemoteStart& start, const QDateTime& since)
{
    ConnectorState* connector = start.evse ? m_model.connector(*start.evse) : nullptr;
    if (!connector)
        return;
    connector->pendingStart = PendingStart{id, start.token, since, since.addSecs(plugLimit().count())};
    m_model.markDirty();
}

void CommandFollower::awaitAvailability(CommandRecord& record, const ChangeAvailability& change, bool isScheduled)
{
    const bool isDone = !isScheduled && isConfirmed(change, m_model.state());
    record.effect = isDone ? CommandEffect::AvailabilityConfirmed : CommandEffect::AwaitingStatus;
    record.effectAt = m_context.clock.utcNow();
    if (!isScheduled)
        return;
    for (ConnectorState& connector : m_model.state().connectors) {
        if (!change.evse || connector.evse == *change.evse)
            connector.pendingAvailability = change.to;
    }
    m_model.save(); // it stays so over a restart of ours
    m_model.markDirty();
}

void CommandFollower::expireAfter(Watch& watch, milliseconds delay)
{
    watch.timer = m_context.clock.after(delay, [this, id = watch.id] { expired(id); });
}

void CommandFollower::expired(CommandId id)
{
    CommandRecord* record = m_context.commands.find(id);
    Watch* watch = find(id);
    if (!record || !watch)
        return forget(id);
    if (progressExpired(*watch, *record))
        return;
    clearPendingStart(id);
    const CommandEffect awaited = awaitedEffect(*record, watch->meaning);
    if ((awaited == CommandEffect::AwaitingPlug || awaited == CommandEffect::AwaitingStop) && isDeafTo(*watch))
        return expireAfter(*watch, ReplayTime);
    switch (awaited) {
    case CommandEffect::AwaitingPlug: {
        const auto* start = std::get_if<RemoteStart>(&watch->meaning);
        const ConnectorState* connector = start && start->evse ? m_model.state().connector(*start->evse) : nullptr;
        if (connector && connector->status == ConnectorStatus::Occupied)
            m_model.count(Deviation{30, QStringLiteral("remote-start-without-start"), record->action});
        m_context.commands.setEffect(*record, CommandEffect::DriverDidNotPlugIn);
        break;
    }
    case CommandEffect::AwaitingStop:
        m_context.commands.setEffect(*record, CommandEffect::StillRunning);
        return; // a stop may still come
    case CommandEffect::AwaitingReboot:
    case CommandEffect::DidNotRestart: return restartExpired(*watch, *record);
    default: break;
    }
    forget(id);
}

/// A station that is not there, or only just back, may have begun or ended the transaction without a word to us yet.
bool CommandFollower::isDeafTo(const Watch& watch) const
{
    return !m_adapter || (watch.sawLinkLoss && m_context.clock.monotonic() - m_openedAt < ReplayTime);
}

void CommandFollower::clearPendingStart(CommandId id)
{
    for (ConnectorState& connector : m_model.state().connectors) {
        if (!connector.pendingStart || connector.pendingStart->command != id)
            continue;
        connector.pendingStart.reset();
        m_model.markDirty();
    }
}

void CommandFollower::resume(CommandRecord& record)
{
    using Effect = CommandEffect;
    m_profileChange.resume(record);
    if (record.effect == Effect::AwaitingMessage)
        return;
    auto watch = std::make_unique<Watch>();
    watch->id = record.id;
    watch->meaning = record.parameters;
    watch->sawLinkLoss = true; // our end was one
    const QDateTime since = record.effectAt.value_or(record.queuedAt);
    const auto left = [&](seconds limit) {
        const qint64 passed = std::max<qint64>(0, since.secsTo(m_context.clock.utcNow()));
        return std::max(seconds(1), limit - seconds(passed));
    };
    Watch& added = follow(std::move(watch));
    if (resumeProgress(added, record))
        return;
    switch (record.effect) {
    case Effect::AwaitingPlug:
        if (const auto* start = meaningOf<RemoteStart>(added.meaning))
            showPlugAwaited(record.id, *start, since);
        return expireAfter(added, left(plugLimit()));
    case Effect::AwaitingStop: return expireAfter(added, left(StopLimit));
    case Effect::AwaitingReboot:
        added.wasResumed = true;
        return expireAfter(added, left(RebootLimit));
    case Effect::AwaitingStatus: return; // confirmed by whatever status comes, however late
    default: forget(record.id);
    }
}

/// Quirk 13: other messages before the boot, on a link on which the station boots all the same.
void CommandFollower::noteEarlyMessage(const ocpp::Inbound& inbound)
{
    if (m_hasSaidBoot)
        return;
    m_hasSaidBoot = std::holds_alternative<ocpp::BootNotice>(inbound.notice);
    if (isTriggered(inbound.action))
        return;
    if (m_hasSaidBoot && !m_earlyMessage.isEmpty())
        m_model.count(Deviation{13, QStringLiteral("messages-before-boot"), m_earlyMessage});
    else if (m_earlyMessage.isEmpty())
        m_earlyMessage = inbound.action;
}

void CommandFollower::messageArrived(const ocpp::Inbound& inbound)
{
    noteEarlyMessage(inbound);
    reportArrived(inbound);
    for (size_t index = 0; index < m_watches.size(); ++index) {
        const Watch& watch = *m_watches[index];
        const auto* trigger = std::get_if<TriggerMessage>(&watch.meaning);
        if (!trigger || !isAnswerTo(*trigger, inbound))
            continue;
        CommandRecord* record = m_context.commands.find(watch.id);
        if (!record || record->outcome == CommandOutcome::Queued || record->effect == CommandEffect::MessageArrived)
            continue;
        const bool isOver = record->isAnswered();
        const CommandId id = watch.id;
        m_context.commands.setEffect(*record, CommandEffect::MessageArrived);
        if (isOver)
            forget(id);
        return; // one message answers one request
    }
}

void CommandFollower::statusArrived()
{
    reservationsLost();
    std::vector<CommandId> confirmed;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const auto* change = std::get_if<ChangeAvailability>(&watch->meaning);
        const CommandRecord* record = change ? m_context.commands.find(watch->id) : nullptr;
        if (record && record->effect == CommandEffect::AwaitingStatus && isConfirmed(*change, m_model.state()))
            confirmed.push_back(watch->id);
    }
    for (const CommandId& id : confirmed) {
        m_context.commands.setEffect(*m_context.commands.find(id), CommandEffect::AvailabilityConfirmed);
        forget(id);
    }
}

/// Is it an old transaction, sent late. The station's clock may be off: its stamp counts by our clock as
/// far as the drift is known, and says nothing where it is not.
bool CommandFollower::isFromBefore(const TransactionRecord& transaction, const QDateTime& queuedAt) const
{
    const std::optional<qint64> drift = m_model.drift().driftMs();
    const QDateTime began = drift ? transaction.startedAt.addMSecs(-*drift) : transaction.startReceivedAt;
    return began.addSecs(LateStartS) < queuedAt;
}

void CommandFollower::transactionBegan(const TransactionRecord& begun)
{
    TransactionRecord transaction = begun;
    transaction.token = m_context.roster.plain(begun.token); // a station may decorate the tag it was told (quirk 32)
    reservationUsed(transaction);
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const auto* start = std::get_if<RemoteStart>(&watch->meaning);
        CommandRecord* record = start ? m_context.commands.find(watch->id) : nullptr;
        if (!record || record->outcome == CommandOutcome::Queued || !isStartedBy(*start, transaction)
            || isFromBefore(transaction, record->queuedAt))
            continue;
        const CommandId id = watch->id;
        const bool isOver = record->isAnswered();
        clearPendingStart(id);
        m_context.commands.setEffect(*record, CommandEffect::TransactionBegan, transaction.key);
        if (isOver)
            forget(id);
        return;
    }
}

void CommandFollower::transactionEnded(const TransactionRecord& transaction)
{
    std::vector<std::pair<CommandId, bool>> ended;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const auto* stop = std::get_if<RemoteStop>(&watch->meaning);
        const auto* unlock = std::get_if<UnlockConnector>(&watch->meaning);
        const bool isIt = (stop && stop->transaction == transaction.id)
            || (unlock && unlock->evse == transaction.evse);
        const CommandRecord* record = isIt ? m_context.commands.find(watch->id) : nullptr;
        if (record && record->outcome != CommandOutcome::Queued)
            ended.emplace_back(watch->id, record->isAnswered());
    }
    for (const auto& [id, isOver] : ended) {
        m_context.commands.setEffect(*m_context.commands.find(id), CommandEffect::TransactionEnded, transaction.key);
        if (isOver)
            forget(id);
    }
}

void CommandFollower::booted()
{
    setMissing(std::nullopt);
    restarted();
    std::vector<std::pair<CommandId, bool>> resets;
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        const CommandRecord* record
            = std::holds_alternative<Reset>(watch->meaning) ? m_context.commands.find(watch->id) : nullptr;
        if (record && record->outcome != CommandOutcome::Queued)
            resets.emplace_back(watch->id, record->isAnswered());
    }
    m_quirks.booted(!resets.empty() || isTriggered(QStringLiteral("BootNotification")));
    for (const auto& [id, isOver] : resets) {
        m_context.commands.setEffect(*m_context.commands.find(id), CommandEffect::Rebooted);
        if (isOver)
            forget(id);
    }
}

/// Kept for the alert, which holds over a restart of ours.
void CommandFollower::setMissing(std::optional<QDateTime> since)
{
    if (m_model.record().missingSince == since)
        return;
    m_model.record().missingSince = since;
    m_model.save();
    m_model.markDirty();
}

void CommandFollower::linkOpened()
{
    setMissing(std::nullopt);
    m_profileChange.linkOpened();
    m_earlyMessage.clear();
    m_hasSaidBoot = false;
    m_openedAt = m_context.clock.monotonic();
    refreshQueue();
}

void CommandFollower::linkClosed()
{
    m_adapter = nullptr;
    m_triggeredUntil.clear();
    for (const std::unique_ptr<Watch>& watch : m_watches) {
        watch->sawLinkLoss = true;
        watch->wasResumed = false;
        const CommandRecord* record = m_context.commands.find(watch->id);
        if (record && record->effect == CommandEffect::DidNotRestart)
            expireAfter(*watch, RebootLimit); // it may do it now: then it has to come back
    }
    refreshQueue();
}

} // namespace forecourt::engine
