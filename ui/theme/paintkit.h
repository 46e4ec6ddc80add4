// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The few strokes every own widget and delegate draws: frames, lines, rings, bars.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace forecourt::ui {

/// A line width of \a logical pixels that is a whole number of device pixels, never zero.
[[nodiscard]] qreal snappedWidth(qreal logical, qreal devicePixelRatio);

/// \a rect with its edges on device pixels.
[[nodiscard]] QRectF snapped(const QRectF& rect, qreal devicePixelRatio);

/// Fills \a rect with \a fill and draws a frame \a width wide inside its edge.
void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
             const QColor& line, qreal width = 1);

/// A horizontal line of one device-snapped pixel whose upper edge is \a y.
void drawHorizontalLine(QPainter& painter, qreal left, qreal right, qreal y, const QColor& color);
void drawVerticalLine(QPainter& painter, qreal x, qreal top, qreal bottom, const QColor& color);

/// The focus ring: 2 px \a color with a 1 px gap outside \a rect of \a radius.
void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color);

/// The focus ring inside the edge, where the space outside is clipped.
void drawInnerFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color);

} // namespace forecourt::ui
