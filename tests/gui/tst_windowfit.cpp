// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window on screens that are small, changed, or gone.
#include "core/config/settingsstore.h"
#include "tests/support/testprogram.h"
#include "ui/mainwindow.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/statusstrip.h"
#include "ui/windowfit.h"

#include <QApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace forecourt::ui;

namespace forecourt::tests::windowfit {

class TestWindowFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastSizeIsNeverMoreThanTheScreen_data();
    void theLeastSizeIsNeverMoreThanTheScreen();
    void aSavedPlaceIsBroughtOntoAScreen_data();
    void aSavedPlaceIsBroughtOntoAScreen();
    void theFirstWindowFitsTheScreen();
    void theLeastSizeFollowsTheScreen();
    void aWindowLargerThanTheScreenComesBackOntoIt();
};

namespace {

/// A window as a person has it, and what it keeps.
struct Console
{
    QTemporaryDir folder;
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    bool isLoaded = settings.load().has_value();
};

QRect room()
{
    return QGuiApplication::primaryScreen()->availableGeometry();
}

} // namespace

void TestWindowFit::theLeastSizeIsNeverMoreThanTheScreen_data()
{
    QTest::addColumn<QRect>("available");
    QTest::addColumn<QMargins>("frame");
    QTest::addColumn<QSize>("least");
    const QMargins frame(4, 28, 4, 4);
    QTest::newRow("1920 x 1080") << QRect(0, 0, 1920, 1040) << frame << QSize(1024, 640);
    QTest::newRow("1920 x 1080 at 150 %") << QRect(0, 0, 1280, 693) << frame << QSize(1024, 640);
    QTest::newRow("1920 x 1080 at 200 %") << QRect(0, 0, 960, 520) << frame << QSize(952, 488);
    QTest::newRow("a panel at the left and at the top") << QRect(60, 30, 900, 510) << frame << QSize(892, 478);
    QTest::newRow("only too low") << QRect(0, 0, 1366, 600) << frame << QSize(1024, 568);
    QTest::newRow("upright") << QRect(0, 0, 768, 1366) << frame << QSize(760, 640);
    QTest::newRow("no frame") << QRect(0, 0, 960, 540) << QMargins() << QSize(960, 540);
    QTest::newRow("exactly as large") << QRect(0, 0, 1032, 672) << frame << QSize(1024, 640);
    QTest::newRow("smaller than the frame") << QRect(0, 0, 6, 20) << frame << QSize(1, 1);
    QTest::newRow("a screen that does not say") << QRect() << frame << QSize(1024, 640);
}

void TestWindowFit::theLeastSizeIsNeverMoreThanTheScreen()
{
    QFETCH(QRect, available);
    QFETCH(QMargins, frame);
    QTEST(boundedMinimum(QSize(1024, 640), available, frame), "least");
}

