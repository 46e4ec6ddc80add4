// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables of records: what is chosen stays in its place while rows move.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/modelroles.h"
#include "ui/pages/recordtable.h"

#include <QGuiApplication>
#include <QScopeGuard>
#include <QScrollBar>
#include <QStandardItemModel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::recordtable {

namespace {

constexpr int Rows = 100;
constexpr int Chosen = 50;

/// A hundred rows in order of their numbers, the middle one chosen and in view.
struct Sorted
{
    PageFixture fixture;
    QStandardItemModel model{Rows, 1};
    RecordTable table{fixture.themes, QStringLiteral("records"), QStringLiteral("Records"), &fixture.window};

    Sorted()
    {
        for (int row = 0; row < Rows; ++row) {
            model.setData(model.index(row, 0), double(row), SortRole);
            model.setData(model.index(row, 0), row, KeyRole);
        }
        fixture.window.resize(400, 500);
        table.setGeometry(0, 0, 300, 400);
        table.setRecords(&model, true);
        table.sortByColumn(0, Qt::AscendingOrder);
        fixture.window.show();
        PageFixture::settle();
        table.selectKey(Chosen);
        table.scrollTo(table.currentIndex(), QAbstractItemView::PositionAtCenter);
        PageFixture::settle();
    }

    [[nodiscard]] int place() const { return table.rowViewportPosition(table.currentIndex().row()); }
    [[nodiscard]] bool isInView() const { return place() >= 0 && place() + table.rowHeight(0) <= table.viewport()->height(); }
};

} // namespace

class TestRecordTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChosenRowStaysWhereItIsSeen_data();
    void theChosenRowStaysWhereItIsSeen();
    void whatIsOutOfViewIsNotFetched();
    void anotherOrderIsShownAsItIs();
    void theRowIsChosenWhateverKeysAreHeld_data();
    void theRowIsChosenWhateverKeysAreHeld();
};

void TestRecordTable::theChosenRowStaysWhereItIsSeen_data()
{
    QTest::addColumn<int>("moved");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isAtTheSamePlace"); // else the list ends before
    QTest::newRow("it goes down") << Chosen << 80.5 << true;
    QTest::newRow("it goes up") << Chosen << 20.5 << true;
    QTest::newRow("it becomes the first") << Chosen << -1.0 << false;
    QTest::newRow("it becomes the last") << Chosen << 1000.0 << false;
    QTest::newRow("another goes from above to below") << 10 << 60.5 << true;
    QTest::newRow("another goes from below to above") << 60 << 10.5 << true;
}

void TestRecordTable::theChosenRowStaysWhereItIsSeen()
{
    QFETCH(int, moved);
    QFETCH(double, value);
    QFETCH(bool, isAtTheSamePlace);
    Sorted sorted;
    const int before = sorted.place();
    QVERIFY(sorted.isInView());
    sorted.model.setData(sorted.model.index(moved, 0), value, SortRole);
    PageFixture::settle();
    QCOMPARE(sorted.table.currentRow(), Chosen); // of the model
    QVERIFY(sorted.isInView());
    if (isAtTheSamePlace)
        QCOMPARE(sorted.place(), before);
}

void TestRecordTable::whatIsOutOfViewIsNotFetched()
{
    Sorted sorted;
    sorted.table.verticalScrollBar()->setValue(0); // somebody looks at the top
    sorted.model.setData(sorted.model.index(Chosen, 0), 80.5, SortRole);
    PageFixture::settle();
    QCOMPARE(sorted.table.verticalScrollBar()->value(), 0);
}

void TestRecordTable::anotherOrderIsShownAsItIs()
{
    Sorted sorted;
    sorted.model.setData(sorted.model.index(Chosen, 0), 80.5, SortRole);
    PageFixture::settle();
    const int value = sorted.table.verticalScrollBar()->value();
    sorted.table.sortByColumn(0, Qt::DescendingOrder);
    PageFixture::settle();
    QCOMPARE(sorted.table.verticalScrollBar()->value(), value);
}

void TestRecordTable::theRowIsChosenWhateverKeysAreHeld_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifier");
    QTest::addColumn<bool>("isMulti");
    QTest::newRow("Ctrl") << int(Qt::Key_Control) << int(Qt::ControlModifier) << false;
    QTest::newRow("Ctrl, several rows") << int(Qt::Key_Control) << int(Qt::ControlModifier) << true;
    QTest::newRow("Shift, several rows") << int(Qt::Key_Shift) << int(Qt::ShiftModifier) << true;
}

void TestRecordTable::theRowIsChosenWhateverKeysAreHeld()
{
    QFETCH(int, key);
    QFETCH(int, modifier);
    QFETCH(bool, isMulti);
    Sorted sorted;
    if (isMulti)
        sorted.table.setMultiSelection();
    QTest::keyPress(&sorted.table, Qt::Key(key), Qt::KeyboardModifier(modifier));
    const auto release = qScopeGuard([&] { QTest::keyRelease(&sorted.table, Qt::Key(key)); });
    QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::KeyboardModifiers(Qt::KeyboardModifier(modifier)));
    for (const int wanted : {Chosen, 10, 20}) { // the first one is chosen already
        QVERIFY(sorted.table.selectKey(wanted));
        QCOMPARE(sorted.table.selectedRows(), QList<int>{wanted});
        QCOMPARE(sorted.table.currentRow(), wanted);
    }
    if (!isMulti)
        return;
    QTest::keyClick(&sorted.table, Qt::Key_Down, Qt::ShiftModifier); // from there
    QCOMPARE(sorted.table.selectedRows(), (QList<int>{20, 21}));
}

FORECOURT_WINDOW_TEST(TestRecordTable)

} // namespace forecourt::tests::recordtable

#include "tst_recordtable.moc"
