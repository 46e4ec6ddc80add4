// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What shall be done later, and when.
#pragma once

#include "core/domain/plannedaction.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QTimeEdit;

namespace forecourt::ui {

/// Times are the site's. Show with open() and listen to planned(). Thread: GUI.
class PlanDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a settings: what is to be written; empty: the operator chooses what is done.
    PlanDialog(const ThemeManager& themes, const Workspace& workspace, const QList<StationId>& stations, const WriteSettings& settings,
               QWidget* parent);

Q_SIGNALS:
    /// One for each charger.
    void planned(const QList<forecourt::PlannedAction>& plans);

private:
    enum When { WhenIdle, AtATime, EveryWeek, WhenBack };

    void makeWhat();
    void makeWhen();
    QWidget* addRow(const QString& label, QWidget* field);
    void refresh();
    void submit();
    [[nodiscard]] PlannedWork work() const;
    [[nodiscard]] bool areAllOffline() const;
    [[nodiscard]] bool isAvailability() const;

    const Workspace& m_workspace;
    QList<StationId> m_stations;
    WriteSettings m_settings;
    QComboBox* m_what = nullptr;
    QComboBox* m_where = nullptr;
    QWidget* m_whereRow = nullptr;
    QComboBox* m_when;
    QDateTimeEdit* m_at;
    QWidget* m_atRow;
    QTimeEdit* m_time;
    QList<QCheckBox*> m_days; ///< Monday first
    QWidget* m_timeRow;
    QWidget* m_daysRow;
    QCheckBox* m_idle;
};

} // namespace forecourt::ui
