// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/sidebardelegate.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace forecourt::ui {
namespace {

constexpr int OuterMargin = 8;
constexpr int InnerMargin = 10;
constexpr int IconGap = 12;
constexpr int CountGap = 4;
constexpr int NarrowLimit = 100; ///< below this width only icons fit

} // namespace

SidebarDelegate::SidebarDelegate(const ThemeManager& themes, QObject* parent)
    : QAbstractItemDelegate(parent), m_themes(themes)
{
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, m_themes.typography().heightFor(TypeRole::Body, metrics::SidebarRow) + 2};
}

int SidebarDelegate::widthFor(const ThemeManager& themes, const QString& title, bool hasCount)
{
    const int text = QFontMetrics(themes.font(TypeRole::BodyStrong)).horizontalAdvance(title);
    return 2 * (OuterMargin + InnerMargin) + metrics::IconSidebar + IconGap + text + 1 + (hasCount ? countWidth(themes, 1) + CountGap : 0);
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using enum Theme::Color;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRect row = option.rect.adjusted(OuterMargin, 1, -OuterMargin, -1);
    const QColor fill = m_themes.color(selected ? Selection : hovered ? Hover : Window);
    if (selected || hovered)
        drawBox(*painter, row, metrics::RadiusControl, fill, QColor());
    const bool narrow = option.rect.width() < NarrowLimit;
    const auto mirrored = [&](const QRect& area) { return QStyle::visualRect(option.direction, row, area); };
    const int iconX = narrow ? row.left() + (row.width() - metrics::IconSidebar) / 2 : row.left() + InnerMargin;
    const QRect icon(iconX, row.top() + (row.height() - metrics::IconSidebar) / 2, metrics::IconSidebar, metrics::IconSidebar);
    painter->drawPixmap(mirrored(icon), m_themes.pixmap(index.data(SidebarIconRole).toString(), metrics::IconSidebar,
                                                        m_themes.color(selected ? Accent : Ink2), fill,
                                                        painter->device()->devicePixelRatioF()));
    const int count = index.data(SidebarCountRole).toInt();
    const auto kind = CountKind(index.data(SidebarCountKindRole).toInt());
    if (narrow) {
        if (count > 0)
            drawBox(*painter, mirrored(QRect(icon.right() - 2, icon.top() - 3, 8, 8)), 4,
                    m_themes.color(kind == CountKind::Alert ? Critical : kind == CountKind::Waiting ? Accent : Ink3), QColor());
    } else {
        const int taken = count > 0 ? countWidth(m_themes, count) : 0;
        if (taken > 0)
            drawCount(*painter, m_themes, mirrored(QRect(row.right() + 1 - InnerMargin - taken, row.top(), taken, row.height())),
                      count, kind, fill);
        const QFont font = m_themes.font(selected ? TypeRole::BodyStrong : TypeRole::Body);
        const int left = icon.right() + 1 + IconGap;
        const QRect text(left, row.top(), row.right() + 1 - InnerMargin - left - (taken > 0 ? taken + CountGap : 0), row.height());
        painter->setFont(font);
        painter->setPen(m_themes.color(selected ? Ink1 : Ink2));
        painter->drawText(mirrored(text), int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    }
    if ((option.state & QStyle::State_HasFocus) && hasKeyboardFocus(option.widget))
        drawInnerFocusRing(*painter, row, metrics::RadiusControl, m_themes.color(Accent));
    painter->restore();
}

bool SidebarDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || option.rect.width() >= NarrowLimit)
        return false;
    QToolTip::showText(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view);
    return true;
}

} // namespace forecourt::ui
