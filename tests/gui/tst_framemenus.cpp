// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Menus and keys of the window: tasks by keyboard alone, shortcuts, undo, help, columns and their order.
#include "tests/gui/framefixture.h"
#include "tests/support/testprogram.h"
#include "ui/consolepages.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/models/transactionmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/undolog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sidebar.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::framemenus {

class TestFrameMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMainTasksByKeyboardAlone();
    void everyActionIsComplete();
    void shortcutsAreChangedInTheEditor();
    void undoIsInTheMenu();
    void everyPageHasHelp();
    void aboutCopiesDetails();
    void autostartIsInTheMenu();
    void chosenColumnsAreOffered();
    void aTableIsSortedByKeysAlone();
    void actionsOfAChargerFollowWhatIsShown();
};

void TestFrameMenus::theMainTasksByKeyboardAlone()
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

void TestFrameMenus::everyActionIsComplete()
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

void TestFrameMenus::shortcutsAreChangedInTheEditor()
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

void TestFrameMenus::undoIsInTheMenu()
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

void TestFrameMenus::everyPageHasHelp()
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

void TestFrameMenus::aboutCopiesDetails()
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

void TestFrameMenus::autostartIsInTheMenu()
{
    FrameFixture fixture;
    QVERIFY(!fixture.action("menuAutostart")->isChecked());
    fixture.action("menuAutostart")->trigger();
    QVERIFY(fixture.isAutostart);
    fixture.action("menuAutostart")->trigger();
    QVERIFY(!fixture.isAutostart);
}

void TestFrameMenus::chosenColumnsAreOffered()
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

void TestFrameMenus::aTableIsSortedByKeysAlone()
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

void TestFrameMenus::actionsOfAChargerFollowWhatIsShown()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("chargers"));
    FakeConsole::settle(); // the list has its rows
    auto* table = fixture.find<QTableView>("chargerTable");
    // selectRow() would look at the keys that a test before this one pressed
    table->selectionModel()->setCurrentIndex(table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(fixture.action("menuRename")->isEnabled());
    auto* tabs = fixture.find<QTabBar>("chargerTabs");
    tabs->setCurrentIndex(1); // who waits is not in that list
    QVERIFY(!fixture.action("menuRename")->isEnabled());
    QVERIFY(fixture.action("menuRename")->toolTip().startsWith(QStringLiteral("Off: ")));
    tabs->setCurrentIndex(0);
    QVERIFY(fixture.action("menuRename")->isEnabled());

    // the open charger goes out of use and comes back
    const StationPointer station = fixture.fakes.site.stations().first();
    fixture.window().open(QStringLiteral("charger/") + station->record.id.value());
    QVERIFY(fixture.action("menuRestart")->isEnabled());
    StationState archived = *station;
    archived.record.isArchived = true;
    ChangeBatch batch;
    batch.archivedStations = {std::make_shared<StationState>(archived)};
    batch.removedStations = {station->record.id};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(!fixture.fakes.site.station(station->record.id));
    QVERIFY(!fixture.action("menuRestart")->isEnabled());
    fixture.fakes.source.publishStation(*station);
    FakeConsole::settle();
    QVERIFY(fixture.action("menuRestart")->isEnabled());
}

FORECOURT_WINDOW_TEST(TestFrameMenus)

} // namespace forecourt::tests::framemenus

#include "tst_framemenus.moc"
