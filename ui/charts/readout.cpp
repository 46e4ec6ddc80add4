// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/readout.h"

#include "ui/theme/paintkit.h"

#include <QPainter>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr double ReadOutDistance = 10; ///< between line and box
constexpr double ReadOutPadding = 10;
constexpr double ReadOutTop = 8;
constexpr double ReadOutColumns = 20; ///< between names and values

double readOutLineHeight(const ThemeManager& themes)
{
    return QFontMetricsF(themes.font(TypeRole::Small)).height() + 3;
}
} // namespace

QRectF readOutBox(const ThemeManager& themes, const QRectF& area, double x, const QString& title, const QList<ReadOutLine>& lines)
{
    const QFont plain = themes.font(TypeRole::Small);
    double nameWidth = QFontMetricsF(themes.font(TypeRole::SmallStrong)).horizontalAdvance(title);
    double valueWidth = 0;
    for (const ReadOutLine& line : lines) {
        nameWidth = std::max(nameWidth, QFontMetricsF(plain).horizontalAdvance(line.name));
        valueWidth = std::max(valueWidth, numberWidth(line.value, plain));
    }
    const double height = readOutLineHeight(themes) * double(lines.size() + 1) + 12;
    const double top = std::max(area.top(), std::min(area.top() + ReadOutTop, area.bottom() - height));
    QRectF box(x + ReadOutDistance, top, nameWidth + valueWidth + ReadOutColumns + 2 * ReadOutPadding, height);
    if (box.right() > area.right())
        box.moveRight(x - ReadOutDistance);
    return box;
}

void paintReadOut(QPainter& painter, const ThemeManager& themes, const QRectF& box, const QString& title, const QList<ReadOutLine>& lines)
{
    drawBox(painter, box, metrics::RadiusControl, themes.color(Theme::Color::Raised), themes.color(Theme::Color::ButtonLine));
    QRectF row = box.adjusted(ReadOutPadding, 6, -ReadOutPadding, 0);
    row.setHeight(readOutLineHeight(themes));
    painter.setPen(themes.color(Theme::Color::Ink1));
    painter.setFont(themes.font(TypeRole::SmallStrong));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(themes.font(TypeRole::Small));
    for (const ReadOutLine& line : lines) {
        row.translate(0, row.height());
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.name);
        drawNumber(painter, row, Qt::AlignRight | Qt::AlignVCenter, line.value);
    }
}

} // namespace forecourt::ui
