// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The frame: pages and shortcuts, history, remembered settings, F6, quitting, and the language.
#include "core/config/settingsstore.h"
#include "tests/support/testprogram.h"
#include "ui/format/language.h"
#include "ui/mainwindow.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/overflowarea.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::ui;

class TestMainWindow : public QObject
{
    Q_OBJECT
public:
    explicit TestMainWindow(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstPageOpensByItself();
    void shortcutsOpenPages();
    void historyGoesBackAndForward();
    void aDetailPageMarksItsParent();
    void onlyMenusWithEntriesExist();
    void theThemeIsAppliedAndKept();
    void sizeAndPositionAreKept();
    void narrowWindowsShowIconsOnly();
    void f6GoesRoundThePanes();
    void theKeyboardGoesAlongToAnotherPage_data();
    void theKeyboardGoesAlongToAnotherPage();
    void theListOfPagesKeepsTheKeyboard();
    void aCommandTakesTheKeyboardToItsPage();
    void noPageBeginsInAField();
    void theKeyboardStaysInThePageWhenItsButtonGoes_data();
    void theKeyboardStaysInThePageWhenItsButtonGoes();
    void anotherPageIsSeenFromItsTop();
    void aNoticeCoversNothingOfThePage();
    void aNoticeIsReachedAndClosedByKeys();
    void quittingAsksOnlyWhenSomebodyWouldNotice();
    void everyFocusableWidgetHasAName();
    void everyLanguageIsThere();
    void englishNeverShowsABracketedPlural();

private:
    [[nodiscard]] QString current() const { return m_window->navigation().place(); }

    ThemeManager& m_themes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<config::SettingsStore> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

QWidget* makePage(ThemeManager& themes, const QString& name)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(new Button(themes, name));
    return page;
}

} // namespace

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<config::SettingsStore>(m_folder->filePath(QStringLiteral("forecourt.ini")), QString());
    QVERIFY(m_settings->load().has_value());
    m_window = std::make_unique<MainWindow>(m_themes, *m_settings);
    m_window->resize(1440, 900); // by itself it would fit the small screen of the tests
    m_window->addPage(QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("layout-dashboard"),
                      makePage(m_themes, QStringLiteral("Reload")));
    m_window->addPage(QStringLiteral("chargers"), QStringLiteral("Chargers"), QStringLiteral("ev-charger"),
                      makePage(m_themes, QStringLiteral("Add charger")));
    m_window->addPage(QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("settings"),
                      makePage(m_themes, QStringLiteral("Save")), true);
    m_window->addDetailPage(QStringLiteral("charger"), QStringLiteral("chargers"), makePage(m_themes, QStringLiteral("Restart")));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_themes.setSetting(ThemeManager::Setting::Light);
}

