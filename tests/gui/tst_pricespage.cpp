// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices: the editor with its example, where they apply, holidays, history, and what sessions show of them.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/pricelane.h"
#include "ui/charts/weekgrid.h"
#include "ui/models/connectormodel.h"
#include "ui/models/drivercostmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/priceeventmodel.h"
#include "ui/models/pricelistmodel.h"
#include "ui/models/priceplacemodel.h"
#include "ui/models/pricestepmodel.h"
#include "ui/models/ratetablemodel.h"
#include "ui/models/repricedmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/prices/pricespage.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/tilerole.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QFontMetrics>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

struct PriceFixture : PageFixture
{
    PriceId standard;
    PriceId staff;
    std::unique_ptr<PricesPage> page;

    explicit PriceFixture(bool hasPrices = true)
    {
        console.source.publishStation(aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online().withConnectors(1).state);
        console.source.publishStation(aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).online().withConnectors(2).state);
        ChangeBatch roster;
        PersonRecord weber = aPerson(1, QStringLiteral("A. Weber"));
        weber.group = QStringLiteral("Staff");
        roster.persons = {weber};
        console.source.publish(roster);
        if (hasPrices) {
            standard = console.prices.add(QStringLiteral("Standard AC"), Rate::fromMinor(35), pictureTime().addDays(-60));
            staff = console.prices.add(QStringLiteral("Staff"), Rate::fromMinor(20), pictureTime().addDays(-60));
            console.prices.assignToSite(standard);
        }
        page = std::make_unique<PricesPage>(context(), &window);
        window.resize(1440, 900);
        page->resize(window.size());
        window.show();
        settle();
    }
    void choose(PriceId price) const
    {
        QVERIFY(find<RecordTable>(*page, "priceTable")->selectKey(price.value()));
        settle();
    }
    /// As a person types it.
    void type(const char* field, const QString& text) const
    {
        auto* edit = find<QLineEdit>(*page, field);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
        settle();
    }
    void showTab(PricesPage::Tab tab) const
    {
        page->showTab(tab);
        settle();
    }
    [[nodiscard]] QString text(const char* label) const { return plain(find<QLabel>(*page, label)->text()); }
    [[nodiscard]] Button& button(const char* name) const { return *find<Button>(*page, name); }
    [[nodiscard]] const api::PriceChange& lastChange() const { return console.prices.changes.constLast(); }
};

SessionCost costOf(qint64 minor)
{
    SessionCost cost;
    const QString euro = QStringLiteral("EUR");
    CostLine line;
    line.quantity = 10'000'000;
    line.rate = Rate::fromMinor(35);
    line.vatRate = VatRate{1'900};
    line.net = {minor - 56, euro};
    line.vat = {56, euro};
    line.gross = {minor, euro};
    cost.lines = {line};
    cost.net = line.net;
    cost.vat = line.vat;
    cost.total = line.gross;
    cost.vatTotals = {{line.vatRate, line.net, line.vat, line.gross}};
    cost.priceName = QStringLiteral("Standard AC");
    cost.versionNumber = 1;
    return cost;
}

} // namespace

class TestPricesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void emptyPageSaysWhatAPriceIs();
    void listShowsWherePricesApply();
    void exampleFollowsEveryLetter();
    void wrongInputIsMarkedAndNotSaved();
    void savingMakesAVersionThatCanBeTakenBack();
    void newPriceIsSavedWholly();
    void leavingAsksBeforeChangesAreLost();
    void discardCanBeTakenBack();
    void weekIsDrawnAndTyped();
    void weekObeysTheKeyboard();
    void bandsGroupsAndStepsReachTheVersion();
    void removalOfAnAssignedPriceIsRefusedInWords();
    void simulationShowsBeforeAndAfter();
    void repricingNeedsAReason();
    void placesSayWhy();
    void severalPlacesGetAPriceAtOnce();
    void assignmentsCanBeTakenAway();
    void holidaysAreKept();
    void historyTellsWhoDidWhat();
    void historyHasRoomForItsTime();
    void tilesAndSessionsShowRunningCost();
    void sessionDetailShowsEveryLineAndBand();
    void displaysShowRealAnswers();
    void signedValuesAreShownVerbatim();
    void withoutPricesNothingIsOffered();
};

