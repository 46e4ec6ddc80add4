// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variablemodel.h"

#include "ui/models/modelroles.h"

namespace forecourt::ui {

VariableModel::VariableModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, &VariableModel::refresh);
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (station->record.id == m_station)
            refresh();
    });
}

void VariableModel::setStation(const StationId& station)
{
    m_station = station;
    resetRows({});
    refresh();
}

void VariableModel::refresh()
{
    const StationPointer station = m_station ? m_workspace.site().station(*m_station) : nullptr;
    updateRows(station ? station->record.variables : QList<DeviceVariable>{});
}

int VariableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VariableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeviceVariable& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        if (column == Column::Name)
            return row.variable;
        if (column == Column::Value)
            return row.value.value_or(Formatter::missing());
        return role == SortRole ? QVariant(row.isReadOnly) : QVariant();
    case KeyRole: return idOf(row);
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.isReadOnly ? Sign::Locked : Sign::None);
    case SearchRole: return QString(row.variable + QLatin1Char(' ') + row.value.value_or(QString()));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Sign)
            return row.isReadOnly ? tr("Read only") : tr("Can be changed");
        return column == Column::Value ? row.value.value_or(Formatter::missing()) : row.variable;
    default: return {};
    }
}

QVariant VariableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Read only");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    //: Column: name of a charger's setting, as the maker calls it.
    case Column::Name: return tr("Setting");
    case Column::Value: return tr("Value");
    }
    return {};
}

} // namespace forecourt::ui
