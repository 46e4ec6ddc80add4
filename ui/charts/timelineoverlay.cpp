// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timelineoverlay.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>

#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int StripHalf = 3;

QRect stripAt(double x, int height)
{
    return {int(std::floor(x)) - StripHalf, 0, 2 * StripHalf + 1, height};
}
} // namespace

TimelineOverlay::TimelineOverlay(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    connect(&themes, &ThemeManager::changed, this, [this] { update(); });
}

void TimelineOverlay::setPlot(double left, double right)
{
    m_left = left;
    m_right = right;
    update();
}

void TimelineOverlay::setChanges(const QList<double>& changes)
{
    if (m_changes == changes)
        return;
    m_changes = changes;
    update();
}

void TimelineOverlay::setCursor(const std::optional<double>& x)
{
    const QRegion before = dirty();
    m_cursor = x;
    update(before + dirty());
}

void TimelineOverlay::setMoment(const std::optional<Moment>& moment)
{
    const QRegion before = dirty();
    m_moment = moment;
    update(before + dirty());
}

QRectF TimelineOverlay::area() const
{
    return {m_left, 0, std::max(1.0, m_right - m_left), double(height())};
}

/// What the two lines and the read-out cover.
QRegion TimelineOverlay::dirty() const
{
    QRegion region;
    if (m_cursor)
        region += stripAt(*m_cursor, height());
    if (!m_moment)
        return region;
    region += stripAt(m_moment->x, height());
    if (!m_moment->lines.isEmpty())
        region += readOutBox(m_themes, area(), m_moment->x, m_moment->title, m_moment->lines).toAlignedRect().adjusted(-2, -2, 2, 2);
    return region;
}

void TimelineOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QPen dotted(m_themes.color(Theme::Color::Ink2), 1, Qt::CustomDashLine);
    dotted.setDashPattern({1, 3});
    painter.setPen(dotted);
    for (const double x : std::as_const(m_changes)) {
        const double place = std::floor(x) + 0.5;
        painter.drawLine(QPointF(place, 0), QPointF(place, height()));
    }
    if (m_moment)
        painter.fillRect(QRectF(std::floor(m_moment->x), 0, 1, height()), m_themes.color(Theme::Color::Ink2));
    if (m_cursor)
        painter.fillRect(QRectF(std::floor(*m_cursor) - 0.5, 0, 2, height()), m_themes.color(Theme::Color::Accent));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_moment && !m_moment->lines.isEmpty())
        paintReadOut(painter, m_themes, readOutBox(m_themes, area(), m_moment->x, m_moment->title, m_moment->lines), m_moment->title,
                     m_moment->lines);
    if (hasKeyboardFocus(parentWidget()))
        drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Theme::Color::Accent));
}

} // namespace forecourt::ui