void TestMainWindow::theFirstPageOpensByItself()
{
    QCOMPARE(current(), QStringLiteral("overview"));
    QVERIFY(m_window->currentPage()->isVisible());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Overview")));
    m_window->setSite(QStringLiteral("Gasthof Rebstock"), QStringLiteral("Fellbach"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Gasthof Rebstock")));
}

void TestMainWindow::shortcutsOpenPages()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(current(), QStringLiteral("chargers"));
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(current(), QStringLiteral("settings"));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(current(), QStringLiteral("overview"));
    m_window->open(QStringLiteral("no-such-page"));
    QCOMPARE(current(), QStringLiteral("overview"));
}

void TestMainWindow::historyGoesBackAndForward()
{
    QSignalSpy opened(m_window.get(), &MainWindow::placeOpened);
    m_window->open(QStringLiteral("chargers"));
    m_window->open(QStringLiteral("charger/BAY-4"));
    QCOMPARE(opened.last().at(0).toString(), QStringLiteral("charger"));
    QCOMPARE(opened.last().at(1).toString(), QStringLiteral("BAY-4"));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(current(), QStringLiteral("chargers"));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(current(), QStringLiteral("overview"));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(current(), QStringLiteral("overview"));
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(current(), QStringLiteral("charger/BAY-4"));
    QVERIFY(!m_window->navigation().canGoForward());
    m_window->navigation().back();
    m_window->open(QStringLiteral("settings"));
    QVERIFY(!m_window->navigation().canGoForward());
}

void TestMainWindow::aDetailPageMarksItsParent()
{
    m_window->open(QStringLiteral("charger/BAY-4"));
    QCOMPARE(m_window->sidebar().currentPage(), QStringLiteral("chargers"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Chargers")));
}

void TestMainWindow::onlyMenusWithEntriesExist()
{
    for (const QAction* action : m_window->menuBar()->actions())
        QVERIFY2(!action->menu()->isEmpty(), qPrintable(action->text()));
    const qsizetype before = m_window->menuBar()->actions().size();
    m_window->menu(MainWindow::MenuId::Charger)->addAction(QStringLiteral("Add charger"));
    const QList<QAction*> actions = m_window->menuBar()->actions();
    QCOMPARE(actions.size(), before + 1);
    QCOMPARE(actions.at(1)->menu(), m_window->menu(MainWindow::MenuId::Charger)); // between File and View
}

void TestMainWindow::theThemeIsAppliedAndKept()
{
    const QList<QAction*> actions = m_window->findChildren<QAction*>();
    const auto dark = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->isCheckable() && QString(action->text()).remove(QLatin1Char('&')) == QLatin1String("Dark");
    });
    QVERIFY(dark != actions.end());
    (*dark)->trigger();
    QVERIFY(m_themes.theme().isDark);
    QCOMPARE(m_settings->value(config::Theme), QStringLiteral("dark"));
    QCOMPARE(int(themeSettingFromName(QStringLiteral("dark"))), int(ThemeManager::Setting::Dark));
    QCOMPARE(int(themeSettingFromName(QStringLiteral("nonsense"))), int(ThemeManager::Setting::System));
}

void TestMainWindow::sizeAndPositionAreKept()
{
    m_window->resize(1300, 745); // less than the screen, which has 800
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QCOMPARE(quit.count(), 1);
    MainWindow again(m_themes, *m_settings);
    QCOMPARE(again.height(), 745);
}

void TestMainWindow::narrowWindowsShowIconsOnly()
{
    m_window->resize(1400, 800);
    QTRY_VERIFY(!m_window->sidebar().isIconsOnly());
    m_window->resize(1100, 800);
    QTRY_VERIFY(m_window->sidebar().isIconsOnly());
    QCOMPARE(m_window->sidebar().width(), metrics::SidebarIconWidth);
}

void TestMainWindow::f6GoesRoundThePanes()
{
    m_window->statusStrip().addSegment(QStringLiteral("server"), StatusStrip::Side::Start);
    m_window->statusStrip().setSegment(QStringLiteral("server"), QStringLiteral("radio"), QStringLiteral("Listening"));
    m_window->sidebar().focusList();
    QVERIFY(m_window->sidebar().isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->currentPage()->isAncestorOf(m_window->focusWidget()));
    QVERIFY(hasKeyboardFocus(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->statusStrip().isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->sidebar().isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_window->statusStrip().isAncestorOf(m_window->focusWidget()));
}

void TestMainWindow::theKeyboardGoesAlongToAnotherPage_data()
{
    QTest::addColumn<QString>("from");
    for (const char* from : {"page", "status bar", "notice", "list of pages"})
        QTest::newRow(from) << QString::fromLatin1(from);
}

void TestMainWindow::theKeyboardGoesAlongToAnotherPage()
{
    QFETCH(QString, from);
    m_window->statusStrip().addSegment(QStringLiteral("server"), StatusStrip::Side::Start);
    m_window->statusStrip().setSegment(QStringLiteral("server"), QStringLiteral("radio"), QStringLiteral("Listening"));
    const Toast* toast = m_window->toasts().post(QStringLiteral("check"), QStringLiteral("Archived Bay 4"), QStringLiteral("Undo"));
    QTRY_VERIFY(toast->isVisible());
    QWidget* const parts[]{m_window->currentPage(), &m_window->statusStrip(), &m_window->toasts(), &m_window->sidebar()};
    const QStringList names{QStringLiteral("page"), QStringLiteral("status bar"), QStringLiteral("notice"), QStringLiteral("list of pages")};
    QWidget* const part = parts[names.indexOf(from)];
    if (part == &m_window->sidebar())
        m_window->sidebar().focusList();
    else
        giveKeyboardFocus(firstInPane(*part));
    QVERIFY(part->isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_window->currentPage()->isAncestorOf(m_window->focusWidget()));
    QVERIFY(hasKeyboardFocus(m_window->focusWidget())); // and is seen
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->currentPage()->isAncestorOf(m_window->focusWidget()));
    QVERIFY(hasKeyboardFocus(m_window->focusWidget()));
}

void TestMainWindow::theListOfPagesKeepsTheKeyboard()
{
    m_window->sidebar().focusList();
    Q_EMIT m_window->sidebar().pageRequested(QStringLiteral("chargers"));
    QCOMPARE(current(), QStringLiteral("chargers"));
    QVERIFY(m_window->sidebar().isAncestorOf(m_window->focusWidget())); // for the next arrow key
}

/// As after "Get diagnostics", which shows the files: nobody has chosen in the list.
void TestMainWindow::aCommandTakesTheKeyboardToItsPage()
{
    m_window->sidebar().focusList();
    m_window->open(QStringLiteral("chargers"));
    QVERIFY(m_window->currentPage()->isAncestorOf(m_window->focusWidget()));
    m_window->sidebar().focusList();
    Q_EMIT m_window->sidebar().pageRequested(QStringLiteral("overview"));
    QVERIFY(m_window->sidebar().isAncestorOf(m_window->focusWidget()));
}

void TestMainWindow::noPageBeginsInAField()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(new QLineEdit);
    auto* button = new Button(m_themes, QStringLiteral("Export"));
    layout->addWidget(button);
    m_window->addDetailPage(QStringLiteral("messages"), QStringLiteral("chargers"), page);
    giveKeyboardFocus(firstInPane(*m_window->currentPage()));
    m_window->open(QStringLiteral("messages"));
    QCOMPARE(m_window->focusWidget(), button); // Ctrl+Z still takes back what was done
}

