// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/forecourtstyle.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/thememanager.h"

#include <QAbstractItemView>
#include <QListView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int Indicator = 16;
constexpr int RingRoom = 3; ///< 2 px ring and 1 px gap beside an indicator
constexpr int ItemPadding = 10; ///< before the text of a padded list

} // namespace

ForecourtStyle::ForecourtStyle(const ThemeManager& themes)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_themes(themes)
{
}

void ForecourtStyle::drawCheckBox(const QStyleOption* option, QPainter& painter, const QWidget* widget) const
{
    using enum Theme::Color;
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    QRectF box(0, 0, Indicator, Indicator);
    box.moveCenter(QRectF(option->rect).center());
    const QColor fill = on ? m_themes.color(enabled ? Accent : Ink3) : m_themes.color(Surface);
    const QColor line = on ? fill : m_themes.color(enabled ? ControlLine : Line);
    drawBox(painter, box, metrics::RadiusSmall, fill, line);
    if (option->state & State_NoChange) {
        painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, 8, 2), m_themes.color(TextOnAccent));
    } else if (on) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2),
                           m_themes.pixmap(QStringLiteral("check"), 12, m_themes.color(TextOnAccent), fill, ratio));
    }
    const bool isInList = qobject_cast<const QAbstractItemView*>(widget) != nullptr; // its row has the ring
    if (hasKeyboardFocus(widget) && !isInList)
        drawFocusRing(painter, box, metrics::RadiusSmall, m_themes.color(Accent));
}

void ForecourtStyle::drawRadioButton(const QStyleOption* option, QPainter& painter, const QWidget* widget) const
{
    using enum Theme::Color;
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    QRectF box(0, 0, Indicator, Indicator);
    box.moveCenter(QRectF(option->rect).center());
    const QColor fill = on ? m_themes.color(enabled ? Accent : Ink3) : m_themes.color(Surface);
    drawBox(painter, box, Indicator / 2.0, fill, on ? fill : m_themes.color(enabled ? ControlLine : Line));
    if (on) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_themes.color(TextOnAccent));
        painter.drawEllipse(box.center(), 3, 3);
        painter.restore();
    }
    if (hasKeyboardFocus(widget))
        drawFocusRing(painter, box, Indicator / 2.0, m_themes.color(Accent));
}

void ForecourtStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(option, *painter, widget); return;
    case PE_IndicatorRadioButton: drawRadioButton(option, *painter, widget); return;
    case PE_FrameFocusRect: // rings are drawn by the controls themselves, but for plain lists
        if (qobject_cast<const QAbstractItemView*>(widget) && hasKeyboardFocus(widget))
            drawInnerFocusRing(*painter, option->rect, metrics::RadiusSmall, m_themes.color(Theme::Color::Accent));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        drawBox(*painter, option->rect, 0, element == PE_PanelMenu ? m_themes.color(Theme::Color::Raised) : QColor(),
                m_themes.color(Theme::Color::ButtonLine));
        return;
    case PE_IndicatorBranch: drawBranch(*option, *painter); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

/// Chevrons in trees; no lines between the rows.
void ForecourtStyle::drawBranch(const QStyleOption& option, QPainter& painter) const
{
    if (!(option.state & State_Children))
        return;
    const QString name = option.state & State_Open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    QRect where(0, 0, metrics::IconSmall, metrics::IconSmall);
    where.moveCenter(option.rect.center());
    painter.drawPixmap(where, m_themes.pixmap(name, metrics::IconSmall, m_themes.color(Theme::Color::Ink2),
                                              m_themes.color(Theme::Color::Surface), painter.device()->devicePixelRatioF()));
}

