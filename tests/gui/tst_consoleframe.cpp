// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The frame of the window by keyboard and mouse: search, bell, undo, help, closing, what is remembered.
#include "core/config/settingsstore.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/believablesite.h"
#include "tests/support/testprogram.h"
#include "ui/consolepages.h"
#include "ui/consolewindow.h"
#include "ui/desktoptray.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/mainwindow.h"
#include "ui/models/rostersearch.h"
#include "ui/models/transactionmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/sitestatus.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/trayicon.h"
#include "ui/undolog.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/noticepopup.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStatusTipEvent>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

struct FrameFixture
{
    FakeConsole fakes;
    QTemporaryDir folder;
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    int retries = 0;
    bool isAutostart = false;
    std::unique_ptr<ConsoleWindow> console;

    explicit FrameFixture(bool isEmpty = false)
    {
        if (!isEmpty) {
            fillBelievableSite(fakes.source, fakes.history, pictureTime());
            fakes.source.requestSnapshot();
        }
        FakeConsole::settle();
        open();
    }

    void open(bool offersSetup = false)
    {
        console.reset();
        ProgramHooks program;
        program.retryPorts = [this] { ++retries; };
        program.isAutostart = [this] { return isAutostart; };
        program.setAutostart = [this](bool isOn) {
            isAutostart = isOn;
            return Result<void>();
        };
        program.dataFolder = QStringLiteral("/data/forecourt");
        ConsoleSetup setup{
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
        console = std::make_unique<ConsoleWindow>(setup);
        console->show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        FakeConsole::settle();
        QApplication::setActiveWindow(&window()); // shortcuts ask for it, and no window manager is here to do it
    }

    [[nodiscard]] MainWindow& window() const { return console->window(); }
    template<class T>
    [[nodiscard]] T* find(const char* name) const
    {
        for (T* widget : window().findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return window().findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QAction* action(const char* name) const
    {
        for (QAction* action : window().actionBook().actions()) {
            if (action->objectName() == QLatin1String(name))
                return action;
        }
        qFatal("no action %s", name);
    }
    /// A key as a person presses it: to what has the focus.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* target = modifiers == Qt::NoModifier ? window().focusWidget() : nullptr;
        QTest::keyClick(target ? target : &window(), which, modifiers);
        FakeConsole::settle();
    }
    void type(const QString& text) const { QTest::keyClicks(window().focusWidget(), text); }
    [[nodiscard]] QString place() const { return window().navigation().place(); }
};

} // namespace

class TestConsoleFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsChargersSessionsPeopleAndActions();
    void finishedSessionsAreFoundWhileTyping();
    void oneOfVeryManyPeopleIsFoundWhileTyping();
    void theSearchGivesTheKeyboardBack();
    void everyPageHasSearchAndBell();
    void theMainTasksByKeyboardAlone();
    void everyActionIsComplete();
    void shortcutsAreChangedInTheEditor();
    void theBellListsWhatWasSaid();
    void alertsReachBellAndSidebar();
    void undoIsInTheMenu();
    void everyPageHasHelp();
    void aboutCopiesDetails();
    void closingIsExplainedOnceThenGoesToTheBackground();
    void quittingAsksWhileCarsCharge();
    void pageColumnsFiltersAndSelectionComeBack();
    void aPlaceWithoutItsChargerOpensOverview_data();
    void aPlaceWithoutItsChargerOpensOverview();
    void aBusyPortCanBeRetried();
    void badSegmentsSayTheirCauseAndOpenTheirPage();
    void longWorkIsInTheStatusBar();
    void commandsWithoutAnAnswerAreInTheStatusBar();
    void formOfCsvFilesIsKept();
    void densityIsKept();
    void aPlaceFromTheCommandLineIsShown();
    void tipsReachTheStatusBar();
    void autostartIsInTheMenu();
    void theAssistantOpensOnAFreshSiteOnly();
    void theTrayShowsTheWorstState();
    void chosenColumnsAreOffered();
    void aTableIsSortedByKeysAlone();
};

