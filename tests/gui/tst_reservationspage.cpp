// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations: list, week, making one, cancelling one, and the words for every end.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/reservedialog.h"
#include "ui/format/reservationwords.h"
#include "ui/models/modelroles.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/reservationspage.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::reservationspage {

using State = ReservationState;

namespace {

const StationId Bay(QStringLiteral("BAY-1"));

ReservationRecord reservation(qint64 id, State state, int evse = 1)
{
    ReservationRecord record;
    record.id = ReservationId(id);
    record.ocppId = static_cast<int>(id);
    record.station = Bay;
    record.evse = EvseId(evse);
    record.token.value = QStringLiteral("04A2");
    record.personName = QStringLiteral("A. Weber");
    record.createdAt = pictureTime().addSecs(-600);
    record.expiresAt = pictureTime().addSecs(3600);
    record.state = state;
    if (!record.isOpen())
        record.endedAt = pictureTime().addSecs(-60);
    record.user = QStringLiteral("Eva");
    return record;
}

struct Reservations : PageFixture
{
    std::unique_ptr<ReservationsPage> page;

    explicit Reservations(const QString& profiles = QStringLiteral("Core,Reservation"))
    {
        console.source.publishStation(aStation(Bay.value()).named(QStringLiteral("Bay 1")).online().withConnectors(2)
                                          .withVariable(QStringLiteral("SupportedFeatureProfiles"), profiles).state);
        ChangeBatch roster;
        roster.persons = {aPerson(1, QStringLiteral("A. Weber"))};
        TokenRecord tag = aToken(QStringLiteral("04A2"), 1);
        tag.groupId = QStringLiteral("FAMILY");
        TokenRecord blocked = aToken(QStringLiteral("BAD"));
        blocked.isBlocked = true;
        roster.tokens = {tag, aToken(QStringLiteral("LONE")), blocked};
        console.source.publish(roster);
        ReservationRecord used = reservation(2, State::Used);
        used.transaction = TransactionKey(77);
        console.reservations.publish({reservation(1, State::Active), used, reservation(3, State::Cancelled, 2)});
        page = std::make_unique<ReservationsPage>(context(), &window);
        window.resize(1200, 800);
        window.show();
        settle();
    }
    [[nodiscard]] RecordTable& table() const { return *find<RecordTable>(*page, "reservationTable"); }
    [[nodiscard]] RecordTable& week() const { return *find<RecordTable>(*page, "reservationWeek"); }
    void show(int view) const
    {
        auto* views = find<SegmentedSwitch>(*page, "reservationsView");
        views->setCurrentIndex(view);
        Q_EMIT views->currentChanged(view);
        settle();
    }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(*page, label)->text(); }
    [[nodiscard]] QString weekText(int row, int column) const { return week().model()->index(row, column).data().toString(); }
    /// The dialog that is open.
    [[nodiscard]] QWidget& dialog() const { return *find<QDialog>(window, "reserveDialog"); }
};

} // namespace

class TestReservationsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void openOnesComeFirst();
    void newOnesComeByThemselves();
    void everyEndHasItsWords_data();
    void everyEndHasItsWords();
    void usedOneLeadsToItsSession();
    void cancelAsksOnce();
    void offlineChargerCannotCancel();
    void weekShowsConnectorsAgainstDays();
    void weekLeadsToTheList();
    void reserveAsksTheCharger();
    void wrongInputStaysInTheDialog();
    void refusalIsToldWithWords();
    void reserveIsOffWhereNoChargerCan();
    void connectorAndPersonLeadToTheDialog();
    void eventsOfTheHistoryHaveWords();
};

void TestReservationsPage::modelsKeepTheRules()
{
    FakeConsole console;
    ReservationModel list(console.workspace);
    ReservationWeekModel week(console.workspace);
    QAbstractItemModelTester listTester(&list);
    QAbstractItemModelTester weekTester(&week);
    console.source.publishStation(aStation(Bay.value()).online().withConnectors(2).state);
    console.reservations.publish({reservation(2, State::Requested)});
    console.reservations.publish({reservation(1, State::Active), reservation(2, State::Used)});
    console.settle();
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.row(0).id, ReservationId(2)); // newest first
    QCOMPARE(list.openCount(), 1);
    QVERIFY(week.rowCount() > 0);
    week.setDay(QDate(2026, 5, 12));
    QCOMPARE(week.firstDay(), QDate(2026, 5, 11)); // a German week begins on Monday
    console.source.requestSnapshot();
    console.settle();
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(week.rowCount(), 2);
}

