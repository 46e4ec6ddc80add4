// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivemembermodel.h"

#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestPath = 500;
} // namespace

ArchiveMemberModel::ArchiveMemberModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void ArchiveMemberModel::setListing(const ArchiveListing& listing)
{
    QList<ArchiveMember> files;
    for (const ArchiveMember& member : listing.members) {
        if (!member.isFolder)
            files.append(member);
    }
    resetRows(files);
}

QString ArchiveMemberModel::pathOf(int member) const
{
    const int row = rowOf(member);
    return row < 0 ? QString() : shortened(this->row(row).path, LongestPath);
}

int ArchiveMemberModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ArchiveMemberModel::display(const ArchiveMember& row, Column column) const
{
    switch (column) {
    case Column::Path: return shortened(row.path, LongestPath);
    case Column::Size: return m_workspace.format().dataSize(row.bytes);
    case Column::Modified: return m_workspace.format().timeOrDate(row.modifiedAt, m_workspace.now());
    }
    return {};
}

QVariant ArchiveMemberModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArchiveMember& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Path: return row.path.toCaseFolded();
        case Column::Size: return row.bytes < 0 ? QVariant() : QVariant(row.bytes);
        case Column::Modified: return row.modifiedAt ? QVariant(*row.modifiedAt) : QVariant();
        }
        return {};
    case KeyRole: return row.index;
    case SignRole: return column == Column::Path && row.isEncrypted ? QVariant::fromValue(Sign::Locked) : QVariant();
    case QuietRole: return column != Column::Path || row.isEncrypted;
    case SearchRole: return row.path;
    case Qt::TextAlignmentRole: return column == Column::Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column != Column::Path)
            return {};
        //: A file in an archive: %1 its path.
        return row.isEncrypted ? tr("%1 is encrypted and cannot be read").arg(display(row, column)) : display(row, column);
    //: A file in an archive: %1 its path.
    case Qt::AccessibleTextRole: return column == Column::Path && row.isEncrypted ? tr("%1, encrypted").arg(display(row, column)) : display(row, column);
    default: return {};
    }
}

QVariant ArchiveMemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    //: Column: path of a file in an archive.
    case Column::Path: return tr("Inside");
    case Column::Size: return tr("Size");
    //: Column: when a file was changed last.
    case Column::Modified: return tr("Changed");
    }
    return {};
}

} // namespace forecourt::ui
