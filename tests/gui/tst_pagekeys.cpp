// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keys of the window and of its pages together: each does one thing, wherever the keyboard is.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"
#include "ui/consolepages.h"
#include "ui/models/shortcutmodel.h"
#include "ui/widgets/noticepopup.h"

#include <QDialog>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::pagekeys {

namespace {

QAction* actionOf(const FullConsole& fixture, const QString& name)
{
    for (QAction* const action : fixture.window().actionBook().actions()) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

/// The visible widget of that name.
template<class T>
T* shown(const FullConsole& fixture, const char* name)
{
    for (T* const widget : fixture.window().currentPage()->findChildren<T*>(QLatin1String(name))) {
        if (widget->isVisible())
            return widget;
    }
    qFatal("nothing named %s is shown", name);
}

/// Puts the keyboard somewhere into the open page where no key is text.
bool focusInside(const FullConsole& fixture)
{
    for (QWidget* const widget : fixture.window().currentPage()->findChildren<QWidget*>()) {
        const bool isFit = qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QAbstractButton*>(widget);
        if (!isFit || !widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        widget->setFocus(Qt::TabFocusReason);
        FakeConsole::settle();
        if (fixture.window().focusWidget() == widget)
            return true;
    }
    return false;
}

} // namespace

class TestPageKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyDoesOneThing_data();
    void everyKeyDoesOneThing();
    void deleteArchivesWhatIsSelected();
    void aPagesActionsAreInSearchEditorAndMenus();
    void anotherKeyForAPagesActionCounts();
    void aKeyGivenToAMenuEntryLeavesItsPage();
    void printIsOffWhereThereIsNothing();
    void escapeClearsTheBoxesToo_data();
    void escapeClearsTheBoxesToo();
};

void TestPageKeys::everyKeyDoesOneThing_data()
{
    QTest::addColumn<QString>("place");
    for (const PageEntry& entry : pageEntries()) {
        const QString id = QLatin1String(entry.id);
        const bool isOfCharger = id == QLatin1String("charger") || id == QLatin1String("check");
        QTest::newRow(entry.id) << (isOfCharger ? id + QStringLiteral("/YARD-DC") : id);
    }
}

void TestPageKeys::everyKeyDoesOneThing()
{
    QFETCH(QString, place);
    FullConsole fixture;
    fixture.open();
    fixture.window().open(place);
    FakeConsole::settle();
    if (place == QLatin1String("chargers"))
        shown<QTableView>(fixture, "chargerTable")->selectRow(0);
    QVERIFY(focusInside(fixture));
    const ActionBook& book = fixture.window().actionBook();
    int pressed = 0;
    for (QAction* const action : book.actions()) {
        if (action->shortcut().isEmpty() || !action->isEnabled())
            continue;
        disconnect(action, &QAction::triggered, nullptr, nullptr); // it is enough to see that it would run
        const QSignalSpy ran(action, &QAction::triggered);
        QTest::keySequence(fixture.window().focusWidget(), action->shortcut());
        QVERIFY2(ran.count() == 1, qPrintable(action->objectName() + QLatin1Char(' ') + action->shortcut().toString()));
        ++pressed;
    }
    QVERIFY2(pressed >= 12, qPrintable(QString::number(pressed)));
}

void TestPageKeys::deleteArchivesWhatIsSelected()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("chargers"));
    auto* const table = shown<QTableView>(fixture, "chargerTable");
    table->setFocus(Qt::TabFocusReason);
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    FakeConsole::settle();
    fixture.key(Qt::Key_Delete);
    QCOMPARE(fixture.fakes.administration.archived.size(), 0);
    auto* const asked = fixture.window().findChild<QDialog*>(QStringLiteral("archiveDialog")); // somebody charges there
    QVERIFY(asked != nullptr);
    asked->accept();
    fixture.window().activateWindow(); // offscreen nobody else gives it back
    QTRY_COMPARE(fixture.fakes.administration.archived.size(), 2);

    StationId left;
    for (const StationPointer& station : fixture.fakes.site.stations()) {
        if (!fixture.fakes.administration.archived.contains(station->record.id))
            left = station->record.id;
    }
    fixture.window().open(QStringLiteral("charger/") + left.value());
    FakeConsole::settle();
    QVERIFY(focusInside(fixture));
    fixture.key(Qt::Key_Delete);
    FakeConsole::settle();
    const auto dialogs = fixture.window().findChildren<QDialog*>(QStringLiteral("archiveDialog"));
    for (QDialog* const dialog : dialogs) { // where somebody charges there
        if (dialog->isVisible())
            dialog->accept();
    }
    QTRY_COMPARE(fixture.fakes.administration.archived.value(2), left);
}

