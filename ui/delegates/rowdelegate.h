// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the cells of a TableView: row fills, bottom line, icon, text, dash, skeleton.
#pragma once

#include "ui/theme/thememanager.h"

#include <QStyledItemDelegate>

namespace forecourt::ui {

/// Cell padding 8. Subclasses draw more by overriding paintContent().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int CellPadding = 8;
    static constexpr int SignRoom = metrics::IconRow + 8; ///< of an icon in front of a text

    explicit RowDelegate(const ThemeManager& themes, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Draws the cell on its finished background \a fill.
    virtual void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              const QColor& fill) const;

    const ThemeManager& m_themes;

private:
    void rebuildFonts();
    void paintText(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QColor& fill) const;
    [[nodiscard]] bool isHovered(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QFont m_body;
    QFont m_strong;
    QFont m_mono;
    QFont m_caption;
};

} // namespace forecourt::ui
