// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Actions by name: shortcuts that are changed, kept, taken away and reset; and the undo log.
#include "core/config/settingsstore.h"
#include "tests/support/testprogram.h"
#include "ui/actionbook.h"
#include "ui/models/shortcutmodel.h"
#include "ui/undolog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace {

const QKeySequence CtrlK(Qt::CTRL | Qt::Key_K);
const QKeySequence CtrlL(Qt::CTRL | Qt::Key_L);
const QKeySequence F9(Qt::Key_F9);

struct BookFixture
{
    QTemporaryDir folder;
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    QAction search;
    QAction learn;
    std::unique_ptr<ActionBook> book;

    BookFixture() { open(); }
    void open()
    {
        (void)settings.load();
        book = std::make_unique<ActionBook>(settings);
        book->enter(search, {QStringLiteral("search"), QStringLiteral("&Search…"), {}, QStringLiteral("Find anything"), CtrlK});
        book->enter(learn, {QStringLiteral("learn"), QStringLiteral("&Learn tag"), {}, QStringLiteral("Wait for a card"), CtrlL});
    }
};

} // namespace

class TestActionBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActionGetsItsTextsAndKey();
    void aChangedKeyIsKeptOverARestart();
    void aKeyBelongsToOneActionOnly();
    void keysOfTwoPagesNeverMeet();
    void aKeyThatWasGivenAwayIsNotTakenByANewAction();
    void resetGivesBackWhatWasDelivered();
    void whatIsOffSaysWhy();
    void theShortcutModelFollows();
    void aNameInASubmenuSaysWhere();
    void undoAndRedoGoThroughTheSteps();
    void keptStepsOutliveTheWindow();
    void aStepFindsWhatStandsInItsPlace();
    void oneStepInTheMiddleCanBeTakenBack();
    void whatCannotBeRepeatedIsNotOffered();
};

void TestActionBook::anActionGetsItsTextsAndKey()
{
    BookFixture fixture;
    QCOMPARE(fixture.search.shortcut(), CtrlK);
    QCOMPARE(fixture.search.statusTip(), QStringLiteral("Find anything"));
    QCOMPARE(fixture.search.toolTip(), QStringLiteral("Find anything"));
    QCOMPARE(ActionBook::plainText(fixture.search), QStringLiteral("Search"));
}

void TestActionBook::aChangedKeyIsKeptOverARestart()
{
    BookFixture fixture;
    fixture.book->setShortcut(fixture.search, F9);
    QCOMPARE(fixture.search.shortcut(), F9);
    fixture.book->setShortcut(fixture.learn, {});
    fixture.search.setShortcut({});
    fixture.open();
    QCOMPARE(fixture.search.shortcut(), F9);
    QVERIFY(fixture.learn.shortcut().isEmpty());
    QCOMPARE(fixture.book->deliveredShortcut(fixture.search), CtrlK);
}

void TestActionBook::aKeyBelongsToOneActionOnly()
{
    BookFixture fixture;
    QCOMPARE(fixture.book->holdersOf(CtrlL, &fixture.search), QList<QAction*>{&fixture.learn});
    QVERIFY(fixture.book->holdersOf(CtrlL, &fixture.learn).isEmpty());
    QVERIFY(fixture.book->holdersOf({}, nullptr).isEmpty());
    fixture.book->setShortcut(fixture.search, CtrlL);
    QCOMPARE(fixture.search.shortcut(), CtrlL);
    QVERIFY(fixture.learn.shortcut().isEmpty());
}

