// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/keyboardfocus.h"

#include <QFocusEvent>
#include <QStyle>
#include <QWidget>

namespace forecourt::ui {
namespace {

constexpr const char* PropertyName = "keyboardFocus";

/// Hidden, by itself or with what it is in, or disabled: it has to give its focus away.
bool isGoing(const QWidget& widget)
{
    return !widget.isEnabled() || !widget.isVisibleTo(widget.window());
}

void mark(QWidget* widget, bool shown)
{
    if (widget->property(PropertyName).toBool() == shown)
        return;
    widget->setProperty(PropertyName, shown);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

/// While a window is behind a dialog its focus may be given to another widget without an event: the ring goes along once it is in
/// front again.
void takeOver(QWidget& widget)
{
    for (QWidget* const other : widget.window()->findChildren<QWidget*>()) {
        if (other == &widget || !keepsKeyboardFocus(other))
            continue;
        mark(other, false);
        mark(&widget, true);
    }
}

} // namespace

bool KeyboardFocusFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    if (!watched->isWidgetType())
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    auto* widget = static_cast<QWidget*>(watched);
    // a window switch or an opened menu does not change how the focus once came
    if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason) {
        if (event->type() == QEvent::FocusIn && reason == Qt::ActiveWindowFocusReason)
            takeOver(*widget);
        return false;
    }
    const bool byTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (event->type() == QEvent::FocusOut) {
        m_isHandedOn = byTab && isGoing(*widget) && !widget->property(PropertyName).toBool();
        mark(widget, false);
        return false;
    }
    mark(widget, (byTab && !m_isHandedOn) || reason == Qt::ShortcutFocusReason);
    m_isHandedOn = false;
    return false;
}

bool hasKeyboardFocus(const QWidget* widget)
{
    return keepsKeyboardFocus(widget) && widget->hasFocus();
}

bool keepsKeyboardFocus(const QWidget* widget)
{
    return widget != nullptr && widget->property(PropertyName).toBool();
}

void giveKeyboardFocus(QWidget* widget)
{
    widget->setFocus(Qt::TabFocusReason);
    // a widget that has the focus already gets no event
    QWidget* const target = widget->focusProxy() != nullptr ? widget->focusProxy() : widget;
    mark(target, true);
}

} // namespace forecourt::ui
