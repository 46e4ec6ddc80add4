// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the pages of the set-up assistant have in common.
#pragma once

#include "core/domain/site.h"

#include <functional>

class QObject;
class QVBoxLayout;
class QWidget;

namespace forecourt::ui {

class ThemeManager;
struct PageContext;

/// Label above the field, as in forms. Thread of all: GUI.
void addSetupField(const ThemeManager& themes, QVBoxLayout* column, const QString& label, QWidget* field, const QString& objectName);

/// What stands on \a page, one below the other.
[[nodiscard]] QVBoxLayout* setupColumn(QWidget* page);

/// Nothing is saved where nothing changed. Calls \a done as SetupPage::keep() does, unless \a page is gone.
void saveSetupSite(QObject* page, const PageContext& context, const SiteSettings& site, const std::function<void(const QString&)>& done);

} // namespace forecourt::ui