void TestPricesPage::modelsKeepTheRules()
{
    PriceFixture p;
    PriceListModel list(p.console.workspace);
    PricePlaceModel places(p.console.workspace);
    PriceEventModel events(p.console.workspace, &p.console.thePrices());
    RepricedModel repriced(p.console.workspace);
    RateTableModel rates(p.console.workspace.format(), QStringLiteral("Band"));
    PriceStepModel steps(p.console.workspace.format());
    QAbstractItemModelTester a(&list);
    QAbstractItemModelTester b(&places);
    QAbstractItemModelTester c(&events);
    QAbstractItemModelTester d(&repriced);
    QAbstractItemModelTester e(&rates);
    QAbstractItemModelTester f(&steps);
    p.console.prices.add(QStringLiteral("A first"), Rate::fromMinor(1), pictureTime());
    api::PriceEvent event;
    event.id = RecordId(1);
    event.kind = api::PriceEvent::Kind::HolidaysSaved;
    p.console.prices.events = {event};
    events.reload({});
    api::RepricedSession session;
    session.transaction = TransactionKey(1);
    session.before = Money{100, QStringLiteral("EUR")};
    session.after = Money{120, QStringLiteral("EUR")};
    repriced.resetRows({session});
    rates.setRows({{QStringLiteral("Day"), {}}}, QStringLiteral("EUR"));
    rates.append({QStringLiteral("Night"), {}});
    rates.remove(0);
    steps.setSteps({}, StepBasis::Energy, false, QStringLiteral("EUR"));
    steps.append();
    steps.append();
    steps.remove(0);
    PageFixture::settle();
    QCOMPARE(list.rowCount(), 3);
    QCOMPARE(list.row(0).setting.name, QStringLiteral("A first"));
    QCOMPARE(events.rowCount(), 1);
    QCOMPARE(plain(repriced.index(0, int(RepricedModel::Column::Difference)).data().toString()), QStringLiteral("+0,20 €"));
    QVERIFY(rates.setData(rates.index(0, int(RateTableModel::Column::Energy)), QStringLiteral("0,29")));
    QVERIFY(!rates.setData(rates.index(0, int(RateTableModel::Column::Energy)), QStringLiteral("cheap")));
    QCOMPARE(rates.rows().first().rates.perKwh, std::optional(Rate::fromMinor(29)));
    QVERIFY(steps.setData(steps.index(0, 0), QStringLiteral("12,5")));
    QCOMPARE(steps.steps().first().from, qint64(12'500'000));
    p.console.source.requestSnapshot();
    PageFixture::settle();
    QCOMPARE(list.rowCount(), 3);
}

void TestPricesPage::emptyPageSaysWhatAPriceIs()
{
    PriceFixture p(false);
    QVERIFY(find<QWidget>(*p.page, "pricesEmpty")->isVisible());
    QVERIFY(p.text("priceCoverage").contains(QStringLiteral("3 connector")));
    press(*p.page, "pricesEmptyNew");
    QVERIFY(find<QLineEdit>(*p.page, "priceName")->isVisible());
    QVERIFY(p.text("priceNameError").contains(QStringLiteral("Type a name")));
    QVERIFY(p.button("priceSave").isBlocked());
}

