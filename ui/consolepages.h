// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one list of the window's pages: who adds a page adds one entry here and nothing to the window.
#pragma once

#include "ui/pages/chargeractions.h"
#include "ui/pages/settingspage.h"

#include <vector>

namespace forecourt::ui {

struct ConsoleSetup;

/// What a page may need to be made. References live as long as the window.
struct PageParts
{
    const PageContext& context;
    ChargerActions& actions;
    const AppearanceHooks& appearance;
    const ConsoleSetup& setup; ///< services that one page alone needs
};

/// One page of the window, in the order of the sidebar.
struct PageEntry
{
    const char* id;          ///< place, e.g. "chargers"; never shown
    const char* parentId;    ///< empty: it has an entry in the sidebar; else the sidebar marks that page
    const char* iconName;    ///< of the sidebar
    QString (*title)();      ///< translated when asked
    QString (*help)();       ///< what F1 says about it: plain text, paragraphs separated by an empty line
    QWidget* (*make)(const PageParts& parts); ///< null: this window has no such page
    /// Shows one thing ("charger/BAY-4"); null for pages that show no single thing.
    void (*show)(QWidget& page, const QString& detail);
    bool isAtBottom = false; ///< below the stretch of the sidebar
    int digit = -1;          ///< Ctrl with it opens the page; a page keeps its own whatever comes before it in the sidebar
};

/// Every page. Thread: GUI.
[[nodiscard]] const std::vector<PageEntry>& pageEntries();

/// The place of a page that others open by its number.
[[nodiscard]] QString placeOf(PageId page);

} // namespace forecourt::ui
