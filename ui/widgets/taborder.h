// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The way Tab goes through a window: as its parts stand, not as they were made.
#pragma once

#include <QList>

class QWidget;

namespace forecourt::ui {

/// What Tab reaches in \a root, in the order of its layouts; where there is none, line by line in the reading
/// direction. Qt's own chain follows the order of creation, so that rows that come later, as those of "Needs
/// attention", would stand behind everything. Dialogs over \a root do not belong to it. Thread: GUI.
[[nodiscard]] QList<QWidget*> tabOrder(const QWidget& root);

/// For focusNextPrevChild() of a window: moves the focus on, at the end to the other end. False: there is
/// nothing else to go to.
bool focusNextInLayout(QWidget& root, bool forward);
/// The same where what has the focus in \a pane goes: to what follows it there, else to what stands before it, as Qt does
/// it by Tab. False: there is nothing else in \a pane.
bool focusNearestIn(QWidget& pane);

/// Where F6 puts the focus: \a pane itself, or the first in it, if possible not the search in a page's header.
[[nodiscard]] QWidget* firstInPane(QWidget& pane);
/// The parts of \a page with the property "pane": tables and tiles, which F6 reaches at once.
[[nodiscard]] QList<QWidget*> panesOf(const QWidget& page);

} // namespace forecourt::ui
