// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fullconsole.h"

namespace forecourt::tests {

FullConsole::FullConsole(Site site)
{
    if (site == Site::Believable) {
        fillBelievableSite(fakes.source, fakes.history, pictureTime());
        fillBelievableFirmware(fakes.source, fakes.files);
        fakes.source.requestSnapshot();
    }
    FakeConsole::settle();
}

FullConsole::~FullConsole() = default;

void FullConsole::open(bool offersSetup)
{
    ui::ConsoleSetup setup{
        .site = site ? *site : fakes.site,
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
    setup.machine = &fakes.theMachine();
    setup.explainer = &explainer;
    setup.traces = &traces;
    setup.commissioning = &checks;
    setup.localLists = &fakes.theLocalLists();
    setup.reservations = &fakes.theReservations();
    setup.vendorData = &fakes.theVendorData();
    setup.jobs = &fakes.jobs;
    setup.files = &fakes.files;
    setup.bundles = &fakes.bundles;
    setup.prices = &fakes.prices;
    setup.calculator = &fakes.calculator;
    setup.corrections = &fakes.billing;
    setup.months = &fakes.billing;
    setup.documents = &fakes.billing;
    setup.reports = &fakes.billing;
    setup.driverCosts = &fakes.billing;
    setup.planning = &planning;
    setup.offersSetup = offersSetup;
    setup.link = link;
    setup.showsTray = bool(trayPlace);
    setup.trayPlace = trayPlace;
    console = std::make_unique<ui::ConsoleWindow>(setup);
    console->window().resize(1440, 900); // by itself it would fit the small screen of the tests
    if (startsMinimised) {
        console->showMinimized();
        FakeConsole::settle();
        return;
    }
    console->show();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QApplication::setActiveWindow(&window()); // no window manager is here to do it
    FakeConsole::settle();
}

ui::MainWindow& FullConsole::window() const
{
    return console->window();
}

QString FullConsole::place() const
{
    return window().navigation().place();
}

QWidget& FullConsole::front() const
{
    if (QWidget* const popup = QApplication::activePopupWidget())
        return *popup;
    if (QWidget* const dialog = QApplication::activeModalWidget())
        return *dialog;
    return window();
}

QString FullConsole::dialog() const
{
    const QWidget* const open = QApplication::activeModalWidget();
    return open ? open->objectName() : QString();
}

void FullConsole::key(Qt::Key which, Qt::KeyboardModifiers modifiers)
{
    ++keys;
    QWidget& target = front();
    QTest::keyClick(target.focusWidget() ? target.focusWidget() : &target, which, modifiers);
    FakeConsole::settle();
    if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget())
        QApplication::setActiveWindow(&window()); // as a window manager does after a dialog
}

void FullConsole::type(const QString& text)
{
    ++keys;
    QWidget& target = front();
    QTest::keyClicks(target.focusWidget() ? target.focusWidget() : &target, text);
    FakeConsole::settle();
}

bool FullConsole::isAt(const char* name) const
{
    for (const QWidget* at = front().focusWidget(); at != nullptr; at = at->parentWidget()) {
        if (at->objectName() == QLatin1String(name))
            return true;
    }
    return false;
}

bool FullConsole::go(const char* name, Qt::Key which)
{
    for (int pressed = 0; pressed < 80; ++pressed) {
        if (isAt(name))
            return true;
        key(which);
    }
    return false;
}

} // namespace forecourt::tests
