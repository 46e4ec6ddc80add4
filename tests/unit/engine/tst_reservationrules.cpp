// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What makes and ends a reservation, case by case.
#include "core/engine/reservationrules.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::reservationrules {

using State = ReservationState;
using Outcome = CommandOutcome;

namespace {

const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

ReservationRecord reservation(State state = State::Active, std::optional<int> evse = 1)
{
    ReservationRecord record;
    record.ocppId = 7;
    record.station = StationId(QStringLiteral("A"));
    if (evse)
        record.evse = EvseId(*evse);
    record.token.value = QStringLiteral("Tag");
    record.createdAt = Now.addSecs(-600);
    record.expiresAt = Now.addSecs(600);
    record.state = state;
    return record;
}

TransactionRecord transaction(const QString& tag, int evse = 1, std::optional<int> reservationId = std::nullopt)
{
    TransactionRecord record;
    record.key = TransactionKey(1);
    record.station = StationId(QStringLiteral("A"));
    record.evse = EvseId(evse);
    record.token.value = tag;
    record.startedAt = Now;
    record.reservationId = reservationId;
    return record;
}

StationState station(ConnectorStatus status, qint64 sinceS = 10)
{
    StationState state;
    state.record.id = StationId(QStringLiteral("A"));
    ConnectorState connector;
    connector.evse = EvseId(1);
    connector.status = status;
    connector.since = Now.addSecs(-sinceS);
    state.connectors.push_back(connector);
    return state;
}

State after(Outcome outcome, State before = State::Requested, CommandAnswer answer = CommandAnswer::None,
            CommandEffect effect = CommandEffect::None)
{
    CommandRecord command;
    command.outcome = outcome;
    command.answer = answer;
    command.effect = effect;
    return engine::stateAfter(reservation(before), command);
}

void everyOutcomeHasItsState()
{
    QCOMPARE(after(Outcome::Queued), State::Requested);
    QCOMPARE(after(Outcome::Sent), State::Requested);
    QCOMPARE(after(Outcome::Accepted), State::Active);
    for (const Outcome refusal : {Outcome::Rejected, Outcome::NotSupported, Outcome::Error, Outcome::Cancelled})
        QCOMPARE(after(refusal), State::Refused);
    for (const Outcome unknown : {Outcome::TimedOut, Outcome::Disconnected}) {
        QCOMPARE(after(unknown), State::Unconfirmed);
        QCOMPARE(after(unknown, State::Unconfirmed, CommandAnswer::Accepted, CommandEffect::LateAnswer), State::Active);
        QCOMPARE(after(unknown, State::Unconfirmed, CommandAnswer::Occupied, CommandEffect::LateAnswer), State::Refused);
    }
    QCOMPARE(after(Outcome::Accepted, State::Used), State::Used); // the session came before the answer
}

void sessionNamesItsReservation()
{
    QVERIFY(engine::isUsedBy(reservation(), transaction(QStringLiteral("other"), 2, 7), {}));
    QVERIFY(!engine::isUsedBy(reservation(), transaction(QStringLiteral("Tag"), 1, 8), {}));
    QVERIFY(engine::isUsedBy(reservation(State::Expired), transaction(QStringLiteral("Tag"), 1, 7), {})); // sent late
    QVERIFY(!engine::isUsedBy(reservation(State::Cancelled), transaction(QStringLiteral("Tag"), 1, 7), {}));
    TransactionRecord elsewhere = transaction(QStringLiteral("Tag"), 1, 7);
    elsewhere.station = StationId(QStringLiteral("B"));
    QVERIFY(!engine::isUsedBy(reservation(), elsewhere, {}));
}

void silentSessionIsKnownByItsTag()
{
    QVERIFY(engine::isUsedBy(reservation(), transaction(QStringLiteral("TAG")), {}));
    QVERIFY(!engine::isUsedBy(reservation(), transaction(QStringLiteral("TAG"), 2), {}));
    QVERIFY(!engine::isUsedBy(reservation(State::Expired), transaction(QStringLiteral("TAG")), {}));
    QVERIFY(engine::isUsedBy(reservation(State::Active, std::nullopt), transaction(QStringLiteral("TAG"), 2), {}));
    TransactionRecord old = transaction(QStringLiteral("TAG"));
    old.startedAt = Now.addSecs(-7200);
    QVERIFY(!engine::isUsedBy(reservation(), old, {}));
}

void groupMayUseIt()
{
    ReservationRecord shared = reservation();
    shared.groupId = QStringLiteral("Family");
    QVERIFY(engine::isUsedBy(shared, transaction(QStringLiteral("other")), QStringLiteral("FAMILY")));
    QVERIFY(!engine::isUsedBy(shared, transaction(QStringLiteral("Family")), {})); // a tag is no group
    QVERIFY(!engine::isUsedBy(reservation(), transaction(QStringLiteral("other")), QStringLiteral("Family")));
    QVERIFY(!engine::isUsedBy(reservation(), transaction(QStringLiteral("other")), {}));
}

void faultedAndUnavailableEndIt()
{
    for (const ConnectorStatus status : {ConnectorStatus::Faulted, ConnectorStatus::Unavailable}) {
        QCOMPARE(engine::endShownBy(station(status), reservation(), Now), std::optional(State::Lost));
        QVERIFY(!engine::endShownBy(station(status, 3600), reservation(), Now)); // it was so before
        QVERIFY(!engine::endShownBy(station(status), reservation(State::Requested), Now));
    }
    StationState whole = station(ConnectorStatus::Available);
    whole.stationStatus = ConnectorStatus::Faulted;
    QCOMPARE(engine::endShownBy(whole, reservation(State::Active, std::nullopt), Now), std::optional(State::Lost));
    QVERIFY(!engine::endShownBy(whole, reservation(), Now));
}

void availableAfterReservedEndsIt()
{
    ReservationRecord record = reservation();
    QVERIFY(!engine::endShownBy(station(ConnectorStatus::Available), record, Now)); // not reserved yet
    QVERIFY(engine::isShownReserved(station(ConnectorStatus::Reserved), record));
    record.wasShownReserved = true;
    QVERIFY(!engine::endShownBy(station(ConnectorStatus::Occupied), record, Now)); // the cable is in
    QCOMPARE(engine::endShownBy(station(ConnectorStatus::Available), record, Now), std::optional(State::Lost));
    QCOMPARE(engine::endShownBy(station(ConnectorStatus::Available), record, record.expiresAt.addSecs(-30)),
             std::optional(State::Expired)); // by the station's clock
}

const std::vector<Clause> Clauses{
    {"§4 ReserveNow: every outcome", everyOutcomeHasItsState},
    {"§3.4 reservationId present: used up", sessionNamesItsReservation},
    {"S16 5.13 a session of the tag, without the id", silentSessionIsKnownByItsTag},
    {"S16 5.13 a session of the group", groupMayUseIt},
    {"§4 ends by Faulted and Unavailable", faultedAndUnavailableEndIt},
    {"§4 ends by Available", availableAfterReservedEndsIt},
};

} // namespace

class TestReservationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data() { addClauses(Clauses); }
    void judges() { runClause(); }
};

FORECOURT_TEST(TestReservationRules)

} // namespace forecourt::tests::reservationrules

#include "tst_reservationrules.moc"
