// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/locallistsync.h"

#include "core/engine/locallistplan.h"

namespace forecourt::engine {

namespace {

const QLatin1String TotalKey("LocalAuthListMaxLength");
const QLatin1String PerMessageKey("SendLocalListMaxLength");
const QLatin1String SwitchKey("LocalAuthListEnabled");
const QLatin1String ProfilesKey("SupportedFeatureProfiles");

LocalListProblem problemOf(CommandOutcome outcome)
{
    switch (outcome) {
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected:
    case CommandOutcome::Cancelled: return LocalListProblem::NoAnswer;
    default: return LocalListProblem::Error;
    }
}

QString problemCode(LocalListProblem problem)
{
    switch (problem) {
    case LocalListProblem::None: return {};
    case LocalListProblem::Refused: return QStringLiteral("Failed");
    case LocalListProblem::VersionMismatch: return QStringLiteral("VersionMismatch");
    case LocalListProblem::NoAnswer: return QStringLiteral("NoAnswer");
    case LocalListProblem::Error: return QStringLiteral("Error");
    }
    return {};
}

} // namespace

LocalListSync::LocalListSync(EngineContext& context, StationController& station, LocalListRecord record)
    : m_context(context), m_station(station)
{
    m_state.record = std::move(record);
    m_state.record.station = station.model().id();
    m_linkSince = station.model().state().link.since;
}

/// Has it said that it keeps a list. One that says nothing is asked only by a person.
bool LocalListSync::isListStation() const
{
    const std::optional<QString> profiles = m_station.model().variable(ProfilesKey);
    return profiles && profiles->contains(QLatin1String("LocalAuthListManagement"), Qt::CaseInsensitive);
}

bool LocalListSync::isSwitchedOff() const
{
    const std::optional<QString> value = m_station.model().variable(SwitchKey);
    return value && value->trimmed().compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
}

LocalListStatus LocalListSync::status() const
{
    const StationModel& model = m_station.model();
    const LocalListRecord& record = m_state.record;
    const std::optional<QString> profiles = model.variable(ProfilesKey);
    const bool lacksProfile = profiles && !profiles->trimmed().isEmpty() && !isListStation();
    if (m_run)
        return LocalListStatus::Sending;
    if (record.isUnsupported || model.record().unsupportedActions.contains(QStringLiteral("SendLocalList"))
        || (lacksProfile && !record.isKnown))
        return LocalListStatus::NotSupported;
    if (isSwitchedOff())
        return LocalListStatus::SwitchedOff;
    if (record.isKnown && isSameList(record.entries, m_state.wanted))
        return LocalListStatus::InStep;
    if (record.problem != LocalListProblem::None)
        return LocalListStatus::Failed;
    return record.isKnown || isListStation() ? LocalListStatus::Behind : LocalListStatus::Unknown;
}

void LocalListSync::review()
{
    const LocalListState before = m_state;
    m_state.maximumLength = std::max(0, m_station.model().number(TotalKey).value_or(0));
    m_state.maximumPerMessage = std::max(0, m_station.model().number(PerMessageKey).value_or(0));
    const LocalListQuestion question{m_context.roster.tokens(), m_context.roster.persons(), m_state.record.station,
                                     m_state.record.options.priority, m_state.maximumLength, m_context.clock.utcNow()};
    WantedLocalList wanted = wantedLocalList(question);
    const bool isNewList = !isSameList(wanted.entries, m_state.wanted);
    m_state.wanted = std::move(wanted.entries);
    m_state.leftOut = std::move(wanted.leftOut);
    m_state.status = status();
    if (m_state != before)
        publish();
    if (m_run || !m_state.record.options.isAutomatic)
        return;
    const bool isDue = (m_state.status == LocalListStatus::Behind || m_state.status == LocalListStatus::Failed) && !whyNot();
    // a station nobody wrote to yet is not bothered with an empty list
    const bool isNothing = !m_state.record.isKnown && m_state.wanted.isEmpty();
    if (!isDue || isNothing) {
        m_next.reset();
        m_isPaused = false;
    } else if (!m_next || (m_isPaused && isNewList)) {
        m_isPaused = false;
        schedule(Pause);
    }
}

void LocalListSync::stationChanged(const StationState& state)
{
    const bool isOtherLink = std::exchange(m_linkSince, state.link.since) != state.link.since;
    if (isOtherLink) { // a new try
        m_next.reset();
        m_isPaused = false;
    }
    const int total = std::max(0, m_station.model().number(TotalKey).value_or(0));
    const int perMessage = std::max(0, m_station.model().number(PerMessageKey).value_or(0));
    const bool isDifferent = total != m_state.maximumLength || perMessage != m_state.maximumPerMessage
        || isOtherLink || status() != m_state.status;
    if (isDifferent)
        review();
}

std::optional<Error> LocalListSync::whyNot() const
{
    const StationRecord& station = m_station.model().record();
    if (station.isArchived)
        return Error{ErrorCode::NotFound, QStringLiteral("the station is archived"), {}};
    if (!m_station.isOnline())
        return Error{ErrorCode::Offline, QStringLiteral("the station is not connected"), {}};
    if (!station.isAdmitted)
        return Error{ErrorCode::NotAllowed, QStringLiteral("the station is not accepted"), {}};
    return std::nullopt;
}

Result<void> LocalListSync::push(bool isWhole, const QString& user)
{
    if (const std::optional<Error> error = whyNot())
        return tl::unexpected(*error);
    if (m_run)
        return failure(ErrorCode::Conflict, QStringLiteral("the list is being sent"));
    m_state.record.isUnsupported = false; // a person may try again, e.g. after new firmware
    begin(Run{isWhole, false, user, {}, false});
    return {};
}

void LocalListSync::setOptions(const LocalListOptions& options)
{
    m_state.record.options = options;
    if (!options.isAutomatic) {
        m_next.reset();
        m_isPaused = false;
    }
    publish();
    review();
}

void LocalListSync::schedule(std::chrono::milliseconds delay)
{
    m_next = m_context.clock.after(delay, [this] {
        m_next.reset();
        m_isPaused = false;
        review();
        if (!m_next) // settled meanwhile
            return;
        m_next.reset();
        begin(Run{});
    });
}

void LocalListSync::begin(Run run)
{
    m_next.reset();
    m_isPaused = false;
    ++m_round;
    m_run = std::move(run);
    m_state.status = status();
    publish();
    askVersion();
}

void LocalListSync::run(CommandParameters parameters, CommandBook::Answered then)
{
    CommandRequest request;
    request.station = m_state.record.station;
    request.parameters = std::move(parameters);
    request.origin = m_run->user.isEmpty() ? CommandOrigin::System : CommandOrigin::Operator;
    request.user = m_run->user;
    const Result<CommandId> id = m_station.follower().submit(request);
    if (!id)
        return end(id.error().code == ErrorCode::Offline ? LocalListProblem::NoAnswer : LocalListProblem::Error);
    m_lastOwn = *id;
    m_context.commands.whenAnswered(*id, [this, round = m_round, then = std::move(then)](const CommandRecord& command) {
        if (round == m_round && m_run)
            then(command);
    });
}

void LocalListSync::askVersion()
{
    run(ReadLocalListVersion{}, [this](const CommandRecord& command) { versionAnswered(command); });
}

void LocalListSync::versionAnswered(const CommandRecord& command)
{
    if (command.outcome == CommandOutcome::NotSupported)
        return unsupported();
    const auto* found = std::get_if<LocalListVersion>(&command.finding);
    if (command.outcome != CommandOutcome::Accepted || !found)
        return end(problemOf(command.outcome));
    if (found->version < 0)
        return unsupported();
    LocalListRecord& record = m_state.record;
    if (found->version == 0 && m_state.wanted.isEmpty() && !m_run->isWhole) {
        record.isKnown = true; // empty, as it should be
        record.version = 0;
        record.entries.clear();
        record.confirmedAt = m_context.clock.utcNow();
        return end(LocalListProblem::None);
    }
    const bool isOurs = record.isKnown && record.version == found->version;
    m_run->messages = planLocalList(record, found->version, m_state.wanted, m_state.maximumPerMessage, m_run->isWhole);
    if (!isOurs)
        record.isKnown = false;
    sendNext();
}

void LocalListSync::sendNext()
{
    if (m_run->messages.isEmpty())
        return end(LocalListProblem::None);
    const SendLocalList message = m_run->messages.takeFirst();
    run(message, [this, message](const CommandRecord& command) { messageAnswered(message, command); });
}

void LocalListSync::messageAnswered(const SendLocalList& message, const CommandRecord& command)
{
    if (command.outcome == CommandOutcome::Accepted) {
        m_state.record = appliedTo(std::move(m_state.record), message, m_context.clock.utcNow());
        m_run->hasSent = true;
        save(); // each part counts by itself: a restart of ours goes on from it
        return sendNext();
    }
    if (command.outcome == CommandOutcome::NotSupported)
        return unsupported();
    if (command.outcome == CommandOutcome::Rejected)
        return refused(command.answer == CommandAnswer::VersionMismatch ? LocalListProblem::VersionMismatch
                                                                         : LocalListProblem::Refused,
                       message.version);
    end(problemOf(command.outcome)); // the version will tell next time whether it got through
}

/// Once more from the beginning, as a whole list. Source: ocpp-behaviour.md §4.1, quirk 41.
void LocalListSync::refused(LocalListProblem problem, int version)
{
    m_state.record.isKnown = false;
    m_state.record.version = version; // the next one lies above it
    if (m_run->wasRefused)
        return end(problem);
    m_run->wasRefused = true;
    m_run->isWhole = true;
    m_run->messages.clear();
    save();
    askVersion();
}

void LocalListSync::unsupported()
{
    m_state.record.isUnsupported = true;
    m_state.record.isKnown = false;
    m_state.record.entries.clear();
    end(LocalListProblem::None);
}

void LocalListSync::end(LocalListProblem problem)
{
    const Run over = std::exchange(m_run, std::nullopt).value_or(Run{});
    ++m_round;
    LocalListRecord& record = m_state.record;
    record.problem = problem;
    record.problemAt = problem == LocalListProblem::None ? std::nullopt : std::optional(m_context.clock.utcNow());
    save();
    tell(problem, over);
    m_state.status = status();
    publish();
    m_context.publisher.hurry();
    if (problem != LocalListProblem::None && record.options.isAutomatic && !whyNot()) {
        m_isPaused = true;
        schedule(RetryPause);
        return;
    }
    review(); // people and tags may have changed meanwhile
}

/// For the station's history.
void LocalListSync::tell(LocalListProblem problem, const Run& run)
{
    const LocalListRecord& record = m_state.record;
    const bool isGood = problem == LocalListProblem::None && !record.isUnsupported;
    if (isGood && !run.hasSent)
        return; // it was in step
    QJsonObject data{{QStringLiteral("version"), record.version}, {QStringLiteral("tags"), record.entries.size()}};
    if (!run.user.isEmpty())
        data.insert(QStringLiteral("user"), run.user);
    if (problem != LocalListProblem::None)
        data.insert(QStringLiteral("reason"), problemCode(problem));
    const QString code = isGood                 ? QStringLiteral("LocalListSent")
                         : record.isUnsupported ? QStringLiteral("LocalListNotSupported")
                                                : QStringLiteral("LocalListFailed");
    m_station.model().journal(EventKind::SettingChanged, isGood ? Severity::Info : Severity::Warning, code, data);
}

/// A script, or a person by hand, wrote to the list. What a run of ours sent is no news: it was confirmed later.
void LocalListSync::commandChanged(const CommandRecord& command)
{
    const auto* message = std::get_if<SendLocalList>(&command.parameters);
    const QDateTime at = command.answeredAt.value_or(command.queuedAt); // none: our own end came before the answer
    if (!message || (m_state.record.confirmedAt && at <= *m_state.record.confirmedAt))
        return;
    const bool isUnknown = command.outcome == CommandOutcome::TimedOut || command.outcome == CommandOutcome::Disconnected;
    const bool isLate = isUnknown && command.answer == CommandAnswer::Accepted;
    if (isLate && (m_run || command.id < m_lastOwn))
        return; // overtaken: the version that was asked for since tells
    if (command.outcome == CommandOutcome::Accepted || isLate) {
        m_state.record = appliedTo(std::move(m_state.record), *message, at);
        m_state.record.isUnsupported = false;
    } else if (isUnknown && command.answer == CommandAnswer::None && command.id != m_lastOwn && m_state.record.isKnown) {
        m_state.record.isKnown = false; // it may have got through; a run of ours asks for the version before it goes on
    } else {
        return;
    }
    save();
    publish();
    review();
}

void LocalListSync::save()
{
    m_context.store.saveLocalList(m_state.record, [](const Result<void>&) {}); // the version tells where it is lost
}

void LocalListSync::publish() const
{
    QList<LocalListPointer>& pending = m_context.publisher.pending().localLists;
    pending.removeIf([this](const LocalListPointer& other) { return other->record.station == m_state.record.station; });
    pending.append(snapshot());
}

} // namespace forecourt::engine