void TestReservationsPage::openOnesComeFirst()
{
    Reservations r;
    QCOMPARE(r.table().model()->rowCount(), 1);
    r.show(1);
    QCOMPARE(r.table().model()->rowCount(), 3);
    find<QLineEdit>(*r.page, "reservationsFilter")->setText(QStringLiteral("weber cancelled"));
    QCOMPARE(r.table().model()->rowCount(), 1);
}

void TestReservationsPage::newOnesComeByThemselves()
{
    Reservations r;
    r.console.reservations.publish({reservation(4, State::Requested, 2)});
    r.settle();
    QCOMPARE(r.table().model()->rowCount(), 2);
    r.console.reservations.publish({reservation(4, State::Expired, 2)});
    r.settle();
    QTRY_COMPARE(r.table().model()->rowCount(), 1);
}

void TestReservationsPage::everyEndHasItsWords_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, State state, CommandAnswer answer, const char* says, const char* problem = "") {
        QTest::newRow(name) << int(state) << int(answer) << QString::fromLatin1(problem) << QString::fromLatin1(says);
    };
    using Answer = CommandAnswer;
    add("asked", State::Requested, Answer::None, "not answered yet");
    add("holds", State::Active, Answer::Accepted, "holds until");
    add("unclear", State::Unconfirmed, Answer::None, "may hold or not");
    add("used", State::Used, Answer::Accepted, "session began");
    add("expired", State::Expired, Answer::Accepted, "time passed");
    add("cancelled", State::Cancelled, Answer::Accepted, "cancelled");
    add("Faulted", State::Refused, Answer::Faulted, "has a fault");
    add("Occupied", State::Refused, Answer::Occupied, "a car is plugged in");
    add("Rejected", State::Refused, Answer::Rejected, "takes no reservations");
    add("Unavailable", State::Refused, Answer::Unavailable, "out of service");
    add("NotSupported", State::Refused, Answer::NotSupported, "does not know reservations");
    add("CALLERROR", State::Refused, Answer::None, "GenericError", "GenericError");
    add("never sent", State::Refused, Answer::None, "never sent");
    add("lost", State::Lost, Answer::Accepted, "gave it up");
    add("cancel rejected", State::Lost, Answer::Rejected, "does not know it");
    add("replaced", State::Replaced, Answer::Accepted, "took its place");
    add("charger replaced", State::ChargerReplaced, Answer::Accepted, "Reserve again where it is still wanted");
}

void TestReservationsPage::everyEndHasItsWords()
{
    QFETCH(int, state);
    QFETCH(int, answer);
    QFETCH(QString, problem);
    QFETCH(QString, says);
    FakeConsole console;
    ReservationRecord record = reservation(1, State(state));
    record.answer = CommandAnswer(answer);
    record.problem = problem;
    const QString sentence = reservationSentence(record, console.workspace.format(), pictureTime());
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(!reservationStateWord(record.state).isEmpty());
}

void TestReservationsPage::usedOneLeadsToItsSession()
{
    Reservations r;
    r.show(1);
    QVERIFY(r.table().selectKey(qint64(2)));
    r.settle();
    QVERIFY(!find<Button>(*r.page, "reservationCancel")->isVisibleTo(r.page.get()));
    press(*r.page, "reservationSession");
    QCOMPARE(r.host.sessions, QList<qint64>{77});
}

