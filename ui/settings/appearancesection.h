// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Theme, language and density of the window.
#pragma once

#include "ui/settings/settingssection.h"

#include <functional>

namespace forecourt::ui {

/// How the window changes its looks; given by the program.
struct AppearanceHooks
{
    struct Language
    {
        QString code; ///< e.g. de; empty: as the system
        QString name; ///< in its own language
    };

    QList<Language> languages;
    QString language;                                    ///< code in use
    std::function<void(const QString& code)> setLanguage; ///< empty: the choice is not offered
    ThemeManager::Setting theme = ThemeManager::Setting::System;
    std::function<void(ThemeManager::Setting)> setTheme; ///< empty: the choice is not offered
    ThemeManager::Density density = ThemeManager::Density::Comfortable;
    std::function<void(ThemeManager::Density)> setDensity; ///< empty: the choice is not offered
};

/// Every choice holds at once. Thread: GUI.
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT

public:
    AppearanceSection(const PageContext& context, const AppearanceHooks& hooks);
};

} // namespace forecourt::ui
