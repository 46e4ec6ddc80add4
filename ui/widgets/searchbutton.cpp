// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchbutton.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

namespace forecourt::ui {

namespace {
constexpr int Width = 288;
constexpr int Padding = 8;
} // namespace

SearchButton::SearchButton(const ThemeManager& themes, QWidget* parent) : QAbstractButton(parent), m_themes(themes)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(Width);
}

void SearchButton::setKeyHint(const QKeySequence& shortcut)
{
    m_key = shortcut.toString(QKeySequence::NativeText);
    setToolTip(m_key.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), m_key));
    update();
}

QSize SearchButton::sizeHint() const
{
    const int height = m_themes.typography().heightFor(TypeRole::Body, metrics::ControlHeight);
    return {height + 2, height};
}

void SearchButton::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasRing = hasKeyboardFocus(this);
    const QColor fill = m_themes.color(underMouse() ? Hover : Surface);
    drawBox(painter, rect(), metrics::RadiusControl, fill, m_themes.color(hasRing ? Accent : ButtonLine), hasRing ? 2 : 1);
    const auto mirrored = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QRect icon(Padding, (height() - metrics::IconRow) / 2, metrics::IconRow, metrics::IconRow);
    painter.drawPixmap(mirrored(icon), m_themes.pixmap(QStringLiteral("search"), metrics::IconRow, m_themes.color(Ink2), fill, devicePixelRatioF()));
    QRect area = rect().adjusted(icon.right() + Padding, 0, -Padding, 0);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.setPen(m_themes.color(Ink2));
    painter.setFont(m_themes.font(TypeRole::Small));
    const int keyWidth = m_key.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_key) + 2;
    if (area.width() > 2 * keyWidth + 60) {
        painter.drawText(mirrored(area), int(end | Qt::AlignVCenter) | Qt::TextSingleLine, m_key);
        area.setRight(area.right() - keyWidth - Padding);
    }
    painter.setFont(m_themes.font(TypeRole::Body));
    if (area.width() > 40)
        painter.drawText(mirrored(area), int(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace forecourt::ui
