// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/togglechip.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

namespace forecourt::ui {

namespace {
constexpr int Padding = 8;
constexpr int Gap = 5;
} // namespace

ToggleChip::ToggleChip(const ThemeManager& themes, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setText(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

/// Room for the mark in both states, so that nothing moves.
QSize ToggleChip::sizeHint() const
{
    const QFontMetrics metrics(m_themes.font(TypeRole::Small));
    return {2 * Padding + metrics::IconSmall + Gap + metrics.horizontalAdvance(text()),
            m_themes.typography().heightFor(TypeRole::Small, metrics::FilterChipHeight, 6)};
}

void ToggleChip::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    const QColor fill = m_themes.color(isChecked() ? Selection : underMouse() ? Hover : Surface);
    drawBox(painter, rect(), metrics::RadiusControl, fill, m_themes.color(isChecked() ? Accent : ButtonLine));
    const int top = (height() - metrics::IconSmall) / 2;
    if (isChecked()) {
        const QRect mark(Padding, top, metrics::IconSmall, metrics::IconSmall);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), mark),
                           m_themes.pixmap(QStringLiteral("check"), metrics::IconSmall, m_themes.color(Accent), fill,
                                           devicePixelRatioF()));
    }
    painter.setFont(m_themes.font(TypeRole::Small));
    painter.setPen(m_themes.color(isChecked() ? Ink1 : Ink2));
    const int indent = isChecked() ? Padding + metrics::IconSmall + Gap : Padding;
    const QRect area(indent, 0, width() - indent - Padding, height());
    const Qt::Alignment side =
        isChecked() ? QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) : Qt::Alignment(Qt::AlignHCenter);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     text());
    if (hasFocus() && hasKeyboardFocus(this))
        drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Accent));
}

} // namespace forecourt::ui
