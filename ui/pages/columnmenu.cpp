// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/columnmenu.h"

#include <QMenu>
#include <QTableView>

namespace forecourt::ui {

ColumnMenu::ColumnMenu(const ThemeManager& themes, QTableView& table, const QSet<int>& fixed, QWidget* parent)
    //: Button with a menu: which columns of a table are shown.
    : Button(themes, QStringLiteral("list"), tr("Columns"), Kind::Default, parent), m_table(table), m_fixed(fixed),
      m_menu(new QMenu(this))
{
    setHasMenu(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnMenu::fill);
}

QString ColumnMenu::titleOf(int column) const
{
    const QAbstractItemModel* model = m_table.model();
    const QString title = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return title.isEmpty() ? model->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString() : title;
}

void ColumnMenu::fill()
{
    m_menu->clear();
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (m_fixed.contains(column))
            continue;
        QAction* action = m_menu->addAction(titleOf(column));
        action->setObjectName(QStringLiteral("column%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_table.setColumnHidden(column, !isShown);
            Q_EMIT columnsChanged();
        });
    }
}

QList<int> ColumnMenu::hiddenColumns() const
{
    QList<int> hidden;
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (!m_fixed.contains(column) && m_table.isColumnHidden(column))
            hidden.append(column);
    }
    return hidden;
}

void ColumnMenu::setHiddenColumns(const QList<int>& columns)
{
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (!m_fixed.contains(column))
            m_table.setColumnHidden(column, columns.contains(column));
    }
}

} // namespace forecourt::ui
