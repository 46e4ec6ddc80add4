// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/settingsrun.h"

#include "core/base/async.h"
#include "core/commissioning/settingscomparison.h"
#include "core/commissioning/standardkeys.h"

#include <algorithm>

namespace forecourt::commissioning {

namespace {

QString wordsOf(const CommandRecord& answer)
{
    if (answer.errorCode.isEmpty())
        return answer.answerStatus;
    return answer.errorText.isEmpty() ? answer.errorCode : answer.errorCode + QStringLiteral(", ") + answer.errorText;
}

} // namespace

bool isOver(ChangeState state)
{
    return state > ChangeState::Checking;
}

bool isGood(ChangeState state)
{
    return state == ChangeState::Done || state == ChangeState::NeedsRestart;
}

bool isWorthRetrying(ChangeState state)
{
    switch (state) {
    case ChangeState::Refused: // many refuse while a car charges
    case ChangeState::Failed:
    case ChangeState::ReadsOther:
    case ChangeState::Unconfirmed:
    case ChangeState::Unanswered:
    case ChangeState::Offline:
    case ChangeState::Stopped: return true;
    case ChangeState::Waiting:
    case ChangeState::Sending:
    case ChangeState::Checking:
    case ChangeState::Done:
    case ChangeState::NeedsRestart:
    case ChangeState::UnknownKey:
    case ChangeState::ReadOnly:
    case ChangeState::CannotChange: return false;
    }
    return false;
}

QList<ChangeResult> planRollout(const SettingsTemplate& wanted, const StationState& station)
{
    QList<ChangeResult> plan;
    for (const SettingDifference& difference : compareSettings(wanted, station.record.variables)) {
        if (protectedKey(difference.name) != ProtectedKey::No)
            continue;
        ChangeResult result{station.record.id, {difference.name, difference.expected, difference.found}, ChangeState::Waiting, {}};
        const auto& known = station.record.variables;
        const bool isReadOnly = std::any_of(known.begin(), known.end(), [&](const DeviceVariable& variable) {
            return variable.isReadOnly && variable.variable.trimmed().compare(difference.name.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (!difference.found && !known.isEmpty())
            result.state = ChangeState::UnknownKey;
        else if (isReadOnly)
            result.state = ChangeState::ReadOnly;
        else if (station.record.unsupportedActions.contains(QStringLiteral("ChangeConfiguration")))
            result.state = ChangeState::CannotChange;
        else if (!station.link.isOnline)
            result.state = ChangeState::Offline;
        plan.append(result);
    }
    return plan;
}

ChangeState judgeAnswer(const CommandRecord& answer)
{
    switch (answer.outcome) {
    case CommandOutcome::Accepted:
    case CommandOutcome::Scheduled:
        return answer.answerStatus.compare(QLatin1String("RebootRequired"), Qt::CaseInsensitive) == 0
            ? ChangeState::NeedsRestart
            : ChangeState::Checking;
    case CommandOutcome::Rejected: return ChangeState::Refused;
    // the status is about the key, the error about the whole action
    case CommandOutcome::NotSupported:
        return answer.errorCode.isEmpty() ? ChangeState::UnknownKey : ChangeState::CannotChange;
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: return ChangeState::Unanswered;
    case CommandOutcome::Cancelled: return ChangeState::Stopped;
    case CommandOutcome::Error: return ChangeState::Failed;
    case CommandOutcome::Queued:
    case CommandOutcome::Sent: break;
    }
    return ChangeState::Sending;
}

ChangeState judgeReadBack(const ChangeResult& result, const QList<DeviceVariable>& found)
{
    const auto it = std::find_if(found.begin(), found.end(), [&](const DeviceVariable& variable) {
        return variable.variable.trimmed().compare(result.change.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (it == found.end())
        return ChangeState::Unconfirmed; // some can be written and not read
    return isSameValue(result.change.value, it->value.value_or(QString())) ? ChangeState::Done : ChangeState::ReadsOther;
}

SettingsRun::SettingsRun(api::LiveSite& site, api::Engine& engine, QString user, QObject* parent)
    : QObject(parent), m_site(site), m_engine(engine), m_user(std::move(user))
{
    connect(&site, &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (command->isAnswered())
            answered(*command);
    });
    connect(&site, &api::LiveSite::reset, this, [this] { // what was answered meanwhile came without a signal
        const auto out = m_stations.values();
        for (const Outstanding& known : out) {
            const CommandPointer command = known.command ? m_site.command(*known.command) : nullptr;
            if (command && command->isAnswered())
                answered(*command);
        }
    });
}

void SettingsRun::add(const StationId& station, const SettingChange& change, ChangeState state)
{
    if (protectedKey(change.name) == ProtectedKey::No)
        m_results.push_back({station, change, state, {}});
}

void SettingsRun::add(const StationId& station, const QList<SettingChange>& changes)
{
    for (const SettingChange& change : changes)
        add(station, change);
}

void SettingsRun::start()
{
    QList<StationId> begun;
    for (const ChangeResult& result : m_results) {
        if (result.state == ChangeState::Waiting && !m_stations.contains(result.station)) {
            m_stations.insert(result.station, {});
            begun.append(result.station);
        }
    }
    for (const StationId& station : std::as_const(begun))
        next(station);
}

void SettingsRun::retryFailed()
{
    for (int i = 0; i < static_cast<int>(m_results.size()); ++i) {
        if (isWorthRetrying(m_results[i].state))
            set(i, ChangeState::Waiting);
    }
    start();
}

void SettingsRun::stop()
{
    for (int i = 0; i < static_cast<int>(m_results.size()); ++i) {
        if (m_results[i].state == ChangeState::Waiting)
            set(i, ChangeState::Stopped);
    }
}

bool SettingsRun::canRetry() const
{
    return !isRunning() && std::any_of(m_results.begin(), m_results.end(),
                                       [](const ChangeResult& result) { return isWorthRetrying(result.state); });
}

QList<StationId> SettingsRun::needingRestart() const
{
    QList<StationId> stations;
    for (const ChangeResult& result : m_results) {
        if (result.state == ChangeState::NeedsRestart && !stations.contains(result.station))
            stations.append(result.station);
    }
    return stations;
}

QList<int> SettingsRun::indexesOf(const StationId& station, ChangeState state) const
{
    QList<int> found;
    for (int i = 0; i < static_cast<int>(m_results.size()); ++i) {
        if (m_results[i].station == station && m_results[i].state == state)
            found.append(i);
    }
    return found;
}

void SettingsRun::next(const StationId& station)
{
    if (const QList<int> waiting = indexesOf(station, ChangeState::Waiting); !waiting.isEmpty())
        return send(station, waiting.first());
    if (!indexesOf(station, ChangeState::Checking).isEmpty())
        return readBack(station);
    finish(station);
}

void SettingsRun::send(const StationId& station, int index)
{
    m_stations[station] = {index, false, std::nullopt};
    set(index, ChangeState::Sending);
    const SettingChange& change = m_results[index].change;
    submit(station, WriteVariable{change.name, change.value});
}

void SettingsRun::readBack(const StationId& station)
{
    QStringList names;
    for (const int index : indexesOf(station, ChangeState::Checking))
        names.append(m_results[index].change.name);
    m_stations[station] = {-1, true, std::nullopt};
    submit(station, ReadVariables{names});
}

void SettingsRun::finish(const StationId& station)
{
    m_stations.remove(station);
    if (m_stations.isEmpty())
        Q_EMIT finished();
}

void SettingsRun::submit(const StationId& station, CommandParameters parameters)
{
    CommandRequest request;
    request.station = station;
    request.parameters = std::move(parameters);
    request.user = m_user;
    whenFinished(m_engine.submit(request), this, [this, station](const Result<CommandId>& id) {
        if (!id)
            return failed(station, id.error());
        m_stations[station].command = *id;
        const CommandPointer known = m_site.command(*id); // it may have been answered already
        if (known && known->isAnswered())
            answered(*known);
    });
}

void SettingsRun::failed(const StationId& station, const Error& error)
{
    const Outstanding out = m_stations.value(station);
    const bool isOffline = error.code == ErrorCode::Offline || error.code == ErrorCode::LinkLost;
    if (out.index >= 0)
        set(out.index, isOffline ? ChangeState::Offline : ChangeState::Failed, isOffline ? QString() : error.detail);
    for (const int index : indexesOf(station, ChangeState::Checking)) {
        if (out.isReading)
            set(index, ChangeState::Unconfirmed);
    }
    if (isOffline) {
        for (const int index : indexesOf(station, ChangeState::Waiting))
            set(index, ChangeState::Offline);
    }
    next(station);
}

void SettingsRun::answered(const CommandRecord& command)
{
    const auto it = m_stations.find(command.station);
    if (it == m_stations.end() || it->command != command.id)
        return;
    const Outstanding out = *it;
    it->command.reset();
    if (out.isReading)
        takeReading(command);
    else if (out.index >= 0)
        set(out.index, judgeAnswer(command), wordsOf(command));
    next(command.station);
}

/// The mirror has the new settings: they come before the answer in the same batch.
void SettingsRun::takeReading(const CommandRecord& command)
{
    const StationPointer station = m_site.station(command.station);
    const bool isRead = station && command.outcome == CommandOutcome::Accepted;
    for (const int index : indexesOf(command.station, ChangeState::Checking)) {
        const ChangeState state = isRead ? judgeReadBack(m_results[index], station->record.variables) : ChangeState::Unconfirmed;
        QString detail;
        for (const DeviceVariable& variable : isRead ? station->record.variables : QList<DeviceVariable>()) {
            if (variable.variable.compare(m_results[index].change.name, Qt::CaseInsensitive) == 0)
                detail = variable.value.value_or(QString());
        }
        set(index, state, state == ChangeState::ReadsOther ? detail : QString());
    }
}

void SettingsRun::set(int index, ChangeState state, const QString& detail)
{
    ChangeResult& result = m_results[index];
    result.state = state;
    result.detail = detail;
    Q_EMIT changed(index);
}

} // namespace forecourt::commissioning
