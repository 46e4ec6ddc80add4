// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices: the list, where they apply, holidays, history, displays, and what sessions show of them.
#include "tests/gui/pricefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/pricelane.h"
#include "ui/models/connectormodel.h"
#include "ui/models/drivercostmodel.h"
#include "ui/models/priceeventmodel.h"
#include "ui/models/pricelistmodel.h"
#include "ui/models/priceplacemodel.h"
#include "ui/models/pricestepmodel.h"
#include "ui/models/ratetablemodel.h"
#include "ui/models/repricedmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/pages/sessiondetail.h"
#include "ui/widgets/tilerole.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QFontMetrics>
#include <QLineEdit>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTimeZone>

#include <algorithm>
#include <memory>

namespace forecourt::tests::pricespage {

using namespace forecourt::ui;
using namespace forecourt::tests::prices;

class TestPricesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsTypedAsTheLanguageWritesIt();
    void modelsKeepTheRules();
    void emptyPageSaysWhatAPriceIs();
    void listShowsWherePricesApply();
    void repricingNeedsAReason();
    void placesSayWhy();
    void severalPlacesGetAPriceAtOnce();
    void assignmentsCanBeTakenAway();
    void alwaysEndsWhatHeldBefore();
    void alwaysUntilLetsWhatHeldComeAgain();
    void timesOfAnAssignmentCanBeChanged();
    void holidaysAreKept();
    void historyTellsWhoDidWhat();
    void historyHasRoomForItsTime();
    void tilesAndSessionsShowRunningCost();
    void sessionDetailShowsEveryLineAndBand();
    void linesOfTheCostStandOnScreen();
    void displaysShowRealAnswers();
    void signedValuesAreShownVerbatim();
    void withoutPricesNothingIsOffered();
};

void TestPricesPage::aTimeIsTypedAsTheLanguageWritesIt()
{
    const Formatter format(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Europe/Berlin"));
    const std::unique_ptr<QDateTimeEdit> field(makeSiteTimeEdit(format, "siteTime"));
    setSiteTime(*field, QDateTime(QDate(2026, 5, 5), QTime(19, 5), Qt::UTC), format);
    QVERIFY2(field->text().endsWith(QStringLiteral("9:05 PM")), qPrintable(field->text()));
}

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
    PriceAssignment later = p.console.prices.now().assignments.first();
    later.id = {};
    later.from = pictureTime().addDays(7);
    api::PriceChange planned;
    planned.assigned = {later};
    p.console.prices.change(planned, QStringLiteral("Eva"));
    PageFixture::settle();
    press(*p.page, "placeTake");
    // what was stays, for sessions that are priced again; what would have been does not come
    QCOMPARE(p.console.prices.now().assignments.size(), 1);
    QVERIFY(!p.console.prices.now().assignments.first().from);
    QVERIFY(p.console.prices.now().assignments.first().until.value_or(pictureTime().addYears(1)) <= p.console.workspace.now());
    PriceQuestion earlier;
    earlier.station = StationId(QStringLiteral("BAY-1"));
    earlier.at = pictureTime().addDays(-20);
    QCOMPARE(decidePrice(earlier, p.console.prices.now()).price, std::optional(p.standard));
    QVERIFY(p.button("placeTake").isBlocked()); // nothing is left to take
    QVERIFY(table->model()->index(0, int(PricePlaceModel::Column::Why)).data().toString().contains(QStringLiteral("No price")));
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(p.console.prices.now().assignments.size(), 2);
    QVERIFY(!p.console.prices.now().assignments.first().until);
}

namespace {

/// The whole site gets the price of the staff "always".
void assignAlways(PriceFixture& p, bool hasEnd)
{
    press(*p.page, "placeAssign");
    auto* price = find<QComboBox>(p.window, "assignPrice");
    price->setCurrentIndex(price->findData(p.staff.value()));
    find<QComboBox>(p.window, "assignBegin")->setCurrentIndex(1); // always
    if (hasEnd) // in 30 days
        find<QCheckBox>(p.window, "assignEnds")->click();
    press(p.window, "assignAccept");
    PageFixture::settle();
}

/// Of the site, so many days from now.
std::optional<PriceId> priceIn(PriceFixture& p, int days)
{
    PriceQuestion question;
    question.station = StationId(QStringLiteral("BAY-1"));
    question.at = p.console.workspace.now().addDays(days);
    return decidePrice(question, p.console.prices.now()).price;
}

} // namespace

