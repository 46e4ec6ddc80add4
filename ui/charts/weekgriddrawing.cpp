// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WeekGrid that draws.
#include "ui/charts/weekgrid.h"
#include "ui/format/moneytext.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace forecourt::ui {

namespace {
constexpr int GridHourMinutes = 60;
constexpr std::array<double, 6> GridTints{0.06, 0.20, 0.46, 0.58, 0.68, 0.76}; ///< by rank of price; design.md §3 "Timeline"
} // namespace

void WeekGrid::paintBlock(QPainter& painter, int row, const WeekBlock& block) const
{
    const BandLook& look = lookOf(block.band);
    const QRectF area = snapped(rectOf(row, block), devicePixelRatioF());
    const bool isPlain = m_themes.theme().isHighContrast;
    const double tint = GridTints.at(std::size_t(std::clamp(look.rank, 0, int(GridTints.size()) - 1)));
    const QColor surface = m_themes.color(Theme::Color::Surface);
    const QColor fill = isPlain ? surface : blended(m_themes.color(Theme::Color::Accent), surface, tint);
    drawBox(painter, area, metrics::RadiusBar, fill, isPlain ? m_themes.color(Theme::Color::Ink1) : fill);
    const QRectF text = area.adjusted(6, 0, -2, 0);
    if (QFontMetricsF(painter.font()).horizontalAdvance(look.price) > text.width())
        return;
    painter.setPen(m_themes.color(Theme::Color::Ink1));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, look.price);
}

/// The hours at which anything begins, where there is room for them.
void WeekGrid::paintAxis(QPainter& painter) const
{
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    const QFontMetricsF metrics(painter.font());
    const double top = rowsShown() * rowHeight() + 2;
    const double label = metrics.horizontalAdvance(QStringLiteral("00:00")) + 8;
    double free = Labels - label;
    for (int hour = 0; hour <= 24; hour += width() < 480 ? 6 : 3) {
        const double middle = xOf(hour * GridHourMinutes);
        const double left = std::clamp(middle - label / 2, double(Labels), double(width()) - label);
        if (left < free)
            continue;
        drawVerticalLine(painter, std::min(middle, double(width() - RightMargin - 1)), top, top + 3, m_themes.color(Theme::Color::Ink2));
        painter.setPen(m_themes.color(Theme::Color::Ink2));
        painter.drawText(QRectF(left, top + 4, label, AxisHeight - 6), Qt::AlignHCenter | Qt::AlignTop, minuteOfDayText(hour * GridHourMinutes));
        free = left + label;
    }
}

void WeekGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    for (int row = 0; row < rowsShown(); ++row) {
        painter.setFont(m_themes.font(TypeRole::Small));
        painter.setPen(m_themes.color(Theme::Color::Ink2));
        const QRectF label(0, row * rowHeight(), Labels - 8, rowHeight() - Gap);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(rowName(row), Qt::ElideRight, label.width()));
        for (const WeekBlock& block : m_plan.row(row))
            paintBlock(painter, row, block);
    }
    paintAxis(painter);
    if (m_selection.firstRow >= 0 && m_selection.lastRow < rowsShown()) {
        const QRectF frame = rectOf(m_selection.firstRow, m_selection.block).united(rectOf(m_selection.lastRow, m_selection.block));
        painter.setPen(QPen(m_themes.color(Theme::Color::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), metrics::RadiusSmall, metrics::RadiusSmall);
    }
    if (hasKeyboardFocus(this))
        drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Theme::Color::Accent));
}

} // namespace forecourt::ui
