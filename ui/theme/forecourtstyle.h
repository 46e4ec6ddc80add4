// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fusion with our check boxes, radio buttons, progress bars and focus ring.
#pragma once

#include <QProxyStyle>

namespace forecourt::ui {

class ThemeManager;

/// Covers what the style sheet must not touch, since a rule there replaces the whole native
/// drawing. Source: design.md §5.
class ForecourtStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit ForecourtStyle(const ThemeManager& themes);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;

private:
    void drawCheckBox(const QStyleOption* option, QPainter& painter, const QWidget* widget) const;
    void drawRadioButton(const QStyleOption* option, QPainter& painter, const QWidget* widget) const;
    void drawProgress(ControlElement element, const QStyleOption* option, QPainter& painter) const;
    void drawBranch(const QStyleOption& option, QPainter& painter) const;
    void drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;

    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
