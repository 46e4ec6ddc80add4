// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/bulkrun.h"

#include "core/base/async.h"

namespace forecourt::api {

BulkRun::BulkRun(Engine& engine, CommandRequest request, const QList<StationId>& stations, BulkOrder order, QObject* parent)
    : QObject(parent), m_engine(engine), m_request(std::move(request)), m_plan(stations, order)
{
}

void BulkRun::send(const QList<StationId>& stations)
{
    for (const StationId& station : stations) {
        CommandRequest request = m_request;
        request.station = station;
        whenFinished(m_engine.run(std::move(request)), this, [this, station](const Result<CommandRecord>& result) {
            send(m_plan.finished(station, result));
        });
    }
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
