// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The icon in the notification area and the window behind it: a tray that is there, comes late, or never comes.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"

#include <QDialog>
#include <QMenu>
#include <QPointer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::tray {

namespace {

/// A notification area that comes when the test says so.
class FakeTray final : public TrayPlace
{
public:
    explicit FakeTray(bool isThere) : isThere(isThere) {}

    bool isThere;
    bool isWaiting = false;
    QMenu* menu = nullptr; ///< of what is shown; null: nothing is
    QString tip;

    [[nodiscard]] bool isAvailable() const override { return isThere; }
    void setWaiting(bool waiting) override { isWaiting = waiting; }
    void show(const QIcon&, QMenu& shown) override { menu = &shown; }
    [[nodiscard]] bool isShown() const override { return menu != nullptr; }
    void setIcon(const QIcon&) override {}
    void setToolTip(const QString& text) override { tip = text; }
    void say(const QString&, const QString&) override {}
};

struct TrayFixture
{
    QPointer<FakeTray> tray;
    FullConsole full;

    TrayFixture(bool isThere, bool startsMinimised, bool isFresh = false)
        : full(isFresh ? FullConsole::Site::Fresh : FullConsole::Site::Believable)
    {
        full.trayPlace = [this, isThere] {
            auto made = std::make_unique<FakeTray>(isThere);
            tray = made.get();
            return made;
        };
        full.startsMinimised = startsMinimised;
        full.open(isFresh);
    }
    void retry() const
    {
        Q_EMIT tray->retryDue();
        FakeConsole::settle();
    }
    [[nodiscard]] MainWindow& window() const { return full.window(); }
};

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIconHasTipAndMenu();
    void startedMinimisedTheWindowIsInTheTrayAlone();
    void theAssistantWaitsForTheWindow();
    void aLateTrayTakesTheMinimisedWindow();
    void aLateTrayLeavesAWindowThatIsUsed();
    void withoutATrayTheWindowStaysInReach();
    void closingGoesToTheTray();
};

void TestTray::theIconHasTipAndMenu()
{
    TrayFixture fixture(true, false);
    QVERIFY(fixture.tray->isShown() && !fixture.tray->isWaiting);
    QVERIFY2(fixture.tray->tip.contains(QStringLiteral("connected")), qPrintable(fixture.tray->tip));
    QVERIFY(fixture.tray->menu->actions().size() >= 3);
    QVERIFY(fixture.window().isVisible());
}

void TestTray::startedMinimisedTheWindowIsInTheTrayAlone()
{
    TrayFixture fixture(true, true);
    QVERIFY(!fixture.window().isVisible());
    Q_EMIT fixture.tray->openRequested();
    QVERIFY(fixture.window().isVisible() && !fixture.window().isMinimized());
    fixture.window().hide();
    fixture.tray->menu->actions().first()->trigger(); // "Open"
    QVERIFY(fixture.window().isVisible());
}

void TestTray::theAssistantWaitsForTheWindow()
{
    for (const bool isThere : {true, false}) { // hidden in the tray, or minimised
        TrayFixture fixture(isThere, true, true);
        const auto isOffered = [&fixture] {
            const auto* assistant = fixture.window().findChild<QDialog*>(QStringLiteral("setupAssistant"));
            return assistant != nullptr && assistant->isVisible();
        };
        QVERIFY(!isOffered());
        fixture.full.console->bringToFront();
        FakeConsole::settle();
        QVERIFY(isOffered());
        fixture.window().findChild<QDialog*>(QStringLiteral("setupAssistant"))->reject();
        FakeConsole::settle();
        fixture.window().hide();
        fixture.full.console->bringToFront();
        FakeConsole::settle();
        QVERIFY(!isOffered()); // once in a run
    }
}

void TestTray::aLateTrayTakesTheMinimisedWindow()
{
    TrayFixture fixture(false, true);
    QVERIFY(fixture.window().isVisible() && fixture.window().isMinimized()); // in reach meanwhile
    QVERIFY(fixture.tray->isWaiting);
    fixture.retry();
    QVERIFY(fixture.window().isVisible());
    fixture.tray->isThere = true;
    fixture.retry();
    QVERIFY(fixture.tray->isShown() && !fixture.tray->isWaiting);
    QVERIFY(!fixture.window().isVisible());
    Q_EMIT fixture.tray->openRequested();
    QVERIFY(fixture.window().isVisible() && !fixture.window().isMinimized());
}

void TestTray::aLateTrayLeavesAWindowThatIsUsed()
{
    TrayFixture fixture(false, true);
    fixture.full.console->bringToFront();
    fixture.tray->isThere = true;
    fixture.retry();
    QVERIFY(fixture.tray->isShown());
    QVERIFY(fixture.window().isVisible() && !fixture.window().isMinimized());
}

void TestTray::withoutATrayTheWindowStaysInReach()
{
    TrayFixture fixture(false, true);
    for (int i = 0; i < 4; ++i)
        fixture.retry();
    QVERIFY(!fixture.tray->isWaiting); // given up
    QVERIFY(!fixture.tray->isShown());
    QVERIFY(fixture.window().isVisible() && fixture.window().isMinimized());
    fixture.tray->isThere = true;
    fixture.retry(); // too late
    QVERIFY(!fixture.tray->isShown());
}

void TestTray::closingGoesToTheTray()
{
    for (const bool isThere : {true, false}) {
        TrayFixture fixture(isThere, false);
        QVERIFY(fixture.full.settings.setValue(config::CloseExplained, true));
        fixture.window().close();
        FakeConsole::settle();
        QCOMPARE(fixture.window().isVisible(), !isThere);
        QCOMPARE(fixture.window().isMinimized(), !isThere);
    }
}

FORECOURT_WINDOW_TEST(TestTray)

} // namespace forecourt::tests::tray

#include "tst_tray.moc"
