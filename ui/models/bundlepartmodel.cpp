// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bundlepartmodel.h"

#include "ui/format/logwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

BundlePartModel::BundlePartModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] {
        if (!m_parts.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void BundlePartModel::setParts(const QList<api::BundlePart>& parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
}

int BundlePartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int BundlePartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BundlePartModel::display(const api::BundlePart& part, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::What: return bundlePartWord(part.kind);
    case Column::Name: return shortened(part.name, 255);
    case Column::Rows:
        if (part.rows == 0)
            return Formatter::missing();
        //: Part of a support bundle: %1 a number of rows, and there were more.
        return part.isCut ? tr("first %1").arg(format.number(part.rows)) : format.number(part.rows);
    case Column::Size: return format.dataSize(part.bytes);
    //: Part of a support bundle: tags and secrets are masked. / It goes in as it came.
    case Column::Masked: return part.isMasked ? tr("masked") : tr("as it came");
    }
    return {};
}

QVariant BundlePartModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::BundlePart& part = m_parts.at(index.row());
    const auto column = Column(index.column());
    const bool isNumber = column == Column::Rows || column == Column::Size;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(part, column);
    case SortRole: return column == Column::Rows ? QVariant(part.rows) : column == Column::Size ? QVariant(part.bytes) : QVariant(display(part, column));
    case KeyRole: return part.name;
    case SearchRole: return part.name;
    case SignRole: return column == Column::Masked && !part.isMasked ? QVariant::fromValue(Sign::Warning) : QVariant();
    case QuietRole: return column != Column::What;
    case Qt::TextAlignmentRole: return isNumber ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: return display(part, column);
    default: return {};
    }
}

QVariant BundlePartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole && (column == Column::Rows || column == Column::Size))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    //: Column: part of a support bundle.
    case Column::What: return tr("What");
    case Column::Name: return tr("File");
    //: Column: how many messages, settings or values a part has.
    case Column::Rows: return tr("Rows");
    case Column::Size: return tr("Size");
    //: Column: whether tags and secrets are masked.
    case Column::Masked: return tr("Tags and secrets");
    }
    return {};
}

} // namespace forecourt::ui
