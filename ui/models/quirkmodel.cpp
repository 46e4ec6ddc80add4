// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/quirkmodel.h"

#include "ui/format/standardwords.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {
/// "number-for-text" → "Number where text was due".
QString readable(const QString& name)
{
    const QString text = deviationWord(name);
    return text.left(1).toUpper() + text.mid(1);
}
} // namespace

QuirkModel::QuirkModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int QuirkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuirkModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuirkCount& row = this->row(index.row());
    const auto column = Column(index.column());
    if (role == KeyRole)
        return row.name;
    if (role == SearchRole)
        return QString(readable(row.name) + QLatin1Char(' ') + row.lastDetail);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Column::Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && column == Column::Detail)
        return row.lastDetail;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Column::Name: return readable(row.name);
    case Column::Count: return role == SortRole ? QVariant(row.count) : m_workspace.format().number(row.count);
    case Column::Last:
        return role == SortRole ? QVariant(row.lastAt) : m_workspace.format().dateTime(row.lastAt, m_workspace.now());
    case Column::Detail: return row.lastDetail;
    }
    return {};
}

QVariant QuirkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    //: Column: how the charger departs from the standard.
    case Column::Name: return tr("Deviation");
    case Column::Count: return tr("Times");
    //: Column: when it was last seen.
    case Column::Last: return tr("Last");
    case Column::Detail: return tr("Where");
    }
    return {};
}

} // namespace forecourt::ui