void TestConsoleFrame::theSearchFindsChargersSessionsPeopleAndActions()
{
    FrameFixture fixture;
    auto* palette = fixture.window().findChild<CommandPalette*>();
    QVERIFY(palette);
    const auto firstFor = [&](const QString& text) {
        if (!palette->isVisible())
            fixture.action("menuPalette")->trigger();
        palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(text);
        return palette->model().rowCount() > 0 ? palette->model().entry(0) : PaletteEntry{};
    };
    const StationPointer station = fixture.fakes.site.stations().value(0);
    QCOMPARE(firstFor(station->record.displayName()).id, QStringLiteral("charger/") + station->record.id.value());
    const PersonRecord person = fixture.fakes.site.persons().value(0);
    QVERIFY(firstFor(person.name).id.startsWith(QLatin1String("person/")) || firstFor(person.name).id.startsWith(QLatin1String("session/")));
    QCOMPARE(firstFor(QStringLiteral("learn tag")).id, QStringLiteral("action/menuLearnTag"));
    (void)fixture.fakes.administration.archiveStation(station->record.id);
    FakeConsole::settle();
    palette->closePalette();
    QCOMPARE(firstFor(station->record.displayName()).id, QStringLiteral("charger/") + station->record.id.value());
    QVERIFY(firstFor(station->record.displayName()).detail.contains(QStringLiteral("archived")));
    for (const TransactionPointer& session : fixture.fakes.site.transactions()) {
        if (session->isRunning())
            QCOMPARE(firstFor(session->number).id, QStringLiteral("session/") + QString::number(session->key.value()));
    }
}

void TestConsoleFrame::finishedSessionsAreFoundWhileTyping()
{
    FrameFixture fixture;
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(QStringLiteral("2026-"));
    const auto hasFinished = [&] {
        FakeConsole::settle();
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            const QString id = palette->model().entry(row).id;
            if (id.startsWith(QLatin1String("session/"))
                && !fixture.fakes.site.transaction(TransactionKey(id.section(QLatin1Char('/'), 1).toLongLong())))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasFinished(), 3000);
}

