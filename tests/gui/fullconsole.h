// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole window with every service behind it, faked, and the keys of a person in front of it.
#pragma once

#include "core/config/settingsstore.h"
#include "core/export/fileexchange.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/believablesite.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakeplanning.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace forecourt::tests {

/// Fill or change the fakes, then open(). Thread: the test's.
struct FullConsole
{
    enum class Site { Fresh, Believable };

    FakeConsole fakes;
    QTemporaryDir folder;
    ui::ThemeManager themes{*qApp, ui::ThemeManager::Setting::Light};
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    FakeMachine machine;
    FakeBackups backups;
    FakeCommissioning checks;
    FakePlanning planning{fakes.source};
    ocpp::V16Explainer explainer;
    exporting::TraceService traces{fakes.theHistory(), explainer};
    exporting::FileExchange exchange{fakes.theHistory()};
    api::Link* link = nullptr; ///< before open(): the window is attached to a service
    std::unique_ptr<ui::ConsoleWindow> console;

    explicit FullConsole(Site site = Site::Believable)
    {
        if (site == Site::Believable) {
            fillBelievableSite(fakes.source, fakes.history, pictureTime());
            fakes.source.requestSnapshot();
        }
        FakeConsole::settle();
    }

    void open(bool offersSetup = false)
    {
        ui::ConsoleSetup setup{
            .site = fakes.site,
            .engine = fakes.theEngine(),
            .administration = fakes.theAdministration(),
            .history = fakes.theHistory(),
            .clock = fakes.clock,
            .themes = themes,
            .settings = settings,
            .network = ui::NetworkInfo{[] { return QStringList{QStringLiteral("192.168.1.20")}; }},
            .appearance = ui::AppearanceHooks{},
            .locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
            .userName = QStringLiteral("Eva"),
            .alerts = fakes.theAlerts(),
            .notifications = fakes.theNotifications(),
        };
        setup.exchange = &exchange;
        setup.backups = &backups;
        setup.machine = &machine;
        setup.explainer = &explainer;
        setup.traces = &traces;
        setup.commissioning = &checks;
        setup.localLists = &fakes.theLocalLists();
        setup.reservations = &fakes.theReservations();
        setup.planning = &planning;
        setup.offersSetup = offersSetup;
        setup.link = link;
        console = std::make_unique<ui::ConsoleWindow>(setup);
        console->show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QApplication::setActiveWindow(&window()); // no window manager is here to do it
        FakeConsole::settle();
    }

    [[nodiscard]] ui::MainWindow& window() const { return console->window(); }
    [[nodiscard]] QString place() const { return window().navigation().place(); }
    /// What keys go to: a menu, a dialog, or the window itself.
    [[nodiscard]] QWidget& front() const
    {
        if (QWidget* const popup = QApplication::activePopupWidget())
            return *popup;
        if (QWidget* const dialog = QApplication::activeModalWidget())
            return *dialog;
        return window();
    }
    [[nodiscard]] QString dialog() const
    {
        const QWidget* const open = QApplication::activeModalWidget();
        return open ? open->objectName() : QString();
    }

    int keys = 0; ///< pressed so far, a typed text counting as one
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        QWidget& target = front();
        QTest::keyClick(target.focusWidget() ? target.focusWidget() : &target, which, modifiers);
        FakeConsole::settle();
        if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget())
            QApplication::setActiveWindow(&window()); // as a window manager does after a dialog
    }
    void type(const QString& text)
    {
        ++keys;
        QWidget& target = front();
        QTest::keyClicks(target.focusWidget() ? target.focusWidget() : &target, text);
        FakeConsole::settle();
    }
    /// The focus is on the widget of that name, or inside it.
    [[nodiscard]] bool isAt(const char* name) const
    {
        for (const QWidget* at = front().focusWidget(); at != nullptr; at = at->parentWidget()) {
            if (at->objectName() == QLatin1String(name))
                return true;
        }
        return false;
    }
    /// Presses \a which until the focus is there; false if it never comes there.
    bool go(const char* name, Qt::Key which = Qt::Key_Tab)
    {
        for (int pressed = 0; pressed < 80; ++pressed) {
            if (isAt(name))
                return true;
            key(which);
        }
        return false;
    }
};

} // namespace forecourt::tests
