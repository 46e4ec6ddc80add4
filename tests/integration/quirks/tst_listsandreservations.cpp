// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Local lists and reservations between the real central system and a simulated station, over a real socket.
#include "tests/integration/quirks/quirksite.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::listsandreservations {

namespace {

/// On, connected, booted and asked what it is.
void begin(QuirkSite& s)
{
    s.station->powerOn();
    QVERIFY2(s.passUntil([&] { return s.isBooted(); }), s.named().constData());
    s.pass(5s);
}

LocalListStatus statusOf(const QuirkSite& s)
{
    const LocalListPointer list = s.live->localList(StationId(QuirkSite::Name));
    return list ? list->status : LocalListStatus::Unknown;
}

void addTag(QuirkSite& s, const QString& value)
{
    TokenRecord token;
    token.value = value;
    QVERIFY(s.engine->administration().saveToken(token).result());
}

ReservationId reserve(QuirkSite& s)
{
    ReservationRequest request;
    request.station = StationId(QuirkSite::Name);
    request.evse = EvseId(1);
    request.token = QuirkSite::Tag;
    request.expiresAt = s.clock.utcNow().addSecs(600);
    const auto made = s.engine->reservations().reserve(request);
    return made.result() ? *made.result() : ReservationId(0);
}

ReservationState stateOf(const QuirkSite& s, ReservationId id)
{
    const auto known = s.live->reservation(id);
    return known ? known->state : ReservationState::Requested;
}

} // namespace

class TestListsAndReservations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listComesByItselfAndFollows();
    void shortListGoesInPartsAndLeavesSomeOut();
    void reservationIsUsedUp();
    void reservationIsCancelled();
    void refusalHasItsReason();
};

void TestListsAndReservations::listComesByItselfAndFollows()
{
    QuirkSite s(0);
    begin(s);
    QVERIFY(s.passUntil([&] { return statusOf(s) == LocalListStatus::InStep; }));
    QVERIFY(s.station->localList().find(QuirkSite::Tag.toLower()));
    const qint64 first = s.station->localList().version();
    addTag(s, QStringLiteral("TAG2"));
    QVERIFY(s.passUntil([&] { return s.station->localList().find(QStringLiteral("TAG2")).has_value(); }));
    QCOMPARE(qint64(s.station->localList().version()), first + 1);
    const auto removed = s.engine->administration().removeToken(QStringLiteral("TAG2"));
    QVERIFY(removed.result());
    QVERIFY(s.passUntil([&] { return !s.station->localList().find(QStringLiteral("TAG2")).has_value(); }));
    QVERIFY(s.passUntil([&] { return statusOf(s) == LocalListStatus::InStep; }));
}

void TestListsAndReservations::shortListGoesInPartsAndLeavesSomeOut()
{
    QuirkSite s(41); // holds 16, takes 8 at once
    for (int tag = 10; tag < 30; ++tag)
        addTag(s, QStringLiteral("T%1").arg(tag));
    begin(s);
    QVERIFY(s.passUntil([&] { return statusOf(s) == LocalListStatus::InStep; }));
    const LocalListPointer list = s.live->localList(StationId(QuirkSite::Name));
    QCOMPARE(list->record.entries.size(), 16);
    QCOMPARE(list->leftOut.size(), 5);
    QCOMPARE(qint64(s.station->localList().version()), qint64(list->record.version));
}

void TestListsAndReservations::reservationIsUsedUp()
{
    QuirkSite s(0);
    begin(s);
    const ReservationId id = reserve(s);
    QVERIFY(s.passUntil([&] { return stateOf(s, id) == ReservationState::Active; }));
    QVERIFY(s.passUntil([&] { return s.state()->connectors.front().status == ConnectorStatus::Reserved; }));
    s.station->tapCard(1, QuirkSite::Tag);
    s.station->plugIn(1, simulator::SimulatedCar({}, 20));
    QVERIFY(s.passUntil([&] { return stateOf(s, id) == ReservationState::Used; }));
    QVERIFY(s.live->reservation(id)->transaction.has_value());
    QCOMPARE(s.transactions.records.begin()->second.reservationId, std::optional(s.live->reservation(id)->ocppId));
}

void TestListsAndReservations::reservationIsCancelled()
{
    QuirkSite s(0);
    begin(s);
    const ReservationId id = reserve(s);
    QVERIFY(s.passUntil([&] { return stateOf(s, id) == ReservationState::Active; }));
    const auto asked = s.engine->reservations().cancel(id, QStringLiteral("Eva"));
    QVERIFY(asked.result().has_value());
    QVERIFY(s.passUntil([&] { return stateOf(s, id) == ReservationState::Cancelled; }));
    QVERIFY(s.passUntil([&] { return s.state()->connectors.front().status == ConnectorStatus::Available; }));
}

void TestListsAndReservations::refusalHasItsReason()
{
    QuirkSite s(0);
    begin(s);
    s.station->plugIn(1, simulator::SimulatedCar({}, 20));
    s.pass(5s);
    const ReservationId id = reserve(s);
    QVERIFY(s.passUntil([&] { return stateOf(s, id) == ReservationState::Refused; }));
    QCOMPARE(s.live->reservation(id)->answer, CommandAnswer::Occupied);
}

FORECOURT_TEST(TestListsAndReservations)

} // namespace forecourt::tests::listsandreservations

#include "tst_listsandreservations.moc"
