// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/planmodel.h"

#include "ui/format/planwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
Sign planSign(PlanState state)
{
    switch (state) {
    case PlanState::Waiting:
    case PlanState::Running: return Sign::Waiting;
    case PlanState::Done: return Sign::Done;
    case PlanState::Failed: return Sign::Critical;
    case PlanState::Missed:
    case PlanState::Unconfirmed: return Sign::Warning;
    case PlanState::Cancelled: return Sign::None;
    }
    return Sign::None;
}
} // namespace

PlanModel::PlanModel(Workspace& workspace, const std::optional<StationId>& station, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_station(station)
{
    connect(&workspace.site(), &api::LiveSite::plansChanged, this, &PlanModel::refresh);
    connect(&workspace.site(), &api::LiveSite::reset, this, &PlanModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

void PlanModel::refresh()
{
    QList<PlannedAction> rows = m_workspace.site().plans();
    if (m_station)
        rows.removeIf([this](const PlannedAction& plan) { return plan.station != *m_station; });
    updateRows(rows);
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanModel::text(const PlannedAction& plan, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return stationName(m_workspace.site(), plan.station);
    case Column::What: return planWork(plan);
    case Column::When: return planTime(plan, m_workspace.format(), m_workspace.now());
    case Column::State: return planState(plan, m_workspace.format(), m_workspace.now());
    case Column::Who: return plan.user;
    }
    return {};
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedAction& plan = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(plan, column);
    case SortRole: return column == Column::When && plan.dueAt ? QVariant(*plan.dueAt) : QVariant(text(plan, column));
    case KeyRole: return plan.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(planSign(plan.state)) : QVariant();
    case SearchRole: return QString(text(plan, Column::Charger) + QLatin1Char(' ') + text(plan, Column::What));
    case QuietRole: return column == Column::Who || !plan.isOpen();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return column == Column::Sign ? text(plan, Column::State) : text(plan, column);
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::Sign: return role == Qt::AccessibleTextRole ? tr("State") : QString();
    case Column::Charger: return tr("Charger");
    //: Column: what was planned.
    case Column::What: return tr("What");
    //: Column: when it is to be done.
    case Column::When: return tr("When");
    case Column::State: return tr("State");
    //: Column: who planned it.
    case Column::Who: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
