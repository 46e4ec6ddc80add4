// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowrow.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int FlowGap = 8; ///< between controls and between lines
} // namespace

FlowRow::FlowRow(QWidget* parent, Side side) : QWidget(parent), m_side(side)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowRow::add(QWidget* control)
{
    control->setParent(this);
    m_controls.append(control);
    updateGeometry();
}

QList<FlowRow::Line> FlowRow::linesFor(int width) const
{
    QList<Line> lines;
    int used = 0;
    for (QWidget* const control : m_controls) {
        if (control->isHidden() && control->testAttribute(Qt::WA_WState_ExplicitShowHide))
            continue;
        const int wide = control->sizeHint().width();
        if (lines.isEmpty() || used + FlowGap + wide > width) {
            lines.append(Line());
            used = -FlowGap;
        }
        lines.last().append(control);
        used += FlowGap + wide;
    }
    return lines;
}

int FlowRow::widthOf(const Line& line)
{
    int width = -FlowGap;
    for (const QWidget* const control : line)
        width += FlowGap + control->sizeHint().width();
    return std::max(0, width);
}

int FlowRow::heightOf(const Line& line)
{
    int height = 0;
    for (const QWidget* const control : line)
        height = std::max(height, control->sizeHint().height());
    return height;
}

QSize FlowRow::sizeHint() const
{
    const QList<Line> lines = linesFor(QWIDGETSIZE_MAX);
    return lines.isEmpty() ? QSize(0, 0) : QSize(widthOf(lines.first()), heightOf(lines.first()));
}

QSize FlowRow::minimumSizeHint() const
{
    QSize smallest;
    for (const Line& line : linesFor(0)) // one control a line
        smallest = smallest.expandedTo(QSize(widthOf(line), heightOf(line)));
    return smallest.expandedTo(QSize(0, 0));
}

int FlowRow::heightForWidth(int width) const
{
    int height = -FlowGap;
    for (const Line& line : linesFor(width))
        height += FlowGap + heightOf(line);
    return std::max(0, height);
}

bool FlowRow::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) { // a text changed, say
        updateGeometry();
        place();
    }
    return isHandled;
}

void FlowRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void FlowRow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateGeometry(); // what came and went while nobody saw it was not told
    place();
}

void FlowRow::place()
{
    int y = 0;
    for (const Line& line : linesFor(width())) {
        int x = m_side == Side::Leading ? 0 : width() - widthOf(line);
        const int high = heightOf(line);
        for (QWidget* const control : line) {
            const QSize size = control->sizeHint();
            const QRect where(x, y + (high - size.height()) / 2, std::min(size.width(), width()), size.height());
            control->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
            x += size.width() + FlowGap;
        }
        y += high + FlowGap;
    }
}

} // namespace forecourt::ui