void TestPricesPage::listShowsWherePricesApply()
{
    PriceFixture p;
    auto* table = find<RecordTable>(*p.page, "priceTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("Standard AC"));
    QVERIFY(table->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Bay 1")));
    QVERIFY(table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("nowhere")));
    QCOMPARE(p.text("priceCoverage"), QStringLiteral("Every connector has a price."));
}

void TestPricesPage::exampleFollowsEveryLetter()
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
    find<QCheckBox>(*p.page, "priceIdleCheck")->click();
    PageFixture::settle();
    p.type("priceIdle", QStringLiteral("0,10"));
    p.type("priceIdleGrace", QStringLiteral("30"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("6,00 €"));
    p.type("priceIdleMaximum", QStringLiteral("0,50"));
    QCOMPARE(p.text("exampleCostTotal"), QStringLiteral("5,50 €"));
}

void TestPricesPage::wrongInputIsMarkedAndNotSaved()
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

void TestPricesPage::savingMakesAVersionThatCanBeTakenBack()
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

void TestPricesPage::newPriceIsSavedWholly()
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

void TestPricesPage::leavingAsksBeforeChangesAreLost()
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

void TestPricesPage::discardCanBeTakenBack()
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

void TestPricesPage::weekIsDrawnAndTyped()
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

void TestPricesPage::weekObeysTheKeyboard()
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

void TestPricesPage::bandsGroupsAndStepsReachTheVersion()
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

void TestPricesPage::removalOfAnAssignedPriceIsRefusedInWords()
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

void TestPricesPage::simulationShowsBeforeAndAfter()
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

void TestPricesPage::repricingNeedsAReason()
{
    PriceFixture p;
    p.console.prices.preview.fingerprint = QStringLiteral("f");
    p.console.prices.preview.totals.sessions = 3;
    p.console.prices.preview.totals.changed = 2;
    press(*p.page, "pricesReprice");
    press(p.window, "repriceApply");
    QVERIFY(p.console.prices.reasons.isEmpty());
    QVERIFY(find<QLineEdit>(p.window, "repriceReason")->property("error").toBool());
    find<QLineEdit>(p.window, "repriceReason")->setText(QStringLiteral("Wrong price since April"));
    press(p.window, "repriceApply");
    QCOMPARE(p.console.prices.reasons, QStringList{QStringLiteral("Wrong price since April")});
}

void TestPricesPage::placesSayWhy()
{
    PriceFixture p;
    p.showTab(PricesPage::Tab::Places);
    auto* table = find<RecordTable>(*p.page, "placeTable");
    // site, 2 chargers with 3 connectors, group, person
    QCOMPARE(table->model()->rowCount(), 8);
    PricePlace connector;
    connector.level = PriceLevel::Connector;
    connector.station = StationId(QStringLiteral("BAY-2"));
    connector.evse = EvseId(2);
    QVERIFY(table->selectKey(connector.key()));
    PageFixture::settle();
    QVERIFY(p.text("placeLevels").contains(QStringLiteral("Site: Standard AC applies")));
    QVERIFY(p.text("placeLevels").contains(QStringLiteral("Connector: nothing assigned")));
    const QModelIndex row = table->currentIndex();
    QCOMPARE(row.siblingAtColumn(int(PricePlaceModel::Column::Applies)).data().toString(), QStringLiteral("Standard AC, version 1"));
    QCOMPARE(row.siblingAtColumn(int(PricePlaceModel::Column::Why)).data().toString(), QStringLiteral("the site's own price"));
    QVERIFY(p.button("placeTake").isBlocked());
}

void TestPricesPage::severalPlacesGetAPriceAtOnce()
{
    PriceFixture p;
    p.showTab(PricesPage::Tab::Places);
    auto* table = find<RecordTable>(*p.page, "placeTable");
    QVERIFY(p.button("placeAssign").isBlocked());
    table->selectAll();
    PageFixture::settle();
    press(*p.page, "placeAssign");
    auto* price = find<QComboBox>(p.window, "assignPrice");
    price->setCurrentIndex(price->findData(p.staff.value()));
    press(p.window, "assignAccept");
    const QList<PriceAssignment> made = p.lastChange().assigned;
    QCOMPARE(made.size(), 8);
    for (const PriceAssignment& assignment : made) {
        QCOMPARE(assignment.price, p.staff);
        QCOMPARE(assignment.user, QStringLiteral("Eva"));
        QVERIFY(assignment.from.has_value());
    }
    QVERIFY(std::any_of(made.begin(), made.end(), [](const PriceAssignment& a) { return a.level == PriceLevel::Group && a.group == QLatin1String("Staff"); }));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().assignments.size(), 1);
}

void TestPricesPage::assignmentsCanBeTakenAway()
{
    PriceFixture p;
    p.showTab(PricesPage::Tab::Places);
    auto* table = find<RecordTable>(*p.page, "placeTable");
    QVERIFY(table->selectKey(PricePlace{}.key()));
    PageFixture::settle();
    QVERIFY(!p.button("placeTake").isBlocked());
    press(*p.page, "placeTake");
    QVERIFY(p.console.prices.now().assignments.isEmpty());
    QVERIFY(table->model()->index(0, int(PricePlaceModel::Column::Why)).data().toString().contains(QStringLiteral("No price")));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().assignments.size(), 1);
}

