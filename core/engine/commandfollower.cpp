// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/commandfollower.h"

#include "core/engine/commandeffects.h"

#include <QJsonArray>

#include <algorithm>

namespace forecourt::engine {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int MinimumTimeoutS = 1;
constexpr int MaximumTimeoutS = 600;
constexpr milliseconds TriggerWindow = seconds(60);
constexpr int MostQueued = 100; // more wait for one station only where a script runs wild

/// The station said that it will not: nothing has changed.
bool isRefusal(CommandOutcome outcome)
{
    return outcome == CommandOutcome::Rejected || outcome == CommandOutcome::NotSupported
        || outcome == CommandOutcome::Error;
}

} // namespace

CommandFollower::CommandFollower(EngineContext& context, StationModel& model, StatusTracker& statuses)
    : m_context(context), m_model(model), m_statuses(statuses), m_keyChange(context, model),
      m_profileChange(context, model), m_quirks(context.clock, model)
{
}

CommandFollower::~CommandFollower() = default;

std::optional<Error> CommandFollower::whyNot(const CommandParameters& parameters) const
{
    const StationRecord& record = m_model.record();
    if (record.isArchived)
        return Error{ErrorCode::NotFound, QStringLiteral("the station is archived"), {}};
    if (!m_adapter)
        return Error{ErrorCode::Offline, QStringLiteral("the station is not connected"), {}};
    if (record.isAdmitted)
        return std::nullopt;
    if (record.isRejected)
        return Error{ErrorCode::NotAllowed, QStringLiteral("the station is rejected"), {}};
    if (isChargingCommand(parameters))
        return Error{ErrorCode::NotAllowed, QStringLiteral("the station is pending"), {}};
    return std::nullopt;
}

/// Stations may reject a remote start without a connector (§4, quirk 30), so one is always named: the only one,
/// the one a car hangs on, else the first that is free. What is sent raw stays as it was written.
std::optional<Error> CommandFollower::chooseConnector(CommandParameters& parameters) const
{
    auto* start = std::get_if<RemoteStart>(&parameters);
    if (!start || start->evse)
        return std::nullopt;
    const auto& connectors = m_model.state().connectors;
    const auto isPlugged = [](const ConnectorState& connector) {
        return connector.charging == ChargingState::EvConnected && !connector.transaction;
    };
    const auto isFree = [](const ConnectorState& connector) {
        return connector.status == ConnectorStatus::Available && !connector.transaction && !connector.pendingStart;
    };
    const auto plugged = std::count_if(connectors.begin(), connectors.end(), isPlugged);
    auto found = connectors.end();
    if (connectors.size() == 1)
        found = connectors.begin();
    else if (plugged == 1)
        found = std::find_if(connectors.begin(), connectors.end(), isPlugged);
    else if (plugged == 0)
        found = std::find_if(connectors.begin(), connectors.end(), isFree);
    if (found == connectors.end()) {
        const QString why = plugged > 1 ? QStringLiteral("name one: a car hangs on several")
                                        : QStringLiteral("name one: none is known to be free");
        return Error{ErrorCode::InvalidInput, QStringLiteral("name a connector"), {QStringLiteral("connector: ") + why}};
    }
    start->evse = found->evse;
    return std::nullopt;
}

Result<QList<ocpp::PreparedCommand>> CommandFollower::prepareAll(const CommandParameters& parameters) const
{
    QList<CommandParameters> parts{parameters};
    const auto* read = std::get_if<ReadVariables>(&parameters);
    const std::optional<int> maximum = m_model.number(QLatin1String("GetConfigurationMaxKeys"));
    if (read && maximum && *maximum > 0 && read->names.size() > *maximum) {
        parts.clear();
        for (qsizetype at = 0; at < read->names.size(); at += *maximum)
            parts.append(ReadVariables{read->names.mid(at, *maximum)});
    }
    QList<ocpp::PreparedCommand> prepared;
    for (const CommandParameters& part : parts) {
        Result<ocpp::PreparedCommand> one = m_adapter->prepare(part);
        if (!one)
            return tl::unexpected(one.error());
        prepared.append(std::move(*one));
    }
    return prepared;
}