void TestActionBook::keysOfTwoPagesNeverMeet()
{
    BookFixture fixture;
    const QKeySequence ctrlE(Qt::CTRL | Qt::Key_E);
    QObject sessions;
    QObject messages;
    QAction exportSessions;
    QAction exportMessages;
    fixture.book->enter(exportSessions, {QStringLiteral("a"), QStringLiteral("Export sessions"), {}, QStringLiteral("As CSV"), ctrlE},
                        {&sessions, QStringLiteral("Sessions")});
    fixture.book->enter(exportMessages, {QStringLiteral("b"), QStringLiteral("Export…"), {}, QStringLiteral("As a file"), ctrlE},
                        {&messages, QStringLiteral("Messages")});
    QCOMPARE(exportSessions.shortcut(), ctrlE);
    QCOMPARE(exportMessages.shortcut(), ctrlE);
    QVERIFY(fixture.book->holdersOf(ctrlE, &exportMessages).isEmpty());
    QVERIFY(fixture.book->isOfPage(exportMessages) && !fixture.book->isOfPage(fixture.search));
    const ShortcutModel model(*fixture.book);
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("Messages: Export"));

    QCOMPARE(fixture.book->holdersOf(ctrlE, &fixture.search), (QList<QAction*>{&exportSessions, &exportMessages}));
    fixture.book->setShortcut(fixture.search, ctrlE); // one for the whole window takes it from both
    QVERIFY(exportSessions.shortcut().isEmpty());
    QVERIFY(exportMessages.shortcut().isEmpty());
    fixture.book->setShortcut(exportMessages, ctrlE); // and back
    QVERIFY(fixture.search.shortcut().isEmpty());
}

void TestActionBook::aKeyThatWasGivenAwayIsNotTakenByANewAction()
{
    BookFixture fixture;
    fixture.book->setShortcut(fixture.search, F9);
    fixture.open(); // a later version brings an action with this key
    QAction later;
    fixture.book->enter(later, {QStringLiteral("later"), QStringLiteral("Later"), {}, QStringLiteral("New"), F9});
    QCOMPARE(fixture.search.shortcut(), F9);
    QVERIFY(later.shortcut().isEmpty());
    QCOMPARE(fixture.book->deliveredShortcut(later), F9);
}

void TestActionBook::resetGivesBackWhatWasDelivered()
{
    BookFixture fixture;
    fixture.book->setShortcut(fixture.search, CtrlL);
    fixture.book->resetAll();
    QCOMPARE(fixture.search.shortcut(), CtrlK);
    QCOMPARE(fixture.learn.shortcut(), CtrlL);
    fixture.open();
    QCOMPARE(fixture.search.shortcut(), CtrlK);
}

void TestActionBook::whatIsOffSaysWhy()
{
    BookFixture fixture;
    fixture.book->setBlockedReason(fixture.learn, QStringLiteral("no charger"));
    QVERIFY(!fixture.learn.isEnabled());
    QVERIFY(fixture.learn.toolTip().contains(QStringLiteral("no charger")));
    fixture.book->setBlockedReason(fixture.learn, {});
    QVERIFY(fixture.learn.isEnabled());
    QCOMPARE(fixture.learn.toolTip(), QStringLiteral("Wait for a card"));
}

