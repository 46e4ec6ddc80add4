// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {

constexpr int WidestWord = 24; ///< characters that a text which wraps asks room for
constexpr int WidestLine = 36;

} // namespace

TextLabel::TextLabel(const ThemeManager& themes, TypeRole role, Theme::Color ink, QWidget* parent)
    : TextLabel(themes, QString(), role, ink, parent)
{
}

TextLabel::TextLabel(const ThemeManager& themes, const QString& text, TypeRole role, Theme::Color ink,
                     QWidget* parent)
    : QLabel(text, parent), m_themes(themes), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    applyDirection();
    applyTheme();
    connect(&themes, &ThemeManager::changed, this, &TextLabel::applyTheme);
}

void TextLabel::setRole(TypeRole role)
{
    m_role = role;
    applyTheme();
}

void TextLabel::setInk(Theme::Color ink)
{
    m_ink = ink;
    applyTheme();
}

void TextLabel::setElideMode(Qt::TextElideMode mode, int leastCharacters)
{
    m_elide = mode;
    m_leastCharacters = leastCharacters;
    if (mode != Qt::ElideNone)
        setSizePolicy(QSizePolicy::Expanding, sizePolicy().verticalPolicy());
    updateGeometry();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    applyDirection();
}

void TextLabel::applyDirection()
{
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), m_alignment));
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void TextLabel::setLiveNumber(const QString& widest)
{
    m_liveNumber = true;
    m_widest = widest;
    updateGeometry();
}

void TextLabel::applyTheme()
{
    setFont(m_themes.font(m_role));
    QPalette colors = palette();
    colors.setColor(foregroundRole(), m_themes.color(m_ink));
    colors.setColor(QPalette::Disabled, foregroundRole(), m_themes.color(Theme::Color::Ink3));
    setPalette(colors);
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    // a text from anybody must not make its page wider than the screen
    const int longest = fontMetrics().averageCharWidth() * (wordWrap() ? WidestWord : WidestLine);
    size.setWidth(std::min(size.width(), longest));
    if (m_elide != Qt::ElideNone)
        size.setWidth(std::min(QLabel::sizeHint().width(), fontMetrics().averageCharWidth() * m_leastCharacters));
    if (m_liveNumber)
        size.setWidth(sizeHint().width());
    return size;
}

QSize TextLabel::sizeHint() const
{
    QSize size = QLabel::sizeHint();
    if (m_liveNumber) {
        const qreal width = std::max(numberWidth(text(), font()), numberWidth(m_widest, font()));
        size.setWidth(int(std::ceil(width)) + 1);
    }
    return size;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    const QString elided = m_elide == Qt::ElideNone ? text() : fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    if (m_elide != Qt::ElideNone)
        setToolTip(elided == text() ? QString() : text());
    const bool selectable = textInteractionFlags() & Qt::TextSelectableByMouse;
    const bool mayMirror = m_elide != Qt::ElideNone && layoutDirection() == Qt::RightToLeft && !selectable;
    if (elided == text() && !m_liveNumber && !mayMirror) {
        QLabel::paintEvent(event); // draws a selection, too
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    const Qt::Alignment aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    if (m_liveNumber) {
        drawNumber(painter, area, aligned, text());
        return;
    }
    painter.drawText(area, int(aligned) | Qt::TextSingleLine, elided);
}

} // namespace forecourt::ui
