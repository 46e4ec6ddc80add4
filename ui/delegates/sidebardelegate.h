// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints a row of the sidebar: icon, title, count.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractItemDelegate>

namespace forecourt::ui {

enum SidebarRole { SidebarIdRole = Qt::UserRole + 1, SidebarIconRole, SidebarCountRole, SidebarCountKindRole };

/// The title is left out where the view is too narrow for it.
class SidebarDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    explicit SidebarDelegate(const ThemeManager& themes, QObject* parent = nullptr);

    /// What a row needs to show \a title whole while it is chosen, with a count of one digit if \a hasCount, in px.
    [[nodiscard]] static int widthFor(const ThemeManager& themes, const QString& title, bool hasCount);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
