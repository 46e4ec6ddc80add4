// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What Qt's style sheets keep about widgets that are about to go.
#pragma once

class QWidget;

namespace forecourt::ui {

/// Makes the style sheet forget everything below \a top, which is deleted next. Qt 6.4 keeps the rules of each widget by its
/// address and drops them when it goes, but not those of one within another (the line of a combo box or of a field of numbers, the
/// list of a combo box): some hundred bytes for each, for good. Thread: GUI.
void forgetStyleOf(QWidget& top);

} // namespace forecourt::ui