void TestMainWindow::theKeyboardStaysInThePageWhenItsButtonGoes_data()
{
    QTest::addColumn<bool>("isLast");
    QTest::newRow("what follows it") << false;
    QTest::newRow("nothing follows it") << true;
}

void TestMainWindow::theKeyboardStaysInThePageWhenItsButtonGoes()
{
    QFETCH(bool, isLast);
    auto* first = m_window->currentPage()->findChild<Button*>();
    auto* last = new Button(m_themes, QStringLiteral("Accept"));
    m_window->currentPage()->layout()->addWidget(last);
    const Toast* toast = m_window->toasts().post(QStringLiteral("check"), QStringLiteral("Decided about 2 sessions"), QStringLiteral("Undo"));
    QTRY_VERIFY(last->isVisible() && toast->isVisible());
    Button* const going = isLast ? last : first;
    Button* const staying = isLast ? first : last;
    giveKeyboardFocus(going);
    going->hide();
    QCOMPARE(m_window->focusWidget(), staying); // not the notice, whose button takes back what was done
    QVERIFY(hasKeyboardFocus(staying));
}

/// A page that has no room scrolls; the next one begins at its top all the same.
void TestMainWindow::anotherPageIsSeenFromItsTop()
{
    for (QWidget* page : m_window->pages())
        page->setMinimumHeight(3000);
    m_window->show();
    auto* area = m_window->findChild<OverflowArea*>(QStringLiteral("pageArea"));
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 1000);
    const QStringList ids = m_window->pages().keys();
    m_window->open(ids.at(0));
    area->verticalScrollBar()->setValue(900);
    m_window->open(ids.at(1));
    QCOMPARE(area->verticalScrollBar()->value(), 0);
}

