// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings: sections at the left, their fields at the right, and a search over all of them.
#pragma once

#include "ui/settings/appearancesection.h"
#include "ui/settings/settingssection.h"

class QLineEdit;
class QListWidget;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt::ui {

class Banner;
class Button;
class PageHeader;

/// Where the section of another part of the program goes.
enum class SettingsPlace { BeforeBackup, AtEnd };

/// Thread: GUI.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const PageContext& context, const AppearanceHooks& hooks, const SettingsServices& services, QWidget* parent = nullptr);

    /// Takes \a section over, e.g. the notifications'.
    void addSection(SettingsSection* section, SettingsPlace place = SettingsPlace::BeforeBackup);
    /// Shows the section of that id; false where there is none.
    bool openSection(const QString& id);
    /// Something was typed in one of them and not saved yet.
    [[nodiscard]] bool hasUnsaved() const;
    /// Leads the keyboard to the control of that objectName in the open section; nothing where there is none.
    void focusControl(const QString& name);
    [[nodiscard]] SettingsSection* section(const QString& id) const;
    [[nodiscard]] SettingsSection* currentSection() const;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBanners(QVBoxLayout& page);
    void makeBody(QVBoxLayout& page);
    void insertSections(const AppearanceHooks& hooks);
    void connectSearch();
    void insertSection(int at, SettingsSection* section);
    void showCurrent(int row);
    void search(const QString& text);
    [[nodiscard]] QList<QPoint> hitsOf(const QStringList& words) const;
    void jumpTo(SettingsSection* section, SettingRow* row);
    void openHit(int row);
    void noteRestart();
    void showRestart(Button& restart) const;
    void showAttached(Banner& banner) const;

    PageContext m_context;
    SettingsServices m_services;
    QList<SettingsSection*> m_sections;
    QLineEdit* m_search;
    QListWidget* m_list;
    QListWidget* m_hits;
    QStackedWidget* m_left;
    QStackedWidget* m_pages;
    Banner* m_restart;
    SettingRow* m_marked = nullptr;
};

} // namespace forecourt::ui
