// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of the site, and how the window looks.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace forecourt::ui {

class Button;
class Card;
class TextLabel;

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
};

/// The site's fields are saved together; what the window looks like changes at once. Thread: GUI.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const PageContext& context, const AppearanceHooks& hooks, QWidget* parent = nullptr);

private:
    [[nodiscard]] Card* makeSiteCard();
    [[nodiscard]] Card* makeSupplyCard();
    [[nodiscard]] Card* makeChargersCard();
    [[nodiscard]] Card* makeLookCard(const AppearanceHooks& hooks);
    void addRow(Card* card, const QString& label, QWidget* field, const QString& objectName, const QString& unit = {});
    void load();
    void save();
    void updateState();
    [[nodiscard]] SiteSettings entered() const;
    void setProblem(const QString& text, QWidget* field);

    PageContext m_context;
    SiteSettings m_loaded;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QComboBox* m_currency;
    QComboBox* m_zone;
    QSpinBox* m_fuse;
    QComboBox* m_phases;
    QSpinBox* m_voltage;
    TextLabel* m_limit;
    QComboBox* m_lobby;
    QSpinBox* m_heartbeat;
    QSpinBox* m_timeout;
    TextLabel* m_problem;
    Button* m_save;
    Button* m_discard;
    bool m_isSaving = false;
};

} // namespace forecourt::ui