void TestConsoleFrame::oneOfVeryManyPeopleIsFoundWhileTyping()
{
    FrameFixture fixture;
    constexpr qsizetype Many = 3 * RosterSearch::PerSlice;
    for (qsizetype i = 1; i <= Many; ++i) {
        fixture.fakes.source.state.persons.append(aPerson(10'000 + int(i), QStringLiteral("Zz %1").arg(i)));
        fixture.fakes.source.state.tokens.append(aToken(QStringLiteral("ZTAG%1").arg(i), 10'000 + int(i)));
    }
    fixture.fakes.source.requestSnapshot();
    FakeConsole::settle();
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    const auto offers = [palette](qint64 person) {
        FakeConsole::settle();
        const QString id = QStringLiteral("person/%1").arg(person);
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            if (palette->model().entry(row).id == id)
                return true;
        }
        return false;
    };
    auto* input = palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"));
    input->setText(QStringLiteral("zz %1").arg(Many));
    QVERIFY(!offers(10'000 + Many)); // nobody goes through all of them for each letter
    QTRY_VERIFY_WITH_TIMEOUT(offers(10'000 + Many), 3000);
    input->setText(QStringLiteral("ztag%1").arg(Many - 1)); // by the tag
    QTRY_VERIFY_WITH_TIMEOUT(offers(10'000 + Many - 1), 3000);
}

void TestConsoleFrame::theSearchGivesTheKeyboardBack()
{
    FrameFixture fixture;
    const auto hasRing = [&fixture] {
        for (const QListView* list : fixture.window().sidebar().findChildren<QListView*>()) {
            if (hasKeyboardFocus(list) || list->property("keyboardFocus").toBool())
                return true;
        }
        return false;
    };
    fixture.window().open(QStringLiteral("people"));
    FakeConsole::settle();
    auto* filter = fixture.find<QLineEdit>("peopleFilter");
    filter->setFocus(Qt::TabFocusReason);
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.key(Qt::Key_Escape);
    QCOMPARE(fixture.window().focusWidget(), filter);
    QVERIFY(!hasRing());

    // what had it went with its page
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.window().open(QStringLiteral("chargers"));
    fixture.key(Qt::Key_Escape);
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());

    // nothing had it
    fixture.window().focusWidget()->clearFocus();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.key(Qt::Key_Escape);
    QVERIFY(fixture.window().focusWidget() && fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());

    // opened from the sidebar, a page is gone on with in the page
    fixture.window().sidebar().focusList();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("People & tags"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("people"));
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());
}

void TestConsoleFrame::everyPageHasSearchAndBell()
{
    FrameFixture fixture;
    for (const PageEntry& entry : pageEntries()) {
        fixture.window().open(QLatin1String(entry.id));
        FakeConsole::settle();
        if (!fixture.window().hasPage(QLatin1String(entry.id)))
            continue;
        QVERIFY2(fixture.find<QWidget>("paletteField") && fixture.find<QWidget>("paletteField")->isVisible(), entry.id);
        QVERIFY2(fixture.find<QWidget>("bell") && fixture.find<QWidget>("bell")->isVisible(), entry.id);
    }
}

void TestConsoleFrame::theMainTasksByKeyboardAlone()
{
    FrameFixture fixture;
    fixture.window().sidebar().focusList();
    // 1 open a page by its number, 2 go back and forward
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("chargers"));
    fixture.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.place(), QStringLiteral("overview"));
    fixture.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(fixture.place(), QStringLiteral("chargers"));
    // 3 filter, 4 clear the filter
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("yard"));
    QCOMPARE(fixture.find<QLineEdit>("chargerFilter")->text(), QStringLiteral("yard"));
    fixture.key(Qt::Key_Escape);
    QVERIFY(fixture.find<QLineEdit>("chargerFilter")->text().isEmpty());
    // 5 choose a row and open it
    auto* table = fixture.find<QTableView>("chargerTable");
    table->setFocus(Qt::TabFocusReason);
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.place().startsWith(QLatin1String("charger/")));
    // 6 rename the open charger
    fixture.key(Qt::Key_F2);
    QVERIFY(fixture.window().findChild<QDialog*>(QStringLiteral("renameDialog")));
    delete fixture.window().findChild<QDialog*>(QStringLiteral("renameDialog"));
    QApplication::setActiveWindow(&fixture.window());
    // 7 ask it for its states
    fixture.key(Qt::Key_F5);
    QCOMPARE(fixture.fakes.engine.submitted.size(), 1);
    // 8 add a charger, 9 learn a tag
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("addcharger"));
    fixture.key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("people"));
    QVERIFY(fixture.fakes.administration.learning);
    // 10 run anything by its name
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.window().findChild<CommandPalette*>();
    QVERIFY(palette->isVisible());
    fixture.type(QStringLiteral("settings"));
    fixture.key(Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(fixture.place(), QStringLiteral("settings"));
    // 11 go round the panes
    fixture.window().sidebar().focusList();
    fixture.key(Qt::Key_F6);
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    // 12 pages by arrows in the sidebar
    fixture.window().sidebar().focusList();
    fixture.key(Qt::Key_Up);
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.place() != QLatin1String("settings"));
}

void TestConsoleFrame::everyActionIsComplete()
{
    FrameFixture fixture;
    QSet<QString> keys;
    QSet<QString> names;
    for (const QAction* action : fixture.window().actionBook().actions()) {
        const QString name = action->objectName();
        QVERIFY2(!name.isEmpty() && !names.contains(name), qPrintable(name));
        names.insert(name);
        QVERIFY2(!action->text().isEmpty(), qPrintable(name));
        QVERIFY2(!action->statusTip().isEmpty() && !action->toolTip().isEmpty(), qPrintable(name));
        QVERIFY2(action->isCheckable() || !action->icon().isNull(), qPrintable(name));
        const QString key = action->shortcut().toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(name + QLatin1Char(' ') + key));
        keys.insert(key);
    }
    // nothing in the menus that the search and the editor do not know
    for (const QAction* top : fixture.window().menuBar()->actions()) {
        for (const QAction* action : top->menu()->actions()) {
            if (!action->isSeparator() && !action->menu())
                QVERIFY2(names.contains(action->objectName()), qPrintable(action->text()));
        }
    }
}

