// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can plan for later: asks when, then tells how it went.
#pragma once

#include "core/domain/plannedaction.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>

class QWidget;

namespace forecourt::ui {

/// Planning and cancelling both have an Undo. Thread: GUI.
class PlanActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    PlanActions(const PageContext& context, QWidget* parent);

    /// Asks what and when.
    void plan(const QList<StationId>& stations);
    /// Asks when; \a then is called once it is planned.
    void planSettings(const StationId& station, const WriteSettings& settings, const std::function<void()>& then);
    /// At once, without a question.
    void restartWhenIdle(const QList<StationId>& stations);
    /// Sends \a work as soon as the charger connects, within a day. \a then is called once it is planned, \a failed where
    /// it is not.
    void sendWhenBack(const StationId& station, const PlannedWork& work, const std::function<void()>& then = [] {},
                      const std::function<void()>& failed = [] {});
    /// \a station empty: of all chargers.
    void showList(const std::optional<StationId>& station);
    /// Why nothing can be planned; empty where it can.
    [[nodiscard]] QString reason() const;

private:
    void open(const QList<StationId>& stations, const WriteSettings& settings, const std::function<void()>& then);
    void add(const QList<PlannedAction>& plans, const std::function<void()>& then, const std::function<void()>& failed = [] {});
    void offerUndo(const QList<PlannedAction>& plans);
    void cancel(const QList<PlannedAction>& plans);
    void cancelQuietly(const QList<PlanId>& plans);
    void addQuietly(const QList<PlannedAction>& plans);
    void tellFailure(const Error& error);

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
