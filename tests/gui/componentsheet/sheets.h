// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The two windows of the component sheet.
#pragma once

class QWidget;

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

class ThemeManager;

/// All components on one page, as in the design's component sheet.
[[nodiscard]] QWidget* makeComponentSheet(ThemeManager& themes);
/// The frame with an Overview-like page, a table page and a dense page.
[[nodiscard]] QWidget* makeWindowSheet(ThemeManager& themes, config::SettingsStore& settings);

} // namespace forecourt::ui