void TestConsoleFrame::shortcutsAreChangedInTheEditor()
{
    FrameFixture fixture;
    fixture.action("menuShortcuts")->trigger();
    FakeConsole::settle();
    auto* dialog = fixture.window().findChild<QDialog*>(QStringLiteral("shortcutDialog"));
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("shortcutFilter"))->setText(QStringLiteral("learn tag"));
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("shortcutTable"));
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto* keys = dialog->findChild<QKeySequenceEdit*>(QStringLiteral("shortcutKeys"));
    const auto* field = keys->findChild<QLineEdit*>();
    QVERIFY(!field->placeholderText().isEmpty()); // Qt's, in the language of the window
    QVERIFY2(field->fontMetrics().horizontalAdvance(field->placeholderText()) + 12 <= field->width(), qPrintable(QString::number(field->width())));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->text().contains(QStringLiteral("Search or run")));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_F9));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("shortcutConflict"))->text().isEmpty());
    dialog->findChild<Button*>(QStringLiteral("shortcutSet"))->click();
    QCOMPARE(fixture.action("menuLearnTag")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F9));
    dialog->findChild<Button*>(QStringLiteral("shortcutReset"))->click();
    QCOMPARE(fixture.action("menuLearnTag")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
    dialog->findChild<Button*>(QStringLiteral("shortcutRemove"))->click();
    QVERIFY(fixture.action("menuLearnTag")->shortcut().isEmpty());
    delete dialog;
    fixture.open(); // kept over a restart
    QVERIFY(fixture.action("menuLearnTag")->shortcut().isEmpty());
}

void TestConsoleFrame::theBellListsWhatWasSaid()
{
    FrameFixture fixture;
    QAbstractItemModelTester tester(&fixture.console->notices(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(fixture.console->notices().rowCount(), 0);
    for (int i = 0; i < 250; ++i)
        fixture.console->notices().add({pictureTime(), QStringLiteral("check"), Theme::Color::Good, QString::number(i), QStringLiteral("people")});
    QCOMPARE(fixture.console->notices().rowCount(), 200);
    QCOMPARE(fixture.console->notices().notice(0).text, QStringLiteral("249"));
    fixture.action("menuNotices")->trigger();
    auto* popup = fixture.window().findChild<NoticePopup*>();
    QVERIFY(popup->isVisible());
    auto* list = popup->findChild<QListView*>(QStringLiteral("noticeList"));
    QTest::keyClick(list, Qt::Key_Return); // leads to where it happened
    QCOMPARE(fixture.place(), QStringLiteral("people"));
    QVERIFY(!popup->isVisible());
    fixture.action("menuNotices")->trigger();
    popup->findChild<Button*>(QStringLiteral("noticeClear"))->click();
    QCOMPARE(fixture.console->notices().rowCount(), 0);
    popup->hide();
}

void TestConsoleFrame::alertsReachBellAndSidebar()
{
    FrameFixture fixture;
    fixture.window().setBellCount(3);
    QVERIFY(fixture.find<QWidget>("bell")->accessibleName().contains(QLatin1Char('3')));
}

void TestConsoleFrame::undoIsInTheMenu()
{
    FrameFixture fixture;
    QVERIFY(!fixture.action("menuUndo")->isEnabled());
    int value = 1;
    fixture.console->undoLog().add(QStringLiteral("Archived Bay 5 & more"), [&value] { value = 0; }, [&value] { value = 1; });
    QVERIFY(fixture.action("menuUndo")->isEnabled());
    QVERIFY(fixture.action("menuUndo")->text().contains(QStringLiteral("Bay 5 && more")));
    fixture.window().sidebar().focusList();
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(value, 0);
    QVERIFY(!fixture.action("menuUndo")->isEnabled());
    fixture.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(value, 1);
}

void TestConsoleFrame::everyPageHasHelp()
{
    FrameFixture fixture;
    for (const PageEntry& entry : pageEntries()) {
        QVERIFY2(entry.help && entry.help().size() > 80, entry.id);
        QVERIFY2(!entry.help().contains(QLatin1Char('<')), entry.id);
    }
    fixture.window().open(QStringLiteral("sessions"));
    fixture.action("menuHelp")->trigger();
    auto* help = fixture.window().findChild<QDialog*>(QStringLiteral("helpDialog"));
    QVERIFY(help && help->isVisible());
    QVERIFY(help->windowTitle().contains(QStringLiteral("Sessions")));
    help->reject();
}

void TestConsoleFrame::aboutCopiesDetails()
{
    FrameFixture fixture;
    fixture.action("menuAbout")->trigger();
    auto* about = fixture.window().findChild<QDialog*>(QStringLiteral("aboutDialog"));
    QVERIFY(about);
    about->findChild<Button*>(QStringLiteral("aboutCopy"))->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("/data/forecourt")));
    QVERIFY(copied.contains(QLatin1String(qVersion())));
    QVERIFY(!copied.contains(QStringLiteral("%1")));
    QVERIFY(!copied.contains(QStringLiteral("Gasthof"))); // no names in what is posted somewhere
    about->reject();
}

