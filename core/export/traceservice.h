// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes and reads traces on threads of its own.
#pragma once

#include "core/api/messageexplainer.h"
#include "core/api/tracefiles.h"

#include <QThreadPool>

#include <atomic>

namespace forecourt::exporting {

/// Everything referred to must outlive it. The destructor stops what runs and waits for it (a page of the
/// history at most). Thread: any may call.
class TraceService final : public api::TraceFiles
{
public:
    TraceService(api::History& history, const api::MessageExplainer& explainer);
    ~TraceService() override;

    [[nodiscard]] QFuture<Result<qint64>> write(api::TraceExport what) override;
    [[nodiscard]] QFuture<Result<std::shared_ptr<const api::TraceFile>>> read(QString path, QByteArray zone) override;

private:
    api::History& m_history;
    const api::MessageExplainer& m_explainer;
    QThreadPool m_pool;
    std::atomic<bool> m_isStopping = false;
};

} // namespace forecourt::exporting