void TestPageKeys::aPagesActionsAreInSearchEditorAndMenus()
{
    FullConsole fixture;
    fixture.open();
    ActionBook& book = fixture.window().actionBook();
    const ShortcutModel model(book);
    for (const char* name : {"sessionsExport", "actionMark", "actionJump", "actionExport", "actionOpen", "actionExchange", "actionSession",
                             "actionCharger", "actionPause", "actionCopyJson"}) {
        const QAction* const action = actionOf(fixture, QLatin1String(name)); // the search shows what is in the book
        QVERIFY2(action, name);
        QVERIFY2(!action->icon().isNull() && !action->statusTip().isEmpty() && !action->shortcut().isEmpty(), name);
        QVERIFY2(model.nameOf(*action).startsWith(book.pageTitle(*action)) && book.isOfPage(*action), name);
        QVERIFY2(!action->isEnabled() && action->toolTip().contains(book.pageTitle(*action)), name); // another page is open
        const QObjectList owners = action->associatedObjects();
        QVERIFY2(std::any_of(owners.begin(), owners.end(), [](QObject* owner) { return qobject_cast<QMenu*>(owner) != nullptr; }), name);
    }
    fixture.window().open(QStringLiteral("messages"));
    QVERIFY(actionOf(fixture, QStringLiteral("actionJump"))->isEnabled());
    QVERIFY(!actionOf(fixture, QStringLiteral("sessionsExport"))->isEnabled());
    fixture.window().open(QStringLiteral("sessions"));
    QVERIFY(!actionOf(fixture, QStringLiteral("actionJump"))->isEnabled());
    actionOf(fixture, QStringLiteral("sessionsExport"))->trigger();
    QCOMPARE(fixture.front().objectName(), QStringLiteral("sessionExportMenu"));
    fixture.key(Qt::Key_Escape);
}

void TestPageKeys::anotherKeyForAPagesActionCounts()
{
    FullConsole fixture;
    fixture.open();
    ActionBook& book = fixture.window().actionBook();
    book.setShortcut(*actionOf(fixture, QStringLiteral("sessionsExport")), QKeySequence(Qt::CTRL | Qt::Key_F9));
    book.setShortcut(*actionOf(fixture, QStringLiteral("menuFilter")), QKeySequence(Qt::CTRL | Qt::Key_F8));
    fixture.window().open(QStringLiteral("sessions"));
    FakeConsole::settle();
    QVERIFY(focusInside(fixture));
    fixture.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!QApplication::activePopupWidget());
    fixture.key(Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(fixture.front().objectName(), QStringLiteral("sessionExportMenu"));
    fixture.key(Qt::Key_Escape);
    QVERIFY(shown<QWidget>(fixture, "sessionExport")->toolTip().contains(QStringLiteral("F9")));
    // a page that answers to the filter itself follows the key of the menu
    for (const auto& [page, field] : {std::pair("chargers", "chargerFilter"), std::pair("overview", "tileFilter"), std::pair("settings", "settingsSearch")}) {
        fixture.window().open(QLatin1String(page));
        FakeConsole::settle();
        QVERIFY2(focusInside(fixture), page);
        fixture.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY2(!fixture.isAt(field), page);
        fixture.key(Qt::Key_F8, Qt::ControlModifier);
        QVERIFY2(fixture.isAt(field), page);
    }
}