void TestConsoleFrame::closingIsExplainedOnceThenGoesToTheBackground()
{
    FrameFixture fixture;
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.window().close();
    auto* question = fixture.window().findChild<ConfirmDialog*>(QStringLiteral("closeDialog"));
    QVERIFY(question);
    question->reject();
    FakeConsole::settle();
    QVERIFY(fixture.window().isMinimized()); // no tray here: never vanish
    fixture.console->bringToFront();
    fixture.window().close();
    FakeConsole::settle();
    QVERIFY(!fixture.window().findChild<ConfirmDialog*>(QStringLiteral("closeDialog")));
    QVERIFY(fixture.window().isMinimized());
    QCOMPARE(quit.count(), 0);
    QVERIFY(fixture.settings.setValue(config::CloseKeepsRunning, false));
    fixture.console->bringToFront();
    fixture.window().close();
    QVERIFY(fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))); // cars charge
}

void TestConsoleFrame::quittingAsksWhileCarsCharge()
{
    FrameFixture fixture;
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.action("menuQuit")->trigger();
    fixture.action("menuQuit")->trigger(); // asked once
    QCOMPARE(fixture.window().findChildren<ConfirmDialog*>(QStringLiteral("quitDialog")).size(), 1);
    fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))->reject();
    FakeConsole::settle();
    QCOMPARE(quit.count(), 0);
    fixture.action("menuQuit")->trigger();
    fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))->acceptButton()->click();
    FakeConsole::settle();
    QCOMPARE(quit.count(), 1);
}

void TestConsoleFrame::pageColumnsFiltersAndSelectionComeBack()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("chargers"));
    auto* table = fixture.find<QTableView>("chargerTable");
    table->setColumnWidth(1, 211);
    table->setColumnHidden(3, true);
    table->sortByColumn(1, Qt::DescendingOrder);
    fixture.find<QLineEdit>("chargerFilter")->setText(QStringLiteral("y"));
    table->selectRow(0);
    const QString key = table->property("wantedKey").toString();
    QVERIFY(!key.isEmpty());
    fixture.window().open(QStringLiteral("sessions"));
    fixture.find<QTabBar>("sessionTabs")->setCurrentIndex(1);
    fixture.window().open(QStringLiteral("charger/YARD-DC"));

    fixture.open();
    QCOMPARE(fixture.place(), QStringLiteral("charger/YARD-DC"));
    fixture.window().open(QStringLiteral("chargers"));
    table = fixture.find<QTableView>("chargerTable");
    QCOMPARE(table->columnWidth(1), 211);
    QVERIFY(table->isColumnHidden(3));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(fixture.find<QLineEdit>("chargerFilter")->text(), QStringLiteral("y"));
    QCOMPARE(table->property("wantedKey").toString(), key);
    fixture.window().open(QStringLiteral("sessions"));
    QCOMPARE(fixture.find<QTabBar>("sessionTabs")->currentIndex(), 1);
}

void TestConsoleFrame::aPlaceWithoutItsChargerOpensOverview_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("opened");
    QTest::newRow("another data folder") << QStringLiteral("charger/NOBODY") << QStringLiteral("overview");
    QTest::newRow("its check") << QStringLiteral("check/NOBODY") << QStringLiteral("overview");
    QTest::newRow("archived while away") << QStringLiteral("charger/BAY-1") << QStringLiteral("charger/BAY-1"); // its history
    QTest::newRow("check of an archived one") << QStringLiteral("check/BAY-1") << QStringLiteral("overview");
    QTest::newRow("a page that went") << QStringLiteral("prices") << QStringLiteral("overview");
    QTest::newRow("in use") << QStringLiteral("charger/YARD-DC") << QStringLiteral("charger/YARD-DC");
    QTest::newRow("a page") << QStringLiteral("people") << QStringLiteral("people");
}

