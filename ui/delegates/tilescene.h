// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tile painters share while they draw one tile. Included by the delegate's files only.
#pragma once

#include "ui/delegates/tiledelegate.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

#include <cmath>

namespace forecourt::ui {

/// Texts and icons are placed as for left-to-right; the helpers mirror them inside the tile.
struct TileDelegate::Scene
{
    QPainter& painter;
    const QStyleOptionViewItem& option;
    TileData data;
    const ThemeManager& themes;
    QRect rect;
    qreal ratio;
    QColor headerColor = {};

    [[nodiscard]] QRect mirrored(const QRect& area) const
    {
        return QStyle::visualRect(option.direction, rect, area);
    }

    void drawIcon(const QString& name, const QPoint& corner, int size, const QColor& color, const QColor& behind)
    {
        painter.drawPixmap(mirrored(QRect(corner, QSize(size, size))), themes.pixmap(name, size, color, behind, ratio));
    }

    void drawText(const QRect& area, const QFont& font, const QColor& color, const QString& text,
                  Qt::Alignment alignment, bool elide, Qt::TextElideMode cut = Qt::ElideRight)
    {
        if (text.isEmpty() || area.width() <= 0)
            return;
        painter.setFont(font);
        painter.setPen(color);
        const QString shown = elide ? QFontMetrics(font).elidedText(text, cut, area.width()) : text;
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, alignment);
        painter.drawText(mirrored(area), int(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    }

    void drawNumberText(const QRect& area, const QFont& font, const QColor& color, const QString& text, Qt::Alignment alignment)
    {
        if (text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(color);
        drawNumber(painter, mirrored(area), QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter, text);
    }

    /// At the leading edge of \a area, on one baseline; the unit stands right of the value in right-to-left, too.
    void drawValueAndUnit(const QRect& area, const QFont& valueFont, const QString& value, const QFont& unitFont, const QString& unit)
    {
        constexpr int Gap = 5;
        const bool isUnitFirst = option.direction == Qt::RightToLeft; // it is mirrored afterwards
        const qreal first = isUnitFirst ? QFontMetricsF(unitFont).horizontalAdvance(unit) : numberWidth(value, valueFont);
        const QRect second = area.adjusted(static_cast<int>(std::ceil(first)) + Gap, 0, 0, 0);
        const QFontMetricsF big(valueFont);
        const QFontMetricsF small(unitFont);
        const int drop = static_cast<int>(std::round((big.ascent() - big.descent() - small.ascent() + small.descent()) / 2));
        drawNumberText(isUnitFirst ? second : area, valueFont, themes.color(Theme::Color::Ink1), value, Qt::AlignLeft);
        drawText((isUnitFirst ? area : second).translated(0, drop), unitFont, themes.color(Theme::Color::Ink2), unit,
                 Qt::AlignLeft, false);
    }
};

} // namespace forecourt::ui
