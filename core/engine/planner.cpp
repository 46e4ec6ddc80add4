// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planner.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qsizetype LongestDetail = 500;

bool wentWell(const CommandRecord& record)
{
    return record.outcome == CommandOutcome::Accepted || record.outcome == CommandOutcome::Scheduled;
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
            finish(known, PlanState::Failed, QStringLiteral("the program ended before the answer came"));
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
    m_context.store.savePlan(plan);
    publish();
}

Result<PlanId> Planner::add(PlannedAction action)
{
    const QDateTime now = m_context.clock.utcNow();
    const StationController* station = m_stations.find(action.station);
    if (!station || station->model().record().isArchived)
        return failure(ErrorCode::NotFound, QStringLiteral("no such station"));
    if (const std::optional<Error> error = whyNotPlanned(action, now))
        return tl::unexpected(*error);
    const auto open = std::count_if(m_plans.begin(), m_plans.end(), [](const auto& known) { return known.second.isOpen(); });
    if (open >= MostOpen)
        return failure(ErrorCode::Conflict, QStringLiteral("too many planned actions"));
    action.id = PlanId(m_nextId++);
    action.createdAt = now;
    action.state = PlanState::Waiting;
    action.last.reset();
    action.lastAt.reset();
    action.lastDetail.clear();
    if (action.isRepeated())
        action.dueAt = nextDue(action, now, zone());
    const PlanId id = action.id;
    save(m_plans[id.value()] = std::move(action));
    return id;
}

Result<void> Planner::cancel(PlanId id)
{
    const auto it = m_plans.find(id.value());
    if (it == m_plans.end())
        return failure(ErrorCode::NotFound, QStringLiteral("no such planned action"));
    if (it->second.state != PlanState::Waiting)
        return failure(ErrorCode::Conflict, it->second.state == PlanState::Running ? QStringLiteral("it is being done")
                                                                                   : QStringLiteral("it is over"));
    it->second.state = PlanState::Cancelled;
    it->second.lastAt = m_context.clock.utcNow();
    save(it->second);
    return {};
}

void Planner::tick(const QDateTime& now)
{
    for (auto& [id, plan] : m_plans) {
        const StationController* station = m_stations.find(plan.station);
        switch (planStep(plan, station ? &station->model().state() : nullptr, now)) {
        case PlanStep::Wait: break;
        case PlanStep::Run: begin(plan); break;
        case PlanStep::Miss: finish(plan, PlanState::Missed, {}); break;
        }
    }
    forgetOld(now);
}

void Planner::begin(PlannedAction& plan)
{
    plan.state = PlanState::Running;
    m_runs[plan.id.value()] = Run{commandsOf(plan.work), {}, {}};
    save(plan);
    next(plan.id);
}

void Planner::next(PlanId id)
{
    PlannedAction& plan = m_plans.at(id.value());
    Run& run = m_runs.at(id.value());
    StationController* station = m_stations.find(plan.station);
    if (run.rest.isEmpty() || !station) {
        const bool isGood = run.problems.isEmpty() && station;
        return finish(plan, isGood ? PlanState::Done : PlanState::Failed, (isGood ? run.notes : run.problems).join(QStringLiteral("; ")));
    }
    CommandRequest request;
    request.station = plan.station;
    request.parameters = run.rest.takeFirst();
    request.origin = CommandOrigin::System;
    request.user = plan.user;
    const Result<CommandId> command = station->follower().submit(std::move(request));
    if (!command) {
        run.problems.append(command.error().detail);
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
    if (!wentWell(record))
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
        m_context.store.removePlan(plan.id);
        it = m_plans.erase(it);
    }
    if (static_cast<qsizetype>(m_plans.size()) != before)
        publish();
}

} // namespace forecourt::engine