void TestConsoleFrame::aPlaceWithoutItsChargerOpensOverview()
{
    QFETCH(QString, place);
    QFETCH(QString, opened);
    FrameFixture fixture;
    QVERIFY(fixture.fakes.site.station(StationId(QStringLiteral("BAY-1"))) != nullptr);
    fixture.window().open(QStringLiteral("alerts"));
    fixture.console.reset(); // it stores once more
    (void)fixture.fakes.administration.archiveStation(StationId(QStringLiteral("BAY-1")));
    FakeConsole::settle();
    QVERIFY(fixture.settings.setValue(config::WindowState, QByteArray("{\"place\":\"") + place.toUtf8() + "\"}"));
    fixture.open();
    QCOMPARE(fixture.place(), opened);
}

void TestConsoleFrame::aBusyPortCanBeRetried()
{
    FrameFixture fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is used by steve (77)")};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.window().open(QStringLiteral("overview"));
    auto* retry = fixture.find<Button>("troubleRetry");
    QVERIFY(retry && retry->isVisible());
    retry->click();
    QCOMPARE(fixture.retries, 1);
    batch.system->ocpp = {8887, true, {}};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(!retry->isVisible());
}

void TestConsoleFrame::badSegmentsSayTheirCauseAndOpenTheirPage()
{
    FrameFixture fixture;
    StatusStrip& strip = fixture.window().statusStrip();
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->diskFreeBytes = 300'000'000;
    batch.system->lastBackupAt = pictureTime().addDays(-9);
    batch.stations.append(aStation(QStringLiteral("GONE")).pointer());
    fixture.fakes.source.publish(batch);
    QTRY_VERIFY(strip.segmentText(QStringLiteral("chargers")).contains(QStringLiteral("offline")));
    QVERIFY(strip.segmentText(QStringLiteral("disk")).contains(QStringLiteral("Disk nearly full")));
    QVERIFY(strip.segmentText(QStringLiteral("backup")).contains(QStringLiteral("Last backup")));
    QVERIFY(strip.segmentText(QStringLiteral("server")).contains(QStringLiteral("8887")));
    const QHash<QString, QString> places{{QStringLiteral("server"), QStringLiteral("addcharger")}, {QStringLiteral("chargers"), QStringLiteral("chargers")},
                                         {QStringLiteral("load"), QStringLiteral("overview")}, {QStringLiteral("unsent"), QStringLiteral("chargers")},
                                         {QStringLiteral("disk"), QStringLiteral("settings")}, {QStringLiteral("backup"), QStringLiteral("settings")},
                                         {QStringLiteral("clock"), QStringLiteral("settings")}};
    for (auto it = places.begin(); it != places.end(); ++it) {
        Q_EMIT strip.segmentPressed(it.key());
        QCOMPARE(fixture.place(), it.value());
    }
}

void TestConsoleFrame::longWorkIsInTheStatusBar()
{
    FrameFixture frame(true);
    FakeConsole fakes;
    MainWindow window(frame.themes, frame.settings);
    SiteStatus status(fakes.workspace, window);
    status.refresh();
    const StatusStrip& strip = window.statusStrip();
    const QString jobs = QStringLiteral("jobs");
    QVERIFY(strip.segmentText(jobs).isEmpty());
    JobTicket backup = fakes.workspace.beginJob(QStringLiteral("Backing up"), QStringLiteral("settings"));
    JobTicket writing = fakes.workspace.beginJob(QStringLiteral("Writing <b>sessions</b> & more"), QStringLiteral("sessions"));
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('2')));
    fakes.clock.advance(std::chrono::seconds(75));
    Q_EMIT window.statusStrip().segmentPressed(jobs);
    auto* menu = window.findChild<QMenu*>(QStringLiteral("jobsMenu"));
    QVERIFY(menu && menu->actions().size() == 2);
    QVERIFY2(menu->actions().first()->text().startsWith(QStringLiteral("Backing up")), qPrintable(menu->actions().first()->text()));
    QVERIFY(menu->actions().last()->text().contains(QStringLiteral("&& more"))); // no shortcut letter, no markup
    menu->close();
    JobTicket copy = backup;
    backup.reset();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('2'))); // a copy still waits for the result
    copy.reset();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('1')));
    writing.reset();
    QVERIFY(strip.segmentText(jobs).isEmpty());
    ChangeBatch batch; // the nightly one, too
    batch.system = SystemState{};
    batch.system->backupSince = fakes.clock.utcNow();
    fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('1')));
    batch.system->backupSince.reset();
    fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(strip.segmentText(jobs).isEmpty());
}

