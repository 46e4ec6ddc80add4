// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unknowntokenmodel.h"

#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

UnknownTokenModel::UnknownTokenModel(Workspace& workspace, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::unknownTokensChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &UnknownTokenModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

void UnknownTokenModel::refresh()
{
    updateRows(m_workspace.site().unknownTokens());
}

int UnknownTokenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnknownTokenModel::display(const UnknownToken& row, Column column) const
{
    switch (column) {
    case Column::Tag: return row.value;
    case Column::Where: return stationName(m_workspace.site(), row.station);
    case Column::LastSeen: return m_workspace.format().timeOrDate(row.lastSeenAt, m_workspace.now());
    case Column::Times: return m_workspace.format().number(row.timesSeen);
    }
    return {};
}

QVariant UnknownTokenModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnknownToken& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::LastSeen)
            return row.lastSeenAt;
        return column == Column::Times ? QVariant(row.timesSeen) : display(row, column);
    case KeyRole: return row.value.toCaseFolded();
    case SearchRole: return QStringList{row.value, stationName(m_workspace.site(), row.station)}.join(QLatin1Char(' '));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Column::Times ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant UnknownTokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Times ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Tag: return tr("Tag");
    //: Column: at which charger an unknown tag was shown.
    case Column::Where: return tr("Shown at");
    case Column::LastSeen: return tr("Last shown");
    //: Column: how often an unknown tag was shown.
    case Column::Times: return tr("Times");
    }
    return {};
}

} // namespace forecourt::ui
