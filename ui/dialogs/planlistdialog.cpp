// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planlistdialog.h"

#include "ui/models/checkstepmodel.h"
#include "ui/models/names.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int PlanListWidth = 960;
constexpr int SmallestPlanTable = 300;
}

PlanListDialog::PlanListDialog(const ThemeManager& themes, Workspace& workspace, const std::optional<StationId>& station, QWidget* parent)
    //: %1 the name of a charger.
    : FormDialog(themes, station ? tr("Planned actions of %1").arg(shortName(stationName(workspace.site(), *station))) : tr("Planned actions"), parent, PlanListWidth),
      m_model(workspace, station)
{
    setObjectName(QStringLiteral("planListDialog"));
    setText(tr("What is over stays here for 30 days. New ones: the actions of a charger, Later."));
    using Column = PlanModel::Column;
    m_table = new RecordTable(themes, QStringLiteral("planTable"), tr("Planned actions"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::What), QStringLiteral("Take connector 2 out of service"));
    m_table->setColumnFor(int(Column::When), QStringLiteral("Mon, Thu at 03:00, when nobody charges"));
    m_table->setStretchColumn(int(Column::State), 200);
    m_table->setColumnFor(int(Column::Who), QStringLiteral("operator"));
    m_table->setColumnHidden(int(Column::Charger), station.has_value());
    m_stack = new ViewStack(m_table);
    m_stack->setEmptyState(new EmptyState(themes, QStringLiteral("clock"), tr("Nothing is planned"),
                                          tr("Restarts, changes of service and settings can be done later, or every week.")));
    m_stack->setMinimumHeight(SmallestPlanTable);
    body()->addWidget(m_stack);
    m_cancel = addFootButton(tr("Cancel the chosen"), Button::Kind::Default, true);
    m_cancel->setObjectName(QStringLiteral("planCancelChosen"));
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("planListClose"));
    connect(m_cancel, &Button::triggered, this, [this] { Q_EMIT cancelWanted(chosen()); });
    connect(m_table, &RecordTable::selectedRowsChanged, this, &PlanListDialog::refresh);
    for (const auto& signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &PlanListDialog::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PlanListDialog::refresh);
    refresh();
}

QList<PlannedAction> PlanListDialog::chosen() const
{
    QList<PlannedAction> plans;
    for (const int row : m_table->selectedRows()) {
        if (m_model.row(row).state == PlanState::Waiting)
            plans.append(m_model.row(row));
    }
    return plans;
}

void PlanListDialog::refresh()
{
    m_stack->setEmpty(m_model.rowCount() == 0);
    m_cancel->setBlockedReason(m_table->selectedRows().isEmpty() ? tr("Off: choose planned actions in the list")
                               : chosen().isEmpty()              ? tr("Off: what you chose is over, or is being done")
                                                                 : QString());
}

} // namespace forecourt::ui