void TestActionBook::theShortcutModelFollows()
{
    BookFixture fixture;
    ShortcutModel model(*fixture.book);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex key = model.index(0, int(ShortcutModel::Column::Key));
    QCOMPARE(key.data().toString(), CtrlK.toString(QKeySequence::NativeText));
    QVERIFY(model.index(0, int(ShortcutModel::Column::Delivered)).data().toString().isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    fixture.book->setShortcut(fixture.search, F9);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(key.data().toString(), F9.toString(QKeySequence::NativeText));
    QCOMPARE(model.index(0, int(ShortcutModel::Column::Delivered)).data().toString(), CtrlK.toString(QKeySequence::NativeText));
}

void TestActionBook::aNameInASubmenuSaysWhere()
{
    BookFixture fixture;
    QMenu bar;
    QMenu* const theme = bar.addMenu(QStringLiteral("&Theme"));
    theme->addAction(&fixture.search);
    const ShortcutModel model(*fixture.book);
    QCOMPARE(model.index(0, int(ShortcutModel::Column::Action)).data().toString(), QStringLiteral("Theme: Search"));
    theme->removeAction(&fixture.search);
}

void TestActionBook::undoAndRedoGoThroughTheSteps()
{
    UndoLog log;
    int value = 2;
    log.add(QStringLiteral("to one"), [&value] { value = 0; }, [&value] { value = 1; });
    log.add(QStringLiteral("to two"), [&value] { value = 1; }, [&value] { value = 2; });
    QCOMPARE(log.undoText(), QStringLiteral("to two"));
    log.undo();
    QCOMPARE(value, 1);
    log.undo();
    QCOMPARE(value, 0);
    QVERIFY(!log.canUndo());
    QCOMPARE(log.redoText(), QStringLiteral("to one"));
    log.redo();
    log.redo();
    QCOMPARE(value, 2);
    QVERIFY(!log.canRedo());
    log.undo();
    log.add(QStringLiteral("other"), [] {}, {});
    QVERIFY(!log.canRedo()); // a new change forgets what was undone
}

void TestActionBook::oneStepInTheMiddleCanBeTakenBack()
{
    UndoLog log;
    QStringList undone;
    const int first = log.add(QStringLiteral("first"), [&undone] { undone.append(QStringLiteral("first")); }, {});
    log.add(QStringLiteral("second"), [&undone] { undone.append(QStringLiteral("second")); }, {});
    log.undoStep(first);
    log.undoStep(first); // a toast that is pressed twice
    QCOMPARE(undone, QStringList{QStringLiteral("first")});
    QCOMPARE(log.undoText(), QStringLiteral("second"));
}

void TestActionBook::whatCannotBeRepeatedIsNotOffered()
{
    UndoLog log;
    log.add(QStringLiteral("once"), [] {}, {});
    log.undo();
    QVERIFY(!log.canRedo());
    log.redo(); // nothing happens
}

/// A window goes, and another one comes.
void TestActionBook::keptStepsOutliveTheWindow()
{
    UndoLog log;
    QObject first;
    QObject second;
    QList<QObject*> places;
    const auto note = [&places](const UndoPlace& place) { places.append(place.window); };
    log.enter({nullptr, &first});
    log.addKept(QStringLiteral("older"), note, note);
    log.add(QStringLiteral("of the first window"), [] {}, [] {});
    log.addKept(QStringLiteral("newer"), note, note);
    log.undo();
    QCOMPARE(places, QList<QObject*>{&first});
    log.leave();
    QCOMPARE(log.undoText(), QStringLiteral("older"));
    QCOMPARE(log.redoText(), QStringLiteral("newer"));
    log.enter({nullptr, &second});
    log.redo();
    log.undo();
    log.undo();
    QCOMPARE(places, (QList<QObject*>{&first, &second, &second, &second}));
    QVERIFY(!log.canUndo());
    log.clear();
    QVERIFY(!log.canRedo());
}

void TestActionBook::aStepFindsWhatStandsInItsPlace()
{
    QStringList called;
    auto window = std::make_unique<QObject>();
    auto* act = new QAction(window.get());
    act->setObjectName(QStringLiteral("two"));
    const UndoStep step = undoStepOf(act, std::function<void(QAction&)>([&called](QAction& self) { called.append(self.text()); }));
    act->setText(QStringLiteral("the first window's"));
    step({});
    step({nullptr, window.get()});
    window = std::make_unique<QObject>();
    step({});
    step({nullptr, window.get()}); // nothing of its kind
    for (const char* name : {"one", "two", "three"}) {
        auto* other = new QAction(QString::fromLatin1(name), window.get());
        other->setObjectName(QString::fromLatin1(name));
    }
    step({nullptr, window.get()});
    QCOMPARE(called, (QStringList{QStringLiteral("the first window's"), QStringLiteral("the first window's"), QStringLiteral("two")}));
    QVERIFY(!undoStepOf(act, std::function<void(QAction&)>()));
}

FORECOURT_WINDOW_TEST(TestActionBook)
#include "tst_actionbook.moc"
