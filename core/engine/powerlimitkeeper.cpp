// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/powerlimitkeeper.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qsizetype MostSettled = 1000;

bool concernsLimits(const CommandRecord& command)
{
    if (const auto* start = std::get_if<RemoteStart>(&command.parameters))
        return start->profile.has_value();
    return std::holds_alternative<SetChargingProfile>(command.parameters)
        || std::holds_alternative<ClearChargingProfiles>(command.parameters);
}

QDateTime takenAt(const CommandRecord& command)
{
    return command.answeredAt.value_or(command.queuedAt);
}

} // namespace

/// In time or late: an answer that came after we had given up counts as well.
PowerLimitKeeper::Verdict PowerLimitKeeper::verdictOn(const CommandRecord& command)
{
    if (std::holds_alternative<RemoteStart>(command.parameters))
        return command.effect == CommandEffect::TransactionBegan ? Verdict::Took : Verdict::None;
    if (command.answer == CommandAnswer::Accepted || command.answer == CommandAnswer::NothingMatched)
        return Verdict::Took;
    switch (command.outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent:
    case CommandOutcome::Cancelled: return Verdict::None;
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: return command.answer == CommandAnswer::None ? Verdict::Unknown : Verdict::Refused;
    case CommandOutcome::Accepted:
    case CommandOutcome::Scheduled:
    case CommandOutcome::Rejected:
    case CommandOutcome::NotSupported:
    case CommandOutcome::Error: return Verdict::Refused;
    }
    return Verdict::None;
}

void PowerLimitKeeper::load(const ports::StoredSite& stored)
{
    for (const PowerLimitsRecord& record : stored.powerLimits)
        m_limits.emplace(record.station.value(), record);
    for (const auto& [id, command] : m_context.commands.all()) {
        if (!concernsLimits(command))
            continue;
        const auto known = m_limits.find(command.station.value());
        // remote starts become limits by what follows; those that were followed before are in the record
        const bool isOld = std::holds_alternative<RemoteStart>(command.parameters)
            || (known != m_limits.end() && !(known->second.lastCommand < command.id));
        if (isOld)
            m_settled.insert(id, verdictOn(command));
        else
            commandChanged(command);
    }
    for (auto& [id, limits] : m_limits) {
        const PowerLimitsRecord before = limits;
        forgetEndedSessions(limits);
        if (limits != before)
            changed(limits);
        if (const StationController* station = m_stations.find(limits.station))
            stationChanged(station->model().state());
    }
    tick(m_context.clock.utcNow());
}

void PowerLimitKeeper::collect(ChangeBatch& batch) const
{
    for (const auto& [id, limits] : m_limits)
        batch.powerLimits.append(std::make_shared<const PowerLimitsRecord>(limits));
}

void PowerLimitKeeper::observe(const ChangeBatch& batch)
{
    if (batch.isSnapshot)
        return;
    for (const StationPointer& station : batch.stations)
        stationChanged(*station);
    for (const CommandPointer& command : batch.commands)
        commandChanged(*command);
    for (const TransactionPointer& transaction : batch.transactions) {
        const auto known = m_limits.find(transaction->station.value());
        if (!transaction->isRunning() && known != m_limits.end() && endTransaction(known->second, transaction->id))
            changed(known->second);
    }
}

void PowerLimitKeeper::tick(const QDateTime& now)
{
    for (auto& [id, limits] : m_limits) {
        if (expire(limits, now))
            changed(limits);
    }
}

std::optional<LimitSource> PowerLimitKeeper::limitOf(const TransactionRecord& session, const QDateTime& at) const
{
    const auto known = m_limits.find(session.station.value());
    if (known == m_limits.end())
        return std::nullopt;
    const LimitQuestion question{session.evse, session.id, session.startedAt};
    return effectiveLimit(known->second.profiles, question, at).strictest(supplyOf(m_context.settings));
}

PowerLimitsRecord& PowerLimitKeeper::limitsOf(const StationId& station)
{
    const auto [known, isNew] = m_limits.try_emplace(station.value());
    if (isNew) {
        known->second.station = station;
        if (const StationController* controller = m_stations.find(station))
            known->second.bootAt = controller->model().record().lastBootAt;
    }
    return known->second;
}