Result<CommandId> CommandFollower::submit(CommandRequest request)
{
    if (const std::optional<Error> error = whyNot(request.parameters))
        return tl::unexpected(*error);
    if (m_model.state().link.queuedCommands >= MostQueued)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 commands wait for this station already").arg(MostQueued));
    if (const std::optional<Error> error = chooseConnector(request.parameters))
        return tl::unexpected(*error);
    Result<QList<ocpp::PreparedCommand>> prepared = prepareAll(request.parameters);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const ocpp::PreparedCommand first = prepared->takeFirst();
    if (const std::optional<Error> error = whyNot(first.meaning))
        return tl::unexpected(*error);

    const CommandId id = m_context.commands.create(request, first).id;
    auto watch = std::make_unique<Watch>();
    watch->id = id;
    watch->meaning = first.meaning;
    watch->newKey = KeyChange::newKey(first);
    watch->rest = std::move(*prepared);
    watch->wasBeforeBoot = !m_model.state().link.hasBootedOnThisLink;
    const int seconds = request.timeoutS.value_or(
        m_model.record().commandTimeoutS.value_or(m_context.settings.commandTimeoutS));
    watch->timeout = std::chrono::seconds(std::clamp(seconds, MinimumTimeoutS, MaximumTimeoutS));
    const milliseconds timeout = watch->timeout;
    follow(std::move(watch));
    m_adapter->send(id, first, timeout);
    refreshQueue();
    return id;
}

Result<void> CommandFollower::cancel(CommandId command)
{
    CommandRecord* record = m_context.commands.find(command);
    if (!record || record->station != m_model.id())
        return failure(ErrorCode::NotFound, QStringLiteral("no such command"));
    if (!m_adapter || record->outcome != CommandOutcome::Queued || !m_adapter->cancel(command))
        return failure(ErrorCode::Conflict, QStringLiteral("the command was sent already"));
    record->outcome = CommandOutcome::Cancelled;
    record->queuePosition = 0;
    forget(command);
    m_context.commands.changed(*record);
    refreshQueue();
    return {};
}

void CommandFollower::sent(CommandId command)
{
    CommandRecord* record = m_context.commands.find(command);
    Watch* watch = find(command);
    if (!record || !watch)
        return;
    watch->sentAt = m_context.clock.monotonic();
    if (watch->newKey)
        m_keyChange.sent(command, *watch->newKey);
    if (const auto* trigger = std::get_if<TriggerMessage>(&watch->meaning))
        m_triggeredUntil.insert(awaitedAction(*trigger), (m_context.clock.monotonic() + TriggerWindow).count());
    if (const auto* change = std::get_if<ChangeAvailability>(&watch->meaning)) {
        watch->outOfUseBefore = m_model.record().outOfUse;
        m_statuses.ordered(change->evse, change->to);
    }
    if (record->outcome == CommandOutcome::Queued) { // a further part changes nothing
        record->outcome = CommandOutcome::Sent;
        record->sentAt = m_context.clock.utcNow();
        record->queuePosition = 0;
        m_context.commands.changed(*record);
    }
    refreshQueue();
}

void CommandFollower::refreshQueue()
{
    LinkState& link = m_model.state().link;
    const QList<CommandId> queue = m_adapter ? m_adapter->queue() : QList<CommandId>();
    const bool isOutstanding = m_adapter && m_adapter->outstanding().has_value();
    if (link.queuedCommands != queue.size() || link.commandOutstanding != isOutstanding) {
        link.queuedCommands = static_cast<int>(queue.size());
        link.commandOutstanding = isOutstanding;
        m_model.markDirty();
    }
    for (int position = 0; position < queue.size(); ++position) {
        CommandRecord* record = m_context.commands.find(queue.at(position));
        if (!record || record->queuePosition == position + 1)
            continue;
        record->queuePosition = position + 1;
        m_context.commands.moved(*record);
    }
}

void CommandFollower::take(CommandRecord& record, const ocpp::Answer& answer) const
{
    record.answeredAt = m_context.clock.utcNow();
    record.answerStatus = answer.status;
    record.answer = answer.kind;
    record.finding = answer.finding;
    record.errorCode = answer.errorCode;
    record.errorText = answer.errorText;
    record.queuePosition = 0;
    if (record.response.isEmpty()) {
        record.response = answer.response;
        return;
    }
    for (auto it = answer.response.begin(); it != answer.response.end(); ++it) { // further parts add up
        QJsonArray list = record.response.value(it.key()).toArray();
        for (const QJsonValue& entry : it.value().toArray())
            list.append(entry);
        record.response.insert(it.key(), list);
    }
}

