// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planner.h"

#include "core/base/logging.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qsizetype LongestDetail = 500;

bool wentWell(const CommandRecord& record)
{
    return record.outcome == CommandOutcome::Accepted || record.outcome == CommandOutcome::Scheduled;
}

/// It went out and may have been done. Source: ocpp-behaviour.md §2, a timeout is "unknown", not "failed".
bool isUnconfirmed(const CommandRecord& record)
{
    const bool isUnanswered = record.outcome == CommandOutcome::TimedOut || record.outcome == CommandOutcome::Disconnected;
    return isUnanswered && record.sentAt && record.answer == CommandAnswer::None;
}

/// The station's words about one command of a plan.
QString wordsAbout(const CommandRecord& record)
{
    QString words = !record.errorCode.isEmpty()      ? record.errorCode
                    : !record.answerStatus.isEmpty() ? record.answerStatus
                                                     : QString();
    if (record.outcome == CommandOutcome::TimedOut)
        words = QStringLiteral("no answer");
    else if (record.outcome == CommandOutcome::Disconnected)
        words = QStringLiteral("link lost");
    const auto* write = std::get_if<WriteVariable>(&record.parameters);
    return write ? write->name + QStringLiteral(": ") + words : words;
}

QString notReadBack(const QString& why)
{
    return QStringLiteral("not read back (%1)").arg(why);
}

/// Why a command of a plan was not sent; with it those of \a rest that are not either.
QString notSent(const CommandParameters& command, const QList<CommandParameters>& rest, const QString& why)
{
    QStringList names;
    const auto add = [&names](const CommandParameters& parameters) {
        if (const auto* write = std::get_if<WriteVariable>(&parameters))
            names.append(write->name);
    };
    add(command);
    std::for_each(rest.cbegin(), rest.cend(), add);
    return names.isEmpty() ? why : names.join(QStringLiteral(", ")) + QStringLiteral(": ") + why;
}

/// For what nobody waits for. The next change stores the plan again, and the next start looks at it again.
void logUnstoredPlan(const Result<void>& stored)
{
    if (!stored)
        qCWarning(logEngine) << "a planned action could not be stored:" << stored.error().detail;
}

} // namespace

Planner::Planner(EngineContext& context, StationRegistry& stations) : m_context(context), m_stations(stations) {}

