// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of the window's frame share: the whole window over a believable site, its keys and actions.
#pragma once

#include "core/config/settingsstore.h"
#include "tests/gui/fakeconsole.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace forecourt::tests {

/// Open from the start; open() is the next start of the program. Thread: the test's.
struct FrameFixture
{
    FakeConsole fakes;
    QTemporaryDir folder;
    ui::ThemeManager themes{*qApp, ui::ThemeManager::Setting::Light};
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    int retries = 0;
    bool isAutostart = false;
    ui::UndoLog* undo = nullptr; ///< of all windows from the next open() on; null: each has its own
    std::unique_ptr<ui::ConsoleWindow> console;

    explicit FrameFixture(bool isEmpty = false);
    ~FrameFixture();

    void open(bool offersSetup = false);

    [[nodiscard]] ui::MainWindow& window() const { return console->window(); }
    template<class T>
    [[nodiscard]] T* find(const char* name) const
    {
        for (T* widget : window().findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return window().findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QAction* action(const char* name) const;
    /// A key as a person presses it: to what has the focus.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString& text) const;
    [[nodiscard]] QString place() const;
};

} // namespace forecourt::tests
