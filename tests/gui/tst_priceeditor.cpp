// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices: the editor with its example, its week, groups, steps and dates, as somebody types; and what is missing of their history.
#include "tests/gui/pricefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/weekgrid.h"
#include "ui/dialogs/priceexceptiondialog.h"
#include "ui/models/modelroles.h"
#include "ui/models/pricestepmodel.h"
#include "ui/models/ratetablemodel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QListWidget>
#include <QMouseEvent>
#include <QScrollArea>

#include <algorithm>

namespace forecourt::tests::priceeditor {

using namespace forecourt::ui;
using namespace forecourt::tests::prices;

namespace {

/// As a person types into a cell: F2, the text, Return.
void typeCell(const PriceFixture& p, const char* name, int row, int column, const QString& text)
{
    auto* table = find<TableView>(*p.page, name);
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    PageFixture::settle();
}

/// As a person chooses it.
void chooseIn(const PriceFixture& p, const char* name, const QVariant& data)
{
    auto* box = find<QComboBox>(*p.page, name);
    box->setCurrentIndex(box->findData(data));
    Q_EMIT box->activated(box->currentIndex());
    PageFixture::settle();
}

} // namespace

class TestPriceEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutInASmallerWindow();
    void namesGetTheRoomThatDatesLeave();
    void aLongNoteShowsItsBeginning();
    void exampleFollowsEveryLetter();
    void wrongInputIsMarkedAndNotSaved();
    void savingMakesAVersionThatCanBeTakenBack();
    void newPriceIsSavedWholly();
    void leavingAsksBeforeChangesAreLost();
    void discardCanBeTakenBack();
    void weekIsDrawnAndTyped();
    void weekObeysTheKeyboard();
    void bandsGroupsAndStepsReachTheVersion();
    void stepsByPowerAreTyped();
    void groupPaysWhatIsTyped();
    void datesWithOtherBandsAreTyped();
    void datesAreChangedAndComeBack();
    void historySaysWhatIsMissingBelow();
    void removalOfAnAssignedPriceIsRefusedInWords();
    void simulationShowsBeforeAndAfter();
};

/// What scrolls up and down only must be as wide as its place.
void TestPriceEditor::nothingIsCutInASmallerWindow()
{
    PriceFixture p;
    p.choose(p.standard);
    for (const int width : {1440 - 208, 1280 - 208, 1024 - 56}) { // beside the sidebar
        p.window.resize(width, 800);
        p.page->resize(p.window.size());
        PageFixture::settle();
        int areas = 0;
        for (const QScrollArea* area : p.page->findChildren<QScrollArea*>()) {
            if (!area->isVisible() || area->widget() == nullptr)
                continue;
            ++areas;
            QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                     qPrintable(QStringLiteral("%1: %2 in %3").arg(width).arg(area->widget()->width()).arg(area->viewport()->width())));
        }
        QVERIFY(areas >= 1);
    }
}