QTimeZone Planner::zone() const
{
    const QTimeZone zone(m_context.settings.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

void Planner::load(const ports::StoredSite& stored)
{
    m_nextId = stored.nextPlanId;
    for (const PlannedAction& plan : stored.plans) {
        m_nextId = std::max(m_nextId, plan.id.value() + 1);
        PlannedAction& known = m_plans[plan.id.value()] = plan;
        if (known.state == PlanState::Running)
            finish(known, PlanState::Unconfirmed, QStringLiteral("the program ended before the answer came"));
    }
}

void Planner::collect(ChangeBatch& batch) const
{
    QList<PlannedAction> plans;
    for (const auto& [id, plan] : m_plans)
        plans.append(plan);
    batch.plans = plans;
}

void Planner::publish()
{
    collect(m_context.publisher.pending());
    m_context.publisher.hurry();
}

void Planner::save(const PlannedAction& plan)
{
    m_context.store.savePlan(plan, logUnstoredPlan);
    publish();
}

std::optional<Error> Planner::whyNotAdded(const PlannedAction& action, const QDateTime& now) const
{
    const StationController* station = m_stations.find(action.station);
    if (!station || station->model().record().isArchived)
        return Error{ErrorCode::NotFound, QStringLiteral("no such station"), {}};
    if (std::optional<Error> error = whyNotPlanned(action, now))
        return error;
    const auto open = std::count_if(m_plans.begin(), m_plans.end(), [](const auto& known) { return known.second.isOpen(); });
    if (open + m_adding >= MostOpen)
        return Error{ErrorCode::Conflict, QStringLiteral("too many planned actions"), {}};
    return std::nullopt;
}

void Planner::add(PlannedAction action, ports::Completion<PlanId> done)
{
    const QDateTime now = m_context.clock.utcNow();
    if (const std::optional<Error> error = whyNotAdded(action, now))
        return done(tl::unexpected(*error));
    action.id = PlanId(m_nextId++);
    action.createdAt = now;
    action.state = PlanState::Waiting;
    action.last.reset();
    action.lastAt.reset();
    action.lastDetail.clear();
    if (action.isRepeated())
        action.dueAt = nextDue(action, now, zone());
    ++m_adding;
    m_context.store.savePlan(action, [this, action, done = std::move(done),
                                      lifetime = m_context.lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        --m_adding;
        if (!saved)
            return done(tl::unexpected(saved.error()));
        m_plans[action.id.value()] = action;
        publish();
        const StationController* station = m_stations.find(action.station);
        if (station && !station->model().record().replacedBy.value().isEmpty()) // meanwhile
            takeOver(action.station, StationId(station->model().record().replacedBy));
        done(action.id);
    });
}

void Planner::cancel(PlanId id, ports::Completion<void> done)
{
    const auto it = m_plans.find(id.value());
    if (it == m_plans.end())
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such planned action")));
    if (it->second.state != PlanState::Waiting)
        return done(failure(ErrorCode::Conflict, it->second.state == PlanState::Running ? QStringLiteral("it is being done")
                                                                                        : QStringLiteral("it is over")));
    if (m_cancelling.contains(id.value()))
        return done(failure(ErrorCode::Conflict, QStringLiteral("it is being withdrawn")));
    if (m_beginning.contains(id.value()))
        return done(failure(ErrorCode::Conflict, QStringLiteral("it is being done")));
    PlannedAction cancelled = it->second;
    cancelled.state = PlanState::Cancelled;
    cancelled.lastAt = m_context.clock.utcNow();
    m_cancelling.insert(id.value());
    m_context.store.savePlan(cancelled, [this, cancelled, done = std::move(done),
                                         lifetime = m_context.lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        m_cancelling.remove(cancelled.id.value());
        if (saved) {
            m_plans[cancelled.id.value()] = cancelled;
            publish();
        } else {
            save(m_plans.at(cancelled.id.value())); // its hardware may have been replaced meanwhile
        }
        done(saved);
    });
}

QList<PlannedAction> Planner::following(const StationId& old, const StationId& replacement) const
{
    QList<PlannedAction> plans;
    for (const auto& [id, plan] : m_plans) {
        if (plan.station != old || !plan.isOfPlace() || m_cancelling.contains(id) || m_beginning.contains(id))
            continue;
        plans.append(plan);
        plans.last().station = replacement;
    }
    return plans;
}

void Planner::takeOver(const StationId& old, const StationId& replacement)
{
    for (auto& [id, plan] : m_plans) {
        if (plan.station != old || !plan.isOfPlace())
            continue;
        plan.station = replacement;
        if (!m_cancelling.contains(id) && !m_beginning.contains(id))
            save(plan); // with what came meanwhile
    }
}

void Planner::tick(const QDateTime& now)
{
    for (auto& [id, plan] : m_plans) {
        if (m_cancelling.contains(id) || m_beginning.contains(id))
            continue;
        const StationController* station = m_stations.find(plan.station);
        switch (planStep(plan, station ? &station->model().state() : nullptr, now)) {
        case PlanStep::Wait: break;
        case PlanStep::Run: begin(plan); break;
        case PlanStep::Miss: finish(plan, PlanState::Missed, {}); break;
        }
    }
    forgetOld(now);
}

void Planner::begin(const PlannedAction& plan)
{
    PlannedAction running = plan;
    running.state = PlanState::Running;
    m_beginning.insert(plan.id.value());
    m_context.store.savePlan(running, [this, running, lifetime = m_context.lifetime](const Result<void>& saved) {
        if (!lifetime.expired())
            begun(running, saved);
    });
}

/// A plan that could not be stored waits for the next tick.
void Planner::begun(const PlannedAction& running, const Result<void>& saved)
{
    m_beginning.remove(running.id.value());
    PlannedAction& plan = m_plans.at(running.id.value());
    if (plan.station != running.station)
        return save(plan); // the hardware was replaced meanwhile: it waits for the new one
    if (!saved)
        return logUnstoredPlan(saved);
    const StationController* station = m_stations.find(plan.station);
    if (planStep(plan, station ? &station->model().state() : nullptr, m_context.clock.utcNow()) != PlanStep::Run)
        return save(plan); // a slow disk, and a session began meanwhile: it waits on
    plan = running;
    m_runs[plan.id.value()] = Run{plan.station, commandsOf(plan.work), {}, {}, {}};
    publish();
    next(plan.id);
}

void Planner::next(PlanId id)
{
    PlannedAction& plan = m_plans.at(id.value());
    Run& run = m_runs.at(id.value());
    StationController* station = m_stations.find(run.station);
    if (run.rest.isEmpty() || !station) {
        const bool hasFailed = !run.problems.isEmpty() || !station;
        const bool isOpen = !run.unanswered.isEmpty();
        const QStringList words = hasFailed || isOpen ? run.problems + run.unanswered : run.notes;
        return finish(plan, hasFailed ? PlanState::Failed : isOpen ? PlanState::Unconfirmed : PlanState::Done, words.join(QStringLiteral("; ")));
    }
    const CommandParameters parameters = run.rest.takeFirst();
    const bool isReading = std::holds_alternative<ReadVariables>(parameters);
    CommandRequest request;
    request.station = run.station;
    request.parameters = parameters;
    request.origin = CommandOrigin::System;
    request.user = plan.user;
    const Result<CommandId> command = station->follower().submit(std::move(request));
    if (!command) {
        const QString& why = command.error().detail;
        (isReading ? run.notes : run.problems).append(isReading ? notReadBack(why) : notSent(parameters, run.rest, why));
        run.rest.clear();
        return next(id);
    }
    m_context.commands.whenAnswered(*command, [this, id, lifetime = m_context.lifetime](const CommandRecord& record) {
        if (!lifetime.expired())
            answered(id, record);
    });
}

void Planner::answered(PlanId id, const CommandRecord& record)
{
    const auto it = m_runs.find(id.value());
    if (it == m_runs.end())
        return;
    const bool isReading = std::holds_alternative<ReadVariables>(record.parameters);
    if (isUnconfirmed(record) && isReading)
        it->second.notes.append(notReadBack(wordsAbout(record))); // what was written was answered for itself
    else if (isUnconfirmed(record))
        it->second.unanswered.append(wordsAbout(record));
    else if (!wentWell(record))
        it->second.problems.append(wordsAbout(record));
    else if (record.answerStatus.compare(QLatin1String("Accepted"), Qt::CaseInsensitive) != 0 && !record.answerStatus.isEmpty())
        it->second.notes.append(wordsAbout(record)); // Scheduled, RebootRequired
    next(id);
}

void Planner::finish(PlannedAction& plan, PlanState how, const QString& detail)
{
    const QDateTime now = m_context.clock.utcNow();
    m_runs.erase(plan.id.value());
    plan.last = how;
    plan.lastAt = now;
    plan.lastDetail = detail.left(LongestDetail);
    const StationController* station = m_stations.find(plan.station);
    const bool goesOn = plan.isRepeated() && station && !station->model().record().isArchived;
    plan.state = goesOn ? PlanState::Waiting : how;
    if (goesOn)
        plan.dueAt = nextDue(plan, now, zone());
    save(plan);
}

void Planner::forgetOld(const QDateTime& now)
{
    const qsizetype before = static_cast<qsizetype>(m_plans.size());
    for (auto it = m_plans.begin(); it != m_plans.end();) {
        const PlannedAction& plan = it->second;
        if (plan.isOpen() || !plan.lastAt || plan.lastAt->daysTo(now) <= KeptDays) {
            ++it;
            continue;
        }
        m_context.store.removePlan(plan.id, logUnstoredPlan);
        it = m_plans.erase(it);
    }
    if (static_cast<qsizetype>(m_plans.size()) != before)
        publish();
}

} // namespace forecourt::engine