void TestPricesPage::holidaysAreKept()
{
    PriceFixture p;
    p.showTab(PricesPage::Tab::Holidays);
    press(*p.page, "holidaysEmptyAdd");
    press(p.window, "holidayAccept"); // without a name
    QVERIFY(p.console.prices.changes.isEmpty());
    find<QLineEdit>(p.window, "holidayName")->setText(QStringLiteral("Good Friday"));
    auto* kind = find<QComboBox>(p.window, "holidayKind");
    kind->setCurrentIndex(kind->findData(int(Holiday::Kind::Easter)));
    find<QSpinBox>(p.window, "holidayOffset")->setValue(-2);
    press(p.window, "holidayAccept");
    QCOMPARE(p.console.prices.now().holidays.size(), 1);
    QCOMPARE(p.console.prices.now().holidays.first().easterOffset, -2);
    auto* list = find<QListWidget>(*p.page, "holidayList");
    QVERIFY(list->item(0)->text().contains(QStringLiteral("2 day")));
    list->setCurrentRow(0);
    press(*p.page, "holidayRemove");
    QVERIFY(p.console.prices.now().holidays.isEmpty());
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().holidays.size(), 1);
}

void TestPricesPage::historyTellsWhoDidWhat()
{
    PriceFixture p;
    api::PriceEvent event;
    event.id = RecordId(1);
    event.at = pictureTime().addDays(-1);
    event.user = QStringLiteral("Eva");
    event.kind = api::PriceEvent::Kind::Assigned;
    event.price = p.standard;
    event.assignment = PriceAssignment{};
    p.console.prices.events = {event};
    p.showTab(PricesPage::Tab::History);
    auto* table = find<RecordTable>(*p.page, "priceHistory");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Standard AC: assigned to Whole site"));
    Q_EMIT table->opened(0);
    PageFixture::settle();
    QCOMPARE(find<QTabBar>(*p.page, "priceTabs")->currentIndex(), int(PricesPage::Tab::Prices));
    QCOMPARE(find<QLineEdit>(*p.page, "priceName")->text(), QStringLiteral("Standard AC"));
}

void TestPricesPage::historyHasRoomForItsTime()
{
    PriceFixture p;
    p.console.workspace.setLocale(QLocale(QStringLiteral("en_US"))); // AM and PM are wider than figures
    p.page = std::make_unique<PricesPage>(p.context(), &p.window);
    auto* table = find<RecordTable>(*p.page, "priceHistory");
    const QDateTime wide(QDate(2025, 12, 28), QTime(22, 58), p.console.workspace.format().zone());
    const QString text = p.console.workspace.format().dateTime(wide, pictureTime());
    QVERIFY(table->columnWidth(0) >= QFontMetrics(p.themes.font(TypeRole::Body)).horizontalAdvance(text));
}

void TestPricesPage::tilesAndSessionsShowRunningCost()
{
    FakeConsole console;
    console.source.publishStation(aStation(QStringLiteral("BAY-1")).online().withConnectors(1).state);
    TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY-1"), 1).record;
    console.source.publishTransaction(session);
    console.settle();
    LiveTransactionModel live(console.workspace);
    QCOMPARE(live.rowCount(), 1);
    QCOMPARE(live.index(0, int(TransactionModel::Column::Price)).data().toString(), Formatter::missing());
    console.prices.publishCost({session.key, costOf(291), pictureTime()});
    console.settle();
    QCOMPARE(plain(live.index(0, int(TransactionModel::Column::Price)).data().toString()), QStringLiteral("2,91 €"));
    PagedTransactionModel stored(console.workspace, console.theHistory());
    TransactionRecord ended = aTransaction(8).at(QStringLiteral("BAY-1"), 1).record;
    ended.state = TransactionState::Ended;
    ended.stoppedAt = pictureTime();
    console.history.transactionRows = {ended};
    console.prices.priced.insert(8, {costOf(938), {}, pictureTime(), true});
    stored.setPrices(&console.thePrices());
    stored.setQuery({});
    console.settle();
    QCOMPARE(plain(stored.index(0, int(TransactionModel::Column::Price)).data().toString()), QStringLiteral("9,38 €"));
}