/// Of what applied before, nothing is deleted: sessions of then that are priced again still find it.
void TestPricesPage::alwaysEndsWhatHeldBefore()
{
    PriceFixture p;
    const QDateTime now = p.console.workspace.now();
    PriceAssignment first = p.console.prices.now().assignments.first(); // without beginning and end
    first.from = now.addDays(-60);
    first.until = now.addDays(-30);
    PriceAssignment second = first;
    second.id = {};
    second.from = now.addDays(-10);
    second.until.reset();
    PriceAssignment later = second;
    later.from = now.addDays(7);
    api::PriceChange planned;
    planned.assigned = {first, second, later};
    p.console.prices.change(planned, QStringLiteral("Eva"));
    p.showTab(PricesPage::Tab::Places);
    QVERIFY(find<RecordTable>(*p.page, "placeTable")->selectKey(PricePlace{}.key()));
    PageFixture::settle();
    const qsizetype before = p.console.prices.now().assignments.size();
    assignAlways(p, false);
    QVERIFY(p.lastChange().unassigned.isEmpty());
    QCOMPARE(p.console.prices.now().assignments.size(), before + 1);
    QCOMPARE(priceIn(p, 0), std::optional(p.staff));
    QCOMPARE(priceIn(p, -5), std::optional(p.standard)); // as it was
    QCOMPARE(priceIn(p, -45), std::optional(p.standard));
    QCOMPARE(priceIn(p, -20), std::optional(p.staff)); // nothing applied then
    QCOMPARE(priceIn(p, 8), std::optional(p.standard)); // as it is planned
    p.host.undo();
    PageFixture::settle();
    QCOMPARE(priceIn(p, 0), std::optional(p.standard));
    QCOMPARE(p.console.prices.now().assignments.size(), before);
}

void TestPricesPage::alwaysUntilLetsWhatHeldComeAgain()
{
    PriceFixture p; // what holds has neither beginning nor end
    p.showTab(PricesPage::Tab::Places);
    QVERIFY(find<RecordTable>(*p.page, "placeTable")->selectKey(PricePlace{}.key()));
    PageFixture::settle();
    assignAlways(p, true);
    QCOMPARE(p.console.prices.now().assignments.size(), 2);
    QCOMPARE(priceIn(p, -5), std::optional(p.standard));
    QCOMPARE(priceIn(p, 1), std::optional(p.staff));
    QCOMPARE(priceIn(p, 40), std::optional(p.standard));
}

