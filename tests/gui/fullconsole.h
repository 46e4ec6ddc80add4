// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole window with every service behind it, faked, and the keys of a person in front of it.
#pragma once

#include "core/config/settingsstore.h"
#include "core/export/fileexchange.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/believablefirmware.h"
#include "tests/support/believablesite.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakeplanning.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/trayplace.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace forecourt::tests {

/// Fill or change the fakes, then open(). Thread: the test's.
struct FullConsole
{
    enum class Site { Fresh, Believable };

    FakeConsole fakes;
    QTemporaryDir folder;
    ui::ThemeManager themes{*qApp, ui::ThemeManager::Setting::Light};
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    FakeMachine& machine{fakes.machine};
    FakeBackups backups;
    FakeCommissioning checks;
    FakePlanning planning{fakes.source};
    ocpp::V16Explainer explainer;
    exporting::TraceService traces{fakes.theHistory(), explainer};
    exporting::FileExchange exchange{fakes.theHistory()};
    api::LiveSite* site = nullptr; ///< before open(): in the place of that of the fakes
    std::function<std::unique_ptr<ui::TrayPlace>()> trayPlace; ///< before open(): with an icon there
    bool startsMinimised = false; ///< before open(): as "Start minimised" has it
    api::Link* link = nullptr; ///< before open(): the window is attached to a service
    std::unique_ptr<ui::ConsoleWindow> console;

    explicit FullConsole(Site site = Site::Believable);
    ~FullConsole();

    void open(bool offersSetup = false);

    [[nodiscard]] ui::MainWindow& window() const;
    [[nodiscard]] QString place() const;
    /// What keys go to: a menu, a dialog, or the window itself.
    [[nodiscard]] QWidget& front() const;
    [[nodiscard]] QString dialog() const;

    int keys = 0; ///< pressed so far, a typed text counting as one
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// The focus is on the widget of that name, or inside it.
    [[nodiscard]] bool isAt(const char* name) const;
    /// Presses \a which until the focus is there; false if it never comes there.
    bool go(const char* name, Qt::Key which = Qt::Key_Tab);
};

} // namespace forecourt::tests
