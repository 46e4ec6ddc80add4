// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Carries out a planned import, step by step, and undoes it.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

#include <memory>

namespace forecourt::ui {

/// One step after the other, each prepared on a thread of the pool, so that the window and the chargers' requests go on in
/// between; the window is told of all of them at the end. Thread: GUI.
class RosterImportRun final : public QObject
{
    Q_OBJECT

public:
    explicit RosterImportRun(const PageContext& context, QObject* parent = nullptr);

    void start(api::RosterPlanPointer plan);
    /// Stops before the next step; what is done stays and can be undone.
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// What undoes the steps done so far, to be done in this order.
    [[nodiscard]] const QList<RosterBatch>& undo() const { return m_undo; }

Q_SIGNALS:
    void progressed(int stepsDone, int steps);
    /// All done (no error), stopped by a failure, or Cancelled.
    void finished(const std::optional<forecourt::Error>& error);

private:
    void next();
    void send(const RosterBatch& change);
    void keep(const NewPersonIds& ids);
    void stopHere();
    void end(const std::optional<Error>& error);

    PageContext m_context;
    api::RosterPlanPointer m_plan;
    qsizetype m_step = 0;
    std::shared_ptr<NewPersonIds> m_ids; ///< of all steps so far; touched by what prepares a step alone
    QList<RosterBatch> m_undo;
    JobTicket m_job;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

/// Does \a batches one after the other, each of them whole or not at all; \a done on the GUI thread while \a context lives.
/// \a progress counts the batches that are done, and stops before the next one: then Cancelled.
void changeRoster(api::Administration& administration, QObject* context, QList<RosterBatch> batches,
                  std::function<void(const Result<void>&)> done, const api::ExchangeProgressPointer& progress = {});

} // namespace forecourt::ui
