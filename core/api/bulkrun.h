// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Carries out a bulk command through the same door as a single one.
#pragma once

#include "core/api/bulkplan.h"
#include "core/api/bulksenders.h"

#include <QObject>

namespace forecourt::api {

/// For the window and for scripts alike. Thread: its own.
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    /// \a sender: how each gets it; what it stands on must outlive this.
    BulkRun(BulkSender sender, const QList<BulkGoal>& goals, BulkOrder order, QObject* parent = nullptr);
    /// \a request: what each gets; its station does not count. \a engine must outlive this; it may be called from any
    /// thread.
    BulkRun(Engine& engine, const CommandRequest& request, const QList<StationId>& stations, BulkOrder order, QObject* parent = nullptr);

    void start() { send(m_plan.start()); }
    /// Nothing further is sent.
    void stop();
    void retry();

    [[nodiscard]] const BulkPlan& plan() const { return m_plan; }

Q_SIGNALS:
    /// The state of one or several changed.
    void progressed();
    /// Nothing runs any more; again after each retry().
    void finished();

private:
    void send(const QList<BulkGoal>& goals);
    void tellProgress();

    BulkSender m_sender;
    BulkPlan m_plan;
    bool m_wasRunning = false;
};

} // namespace forecourt::api
