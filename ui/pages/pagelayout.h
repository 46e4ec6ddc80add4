// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Small builders every page uses, so that margins and scrolling are the same everywhere.
#pragma once

#include <QString>

#include <functional>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace forecourt::ui {

/// The page's own layout: margins 24 at the sides, 16 between parts. Owned by \a page.
QVBoxLayout* makePageColumn(QWidget* page);

class Card;
class RecordTable;
class ThemeManager;

/// Shows \a inner on whatever lies behind, scrolling up and down only.
QScrollArea* makeScrollArea(QWidget* inner);

/// \a view in a card, without margins.
Card* makeFramed(const ThemeManager& themes, QWidget* view);

/// \a table in a card; while it has no row that fits, \a title and the button "Clear filter", which calls \a clear.
/// Whether there are rows at all is the business of the page.
QWidget* makeFilterable(const ThemeManager& themes, RecordTable* table, const QString& title, const std::function<void()>& clear);

/// A layout inside a vertical scroll area that fills \a page, for pages higher than the window.
QHBoxLayout* makeScrollingColumn(QWidget* page);

} // namespace forecourt::ui
