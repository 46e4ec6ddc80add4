// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// View state: columns, sorting, filters, tabs, splitters and the selected row, from one page to its twin.
#include "tests/support/testprogram.h"
#include "ui/pages/recordtable.h"
#include "ui/viewstate.h"

#include "ui/models/modelroles.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/togglechip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace {

/// One of everything that is kept.
struct SamplePage : QWidget
{
    explicit SamplePage(const ThemeManager& themes, bool withRows = true)
        : table(themes, QStringLiteral("rows"), QStringLiteral("Rows")), states(themes), chip(themes, QStringLiteral("Errors"))
    {
        model.setHorizontalHeaderLabels({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        if (withRows)
            fill();
        table.setRecords(&model, true);
        filter.setObjectName(QStringLiteral("rowFilter"));
        name.setObjectName(QStringLiteral("personName"));
        box.setObjectName(QStringLiteral("period"));
        box.addItem(QStringLiteral("Today"), 1);
        box.addItem(QStringLiteral("All"), 2);
        tabs.setObjectName(QStringLiteral("tabs"));
        tabs.addTab(QStringLiteral("One"));
        tabs.addTab(QStringLiteral("Two"));
        states.setObjectName(QStringLiteral("states"));
        states.addSegment(QStringLiteral("All"));
        states.addSegment(QStringLiteral("Faulted"));
        chip.setObjectName(QStringLiteral("chipErrors"));
        day.setObjectName(QStringLiteral("sessionFrom"));
        day.setDate(QDate(2026, 5, 1));
        splitter.setObjectName(QStringLiteral("splitter"));
        auto* layout = new QVBoxLayout(this);
        for (QWidget* part : std::initializer_list<QWidget*>{&filter, &name, &box, &tabs, &states, &chip, &day})
            layout->addWidget(part);
        splitter.addWidget(&table);
        splitter.addWidget(new QWidget);
        layout->addWidget(&splitter, 1);
        resize(600, 600);
        show();
    }

    void fill()
    {
        for (int row = 0; row < 5; ++row) {
            QList<QStandardItem*> items;
            for (int column = 0; column < 3; ++column) {
                auto* item = new QStandardItem(QStringLiteral("%1-%2").arg(row).arg(column));
                item->setData(row, KeyRole);
                item->setData(4 - row, SortRole);
                items.append(item);
            }
            model.appendRow(items);
        }
    }

    QStandardItemModel model;
    RecordTable table;
    QLineEdit filter;
    QLineEdit name;
    QComboBox box;
    QTabBar tabs;
    SegmentedSwitch states;
    ToggleChip chip;
    QDateEdit day;
    QSplitter splitter{Qt::Vertical};
};

/// Parts are members, so they must leave their parent before it deletes them.
void release(SamplePage& page)
{
    for (QWidget* part : std::initializer_list<QWidget*>{&page.filter, &page.name, &page.box, &page.tabs, &page.states, &page.chip, &page.day, &page.table, &page.splitter})
        part->setParent(nullptr);
}

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void rowsThatComeLaterAreSelectedThen();
    void aPersonsChoiceWinsOverARememberedRow();
    void otherColumnsStartAfresh();
    void aBoxThatIsFilledLaterGetsItsChoice();
    void aPersonsChoiceWinsOverARememberedOne();
    void aChoiceThatDoesNotComeIsGivenUp();
    void nonsenseIsIgnored();
    void formsAreNotViewState();
};

void TestViewState::everythingComesBack()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage first(themes);
    first.table.setColumnWidth(1, 177);
    first.table.setColumnHidden(0, true);
    first.table.sortByColumn(0, Qt::AscendingOrder);
    first.table.selectKey(3);
    first.filter.setText(QStringLiteral("bay"));
    first.box.setCurrentIndex(1);
    first.tabs.setCurrentIndex(1);
    first.states.setCurrentIndex(1);
    first.chip.setChecked(true);
    first.day.setDate(QDate(2026, 3, 9));
    first.splitter.setSizes({100, 300});
    const QJsonObject state = viewStateOf(first);

    SamplePage second(themes);
    QSignalSpy activated(&second.box, &QComboBox::activated);
    QSignalSpy chosen(&second.states, &SegmentedSwitch::currentChanged);
    applyViewState(second, state);
    QCOMPARE(second.table.columnWidth(1), 177);
    QVERIFY(second.table.isColumnHidden(0));
    QCOMPARE(second.table.horizontalHeader()->sortIndicatorSection(), 0);
    QCOMPARE(second.table.model()->index(0, 0).data().toString(), QStringLiteral("4-0")); // sorted, not only marked
    QCOMPARE(second.table.property("wantedKey").toInt(), 3);
    QCOMPARE(second.filter.text(), QStringLiteral("bay"));
    QCOMPARE(second.box.currentIndex(), 1);
    QCOMPARE(activated.count(), 1); // pages act on what a person chooses
    QCOMPARE(second.tabs.currentIndex(), 1);
    QCOMPARE(second.states.currentIndex(), 1);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(second.chip.isChecked());
    QCOMPARE(second.day.date(), QDate(2026, 3, 9));
    QVERIFY(second.splitter.sizes().value(0) < second.splitter.sizes().value(1));
    release(first);
    release(second);
}

