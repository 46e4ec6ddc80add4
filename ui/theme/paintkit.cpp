// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

qreal ratioOf(const QPainter& painter)
{
    return painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
}

} // namespace

qreal snappedWidth(qreal logical, qreal devicePixelRatio)
{
    return std::max(1.0, std::ceil(logical * devicePixelRatio - 0.01)) / devicePixelRatio;
}

QRectF snapped(const QRectF& rect, qreal devicePixelRatio)
{
    const auto snap = [devicePixelRatio](qreal value) {
        return std::round(value * devicePixelRatio) / devicePixelRatio;
    };
    return QRectF(QPointF(snap(rect.left()), snap(rect.top())),
                  QPointF(snap(rect.right()), snap(rect.bottom())));
}

void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
             const QColor& line, qreal width)
{
    const qreal ratio = ratioOf(painter);
    const qreal stroke = snappedWidth(width, ratio);
    const QRectF outer = snapped(rect, ratio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(line.isValid() ? outer.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
                                               : outer, radius, radius);
    }
    if (line.isValid()) {
        const QRectF frame = outer.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
        painter.setPen(QPen(line, stroke));
        painter.setBrush(Qt::NoBrush);
        const qreal inner = std::max(0.0, radius - stroke / 2);
        painter.drawRoundedRect(frame, inner, inner);
    }
    painter.restore();
}

void drawHorizontalLine(QPainter& painter, qreal left, qreal right, qreal y, const QColor& color)
{
    const qreal ratio = ratioOf(painter);
    painter.fillRect(snapped(QRectF(left, y, right - left, snappedWidth(1, ratio)), ratio), color);
}

void drawVerticalLine(QPainter& painter, qreal x, qreal top, qreal bottom, const QColor& color)
{
    const qreal ratio = ratioOf(painter);
    painter.fillRect(snapped(QRectF(x, top, snappedWidth(1, ratio), bottom - top), ratio), color);
}

void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
    painter.restore();
}

void drawInnerFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace forecourt::ui
