// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/texttablemodel.h"

#include "ui/models/modelroles.h"

namespace forecourt::ui {

void TextTableModel::setTable(const QList<Column>& columns, const QList<QList<Cell>>& rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell& cell = m_rows.at(index.row()).at(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return cell.text;
    case SortRole: return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case KeyRole: return m_rows.at(index.row()).first().text;
    case SearchRole: return m_rows.at(index.row()).first().text;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (m_columns.at(index.column()).isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns.at(section).isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_columns.at(section).title) : QVariant();
}

} // namespace forecourt::ui
