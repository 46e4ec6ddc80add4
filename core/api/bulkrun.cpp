// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/bulkrun.h"

namespace forecourt::api {

BulkRun::BulkRun(BulkSender sender, const QList<BulkGoal>& goals, BulkOrder order, QObject* parent)
    : QObject(parent), m_sender(std::move(sender)), m_plan(goals, order)
{
}

BulkRun::BulkRun(Engine& engine, const CommandRequest& request, const QList<StationId>& stations, BulkOrder order, QObject* parent)
    : BulkRun(commandSender(engine, request), bulkGoals(stations), order, parent)
{
}

void BulkRun::send(const QList<BulkGoal>& goals)
{
    for (const BulkGoal& goal : goals)
        m_sender(goal, this, [this, goal](const Result<BulkAnswer>& result) { send(m_plan.finished(goal, result)); });
    tellProgress();
}

void BulkRun::stop()
{
    m_plan.stop();
    tellProgress();
}

void BulkRun::retry()
{
    send(m_plan.retry());
}

void BulkRun::tellProgress()
{
    Q_EMIT progressed();
    const bool isRunning = m_plan.isRunning();
    if (m_wasRunning && !isRunning) {
        m_wasRunning = false;
        Q_EMIT finished();
        return;
    }
    m_wasRunning = isRunning;
}

} // namespace forecourt::api
