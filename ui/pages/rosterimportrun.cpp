// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rosterimportrun.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"

namespace forecourt::ui {

namespace {
RosterBatch changeOf(const api::RosterPlan& plan, qsizetype step, const NewPersonIds& ids)
{
    RosterBatch change = plan.steps.at(step).change;
    for (TokenRecord& token : change.tokens) { // a person who came with an earlier step has an id by now
        if (token.person)
            token.person = ids.value(token.person->value(), *token.person);
    }
    change.moreFollows = step + 1 < plan.steps.size();
    return change;
}
} // namespace

RosterImportRun::RosterImportRun(const PageContext& context, QObject* parent) : QObject(parent), m_context(context) {}

void RosterImportRun::start(api::RosterPlanPointer plan)
{
    m_plan = std::move(plan);
    m_step = 0;
    m_ids = std::make_shared<NewPersonIds>();
    m_undo.clear();
    m_isRunning = true;
    m_job = m_context.workspace.beginJob(tr("Importing people and tags"), QStringLiteral("people"));
    m_isCancelled = false;
    next();
}

void RosterImportRun::next()
{
    Q_EMIT progressed(int(m_step), int(m_plan->steps.size()));
    if (m_isCancelled)
        return stopHere();
    if (m_step >= m_plan->steps.size())
        return end(std::nullopt);
    whenFinished(runElsewhere([plan = m_plan, step = m_step, ids = m_ids] { return changeOf(*plan, step, *ids); }), this,
                 [this](const RosterBatch& change) { send(change); });
}

void RosterImportRun::send(const RosterBatch& change)
{
    whenFinished(m_context.administration.changeRoster(change), this, [this](const Result<NewPersonIds>& ids) {
        if (!ids)
            return end(ids.error());
        keep(*ids);
    });
}

void RosterImportRun::keep(const NewPersonIds& ids)
{
    const auto work = [plan = m_plan, step = m_step, known = m_ids, ids] {
        known->insert(ids);
        RosterBatch undo = plan->steps.at(step).undo;
        undo.removedPersons = ids.values();
        return undo;
    };
    whenFinished(runElsewhere(work), this, [this](const RosterBatch& undo) {
        m_undo.prepend(undo);
        ++m_step;
        next();
    });
}

/// The window hears of the steps that are done, then it is over.
void RosterImportRun::stopHere()
{
    const Error cancelled{ErrorCode::Cancelled, QStringLiteral("cancelled"), {}};
    if (m_step == 0)
        return end(cancelled);
    whenFinished(m_context.administration.changeRoster({}), this,
                 [this, cancelled](const Result<NewPersonIds>&) { end(cancelled); });
}

void RosterImportRun::end(const std::optional<Error>& error)
{
    m_isRunning = false;
    m_job.reset();
    Q_EMIT finished(error);
}

void changeRoster(api::Administration& administration, QObject* context, QList<RosterBatch> batches,
                  std::function<void(const Result<void>&)> done, const api::ExchangeProgressPointer& progress)
{
    if (batches.isEmpty())
        return done({});
    if (progress && progress->isCancelled) { // the window hears of what is done
        whenFinished(administration.changeRoster({}), context,
                     [done](const Result<NewPersonIds>&) { done(failure(ErrorCode::Cancelled)); });
        return;
    }
    RosterBatch first = batches.takeFirst();
    first.moreFollows = !batches.isEmpty();
    whenFinished(administration.changeRoster(first), context,
                 [&administration, context, batches, done, progress](const Result<NewPersonIds>& changed) {
                     if (!changed)
                         return done(tl::unexpected(changed.error()));
                     if (progress)
                         ++progress->done;
                     changeRoster(administration, context, batches, done, progress);
                 });
}

} // namespace forecourt::ui