void TestReservationsPage::cancelAsksOnce()
{
    Reservations r;
    QVERIFY(r.table().selectKey(qint64(1)));
    r.settle();
    QVERIFY(r.text("reservationTitle").contains(QStringLiteral("A. Weber")));
    QVERIFY(r.text("reservationSentence").contains(QStringLiteral("Made by Eva")));
    press(*r.page, "reservationCancel");
    QVERIFY(r.console.reservations.cancelled.isEmpty());
    press(r.window, "cancelReservationAccept");
    QCOMPARE(r.console.reservations.cancelled, QList<ReservationId>{ReservationId(1)});
}

void TestReservationsPage::offlineChargerCannotCancel()
{
    Reservations r;
    QVERIFY(r.table().selectKey(qint64(1)));
    r.console.source.publishStation(aStation(Bay.value()).withConnectors(2).offlineSince(pictureTime()).state);
    r.settle();
    QTRY_VERIFY(find<Button>(*r.page, "reservationCancel")->blockedReason().contains(QStringLiteral("offline")));
}

void TestReservationsPage::weekShowsConnectorsAgainstDays()
{
    Reservations r;
    r.show(2);
    QCOMPARE(r.week().model()->rowCount(), 2); // the connectors, reserved or not
    QVERIFY(r.weekText(0, 2).contains(QStringLiteral("A. Weber"))); // Tuesday
    QVERIFY(r.weekText(0, 1).isEmpty());
    const QModelIndex monday = r.week().model()->index(0, 1);
    QCOMPARE(monday.data(Qt::AccessibleTextRole).toString(), QStringLiteral("free"));
    QVERIFY(r.text("weekTitle").contains(QStringLiteral("04.05.")));
    press(*r.page, "weekAfter");
    QVERIFY(r.weekText(0, 2).isEmpty());
    press(*r.page, "weekBefore");
    press(*r.page, "weekBefore");
    QVERIFY(r.weekText(0, 2).isEmpty());
    press(*r.page, "weekNow");
    QVERIFY(r.weekText(0, 2).contains(QStringLiteral("A. Weber")));
}

void TestReservationsPage::weekLeadsToTheList()
{
    Reservations r;
    r.show(2);
    Q_EMIT r.week().opened(1);
    r.settle();
    QCOMPARE(find<SegmentedSwitch>(*r.page, "reservationsView")->currentIndex(), 1);
    QVERIFY(r.text("reservationTitle").contains(QStringLiteral("A. Weber")));
    QVERIFY(r.text("reservationSentence").contains(QStringLiteral("cancelled"))); // that of connector 2
    r.show(2);
    press(*r.page, "weekAfter");
    Q_EMIT r.week().opened(0); // nothing there
    r.settle();
    QCOMPARE(find<QComboBox>(r.dialog(), "reservePlace")->currentIndex(), 0);
}

void TestReservationsPage::reserveAsksTheCharger()
{
    Reservations r;
    press(*r.page, "reserve");
    auto* place = find<QComboBox>(r.dialog(), "reservePlace");
    auto* tag = find<QComboBox>(r.dialog(), "reserveTag");
    QCOMPARE(place->count(), 2);
    QCOMPARE(tag->count(), 2); // not the blocked one
    place->setCurrentIndex(1);
    tag->setCurrentIndex(tag->findData(QStringLiteral("04A2")));
    r.settle();
    QVERIFY(find<QCheckBox>(r.dialog(), "reserveGroup")->isEnabled());
    press(r.window, "reserveAccept");
    QCOMPARE(r.console.reservations.requests.size(), 1);
    const ReservationRequest& request = r.console.reservations.requests.first();
    QCOMPARE(request.station, Bay);
    QCOMPARE(request.evse, std::optional(EvseId(2)));
    QCOMPARE(request.token, QStringLiteral("04A2"));
    QVERIFY(request.isForGroup);
    QCOMPARE(request.user, QStringLiteral("Eva"));
    QVERIFY(qAbs(pictureTime().secsTo(request.expiresAt) - 7200) < 60); // in site time
}

