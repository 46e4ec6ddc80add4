// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivehitmodel.h"

#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

ArchiveHitModel::ArchiveHitModel(Workspace& workspace, std::function<QString(int)> pathOf, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_pathOf(std::move(pathOf))
{
    connect(&workspace, &Workspace::formatChanged, this, [this] {
        if (!m_hits.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void ArchiveHitModel::setHits(const QList<ArchiveHit>& hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int ArchiveHitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int ArchiveHitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ArchiveHitModel::display(const ArchiveHit& hit, Column column) const
{
    switch (column) {
    case Column::Path: return m_pathOf(hit.member);
    case Column::Line: return m_workspace.format().number(hit.line);
    case Column::Text: return shortened(hit.text, 300);
    }
    return {};
}

QVariant ArchiveHitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArchiveHit& hit = m_hits.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(hit, column);
    case SortRole: return column == Column::Line ? QVariant(hit.line) : QVariant(display(hit, column).toCaseFolded());
    case KeyRole: return index.row();
    case SearchRole: return hit.text;
    case QuietRole: return column != Column::Text;
    case Qt::TextAlignmentRole: return column == Column::Line ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: return display(hit, column);
    default: return {};
    }
}

QVariant ArchiveHitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    //: Column: path of a file in an archive.
    case Column::Path: return tr("Inside");
    //: Column: number of a line.
    case Column::Line: return tr("Line");
    //: Column: text of a line.
    case Column::Text: return tr("Text");
    }
    return {};
}

} // namespace forecourt::ui