void TestConsoleFrame::commandsWithoutAnAnswerAreInTheStatusBar()
{
    FrameFixture fixture;
    const QString jobs = QStringLiteral("jobs");
    const StatusStrip& strip = fixture.window().statusStrip();
    const StationPointer station = fixture.fakes.site.stations().value(0);
    CommandRecord record;
    record.id = CommandId(900'001);
    record.station = station->record.id;
    record.action = QStringLiteral("Reset");
    record.parameters = Reset{};
    record.outcome = CommandOutcome::Sent;
    record.queuedAt = fixture.fakes.clock.utcNow();
    record.sentAt = record.queuedAt;
    ChangeBatch batch;
    batch.commands = {std::make_shared<CommandRecord>(record)};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    QVERIFY(strip.segmentText(jobs).isEmpty()); // most answers come at once
    fixture.fakes.clock.advance(std::chrono::seconds(4));
    QVERIFY2(strip.segmentText(jobs).contains(QLatin1Char('1')), qPrintable(strip.segmentText(jobs)));
    Q_EMIT fixture.window().statusStrip().segmentPressed(jobs);
    auto* menu = fixture.window().findChild<QMenu*>(QStringLiteral("jobsMenu"));
    QVERIFY(menu && menu->actions().size() == 1);
    QVERIFY2(menu->actions().first()->text().contains(station->record.displayName()), qPrintable(menu->actions().first()->text()));
    menu->actions().first()->trigger();
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("charger/") + station->record.id.value());
    menu->close();
    record.outcome = CommandOutcome::Accepted;
    batch.commands = {std::make_shared<CommandRecord>(record)};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    QVERIFY(strip.segmentText(jobs).isEmpty());
}

void TestConsoleFrame::formOfCsvFilesIsKept()
{
    FrameFixture fixture;
    fixture.console->workspace().setCsvForm(CsvForm::SemicolonComma);
    QCOMPARE(fixture.settings.value(config::DocumentCsv), QStringLiteral("semicolon"));
    fixture.open(); // the next start
    QCOMPARE(fixture.console->workspace().csvForm(), CsvForm::SemicolonComma);
}

void TestConsoleFrame::densityIsKept()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("settings"));
    auto* density = fixture.find<QComboBox>("lookDensity");
    QVERIFY(density);
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QCOMPARE(fixture.settings.value(config::TableDensity), QStringLiteral("compact"));
    fixture.themes.setDensity(ThemeManager::Density::Comfortable);
    fixture.open(); // the next start
    QCOMPARE(fixture.themes.density(), ThemeManager::Density::Compact);
}

void TestConsoleFrame::aPlaceFromTheCommandLineIsShown()
{
    FrameFixture fixture;
    const QString charger = QStringLiteral("charger/") + fixture.fakes.site.stations().value(0)->record.id.value();
    fixture.console->openFromOutside(charger);
    QCOMPARE(fixture.window().navigation().place(), charger);
    const int notices = fixture.console->notices().rowCount();
    fixture.console->openFromOutside(QStringLiteral("charger/NOBODY"));
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("chargers"));
    QCOMPARE(fixture.console->notices().rowCount(), notices + 1);
    fixture.console->openFromOutside(QStringLiteral("prices"));
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("chargers"));
    QCOMPARE(fixture.console->notices().rowCount(), notices + 2);
}

void TestConsoleFrame::tipsReachTheStatusBar()
{
    FrameFixture fixture;
    fixture.action("menuLearnTag")->showStatusText(&fixture.window());
    QCOMPARE(fixture.window().statusStrip().hint(), fixture.action("menuLearnTag")->statusTip());
    QStatusTipEvent none{QString()};
    QApplication::sendEvent(&fixture.window(), &none);
    QVERIFY(fixture.window().statusStrip().hint().isEmpty());
}

