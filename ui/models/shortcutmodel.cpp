// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shortcutmodel.h"

#include "ui/models/modelroles.h"

namespace forecourt::ui {

ShortcutModel::ShortcutModel(ActionBook& book, QObject* parent) : QAbstractTableModel(parent), m_book(book)
{
    for (QAction* const action : book.actions())
        m_actions.append(action);
    connect(&book, &ActionBook::shortcutsChanged, this, [this] {
        if (!m_actions.isEmpty())
            Q_EMIT dataChanged(index(0, int(Column::Key)), index(rowCount() - 1, int(Column::Delivered)));
    });
}

QString ShortcutModel::nameOf(const QAction& action) const
{
    QStringList places = ActionBook::submenus(action);
    if (const QString page = m_book.pageTitle(action); !page.isEmpty())
        places.prepend(page);
    const QString text = ActionBook::plainText(action);
    //: %1 is a page or a menu, %2 something that can be done there: "Messages: Go to time", "Theme: Dark".
    return places.isEmpty() ? text : tr("%1: %2").arg(places.join(QStringLiteral(", ")), text);
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QAction* const action = m_actions.at(index.row());
    if (action == nullptr)
        return {};
    const QString text = nameOf(*action);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString delivered = m_book.deliveredShortcut(*action).toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case Column::Action: return text;
        case Column::Key: return key;
        case Column::Delivered: return key == delivered ? QString() : delivered.isEmpty() ? tr("none") : delivered;
        }
        return {};
    case Qt::ToolTipRole: return action->toolTip();
    case KeyRole: return action->objectName();
    case SearchRole: return QStringList{text, key, action->toolTip()}.join(QLatin1Char(' '));
    case SortRole: return index.column() == int(Column::Action) ? text.toLower() : key;
    default: return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Action: return tr("Action");
    case Column::Key: return tr("Key");
    //: Column: the key an action had before a person changed it.
    case Column::Delivered: return tr("Delivered");
    }
    return {};
}

} // namespace forecourt::ui
