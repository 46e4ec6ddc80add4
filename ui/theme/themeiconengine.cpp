// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themeiconengine.h"

#include "ui/theme/thememanager.h"

#include <QPainter>

#include <algorithm>

namespace forecourt::ui {

ThemeIconEngine::ThemeIconEngine(const ThemeManager& themes, const QString& name, Theme::Color color)
    : m_themes(themes), m_name(name), m_color(color)
{
}

ThemeIconEngine::ThemeIconEngine(const ThemeManager& themes, DisplayStatus status)
    : m_themes(themes), m_name(statusIconName(status)), m_status(status)
{
}

QPixmap ThemeIconEngine::render(int size, qreal ratio, QIcon::Mode mode) const
{
    QColor color = m_status ? m_themes.status(*m_status).icon : m_themes.color(m_color);
    if (mode == QIcon::Disabled)
        color = m_themes.color(Theme::Color::Ink3);
    return m_themes.pixmap(m_name, size, color, m_themes.color(Theme::Color::Surface), ratio);
}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const int size = std::min(rect.width(), rect.height());
    const QPoint corner(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2);
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(corner, render(size, ratio, mode));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return render(std::min(size.width(), size.height()), 1.0, mode);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // size is in device pixels here
    const int logical = qRound(std::min(size.width(), size.height()) / scale);
    return render(logical, scale, mode);
}

QIconEngine* ThemeIconEngine::clone() const
{
    return new ThemeIconEngine(*this);
}

} // namespace forecourt::ui