void TestViewState::rowsThatComeLaterAreSelectedThen()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage first(themes);
    first.table.selectKey(4);
    SamplePage second(themes, false);
    applyViewState(second, viewStateOf(first));
    QCOMPARE(second.table.currentRow(), -1);
    second.fill();
    QCOMPARE(second.table.currentRow(), 4);
    release(first);
    release(second);
}

void TestViewState::aPersonsChoiceWinsOverARememberedRow()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    page.table.setProperty("wantedKey", 99); // never comes
    page.table.selectKey(1);
    page.model.appendRow(new QStandardItem(QStringLiteral("late")));
    page.model.item(5)->setData(99, KeyRole);
    page.model.appendRow(new QStandardItem(QStringLiteral("later")));
    QCOMPARE(page.table.property("wantedKey").toInt(), 1);
    release(page);
}

void TestViewState::otherColumnsStartAfresh()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage first(themes);
    first.table.setColumnHidden(0, true);
    const QJsonObject state = viewStateOf(first);
    SamplePage second(themes);
    second.model.setColumnCount(4);
    applyViewState(second, state);
    QVERIFY(!second.table.isColumnHidden(0));
    release(first);
    release(second);
}

namespace {
QJsonObject chosenPeriod(const QString& data)
{
    return {{QStringLiteral("period"), QJsonObject{{QStringLiteral("index"), 2}, {QStringLiteral("data"), data}}}};
}
} // namespace

void TestViewState::aBoxThatIsFilledLaterGetsItsChoice()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    page.box.clear();
    page.box.addItem(QStringLiteral("All chargers"));
    applyViewState(page, chosenPeriod(QStringLiteral("B2")));
    QCOMPARE(page.box.currentIndex(), 0);
    // closed before the data came, nothing is lost
    QCOMPARE(viewStateOf(page).value(QStringLiteral("period")).toObject().value(QStringLiteral("data")).toString(), QStringLiteral("B2"));
    QSignalSpy activated(&page.box, &QComboBox::activated);
    page.box.clear(); // as our pages fill theirs
    page.box.addItem(QStringLiteral("All chargers"));
    page.box.addItem(QStringLiteral("Bay 1"), QStringLiteral("B1"));
    page.box.addItem(QStringLiteral("Bay 2"), QStringLiteral("B2"));
    page.box.setCurrentIndex(0);
    QTRY_COMPARE(page.box.currentIndex(), 2);
    QCOMPARE(activated.count(), 1);
    page.box.setCurrentIndex(1);
    page.box.addItem(QStringLiteral("Bay 3"), QStringLiteral("B3"));
    QCoreApplication::processEvents();
    QCOMPARE(page.box.currentIndex(), 1); // chosen once
    release(page);
}

void TestViewState::aPersonsChoiceWinsOverARememberedOne()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    applyViewState(page, chosenPeriod(QStringLiteral("B2")));
    page.box.setCurrentIndex(1);
    Q_EMIT page.box.activated(1);
    page.box.addItem(QStringLiteral("Bay 2"), QStringLiteral("B2"));
    QCoreApplication::processEvents();
    QCOMPARE(page.box.currentIndex(), 1);
    release(page);
}

void TestViewState::aChoiceThatDoesNotComeIsGivenUp()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    applyViewState(page, chosenPeriod(QStringLiteral("GONE")));
    page.box.addItem(QStringLiteral("Bay 1"), QStringLiteral("B1"));
    QTRY_COMPARE(viewStateOf(page).value(QStringLiteral("period")).toObject().value(QStringLiteral("data")).toInt(), 1); // what is chosen
    page.box.addItem(QStringLiteral("Gone"), QStringLiteral("GONE")); // an hour later
    QCoreApplication::processEvents();
    QCOMPARE(page.box.currentIndex(), 0);
    release(page);
}

void TestViewState::nonsenseIsIgnored()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    const int width = page.table.columnWidth(0);
    applyViewState(page, QJsonObject{{QStringLiteral("rows"), QJsonObject{{QStringLiteral("columns"), 3}, {QStringLiteral("header"), QStringLiteral("AAAA")}}},
                                     {QStringLiteral("tabs"), QJsonObject{{QStringLiteral("index"), 77}}},
                                     {QStringLiteral("period"), QJsonObject{{QStringLiteral("index"), -5}}},
                                     {QStringLiteral("splitter"), QJsonObject{{QStringLiteral("sizes"), 3}}},
                                     {QStringLiteral("gone"), 1}});
    QCOMPARE(page.table.columnWidth(0), width);
    QCOMPARE(page.tabs.currentIndex(), 0);
    QCOMPARE(page.box.currentIndex(), 0);
    applyViewState(page, {});
    release(page);
}

void TestViewState::formsAreNotViewState()
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    SamplePage page(themes);
    page.name.setText(QStringLiteral("Weber"));
    page.box.setProperty("form", true);
    page.tabs.setProperty("forget", true);
    page.chip.setProperty("forget", true);
    page.day.setProperty("form", true);
    const QJsonObject state = viewStateOf(page);
    QVERIFY(!state.contains(QStringLiteral("personName")));
    QVERIFY(!state.contains(QStringLiteral("period")));
    QVERIFY(!state.contains(QStringLiteral("tabs")));
    QVERIFY(!state.contains(QStringLiteral("chipErrors")));
    QVERIFY(!state.contains(QStringLiteral("sessionFrom")));
    QVERIFY(state.contains(QStringLiteral("rowFilter")));
    release(page);
}

FORECOURT_WINDOW_TEST(TestViewState)
#include "tst_viewstate.moc"
