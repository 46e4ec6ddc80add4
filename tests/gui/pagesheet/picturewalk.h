// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks through every page, tab, dialog and assistant of the console and takes a picture of each.
#pragma once

#include "ui/theme/thememanager.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <QVariant>

#include <functional>
#include <vector>

class QMenu;
class QWidget;

namespace forecourt::ui {
class ConsoleWindow;
}

namespace forecourt::tests {

/// Each step is taken in light and, where it is wanted, in dark: DIR/light-NAME.png, DIR/dark-NAME.png; a dialog is a picture of
/// its own. A step that finds nothing to press, or opens no dialog, is told on standard error and counted. Thread: GUI.
class PictureWalk final : public QObject
{
    Q_OBJECT

public:
    /// \a isEmpty: the site is new, there are only pages without rows.
    PictureWalk(ui::ConsoleWindow& console, ui::ThemeManager& themes, const QString& folder, bool isEmpty, QObject* parent = nullptr);

    /// Before start(): no pictures in dark.
    void leaveOutDark() { m_isDarkWanted = false; }

    void start();

Q_SIGNALS:
    /// \a missed: steps that could not be taken.
    void finished(int missed);

private:
    struct Step
    {
        QString name;
        std::function<bool()> run; ///< false: what it needs is not there
    };

    void planEmpty();
    void planPages();
    void planCharger();
    void planCheck();
    void planSettings();
    void planDialogs();
    void planRecordDialogs();
    void planCommandDialogs();
    void planAccountDialogs();
    void planFileDialogs();
    void planAssistant();
    void add(const QString& name, std::function<bool()> run);
    void addTabs(const QString& name, const QString& place, const char* tabs, const char* table = nullptr);
    [[nodiscard]] int countOf(const char* tabs) const;
    /// Opens \a place, runs \a then, takes a picture of the dialog it opens.
    void addDialog(const QString& name, const QString& place, std::function<bool()> then);

    void takeStep();
    void takePictures(ui::ThemeManager::Setting theme, const QString& prefix, void (PictureWalk::*next)());
    void takeDark();
    void goOn();
    bool save(const QWidget& widget, const QString& file) const;
    [[nodiscard]] QList<QWidget*> dialogs() const;
    void closeDialogs();
    bool open(const QString& place);
    bool trigger(const char* action);
    /// In the dialog that is open, or else in the window; false where it is off.
    [[nodiscard]] bool sees(const char* widget) const;
    bool press(const char* button);
    /// The entry of a menu of the window, of the menu that is open, of that of the first row of \a table.
    bool pick(const char* menu, const char* entry);
    bool pickOpen(const char* entry);
    bool pickFor(const char* table, const char* entry);
    static bool triggerIn(const QMenu& menu, const char* entry);
    bool chooseFile(const char* dialog, const QString& path);
    [[nodiscard]] QString rosterFile() const;
    [[nodiscard]] QString photoFile() const;
    bool showTab(const char* tabs, int index);
    bool showPart(const char* tabs, const char* widget);
    bool choose(const char* table);
    bool chooseKey(const char* table, const QVariant& key);
    bool chooseAll(const char* table);
    bool scrollTo(const char* name);

    ui::ConsoleWindow& m_console;
    ui::ThemeManager& m_themes;
    QString m_folder;
    QTemporaryDir m_files; ///< what is opened in the pictures
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    int m_tries = 0; ///< of this step
    int m_missed = 0;
    bool m_isDarkWanted = true;
    QTimer m_pause;
    std::function<void()> m_next;
};

} // namespace forecourt::tests