void CommandFollower::rememberSupport(const CommandRecord& record, const ocpp::Answer& answer)
{
    const bool isUnsupported = answer.outcome == CommandOutcome::NotSupported && !answer.errorCode.isEmpty();
    const bool wasAnswered = answer.errorCode.isEmpty() && answer.outcome != CommandOutcome::TimedOut
        && answer.outcome != CommandOutcome::Disconnected && answer.outcome != CommandOutcome::Cancelled;
    QSet<QString>& known = m_model.record().unsupportedActions;
    if (isUnsupported && !known.contains(record.action))
        known.insert(record.action);
    else if (!wasAnswered || !known.remove(record.action))
        return;
    m_model.save();
    m_model.markDirty();
}

bool CommandFollower::sendNextPart(Watch& watch, CommandRecord& record, const ocpp::Answer& answer)
{
    if (watch.rest.isEmpty() || answer.outcome != CommandOutcome::Accepted || !m_adapter)
        return false;
    record.answeredAt.reset();
    m_adapter->send(watch.id, watch.rest.takeFirst(), watch.timeout);
    return true;
}

void CommandFollower::answered(CommandId command, const ocpp::Answer& answer)
{
    for (const Deviation& deviation : answer.deviations)
        m_model.count(deviation);
    CommandRecord* record = m_context.commands.find(command);
    if (!record)
        return;
    Watch* watch = find(command);
    take(*record, answer);
    rememberSupport(*record, answer);
    m_quirks.answered(*record);
    if (!answer.variables.isEmpty() || !answer.unknownVariables.isEmpty()) {
        const auto* read = watch ? std::get_if<ReadVariables>(&watch->meaning) : nullptr;
        m_model.mergeVariables(answer.variables, answer.unknownVariables, read && read->names.isEmpty());
    }
    if (watch && !answer.isLate && sendNextPart(*watch, *record, answer))
        return;
    if (answer.isLate) {
        if (record->effect == CommandEffect::None) {
            record->effect = CommandEffect::LateAnswer;
            record->effectAt = record->answeredAt;
        }
    } else {
        record->outcome = answer.outcome;
    }
    if (watch && watch->newKey)
        m_keyChange.answered(command, answer);
    m_profileChange.answered(*record, answer);
    if (watch && watch->outOfUseBefore && isRefusal(answer.outcome))
        m_statuses.setOrdered(*watch->outOfUseBefore);
    if (watch)
        followUp(*watch, *record, answer);
    m_context.commands.changed(*record);
    refreshQueue();
}

CommandFollower::Watch* CommandFollower::find(CommandId id)
{
    const auto it = std::find_if(m_watches.begin(), m_watches.end(),
                                 [&](const std::unique_ptr<Watch>& watch) { return watch->id == id; });
    return it == m_watches.end() ? nullptr : it->get();
}

CommandFollower::Watch& CommandFollower::follow(std::unique_ptr<Watch> watch)
{
    m_context.commands.setFollowed(watch->id, true);
    return *m_watches.emplace_back(std::move(watch));
}

void CommandFollower::forget(CommandId id)
{
    m_context.commands.setFollowed(id, false);
    std::erase_if(m_watches, [&](const std::unique_ptr<Watch>& watch) { return watch->id == id; });
}

bool CommandFollower::isTriggered(const QString& action) const
{
    const auto until = m_triggeredUntil.constFind(action);
    return until != m_triggeredUntil.cend() && *until >= m_context.clock.monotonic().count();
}

bool CommandFollower::isRestartAwaited() const
{
    return std::any_of(m_watches.cbegin(), m_watches.cend(), [this](const std::unique_ptr<Watch>& watch) {
        const CommandRecord* record
            = std::holds_alternative<Reset>(watch->meaning) ? m_context.commands.find(watch->id) : nullptr;
        const bool isAwaited = record
            && (record->effect == CommandEffect::AwaitingReboot || record->effect == CommandEffect::DidNotRestart);
        return isAwaited && !watch->sawLinkLoss;
    });
}

} // namespace forecourt::engine