void TestPageKeys::aKeyGivenToAMenuEntryLeavesItsPage()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().actionBook().setShortcut(*actionOf(fixture, QStringLiteral("menuBackup")), QKeySequence(Qt::CTRL | Qt::Key_M));
    QVERIFY(actionOf(fixture, QStringLiteral("actionMark"))->shortcut().isEmpty());
    fixture.window().open(QStringLiteral("messages"));
    FakeConsole::settle();
    QVERIFY(focusInside(fixture));
    fixture.key(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(fixture.backups.backUps, 1);
    fixture.window().open(QStringLiteral("overview"));
    FakeConsole::settle();
    fixture.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(fixture.window().findChild<NoticePopup*>()->isVisible());
    fixture.key(Qt::Key_Escape);
}

void TestPageKeys::printIsOffWhereThereIsNothing()
{
    FullConsole fixture;
    fixture.open();
    const QAction* const print = actionOf(fixture, QStringLiteral("menuPrint")); // in the book: the editor and the search have it
    QVERIFY(print && fixture.window().menu(MainWindow::MenuId::File)->actions().contains(const_cast<QAction*>(print)));
    QCOMPARE(print->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    for (const char* page : {"overview", "chargers", "people", "messages", "alerts", "settings"}) {
        fixture.window().open(QLatin1String(page));
        FakeConsole::settle();
        QVERIFY2(!print->isEnabled() && print->toolTip().contains(QStringLiteral("nothing to print")), page);
    }
    fixture.window().open(QStringLiteral("documents"));
    FakeConsole::settle();
    QVERIFY(!print->isEnabled() && print->toolTip().contains(QStringLiteral("issued documents")));
    fixture.window().open(QStringLiteral("sessions"));
    FakeConsole::settle();
    auto* const table = shown<QTableView>(fixture, "liveSessionTable");
    table->clearSelection();
    table->setFocus(Qt::TabFocusReason);
    table->selectRow(0);
    FakeConsole::settle();
    QVERIFY2(print->isEnabled(), qPrintable(print->toolTip()));
    fixture.key(Qt::Key_P, Qt::ControlModifier);
    FakeConsole::settle();
    QCOMPARE(fixture.dialog(), QStringLiteral("sessionPreview"));
}

void TestPageKeys::escapeClearsTheBoxesToo_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("boxes");
    const auto row = [](const char* place, const char* field, const QStringList& boxes) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(field) << boxes;
    };
    row("sessions", "sessionFilter", {QStringLiteral("sessionCharger"), QStringLiteral("sessionPerson"), QStringLiteral("sessionFlag")});
    row("people", "peopleFilter", {QStringLiteral("peopleGroup"), QStringLiteral("peopleState")});
    row("chargers", "chargerFilter", {QStringLiteral("chargerState"), QStringLiteral("chargerMake")});
    row("overview", "tileFilter", {});
}

void TestPageKeys::escapeClearsTheBoxesToo()
{
    QFETCH(QString, place);
    QFETCH(QString, field);
    QFETCH(QStringList, boxes);
    FullConsole fixture;
    fixture.open();
    fixture.window().open(place);
    FakeConsole::settle();
    const QByteArray fieldName = field.toLatin1();
    shown<QLineEdit>(fixture, fieldName.constData())->setText(QStringLiteral("x"));
    for (const QString& name : boxes) {
        auto* const box = fixture.window().currentPage()->findChild<QComboBox*>(name);
        QVERIFY2(box && box->count() > 1, qPrintable(name));
        box->setCurrentIndex(1);
        Q_EMIT box->activated(1);
    }
    const auto* const period = fixture.window().currentPage()->findChild<QComboBox*>(QStringLiteral("sessionPeriod"));
    const int chosenPeriod = period ? period->currentIndex() : -1;
    QVERIFY(focusInside(fixture));
    const QWidget* const focus = fixture.window().focusWidget();
    fixture.key(Qt::Key_Escape);
    QVERIFY(shown<QLineEdit>(fixture, fieldName.constData())->text().isEmpty());
    for (const QString& name : boxes)
        QVERIFY2(fixture.window().currentPage()->findChild<QComboBox*>(name)->currentIndex() == 0, qPrintable(name));
    QCOMPARE(period ? period->currentIndex() : -1, chosenPeriod); // which days are looked at is no filter
    QCOMPARE(fixture.window().focusWidget(), focus);
}

FORECOURT_WINDOW_TEST(TestPageKeys)

} // namespace forecourt::tests::pagekeys

#include "tst_pagekeys.moc"