void TestMainWindow::aNoticeCoversNothingOfThePage()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_window->setLayoutDirection(direction);
        QList<Toast*> toasts;
        for (int i = 0; i < 3; ++i)
            toasts.append(m_window->toasts().post(QStringLiteral("check"), QStringLiteral("Archived Bay %1, and a few more words").arg(i), QStringLiteral("Undo")));
        for (const QSize size : {QSize(1024, 640), QSize(1440, 900)}) {
            m_window->resize(size);
            QTRY_COMPARE(m_window->size(), size);
            const auto inWindow = [this](const QWidget& widget) { return QRect(widget.mapTo(m_window.get(), QPoint()), widget.size()); };
            const auto isClear = [&](const Toast* toast) {
                const QRect where = inWindow(*toast);
                const QList<const QWidget*> others{m_window->currentPage(), &m_window->sidebar(), &m_window->statusStrip()};
                return toast->isVisible() && toast->width() >= 300 && m_window->rect().contains(where)
                    && std::none_of(others.begin(), others.end(), [&](const QWidget* other) { return inWindow(*other).intersects(where); });
            };
            for (const Toast* toast : toasts)
                QTRY_VERIFY(isClear(toast));
        }
        for (Toast* toast : toasts)
            toast->dismiss();
    }
    m_window->setLayoutDirection(Qt::LeftToRight);
}

void TestMainWindow::aNoticeIsReachedAndClosedByKeys()
{
    auto* button = m_window->currentPage()->findChild<Button*>();
    button->setFocus(Qt::TabFocusReason);
    QPointer<Toast> toast = m_window->toasts().post(QStringLiteral("check"), QStringLiteral("Archived Bay 4"), QStringLiteral("Undo"));
    QTRY_VERIFY(toast->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(toast->isAncestorOf(m_window->focusWidget()));
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("toastAction"));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!toast || !toast->isVisible());
    QCOMPARE(m_window->focusWidget(), button);
    QVERIFY(hasKeyboardFocus(button));
    auto* cross = m_window->toasts().post(QStringLiteral("check"), QStringLiteral("Done"))->findChild<Button*>(QStringLiteral("toastClose"));
    QVERIFY(!cross->accessibleName().isEmpty());
    cross->click();
    QVERIFY(!m_window->toasts().isVisible());
}

void TestMainWindow::quittingAsksOnlyWhenSomebodyWouldNotice()
{
    QString warning = QStringLiteral("3 chargers lose their central system.");
    m_window->setQuitWarning([&warning] { return warning; });
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(quit.count(), 0);
    auto* question = m_window->findChild<ConfirmDialog*>();
    QVERIFY(question != nullptr);
    question->reject();
    QTRY_VERIFY(m_window->findChild<ConfirmDialog*>() == nullptr);
    QVERIFY(m_window->isVisible());
    m_window->close();
    m_window->findChild<ConfirmDialog*>()->acceptButton()->click();
    QTRY_COMPARE(quit.count(), 1);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::everyFocusableWidgetHasAName()
{
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named, widget->metaObject()->className());
    }
}

void TestMainWindow::everyLanguageIsThere()
{
    const QStringList languages = availableLanguages();
    for (const char* language : {"de", "en", "es", "fr", "nl"})
        QVERIFY2(languages.contains(QLatin1String(language)), language);
    QCOMPARE(localeForLanguage(QStringLiteral("de")).decimalPoint(), QStringLiteral(","));
}

void TestMainWindow::englishNeverShowsABracketedPlural()
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/translations/forecourt_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(!text.contains(QStringLiteral("unfinished")), "fill in the plural forms of translations/forecourt_en.ts");
    for (const QString& line : text.split(QLatin1Char('\n')))
        QVERIFY2(!line.contains(QStringLiteral("<numerusform>")) || !line.contains(QStringLiteral("(s)")), qPrintable(line));
}

FORECOURT_TEST_PROGRAM(TestMainWindow)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestMainWindow test(themes);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