void ForecourtStyle::drawProgress(ControlElement element, const QStyleOption* option, QPainter& painter) const
{
    constexpr qreal BarHeight = 4;
    QRectF groove(option->rect);
    groove.setTop(groove.center().y() - BarHeight / 2);
    groove.setHeight(BarHeight);
    if (element == CE_ProgressBarGroove) {
        drawBox(painter, groove, metrics::RadiusBar, m_themes.color(Theme::Color::Grid), QColor());
        return;
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (bar == nullptr || bar->maximum <= bar->minimum)
        return; // unknown progress is told in words, not by a moving bar
    const qreal share = qreal(bar->progress - bar->minimum) / qreal(bar->maximum - bar->minimum);
    const qreal width = groove.width() * std::clamp(share, 0.0, 1.0);
    if (option->direction == Qt::RightToLeft)
        groove.setLeft(groove.right() - width);
    else
        groove.setWidth(width);
    drawBox(painter, groove, metrics::RadiusBar, m_themes.color(Theme::Color::Accent), QColor());
}

void ForecourtStyle::drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr || item->menuItemType == QStyleOptionMenuItem::Separator) {
        QProxyStyle::drawControl(CE_MenuItem, option, painter, widget);
        return;
    }
    QStyleOptionMenuItem plain(*item);
    if ((item->state & State_Selected) && (item->state & State_Enabled))
        painter->fillRect(item->rect, m_themes.color(Theme::Color::Selection));
    plain.state &= ~State_Selected; // Fusion would add a darker outline
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void ForecourtStyle::drawMenuBarItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr)
        return;
    const bool open = item->state & (State_Selected | State_Sunken);
    painter->fillRect(item->rect, m_themes.color(open ? Theme::Color::Selection : Theme::Color::Window));
    if (!open)
        drawHorizontalLine(*painter, item->rect.left(), item->rect.right() + 1, item->rect.bottom(),
                           m_themes.color(Theme::Color::Line));
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine
        | (styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? 0 : Qt::TextHideMnemonic);
    drawItemText(painter, item->rect, flags, item->palette, item->state & State_Enabled, item->text,
                 QPalette::WindowText);
}

void ForecourtStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents: drawProgress(element, option, *painter); return;
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    case CE_Splitter: {
        // a grip of 3 × 32 in the middle of the handle
        const bool upright = option->rect.height() > option->rect.width();
        QRectF grip(0, 0, upright ? 3 : 32, upright ? 32 : 3);
        grip.moveCenter(QRectF(option->rect).center());
        const bool hovered = option->state & State_MouseOver;
        drawBox(*painter, grip, 1.5, m_themes.color(hovered ? Theme::Color::ControlLine : Theme::Color::ButtonLine), QColor());
        return;
    }
    case CE_CheckBox:
    case CE_RadioButton: {
        // Qt's own drawing asks Fusion, not us, where the indicator lies
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button == nullptr)
            break;
        const bool check = element == CE_CheckBox;
        QStyleOptionButton part(*button);
        part.rect = subElementRect(check ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, button, widget);
        drawPrimitive(check ? PE_IndicatorCheckBox : PE_IndicatorRadioButton, &part, painter, widget);
        part.rect = subElementRect(check ? SE_CheckBoxContents : SE_RadioButtonContents, button, widget);
        QProxyStyle::drawControl(check ? CE_CheckBoxLabel : CE_RadioButtonLabel, &part, painter, widget);
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_themes.color(Theme::Color::Window));
        drawHorizontalLine(*painter, option->rect.left(), option->rect.right() + 1, option->rect.bottom(),
                           m_themes.color(Theme::Color::Line));
        return;
    case CE_MenuBarItem: drawMenuBarItem(option, painter, widget); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int ForecourtStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return Indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonIconSize: return metrics::IconSmall;
    case PM_SmallIconSize: return metrics::IconRow;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 8;
    case PM_MenuBarVMargin: return 0;
    case PM_MenuVMargin: return 4;
    case PM_SplitterWidth: return 12;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect ForecourtStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    switch (element) {
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: return rect.translated(rightToLeft ? -RingRoom : RingRoom, 0);
    case SE_CheckBoxLayoutItem:
    case SE_RadioButtonLayoutItem: {
        // layouts align the indicator, not the room its ring needs
        const QRect whole = option->rect;
        return rightToLeft ? whole.adjusted(0, 0, -RingRoom, 0) : whole.adjusted(RingRoom, 0, 0, 0);
    }
    case SE_ItemViewItemText: {
        // a list that is a column of choices, not a table: property "padded"
        if (widget == nullptr || !widget->property("padded").toBool())
            return rect;
        return rightToLeft ? rect.adjusted(0, 0, -ItemPadding, 0) : rect.adjusted(ItemPadding, 0, 0, 0);
    }
    case SE_ItemViewItemFocusRect: // with its tick
        return qobject_cast<const QListView*>(widget) != nullptr ? option->rect : rect;
    default: return rect;
    }
}

QSize ForecourtStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_CheckBox:
    case CT_RadioButton:
        result.setWidth(result.width() + 2 * RingRoom);
        result.setHeight(std::max(result.height(), metrics::MinimumTarget));
        break;
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), metrics::ControlHeight));
        break;
    }
    case CT_MenuBarItem:
        result = QSize(size.width() + 18, std::max(size.height() + 8, metrics::StatusBarHeight));
        break;
    default: break;
    }
    return result;
}

int ForecourtStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_Menu_Scrollable: return 1;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_ScrollBar_Transient: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace forecourt::ui
