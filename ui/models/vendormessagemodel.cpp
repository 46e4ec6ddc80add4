// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/vendormessagemodel.h"

#include "ui/format/vendorwords.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

VendorMessageModel::VendorMessageModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::vendorTrafficChanged, this, [this](const VendorTrafficPointer& traffic) {
        if (traffic->station == m_station)
            refresh();
    });
    connect(&workspace.site(), &api::LiveSite::reset, this, &VendorMessageModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void VendorMessageModel::setStation(const StationId& station)
{
    m_station = station;
    refresh();
}

void VendorMessageModel::refresh()
{
    const VendorTrafficPointer traffic = m_workspace.site().vendorTraffic(m_station);
    updateRows(traffic ? traffic->messages : QList<VendorMessage>{});
}

QString VendorMessageModel::idOf(const VendorMessage& row) const
{
    const QChar between(QChar::LineSeparator); // in no name
    return QString::number(int(row.direction)) + between + row.vendorId.toCaseFolded() + between + row.messageId.toCaseFolded();
}

int VendorMessageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VendorMessageModel::text(const VendorMessage& row, Column column) const
{
    switch (column) {
    case Column::Direction: return vendorDirectionWord(row.direction);
    case Column::Vendor: return row.vendorId;
    case Column::Message: return row.messageId;
    case Column::Count: return m_workspace.format().number(row.count);
    case Column::Last: return m_workspace.format().dateTime(row.lastAt, m_workspace.now());
    case Column::Answer: return row.lastAnswer ? vendorAnswerWord(*row.lastAnswer) : tr("None");
    case Column::Data: return row.lastData.simplified();
    }
    return {};
}

QVariant VendorMessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VendorMessage& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, column);
    case SortRole:
        if (column == Column::Count)
            return row.count;
        return column == Column::Last ? QVariant(row.lastAt) : QVariant(text(row, column).toCaseFolded());
    case KeyRole: return idOf(row);
    case SearchRole: return QString(row.vendorId + QLatin1Char(' ') + row.messageId + QLatin1Char(' ') + row.lastData);
    case QuietRole: return column == Column::Direction || column == Column::Last;
    case Qt::TextAlignmentRole: return column == Column::Count ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Column::Data)
            return row.lastData;
        //: Tooltip: when a message was seen for the first time; %1 is a time or a date.
        return column == Column::Count || column == Column::Last
            ? tr("First seen %1").arg(m_workspace.format().dateTime(row.firstAt, m_workspace.now()))
            : text(row, column);
    default: return {};
    }
}

QVariant VendorMessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    //: Column: whether a message came from the charger or went to it.
    case Column::Direction: return tr("Way");
    case Column::Vendor: return tr("Vendor");
    case Column::Message: return tr("Message");
    //: Column: how often.
    case Column::Count: return tr("Count");
    //: Column: when for the last time.
    case Column::Last: return tr("Last");
    //: Column: how it was answered the last time.
    case Column::Answer: return tr("Answer");
    //: Column: what the last one contained.
    case Column::Data: return tr("Last data");
    }
    return {};
}

} // namespace forecourt::ui
