// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How large a window may be, and where it may stand, on the screens that are there.
#pragma once

#include <QList>
#include <QMargins>
#include <QRect>
#include <QSize>

class QWidget;

namespace forecourt::ui {

/// \a wanted, but never more than \a available less the \a frame that the desktop draws round the window. A screen that
/// does not say its size (empty \a available) bounds nothing.
[[nodiscard]] QSize boundedMinimum(QSize wanted, const QRect& available, const QMargins& frame);
/// What the desktop draws round \a window. Before it was shown nobody knows: then at least the height of a title.
[[nodiscard]] QMargins frameOf(const QWidget& window);
/// \a saved, if every part of it lies on one of \a screens. Else brought wholly onto the screen that shows most of it, the
/// first if none does: moved no further than needed, and smaller only if it is larger than that screen.
[[nodiscard]] QRect onScreen(const QRect& saved, const QList<QRect>& screens);

} // namespace forecourt::ui
