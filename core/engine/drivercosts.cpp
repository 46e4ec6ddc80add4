// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivercosts.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

std::optional<VendorAnswer> vendorAnswer(CommandAnswer answer)
{
    switch (answer) {
    case CommandAnswer::Accepted: return VendorAnswer::Accepted;
    case CommandAnswer::Rejected: return VendorAnswer::Rejected;
    case CommandAnswer::UnknownMessage: return VendorAnswer::UnknownMessage;
    case CommandAnswer::UnknownVendor: return VendorAnswer::UnknownVendor;
    default: return std::nullopt;
    }
}

QString problemOf(const CommandRecord& command)
{
    switch (command.outcome) {
    case CommandOutcome::TimedOut: return QStringLiteral("timed out");
    case CommandOutcome::Disconnected: return QStringLiteral("disconnected");
    case CommandOutcome::Cancelled: return QStringLiteral("cancelled");
    default: break;
    }
    return command.errorCode.isEmpty() ? QString() : command.errorCode + QLatin1String(": ") + command.errorText;
}

} // namespace

DriverCosts::DriverCosts(EngineContext& context, StationRegistry& stations, ports::AccountStore* store)
    : m_context(context), m_stations(stations), m_store(store)
{
}

void DriverCosts::load()
{
    if (!m_store)
        return;
    m_store->loadDriverSwitches([this, lifetime = m_context.lifetime](const Result<ports::DriverCostSwitches>& switches) {
        if (!lifetime.expired() && switches)
            m_switches = *switches;
    });
}

std::optional<bool> DriverCosts::isDeclared(const StationId& station) const
{
    StationController* controller = m_stations.find(station);
    if (!controller)
        return std::nullopt;
    const StationModel& model = controller->model();
    const std::optional<QString> value = model.variable(CostKey);
    if (value)
        return value->trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    return model.record().variablesReadAt ? std::optional(false) : std::nullopt;
}

bool DriverCosts::isOn(const StationId& station) const
{
    const DriverCostSwitch chosen = m_switches.stations.value(station.value(), DriverCostSwitch::AsSite);
    const bool isWanted = chosen == DriverCostSwitch::AsSite ? m_switches.isSiteOn : chosen == DriverCostSwitch::On;
    return m_store && isWanted && isDeclared(station).value_or(false);
}