void TestPricesPage::timesOfAnAssignmentCanBeChanged()
{
    PriceFixture p;
    p.showTab(PricesPage::Tab::Places);
    QVERIFY(find<RecordTable>(*p.page, "placeTable")->selectKey(PricePlace{}.key()));
    PageFixture::settle();
    auto* list = find<QListWidget>(*p.page, "placeSchedule");
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(QStringLiteral("further notice")));
    press(*p.page, "placeTimes");
    auto* begin = find<QComboBox>(p.window, "timesBegin");
    begin->setCurrentIndex(1); // from a time on
    find<QDateTimeEdit>(p.window, "timesFrom")->setDateTime(QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC));
    find<QCheckBox>(p.window, "timesEnds")->click();
    find<QDateTimeEdit>(p.window, "timesUntil")->setDateTime(QDateTime(QDate(2025, 2, 1), QTime(8, 0), Qt::UTC));
    press(p.window, "timesAccept"); // ends before it begins
    QVERIFY(p.console.prices.changes.isEmpty());
    QVERIFY(find<QDialog>(p.window, "assignmentTimesDialog")->isVisible());
    find<QDateTimeEdit>(p.window, "timesUntil")->setDateTime(QDateTime(QDate(2025, 5, 1), QTime(0, 0), Qt::UTC));
    press(p.window, "timesAccept");
    const Formatter& format = p.console.workspace.format();
    QCOMPARE(p.console.prices.now().assignments.size(), 1);
    PriceAssignment changed = p.console.prices.now().assignments.first();
    QCOMPARE(changed.from, std::optional(QDateTime(QDate(2025, 3, 1), QTime(8, 0), format.zone()).toUTC())); // the site's clock
    QCOMPARE(changed.until, std::optional(QDateTime(QDate(2025, 5, 1), QTime(0, 0), format.zone()).toUTC()));
    QVERIFY(!list->item(0)->text().contains(QStringLiteral("further notice")));
    p.host.undo();
    PageFixture::settle();
    changed = p.console.prices.now().assignments.first();
    QVERIFY(!changed.from && !changed.until);
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
    auto* offset = find<QSpinBox>(p.window, "holidayOffset");
    QVERIFY(!offset->isEnabled());
    QVERIFY(offset->toolTip().startsWith(QStringLiteral("Off: ")));
    kind->setCurrentIndex(kind->findData(int(Holiday::Kind::Easter)));
    QVERIFY(offset->toolTip().contains(QStringLiteral("Good Friday")));
    offset->setValue(-2);
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
    StationBuilder bay = aStation(QStringLiteral("BAY-1")).online().withConnectors(1);
    bay.connector(1).status = ConnectorStatus::Occupied;
    bay.connector(1).charging = ChargingState::Charging;
    bay.connector(1).transaction = TransactionKey(7);
    console.source.publishStation(bay.state);
    TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY-1"), 1).record;
    console.source.publishTransaction(session);
    console.settle();
    LiveTransactionModel live(console.workspace);
    QCOMPARE(live.rowCount(), 1);
    QCOMPARE(live.index(0, int(TransactionModel::Column::Price)).data().toString(), Formatter::missing());
    ConnectorModel tiles(console.workspace);
    QCOMPARE(tiles.rowCount(), 1);
    QCOMPARE(tiles.index(0, 0).data(TileAmountRole).toString(), QString());
    console.prices.publishCost({session.key, costOf(291), pictureTime()});
    console.settle();
    QCOMPARE(plain(live.index(0, int(TransactionModel::Column::Price)).data().toString()), QStringLiteral("2,91 €"));
    QCOMPARE(plain(tiles.index(0, 0).data(TileAmountRole).toString()), QStringLiteral("2,91 €"));
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

/// What for, quantity and price, amount: of every line.
void TestPricesPage::linesOfTheCostStandOnScreen()
{
    PriceFixture p;
    TransactionRecord ended = aTransaction(8).at(QStringLiteral("BAY-1"), 1).record;
    ended.state = TransactionState::Ended;
    ended.startedAt = pictureTime().addSecs(-7'200);
    ended.stoppedAt = pictureTime();
    SessionCost cost = costOf(350);
    CostLine idle = cost.lines.first();
    idle.kind = CostKind::Idle;
    idle.band = QStringLiteral("Day");
    idle.quantity = 30 * 60;
    idle.unit = CostUnit::Minute;
    idle.rate = Rate::fromMinor(10);
    idle.gross = {300, QStringLiteral("EUR")};
    CostLine fee = cost.lines.first();
    fee.kind = CostKind::Session;
    fee.quantity = 1;
    fee.unit = CostUnit::Piece;
    fee.rate = Rate::fromMinor(100);
    fee.gross = {100, QStringLiteral("EUR")};
    cost.lines += {idle, fee};
    cost.total.minor = 750;
    p.console.prices.priced.insert(8, {cost, {}, pictureTime(), true});
    SessionDetail detail(p.context(), p.actions, &p.window);
    detail.resize(1200, 500);
    detail.show();
    detail.setSession(ended);
    PageFixture::settle();
    QStringList shown;
    for (const QLabel* label : find<QWidget>(detail, "sessionCost")->findChildren<QLabel*>()) {
        if (label->isVisibleTo(&detail))
            shown.append(plain(label->text()));
    }
    const auto row = [&](const QString& amount) {
        const qsizetype at = shown.indexOf(amount);
        return at < 2 ? QStringList() : shown.mid(at - 2, 3);
    };
    QCOMPARE(row(QStringLiteral("3,00 €")), (QStringList{QStringLiteral("Idle time, Day"), QStringLiteral("30 min × 0,10 €"), QStringLiteral("3,00 €")}));
    QCOMPARE(row(QStringLiteral("1,00 €")), (QStringList{QStringLiteral("Start fee"), QStringLiteral("1 × 1,00 €"), QStringLiteral("1,00 €")}));
    QVERIFY2(shown.contains(QStringLiteral("3,50 €")) && shown.contains(QStringLiteral("7,50 €")), qPrintable(shown.join(QLatin1Char('|'))));
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

} // namespace forecourt::tests::pricespage

#include "tst_pricespage.moc"
