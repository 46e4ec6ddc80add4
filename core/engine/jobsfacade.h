// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Jobs from other threads.
#pragma once

#include "core/api/jobs.h"
#include "core/engine/jobdesk.h"

#include <QObject>

namespace forecourt::engine {

/// api::Jobs over the engine's thread. Thread: any. \a target lives on the engine's thread.
class JobsFacade final : public api::Jobs
{
public:
    JobsFacade(QObject& target, JobDesk& desk, ports::JobStore& store) : m_target(target), m_desk(desk), m_store(store) {}

    [[nodiscard]] QFuture<Result<RolloutId>> startRollout(RolloutRequest request) override;
    [[nodiscard]] QFuture<Result<void>> pauseRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> resumeRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> cancelRollout(RolloutId rollout, QString user) override;
    [[nodiscard]] QFuture<Result<void>> skip(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<void>> retry(JobId job, std::optional<TransferProtocol> protocol, QString user) override;
    [[nodiscard]] QFuture<Result<void>> waitLonger(JobId job, int minutes, QString user) override;
    [[nodiscard]] QFuture<Result<void>> giveUp(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<QList<JobId>>> requestLogs(LogRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancelLog(JobId job, QString user) override;
    [[nodiscard]] QFuture<Result<Page<FirmwareJob>>> firmwareHistory(JobQuery query) override;
    [[nodiscard]] QFuture<Result<Page<LogJob>>> logHistory(JobQuery query) override;

private:
    /// \a work runs on the engine's thread and gives the result.
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> post(Work work);

    QObject& m_target;
    JobDesk& m_desk;
    ports::JobStore& m_store;
};

} // namespace forecourt::engine
