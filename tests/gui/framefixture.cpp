// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/framefixture.h"

#include "tests/support/believablesite.h"

namespace forecourt::tests {

FrameFixture::FrameFixture(bool isEmpty)
{
    if (!isEmpty) {
        fillBelievableSite(fakes.source, fakes.history, pictureTime());
        fakes.source.requestSnapshot();
    }
    FakeConsole::settle();
    open();
}

FrameFixture::~FrameFixture() = default;

void FrameFixture::open(bool offersSetup)
{
    console.reset();
    ui::ProgramHooks program;
    program.retryPorts = [this] { ++retries; };
    program.isAutostart = [this] { return isAutostart; };
    program.setAutostart = [this](bool isOn) {
        isAutostart = isOn;
        return Result<void>();
    };
    program.dataFolder = QStringLiteral("/data/forecourt");
    ui::ConsoleSetup setup{
        .site = fakes.site,
        .engine = fakes.engine,
        .administration = fakes.administration,
        .history = fakes.history,
        .clock = fakes.clock,
        .themes = themes,
        .settings = settings,
        .network = {[] { return QStringList{QStringLiteral("192.168.1.20")}; }},
        .appearance = {},
        .locale = QLocale(QLocale::German, QLocale::Germany),
        .userName = QStringLiteral("Eva"),
        .alerts = fakes.alerts,
        .notifications = fakes.notifications,
    };
    setup.program = program;
    setup.offersSetup = offersSetup;
    setup.undo = undo;
    console = std::make_unique<ui::ConsoleWindow>(setup);
    console->window().resize(1440, 900); // by itself it would fit the small screen of the tests
    console->show();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    FakeConsole::settle();
    QApplication::setActiveWindow(&window()); // shortcuts ask for it, and no window manager is here to do it
}

QAction* FrameFixture::action(const char* name) const
{
    for (QAction* action : window().actionBook().actions()) {
        if (action->objectName() == QLatin1String(name))
            return action;
    }
    qFatal("no action %s", name);
}

void FrameFixture::key(Qt::Key which, Qt::KeyboardModifiers modifiers) const
{
    QWidget* target = modifiers == Qt::NoModifier ? window().focusWidget() : nullptr;
    QTest::keyClick(target ? target : &window(), which, modifiers);
    FakeConsole::settle();
}

void FrameFixture::type(const QString& text) const
{
    QTest::keyClicks(window().focusWidget(), text);
}

QString FrameFixture::place() const
{
    return window().navigation().place();
}

} // namespace forecourt::tests
