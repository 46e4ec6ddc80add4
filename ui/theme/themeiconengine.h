// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A QIcon that asks the theme for its colour each time it is painted.
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

#include <optional>

namespace forecourt::ui {

class ThemeManager;

/// Disabled mode paints in ink 3. Source: design.md §2 "Icons".
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(const ThemeManager& themes, const QString& name, Theme::Color color);
    ThemeIconEngine(const ThemeManager& themes, DisplayStatus status);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap render(int size, qreal ratio, QIcon::Mode mode) const;

    const ThemeManager& m_themes;
    QString m_name;
    Theme::Color m_color = Theme::Color::Ink1;
    std::optional<DisplayStatus> m_status;
};

} // namespace forecourt::ui
