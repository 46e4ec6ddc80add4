// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells focus that came by keyboard from focus that came by a click.
#pragma once

#include <QObject>

class QWidget;

namespace forecourt::ui {

/// Application event filter: sets the dynamic property "keyboardFocus" from the reason of a focus
/// change and polishes the widget again, since a style sheet's :focus cannot tell them apart.
/// Where a widget is hidden or disabled Qt gives its focus to the next one as if by Tab: that one shows a ring
/// only if the other did.
class KeyboardFocusFilter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isHandedOn = false; ///< the focus is about to come from a widget without a ring that goes away
};

/// True if \a widget has the focus and got it by Tab, Backtab or a shortcut.
[[nodiscard]] bool hasKeyboardFocus(const QWidget* widget);

/// The same also while another window has the focus, as a dialog over that of \a widget.
[[nodiscard]] bool keepsKeyboardFocus(const QWidget* widget);

/// Gives \a widget the focus with its ring, as Tab would.
void giveKeyboardFocus(QWidget* widget);

} // namespace forecourt::ui
