// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancesection.h"

#include "ui/widgets/card.h"

#include <QComboBox>

namespace forecourt::ui {

AppearanceSection::AppearanceSection(const PageContext& context, const AppearanceHooks& hooks)
    //: Title: theme, language and density of the window.
    : SettingsSection(context, QStringLiteral("appearance"), tr("Appearance"), QStringLiteral("settings"))
{
    Card* card = addCard(tr("Appearance"));
    if (hooks.setTheme) {
        auto* theme = new QComboBox;
        //: Theme: as the desktop.
        theme->addItem(tr("As the system"), int(ThemeManager::Setting::System));
        theme->addItem(tr("Light"), int(ThemeManager::Setting::Light));
        theme->addItem(tr("Dark"), int(ThemeManager::Setting::Dark));
        theme->addItem(tr("High contrast"), int(ThemeManager::Setting::Contrast));
        theme->setCurrentIndex(theme->findData(int(hooks.theme)));
        addRow(card, tr("Theme"), theme, QStringLiteral("lookTheme"), {}, tr("dark light colour night"));
        connect(theme, &QComboBox::activated, this, [theme, apply = hooks.setTheme] {
            apply(ThemeManager::Setting(theme->currentData().toInt()));
        });
        connect(&context.themes, &ThemeManager::changed, theme, [theme, themes = &context.themes] { // the menu has the choice, too
            theme->setCurrentIndex(theme->findData(int(themes->setting())));
        });
    }
    if (hooks.setDensity) {
        auto* density = new QComboBox;
        //: Height of the rows of tables.
        density->addItem(tr("Comfortable"), int(ThemeManager::Density::Comfortable));
        //: Height of the rows of tables.
        density->addItem(tr("Compact"), int(ThemeManager::Density::Compact));
        density->setCurrentIndex(density->findData(int(hooks.density)));
        addRow(card, tr("Rows of tables"), density, QStringLiteral("lookDensity"), tr("Compact rows show more at once."),
               tr("density height dense lines"));
        connect(density, &QComboBox::activated, this, [density, apply = hooks.setDensity] {
            apply(ThemeManager::Density(density->currentData().toInt()));
        });
    }
    if (hooks.setLanguage) {
        auto* language = new QComboBox;
        for (const AppearanceHooks::Language& choice : hooks.languages)
            language->addItem(choice.name, choice.code);
        language->setCurrentIndex(std::max(0, language->findData(hooks.language)));
        addRow(card, tr("Language"), language, QStringLiteral("lookLanguage"), {}, QStringLiteral("Deutsch English français Nederlands español"));
        connect(language, &QComboBox::activated, this,
                [language, apply = hooks.setLanguage] { apply(language->currentData().toString()); });
    }
    addNote(card, QStringLiteral("lookScale"))
        ->setText(tr("The size of text follows the desktop. To make only this window larger, use View, Size."));
}

} // namespace forecourt::ui
