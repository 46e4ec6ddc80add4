// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is planned, and what became of it.
#pragma once

#include "ui/models/planmodel.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class RecordTable;
class ViewStack;

/// Stays open while one cancels. Show with open(). Thread: GUI.
class PlanListDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a station empty: of all chargers.
    PlanListDialog(const ThemeManager& themes, Workspace& workspace, const std::optional<StationId>& station, QWidget* parent);

Q_SIGNALS:
    void cancelWanted(const QList<forecourt::PlannedAction>& plans);

private:
    void refresh();
    [[nodiscard]] QList<PlannedAction> chosen() const;

    PlanModel m_model;
    RecordTable* m_table;
    ViewStack* m_stack;
    Button* m_cancel;
};

} // namespace forecourt::ui
