// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Esc closes the part beside a table and brings the keyboard back to the table.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/sidepane.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sidepane {

namespace {

/// A table of one row with a pane below it that has a field.
struct PaneFixture
{
    QWidget window;
    QStandardItemModel model{2, 1};
    QTableView* table = new QTableView;
    QWidget* pane = new QWidget;
    QLineEdit* field = new QLineEdit;
    SidePane* side = nullptr;

    PaneFixture()
    {
        table->setModel(&model);
        auto* inner = new QVBoxLayout(pane);
        inner->addWidget(field);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(table);
        column->addWidget(pane);
        side = new SidePane(*pane, {table});
        window.show();
        QApplication::setActiveWindow(&window);
        choose(1);
        FakeConsole::settle();
    }
    void choose(int key) const
    {
        table->setProperty("wantedKey", key);
        side->setFilled(true);
    }
    void escape() const
    {
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        FakeConsole::settle();
    }
};

template<class T>
T* shown(const FullConsole& fixture, const QString& name)
{
    for (T* const widget : fixture.window().currentPage()->findChildren<T*>(name)) {
        if (widget->isVisible())
            return widget;
    }
    qFatal("nothing named %s is shown", qPrintable(name));
}

QAbstractButton* buttonIn(const QWidget& pane)
{
    for (QAbstractButton* const button : pane.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus) != 0)
            return button;
    }
    qFatal("no button in %s", qPrintable(pane.objectName()));
}

} // namespace

class TestSidePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedTextIsLeftFirst();
    void aClosedPaneStaysClosedForItsRow();
    void aHintIsNotClosed();
    void escapeGoesBackToTheTable_data();
    void escapeGoesBackToTheTable();
    void theFilterIsClearedFirst();
};

void TestSidePane::typedTextIsLeftFirst()
{
    const PaneFixture fixture;
    fixture.field->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(fixture.field, QStringLiteral("30"));
    fixture.escape();
    QVERIFY(fixture.pane->isVisible());
    QVERIFY(!fixture.field->hasFocus());
    QCOMPARE(fixture.field->text(), QStringLiteral("30"));
    fixture.escape();
    QVERIFY(!fixture.pane->isVisible());
    QCOMPARE(fixture.window.focusWidget(), fixture.table);

    fixture.side->open();
    fixture.field->setText(QStringLiteral("60")); // not typed
    fixture.field->setFocus(Qt::TabFocusReason);
    fixture.escape();
    QVERIFY(!fixture.pane->isVisible());
}

void TestSidePane::aClosedPaneStaysClosedForItsRow()
{
    const PaneFixture fixture;
    QVERIFY(fixture.side->isOpen());
    fixture.side->close();
    fixture.choose(1); // news about it
    QVERIFY(!fixture.pane->isVisible());
    fixture.side->setFilled(false); // its list is read again
    fixture.choose(1);
    QVERIFY(!fixture.pane->isVisible());
    fixture.choose(2);
    QVERIFY(fixture.pane->isVisible());
    fixture.side->close();
    QTest::mouseClick(fixture.table->viewport(), Qt::LeftButton, {}, fixture.table->visualRect(fixture.model.index(0, 0)).center());
    QVERIFY(fixture.pane->isVisible());
    fixture.side->setFilled(false);
    QVERIFY(!fixture.pane->isVisible());
}

void TestSidePane::aHintIsNotClosed()
{
    QWidget window;
    auto* table = new QTableView(&window);
    auto* pane = new QWidget(&window);
    auto* side = new SidePane(*pane, {table}, SidePane::Empty::Hint);
    window.show();
    side->setFilled(false);
    QVERIFY(pane->isVisible());
    QVERIFY(!SidePane::closeIn(window));
    QVERIFY(pane->isVisible());
    side->setFilled(true);
    QVERIFY(SidePane::closeIn(window));
    QVERIFY(!pane->isVisible());
}

void TestSidePane::escapeGoesBackToTheTable_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("pane");
    const auto row = [](const char* place, const char* table, const char* pane) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(table) << QString::fromLatin1(pane);
    };
    row("sessions", "liveSessionTable", "sessionDetail");
    row("alerts", "alertsTable", "alertDetail");
}

void TestSidePane::escapeGoesBackToTheTable()
{
    QFETCH(QString, place);
    QFETCH(QString, table);
    QFETCH(QString, pane);
    FullConsole fixture;
    fixture.open();
    fixture.window().open(place);
    FakeConsole::settle();
    auto* const list = shown<QTableView>(fixture, table);
    QVERIFY(list->model()->rowCount() >= 2);
    list->selectRow(0);
    FakeConsole::settle();
    auto* const detail = shown<QWidget>(fixture, pane);
    buttonIn(*detail)->setFocus(Qt::TabFocusReason);
    FakeConsole::settle();
    fixture.key(Qt::Key_Escape);
    FakeConsole::settle();
    QVERIFY(!detail->isVisible());
    QCOMPARE(fixture.window().focusWidget(), list);
    QCOMPARE(list->currentIndex().row(), 0);

    fixture.key(Qt::Key_Down); // another row
    FakeConsole::settle();
    QVERIFY(detail->isVisible());
    fixture.key(Qt::Key_Escape); // from the table, too
    FakeConsole::settle();
    QVERIFY(!detail->isVisible());
    QCOMPARE(fixture.window().focusWidget(), list);
}

void TestSidePane::theFilterIsClearedFirst()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("sessions"));
    FakeConsole::settle();
    auto* const list = shown<QTableView>(fixture, QStringLiteral("liveSessionTable"));
    list->selectRow(0);
    FakeConsole::settle();
    auto* const detail = shown<QWidget>(fixture, QStringLiteral("sessionDetail"));
    auto* const filter = shown<QLineEdit>(fixture, QStringLiteral("sessionFilter"));
    filter->setFocus(Qt::TabFocusReason);
    fixture.type(QStringLiteral("BAY"));
    fixture.key(Qt::Key_Escape);
    FakeConsole::settle();
    QVERIFY(filter->text().isEmpty());
    QVERIFY(detail->isVisible());
    fixture.key(Qt::Key_Escape);
    FakeConsole::settle();
    QVERIFY(!detail->isVisible());
}

FORECOURT_WINDOW_TEST(TestSidePane)

} // namespace forecourt::tests::sidepane

#include "tst_sidepane.moc"
