// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/jobsfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

template<class T, class Work>
QFuture<Result<T>> JobsFacade::post(Work work)
{
    const Pending<T> pending;
    QMetaObject::invokeMethod(
        &m_target, [pending, work = std::move(work)] { pending.finish(work()); }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<RolloutId>> JobsFacade::startRollout(RolloutRequest request)
{
    return post<RolloutId>([this, request = std::move(request)] { return m_desk.firmware().start(request); });
}

QFuture<Result<void>> JobsFacade::pauseRollout(RolloutId rollout, QString user)
{
    return post<void>([this, rollout, user = std::move(user)] { return m_desk.firmware().pause(rollout, user); });
}

QFuture<Result<void>> JobsFacade::resumeRollout(RolloutId rollout, QString user)
{
    return post<void>([this, rollout, user = std::move(user)] { return m_desk.firmware().resume(rollout, user); });
}

QFuture<Result<void>> JobsFacade::cancelRollout(RolloutId rollout, QString user)
{
    return post<void>([this, rollout, user = std::move(user)] { return m_desk.firmware().cancel(rollout, user); });
}

QFuture<Result<void>> JobsFacade::skip(JobId job, QString user)
{
    return post<void>([this, job, user = std::move(user)] { return m_desk.firmware().skip(job, user); });
}

QFuture<Result<void>> JobsFacade::retry(JobId job, std::optional<TransferProtocol> protocol, QString user)
{
    return post<void>([this, job, protocol, user = std::move(user)] { return m_desk.firmware().retry(job, protocol, user); });
}

QFuture<Result<void>> JobsFacade::waitLonger(JobId job, int minutes, QString user)
{
    return post<void>([this, job, minutes, user = std::move(user)] { return m_desk.firmware().waitLonger(job, minutes, user); });
}

QFuture<Result<void>> JobsFacade::giveUp(JobId job, QString user)
{
    return post<void>([this, job, user = std::move(user)] { return m_desk.firmware().giveUp(job, user); });
}

QFuture<Result<QList<JobId>>> JobsFacade::requestLogs(LogRequest request)
{
    return post<QList<JobId>>([this, request = std::move(request)] { return m_desk.logs().request(request); });
}

QFuture<Result<void>> JobsFacade::cancelLog(JobId job, QString user)
{
    return post<void>([this, job, user = std::move(user)] { return m_desk.logs().cancel(job, user); });
}

QFuture<Result<Page<FirmwareJob>>> JobsFacade::firmwareHistory(JobQuery query)
{
    const Pending<Page<FirmwareJob>> pending;
    QMetaObject::invokeMethod(
        &m_target,
        [this, pending, query = std::move(query)] { m_store.findFirmwareJobs(query, pending.completion()); }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<Page<LogJob>>> JobsFacade::logHistory(JobQuery query)
{
    const Pending<Page<LogJob>> pending;
    QMetaObject::invokeMethod(
        &m_target, [this, pending, query = std::move(query)] { m_store.findLogJobs(query, pending.completion()); },
        Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
