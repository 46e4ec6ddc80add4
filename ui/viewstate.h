// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a page was left: columns, sorting, filters, tabs, splitters and the selected row.
#pragma once

#include <QJsonObject>

class QWidget;

namespace forecourt::ui {

/// Everything below \a page that has an objectName and is one of: table view, tab bar, splitter, pair of panes, tiles (their closed
/// groups), segmented switch, toggle chip, combo box or date outside forms, line edit whose objectName ends in "Filter". A page
/// needs to do nothing; set the property "forget" on what must not be kept. Thread: GUI.
[[nodiscard]] QJsonObject viewStateOf(const QWidget& page);

/// Puts back what viewStateOf() gave; what does not fit any more is left as it is. A box that is filled later gets
/// its choice then.
void applyViewState(QWidget& page, const QJsonObject& state);

} // namespace forecourt::ui