void TestPricesPage::sessionDetailShowsEveryLineAndBand()
{
    PriceFixture p;
    TransactionRecord ended = aTransaction(8).at(QStringLiteral("BAY-1"), 1).record;
    ended.state = TransactionState::Ended;
    ended.startedAt = pictureTime().addSecs(-7'200);
    ended.stoppedAt = pictureTime();
    api::SessionPrice price{costOf(350), {}, pictureTime(), true};
    price.cost.version = PriceVersionId(1);
    price.cost.price = p.standard;
    p.console.prices.priced.insert(8, price);
    SessionDetail detail(p.context(), p.actions, &p.window);
    detail.resize(1200, 500);
    detail.show();
    detail.setSession(ended);
    PageFixture::settle();
    QVERIFY(find<QLabel>(detail, "sessionPriceTitle")->text().contains(QStringLiteral("Standard AC, version 1")));
    QCOMPARE(plain(find<QLabel>(detail, "sessionCostTotal")->text()), QStringLiteral("3,50 €"));
    const auto* lane = find<PriceLane>(detail, "sessionBands");
    QCOMPARE(lane->spans().size(), 1);
    QVERIFY(plain(lane->spans().first().text).contains(QStringLiteral("0,35 €/kWh")));
    press(detail, "sessionAssignPrice");
    auto* choice = find<QComboBox>(detail, "assignPrice");
    choice->setCurrentIndex(choice->findData(p.staff.value()));
    press(detail, "assignAccept");
    QCOMPARE(p.lastChange().assigned.first().level, PriceLevel::Session);
    QCOMPARE(p.lastChange().assigned.first().transaction, std::optional(ended.key));
}

void TestPricesPage::displaysShowRealAnswers()
{
    PriceFixture p;
    DriverCostState bay;
    bay.station = StationId(QStringLiteral("BAY-1"));
    bay.isDeclared = true;
    DriverMessageState told;
    told.message = DriverMessage::RunningCost;
    told.sentAt = pictureTime();
    told.answer = VendorAnswer::Rejected;
    told.sent = 4;
    told.refused = 3;
    bay.messages = {told};
    p.console.billing.driverStates = {bay};
    DriverCostModel model(p.console.workspace);
    QAbstractItemModelTester tester(&model);
    model.updateRows({bay});
    p.showTab(PricesPage::Tab::Displays);
    auto* table = find<RecordTable>(*p.page, "driverCostTable");
    QCOMPARE(table->model()->rowCount(), 1);
    const QString answer = table->model()->index(0, int(DriverCostModel::Column::Running)).data().toString();
    QVERIFY2(answer.contains(QStringLiteral("3 of 4 refused")), qPrintable(answer));
    QVERIFY(p.button("driverCostOn").isBlocked());
    press(*p.page, "driverCostSiteOn");
    QCOMPARE(p.console.billing.switched.constLast(), qMakePair(QString(), DriverCostSwitch::On));
    QVERIFY(table->selectKey(QStringLiteral("BAY-1")));
    PageFixture::settle();
    press(*p.page, "driverCostOff");
    QCOMPARE(p.console.billing.switched.constLast(), qMakePair(QStringLiteral("BAY-1"), DriverCostSwitch::Off));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.billing.switched.constLast(), qMakePair(QStringLiteral("BAY-1"), DriverCostSwitch::AsSite));
}

void TestPricesPage::signedValuesAreShownVerbatim()
{
    PriceFixture p;
    TransactionRecord ended = aTransaction(8).at(QStringLiteral("BAY-1"), 1).record;
    ended.state = TransactionState::Ended;
    ended.startedAt = pictureTime().addSecs(-7'200);
    ended.stoppedAt = pictureTime();
    const QString text = QStringLiteral("OCMF|{\"FV\":\"1.0\"}|{\"SD\":\"<b>00</b>\"}");
    MeterSample sample;
    sample.at = ended.startedAt;
    sample.signedData = text;
    p.console.history.sampleRows.insert(8, {sample, sample});
    SessionDetail detail(p.context(), p.actions, &p.window);
    detail.resize(1200, 500);
    detail.show();
    detail.setSession(ended);
    PageFixture::settle();
    press(detail, "sessionSigned");
    QCOMPARE(find<QPlainTextEdit>(p.window, "signedText")->toPlainText(), text);
    QCOMPARE(find<QListWidget>(p.window, "signedList")->count(), 1); // the same twice is one
    press(p.window, "signedCopy");
    QCOMPARE(QApplication::clipboard()->text(), text);
}

void TestPricesPage::withoutPricesNothingIsOffered()
{
    PriceFixture p;
    PageContext context = p.context();
    context.prices = nullptr;
    PricesPage page(context, &p.window);
    page.show();
    PageFixture::settle();
    QVERIFY(find<Button>(page, "pricesReprice")->blockedReason().contains(QStringLiteral("not changed here")));
    SessionDetail detail(context, p.actions, &p.window);
    detail.show();
    QVERIFY(!find<QWidget>(detail, "sessionPrice")->isVisible());
}

FORECOURT_WINDOW_TEST(TestPricesPage)
#include "tst_pricespage.moc"
