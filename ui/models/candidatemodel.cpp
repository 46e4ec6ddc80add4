// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidatemodel.h"

#include "ui/models/modelroles.h"

namespace forecourt::ui {

CandidateModel::CandidateModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, &CandidateModel::refresh);
    connect(&site, &api::LiveSite::candidatesChanged, this, &CandidateModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

void CandidateModel::refresh()
{
    updateRows(m_workspace.site().candidates());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::display(const Candidate& row, Column column) const
{
    const auto orMissing = [](const QString& text) { return text.isEmpty() ? Formatter::missing() : text; };
    switch (column) {
    case Column::Sign: return {};
    case Column::Id: return row.id;
    case Column::Model: return orMissing(QString(row.vendor + QLatin1Char(' ') + row.model).trimmed());
    case Column::Serial: return orMissing(row.serialNumber);
    case Column::Firmware: return orMissing(row.firmwareVersion);
    case Column::Address: return row.peerAddress;
    case Column::Attempts: return m_workspace.format().number(row.attempts);
    case Column::LastSeen: return m_workspace.format().timeOrDate(row.lastSeenAt, m_workspace.now());
    }
    return {};
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Candidate& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::LastSeen)
            return row.lastSeenAt;
        return column == Column::Attempts ? QVariant(row.attempts) : display(row, column);
    case KeyRole: return row.id;
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.isOnline ? Sign::Waiting : Sign::None);
    case SearchRole: return QStringList{row.id, row.vendor, row.model, row.serialNumber, row.peerAddress}.join(QLatin1Char(' '));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Sign)
            return row.isOnline ? tr("Connected, waiting to be accepted") : tr("Not connected at the moment");
        return display(row, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Column::Attempts ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Attempts ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Id: return tr("Id");
    case Column::Model: return tr("Make and model");
    case Column::Serial: return tr("Serial number");
    case Column::Firmware: return tr("Firmware");
    //: Column: network address a charger calls from.
    case Column::Address: return tr("From");
    case Column::Attempts: return tr("Attempts");
    case Column::LastSeen: return tr("Last heard");
    }
    return {};
}

} // namespace forecourt::ui