void TestPriceEditor::exampleFollowsEveryLetter()
{
    PriceFixture p;
    p.choose(p.standard);
    p.type("exampleEnergy", QStringLiteral("10"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("3,50 €"));
    p.type("priceEnergy", QStringLiteral("0,40"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("4,00 €"));
    QVERIFY(p.text("exampleCostTax").contains(QStringLiteral("VAT 19 %")));
    QCOMPARE(p.text("againstExample"), QStringLiteral("3,50 €"));
    QCOMPARE(p.text("againstDifference"), QStringLiteral("+0,50 €"));
    find<QCheckBox>(*p.page, "priceSessionCheck")->click();
    PageFixture::settle();
    p.type("priceSession", QStringLiteral("1"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("5,00 €"));
    // the idle fee: 40 minutes, of which 30 are free
    for (const char* name : {"priceIdleGrace", "priceIdleMaximum"})
        QCOMPARE(find<QWidget>(*p.page, name)->toolTip(), QStringLiteral("Off: there is no idle fee"));
    find<QCheckBox>(*p.page, "priceIdleCheck")->click();
    PageFixture::settle();
    p.type("priceIdle", QStringLiteral("0,10"));
    p.type("priceIdleGrace", QStringLiteral("30"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("6,00 €"));
    p.type("priceIdleMaximum", QStringLiteral("0,50"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("5,50 €"));
}

void TestPriceEditor::wrongInputIsMarkedAndNotSaved()
{
    PriceFixture p;
    p.choose(p.standard);
    p.type("priceEnergy", QStringLiteral("cheap"));
    QVERIFY(find<QLineEdit>(*p.page, "priceEnergy")->property("error").toBool());
    QCOMPARE(p.text("priceEnergyError"), QStringLiteral("This is no number"));
    QVERIFY(p.button("priceSave").isBlocked());
    QVERIFY(p.text("exampleCostRemarks").contains(QStringLiteral("as soon as")));
    p.type("priceEnergy", QStringLiteral("-1"));
    QCOMPARE(p.text("priceEnergyError"), QStringLiteral("Zero or more"));
    p.type("priceEnergy", QStringLiteral("0,40"));
    QVERIFY(!p.button("priceSave").isBlocked());
    p.type("priceVat", QStringLiteral("190"));
    QVERIFY(p.text("priceVatError").contains(QStringLiteral("0 to 100")));
    p.type("priceVat", QStringLiteral("19"));
    p.type("priceName", QStringLiteral("staff")); // another one's, without case
    QVERIFY(p.text("priceNameError").contains(QStringLiteral("taken")));
    press(*p.page, "priceSave");
    QVERIFY(p.console.prices.changes.isEmpty());
}

void TestPriceEditor::savingMakesAVersionThatCanBeTakenBack()
{
    PriceFixture p;
    p.choose(p.standard);
    QVERIFY(p.button("priceSave").isBlocked()); // nothing changed
    p.type("priceEnergy", QStringLiteral("0,42"));
    QCOMPARE(p.button("priceSave").text(), QStringLiteral("Save as version 2"));
    QVERIFY(p.text("priceState").contains(QStringLiteral("1 change")));
    press(*p.page, "priceSave");
    QCOMPARE(p.console.prices.changes.size(), 1);
    const PriceVersion saved = p.lastChange().savedVersions.first();
    QCOMPARE(saved.id, PriceVersionId(0));
    QCOMPARE(saved.price, p.standard);
    QCOMPARE(saved.rates.perKwh, std::optional(Rate::fromMinor(42)));
    QVERIFY(saved.validFrom > pictureTime()); // sessions of today keep theirs
    QVERIFY(p.lastChange().saved.isEmpty());
    QCOMPARE(p.console.prices.now().versions.size(), 3);
    // a version that counts later is changed in place
    QVERIFY(p.button("priceRemoveVersion").isVisible());
    QCOMPARE(p.button("priceSave").text(), QStringLiteral("Save version 2"));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().versions.size(), 2);
    p.host.redo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().versions.size(), 3);
}

void TestPriceEditor::newPriceIsSavedWholly()
{
    PriceFixture p;
    press(*p.page, "priceNew");
    p.type("priceName", QStringLiteral("Night owl"));
    find<QCheckBox>(*p.page, "priceEnergyCheck")->click();
    PageFixture::settle();
    p.type("priceEnergy", QStringLiteral("0,2999"));
    press(*p.page, "priceSave");
    QCOMPARE(p.lastChange().saved.size(), 1);
    QCOMPARE(p.lastChange().saved.first().name, QStringLiteral("Night owl"));
    QCOMPARE(p.lastChange().savedVersions.first().price, PriceId(-1));
    QCOMPARE(p.lastChange().savedVersions.first().rates.perKwh, std::optional(Rate{299'900}));
    QCOMPARE(p.console.prices.now().prices.size(), 3);
    QVERIFY(!p.button("priceDiscard").isVisible());
}

void TestPriceEditor::leavingAsksBeforeChangesAreLost()
{
    PriceFixture p;
    p.choose(p.standard);
    p.type("priceEnergy", QStringLiteral("0,50"));
    p.choose(p.staff);
    QVERIFY(find<QDialog>(p.window, "priceLeaveDialog")->isVisible());
    QCOMPARE(find<QLineEdit>(*p.page, "priceName")->text(), QStringLiteral("Standard AC"));
    find<QDialog>(p.window, "priceLeaveDialog")->reject();
    PageFixture::settle();
    QCOMPARE(find<QLineEdit>(*p.page, "priceEnergy")->text(), QStringLiteral("0,50"));
    QCOMPARE(find<RecordTable>(*p.page, "priceTable")->currentIndex().siblingAtColumn(0).data(KeyRole).toLongLong(), p.standard.value());
    p.choose(p.staff);
    press(p.window, "priceLeaveAccept");
    QCOMPARE(find<QLineEdit>(*p.page, "priceName")->text(), QStringLiteral("Staff"));
}

void TestPriceEditor::discardCanBeTakenBack()
{
    PriceFixture p;
    p.choose(p.standard);
    p.type("priceEnergy", QStringLiteral("0,50"));
    press(*p.page, "priceDiscard");
    QCOMPARE(find<QLineEdit>(*p.page, "priceEnergy")->text(), QStringLiteral("0,35"));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(find<QLineEdit>(*p.page, "priceEnergy")->text(), QStringLiteral("0,50"));
}

void TestPriceEditor::weekIsDrawnAndTyped()
{
    PriceFixture p;
    p.choose(p.standard);
    auto* grid = find<WeekGrid>(*p.page, "priceWeek");
    QVERIFY(!grid->isVisible());
    press(*p.page, "priceBandsAdd"); // a first band lies over the day
    QVERIFY(grid->isVisible());
    press(*p.page, "priceBandsAdd");
    grid->selectAt(0, 12 * 60);
    PageFixture::settle();
    QCOMPARE(grid->selection().firstRow, 0);
    QCOMPARE(grid->selection().lastRow, 6);
    QCOMPARE(find<QLineEdit>(*p.page, "weekFrom")->text(), QStringLiteral("06:00"));
    p.type("weekFrom", QStringLiteral("08:00"));
    Q_EMIT find<QLineEdit>(*p.page, "weekFrom")->editingFinished();
    PageFixture::settle();
    QCOMPARE(grid->selection().block.from, 480);
    // a drag of the begin of the gap behind it, Monday to Sunday
    const QPoint edge = grid->pointOf(2, 22 * 60);
    QTest::mousePress(grid, Qt::LeftButton, {}, edge);
    const QPoint target = grid->pointOf(2, 20 * 60);
    QMouseEvent move(QEvent::MouseMove, QPointF(target), QPointF(grid->mapToGlobal(target)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid, &move);
    QTest::mouseRelease(grid, Qt::LeftButton, {}, grid->pointOf(2, 20 * 60));
    PageFixture::settle();
    QCOMPARE(grid->selection().block, (WeekBlock{480, 1'200, 0}));
    // the evening in the other band, on Monday alone
    grid->selectAt(0, 21 * 60, true);
    auto* band = find<QComboBox>(*p.page, "weekBand");
    band->setCurrentIndex(band->findData(1));
    Q_EMIT band->activated(band->currentIndex());
    PageFixture::settle();
    press(*p.page, "weekCopy");
    press(*p.page, "priceSave");
    const WeekPlan saved = WeekPlan::fromSlots(p.lastChange().savedVersions.first().week);
    QCOMPARE(saved.row(0).last(), (WeekBlock{1'200, 1'440, 1}));
    QCOMPARE(saved.row(5), saved.row(0));
    QCOMPARE(saved.row(1).last(), (WeekBlock{1'200, 1'440, -1}));
}

void TestPriceEditor::weekObeysTheKeyboard()
{
    PriceFixture p;
    p.choose(p.standard);
    press(*p.page, "priceBandsAdd");
    auto* grid = find<WeekGrid>(*p.page, "priceWeek");
    grid->setFocus(Qt::TabFocusReason);
    grid->selectAt(0, 0);
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->selection().block, (WeekBlock{360, 1'320, 0}));
    QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(grid->selection().block.from, 375);
    QTest::keyClick(grid, Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(grid->selection().block.to, 1'315);
    QVERIFY(grid->accessibleDescription().contains(QStringLiteral("06:15 to 21:55")));
    QTest::keyClick(grid, Qt::Key_Delete);
    QCOMPARE(grid->selection().block, WeekBlock{});
}

void TestPriceEditor::bandsGroupsAndStepsReachTheVersion()
{
    PriceFixture p;
    p.choose(p.standard);
    press(*p.page, "priceGroupsAdd");
    auto* basis = find<QComboBox>(*p.page, "priceStepBasis");
    basis->setCurrentIndex(basis->findData(int(StepBasis::Energy)));
    Q_EMIT basis->activated(basis->currentIndex());
    PageFixture::settle();
    press(*p.page, "priceStepAdd");
    press(*p.page, "priceSave");
    const PriceVersion saved = p.lastChange().savedVersions.first();
    QCOMPARE(saved.groups.size(), 1);
    QCOMPARE(saved.groups.first().group, QStringLiteral("Staff"));
    QCOMPARE(saved.stepBasis, StepBasis::Energy);
    QCOMPARE(saved.steps.size(), 2);
}

void TestPriceEditor::stepsByPowerAreTyped()
{
    PriceFixture p;
    p.choose(p.standard);
    chooseIn(p, "priceStepBasis", int(StepBasis::Power)); // and there is a first step
    press(*p.page, "priceStepAdd");
    typeCell(p, "priceSteps", 0, int(PriceStepModel::Column::From), QStringLiteral("11"));
    typeCell(p, "priceSteps", 0, int(PriceStepModel::Column::Price), QStringLiteral("0,49"));
    typeCell(p, "priceSteps", 1, int(PriceStepModel::Column::From), QStringLiteral("50"));
    typeCell(p, "priceSteps", 1, int(PriceStepModel::Column::Price), QStringLiteral("0,79"));
    typeCell(p, "priceSteps", 1, int(PriceStepModel::Column::Price), QStringLiteral("dear")); // is not taken
    QVERIFY(p.text("priceStepsProblem").contains(QStringLiteral("number")));
    press(*p.page, "priceSave");
    QVERIFY(!p.console.prices.changes.isEmpty());
    const PriceVersion saved = p.lastChange().savedVersions.first();
    QCOMPARE(saved.stepBasis, StepBasis::Power);
    QVERIFY(!saved.stepsAdd);
    QCOMPARE(saved.steps, (QList<PriceStep>{{11'000, Rate::fromMinor(49)}, {50'000, Rate::fromMinor(79)}}));
}

void TestPriceEditor::groupPaysWhatIsTyped()
{
    using Column = RateTableModel::Column;
    PriceFixture p;
    p.choose(p.standard);
    press(*p.page, "priceGroupsAdd");
    typeCell(p, "priceGroups", 0, int(Column::Energy), QStringLiteral("0,21"));
    typeCell(p, "priceGroups", 0, int(Column::Idle), QStringLiteral("0"));
    typeCell(p, "priceGroups", 0, int(Column::Energy), QStringLiteral("-1")); // is not taken
    QVERIFY(!p.text("priceGroupsProblem").isEmpty());
    press(*p.page, "priceSave");
    QVERIFY(!p.console.prices.changes.isEmpty());
    const PriceVersion saved = p.lastChange().savedVersions.first();
    QCOMPARE(saved.groups.size(), 1);
    QCOMPARE(saved.groups.first().group, QStringLiteral("Staff"));
    QCOMPARE(saved.groups.first().rates.perKwh, std::optional(Rate::fromMinor(21)));
    QCOMPARE(saved.groups.first().rates.idlePerMinute, std::optional(Rate{})); // zero is a price
    QVERIFY(!saved.groups.first().rates.perSession);
}

void TestPriceEditor::datesWithOtherBandsAreTyped()
{
    PriceFixture p;
    p.choose(p.standard);
    press(*p.page, "priceBandsAdd");
    press(*p.page, "priceExceptionAdd");
    press(p.window, "exceptionAccept"); // without a name
    QVERIFY(find<QDialog>(p.window, "priceExceptionDialog")->isVisible());
    QVERIFY(find<QLineEdit>(p.window, "exceptionName")->property("error").toBool());
    find<QLineEdit>(p.window, "exceptionName")->setText(QStringLiteral("Village fair"));
    find<QDateEdit>(p.window, "exceptionFrom")->setDate(QDate(2026, 7, 4));
    find<QDateEdit>(p.window, "exceptionTo")->setDate(QDate(2026, 7, 3));
    press(p.window, "exceptionAccept"); // ends before it begins
    QVERIFY(find<QDialog>(p.window, "priceExceptionDialog")->isVisible());
    find<QDateEdit>(p.window, "exceptionTo")->setDate(QDate(2026, 7, 5));
    auto* begin = find<QLineEdit>(p.window, "exceptionBegin");
    auto* end = find<QLineEdit>(p.window, "exceptionEnd");
    begin->setText(QStringLiteral("20:00"));
    Q_EMIT begin->textEdited(begin->text());
    end->setText(QStringLiteral("10:00"));
    Q_EMIT end->textEdited(end->text());
    press(p.window, "exceptionLay"); // a block that ends before it begins is not laid
    end->setText(QStringLiteral("22:00"));
    Q_EMIT end->textEdited(end->text());
    press(p.window, "exceptionLay");
    press(p.window, "exceptionAccept");
    press(*p.page, "priceSave");
    QVERIFY(!p.console.prices.changes.isEmpty());
    const QList<BandException> saved = p.lastChange().savedVersions.first().exceptions;
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().name, QStringLiteral("Village fair"));
    QCOMPARE(saved.first().from, QDate(2026, 7, 4));
    QCOMPARE(saved.first().to, QDate(2026, 7, 5));
    QCOMPARE(saved.first().bands.size(), 1);
    QCOMPARE(saved.first().bands.first().fromMinute, 20 * 60);
    QCOMPARE(saved.first().bands.first().toMinute, 22 * 60);
    QCOMPARE(saved.first().bands.first().band, 0);
}

void TestPriceEditor::datesAreChangedAndComeBack()
{
    PriceFixture p;
    p.choose(p.standard);
    press(*p.page, "priceBandsAdd");
    press(*p.page, "priceExceptionAdd");
    find<QLineEdit>(p.window, "exceptionName")->setText(QStringLiteral("Fair"));
    press(p.window, "exceptionAccept");
    auto* list = find<QListWidget>(*p.page, "priceExceptions");
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    press(*p.page, "priceExceptionChange");
    const auto dialogs = p.window.findChildren<PriceExceptionDialog*>();
    const auto shown = std::find_if(dialogs.begin(), dialogs.end(), [](const QWidget* dialog) { return dialog->isVisible(); });
    QVERIFY(shown != dialogs.end());
    QCOMPARE(find<QLineEdit>(**shown, "exceptionName")->text(), QStringLiteral("Fair"));
    find<QLineEdit>(**shown, "exceptionName")->setText(QStringLiteral("Market"));
    press(**shown, "exceptionAccept");
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Market")));
    list->setCurrentRow(0);
    press(*p.page, "priceExceptionRemove");
    QCOMPARE(list->count(), 0);
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(list->count(), 1);
}

void TestPriceEditor::removalOfAnAssignedPriceIsRefusedInWords()
{
    PriceFixture p;
    p.choose(p.standard);
    p.console.prices.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("removed"), QStringLiteral("0"), QStringLiteral("assigned")}};
    press(*p.page, "priceRemove");
    QVERIFY(p.host.notices.constLast().contains(QStringLiteral("still applies somewhere")));
    p.console.prices.failure.reset();
    p.choose(p.staff);
    press(*p.page, "priceRemove");
    QCOMPARE(find<RecordTable>(*p.page, "priceTable")->model()->rowCount(), 1);
    find<QCheckBox>(*p.page, "priceShowRemoved")->click();
    PageFixture::settle();
    QCOMPARE(find<RecordTable>(*p.page, "priceTable")->model()->rowCount(), 2);
    p.host.undo();
    PageFixture::settle();
    QVERIFY(!p.console.prices.now().price(p.staff)->removedAt);
}

void TestPriceEditor::simulationShowsBeforeAndAfter()
{
    PriceFixture p;
    api::RepricedSession session;
    session.transaction = TransactionKey(7);
    session.number = QStringLiteral("2026-000007");
    session.startedAt = pictureTime().addDays(-20);
    session.station = StationId(QStringLiteral("BAY-1"));
    session.before = Money{350, QStringLiteral("EUR")};
    session.after = Money{420, QStringLiteral("EUR")};
    p.console.prices.preview.rows = {session};
    p.console.prices.preview.totals.sessions = 212;
    p.console.prices.preview.totals.changed = 1;
    p.console.prices.preview.totals.before = {*session.before};
    p.console.prices.preview.totals.after = {*session.after};
    p.choose(p.standard);
    p.type("priceEnergy", QStringLiteral("0,42"));
    QTRY_COMPARE(p.text("againstMonth"), QStringLiteral("+0,70 €")); // by itself, once nobody types
    press(*p.page, "priceSimulate");
    const auto* table = find<RecordTable>(p.window, "repriceTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(p.console.prices.simulated.constLast().rates.perKwh, std::optional(Rate::fromMinor(42)));
    QCOMPARE(p.console.prices.scopes.constLast().price, std::optional(p.standard));
    QVERIFY(p.console.prices.changes.isEmpty());
    QVERIFY(p.console.prices.reasons.isEmpty());
}

void TestPriceEditor::historySaysWhatIsMissingBelow()
{
    PriceFixture p;
    api::PriceEvent event;
    event.at = pictureTime().addDays(-1);
    event.kind = api::PriceEvent::Kind::Assigned;
    event.price = p.standard;
    event.assignment = PriceAssignment{};
    for (int id = 150; id > 0; --id) {
        event.id = RecordId(id);
        p.console.prices.events.append(event);
    }
    p.showTab(PricesPage::Tab::History);
    QAbstractItemModel* const rows = find<RecordTable>(*p.page, "priceHistory")->model();
    QTRY_COMPARE(rows->rowCount(), 100);
    const auto* unread = find<QWidget>(*p.page, "priceHistoryUnread");
    QVERIFY(unread->isHidden());
    p.console.prices.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(rows->rowCount(), 100);
    QVERIFY(!rows->canFetchMore({})); // or a view would ask without end
    p.console.prices.failure.reset();
    press(*p.page, "priceHistoryUnreadAgain");
    QTRY_COMPARE(rows->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

void TestPriceEditor::aLongNoteShowsItsBeginning()
{
    PriceFixture p;
    PriceBook book = p.console.prices.now();
    for (PriceSetting& setting : book.prices)
        setting.notes = QString(200, QLatin1Char('n'));
    p.console.prices.publish(book);
    p.settle();
    p.choose(p.staff);
    QTRY_COMPARE(find<QLineEdit>(*p.page, "priceNotes")->text().size(), 200);
    QCOMPARE(find<QLineEdit>(*p.page, "priceNotes")->cursorPosition(), 0);
}

void TestPriceEditor::namesGetTheRoomThatDatesLeave()
{
    PriceFixture p;
    const auto* table = find<RecordTable>(*p.page, "priceTable");
    const int name = table->columnWidth(int(PriceListModel::Column::Name));
    p.console.prices.add(QStringLiteral("Old"), Rate::fromMinor(30), pictureTime().addYears(-3)); // its date has a year
    p.settle();
    QTRY_VERIFY(table->columnWidth(int(PriceListModel::Column::Name)) < name);
}

FORECOURT_WINDOW_TEST(TestPriceEditor)

} // namespace forecourt::tests::priceeditor

#include "tst_priceeditor.moc"
