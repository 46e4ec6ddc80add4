// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabbar.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

namespace forecourt::ui {
namespace {

constexpr int Padding = 12;
constexpr int NoteGap = 8;
constexpr int NotePadding = 9;
constexpr int NoteHeight = 18;

} // namespace

TabBar::TabBar(const ThemeManager& themes, QWidget* parent) : QTabBar(parent), m_themes(themes)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

void TabBar::setNote(int index, const QString& note)
{
    if (this->note(index) == note)
        return;
    setTabData(index, note);
    setTabText(index, tabText(index)); // lays out again
    update();
}

QSize TabBar::tabSizeHint(int index) const
{
    const QFontMetrics strong(m_themes.font(TypeRole::BodyStrong));
    int width = 2 * Padding + strong.horizontalAdvance(tabText(index));
    if (!note(index).isEmpty())
        width += NoteGap + 2 * NotePadding + QFontMetrics(m_themes.font(TypeRole::Caption)).horizontalAdvance(note(index));
    return {width, m_themes.typography().heightFor(TypeRole::Body, metrics::TabBarHeight, 12)};
}

void TabBar::paintTab(QPainter& painter, int index)
{
    using enum Theme::Color;
    const QRect tab = tabRect(index);
    const bool current = index == currentIndex();
    if (!current && tab.contains(mapFromGlobal(QCursor::pos())))
        drawBox(painter, QRectF(tab).adjusted(0, 4, 0, -6), metrics::RadiusControl, m_themes.color(Hover), QColor());
    const QFont font = m_themes.font(current ? TypeRole::BodyStrong : TypeRole::Body);
    painter.setFont(font);
    painter.setPen(m_themes.color(!isTabEnabled(index) ? Ink3 : current ? Ink1 : Ink2));
    const int reserved = QFontMetrics(m_themes.font(TypeRole::BodyStrong)).horizontalAdvance(tabText(index));
    const QRect text = QStyle::visualRect(layoutDirection(), tab, QRect(tab.left() + Padding, tab.top(), reserved, tab.height() - 2));
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, tabText(index));
    if (!note(index).isEmpty()) {
        const QFont small = m_themes.font(TypeRole::Caption);
        const int width = 2 * NotePadding + QFontMetrics(small).horizontalAdvance(note(index));
        const QRect pill = QStyle::visualRect(layoutDirection(), tab,
                                              QRect(tab.left() + Padding + reserved + NoteGap,
                                                    tab.top() + (tab.height() - 2 - NoteHeight) / 2, width, NoteHeight));
        drawBox(painter, pill, NoteHeight / 2.0, m_themes.color(Fill), QColor());
        painter.setFont(small);
        painter.setPen(m_themes.color(Ink2));
        painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, note(index));
    }
    if (current)
        painter.fillRect(QRectF(tab.left(), height() - 2, tab.width(), 2), m_themes.color(Accent));
    if (current && hasKeyboardFocus(this))
        drawInnerFocusRing(painter, QRectF(tab).adjusted(0, 0, 0, -3), metrics::RadiusControl, m_themes.color(Accent));
}

void TabBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawHorizontalLine(painter, 0, width(), height() - 1, m_themes.color(Theme::Color::Line));
    for (int index = 0; index < count(); ++index) {
        if (isTabVisible(index))
            paintTab(painter, index);
    }
}

} // namespace forecourt::ui