void TestWindowFit::aSavedPlaceIsBroughtOntoAScreen_data()
{
    QTest::addColumn<QRect>("saved");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("shown");
    const QRect usual(0, 0, 1920, 1040);
    const QRect second(1920, 0, 1280, 984);
    const QRect small(0, 0, 960, 520);
    QTest::newRow("where it was") << QRect(100, 50, 1440, 900) << QList<QRect>{usual} << QRect(100, 50, 1440, 900);
    QTest::newRow("as large as the screen") << usual << QList<QRect>{usual} << usual;
    QTest::newRow("on the second screen") << QRect(2000, 20, 1100, 700) << QList<QRect>{usual, second} << QRect(2000, 20, 1100, 700);
    QTest::newRow("the second screen is gone") << QRect(2000, 20, 1100, 700) << QList<QRect>{usual} << QRect(820, 20, 1100, 700);
    QTest::newRow("across two screens, whole") << QRect(1500, 0, 1200, 900) << QList<QRect>{usual, second} << QRect(1500, 0, 1200, 900);
    QTest::newRow("mostly on the second screen") << QRect(1800, 200, 1200, 900) << QList<QRect>{usual, second} << QRect(1920, 84, 1200, 900);
    QTest::newRow("larger than the screen") << QRect(100, 50, 1440, 900) << QList<QRect>{small} << small;
    QTest::newRow("wider than the screen") << QRect(100, 40, 1440, 400) << QList<QRect>{small} << QRect(0, 40, 960, 400);
    QTest::newRow("off at the top and the left") << QRect(-500, -300, 1100, 700) << QList<QRect>{usual} << QRect(0, 0, 1100, 700);
    QTest::newRow("off all, far away") << QRect(9000, 9000, 1100, 700) << QList<QRect>{usual, second} << QRect(820, 340, 1100, 700);
    QTest::newRow("a panel at the left and at the top") << QRect(0, 0, 1100, 700) << QList<QRect>{QRect(60, 30, 1800, 1000)}
                                                        << QRect(60, 30, 1100, 700);
    QTest::newRow("no screen") << QRect(100, 50, 1440, 900) << QList<QRect>{} << QRect(100, 50, 1440, 900);
    QTest::newRow("nothing saved") << QRect() << QList<QRect>{usual} << QRect();
}

void TestWindowFit::aSavedPlaceIsBroughtOntoAScreen()
{
    QFETCH(QRect, saved);
    QFETCH(QList<QRect>, screens);
    QTEST(onScreen(saved, screens), "shown");
}

/// Offscreen the screen has 800 × 800, less than the window would like.
void TestWindowFit::theFirstWindowFitsTheScreen()
{
    Console console;
    QVERIFY(console.isLoaded);
    MainWindow window(console.themes, console.settings);
    QVERIFY(window.width() <= room().width() && window.height() <= room().height());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.width() <= room().width() && window.height() <= room().height());
    const QRect strip(window.statusStrip().mapTo(&window, QPoint()), window.statusStrip().size());
    QVERIFY(window.rect().contains(strip)); // the last line of the window is on the screen
}

void TestWindowFit::theLeastSizeFollowsTheScreen()
{
    Console console;
    MainWindow window(console.themes, console.settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QSize least = window.minimumSize();
    QVERIFY(least.width() <= room().width() && least.height() <= room().height());
    const QSize most = QSize(1024, 640).boundedTo(room().size());
    QVERIFY(least.width() >= most.width() - 60 && least.height() >= most.height() - 60); // the frame
    QScreen* const screen = QGuiApplication::primaryScreen();
    window.setMinimumSize(1, 1);
    Q_EMIT screen->availableGeometryChanged(screen->availableGeometry()); // as after another scale
    QCOMPARE(window.minimumSize(), least);
    window.setMinimumSize(1, 1);
    Q_EMIT window.windowHandle()->screenChanged(screen);
    QCOMPARE(window.minimumSize(), least);
    window.resize(1440, 900); // it bounds from below only
    QCOMPARE(window.size(), QSize(1440, 900));
    Q_EMIT screen->availableGeometryChanged(screen->availableGeometry());
    QCOMPARE(window.size(), QSize(1440, 900));
}

void TestWindowFit::aWindowLargerThanTheScreenComesBackOntoIt()
{
    Console console;
    {
        MainWindow before(console.themes, console.settings);
        before.show();
        QVERIFY(QTest::qWaitForWindowExposed(&before));
        before.setGeometry(4000, 3000, 1700, 1200); // on a screen that will be gone
        before.remember();
    }
    MainWindow after(console.themes, console.settings);
    QVERIFY(room().contains(after.geometry()));
    after.show();
    QVERIFY(QTest::qWaitForWindowExposed(&after));
    const QMargins frame = after.windowHandle()->frameMargins(); // nobody knew it before
    QVERIFY(room().marginsAdded(frame).contains(after.geometry()));
}

FORECOURT_WINDOW_TEST(TestWindowFit)

} // namespace forecourt::tests::windowfit

#include "tst_windowfit.moc"