void TestReservationsPage::wrongInputStaysInTheDialog()
{
    Reservations r;
    press(*r.page, "reserve");
    press(r.window, "reserveAccept"); // for nobody
    QVERIFY(r.console.reservations.requests.isEmpty());
    auto* tag = find<QComboBox>(r.dialog(), "reserveTag");
    tag->setCurrentIndex(0);
    auto* until = find<QDateTimeEdit>(r.dialog(), "reserveUntil");
    const QDateTime good = until->dateTime();
    until->setDateTime(good.addDays(-1));
    press(r.window, "reserveAccept");
    QVERIFY(r.console.reservations.requests.isEmpty());
    until->setDateTime(good);
    r.console.reservations.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("evse")}};
    press(r.window, "reserveAccept");
    QVERIFY(r.dialog().isVisible());
    QVERIFY(find<QComboBox>(r.dialog(), "reservePlace")->property("error").toBool());
    r.console.reservations.failure.reset();
    press(r.window, "reserveAccept");
    QCOMPARE(r.console.reservations.requests.size(), 1);
}

void TestReservationsPage::refusalIsToldWithWords()
{
    Reservations r;
    press(*r.page, "reserve");
    find<QComboBox>(r.dialog(), "reserveTag")->setCurrentIndex(0);
    press(r.window, "reserveAccept");
    ReservationRecord refused = reservation(101, State::Requested);
    r.console.reservations.publish({refused});
    r.settle();
    QVERIFY(r.host.notices.isEmpty());
    refused.state = State::Refused;
    refused.answer = CommandAnswer::Occupied;
    r.console.reservations.publish({refused});
    r.settle();
    QCOMPARE(r.host.notices.size(), 1);
    QVERIFY(r.host.notices.first().contains(QStringLiteral("a car is plugged in")));
    r.console.reservations.publish({refused});
    r.settle();
    QCOMPARE(r.host.notices.size(), 1); // once
}

void TestReservationsPage::reserveIsOffWhereNoChargerCan()
{
    Reservations r(QStringLiteral("Core"));
    QVERIFY(find<Button>(*r.page, "reserve")->blockedReason().contains(QStringLiteral("knows reservations")));
}

void TestReservationsPage::connectorAndPersonLeadToTheDialog()
{
    Reservations r;
    const StationPointer station = r.console.site.station(Bay);
    QMenu menu;
    r.actions.fillConnectorMenu(menu, *station, station->connectors.at(1));
    auto* entry = menu.findChild<QAction*>(QStringLiteral("connectorReserve"));
    QVERIFY(entry && entry->isEnabled());
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("commandReserveNow"))); // offered once
    QVERIFY(menu.findChild<QAction*>(QStringLiteral("commandSetChargingProfile")));
    QMenu whole;
    r.actions.fillMenu(whole, *station);
    QVERIFY(whole.findChild<QAction*>(QStringLiteral("commandReserveNow")));
    entry->trigger();
    r.settle();
    QCOMPARE(find<QComboBox>(r.dialog(), "reservePlace")->currentIndex(), 1);
    static_cast<QDialog&>(r.dialog()).reject();
    r.settle();

    ReserveDialog ofPerson(r.themes, r.console.workspace, {{}, {}, {}, PersonId(1)}, &r.window);
    const auto* tag = find<QComboBox>(ofPerson, "reserveTag");
    QCOMPARE(tag->count(), 1);
    QCOMPARE(ofPerson.request().token, QStringLiteral("04A2"));
    ReserveDialog ofTag(r.themes, r.console.workspace, {{}, {}, QStringLiteral("LONE"), {}}, &r.window);
    QCOMPARE(ofTag.request().token, QStringLiteral("LONE"));
}

void TestReservationsPage::eventsOfTheHistoryHaveWords()
{
    for (const char* code : {"Reserved", "ReservationUsed", "ReservationExpired", "ReservationCancelled", "ReservationRefused",
                             "ReservationLost", "ReservationReplaced", "ReservationChargerReplaced", "LocalListSent", "LocalListFailed",
                             "LocalListNotSupported", "LocalListOptions"})
        QVERIFY2(!reservationEventWord(QLatin1String(code)).isEmpty(), code);
    QVERIFY(reservationEventWord(QStringLiteral("Renamed")).isEmpty());
}

FORECOURT_WINDOW_TEST(TestReservationsPage)

} // namespace forecourt::tests::reservationspage

#include "tst_reservationspage.moc"
