// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int TrackWidth = 28;
constexpr int TrackHeight = 16;
constexpr int RingRoom = 3;
constexpr int Gap = 8;

} // namespace

Switch::Switch(const ThemeManager& themes, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

QSize Switch::sizeHint() const
{
    const QFontMetrics metrics(m_themes.font(TypeRole::Body));
    const int label = text().isEmpty() ? 0 : Gap + metrics.horizontalAdvance(text());
    return {TrackWidth + 2 * RingRoom + label, std::max(metrics::MinimumTarget, metrics.height() + 6)};
}

void Switch::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect track = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(RingRoom, (height() - TrackHeight) / 2, TrackWidth, TrackHeight));
    const bool on = isChecked();
    const QColor fill = on ? m_themes.color(isEnabled() ? Accent : Ink3) : m_themes.color(Surface);
    drawBox(painter, track, TrackHeight / 2.0, fill, on ? fill : m_themes.color(isEnabled() ? ControlLine : Line));
    const bool atRight = on != (layoutDirection() == Qt::RightToLeft);
    const QPointF knob(atRight ? track.right() + 1 - TrackHeight / 2.0 : track.left() + TrackHeight / 2.0,
                       track.top() + TrackHeight / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? m_themes.color(TextOnAccent) : m_themes.color(isEnabled() ? ControlLine : Line));
    painter.drawEllipse(knob, on ? 5.0 : 4.5, on ? 5.0 : 4.5);
    if (hasKeyboardFocus(this))
        drawFocusRing(painter, track, TrackHeight / 2.0, m_themes.color(Accent));
    if (text().isEmpty())
        return;
    painter.setFont(m_themes.font(TypeRole::Body));
    painter.setPen(m_themes.color(isEnabled() ? Ink1 : Ink3));
    const QRect label = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(TrackWidth + RingRoom + Gap, 0, width(), height()));
    painter.drawText(label, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                     text());
}

} // namespace forecourt::ui
