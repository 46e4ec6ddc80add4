// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page can be told by key: actions of its own, and what the window's actions do there.
#pragma once

#include "ui/actionbook.h"

#include <functional>

class QWidget;

namespace forecourt::ui {

class ThemeManager;

/// Adds an action whose key counts while the keyboard is in \a page; the window enters it into its book, so that
/// it can be found, and its key changed. Thread: GUI.
QAction* addPageAction(QWidget& page, const ThemeManager& themes, const ActionSpec& spec, std::function<void()> run);
/// Those of \a page in the order they were added.
[[nodiscard]] QList<QAction*> pageActions(const QWidget& page);

/// \a run is what the window's action \a windowAction ("menuFilter") does while \a page is open. In the window
/// the key of that action counts; where a page stands alone it has \a key. Thread: GUI.
QAction* addStandIn(QWidget& page, const QString& windowAction, const QKeySequence& key, std::function<void()> run);
/// Why \a standIn does nothing now, as part of a sentence: "no session is chosen"; empty: it does.
void setStandInReason(QAction& standIn, const QString& reason);
/// Null: \a page has none for this action.
[[nodiscard]] QAction* standInOf(const QWidget& page, const QString& windowAction);
/// From now on the window's keys count.
void leaveKeysToWindow(const QWidget& page);

} // namespace forecourt::ui
