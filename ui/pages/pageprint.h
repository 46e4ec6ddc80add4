// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page shows, ready to print.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/print/viewsheet.h"

class QTableView;
class QWidget;

namespace forecourt::ui {

/// Most rows of one table on paper: longer ones are exported.
inline constexpr int MostPrintedRows = 2000;

/// The columns of \a table that are to be seen and have a title, in the order of the screen, and its first rows. Where these are
/// not all, its remark says how many they are, and \a wayToAll, a sentence, how to have the others; empty: by the page's export.
/// \a isReading: rows are on their way. Thread: GUI.
[[nodiscard]] SheetTable sheetTableOf(const QTableView& table, const QString& title, const Formatter& format, const QString& wayToAll = {},
                                      bool isReading = false);

/// Shows \a sheet over \a parent, to look at, print and save; fills in the site. Thread: GUI.
void openSheet(const PageContext& context, ViewSheet sheet, QWidget* parent);

} // namespace forecourt::ui