void TestConsoleFrame::autostartIsInTheMenu()
{
    FrameFixture fixture;
    QVERIFY(!fixture.action("menuAutostart")->isChecked());
    fixture.action("menuAutostart")->trigger();
    QVERIFY(fixture.isAutostart);
    fixture.action("menuAutostart")->trigger();
    QVERIFY(!fixture.isAutostart);
}

void TestConsoleFrame::theAssistantOpensOnAFreshSiteOnly()
{
    FrameFixture fresh(true);
    fresh.open(true);
    QVERIFY(fresh.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
    FrameFixture busy;
    busy.open(true);
    QVERIFY(!busy.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
    busy.action("menuSetup")->trigger(); // later at any time
    QVERIFY(busy.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
}

void TestConsoleFrame::theTrayShowsTheWorstState()
{
    FrameFixture fixture;
    TrayIcon tray(fixture.themes, fixture.console->status(), std::make_unique<DesktopTray>());
    QVERIFY(!tray.isShown()); // none on this platform
    const QImage calm = tray.iconFor(SiteMood::Calm).pixmap(32, 32).toImage();
    for (const SiteMood mood : {SiteMood::Charging, SiteMood::Warning, SiteMood::Critical})
        QVERIFY(tray.iconFor(mood).pixmap(32, 32).toImage() != calm);
    QCOMPARE(int(fixture.console->status().mood()), int(SiteMood::Critical)); // Bay 7 is faulted
    QVERIFY(fixture.console->status().summary().contains(QStringLiteral("connected")));
    FrameFixture fresh(true);
    QCOMPARE(int(fresh.console->status().mood()), int(SiteMood::Calm));
}

void TestConsoleFrame::chosenColumnsAreOffered()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("chargers"));
    auto* table = fixture.find<QTableView>("chargerTable");
    Q_EMIT table->horizontalHeader()->customContextMenuRequested({5, 5});
    auto* menu = table->findChild<QMenu*>(QStringLiteral("columnMenu"));
    QVERIFY(menu);
    auto* const first = menu->findChild<QAction*>(QStringLiteral("column1"));
    QVERIFY(first && first->isChecked());
    first->trigger();
    QVERIFY(table->isColumnHidden(first->data().toInt()));
    first->trigger();
    QVERIFY(!table->isColumnHidden(first->data().toInt()));
    menu->close();
}

void TestConsoleFrame::aTableIsSortedByKeysAlone()
{
    FrameFixture fixture;
    const auto popup = [&fixture](const char* table) {
        return fixture.find<QTableView>(table)->findChild<QMenu*>(QStringLiteral("columnMenu"));
    };
    fixture.window().open(QStringLiteral("chargers"));
    auto* table = fixture.find<QTableView>("chargerTable");
    const int column = 1;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder, Qt::AscendingOrder}) {
        fixture.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QMenu* const menu = popup("chargerTable");
        QVERIFY(menu && menu->isVisible());
        const QAction* const wanted = menu->findChild<QAction*>(QStringLiteral("sortBy%1").arg(column));
        QVERIFY(wanted);
        for (int pressed = 0; menu->activeAction() != wanted && pressed < 30; ++pressed)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        FakeConsole::settle();
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), column);
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), order);
    }
    QVERIFY(!popup("chargerTable"));

    // stored sessions are put in order by the query
    fixture.window().open(QStringLiteral("sessions"));
    fixture.find<QTabBar>("sessionTabs")->setCurrentIndex(1);
    FakeConsole::settle();
    fixture.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu* const menu = popup("sessionTable");
    QVERIFY(menu);
    auto* const byEnergy = menu->findChild<QAction*>(QStringLiteral("sortBy%1").arg(int(TransactionModel::Column::Energy)));
    QVERIFY(byEnergy && !byEnergy->isChecked());
    byEnergy->trigger();
    QCOMPARE(fixture.find<QTableView>("sessionTable")->horizontalHeader()->sortIndicatorSection(), int(TransactionModel::Column::Energy));
    menu->close();
}

FORECOURT_WINDOW_TEST(TestConsoleFrame)
#include "tst_consoleframe.moc"