bool DriverCosts::waitsForUnplugging(const StationId& station) const
{
    StationController* controller = m_stations.find(station);
    const std::optional<QString> value = controller ? controller->model().variable(IdleAfterStopKey) : std::nullopt;
    return value && value->trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

DriverMessageState& DriverCosts::stateOf(const StationId& station, DriverMessage kind)
{
    QList<DriverMessageState>& states = m_messages[station.value()];
    auto it = std::find_if(states.begin(), states.end(), [kind](const DriverMessageState& state) { return state.message == kind; });
    if (it != states.end())
        return *it;
    DriverMessageState state;
    state.message = kind;
    states.append(state);
    return states.last();
}

bool DriverCosts::send(const StationId& station, DriverMessage kind, SendVendorData data, Ended ended)
{
    StationController* controller = m_stations.find(station);
    const std::pair<QString, int> place(station.value(), static_cast<int>(kind));
    // Running costs come again; the others each count.
    if (!controller || !controller->isOnline() || (kind == DriverMessage::RunningCost && m_waiting.contains(place)))
        return false;
    CommandRequest request;
    request.station = station;
    request.parameters = std::move(data);
    request.origin = CommandOrigin::System;
    const Result<CommandId> command = controller->follower().submit(std::move(request));
    if (!command)
        return false;
    m_waiting.insert(place);
    DriverMessageState& state = stateOf(station, kind);
    state.sentAt = m_context.clock.utcNow();
    state.answer.reset();
    state.problem.clear();
    ++state.sent;
    m_context.commands.whenAnswered(*command, [this, station, kind, ended = std::move(ended), lifetime = m_context.lifetime](const CommandRecord& record) {
        if (lifetime.expired())
            return;
        answered(station, kind, record);
        ended(record.outcome != CommandOutcome::Disconnected && record.outcome != CommandOutcome::Cancelled);
    });
    return true;
}

void DriverCosts::answered(const StationId& station, DriverMessage kind, const CommandRecord& command)
{
    m_waiting.remove({station.value(), static_cast<int>(kind)});
    DriverMessageState& state = stateOf(station, kind);
    state.answer = vendorAnswer(command.answer);
    state.problem = problemOf(command);
    if (state.answer != VendorAnswer::Accepted)
        ++state.refused;
}

bool DriverCosts::userPrice(const TransactionRecord& record, const DriverPrice& price, Ended ended)
{
    return isOn(record.station) && !record.token.value.isEmpty()
        && send(record.station, DriverMessage::SetUserPrice, userPriceMessage(record.token, price), std::move(ended));
}

bool DriverCosts::running(const TransactionRecord& record, const RunningCost& cost, const DriverPrice& price, bool isIdle)
{
    if (!isOn(record.station) || !cost.cost.isPriced())
        return false;
    const auto before = m_runningSent.constFind(record.key.value());
    const bool isSoon = before != m_runningSent.cend() && before->at.secsTo(cost.at) < RunningStepS;
    const bool isSame = before != m_runningSent.cend() && before->minor == cost.cost.total.minor && before->isIdle == isIdle
        && before->rates == price.now();
    const auto told = [this, key = record.key](bool hasArrived) {
        if (!hasArrived)
            m_runningSent.remove(key.value()); // it comes again as soon as the station is back
    };
    if (isSoon || isSame || !send(record.station, DriverMessage::RunningCost, runningCostMessage(record, cost, price, isIdle), told))
        return false;
    m_runningSent.insert(record.key.value(), {cost.at, cost.cost.total.minor, isIdle, price.now()});
    return true;
}

bool DriverCosts::final(const TransactionRecord& record, const SessionCost& cost, Ended ended)
{
    return isOn(record.station) && cost.isPriced()
        && send(record.station, DriverMessage::FinalCost, finalCostMessage(record, cost), std::move(ended));
}

QList<DriverCostState> DriverCosts::states() const
{
    QList<DriverCostState> states;
    for (const auto& [id, station] : m_stations.all()) {
        if (station->model().record().isArchived)
            continue;
        DriverCostState state;
        state.station = StationId(id);
        state.isDeclared = isDeclared(state.station);
        state.chosen = m_switches.stations.value(id, DriverCostSwitch::AsSite);
        state.isOn = isOn(state.station);
        state.messages = m_messages.value(id);
        states.append(std::move(state));
    }
    return states;
}

void DriverCosts::setSwitch(std::optional<StationId> station, DriverCostSwitch value, const QString& user, ports::Completion<void> done)
{
    if (!m_store)
        return done(failure(ErrorCode::NotSupported, QStringLiteral("nothing is priced here")));
    if (station && !m_stations.find(*station))
        return done(failure(ErrorCode::NotFound, QStringLiteral("no station ") + station->value()));
    Happening happening;
    happening.station = station.value_or(StationId());
    happening.kind = EventKind::SettingChanged;
    happening.code = QStringLiteral("DriverCosts");
    happening.data = {{QStringLiteral("value"), static_cast<int>(value)}, {QStringLiteral("user"), user}};
    m_store->saveDriverSwitch(station, value, [this, station, value, happening, done = std::move(done),
                                               lifetime = m_context.lifetime](const Result<void>& saved) mutable {
        if (lifetime.expired())
            return;
        if (saved) {
            m_switches.set(station, value); // others may have been changed meanwhile
            m_context.journal.add(happening);
        }
        done(saved);
    });
}

} // namespace forecourt::engine