void PowerLimitKeeper::commandChanged(const CommandRecord& command)
{
    if (!concernsLimits(command))
        return;
    const Verdict verdict = verdictOn(command);
    if (verdict == Verdict::None || m_settled.value(command.id.value()) == verdict)
        return;
    if (m_settled.size() >= MostSettled)
        m_settled.removeIf([this](auto entry) { return !m_context.commands.find(CommandId(entry.key())); });
    const bool wasRefused = verdict == Verdict::Refused && !m_settled.contains(command.id.value());
    m_settled.insert(command.id.value(), verdict);
    if (wasRefused)
        return;
    PowerLimitsRecord& limits = limitsOf(command.station);
    // a late answer to what newer commands have overtaken
    const auto* clearing = std::get_if<ClearChargingProfiles>(&command.parameters);
    if (clearing && command.id < limits.lastCommand)
        return;
    if (take(limits, command, verdict)) {
        limits.lastCommand = std::max(limits.lastCommand, command.id);
        changed(limits);
    }
}

bool PowerLimitKeeper::take(PowerLimitsRecord& limits, const CommandRecord& command, Verdict verdict)
{
    if (const auto* set = std::get_if<SetChargingProfile>(&command.parameters))
        return takeSet(limits, command, *set, verdict);
    if (const auto* start = std::get_if<RemoteStart>(&command.parameters))
        return takeStart(limits, command, *start);
    const auto& filter = std::get<ClearChargingProfiles>(command.parameters);
    if (verdict == Verdict::Took)
        clear(limits, filter);
    else if (verdict == Verdict::Unknown)
        doubtCleared(limits, filter);
    return true;
}

bool PowerLimitKeeper::takeSet(PowerLimitsRecord& limits, const CommandRecord& command, const SetChargingProfile& set, Verdict verdict)
{
    if (verdict == Verdict::Refused) {
        withdraw(limits, command.id);
        return true;
    }
    const bool isKnown = std::any_of(limits.profiles.begin(), limits.profiles.end(),
                                     [&](const InstalledProfile& known) { return known.command == command.id; });
    if (command.id < limits.lastCommand && !isKnown)
        return false;
    InstalledProfile next{set.evse, set.profile, takenAt(command), command.user, command.id,
                          verdict == Verdict::Took ? ProfileStanding::Confirmed : ProfileStanding::Unanswered};
    if (next.profile.purpose == ChargingProfilePurpose::Tx && !next.profile.transaction && set.evse) {
        if (const RunningTransaction* running = m_context.book.runningOn(command.station, *set.evse))
            next.profile.transaction = running->record.id;
    }
    install(limits, next);
    forgetEndedSessions(limits);
    return true;
}

/// The profile of a remote start belongs to the transaction that came of it.
bool PowerLimitKeeper::takeStart(PowerLimitsRecord& limits, const CommandRecord& command, const RemoteStart& start)
{
    RunningTransaction* running = command.effectTransaction ? m_context.book.find(*command.effectTransaction) : nullptr;
    if (!running)
        return false;
    InstalledProfile next{running->record.evse, *start.profile, takenAt(command), command.user, command.id, ProfileStanding::Confirmed};
    next.profile.transaction = running->record.id;
    install(limits, next);
    return true;
}

void PowerLimitKeeper::forgetEndedSessions(PowerLimitsRecord& limits) const
{
    limits.profiles.removeIf([&](const InstalledProfile& installed) {
        return installed.profile.purpose == ChargingProfilePurpose::Tx
            && (!installed.profile.transaction || !m_context.book.running(limits.station, *installed.profile.transaction));
    });
}

void PowerLimitKeeper::stationChanged(const StationState& state)
{
    const auto known = m_limits.find(state.record.id.value());
    if (known == m_limits.end() || !state.record.lastBootAt || known->second.bootAt == state.record.lastBootAt)
        return;
    restart(known->second, *state.record.lastBootAt);
    changed(known->second);
}

void PowerLimitKeeper::changed(const PowerLimitsRecord& limits)
{
    m_context.store.savePowerLimits(limits);
    m_context.publisher.pending().powerLimits.append(std::make_shared<const PowerLimitsRecord>(limits));
    m_context.publisher.hurry();
}

} // namespace forecourt::engine
