// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/planactions.h"

#include "core/base/async.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/planlistdialog.h"
#include "ui/format/planwords.h"
#include "ui/format/words.h"
#include "ui/models/checkstepmodel.h"
#include "ui/models/names.h"

#include <QWidget>

#include <memory>

namespace forecourt::ui {

PlanActions::PlanActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

QString PlanActions::reason() const
{
    return m_context.planning ? QString() : tr("Off: nothing can be planned here");
}

void PlanActions::tellFailure(const Error& error)
{
    m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(error));
}

void PlanActions::plan(const QList<StationId>& stations)
{
    open(stations, {}, [] {});
}

void PlanActions::planSettings(const StationId& station, const WriteSettings& settings, const std::function<void()>& then)
{
    open({station}, settings, then);
}

void PlanActions::open(const QList<StationId>& stations, const WriteSettings& settings, const std::function<void()>& then)
{
    if (!m_context.planning || stations.isEmpty())
        return;
    auto* dialog = new PlanDialog(m_context.themes, m_context.workspace, stations, settings, m_parent->window());
    connect(dialog, &PlanDialog::planned, this, [this, then](const QList<PlannedAction>& plans) { add(plans, then); });
    dialog->open();
}

void PlanActions::restartWhenIdle(const QList<StationId>& stations)
{
    QList<PlannedAction> plans;
    for (const StationId& station : stations) {
        PlannedAction plan;
        plan.station = station;
        plan.work = Reset{ResetKind::Soft};
        plans.append(plan);
    }
    add(plans, [] {});
}

void PlanActions::sendWhenBack(const StationId& station, const PlannedWork& work, const std::function<void()>& then,
                               const std::function<void()>& failed)
{
    PlannedAction plan;
    plan.station = station;
    plan.work = work;
    plan.isWhenIdle = false;
    add({plan}, then, failed);
}

/// What was taken is told together, with one Undo for all of it.
void PlanActions::add(const QList<PlannedAction>& plans, const std::function<void()>& then, const std::function<void()>& failed)
{
    if (!m_context.planning || plans.isEmpty())
        return;
    const auto taken = std::make_shared<QList<PlannedAction>>();
    const auto left = std::make_shared<qsizetype>(plans.size());
    for (PlannedAction plan : plans) {
        plan.user = m_context.userName;
        whenFinished(m_context.planning->add(plan), this, [this, plan, taken, left, then, failed](const Result<PlanId>& id) {
            if (id) {
                taken->append(plan);
                taken->last().id = *id;
            } else {
                tellFailure(id.error());
            }
            if (--*left > 0)
                return;
            if (taken->isEmpty())
                return failed();
            offerUndo(*taken);
            then();
        });
    }
}

void PlanActions::offerUndo(const QList<PlannedAction>& plans)
{
    QList<PlanId> ids;
    for (const PlannedAction& plan : plans)
        ids.append(plan.id);
    const QString when = planTime(plans.first(), m_context.format(), m_context.workspace.now());
    const QString text = plans.size() == 1
        //: %1 charger, %2 what is done, %3 when.
        ? tr("Planned at %1: %2. %3").arg(shortName(stationName(m_context.site(), plans.first().station)), planWork(plans.first()), when)
        //: %1 what is done, %2 when.
        : tr("Planned at %n chargers: %1. %2", nullptr, static_cast<int>(plans.size())).arg(planWork(plans.first()), when);
    m_context.host.notifyKept(text, this, [ids](PlanActions& self) { self.cancelQuietly(ids); });
}

void PlanActions::cancelQuietly(const QList<PlanId>& plans)
{
    for (const PlanId& id : plans) {
        whenFinished(m_context.planning->cancel(id), this, [this](const Result<void>& done) {
            if (!done)
                tellFailure(done.error());
        });
    }
}

void PlanActions::showList(const std::optional<StationId>& station)
{
    auto* dialog = new PlanListDialog(m_context.themes, m_context.workspace, station, m_parent->window());
    connect(dialog, &PlanListDialog::cancelWanted, this, &PlanActions::cancel);
    dialog->open();
}

/// What was withdrawn is told together once it is, with one Undo for all of it.
void PlanActions::cancel(const QList<PlannedAction>& plans)
{
    if (!m_context.planning || plans.isEmpty())
        return;
    const auto cancelled = std::make_shared<QList<PlannedAction>>();
    const auto left = std::make_shared<qsizetype>(plans.size());
    for (const PlannedAction& plan : plans) {
        whenFinished(m_context.planning->cancel(plan.id), this, [this, plan, cancelled, left](const Result<void>& done) {
            if (done)
                cancelled->append(plan);
            else
                tellFailure(done.error());
            if (--*left > 0 || cancelled->isEmpty())
                return;
            m_context.host.notifyKept(tr("Cancelled %n planned action(s)", nullptr, static_cast<int>(cancelled->size())), this,
                                      [plans = *cancelled](PlanActions& self) { self.addQuietly(plans); });
        });
    }
}

void PlanActions::addQuietly(const QList<PlannedAction>& plans)
{
    for (const PlannedAction& plan : plans) {
        whenFinished(m_context.planning->add(plan), this, [this](const Result<PlanId>& id) {
            if (!id)
                tellFailure(id.error());
        });
    }
}

} // namespace forecourt::ui
